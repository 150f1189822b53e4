"""What a caption without a verb shows, and when: "Ana Ruiz (left) in Loja on 4 May 2021"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.moment import phrase as phrase_of
from briefings.extract.clauses.tree import FINITE
from briefings.extract.minting import mint
from briefings.extract.statements.moments import spoken
from briefings.extract.statements.phrases import names_of, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import When
    from briefings.extract.minting import Refusal
    from briefings.extract.pipeline import Span
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact

RULE = "event, pictured"
# Who took a picture, and what is one already.
_CREDIT = re.compile(
    r"\b(?:archive|captions?|courtesy|credits?|files?|graph|illustration|images?|logo|maps?|photo"
    r"(?:graph(?:ed)?|s)?|pictured?|portrait|poster|screenshot|still|videos?)\b|[©|/:]",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset({"", "at", "during", "in", "on"})
_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_SHORTEST, _LONGEST = 2, 30


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """What the captions of an article show on a day, in a month or in a year."""
    for parsed in reading.clauses:
        dated = any(clause.whens for clause in parsed.clauses)
        if parsed.sentence.paragraph.role == "caption" and not dated:
            found = _shown(reading, parsed.sentence)
            if found is not None:
                yield found


def _shown(reading: Reading, sentence: Sentence) -> Fact | None:
    when, span = _when(reading, sentence), sentence.span
    if when is None or _CREDIT.search(span.text) or span.root.tag_ in FINITE:
        return None
    head, words = span.doc[span.start : when.start].root, span.end - span.start
    if head.pos_ not in ("NOUN", "PROPN") or not _SHORTEST < words < _LONGEST:
        return None
    told = phrase(reading, head, span.start, when.start)
    if isinstance(told, str) or not _is_name(span, when):
        return None
    rest = reading.article.text[span.doc[when.end - 1].idx : sentence.end]
    rest = rest[len(span.doc[when.end - 1].text) :].rstrip(" .")
    what = _lowered(span, told.text.rstrip(" ."))
    text = f"A photograph of {spoken(when.mention).partition(' ')[2]} shows {what}{rest}."
    return mint(
        reading.story, sentence, "event", told.text.rstrip(" ."), "show", f"{what}{rest}", text,
        rule=RULE, doubts=tuple(sorted(told.doubts)), date=when.mention.edtf,
        names=names_of(reading, text),
    )  # fmt: skip


def _when(reading: Reading, sentence: Sentence) -> When | None:
    """The one date of a caption, at its end or before a comma; None for none, or another."""
    mentions = reading.dates_in(sentence.start, sentence.end)
    if len(mentions) != 1 or mentions[0].modifies or not spoken(mentions[0]):
        return None
    inside = [t for t in sentence.span if mentions[0].start <= t.idx < mentions[0].end]
    when = phrase_of(sentence.span, mentions[0], inside)
    behind = sentence.span.doc[when.end : sentence.span.end]
    ends = not len(behind) or behind[0].text in (",", ".")
    fits = ends and when.how != "fronted" and when.preposition in _PREPOSITIONS
    return when if fits else None


def _is_name(span: Span, when: When) -> bool:
    """Whether somebody or something of a name is shown."""
    tokens = span.doc[span.start : when.start]
    return any(t.tag_ in ("NNP", "NNPS") for t in tokens) and span.text[0].isupper()


def _lowered(span: Span, words: str) -> str:
    """The words without the capital that opens the caption, where it is not that of a name."""
    first = span.doc[span.start]
    name = first.pos_ == "PROPN" or first.ent_type_ in _NAMES or first.text.isupper()
    return words if name and first.lower_ != "the" else words[0].lower() + words[1:]
