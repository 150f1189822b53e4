"""Figures: a number in a clause, with its hedge, its unit and what it counts.

The statement is the clause's own; a number in a clause that cannot stand alone is no
figure. Dates, ordinals, and numbers within names are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.events.story_days import by_story
from briefings.extract.events.told import DOUBTS, modality_of, with_evidence
from briefings.extract.events.untold import NAMELESS
from briefings.extract.figures import ages
from briefings.extract.figures.counted import (
    around,
    one_of_two,
    repeats,
    says_nothing,
    subject_of,
    unfit,
)
from briefings.extract.figures.counted_phrase import counted
from briefings.extract.figures.days import EARLIER, day_of, limited
from briefings.extract.figures.doubts import hesitant
from briefings.extract.figures.numbers import Number, find_numbers
from briefings.extract.figures.things import thing
from briefings.extract.figures.untaken import is_bare_change, is_planned, of_deed, untaken
from briefings.extract.figures.whole import LONGEST, from_sentence, named, told_by
from briefings.extract.minting import Refusal, mint
from briefings.extract.references.definite import unexplained
from briefings.extract.references.leaning import DEFINITE
from briefings.extract.statements.telling import Statement, state
from briefings.extract.statements.uncut import pointing
from briefings.model import Fact, Modality

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

# A whole sentence of more words gives way to the clause that holds the number.
LONG = 28
# Shapes that give way to every other number of their sentence.
_LEAST = frozenset({"age", "duration"})


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The figures of an article, and the numbers whose clause was refused."""
    for parsed in reading.clauses:
        if parsed.sentence.paragraph.role == "heading":
            continue
        numbers = tuple(find_numbers(reading, parsed.sentence))
        if numbers:
            yield from _figures(reading, parsed, numbers)
    yield from ages.facts(reading)


def _figures(
    reading: Reading, parsed: Parsed, numbers: tuple[Number, ...]
) -> Iterator[Fact | Refusal]:
    told: set[tuple[str, str | None]] = set()
    for number in sorted(numbers, key=lambda n: (_compares(reading, n), n.shape in _LEAST)):
        reason = untaken(reading.story.doc, number, numbers)
        if reason:
            yield Refusal("figure", reason, parsed.sentence.start, parsed.sentence.end)
            continue
        made = _from_clauses(reading, parsed, number)
        fact = _preferred(made, from_sentence(reading, parsed, number))
        if isinstance(fact, Fact) and isinstance(made, Fact) and _key(fact) in told:
            fact = made
        if isinstance(fact, Fact) and _key(fact) in told:
            fact = "told with another number of the sentence"
        if isinstance(fact, Fact):
            told.add(_key(fact))
            clauses = around(parsed, number)
            if clauses:
                fact = limited(by_story(reading, fact, clauses[0].main.i), clauses[0])
            yield hesitant(fact, clauses[0] if clauses else None)
        else:
            yield Refusal("figure", fact, parsed.sentence.start, parsed.sentence.end)


def _compares(reading: Reading, number: Number) -> bool:
    """Whether a number is what another is compared with: it gives way to that one."""
    return number.start > 0 and reading.story.doc[number.start - 1].lower_ in EARLIER


def _key(fact: Fact) -> tuple[str, str | None]:
    """One sentence about one day is one fact, however many numbers it holds."""
    return fact.statement, fact.date


def _preferred(clause: Fact | str, entire: Fact | str) -> Fact | str:
    """The whole sentence where it is short and no more in doubt; else the clause, if any."""
    if isinstance(clause, str):
        return entire if isinstance(entire, Fact) else clause
    if isinstance(entire, str) or len(entire.statement.split()) > LONG:
        return clause
    sound = set(entire.doubts) <= set(clause.doubts) and entire.date == clause.date
    return entire if sound else clause


def _from_clauses(reading: Reading, parsed: Parsed, number: Number) -> Fact | str:
    """The figure by the innermost clause that can stand alone, or the first reason why none can."""
    reasons = []
    for clause in around(parsed, number):
        made = _figure(reading, parsed.sentence, clause, number)
        if isinstance(made, Fact):
            return made
        reasons.append(made)
    return reasons[0] if reasons else "no clause around the number"


def _figure(
    reading: Reading, sentence: Sentence, clause: Predication, number: Number
) -> Fact | str:
    reason = unfit(reading, clause)
    if reason or says_nothing(reading.story.doc, number):
        return reason or "the number says nothing alone"
    inside = frozenset(range(number.start, number.end))
    statement = state(reading, sentence, clause, keep=inside)
    if isinstance(statement, str):
        return statement
    if pointing(statement.text) or repeats(statement.text):
        return pointing(statement.text) or "words that stand twice"
    text = reading.story.doc[number.start : number.end].text
    teller = None if statement.attributed_to else told_by(clause.main, number, clause.subject.head)
    who = named(reading, teller) if teller is not None else None
    if teller is not None and who is None:
        return "a claim of nobody named"
    if "a pronoun inside" in statement.doubts:
        return "a pronoun whose noun is uncertain"
    if one_of_two(clause, statement.tokens):
        return "one of two verbs"
    if not inside <= statement.tokens or text.lower() not in statement.text.lower():
        return "the number is not in the statement"
    return _minted(reading, sentence, clause, statement, number, who)


def _minted(
    reading: Reading,
    sentence: Sentence,
    clause: Predication,
    statement: Statement,
    number: Number,
    teller: str | None,
) -> Fact:
    doubts = {*statement.doubts, *(d for h, d in DOUBTS.items() if h == clause.subject.how)}
    if not statement.names:
        doubts.add(NAMELESS)
    if statement.attributed_to and unexplained(statement.attributed_to):
        doubts.add(DEFINITE)
    doc = reading.story.doc
    text = doc[number.start : number.end].text
    who = statement.attributed_to or teller
    fact = mint(
        reading.story,
        sentence,
        "figure",
        counted(doc, number)
        or of_deed(_subject(reading, clause, statement, number), text, (clause,)),
        clause.verb.lemma,
        text,
        statement.text,
        rule=f"figure, {number.shape}",
        span=(statement.start, statement.end),
        doubts=doubts,
        date=day_of(reading, sentence, number, clause, statement.date),
        place=statement.place,
        modality=_modality(reading, clause, statement, teller, doc[number.start]),
        attributed_to=who,
        names=statement.names,
        clause=None if who else statement.clause,
    )
    return with_evidence(reading, fact, statement)


def _modality(
    reading: Reading,
    clause: Predication,
    statement: Statement,
    teller: str | None,
    number: Token,
) -> Modality:
    if teller is not None:
        return "claimed"
    meant = modality_of(reading, clause, statement)
    return "planned" if meant == "holds" and is_planned(number) else meant


def _subject(reading: Reading, clause: Predication, statement: Statement, number: Number) -> str:
    """What a number without a noun is said of: mostly the clause's subject."""
    noun = subject_of(number, reading.story.doc, clause)
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or is_bare_change(noun):
        return statement.clause.subject
    text = thing(reading, noun, number)
    return text if 0 < len(text.split()) <= LONGEST else statement.clause.subject
