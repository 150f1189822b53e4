"""The sheet: which items stand together, in which order, with which letters as keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from random import Random
from typing import get_args

from briefings.model import ItemKind, Option, QuizItem
from briefings.quiz.dates import MONTHS, printed
from briefings.quiz.difficulty import band
from briefings.quiz.distractors.calendar import RANKS, ranked
from briefings.quiz.distractors.scale import ASCENDING, magnitude
from briefings.quiz.gate import Context, objections
from briefings.quiz.lists import words
from briefings.quiz.offices import office, same_country
from briefings.quiz.sets import Block
from briefings.quiz.wording import content, folded, has_phrase, tokens

_TIME = frozenset(folded(m) for m in MONTHS) | {"day", "month", "year", "office", "post", "hold"}
NEAR = 2
# Orders of choosing that are tried for a sheet that is short.
ATTEMPTS = 12
# The parts of a sheet in their order.
KINDS = get_args(ItemKind)


def choose(
    blocks: Sequence[Block], context: Context, taken: Sequence[QuizItem] = ()
) -> tuple[QuizItem, ...]:
    """At most `count` items that go together, spread over what is asked, articles and people.

    None clashes with another or with one of `taken`; the rows of a table come together.
    Where an order of choosing gives fewer than wanted, others are tried, and the longest
    sheet is taken.
    """
    waiting = sorted(blocks, key=lambda b: b[0].id)
    waiting = [b for b in waiting if not _clashes(b, taken)]
    traits = {b[0].id: _traits(b[0], context) for b in waiting}
    best: tuple[QuizItem, ...] = ()
    for attempt in range(ATTEMPTS):
        rng = Random(f"{context.request.seed}:choose:{attempt}")
        found = _chosen(rng.sample(waiting, len(waiting)), traits, context)
        best = max(best, found, key=len)
        if len(best) >= min(context.request.count, sum(map(len, waiting))):
            break
    return best


def _chosen(
    waiting: list[Block], traits: dict[str, Traits], context: Context
) -> tuple[QuizItem, ...]:
    """One sheet: always the block that repeats least, those that it clashes with left out."""
    chosen: list[QuizItem] = []
    shown: list[Traits] = []
    while waiting:
        room = context.request.count - len(chosen)
        known = any(t.known for t in shown)
        waiting = [b for b in waiting if len(b) <= room and not (known and _known(b, traits))]
        if not waiting:
            break
        best = min(waiting, key=lambda b: _crowding(traits[b[0].id], shown))
        chosen += best
        shown += [traits.get(i.id) or _traits(i, context) for i in best]
        waiting = [b for b in waiting if b is not best and not _clashes(b, best)]
    return tuple(chosen)


def _known(block: Block, traits: dict[str, Traits]) -> bool:
    return traits[block[0].id].known


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
    known: bool
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
        known=_everybody_knows(item, context),
        sure=min((f.confidence for f in context.facts(item)), default=0.0),
    )


def _crowding(item: Traits, shown: Sequence[Traits]) -> tuple[float, ...]:
    """How much an item repeats what the sheet has: what is asked, its kind, topic, text, people."""
    same = sum((item.asks == c.asks) + (item.form == c.form) for c in shown)
    longest = item.longest and 3 * sum(c.longest for c in shown) >= len(shown)
    topics = sum(bool(item.topics & c.topics) for c in shown)
    again = sum(bool(item.people & c.people) + bool(item.articles & c.articles) for c in shown)
    hard = sum(item.band == c.band for c in shown)
    return (item.known, same + longest, topics, again, hard, -item.sure)


def _key_longest(item: QuizItem) -> bool:
    """Whether the key is the longest option: a sheet where it mostly is gives itself away."""
    wrong = [len(o.text) for o in item.options if not o.correct]
    return item.asks not in ASCENDING and bool(wrong) and len(item.answer) > max(wrong)


def _everybody_knows(item: QuizItem, context: Context) -> bool:
    """Whether it asks who led a country whose head every pupil can name: one a sheet, at last."""
    asked = (office(f) for f in context.facts(item) if f.kind == "position")
    heads = [o for o in asked if o is not None and o.role_class == "head"]
    return item.kind != "matching" and any(
        same_country(o.country, country) for o in heads for country in words("household")
    )


def _form(item: QuizItem) -> str:
    """The kind of item; a true statement and a false one are two kinds."""
    return f"{item.kind} {item.answer[:4]}" if item.kind == "true-false" else item.kind


def _topics(item: QuizItem, context: Context) -> frozenset[int]:
    return frozenset(n for n, t in enumerate(context.request.topics) if t & set(item.facts))


def clash(a: QuizItem, b: QuizItem) -> bool:
    """Whether two items test one fact, ask almost the same, or one answers the other."""
    if set(a.facts) & set(b.facts) or folded(a.stem) == folded(b.stem):
        return True
    if _sentences(a) & _sentences(b) and _akin(a, b):
        return True
    if a.asks == b.asks == "date" and _nearly_one(_about(a), _about(b)):
        return True
    if any(_tells_office(x, y) for x, y in permutations((a, b))):
        return True
    if folded(a.answer) == folded(b.answer) and len(_about(a) & _about(b)) >= NEAR:
        return True
    if has_phrase(a.answer, b.stem) and has_phrase(b.answer, a.stem):
        return True
    return any(answers(x, y) for x, y in permutations((a, b)))


def _akin(a: QuizItem, b: QuizItem) -> bool:
    """Whether two items of one sentence tell the same of it, or one tells the other's answer."""
    if "matching" in {a.kind, b.kind}:
        return False
    told = any(has_phrase(x.answer, y.stem) for x, y in permutations((a, b)))
    return told or len(_about(a) & _about(b)) >= NEAR


def _nearly_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two stems tell one event: the shorter has little that the other has not."""
    return len(a & b) >= max(NEAR, 0.7 * min(len(a), len(b)))


def _sentences(item: QuizItem) -> frozenset[tuple[str, str]]:
    return frozenset((r.article, r.sentence) for r in item.references)


def _tells_office(teller: QuizItem, asked: QuizItem) -> bool:
    """Whether a stem gives a person the office that another item asks for, or the holder of."""
    if not asked.writer.startswith(("office", "holder")):
        return False
    pair = f"{asked.answer} {asked.stem}"
    said = {folded(t).replace(".", "") for t in tokens(f"{teller.stem} {teller.answer}")}
    wanted = {w.replace(".", "") for w in content(pair) if w not in _TIME and not w.isdigit()}
    return len(wanted) > NEAR and len(wanted - said) <= len(wanted) // 3


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
