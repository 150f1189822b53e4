"""Reading briefings.toml; what is wrong in it is named by its path."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from briefings.config.briefings import BriefingSettings
from briefings.config.handwritten import table_of
from briefings.config.refusing import first_refusal, spelled
from briefings.config.settings import Settings
from briefings.errors import SettingsError

FILE_NAME = "briefings.toml"

T = TypeVar("T", bound=BaseModel)


def load(path: Path | None = None) -> Settings:
    """The settings of `path`, or of briefings.toml in this folder, or the defaults.

    Raises SettingsError, naming the file and the key, for anything that is not right.
    """
    file = path or Path(FILE_NAME)
    if path is None and not file.exists():
        return Settings()
    if not file.is_file():
        problem = "is a folder" if file.is_dir() else "there is no such file"
        raise SettingsError(f"{file}: {problem}; name a file of settings")
    try:
        settings = Settings.model_validate(table_of(file, SettingsError))
    except ValidationError as error:
        raise SettingsError(f"{file}: {_refusal(error)}") from None
    return _beside(file.parent, settings)


def _beside(folder: Path, settings: Settings) -> Settings:
    """The settings with their paths counted from `folder`."""
    tables = {
        "corpus": _placed(settings.corpus, folder, "folder"),
        "mail": _placed(settings.mail, folder, "ca_file", "password_file"),
        "briefing": tuple(_briefing_beside(folder, b) for b in settings.briefing),
    }
    return _changed(_placed(settings, folder, "out", "templates"), tables)


def _briefing_beside(folder: Path, briefing: BriefingSettings) -> BriefingSettings:
    return _changed(briefing, {"deliver": _placed(briefing.deliver, folder, "folder", "readers")})


def _placed(table: T, folder: Path, *keys: str) -> T:
    """The table with the paths under these keys counted from `folder`."""
    given = {key: getattr(table, key) for key in keys}
    return _changed(table, {key: folder / path for key, path in given.items() if path})


def _changed(table: T, changes: dict[str, Any]) -> T:
    """A copy with these values that still knows which keys the file gave."""
    copy = table.model_copy(update=changes)
    object.__setattr__(copy, "__pydantic_fields_set__", set(table.model_fields_set))
    return copy


def _refusal(error: ValidationError) -> str:
    """The first thing that is wrong, by the path of its key."""
    location, kind, words = first_refusal(error)
    path = spelled(location)
    if kind == "extra_forbidden":
        return f"{path} is not a setting{_nearest(location)}"
    if location == ("briefing",):
        return "briefing: write [[briefing]], in two brackets: there may be several"
    return f"{path}: {words}" if path else words


def _nearest(location: tuple[int | str, ...]) -> str:
    """The setting that was meant, or all that there are in this table."""
    table: type[BaseModel] = Settings
    for part in location[:-1]:
        if isinstance(part, str):
            table = _table_in(table.model_fields[part].annotation)
    known = table.model_fields
    close = difflib.get_close_matches(str(location[-1]), known, n=1)
    return f"; did you mean {close[0]}?" if close else f" (known: {', '.join(known)})"


def _table_in(annotation: Any) -> type[BaseModel]:
    """The table inside `Table`, `Table | None` or `tuple[Table, ...]`."""
    candidates = (annotation, *get_args(annotation))
    return next(c for c in candidates if isinstance(c, type) and issubclass(c, BaseModel))
