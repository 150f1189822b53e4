"""A public body, or who holds an office of a state, without its place: "the Health Ministry", "the
Board of Education", "the Prime Minister". Every land and town has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.model import Name

_BODY = (
    r"Assembly|Bank|Board|Bureau|Cabinet|Commission|Council|Court|Department|Education|Government|"
    r"Legislature|Magistrates|Ministry|Ombudsman|Parliament|Parole|Police|Works|Health|Appeals?"
)
_ROLE = (
    r"(?:Deputy |Prime |Vice )*(?:Premier|Prime Minister|Treasurer)|(?:[A-Z]\w+ )Minister|"
    r"Governor|Chancellor|Mayor"
)
# A body, an office without a name behind it, and what opens a sentence without "the".
_NAMED = re.compile(
    rf"\b[Tt]he ((?:[A-Z]\w+(?:[’']s)? (?:of |and |for )?)*(?:{_BODY}))\b(?! of [A-Z])"
)
_HELD = re.compile(rf"\b[Tt]he (?:{_ROLE})\b(?! (?:of|for) (?:the )?[A-Z]|,? [A-Z]|[’']s [A-Z])")
_OPENS = re.compile(r"(?:Cabinet|Council|Parliament) [a-z]")
_HEADS = frozenset(_BODY.lower().split("|")) | {"appeal", "appeals"}
_LINKS = frozenset({"and", "for", "of"})
_WORD = re.compile(r"[A-Z]\w+")
# Where it is, in the same words.
_PLACING = frozenset({"place", "nationality"})


def is_homeless(statement: str, names: Collection[Name]) -> bool:
    """Whether a statement names such a body or office, and no place at all."""
    if "he " not in statement and not _OPENS.match(statement):
        return False
    if any(name.kind in _PLACING for name in names):
        return False
    demonyms, places = table("demonyms"), table("places")
    if any(w in demonyms or w in places for w in _WORD.findall(statement)):
        return False
    bodies = (match[1].split() for match in _NAMED.finditer(statement))
    nowhere = any(all(_is_plain(word) for word in body) for body in bodies)
    return nowhere or bool(_HELD.search(statement) or _OPENS.match(statement))


def _is_plain(word: str) -> bool:
    """Whether a word of the name says what the body is for, and not where."""
    plain = re.sub(r"[’']s$", "", word.lower())
    return plain in _HEADS or plain in _LINKS or plain in words("fields_of_bodies")
