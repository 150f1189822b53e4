"""Checks of blanks, statements to judge, matching tables and events to put in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from briefings.model import ItemKind, QuizItem
from briefings.quiz.dates import Date, plain, printed
from briefings.quiz.gate.answers import FEAST
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lists import rows
from briefings.quiz.offices import may_be_same, office
from briefings.quiz.question import GAP
from briefings.quiz.sets import EVENTS, ROWS, SPARE
from briefings.quiz.wording import has_phrase
from briefings.words.months import ANY_MONTH

_DATE = re.compile(rf"(?:\b(?:\d{{1,2}} )?(?:{ANY_MONTH}) )?\b(?:1[0-9]|20)\d\d\b")
_ARTICLE_OR_NAME = re.compile(rf"(\b[Aa]n? |\b(?!The )[A-Z]\w+ ){GAP}|{GAP} [A-Z]")


def _peoples(stem: str) -> bool:
    """Whether what is counted is told by its country: "_____ Chilean miners", "_____ Swiss"."""
    found = re.search(rf"{GAP} ([A-Z][a-z]+)", stem)
    adjectives = {word for row in rows("demonyms") for word in row[0].split()}
    return found is not None and bool({found[1], found[1].removesuffix("s")} & adjectives)


def one_gap(item: QuizItem, context: Context) -> Iterator[str]:
    """One blank, not at the start, of one width, for a whole name, date or figure."""
    count = len(re.findall("_{2,}", item.stem))
    if count != 1 or item.stem.count(GAP) != 1:
        yield f"{count} blanks"
        return
    if len(item.stem.split(GAP)[0].split()) < 2:
        yield "a blank at the start"
    if item.asks == "date" and (other := _DATE.search(item.stem)):
        yield f"another date in the statement: {other[0]}"
    titled = item.asks == "name" and not re.search(rf"\ban? {GAP}|{GAP} [A-Z]", item.stem)
    hinted = item.asks == "figure" and f"{GAP} (" in item.stem and f" an {GAP}" not in item.stem
    counted = item.writer == "relay.number" and not re.search(rf"\b[A-Z]\w+ {GAP}", item.stem)
    told = titled or hinted or counted or (item.asks == "figure" and _peoples(item.stem))
    if _ARTICLE_OR_NAME.search(item.stem) and not told:
        yield "a blank for a part of a name or after “a”"


def swap(item: QuizItem, context: Context) -> Iterator[str]:
    """A statement to judge has one date, right or surely wrong, and no inserted "not"."""
    if item.asks != "date":
        yield from _changed(item, context)
        return
    found = [d for m in _DATE.findall(item.stem) if (d := printed(m)) is not None]
    if len(found) != 1:
        yield f"{len(found)} dates in the statement"
        return
    if feast := FEAST.search(item.stem):
        yield f"the stem has {feast[0]}"
    known = {d for f in context.facts(item) if (d := plain(f.date)) is not None}
    true = any(found[0].within(d) for d in known)
    if item.answer == "True" and found[0] not in known:
        yield "it is not what the fact says"
    if item.answer != "True" and (true or not any(d.text in item.answer for d in known)):
        yield "it is not surely false, or is not corrected"


_RIGHT = re.compile(r"^False\. The right answer is (.+)\.$")


def _changed(item: QuizItem, context: Context) -> Iterator[str]:
    """A false statement of something else than its day is put right by what its sentence has."""
    right = _RIGHT.match(item.answer)
    told = " ".join(r.sentence for r in item.references)
    if item.answer != "True" and (right is None or right[1].casefold() not in told.casefold()):
        yield "it is not surely false, or is not corrected"


def one_to_one(item: QuizItem, context: Context) -> Iterator[str]:
    """Each row of a table has one right answer among its options, and two are left over."""
    rows = len(item.options) - SPARE
    if rows not in ROWS:
        yield f"{rows} rows"
    if [o.text for o in item.options if o.correct] != [item.answer]:
        yield "not one right answer"
    if len({o.text for o in item.options}) != len(item.options):
        yield "two options are the same"
    for option in item.options:
        if has_phrase(item.stem.split(" (")[0], option.text):
            yield "a name stands in an option"


def nobody_else(item: QuizItem, context: Context) -> Iterator[str]:
    """No person of a table may hold another office of it."""
    own = office(context.facts(item)[0]) if context.facts(item) else None
    if item.asks != "position" or own is None:
        return
    texts = {o.text for o in item.options if not o.correct}
    others = [t.office for t in context.world.tenures if t.office.phrase in texts]
    held = [t.office for t in context.world.tenures_of(context.facts(item)[0].subject)]
    for other in others:
        if any(may_be_same(mine, other) for mine in held):
            yield f"{other.phrase} may be held too"


def apart(item: QuizItem, context: Context) -> Iterator[str]:
    """Four to six events, at dates that do not overlap, each a sentence of its own."""
    if len(item.options) not in EVENTS:
        yield f"{len(item.options)} events"
    dates: list[Date] = [d for f in context.facts(item) if (d := plain(f.date)) is not None]
    if len(dates) != len(item.options):
        yield "an event without a date"
    if any(a.within(b) or b.within(a) for a, b in combinations(dates, 2)):
        yield "dates that overlap"
    if any(_DATE.search(o.text) for o in item.options):
        yield "an event that tells its date"


def _for(kind: ItemKind, check: Check) -> Check:
    def checked(item: QuizItem, context: Context) -> Iterator[str]:
        if item.kind == kind:
            yield from check(item, context)

    checked.__doc__ = check.__doc__
    return checked


OTHER_CHECKS: tuple[tuple[str, Check], ...] = (
    ("one gap", _for("blank", one_gap)),
    ("swap", _for("true-false", swap)),
    ("one-to-one", _for("matching", one_to_one)),
    ("nobody else", _for("matching", nobody_else)),
    ("apart", _for("order", apart)),
)
