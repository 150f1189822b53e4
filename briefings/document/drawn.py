"""What is drawn and not set: codes, lines to write on, timelines, charts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code for `text`; `alternative` is what a reader hears."""

    text: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Field:
    """A label with a line to write on; `share` of the measure."""

    label: str
    share: float


@dataclass(frozen=True, slots=True)
class Fields:
    """A row of fields: name, class, date, score."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of a drawn timeline, `place` from 0 (left) to 1 (right); open ones are planned."""

    place: float
    label: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A division of a drawn timeline with what is written under it."""

    place: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawn timeline: numbered marks above an axis. `alternative` says it in words."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    alternative: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: what it stands for and how much."""

    label: str
    value: int


@dataclass(frozen=True, slots=True)
class Bars:
    """A small column chart. `alternative` says it in words."""

    bars: tuple[Bar, ...]
    alternative: str
