"""Quotations: letter for letter, with who said it, when, and on what occasion.

`marks` finds the marks, `tags` the words that say who speaks, `speakers` the name behind
them, `attributing` joins what runs on; `occasions` and `printing` make the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.occurring import occurs
from briefings.extract.quotations.answers import spoken
from briefings.extract.quotations.attributing import attribute
from briefings.extract.quotations.embedding import embedded, in_sentence
from briefings.extract.quotations.excerpts import Talk, sentences_within
from briefings.extract.quotations.occasions import occasion
from briefings.extract.quotations.outward import LEANING, outward
from briefings.extract.quotations.printing import (
    Printed,
    curly,
    in_clause,
    statement,
    verb_group,
)
from briefings.extract.quotations.scene import Attributed
from briefings.extract.quotations.speaker import Speaker
from briefings.extract.quotations.speakers import is_finite
from briefings.extract.quotations.tags import ends_outside

if TYPE_CHECKING:
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact

RULE = "quotation"
# Fewer words are a part of the outlet's sentence, not a saying: without a verb, and with one.
FULL = 5
SHORTEST = 3
# Words of a saying that is joined with the one that takes half of it back.
LONGEST = 70
# So many are taken out of a saying that does not stand alone.
OF_QUOTED = 2
_TURNING = re.compile(r"(?:But|However|Nevertheless|Nonetheless|Then again|That said|Yet)\b")
_DESCRIBING = frozenset({"ADJ", "ADV", "CCONJ", "DET", "PUNCT", "SPACE"})
# The sign that the tag of a split quotation was left out.
GAP = " … "


@dataclass(frozen=True, slots=True)
class Saying:
    """Attributed quotations that are one: the parts of a split one, one that the next takes half
    back of, or a single one."""

    pieces: tuple[Attributed, ...]

    @property
    def first(self) -> Attributed:
        """The piece that holds the tag."""
        return self.pieces[0]

    def spoken(self, text: str) -> str:
        """The words, the tag in their midst replaced by an ellipsis."""
        return GAP.join(piece.quote.words(text) for piece in self.pieces)


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """One fact for each quotation with a named speaker and each sentence of an interview's
    answers; a refusal for each other quotation of some length."""
    for saying in _sayings(attribute(reading), reading.article.text):
        yield from _fact(reading, saying)
    yield from spoken(reading)


def _sayings(found: Iterator[Attributed], text: str) -> Iterator[Saying]:
    held: tuple[Attributed, ...] = ()
    for piece in found:
        if held and (piece.link == "split" or _turns(held, piece, text)):
            held = (*held, piece)
            continue
        if held:
            yield Saying(held)
        held = (piece,)
    if held:
        yield Saying(held)


def _turns(held: tuple[Attributed, ...], piece: Attributed, text: str) -> bool:
    """ "…," she said. "However, …": what goes on so is not left out, unless it is too long."""
    follows = piece.link == "same speaker" and held[0].link == "tag" and len(held) == 1
    tag = held[0].tag
    if not follows or tag is None or tag.where != "after" or piece.speaker != held[0].speaker:
        return False
    turned = _TURNING.match(piece.quote.words(text)) is not None
    count = sum(len(p.quote.words(text).split()) for p in (*held, piece))
    return turned and count <= LONGEST


def _fact(reading: Reading, saying: Saying) -> Iterator[Fact | Refusal]:
    text, first = reading.article.text, saying.first
    start, end = first.quote.opened, saying.pieces[-1].quote.closed
    reason = _unfit(reading, saying, spoken := saying.spoken(text))
    sentence = reading.story.sentence_at(first.quote.start)
    if reason or not isinstance(first.speaker, Speaker) or sentence is None:
        if len(spoken.split()) >= FULL:
            yield Refusal(RULE, reason or str(first.speaker), start, end)
        return
    printed = _printed(reading, saying, first.speaker, spoken)
    if printed.rule == "partial" and _says_too_little(reading, saying, spoken):
        yield Refusal(RULE, "a few words whose sentence cannot stand alone", start, end)
        return
    doubts = {*_doubts(first, first.speaker), *_outward(reading, saying, printed)}
    yield _minted(reading, sentence, spoken, first.speaker, printed, (start, end), doubts)
    whole = len(saying.pieces) == 1 and printed.rule == _way(first)
    if whole and doubts & LEANING:
        yield from _parts(reading, first, first.speaker, printed)


def _says_too_little(reading: Reading, saying: Saying, spoken: str) -> bool:
    """Whether part of a sentence is a few words, goes on outside, or tells how something is."""
    quote, end = saying.first.quote, saying.pieces[-1].quote.end
    span = reading.story.doc.char_span(quote.start, end, alignment_mode="contract")
    told = span is None or any(t.pos_ not in _DESCRIBING for t in span)
    outside = ends_outside(saying.first.tag, reading.article.text, quote)
    return outside or len(spoken.split()) < FULL or not told


def _parts(
    reading: Reading, piece: Attributed, speaker: Speaker, printed: Printed
) -> Iterator[Fact]:
    """What stands alone of a saying that points out of it."""
    text, quote = reading.article.text, piece.quote
    end = quote.start + len(text[quote.start : quote.end].rstrip().removesuffix(",").rstrip())
    lines = sentences_within(reading, quote.start, end)
    for start, stop in Talk(reading, speaker.name, end).excerpts(lines, OF_QUOTED):
        words_ = text[start:stop]
        told = statement(speaker, printed.verb, printed.occasion, words_, False)
        part = replace(printed, statement=told)
        sentence = reading.story.sentence_at(start)
        if sentence is not None:
            doubts = _doubts(piece, speaker)
            yield _minted(reading, sentence, words_, speaker, part, (start, stop), doubts)


def _minted(
    reading: Reading,
    sentence: Sentence,
    spoken: str,
    speaker: Speaker,
    printed: Printed,
    span: tuple[int, int],
    doubts: Iterable[str],
) -> Fact:
    return mint(
        reading.story,
        sentence,
        "quotation",
        speaker.name,
        printed.verb,
        spoken,
        printed.statement,
        rule=f"{RULE}, {printed.rule}",
        span=span,
        doubts={*doubts, *printed.doubts},
        date=printed.occasion.date,
        attributed_to=speaker.name,
        names=speaker.known,
        clause=printed.clause(speaker.name, spoken),
    )


def _printed(reading: Reading, saying: Saying, speaker: Speaker, spoken: str) -> Printed:
    """A whole saying after a colon; a few words in their sentence, their clause, or alone."""
    first = saying.first
    when, verb = occasion(reading, first.tag), verb_group(first.tag)
    if _is_full(reading, saying):
        return Printed(statement(speaker, verb, when, spoken, False), _way(first), verb, when)
    leading = embedded(reading, first.tag, first.quote, speaker)
    entire = in_sentence(reading, first, speaker)
    if entire is not None and (leading is None or len(entire.doubts) <= len(leading.doubts)):
        doubts = tuple(sorted(entire.doubts))
        return Printed(curly(entire.text), "whole sentence", verb, when, doubts)
    if leading is not None:
        text = in_clause(speaker, leading.words, spoken)
        return Printed(text, "in a clause", verb, when, leading.doubts)
    return Printed(statement(speaker, verb, when, spoken, True), "partial", verb, when)


def _way(first: Attributed) -> str:
    return first.tag.where if first.tag is not None and first.link == "tag" else first.link


def _doubts(first: Attributed, speaker: Speaker) -> tuple[str, ...]:
    doubts = []
    if speaker.how in ("pronoun", "role", "repeated"):
        doubts.append(f"speaker by {speaker.how}")
    if first.link == "sentence before":
        doubts.append("speaker from the sentence before")
    if first.tag is not None and first.tag.where == "colon":
        doubts.append("a colon and no verb of speech")
    return tuple(doubts)


def _outward(reading: Reading, saying: Saying, printed: Printed) -> frozenset[str]:
    """The doubts about what is printed: the clause that leads to the words explains them too."""
    first = saying.first
    if printed.rule == "whole sentence" or not isinstance(first.speaker, Speaker):
        return frozenset()
    start, verb = first.quote.start, first.tag.verb if first.tag is not None else None
    if printed.rule == "in a clause" and verb is not None:
        start = verb.idx + len(verb.text)
    end, entire = saying.pieces[-1].quote.end, _is_full(reading, saying)
    return outward(reading, start, end, first.speaker.name, entire=entire)


def _is_full(reading: Reading, saying: Saying) -> bool:
    """Whether the words are a saying of their own: a sentence by its capital, of five words, or
    of three with a verb."""
    quote, end = saying.first.quote, saying.pieces[-1].quote.end
    spoken = saying.spoken(reading.article.text)
    begins = spoken[:1].isupper() or spoken[:1] in "[…" or quote.runs_on
    if not begins or ends_outside(saying.first.tag, reading.article.text, quote):
        return False
    span = reading.story.doc.char_span(quote.start, end, alignment_mode="contract")
    clause = span is not None and any(is_finite(token) for token in span)
    clause = clause or spoken.endswith(("?", "!"))
    return len(spoken.split()) >= (SHORTEST if clause else FULL)


def _spoken_of(speaker: Speaker, spoken: str) -> bool:
    """Whether a quotation names the person whom "he said" seemed to mean."""
    names = {speaker.name, speaker.name.split()[-1]} if speaker.kind == "person" else {speaker.name}
    return speaker.how == "pronoun" and any(occurs(name, spoken) for name in names)


def _unfit(reading: Reading, saying: Saying, spoken: str) -> str:
    """Why words between marks are no quotation: too few, about their own speaker, or untagged."""
    count = len(spoken.split())
    if count < 2 or (count == 2 and spoken.split()[0].lower() in words("function_words")):
        return "too few words"
    speaker = saying.first.speaker
    if isinstance(speaker, Speaker) and _spoken_of(speaker, spoken):
        return "the speaker is spoken of"
    if saying.first.link not in ("tag", "split", "pulled") and not _is_full(reading, saying):
        return "a few words without a tag of their own"
    return ""
