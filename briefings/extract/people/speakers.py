"""Who says "I": the speaker of a quotation, found by the verb of speech beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Token
    from briefings.extract.story import Sentence, Story
    from briefings.model import Person

_FIRST = frozenset({"i", "me", "my", "mine", "myself"})


def first_persons(
    story: Story, at: dict[int, Mention], inside: set[int]
) -> Iterator[tuple[int, Mention]]:
    """A mention for each first person singular within quotation marks whose speaker is known.

    All quotations of a paragraph need one speaker; a paragraph that is all quotation
    takes the speaker of the one before.
    """
    last: Person | None = None
    for paragraph in _paragraphs(story):
        tokens = [t for s in paragraph for t in s.span]
        speakers = _speakers(tokens, at, inside)
        if len(speakers) == 1:
            last = speakers[0]
        elif speakers or not all(t.i in inside or t.is_punct or t.is_space for t in tokens):
            last = None
        if last is None:
            continue
        for token in tokens:
            if token.i in inside and token.lower_ in _FIRST and token.tag_ in ("PRP", "PRP$"):
                end = token.idx + len(token.text)
                yield token.i, Mention(last, "pronoun", token.idx, end, token.i, token.i + 1)


def _paragraphs(story: Story) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    for sentence in story.sentences:
        if group and sentence.paragraph.start != group[-1].paragraph.start:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _speakers(tokens: list[Token], at: dict[int, Mention], inside: set[int]) -> list[Person]:
    found = [
        at[t.i].person
        for t in tokens
        if t.i in at
        and t.i not in inside
        and t.dep_ == "nsubj"
        and t.head.i not in inside
        and t.head.lemma_.lower() in words("verbs_of_speech")
    ]
    return list(dict.fromkeys(found))
