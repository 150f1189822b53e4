"""Which facts deserve a line of their own further down than an article opens.

Strict readers found the first sentences of articles worth printing, and a third of what stands
below them dull. What tells the two apart is counted in `_REASONS`: each weight is that reason's
in a logistic regression on 558 such facts of real and invented articles, rounded; from a
sum of 0.7 on, 84 to 87 of 100 facts kept were right on articles kept for checking, 69 of all.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.choice.substance import is_small_talk, weighty
from briefings.digest.story_order import body, first_two, only_article
from briefings.digest.telling.wording import LONGEST
from briefings.words import content, entries, stem, words
from briefings.words.gravity import gravity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefings.digest.choice.sizes import Size
    from briefings.digest.desk import Desk
    from briefings.model import Article, Fact

_REASONS = {
    "weighty": 1.2,
    "grave": 1.0,
    "long": 0.5,
    "number": 0.4,
    "day": 0.5,
    "figure": 0.5,
    "said": 0.4,
    "person": -0.7,
    "short": -0.4,
    "very short": -1.4,
    "beside": -0.5,
    "earlier": -0.8,
    "idle": -0.6,
    "feeling": -1.6,
    "near": 0.4,
}
# Other kinds are chosen by rules of their own.
_JUDGED = frozenset({"education", "event", "figure"})
# The least of several articles, whose best facts are chosen anyway.
_SEVERAL = -1.2
# What is near the news of its article has so many content words of its title and first sentence,
# which is in so many characters.
_SHARED, _SENTENCE = 2, 250
# In words: from here on a statement is long, below it short or very short.
_LONG, _SHORT, _VERY_SHORT = 16, 12, 8
# A number that is no year and no day of a month.
_DATE = re.compile(r"\b(?:\d{1,2} [A-Z][a-z]+ )?(?:1\d|20)\d\d\b|\b\d{1,2} [A-Z][a-z]+\b")
_EARLIER = re.compile(r"\bhad (?:been )?\w+(?:ed|en)\b")
_SAID = re.compile(r"\b(?:says?|said|told)\b")


def desert(fact: Fact, text: str, news: frozenset[str] = frozenset()) -> float:
    """How much news the fact tells, printed as `text`, beside description, feeling and lives.

    `news` are the stems of what its article opens with.
    """
    found = {**_found(fact, text), "near": len(news & set(content(text))) >= _SHARED}
    return round(sum(weight for reason, weight in _REASONS.items() if found[reason]), 1)


def worthy(desk: Desk, size: Size, *, asked: bool = False) -> tuple[Fact, ...]:
    """The facts that may be points: of one article all of its first sentence, others by their news.

    On one page any of its first two. Of several articles only the dullest and small talk are left
    out, and none of topics `asked` for. What is too long for a point is among the quotations alone.
    """
    fit = tuple(
        fact
        for fact in desk.facts
        if fact.id in desk.leads or len(desk.texts[fact.id].split()) <= LONGEST
    )
    article = only_article(desk.facts, desk.articles)
    if asked:
        return fit
    if article is None:
        told = _beyond(_SEVERAL, fit, desk, desk.leads)
        return tuple(fact for fact in told if not is_small_talk(fact))
    first, second = first_two(desk.facts, article)
    anyway = {fact.id for fact in ([*first, *second] if size.one_page else first)}
    return tuple(weighty(_beyond(size.deserving, fit, desk, anyway, news_of(article))))


def _beyond(
    least: float,
    facts: Iterable[Fact],
    desk: Desk,
    anyway: Collection[str] = (),
    news: frozenset[str] = frozenset(),
) -> tuple[Fact, ...]:
    """The facts of so much desert, those of other kinds, and some anyway (by id)."""
    return tuple(
        fact
        for fact in facts
        if fact.kind not in _JUDGED
        or fact.id in anyway
        or desert(fact, desk.texts[fact.id], news) >= least
    )


def news_of(article: Article) -> frozenset[str]:
    """The stems of its title and first sentence."""
    start = body(article)
    return frozenset(content(f"{article.title} {article.text[start : start + _SENTENCE]}"))


def is_weighty(text: str) -> bool:
    """Whether a verb of the text tells of a change, or a word of it of what is grave."""
    return gravity(text) > 0 or bool({stem(w) for w in words(text)} & _list("weighty_verbs.txt"))


def _found(fact: Fact, text: str) -> dict[str, bool]:
    """Which of the reasons hold."""
    count = len(text.split())
    stems = {stem(word) for word in words(text)}
    return {
        "weighty": bool(stems & _list("weighty_verbs.txt")),
        "grave": gravity(text) > 0,
        "long": count >= _LONG,
        "number": any(character.isdigit() for character in _DATE.sub("", text)),
        "day": edtf.month_day(fact.date) is not None,
        "figure": fact.kind == "figure",
        "said": bool(fact.attributed_to or _SAID.search(text)),
        "person": _is_of_a_person(fact),
        "short": _VERY_SHORT <= count < _SHORT,
        "very short": count < _VERY_SHORT,
        "beside": fact.is_beside or "conjunct" in fact.rule,
        "earlier": bool(_EARLIER.search(text)),
        "idle": _verb(fact) in _list("idle_verbs.txt"),
        "feeling": bool(stems & _list("feelings.txt")),
    }


def _is_of_a_person(fact: Fact) -> bool:
    """Whether a person is or is in the subject."""
    people = (name.canonical.split()[-1] for name in fact.names if name.kind == "person")
    return any(surname in fact.subject for surname in people)


def _verb(fact: Fact) -> str:
    """The stem of the main verb."""
    told = fact.clause.lemma if fact.clause and fact.clause.lemma else fact.predicate
    return stem(words(told)[-1]) if words(told) else ""


@cache
def _list(name: str) -> frozenset[str]:
    """The stems of the words of a list."""
    return frozenset(map(stem, entries("briefings.digest", name)))
