"""A topic's title: a true sentence of at most twelve words, made from one of its facts.

What is fit is the topic's news; else a short sentence of somebody's own, in quotation
marks. A topic that has neither has no title: its points are printed elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.model import PRINTED, STORY, Threshold
from briefings.topics.ages import is_old, is_over, is_stale
from briefings.topics.cutting import Cut
from briefings.topics.headlines import is_news, shortened
from briefings.topics.soundness import fits
from briefings.topics.standing import standing
from briefings.topics.utterances import in_their_words
from briefings.words import content
from briefings.words.definite import plainness
from briefings.words.gravity import gravity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from briefings.model import Article, Fact
    from briefings.topics.standing import Standing

_SAME = 0.6
# What somebody once did in passing: the fact is for a table, not for a title.
_LIFE = frozenset({"study", "attend", "graduate", "bear", "marry", "grow", "enrol", "enroll"})
_AGE = re.compile(r"\b(?:is|was) (?:aged \d+|[\w-]+ years old)\b|\bdied at the age of\b")
# A career: "Ruiz has mostly served in Lima and Quito".
_CAREER = re.compile(
    r"^(?:[A-Z][\w.'’-]*\s){1,5}(?:(?:has|had)\s)?(?:(?:also|formerly|long|mostly|previously|mainly)\s)?"
    r"(?:served|worked|studied|taught)\s(?:as|at|for|in|on|under|with)\b"
)
_MAIN_KINDS = frozenset({"event", "figure", "membership"})
# A title of less merit is a side matter.
_LEAST = 0.2
# How many titles a topic has at most, each of another fact.
_MOST = 4
# What opening an article adds, what having all of its headline, and what being neither costs.
_FIRST, _HEADED, _ASIDE = 1.6, 1.5, 1.2
# How well each kind of fact says what a topic is about.
_TELLING = {"event": 1.0, "figure": 0.7, "membership": 0.6, "position": 0.5}
# What being unsure or unclear costs, and what leaving a noun open.
_DOUBT, _OPEN = 1.0, 1.2
_NAME = re.compile(r"(?<!\()\b[A-Z]\w+")
# An editor's title has about so many words.
_FULL = 10


@dataclass(frozen=True, slots=True)
class _Sought:
    """What a title must tell of: the stems that name the topic, or anything, of a `whole` story.

    Of `single` articles it is what they open with, what they are headed, or what is grave.
    """

    stems: frozenset[str]
    whole: bool
    single: bool
    articles: Mapping[str, Article]

    def names(self, text: str) -> bool:
        """Whether a text names the topic."""
        return not self.stems or bool(self.stems & frozenset(content(text)))


def titles(
    name: str,
    forms: Sequence[str],
    facts: Sequence[Fact],
    taken: frozenset[str] = frozenset(),
    today: date | None = None,
    least: Threshold = PRINTED,
    *,
    story: bool = False,
    articles: Sequence[Article] = (),
) -> tuple[str, ...]:
    """Sentences on the topic, without a full stop, none `taken`, the topic's main news first.

    Each is of another fact. They name the topic; only what a single article tells, or a `story`
    whose facts share many words, may be titled by its main event.
    A plan whose day is before `today` is no title, nor a fact below `least`.
    """
    stems = frozenset(stem for form in (name, *forms) for stem in content(form))
    whole = story or len({r.article for fact in facts for r in fact.references}) == 1
    single = whole and not story and bool(articles)
    sought = _Sought(stems, whole, single, {article.id: article for article in articles})
    fit = [fact for fact in facts if least.admits(fact) and _is_news(fact, today, whole=whole)]
    found = sorted(_found(fit, sought, _subjects_by_sentence(facts)), reverse=True)
    chosen = _apart([text for merit, _, text in found if merit >= _LEAST], taken)
    return chosen or _apart(in_their_words(fit, frozenset() if whole else stems), taken)[:1]


def _found(
    facts: Sequence[Fact], sought: _Sought, beside: Mapping[str, Sequence[str]]
) -> Iterator[tuple[float, int, str]]:
    """The merit of each line that is a sound title, and the line."""
    for fact in facts:
        placed = standing(fact, sought.articles, sought.stems)
        if sought.single and not placed.is_news:
            continue
        for cut in _candidates(fact, beside):
            if sought.names(cut.text) or (sought.whole and fact.kind in _MAIN_KINDS):
                merit = _merit(fact, cut.text, sought, placed) - cut.cost
                yield merit, -len(cut.text), cut.text


def _apart(found: Sequence[str], taken: frozenset[str]) -> tuple[str, ...]:
    """The first titles of which none has most of its words from one before it."""
    chosen: list[str] = []
    for text in found:
        if len(chosen) < _MOST and not _is_taken(text, taken | frozenset(chosen)):
            chosen.append(text)
    return tuple(chosen)


def _is_news(fact: Fact, today: date | None, *, whole: bool) -> bool:
    """Whether it may title a topic; of a `whole` story, nothing that is old."""
    earlier = whole and (is_old(fact) or is_stale(fact))
    return fact.rule != STORY and not is_over(fact, today) and not earlier


def _is_taken(text: str, taken: frozenset[str]) -> bool:
    """Whether a title has most of its words already."""
    words = frozenset(content(text))
    return any(
        len(words & other) > _SAME * min(len(words), len(other))
        for other in map(frozenset, map(content, taken))
    )


def _merit(fact: Fact, text: str, sought: _Sought, placed: Standing) -> float:
    words, stems = frozenset(content(text)), sought.stems
    subject = frozenset(content(fact.clause.subject if fact.clause else fact.subject))
    merit = _TELLING.get(fact.kind, 0.5)
    merit += len(words & stems) / max(1, len(stems)) + 0.6 * bool(subject & stems)
    merit += 0.4 * min(3, len({r.article for r in fact.references}) - 1) + 0.2 * bool(fact.date)
    merit -= 0.3 * (fact.modality == "claimed") + 0.2 * bool(fact.attributed_to)
    merit += _FIRST * placed.opening + _HEADED * (placed.headline or 0.0)
    merit -= _ASIDE * (not placed.is_news) + 1.5 * fact.is_beside
    merit += 0.6 * max(0.0, gravity(fact.statement))
    merit -= 1.0 * (sought.whole and fact.kind not in _MAIN_KINDS) + 0.3 * (not _names(fact, text))
    merit -= _DOUBT * (1 - fact.confidence * fact.clarity) + _OPEN * (1 - plainness(text))
    return merit + 0.03 * min(len(text.split()), _FULL) - 0.7 * is_old(fact)


def _names(fact: Fact, text: str) -> bool:
    """Whether the text names somebody or something, not in brackets."""
    return bool(_NAME.search(text[1:])) or any(name.text in text for name in fact.names)


def _subjects_by_sentence(facts: Sequence[Fact]) -> Mapping[str, tuple[str, ...]]:
    """By sentence, who or what the events that it tells of are told of, the longest first."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.kind == "event":
            for reference in fact.references:
                found[reference.sentence].add(fact.clause.subject if fact.clause else fact.subject)
    return {key: tuple(sorted(names, key=lambda n: (-len(n), n))) for key, names in found.items()}


def _candidates(fact: Fact, beside: Mapping[str, Sequence[str]]) -> Iterator[Cut]:
    """The statement shortened in each allowed way, where it fits and tells the truth."""
    if not is_news(fact) or fact.predicate in _LIFE or _AGE.search(fact.statement):
        return
    if _CAREER.match(fact.statement):
        return
    made: set[str] = set()
    subjects = [name for r in fact.references[:1] for name in beside.get(r.sentence, ())]
    for cut in shortened(fact, subjects, dated=is_old(fact)):
        line = cut.text.strip().rstrip(".").rstrip(",;:–—- ")
        if line not in made and fits(fact, line):
            made.add(line)
            yield Cut(line[0].upper() + line[1:], cut.cost)
