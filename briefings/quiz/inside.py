"""A subject as it stands inside a sentence: which of its capitals are its own."""

from __future__ import annotations

import re

from briefings.model import Article, Fact
from briefings.quiz.english import NotAskedError
from briefings.quiz.lands import is_country
from briefings.quiz.lists import rows, words
from briefings.quiz.verbs import is_plural, readings
from briefings.quiz.wording import tokens


def subject_inside(
    fact: Fact, article: Article | None, vocabulary: frozenset[str] = frozenset()
) -> str:
    """The subject of the fact's clause as it stands inside a sentence.

    A capital of the sentence's start is lowered, by the article's other sentences, then by
    the `vocabulary` of all articles. Raises NotAskedError when it cannot be told.
    """
    text = fact.clause.subject if fact.clause else fact.subject
    first = text.split(" ", 1)[0]
    if first in words("openers") or first.lower() in words("openers"):
        return text if _has_its_article(text, fact, article) else text[0].lower() + text[1:]
    if not first[:1].isupper() or first.isupper() or re.search(r"[A-Z0-9]", first[1:]):
        return text
    firm = first.lower() in words("firm_trades") | words("kin") and text.split(" ", 2)[1:2] > [""]
    if _trade_before_name(text, fact) or (firm and text.split()[1][0].isupper()):
        return text[0].lower() + text[1:]
    if _described_land(text):
        return text[0].lower() + text[1:]
    if any(_begins(text, n.text) or _begins(text, n.canonical) for n in fact.names):
        return text
    if text.startswith(fact.subject) and fact.kind == "position":
        return text
    if _all_capitals(text) and not (is_plural(first) and text.startswith(f"{first} of ")):
        return text
    low, high = _seen(first, article.text) if article else (False, False)
    low = low or (not high and first.lower() in vocabulary)
    if high and (not low or _goes_on(text)):
        return text
    if low or is_plural(first):
        return text[0].lower() + text[1:]
    raise NotAskedError("a capital at the start of the sentence that may be no name")


def _has_its_article(text: str, fact: Fact, article: Article | None) -> bool:
    """Whether "The" begins a name: "The Hague", and a title that sentences write so inside."""
    if any(n.text == text and n.canonical.startswith("The Hague") for n in fact.names):
        return True
    inside = rf"(?<=[a-z,] ){re.escape(text)}\b"
    return text.startswith("The ") and bool(article and re.search(inside, article.text))


def _all_capitals(text: str) -> bool:
    """Whether a text of several words has a capital in each but its small words: a name."""
    small = {"and", "for", "of", "the"}
    return " " in text and all(w[0].isupper() or w in small for w in text.split())


def _trade_before_name(text: str, fact: Fact) -> bool:
    """Whether a trade, and no title, stands before a person's name: "Violinist Mei Tanaka"."""
    names = [n.text for n in fact.names if n.kind == "person" and text.endswith(f" {n.text}")]
    before = text[: -len(max(names, key=len))].split() if names else []
    titled = any(w.casefold() in words("titles") or w[:1].islower() for w in before)
    known = _known_roles() | {row[0].casefold() for row in rows("demonyms")}
    trade = before[0].casefold() if len(before) == 1 and not titled else ""
    return bool(trade) and trade not in known and "noun" in readings(trade)


def _described_land(text: str) -> bool:
    """Whether an adjective stands before a country: "Mountainous Peru", but "South Korea"."""
    first, _, land = text.partition(" ")
    described = "adj" in readings(first.lower()) and first.lower() not in _OF_NAMES
    return described and is_country(land) and not is_country(text)


# Adjectives of the names of countries and parts of them: "Northern Ireland", "New Zealand".
_OF_NAMES = frozenset(
    {
        *("central", "east", "eastern", "great", "greater", "inner", "lower", "new", "north"),
        *("northern", "south", "southern", "upper", "west", "western"),
    }
)


def _known_roles() -> frozenset[str]:
    return frozenset(row[0] for row in rows("roles"))


def _seen(word: str, text: str) -> tuple[bool, bool]:
    """Whether a word stands in lower case, and with a capital inside a sentence."""
    low = re.search(rf"\b{re.escape(word.lower())}\b", text)
    high = re.search(rf"(?<=[\w,;] ){re.escape(word)}\b", text)
    return low is not None, high is not None


def _goes_on(text: str) -> bool:
    """Whether a name goes on after the first word: "South Korea", "North and South Korea"."""
    following = [w for w in text.split()[1:3] if w != "and"]
    return bool(following) and following[0][0].isupper()


def _begins(text: str, name: str) -> bool:
    parts = tokens(name)
    said = tokens(text)[: len(parts)]
    return bool(parts) and said[:-1] == parts[:-1] and re.sub("['’]s?$", "", said[-1]) == parts[-1]
