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
    (f'"{WORDS[:-1]}," the Peruvian health ministry said.', "Peruvian health ministry"),
    (f'"{WORDS[:-1]}," said a Norvex spokesperson on Monday.', "Norvex spokesperson"),
    (f'"{WORDS[:-1]}," a spokesman for the Norvex Fund said.', "spokesman for the Norvex Fund"),
    (f'Rosa Paz left. "{WORDS[:-1]}," a spokesman for Paz said.', "spokesman for Rosa Paz"),
    (f'"{WORDS[:-1]}," an NVX report said.', "NVX"),
    (f'Norvex Energy denied any fault. "{WORDS[:-1]}," it said.', "Norvex Energy"),
    (f'A third, Ana Ruiz of Loja, did not: "{WORDS[:-1]}," she said.', "Ana Ruiz"),
    (f'"{WORDS[:-1]}," founder and CEO Ana Kessel-Dahl told reporters.', "Ana Kessel-Dahl"),
    (f'"{WORDS[:-1]}," the Norvex Press reports.', "Norvex Press"),
    ('“A new bridge is a must” in Loja, Rosa Paz said.', "Rosa Paz"),
    ('“We told them, ‘Wait for the rain,’ ” Rosa Paz said.', "Rosa Paz"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "who"), TABLE)
def test_a_body_speaks_by_its_owner_its_kind_or_its_statement(line: str, who: str) -> None:
    assert speakers(line) == [who]


NOBODY = [
    f'"{WORDS[:-1]}," the health ministry said.',
    f'"{WORDS[:-1]}," Rosa Paz\'s ministry said.',
    f'Norvex Energy and Arvo Bank merged. "{WORDS[:-1]}," the company said.',
    f'"{WORDS[:-1]}," a government spokesman said.',
    f'Norvex Energy sued Arvo Bank. "{WORDS[:-1]}," it said.',
    f'A flood came. "{WORDS[:-1]}," it said.',
    f'"{WORDS[:-1]}," a spokesman for Norvex, Tam, said.',
    f'"{WORDS[:-1]}," the foreign ministry said.',
    "The raid was “a great success for us,” the Norvex Press reported.",
    "“A new bridge is a must” in a valley that Rosa Paz said was poor.",
]


@pytest.mark.parametrize("line", NOBODY)
def test_a_body_of_nobody_known_stays_open(line: str) -> None:
    assert speakers(line) == []


def test_the_stop_of_a_title_ends_no_sentence_between_two_quotations() -> None:
    tag = "said Mr. Paz, a fellow at Norvex Corp. in Lund."
    two = f'Tam Paz left. "{WORDS[:-1]}," {tag} "It was worse in May."'
    assert speakers(two) == ["Tam Paz", "Tam Paz"]
    assert speakers(f'"{WORDS[:-1]}," said Tam Paz. The dam held. "It was worse."') == ["Tam Paz"]


def test_whoever_speaks_for_a_body_is_no_body() -> None:
    (story,) = parse([article(f'"{WORDS[:-1]}," a spokesman for Norvex said.')], load())
    (fact,) = (f for f in facts(read(story)) if isinstance(f, Fact))
    assert fact.statement == f"A spokesman for Norvex said: “{WORDS[:-1]}”."
    assert [n.canonical for n in fact.names] == ["Norvex"]
