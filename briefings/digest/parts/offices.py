"""What is an office for the table of who holds what, and which of two words for one stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.parts.news import where
from briefings.words import entries, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefings.model import Fact

# Who directed "The Long Road" made a film and holds no office.
_QUOTED = ('"', "“", "‘")
# What is an office only where it is told of what body.
_OF_A_BODY = frozenset({"ambassador", "director", "editor", "executive", "minister"})
# Who sits in a chamber, and the words that name one: a party is none.
_LAWMAKERS = frozenset(
    {"backbencher", "congressman", "congresswoman", "councillor", "councilor", "lawmaker"}
    | {"legislator", "mep", "mp", "parliamentarian", "senator"}
)
_CHAMBERS = frozenset(
    {"assembly", "chamber", "commons", "congress", "council", "house", "legislature"}
    | {"lords", "parliament", "senate"}
)
_FORMER = frozenset({"ex", "former", "late", "past", "retired"})
# That somebody leaves office, what is done to who has to, and what it is called.
_GOING = r"death|departure|dismissal|exit|ouster|removal|resignation|retirement"
_OUSTS = (
    r"\b(?:deposed|dismissed|fired|hir(?:ed|ing)|impeached|killed|ousted|overthrew|overthrown"
    r"|poach(?:ed|ing)|removed|replaced|replaces|sacked|succeeded|succeeds|toppled)\b"
)
_LEAVES = re.compile(
    r"(?:(?:has|have|had|will|would|is|was|to|be|been|who|announced|said|he|she|they|also|that) )*"
    r"(?:died|dies|quit|quits|resign|resigned|resigns|resigning|retire|retired|retires"
    r"|(?:step|stepped|stepping|steps|stood|stand) (?:down|aside)|leave|leaves|leaving|left"
    r"|(?:is|was|were|been|be) (?:deposed|dismissed|fired|impeached|killed|murdered|ousted"
    r"|overthrown|removed|replaced|sacked|succeeded|toppled|voted out"
    r"|(?:appointed|hired|named|nominated|picked|poached|selected)))\b"
)
# "Chief executive of both Corvo" (and what else?)
_HALVED = re.compile(r"\bboth\b(?!.*\band\b)")
_JOINTS = frozenset({"of", "to", "for", "at", "in", "on", "with", "from"})


def is_office(fact: Fact) -> bool:
    """Whether the fact is a tenure of an office: no trade, no relation, nothing just looked at."""
    if fact.kind != "position" or fact.predicate != "holds":
        return False
    title = _title(fact)
    of_a_work = any(mark in fact.value for mark in _QUOTED)
    return bool(title) and title[-1] not in _list("no_offices.txt") and not of_a_work


def has_row(fact: Fact) -> bool:
    """Whether the table of offices has it: an office, not a job, and of a body if it needs one.

    "Director" of no body made a film; "minister" of no ministry is a rank.
    """
    title = _title(fact)
    return (
        is_office(fact)
        and title[-1] not in _list("jobs.txt")
        and title[0] not in _FORMER
        and not _HALVED.search(f"{fact.value} {fact.organization or ''}")
        and not (fact.organization is None and _is_bare(fact) and title[-1] in _OF_A_BODY)
        and (title[-1] not in _LAWMAKERS or _has_chamber(fact))
    )


def acting(facts: Iterable[Fact]) -> frozenset[str]:
    """Who does something in the facts, or says so."""
    found: set[str] = set()
    for fact in facts:
        subject = fact.clause.subject if fact.clause else fact.subject
        told = f"{subject}\n{fact.subject}\n{fact.attributed_to or ''}"
        people = (name for name in fact.names if name.kind == "person")
        found.update(n.canonical for n in people if n.text in told or n.canonical in told)
        found.update(filter(None, (fact.subject, fact.attributed_to)))
    return frozenset(found)


def has_left(facts: Iterable[Fact]) -> Callable[[Fact], bool]:
    """Whether one of the facts tells that the holder of an office leaves it."""
    leaving = [fact for fact in facts if fact.kind != "position"]

    def left(office: Fact) -> bool:
        surname = re.escape(office.subject.split()[-1])
        gone = re.compile(
            rf"\b{surname}\b(?:, [^,]+,)? {_LEAVES.pattern}"
            rf"|{_OUSTS}(?: [\w’'-]+){{0,6}} {surname}\b|\b{surname}['’]s? (?:{_GOING})\b"
        )
        homes = {reference.article for reference in office.references}
        near = (f for f in leaving if any(r.article in homes for r in f.references))
        return office.modality != "designate" and any(gone.search(f.statement) for f in near)

    return left


def _has_chamber(fact: Fact) -> bool:
    """Whether a reader learns where a lawmaker sits: in which chamber, or of which place."""
    told = words(f"{fact.organization or ''} {fact.value}")
    return fact.place is not None or not _CHAMBERS.isdisjoint(told)


def _is_bare(fact: Fact) -> bool:
    """Whether the office is one word, of a place or of nothing."""
    told = frozenset(words(fact.value)) - frozenset(words(fact.place or "")) - _JOINTS
    return len(told) == 1


def particular(groups: Sequence[list[Fact]]) -> list[list[Fact]]:
    """One person's offices, without a general word ("envoy") for one that has its own name."""
    return [
        group
        for group in groups
        if not _is_general(group[0])
        or not any(
            other is not group and not _is_general(other[0]) and _same_side(group[0], other[0])
            for other in groups
        )
    ]


def _is_general(fact: Fact) -> bool:
    title = _title(fact)
    return bool(title) and title[-1] in _list("general_offices.txt")


def _same_side(general: Fact, own: Fact) -> bool:
    """Whether both are offices of one country or body, as far as the general word tells."""
    here, there = (frozenset(words(where(fact))) for fact in (general, own))
    return not here or not there or bool(here & there)


def _title(fact: Fact) -> tuple[str, ...]:
    """The words of the office before what it is an office of."""
    title: list[str] = []
    for word in words(fact.value):
        if word in _JOINTS:
            break
        title.append(word)
    return tuple(title)


def _list(name: str) -> frozenset[str]:
    return entries("briefings.digest", name)
