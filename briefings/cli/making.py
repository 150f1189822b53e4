"""The commands that print: today's edition, a digest."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from briefings.cli.options import (
    ConfigOption,
    CorpusOption,
    DateOption,
    FileFormat,
    FormatsOption,
    FreshOption,
    OutOption,
    ResetOption,
    SeedOption,
    choice,
    given,
)
from briefings.cli.pages import Page, give, say_shortfall
from briefings.cli.session import at_store, day_of, opened, say_left_out
from briefings.cli.terminal import note, progress, say

FilesOption = Annotated[
    list[FileFormat] | None,
    choice(FileFormat, "--format", about="Which files are made; repeat it."),
]
Subject = Annotated[
    str, typer.Argument(parser=given, metavar="TOPIC", help="Words, a name or an abbreviation.")
]


def today(
    corpus: CorpusOption = None,
    out: OutOption = None,
    formats: FilesOption = None,
    day: DateOption = None,
    seed: SeedOption = None,
    fresh: FreshOption = False,
    reset_used: ResetOption = False,
    config: ConfigOption = None,
) -> None:
    """Make today's brief, quiz and answer key.

    They are written to OUT/DATE/, with edition.json, which lists what they were made of.
    """
    from briefings import jobs

    with at_store(corpus, out, config) as (settings, store):
        if formats:
            kinds = tuple(kind.value for kind in dict.fromkeys(formats))
            settings = settings.model_copy(update={"formats": kinds})
        when = day_of(settings, day)
        with progress() as show:
            seen = jobs.look(settings, store, show, fetch=True, about=(), until=day)
        say_left_out(seen)
        if reset_used:
            store.used.forget(seen.folder, "", when.isoformat())
        with progress() as show:
            order = jobs.Order(seed=seed, fresh=fresh)
            past = day is not None
            made = jobs.today(settings, store, seen, when, order, past=past, progress=show)
        for sheet in made.sheets:
            say_shortfall(sheet.version, len(sheet.items), sheet.asked_for)
        if made.unchanged:
            note(f"unchanged: the issue of {made.edition.date} stands as it was made")
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

    with opened(corpus, out, config, about=(topic,)) as (settings, _, found):
        when = day_of(settings, day)
        content = jobs.digest_of(settings, found, when, subject=topic)
        masthead = jobs.masthead_of(settings, found, when, 0, title=content.title)
        pages = {"digest": Page(jobs.brief_document(settings, found, content, masthead))}
        give(settings, when, topic, pages, formats, asdict(content))
