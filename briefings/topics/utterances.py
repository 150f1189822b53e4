"""Somebody's own words as a title: a whole short sentence, with who said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.topics.soundness import LONGEST, OPENING, SHORTEST
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.model import Fact

_BETWEEN = re.compile(r"(?<=[.!?])\s+")
_VAGUE = re.compile(r"\b(?:something|things?|they|them|it|he|she|here|there)\b", re.IGNORECASE)


def in_their_words(facts: Sequence[Fact], stems: frozenset[str]) -> list[str]:
    """Whole sentences that somebody said on the topic: `Speaker: “…”`, the best first.

    They have one of the `stems`, if there are any, and the best has the most.
    """
    spoken = [
        (-len(frozenset(content(text)) & stems), len(text), text)
        for fact in facts
        if fact.kind == "quotation" and fact.modality != "denied"
        for text in _sayings(fact)
    ]
    return [text for shared, _, text in sorted(spoken) if shared or not stems]


def _sayings(fact: Fact) -> Iterator[str]:
    for sentence in _BETWEEN.split(fact.value.strip("\"“”‘’' ")):
        words = sentence.strip().rstrip(".,")
        line = f"{fact.attributed_to or fact.subject}: “{words}”"
        if (
            words[:1].isupper()
            and len(words.split()) >= SHORTEST
            and len(line.split()) <= LONGEST
            and words in " ".join(r.quote + r.sentence for r in fact.references)
            and not OPENING.match(words)
            and not _VAGUE.search(words)
            and not words.endswith(("?", "!"))
        ):
            yield line[0].upper() + line[1:]
