"""What a rule says of a word alone, found once: it is kept in the word's Doc, as long as that
lives. Only for what the parse decides, since the parse of an article never changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

T = TypeVar("T")
_UNKNOWN: Any = object()


def once(find: Callable[[Token], T]) -> Callable[[Token], T]:
    """The function, which looks at each token of a Doc only once."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def remembered(token: Token) -> T:
        kept = token.doc.user_data.get(name)
        if kept is None:
            kept = token.doc.user_data[name] = {}
        known = kept.get(token.i, _UNKNOWN)
        if known is _UNKNOWN:
            known = kept[token.i] = find(token)
        found: T = known
        return found

    return remembered
