"""Made names: repeatable, in Latin letters, one gender at a time."""

from __future__ import annotations

import re

import pytest

from briefings.errors import SettingsError
from briefings.samples import names_for, roster
from briefings.samples.names import _locales


def test_the_same_seed_gives_the_same_names_and_another_gives_others():
    assert names_for("Norway", 3, seed=4) == names_for("Norway", 3, seed=4)
    assert names_for("Norway", 3, seed=4) != names_for("Norway", 3, seed=5)


@pytest.mark.parametrize("country", sorted(_locales()))
def test_names_are_different_full_and_in_latin_letters(country: str):
    names = names_for(country, 12)
    assert len(set(names)) == 12
    for name in names:
        assert len(name.split()) >= 2
        assert all(ord(letter) < 0x250 or letter in "’" for letter in name), name


def test_a_family_name_has_the_form_of_the_given_names_gender():
    women = [n for n in names_for("Czech Republic", 40) if n.split()[0].endswith("a")]
    assert women
    assert all(n.endswith(("á", "í", "ů")) for n in women)


@pytest.mark.parametrize(
    ("country", "shape"), [("South Korea", r"\w+ \w+-\w+"), ("China", r"\w+ \w+")]
)
def test_east_asian_names_have_the_form_of_the_press(country: str, shape: str):
    assert all(re.fullmatch(shape, name) for name in names_for(country, 20))


def test_a_country_without_names_in_latin_letters_has_none():
    assert names_for("Atlantis", 3) == ()


def test_a_class_list_is_repeatable_and_in_its_script():
    pupils = roster(30, "ko_KR", ("7a", "7b"), seed=1)
    assert pupils == roster(30, "ko_KR", ("7a", "7b"), seed=1)
    assert [p.group for p in pupils[:3]] == ["7a", "7b", "7a"]
    assert all("\uac00" <= letter <= "\ud7a3" for p in pupils for letter in p.name)


def test_a_locale_that_does_not_exist_is_named():
    with pytest.raises(SettingsError, match="'xx_XX' has no names"):
        roster(1, "xx_XX")
