"""Synthetic articles: sentences of our own, filled from the world, with the facts they state."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from random import Random

from briefings.samples.world import World, words

# Shares of stories that are printed again elsewhere, and that are told otherwise.
_REPRINTED, _CONTRADICTED = 0.2, 0.12
_BODY, _PLAIN = (4, 8), (1, 8)
# What a lead has and its headline has not.
_HEADLINE = re.compile(r" on \{day\}|On \{day\}, |,? \{office\},|\.$")
_DAYS = ("day", "next_day", "before_day")


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact that a sentence states; `date`, `start` and `end` in EDTF, "" for none."""

    kind: str
    subject: str
    value: str
    date: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as it is printed, and all facts that it states."""

    text: str
    facts: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An article: `copy_of` and `against` are the numbers of the one it repeats or denies."""

    number: int
    frame: str
    title: str
    outlet: str
    author: str
    published: date
    lines: tuple[Line, ...]
    copy_of: int | None = None
    against: int | None = None


def stories(count: int, seed: int) -> Iterator[Told]:
    """`count` articles, the same for the same count and seed, oldest story first."""
    world = World.made(seed, count)
    number = story = 0
    while number < count:
        for told in _accounts(world, story, number):
            if number < count:
                yield told
                number += 1
        story += 1


def _accounts(world: World, story: int, number: int) -> Iterator[Told]:
    """A story as its first outlet tells it, and as others repeat or contradict it."""
    random = Random(f"accounts {world.seed} {story}")
    cast = world.cast(story)
    outlets = random.sample([f"{cast['town']} {name}" for name in words("outlet")], 3)
    first = _told(number, cast, outlets[0], random)
    yield first
    following = number + 1
    if random.random() < _REPRINTED:
        kept = first.lines[: max(5, len(first.lines) - random.randint(0, 1))]
        later = first.published + timedelta(days=1)
        yield replace(
            first,
            number=following,
            outlet=outlets[1],
            published=later,
            lines=kept,
            copy_of=number,
        )
        following += 1
    if random.random() < _CONTRADICTED:
        other = {**cast, **_otherwise(cast, random)}
        told = _told(following, other, outlets[2], random, frame=first.frame)
        yield replace(told, against=number)


def _otherwise(cast: Mapping[str, str], random: Random) -> dict[str, str]:
    """The numbers of a story as somebody else counts them."""
    cost, dead = int(cast["cost"]) + random.randint(3, 40), int(cast["dead"]) + random.randint(1, 9)
    return {"cost": str(cost), "dead": str(dead)}


def _told(
    number: int, cast: Mapping[str, str], outlet: str, random: Random, frame: str | None = None
) -> Told:
    sentences = _sentences()
    frame = frame or random.choice([name for name in sentences if name != "any"])
    parts = sentences[frame]
    body = random.sample(parts["body"], min(random.randint(*_BODY), len(parts["body"])))
    chosen = [random.choice(parts["lead"]), *body]
    for plain in random.sample(sentences["any"]["plain"], random.randint(*_PLAIN)):
        chosen.insert(random.randint(1, len(chosen)), plain)
    style = random.choice(_STYLES)
    lines = tuple(_line(template, cast, style) for template in _introduced(chosen))
    title = _HEADLINE.sub("", chosen[0].text).format(**cast)
    published = date.fromisoformat(cast["day"]) + timedelta(days=1)
    title = title[0].upper() + title[1:]
    return Told(number, frame, title, outlet, cast["reporter"], published, lines)


@dataclass(frozen=True, slots=True)
class _Template:
    """A sentence with slots, and its facts with slots."""

    text: str
    facts: tuple[Stated, ...]


def _introduced(chosen: Sequence[_Template]) -> Iterator[_Template]:
    """The sentences, with the whole name where somebody is named first."""
    known = False
    for template in chosen:
        if not known and "{surname}" in template.text and "{person}" not in template.text:
            template = replace(template, text=template.text.replace("{surname}", "{person}"))
        known = known or "{person}" in template.text
        yield template


def _line(template: _Template, cast: Mapping[str, str], style: _Style) -> Line:
    printed = {**cast, **{slot: style(date.fromisoformat(cast[slot])) for slot in _DAYS[:2]}}
    printed["before_day"] = _american(date.fromisoformat(cast["before_day"]))
    return Line(
        template.text.format(**printed),
        tuple(_filled(fact, cast) for fact in template.facts),
    )


def _filled(fact: Stated, cast: Mapping[str, str]) -> Stated:
    return Stated(
        fact.kind,
        *(
            part.format(**cast)
            for part in (fact.subject, fact.value, fact.date, fact.start, fact.end)
        ),
    )


_Style = Callable[[date], str]


def _american(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _british(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _yearless(day: date) -> str:
    return f"{day:%B} {day.day}"


def _weekday(day: date) -> str:
    return f"{day:%A}"


_STYLES: tuple[_Style, ...] = (_american, _british, _yearless, _weekday)


@cache
def _sentences() -> Mapping[str, Mapping[str, list[_Template]]]:
    """Frame to part to sentences."""
    found: dict[str, dict[str, list[_Template]]] = defaultdict(lambda: defaultdict(list))
    text = (files("briefings.samples") / "lists" / "sentences.tsv").read_text("utf-8")
    for row in text.splitlines():
        if not row.startswith("#"):
            frame, part, sentence, *facts = row.split("\t")
            listed = facts[0].split(" ;; ") if facts else []
            found[frame][part].append(_Template(sentence, tuple(map(_stated, listed))))
    return found


def _stated(spec: str) -> Stated:
    """A fact as the list writes it: kind|subject|value|date, or |start..end."""
    kind, subject, value, *when = (*spec.split("|"), "")[:4]
    time = when[0] if when else ""
    start, dots, end = time.partition("..")
    return Stated(kind, subject, value, "" if dots else time, start if dots else "", end)
