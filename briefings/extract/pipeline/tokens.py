"""A token of a parsed text, in plain Python.

It answers to the names that spaCy gives it, as far as the rules ask, and says the same; but
it is made once, with all that is known of it, where spaCy makes a new one, and spells its
words anew, each time that somebody looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.pipeline.docs import Doc, Span


@dataclass(slots=True, init=False, eq=False, repr=False)
class Token:
    """A word, mark or space of a text; `i` counts tokens, `idx` characters."""

    children: tuple[Token, ...]
    dep_: str
    doc: Doc
    ent_iob_: str
    ent_type_: str
    head: Token
    i: int
    idx: int
    is_alpha: bool
    is_digit: bool
    is_punct: bool
    is_sent_start: bool
    is_space: bool
    left_edge: Token
    lefts: tuple[Token, ...]
    lemma_: str
    like_num: bool
    lower_: str
    pos_: str
    right_edge: Token
    rights: tuple[Token, ...]
    sent: Span
    tag_: str
    text: str
    whitespace_: str

    def __len__(self) -> int:
        """The characters of the token."""
        return len(self.text)

    def __bool__(self) -> bool:
        """Every token counts as something."""
        return True

    def __hash__(self) -> int:
        """The same in every run."""
        return self.i

    def __lt__(self, other: Token) -> bool:
        """Whether it stands before another."""
        return self.i < other.i

    def __str__(self) -> str:
        """The token as it is written."""
        return self.text

    __repr__ = __str__

    @property
    def text_with_ws(self) -> str:
        """The token with the space behind it."""
        return self.text + self.whitespace_

    @property
    def n_lefts(self) -> int:
        """How many children stand before it."""
        return len(self.lefts)

    @property
    def n_rights(self) -> int:
        """How many children stand behind it."""
        return len(self.rights)

    @property
    def ancestors(self) -> Iterator[Token]:
        """The heads above it, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether it is one of the heads above another token."""
        return any(above is self for above in descendant.ancestors)

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all below it: those on the left of each head, the head, the others."""
        if not self.children:
            yield self
            return
        waiting: list[tuple[Token, bool]] = [(self, False)]
        while waiting:
            token, opened = waiting.pop()
            if opened or not token.children:
                yield token
            else:
                waiting += [(c, False) for c in reversed(token.rights)]
                waiting.append((token, True))
                waiting += [(c, False) for c in reversed(token.lefts)]

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The tokens that it is coordinated with."""
        start = self
        while start.head is not start and start.dep_ == "conj":
            start = start.head
        found = [start]
        for token in found:
            found += [c for c in token.rights if c.dep_ == "conj"]
        return tuple(t for t in found if t is not self)

    def nbor(self, i: int = 1) -> Token:
        """The token so many further on. Raises IndexError past either end."""
        at = self.i + i
        if at < 0:
            raise IndexError(at)
        return self.doc.words[at]
