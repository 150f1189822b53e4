"""Who held an office and when, as one fact tells it; and whose name is whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.model import Fact
from briefings.quiz.dates import Date, about, bounds
from briefings.quiz.lists import words
from briefings.quiz.offices import Office, office
from briefings.quiz.wording import CACHED, folded, tokens


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held an office, from when to when (EDTF ends, None when open or unknown)."""

    fact: str
    person: str
    office: Office
    start: Date | None
    end: Date | None
    as_of: Date | None
    over: bool


_UNSURE = frozenset({"denied", "claimed", "planned"})


def tenures(fact: Fact, published: Date | None) -> Iterator[Tenure]:
    """The tenure that a position fact tells, as of its date or that of its article."""
    held = office(fact)
    if held is None or len(tokens(fact.subject)) < 2 or fact.modality in _UNSURE:
        return
    start, end = bounds(fact.start)[0], bounds(fact.end)[1]
    as_of = about(fact.date) or (published if fact.modality != "former" else None)
    yield Tenure(fact.id, fact.subject, held, start, end, as_of, fact.modality == "former")


def completed(tenure: Tenure, others: Sequence[Tenure]) -> Tenure:
    """A tenure without a body ("president"), with that of the same role among the person's."""
    if tenure.office.complete:
        return tenure
    fuller = {
        t.office.phrase: t.office
        for t in others
        if t.office.complete and t.office.role == tenure.office.role
    }
    return replace(tenure, office=next(iter(fuller.values()))) if len(fuller) == 1 else tenure


def same_person(a: str, b: str) -> bool:
    """Whether two names may be one person's: one holds all the words, or initials, of the other."""
    left, right = name_words(a), name_words(b)
    if not (left and right):
        return False
    return left <= right or right <= left or _initials(a, b) or _initials(b, a)


# So many letters are initials: "LK Advani", "J.R.R. Tolkien".
INITIALS = 3


def _initials(short: str, long: str) -> bool:
    """Whether one name has the initials of the other: "T.W. Berg" of "Tor Wilhelm Berg"."""
    *given, last = folded(short).split() or [""]
    *whole, family = folded(long).split() or [""]
    letters = "".join(given).replace(".", "")
    if last != family or not letters or len(letters) > INITIALS:
        return False
    written = "".join(short.split()[:-1]).replace(".", "").isupper()
    return written and "".join(w[0] for w in whole).startswith(letters)


def with_particles(word: str, person: str) -> str:
    """A part of a name with the small words before it: "van Dam" of "Jo van Dam"."""
    parts = person.split()
    place = parts.index(word) if word in parts else 0
    first = place
    while first > 1 and folded(parts[first - 1]) in words("particles"):
        first -= 1
    return " ".join(parts[first : place + 1]) if place else word


@lru_cache(CACHED)
def name_words(name: str) -> frozenset[str]:
    """The words of a name, folded."""
    return frozenset(map(folded, tokens(name)))
