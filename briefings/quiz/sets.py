"""Items made of several questions: matching tables and events to put in order.

A row of a matching table is an item of its own: its stem is the left side, its answer the
right one, and all rows of a table share their options. An ordering item has its events as
options, in the order of print, and cites a sentence for each, in the order of its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import get_args

from briefings.model import Fact, ItemKind, Option, QuizItem
from briefings.quiz.dates import Date, Grain, printed
from briefings.quiz.distractors.calendar import as_reported, ranked
from briefings.quiz.distractors.posts import siblings
from briefings.quiz.english import shortened, tidy, undated
from briefings.quiz.gate import Context
from briefings.quiz.offices import Office, may_be_same, office
from briefings.quiz.question import item_id
from briefings.quiz.spelling_out import spelled
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import has_phrase


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, as a sentence without its date, and the item it comes from."""

    date: Date
    text: str
    item: QuizItem


Block = tuple[QuizItem, ...]
SetMaker = Callable[[Sequence[QuizItem], Context, Random], Iterator[Block]]
ROWS = range(4, 9)
EVENTS = range(4, 7)
SPARE = 2
# Words of an event that still fits on a line of a table.
SHORT = 16
# People of one table held their offices in the same years.
MONTHS_APART = 24
ORDER_STEM = "Put these events in order, from the first to the last."


def matching(base: Sequence[QuizItem], context: Context, rng: Random) -> Iterator[Block]:
    """Tables of people and offices, of events and dates; two options too many.

    Where few hold offices, the two are made by rule, so that each of the few is a row.

    None of letters and what they stand for: initials would give every row away.
    """
    rows: list[QuizItem] = []
    for item in shuffled([i for i in base if i.kind == "short" and _tabled(i, context)], rng):
        if all(_office_fits(item, row, context) for row in rows):
            rows.append(item)
    rows = rows[: ROWS[-1] + SPARE]
    if len(rows) >= ROWS[0] + SPARE:
        yield _table(rows[:-SPARE], [i.answer for i in rows[-SPARE:]], context)
    whole = rows[: ROWS[-1]]
    beside = list(_made_offices(whole, context, rng))[:SPARE]
    if len(whole) >= ROWS[0] and len(beside) == SPARE:
        yield _table(whole, beside, context)
    yield from dates(base, context, rng)


def _tabled(item: QuizItem, context: Context) -> bool:
    """Whether an office can stand in a table: one that one person holds.

    A ministry of no country is told by its bareness.
    """
    held = office(context.facts(item)[0]) if item.asks == "position" else None
    bare = item.writer.startswith("office.portfolio")
    return held is not None and held.single and not bare


def dates(base: Sequence[QuizItem], context: Context, rng: Random) -> Iterator[Block]:
    """A table of events and their dates, all of one grain, with two dates too many."""
    events = [e for e in dated_events(base, context, rng) if len(e.text.split()) <= SHORT]
    tables = [_same_grain(events, grain) for grain in get_args(Grain)]
    best = max(tables, key=len)[: ROWS[-1]]
    if len(best) < ROWS[0]:
        return
    taken = frozenset(date for _, date in best)
    spare: list[Date] = []
    for event, date in best:
        request = as_reported(date, event.item.references, context.request)
        near = ranked(date, taken, request, rng.randrange(4), rng)
        free = (d for o in near if (d := printed(o.text)) and all(apart(d, s) for s in spare))
        spare += list(free)[: SPARE - len(spare)]
    if len(spare) < SPARE:
        return
    every = sorted((*taken, *spare), key=lambda d: d.key)
    yield tuple(
        matched(event.item, event.text, date.text, [d.text for d in every], made(spare))
        for event, date in best
    )


def made(spare: Sequence[Date]) -> frozenset[str]:
    """The texts of dates that are nobody's."""
    return frozenset(d.text for d in spare)


def _same_grain(events: Sequence[Event], grain: Grain) -> list[tuple[Event, Date]]:
    """The events with their dates at a grain, those that would share one left out."""
    found: list[tuple[Event, Date]] = []
    for event in events:
        date = event.date.to(grain)
        if date.grain == grain and all(apart(date, d) for _, d in found):
            found.append((event, date))
    return found


def _made_offices(rows: Sequence[QuizItem], context: Context, rng: Random) -> Iterator[str]:
    """Offices beside those of a table that nobody of it held: one a row, made by rule."""
    keys = [o for i in rows if (o := office(context.facts(i)[0])) is not None]
    held = {t.office.phrase for t in context.world.tenures}
    for key in keys:
        free = (p for p in siblings(key, rng) if p not in held and key.complete)
        if (made_up := next(free, None)) is not None:
            yield made_up


def _table(rows: Sequence[QuizItem], spare: Sequence[str], context: Context) -> Block:
    answers = sorted((*(i.answer for i in rows), *spare))
    told = {t.office.phrase for t in context.world.tenures}
    invented = frozenset(spare) - told
    return tuple(matched(i, _left(i, context), i.answer, answers, invented) for i in rows)


def matched(
    item: QuizItem, stem: str, answer: str, answers: Sequence[str], made_up: Container[str] = ()
) -> QuizItem:
    """An item as a row of a table: its left side, its answer, and the options of the table."""
    options = tuple(Option(a, correct=a == answer, made=a in made_up) for a in answers)
    row = replace(item, kind="matching", stem=stem, answer=answer, options=options, accepted=())
    return replace(row, id=item_id(item.writer, "matching", item.facts, stem))


def without(answers: Container[str], rows: Block) -> Block:
    """The rows of a table whose other rows, with these answers, were left out."""
    if len(rows) < ROWS[0]:
        return ()
    options = tuple(o for o in rows[0].options if o.text not in answers)
    return tuple(
        replace(row, options=tuple(replace(o, correct=o.text == row.answer) for o in options))
        for row in rows
    )


def _left(item: QuizItem, context: Context) -> str:
    """The left side: the person with the time of the office."""
    fact = context.facts(item)[0]
    time = item.stem.removeprefix("As of ").split(",", 1)[0]
    return f"{fact.subject} ({time})"


def _office_fits(a: QuizItem, b: QuizItem, context: Context) -> bool:
    """Whether two people and their offices can stand in one table, one-to-one."""
    first, second = context.facts(a)[0], context.facts(b)[0]
    one, other = office(first), office(second)
    if one is None or other is None or not (one.single and other.single):
        return False
    if same_person(first.subject, second.subject):
        return False
    times = context.world.published(first), context.world.published(second)
    if times[0] and times[1] and abs(times[0].months - times[1].months) > MONTHS_APART:
        return False
    free = not (_may_hold(first, other, context) or _may_hold(second, one, context))
    return free and not (
        has_phrase(first.subject, b.answer) or has_phrase(second.subject, a.answer)
    )


def _may_hold(fact: Fact, other: Office, context: Context) -> bool:
    return any(may_be_same(t.office, other) for t in context.world.tenures_of(fact.subject))


def dated_events(base: Sequence[QuizItem], context: Context, rng: Random) -> Iterator[Event]:
    """What happened, each event once, in an order that `rng` gives."""
    dated = [i for i in base if i.writer.startswith("when.") and i.kind == "short"]
    told: set[str] = set()
    for item in shuffled(dated, rng):
        date, text = printed(item.answer), _told(item, context)
        if date is not None and text and text not in told and "inferred" not in item.writer:
            told.add(text)
            yield Event(date, text, item)


def apart(a: Date, b: Date) -> bool:
    """Whether two dates cannot be one."""
    return not (a.within(b) or b.within(a))


def _told(item: QuizItem, context: Context) -> str:
    """The event without its date, when it has no other and is no plan."""
    fact = context.facts(item)[0]
    date = printed(item.answer)
    if fact.clause is None or date is None or fact.modality != "holds":
        return ""
    clause = shortened(undated(fact.clause, date))
    text = spelled(tidy(f"{clause.subject} {clause.verb} {clause.rest}"), context.world)
    return "" if any(c.isdigit() for c in text) else f"{text[0].upper()}{text[1:]}"


def in_order(base: Sequence[QuizItem], context: Context, rng: Random) -> Iterator[Block]:
    """Four to six dated events whose dates do not overlap."""
    events: list[Event] = []
    for event in dated_events(base, context, rng):
        if all(apart(event.date, e.date) for e in events):
            events.append(event)
    if len(events) >= EVENTS[0]:
        yield (_ordering(events[: EVENTS[-1]]),)


def _ordering(events: Sequence[Event]) -> QuizItem:
    letters = {event.text: "ABCDEF"[n] for n, event in enumerate(events)}
    right = sorted(events, key=lambda e: e.date.key)
    facts = tuple(f for e in events for f in e.item.facts)
    return QuizItem(
        id=item_id("in-order", "order", facts, ORDER_STEM),
        kind="order",
        asks="date",
        stem=ORDER_STEM,
        answer=", ".join(f"{letters[e.text]} ({e.date.text})" for e in right),
        facts=facts,
        references=tuple(e.item.references[0] for e in right),
        options=tuple(Option(e.text) for e in events),
        writer="in-order",
    )


def shuffled(items: Sequence[QuizItem], rng: Random) -> list[QuizItem]:
    found = sorted(items, key=lambda i: i.id)
    rng.shuffle(found)
    return found


SETS: tuple[tuple[ItemKind, SetMaker], ...] = (("matching", matching), ("order", in_order))
