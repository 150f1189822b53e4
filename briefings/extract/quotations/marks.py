"""Where quotation marks stand: every style, apostrophes told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.model import Paragraph

_ELIDED = re.compile(r"['’‘](?:\d\ds?\b|(?:em|til|tis|twas|cause|n|round|bout)\b)", re.IGNORECASE)
_MARKS = re.compile("[“\"'‘]")
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
        said = text[self.start : self.end].strip()
        for mark in "’'":
            if said.endswith(f",{mark}") and (mark == "’" or " '" in said):
                return f"{said[:-2]}{mark}"
        return said.removesuffix(",").rstrip()


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[tuple[Quoted, ...], ...]:
    """The quotations of each paragraph. One that is left open runs on where the next
    paragraph opens with a mark, or closes one that it did not open."""
    found: list[tuple[Quoted, ...]] = []
    open_before = False
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        goes_on = after is not None and _goes_on(text, after.start, after.end)
        quotes = quoted(text, paragraph.start, paragraph.end, carried=open_before, runs_on=goes_on)
        open_before = bool(quotes) and quotes[-1].runs_on
        found.append(quotes)
    return tuple(found)


def quoted(
    text: str, start: int, end: int, *, carried: bool = False, runs_on: bool = False
) -> tuple[Quoted, ...]:
    """The quotations of the paragraph `text[start:end]`; marks within marks are words.

    `carried` says that a quotation is open as the paragraph begins, `runs_on` that one which
    it leaves open may go on in the next.
    """
    return tuple(_quoted(text, start, end, carried, runs_on))


def _quoted(text: str, start: int, end: int, carried: bool, runs_on: bool) -> Iterator[Quoted]:
    at = start
    if carried and (close := _first_closer(text, start, end)) is not None:
        yield Quoted(start, start, close, close + 1)
        at = close + 1
    while at < end:
        found = _opening(text, at, start, end)
        if found is None:
            return
        close = _closing(text, found, end)
        if close is not None:
            yield Quoted(found, found + 1, close, close + 1)
            at = close + 1
        elif text[found] in '“"' and (runs_on or not text[start:found].strip()):
            yield Quoted(found, found + 1, end, end, runs_on=True)
            return
        else:
            at = found + 1


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a paragraph goes on with a quotation that was open before it."""
    return text[start : start + 1] in ("“", '"') or _first_closer(text, start, end) is not None


def _first_closer(text: str, start: int, end: int) -> int | None:
    """The first double mark, when it closes what the paragraph did not open."""
    first = next((i for i in range(start, end) if text[i] in '“”"'), None)
    if first is None or text[first] == "“" or (text[first] == '"' and _faces_right(text, first)):
        return None
    return first if text[first] == "”" or not text[first - 1].isspace() else None


def _faces_right(text: str, i: int) -> bool:
    """Whether a straight mark stands as an opening one does: after a space, before a word."""
    before = text[i - 1] if i else "\n"
    after = text[i + 1 : i + 2]
    if before.isspace() or before in "([—–-/":
        return bool(after) and not after.isspace()
    return before in ",:" and after.isspace() and text[i + 2 : i + 3].isalpha()


def _opening(text: str, at: int, floor: int, end: int) -> int | None:
    for found in _MARKS.finditer(text, at, end - 1):
        i, mark = found.start(), found[0]
        if mark == "“" or (mark == '"' and (i == floor or _faces_right(text, i))):
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
    if mark == "“":
        return next((i for i in range(opened + 1, end) if text[i] in '”"'), None)
    if mark == '"':
        return _closing_straight(text, opened, end)
    return _closing_single(text, opened, end, "’" if mark == "‘" else "'")


def _closing_straight(text: str, opened: int, end: int) -> int | None:
    """The next mark; None when it opens another quotation, so that this one was left open."""
    close = next((i for i in range(opened + 1, end) if text[i] == '"'), None)
    if close is None or not text[close - 1].isspace() or close + 1 >= end:
        return close
    return None if text[close + 1].isalnum() else close


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
