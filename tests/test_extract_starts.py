"""Where sentences start."""

from __future__ import annotations

import pytest

from briefings.extract.story import load, parse
from tests.factories import article


def sentences(text: str) -> list[str]:
    (story,) = parse([article("A title", text, published="2021-05-06")], load())
    return [s.span.text for s in story.sentences if s.span.text != "A title"]


@pytest.mark.parametrize(
    "sentence",
    [
        # a title right behind a word
        "State radio says loyalists held in Loja have told Chilean troops Mr Soto trained in their "
        "camps.",
        "Peru would send men into the valley to track down rebels Mr Soto has failed to arrest.",
        # an office right behind the name of a firm
        "Corvo India President Pia Sand has urged the young to learn how looms work by using one.",
        # a full stop within a name
        "The former chairman of Two.Tel has denied that he misled the board of the company.",
        # words that were left out of what is quoted
        "Ruiz said: “The frost came to the towns of our country [...] because of the dry year.”",
    ],
)
def test_a_sentence_goes_on_behind_a_word_without_a_mark(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


def test_a_sentence_starts_behind_a_full_stop_that_lacks_its_space() -> None:
    first, second = (
        "Ana Ruiz has won the vote in Loja, the council said.",
        "The mayor has resigned.",
    )
    assert len(sentences(first + second)) == 2


def test_a_sentence_may_start_with_a_title() -> None:
    found = sentences("The vote was lost in the morning. Mr Soto has resigned.")
    assert found == ["The vote was lost in the morning.", "Mr Soto has resigned."]
