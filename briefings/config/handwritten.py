"""Files that people write by hand: what is wrong with one is a line that names it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from briefings.errors import BriefingsError

# How tomllib begins to speak of the slips that people make most, and what to do about them.
_BACKSLASH = "; in a path write / in place of \\"
_HINTS = (
    ("Illegal character", "; is a quotation mark missing?"),
    ("Invalid value", "; text stands in quotation marks"),
    ("Invalid hex value", _BACKSLASH),
    ("Unescaped '\\'", _BACKSLASH),
)


def text_of(path: Path, wrong: type[BriefingsError]) -> str:
    """The text of a file in UTF-8, without the mark that Windows writes before it.

    Raises `wrong` when it cannot be read.
    """
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise wrong(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise wrong(f"{path}: is not text in UTF-8; save it as UTF-8") from error


def delimiter_of(text: str) -> str:
    """What parts the columns of a CSV: a comma, or what a spreadsheet of another country writes."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def table_of(path: Path, wrong: type[BriefingsError]) -> dict[str, Any]:
    """What a TOML file says. Raises `wrong`, with the line, when it cannot be read."""
    return parsed(text_of(path, wrong), str(path), wrong)


def parsed(text: str, name: str, wrong: type[BriefingsError]) -> dict[str, Any]:
    """What a text in TOML says; `name` stands in the error, which is a `wrong`."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        hint = next((said for begin, said in _HINTS if str(error).startswith(begin)), "")
        raise wrong(f"{name}: not TOML: {error}{hint}") from error
