"""What every command needs: the settings in force, the open store, the corpus as it is now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from briefings.cli.terminal import note, progress
from briefings.shipped import shipped

if TYPE_CHECKING:
    from briefings.config import Settings
    from briefings.jobs import Corpus, Glance
    from briefings.store import Store


@contextmanager
def opened(
    corpus: str | None,
    out: Path | None,
    config: Path | None,
    *,
    tell: bool = True,
    fetch: bool = False,
    about: Sequence[str] | None = None,
    until: date | None = None,
) -> Iterator[tuple[Settings, Store, Corpus]]:
    """Settings, the open store, and what the corpus says; what was left out is told.

    With `about`, of a large corpus only what is newest, or was on the day `until`, and what
    is on these subjects.
    """
    from briefings import jobs

    with at_store(corpus, out, config) as (settings, store):
        with progress() as show:
            found = jobs.read(settings, store, show, fetch=fetch, about=about, until=until)
        if tell:
            say_left_out(found)
        yield settings, store, found


@contextmanager
def at_store(
    corpus: str | None, out: Path | None, config: Path | None
) -> Iterator[tuple[Settings, Store]]:
    """Settings and the open store."""
    from briefings.store import Store

    settings = settings_of(corpus, out, config)
    with Store(settings.store_url) as store:
        yield settings, store


def say_left_out(found: Corpus | Glance) -> None:
    """What was left out: what could not be read by its name, other languages by their count."""
    for rejection in found.rejections:
        note(f"left out: {rejection.subject}: {rejection.reason}")
    foreign = [article for article in found.articles if article.language != "en"]
    if foreign:
        languages = ", ".join(sorted({article.language for article in foreign}))
        note(f"left out: {len(foreign)} not in English ({languages}); `briefings check` lists them")


def settings_of(corpus: str | None, out: Path | None, config: Path | None) -> Settings:
    """The settings of the file, with what the command line says in their place."""
    from briefings.config import load

    settings = load(config)
    changes = {"corpus": settings.corpus.model_copy(update=_where(corpus, settings))}
    return settings.model_copy(update=changes if out is None else {**changes, "out": out})


def _where(corpus: str | None, settings: Settings) -> dict[str, Any]:
    """The folder or the address of the corpus."""
    if corpus is None and settings.corpus.address is not None:
        return {}
    if corpus is not None and "://" in corpus:
        return {"address": corpus}
    return {"folder": Path(corpus) if corpus else _folder_of(settings), "address": None}


def bare_settings(out: Path | None, config: Path | None) -> Settings:
    """The settings of the file for commands that read no corpus."""
    from briefings.config import load

    settings = load(config)
    return settings if out is None else settings.model_copy(update={"out": out})


def _folder_of(settings: Settings) -> Path:
    """The folder of the settings; the sample articles when nobody has named one or made one."""
    folder = settings.corpus.folder
    if folder.exists() or "folder" in settings.corpus.model_fields_set:
        return folder
    note(f"no {folder}/ here: using the sample articles that come with briefings (see --corpus)")
    return shipped("corpus")


def day_of(settings: Settings, day: date | None) -> date:
    """The day asked for, or today where the reader is."""
    return day or datetime.now(ZoneInfo(settings.timezone)).date()
