"""An issue as it stands in its folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefings.config import Settings
from briefings.model import Edition, Quiz

# How long an issue waits for another one that is being made, in seconds.
PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Order:
    """What an issue is asked to be, beside its day.

    `briefing` is the name of its briefing, "" for the plain one; `seed` None stands for that
    of the day; with `fresh` no question of an earlier issue is asked; `mailed` adds the body
    of its mail.
    """

    briefing: str = ""
    seed: int | None = None
    fresh: bool = False
    mailed: bool = False


@dataclass(frozen=True, slots=True)
class Issue:
    """An edition that was written: its folder and files, in the order of reading.

    `unchanged` says that it stood there, and nothing it was made from has changed since.
    """

    edition: Edition
    folder: Path
    paths: tuple[Path, ...]
    sheets: tuple[Quiz, ...]
    unchanged: bool = False


def folder_of(settings: Settings, day: date, briefing: str) -> Path:
    """Where the issue of a briefing and a day stands."""
    return settings.out / day.isoformat() / briefing
