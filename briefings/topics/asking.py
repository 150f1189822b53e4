"""A topic asked for: the facts that answer a query, by words, aliases and abbreviations."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefings.errors import NothingToPrint
from briefings.model import PRINTED, Threshold
from briefings.topics.finding import find
from briefings.topics.making import make
from briefings.topics.passages import context
from briefings.topics.subjects import Subject, subjects
from briefings.words import content, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefings.model import Article, Fact, Topic

# The share of a query's words that an alias must hold by itself.
_HALF = 0.5
_NEAREST = 3
# With so many facts that name what was asked for, those that only stand near it are left out.
_ENOUGH = 3
# How alike (0 to 100) a misspelt word must be to a word of the corpus.
_ALIKE = 84


def ask(
    query: str,
    facts: Sequence[Fact],
    articles: Sequence[Article],
    *,
    today: date | None = None,
    least: Threshold = PRINTED,
) -> Topic:
    """The topic of the facts that answer `query`; a plan of before `today` is no title.

    Raises NothingToPrint, naming the nearest topics, if the facts hold no answer.
    """
    found = subjects(facts, articles)
    stems = content(query) or words(query)
    places, matched = _answers(stems, found, facts, articles)
    if not places:
        corrected = _corrected(stems, facts)
        places, matched = _answers(corrected, found, facts, articles) if corrected else (set(), ())
    if not places:
        raise NothingToPrint(_sorry(query, facts, articles))
    forms = tuple(dict.fromkeys(form for subject in matched for form in subject.forms))
    places = _to_the_point(places, (query, *forms), facts)
    name = _as_printed(query, [*matched, *found])
    asked = Subject(name, "other", forms, frozenset(places))
    return make(asked, matched, facts, articles, today=today, least=least)


def _answers(
    stems: Sequence[str],
    found: Sequence[Subject],
    facts: Sequence[Fact],
    articles: Sequence[Article],
) -> tuple[set[int], tuple[Subject, ...]]:
    wanted = frozenset(stems)
    held = [frozenset(content(context(fact))) for fact in facts]
    around = _surroundings(facts, articles)
    matched = tuple(s for s in found if _is_meant(s, wanted, held))
    places = {p for subject in matched for p in subject.facts}
    places |= {p for p, words_ in enumerate(held) if wanted and wanted <= words_}
    if not places:
        places = {
            p for p, words_ in enumerate(held) if wanted & words_ and wanted <= words_ | around[p]
        }
    return places, matched


def _to_the_point(places: set[int], forms: Sequence[str], facts: Sequence[Fact]) -> set[int]:
    """Without the facts that only share a sentence with the query, if enough others name it."""
    names = [frozenset(content(form)) for form in forms]
    stated = {
        place
        for place in places
        if any(name and name <= frozenset(content(facts[place].statement)) for name in names)
    }
    spoken = {place for place in places if facts[place].kind == "quotation"}
    return stated | spoken if len(stated) >= _ENOUGH else places


def _is_meant(subject: Subject, wanted: frozenset[str], held: Sequence[frozenset[str]]) -> bool:
    """Whether a name of the subject is the query, or is half of it and the texts say the rest.

    So "missile defence" means a system whose long form ends in "Defense", if the
    sentences on it speak of missiles.
    """
    if subject.kind == "term" or not wanted:
        return False
    forms = [frozenset(content(form)) for form in subject.forms]
    if any(form and (wanted == form or _covers(wanted, form)) for form in forms):
        return True
    if subject.kind in {"person", "place"}:
        return False
    best = max((len(form & wanted) for form in forms), default=0)
    if best < _HALF * len(wanted) or len(wanted) < 2:
        return False
    rest = wanted - frozenset(stem for form in forms for stem in form)
    return any(rest <= held[place] for place in subject.facts)


def _covers(wanted: frozenset[str], form: frozenset[str]) -> bool:
    """Whether a longer name holds the whole query: "Quadrilateral Security Dialogue"."""
    return wanted < form and len(form) <= 2 * len(wanted) + 1


def _surroundings(facts: Sequence[Fact], articles: Sequence[Article]) -> list[frozenset[str]]:
    """By fact, the words of the title and the heading under which its sentences stand."""
    by_id = {article.id: article for article in articles}
    around = []
    for fact in facts:
        texts = [_heading(by_id[r.article], r.start) for r in fact.references if r.article in by_id]
        around.append(frozenset(stem for text in texts for stem in content(text)))
    return around


def _heading(article: Article, offset: int) -> str:
    above = [p for p in article.paragraphs if p.role == "heading" and p.start <= offset]
    last = article.text[above[-1].start : above[-1].end] if above else ""
    return f"{article.title}\n{last}"


def _corrected(stems: Sequence[str], facts: Sequence[Fact]) -> tuple[str, ...]:
    """The query with unknown words replaced by the likest of the corpus, or nothing."""
    from rapidfuzz import fuzz, process

    known = Counter(stem for fact in facts for stem in content(context(fact)))
    corrected = []
    for stem in stems:
        near = process.extractOne(stem, sorted(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if stem in known:
            corrected.append(stem)
        elif near is not None and len(stem) > 3:
            corrected.append(near[0])
        else:
            return ()
    return tuple(corrected) if tuple(corrected) != tuple(stems) else ()


def _as_printed(query: str, matched: Sequence[Subject]) -> str:
    """The subject's own name if the query is one of its forms, else the query."""
    asked = tuple(content(query))
    for subject in matched:
        if any(tuple(content(form)) == asked for form in subject.forms):
            return subject.name
    return re.sub(r"\s+", " ", query).strip()


def _sorry(query: str, facts: Sequence[Fact], articles: Sequence[Article]) -> str:
    from rapidfuzz import fuzz

    topics = find(facts, articles)
    if not topics:
        return f"The corpus says nothing on “{query}”: it has no topics."
    likeness = [
        (-max(fuzz.WRatio(query.lower(), term.lower()) for term in topic.terms), place, topic.name)
        for place, topic in enumerate(topics)
    ]
    nearest = ", ".join(name for _, _, name in sorted(likeness)[:_NEAREST])
    return f"The corpus says nothing on “{query}”. The nearest topics are: {nearest}."
