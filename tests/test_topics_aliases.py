"""Names of the same thing."""

import pytest

from briefings.topics.aliases import joined


def groups(*names, people=(), **longer):
    surfaces = {name: {name} for name in (*names, *people)}
    surfaces |= {short: {short, form} for short, form in longer.items()}
    kinds = {name: "person" if name in people else "organization" for name in surfaces}
    return {frozenset(group) for group in joined(surfaces, kinds)}


@pytest.mark.parametrize(
    "names",
    [
        ("Tril", "Trilateral Water Forum"),
        ("EGA", "European Grain Agency"),
        ("ega", "EGA"),
    ],
)
def test_a_short_name_joins_the_name_it_shortens(names):
    assert groups(*names) == {frozenset(names)}


@pytest.mark.parametrize(
    "names",
    [
        ("Tril", "Trilateral Water Forum", "Trilateral Trade Forum"),
        ("EGA", "European Grain Agency", "Eastern Gas Authority"),
        ("Peru", "Peruvian Navy"),
        ("Iran", "Iranian Rowing Federation"),
        ("Arden", "Ardent Rowing Club", "Ardenne Press"),
    ],
)
def test_a_short_name_of_two_things_or_of_a_place_joins_nothing(names):
    assert groups(*names) == {frozenset({name}) for name in names}


def test_a_surname_joins_the_one_person_who_has_it():
    assert groups(people=("Ruiz", "Ana Ruiz")) == {frozenset({"Ruiz", "Ana Ruiz"})}
    assert groups(people=("Min", "Min Seo-yeon")) == {frozenset({"Min", "Min Seo-yeon"})}


def test_a_surname_of_two_people_joins_neither():
    people = ("Ruiz", "Ana Ruiz", "Pablo Ruiz")
    assert groups(people=people) == {frozenset({name}) for name in people}


def test_a_form_that_is_another_name_joins_both():
    assert groups("Grain Board", EGB="Grain Board") == {frozenset({"EGB", "Grain Board"})}
