"""Matches to come. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.events.fixtures import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def fixtures(line: str) -> list[tuple[str | None, str, str]]:
    lines = ("Arvika won on Monday in front of 4,000 people.", line)
    (story,) = parse([article("A title", *lines, published="2022-06-16")], load())
    found = [f for f in facts(read(story)) if isinstance(f, Fact)]
    return [(f.date, f.modality, f.statement) for f in found]


@pytest.mark.parametrize(
    ("line", "date", "statement"),
    [
        ("Lund host Moss on Sunday.", "2022-06-19", "Lund host Moss on 19 June 2022."),
        ("Foxes: Host Kladno on Wednesday.", "2022-06-22", "Foxes host Kladno on 22 June 2022."),
    ],
)
def test_a_match_is_announced_without_a_verb(line: str, date: str, statement: str) -> None:
    assert fixtures(line) == [(date, "planned", statement)]


@pytest.mark.parametrize(
    "line",
    [
        "The host of the show in Lund left on Sunday.",
        "Ana Ruiz beat Moss on Sunday.",
        "Voters in Lund face a long wait on Sunday.",
    ],
)
def test_other_sentences_announce_none(line: str) -> None:
    assert fixtures(line) == []
