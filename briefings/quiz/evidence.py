"""Evidence in full: beside a sentence that has only "he", the one that says who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefings.model import Article, Name, QuizItem, Reference
from briefings.quiz.lands import is_country
from briefings.quiz.lists import words
from briefings.quiz.wording import content, has_phrase, tokens
from briefings.quiz.world import World
from briefings.words.sentences import sentence_breaks

# More sentences than these would bury the one that tells.
MOST = 2


def evidenced(item: QuizItem, world: World) -> QuizItem:
    """The item with the sentences that name in full those whom its first one only points at.

    They follow the reference that they explain. Of what no sentence before names, none is added.
    """
    if not item.references or item.asks == "abbreviation":
        return item
    first, *others = item.references
    added: list[Reference] = []
    for name in unnamed(item, world):
        told = " ".join(r.sentence for r in (*item.references, *added))
        if len(added) < MOST and not has_phrase(name.canonical, told):
            added += _naming(name.canonical, first, world)
    return replace(item, references=(first, *added, *others)) if added else item


def unnamed(item: QuizItem, world: World) -> Iterator[Name]:
    """The people, bodies and things of an item that its cited sentences do not name in full."""
    told = " ".join(r.sentence for r in item.references)
    asked = f"{item.stem} | {item.answer}"
    seen: set[str] = set()
    for name in _names(item, world):
        whole = name.canonical
        if whole not in seen and " " in whole and has_phrase(whole, asked):
            seen.add(whole)
            if not has_phrase(whole, told):
                yield name


def _names(item: QuizItem, world: World) -> Iterator[Name]:
    """The people, bodies and things that an item asks for or its facts name; no countries."""
    if item.asks == "organization":
        body = item.answer.removeprefix("the ")
        yield Name(body, "organization", body)
    for fact in (world.by_id[i] for i in item.facts if i in world.by_id):
        subject = Name(fact.subject, "other", fact.subject)
        named = all(w[0].isupper() or w in words("small") for w in tokens(fact.subject))
        yield from (n for n in (*fact.names, *(subject,) * named) if not _a_country(n))


def _a_country(name: Name) -> bool:
    return name.kind == "place" and is_country(name.canonical)


def _naming(name: str, cited: Reference, world: World) -> list[Reference]:
    """The last sentence before the cited one that has the name, if any."""
    for article in world.read((cited.article,)):
        place = _last(name, article, cited.start)
        if place is not None:
            start, end = sentence_at(article, place, len(name))
            quote = article.text[start:end]
            if quote != cited.sentence:
                return [replace(cited, sentence=quote, quote=quote, start=start, end=end)]
    return []


def _last(name: str, article: Article, before: int) -> int | None:
    """Where a name stands last before a place of an article, in a sentence if in any."""
    spelled = r"[^\w\n]+".join(map(re.escape, tokens(name)))
    pattern = re.compile(rf"(?<!\w){spelled}(?!\w)")
    found = [m.start() for m in pattern.finditer(article.text, 0, before)]
    beside = [p for p in article.paragraphs if p.role != "body"]
    told = [f for f in found if not any(p.start <= f < p.end for p in beside)]
    return max(told or found, default=None)


def sentence_at(article: Article, place: int, length: int = 1) -> tuple[int, int]:
    """Start and end of the sentence, or line, that holds `length` letters from a place."""
    text = article.text
    line = text.rfind("\n", 0, place) + 1
    stop = text.find("\n", place)
    stop = len(text) if stop < 0 else stop
    breaks = [(line + a, line + b) for a, b in sentence_breaks(text[line:stop])]
    start = max((begins for _, begins in breaks if begins <= place), default=line)
    end = min((ends for ends, _ in breaks if ends >= place + length), default=stop)
    return start, start + len(text[start:end].rstrip())


def named(name: Name, told: str) -> bool:
    """Whether sentences have a word of a name in capitals, or the letters that stand for it."""
    capitals = " ".join(t for t in tokens(told) if not t[0].islower())
    letters = "".join(w[0] for w in tokens(name.canonical) if w[0].isupper())
    alias = name.text != name.canonical and has_phrase(name.text, told)
    return alias or bool(content(name.canonical) & content(capitals)) or letters in tokens(told)
