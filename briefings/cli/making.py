"""The commands that print: today's edition, a digest, a quiz."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from briefings.cli.options import (
    ConfigOption,
    CorpusOption,
    DateOption,
    FileFormat,
    OutOption,
    PageFormat,
    QuestionKind,
    SeedOption,
)
from briefings.cli.pages import Page, explained, give, quiz_pages, say_shortfall
from briefings.cli.session import day_of, opened
from briefings.cli.terminal import progress, say
from briefings.errors import NothingToPrint

FormatsOption = Annotated[
    list[PageFormat] | None,
    typer.Option("--format", help="text and json go to the terminal, the others to files in OUT."),
]
FilesOption = Annotated[
    list[FileFormat] | None, typer.Option("--format", help="Which files are made; repeat it.")
]
Subject = Annotated[str, typer.Argument(metavar="TOPIC", help="Words, a name or an abbreviation.")]


def today(
    corpus: CorpusOption = None,
    out: OutOption = None,
    formats: FilesOption = None,
    day: DateOption = None,
    seed: SeedOption = None,
    config: ConfigOption = None,
) -> None:
    """Make today's brief, quiz and answer key.

    They are written to OUT/DATE/, with edition.json, which lists what they were made of.
    """
    from briefings import jobs

    with opened(corpus, out, config, fetch=True) as (settings, store, found):
        if formats:
            kinds = tuple(kind.value for kind in dict.fromkeys(formats))
            settings = settings.model_copy(update={"formats": kinds})
        with progress() as show:
            made = jobs.issue(
                settings, store, found, day_of(settings, day), seed=seed, progress=show
            )
        for sheet in made.sheets:
            say_shortfall(sheet.version, len(sheet.items), sheet.asked_for)
        for path in made.paths:
            say(str(path))


def digest(
    topic: Subject,
    corpus: CorpusOption = None,
    out: OutOption = None,
    formats: FormatsOption = None,
    day: DateOption = None,
    config: ConfigOption = None,
) -> None:
    """Print what the corpus says on a topic, with sources."""
    from briefings import jobs

    with opened(corpus, out, config) as (settings, _, found):
        when = day_of(settings, day)
        content = jobs.digest_of(settings, found, when, subject=topic)
        if not content.articles:
            raise NothingToPrint(f"nothing on {topic!r} is sure enough to print")
        masthead = jobs.masthead_of(settings, found, when, 0, title=content.title)
        pages = {"digest": Page(jobs.brief_document(settings, found, content, masthead))}
        give(settings, when, topic, pages, formats, asdict(content))


def quiz(
    topic: Annotated[
        str | None, typer.Argument(metavar="[TOPIC]", help="Without one, the whole corpus.")
    ] = None,
    questions: Annotated[
        int | None, typer.Option("-n", "--questions", min=1, help="How many are wanted.")
    ] = None,
    kinds: Annotated[
        list[QuestionKind] | None, typer.Option("--kind", help="Kinds of question; repeat it.")
    ] = None,
    versions: Annotated[
        int | None, typer.Option("--versions", min=1, max=26, help="Versions A, B, … of the sheet.")
    ] = None,
    distinct: Annotated[
        bool, typer.Option("--distinct", help="Other questions in each version.")
    ] = False,
    large_print: Annotated[
        bool, typer.Option("--large-print", help="Also each sheet in 18 point type.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what was left out, and why, with examples.")
    ] = False,
    corpus: CorpusOption = None,
    out: OutOption = None,
    formats: FormatsOption = None,
    day: DateOption = None,
    seed: SeedOption = None,
    config: ConfigOption = None,
) -> None:
    """Make a quiz and its key on a topic, or on everything."""
    from briefings import jobs

    asked = jobs.Sheet(questions, versions, tuple(k.value for k in kinds or ()), distinct)
    with opened(corpus, out, config) as (settings, _, found):
        when = day_of(settings, day)
        seed = jobs.seed_of(when) if seed is None else seed
        made = jobs.quiz_of(settings, found, when, seed, subject=topic, asked=asked)
        if explain:
            say(explained(made))
            return
        sheets = tuple(sheet for sheet in made.quizzes if sheet.items)
        if not sheets:
            raise NothingToPrint("no question on this passed its checks; --explain says why")
        masthead = jobs.masthead_of(settings, found, when, 0)
        for sheet in sheets:
            say_shortfall(sheet.version, len(sheet.items), sheet.asked_for)
        pages = quiz_pages(settings, sheets, masthead, large_print)
        give(settings, when, topic or "", pages, formats, [asdict(sheet) for sheet in sheets])
