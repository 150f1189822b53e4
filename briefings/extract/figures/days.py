"""The day of a figure: of the dates in its sentence, the one that is said of the number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE
from briefings.extract.minting import doubted
from briefings.extract.statements.telling import LIMITED

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.dates.mention import DateMention
    from briefings.extract.figures.numbers import Number
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact

# Words between a number and a date that belongs to it; more of them say something else.
NEAR = 6
_EDGE = re.compile(
    r"\b(?:at|in|near|towards?) the (?:beginning|early hours|end|middle|small hours|start) of \Z",
    re.IGNORECASE,
)
# Characters before a date in which they stand.
_REACH = 40
# What sets the deed of a noun apart from that of the main verb.
_APART = frozenset({"after", "before", "following", "since"})
_LINKS = frozenset({"in", "on", "during", "at"})
# "From 26,500 in 2021": what was before.
EARLIER = frozenset({"from", "than", "against"})
# Verdicts: a span of time is that of the deeds, not of the verdict.
_JUDGING = frozenset({"accuse", "acquit", "charge", "clear", "convict", "find", "jail", "sentence"})


def day_of(
    reading: Reading,
    sentence: Sentence,
    number: Number,
    clause: Predication | None,
    told: str | None,
) -> str | None:
    """The EDTF day of a number; `told` is the day of its clause."""
    doc = reading.story.doc
    dates = [d for d in reading.dates_in(sentence.start, sentence.end) if d.edtf]
    own = next((d for d in dates if _behind(doc, number.end, d)), None)
    if own is not None:
        return own.edtf
    if told is None:
        text = reading.article.text
        counted = [d.edtf for d in dates if _is_as_of(text, d)]
        counted = counted or [d.edtf for d in dates if len(dates) == 1 and _is_edge(text, d)]
        return counted[0] if counted else _limit(clause, reading.article.published or "")
    judged = "/" in told and clause is not None and clause.verb.lemma in _JUDGING
    if judged or (clause is not None and _of_earlier_deed(doc, number, clause)):
        return None
    stands = [d for d in dates if d.edtf == told]
    return None if stands and all(is_earlier(doc, d, number) for d in stands) else told


def _of_earlier_deed(doc: Doc, number: Number, clause: Predication) -> bool:
    """ "After a raid that killed nine men, the court met on Monday": the day is that of the verb,
    before which the deed with the number lies."""
    token, below = doc[number.end - 1], False
    while token.i != clause.main.i and token.head.i != token.i:
        below = below or token.pos_ == "VERB"
        if below and token.lower_ in _APART:
            return True
        token = token.head
    return False


def _behind(doc: Doc, end: int, date: DateMention) -> bool:
    """Whether a date belongs to the number that ends at token `end`: "400 boats in 2018"."""
    if end >= len(doc) or date.start < doc[end].idx:
        return False
    for token in doc.words[end : end + NEAR]:
        if token.idx + len(token) > date.start:
            return token.idx >= date.start and not date.modifies
        links = token.lower_ in _LINKS and doc[token.i + 1].idx >= date.start
        if token.tag_ in (*FINITE, "CD") or token.is_punct:
            return False
        if token.pos_ in ("ADP", "SCONJ") and not links and not _of_thing(token, date):
            return False
    return False


def _is_as_of(text: str, date: DateMention) -> bool:
    """ "As of 4 March, it has 277 known faults": the day of the count."""
    return text[max(0, date.start - 6) : date.start].lower() == "as of "


def _is_edge(text: str, date: DateMention) -> bool:
    """ "At the beginning of May", "in the early hours of Monday": when it was, less exactly."""
    return bool(_EDGE.search(text, max(0, date.start - _REACH), date.start))


def _of_thing(token: Token, date: DateMention) -> bool:
    """ "Of" leads to what is counted, unless the date itself stands behind it."""
    return token.lower_ == "of" and token.nbor().idx < date.start


def limited(fact: Fact, clause: Predication) -> Fact:
    """The fact, in doubt where its day is the one by which something is planned."""
    days = {w.mention.edtf for w in clause.whens if w.bound}
    plan = clause.mood == "planned" and fact.date is not None and fact.date in days
    return doubted(fact, LIMITED) if plan else fact


def is_earlier(doc: Doc, date: DateMention, number: Number) -> bool:
    """Whether a date belongs to a later number, told to compare: "up from 26,500 in 2021"."""
    for token in doc.words[number.end : number.end + 40]:
        if token.idx >= date.start:
            return False
        earlier = token.tag_ == "CD" and any(
            t.lower_ in EARLIER for t in doc[token.i - 2 : token.i]
        )
        if earlier and _behind(doc, token.i + 1, date):
            return True
    return False


def _limit(clause: Predication | None, published: str) -> str | None:
    """ "Had flown out 163 people by Tuesday": the day, now past, up to which was counted; or the
    one for which a number is planned: "will spend €8m by April"."""
    if clause is None:
        return None
    ahead = clause.mood == "planned"
    if clause.verb.tense not in ("past", "perfect", "pluperfect") and not ahead:
        return None
    days = {w.mention.edtf for w in clause.whens if w.preposition == "by" and w.mention.edtf}
    day = days.pop() if len(days) == 1 and len(clause.whens) == 1 else None
    return day if day is not None and (day <= published) != ahead else None
