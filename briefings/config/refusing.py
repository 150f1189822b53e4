"""What is wrong with a value, in the words of somebody who writes the file by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

_TEXT = "write text in quotation marks"
_WHOLE = "write a whole number"
_NUMBER = "write a number"
_TRUTH = "write true or false"
_LIST = "write a list in [ ]"
_TIME = 'write the time of day as "07:00"'

# What is said of each kind of error that pydantic has for our kinds of value, by its name of it;
# in { } stands what it knows of the limit.
_SAID: Mapping[str, str] = {
    "missing": "is missing",
    "string_type": _TEXT,
    "path_type": _TEXT,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": _TRUTH,
    "bool_parsing": _TRUTH,
    "tuple_type": _LIST,
    "too_short": "name at least one, or leave the key out",
    "model_type": "is a table: write its name in brackets, and its keys below",
    "dataclass_type": "is a table with keys",
    "json_invalid": "this is no JSON",
    "unexpected_keyword_argument": "is not a key",
    "literal_error": "write {expected}",
    "time_type": _TIME,
    "time_parsing": _TIME,
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than": "must be less than {lt:g}",
    "less_than_equal": "must be at most {le:g}",
}


def first_refusal(error: ValidationError) -> tuple[tuple[int | str, ...], str, str]:
    """The first thing that is wrong: the path of its key, pydantic's name of it, and our words.

    What was written is not repeated: it may be a secret.
    """
    problem = error.errors(include_url=False, include_input=False)[0]
    return problem["loc"], problem["type"], _said(problem["type"], problem)


def spelled(location: tuple[int | str, ...]) -> str:
    """`("briefing", 0, "at")` as `briefing[1].at`: people count from one."""
    words = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in location]
    return "".join(words).removeprefix(".")


def _said(kind: str, problem: Any) -> str:
    words = _SAID.get(kind)
    if words is None:
        return str(problem["msg"]).removeprefix("Value error, ")
    return words.format(**problem.get("ctx", {}))
