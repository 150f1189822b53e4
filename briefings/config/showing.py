"""What is in force, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from pydantic import BaseModel, SecretStr

from briefings.config.settings import Settings


@dataclass(frozen=True, slots=True)
class Shown:
    """One setting: its path, its value fit to print, and whether it was given or is a default."""

    key: str
    value: Any
    origin: str


def shown(settings: Settings, file: str) -> tuple[Shown, ...]:
    """Every setting in force; a secret is masked. `file` names where given ones stand."""
    return tuple(_rows(settings, "", file))


def _rows(table: BaseModel, prefix: str, file: str) -> Iterator[Shown]:
    for key in type(table).model_fields:
        value = getattr(table, key)
        if isinstance(value, BaseModel):
            yield from _rows(value, f"{prefix}{key}.", file)
        elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            for entry in value:
                yield from _rows(entry, f"{prefix}{key}.{entry.name}.", file)
        else:
            origin = file if key in table.model_fields_set else "default"
            yield Shown(f"{prefix}{key}", fit_to_print(value), origin)


def fit_to_print(value: Any) -> Any:
    """The value in plain kinds, without anything secret."""
    match value:
        case SecretStr():
            return "(not shown)"
        case Path():
            return value.as_posix()
        case time():
            return value.strftime("%H:%M")
        case tuple():
            return list(value)
        case str() if "://" in value:
            return _without_password(value)
        case _:
            return value


def _without_password(url: str) -> str:
    """The address with stars for its password; what a driver takes in the query goes too."""
    parts = urlsplit(url)
    if not parts.password and "password" not in parts.query:
        return url
    host = parts.netloc.rpartition("@")[2]
    user = f"{parts.username}:***@" if parts.username else ""
    return urlunsplit((parts.scheme, f"{user}{host}", parts.path, "", ""))
