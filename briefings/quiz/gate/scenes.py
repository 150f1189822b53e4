"""Checks of the scene of a deed: which match, which ship; a blank that one filler fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.lists import words
from briefings.quiz.question import GAP
from briefings.quiz.wording import content, folded, tokens
from briefings.words.numbers import any_of

_NUMBER = rf"(?:{GAP}|\d+)"
_FEW = any_of(1, 9)
_SCORE = re.compile(
    rf"{_NUMBER} for {_NUMBER}"
    rf"|\b(?:from|at|make|made|reached) {_NUMBER} for (?:{_FEW})\b"
    rf"|\b(?:with|took) (?:{_FEW}|{_NUMBER}) for {_NUMBER}"
    rf"|\b(?:kick(?:ed)?|scored?) {_NUMBER} points\b"
    rf"|{_NUMBER} (?:assists|rebounds|saves|tackles)\b"
    rf"|\b(?:dismissed|all out|bowled out|declared|out) (?:for|at|on) {_NUMBER}"
    rf"|\b(?:took|taking|claimed) (?:{_NUMBER}|[a-z]+) wickets"
    r"|\b(?:yellow|red) cards?\b"
    rf"|\b(?:made|scored|hit) {_NUMBER}(?: runs)?(?: (?:and|from|off|not|in)\b|[,.?])"
)
_CONTEST = re.compile(
    r"\b(?:against|beat|defeated|over|versus) (?:the )?[A-Z]"
    r"|\b(?:[A-Z][\w-]+ |first |second |third |fourth |fifth )"
    r"(?:Test|Cup|Trophy|League|Championships?|Open|Games|[Ff]inal|[Mm]atch|[Ss]eries|[Rr]ace)\b"
    r"(?! career)"
)


_ROUND = re.compile(
    r"\b(?:its|their|his|her|the) (?:first|second|third|opening|final|last) "
    r"(?:day|fight|game|leg|match|race|round|session)\b(?! (?:of|in|at|since|for)\b)"
)
_CUP = re.compile(
    r"\b[A-Z][\w-]* (?:Test|Cup|Trophy|League|Championships?|Open|Games|Tour|Race|Series|tour)\b"
    r"|\b(?:first|second|third|fourth|fifth) Test\b|\bWimbledon\b|\bOlympics?\b"
)


def whose_match(item: QuizItem, context: Context) -> Iterator[str]:
    """A score has its match: the opponent or the contest stands in the stem."""
    if (found := _SCORE.search(item.stem)) and not _CONTEST.search(item.stem):
        yield f"“{found[0]}” in which match?"
    if (found := _ROUND.search(item.stem)) and not _CUP.search(item.stem):
        yield f"{found[0]} of what?"


def whose_ship(item: QuizItem, context: Context) -> Iterator[str]:
    """A ship is called one: no bare "Skarv sailed up the Maren"."""
    said = {folded(t) for t in tokens(item.stem)}
    for fact, clause in events(item, context):
        name = clause.subject
        kinds = {n.kind for n in fact.names if name in {n.text, n.canonical}}
        if not name[:1].isupper() or "place" in kinds or said & words("vessels"):
            continue
        told = {folded(t) for r in fact.references for t in tokens(r.sentence)}
        if told & words("seafaring") and ("person" not in kinds or _is_ship(name, context)):
            yield f"{name} may be a ship"


def _is_ship(name: str, context: Context) -> bool:
    """Whether an article calls something a ship that was taken for a person: "aboard Skarv"."""
    ship = re.compile(_SHIP.format(name=re.escape(name)))
    return any(name in a.text and ship.search(a.text) for a in context.world.articles)


_SHIP = (
    r"\b(?:yacht|boat|ship|vessel|ferry|racer|maxi|trawler|aboard|on board) (?:the )?{name}\b"
    r"|\bthe {name}(?:[.,;]| (?:and|at|had|has|in|is|off|on|was|will)\b)"
)
# What links a sum to its end, besides the smallest words.
_LINKS = frozenset({"off", "onto", "toward", "towards"})
_FIGURE = re.compile(rf"{GAP} (?P<next>[a-z][\w-]*)")


def one_filler(item: QuizItem, context: Context) -> Iterator[str]:
    """A sum or share does not stand before its noun like an adjective: "offered _____ flights"."""
    if item.kind != "blank" or item.asks != "figure" or item.answer.isdigit():
        return
    found = _FIGURE.search(item.stem)
    money = re.search(r"[$£€%]|per cent|percent", item.answer)
    if found and money and found["next"] not in _LINKS | words("stop") | words("boundaries"):
        yield f"other words fit before “{found['next']}”"


_WORDS = any_of(1, 12)
_PART = re.compile(rf"\b(?:\d+|{_WORDS}) of (?:the |its |their )?{GAP}")


_RANGE = re.compile(rf"\b\d[\d,.]* (?:per cent )?(?:and|to) {GAP}|{GAP} (?:and|to) \d")


def no_part(item: QuizItem, context: Context) -> Iterator[str]:
    """Not out of how many, nor half a score: no "nine of the _____ events", no "by _____ to 48"."""
    if item.asks == "figure" and (found := _PART.search(item.stem) or _RANGE.search(item.stem)):
        yield f"petty: {found[0]}"


_NAMED = re.compile(r"(?:[A-Z][\w'’-]+ (?:(?:of|the|for|and) )*)+[A-Z][\w-]+")


def named_once(item: QuizItem, context: Context) -> Iterator[str]:
    """No name of several words stands twice in a stem, nor "Orla" and "Orla's"."""
    found = _NAMED.findall(item.stem)
    for name in sorted({n for n in found if item.stem.count(n) > 1}):
        if item.asks != "abbreviation":
            yield f"{name} twice"
    for _, clause in events(item, context):
        own = rf"\b{re.escape(clause.subject)}['’]s?(?! \w+ing\b)(?=\s)"
        if clause.subject[:1].isupper() and re.search(own, clause.rest):
            yield f"{clause.subject} twice"


_DESCRIBED = "a noun by its description"


def one_of_its_kind(item: QuizItem, context: Context) -> Iterator[str]:
    """ "The match" is not one that another sentence describes, where the article has several."""
    for fact in context.facts(item):
        articles = {r.article for r in fact.references} if _DESCRIBED in fact.doubts else set()
        for article in context.world.read(sorted(articles)):
            for noun in sorted(content(item.stem)):
                if len(_told_apart(noun, article.text)) > 1:
                    yield f"which {noun}?"
                    return


def _told_apart(noun: str, text: str) -> frozenset[str]:
    """The words by which a text tells things of a kind apart: "last match", "opening match"."""
    which = re.findall(rf"\b(\w+) {re.escape(noun)}\b", text.lower())
    return frozenset(which) & words("telling_apart")


SCENE_CHECKS: tuple[tuple[str, Check], ...] = (
    ("whose match", whose_match),
    ("whose ship", whose_ship),
    ("one filler", one_filler),
    ("no part", no_part),
    ("named once", named_once),
    ("one of its kind", one_of_its_kind),
)
