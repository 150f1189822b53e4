"""Whether an article opens with its news, or with a case or a teaser that leads up to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.choice.deserving import desert
from briefings.digest.parts.story import headline
from briefings.words import content
from briefings.words.gravity import gravity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.model import Article, Fact

# A lead has so many words of its headline, or such a part of them; what is so grave is news.
_SHARED, _PART, _GRAVE = 2, 1 / 3, 0.45
# What opens so, or deserves less, is somebody's case.
_CASES, _DULL, _MOST, _NEWS = ("A ", "An ", "One "), 0.5, 0.5, 1.5
# Who speaks is named behind so many words, near the verb.
_FIRST, _REACH = 8, 30
_SAID = re.compile(r"\b(?:added|adds|said|says|tells|told|warned|wrote)\b")
# What sets a scene first: "Hours before the match, the coach said …".
SCENE = re.compile(
    r"(?:\w+ )?(?:After|As|At|Before|before|For|From|In|On|When|While|With)\b[^,]+, "
)
# What deserves so much is news without a word of the headline.
_WEIGHTY = 2.0
# What has long been so leads up to what is new, if it has not so much of the headline.
_LONG_SO, _NEARLY = re.compile(r"\b(?:has|have) long\b"), 0.75
# Of somebody or something without a name it tells so much.
_SOME, _NAMED = 0.4, re.compile(r"(?:[A-Z][\w.'’-]+ ){2}")
# A first sentence of fewer words, with few of its headline, is a teaser.
_BRIEF = 12


def is_case(fact: Fact, text: str, article: Article) -> bool:
    """Whether what an article opens with only leads up to what its headline says.

    That it names the person of whom it tells does not make it the news.
    """
    head = frozenset(content(headline(article)))
    brief = len(text.split()) < _BRIEF
    if not head or max(gravity(text), 0 if brief else gravity(article.title)) >= _GRAVE:
        return False
    people = [n for n in fact.names if n.kind == "person" and n.text in fact.subject]
    people = [name for name in people if not _speaks(name.text.split()[-1], text)]
    named, stems, worth = people_of([fact]), frozenset(content(text)), desert(fact, text)
    if head - named and not (head - named) & stems and worth < _WEIGHTY:
        return True
    named &= frozenset(content(" ".join(f"{n.text} {n.canonical}" for n in people)))
    shared = (head - named) & stems
    if (people or text.startswith(_CASES)) and worth < _DULL:
        return len(shared) < _MOST * len(head - named)
    is_named = _NAMED.match(text) or any(name.text in text for name in fact.names)
    unnamed = text.startswith(_CASES) or not is_named
    if SCENE.match(text) and worth < _WEIGHTY and len(shared) < _MOST * len(head):
        return True
    if unnamed and worth < _WEIGHTY and len(shared) < _SOME * len(head):
        return True
    verb = fact.clause.verb if fact.clause else fact.predicate
    if _LONG_SO.search(verb) and len(shared) < _NEARLY * len(head):
        return True
    if len(shared) >= _SHARED or (not people and len(shared) >= _PART * len(head)):
        return False
    if shared and worth >= _NEWS and not brief:
        return False
    return brief or bool(people) or text.startswith(_CASES) or worth < _DULL


def _speaks(surname: str, text: str) -> bool:
    """Whether somebody is named far on, as who says so."""
    at = text.find(surname)
    said = _SAID.search(text[max(0, at - _REACH) :]) is not None
    return len(text[:at].split()) >= _FIRST and said


def people_of(facts: Iterable[Fact]) -> frozenset[str]:
    """The stems of the names of persons."""
    names = (n for fact in facts for n in fact.names if n.kind == "person")
    return frozenset(content(" ".join(f"{n.text} {n.canonical}" for n in names)))
