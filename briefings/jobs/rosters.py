"""Class lists: who gets which version, sheets with a name on them, the list for the teacher."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from briefings import samples
from briefings.config.handwritten import delimiter_of, text_of
from briefings.document import (
    Banner,
    Block,
    Cell,
    Document,
    Fields,
    Heading,
    Paragraph,
    Table,
    Text,
)
from briefings.errors import SheetError
from briefings.samples import Pupil

# How the columns may be called (casefolded).
_NAMES = ("name", "pupil", "student", "full name")
_GROUPS = ("class", "group", "form")
# What the sheet has on it already when it is handed out.
_FILLED = ("Name", "Class")


@dataclass(frozen=True, slots=True)
class Roster:
    """A class list: its pupils in their order, and one line for each row that was left out."""

    pupils: tuple[Pupil, ...]
    problems: tuple[str, ...] = ()


def read_roster(path: Path) -> Roster:
    """The pupils of a CSV file whose first line names its columns: name, and perhaps class.

    A row without a name, or a second one of the same pupil, is left out and named by its
    line. Raises SheetError for a file without such columns or without any pupil.
    """
    text = text_of(path, SheetError)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text))
    try:
        heading = [cell.strip().casefold() for cell in next(rows, [])]
        found = list(_pupils(((rows.line_num, row) for row in rows), heading, path))
    except csv.Error as error:
        raise SheetError(f"{path}, line {rows.line_num}: {error}") from error
    pupils = tuple(row for row in found if isinstance(row, Pupil))
    if not pupils:
        raise SheetError(f"{path}: no pupil in it")
    return Roster(pupils, tuple(row for row in found if isinstance(row, str)))


def _column(heading: Sequence[str], names: Sequence[str]) -> int | None:
    return next((heading.index(name) for name in names if name in heading), None)


def _pupils(
    rows: Iterator[tuple[int, list[str]]], heading: Sequence[str], path: Path
) -> Iterator[Pupil | str]:
    """Each pupil, or what is wrong with the row."""
    name, group = _column(heading, _NAMES), _column(heading, _GROUPS)
    if name is None:
        raise SheetError(f"{path}, line 1: no column 'name'; the first line is: name,class")
    seen: set[Pupil] = set()
    for line, row in rows:
        cells = [" ".join(cell.split()) for cell in row] + [""] * len(heading)
        pupil = Pupil(cells[name], "" if group is None else cells[group])
        if problem := _problem(row, heading, pupil, seen):
            yield f"{path}, line {line}: left out: {problem}"
        elif pupil.name:
            seen.add(pupil)
            yield pupil


def _problem(row: Sequence[str], heading: Sequence[str], pupil: Pupil, seen: set[Pupil]) -> str:
    if len(row) > len(heading):
        return f"{len(row)} columns, not {len(heading)}; put a name with a comma in quotation marks"
    if not pupil.name and any(cell.strip() for cell in row):
        return "no name"
    return f"{pupil.name} is on the list already" if pupil in seen else ""


def dealt(pupils: Sequence[Pupil], versions: int) -> tuple[tuple[Pupil, int], ...]:
    """Each pupil with the place of a version: in turn down each class, so neighbours differ."""
    seen: Counter[str] = Counter()
    hands = []
    for pupil in pupils:
        hands.append((pupil, seen[pupil.group] % versions))
        seen[pupil.group] += 1
    return tuple(hands)


def named_sheet(sheet: Document, pupil: Pupil) -> Document:
    """The sheet with the name and class of a pupil in the place of the lines for them."""
    blocks = [part for block in sheet.blocks for part in _named(block, pupil)]
    return replace(sheet, blocks=tuple(blocks))


def _named(block: Block, pupil: Pupil) -> Iterator[Block]:
    if not isinstance(block, Fields):
        yield block
        return
    spans = [Text("Name: "), Text(pupil.name, bold=True)]
    if pupil.group:
        spans += [Text(" · Class: "), Text(pupil.group, bold=True)]
    yield Paragraph(tuple(spans))
    left = tuple(field for field in block.fields if field.label not in _FILLED)
    whole = sum(field.share for field in left) or 1
    if left:
        yield Fields(tuple(replace(field, share=100 * field.share / whole) for field in left))


def class_list(title: str, issued: str, hands: Sequence[tuple[Pupil, str]]) -> Document:
    """The table of who has which version; for the teacher."""
    heads = ("No.", "Name", "Class", "Version", "Score")
    rows = tuple(
        tuple(_cell(text) for text in (str(number), pupil.name, pupil.group, version, ""))
        for number, (pupil, version) in enumerate(hands, 1)
    )
    name = f"{title}: class list"
    return Document(
        title=name,
        blocks=(
            Banner((Heading(1, (Text(name),), "class-list", style="title"),)),
            Table(
                "Who has which version",
                tuple(_cell(head, header=True) for head in heads),
                rows,
                (0.08, 0.46, 0.16, 0.14, 0.16),
            ),
        ),
        issued=issued,
        subject="Who has which version",
        running=title,
        edition="Teacher copy",
        foot="Teacher copy",
    )


def _cell(text: str, *, header: bool = False) -> Cell:
    return Cell((Text(text),), header)


def sample_roster(pupils: int, locale: str, groups: Sequence[str], seed: int) -> str:
    """A class list of made-up pupils as CSV; SettingsError for an unknown locale."""
    from briefings.export.tables import table

    made = samples.roster(pupils, locale, tuple(groups) or ("7a",), seed)
    return table(("name", "class"), ((p.name, p.group) for p in made)).decode("utf-8-sig")
