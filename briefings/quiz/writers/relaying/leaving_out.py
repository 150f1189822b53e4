"""What a reported sentence can lack: a figure, a place, a person, or a body of a known kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Article, Fact, ItemKind, Name
from briefings.quiz.lands import canonical
from briefings.quiz.lists import words
from briefings.quiz.wording import content
from briefings.quiz.world import World
from briefings.quiz.writers.amounts import written_otherwise
from briefings.quiz.writers.counts import MONEY, SPAN
from briefings.quiz.writers.gaps.people import people
from briefings.quiz.writers.gaps.retelling import Retold
from briefings.quiz.writers.gaps.slots import Slot, anchors, once
from briefings.quiz.writers.gaps.things import bodies, place_kind, places
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
        if _names_left(text, slot) < least or not _is_free(text, slot):
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


def _is_free(text: str, slot: Slot) -> bool:
    """Whether a gap does not open its sentence, is not its source, and no stray comma follows."""
    before, after = text[: slot.start], text[slot.end :]
    opens = not before and not slot.lead
    return not (opens or _SOURCE.search(before) or _STRAY.match(after))


_STRAY = re.compile(r", (?:has|have|is|said|says|was|were)\b")


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
_DAY = re.compile(rf"\b(?:\d{{1,2}} )?(?:(?:{ANY_MONTH}) )?(?:1[0-9]|20)\d\d\b")


def _slots(text: str, fact: Fact, article: Article, world: World) -> Iterator[Left]:
    yield from _figures(text, fact)
    if fact.kind != "event":
        return
    told = Retold(text, "As told", "")
    yield from ((slot, _BLANK) for slot in people(told, fact, world))
    for slot in places(told, fact, world):
        if not _SIDE.search(text[: slot.start]) and not _known_to_all(slot.answer):
            yield _unhinted(slot, text), _BLANK
    yield from ((slot, _BLANK) for slot in bodies(told, fact) if not _lies(slot.answer))
    yield from ((slot, _BLANK) for slot in _headed(text, fact, article, world))


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


def _figures(text: str, fact: Fact) -> Iterator[Left]:
    """The counts, sums and shares of a text; none for each of several.

    Beside a bound or another figure a figure has no options, as these would fit or be ruled out.
    """
    if any(EACH.search(r.sentence) for r in fact.references):
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
        others = re.search(
            r"\d", _DAY.sub("", text.replace(found[0][: len(found["number"])], "", 1))
        )
        yield slot, _BLANK if bound or others else _BOTH


_FREE = re.compile(r"(?:^|[a-z]+,? )(?:the )?$")
# What nobody asks for: to whom something was told, and whose word it is.
_SOURCE = re.compile(
    r"\b(?:according to|and|including|or|reported by|tells|told) (?:the )?"
    r"(?:[A-Z][\w.]+ |executive )*$"
)


def _headed(text: str, fact: Fact, article: Article, world: World) -> Iterator[Slot]:
    """People of the headline, with whole names that no other word belongs to."""
    for name in fact.names:
        whole = name.kind == "person" and " " in name.text and name.text == name.canonical
        found = once(name.text, text) if whole and _is_headed(name, article, world) else None
        if found is None:
            continue
        if _FREE.search(text[: found.start()]) and _FOLLOWS.match(text[found.end() :]):
            answers = (name.canonical, *filter(None, (world.surname(name.canonical),)))
            yield Slot("gap.named", "name", *found.span(), name.canonical, answers)


_FOLLOWS = re.compile(
    r"$|[.;)]| (?:about|after|against|ahead|amid|as|at|because|before|but|by|despite|during"
    r"|following|from|in|into|near|next|of|on|over|since|that|through|to|under|until|when|where"
    r"|which|while|who|with|without)\b"
)


def _is_headed(name: Name, article: Article, world: World) -> bool:
    """Whether a headline names a person."""
    short = world.surname(name.canonical) or name.canonical.split()[-1]
    return bool(content(short) & content(article.title))
