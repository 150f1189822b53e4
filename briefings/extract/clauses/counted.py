"""Days counted from another deed of the sentence: "ended on 4 May, two days after it had begun".

The verb behind "after" or "before" has the day that lies so far from that of the verb above it.
Weeks give the month, where a few days more or less leave it the same; months a month, about; years
a year. "Barely a week after", "more than a year before" give nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.groups import group
from briefings.extract.clauses.moment import When
from briefings.extract.clauses.tree import is_verb, verb_above
from briefings.extract.dates import DateMention
from briefings.extract.dates import calendar as cal
from briefings.extract.dates.words import NUMBERS
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.extract.pipeline import Span, Token

Dated = dict[int, tuple[When, ...]]
_SIDES = {"after": -1, "before": 1}
_UNITS: dict[str, cal.Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_MOST = 60
# What may stand before so many days: the end of the clause above, or a word that counts no less.
_PLAIN = frozenset({",", "came", "comes", "just", "only", "–", "—", "-", "and"})
_OVER = frozenset({"past", "pluperfect"})
# "Before they were to end", "before it was due to open".
_PLANNED = frozenset({"be"}) | words("verbs_of_planning", "wanting_verbs")
# So far a number of weeks may be from what it says.
_ROUNDED = timedelta(days=3)


def counted(sentence: Span, dated: Mapping[int, tuple[When, ...]]) -> Dated:
    """The dates with those of the verbs that are counted from a verb with one date."""
    found = dict(dated)
    for token in sentence:
        sign = _SIDES.get(token.lower_)
        unit = token.nbor(-1) if sign and token.i > sentence.start + 1 else None
        if sign is None or unit is None or unit.lemma_.lower() not in _UNITS:
            continue
        verb = _counted_verb(token)
        anchor = _anchor(verb, dated) if verb is not None and verb.i not in found else None
        amount, first = _amount(sentence, unit)
        if verb is None or anchor is None or not 0 < amount <= _MOST:
            continue
        day = _shifted(anchor, _UNITS[unit.lemma_.lower()], sign * amount)
        if day is not None:
            found[verb.i] = (_when(day, sentence, first, token),)
    return found


def _counted_verb(mark: Token) -> Token | None:
    """The verb of "after it opened", "after being opened", told as over."""
    if mark.dep_ == "mark" and is_verb(mark.head) and mark.head.i > mark.i:
        verb = group(mark.head)
        told = verb.tense in _OVER and not verb.negated and verb.lemma not in _PLANNED
        return mark.head if told else None
    gerund = next((c for c in mark.rights if c.dep_ == "pcomp" and c.i > mark.i), None)
    return gerund if mark.lower_ == "after" and gerund is not None else None


def _anchor(verb: Token, dated: Mapping[int, tuple[When, ...]]) -> cal.Partial | None:
    """The one date of the verb above, of what is over."""
    above = verb_above(verb)
    whens = dated.get(above.i, ()) if above is not None else ()
    if above is None or len(whens) != 1 or whens[0].bound or whens[0].mention.modifies:
        return None
    over = group(above).tense in _OVER or above.tag_ in ("VBD", "VBN")
    return cal.published(whens[0].mention.edtf) if over else None


def _amount(sentence: Span, unit: Token) -> tuple[int, int]:
    """How many units, and where their words begin; 0 where that is not told plainly."""
    number, first = unit.nbor(-1), unit.i - 1
    amount = int(number.text) if number.text.isdecimal() else NUMBERS.get(number.lower_, 0)
    before = sentence.doc[first - 1] if first > sentence.start else None
    plain = before is None or before.lower_ in _PLAIN or _ends_date(before)
    return (amount if plain else 0), first


def _ends_date(token: Token) -> bool:
    return token.text.isdecimal() or (token.ent_type_ == "DATE" and token.tag_ == "NNP")


def _shifted(anchor: cal.Partial, unit: cal.Unit, amount: int) -> cal.Partial | None:
    """The day, month or year that lies so far away."""
    if unit == "week":
        middle = anchor.exact + timedelta(weeks=amount) if anchor.exact else None
        if middle is None or (middle - _ROUNDED).month != (middle + _ROUNDED).month:
            return None
        return cal.Partial(middle.year, middle.month)
    shifted = cal.shifted(anchor, unit, amount)
    return replace(shifted, approximate=True) if shifted and unit == "month" else shifted


def _when(day: cal.Partial, sentence: Span, first: int, mark: Token) -> When:
    doc = sentence.doc
    start, end = doc[first].idx, mark.idx + len(mark.text)
    kind: Literal["day", "month", "year"] = day.grain
    mention = DateMention(start, end, doc.text[start:end], day.edtf, kind, "relative to the story")
    return When(mention, first, mark.i + 1, "on" if kind == "day" else "in", "own")


def measures(clause: Token) -> Iterator[Token]:
    """The words that say how long before or after: "two days" of "two days after it opened"."""
    for mark in clause.lefts:
        if mark.dep_ == "mark" and mark.lower_ in _SIDES:
            yield from (c for c in clause.lefts if c.dep_ == "npadvmod" and c.i == mark.i - 1)
