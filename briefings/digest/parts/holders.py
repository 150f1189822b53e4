"""Who holds what office: the newest a person and office, with who came before."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.parts.news import where
from briefings.digest.parts.offices import has_left, has_row, particular
from briefings.digest.telling.introducing import is_shown
from briefings.model import Holder
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from briefings.digest.desk import Desk
    from briefings.model import Digest, Fact, Reference


# What an office of nothing in particular ("director") takes off a row's worth.
_VAGUE = 4
_ADDRESSES = frozenset({"Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Sir", "Dame"})
# The most rows for one person, where all are listed.
_EACH = 2
# "Minister for Trade", of no country, whatever capitals the portfolio has.
_OF_A_STATE = re.compile(r"(?:[a-z-]+\s)*(?:minister\b|secretary\s(?:of\sstate|for)\b)")
# What does not tell what somebody does.
_GENERAL = re.compile(r"\b(?:official|officer|member|leader|employee|spokes\w+)\b(?! of\b)")
_OF = re.compile(r"\s(?:of|to|for|at|in)\s")


def holders(desk: Desk, most: int, acting: Collection[str] | None = None) -> tuple[Holder, ...]:
    """Rows in order of importance: those in office, and those whom they replaced.

    Where those `acting` in the brief are given, one row for each of them and none for others, nor
    for who is told to have left.
    """
    offices = [fact for fact in desk.facts if has_row(fact)]
    if acting is not None:
        gone = has_left(desk.known)
        offices = [f for f in offices if f.subject in acting and not gone(f)]
    by_person: dict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(offices, key=lambda fact: (_newness(fact), fact.id), reverse=True):
        by_person[fact.subject].append(fact)
    known = ([f for f in facts if _is_known(f)] for facts in by_person.values())
    rows = [group for facts in known for group in particular(_by_office(facts))]
    named = Counter(name for fact in desk.facts for name in {n.canonical for n in fact.names})
    rows.sort(key=lambda group: (-_worth(named, group), group[0].subject, group[0].value))
    current = [group for group in rows if _is_current(group[0])]
    current = [group for group in current if not _is_disputed(group, current)]
    current = _shared_out(current, _EACH if acting is None else 1)[:most]
    replaced = [group for group in rows if _was_replaced(group[0], current)]
    short = [fact for fact in desk.facts if fact.kind == "abbreviation"]
    return tuple(_spelled_out(_row(group), short) for group in [*current, *replaced][:most])


def untold(rows: Iterable[Holder], texts: Iterable[str]) -> tuple[Holder, ...]:
    """The rows that say more than one of the texts, which names the person and the office: also
    since or until when, or that several articles have it, for these are looked up."""
    told = [frozenset(content(text)) for text in texts]
    return tuple(
        row for row in rows if _is_looked_up(row) or not any(_said(row) <= words for words in told)
    )


def strangers(rows: Iterable[Holder], digest: Digest) -> tuple[Holder, ...]:
    """The rows of those whom a point names, and nothing printed says what they are."""
    points = [*digest.bottom_line, *digest.news, *(p for s in digest.sections for p in s.points)]
    texts = [point.text for point in points]
    every = [*texts, *(f"{saying.speaker}, {saying.occasion}" for saying in digest.sayings)]
    return tuple(
        row
        for row in rows
        if _is_looked_up(row)
        or (
            any(row.person in text for text in texts)
            and not any(is_shown(row.person, text) for text in every)
            and not _GENERAL.search(row.office)
        )
    )


def _is_looked_up(row: Holder) -> bool:
    articles = {reference.article for reference in row.references}
    return bool(row.since or row.until) or len(articles) > 1


def _said(row: Holder) -> frozenset[str]:
    parts = (row.person, row.office, row.organization, row.place)
    return frozenset(content(" ".join(part for part in parts if part)))


def _is_disputed(group: Sequence[Fact], rows: Sequence[Sequence[Fact]]) -> bool:
    """Whether as many articles say that another holds the office: then the table has neither."""
    against = {key for fact in group for key in fact.conflicts}
    return any(
        _cited(other) >= _cited(group) and any(fact.id in against for fact in other)
        for other in rows
    )


def _cited(group: Sequence[Fact]) -> int:
    return len({reference.article for fact in group for reference in fact.references})


def _shared_out(rows: Sequence[list[Fact]], each: int) -> list[list[Fact]]:
    """At most so many rows a person: a new post, and those of a named body or place, first."""
    counts: dict[str, int] = defaultdict(int)
    kept = []
    for group in sorted(rows, key=lambda group: (not _is_new(group), _is_vague(group))):
        counts[group[0].subject] += 1
        if counts[group[0].subject] <= each:
            kept.append(group)
    return [group for group in rows if group in kept]


def _is_known(fact: Fact) -> bool:
    """Whether a reader learns what it is an office of: not "chairman", of nobody knows what."""
    if fact.organization or fact.place:
        return True
    named = any(word[:1].isupper() for word in fact.value.split())
    return named and not _OF_A_STATE.match(fact.value)


def _is_new(group: Sequence[Fact]) -> bool:
    return any(fact.modality == "designate" or fact.start for fact in group)


def _is_vague(group: Sequence[Fact]) -> bool:
    return not any(fact.organization or fact.place for fact in group)


def _worth(named: Mapping[str, int], group: Sequence[Fact]) -> float:
    """People `named` by many facts come first; every citation counts."""
    return named.get(group[0].subject, 0) + _cited(group) - _VAGUE * _is_vague(group)


def _by_office(facts: Sequence[Fact]) -> list[list[Fact]]:
    """One person's facts in groups that are of one office, the newest fact first."""
    groups: list[list[Fact]] = []
    for fact in facts:
        home = next((group for group in groups if _same_office(fact, group[0])), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    return groups


def _same_office(one: Fact, other: Fact) -> bool:
    """Whether one title holds the other, or both are one title of one organization or country.

    So an ambassador to a country is not listed again as the ambassador to its capital.
    """
    a, b = _office(one), _office(other)
    if not a or not b:
        return False
    alike = where(one) and where(one) == where(other) and _title(one) == _title(other)
    return a <= b or b <= a or bool(alike)


def _title(fact: Fact) -> tuple[str, ...]:
    """The office without what it is an office of: "ambassador" of "ambassador to Peru"."""
    return content(_OF.split(fact.value, maxsplit=1)[0])


def _office(fact: Fact) -> frozenset[str]:
    return frozenset(content(fact.value))


def _is_current(fact: Fact) -> bool:
    return fact.modality in {"holds", "acting", "designate"} and not _closed(fact)


def _closed(fact: Fact) -> bool:
    return bool(fact.end and fact.end.strip("."))


def _was_replaced(fact: Fact, rows: Sequence[Sequence[Fact]]) -> bool:
    """Whether somebody else in the table holds the office of the same place now."""
    return any(
        group[0].subject != fact.subject
        and not _is_current(fact)
        and _office(group[0]) == _office(fact)
        and (group[0].organization, group[0].place) == (fact.organization, fact.place)
        for group in rows
    )


def _row(group: Sequence[Fact]) -> Holder:
    """The newest fact, with what the older ones add."""
    newest = group[0]
    fullest = max(group, key=lambda fact: (len(_office(fact)), -group.index(fact)))
    published = edtf.newest(r.published for fact in group for r in fact.references)
    return Holder(
        person=newest.subject,
        office=fullest.value,
        organization=_first(_body(fact) for fact in (fullest, *group)),
        place=_first(fact.place for fact in (fullest, *group)),
        since=_first(fact.start for fact in group),
        until=_first(fact.end for fact in group if _closed(fact)),
        as_of=published or newest.date,
        modality=newest.modality,
        references=_references(group),
    )


def _spelled_out(row: Holder, short: Iterable[Fact]) -> Holder:
    """The row with the abbreviations in its office written out, as one of its articles does."""
    cited = {reference.article for reference in row.references}
    for fact in short:
        if cited.isdisjoint(r.article for r in fact.references) or fact.value in row.office:
            continue
        bare = re.compile(rf"(?:\b([Tt]he) )?\b{re.escape(fact.subject)}\b")
        full = f"{'' if fact.value.startswith('the ') else 'the '}{fact.value}"
        row = replace(row, office=bare.sub(full, row.office))
    return row


def _body(fact: Fact) -> str | None:
    """Its organization, if that is one and no form of address."""
    return None if fact.organization in _ADDRESSES else fact.organization


def _references(group: Sequence[Fact]) -> tuple[Reference, ...]:
    """One citation an article, in the order of the facts."""
    seen: dict[str, Reference] = {}
    for reference in (r for fact in group for r in fact.references):
        seen.setdefault(reference.article, reference)
    return tuple(seen.values())


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _newness(fact: Fact) -> tuple[date, ...]:
    """The newest publication that has the fact; one without a date is the oldest."""
    spans = [edtf.bounds(r.published) for r in fact.references]
    return max((span for span in spans if span), default=())
