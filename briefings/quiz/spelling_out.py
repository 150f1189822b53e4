"""Letters that a reader cannot know are spelled out, where the corpus says what they stand for."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.quiz.definite import with_article
from briefings.quiz.lists import words
from briefings.quiz.question import Question
from briefings.quiz.wording import has_phrase
from briefings.quiz.world import World


def spelled_out(question: Question, world: World) -> Question:
    """The question with its first unknown abbreviation written out: "the Marlow Transit (MT)"."""
    if question.asks == "abbreviation":
        return question
    return replace(question, stem=spelled(question.stem, world))


def spelled(text: str, world: World) -> str:
    """A text with its first unknown abbreviation written out."""
    for letters, long in world.abbreviations.items():
        if letters not in text or letters in words("known_letters") or has_phrase(long, text):
            continue
        found = re.search(rf"(\b[Tt]he )?(?<![\w(-]){re.escape(letters)}(?![\w)-])", text)
        if found:
            whole = f"{found[1]}{long}" if found[1] else _articled(long, text, found, world)
            return f"{text[: found.start()]}{whole} ({letters}){text[found.end() :]}"
    return text


def _articled(long: str, text: str, found: re.Match[str], world: World) -> str:
    """The long form with "the", where English or the articles give it one and nothing else stands.

    After "a" or an owner there is no room for it.
    """
    before = text[: found.start()].split()
    owned = bool(before) and (before[-1].casefold() in _OWNED or re.search(r"['’]s?$", before[-1]))
    facts = world.facts_by_subject.get(found[0].split()[-1], ())
    said = (r.sentence for f in facts if f.kind == "abbreviation" for r in f.references)
    known = any(re.search(rf"\b[Tt]he {re.escape(long)}\b", s) for s in said)
    return f"the {long}" if known and not owned else with_article(long)


_OWNED = frozenset({"a", "an", "the", "called", "named", "as", "its", "their", "his", "her"})
