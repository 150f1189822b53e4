"""The forms a quiz can be exported to, each with the end of its file's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from briefings.export.characters import usable
from briefings.model import Quiz


@dataclass(frozen=True, slots=True)
class Exported:
    """A file, and one line for everything that its form could not take."""

    content: bytes
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exporter:
    """`suffix` ends the file's name; `form` gets a usable quiz and the instant of its making."""

    suffix: str
    form: Callable[[Quiz, datetime], Exported]

    def write(self, quiz: Quiz, made: datetime) -> Exported:
        """The file, without characters that no form can hold; what is left out is noted."""
        clean, notes = usable(quiz)
        done = self.form(clean, made)
        return Exported(done.content, (*notes, *done.notes))


def _anki(quiz: Quiz, made: datetime) -> Exported:
    from briefings.export.anki import anki

    return Exported(anki(quiz, made))


def _moodle(quiz: Quiz, _made: datetime) -> Exported:
    from briefings.export.moodle import moodle

    return Exported(moodle(quiz))


def _gift(quiz: Quiz, _made: datetime) -> Exported:
    from briefings.export.gift import gift

    return Exported(gift(quiz))


def _qti(quiz: Quiz, _made: datetime) -> Exported:
    from briefings.export.qti import qti

    return Exported(qti(quiz))


def _table(quiz: Quiz, _made: datetime) -> Exported:
    from briefings.export.tables import quiz_table

    return Exported(quiz_table(quiz))


def _kahoot(quiz: Quiz, _made: datetime) -> Exported:
    from briefings.export.kahoot import kahoot

    return Exported(*kahoot(quiz))


def _json(quiz: Quiz, _made: datetime) -> Exported:
    from briefings.export.plain import plain

    return Exported(plain(quiz))


EXPORTERS: dict[str, Exporter] = {
    "anki": Exporter("apkg", _anki),
    "moodle": Exporter("xml", _moodle),
    "gift": Exporter("gift", _gift),
    "qti": Exporter("zip", _qti),
    "csv": Exporter("csv", _table),
    "kahoot": Exporter("xlsx", _kahoot),
    "json": Exporter("json", _json),
}
