"""The versions of a sheet that was edited by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from random import Random

from briefings.jobs.sheets.proof import Entry, Proof
from briefings.model import Quiz, QuizItem
from briefings.quiz.distractors.scale import ASCENDING
from briefings.quiz.making import letters


def versions_of(proof: Proof, count: int) -> tuple[Quiz, ...]:
    """Version A as it stands in the file; B, C … with its parts reordered, options reshuffled.

    The same sheet gives the same versions.
    """
    return tuple(_version(proof, letter) for letter in islice(letters(), count))


def _version(proof: Proof, letter: str) -> Quiz:
    rng = Random(f"{proof.seed}:{letter}")
    entries = proof.entries if letter == "A" else _reordered(proof.entries, rng)
    items = tuple(e.item for e in entries) if letter == "A" else tuple(_reshuffled(entries, rng))
    return Quiz(
        title=proof.title,
        version=letter,
        seed=proof.seed,
        items=items,
        asked_for=proof.asked_for or len(items),
        candidates=proof.candidates,
        dropped=proof.dropped,
    )


def _reordered(entries: Sequence[Entry], rng: Random) -> list[Entry]:
    """Entries change places with others of their part; pinned ones stay."""
    parts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        if not entry.pinned:
            parts[_part(entry.item)].append(place)
    order = list(entries)
    for places in parts.values():
        drawn = rng.sample(places, len(places))
        for place, other in zip(places, drawn, strict=True):
            order[place] = entries[other]
    return order


def _part(item: QuizItem) -> tuple[str, ...]:
    """The part that an item belongs to: its kind, and its table if it is a row of one."""
    return (item.kind, *(o.text for o in item.options if item.kind == "matching"))


def _reshuffled(entries: Sequence[Entry], rng: Random) -> Iterator[QuizItem]:
    """The items with the letters of their keys spread evenly, where the order is free."""
    free = [e for e in entries if _is_free(e)]
    widest = max((len(e.item.options) for e in free), default=1)
    places = [n % widest for n in range(len(free))]
    rng.shuffle(places)
    for entry in entries:
        yield _placed(entry.item, places.pop(), rng) if _is_free(entry) else entry.item


def _is_free(entry: Entry) -> bool:
    return entry.item.kind == "choice" and not entry.fixed and entry.item.asks not in ASCENDING


def _placed(item: QuizItem, place: int, rng: Random) -> QuizItem:
    wrong = [option for option in item.options if not option.correct]
    key = [option for option in item.options if option.correct]
    rng.shuffle(wrong)
    place %= len(item.options)
    return replace(item, options=(*wrong[:place], *key, *wrong[place:]))
