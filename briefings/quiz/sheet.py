"""The sheet: which items stand together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from briefings.model import QuizItem
from briefings.quiz.clashes import clash, repeats
from briefings.quiz.difficulty import band
from briefings.quiz.distractors.scale import ASCENDING
from briefings.quiz.gate import Context
from briefings.quiz.layout import eased
from briefings.quiz.sets import Block

# Facts for each question wanted that are enough to spend several on one.
PLENTY = 2
# Orders of choosing that are tried for a sheet that is short.
ATTEMPTS = 12
# At most one item in so many asks what letters stand for.
LETTERED = 5


def choose(
    blocks: Sequence[Block], context: Context, taken: Sequence[QuizItem] = ()
) -> tuple[QuizItem, ...]:
    """At most `count` items that go together, spread over what is asked, articles and people.

    None clashes with another, or repeats one of `taken`, of other versions; the rows of a table
    come together.
    Items of preferred kinds come before all others, which only fill up; a sheet that is still
    short is chosen anew from all kinds, where that makes it longer. Of one form no more than
    three in ten are chosen while there are others.
    """
    waiting = [b for b in blocks if not any(repeats(i, t) for i in b for t in taken)]
    liked = [b for b in waiting if b[0].kind in context.request.preferred]
    found: tuple[QuizItem, ...] = ()
    for those in (liked, waiting):
        for most in (_most(context), None):
            if len(found) < context.request.count and those:
                found = _longest(those, found, context, most)
    if liked and len(found) < context.request.count:
        found = max(found, _longest(waiting, (), context, None), key=len)
    return eased(found, waiting, context)


def _most(context: Context) -> int:
    """How many questions of one form a sheet has while there are others: three, or three of ten."""
    return max(3, -(-3 * context.request.count // 10))


def _longest(
    blocks: Sequence[Block], begun: tuple[QuizItem, ...], context: Context, most: int | None
) -> tuple[QuizItem, ...]:
    """The sheet that goes on after `begun`, with at most so many items of one form.

    Where an order of choosing gives fewer than wanted, others are tried, and the longest
    sheet is taken.
    """
    waiting = sorted(blocks, key=lambda b: b[0].id)
    waiting = [b for b in waiting if not _clashes(b, begun)]
    traits = {b[0].id: _traits(b[0], context) for b in waiting}
    best = begun
    for attempt in range(ATTEMPTS):
        rng = Random(f"{context.request.seed}:choose:{attempt}")
        found = _chosen(rng.sample(waiting, len(waiting)), begun, traits, context, most)
        best = max(best, found, key=len)
        if len(best) >= min(context.request.count, len(begun) + sum(map(len, waiting))):
            break
    return best


def _chosen(
    waiting: list[Block],
    begun: tuple[QuizItem, ...],
    traits: dict[str, Traits],
    context: Context,
    most: int | None,
) -> tuple[QuizItem, ...]:
    """One sheet: always the block that repeats least, those that it clashes with left out."""
    chosen = list(begun)
    shown = [_traits(i, context) for i in begun]
    for block in () if begun else _first(waiting, context.request.count):
        chosen += block
        shown += [traits.get(i.id) or _traits(i, context) for i in block]
        waiting = [b for b in waiting if not _clashes(b, block)]
    while waiting:
        room = context.request.count - len(chosen)
        full = _lettered(chosen) >= _letters_of(context.request.count, context)
        waiting = [b for b in waiting if len(b) <= room and not (full and _lettered(b))]
        spent = {t for t, n in Counter(map(_template, chosen)).items() if most and n >= most}
        waiting = [b for b in waiting if not spent & {_template(b[0])}]
        if not waiting:
            break
        best = min(waiting, key=lambda b: _crowding(traits[b[0].id], shown))
        chosen += best
        shown += [traits.get(i.id) or _traits(i, context) for i in best]
        waiting = [b for b in waiting if b is not best and not _clashes(b, best)]
    return _few_letters(chosen, context)


def _few_letters(items: list[QuizItem], context: Context) -> tuple[QuizItem, ...]:
    """The items without the last ones that would ask for letters too often."""
    found = list(items)
    while _lettered(found) > _letters_of(len(found), context):
        last = max(n for n, i in enumerate(found) if i.asks == "abbreviation")
        del found[last]
    return tuple(found)


def _letters_of(count: int, context: Context) -> int:
    """How many items of a sheet may ask for letters: all of them where nothing else is wanted."""
    return count if context.request.asks == ("abbreviation",) else max(1, count // LETTERED)


def _template(item: QuizItem) -> tuple[str, ...]:
    """The form of a question, and what it asks for: "which office did Jo Lind hold"."""
    if item.kind in {"matching", "order"}:
        return (item.kind, item.id)
    return (item.writer.removeprefix("report.").split(".")[0], item.asks)


def _lettered(items: Iterable[QuizItem]) -> int:
    return sum(i.asks == "abbreviation" for i in items)


def _first(waiting: Sequence[Block], count: int) -> list[Block]:
    """One table, and where there is plenty one set of events to put in order.

    Of single questions there are always more, so that a table would find its facts used.
    """
    table = next((b for b in waiting if b[0].kind == "matching" and 2 * len(b) <= count), ())
    facts = {b[0].facts[0] for b in waiting}
    order = next((b for b in waiting if b[0].kind == "order"), ())
    spent = len(order[0].facts) if order else 0
    plenty = len(facts) - spent >= PLENTY * count and not _clashes(order, table)
    return [b for b in (table, order if plenty else ()) if b]


def _clashes(block: Block, others: Iterable[QuizItem]) -> bool:
    return any(clash(i, o) for o in others for i in block)


@dataclass(frozen=True, slots=True)
class Traits:
    """What an item adds to a sheet."""

    asks: str
    form: str
    topics: frozenset[int]
    articles: frozenset[str]
    people: frozenset[str]
    band: str
    longest: bool
    sure: float


def _traits(item: QuizItem, context: Context) -> Traits:
    return Traits(
        asks=item.asks,
        form=_form(item),
        topics=_topics(item, context),
        articles=frozenset(r.article for r in item.references),
        people=context.world.mentions(f"{item.stem} {item.answer}"),
        band=band(item),
        longest=_key_longest(item),
        sure=min((f.confidence for f in context.facts(item)), default=0.0),
    )


def _crowding(item: Traits, shown: Sequence[Traits]) -> tuple[float, ...]:
    """How much an item repeats what the sheet has: what is asked, its kind, topic, text, people."""
    same = sum((item.asks == c.asks) + (item.form == c.form) for c in shown)
    longest = item.longest and 3 * sum(c.longest for c in shown) >= len(shown)
    topics = sum(bool(item.topics & c.topics) for c in shown)
    again = sum(bool(item.people & c.people) + bool(item.articles & c.articles) for c in shown)
    hard = sum(item.band == c.band for c in shown)
    return (same + longest, topics, again, hard, -item.sure)


def _key_longest(item: QuizItem) -> bool:
    """Whether the key is the longest option: a sheet where it mostly is gives itself away."""
    wrong = [len(o.text) for o in item.options if not o.correct]
    return item.asks not in ASCENDING and bool(wrong) and len(item.answer) > max(wrong)


def _form(item: QuizItem) -> str:
    """The kind of item; a true statement and a false one are two kinds."""
    return f"{item.kind} {item.answer[:4]}" if item.kind == "true-false" else item.kind


def _topics(item: QuizItem, context: Context) -> frozenset[int]:
    return frozenset(n for n, t in enumerate(context.request.topics) if t & set(item.facts))
