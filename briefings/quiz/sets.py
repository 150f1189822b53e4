"""Items made of several questions: matching tables and events to put in order.

A row of a matching table is an item of its own: its stem is the left side, its answer the
right one, and all rows of a table share their options. An ordering item has its events as
options, in the order of print.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from briefings.model import Fact, ItemKind, Option, QuizItem
from briefings.quiz.dates import Date, printed
from briefings.quiz.english import tidy
from briefings.quiz.gate import Context
from briefings.quiz.offices import Office, may_be_same, office
from briefings.quiz.question import item_id
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import content, has_phrase

Block = tuple[QuizItem, ...]
SetMaker = Callable[[Sequence[QuizItem], Context, Random], Iterator[Block]]
ROWS = range(4, 9)
EVENTS = range(4, 7)
SPARE = 2
# People of one table held their offices in the same years.
MONTHS_APART = 24
ORDER_STEM = "Put these events in order, from the first to the last."


def matching(base: Sequence[QuizItem], context: Context, rng: Random) -> Iterator[Block]:
    """Tables of people and offices, of letters and what they stand for; two options too many."""
    for asks, fits in (("position", _office_fits), ("abbreviation", _letters_fit)):
        rows: list[QuizItem] = []
        for item in _shuffled([i for i in base if i.asks == asks and i.kind == "short"], rng):
            if all(fits(item, row, context) for row in rows):
                rows.append(item)
        rows = rows[: ROWS[-1] + SPARE]
        if len(rows) >= ROWS[0] + SPARE:
            yield _table(rows[:-SPARE], rows[-SPARE:], context)


def _table(rows: Sequence[QuizItem], spare: Sequence[QuizItem], context: Context) -> Block:
    answers = sorted(i.answer for i in (*rows, *spare))
    return tuple(_row(item, answers, context) for item in rows)


def _row(item: QuizItem, answers: Sequence[str], context: Context) -> QuizItem:
    stem = _left(item, context)
    options = tuple(Option(a, correct=a == item.answer) for a in answers)
    made = replace(item, kind="matching", stem=stem, options=options, accepted=())
    return replace(made, id=item_id(item.writer, "matching", item.facts, stem))


def _left(item: QuizItem, context: Context) -> str:
    """The left side: the person with the time of the office, or the letters."""
    fact = context.facts(item)[0]
    if item.asks != "position":
        return fact.subject
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


def _letters_fit(a: QuizItem, b: QuizItem, context: Context) -> bool:
    """Whether two long forms cannot be told from one another's letters alone, nor be one."""
    return not content(a.answer) & content(b.answer)


def in_order(base: Sequence[QuizItem], context: Context, rng: Random) -> Iterator[Block]:
    """Four to six dated events whose dates do not overlap."""
    dated = [i for i in base if i.writer.startswith("when.") and i.kind == "short"]
    events: list[tuple[Date, str, QuizItem]] = []
    for item in _shuffled(dated, rng):
        date, text = printed(item.answer), _told(item, context)
        if date is not None and text and all(_apart(date, d) for d, _, _ in events):
            events.append((date, text, item))
    if len(events) >= EVENTS[0]:
        yield (_ordering(events[: EVENTS[-1]]),)


def _apart(a: Date, b: Date) -> bool:
    return not (a.within(b) or b.within(a))


def _told(item: QuizItem, context: Context) -> str:
    """The event without its date, when it has no other."""
    clause = context.facts(item)[0].clause
    if clause is None:
        return ""
    text = tidy(f"{clause.subject} {clause.verb} {clause.rest}")
    return "" if any(c.isdigit() for c in text) else f"{text[0].upper()}{text[1:]}"


def _ordering(events: Sequence[tuple[Date, str, QuizItem]]) -> QuizItem:
    letters = {text: "ABCDEF"[n] for n, (_, text, _) in enumerate(events)}
    right = sorted(events, key=lambda e: e[0].key)
    facts = tuple(f for _, _, i in events for f in i.facts)
    return QuizItem(
        id=item_id("in-order", "order", facts, ORDER_STEM),
        kind="order",
        asks="date",
        stem=ORDER_STEM,
        answer=", ".join(f"{letters[text]} ({date.text})" for date, text, _ in right),
        facts=facts,
        references=tuple(r for _, _, i in right for r in i.references),
        options=tuple(Option(text) for _, text, _ in events),
        writer="in-order",
    )


def _shuffled(items: Sequence[QuizItem], rng: Random) -> list[QuizItem]:
    found = sorted(items, key=lambda i: i.id)
    rng.shuffle(found)
    return found


SETS: tuple[tuple[ItemKind, SetMaker], ...] = (("matching", matching), ("order", in_order))
