"""Files that people name and write by hand."""

from __future__ import annotations

from pathlib import Path

from briefings import deliver
from briefings.errors import DeliveryError, SheetError


def text_of(path: Path) -> str:
    """The text of a file in UTF-8; SheetError when it cannot be read."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise SheetError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise SheetError(f"{path}: is not text in UTF-8; save it as UTF-8") from error


def write_file(path: Path, content: bytes) -> None:
    """Put a file in place, whole or not at all; DeliveryError when it cannot be."""
    draft = path.with_name(f".{path.name}.new")
    try:
        deliver.write_through(draft, content)
        draft.replace(path)
    except OSError as error:
        raise DeliveryError(f"{path}: cannot be written ({error.strerror})") from error
