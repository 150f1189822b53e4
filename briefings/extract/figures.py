"""Figures: a number in a clause, with its hedge, its unit and what it counts.

The statement is the clause's own; a number in a clause that cannot stand alone is no
figure. Dates, ordinals, and numbers within names are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.events import DOUBTS, modality_of, with_evidence
from briefings.extract.minting import Refusal, mint
from briefings.extract.numbers import Number, find_numbers
from briefings.extract.statements import Statement, state
from briefings.model import Clause, Fact, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

_AGE = re.compile(r", (\d{1,2}|1[01]\d), ")


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The figures of an article, and the numbers whose clause was refused."""
    for parsed in reading.clauses:
        if parsed.sentence.paragraph.role == "heading":
            continue
        numbers = tuple(find_numbers(reading, parsed.sentence))
        if numbers:
            yield from _figures(reading, parsed, numbers)
    yield from _ages(reading)


def _ages(reading: Reading) -> Iterator[Fact]:
    """ "Tam Oke, 19, …": a full name, and an age between commas."""
    text = reading.article.text
    for mention in reading.cast.mentions:
        age = _AGE.match(text, mention.end) if mention.how == "full name" else None
        sentence = _sentence_of(reading, mention.start) if age is not None else None
        if age is None or sentence is None:
            continue
        if any(start <= mention.start < end for start, end in reading.quotes):
            continue
        name, told = mention.person.name, f"{age[1]} years old"
        yield mint(
            reading.story,
            sentence,
            "figure",
            name,
            "be",
            age[1],
            f"{name} was {told}.",
            rule="figure, age",
            span=(mention.start, age.end(1)),
            doubts=("a time that counts from the article",),
            names=(Name(name, "person", name),),
            clause=Clause(name, "was", told, lemma="be", tag="VBD"),
        )


def _sentence_of(reading: Reading, start: int) -> Sentence | None:
    return next((s for s in reading.story.sentences if s.start <= start < s.end), None)


def _figures(
    reading: Reading, parsed: Parsed, numbers: tuple[Number, ...]
) -> Iterator[Fact | Refusal]:
    for number in numbers:
        reasons = []
        for clause in _around(parsed, number):
            made = _figure(reading, parsed.sentence, clause, number)
            if isinstance(made, Fact):
                yield made
                break
            reasons.append(made)
        else:
            reason = reasons[0] if reasons else "no clause around the number"
            yield Refusal("figure", reason, parsed.sentence.start, parsed.sentence.end)


def _around(parsed: Parsed, number: Number) -> list[Predication]:
    """The clauses that a number may stand in, the innermost first."""
    found = []
    for clause in parsed.clauses:
        if isinstance(clause, Predication):
            left = min(clause.subject.head.left_edge.i, clause.main.left_edge.i)
            if left <= number.start and number.end <= clause.main.right_edge.i + 1:
                found.append(clause)
    return sorted(found, key=lambda c: c.main.right_edge.i - c.main.left_edge.i)


def _figure(
    reading: Reading, sentence: Sentence, clause: Predication, number: Number
) -> Fact | str:
    reason = unfit(reading, clause)
    if reason:
        return reason
    inside = frozenset(range(number.start, number.end))
    statement = state(reading, sentence, clause, keep=inside)
    if isinstance(statement, str):
        return statement
    text = reading.story.doc[number.start : number.end].text
    if "a pronoun inside" in statement.doubts:
        return "a pronoun whose noun is uncertain"
    if not inside <= statement.tokens or text.lower() not in statement.text.lower():
        return "the number is not in the statement"
    return _minted(reading, sentence, clause, statement, number)


def unfit(reading: Reading, clause: Predication) -> str:
    """Why a clause gives no figure, before its words are looked at."""
    if clause.quoted:
        return "inside a quotation"
    if clause.verb.tense == "would":
        return "the clause is conditional"
    if clause.mood in ("conditional", "denied", "asked"):
        return f"the clause is {clause.mood}"
    if reading.interview and clause.speaker is None:
        return "an article in the first person, and nobody named who says it"
    if not clause.verb.finite and not clause.whens:
        return "a clause without a time"
    return ""


def _minted(
    reading: Reading,
    sentence: Sentence,
    clause: Predication,
    statement: Statement,
    number: Number,
) -> Fact:
    doubts = {*statement.doubts, *(d for h, d in DOUBTS.items() if h == clause.subject.how)}
    doc = reading.story.doc
    fact = mint(
        reading.story,
        sentence,
        "figure",
        _counted(doc, number) or statement.clause.subject,
        clause.verb.lemma,
        doc[number.start : number.end].text,
        statement.text,
        rule=f"figure, {number.shape}",
        span=(statement.start, statement.end),
        doubts=doubts,
        date=statement.date,
        place=statement.place,
        modality=modality_of(reading, clause, statement),
        attributed_to=statement.attributed_to,
        names=statement.names,
        clause=None if statement.attributed_to else statement.clause,
    )
    return with_evidence(reading, fact, statement)


def _counted(doc: Doc, number: Number) -> str:
    """The noun phrase that is counted, without the number: "think tanks on trade"."""
    if number.noun is None:
        return ""
    end = number.noun.i + 1
    for c in number.noun.rights:
        if c.dep_ == "prep" and c.i == end:
            end = c.right_edge.i + 1
            break
    start = number.end + (doc[number.end].lower_ == "of")
    if start > number.noun.i:
        start = number.noun.i
    return str(doc[start:end].text)
