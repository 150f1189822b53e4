"""One issue: the brief, the quiz and its key for one day, written whole or not at all."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefings import __version__
from briefings.config import Settings
from briefings.errors import DeliveryError
from briefings.jobs.documents import (
    brief_document,
    key_document,
    masthead_of,
    quiz_document,
    render,
)
from briefings.jobs.reading import Corpus, Progress, require_sources, silent
from briefings.jobs.subjects import digest_of, quiz_of, seed_of
from briefings.model import Digest, Edition, EditionFile, Masthead, Quiz
from briefings.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST = "edition.json"


@dataclass(frozen=True, slots=True)
class Issue:
    """An edition that was written: its folder and files, in the order of reading."""

    edition: Edition
    folder: Path
    paths: tuple[Path, ...]
    sheets: tuple[Quiz, ...]


def issue(
    settings: Settings,
    store: Store,
    found: Corpus,
    day: date,
    *,
    seed: int | None = None,
    briefing: str = "",
    progress: Progress = silent,
) -> Issue:
    """Make the issue of `day` and write it to `out/DATE/` (`out/DATE/NAME/` when named).

    The same corpus, day and seed give the same bytes. Raises NothingToPrint when no
    article can be used, DeliveryError when the folder cannot be written.
    """
    require_sources(found, settings.corpus.folder)
    seed = seed_of(day, briefing) if seed is None else seed
    previous = store.editions.previous(found.folder, briefing, day.isoformat())
    known = store.editions.facts(found.folder, previous) if previous else None
    number = store.editions.number(found.folder, briefing, day.isoformat())
    masthead = masthead_of(settings, found, day, number, previous=previous)
    digest = digest_of(settings, found, day, previous=known)
    sheets = quiz_of(settings, found, day, seed).quizzes
    files = _files(settings, found, digest, sheets, masthead, progress)
    edition = _edition(briefing, masthead, seed, files, digest, sheets)
    folder = settings.out / day.isoformat() / briefing
    written = {**files, MANIFEST: _manifest(edition, found)}
    _drop_stale(folder, set(written))
    _write(folder, written)
    store.editions.put(found.folder, edition, found.facts)
    return Issue(edition, folder, tuple(folder / name for name in written), sheets)


def write_page(
    settings: Settings, day: date, words: Sequence[str], kind: str, content: bytes
) -> Path:
    """Write one page to `out/DATE/`, named after `words`; DeliveryError when it cannot be."""
    name = "-".join(filter(None, (slug(w) for w in words)))
    folder = settings.out / day.isoformat()
    _write(folder, {f"{name}.{kind}": content})
    return folder / f"{name}.{kind}"


def slug(words: str, most: int = 60) -> str:
    """Words as part of a file name: letters, digits and hyphens, whatever the words are.

    Words that leave nothing of themselves are named by their hash.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    kept = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:most].strip("-")
    return kept or (sha256(words.encode()).hexdigest()[:8] if words.strip() else "")


def _files(
    settings: Settings,
    found: Corpus,
    digest: Digest,
    sheets: tuple[Quiz, ...],
    masthead: Masthead,
    progress: Progress,
) -> dict[str, bytes]:
    """Name to bytes of every document of an issue."""
    documents = {"brief": brief_document(settings, found, digest, masthead)}
    printed = tuple(sheet for sheet in sheets if sheet.items)
    for sheet in printed:
        documents[f"quiz-{sheet.version}"] = quiz_document(settings, sheet, masthead)
    if printed:
        documents["answer-key"] = key_document(settings, printed, masthead)
    wanted = [(name, kind) for name in documents for kind in settings.formats]
    files: dict[str, bytes] = {}
    for done, (name, kind) in enumerate(wanted):
        progress("Setting pages", done, len(wanted))
        files[f"{name}.{kind}"] = render(settings, documents[name], kind)
    progress("Setting pages", len(wanted), len(wanted))
    return files


def _edition(
    briefing: str,
    masthead: Masthead,
    seed: int,
    files: Mapping[str, bytes],
    digest: Digest,
    sheets: tuple[Quiz, ...],
) -> Edition:
    items = [item for sheet in sheets for item in sheet.items]
    facts = {fact for item in items for fact in item.facts} | set(_facts_of(digest))
    cited = {r.article for item in items for r in item.references} | set(digest.articles)
    return Edition(
        briefing=briefing,
        number=masthead.number,
        date=masthead.date,
        seed=seed,
        files=tuple(
            EditionFile(name, sha256(content).hexdigest(), len(content))
            for name, content in files.items()
        ),
        facts=tuple(sorted(facts)),
        articles=tuple(sorted(cited)),
        items=tuple(sorted({item.id for item in items})),
    )


def _facts_of(digest: Digest) -> Iterator[str]:
    """The ids of the facts that a digest prints as points."""
    sections = [point for section in digest.sections for point in section.points]
    accounts = [point for difference in digest.differences for point in difference.accounts]
    for point in (*digest.bottom_line, *digest.news, *sections, *accounts, *digest.figures):
        yield from point.facts


def _manifest(edition: Edition, found: Corpus) -> bytes:
    """edition.json: what was printed, from which facts and articles, with hashes."""
    facts = {fact.id: fact for fact in found.facts}
    articles = {article.id: article for article in found.articles}
    table = asdict(edition) | {
        "made_by": f"briefings {__version__}",
        "facts": [
            {"id": i, "kind": facts[i].kind, "statement": facts[i].statement}
            for i in edition.facts
            if i in facts
        ],
        "articles": [
            {
                "id": i,
                "source": articles[i].source,
                "title": articles[i].title,
                "outlet": articles[i].outlet,
                "published": articles[i].published,
                "published_basis": articles[i].published_basis,
            }
            for i in edition.articles
            if i in articles
        ],
    }
    return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode()


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put every file in place, each at once, in their order."""
    with _refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            draft = folder / f".{name}.new"
            draft.write_bytes(content)
            draft.replace(folder / name)


def _drop_stale(folder: Path, names: set[str]) -> None:
    """Remove what an earlier edition of the same day listed and this one has not."""
    with _refusals(folder):
        for name in _listed(folder / MANIFEST) - names:
            (folder / name).unlink(missing_ok=True)


def _listed(manifest: Path) -> set[str]:
    """The names that an earlier manifest lists; none when there is no readable one."""
    try:
        table = json.loads(manifest.read_text("utf-8"))
        return {Path(file["name"]).name for file in table["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


@contextmanager
def _refusals(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DeliveryError(f"{folder}: cannot be written ({error.strerror})") from error
