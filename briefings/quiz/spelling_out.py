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
            whole = f"{found[1]}{long}" if found[1] else with_article(long)
            return f"{text[: found.start()]}{whole} ({letters}){text[found.end() :]}"
    return text
