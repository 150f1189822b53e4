"""Checks of whoever is asked for: named in the evidence, the one who did it, somebody at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.model import Fact, Name, QuizItem
from briefings.quiz.evidence import named, unnamed
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.gate.standing import WHEN
from briefings.quiz.lands import country_names
from briefings.quiz.lists import rows, words
from briefings.quiz.offices import office
from briefings.quiz.wording import folded, has_phrase, tokens


def named_in_evidence(item: QuizItem, context: Context) -> Iterator[str]:
    """Whom a sentence calls "he", and what it calls "the club", its evidence names."""
    if item.kind == "order" or item.asks == "abbreviation":
        return
    told = " ".join(r.sentence for r in item.references)
    for name in unnamed(item, context.world):
        if not named(name, told):
            yield f"nothing cited names {name.canonical}"
    for fact in context.facts(item):
        who = Name(fact.subject, "person", fact.subject)
        said = "pronoun" in fact.doubts and has_phrase(fact.subject, f"{item.stem} {item.answer}")
        if said and fact.subject in context.world.people and not named(who, told):
            yield f"nothing cited names {fact.subject}"


# What links a noun to somebody who is not its head: "the absence of Jo Lind".
_LINK = re.compile(r" (?:about|against|around|behind|between|by|for|from|of|on|to|with) ")


def asked_head(item: QuizItem, context: Context) -> Iterator[str]:
    """Who is asked for did it: not the person whose absence, or whose adviser, did."""
    if item.asks != "name" or not item.writer.startswith("who"):
        return
    for fact in context.facts(item):
        subject = fact.clause.subject if fact.clause else ""
        whole = next((n.text for n in fact.names if subject.endswith(f" {n.text}")), "")
        before = subject.removesuffix(whole) if whole else ""
        linked = _LINK.search(f" {before}")
        if linked and not (_is_office(before.strip()) or _in_post(before, linked.start())):
            yield f"“{subject}” is not {item.answer}"


def _in_post(before: str, place: int) -> bool:
    """Whether words before a name are a role of a named place or body: "ambassador to Chile"."""
    role, where = before[:place].split(), before[place:].split()[1:]
    held = {folded(w) for w in role[-1:]} & _last_words()
    named = [w for w in where if w[0].isupper()]
    return bool(held and named) and folded(named[-1]) not in _last_words()


@cache
def _last_words() -> frozenset[str]:
    """The words by which roles and titles end, folded."""
    return frozenset(row[0].split()[-1] for row in rows("roles")) | words("titles")


def _is_office(title: str) -> bool:
    """Whether words before a name are a whole office: "US Secretary of State"."""
    said = folded(title)
    return any(" of " in row[0] and said.endswith(row[0]) for row in rows("roles"))


def no_body(item: QuizItem, context: Context) -> Iterator[str]:
    """Who is asked for among four is called a body by no fact of the cited articles."""
    if item.writer not in words("of_four") or item.asks != "name":
        return
    cited = sorted({r.article for r in item.references})
    told = (f for a in cited for f in context.world.facts_by_article.get(a, ()))
    if any(n.kind == "organization" and n.canonical == item.answer for f in told for n in f.names):
        yield f"{item.answer} may be a body"


def a_person(item: QuizItem, context: Context) -> Iterator[str]:
    """ "Who" is asked for somebody whom a title or two signs show to be one: no yacht."""
    if item.asks != "name" or not re.search(r"\b[Ww]hom?\b", item.stem):
        return
    for fact in context.facts(item):
        if fact.kind == "event" and not _known_as_one(item.answer, fact, context):
            yield f"{item.answer} may be nobody"


_ABOUT_ONE = frozenset({"education", "quotation"})


def _known_as_one(person: str, fact: Fact, context: Context) -> bool:
    """Whether the articles give somebody an office or a title, or two other signs of a person."""
    told = context.world.facts_by_subject.get(person, ())
    offices = [f for f in told if f.kind == "position" and f.predicate != "occupation"]
    if offices or any(f.kind in _ABOUT_ONE for f in told):
        return True
    last = re.escape(person.split()[-1])
    whole = re.escape(person)
    text = "\n".join(a.text for a in context.world.read(r.article for r in fact.references))
    if re.search(rf"\b(?i:{_titles()})\.? (?:{whole}|{last})\b", text):
        return True
    alone = re.search(rf"(?<![A-Z][a-z] )\b{last}\b", text.replace(person, ""))
    signs = (pattern.format(whole=whole, last=last) for pattern in _SIGNS)
    trade = any(f.predicate == "occupation" for f in told)
    return sum((trade, alone is not None, *(re.search(s, text) is not None for s in signs))) > 1


_SIGNS = (
    r"\b{last},? (?:who\b|(?:aged )?\d\d\b)",
    r"\b{last} (?:says?|said|told|added|believes?|thinks?)\b"
    r"|\b(?:says?|said|added) (?:{whole}|{last})\b",
    r"\b{last}\b[^.\n]*\b(?:he|his|him|himself|herself)\b",
)


@cache
def _titles() -> str:
    return "|".join(map(re.escape, sorted(_last_words())))


def one_of_many(item: QuizItem, context: Context) -> Iterator[str]:
    """Who was captured or hurt is asked only with a number or role: many others were, too."""
    if item.asks != "name" or not item.writer.startswith("who") or item.writer in words("of_four"):
        return
    for fact, clause in events(item, context):
        passive = clause.passive or clause.verb.split()[0].casefold() in {"was", "were", "had"}
        told = WHEN.sub("", item.stem.split("ho ", 1)[-1])
        if clause.lemma in words("done_to_many") and passive and not re.search(r"\d", told):
            yield f"others may have been “{clause.verb}”, too: not {fact.subject} alone"


def not_by_place_alone(item: QuizItem, context: Context) -> Iterator[str]:
    """A deed without its day has a name or number beside it that is not its place alone."""
    if not item.writer.endswith(".had"):
        return
    told = item.stem.split(", ", 1)[-1]
    said = [t for t in tokens(_SPAN.sub("", told))[1:] if t[0].isupper() or t[0] in "$€£0123456789"]
    placed = context.world.places | country_names()
    if not [t for t in said if folded(re.sub("['’]s?$", "", t)) not in placed]:
        yield "nothing but its place tells it"


# A length of time says nothing of what it is long.
_SPAN = re.compile(r"\b\d+[- ](?:minute|hour|day|week|month|year)s?\b")

_SINCE = re.compile(r"\b[Ss]ince \d{4}\b")
_BEGAN = re.compile(
    r"\b(?:appointed|assumed|became|become|elected|joined|named|promoted|succeeded|sworn|took)\b"
)


def began(item: QuizItem, context: Context) -> Iterator[str]:
    """When somebody became what he was elected to is told: "mayor since 1993" may mean the poll."""
    if not item.writer.startswith(("became", "took-office")):
        return
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        told = " ".join(r.sentence for r in fact.references)
        elected = held is not None and held.role_class in _ELECTED
        if elected and _SINCE.search(told) and not _BEGAN.search(told):
            yield f"{fact.subject} has been so since then"


_ELECTED = frozenset({"head", "lawmaker", "local", "party"})

DOER_CHECKS: tuple[tuple[str, Check], ...] = (
    ("named in evidence", named_in_evidence),
    ("asked head", asked_head),
    ("no body", no_body),
    ("a person", a_person),
    ("one of many", one_of_many),
    ("began", began),
    ("not by place alone", not_by_place_alone),
)
