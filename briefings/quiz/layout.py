"""How a sheet is laid out: the order of its items, and the letters of its keys.

A date that was reported on its own day has no later one among its options, which no report
could tell: its key is always the last. Of such dates a sheet asks some in an open question
instead, so that no letter is the key of most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import get_args

from briefings.model import ItemKind, Option, QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.distractors.amounts import ranked_amounts
from briefings.quiz.distractors.calendar import RANKS, as_reported, ranked, told_dates
from briefings.quiz.distractors.scale import ASCENDING, magnitude
from briefings.quiz.gate import Context, objections
from briefings.quiz.sets import Block

# The parts of a sheet in their order.
KINDS = get_args(ItemKind)
# So many keys of one letter stand on any sheet.
LEAST = 2


def eased(
    items: Sequence[QuizItem], blocks: Iterable[Block], context: Context
) -> tuple[QuizItem, ...]:
    """The items, those whose key can have one letter only asked openly where they are too many.

    Each letter may be the only one of two, or of a quarter, of the choice items; the last in
    the order of the sheet that can be asked openly are.
    """
    choices = [i for i in items if i.kind == "choice"]
    share = max(LEAST, -(-len(choices) // RANKS))
    openly = {(b[0].writer, b[0].facts): b[0] for b in blocks if b[0].kind == "short"}
    reached = {i.id: _reach(i, context) for i in choices if i.asks in ASCENDING}
    stuck = {item: min(letters) for item, letters in reached.items() if len(letters) == 1}
    left = Counter(stuck.values())
    found = list(items)
    for number, item in reversed(list(enumerate(items))):
        instead = openly.get((item.writer, item.facts))
        if instead is not None and item.id in stuck and left[stuck[item.id]] > share:
            left[stuck[item.id]] -= 1
            found[number] = instead
    return tuple(found)


def _reach(item: QuizItem, context: Context) -> dict[int, QuizItem]:
    """The letters that the key of a date or figure can have, each with the item so laid out."""
    laid = ((place, _placed(item, place, context, Random(0))) for place in range(RANKS))
    return {place: made for place, made in laid if made.place == place}


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

    Dates and figures stand in their order: those with the least choice of letters come
    first, and each item takes the letter that has been used least.
    """
    bound = {i.id: _reach(i, context) for i in items if i.asks in ASCENDING}
    used: Counter[int] = Counter()
    placed: dict[str, QuizItem] = {}
    for item in sorted(items, key=lambda i: len(bound.get(i.id, range(RANKS + 1)))):
        able = bound.get(item.id, range(RANKS))
        place = min(rng.sample(sorted(able), len(able)), key=lambda n: used[n])
        used[place] += 1
        placed[item.id] = (
            bound[item.id][place] if item.id in bound else _placed(item, place, context, rng)
        )
    return placed


def _table(item: QuizItem) -> tuple[str, ...]:
    """What the rows of one matching table share."""
    return tuple(o.text for o in item.options) if item.kind == "matching" else ()


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
    """An item with other wrong dates or figures, so that its key stands at `place`."""
    if item.options[place].correct:
        return None
    # the seed of the item alone: every version offers the same dates
    rng = Random(f"{context.request.seed}:{item.id}:{place}")
    wrong = tuple(_wrong(item, place, context, rng))
    if len(wrong) < RANKS - 1:
        return None
    every = sorted((Option(item.answer, correct=True), *wrong), key=lambda o: magnitude(o.text))
    return replace(item, options=tuple(every))


def _wrong(item: QuizItem, place: int, context: Context, rng: Random) -> Iterator[Option]:
    """Wrong dates or figures, `place` of them below the key."""
    key = printed(item.answer)
    if key is None:
        yield from ranked_amounts(item.answer, context.world, place, rng)
        return
    request = as_reported(key, item.references, context.request)
    told = (told_dates(f, context.world, key) for f in context.facts(item)[:1])
    taken = frozenset({key}).union(*told)
    yield from ranked(key, taken, request, place, rng)
