"""Who gets an edition: addresses, a CSV of them, a folder."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from briefings.config import DeliverSettings
from briefings.config.handwritten import delimiter_of, text_of
from briefings.config.mail import split_address
from briefings.deliver.folder import FOLDER
from briefings.errors import DeliveryError

# The heading of the column, in the words that spreadsheets use.
_HEADINGS = frozenset({"email", "e-mail", "mail", "address", "email address", "e-mail address"})


def recipients(settings: DeliverSettings) -> tuple[str, ...]:
    """Every recipient once, the folder first; an address counts without regard to its case.

    Raises DeliveryError, naming the line, when the CSV cannot be used.
    """
    found: dict[str, str] = {}
    if settings.folder is not None:
        folder = f"{FOLDER}{settings.folder.as_posix()}"
        found[folder] = folder
    given = [split_address(text)[1] for text in settings.to]
    for address in (*given, *_from_csv(settings.readers)):
        found.setdefault(address.casefold(), address)
    return tuple(found.values())


def _from_csv(path: Path | None) -> list[str]:
    if path is None:
        return []
    text = text_of(path, DeliveryError)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text)))
    except csv.Error as error:
        raise DeliveryError(f"{path}: cannot be read ({error})") from error
    heading = [cell.strip().casefold() for cell in rows[0]] if rows else []
    column = next((i for i, cell in enumerate(heading) if cell in _HEADINGS), None)
    if column is None:
        raise DeliveryError(f"{path}: the first line must name a column email")
    return [
        _checked(path, number, row[column].strip())
        for number, row in enumerate(rows[1:], start=2)
        if len(row) > column and row[column].strip()
    ]


def _checked(path: Path, number: int, address: str) -> str:
    try:
        return split_address(address)[1]
    except ValueError as error:
        raise DeliveryError(f"{path}, line {number}: {error}") from None
