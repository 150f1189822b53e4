"""`read`: the corpus into the store, with as many hands as there are."""

from __future__ import annotations

from typing import Annotated

import typer

from briefings.cli.options import ConfigOption, CorpusOption, OutOption, number
from briefings.cli.session import settings_of
from briefings.cli.terminal import note, progress, say


def read(
    workers: Annotated[
        int | None,
        number("--workers", least=1, about="Processes that work; one a core by default."),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS", help="tcp://scheduler:8786, or local:4."),
    ] = None,
    corpus: CorpusOption = None,
    out: OutOption = None,
    config: ConfigOption = None,
) -> None:
    """Read the corpus into the store, and say how much is in it.

    What was read before is not read again. The other commands do the same before they print.
    """
    from briefings import jobs
    from briefings.store import Store

    settings = settings_of(corpus, out, config)
    hands = workers or settings.extract.workers
    with Store(settings.store_url) as store, jobs.crew_of(hands, cluster) as crew:
        with progress() as show:
            brought = jobs.refresh(settings, store, show, fetch=True, crew=crew)
        key = settings.corpus.key
        for rejection in (*brought.rejections, *store.articles.rejections(key)):
            note(f"left out: {rejection.subject}: {rejection.reason}")
        articles, facts = store.articles.count(key), store.facts.count(key)
    say(
        f"{articles:,} articles and {facts:,} facts in the store; "
        f"read now: {brought.read:,} files, {brought.parsed:,} articles parsed"
    )
