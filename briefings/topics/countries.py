"""Names of countries and continents: the background of news, seldom its subject."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORT = ("America", "Britain", "EU", "Korea", "U.K.", "U.S.", "UK", "US", "USA")


def is_country(forms: Iterable[str]) -> bool:
    """Whether any form is the English name of a country, territory or continent (Unicode CLDR)."""
    return any(form in _names() for form in forms)


@cache
def _names() -> frozenset[str]:
    from babel import Locale

    return frozenset(Locale("en").territories.values()) | frozenset(_SHORT)
