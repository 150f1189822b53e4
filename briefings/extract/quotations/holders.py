"""Who is meant by an office: "China's ambassador to Peru said", of the one such ambassador."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import edges
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.people import Cast, Title
    from briefings.extract.pipeline import Doc, Token


def holding(role: Token, cast: Cast) -> str:
    """The name of the only person of the article whose title is this office, or "".

    A title with other words behind it ("ambassador to Chile") is another office.
    """
    owned = any(c.dep_ == "poss" or c.lower_ == "the" for c in role.lefts)
    if not owned or role.tag_ != "NN" or role.lower_ not in words("offices"):
        return ""
    behind = _behind(role)
    found = {
        title.mention.person.name
        for title in cast.titles
        if title.phrase.role.split()[-1].lower() == role.lower_
        and _complement(role.doc, title) in ("", behind)
    }
    return found.pop() if len(found) == 1 else ""


def _behind(role: Token) -> str:
    """What an office is of: the words of its first phrase after "to", "of" or "for"."""
    follows = role.i + 1 < len(role.doc)
    after = role.nbor(1) if follows else None
    if after is None or after.dep_ != "prep" or after.head.i != role.i:
        return ""
    start, end = edges(after)
    return str(role.doc[start:end].text)


def _complement(doc: Doc, title: Title) -> str:
    start, end = title.phrase.back
    return str(doc[start:end].text)
