"""Which fact stands for the sentence that an article opens with, and in which words.

A fact may tell a part of that sentence only. Where several articles are told in a few lines each,
the whole sentence says who, where and what: it is what its writer wrote to be read alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefings.digest.choice.cases import is_case, people_of
from briefings.digest.parts.story import headline
from briefings.digest.story_order import body
from briefings.digest.telling.whole_lead import (
    dateline_of,
    lead_span,
    leans,
    sentences,
    straight,
    whole_lead,
)
from briefings.digest.telling.wording import printed
from briefings.words import content
from briefings.words.definite import is_plain, left_open
from briefings.words.quoted import unquoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.model import Article, Fact, Threshold

_KINDS = frozenset({"event", "figure"})
# A fact that has so many of the words of its sentence tells it.
# Of one further down, which names whom it means by a pronoun, half of them do.
_WHOLLY, _HALF = 0.93, 0.55
# Whose police, council or firemen: a town.
_POLICE = re.compile(
    r"\b((?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+) (?:[Pp]olice(?: [Dd]epartment)?|City Council"
    r"|Fire Department|Public Schools)\b"
)
# A day that is reckoned from "years ago" says less than the words.
_VAGUE = re.compile(r"\b\d{4} or (?:earlier|later)\b")
# A day that stands between a verb and what was done: "survived on 3 May 2021 being hit".
_SHIFTED = re.compile(r"\b\w+ed on \d{1,2} [A-Z][a-z]+ \d{4} (?:\w+ing|that|to \w+)\b")
_COUNTRY = re.compile(r"\b(?:the|this) (?:country|nation|island)\b")
# A later sentence has so many words of the headline.
_SHARED = 2
# Of a line beneath a headline it has so many more, and nearly all; less of the headline where that
# line has fewer words than a first sentence mostly has.
_MORE, _NEARLY, _STANDFIRST, _SOME = 3, 0.75, 15, 0.4
# And most, where it is less clear than that by itself.
_MOST_OF, _ALONE = 0.6, 0.7
# The doubt of a fact whose subject another sentence names.
_LEANING, _DEFINITE = "a subject that leans on another sentence", re.compile(r"The [a-z]")
# A later sentence has so many of the words, in so many characters.
_MUCH, _NEAR = 0.5, 1800
# A whole sentence of so many words with a name, that leaves no noun open, is as clear as that.
_WHOLE, _CLEAR = 14, 0.85


class Opening(NamedTuple):
    """A fact of the first sentence, as sure and clear as that is, and the sentence."""

    fact: Fact
    text: str


def openings(
    facts: Sequence[Fact], articles: Iterable[Article], least: Threshold
) -> dict[str, Opening]:
    """By the id of a fact, of each article at most one, what it opens with."""
    told: dict[str, list[Fact]] = {}
    for fact in facts:
        for key in {reference.article for reference in fact.references}:
            told.setdefault(key, []).append(fact)
    found = (_opening(article, told.get(article.id, ()), least) for article in articles)
    return {each.fact.id: each for each in found if each is not None}


def _opening(article: Article, facts: Sequence[Fact], least: Threshold) -> Opening | None:
    """What the first sentence tells; where that is somebody's case, what a later one does."""
    span = lead_span(article)
    first = _told(article, facts, span, least) if span else None
    if first is None or is_case(first.fact, first.text, article):
        first = _delayed(article, facts, least) or first
    else:
        first = _delayed(article, facts, least, first.text) or first
    return first and first._replace(text=placed(first.text, article, facts))


def placed(text: str, article: Article, facts: Iterable[Fact]) -> str:
    """The text behind a place, where it names none: that of its dateline, headline or police.

    What "the country" is only the headline tells.
    """
    names = [n for fact in facts for n in fact.names if n.kind in ("place", "nationality")]
    open_ = _COUNTRY.search(text)
    said = text[: open_.start()] if open_ else text
    there = {n.text for n in names if n.kind == "place" or not open_}
    if any(re.search(rf"\b{re.escape(name)}", said) for name in there):
        return text
    if open_:
        places = {n.text for n in names if n.kind == "place" and n.text not in text}
        found = {name for name in places if f"{name} " in f"{article.title} "}
    else:
        found = {match[1] for match in _POLICE.finditer(article.text[:_NEAR])}
    town = "" if open_ else dateline_of(article)
    town = town or (min(found) if len(found) == 1 else "")
    return f"{town}: {text}" if town and town not in text else text


def is_delayed(fact: Fact, article: Article) -> bool:
    """Whether a later sentence stands for what the article opens with."""
    span = lead_span(article)
    return span is not None and not _is_within(fact, article, span)


def _delayed(
    article: Article, facts: Sequence[Fact], least: Threshold, first: str | None = None
) -> Opening | None:
    """The sentence of the first paragraphs that has most of the headline's words, and many.

    Where the `first` one is a line beneath the headline it has nearly all, and many more.
    """
    head = frozenset(content(headline(article)))
    people, ranked = people_of(facts), []
    much, more = (_MUCH, 0) if first is None else (_NEARLY, _MORE)
    if first is not None and len(first.split()) < _STANDFIRST:
        much, more = _SOME, more - 2
    more += len(head & frozenset(content(first or "")) - people)
    for span in sentences(article.text, body(article), _NEAR):
        shared = head & frozenset(content(article.text[slice(*span)]))
        if len(shared) >= much * len(head) and len(shared - people) >= max(_SHARED, more):
            ranked.append((-len(shared - people), -len(shared), span))
    found = (_told(article, facts, span, least, _HALF) for *_, span in sorted(ranked))
    return next((each for each in found if each and _is_its_news(each, head, first)), None)


def _is_its_news(told: Opening, head: frozenset[str], first: str | None) -> bool:
    """Whether a later sentence tells most of the headline, or much of it and is clear by itself.

    One that opens on what a sentence before it names ("The report found …") tells nearly all.
    """
    share = len(head & frozenset(content(told.text))) / len(head)
    if _DEFINITE.match(told.text) and _LEANING in told.fact.doubts:
        return share >= _NEARLY
    much = _SOME if first is not None else _MUCH
    return share >= (much if told.fact.clarity >= _ALONE else _MOST_OF)


def _told(
    article: Article,
    facts: Sequence[Fact],
    span: tuple[int, int],
    least: Threshold,
    wholly: float = _WHOLLY,
) -> Opening | None:
    """The sentence, and the fact that tells most of it; in its words, if they are `wholly` told."""
    own = [fact for fact in facts if _is_within(fact, article, span)]
    if _opens_on_a_surname(article.text[span[0] : span[1]], own):
        return None
    fit = [fact for fact in own if fact.kind in _KINDS and not fact.is_beside]
    if not fit:
        return None
    stems = frozenset(content(article.text[slice(*span)]))
    if leans(article.text[span[0] : span[1]]):
        return None
    best = max(fit, key=lambda fact: (_share(fact, stems), fact.is_lead, fact.confidence, fact.id))
    text = printed(best) if best.confidence >= least.confidence else None
    text = None if text and _VAGUE.search(text) else text
    lead = whole_lead(article, span, own)
    if text is not None and _share(best, stems) >= wholly:
        shifted = lead and wholly == _WHOLLY and _SHIFTED.search(text)
        return Opening(best, lead.text if lead and shifted else straight(text))
    if lead is None:
        return Opening(best, straight(text)) if text is not None and best.is_lead else None
    sure = max(best.confidence, least.confidence)
    clear = max(best.clarity, _CLEAR if _is_clear(lead.text, own) else 0.0)
    return Opening(replace(best, confidence=sure, clarity=clear), lead.text)


def _opens_on_a_surname(text: str, facts: Iterable[Fact]) -> bool:
    """Whether the sentence opens on somebody by one name, as if known: "Holm is an associate"."""
    first, _, rest = text.partition(" ")
    people = (name for fact in facts for name in fact.names if name.kind == "person")
    return rest[:1].islower() and any(first in [*n.canonical.split()[1:], n.text] for n in people)


def _is_within(fact: Fact, article: Article, span: tuple[int, int]) -> bool:
    """Whether the sentence tells the fact."""
    cited = (r for r in fact.references if r.article == article.id)
    return any(r.sentence and _is_inside(r.sentence, article, span) for r in cited)


def _is_inside(sentence: str, article: Article, span: tuple[int, int]) -> bool:
    words = article.text[slice(*span)]
    return sentence in words or words in sentence


def _share(fact: Fact, stems: frozenset[str]) -> float:
    """How much of the sentence the fact tells as it is printed."""
    return len(stems & frozenset(content(printed(fact) or ""))) / max(1, len(stems))


def _is_clear(text: str, facts: Iterable[Fact]) -> bool:
    """Whether the sentence says who and where: written to be read alone, as a whole it is."""
    named = {name.text for fact in facts for name in fact.names if name.text in text}
    openly = sum(1 for _ in left_open(unquoted(text)))
    starts = not is_plain(" ".join(text.split()[:4]))
    return len(text.split()) >= _WHOLE and not starts and len(named) > openly
