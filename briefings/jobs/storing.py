"""From files to the store: doing again only what has changed, each step kept as it is done.

Workers read and extract; this process alone writes, a batch in one transaction. So a run that
ends in the middle loses at most the batches that were out, and the next one goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from typing import TypeVar

from briefings import corpus, extract
from briefings.config import Settings
from briefings.jobs.crews import Crew, Lost
from briefings.jobs.fingerprints import fingerprint
from briefings.model import Article, Rejection
from briefings.store import FileRead, Kept, Made, Slice, Store, Written, dump, written

# What a job says while it works: the step, how much is done, of how much.
Progress = Callable[[str, int, int], None]
T = TypeVar("T")

# Files and articles that a worker gets at a time; of the last articles each worker gets as many
# as the others, and so many at least.
_FILES, _ARTICLES, _LAST = 32, 16, 4
# Up to so many batches are done here: a worker takes longer to come.
_FEW = 2
# Articles that are related to each other at a time (corpus.duplicates compares so many exactly).
SLICE = 3_000
_LOST = "it ends the process that reads it; remove it, or give it more memory and run again"


def silent(_step: str, _done: int, _total: int) -> None:
    """Progress for those who do not look."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What was done: files read, articles parsed, and what could not even be listed."""

    read: int
    parsed: int
    rejections: tuple[Rejection, ...]


def bring(settings: Settings, store: Store, crew: Crew, progress: Progress = silent) -> Brought:
    """Bring the store up to date with the corpus. Raises CorpusError when there is none."""
    key = settings.corpus.key
    read, outside = _files(settings, store, key, crew, progress)
    relate(store, key, progress)
    parsed, lost = _facts(settings, store, key, crew, progress)
    return Brought(read, parsed, (*outside, *lost))


def limits_of(settings: Settings) -> corpus.Limits:
    """What a file may be at most."""
    return corpus.Limits(bytes=int(settings.corpus.max_megabytes * 1_000_000))


def is_source(article: Article) -> bool:
    """Whether facts are read from an article: it is English, and the best copy."""
    return article.language == "en" and article.duplicate_of is None


def _crew_for(count: int, size: int, crew: Crew) -> Crew:
    """The crew, or this process alone for what is done before a worker has come."""
    return crew if count > _FEW * size else Crew()


def _batches(values: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    return (tuple(values[i : i + size]) for i in range(0, len(values), size))


def _files(
    settings: Settings, store: Store, key: str, crew: Crew, progress: Progress
) -> tuple[int, tuple[Rejection, ...]]:
    """Read new and changed files, forget vanished ones; what the listing itself refused."""
    limits = limits_of(settings)
    listing = corpus.listing(settings.corpus.place, limits)
    reader = fingerprint(corpus)
    known = store.articles.fingerprints(key, reader)
    changed = [f for f in listing.files if known.get(f.source) != f.fingerprint]
    task = partial(_read, limits=limits)
    hands = _crew_for(len(changed), _FILES, crew)
    done = 0
    progress("Reading", done, len(changed))
    for batch, results in hands.stream(task, _batches(changed, _FILES)):
        store.articles.put_all(key, reader, _read_files(batch, results))
        done += len(batch)
        progress("Reading", done, len(changed))
    present = {f.source for f in listing.files}
    store.articles.forget(key, [s for s in store.articles.sources(key) if s not in present])
    return len(changed), listing.rejections


def _read(
    files: tuple[corpus.File, ...], limits: corpus.Limits
) -> tuple[tuple[Article | Rejection, ...], ...]:
    """What a worker does with files."""
    return tuple(corpus.read(file, limits) for file in files)


def _read_files(
    batch: tuple[corpus.File, ...],
    results: tuple[tuple[Article | Rejection, ...], ...] | Lost,
) -> list[FileRead]:
    if isinstance(results, Lost):
        return [FileRead(f.source, "", (Rejection(f.source, _LOST),)) for f in batch]
    return [
        FileRead(file.source, "" if _passes(found) else file.fingerprint, found)
        for file, found in zip(batch, results, strict=True)
    ]


def _passes(found: Sequence[Article | Rejection]) -> bool:
    """Whether a file may be readable next time, and so is not to count as read."""
    return any(isinstance(r, Rejection) and r.reason.endswith("run again") for r in found)


def relate(store: Store, key: str, progress: Progress = silent) -> None:
    """Relate what is new, slice by slice; a corpus of up to SLICE articles is one slice."""
    done = 0
    while (near := store.relations.due(key, SLICE)) is not None:
        progress("Comparing", done, 0)
        related = corpus.relate([kept.article for kept in near.kept])
        ids = {kept.article.id for kept in near.kept}
        rows = (_related(k, a, near, ids) for k, a in zip(near.kept, related, strict=True))
        store.relations.put([(k.id, a, is_source(a)) for k, a in rows if k.due or a != k.article])
        done += len(near.kept)
    if done:
        progress("Comparing", done, done)


def _related(kept: Kept, found: Article, near: Slice, ids: set[str]) -> tuple[Kept, Article]:
    """The article with what this slice tells of it, and what only another slice could tell."""
    before = kept.article
    if near.whole or kept.due:
        return kept, found
    if found.duplicate_of is None and before.duplicate_of not in ids:
        found = replace(found, duplicate_of=before.duplicate_of)
    if found.published is None:
        found = replace(
            found,
            published=before.published,
            published_basis=before.published_basis,
            published_reason=before.published_reason,
        )
    return kept, found


def _facts(
    settings: Settings, store: Store, key: str, crew: Crew, progress: Progress
) -> tuple[int, tuple[Rejection, ...]]:
    """Extract facts from the articles that have no such reading yet; how many were parsed."""
    model = settings.extract.model
    extractor = extract.fingerprint(model)
    due = store.facts.due(key, extractor)
    parsed, lost = 0, list[Rejection]()
    if not due:
        return 0, ()
    progress("Finding facts", 0, len(due))
    hands = _crew_for(len(due), _ARTICLES, crew)
    work = _unread(store, due, extractor, hands)
    for batch, results in hands.stream(partial(_extract, model=model), work):
        if isinstance(results, Lost):
            lost += [Rejection(kept.article.source, _LOST) for kept, _ in batch]
            continue
        pairs = zip(batch, results, strict=True)
        made = [Made(kept, reading, found.facts) for (kept, reading), found in pairs]
        lost += _faults(batch, results)
        store.facts.put_made(extractor, made)
        parsed += len(batch)
        progress("Finding facts", parsed, len(due))
    progress("Finding facts", len(due), len(due))
    return parsed, tuple(lost)


def _faults(batch: tuple[tuple[Kept, str], ...], results: Sequence[_Found]) -> Iterator[Rejection]:
    """Articles in which rules failed: that is a fault of ours, and is said."""
    for (kept, _), found in zip(batch, results, strict=True):
        if found.faults:
            which = "; ".join(found.faults)
            reason = f"facts are missing, rules failed ({which}); please report it"
            yield Rejection(kept.article.source, reason)


def _unread(
    store: Store, rows: Sequence[int], extractor: str, crew: Crew
) -> Iterator[tuple[tuple[Kept, str], ...]]:
    """Articles with their readings, in batches; those whose reading is there are only marked."""
    for some in dwindling(rows, crew):
        pairs = [(kept, _reading(kept.article, extractor)) for kept in store.facts.articles(some)]
        missing = store.facts.missing([reading for _, reading in pairs])
        there = [Made(kept, reading, None) for kept, reading in pairs if reading not in missing]
        store.facts.put_made(extractor, there)
        if batch := tuple(pair for pair in pairs if pair[1] in missing):
            yield batch


def dwindling(rows: Sequence[T], crew: Crew) -> Iterator[Sequence[T]]:
    """Batches that grow smaller at the end, so that all workers end at about the same time."""
    start = 0
    while left := len(rows) - start:
        hands = crew.hands()
        size = min(_ARTICLES, max(_LAST, left // (2 * hands) if hands > 1 else left))
        yield rows[start : start + size]
        start += min(size, left)


@dataclass(frozen=True, slots=True)
class _Found:
    """What a worker sends back of an article."""

    facts: tuple[Written, ...]
    faults: tuple[str, ...]


def _extract(batch: tuple[tuple[Kept, str], ...], model: str) -> tuple[_Found, ...]:
    """What a worker does with articles; it loads the model once."""
    found = extract.extract((kept.article for kept, _ in batch), model=model)
    return tuple(_Found(tuple(map(written, f.facts)), f.faults) for f in found)


def _reading(article: Article, extractor: str) -> str:
    """A hash of all that the facts of an article depend on: its text and date, the extractor."""
    parts = (dump(Article, article), extractor)
    return sha256("\x1f".join(parts).encode()).hexdigest()
