"""Tenures from the titles at a name: "Mayor N. N.", "N. N., mayor of Elnora,"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.positions.office import office
from briefings.extract.positions.tenure import Tenure, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.minting import Refusal
    from briefings.extract.people import Title
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

RULES = {"before": "title before", "after": "apposition after", "above": "apposition before"}


def titled(reading: Reading) -> Iterator[Tenure | Refusal]:
    """A tenure for each title of a named person."""
    for title in reading.cast.titles:
        sentence = sentence_at(reading, title.mention.start)
        if sentence is None:
            continue
        tenure = _tenure(reading, title, sentence)
        yield refusal(tenure) or tenure


def _tenure(reading: Reading, title: Title, sentence: Sentence) -> Tenure:
    held = office(reading.story.doc, title.phrase, reading.cast)
    doubts = ["surname alone"] if len(title.mention.person.name.split()) < 2 else []
    if title.mention.how != "full name":
        doubts.append("surname")
    dated = sentence_date(reading, sentence)
    then = held.modality == "former" and "former" not in held.phrase
    return Tenure(
        person=title.mention.person,
        office=held,
        sentence=sentence,
        rule=RULES[title.where],
        modality=held.modality,
        lead="has served as" if then and not dated else "was",
        dated=dated,
        doubts=tuple(doubts),
    )


def sentence_at(reading: Reading, offset: int) -> Sentence | None:
    """The sentence in which a character stands."""
    for sentence in reading.story.sentences:
        if sentence.start <= offset < sentence.end:
            return sentence
    return None


def sentence_date(reading: Reading, sentence: Sentence) -> str | None:
    """The earlier time that a sentence tells of; None when it tells of the article's own year.

    Dates in quotations, before a noun, or inside a name do not count. In an article
    without a date only a whole day counts.
    """
    published = reading.article.published or ""
    for mention in reading.dates_in(sentence.start, sentence.end):
        edtf = mention.edtf or ""
        if mention.basis == "year from context" or _bracketed(reading, mention.start):
            continue
        if not re.match(r"\d{4}", edtf) or "/" in edtf or mention.modifies:
            continue
        if _quoted(reading, mention.start) or _in_name(reading, mention.start):
            continue
        if (published and edtf[:4] < published[:4]) or (not published and mention.kind == "day"):
            return edtf
    return None


def _bracketed(reading: Reading, offset: int) -> bool:
    """Whether a date stands in brackets, or is that of a birth."""
    before = reading.article.text[max(0, offset - 40) : offset]
    return before.rfind("(") > before.rfind(")") or "born" in before


def _quoted(reading: Reading, offset: int) -> bool:
    return any(start <= offset < end for start, end in reading.quotes)


def _in_name(reading: Reading, offset: int) -> bool:
    return any(m.start <= offset < m.end for m in reading.cast.mentions)
