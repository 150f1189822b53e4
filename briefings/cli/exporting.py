"""`export`, `print` and `sample`: from files that were written or edited by hand."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from briefings.cli.options import DateOption, choice, number, one_of
from briefings.cli.terminal import note, progress, say


class ExportForm(StrEnum):
    """The forms of other programs; jsonl is for facts."""

    anki = "anki"
    moodle = "moodle"
    gift = "gift"
    qti = "qti"
    csv = "csv"
    kahoot = "kahoot"
    json = "json"
    jsonl = "jsonl"


def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A sheet (.toml), quiz (.json), facts (.jsonl).")
    ],
    to: Annotated[ExportForm, choice(ExportForm, "--to", about="The form.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where; beside FILE by default."),
    ] = None,
    day: DateOption = None,
) -> None:
    """Turn a quiz into a deck, a question bank or a spreadsheet; facts into a table.

    FILE is what `quiz --draft` or `quiz --format json` wrote, or `facts --format jsonl`.
    """
    from briefings import jobs

    made = datetime.combine(day, time(), UTC) if day else datetime.now(UTC)
    suffix, found = jobs.exported(file, to.value, made)
    for line in found.notes:
        note(f"{file}: {line}")
    target = output or file.with_suffix(f".{suffix}")
    if target.resolve() == file.resolve():
        raise typer.BadParameter(f"{target} is the file itself; name another with --output")
    jobs.write_file(target, found.content)
    say(str(target))


class SampleKind(StrEnum):
    """What can be made up."""

    roster = "roster"
    corpus = "corpus"


def sample(
    what: Annotated[
        SampleKind,
        typer.Argument(
            parser=one_of(SampleKind),
            metavar="|".join(SampleKind),
            help="roster: a class list. corpus: news articles.",
        ),
    ],
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="Where a corpus is written.")
    ] = None,
    count: Annotated[
        int, number("-n", "--count", least=1, about="How many pupils or articles.")
    ] = 30,
    locale: Annotated[
        str, typer.Option("--locale", metavar="LOCALE", help="Whose names: en_GB, ko_KR, de_DE.")
    ] = "en_GB",
    groups: Annotated[
        list[str] | None,
        typer.Option("--class", metavar="NAME", help="A class; repeat it to spread them."),
    ] = None,
    seed: Annotated[int, number("--seed", about="Another number gives other names.")] = 0,
) -> None:
    """Make up a class list, as CSV, or a corpus of any size, with the facts it states.

    The facts of a corpus are written beside it, to FOLDER.truth.jsonl.
    """
    from briefings import jobs

    if what is SampleKind.roster:
        sys.stdout.write(jobs.sample_roster(count, locale, groups or (), seed))
    elif folder is None:
        raise typer.BadParameter("name the folder in which the corpus is to be written")
    else:
        with progress() as show:
            truth = jobs.sample_corpus(folder, count, seed, show)
        say(str(folder))
        say(str(truth))
