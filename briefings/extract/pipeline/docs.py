"""A parsed text and its stretches, in plain Python, with the names that spaCy gives them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from briefings.extract.pipeline.tokens import Token

_IDX = attrgetter("idx")


class Span:
    """The tokens `doc[start:end]`; `label_` is the kind of a named entity, or ""."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """The tokens from `start` up to `end`."""
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        """How many tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """The tokens."""
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: int | slice) -> Token | Span:
        """A token, or a stretch within this one, counted from its start."""
        if isinstance(i, slice):
            first, last, _ = i.indices(len(self))
            return Span(self.doc, self.start + first, self.start + max(first, last))
        at = (self.end if i < 0 else self.start) + i
        if not self.start <= at < self.end:
            raise IndexError(i)
        return self.doc.words[at]

    def __eq__(self, other: object) -> bool:
        """Whether it is the same stretch, with the same label."""
        return isinstance(other, Span) and self._place() == other._place()

    def __hash__(self) -> int:
        """The same in every run, but for its label."""
        return hash((self.start, self.end))

    def __str__(self) -> str:
        """The stretch as it is written."""
        return self.text

    __repr__ = __str__

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        words = self.doc.words
        return words[self.start].idx if self.start < len(words) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where it ends in the text, without the space behind it."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The stretch as it is written."""
        if self.start >= self.end:
            return ""
        words, last = self.doc.words, self.doc.words[self.end - 1]
        return self.doc.text[words[self.start].idx : last.idx + len(last.text)]

    @property
    def sent(self) -> Span:
        """The sentence in which it begins."""
        return self.doc.words[self.start].sent

    @property
    def ents(self) -> list[Span]:
        """The named entities that lie within it."""
        return [e for e in self.doc.ents if self.start <= e.start and e.end <= self.end]

    @property
    def root(self) -> Token:
        """The highest of its tokens in the tree, the first of several.

        Marks and spaces that nothing hangs on come last, unless one is a sentence's root.
        """
        words = self.doc.words[self.start : self.end]
        for token in words:
            if token.head is token:
                return token
        outer = [t for t in words if not self.start <= t.head.i < self.end]
        return min(outer, key=self._depth, default=self.doc.words[self.start])

    def _depth(self, token: Token) -> int:
        if (token.is_punct or token.is_space) and not token.children:
            return len(self.doc.words) - 1
        return sum(1 for _ in token.ancestors)

    def _place(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_


class Doc:
    """A text with its tokens, sentences and named entities."""

    __slots__ = ("ents", "sents", "text", "user_data", "words")

    def __init__(self, text: str, words: list[Token]) -> None:
        """A text and its tokens; who makes it adds sentences and entities."""
        self.text = text
        self.words = words
        self.sents: tuple[Span, ...] = ()
        self.ents: tuple[Span, ...] = ()
        self.user_data: dict[str, Any] = {}

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        """The tokens."""
        return iter(self.words)

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: Any) -> Token | Span:
        """A token, or a stretch of them."""
        if i.__class__ is not slice:
            token: Token = self.words[i]
            return token
        first, last = i.start, i.stop
        if first is None or last is None or not 0 <= first <= last <= len(self.words):
            first, last, _ = i.indices(len(self.words))
        return Span(self, first, last if last > first else first)

    def char_span(self, start: int, end: int, alignment_mode: str = "strict") -> Span | None:
        """The tokens of `text[start:end]`; None when there are none.

        Where these are not the ends of tokens, "contract" gives the tokens that lie within,
        "expand" those that it touches, "strict" none.
        """
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        cut = start != first.idx, end < last.idx + len(last.text)
        if alignment_mode == "strict":
            whole = not cut[0] and end == last.idx + len(last.text)
            return Span(self, first.i, last.i + 1) if whole else None
        if alignment_mode == "contract":
            begin, stop = first.i + cut[0], last.i + 1 - cut[1]
            return Span(self, begin, stop) if begin < stop else None
        return Span(self, first.i + (start == first.idx + len(first.text)), last.i + 1)

    def _at(self, offset: int) -> Token | None:
        """The token in which, or in the space behind which, a character stands."""
        before = bisect_right(self.words, offset, key=_IDX)
        token = self.words[before - 1] if before else None
        behind = token and offset >= token.idx + len(token.text) + len(token.whitespace_)
        return None if behind else token
