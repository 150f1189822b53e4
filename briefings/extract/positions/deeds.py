"""Offices told by what somebody does: "founded Norvex", "chairs the Water Board", "works at"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.adopted import clauses
from briefings.extract.clauses.tree import child
from briefings.extract.positions.office import Office
from briefings.extract.positions.spans import Span, spans_at
from briefings.extract.positions.tenure import Tenure
from briefings.extract.positions.who import body_name, named_after, person_at
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefings.extract.clauses import Predication
    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Modality

# "lead" and "run" say as often that somebody is ahead; only "who leads X" counts.
_RELATIVE_ONLY = frozenset({"lead", "run"})
_WORK = frozenset({"work", "join", "employ"})
_FOUNDING = frozenset({"found", "co-found", "cofound"})


def by_deed(reading: Reading) -> Iterator[Tenure | Refusal]:
    """Founders, heads and staff, from the clauses that say so."""
    for parsed in reading.clauses:
        for clause in clauses(reading, parsed):
            if clause.quoted or clause.mood != "said":
                continue
            if clause.verb.lemma in table("deeds"):
                yield from _headed(reading, parsed, clause)
            elif clause.verb.lemma in _WORK:
                yield from _employed(reading, parsed, clause)


def _headed(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Tenure]:
    lemma = clause.verb.lemma
    if lemma in _RELATIVE_ONLY and clause.place != "relative":
        return
    who, body = _agent(reading, clause), _headed_body(reading, clause)
    if who is None or body is None:
        return
    founded = lemma in _FOUNDING
    now = clause.verb.tense in ("present", "perfect")
    (role,) = table("deeds")[lemma]
    phrase = f"{'a' if role == 'leader' else 'the'} {role} of {body}"
    office = Office(role, f"{role} of {body}", phrase, _bare(body), None, "holds", False)
    modality: Modality = "holds" if founded or now else "former"
    when = Span() if founded else spans_at(clause, clause.verb.end, "hold")
    yield Tenure(
        person=who.person,
        office=office,
        sentence=parsed.sentence,
        rule="founder" if founded else "verb of heading",
        modality=modality,
        lead="was" if modality == "holds" else "has served as",
        start=when.start,
        end=when.end,
        dated=when.on,
        doubts=_doubts(who),
    )


def _agent(reading: Reading, clause: Predication) -> Mention | None:
    """The subject of the active, "by N. N." of the passive."""
    if not clause.verb.passive:
        return person_at(reading, clause.subject.head)
    by = child(clause.main, "agent")
    return named_after(reading, by.i + 1) if by is not None else None


def _headed_body(reading: Reading, clause: Predication) -> str | None:
    if clause.verb.passive:
        return body_name(reading, clause.subject.head)
    found = child(clause.main, "dobj")
    return body_name(reading, found) if found is not None else None


def _employed(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Tenure]:
    """ "has worked at X", "joined X in 2012", "was employed by X"."""
    who = person_at(reading, clause.subject.head)
    if who is None or (clause.verb.passive != (clause.verb.lemma == "employ")):
        return
    when = spans_at(clause, clause.verb.end, "begin" if clause.verb.lemma == "join" else "hold")
    now = clause.verb.tense == "present" or clause.verb.lemma == "join"
    for body in _bodies(reading, clause):
        office = Office(
            "staff",
            f"with {body}",
            f"with {body}",
            _bare(body),
            None,
            "holds",
            False,
            relation="works for",
        )
        yield Tenure(
            person=who.person,
            office=office,
            sentence=parsed.sentence,
            rule="verb of work",
            modality="holds" if now else "former",
            lead={"join": "joined"}.get(clause.verb.lemma, "works" if now else "worked"),
            start=when.start,
            end=when.end,
            dated=when.on,
            doubts=_doubts(who),
        )


def _bodies(reading: Reading, clause: Predication) -> Iterator[str]:
    main = clause.main
    found: list[Token] = []
    if clause.verb.lemma == "join":
        found += [c for c in main.children if c.dep_ == "dobj"]
    for c in main.children:
        if (c.dep_ == "prep" and c.lower_ in ("at", "for")) or c.dep_ == "agent":
            found += [o for o in c.children if o.dep_ == "pobj"]
    for token in found:
        for one in (token, *token.conjuncts):
            body = body_name(reading, one)
            if body is not None:
                yield body


def _bare(body: str) -> str:
    return body.removeprefix("the ")


def _doubts(who: Mention) -> tuple[str, ...]:
    return (who.how,) if who.how in ("pronoun", "surname", "role") else ()
