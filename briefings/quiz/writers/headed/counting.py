"""How many, how much, as one report tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Clause, Fact, ItemKind
from briefings.quiz.english import NotAskedError
from briefings.quiz.verbs import is_plural
from briefings.quiz.world import World
from briefings.quiz.writers.amounts import written_otherwise
from briefings.quiz.writers.counts import MONEY, NUMBER, SPAN, WORDS
from briefings.quiz.writers.headed.asking import Asked, inverted, of_sport, settled, told_time
from briefings.words.numbers import SMALL

# What is counted: common nouns up to what follows them.
_NOUN = (
    r"(?P<noun>(?!(?:and|at|from|in|of|or|other|others|per|to)\b)(?:[\w'’-]+ ){0,3}?[a-z'’-]+"
    r"(?: of (?:[\w'’-]+ ){0,3}?[\w'’-]+)?)"
    r"(?=$|,| (?:about|across|after|against|aged|ahead|along|and|as|at|because|before|between|by"
    r"|during|for|from|in|inside|into|near|off|on|onto|outside|over|since|that|through|to"
    r"|towards|under|until|when|where|which|while|who|with|without)\b)"
)
_COUNTED = re.compile(rf"(?i:{NUMBER}) {_NOUN}")
_SUM = re.compile(rf"{MONEY.pattern}(?=$|,| (?:by|for|from|in|into|on|over|to|towards)\b)")


_KINDS: tuple[ItemKind, ...] = ("choice", "short")
# What is given to each of several is no sum of all.
EACH = re.compile(r"\b(?:apiece|each|per (?!cent\b))")


def how_many(clause: Clause, fact: Fact, world: World) -> Iterator[Asked]:
    """ "How many wells had Orla drilled near Arden", "how much did Orla pay for the Vik mill"."""
    if any(EACH.search(r.sentence) for r in fact.references):
        raise NotAskedError("a figure for each of several")
    first = _COUNTED.fullmatch(clause.subject)
    if first is not None and not SPAN.match(first["noun"]):
        text = f"how many {first['noun']} {clause.verb} {clause.rest}"
        yield Asked("report.how-many", "figure", text, *figure(first["number"]), _KINDS)
        return
    if not settled(clause, fact, world):
        raise NotAskedError("a figure of nobody named: “members”")
    found = _COUNTED.match(clause.rest)
    if found is not None and not SPAN.match(found["noun"]) and _plural(found["noun"]):
        if of_sport(fact, world) and not told_time(clause, fact, world):
            raise NotAskedError("a figure of a game that its report may have several of")
        asked = inverted(clause, clause.rest[found.end() :])
        yield Asked(
            "report.how-many.object",
            "figure",
            f"how many {found['noun']} {asked}",
            *figure(found["number"]),
            _KINDS,
        )
        return
    paid = _SUM.match(clause.rest)
    if paid is not None and not re.search(r"%|cent", paid["number"]):
        asked = inverted(clause, clause.rest[paid.end() :])
        yield Asked(
            "report.how-much", "figure", f"how much {asked}", *figure(paid["number"]), _KINDS
        )


_UNITS = frozenset({"crowns", "dollars", "euros", "francs", "pounds", "rupees", "rupiah", "yen"})


def _plural(noun: str) -> bool:
    """Whether what is counted are several things, and no money."""
    last = noun.split(" of ")[0].split()[-1]
    ends = noun.split()[-1]
    whole = ends == last or ends[0].isupper() or is_plural(ends)
    return (
        whole and (last.endswith("s") or last in {"men", "people", "women"}) and last not in _UNITS
    )


def figure(number: str) -> tuple[str, tuple[str, ...]]:
    """The figure as it is printed in a key, and in other ways."""
    word = number.lower()
    number = word if word in WORDS else number
    digits = str(SMALL.index(word)) if word in WORDS else number.replace(",", "")
    return number, tuple(dict.fromkeys((number, digits, *written_otherwise(number))))
