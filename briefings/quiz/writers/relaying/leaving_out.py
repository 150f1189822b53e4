"""What a reported sentence can lack: a figure, a place, a person or a body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Article, Asks, Fact, ItemKind, Name
from briefings.quiz.lands import canonical
from briefings.quiz.lists import rows, words
from briefings.quiz.wording import content, tokens
from briefings.quiz.world import World
from briefings.quiz.writers.amounts import written_otherwise
from briefings.quiz.writers.counts import MONEY, SPAN
from briefings.quiz.writers.gaps.people import people
from briefings.quiz.writers.gaps.retelling import Retold
from briefings.quiz.writers.gaps.slots import Slot, anchors, once
from briefings.quiz.writers.gaps.things import bodies, place_kind, places
from briefings.quiz.writers.headed.asking import of_sport
from briefings.quiz.writers.headed.counting import EACH
from briefings.words.months import ANY_MONTH
from briefings.words.numbers import SMALL, any_of

Left = tuple[Slot, tuple[ItemKind, ...]]
_BLANK: tuple[ItemKind, ...] = ("blank",)
_BOTH: tuple[ItemKind, ...] = ("choice", "blank")
# Names and figures that tell what somebody did whose office is not told.
ENOUGH = 2


def slots(text: str, fact: Fact, article: Article, world: World) -> Iterator[Left]:
    """What can be left out of a text, each place of it once; of a figure only the figure."""
    taken: set[int] = set()
    for slot, kinds in _slots(text, fact, article, world):
        least = ENOUGH if slot.writer == "gap.named" else 1
        if _names_left(text, slot) < least or _SOURCE.search(text[: slot.start]):
            continue
        if not taken & set(range(slot.start, slot.end)):
            taken |= set(range(slot.start, slot.end))
            yield slot._replace(writer=_writer(slot)), kinds


def _writer(slot: Slot) -> str:
    """The name under which such gaps are judged."""
    if slot.asks == "place":
        country = place_kind(slot.answer.removeprefix("the ")) == "country"
        return "relay.country" if country else "relay.city"
    return slot.writer.replace("gap.", "relay.")


def _names_left(text: str, slot: Slot) -> int:
    """How many names a text has besides what is left out; dates and figures are none.

    Of a figure the name of its speaker is none: whose jobs are they that a minister counts?
    """
    left = f"{text[: slot.start]} {slot.lead} {text[slot.end :]}"
    left = _SPEAKER.sub("", left) if slot.asks == "figure" else left
    return anchors(_DATE.sub("", left))


_SPEAKER = re.compile(
    r", (?:according to .*|[^,]* (?:said|says))$"
    r"|^.{0,80}?\b(?:claims|estimates|points out|reports|said|says)\b"
)
_DATE = re.compile(rf"\b(?:{ANY_MONTH})\b|[$£€]?\d[\d,.]*")


def _slots(text: str, fact: Fact, article: Article, world: World) -> Iterator[Left]:
    yield from _figures(text, fact, world)
    if fact.kind != "event":
        return
    told = Retold(text, "As told", "")
    yield from ((slot, _BLANK) for slot in people(told, fact, world))
    for slot in places(told, fact, world):
        if not _SIDE.search(text[: slot.start]) and not _known_to_all(slot.answer):
            yield _unhinted(slot, text), _BLANK
    yield from ((slot, _BLANK) for slot in bodies(told, fact) if not _lies(slot.answer))
    yield from ((slot, _BLANK) for slot in _names(text, fact, article, world))


# A town that only says where another place lies: "Osse, south-west of Arden".
_SIDE = re.compile(r"\b(?:north|south|east|west|outside|near)[a-z-]*(?: of)? $")


def _known_to_all(place: str) -> bool:
    """Whether a country is in the news so often that it needs no guess."""
    known = canonical(content(place))
    return any(known == canonical(content(country)) for country in words("household"))


def _lies(name: str) -> bool:
    """Whether a name is that of a landform or road, which is no news."""
    return bool(content(name) & (words("landforms") | {"highway", "road", "street"}))


def _unhinted(slot: Slot, text: str) -> Slot:
    """A place without its kind, where the text says it: "the port city of _____"."""
    said = re.search(r"\b(?:city|country|nation|state|town) of $", text[: slot.start])
    return slot._replace(hint="") if said else slot


_COUNT = re.compile(
    rf"(?<![\w.,$€£-])(?i:(?P<number>{any_of(3, 20)}|[3-9]|[1-9]\d|[1-9]\d\d"
    r"|[1-9]\d{0,2}(?:,\d{3})+|\d+(?:\.\d+)? [mb]illion))"
    r" (?!(?:others?|and|at|for|from|in|of|on|or|other|to|[ap]\.?m)\b)"
    rf"(?!{ANY_MONTH})(?P<noun>(?:[A-Z]?[a-z-]+ ?)+)"
)
# With these before it, more than one figure fits: such a figure has no options.
_BOUND = re.compile(
    r"\b(?:about|almost|approximately|around|as (?:many|much) as|at least|at most|estimated|fewer"
    r" than|just over|just under|less than|more than|nearly|over|roughly|some|under|up to) $",
    re.IGNORECASE,
)
# A number of a name or of a rank: "Boeing 787 jets", "Chapter 11".
_OF_A_NAME = re.compile(r"\b(?:[A-Z][\w.]*|aged?|number|round|section|phase|page) $")


def _figures(text: str, fact: Fact, world: World) -> Iterator[Left]:
    """The counts, sums and shares of a text; none of a game, or for each of several."""
    if of_sport(fact, world) or any(EACH.search(r.sentence) for r in fact.references):
        return
    for found in [*MONEY.finditer(text), *_COUNT.finditer(text)]:
        before, number = text[: found.start()], found["number"]
        bound = _BOUND.search(before)
        if SPAN.match(found["noun"]) or (_OF_A_NAME.search(before) and not bound):
            continue
        word = number.lower() in SMALL
        number = number.lower() if word else number
        digits = str(SMALL.index(number)) if word else number.replace(",", "")
        answers = tuple(dict.fromkeys((number, digits, *written_otherwise(number))))
        slot = Slot("gap.number", "figure", *found.span("number"), number, answers)
        yield slot, _BLANK if bound else _BOTH


_ASKS: dict[str, Asks] = {"person": "name", "organization": "organization"}
_DOES = re.compile(r" (?:has|have|had|is|are|was|were|will|[a-z]+(?:ed|s))\b")
_FOLLOWS = re.compile(
    r"$|[.;)]| (?:about|after|against|ahead|amid|as|at|because|before|but|by|despite|during"
    r"|following|from|had|has|in|is|near|next|on|over|said|since|that|through|to"
    r"|under|until|was|were|when|where|which|while|who|will|with|without|[a-z]+s)\b"
)
_FREE = re.compile(r"(?:^|[a-z]+,? )(?:the )?$")
# What nobody asks for: to whom something was told, and whose word it is.
_SOURCE = re.compile(
    r"\b(?:according to|and|including|or|reported by|tells|told) (?:the )?"
    r"(?:[A-Z][\w.]+ |executive )*$"
)


def _names(text: str, fact: Fact, article: Article, world: World) -> Iterator[Slot]:
    """People of the headline, and bodies, with whole names that no other word belongs to."""
    for name in fact.names:
        found = once(name.text, text) if _is_whole(name) else None
        if found is None:
            continue
        before, after = text[: found.start()], text[found.end() :]
        if not _FREE.search(before):
            continue
        if not (_FOLLOWS.match(after) or _DOES.match(after)):
            continue
        person = name.kind == "person"
        if not person and (_PART.search(before) or _REPORTS.match(after) or _is_plain(name.text)):
            continue
        if person and not _is_headed(name, article, world):
            continue
        writer = "gap.named" if person else "gap.called"
        answers = tuple(n for n in (name.canonical, world.surname(name.canonical)) if n)
        answers = answers if person else (name.canonical, f"the {name.canonical}")
        yield Slot(writer, _ASKS[name.kind], *found.span(), name.canonical, answers)


# A body that another name goes on to, or that somebody is from.
_PART = re.compile(r"\bfrom (?:the )?$|[A-Z]\w+ (?:and|for|into|of|to) (?:the )?$")
_REPORTS = re.compile(r" (?:has |had )?(?:reported|reports|first reported)\b")


def _is_whole(name: Name) -> bool:
    """Whether a name is one of a person or body, as it is written in full."""
    whole = name.kind in _ASKS and " " in name.text and name.text == name.canonical
    parts = tokens(name.text)
    capital = all(p[:1].isupper() or p in words("small") for p in parts)
    return whole and capital and parts[-1].casefold() not in _PLACES


def _is_plain(body: str) -> bool:
    """Whether many countries have a body of this name: "Federal Parliament", "Israeli Army"."""
    adjectives = {word for row in rows("demonyms") for word in row[0].split()}
    common = words("generic_bodies") | words("generic") | words("landforms") | adjectives
    return all(p.casefold() in common | words("small") or p in adjectives for p in tokens(body))


_PLACES = frozenset(
    {"avenue", "bay", "coast", "county", "island", "province", "road", "street", "valley"}
)


def _is_headed(name: Name, article: Article, world: World) -> bool:
    """Whether a headline names a person."""
    short = world.surname(name.canonical) or name.canonical.split()[-1]
    return bool(content(short) & content(article.title))
