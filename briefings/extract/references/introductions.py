"""An interview: the paragraphs that introduce it, and who says "I" in an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.model import Paragraph, Person

_SPEAKING = re.compile(r"\b(I|I'm|I’m|we|We|you|You|my|My|our|Our|your|Your|me|us)\b")
# A turn that begins with who speaks: "Q:", "Wikinews:", "ANA RUIZ:".
_LABEL = re.compile(r"\A\W*\w[\w. ]{0,40}:")


def answerer(reading: Reading, token: Token) -> Person | None:
    """Who says "I" in the answer of an interview; None for any other word, or elsewhere."""
    if token.lower_ != "i" or token.tag_ != "PRP":
        return None
    return answering(reading, token)


def asked(reading: Reading, token: Token) -> Person | None:
    """Whom "you" means in a question of an interview: who answers in the next paragraph."""
    if token.lower_ != "you" or token.tag_ != "PRP" or not reading.interview:
        return None
    body = [p.start for p in reading.article.paragraphs if p.role == "body"]
    here = max((start for start in body if start <= token.idx), default=-1)
    if here < 0 or here in reading.answering:
        return None
    after = next((start for start in body if start > here), -1)
    return reading.answering.get(after)


def answering(reading: Reading, token: Token) -> Person | None:
    """Who answers where a token stands; None outside of the answers of an interview."""
    if not reading.interview:
        return None
    starts = [p.start for p in reading.article.paragraphs if p.start <= token.idx < p.end]
    return reading.answering.get(starts[0]) if starts else None


def introduces(reading: Reading, paragraph: Paragraph) -> bool:
    """Whether a paragraph of an interview stands before the first that asks or answers."""
    text = reading.article.text
    for other in reading.article.paragraphs:
        if other.role not in ("body", "caption"):
            continue
        line = text[other.start : other.end]
        if "?" in line or _LABEL.match(line) or _SPEAKING.search(_unquoted(reading, other)):
            return False
        if other.start >= paragraph.start:
            return True
    return False


def _unquoted(reading: Reading, paragraph: Paragraph) -> str:
    out, at = [], paragraph.start
    for start, end in reading.quotes:
        if paragraph.start <= start < paragraph.end:
            out.append(reading.article.text[at:start])
            at = end
    return "".join((*out, reading.article.text[at : paragraph.end]))
