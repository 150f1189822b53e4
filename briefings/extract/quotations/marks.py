"""Where quotation marks stand: every style, apostrophes told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ELIDED = re.compile(r"['’‘](?:\d\ds?\b|(?:em|til|tis|twas|cause|n|round|bout)\b)", re.IGNORECASE)
_ENDS_WELL = frozenset(".,?!…—–")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words `text[start:end]` between the marks at `opened` and `closed`.

    `closed` is one past the closing mark. A quotation that runs on in the next
    paragraph has no closing mark: `runs_on`, and `closed` is the paragraph's end.
    """

    opened: int
    start: int
    end: int
    closed: int
    runs_on: bool = False

    def words(self, text: str) -> str:
        """The words, letter for letter, without the comma that joins them to their tag."""
        return text[self.start : self.end].strip().removesuffix(",").rstrip()


def quoted(text: str, start: int, end: int) -> tuple[Quoted, ...]:
    """The quotations of the paragraph `text[start:end]`; marks within marks are words."""
    return tuple(_quoted(text, start, end))


def _quoted(text: str, start: int, end: int) -> Iterator[Quoted]:
    at = start
    while at < end:
        found = _opening(text, at, start, end)
        if found is None:
            return
        close = _closing(text, found, end)
        if close is None:
            if text[found] in '“"' and not text[start:found].strip():
                yield Quoted(found, found + 1, end, end, runs_on=True)
                return
            at = found + 1
            continue
        yield Quoted(found, found + 1, close, close + 1)
        at = close + 1


def _opening(text: str, at: int, floor: int, end: int) -> int | None:
    for i in range(at, end - 1):
        mark = text[i]
        if mark == "“" or (mark == '"' and not text[i + 1].isspace()):
            return i
        if mark in "'‘" and _opens(text, i, floor):
            return i
    return None


def _opens(text: str, i: int, floor: int) -> bool:
    """A single mark opens after a space or bracket and before a word, unless it elides."""
    before = text[i - 1] if i > floor else " "
    after = text[i + 1]
    if not (before.isspace() or before in "([—–") or not (after.isalnum() or after in "[…"):
        return False
    return not _ELIDED.match(text, i)


def _closing(text: str, opened: int, end: int) -> int | None:
    mark = text[opened]
    if mark in '“"':
        closers = '”"' if mark == "“" else '"'
        return next((i for i in range(opened + 1, end) if text[i] in closers), None)
    return _closing_single(text, opened, end, "’" if mark == "‘" else "'")


def _closing_single(text: str, opened: int, end: int, mark: str) -> int | None:
    """The first mark that no letter follows, best after a full stop or a comma: an
    apostrophe after a plural ("workers' rights") looks the same."""
    spots = [
        i
        for i in range(opened + 2, end)
        if text[i] == mark and not (i + 1 < end and text[i + 1].isalnum())
    ]
    stop = next((i for i in range(opened + 1, end) if text[i] in '“”"'), end)
    spots = [i for i in spots if i < stop] or spots[:0]
    well = [i for i in spots if text[i - 1] in _ENDS_WELL]
    firm = [i for i in spots if text[i - 1] != "s"]
    if well and (not firm or well[0] <= firm[0] or text[opened + 1].isupper()):
        return well[0]
    return next(iter(firm or spots), None)
