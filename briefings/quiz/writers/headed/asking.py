"""A question to a report before it is named, and its words: "how many wells did Orla drill"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from briefings.model import Asks, Clause, Fact, ItemKind
from briefings.quiz.english import NotAskedError, tidy, yes_no
from briefings.quiz.lists import words
from briefings.quiz.wording import has_phrase


class Asked(NamedTuple):
    """What a report is asked: its writer, what is asked for, the words, and the answer.

    `text` ends in a full stop where it is a sentence with a gap.
    """

    writer: str
    asks: Asks
    text: str
    answer: str
    accepted: tuple[str, ...] = ()
    kinds: tuple[ItemKind, ...] = ("short",)


def named(clause: Clause, fact: Fact) -> bool:
    """Whether a subject has a whole name: no "Paris" that is born, no "members", no "a levy"."""
    alone = re.fullmatch(r"(?:the )?[A-Z][\w'’.-]*", clause.subject) is not None
    somebody = any(n.kind == "person" and n.text == clause.subject for n in fact.names)
    somebody = somebody or clause.lemma in words("lifetime")
    return _NAME.search(clause.subject) is not None and not (alone and somebody)


# A name, or letters of one; no sum in "US$".
_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z]|\b[A-Z]{2,}\b(?!\$)")


def inverted(clause: Clause, rest: str) -> str:
    """The deed with its verb before its subject, and another rest: "had Orla drilled in Arden".

    Raises NotAskedError for a verb that cannot be inverted.
    """
    if has_phrase(clause.subject, rest):
        raise NotAskedError("a name told twice")
    first, _, others = clause.verb.partition(" ")
    if first == "had" and others:
        return tidy(f"had {clause.subject} {others} {rest}")
    return yes_no(replace(clause, rest=rest, tag="VBD"), clause.subject)
