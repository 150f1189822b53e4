"""Front matter: the table of keys and values above a text, in YAML or TOML."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

# Front matter of more characters is read by the slower parser.
LONGEST_IN_C = 2_000
# The fence is a line of its own, above the first line of the table.
ABOVE = 2
ENTRY = re.compile(r"^(?P<key>[A-Za-z][\w -]*:[ \t]+)(?P<value>\S.*?)[ \t]*$", re.MULTILINE)
# Values that people write as they stand in a paper, and YAML takes for markup:
# `Dow close: markets flat`, `"Not me," says Ruiz`, `[Video] Fire in port`, `@ana_ruiz`.
TEXT = re.compile(
    r"""[^\[{"'|>].*:(?:\s|$)|"[^"]*"\s*[^\s"#]|'[^']*'\s*[^\s'#]|\[[^\[\]]*\]\s*[^\s#]|[@%`]"""
)

# "Fire at pier #4": a comment has a blank behind the sign.
NUMBERED = re.compile(r"""[^\[{"'|>].*\s#\d""")


def table_of(fence: str, front: str) -> Mapping[str, Any]:
    """The keys and values between two fences, `---` (YAML) or `+++` (TOML).

    Raises ValueError, with the line of the file, when it cannot be read.
    """
    import yaml

    try:
        loaded = tomllib.loads(front) if fence == "+++" else _of_yaml(front)
    except yaml.MarkedYAMLError as error:
        raise ValueError(f"front matter{_where(error)}: {error.problem}") from error
    except (tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError) as error:
        raise ValueError(f"front matter: {str(error).splitlines()[0]}") from error
    if not isinstance(loaded, Mapping):
        raise ValueError("front matter: it is no table of keys and values")
    return loaded


def _where(error: Any) -> str:
    """The line of the file, where the parser knows it."""
    mark = error.problem_mark
    return f", line {mark.line + ABOVE}" if mark else ""


def _of_yaml(front: str) -> Any:
    """What YAML says; where it refuses the text, the same with headlines taken for headlines."""
    import yaml

    front = _quoting(NUMBERED, front)
    try:
        return _parsed(front)
    except yaml.YAMLError:
        quoted = _quoting(TEXT, front)
        if quoted == front:
            raise
        return _parsed(quoted)


def _quoting(sort: re.Pattern[str], front: str) -> str:
    """The table with the values of one sort in quotation marks."""

    def entry(found: re.Match[str]) -> str:
        value = found["value"]
        quoted = json.dumps(value, ensure_ascii=False) if sort.match(value) else value
        return found["key"] + quoted

    return ENTRY.sub(entry, front)


def _parsed(front: str) -> Any:
    """What YAML says; by the parser in C, where it was built, when it cannot be nested deep.

    That parser ends the process on a value nested some 100,000 deep. What it refuses the
    other one may read, or explains.
    """
    import yaml

    if len(front) <= LONGEST_IN_C and (fast := getattr(yaml, "CSafeLoader", None)):
        with suppress(yaml.YAMLError):
            return yaml.load(front, fast)
    return yaml.safe_load(front)
