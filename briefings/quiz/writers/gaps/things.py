"""Places, bodies and figures that a sentence of a report can lack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact, Name
from briefings.quiz.definite import with_article
from briefings.quiz.lands import canonical, capitals, country_names, known_country
from briefings.quiz.lists import rows, words
from briefings.quiz.wording import article_for, content, folded, tokens
from briefings.quiz.world import World
from briefings.quiz.writers.amounts import written_otherwise
from briefings.quiz.writers.counts import figure_inside
from briefings.quiz.writers.gaps.retelling import Retold
from briefings.quiz.writers.gaps.slots import Slot, once

_INTO = r"\b(?:in|from|to|with|against|near|over|into|of|for|on|through|across|outside) "
_DOES = re.compile(r" (?:had|was|were|[a-z]+ed)\b")
_LISTED = re.compile(r",? and\b|,? or\b|, [A-Z]")
# "The Sydney to Hobart" is one race, and "from Osse to Arden" a way.
_ROUTE = re.compile(r"\b[A-Z]\w+ to $")
_WAY = re.compile(r"\bfrom (?:the )?(?:[A-Z]\w+ ){1,4}to $")
_LEG = re.compile(r" to [A-Z]\w+(?: [\w-]+)? (?:[Yy]acht|[Rr]ac|[Rr]ally|[Mm]arathon)")
# What tells of a game who plays against whom.
_TURN = re.compile(r"['’]s? (?:first |second )?(?:innings|half|turn)\b")
_IN_LIST = re.compile(r"(?:\band|,) (?:[a-z]+ )?(?:the )?$")
# What may stand after a name without being told by it: no "Chile operation".
_FOLLOWS = re.compile(
    r"$|[,.;)]| (?:about|after|against|ahead|amid|and|as|at|because|before|but|by|despite|during"
    r"|following|for|from|had|in|into|is|near|next|of|on|or|over|said|since|that|this|through|to"
    r"|under|until|was|were|when|where|which|while|who|with|without)\b"
)


def places(told: Retold, fact: Fact, world: World) -> Iterator[Slot]:
    """The countries, states and known cities after a preposition, or of whom all is told."""
    for name in fact.names:
        placed = name.kind in {"place", "organization"}
        kind = place_kind(name.canonical) or _placed(name, world) if placed else ""
        found = once(name.text, told.text) if kind else None
        if found is None:
            continue
        the = "the " if with_article(name.canonical).startswith("the ") else ""
        before, after = told.text[: found.start()], told.text[found.end() :]
        if not _stands(told, before, after, the, kind) or _given(
            f"{name.canonical} {kind}", f"{before} {after}"
        ):
            continue
        whole = with_article(name.canonical)
        answers = tuple(dict.fromkeys((name.canonical, whole, name.text)))
        start = found.start() - (len("the ") if before.endswith("the ") else 0)
        yield Slot("gap.place", "place", start, found.end(), whole, answers, f" ({kind})")


def place_kind(place: str) -> str:
    """What a place is: a country, a state of one ("US state"), a city; else ""."""
    if any(folded(place).removeprefix("the ") == folded(c) for c in known_country()):
        return "country"
    if place in capitals() or place in words("cities"):
        return "city"
    return next((kind for name, kind in rows("states") if name == place), "")


def _stands(told: Retold, before: str, after: str, the: str, kind: str) -> bool:
    """Whether a place stands alone after a preposition, or does what is told."""
    if before == the and told.before:
        return kind == "country" and _DOES.match(after) is not None and not _TURN.search(after)
    if (_ROUTE.search(before) and not _WAY.search(before)) or _LEG.match(after):
        return False
    if _IN_LIST.search(before) or _LISTED.match(after):
        return False
    return bool(re.search(rf"{_INTO}(?:{the})?$", before) and _FOLLOWS.match(after))


def _given(place: str, rest: str) -> bool:
    """Whether the rest of a sentence has the people, the capital or a city of a country."""
    cities = any(once(city, rest) for city in words("cities") if city in rest)
    return (cities and place.endswith(" country")) or bool(
        canonical(content(place) - _KINDS) & canonical(content(rest))
    )


_KINDS = frozenset({"city", "country", "part", "place", "province", "state"})


def _placed(name: Name, world: World) -> str:
    """What a report says that a place is: "a place in Chile", or ""."""
    told = world.facts_by_subject.get(name.canonical, ())
    found = {f.value for f in told if f.kind == "location" and f.rule in _PLACES}
    known = {with_article(v) for v in found if place_kind(v.removeprefix("the "))}
    return f"a place in {min(known)}" if len(known) == 1 == len(found) else ""


_PLACES = frozenset({"place and country", "place in place"})


def bodies(told: Retold, fact: Fact) -> Iterator[Slot]:
    """The bodies and things whose name says what they are: "the _____ (a university)"."""
    for name in fact.names:
        kind = _kind(name.text) if name.kind in _NAMED else ""
        found = once(name.text, told.text) if kind else None
        if name.kind == "organization" and kind in words("landforms"):
            continue
        if found is None or not _told_whole(told, found):
            continue
        shown = content(f"{told.text[: found.start()]} {told.text[found.end() :]}")
        parts = content(name.text) - {kind}
        plain = words("generic_bodies") | country_names() | {"royal", "federal", "state"}
        if canonical(parts) & canonical(shown) or parts <= plain:
            continue
        answers = tuple(dict.fromkeys((name.text, f"the {name.text}")))
        hint = f" ({article_for(kind)} {kind})"
        yield Slot("gap.body", "organization", *found.span(), name.text, answers, hint)


_NAMED = frozenset({"event", "organization", "other", "place"})


def _told_whole(told: Retold, found: re.Match[str]) -> bool:
    """Whether a name is no part of a longer one, and nothing but a deed is told by it."""
    before, after = told.text[: found.start()], told.text[found.end() :]
    opens = before in {"", "the "} and told.before and _DOES.match(after)
    free = re.search(r"(?:^|\b[a-z]+ )(?:the )?$", before)
    part = re.search(r"\ban? $|[A-Z]\w+ (?:to|and|of|for) (?:the )?$", before)
    return bool(free) and not part and bool(opens or _FOLLOWS.match(after))


def _kind(name: str) -> str:
    """What a name says that it is: "university" of "University of Osse", or ""."""
    parts = tokens(name)
    whole = all(p[0].isupper() or p in words("small") for p in parts)
    noun = (tokens(name.split(" of ")[0]) or [""])[-1].casefold()
    common = noun in words("body_words") | words("told_kinds")
    return noun if whole and common and len(parts) > 1 else ""


def figures(told: Retold, fact: Fact) -> Iterator[Slot]:
    """An exact figure of a sentence, that of the fact if it is one; none that is small."""
    found = figure_inside(told.text, fact.value if fact.kind == "figure" else "")
    if found is None or _STAKE.match(told.text[found.end("number") :]):
        return
    number = found["number"]
    answers = dict.fromkeys((number, number.replace(",", ""), *written_otherwise(number)))
    kind = " (percentage)" if _SHARE.search(number) else " (sum of money)"
    hint = "" if re.fullmatch(r"[\d,.]+|[a-z]+", number) else kind
    yield Slot("gap.number", "figure", *found.span("number"), number, tuple(answers), hint)


# A stake of no named firm.
_STAKE = re.compile(r" stake(?! in (?:the )?[A-Z]\w+ [A-Z]| in (?:the )?[A-Z]\w+[,.])")
_SHARE = re.compile(r"%|per ?cent\b")
