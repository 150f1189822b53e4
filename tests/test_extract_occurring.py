"""A name is found where a pattern with word edges around it would find it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.extract.occurring import occurrences, occurs

TEXT = "The Port of Osk and Oskar's port: Osk-Line, Osk, U.N. and the U.N.'s (Osk)"


@pytest.mark.parametrize("name", ["Osk", "Port of Osk", "port", "U.N", "U.N.", "Line", "sk"])
def test_a_name_stands_where_words_begin_and_end(name: str) -> None:
    assert list(occurrences(name, TEXT)) == _by_pattern(name, TEXT)


@settings(deadline=None)
@given(st.text("ab .", min_size=1, max_size=4), st.text("ab .", max_size=40))
def test_any_name_is_found_as_by_a_pattern(name: str, text: str) -> None:
    assert list(occurrences(name, text)) == _by_pattern(name, text)
    assert occurs(name, text) == bool(_by_pattern(name, text))


def test_no_name_stands_nowhere() -> None:
    assert not occurs("", TEXT)


def _by_pattern(name: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
