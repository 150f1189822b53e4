"""Checks that a stem stands alone: no pronoun, no bare surname, nothing that points elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.model import QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.headlines import headline_words, uncited
from briefings.quiz.lists import rows, words
from briefings.quiz.question import GAP
from briefings.quiz.wording import folded, tokens

_LINKS = frozenset({"of", "for", "between", "against", "on", "to", "in", "at", "with", "from"})
_TIMED = re.compile(r"\b(1[0-9]|20)\d\d\b")


def pointing(item: QuizItem, context: Context) -> Iterator[str]:
    """No "the article", "here", "this", "yesterday", undated "currently"."""
    lowered = f" {' '.join(folded(t) for t in tokens(item.stem))} "
    for phrase in sorted(words("pointing")):
        if f" {phrase} " in lowered:
            yield f"it points elsewhere: {phrase}"


def pronouns(item: QuizItem, context: Context) -> Iterator[str]:
    """A pronoun only after a person or thing that it can mean, and never as a subject."""
    found = [folded(t) for t in tokens(item.stem)]
    for index, word in enumerate(found):
        if (
            word in _OF_ONE
            and item.writer.removeprefix("report.") in words("told_gaps")
            and _one(found[:index], item, context)
        ):
            continue
        if word in words("subject_pronouns") or (
            word in words("possessives") and not _named_before(item.stem, found, index, context)
        ):
            yield f"pronoun: {word}"


_OF_ONE = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})


def _one(before: list[str], item: QuizItem, context: Context) -> bool:
    """Whether one person stands before a pronoun, the one left out or another."""
    told = item.stem.replace(GAP, item.answer)
    here = " ".join(tokens(told)[: len(before)])
    return len(context.world.mentions(here)) == 1


def _named_before(stem: str, found: list[str], index: int, context: Context) -> bool:
    """Whether a name stands before the pronoun, and no second person does."""
    before = " ".join(tokens(stem)[:index])
    capitals = [t for t in tokens(stem)[1:index] if t[:1].isupper()]
    return bool(capitals) and len(context.world.mentions(before)) <= 1


def surnames(item: QuizItem, context: Context) -> Iterator[str]:
    """Nobody is meant by a surname alone."""
    full = {folded(w) for p in context.world.mentions(item.stem) for w in tokens(p)}
    places = context.world.places
    for word in tokens(item.stem):
        low = folded(re.sub(r"['’]s?$", "", word))
        owner = re.search(rf"{re.escape(word)} [A-Z]", item.stem) if low != folded(word) else None
        known = full if owner else full | places
        if word[0].isupper() and low in context.world.surnames - known:
            yield f"bare surname: {word}"


def unresolved(item: QuizItem, context: Context) -> Iterator[str]:
    """No "the envoy", "the forum", "the Afghan team" that only the article explains."""
    clauses = [f.clause for f in context.facts(item) if f.clause]
    verbs = {w for c in clauses for w in (c.lemma, *c.verb.split())}
    stops = words("breaks") | verbs
    named = item.writer.removeprefix("report.") in words("told_gaps")
    stem = item.stem.replace(GAP, item.answer) if named else item.stem
    settled = headline_words(stem)
    found = _TOKEN.findall(WHEN.sub("", uncited(stem)))
    for index, word in enumerate(found):
        noun = _open_noun(found[index + 1 :], stops) if word.lower() == "the" else ""
        if noun and folded(noun.split()[-1]) not in settled:
            yield f"which {noun}?"


# A date says when, not which.
_DAY = r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:1[0-9]|20)\d\d\b"
WHEN = re.compile(rf"\b(?:on|in) (?:the year )?(?:{GAP}(?: \([a-z ]+\))?|{_DAY})")
_TOKEN = re.compile(r"[\w'’.$%&/\-]*[\w%]|[,;:()]")


def _open_noun(after: list[str], stops: frozenset[str] | set[str]) -> str:
    """The noun phrase after "the" when nothing says which one it is, else ""."""
    end = next(
        (i for i, w in enumerate(after) if w in _LINKS or w in stops or w in ",;:()"), len(after)
    )
    head, tail = after[:end], after[end:]
    linked = bool(tail) and tail[0] in _LINKS
    if not head or _says_which(head, linked) or {" ".join(head), head[-1]} & words("known"):
        return ""
    return "" if linked and _names(tail[1:], stops) else " ".join(head)


def _says_which(head: list[str], linked: bool) -> bool:
    """Whether a noun phrase holds a name: more than the adjective of a country or region.

    Something of a country is told apart by what is `linked`: "the US secretary of state".
    """
    if "only" in head:
        return True
    telling = [w for w in head if tells(w) and not _WHERE_BASED.search(w)]
    telling = [w for w in telling if not _MEASURED.fullmatch(w)]
    if head[-1][0].islower() and all(w in _adjectives() for w in telling):
        noun = " ".join(w for w in head if w not in telling)
        return (bool(telling) and linked) or any(
            noun.endswith(known) for known in words("institutions")
        )
    return bool(telling)


# "the Leeds-based company" says where, not which.
_WHERE_BASED = re.compile(r"-(?:based|born|headquartered|listed|owned|run)$")


# "The 78-member board" is any board.
_MEASURED = re.compile(r"\d[\d,.]*-[a-z-]+")


@cache
def _adjectives() -> frozenset[str]:
    demonyms = {word for row in rows("demonyms") for word in row[0].split()}
    return words("regions") | demonyms


def _names(tail: list[str], stops: frozenset[str] | set[str]) -> bool:
    """Whether the phrase after a preposition holds a name, a number or a known thing."""
    bounds = stops - {"a", "an", "the"}
    end = next((i for i, w in enumerate(tail) if w in bounds or w in ",;:()"), len(tail))
    return any(tells(w) or w in words("known") for w in tail[:end])


def tells(word: str) -> bool:
    """A capital or a number points at one thing."""
    return word[0].isupper() or word[0].isdigit()


def anchored(item: QuizItem, context: Context) -> Iterator[str]:
    """The stem holds a name and something about it: enough to find the answer."""
    names = [t for t in tokens(item.stem)[1:] if t[0].isupper() and not printed(f"{t} 2000")]
    if not names and item.kind not in {"matching", "order"}:
        yield "nobody and nothing is named"


def timed(item: QuizItem, context: Context) -> Iterator[str]:
    """A position carries its time; a figure or a deed its date."""
    if item.kind in {"matching", "order"} or item.asks in {"date", "abbreviation"}:
        return
    if item.writer in words("timeless"):
        return
    if not _TIMED.search(item.stem):
        yield "no time is given"


STANDING_CHECKS: tuple[tuple[str, Check], ...] = (
    ("pointing", pointing),
    ("pronouns", pronouns),
    ("surnames", surnames),
    ("unresolved", unresolved),
    ("anchored", anchored),
    ("timed", timed),
)
