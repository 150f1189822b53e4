"""Read: from a folder to articles and facts, doing again only what has changed."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from briefings import extract, model
from briefings.config import Settings
from briefings.errors import NothingToPrint
from briefings.jobs.crews import Crew, crew_of
from briefings.jobs.fingerprints import fingerprint
from briefings.jobs.storing import Brought, Progress, bring, is_source, limits_of, silent
from briefings.model import Article, Fact, Rejection
from briefings.store import Store, dump

__all__ = [
    "Corpus",
    "Glance",
    "Progress",
    "limits_of",
    "look",
    "read",
    "recall",
    "refresh",
    "require_sources",
    "silent",
    "told",
]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a folder says: its articles (duplicates linked), merged facts, and what failed.

    `parsed` counts the articles that had to be parsed this time; `whole` says that it is all
    of the folder, not only what is newest. `state` tells it from every other corpus; "" where
    something was taken out.
    """

    folder: str
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    rejections: tuple[Rejection, ...]
    parsed: int = 0
    whole: bool = True
    state: str = ""

    @property
    def sources(self) -> tuple[Article, ...]:
        """The articles that facts are read from: English, and the best copy of each."""
        return tuple(a for a in self.articles if is_source(a))


@dataclass(frozen=True, slots=True)
class Glance:
    """What a folder has, before its facts are told: its articles, and the reading of each."""

    folder: str
    articles: tuple[Article, ...]
    readings: tuple[str, ...]
    rejections: tuple[Rejection, ...]
    parsed: int = 0
    whole: bool = True

    @property
    def state(self) -> str:
        """A hash of all that `told` depends on; a reading is one of an article and its rules."""
        parts = (
            fingerprint(model),
            fingerprint(extract),
            str(self.whole),
            dump(tuple[Article, ...], self.articles),
            *self.readings,
        )
        return sha256("\x1f".join(parts).encode()).hexdigest()


def read(
    settings: Settings,
    store: Store,
    progress: Progress = silent,
    *,
    fetch: bool = False,
    about: Sequence[str] | None = None,
    until: date | None = None,
    crew: Crew | None = None,
) -> Corpus:
    """Bring the store up to date with the corpus, and tell what is in it.

    `fetch` first asks the feeds of the settings for news. With `about` it tells what an
    edition is made from: the newest articles, as many as the settings say, and the newest
    that hold the words of a subject, up to the day `until` when there are more; without it,
    everything. `crew` does the work, by
    default processes of this machine. Raises CorpusError when there is no such corpus.
    """
    seen = look(settings, store, progress, fetch=fetch, about=about, until=until, crew=crew)
    return told(store, seen)


def look(
    settings: Settings,
    store: Store,
    progress: Progress = silent,
    *,
    fetch: bool = False,
    about: Sequence[str] | None = None,
    until: date | None = None,
    crew: Crew | None = None,
) -> Glance:
    """Bring the store up to date with the corpus, as `read` does, without telling its facts."""
    brought = refresh(settings, store, progress, fetch=fetch, crew=crew)
    seen = _glance(settings, store, about, until)
    rejections = (*brought.rejections, *seen.rejections)
    return replace(seen, rejections=rejections, parsed=brought.parsed)


def refresh(
    settings: Settings,
    store: Store,
    progress: Progress = silent,
    *,
    fetch: bool = False,
    crew: Crew | None = None,
) -> Brought:
    """Bring the store up to date with the corpus, as `read` does, without telling what is in it."""
    down = _fetch(settings, progress) if fetch else ()
    with nullcontext(crew) if crew else crew_of(settings.extract.workers) as hands:
        brought = bring(settings, store, hands, progress)
    return replace(brought, rejections=(*down, *brought.rejections))


def recall(
    settings: Settings,
    store: Store,
    *,
    about: Sequence[str] | None = None,
    until: date | None = None,
) -> Corpus:
    """What the store has of the corpus, as `read` tells it, without looking at any file."""
    return told(store, _glance(settings, store, about, until))


def told(store: Store, seen: Glance) -> Corpus:
    """The corpus that was looked at, with its facts: merged, or as an issue knew them."""
    state = seen.state
    facts = store.origins.facts(seen.folder, state)
    if facts is None:
        duplicates = {a.id: a.duplicate_of for a in seen.articles if a.duplicate_of}
        facts = extract.merge(store.facts.of([r for r in seen.readings if r]), duplicates)
    return Corpus(
        seen.folder, seen.articles, facts, seen.rejections, seen.parsed, seen.whole, state
    )


def _glance(
    settings: Settings, store: Store, about: Sequence[str] | None, until: date | None
) -> Glance:
    key = settings.corpus.key
    if about is None:
        shelf = store.articles.shelf(key)
    else:
        subjects, day = (*about, *settings.topics), until.isoformat() if until else ""
        shelf = store.articles.shelf(key, settings.corpus.recent, subjects, day)
    rejections = store.articles.rejections(key)
    return Glance(key, shelf.articles, shelf.readings, rejections, whole=shelf.whole)


def require_sources(found: Corpus, place: Path | str) -> None:
    """Raise NothingToPrint, with the reasons, when no article can be used."""
    if found.sources:
        return
    if found.rejections:
        first = found.rejections[0]
        why = f"{len(found.rejections)} files could not be used, {first.subject}: {first.reason}"
    else:
        why = (
            "put .txt, .html, .pdf or .docx files there"
            if not found.articles
            else "none is in English"
        )
    raise NothingToPrint(f"{place}: no article to print from; {why}")


def _fetch(settings: Settings, progress: Progress) -> tuple[Rejection, ...]:
    """New entries of the feeds, kept below the corpus folder; the feeds that are down."""
    from briefings.corpus.feeds import keeping as feeds

    rejections: list[Rejection] = []
    for done, address in enumerate(settings.corpus.feeds):
        progress("Asking feeds", done, len(settings.corpus.feeds))
        rejections += feeds.gather(
            [address],
            settings.corpus.folder,
            limits_of(settings),
            allow_private=settings.corpus.allow_private,
        )[1]
    progress("Asking feeds", len(settings.corpus.feeds), len(settings.corpus.feeds))
    return tuple(rejections)
