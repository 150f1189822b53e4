"""Where something may begin that a clause can do without: found once for all its statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

COMMAS = frozenset({",", "，"})
BRACKETS = {"(": ")", "[": "]"}
_KEY = "briefings.asides"
_ASIDES = frozenset({"appos", "relcl", "acl", "amod"})


def opening_asides(doc: Doc) -> tuple[Token, ...]:
    """The brackets that open, and the words at the head of what may be an aside of a noun before
    them; kept in the Doc."""
    found: tuple[Token, ...] | None = doc.user_data.get(_KEY)
    if found is None:
        found = tuple(
            t for t in doc.words if (t.dep_ in _ASIDES and _heads(t)) or t.text in BRACKETS
        )
        doc.user_data[_KEY] = found
    return found


def _heads(token: Token) -> bool:
    return token.head.i < token.i and not _listed(token)


def _listed(token: Token) -> bool:
    """A member of a list that was parsed as an apposition, a place within a place, a name that
    is given ("called X")."""
    head = token.head
    if token.dep_ == "acl" and token.lemma_.lower() in ("call", "name", "dub", "title", "entitle"):
        return True
    if token.dep_ != "appos" or token.pos_ != "PROPN" or head.pos_ != "PROPN":
        return False
    return bool(token.ent_type_) and token.ent_type_ == head.ent_type_
