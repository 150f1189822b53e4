"""What of a report is its news: what its headline and opening tell, and whom it is about.

A question on anything else may be sound, and is still no question on the news: who commented,
how many overs were left. Such questions are kept for review.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.model import Article, Asks, Fact, QuizItem
from briefings.quiz.lands import is_country
from briefings.quiz.lists import words
from briefings.quiz.offices import STATE, office
from briefings.quiz.wording import bare, content, tokens
from briefings.quiz.world import World

# Words of an opening at least; it ends with the sentence that reaches them, the second or later.
OPENING = 45
SENTENCES = 2
# Sentences that name whom or what a report is about.
OFTEN = 3
# Sentences that have letters: where they are spelled out, and again.
TWICE = 2
# Words that a deed shares with a headline or opening that tells of it.
SHARED = 2
# Parties of a deed that is part of the story, wherever it is told.
PARTIES = 2
_PARTIES = frozenset({"organization", "person", "place"})
# Kinds of fact that tell who somebody is, not what happened.
_OF_PEOPLE = frozenset({"position", "membership", "education"})
# What is so before the news and after it.
_STANDING = ("located", "nation", "origin", "profession", "situated")
_STOP = re.compile(r"(?<=[\w)”\"’%][.!?])[”\"’]?\s+(?=[A-Z“\"‘])|\n+")
_SPOKEN = re.compile(
    r"[“\"]|\b(?:according to|add(?:s|ed)|argue[sd]|believe[sd]|explain(?:s|ed)|note[sd]|says?|said"
    r"|suggest(?:s|ed)|tells?|told|thinks?|thought|warn(?:s|ed))\b"
)
_NAMED = re.compile(r"\b[A-Z][\w'’-]+")
# Letters of a word that its other forms begin with: "settles" and "settlement".
_STEM = 5


def aside(item: QuizItem, world: World) -> str:
    """Why an item asks for no news of its reports, or "" where it does."""
    if item.writer.removeprefix("report.").startswith(_STANDING):
        return "it was so before the news"
    if item.writer.startswith("relay."):
        return ""
    told = [f for i in item.facts[:1] if (f := world.by_id.get(i))]
    reports = [(fact, article) for fact in told for article in _cited(fact, world)]
    if not told or any(_is_central(fact, where, world, item.asks) for fact, where in reports):
        return ""
    return "a side matter of its report: neither headline nor opening tells of it"


def _cited(fact: Fact, world: World) -> tuple[Article, ...]:
    return world.read(dict.fromkeys(r.article for r in fact.references))


def _is_central(fact: Fact, article: Article, world: World, asks: Asks) -> bool:
    if fact.kind == "abbreviation":
        return _is_about(article, fact.subject, TWICE) or _is_about(article, fact.value)
    if fact.kind in _OF_PEOPLE:
        known = _is_of_state(fact) or _is_body(fact, article)
        return known or _is_about(article, fact.subject, OFTEN, world, quoted=False)
    story = asks != "figure" and fact.kind == "event" and _is_of_the_story(fact, article, world)
    return story or is_told(fact, article)


def _is_of_state(fact: Fact) -> bool:
    """Whether somebody has an office that readers of news know: of a named country."""
    held = office(fact) if fact.kind == "position" else None
    return held is not None and held.role_class in STATE and bool(held.country)


def _is_about(
    article: Article,
    name: str,
    often: int = OFTEN,
    world: World | None = None,
    *,
    quoted: bool = True,
) -> bool:
    """Whether headline or opening name somebody or something, or several sentences do.

    Unless the `quoted` count, one of the sentences tells of more than what somebody says.
    """
    short = world.surname(name) if world and name in world.people else ""
    last = re.compile(rf"\b(?:{re.escape(name)}|{re.escape(short or _short(name))})\b")
    if last.search(article.title) or last.search(opening(article)):
        return True
    named = [sentence for sentence in sentences(article.text) if last.search(sentence)]
    return len(named) >= often and (quoted or not all(map(_SPOKEN.search, named)))


def _short(name: str) -> str:
    """What a report calls somebody after the first time: the surname."""
    return name.split()[-1] if len(name.split()) < 4 else name


def _is_body(fact: Fact, article: Article) -> bool:
    """Whether the headline names the body of an office: "Macmillan settles"."""
    body = _stems(fact.organization or fact.place or "")
    return bool(body) and len(body & _stems(article.title)) >= min(len(body), PARTIES)


def is_told(fact: Fact, article: Article, least: int = OPENING) -> bool:
    """Whether the opening tells of a deed or figure, or the headline does."""
    start = next(r.start for r in fact.references if r.article == article.id)
    if start < _end_of_opening(article, least):
        return True
    clause = fact.clause
    words_of_it = f"{clause.subject} {clause.lemma} {clause.rest}" if clause else fact.statement
    return len(_stems(words_of_it) & _stems(article.title)) > SHARED


def _is_of_the_story(fact: Fact, article: Article, world: World) -> bool:
    """Whether a dated deed is one between two that matter: "Orla and Vik signed".

    Countries matter, who leads one, and whom the report is about; the last is enough alone, and
    so is what a country did, and an event of a name that is still to come.
    """
    if not fact.date or fact.predicate in words("private_deeds"):
        return False
    persons = any(n.kind == "person" and n.canonical in fact.subject for n in fact.names)
    planned = fact.modality == "planned" and len(_NAMED.findall(fact.subject)) >= PARTIES
    if (planned and not persons) or is_country(fact.subject):
        return True
    names = {n.canonical for n in fact.names if n.kind in _PARTIES}
    known = [name for name in names if is_country(name) or _leads(name, world)]
    others = [name for name in names if not is_country(name)]
    about = any(_is_about(article, name, world=world) for name in others)
    return len(names) >= PARTIES and (about or len(known) >= PARTIES)


def _leads(person: str, world: World) -> bool:
    """Whether somebody has an office of a country."""
    held = (tenure.office for tenure in world.tenures_of(person))
    return any(office.role_class in STATE and office.country for office in held)


@lru_cache(1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(bare(word)[:_STEM] for word in tokens(text) if content(word))


def opening(article: Article) -> str:
    """What a report tells first: at least two sentences of its body."""
    return article.text[_start(article) : _end_of_opening(article)]


def _start(article: Article) -> int:
    return next((p.start for p in article.paragraphs if p.role == "body"), 0)


def _end_of_opening(article: Article, least: int = OPENING) -> int:
    start = at = _start(article)
    for number, stop in enumerate(_STOP.finditer(article.text, start), start=1):
        at = stop.start()
        if number >= SENTENCES and len(article.text[start:at].split()) >= least:
            return at
    return at if at > start else len(article.text)


@lru_cache(256)
def sentences(text: str) -> tuple[str, ...]:
    """About the sentences of a text."""
    return tuple(part for part in _STOP.split(text) if part)
