"""How much a busy reader needs a fact: a sum of named reasons, from 0 to 1 (gravity to 1.7).

The reasons are the ones by which editors and extractive summarisers choose: what stands
high in the story (Lin & Hovy 1997 on sentence position), what the headline says, what
several sources have, who is in office, dates, figures, and words that are central
to the story (the centroid of Radev et al. 2004).
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.choice.sameness import profile
from briefings.digest.story_order import body, is_first, only_article
from briefings.digest.telling import wording
from briefings.model import STORY
from briefings.words import content, is_number
from briefings.words.gravity import gravity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from briefings.model import Article, Fact

_WEIGHTS = {
    "kind": 1.0,
    "sources": 1.0,
    "lead": 1.2,
    "headline": 1.0,
    "central": 1.0,
    "office": 0.3,
    "date": 0.4,
    "figure": 0.4,
    "recency": 0.5,
    "opening": 1.5,
    "gravity": 1.5,
}
_KINDS = {
    "event": 1.0,
    "figure": 0.8,
    "membership": 0.5,
    "position": 0.0,
    "location": 0.0,
    "quotation": 0.3,
    "education": 0.0,
    "abbreviation": 0.0,
}
_CLAIMED = -0.5
_LONG_AGO = -0.8
_STIFF = -1.0
# What being unsure or unclear costs: among several articles, where a reader knows none of them,
# and in the brief of one alone, whose points stand beside each other as in the article.
_DOUBT, _DOUBT_ALONE = 9.0, 0.3
# What hangs on another clause was said in passing.
_PASSING = -0.5
# A whole sentence of the story says more than a fact, and less to the point.
_LOOSE = -0.8
# What so few words tell is a part of its sentence.
_BRIEF, _FEW_WORDS = -0.4, 8
_CAPTION = 0.3
_FIRST_PARAGRAPH = 0.7
# A fact loses half of its recency in this many days.
_HALF_LIFE = 180


def worths(facts: Sequence[Fact], articles: Mapping[str, Article], today: date) -> dict[str, float]:
    """By fact id, its importance among these facts."""
    holders = {fact.subject for fact in facts if fact.kind == "position"}
    centroids = _Centroids(facts)
    latest = max((d for f in facts if (d := _day(f, today))), default=today)
    price = _DOUBT if only_article(facts, articles) is None else _DOUBT_ALONE
    made = {}
    for fact in facts:
        stems = profile(fact)
        reasons = {
            **_own_reasons(fact, stems),
            **_place_reasons(fact, stems, articles),
            "central": centroids(fact, stems),
            "office": float(bool(holders & {n.canonical for n in fact.names})),
            "recency": _recency(fact, latest, today),
        }
        weighed = sum(_WEIGHTS[reason] * value for reason, value in reasons.items())
        made[fact.id] = weighed + _drawbacks(fact) - price * (1 - sureness(fact))
    return made


def sureness(fact: Fact) -> float:
    """How likely a reader without the article finds the fact right and clear, 0 to 1."""
    return fact.confidence * fact.clarity


def _own_reasons(fact: Fact, stems: frozenset[str]) -> dict[str, float]:
    """What the fact by itself says for it."""
    return {
        "kind": _KINDS.get(fact.kind, 0.4),
        "sources": min(1.0, (len({r.article for r in fact.references}) - 1) / 2),
        "date": 0.5 * bool(fact.date) + 0.5 * (edtf.month_day(fact.date) is not None),
        "figure": float(any(is_number(s) for s in stems)),
        "gravity": max(0.0, gravity(fact.statement)),
    }


def _place_reasons(
    fact: Fact, stems: frozenset[str], articles: Mapping[str, Article]
) -> dict[str, float]:
    """What its article says for it: where the fact stands there, and in what words."""
    first = fact.references[0] if fact.references else None
    article = articles.get(first.article) if first else None
    if article is None or first is None:
        return {"opening": float(fact.is_lead)}
    return {
        "opening": _opening(fact, article),
        "lead": _lead(article, first.start),
        "headline": _share(frozenset(content(article.title)), stems),
    }


def _drawbacks(fact: Fact) -> float:
    """What the fact loses, below 0."""
    return (
        _CLAIMED * (fact.modality == "claimed")
        + _LONG_AGO * is_background(fact)
        + _LOOSE * (fact.rule == STORY)
        + _PASSING * fact.is_beside
        + _BRIEF * (len(fact.statement.split()) < _FEW_WORDS)
        + _STIFF * wording.is_labelled(fact)
    )


def _opening(fact: Fact, article: Article) -> float:
    """1 for the first sentence of a story, less for a part of it and for its first paragraph."""
    if is_first(fact, article) and not fact.is_beside:
        return 1.0 if fact.is_lead else _FIRST_PARAGRAPH
    return _FIRST_PARAGRAPH * fact.is_lead


def is_background(fact: Fact) -> bool:
    """Whether the event was no longer news when it was printed."""
    happened = edtf.year(fact.date)
    printed = [year for r in fact.references if (year := edtf.year(r.published))]
    return bool(happened and printed and happened < max(printed) - 1)


def _lead(article: Article, offset: int) -> float:
    """1 for the first body paragraph, falling to 0 in the middle of the story."""
    here = next((p for p in article.paragraphs if p.start <= offset < p.end), None)
    if here is not None and here.role == "caption":
        return _CAPTION
    start = body(article)
    length = max(1, len(article.text) - start)
    return max(0.0, 1 - 2 * max(0, offset - start) / length)


def _share(wanted: frozenset[str], stems: frozenset[str]) -> float:
    return len(wanted & stems) / len(wanted) if wanted else 0.0


class _Centroids:
    """How central a statement's words are in its own article."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._counts: dict[str, Counter[str]] = {}
        for fact in facts:
            for article in {r.article for r in fact.references}:
                self._counts.setdefault(article, Counter()).update(profile(fact))

    def __call__(self, fact: Fact, stems: frozenset[str]) -> float:
        """The mean frequency of the words, as a share of the commonest, damped."""
        best = 0.0
        for article in {r.article for r in fact.references}:
            counts = self._counts[article]
            top = math.sqrt(max(counts.values(), default=1))
            mean = sum(math.sqrt(counts[s]) for s in sorted(stems)) / max(1, len(stems))
            best = max(best, mean / top)
        return best


def _day(fact: Fact, today: date) -> date | None:
    """The last day that the fact can be news of, not after today."""
    dates = (*(r.published for r in fact.references), fact.date)
    past = [span[1] for date_ in dates if (span := edtf.bounds(date_)) and span[1] <= today]
    return max(past, default=None)


def _recency(fact: Fact, latest: date, today: date) -> float:
    day = _day(fact, today)
    return 0.5 ** ((latest - day).days / _HALF_LIFE) if day else 0.0
