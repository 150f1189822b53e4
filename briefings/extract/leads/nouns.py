"""The words of a noun phrase of a sentence that stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import edges
from briefings.extract.phrases import spell
from briefings.extract.wording import tidy

if TYPE_CHECKING:
    from briefings.extract.leaning import Resolution
    from briefings.extract.pipeline import Token

# Words that go on with a name ("ministry of health", "ambassador to Chile"), and articles.
_PARTS = frozenset({"of", "to", "for", "from", "in", "at"})
_ARTICLES = frozenset({"the", "a", "an", "some", "several", "many", "two", "three"})


def noun_words(head: Token, kept: Sequence[int], found: Resolution) -> str:
    """The words of a noun phrase without its asides and clauses, names resolved."""
    start, end = edges(head)
    while start > 1 and head.doc[start - 1].text == "-" and not head.doc[start - 1].whitespace_:
        start -= 2  # "co-founder"
    holes = [*asides(head.doc, start, end)]
    bare = start == head.i and head.pos_ == "NOUN"  # "data compiled by Aralco"
    clauses = ("relcl",) if bare else ("relcl", "acl")
    holes += [edges(c) for c in head.subtree if c.dep_ in clauses and c.i > head.i]
    holes += [edges(c) for c in head.subtree if c.dep_ == "prep" and _adds(c, head)]
    comma = next((i for i in range(head.i, end) if head.doc[i].text == ","), end)
    listed = any(head.doc[i].dep_ == "cc" for i in range(head.i, comma)) or head.n_rights == 0
    own = [i for i in without(start, end if listed else comma, holes) if i in kept]
    while own and (head.doc[own[-1]].dep_ == "cc" or head.doc[own[-1]].text in ",;:–—"):
        own.pop()
    text = tidy(spell(head.doc, own, found)) if own else ""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in _ARTICLES else text


def _adds(preposition: Token, head: Token) -> bool:
    """Whether a phrase is no part of a name: "posts | on the board", "Lima | in 2017"."""
    below = next(iter(preposition.children), None)
    dated = below is not None and below.ent_type_ == "DATE"
    return dated or (preposition.head.i == head.i and preposition.lower_ not in _PARTS)
