"""An article on its way from a file to the corpus: labelled blocks, and claims about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

# What a block is. A format that knows says so; "unknown" is settled by the passes.
Label = Literal["unknown", "title", "body", "heading", "caption"]

# Which statement about an article is claimed.
Field = Literal[
    "title",
    "outlet",
    "author",
    "agency",
    "published",
    "dateline",
    "modified",
    "seen",
    "url",
    "language",
]

# How far a claim is to be believed. A higher one beats a lower one; of equals the first wins.
GIVEN_BESIDE = 100  # the sidecar: somebody wrote it for this file
GIVEN_INSIDE = 90  # front matter
MARKED_UP = 80  # the page's own JSON-LD, meta elements, a message's headers, a feed's entry
LABELLED = 70  # "Published : May 31, 2021", "By Jane Doe"
DATELINE = 60  # "LIMA, May 31, 2021 (AP) -"
ALONE = 50  # a line that is a date, below the title
ADDRESS = 40  # /2021/05/31/ in the address
ABOVE = 30  # a line that is a date, above everything: often the day a page was printed
GUESSED = 20  # a photo credit's outlet
WIRE = 10  # the house in a dateline: an agency, and the outlet where nothing else names one


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, caption or heading, without line ends."""

    text: str
    label: Label = "unknown"


@dataclass(frozen=True, slots=True)
class Claim:
    """What something in the file, or beside it, says about the article."""

    field: Field
    value: str
    rank: int


@dataclass(frozen=True, slots=True)
class Draft:
    """Blocks in reading order and claims in the order in which they were met."""

    blocks: tuple[Block, ...]
    claims: tuple[Claim, ...] = ()

    def claiming(self, claims: Iterable[Claim]) -> Draft:
        """This draft with more claims at its end."""
        return replace(self, claims=(*self.claims, *claims))

    def best(self, field: Field) -> Claim | None:
        """The strongest claim of a field, the first of equals; none where nothing is said."""
        return max(
            (claim for claim in self.claims if claim.field == field),
            key=lambda claim: claim.rank,
            default=None,
        )

    def all_of(self, field: Field) -> tuple[str, ...]:
        """The values claimed with the strongest rank of a field, each once, in order."""
        best = self.best(field)
        if best is None:
            return ()
        values = (c.value for c in self.claims if c.field == field and c.rank == best.rank)
        return tuple(dict.fromkeys(values))
