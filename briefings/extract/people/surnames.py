"""Which part of a name is used alone, and which gender its words tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections import Counter

    from briefings.extract.people.mention import Gender


def surname(name: tuple[str, ...], alone: Counter[str]) -> str:
    """The part of a full name that stands alone: in `alone`, or by the form of the name."""
    parts = [
        word for word in name if word.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV", "Jnr")
    ]
    if len(parts) < 2:
        return parts[0] if parts else ""
    last = _with_particles(parts)
    if family_first(tuple(parts)):
        return parts[0]
    if parts[0].lower() in words("family_names") and alone[parts[0]] > alone[last]:
        return parts[0]
    return last


def family_first(parts: tuple[str, ...]) -> bool:
    """ "Moon Jae-in", "Wang Yi": a family name of the list and a given name that is not English."""
    if len(parts) not in (2, 3) or parts[0].lower() not in words("family_names"):
        return False
    given = parts[-1]
    if "-" in given:
        return given.rpartition("-")[2].islower() or given.partition("-")[0] not in table(
            "first_names"
        )
    return (
        given not in table("first_names")
        and _is_syllables(given)
        and parts[0] not in table("first_names")
    )


def gender(name: tuple[str, ...], family: str) -> Gender:
    """The gender that the first name tells, or ""."""
    given = next((w for w in name if w != family and not w.endswith(".")), "")
    for word in (given, given.partition("-")[0]):
        match table("first_names").get(word):
            case ("male",):
                return "male"
            case ("female",):
                return "female"
    return ""


def _with_particles(parts: list[str]) -> str:
    """The last word with the particles before it: "van Dijk", "de la Cruz"."""
    start = len(parts) - 1
    while start > 1 and (
        parts[start - 1].lower() in words("particles") or parts[start - 1] in ("St.", "St")
    ):
        start -= 1
    return " ".join(parts[start:])


def _is_syllables(given: str) -> bool:
    """Whether a given name is one or two syllables of Pinyin, ending in a vowel, n, ng or r."""
    syllable = r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouü]{1,3}(?:ng|n|r)?"
    return re.fullmatch(rf"(?:{syllable}){{1,2}}", given.lower()) is not None
