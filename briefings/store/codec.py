"""Nouns to JSON and back. The same noun gives the same text."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

T = TypeVar("T")


def dump(kind: type[T], value: T) -> str:
    """The value as JSON; fields in the order of their declaration."""
    return _adapter(cast(Hashable, kind)).dump_json(value).decode()


def load(kind: type[T], text: str) -> T:
    """The value that `dump` wrote; pydantic.ValidationError when it is another kind."""
    value: T = _adapter(cast(Hashable, kind)).validate_json(text)
    return value


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
