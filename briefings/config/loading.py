"""Reading briefings.toml; what is wrong in it is named by its path."""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from briefings.config.briefings import BriefingSettings
from briefings.config.settings import Settings
from briefings.errors import SettingsError

FILE_NAME = "briefings.toml"

T = TypeVar("T", bound=BaseModel)


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
        raise SettingsError(f"{file}: {_first(error)}") from None
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


def _first(error: ValidationError) -> str:
    """The first thing that is wrong, by the path of its key."""
    problem = error.errors(include_url=False, include_input=False)[0]
    path = _spelled(problem["loc"])
    if problem["type"] == "extra_forbidden":
        return f"{path} is not a setting{_nearest(problem['loc'])}"
    message = problem["msg"].removeprefix("Value error, ")
    return f"{path}: {message}" if path else message


def _spelled(location: tuple[int | str, ...]) -> str:
    """`("briefing", 0, "at")` as `briefing[1].at`: people count from one."""
    words = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in location]
    return "".join(words).removeprefix(".")


def _nearest(location: tuple[int | str, ...]) -> str:
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
