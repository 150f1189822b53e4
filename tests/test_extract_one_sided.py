"""No accusation is told without its answer, and none as if it were of today.

Every sentence is invented, and published on Wednesday, 15 September 2021.
"""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.model import Fact
from tests.factories import article

FIRST = "The mayor of Loja, Ana Ruiz, opened a fish market."
ANSWERED = [
    "Dana Rell was arrested for allegedly stealing a car, but she denied it.",
    "Peter Hale was charged with fraud over a bridge in Loja but was later cleared by a court.",
    "Borel Airways was accused of hiding the crash, but a judge in Turku dismissed the case.",
]
ALONE = [
    ("Dana Rell was arrested for allegedly stealing a car.", "arrested for allegedly stealing"),
    ("Peter Hale was charged with fraud, and Ana Ruiz cleared her desk.", "charged with fraud"),
    ("Peter Hale repaired a bridge in Loja, but Turku dismissed him.", "repaired a bridge"),
]


def told(*lines: str) -> tuple[str, ...]:
    """What the events of an article say."""
    (found,) = extract([article(*lines, published="2021-09-15")])
    return tuple(_.statement for _ in _events(found.facts))


def _events(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(f for f in facts if f.kind == "event")


@pytest.mark.parametrize("sentence", ANSWERED)
def test_an_accusation_is_not_told_without_its_answer(sentence: str) -> None:
    accused = ("arrested", "charged", "accused")
    answers = ("denied", "cleared", "dismissed")
    for statement in told(FIRST, sentence):
        if any(word in statement for word in accused):
            assert any(word in statement for word in answers), statement


@pytest.mark.parametrize(("sentence", "words"), ALONE)
def test_what_nobody_answers_is_told(sentence: str, words: str) -> None:
    assert any(words in statement for statement in told(FIRST, sentence))


def test_an_undated_deed_keeps_the_clause_that_says_when_it_was_done() -> None:
    events = told(FIRST, "When he was 16, Carl Orme moved to Lima and joined Borel Airways.")
    moved = [e for e in events if "moved to Lima" in e]
    assert moved
    assert all(e.startswith("When he was 16") for e in moved)
