"""Beginnings and ends told without the office: "took over in June", "resigned on Tuesday".

The office is the only one that the article gives the person.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.events.adopted import clauses
from briefings.extract.lexicon import words
from briefings.extract.positions.governed import roles_of
from briefings.extract.positions.replaced import taken_from
from briefings.extract.positions.spans import spans_at
from briefings.extract.positions.who import holder, named_after
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Token
    from briefings.extract.positions.office import Office
    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Person

_SUCCESSION = frozenset({"succeed", "replace"})
_AGAIN = frozenset({"second", "third", "fourth", "fifth", "again", "term", "re-elected"})
# Who is replaced on the field keeps the office.
_ON_FIELD = frozenset({"captain", "player"})
DOUBT = "office from elsewhere"


def turned(reading: Reading, found: Iterable[Tenure]) -> list[Tenure]:
    """The tenures with what the article tells of their beginnings and ends.

    A tenure that is told to have ended is no longer told as held.
    """
    listed = list(found)
    turns: list[Tenure] = []
    for parsed in reading.clauses:
        for clause in clauses(reading, parsed):
            turns += _turn(reading, parsed, clause, [*listed, *turns])
    turns += _predecessors(reading, [*listed, *turns])
    ended = [t for t in turns if t.lead == "left"]
    kept = [t for t in listed if not any(_over(t, end) for end in ended)]
    return [*kept, *turns]


def _over(tenure: Tenure, end: Tenure) -> bool:
    current = tenure.modality in ("holds", "acting") and not tenure.dated
    return current and tenure.person == end.person and tenure.office.value == end.office.value


def _turn(
    reading: Reading, parsed: Parsed, clause: Predication, known: list[Tenure]
) -> Iterator[Tenure]:
    if clause.verb.lemma in _SUCCESSION and clause.verb.passive and not clause.quoted:
        yield from _successor(reading, parsed, clause, known)
    deed = _deed(clause)
    if not deed or clause.quoted or clause.mood != "said":
        return
    if clause.verb.tense == "present" and deed != "succeed":
        return
    if clause.verb.lemma in table("tenure_verbs") and any(roles_of(reading, clause)):
        return
    whose = "object" if clause.verb.passive else "subject"
    who = holder(reading, clause, whose)
    held = _only_office(known, who.person.name, ended=deed == "end") if who is not None else None
    if who is None or held is None or (deed == "end" and _doubtful(held, parsed)):
        return
    when = spans_at(clause, clause.verb.end, "begin" if deed == "succeed" else deed)
    doubts = (*held.doubts, DOUBT, *((who.how,) if who.how != "full name" else ()))
    told = replace(
        held,
        office=_singled(held.office),
        sentence=parsed.sentence,
        rule="turn without an office",
        dated=None,
        doubts=doubts,
        also=(*held.also, held.sentence),
    )
    if deed == "end":
        yield replace(told, modality="former", lead="left", start=None, end=when.end)
        return
    if when.start and clause.verb.tense != "present":
        yield replace(told, lead="became", start=when.start, end=None)
    if held.office.role in _ON_FIELD:
        return
    if deed == "succeed" or (deed == "begin" and taken_from(reading, clause) is not None):
        yield from _predecessor(reading, clause, told, when.start)


def _successor(
    reading: Reading, parsed: Parsed, clause: Predication, known: list[Tenure]
) -> Iterator[Tenure]:
    """ "will be succeeded by N. N.", "was replaced by N. N.": who gets the one office."""
    who, by = holder(reading, clause, "object"), child(clause.main, "agent")
    after = named_after(reading, by.i + 1) if by is not None else None
    if who is None or after is None or clause.mood not in ("said", "planned"):
        return
    held = _only_office(known, who.person.name, ended=True)
    if held is None or held.office.role in _ON_FIELD or _doubtful(held, parsed):
        return
    when = spans_at(clause, clause.verb.end, "begin")
    planned = clause.mood == "planned" or _would(clause)
    yield replace(
        held,
        person=after.person,
        office=_singled(held.office),
        sentence=parsed.sentence,
        rule="succession",
        modality="designate" if planned else "holds",
        lead="planned" if planned else "became",
        dated=None,
        start=when.start,
        end=None,
        doubts=(*held.doubts, DOUBT),
        also=(*held.also, held.sentence),
    )


def _singled(office: Office) -> Office:
    """The office without "a" in its phrase: who resigns was the finance director."""
    if office.role not in words("body_offices"):
        return office
    return replace(office, phrase=re.sub(r"^an? ", "", office.phrase))


def _predecessors(reading: Reading, known: list[Tenure]) -> Iterator[Tenure]:
    """ "His predecessor, N. N., died": who had the one office of him before."""
    tokens = reading.story.doc.words
    for mention in reading.cast.mentions:
        noun = mention.first - 1 - (tokens[mention.first - 1].text == ",")
        if mention.how != "full name" or noun < 1 or tokens[noun].lower_ != "predecessor":
            continue
        whose = reading.cast.at(noun - 1 - (tokens[noun - 1].tag_ == "POS"))
        held = _only_office(known, whose.person.name, ended=True) if whose is not None else None
        sentence = reading.story.sentence_at(mention.start)
        if held is not None and sentence is not None and held.person != mention.person:
            told = replace(
                held,
                sentence=sentence,
                dated=None,
                doubts=(*held.doubts, DOUBT),
                also=(*held.also, held.sentence),
            )
            yield _left(told, mention.person, None)


def _predecessor(
    reading: Reading, clause: Predication, told: Tenure, end: str | None
) -> Iterator[Tenure]:
    before = taken_from(reading, clause) or holder(reading, clause, "object")
    if before is not None and before.person != told.person:
        yield _left(told, before.person, end)


def _left(told: Tenure, person: Person, end: str | None) -> Tenure:
    """The same office as somebody left it before."""
    phrase = re.sub(r"\b(?:acting|interim|caretaker|incoming) ", "", told.office.phrase)
    office = replace(told.office, modality="former", phrase=phrase)
    return replace(
        told,
        person=person,
        office=office,
        modality="former",
        lead="has served as",
        start=None,
        end=end,
        rule="succession",
    )


def _deed(clause: Predication) -> str:
    """ "begin", "end" or "succeed", by the verb with what it governs; "" for another verb."""
    lemma, main = clause.verb.lemma, clause.main
    if lemma in _SUCCESSION:
        return "" if clause.verb.passive else "succeed"
    particle = next((c.lower_ for c in main.children if _is_particle(c)), "")
    dobj = next((c.lower_ for c in main.children if c.dep_ == "dobj"), "")
    voice = "passive" if clause.verb.passive else "active"
    row = table("turns").get(" ".join(filter(None, (voice, lemma, particle, dobj))))
    if row is None:
        return ""
    joined = next((c.i for c in main.children if c.dep_ == "conj"), clause.end)
    again = any(t.lower_ in _AGAIN for t in main.doc[main.i : min(joined, clause.end)])
    elsewhere = lemma == "elect" and any(c.lower_ in ("to", "as") for c in main.children)
    return "" if row[0] == "begin" and (again or elsewhere) else row[0]


def _is_particle(token: Token) -> bool:
    beside = token.dep_ == "advmod" and token.i == token.head.i + 1
    return token.dep_ == "prt" or (beside and token.lower_ in ("down", "aside", "over"))


def _only_office(known: list[Tenure], name: str, *, ended: bool) -> Tenure | None:
    """The one office that a person has, or had when the end is told."""
    offices: dict[tuple[str, str | None, str | None], Tenure] = {}
    for tenure in known:
        office = tenure.office
        if tenure.person.name != name or office.occupation or office.relation != "holds":
            continue
        current = tenure.modality in ("holds", "acting") and not tenure.dated
        if current or (ended and tenure.rule == "succession"):
            offices.setdefault((_core(office), office.organization, office.place), tenure)
    return next(iter(offices.values())) if len(offices) == 1 else None


def _core(office: Office) -> str:
    """The office without what it is of, when that is said beside it."""
    body = office.organization or office.place or ""
    return office.value.partition(" of ")[0] if body and body in office.value else office.value


def _doubtful(held: Tenure, parsed: Parsed) -> bool:
    """Whether another office may be meant: one told only later, or one of many in a body."""
    same, later = parsed.sentence.index, held.sentence.index
    many = held.office.role in words("common_offices") - words("body_offices") - {"minister"}
    return later > same or (many and later != same)


def _would(clause: Predication) -> bool:
    """ "would step down and be replaced": the modal of the verb that it is joined to."""
    over = clause.main.head if clause.main.dep_ == "conj" else clause.main
    return any(c.tag_ == "MD" for c in over.lefts)
