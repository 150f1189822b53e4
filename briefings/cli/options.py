"""The options that commands share, each said once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TypeVar

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


class FactKind(StrEnum):
    """The kinds of fact."""

    position = "position"
    event = "event"
    figure = "figure"
    quotation = "quotation"
    membership = "membership"
    abbreviation = "abbreviation"
    education = "education"
    location = "location"


E = TypeVar("E", bound=StrEnum)


def day(text: str) -> date:
    """A day as ISO 8601 writes it; a clear line for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as 2021-02-05") from None


def span(text: str) -> str:
    """A day, a month or a year as ISO 8601 writes it."""
    whole = f"{text}-01-01"[:10] if len(text) in (4, 7) else text
    try:
        date.fromisoformat(whole)
    except ValueError:
        problem = f"{text!r} is not a date; write it as 2021, 2021-02 or 2021-02-05"
        raise typer.BadParameter(problem) from None
    return text


def given(text: str) -> str:
    """Words that are not empty, as those of a variable that was never set."""
    if not text.strip():
        raise typer.BadParameter("it is empty; write something there")
    return text


def place(text: str) -> Path:
    """A path that is not empty."""
    return Path(given(text))


def one_of(choices: type[E]) -> Callable[[str], E]:
    """A parser that takes one of these names."""

    def parse(text: str) -> E:
        try:
            return choices(text)
        except ValueError:
            raise typer.BadParameter(f"{text!r} is not one of {', '.join(choices)}") from None

    return parse


def whole(least: int | None = None, most: int | None = None) -> Callable[[str], int]:
    """A parser that takes a whole number from `least` to `most`."""

    def parse(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise typer.BadParameter(f"{text!r} is not a whole number") from None
        if least is not None and number < least:
            raise typer.BadParameter(f"{number} is too small; {least} is the least")
        if most is not None and number > most:
            raise typer.BadParameter(f"{number} is too large; {most} is the most")
        return number

    return parse


def choice(choices: type[StrEnum], *words: str, about: str) -> Any:
    """An option that takes one of these names."""
    return typer.Option(*words, parser=one_of(choices), metavar="|".join(choices), help=about)


def number(*words: str, least: int | None = None, most: int | None = None, about: str) -> Any:
    """An option that takes a whole number from `least` to `most`."""
    return typer.Option(*words, parser=whole(least, most), metavar="NUMBER", help=about)


CorpusOption = Annotated[
    str | None,
    typer.Option(
        "--corpus", parser=given, metavar="FOLDER", help="The folder of articles, or s3://..."
    ),
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", parser=place, metavar="FOLDER", help="Where editions are written."),
]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings, if not ./briefings.toml.")
]
DateOption = Annotated[
    date | None,
    typer.Option("--date", metavar="YYYY-MM-DD", parser=day, help="The day of the issue."),
]
SeedOption = Annotated[
    int | None,
    number("--seed", about="Another number gives another quiz; the same number, the same quiz."),
]
FormatsOption = Annotated[
    list[PageFormat] | None,
    choice(
        PageFormat,
        "--format",
        about="text and json go to the terminal, the others to files in OUT; repeat it.",
    ),
]
VersionsOption = Annotated[
    int | None, number("--versions", least=1, most=50, about="Versions A, B, … of the sheet.")
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
ListOption = Annotated[ListFormat, choice(ListFormat, "--format", about="How the list is printed.")]
