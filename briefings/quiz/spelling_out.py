"""Letters that a reader cannot know are spelled out, where the corpus says what they stand for."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.quiz.lists import words
from briefings.quiz.offices import with_article
from briefings.quiz.question import Question
from briefings.quiz.wording import has_phrase
from briefings.quiz.world import World


def spelled_out(question: Question, world: World) -> Question:
    """The question with its first unknown abbreviation written out: "the Marlow Transit (MT)"."""
    if question.asks == "abbreviation":
        return question
    for letters, long in world.abbreviations.items():
        if letters in words("known_letters") or has_phrase(long, question.stem):
            continue
        found = re.search(rf"(\b[Tt]he )?(?<![\w(-]){re.escape(letters)}(?![\w)-])", question.stem)
        if found:
            whole = f"{found[1]}{long}" if found[1] else with_article(long)
            before, after = question.stem[: found.start()], question.stem[found.end() :]
            return replace(question, stem=f"{before}{whole} ({letters}){after}")
    return question
