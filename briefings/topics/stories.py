"""Stories: matters that several articles tell of, found by the words that they share.

A fire, a strike, a trial may have no name that all its reports print. Articles are put
together by the likeness of their rare words (average linkage, Sokal & Michener 1958), and a
group is called by the word that is most its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from briefings.topics.countries import is_country
from briefings.topics.subjects import STORY, Subject
from briefings.words import content, fold, stem, stopwords, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefings.model import Article, Fact
    from briefings.topics.kinship import Kinship

# The mean likeness of two groups' articles from which they are one story.
_ALIKE = 0.14
# An article is compared with those that share one of so many of its own rarest words.
_MARKS = 15
_WINDOW = 30
# A story has at most this share of the articles: more is what the corpus is about.
_MOST = 0.5
# So many of a story's common words find its facts; so many articles share such a word.
_COMMON = 8
_FORMS = 4
_SHARED = 0.5


# How a word may end that is rather a verb's.
_VERBAL = ("ed", "ing")


class _Story(NamedTuple):
    articles: frozenset[str]
    stems: tuple[str, ...]


def stories(
    found: Sequence[Subject],
    facts: Sequence[Fact],
    articles: Sequence[Article],
    kinship: Kinship,
) -> list[Subject]:
    """A subject for each story of several articles, with the facts on what they share.

    It has the name of one of the subjects that were `found` there, if one is common enough.
    """
    independent = [article for article in articles if not article.duplicate_of]
    groups = _groups(independent, kinship)
    most = _MOST * len(independent)
    made = (_told(group, kinship) for group in groups if 1 < len(group) <= most)
    by_id = {article.id: article for article in articles}
    return [_subject(story, found, facts, by_id) for story in made if story.stems]


def _groups(articles: Sequence[Article], kinship: Kinship) -> list[frozenset[str]]:
    """Articles in groups of mean likeness, the likest joined first."""
    near = _near(articles, kinship)
    home = {article.id: frozenset({article.id}) for article in articles}
    for (one, other), likeness in sorted(near.items(), key=lambda item: (-item[1], item[0])):
        a, b = home[one], home[other]
        if likeness < _ALIKE or a is b:
            continue
        pairs = [near.get((min(x, y), max(x, y)), 0.0) for x in a for y in b]
        if sum(pairs) >= _ALIKE * len(pairs):
            home.update(dict.fromkeys(a | b, a | b))
    return sorted(set(home.values()), key=sorted)


def _near(articles: Sequence[Article], kinship: Kinship) -> dict[tuple[str, str], float]:
    """The likeness of the pairs that share a word which is rare and much used in both."""
    marked: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        for word in kinship.marks(article.id, _MARKS):
            marked[word].append(article.id)
    pairs = {
        pair
        for holding in marked.values()
        if 1 < len(holding) <= _WINDOW
        for pair in combinations(sorted(holding), 2)
    }
    return {pair: kinship.likeness(*pair) for pair in pairs}


def _told(group: frozenset[str], kinship: Kinship) -> _Story:
    """A group with the words that at least half of it share, the weightiest first."""
    weights: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for article in sorted(group):
        vector = kinship.vector(article)
        weights.update(vector)
        shared.update(vector.keys())
    least = max(2, _SHARED * len(group))
    common = [word for word in weights if shared[word] >= least]
    common.sort(key=lambda word: (-weights[word], word))
    return _Story(group, tuple(common[:_COMMON]))


def _subject(
    story: _Story,
    found: Sequence[Subject],
    facts: Sequence[Fact],
    articles: Mapping[str, Article],
) -> Subject:
    own = frozenset(story.stems)
    places = frozenset(
        place
        for place, fact in enumerate(facts)
        if any(r.article in story.articles for r in fact.references)
        and own & frozenset(content(fact.statement))
    )
    paragraphs = tuple(sorted((key, _paragraphs(articles[key], own)) for key in story.articles))
    forms = _forms(story, articles)
    name = _name(story, found) or next((f for f in forms if not f.endswith(_VERBAL)), forms[0])
    return Subject(name, STORY, tuple(dict.fromkeys((name, *forms))), places, paragraphs)


def _paragraphs(article: Article, own: frozenset[str]) -> int:
    return sum(
        bool(own & frozenset(content(article.text[p.start : p.end]))) for p in article.paragraphs
    )


def _name(story: _Story, found: Sequence[Subject]) -> str:
    """The name or term that most of the articles share, no country; "" if there is none."""
    rank = {word: place for place, word in enumerate(story.stems)}
    fit = []
    for subject in found:
        held = story.articles & {article for article, _ in subject.paragraphs}
        inside = frozenset(content(subject.name)) & rank.keys()
        if len(held) >= max(2, _SHARED * len(story.articles)) and inside:
            first = min(rank[word] for word in inside)
            named = subject.kind == "place" or is_country(subject.forms)
            fit.append((named, first, -len(held), subject.name))
    return min(fit)[3] if fit and not min(fit)[0] else ""


def _forms(story: _Story, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The story's weightiest words as they are mostly printed."""
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    for key in sorted(story.articles):
        for word in _words(articles[key].text):
            printed[stem(fold(word))][word] += 1
    return tuple(
        max(printed[word].items(), key=lambda item: (item[1], item[0]))[0]
        for word in story.stems[:_FORMS]
        if printed[word]
    )


def _words(text: str) -> Iterator[str]:
    return (word for word in tokens(text) if fold(word) not in stopwords())
