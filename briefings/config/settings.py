"""All settings, and those in force for one briefing."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

from pydantic import Field, model_validator

from briefings.config.briefings import BriefingSettings, ScheduleSettings
from briefings.config.mail import MailSettings
from briefings.config.tables import (
    CorpusSettings,
    DocumentName,
    ExtractSettings,
    Format,
    Length,
    Part,
    Place,
    QuizSettings,
    StoreSettings,
    Table,
    TimeZone,
)
from briefings.errors import SettingsError
from briefings.model import Threshold

# What a briefing may say in place of the rest of the file.
_OWN = ("title", "length", "formats", "quiz", "timezone")


class Settings(Table):
    """All settings. Paths are relative to the folder of briefings.toml."""

    title: str = Field(default="Daily brief", title="what stands above an issue")
    timezone: TimeZone = Field(default="UTC", title="the zone that says which day it is")
    out: Place = Field(default=Path("out"), title="where editions are written")
    formats: tuple[Format, ...] = Field(
        default=("pdf", "docx"), min_length=1, title="files of an edition"
    )
    length: Length = Field(default="standard", title="how long the brief is")
    topics: tuple[str, ...] = Field(default=(), title="words or names; all topics when left out")
    sections: tuple[Part, ...] = Field(default=(), title="parts of the brief; all when left out")
    documents: tuple[DocumentName, ...] = Field(
        default=("brief", "quiz", "key"), min_length=1, title="what an edition holds"
    )
    templates: Place | None = Field(
        default=None, title="a folder of your own templates and theme.toml"
    )
    corpus: CorpusSettings = CorpusSettings()
    store: StoreSettings = StoreSettings()
    extract: ExtractSettings = ExtractSettings()
    quiz: QuizSettings = QuizSettings()
    mail: MailSettings = MailSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    briefing: tuple[BriefingSettings, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        names = [b.name for b in self.briefing]
        twice = sorted({n for n in names if names.count(n) > 1})
        if twice:
            raise ValueError(f"two briefings are called {twice[0]}: give one another name")
        mailed = [b.name for b in self.briefing if b.deliver.by_mail]
        if mailed and not (self.mail.host and self.mail.sender):
            raise ValueError(f"{mailed[0]} is to be mailed: [mail] needs host and sender")
        return self

    @property
    def threshold(self) -> Threshold:
        """What a fact must reach to be printed in a brief."""
        return Threshold(self.extract.min_confidence, self.extract.min_clarity)

    @property
    def store_url(self) -> str:
        """The address of the store in force."""
        return self.store.url or f"sqlite:///{(self.out / '.store' / 'facts.sqlite').as_posix()}"

    def called(self, name: str) -> BriefingSettings:
        """The `[[briefing]]` of this name; SettingsError, naming those there are."""
        for briefing in self.briefing:
            if briefing.name == name:
                return briefing
        known = ", ".join(b.name for b in self.briefing)
        there = (
            f"there are {known}"
            if known
            else "there is no [[briefing]]; `briefings init` writes one"
        )
        raise SettingsError(f"no briefing is called {name!r}: {there}")

    def zone_of(self, briefing: BriefingSettings) -> str:
        """The time zone of a briefing."""
        return briefing.timezone or self.timezone

    def for_briefing(self, briefing: BriefingSettings) -> Settings:
        """These settings with what the briefing says in their place."""
        changes: dict[str, Any] = {
            key: getattr(briefing, key) for key in _OWN if getattr(briefing, key) is not None
        }
        for key in ("topics", "sections"):
            if getattr(briefing, key):
                changes[key] = getattr(briefing, key)
        if "documents" in briefing.model_fields_set:
            changes["documents"] = briefing.documents
        return self.model_copy(update=changes)
