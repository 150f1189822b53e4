"""What stays with what follows it, so that nothing stands alone at a page's end."""

from __future__ import annotations

from collections.abc import Sequence

# Lines of a list of contents that stand at least on each side of a page's end.
CONTENTS_LINES = 3


def kept_with_next(count: int, least: int = 2) -> frozenset[int]:
    """The places in a row of `count` that stay with the next one.

    At least `least` of the row then stand on each side of a page's end.
    """
    return frozenset(n for n in range(count - 1) if n < least - 1 or n >= count - least)


def last_but_one(alike: Sequence[bool]) -> frozenset[int]:
    """The places of things `alike` that stay with the next.

    It is the one before the last of each run of them, and the one before the last of all.
    """
    places = [place for place, is_alike in enumerate(alike) if is_alike]
    after = [*places[2:], len(alike) + 1]
    return frozenset(
        first
        for first, second, third in zip(places, places[1:], after, strict=False)
        if third > len(alike) or (second == first + 1 and third > second + 1)
    )
