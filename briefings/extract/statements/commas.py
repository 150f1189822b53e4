"""Commas in a subject: asides that they open and close, and words that were cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.clauses import When
    from briefings.extract.pipeline import Doc, Token

_QUOTES = frozenset({'"', "“", "”"})


def before_comma(head: Token, kept: tuple[int, ...]) -> tuple[int, ...]:
    """An aside that a comma opens and closes is left out, also where the parser sees none."""
    tokens = head.doc.words
    comma = next((i for i in kept if tokens[i].text == "," and i > head.i), None)
    if comma is not None and comma + 1 < len(tokens) and tokens[comma + 1].text in _QUOTES:
        return kept
    if comma is None:
        return kept
    after = [tokens[i] for i in kept if i > comma]
    clause = any(t.tag_ in ("WP", "WDT", "WP$") for t in after)
    if any(t.dep_ == "cc" for t in after) and not clause:
        return kept
    return tuple(i for i in kept if i < comma)


def unclosed(doc: Doc, when: When | None, behind: str) -> bool:
    """Whether the comma before a date closes an aside: "in Eden, on the south coast, today"."""
    if when is None or not when.start or behind.count(",") != 1 or behind.endswith(","):
        return False
    before = doc[when.start - 1]
    if before.text != "," and before.lower_ in ("early", "late"):
        before = doc[when.start - 2]
    return before.text == ","


def stray_comma(head: Token, kept: tuple[int, ...]) -> str:
    """A comma in the subject belongs to a list or to a place, else to something that was cut."""
    tokens = head.doc.words
    if any(tokens[i].dep_ == "cc" for i in kept):
        return ""
    for i in kept:
        after = tokens[i + 1] if tokens[i].text == "," and i + 1 < len(tokens) else None
        if after is not None and after.ent_type_ != "GPE" and after.text not in _QUOTES:
            return "a comma in the subject"
    return ""


def set_apart(doc: Doc, kept: Sequence[int]) -> bool:
    """Whether a comma parts the verb from what follows: "was made, bringing the total to"."""
    opened = len(kept) > 1 and kept[1] == kept[0] + 1 and doc.words[kept[0]].text == ","
    return opened and (doc[kept[1]].tag_ in ("VBG", "VBN", "RBS", "CD") or _of_some(doc[kept[1]]))


def _of_some(token: Token) -> bool:
    """Whether a word tells of a part of those told of: "were hurt, some badly"."""
    return token.lower_ in ("many", "most", "none", "several", "some")


def closed(head: Token | None, who: str) -> str:
    """The words of a noun with the comma that closes its aside: "Ruiz, who lost |,| said"."""
    if head is None or who.count(",") % 2 == 0:
        return who
    closing = head.doc[head.right_edge.i : head.right_edge.i + 2]
    return f"{who}," if any(t.text == "," for t in closing) else who
