"""Quotations that stand by themselves: with a name under them, or out of an interview."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.quotations.interviewees import interviewee
from briefings.extract.quotations.speaker import Speaker
from briefings.extract.quotations.speakers import is_finite

if TYPE_CHECKING:
    from briefings.extract.quotations.marks import Quoted
    from briefings.extract.quotations.tags import Tokens
    from briefings.extract.reading import Reading
    from briefings.model import Paragraph, Person

# Fewer words can stand twice in an article by chance.
LEAST = 6
# A line with more words after the quotation is no caption.
LONGEST_CREDIT = 14


def pulled(reading: Reading, tokens: Tokens, paragraph: Paragraph, quote: Quoted) -> Speaker | None:
    """Who says a quotation that opens its paragraph and has no tag, when that is sure."""
    if reading.article.text[paragraph.start : quote.opened].strip():
        return None
    return _named_after(reading, tokens, paragraph, quote) or _repeated(reading, paragraph, quote)


def _named_after(
    reading: Reading, tokens: Tokens, paragraph: Paragraph, quote: Quoted
) -> Speaker | None:
    """ "…" Ana Ruiz. Photo: …"""
    doc, first, last = tokens.doc, tokens.at(quote.closed), tokens.at(paragraph.end)
    while first < last and (doc[first].is_punct or doc[first].is_space):
        first += 1
    if first >= last or last - first > LONGEST_CREDIT:
        return None
    mention = reading.cast.at(first)
    if mention is None or mention.how != "full name":
        return None
    if any(is_finite(doc[i]) for i in range(first, last)):
        return None
    return Speaker(mention.person.name, "person", "full name", first)


def _repeated(reading: Reading, paragraph: Paragraph, quote: Quoted) -> Speaker | None:
    """Words of an interview's one speaker, pulled out of an answer that has them too; or words
    with an "I", where but one person answers."""
    text = reading.article.text
    spoken = _plain(text[quote.start : quote.end])
    alone = not text[quote.closed : paragraph.end].strip(" .,")
    if not (reading.interview and alone) or len(spoken.split()) < LEAST:
        return None
    elsewhere = _plain(text[: paragraph.start]), _plain(text[paragraph.end :])
    if any(spoken in part for part in elsewhere):
        person = interviewee(reading)
    else:
        person = _only_one(reading) if re.search(r"\bi\b", spoken) else None
    return Speaker(person.name, "person", "repeated", -1) if person else None


def _only_one(reading: Reading) -> Person | None:
    """The one person who answers in an interview."""
    answering = {person.name: person for person in reading.answering.values()}
    return next(iter(answering.values())) if len(answering) == 1 else None


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
