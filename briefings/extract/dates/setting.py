"""What is known around a date, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.extract.dates.calendar import Partial
from briefings.extract.dates.mention import DateBasis, Grain
from briefings.extract.dates.verb_groups import Tense


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around a date: when the article appeared, where its verb looks (and
    whether that verb stands `close`),
    the year named before in the sentence, the running date of the story, whether it is
    somebody's speech (whose "yesterday" need not be the newspaper's), and whether it comes
    again and again ("every year in May"). `month_year` is the year of an earlier day of the same
    month; `told` the date (EDTF) before it in its sentence."""

    published: Partial | None = None
    tense: Tense | None = None
    close: bool = True
    year: int | None = None
    running: Partial | None = None
    quoted: bool = False
    habit: bool = False
    month_year: int | None = None
    told: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """An EDTF value or None, its grain, and how it was reached."""

    edtf: str | None
    kind: Grain
    basis: DateBasis
    partial: Partial | None = None


def known(partial: Partial | None, basis: DateBasis, kind: Grain) -> Value:
    """The value of a date, or an open one of that grain when there is none."""
    if partial is None:
        return Value(None, kind, "open")
    return Value(partial.edtf, partial.grain, basis, partial)
