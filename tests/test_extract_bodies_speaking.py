"""Bodies that speak without their name, or give out a statement. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract.quotations import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article

WORDS = "We deeply regret the pain that this has caused."


def speakers(*lines: str) -> list[str]:
    """Who speaks in an article with these lines."""
    (story,) = parse([article(*lines, published="2021-09-15")], load())
    return [f.subject for f in facts(read(story)) if isinstance(f, Fact)]


TABLE = [
    (f'Norvex Energy released a statement saying, "{WORDS}"', "Norvex Energy"),
    (f"\"{WORDS[:-1]},\" Kenya's health ministry said.", "Kenya's health ministry"),
    (f'Danish company Norvex Energy shut a mine on Monday. "{WORDS[:-1]},\" the company said.',
     "Norvex Energy"),
    (f'"{WORDS[:-1]}," laughed Rosa Paz.', "Rosa Paz"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "who"), TABLE)
def test_a_body_speaks_by_its_owner_its_kind_or_its_statement(line: str, who: str) -> None:
    assert speakers(line) == [who]


NOBODY = [
    f'"{WORDS[:-1]}," the health ministry said.',
    f'"{WORDS[:-1]}," Rosa Paz\'s ministry said.',
    f'Norvex Energy and Arvo Bank merged. "{WORDS[:-1]}," the company said.',
]


@pytest.mark.parametrize("line", NOBODY)
def test_a_body_of_nobody_known_stays_open(line: str) -> None:
    assert speakers(line) == []
