"""The commands that list: topics, facts, articles, and what is wrong with the corpus."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.cli.options import (
    ConfigOption,
    CorpusOption,
    DateOption,
    FactKind,
    ListFormat,
    ListOption,
    OutOption,
    choice,
    given,
    span,
)
from briefings.cli.session import bare_settings, day_of, opened, settings_of
from briefings.cli.terminal import say
from briefings.errors import NothingToPrint

if TYPE_CHECKING:
    from briefings.model import Fact

KindOption = Annotated[
    FactKind | None, choice(FactKind, "--kind", about="Facts of this kind; see docs/facts.md.")
]
TextOption = Annotated[
    str | None,
    typer.Option("--text", parser=given, metavar="WORDS", help="Facts that contain these words."),
]
PersonOption = Annotated[
    str | None,
    typer.Option("--person", parser=given, metavar="NAME", help="Facts that name this person."),
]
SinceOption = Annotated[
    str | None,
    typer.Option("--since", parser=span, metavar="DATE", help="Not before: 2021, 2021-02, …"),
]
UntilOption = Annotated[
    str | None,
    typer.Option("--until", parser=span, metavar="DATE", help="Not after: 2021, 2021-02, …"),
]
SureOption = Annotated[
    bool, typer.Option("--sure", help="Only facts sure and clear enough for a brief.")
]
ExplainOption = Annotated[
    str | None,
    typer.Option("--explain", parser=given, metavar="ID", help="How one fact was found."),
]
FixOption = Annotated[
    tuple[str, str] | None,
    typer.Option("--fix-date", metavar="FILE DATE", help="Write FILE's date into a sidecar."),
]


def topics(
    corpus: CorpusOption = None,
    out: OutOption = None,
    day: DateOption = None,
    shape: ListOption = ListFormat.table,
    config: ConfigOption = None,
) -> None:
    """List the topics of the corpus, strongest first, with the titles that they have on a day."""
    from briefings import jobs
    from briefings.cli.listings import TOPIC_COLUMNS, show, topic_row

    with opened(corpus, out, config) as (settings, _, found):
        listed = jobs.topics_of(found, day_of(settings, day), settings.threshold)
        show(listed, topic_row, TOPIC_COLUMNS, shape)


def facts(
    corpus: CorpusOption = None,
    out: OutOption = None,
    kind: KindOption = None,
    person: PersonOption = None,
    text: TextOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    sure: SureOption = False,
    explain: ExplainOption = None,
    shape: ListOption = ListFormat.table,
    config: ConfigOption = None,
) -> None:
    """List the facts, each with the sentence it came from."""
    from briefings import jobs
    from briefings.cli.listings import FACT_COLUMNS, explanation, fact_row, show

    with opened(corpus, out, config) as (settings, _, found):
        if explain is not None:
            say(explanation(_one(found.facts, explain)))
            return
        least = settings.threshold if sure else None
        wanted = jobs.Wanted(kind and kind.value, person, text, since, until, least)
        show([f for f in found.facts if wanted.has(f)], fact_row, FACT_COLUMNS, shape)


def articles(
    corpus: CorpusOption = None,
    out: OutOption = None,
    shape: ListOption = ListFormat.table,
    config: ConfigOption = None,
) -> None:
    """List the articles, and how their dates are known."""
    from briefings.cli.listings import ARTICLE_COLUMNS, article_row, show

    with opened(corpus, out, config) as (_, _, found):
        show(found.articles, article_row, ARTICLE_COLUMNS, shape)


def check(
    corpus: CorpusOption = None,
    out: OutOption = None,
    fix_date: FixOption = None,
    shape: ListOption = ListFormat.table,
    config: ConfigOption = None,
) -> None:
    """Say what is wrong with the corpus, and what to do.

    Exits with 1 when an article cannot be read, is nearly empty or has no date.
    """
    from briefings import jobs
    from briefings.cli.listings import FINDING_COLUMNS, finding_row, show

    if fix_date is not None:
        say(str(jobs.fix_date(_own_folder(corpus, config), Path(fix_date[0]), fix_date[1])))
        return
    with opened(corpus, out, config, tell=False) as (settings, _, found):
        findings = jobs.findings_of(settings, found, corpus)
        if not findings and shape is ListFormat.table:
            say("nothing is wrong")
            return
        show(findings, finding_row, FINDING_COLUMNS, shape)
        if any(finding.grave for finding in findings):
            raise typer.Exit(1)


def _own_folder(corpus: str | None, config: Path | None) -> Path:
    """The folder of the corpus: never that of the samples, which come with the program."""
    settings = settings_of(corpus, None, config) if corpus else bare_settings(None, config)
    if settings.corpus.address is not None:
        raise typer.BadParameter("--fix-date writes beside an article: name a folder")
    return settings.corpus.folder


def _one(facts: Iterable[Fact], wanted: str) -> Fact:
    """The fact whose id begins with `wanted`; NothingToPrint unless it is just one."""
    found = [fact for fact in facts if fact.id.startswith(wanted)]
    if len(found) != 1:
        problem = "no fact" if not found else f"{len(found)} facts"
        raise NothingToPrint(f"{problem} with the id {wanted!r}; `briefings facts` lists them")
    return found[0]
