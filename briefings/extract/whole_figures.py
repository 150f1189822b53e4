"""Figures by the sentence as it stands: the number, with what the whole sentence says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.source import speaker_of
from briefings.extract.clauses.tree import edges
from briefings.extract.counted import around, counted, says_nothing, unfit
from briefings.extract.lexicon import words
from briefings.extract.minting import mint
from briefings.extract.phrases import Phrase, phrase
from briefings.extract.uncut import uncut
from briefings.extract.wording import capital
from briefings.model import Fact, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefings.extract.clauses import Predication
    from briefings.extract.numbers import Number
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

_SAYING = ("verbs_of_speech", "verbs_of_saying")
_DENYING = frozenset(
    {"no", "not", "n't", "n’t", "never", "neither", "nor", "if", "unless", "whether"}
)


def from_sentence(reading: Reading, parsed: Parsed, number: Number) -> Fact | str:
    """The figure by the sentence as it stands."""
    doc, clauses = reading.story.doc, around(parsed, number)
    said = doc[number.start : number.end].text
    if says_nothing(doc, number):
        return "the number says nothing alone"
    if any(start <= doc[number.start].idx < end for start, end in reading.quotes):
        return "inside a quotation"
    reason = unfit(reading, clauses[0]) if clauses else _unclear(parsed)
    who = "" if reason else _claimant(reading, parsed, clauses)
    if reason or who is None:
        return reason or "a claim of nobody named"
    entire = uncut(reading, parsed.sentence, number.start)
    if isinstance(entire, str):
        return entire
    if said.lower() not in entire.text.lower():
        return "the number is not in the statement"
    return mint(
        reading.story,
        parsed.sentence,
        "figure",
        counted(doc, number) or _subject(reading, clauses) or entire.subject,
        clauses[0].verb.lemma if clauses else parsed.sentence.span.root.lemma_,
        said,
        entire.text,
        rule="figure, whole sentence",
        span=(entire.start, entire.end),
        doubts=entire.doubts,
        date=_date(reading, parsed.sentence, clauses, number),
        modality=_modality(clauses, who),
        attributed_to=who or None,
        names=entire.names,
    )


def _unclear(parsed: Parsed) -> str:
    """Why a sentence whose clauses were not found out may say what does not hold."""
    for token in parsed.sentence.span:
        if token.tag_ == "MD" or token.lower_ in _DENYING | words("hearsay"):
            return "the clause is conditional"
        if any(token.lemma_.lower() in words(name) for name in _SAYING) or token.text == "?":
            return "a claim of nobody named"
    return ""


def _claimant(reading: Reading, parsed: Parsed, clauses: list[Predication]) -> str | None:
    """Who says it, "" when the outlet does, None when it is nobody named."""
    speaker = next((c.speaker for c in clauses if c.speaker is not None), None)
    if not clauses:
        span = parsed.sentence.span
        speaker = speaker_of(span.root, span)
    if speaker is None:
        return ""
    if speaker.head is None:
        return None
    person = reading.cast.at(speaker.head.i)
    if person is not None:
        return person.person.name
    return _phrased(reading, speaker.head) or None


def _subject(reading: Reading, clauses: list[Predication]) -> str:
    """The subject of the innermost clause, if it can be told."""
    head = clauses[0].subject.head if clauses else None
    return capital(_phrased(reading, head)) if head is not None else ""


def _phrased(reading: Reading, head: Token) -> str:
    """A noun's phrase up to its first comma, without the capital that the sentence gives it."""
    first, last = edges(head)
    said = phrase(reading, head, first, last)
    text = said.text.partition(", ")[0] if isinstance(said, Phrase) else ""
    opens = head.doc[first].is_sent_start and head.doc[first].tag_ == "DT"
    return text[:1].lower() + text[1:] if opens else text


def _date(
    reading: Reading, sentence: Sentence, clauses: list[Predication], number: Number
) -> str | None:
    """The one day that the clause names; of several the next one behind the number."""
    days = {w.mention.edtf for w in clauses[0].whens if w.mention.edtf} if clauses else set()
    if clauses and len(days) == 1:
        return None if any(w.bound for w in clauses[0].whens) else days.pop()
    if not days:
        return None
    doc = reading.story.doc
    for mention in reading.dates_in(doc[number.end - 1].idx, sentence.end):
        between = doc.char_span(doc[number.end].idx, mention.start, alignment_mode="contract")
        other = between is not None and any(token.tag_ == "CD" for token in between)
        return None if other else mention.edtf
    return None


def _modality(clauses: list[Predication], who: str) -> Modality:
    if who:
        return "claimed"
    return "planned" if clauses and clauses[0].mood == "planned" else "holds"
