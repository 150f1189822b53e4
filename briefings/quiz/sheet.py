"""The sheet: which items stand together, in which order, with which letters as keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import get_args

from briefings.model import ItemKind, Option, QuizItem
from briefings.quiz.clashes import clash, repeats
from briefings.quiz.dates import printed
from briefings.quiz.difficulty import band
from briefings.quiz.distractors.calendar import RANKS, as_reported, ranked, told_dates
from briefings.quiz.distractors.scale import ASCENDING, magnitude
from briefings.quiz.gate import Context, objections
from briefings.quiz.sets import Block

# Facts for each question wanted that are enough to spend several on one.
PLENTY = 2
# Orders of choosing that are tried for a sheet that is short.
ATTEMPTS = 12
# At most one item in so many asks what letters stand for.
LETTERED = 5
# The parts of a sheet in their order.
KINDS = get_args(ItemKind)


def choose(
    blocks: Sequence[Block], context: Context, taken: Sequence[QuizItem] = ()
) -> tuple[QuizItem, ...]:
    """At most `count` items that go together, spread over what is asked, articles and people.

    None clashes with another, or repeats one of `taken`, of other versions; the rows of a table
    come together.
    Items of preferred kinds come before all others, which only fill up; a sheet that is still
    short is chosen anew from all kinds, where that makes it longer.
    """
    waiting = [b for b in blocks if not any(repeats(i, t) for i in b for t in taken)]
    liked = [b for b in waiting if b[0].kind in context.request.preferred]
    best = _longest(liked, (), context) if liked else ()
    if len(best) >= context.request.count:
        return best
    filled = _longest(waiting, best, context)
    short = best and len(filled) < context.request.count
    return max(filled, _longest(waiting, (), context) if short else (), key=len)


def _longest(
    blocks: Sequence[Block], begun: tuple[QuizItem, ...], context: Context
) -> tuple[QuizItem, ...]:
    """The sheet that goes on after `begun`.

    Where an order of choosing gives fewer than wanted, others are tried, and the longest
    sheet is taken.
    """
    waiting = sorted(blocks, key=lambda b: b[0].id)
    waiting = [b for b in waiting if not _clashes(b, begun)]
    traits = {b[0].id: _traits(b[0], context) for b in waiting}
    best = begun
    for attempt in range(ATTEMPTS):
        rng = Random(f"{context.request.seed}:choose:{attempt}")
        found = _chosen(rng.sample(waiting, len(waiting)), begun, traits, context)
        best = max(best, found, key=len)
        if len(best) >= min(context.request.count, len(begun) + sum(map(len, waiting))):
            break
    return best


def _chosen(
    waiting: list[Block],
    begun: tuple[QuizItem, ...],
    traits: dict[str, Traits],
    context: Context,
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


def laid_out(items: Iterable[QuizItem], context: Context, version: str) -> tuple[QuizItem, ...]:
    """The items in the order of a version, options shuffled, letters of the keys balanced."""
    rng = Random(f"{context.request.seed}:{version}")
    order = list(items)
    rng.shuffle(order)
    order.sort(key=lambda i: (KINDS.index(i.kind), _table(i)))
    placed = _balanced([item for item in order if item.kind == "choice"], context, rng)
    return tuple(placed.get(item.id, item) for item in order)


def _balanced(items: Sequence[QuizItem], context: Context, rng: Random) -> dict[str, QuizItem]:
    """The items by id, their keys shared out among the letters.

    Dates and figures stand in their order: the others take the letters that those leave over.
    """
    places = _letters(len(items), rng)
    bound = [item for item in items if item.asks in ASCENDING]
    placed = {item.id: _placed(item, next(places), context, rng) for item in bound}
    used = Counter(item.place for item in placed.values())
    for item in items:
        if item.id not in placed:
            place = min(rng.sample(range(RANKS), RANKS), key=lambda n: used[n])
            used[place] += 1
            placed[item.id] = _placed(item, place, context, rng)
    return placed


def _table(item: QuizItem) -> tuple[str, ...]:
    """What the rows of one matching table share."""
    return tuple(o.text for o in item.options) if item.kind == "matching" else ()


def _letters(count: int, rng: Random) -> Iterator[int]:
    every = [n % RANKS for n in range(count)]
    rng.shuffle(every)
    return iter(every)


def _placed(item: QuizItem, place: int, context: Context, rng: Random) -> QuizItem:
    """The item with its key at `place`, where its options can be so ordered and stay sound."""
    if item.asks not in ASCENDING:
        wrong = [o for o in item.options if not o.correct]
        rng.shuffle(wrong)
        key = next(o for o in item.options if o.correct)
        return replace(item, options=(*wrong[:place], key, *wrong[place:]))
    moved = _reranked(item, place, context)
    return moved if moved is not None and not objections(moved, context) else item


def _reranked(item: QuizItem, place: int, context: Context) -> QuizItem | None:
    """A date item with other wrong dates, so that its key stands at `place`."""
    key = printed(item.answer)
    if key is None or item.options[place].correct:
        return None
    # the seed of the item alone: every version offers the same dates
    rng = Random(f"{context.request.seed}:{item.id}:{place}")
    request = as_reported(key, item.references, context.request)
    told = (told_dates(f, context.world, key) for f in context.facts(item)[:1])
    taken = frozenset({key}).union(*told)
    wrong = tuple(ranked(key, taken, request, place, rng))
    every = sorted((Option(item.answer, correct=True), *wrong), key=lambda o: magnitude(o.text))
    return replace(item, options=tuple(every))
