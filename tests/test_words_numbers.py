"""Numbers as words."""

from __future__ import annotations

import re

import pytest

from briefings.words.numbers import SMALL, VALUES, any_of


@pytest.mark.parametrize(
    ("word", "value"),
    [("zero", 0), ("twelve", 12), ("nineteen", 19), ("twenty", 20), ("forty-two", 42)],
)
def test_a_word_has_its_number(word, value):
    assert VALUES[word] == value
    assert value > 20 or SMALL[value] == word


def test_a_pattern_reads_the_longer_word_and_no_other_number():
    pattern = re.compile(any_of(3, 16))
    assert [m[0] for m in pattern.finditer("sixteen, six, three")] == ["sixteen", "six", "three"]
    assert not pattern.fullmatch("seventeen")
    assert not pattern.fullmatch("two")
