"""The month as of which an office is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.quiz.asof import as_of
from briefings.quiz.writers.holders import holder
from tests.quiz_cases import context, deed, held, reasons, story

PRINTED = "2025-02-09"


def told(sentence, verb, lemma, on="2025-01-27", published=PRINTED, rest="Elena Fuentes"):
    """A minister in a sentence with an event, and the world of both."""
    where = story(sentence, published=published)
    minister = held("Jo Lind", "foreign minister", where, place="Norway", date=published)
    event = replace(
        deed("Jo Lind", verb, rest, on, where, lemma=lemma), references=minister.references
    )
    return minister, context(minister, event)


@pytest.mark.parametrize(
    ("sentence", "verb", "lemma", "on", "month"),
    [
        ("Norway's foreign minister, Jo Lind, rang Elena Fuentes on Jan. 27.",
         "rang", "ring", "2025-01-27", "January 2025"),
        ("Norway's foreign minister, Jo Lind, rang Elena Fuentes on Feb. 3.",
         "rang", "ring", "2025-02-03", "February 2025"),
        ("Norway's foreign minister, Jo Lind, resigned on Jan. 27.",
         "resigned", "resign", "2025-01-27", "February 2025"),
        ("Norway's foreign minister, Jo Lind, was sworn in on Jan. 27.",
         "was sworn", "swear", "2025-01-27", "February 2025"),
        ("Norway's foreign minister, Jo Lind, opened the mill on 27 January 2019.",
         "opened", "open", "2019-01-27", "February 2025"),
    ],
)  # fmt: skip
def test_a_title_beside_a_recent_event_was_held_in_its_month(sentence, verb, lemma, on, month):
    minister, found = told(sentence, verb, lemma, on)
    time = as_of(minister, found.world)
    assert time is not None
    assert time.text == month


def test_what_is_asked_as_of_the_month_of_its_sentence_passes_the_gate():
    sentence = "Norway's foreign minister, Jo Lind, rang Elena Fuentes on Jan. 27."
    minister, found = told(sentence, "rang", "ring")
    (question,) = holder(minister, found.world)
    assert question.stem == "As of January 2025, who was Norway's foreign minister?"
    assert reasons("same month", question.item("short"), found) == []
    late = replace(question, stem=question.stem.replace("January", "February"))
    assert reasons("same month", late.item("short"), found)


def test_a_title_that_a_second_sentence_tells_keeps_the_month_of_its_article():
    sentence = "Norway's foreign minister, Jo Lind, rang Elena Fuentes on Jan. 27."
    minister, found = told(sentence, "rang", "ring")
    twice = replace(minister, references=(*minister.references, *minister.references))
    time = as_of(twice, found.world)
    assert time is not None
    assert time.text == "February 2025"
