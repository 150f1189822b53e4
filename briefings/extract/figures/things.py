"""The words for the thing that a number is said of: "savings", "fresh fish"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.figures.counted_phrase import ends_phrase
from briefings.extract.statements.phrases import Phrase, phrase
from briefings.extract.statements.wording import capital
from briefings.words.months import ANY_MONTH

if TYPE_CHECKING:
    from briefings.extract.figures.numbers import Number
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# What a subject does not need: "a", and the day at its end.
_INDEFINITE = re.compile(r"\Aan? ")
_DATED = re.compile(rf" (?:on|in) (?:\d{{1,2}} )?(?:(?:{ANY_MONTH}) )?\d{{4}}\Z")


def thing(reading: Reading, head: Token, number: Number) -> str:
    """A noun's phrase as the subject of a number, which itself is left out: "savings of $9m"."""
    before = head.i < number.start and number.start > 0
    limit = number.start - 1 if before and head.doc[number.start - 1].lower_ == "of" else None
    priced = (c.left_edge.i for c in head.rights if c.dep_ == "acl" and edges(c)[1] > number.start)
    limit = next(priced, limit) if before else limit
    text = phrased(reading, head, limit)
    said = head.doc[number.start : number.end].text
    inside = said in text
    text = text.replace(f"{said}-", said).replace(f"{said} ", "").replace(said, "")
    text = _INDEFINITE.sub("", text) if before or inside else text
    return capital(_DATED.sub("", text).lstrip(" -"))


def phrased(reading: Reading, head: Token, limit: int | None = None) -> str:
    """A noun's phrase to its first comma, or to the token `limit`; small where "the" opened it."""
    first, last = edges(head)
    last = next((c.left_edge.i for c in head.rights if c.dep_ == "relcl"), last)
    last = last if limit is None or limit <= head.i else min(last, limit)
    last = next((i for i in range(head.i, last) if ends_phrase(head.doc[i])), last)
    said = phrase(reading, head, first, last)
    text = said.text if isinstance(said, Phrase) else ""
    opens = head.doc[first].is_sent_start and head.doc[first].tag_ == "DT"
    return text[:1].lower() + text[1:] if opens else text
