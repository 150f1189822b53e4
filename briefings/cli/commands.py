"""The commands. Each is a few lines: what it needs, one job, what it says."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import Annotated

import typer

from briefings import __version__
from briefings.cli.options import (
    ConfigOption,
    CorpusOption,
    DateOption,
    ListFormat,
    ListOption,
    OutOption,
    PageFormat,
    SeedOption,
)
from briefings.cli.pages import give, say_shortfall
from briefings.cli.session import day_of, opened
from briefings.cli.terminal import note, progress, say
from briefings.errors import BriefingsError, NothingToPrint

app = typer.Typer(
    help="News articles in, a cited daily brief and a fact-recall quiz out, in PDF and DOCX.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

FormatsOption = Annotated[
    list[PageFormat] | None,
    typer.Option("--format", help="text and json go to the terminal, the others to files in OUT."),
]
Subject = Annotated[str, typer.Argument(metavar="TOPIC", help="Words, a name or an abbreviation.")]


def main() -> None:
    """Run the command line; one line and an exit code for everything that goes wrong."""
    try:
        app()
    except NothingToPrint as nothing:
        note(f"briefings: {nothing}")
        sys.exit(3)
    except BriefingsError as error:
        note(f"briefings: {error}")
        sys.exit(1)
    except KeyboardInterrupt:
        note("briefings: stopped")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        say(f"briefings {__version__}")
        raise typer.Exit


@app.command(epilog="Example: briefings today --corpus articles --date 2021-02-08")
def today(
    corpus: CorpusOption = None,
    out: OutOption = None,
    day: DateOption = None,
    seed: SeedOption = None,
    config: ConfigOption = None,
) -> None:
    """Make today's edition: a brief, a quiz and its answer key, in OUT/DATE/."""
    from briefings import jobs

    with opened(corpus, out, config) as (settings, store, found):
        with progress() as show:
            made = jobs.issue(
                settings, store, found, day_of(settings, day), seed=seed, progress=show
            )
        for sheet in made.sheets:
            say_shortfall(sheet.version, len(sheet.items), sheet.asked_for)
        for path in made.paths:
            say(str(path))


@app.command(epilog='Example: briefings digest "missile defence" --format pdf')
def digest(
    topic: Subject,
    corpus: CorpusOption = None,
    out: OutOption = None,
    formats: FormatsOption = None,
    day: DateOption = None,
    config: ConfigOption = None,
) -> None:
    """Print what the corpus says on one topic, each line with its source."""
    from briefings import jobs

    with opened(corpus, out, config) as (settings, _, found):
        when = day_of(settings, day)
        content = jobs.digest_of(settings, found, when, subject=topic)
        masthead = jobs.masthead_of(settings, found, when, 0, title=content.title)
        pages = {"digest": jobs.brief_document(settings, found, content, masthead)}
        give(settings, when, topic, pages, formats, asdict(content))


@app.command(epilog="Example: briefings quiz THAAD -n 8 --format pdf --format docx")
def quiz(
    topic: Annotated[
        str | None, typer.Argument(metavar="[TOPIC]", help="Without one, the whole corpus.")
    ] = None,
    questions: Annotated[
        int | None, typer.Option("-n", "--questions", min=1, help="How many are wanted.")
    ] = None,
    corpus: CorpusOption = None,
    out: OutOption = None,
    formats: FormatsOption = None,
    day: DateOption = None,
    seed: SeedOption = None,
    config: ConfigOption = None,
) -> None:
    """Make a quiz and its answer key on one topic, or on the whole corpus."""
    from briefings import jobs

    with opened(corpus, out, config) as (settings, _, found):
        when = day_of(settings, day)
        seed = jobs.seed_of(when) if seed is None else seed
        made = jobs.quiz_of(settings, found, when, seed, subject=topic, questions=questions)
        sheets = tuple(sheet for sheet in made.quizzes if sheet.items)
        if not sheets:
            raise NothingToPrint("no question on this stood up to the checks of docs/quiz.md")
        masthead = jobs.masthead_of(settings, found, when, 0)
        pages = {f"quiz-{s.version}": jobs.quiz_document(settings, s, masthead) for s in sheets}
        pages["answer-key"] = jobs.key_document(settings, sheets, masthead)
        for sheet in sheets:
            say_shortfall(sheet.version, len(sheet.items), sheet.asked_for)
        give(settings, when, topic or "", pages, formats, [asdict(sheet) for sheet in sheets])


@app.command(epilog="Example: briefings topics --format json")
def topics(
    corpus: CorpusOption = None,
    out: OutOption = None,
    shape: ListOption = ListFormat.table,
    config: ConfigOption = None,
) -> None:
    """List the topics of the corpus, strongest first."""
    from briefings import jobs
    from briefings.cli.listings import TOPIC_COLUMNS, show, topic_row

    with opened(corpus, out, config) as (_, _, found):
        show(jobs.topics_of(found), topic_row, TOPIC_COLUMNS, shape)


@app.command(epilog="Example: briefings facts --kind position --format jsonl")
def facts(
    corpus: CorpusOption = None,
    out: OutOption = None,
    kind: Annotated[str | None, typer.Option(help="position, event, quotation, …")] = None,
    text: Annotated[str | None, typer.Option(help="Only facts that contain these words.")] = None,
    shape: ListOption = ListFormat.table,
    config: ConfigOption = None,
) -> None:
    """List the facts of the corpus, each with the sentence it came from."""
    from briefings.cli.listings import FACT_COLUMNS, fact_row, show

    with opened(corpus, out, config) as (_, _, found):
        wanted = [
            fact
            for fact in found.facts
            if (kind is None or fact.kind == kind)
            and (text is None or text.casefold() in fact.statement.casefold())
        ]
        show(wanted, fact_row, FACT_COLUMNS, shape)


@app.command(epilog="Example: briefings articles --corpus articles")
def articles(
    corpus: CorpusOption = None,
    out: OutOption = None,
    shape: ListOption = ListFormat.table,
    config: ConfigOption = None,
) -> None:
    """List the articles of the corpus: outlet, authors, date, and how the date is known."""
    from briefings.cli.listings import ARTICLE_COLUMNS, article_row, show

    with opened(corpus, out, config) as (_, _, found):
        show(found.articles, article_row, ARTICLE_COLUMNS, shape)
