"""Which names are names of the same thing: abbreviations, shortened names, surnames."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefings.model import NameKind

# Single capitalised words this long may shorten a longer name ("Quad", "Interpol").
_SHORTEST_STUB = 4
_SHORTEST_INITIALS = 3
# What makes a place's name into its people's: "Peruvian Navy" is no long form of "Peru".
_DEMONYMS = frozenset({"n", "an", "ian", "vian", "ean", "er", "ese", "i", "ish", "ic", "s"})


def joined(
    surfaces: Mapping[str, set[str]], kinds: Mapping[str, NameKind]
) -> list[tuple[str, ...]]:
    """Keys in groups that name the same thing: a shared form, or a part of a longer name.

    `surfaces` has every key with the forms in which it is printed, `kinds` what it names.
    """
    parent = {key: key for key in surfaces}

    def root(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    owner: dict[str, str] = {}
    for key, forms in surfaces.items():
        for form in sorted({key, *forms} if _abbreviates(key, forms) else {key}):
            other = owner.setdefault(form.casefold(), key)
            parent[root(key)] = root(other)
    for stub, long in (*_stubs(surfaces), *_initials(surfaces), *_surnames(kinds)):
        parent[root(long)] = root(stub)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in surfaces:
        groups[root(key)].append(key)
    return [tuple(group) for group in groups.values()]


def _abbreviates(key: str, forms: set[str]) -> bool:
    return key.isupper() and any(len(form.split()) > 1 for form in forms)


def _initials(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names in capitals that are the initials of exactly one longer name, with that name."""
    longer: dict[str, list[str]] = defaultdict(list)
    names = list(names)
    for name in names:
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(initials) >= _SHORTEST_INITIALS:
            longer[initials].append(name)
    for short in names:
        if short.isupper() and len(longer.get(short, [])) == 1:
            yield short, longer[short][0]


def _surnames(kinds: Mapping[str, NameKind]) -> Iterator[tuple[str, str]]:
    """Single names that are the first or last name of exactly one person, with that person."""
    fuller: dict[str, list[str]] = defaultdict(list)
    for name in (name for name, kind in kinds.items() if kind == "person"):
        parts = name.split()
        for part in {parts[0], parts[-1]} if len(parts) > 1 else ():
            fuller[part].append(name)
    for name, kind in kinds.items():
        if kind != "place" and " " not in name and len(fuller.get(name, ())) == 1:
            yield name, fuller[name][0]


def _stubs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Single words that open exactly one longer name's first word, with that name."""
    longer: dict[str, list[str]] = defaultdict(list)
    names = list(names)
    for name in names:
        first, _, rest = name.partition(" ")
        if rest:
            for length in range(_SHORTEST_STUB, len(first)):
                if first[length:] not in _DEMONYMS:
                    longer[first[:length].casefold()].append(name)
    for stub in names:
        whole = longer.get(stub.casefold(), [])
        if len(whole) == 1 and stub[0].isupper():
            yield stub, whole[0]
