"""Putting pages and editions in place: complete, or not there."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path

from briefings import deliver
from briefings.config import Settings
from briefings.errors import DeliveryError
from briefings.model import Edition

MANIFEST = "edition.json"
# The name of a sheet of a quiz: its letter, and what it is told by.
_SHEET = re.compile(r"quiz-[A-Z]+(?:-[a-z-]+)?")
# How long the part of a name may be that is made of words.
_LONGEST = 60
# Names that no file may have on Windows ("Naming Files, Paths, and Namespaces").
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def write_edition(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put an edition in place; DeliveryError, naming the folder, when it cannot be.

    A new folder appears at once. In one that is there (out/DATE, which may hold other
    things) edition.json goes first and comes last: an edition is whole when it has one.
    """
    with _refusals(folder):
        if deliver.holds(folder, files):
            return
        if not folder.exists():
            deliver.put_folder(folder, files)
            return
        stale = _listed(folder / MANIFEST) - set(files)
        (folder / MANIFEST).unlink(missing_ok=True)
        for name in stale:
            (folder / name).unlink(missing_ok=True)
        _put(folder, files)


def write_page(
    settings: Settings, day: date, words: Sequence[str], kind: str, content: bytes
) -> Path:
    """Write one page to `out/DATE/`; DeliveryError when it cannot be.

    It is named after `words`, a sheet of a quiz as in an edition: `quiz-A`.
    """
    name = "-".join(filter(None, (w if _SHEET.fullmatch(w) else slug(w) for w in words)))
    folder = settings.out / day.isoformat()
    with _refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _put(folder, {f"{name}.{kind}": content})
    return folder / f"{name}.{kind}"


def write_file(path: Path, content: bytes) -> None:
    """Put a file in place, whole or not at all; DeliveryError when it cannot be."""
    with _refusals(path):
        _put(path.parent, {path.name: content})


def contents(folder: Path, edition: Edition) -> dict[str, bytes] | None:
    """The files of an edition and its manifest, when they are all there and unchanged."""
    try:
        files = {f.name: (folder / f.name).read_bytes() for f in edition.files}
        manifest = (folder / MANIFEST).read_bytes()
    except OSError:
        return None
    true = all(sha256(files[f.name]).hexdigest() == f.sha256 for f in edition.files)
    return {**files, MANIFEST: manifest} if true else None


def slug(words: str) -> str:
    """Words as part of a file name: letters, digits and hyphens, whatever the words are.

    Words that leave nothing of themselves, or a name that Windows keeps for a device, are
    told apart by their hash.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    kept = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    if kept and not _DEVICE.fullmatch(kept):
        return kept
    key = sha256(words.encode("utf-8", "replace")).hexdigest()[:8] if words.strip() else ""
    return "-".join(filter(None, (kept, key)))


def _put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put every file in place, each at once, in their order."""
    for name, content in files.items():
        draft = folder / f".{name}.new"
        deliver.write_through(draft, content)
        draft.replace(folder / name)


def _listed(manifest: Path) -> set[str]:
    """The names that an earlier manifest lists; none when there is no readable one."""
    try:
        table = json.loads(manifest.read_text("utf-8"))
        return {Path(file["name"]).name for file in table["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


@contextmanager
def _refusals(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DeliveryError(f"{place}: cannot be written ({error.strerror})") from error
