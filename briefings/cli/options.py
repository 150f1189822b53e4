"""The options that commands share, each said once."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ListFormat(StrEnum):
    """How a list is printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


class FileFormat(StrEnum):
    """The files of an edition."""

    pdf = "pdf"
    docx = "docx"
    html = "html"


class QuestionKind(StrEnum):
    """The kinds of question."""

    choice = "choice"
    short = "short"
    blank = "blank"
    true_false = "true-false"
    matching = "matching"
    order = "order"


class PageFormat(StrEnum):
    """How a digest or a quiz is given: on the terminal, as data, or as files in OUT."""

    text = "text"
    json = "json"
    pdf = "pdf"
    docx = "docx"
    html = "html"


def day(text: str) -> date:
    """A day as ISO 8601 writes it; a clear line for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as 2021-02-05") from None


CorpusOption = Annotated[
    str | None,
    typer.Option("--corpus", metavar="FOLDER", help="The folder of articles, or s3://..."),
]
OutOption = Annotated[
    Path | None, typer.Option("--out", metavar="FOLDER", help="Where editions are written.")
]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings, if not ./briefings.toml.")
]
DateOption = Annotated[
    date | None,
    typer.Option("--date", metavar="YYYY-MM-DD", parser=day, help="The day of the issue."),
]
SeedOption = Annotated[
    int | None, typer.Option("--seed", help="Another seed gives another quiz; the same, the same.")
]
FormatsOption = Annotated[
    list[PageFormat] | None,
    typer.Option("--format", help="text and json go to the terminal, the others to files in OUT."),
]
VersionsOption = Annotated[
    int | None, typer.Option("--versions", min=1, max=50, help="Versions A, B, … of the sheet.")
]
LargeOption = Annotated[
    bool, typer.Option("--large-print", help="Also each sheet in 18 point type.")
]
ReadingOption = Annotated[
    bool, typer.Option("--reading", help="A digest to read before the questions of each sheet.")
]
FreshOption = Annotated[
    bool, typer.Option("--fresh", help="No question of an earlier issue, however few are left.")
]
ResetOption = Annotated[
    bool, typer.Option("--reset-used", help="Forget first which questions were asked.")
]
RosterOption = Annotated[
    Path | None,
    typer.Option("--roster", metavar="CSV", help="A class list: one PDF of sheets with names."),
]
ListOption = Annotated[ListFormat, typer.Option("--format", help="How the list is printed.")]
