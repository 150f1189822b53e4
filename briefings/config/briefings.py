"""`[[briefing]]` and `[schedule]`: what is made when, for whom, and what happens when it fails."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr

from briefings.config.mail import Address
from briefings.config.tables import (
    DocumentName,
    Format,
    Length,
    Part,
    Place,
    QuizSettings,
    Table,
    TimeZone,
)

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Missed = Literal["once", "skip", "all"]
OnEmpty = Literal["send", "skip", "notice"]

# As `date.weekday` counts them.
EVERY_DAY: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# The longest wait that can be asked for, ten years in minutes.
_LONGEST = 10 * 366 * 24 * 60


def _folder_name(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", name):
        raise ValueError("write small letters, digits and hyphens, 40 at most: it names a folder")
    return name


def _to_the_minute(at: time) -> time:
    if at.tzinfo or at.second or at.microsecond:
        raise ValueError('write the time of day as "07:00"; the zone has its own key, timezone')
    return at


def _web_address(url: SecretStr) -> SecretStr:
    if not url.get_secret_value().startswith(("https://", "http://")):
        raise ValueError("write an address that begins with https://")
    return url


class DeliverSettings(Table):
    """`[briefing.deliver]`: where an edition goes when it is written."""

    folder: Place | None = Field(default=None, title="a folder that gets a copy, and a link latest")
    to: tuple[Address, ...] = Field(default=(), title="who gets it by e-mail")
    readers: Place | None = Field(
        default=None, title="a CSV of more of them; the column is called email"
    )
    attach: tuple[DocumentName, ...] = Field(
        default=("brief",), title="what is attached: brief, quiz, key"
    )

    @property
    def by_mail(self) -> bool:
        """Whether anybody gets it by e-mail."""
        return bool(self.to or self.readers)


class BriefingSettings(Table):
    """`[[briefing]]`: one briefing. What it leaves out is as in the rest of the file."""

    name: Annotated[str, AfterValidator(_folder_name)] = Field(
        title="small letters, digits and hyphens: it names a folder"
    )
    title: str | None = Field(default=None, title="what stands above an issue")
    topics: tuple[str, ...] = Field(default=(), title="words or names; all topics when left out")
    sections: tuple[Part, ...] = Field(default=(), title="parts of the brief; all when left out")
    documents: tuple[DocumentName, ...] = Field(
        default=("brief", "quiz", "key"), min_length=1, title="what an edition holds"
    )
    length: Length | None = Field(default=None, title="one-page, standard or full")
    formats: tuple[Format, ...] | None = Field(default=None, min_length=1, title="pdf, docx, html")
    quiz: QuizSettings | None = Field(default=None, title="as [quiz], for this briefing")
    at: Annotated[time, AfterValidator(_to_the_minute)] = Field(
        default=time(7), title="the time of day, where the reader is"
    )
    days: tuple[Weekday, ...] = Field(
        default=EVERY_DAY, min_length=1, title="on which days of the week"
    )
    timezone: TimeZone | None = Field(default=None, title="where the reader is")
    missed: Missed = Field(
        default="once", title="after a sleep: the newest one (once), none (skip), or all"
    )
    grace_minutes: int = Field(
        default=120, ge=5, le=1440, title="so late is still on time, also for skip"
    )
    on_empty: OnEmpty = Field(
        default="send", title="nothing new: send, skip, or notice (a mail that says so)"
    )
    ping: Annotated[SecretStr, AfterValidator(_web_address)] | None = Field(
        default=None, title="an address that is told of start, success and failure"
    )
    deliver: DeliverSettings = DeliverSettings()


class ScheduleSettings(Table):
    """`[schedule]`: how the keeper works."""

    retry_minutes: tuple[Annotated[float, Field(gt=0, le=_LONGEST)], ...] = Field(
        default=(1, 5, 15, 60, 180), title="how long to wait before each further try"
    )
    heartbeat_minutes: float = Field(
        default=60, gt=0, le=_LONGEST, title="how often the keeper says it lives"
    )
