"""Lines of a PDF page, and the order in which they are read, columns one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

# A white strip between columns is at least this wide, in points, and a gap within a line of
# text is at most this many times the height of its letters.
GUTTER = 9.0
WORD_GAP = 1.1
FEWEST_FOR_A_MARGIN = 4  # lines, for a block to have a margin of its own
WIDEST = 40  # so many white bands of a page are tried


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on one line of one column; points, from the lower left corner.

    `margin` is where the lines of its column end.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    margin: float = 0.0

    @property
    def height(self) -> float:
        """From the lowest to the highest part of the letters, in points."""
        return self.top - self.bottom


def lines_of(page: Any) -> tuple[Line, ...]:
    """The lines of a page (a pypdfium2 text page), joined from its runs of text."""
    runs = [_run(page, index) for index in range(page.count_rects())]
    lines: list[Line] = []
    for run in sorted((r for r in runs if r.text.strip()), key=lambda r: (-r.top, r.left)):
        home = next((i for i, line in enumerate(lines) if _on_one_line(line, run)), None)
        if home is None:
            lines.append(run)
        else:
            lines[home] = _joined(lines[home], run)
    return tuple(lines)


def _run(page: Any, index: int) -> Line:
    left, bottom, right, top = page.get_rect(index)
    text = page.get_text_bounded(left, bottom, right, top)
    return Line(" ".join(text.split()), left, bottom, right, top)


def _on_one_line(line: Line, run: Line) -> bool:
    overlap = min(line.top, run.top) - max(line.bottom, run.bottom)
    height = min(line.height, run.height)
    gap = max(run.left - line.right, line.left - run.right)
    return overlap > 0.5 * height and gap < WORD_GAP * max(line.height, run.height)


def _joined(line: Line, run: Line) -> Line:
    first, second = (line, run) if line.left <= run.left else (run, line)
    gap = second.left - first.right
    blank = " " if gap > 0.12 * first.height and not first.text.endswith(" ") else ""
    return Line(
        first.text + blank + second.text,
        min(line.left, run.left),
        min(line.bottom, run.bottom),
        max(line.right, run.right),
        max(line.top, run.top),
    )


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines as a reader takes them: by a recursive cut along white space (X-Y cut,
    Nagy & Seth 1984), columns before rows."""
    if len(lines) < 2:
        return tuple(_with_margin(lines))
    for cut in (_columns, _rows):
        parts = cut(lines)
        if len(parts) > 1:
            return tuple(line for part in parts for line in in_reading_order(part))
    return tuple(_with_margin(sorted(lines, key=lambda line: (-line.top, line.left))))


def _with_margin(lines: Sequence[Line]) -> list[Line]:
    """The lines of one column with its right margin, or that of their own block of lines."""
    widest = max((line.right for line in lines), default=0.0)
    marked: list[Line] = []
    for block in _close_blocks(lines):
        own = max(line.right for line in block)
        margin = own if len(block) >= FEWEST_FOR_A_MARGIN else widest
        marked += (replace(line, margin=margin) for line in block)
    return marked


def _close_blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines parted where one stands further from the last than its own height."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and blocks[-1][-1].bottom - line.top <= line.height:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines parted at white strips that run through all of them, from left to right."""
    parts: list[list[Line]] = []
    reach = float("-inf")
    for line in sorted(lines, key=lambda line: line.left):
        if line.left - reach > GUTTER or not parts:
            parts.append([])
        parts[-1].append(line)
        reach = max(reach, line.right)
    return parts


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines parted at the widest white band, when it is wider than the usual one.

    Cut only where it makes columns appear: text in one column is left whole.
    """
    down = sorted(lines, key=lambda line: -line.top)
    low = down[0].bottom
    gaps: list[tuple[float, int]] = []
    for index, line in enumerate(down[1:], 1):
        if line.top <= low + 0.5:
            gaps.append((low - line.top, index))
        low = min(low, line.bottom)
    for _, index in sorted(gaps, key=lambda gap: (-gap[0], gap[1]))[:WIDEST]:
        upper, lower = down[:index], down[index:]
        if len(_columns(upper)) > 1 or len(_columns(lower)) > 1:
            return [upper, lower]
    return [list(lines)]
