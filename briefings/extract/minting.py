"""How a rule makes a fact: one function that gives it its id, reference and confidence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from briefings.extract.confidence import clarity, confidence
from briefings.extract.lacking import again, lacks
from briefings.extract.references.open_nouns import gravest
from briefings.extract.story import Sentence, Story
from briefings.model import LEADING, Fact, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place where a rule began and gave up: which rule, which sentence, and why."""

    rule: str
    reason: str
    start: int
    end: int


def mint(
    story: Story,
    sentence: Sentence,
    kind: Kind,
    subject: str,
    predicate: str,
    value: str,
    statement: str,
    *,
    rule: str,
    span: tuple[int, int] | None = None,
    doubts: Iterable[str] = (),
    **more: Any,
) -> Fact:
    """A fact that cites `text[span]`, by default its whole sentence.

    `more` are further fields of Fact (date, place, modality, clause, names, …).
    """
    start, end = span or (sentence.start, sentence.end)
    doubts = tuple(sorted(gravest(doubts)))
    grade = graded(kind, rule, predicate, _body(more))
    names = more.get("names", ())
    lack = tuple(lacks(kind, statement, value, names, doubts, story.opening))
    lower = (*doubts, *lack)
    key = (story.article.id, kind, subject, predicate, value, start, end, more.get("date"))
    return Fact(
        id=sha256("\x1f".join(map(str, key)).encode()).hexdigest()[:12],
        kind=kind,
        subject=subject,
        predicate=predicate,
        value=value,
        statement=statement,
        references=(story.reference(sentence, start, end),),
        confidence=confidence(grade, lower),
        clarity=clarity(grade, lower),
        rule=rule,
        doubts=doubts,
        lacks=lack,
        **more,
    )


def doubted(fact: Fact, doubt: str) -> Fact:
    """The fact with one doubt more, and graded anew."""
    return weighed(replace(fact, doubts=(*fact.doubts, doubt)))


def weighed(fact: Fact) -> Fact:
    """The fact with the grades that its rule and all that speaks against it give."""
    grade = graded(fact.kind, fact.rule, fact.predicate, fact.organization or fact.place)
    fact = replace(fact, doubts=tuple(sorted(gravest(fact.doubts))))
    lack = again(fact)
    lower = (*fact.doubts, *lack)
    return replace(
        fact, lacks=lack, confidence=confidence(grade, lower), clarity=clarity(grade, lower)
    )


def against(fact: Fact) -> tuple[str, ...]:
    """What lowers the grades of a fact: its doubts, and what its statement lacks."""
    return (*fact.doubts, *fact.lacks)


def _body(more: Mapping[str, Any]) -> str | None:
    """The organisation or country of an office."""
    return more.get("organization") or more.get("place")


def graded(kind: Kind, rule: str, predicate: str, body: str | None) -> str:
    """What a fact is judged as: its rule, apart for posts of less account.

    Occupations and employers, and offices of no named `body`, are found by the rules of
    offices, and are fit to print less often.
    """
    if kind != "position":
        return rule.removesuffix(LEADING)
    if predicate != "holds":
        return f"{rule}, {predicate}"
    return rule if body else f"{rule}, no body"
