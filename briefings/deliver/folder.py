"""A copy in a folder: complete or not there, with a link `latest` to the newest."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from briefings.errors import DeliveryError

# How a folder stands in the ledger.
FOLDER = "folder:"
LATEST = "latest"


def copy_to(folder: Path, name: str, date: str, files: Mapping[str, bytes]) -> Path:
    """Put an edition at FOLDER/NAME/DATE at once, and FOLDER/NAME/latest on the newest date.

    Does nothing when the same edition is there. Raises DeliveryError, naming the folder.
    """
    place = folder / name / date
    try:
        if not holds(place, files):
            put_folder(place, files)
        _link_latest(folder / name)
    except OSError as error:
        raise DeliveryError(f"{place}: cannot be written ({error.strerror})") from error
    return place


def holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Whether the folder has exactly these bytes under these names (and whatever else)."""
    try:
        return all((folder / name).read_bytes() == content for name, content in files.items())
    except OSError:
        return False


def put_folder(place: Path, files: Mapping[str, bytes]) -> None:
    """Write the files beside `place` and move them there as one folder; OSError when it fails.

    What was there goes away just before: a crash in between leaves nothing, not a half.
    """
    draft = place.with_name(f".{place.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    for name, content in files.items():
        write_through(draft / name, content)
    _sync(draft)
    if place.exists():
        old = place.with_name(f".{place.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        place.replace(old)
        shutil.rmtree(old, ignore_errors=True)
    draft.replace(place)
    _sync(place.parent)


def write_through(path: Path, content: bytes) -> None:
    """Write a file and wait until the disk has it."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Wait until the disk has the names of a folder; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _link_latest(folder: Path) -> None:
    """Point `latest` to the newest date, in one step; a text file where links cannot be made."""
    newest = max(path.name for path in folder.iterdir() if path.name[:1].isdigit())
    draft = folder / f".{LATEST}.new"
    draft.unlink(missing_ok=True)
    try:
        draft.symlink_to(newest, target_is_directory=True)
        draft.replace(folder / LATEST)
    except OSError:
        draft.write_text(f"{newest}\n", "utf-8")
        draft.replace(folder / f"{LATEST}.txt")
