"""Lines that sign a story without a "By": "Ana Ruiz | Health Editor", "Ana Ruiz in Lima"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.corpus.origin.bylines import CONTACT, OTHERS, Byline, people, person
from briefings.corpus.origin.dates import dates_in
from briefings.corpus.origin.housenames import is_agency, is_house, recased
from briefings.corpus.origin.jobs import STAFF_BEHIND, is_job, is_nobody
from briefings.corpus.wordlists import words

LONGEST = 140  # characters
LABEL = re.compile(
    r"\W*(?:words|text|interview|report(?:ing|age)?|story|writing|written|correspondent|journalist|"
    r"contributor|columnist)\s*[:：]\s*",
    re.IGNORECASE,
)
PIECES = re.compile(r"\s*[|/•·]\s*|\s+[-–—―]+\s+|\s*,\s*")
AND = re.compile(r"\s+(?:and|&)\s+")
NAMED_PLACE = r"[A-ZÀ-Þ][\w.'’-]*(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*|of|de|la|el|al|the|upon|sur)){0,3}"
IN_PLACE = re.compile(rf"\s+(?:in|at|from)\s+(?:the\s+)?{NAMED_PLACE}$")
PLACE = re.compile(rf"(?:(?:in|at|from)\s+(?:the\s+)?)?{NAMED_PLACE}")
MASTHEAD = re.compile(
    r"(?:The\s+)?[A-ZÀ-Þ][\w.'’-]*(?:\s+(?:of|and|&|the|am|de|di|der|la|le|[A-ZÀ-Þ][\w.'’-]*)){1,5}"
)
MOST_WORDS = 4  # of a name that nothing stands beside

# What a part of such a line is.
Kind = Literal["names", "job", "house", "place", "section"]


@dataclass(frozen=True, slots=True)
class Signature:
    """The writers and the outlet of such a line, and what else stands in it.

    `sure` where a job, a house, a label or an address says that the names are the writers';
    `placed` where a place stands with them.
    """

    byline: Byline
    sure: bool = False
    placed: bool = False


def signature_of(line: str) -> Signature | None:
    """What a line says when all its parts are names, jobs, houses, places or sections."""
    line = line.strip(" *_")
    if len(line) > LONGEST or next(dates_in(line), None):
        return None
    if label := LABEL.match(line):
        return _labelled(line[label.end() :])
    plain = CONTACT.sub(" ", line).strip(" ,|")
    if plain.endswith((".", "?", "!", ":")):
        return None
    kinds = tuple(_kinds(plain))
    known = {kind for kind, _ in kinds}
    if None in known or "names" not in known or _is_late(kinds):
        return None
    names = [name for kind, part in kinds if kind == "names" for name in _names(part)]
    house = next((recased(part) for kind, part in kinds if kind == "house"), None)
    agencies = [part for kind, part in kinds if kind == "house" and is_agency(part)]
    sure = bool(known & {"job", "house"}) or plain != line
    placed = "place" in known or any(IN_PLACE.search(part) for _, part in kinds)
    return Signature(
        Byline(tuple(dict.fromkeys(names)), tuple(agencies), None if agencies else house),
        sure,
        placed,
    )


def _labelled(rest: str) -> Signature | None:
    """Behind a label: names and nothing else."""
    rest = OTHERS.sub("", f" {rest}").strip(" .")
    byline = people(rest)
    named = byline.authors and all(_names(part) for part in re.split(r"\s*,\s*", rest))
    return Signature(byline, sure=True) if named else None


def _is_late(kinds: Sequence[tuple[Kind | None, str]]) -> bool:
    """True where a job or a place comes before the first name."""
    before = next(i for i, (kind, _) in enumerate(kinds) if kind == "names")
    return any(kind not in ("house", "section") for kind, _ in kinds[:before])


def _kinds(line: str) -> Iterator[tuple[Kind | None, str]]:
    named = False
    for part in PIECES.split(line):
        if part:
            part = part.removeprefix("the ")
            part = house if is_house(house := STAFF_BEHIND.sub("", part)) else part
            kind = _kind(part, named)
            named = named or kind == "names"
            yield kind, part


def _kind(part: str, named: bool) -> Kind | None:
    """What a part is, or none; a place is one only behind a name."""
    if is_house(part) or is_agency(part):
        return "house"
    if is_job(part) or is_nobody(part):
        return "job"
    if all(word.casefold() in _sections() for word in part.split()):
        return "section"
    if _names(part):
        return "names"
    return "place" if named and PLACE.fullmatch(part) else None


def house_with_section(line: str) -> str | None:
    """The house of "The Lagos Herald, Culture" or of a line that is its name; none otherwise."""
    house, _, section = re.sub(r"\s+\|\s+|\s+[-–—]\s+", ", ", line.strip(" *_")).partition(", ")
    small = section.casefold().split()
    own = not section or (len(small) <= 2 and (len(small) == 1 or set(small) <= _sections()))
    return house if own and house and not section.endswith((".", ":")) else None


def masthead_below(line: str) -> str | None:
    """A name of two to six words that is no person's, no section's and no company's; or none.

    Only where it stands can say that it is an outlet's.
    """
    name = house_with_section(line)
    if name is None or not MASTHEAD.fullmatch(name) or is_agency(name) or is_job(name):
        return None
    parts = {part.casefold() for part in name.split()}
    small = _sections() | words("english") | words("not_names") | words("staff_titles")
    named = parts - (small - {"of"})
    return None if _names(name) or not named or parts & words("companies") else recased(name)


def _sections() -> frozenset[str]:
    return words("beats") | words("sections") | words("kickers") | {"and", "&"}


def _names(part: str) -> tuple[str, ...]:
    """The persons of "Ana Ruiz and Ben Cho in Lima", or none where one of them is no person."""
    found: list[str] = []
    for each in AND.split(part):
        bare = IN_PLACE.sub("", each)
        name = person(bare)
        if name is None or not _may_be_person(name):
            return ()
        found.append(name)
    return tuple(found)


def _may_be_person(name: str) -> bool:
    """True for two to four words, of which none is a section's, a company's or a house's."""
    parts = [part.casefold().strip(".,") for part in name.split()]
    capitals = [part for part in name.split() if part[:1].isupper()]
    small = words("companies") | words("sections") | words("kickers") | words("house_words")
    return (
        2 <= len(capitals) <= MOST_WORDS
        and not small.intersection(parts)
        and parts[-1] not in words("outlet_words") | words("beats")
        and parts[0] not in words("beats")
    )
