"""The sheet: which items stand together, in which order, with which letters as keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from random import Random
from typing import get_args

from briefings.model import ItemKind, Option, QuizItem
from briefings.quiz.dates import MONTHS, printed
from briefings.quiz.difficulty import band
from briefings.quiz.distractors.calendar import RANKS, ranked
from briefings.quiz.distractors.scale import ASCENDING, magnitude
from briefings.quiz.gate import Context, objections
from briefings.quiz.sets import Block
from briefings.quiz.wording import content, folded, has_phrase, tokens

_TIME = frozenset(folded(m) for m in MONTHS) | {"day", "month", "year", "office", "post", "hold"}
NEAR = 2
# The parts of a sheet in their order.
KINDS = get_args(ItemKind)


def choose(
    blocks: Sequence[Block], context: Context, taken: Sequence[QuizItem] = ()
) -> tuple[QuizItem, ...]:
    """At most `count` items that go together, spread over what is asked, articles and people.

    None clashes with another or with one of `taken`; the rows of a table come together.
    """
    rng = Random(f"{context.request.seed}:choose")
    waiting = sorted(blocks, key=lambda b: b[0].id)
    rng.shuffle(waiting)
    chosen: list[QuizItem] = []
    while waiting:
        room = context.request.count - len(chosen)
        stand = (*chosen, *taken)
        waiting = [b for b in waiting if len(b) <= room and not _clashes(b, stand)]
        if waiting:
            best = min(waiting, key=lambda b: _crowding(b[0], chosen, context))
            chosen += best
            waiting.remove(best)
    return tuple(chosen)


def _clashes(block: Block, others: Iterable[QuizItem]) -> bool:
    return any(clash(i, o) for o in others for i in block)


def _crowding(item: QuizItem, chosen: Sequence[QuizItem], context: Context) -> tuple[float, ...]:
    """How much an item repeats what the sheet has: what is asked, its kind, topic, text, people."""
    same = Counter(c.asks for c in chosen)[item.asks]
    kinds = Counter(_form(c) for c in chosen)[_form(item)]
    topics = sum(bool(_topics(item, context) & _topics(c, context)) for c in chosen)
    articles = sum(bool(_articles(item) & _articles(c)) for c in chosen)
    people = context.world.mentions(f"{item.stem} {item.answer}")
    again = sum(bool(people & context.world.mentions(f"{c.stem} {c.answer}")) for c in chosen)
    hard = Counter(map(band, chosen))[band(item)]
    longest = _key_longest(item) and 3 * sum(map(_key_longest, chosen)) >= len(chosen)
    sure = min((f.confidence for f in context.facts(item)), default=0.0)
    return (same + kinds + longest, topics, again + articles, hard, -sure)


def _key_longest(item: QuizItem) -> bool:
    """Whether the key is the longest option: a sheet where it mostly is gives itself away."""
    wrong = [len(o.text) for o in item.options if not o.correct]
    return item.asks not in ASCENDING and bool(wrong) and len(item.answer) > max(wrong)


def _form(item: QuizItem) -> str:
    """The kind of item; a true statement and a false one are two kinds."""
    return f"{item.kind} {item.answer[:4]}" if item.kind == "true-false" else item.kind


def _topics(item: QuizItem, context: Context) -> frozenset[int]:
    return frozenset(n for n, t in enumerate(context.request.topics) if t & set(item.facts))


def _articles(item: QuizItem) -> frozenset[str]:
    return frozenset(r.article for r in item.references)


def clash(a: QuizItem, b: QuizItem) -> bool:
    """Whether two items test one fact, ask almost the same, or one answers the other."""
    if set(a.facts) & set(b.facts) or folded(a.stem) == folded(b.stem):
        return True
    if folded(a.answer) == folded(b.answer) and len(_about(a) & _about(b)) >= NEAR:
        return True
    if has_phrase(a.answer, b.stem) and has_phrase(b.answer, a.stem):
        return True
    return any(answers(x, y) for x, y in permutations((a, b)))


def answers(teller: QuizItem, asked: QuizItem) -> bool:
    """Whether the stem of `teller` gives away the answer of `asked`."""
    date = printed(asked.answer)
    if date is not None:
        given = (
            str(date.year) in tokens(teller.stem)
            if date.grain == "year"
            else has_phrase(asked.answer, teller.stem)
        )
    else:
        given = has_phrase(asked.answer, teller.stem)
    return given and len(_about(teller) & _about(asked)) >= NEAR


def _about(item: QuizItem) -> frozenset[str]:
    """What a stem is about: its words of content, without dates."""
    return frozenset(w for w in content(item.stem) if w not in _TIME and not w.isdigit())


def laid_out(items: Iterable[QuizItem], context: Context, version: str) -> tuple[QuizItem, ...]:
    """The items in the order of a version, options shuffled, letters of the keys balanced."""
    rng = Random(f"{context.request.seed}:{version}")
    order = list(items)
    rng.shuffle(order)
    order.sort(key=lambda i: (KINDS.index(i.kind), _table(i)))
    places = _letters(sum(i.kind == "choice" for i in order), rng)
    return tuple(_placed(i, next(places), context, rng) if i.kind == "choice" else i for i in order)


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
    wrong = tuple(ranked(key, frozenset({key}), context.request, place, rng))
    every = sorted((Option(item.answer, correct=True), *wrong), key=lambda o: magnitude(o.text))
    return replace(item, options=tuple(every))
