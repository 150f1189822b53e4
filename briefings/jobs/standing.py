"""An issue that stands is not made again while all that it was made from is the same.

An issue is a function of what `made_from` hashes; so the one that stands has the bytes that
making it again would give.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import briefings
from briefings.config import Settings
from briefings.jobs.fingerprints import fingerprint, of_files
from briefings.jobs.issues import PATIENCE, Issue, Order, folder_of
from briefings.jobs.reading import Glance, Progress, silent, told
from briefings.jobs.writing import MANIFEST, contents
from briefings.model import Edition
from briefings.shipped import shipped
from briefings.store import Store, dump


def today(
    settings: Settings,
    store: Store,
    seen: Glance,
    day: date,
    order: Order,
    *,
    past: bool = False,
    progress: Progress = silent,
) -> Issue:
    """The issue of `day` made from a corpus that was looked at, or the one that stands.

    With `past`, articles that appeared after `day` are left out. Raises as `edition.issue`.
    """
    wish = f"{day} {past} {order}"
    with store.lock("edition", wait=PATIENCE):
        origin = made_from(settings, store, seen, day, wish)
        standing = _standing(settings, store, seen.folder, day, origin)
        if standing is not None:
            return standing
        from briefings.jobs.edition import put_issue
        from briefings.jobs.snapshots import as_of

        found = as_of(told(store, seen), day) if past else told(store, seen)
        return put_issue(settings, store, found, day, order, origin=origin, progress=progress)


def made_from(settings: Settings, store: Store, seen: Glance, day: date, wish: str) -> str:
    """A hash of all that the bytes of today's issue depend on; `wish` is what was asked for.

    The program with its lists and templates, what it stands on, the settings, the corpus, the
    issues before this one and the questions that they asked.
    """
    folder, when = seen.folder, day.isoformat()
    previous = store.editions.previous(folder, "", when)
    parts = (
        wish,
        seen.state,
        settings.model_dump_json(),
        fingerprint(briefings),
        of_files(_looks(settings)),
        *_installed(),
        str(store.editions.number(folder, "", when)),
        dump(Edition, previous) if previous else "",
        store.editions.known_by(folder, previous) if previous else "",
        repr(sorted(store.editions.printed(folder, "", when).items())),
        repr(sorted(store.used.before(folder, "", when).items())),
    )
    return sha256("\x1f".join(parts).encode()).hexdigest()


def _standing(
    settings: Settings, store: Store, folder: str, day: date, made_from: str
) -> Issue | None:
    """The issue that stands, if it was made from the same and all its files are whole."""
    origin = store.origins.of(folder, "", day.isoformat())
    edition = store.editions.get(folder, "", day.isoformat())
    if edition is None or origin.made_from != made_from:
        return None
    place = folder_of(settings, day, "")
    files = contents(place, edition)
    if files is None or sha256(files[MANIFEST]).hexdigest() != origin.manifest:
        return None
    paths = tuple(place / name for name in files)
    return Issue(edition, place, paths, origin.sheets, unchanged=True)


def _looks(settings: Settings) -> Iterator[Path]:
    """The files that say how pages look: ours, the reader's own, and those that a theme names."""
    from briefings.jobs.documents import theme_of

    yield from _below(shipped("templates"))
    if settings.templates:
        yield from _below(settings.templates)
    theme = theme_of(settings)
    for name in filter(None, (theme.letterhead.logo, theme.letterhead.docx)):
        yield theme.folder / name


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _installed() -> tuple[str, ...]:
    """The Python and every package that is installed, with its version."""
    folders = (Path(place) for place in sys.path if place)
    found = (entry.name for each in folders if each.is_dir() for entry in each.glob("*.dist-info"))
    return (sys.version, *sorted(found))
