"""Employment and education against KnowledgeNet, where a missing fact of a looked-for
relation is a false one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from briefings.extract import extract
from briefings.model import Article, Fact, Paragraph
from tests.evaluation.sources import Sources, lines
from tests.evaluation.table import Measure

RELATIONS = ("CEO", "EMPLOYEE_OR_MEMBER_OF", "EDUCATED_AT")
# Every fourth passage that was searched for one of the relations measures.
STEP = 4
_PRONOUN = re.compile(r"(?:he|she|his|her|him|they|their|i|my|we|our|it|its|who|whose)\Z", re.I)
_CHIEF = re.compile(r"\b(?:CEO|chief executive(?: officer)?)\b", re.I)
_SMALL = frozenset({"the", "of", "and", "for", "at", "in", "a", "inc", "ltd", "co", "mr", "dr"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A person and the organization that a relation binds to them."""

    relation: str
    person: str
    organization: str


@dataclass(slots=True)
class PeopleScore:
    """Counts of one relation. `wrong` holds the claims that the list does not have."""

    right: int = 0
    claimed: int = 0
    found: int = 0
    listed: int = 0
    wrong: list[str] = field(default_factory=list)


def measures(sources: Sources) -> tuple[Measure, ...]:
    """Precision and recall of each relation, of persons that the passage names."""
    scores = scored(sources)
    return tuple(
        measure
        for relation, s in scores.items()
        for measure in (
            Measure("precision", "KnowledgeNet", relation, s.right, s.claimed),
            Measure("recall", "KnowledgeNet", relation, s.found, s.listed),
        )
    )


def scored(sources: Sources, offset: int = 0) -> dict[str, PeopleScore]:
    """The score of each relation over every fourth passage, from the one at `offset`."""
    chosen = [row for row in lines(sources.people) if set(RELATIONS) & set(row["annotated"])]
    rows = chosen[offset::STEP]
    scores = {relation: PeopleScore() for relation in RELATIONS}
    for row, extraction in zip(rows, extract(map(_article, rows)), strict=True):
        _count(row, tuple(_claims(extraction.facts)), scores)
    return scores


def _article(row: dict[str, Any]) -> Article:
    text = row["passage"]
    key = sha256(text.encode()).hexdigest()[:12]
    return Article(key, key, "", text, (Paragraph(0, len(text)),))


def _claims(facts: Iterable[Fact]) -> Iterator[Claim]:
    for fact in facts:
        match fact.kind:
            case "position" if fact.organization:
                yield Claim("EMPLOYEE_OR_MEMBER_OF", fact.subject, fact.organization)
                if _CHIEF.search(fact.value) and fact.modality in ("holds", "acting"):
                    yield Claim("CEO", fact.subject, fact.organization)
            case "membership" if any(n.kind == "person" for n in fact.names):
                yield Claim("EMPLOYEE_OR_MEMBER_OF", fact.subject, fact.value)
            case "education":
                yield Claim("EDUCATED_AT", fact.subject, fact.value)
            case _:
                pass


def _listed(row: dict[str, Any]) -> Iterator[Claim]:
    """The listed facts; a CEO is listed from the company's side."""
    for fact in row["facts"]:
        if fact["relation"] in RELATIONS:
            pair = (fact["subject"], fact["object"])
            person, organization = pair[::-1] if fact["relation"] == "CEO" else pair
            yield Claim(fact["relation"], person, organization)


def _count(row: dict[str, Any], claims: tuple[Claim, ...], scores: dict[str, PeopleScore]) -> None:
    listed = tuple(_listed(row))
    for claim in claims:
        if claim.relation not in row["annotated"]:
            continue
        score = scores[claim.relation]
        right = any(_same(claim, other) for other in listed)
        score.claimed += 1
        score.right += right
        if not right:
            score.wrong.append(f"{claim.person} | {claim.organization}")
    for other in listed:
        if not _PRONOUN.match(other.person):
            scores[other.relation].listed += 1
            scores[other.relation].found += any(_same(claim, other) for claim in claims)


def _same(claim: Claim, listed: Claim) -> bool:
    """The same relation, organization and person; a listed pronoun is any person."""
    return (
        claim.relation == listed.relation
        and _alike(claim.organization, listed.organization)
        and (bool(_PRONOUN.match(listed.person)) or _alike(claim.person, listed.person))
    )


def _alike(one: str, other: str) -> bool:
    """Whether all words of the shorter name stand in the longer."""
    first, second = _words(one), _words(other)
    return bool(first and second) and (first <= second or second <= first)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower())) - _SMALL
