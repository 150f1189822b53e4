"""The order of points, and what is no point by itself."""

import pytest

from briefings.digest.mixing import arranged, is_telling, trimmed
from tests.factories import clause, fact, name


def events(count):
    return [fact(f"Boat {n} sank off Arden.", id=f"event-{n}") for n in range(count)]


def quotes(count):
    return [
        fact(f"Ana Ruiz said: “Boat {n}.”", kind="quotation", id=f"q-{n}") for n in range(count)
    ]


@pytest.mark.parametrize(("said", "done", "kept"), [(4, 0, 2), (3, 1, 1), (4, 4, 2), (1, 6, 1)])
def test_quotations_are_at_most_a_third_where_there_is_anything_else(said, done, kept):
    left = trimmed([*quotes(said), *events(done)])
    assert sum(f.kind == "quotation" for f in left) == kept


def test_no_three_quotations_stand_in_a_row_and_none_comes_first():
    worth = {f.id: 5.0 for f in quotes(3)}
    order = arranged([*quotes(3), *events(2)], lambda f: worth.get(f.id, 1.0))
    assert [f.kind == "quotation" for f in order] == [False, True, True, False, True]


def test_what_had_been_before_the_news_comes_last():
    before = fact("Boat 9 had been sold.", clause=clause("Boat 9", "had been sold", ""), id="x")
    order = arranged([before, *events(2)], lambda f: 9.0 if f is before else 1.0)
    assert order[-1] is before


@pytest.mark.parametrize(
    ("statement", "fields", "telling"),
    [
        ("Ana Ruiz was mayor of Arden as of 2021.", {"kind": "position"}, False),
        ("Ana Ruiz was elected mayor of Arden.", {"kind": "position"}, True),
        ("Ana Ruiz held a press conference.", {}, False),
        ("Ana Ruiz was 38 years old.", {"kind": "figure"}, False),
        ("Ana Ruiz died at the age of 38, according to doctors.", {"kind": "figure"}, False),
        ("EGA stands for European Grain Agency.", {"kind": "abbreviation"}, False),
        ("The Tril brings together Peru and Chile.", {"kind": "membership"}, True),
        (
            "Ana Ruiz brings together Peru and Chile.",
            {"kind": "membership", "subject": "Ana Ruiz", "names": (name("Ana Ruiz", "person"),)},
            False,
        ),
    ],
)
def test_bare_tenures_ages_and_interviews_are_no_points(statement, fields, telling):
    assert is_telling(fact(statement, **fields)) is telling
