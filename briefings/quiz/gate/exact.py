"""Checks that an answer is exact: not counted back, in one spelling, of one holder, done once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact, Name, QuizItem
from briefings.quiz.dates import Date, plain, written
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.lists import words
from briefings.quiz.offices import office
from briefings.quiz.tenures import name_words
from briefings.quiz.wording import content, folded, one_letter_apart, tokens

_AGO = re.compile(
    r"\b(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
    r" (?P<unit>month|year|decade)s? (?:ago|earlier|before)\b",
    re.IGNORECASE,
)


def counted_back(item: QuizItem, context: Context) -> Iterator[str]:
    """A month or year is named, not counted back: "six months ago" may be five or seven."""
    if item.asks != "date":
        return
    for fact in context.facts(item):
        day = plain(fact.date or fact.start)
        told = [r.sentence for r in fact.references]
        if day is None or any(_named(day, sentence) for sentence in told):
            continue
        if found := next((m for s in told if (m := _AGO.search(s))), None):
            yield f"about then: {found[0]}"


def _named(day: Date, sentence: str) -> bool:
    """Whether a sentence names the year or month of a date, or has no words that count back."""
    return written(day, sentence) or _AGO.search(sentence) is None


def one_spelling(item: QuizItem, context: Context) -> Iterator[str]:
    """What is asked is spelled in one way: no "Miners and Smelters Union" and "Miners Smelters"."""
    if item.asks == "abbreviation":
        for fact in context.facts(item):
            yield from _other_form(item.answer, fact, context)
    if item.asks in {"abbreviation", "organization"}:
        forms = context.world.spellings.of_body(item.answer)
        if len(forms) > 1:
            yield f"also “{forms[0]}”, “{forms[1]}”"
    if item.asks in {"name", "position"}:
        for fact in context.facts(item):
            for other in context.world.spellings.namesakes(fact.subject):
                if _misspelled(fact.subject, other):
                    yield f"{fact.subject} is {other} too"


def _other_form(long: str, fact: Fact, context: Context) -> Iterator[str]:
    """The long form of letters with or without its small words, where articles spell it out."""
    parts = [re.escape(w) for w in re.findall(r"[\w'’-]+", long) if folded(w) not in words("small")]
    if len(parts) < 2:
        return
    between = r",? (?:(?:and|of|for|the|&) )*"
    same = " ".join(re.findall(r"[\w'’-]+", folded(long)))
    pattern = re.compile(rf"\b{between.join(parts)}\b", re.IGNORECASE)
    spelled = context.world.facts_by_subject.get(fact.subject, (fact,))
    cited = sorted({r.article for f in spelled for r in f.references})
    for article in context.world.read(cited):
        for found in pattern.finditer(article.text):
            if " ".join(re.findall(r"[\w'’-]+", folded(found[0]))) != same:
                yield f"also “{found[0]}”"
                return


# Shorter names that differ by a letter are two: "Lind", "Lund".
SHORT = 4


def _misspelled(name: str, other: str) -> bool:
    """Whether two full names share all but one word, and that differs by a letter."""
    left, right = name_words(name), name_words(other)
    if len(left) < 2 or len(left) != len(right):
        return False
    mine, yours = left - right, right - left
    if len(mine) != 1:
        return False
    (a,), (b,) = mine, yours
    return min(len(a), len(b)) > SHORT and one_letter_apart(a, b)


def one_of_several(item: QuizItem, context: Context) -> Iterator[str]:
    """The holder of an office has no colleagues in it: no director beside two co-directors."""
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held is None or item.kind == "matching":
            continue
        several = re.compile(rf"\b(?:co-|(?:joint|two|three|four) ){re.escape(held.role)}s?\b")
        for ref in fact.references:
            if found := several.search(folded(ref.sentence)):
                yield f"beside {found[0]}"


_STRIKES = re.compile(
    r"\b(?:air|bombing|rocket|missile|artillery|drone|military) (?:raids?|strikes?|attacks?)\b"
    r"|\b(?:raids|air ?strikes|attacks|strikes|shelling|bombardments?|offensives?)\b"
)
_ONCE = frozenset({"first", "last", "only", "final", "second", "third"})


def done_once(item: QuizItem, context: Context) -> Iterator[str]:
    """When a town was bombed is not asked, nor who did it alone: it may have been on other days."""
    for fact in context.facts(item):
        clause = fact.clause
        if clause is None or item.kind == "order":
            continue
        told = f"{clause.verb} {clause.rest}"
        person = fact.subject in context.world.people
        if clause.lemma in words("warlike") and person and item.asks in {"date", "name"}:
            yield f"nobody {clause.verb} alone"
        warlike = clause.lemma in words("warlike") | words("stances") or _STRIKES.search(
            clause.rest
        )
        if item.asks == "date" and warlike and not content(told) & _ONCE:
            yield f"“{clause.verb}” may be true of other days"


_INDEFINITE = re.compile(r"(?:[Aa]n?|[Ss]ome|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal) ")
_PLACED = re.compile(r"\b(?:in|at|near|outside|off|on|of|from) (?:the )?(?:[a-z-]+ ){0,2}[A-Z]")


def a_known_deed(item: QuizItem, context: Context) -> Iterator[str]:
    """What nobody named did is placed: no "a lone bomber detonated a device that killed _____"."""
    if item.asks != "figure":
        return
    for fact in context.facts(item):
        clause = fact.clause
        if clause is None or not _INDEFINITE.match(clause.subject):
            continue
        if not _PLACED.search(f"{clause.subject} {clause.verb} {clause.rest}"):
            yield f"which {clause.subject}?"


def toll(item: QuizItem, context: Context) -> Iterator[str]:
    """The dead and hurt of one report are not asked: the next one of the day counts others."""
    if item.asks != "figure" or not item.stem.startswith(("According to a report", "By ", "As of")):
        return
    for fact in context.facts(item):
        told = _counting(fact)
        if found := told & words("tolls"):
            yield f"a toll that goes on: {min(found)}"


def _counting(fact: Fact) -> frozenset[str]:
    """The words of a fact's deed and of what it counts."""
    clause = fact.clause
    told = f"{clause.lemma} {clause.verb} {clause.rest}" if clause else fact.statement
    return frozenset(folded(t) for t in tokens(f"{told} {fact.predicate}"))


# How often an article names somebody whom it need not introduce.
OFTEN = 3


def known_doer(item: QuizItem, context: Context) -> Iterator[str]:
    """Whose deed is asked is introduced somewhere, or is whom the article is about."""
    who = item.asks == "name" and item.writer.startswith("who")
    if not (item.asks == "date" or who) or item.kind in {"order", "matching"}:
        return
    for fact, clause in events(item, context):
        name = next((n for n in fact.names if n.text == clause.subject), None)
        if name is not None and name.kind == "person" and not _known(name, fact, item, context):
            yield f"who is {name.text}?"


def _known(name: Name, fact: Fact, item: QuizItem, context: Context) -> bool:
    """Whether stem or facts say who somebody is, or an article names them often."""
    told = context.world.facts_by_subject.get(fact.subject, ())
    if any(f.kind in {"position", "education", "membership"} for f in told):
        return True
    if re.search(rf"\bthe [a-z ]+ {re.escape(name.text)}", item.stem):
        return True
    cited = context.world.read(r.article for r in fact.references)
    last = re.compile(rf"\b{re.escape(name.canonical.split()[-1])}\b")
    return any(len(last.findall(a.text)) >= OFTEN for a in cited)


EXACT_CHECKS: tuple[tuple[str, Check], ...] = (
    ("counted back", counted_back),
    ("one spelling", one_spelling),
    ("one of several", one_of_several),
    ("done once", done_once),
    ("a known deed", a_known_deed),
    ("toll", toll),
    ("known doer", known_doer),
)
