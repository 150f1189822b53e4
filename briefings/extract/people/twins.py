"""One person under two spellings: a letter off, an initial for a first name, "al-" left out."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.extract.people.evidence import Votes

# First name and surname.
Identity = tuple[str, str]
# Shorter words that are a letter apart are names of their own: "Jan" and "Jon".
GIVEN, FAMILY = 5, 6
# The doubt of a fact that is told under another spelling than the person's name.
DOUBT = "another spelling"
_PREFIX = re.compile(r"^(?:al|el|ul)-", re.IGNORECASE)


def join(
    grouped: dict[Identity, list[tuple[str, ...]]], votes: Mapping[tuple[str, ...], Votes]
) -> None:
    """Put the names of each twin with those of the other, by whose identity they are grouped.

    "R. Lind" alone may be a firm: initials need more than a label that speaks for a person.
    """
    counts = {
        key: sum(len(votes[name].runs) for name in names)
        for key, names in grouped.items()
        if not _initial(key[0]) or any(votes[n].human or votes[n].speaks for n in names)
    }
    for twin, key in paired(counts).items():
        grouped[key] += grouped.pop(twin)


def paired(names: Mapping[Identity, int]) -> dict[Identity, Identity]:
    """Of each identity that is another's twin, that other, which is named more often or first.
    `names` gives how often each is named. One that may be the twin of two is left alone.
    """
    found: dict[Identity, set[Identity]] = defaultdict(set)
    for one, other in _near(names):
        if _twins(one, other):
            found[one].add(other)
            found[other].add(one)
    told: dict[Identity, Identity] = {}
    order = {identity: i for i, identity in enumerate(names)}
    for one, (other, *more) in ((k, sorted(v)) for k, v in found.items()):
        if more or len(found[other]) > 1:
            continue
        initial = _initial(one[0]) and not _initial(other[0])
        mine, theirs = ((names[k], len(k[1]), -order[k]) for k in (one, other))
        if initial or (mine < theirs and not _initial(other[0])):
            told[one] = other
    return told


def respelled(name: str, text: str) -> bool:
    """Whether a text names a person with other letters than his name has."""
    one, other = set(name.split()), set(text.split())
    return not (one <= other or other <= one) and len(one) > 1 and len(other) > 1


def _near(names: Iterable[Identity]) -> Iterable[tuple[Identity, Identity]]:
    """The pairs that share a first name or a surname: no others can be twins."""
    shared: dict[tuple[int, str], list[Identity]] = defaultdict(list)
    for given, family in names:
        shared[0, given].append((given, family))
        shared[1, _PREFIX.sub("", family).casefold()].append((given, family))
    return {pair for group in shared.values() for pair in combinations(sorted(group), 2)}


def _twins(one: Identity, other: Identity) -> bool:
    (given, family), (given2, family2) = one, other
    if _PREFIX.sub("", family).casefold() != _PREFIX.sub("", family2).casefold():
        return given == given2 and _off(family, family2, FAMILY)
    if _initial(given) or _initial(given2):
        return given[0] == given2[0] and not (_initial(given) and _initial(given2))
    if given == given2:
        return True
    known = table("first_names")
    return _off(given, given2, GIVEN) and not (given in known and given2 in known)


def _initial(given: str) -> bool:
    return len(given.rstrip(".")) == 1


def _off(one: str, other: str, length: int) -> bool:
    """Whether two words of so many letters are one letter apart."""
    if min(len(one), len(other)) < length or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:]
