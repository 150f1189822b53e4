"""Checks of the options of a choice item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from briefings.model import Fact, QuizItem
from briefings.quiz.dates import plain, printed
from briefings.quiz.distractors.calendar import told_dates
from briefings.quiz.distractors.nations import lures, members, part_of_earth
from briefings.quiz.distractors.scale import ASCENDING, magnitude
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lands import same_country
from briefings.quiz.offices import may_be_same, office
from briefings.quiz.tenures import same_person
from briefings.quiz.wording import content, folded, has_phrase, script, tokens
from briefings.words.numbers import any_of

FOUR = 4
# American spellings of words in offices, and British ones.
_BRITISH = {"center": "centre", "defense": "defence", "labor": "labour"}
_CATCH_ALL = re.compile(r"\b(all|none|both|neither|any) of (the )?(above|these|them)\b", re.I)


def four_options(item: QuizItem, context: Context) -> Iterator[str]:
    """Four options, one key, and the key is the answer."""
    keys = [o.text for o in item.options if o.correct]
    if len(item.options) != FOUR:
        yield f"{len(item.options)} options"
    if keys != [item.answer]:
        yield f"{len(keys)} keys"


def no_catch_all(item: QuizItem, context: Context) -> Iterator[str]:
    """No "all of the above", no "none of these"."""
    if any(_CATCH_ALL.search(o.text) for o in item.options):
        yield "a catch-all option"


def distinct(item: QuizItem, context: Context) -> Iterator[str]:
    """No two options mean the same, and none includes another."""
    for a, b in combinations([o.text for o in item.options], 2):
        if _one_in_other(item, a, b):
            yield f"“{a}” and “{b}”"


def _one_in_other(item: QuizItem, a: str, b: str) -> bool:
    if folded(a) == folded(b):
        return True
    first, second = printed(a), printed(b)
    if first is not None and second is not None:
        return first.within(second)
    if item.asks == "position":
        return _office_words(a) == _office_words(b)
    if item.asks == "figure":
        return tokens(folded(a)) == tokens(folded(b))
    if item.asks == "name" and same_person(a, b):
        return True
    left, right = content(a), content(b)
    return left <= right or right <= left


def _office_words(text: str) -> frozenset[str]:
    """The words of an office in one spelling, without rank: "secretary of defense", "deputy …"."""
    return frozenset(_BRITISH.get(word, word) for word in content(text)) - _RANKS


# Words of rank: with one and without it, two options include each other.
_RANKS = frozenset({"assistant", "deputy", "federal", "vice"})


def offices_apart(item: QuizItem, context: Context) -> Iterator[str]:
    """No two options name one office in two ways: "ambassador to Chile", "to Santiago"."""
    if item.asks != "position" or item.writer.startswith("office.portfolio"):
        return
    known = {t.office.phrase: t.office for t in context.world.tenures}
    offered = [known[o.text] for o in item.options if o.text in known]
    for a, b in combinations(offered, 2):
        if may_be_same(a, b):
            yield f"“{a.phrase}” and “{b.phrase}” may be one"


def aliases(item: QuizItem, context: Context) -> Iterator[str]:
    """No wrong option is another name of the key."""
    known = context.world.aliases.get(folded(item.answer), frozenset())
    for option in item.options:
        if option.correct or item.asks not in {"name", "organization", "place"}:
            continue
        if folded(option.text) in known or same_person(option.text, item.answer):
            yield f"“{option.text}” is a name of the key"


def surely_wrong(item: QuizItem, context: Context) -> Iterator[str]:
    """No wrong option is true of anything the corpus says about the same thing."""
    for fact in context.facts(item):
        if item.asks == "name" and (held := office(fact)):
            for option in item.options:
                others = context.world.tenures_of(option.text)
                if not option.correct and any(may_be_same(t.office, held) for t in others):
                    yield f"{option.text} may have held it"
        elif item.asks == "position":
            held_by = {t.office.phrase for t in context.world.tenures_of(fact.subject)}
            yield from (
                f"held: {o.text}" for o in item.options if not o.correct and o.text in held_by
            )
        elif item.asks == "date":
            known = {printed(o.text) for o in item.options if not o.correct}
            dates = {plain(d) for d in (fact.date, fact.start)} - {None}
            yield from (f"{d.text} is true too" for d in known & dates if d)
            yield from _told_too(item, fact, context)


def _told_too(item: QuizItem, fact: Fact, context: Context) -> Iterator[str]:
    """The made dates that the articles give another deed of the same subject or thing."""
    key = printed(item.answer)
    told = told_dates(fact, context.world, key) if key else frozenset()
    made = {printed(o.text) for o in item.options if o.made}
    yield from (f"{d.text} is told of it too" for d in sorted(made & told, key=str) if d)


def of_one_country(item: QuizItem, context: Context) -> Iterator[str]:
    """An office of a country is not asked among those of other countries: too easy."""
    for fact in context.facts(item):
        asked = office(fact) if fact.kind == "position" else None
        if asked is None or not asked.country:
            continue
        for option in (o for o in item.options if not o.correct):
            known = [t.office for t in context.world.tenures]
            offered = (
                [o for o in known if o.phrase == option.text]
                if item.asks == "position"
                else [t.office for t in context.world.tenures_of(option.text)]
            )
            if any(o.country and not same_country(o.country, asked.country) for o in offered):
                yield f"{option.text} is of another country"


def of_one_part(item: QuizItem, context: Context) -> Iterator[str]:
    """A country is asked among those of its part of the earth: no Germany for a Korean town."""
    if item.asks != "place" or item.writer not in {"located", "located.country", "member"}:
        return
    known = {p for f in context.facts(item) for m in members(f.value) if (p := part_of_earth(m))}
    for option in item.options:
        if known and part_of_earth(option.text) not in known:
            yield f"{option.text} lies far away"
        parts = [m for f in context.facts(item) for m in members(f.value)]
        if item.writer == "member" and not (option.correct or lures(option.text, parts)):
            yield f"{option.text} keeps to itself, or is tiny"


def same_kind(item: QuizItem, context: Context) -> Iterator[str]:
    """Dates of one grain, figures of one unit, names in one script."""
    texts = [o.text for o in item.options]
    if item.asks == "date" and len({d.grain if (d := printed(t)) else "" for t in texts}) > 1:
        yield "dates of several grains"
    if len({script(t) for t in texts}) > 1:
        yield "several scripts"
    if item.asks == "figure" and len({_unit(t) for t in texts}) > 1:
        yield "several units"
    if item.asks == "name" and len({len(tokens(t)) > 1 for t in texts}) > 1:
        yield "full names and parts of names"


_FIGURE = re.compile(rf"\d[\d,.]*|\b(?:{any_of(0, 20)})\b", re.IGNORECASE)


def _unit(text: str) -> str:
    return folded(_FIGURE.sub("#", text))


def ascending(item: QuizItem, context: Context) -> Iterator[str]:
    """Dates and figures stand in ascending order."""
    if item.asks in ASCENDING:
        sizes = [magnitude(o.text) for o in item.options]
        if sizes != sorted(sizes):
            yield "not in ascending order"


def alike(item: QuizItem, context: Context) -> Iterator[str]:
    """The key is not much longer than the rest, nor the only one with a title or a bracket."""
    if item.asks in ASCENDING or len(item.options) < 2:
        return
    key = len(item.answer)
    rest = [len(o.text) for o in item.options if not o.correct]
    share, more = (1.2, 6) if item.asks == "position" else (1.6, 8)
    if key > share * max(rest, default=key) and key - max(rest) > more:
        yield "the key is the longest by far"
    if rest and min(rest) > 2.2 * key:
        yield "the key is the shortest by far"
    for mark in ("(", ",", "Dr", "Mr", "Ms"):
        marked = [o.correct for o in item.options if mark in o.text]
        if marked == [True]:
            yield f"only the key has “{mark}”"


def not_in_stem(item: QuizItem, context: Context) -> Iterator[str]:
    """No option stands in the stem: it would rule itself out."""
    for option in item.options:
        date = printed(option.text)
        if date is None and has_phrase(option.text, item.stem):
            yield f"“{option.text}” stands in the stem"


def plausible_dates(item: QuizItem, context: Context) -> Iterator[str]:
    """Something that has happened is not offered with a date to come."""
    today = context.request.today
    now = (today.year, today.month, today.day)
    key = printed(item.answer)
    if item.asks != "date" or key is None or key.key > now:
        return
    for option in item.options:
        date = printed(option.text)
        if date and date.key > now:
            yield f"{option.text} is yet to come"


def _only_choice(check: Check) -> Check:
    def checked(item: QuizItem, context: Context) -> Iterator[str]:
        if item.kind == "choice":
            yield from check(item, context)

    checked.__doc__ = check.__doc__
    return checked


CHOICE_CHECKS: tuple[tuple[str, Check], ...] = tuple(
    (name, _only_choice(check))
    for name, check in (
        ("four options", four_options),
        ("catch-all", no_catch_all),
        ("distinct", distinct),
        ("offices apart", offices_apart),
        ("aliases", aliases),
        ("surely wrong", surely_wrong),
        ("one country", of_one_country),
        ("one part", of_one_part),
        ("same kind", same_kind),
        ("ascending", ascending),
        ("alike", alike),
        ("options in stem", not_in_stem),
        ("plausible dates", plausible_dates),
    )
)
