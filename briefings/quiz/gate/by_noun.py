"""A body that a sentence calls by its noun: "the federation's director, Jo Lind"."""

from __future__ import annotations

import re

from briefings.model import Fact
from briefings.quiz.gate.context import Context
from briefings.quiz.lists import rows
from briefings.quiz.offices import Office


def called_by_noun(fact: Fact, held: Office, body: str, context: Context) -> bool:
    """Whether a role stands behind the noun of its body, and no other body has this noun."""
    noun = body.split()[-1].casefold()
    if noun not in {row[1] for row in rows("body_nouns")}:
        return False
    role = re.escape(held.role)
    owned = re.compile(rf"\b[Tt]he {noun}['’]s? (?:[a-z-]+ ){{0,2}}{role}\b")
    return any(
        owned.search(r.sentence) and _named_alike(noun, r.article, context) == {body}
        for r in fact.references
    )


def _named_alike(noun: str, article: str, context: Context) -> set[str]:
    """The bodies of an article whose names end in a noun, as it writes them in full."""
    name = re.compile(rf"(?:[A-Z][\w.'’&-]* (?:(?:and|for|of|the) )*)+{noun.capitalize()}\b")
    texts = (a.text for a in context.world.read((article,)))
    return {re.sub("^The ", "", found) for text in texts for found in name.findall(text)}
