"""Read: from a folder to articles and facts, doing again only what has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from briefings import corpus, extract
from briefings.config import Settings
from briefings.errors import NothingToPrint
from briefings.jobs.fingerprints import fingerprint
from briefings.model import Article, Fact, Rejection
from briefings.store import Store, dump

# What a job says while it works: the step, how much is done, of how much.
Progress = Callable[[str, int, int], None]


def silent(_step: str, _done: int, _total: int) -> None:
    """Progress for those who do not look."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a folder says: its articles (duplicates linked), merged facts, and what failed.

    `parsed` counts the articles that had to be parsed this time.
    """

    folder: str
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    rejections: tuple[Rejection, ...]
    parsed: int = 0

    @property
    def sources(self) -> tuple[Article, ...]:
        """The articles that facts are read from: English, and the best copy of each."""
        return tuple(a for a in self.articles if _is_source(a))


def read(
    settings: Settings, store: Store, progress: Progress = silent, *, fetch: bool = False
) -> Corpus:
    """Bring the store up to date with the corpus folder, and tell what is in it.

    `fetch` first asks the feeds of the settings for news. Raises CorpusError when there is
    no such folder.
    """
    folder = settings.corpus.folder
    key = folder.resolve().as_posix()
    down = _fetch(settings, progress) if fetch else ()
    outside = (*down, *_read_files(settings, store, key, progress))
    articles = corpus.relate(store.articles.all(key))
    sources = [a for a in articles if _is_source(a)]
    extractor = extract.fingerprint(settings.extract.model)
    readings = [_reading(a, extractor) for a in sources]
    parsed = _extract(settings, store, sources, readings, progress)
    duplicates = {a.id: a.duplicate_of for a in articles if a.duplicate_of}
    facts = extract.merge(store.facts.of(readings), duplicates)
    return Corpus(key, articles, facts, (*outside, *store.articles.rejections(key)), parsed)


def require_sources(found: Corpus, folder: Path) -> None:
    """Raise NothingToPrint, with the reasons, when no article can be used."""
    if found.sources:
        return
    if found.rejections:
        first = found.rejections[0]
        why = f"{len(found.rejections)} files could not be used, {first.subject}: {first.reason}"
    else:
        why = "put .txt, .md or .html files there" if not found.articles else "none is in English"
    raise NothingToPrint(f"{folder}: no article to print from; {why}")


def limits_of(settings: Settings) -> corpus.Limits:
    """What a file may be at most."""
    return corpus.Limits(bytes=int(settings.corpus.max_megabytes * 1_000_000))


def _is_source(article: Article) -> bool:
    return article.language == "en" and article.duplicate_of is None


def _fetch(settings: Settings, progress: Progress) -> tuple[Rejection, ...]:
    """New entries of the feeds, kept below the corpus folder; the feeds that are down."""
    from briefings.corpus import feeds

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


def _read_files(
    settings: Settings, store: Store, key: str, progress: Progress
) -> tuple[Rejection, ...]:
    """Read new and changed files, forget vanished ones; what the listing itself refused."""
    limits = limits_of(settings)
    listing = corpus.listing(settings.corpus.folder, limits)
    reader = fingerprint(corpus)
    known = store.articles.fingerprints(key, reader)
    changed = [f for f in listing.files if known.get(f.source) != f.fingerprint]
    for done, file in enumerate(changed):
        progress("Reading", done, len(changed))
        results = corpus.read(file, limits)
        store.articles.put(key, file.source, file.fingerprint, reader, results)
    progress("Reading", len(changed), len(changed))
    present = {f.source for f in listing.files}
    store.articles.forget(key, [s for s in store.articles.sources(key) if s not in present])
    return listing.rejections


def _extract(
    settings: Settings,
    store: Store,
    sources: Sequence[Article],
    readings: Sequence[str],
    progress: Progress,
) -> int:
    """Extract facts from the articles that have no such reading yet; how many they were."""
    missing = store.facts.missing(readings)
    work = [(r, a) for r, a in zip(readings, sources, strict=True) if r in missing]
    if not work:
        return 0
    results = extract.extract((a for _, a in work), model=settings.extract.model)
    for done, ((reading, _), result) in enumerate(zip(work, results, strict=True)):
        progress("Finding facts", done, len(work))
        store.facts.put(reading, result.facts)
    progress("Finding facts", len(work), len(work))
    return len(work)


def _reading(article: Article, extractor: str) -> str:
    """A hash of all that the facts of an article depend on: its text and date, the extractor."""
    parts = (dump(Article, article), extractor)
    return sha256("\x1f".join(parts).encode()).hexdigest()
