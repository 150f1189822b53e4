"""Figures by the sentence as it stands: the number, with what the whole sentence says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefings.extract.clauses.reporting import parted
from briefings.extract.clauses.source import speaker_of
from briefings.extract.clauses.tree import FINITE, SUBJECTS, child, edges
from briefings.extract.figures.counted import around, says_nothing, subject_of, unfit
from briefings.extract.figures.counted_phrase import counted
from briefings.extract.figures.days import day_of, is_earlier
from briefings.extract.figures.things import phrased, thing
from briefings.extract.figures.untaken import is_bare_change, is_planned, of_deed
from briefings.extract.lexicon import words
from briefings.extract.minting import mint
from briefings.extract.statements.placing import in_past
from briefings.extract.statements.uncut import uncut
from briefings.model import Fact, Modality

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.figures.numbers import Number
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

# What stands behind them is all of it said, however the parser joins it.
_CLAIMING = frozenset({"allege", "argue", "claim", "estimate", "insist", "say", "warn"})
_SAYING = ("verbs_of_speech", "verbs_of_saying")
# A subject of more words has swallowed its verb.
LONGEST = 15
_PRONOUNS = frozenset({"he", "it", "she", "that", "they", "this", "who"})
_RELATIVE = frozenset({"which", "who", "whom", "whose"})
_CONDITIONS = ("If ", "Unless ", "Whether ")
_TIMELESS = "a clause without a time"
_DENYING = frozenset(
    {"no", "not", "n't", "n’t", "never", "neither", "nor", "if", "unless", "whether"}
)


def from_sentence(reading: Reading, parsed: Parsed, number: Number) -> Fact | str:
    """The figure by the sentence as it stands."""
    doc, clauses = reading.story.doc, around(parsed, number)
    said = doc[number.start : number.end].text
    if says_nothing(doc, number):
        return "the number says nothing alone"
    if reading.is_quoted(doc[number.start].idx):
        return "inside a quotation"
    reason = _unfit(reading, clauses) if clauses else _unclear(reading, parsed)
    teller = _teller(parsed, clauses, number)
    who = "" if reason or teller is None else named(reading, teller)
    if reason or who is None:
        return reason or "a claim of nobody named"
    if _spoken_of(reading, clauses, teller):
        return "the speaker is spoken of"
    past = in_past(clauses[0]) if clauses else {}
    entire = uncut(reading, parsed.sentence, number.start, past)
    if isinstance(entire, str):
        return entire
    if entire.text.startswith(_CONDITIONS):
        return "the clause is conditional"
    if said.lower() not in entire.text.lower():
        return "the number is not in the statement"
    return mint(
        reading.story,
        parsed.sentence,
        "figure",
        counted(doc, number)
        or of_deed(_subject(reading, clauses, number) or entire.subject, said, clauses),
        clauses[0].verb.lemma if clauses else parsed.sentence.span.root.lemma_,
        said,
        entire.text,
        rule="figure, whole sentence",
        span=(entire.start, entire.end),
        doubts=entire.doubts,
        date=_date(reading, parsed.sentence, clauses, number),
        modality=_modality(clauses, who, doc[number.start]),
        attributed_to=who or None,
        names=entire.names,
    )


def _unfit(reading: Reading, clauses: list[Predication]) -> str:
    """Why the clauses around a number give no figure; a participle needs no time here."""
    for clause in clauses:
        reason = unfit(reading, clause)
        if clause.verb.finite or reason not in ("", _TIMELESS):
            return reason
    return _TIMELESS


def _unclear(reading: Reading, parsed: Parsed) -> str:
    """Why a sentence whose clauses were not found out may say what does not hold."""
    if reading.interview and parsed.sentence.paragraph.start in reading.answering:
        return "an article in the first person, and nobody named who says it"
    for token in parsed.sentence.span:
        if token.tag_ == "MD" or token.lower_ in _DENYING | words("hearsay"):
            return "the clause is conditional"
        says = token.pos_ == "VERB" and any(token.lemma_.lower() in words(n) for n in _SAYING)
        if says or token.text == "?":
            return "a claim of nobody named"
    return ""


def _teller(
    parsed: Parsed, clauses: list[Predication], number: Number
) -> Token | Literal["nobody"] | None:
    """The head noun of who says it, None when the outlet does."""
    speaker = next((c.speaker for c in clauses if c.speaker is not None), None)
    span = parsed.sentence.span
    if not clauses:
        speaker = speaker_of(span.root, span)
    if speaker is not None:
        return speaker.head or "nobody"
    root = span.root
    said = root.lemma_ in _CLAIMING and root.tag_ in FINITE and root.i < number.start
    return told_by(root, number) or (child(root, "nsubj") if said else None)


def told_by(verb: Token, number: Number, shared: Token | None = None) -> Token | None:
    """The subject of a verb of speech that tells a number: it stands in what is said.

    `shared` is the subject that the verb has from another.
    """
    speaks = any(verb.lemma_.lower() in words(name) for name in _SAYING)
    if (
        not (speaks or verb.lemma_ == "speak")
        or verb.lemma_ == "deny"
        or child(verb, "auxpass") is not None
    ):
        return None
    said = (c for c in verb.children if not parted(c, verb))
    told = [c for c in said if c.dep_ == "ccomp" or _claimed(c, verb)]
    told = told or [
        c
        for below in verb.rights
        if below.dep_ == "advcl"
        for c in below.rights
        if c.dep_ == "ccomp"
    ]
    inside = any(_holds(c, number, verb) for c in told)
    return (child(verb, *SUBJECTS) or shared) if inside else None


def _claimed(told: Token, verb: Token) -> bool:
    """ "Report seeing six ships", "claim to have won", "speak of 50 dead": no clause, and yet what
    somebody says."""
    of = told.dep_ == "prep" and told.lower_ == "of" and verb.lemma_ == "speak"
    return of or (told.dep_ == "xcomp" and (told.tag_ == "VBG" or verb.lemma_ == "claim"))


def _holds(token: Token, number: Number, verb: Token) -> bool:
    """Whether a number stands in a clause, or in what the parser left behind it."""
    first, last = edges(token)
    return first <= number.start and (token.i > verb.i or number.start < last)


def named(reading: Reading, teller: Token | Literal["nobody"]) -> str | None:
    """The name of who says it, or what it is called; None when that is nobody."""
    if teller == "nobody":
        return None
    person = reading.cast.at(teller.i)
    if person is not None:
        return person.person.name
    text = phrased(reading, teller)
    return None if not text or text.lower() in _PRONOUNS else text


def _spoken_of(
    reading: Reading, clauses: list[Predication], teller: Token | Literal["nobody"] | None
) -> bool:
    """ "Ruiz lost two teeth, she said": "she" is then hardly Ruiz."""
    if teller is None or teller == "nobody" or teller.pos_ != "PRON" or not clauses:
        return False
    subject = clauses[0].subject.head
    who, whom = reading.cast.at(teller.i), reading.cast.at(subject.i)
    same = who is not None and whom is not None and who.person.name == whom.person.name
    return same and subject.pos_ != "PRON"


def _subject(reading: Reading, clauses: list[Predication], number: Number) -> str:
    """What a number without a noun is said of, if it can be told."""
    head = subject_of(number, reading.story.doc, clauses[0] if clauses else None)
    if head is None or head.pos_ not in ("NOUN", "PROPN") or is_bare_change(head):
        head = clauses[0].subject.head if clauses else _only_subject(reading, number)
    person = reading.cast.at(head.i) if head is not None else None
    if person is not None and not clauses:
        return person.person.name
    text = thing(reading, head, number) if head is not None else ""
    relative = not _RELATIVE.isdisjoint(text.lower().split())
    return text if len(text.split()) <= LONGEST and not relative else ""


def _only_subject(reading: Reading, number: Number) -> Token | None:
    """The person who is the subject right before the verb of a number, where no clause was made:
    "an heir of the founder, Ruiz spent 11 years"."""
    verb = reading.story.doc[number.start].head.head
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj"]
    named = subjects and subjects[-1].pos_ == "PROPN"
    return subjects[-1] if named else None


def _date(
    reading: Reading, sentence: Sentence, clauses: list[Predication], number: Number
) -> str | None:
    """The one day that the clause names, if it is that of the number."""
    clause = clauses[0] if clauses else None
    whens = clause.whens if clause is not None else ()
    whens = tuple(w for w in whens if not is_earlier(reading.story.doc, w.mention, number))
    days = {w.mention.edtf for w in whens if w.mention.edtf}
    sole = len(days) == 1 and not any(w.bound for w in whens)
    return day_of(reading, sentence, number, clause, days.pop() if sole else None)


def _modality(clauses: list[Predication], who: str, number: Token) -> Modality:
    if who:
        return "claimed"
    planned = is_planned(number) or any(
        c.mood == "planned" and (c is clauses[0] or c.place == "main") for c in clauses
    )
    return "planned" if planned else "holds"
