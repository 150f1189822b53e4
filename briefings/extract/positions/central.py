"""The body that a bare title is of, by what the whole article is about."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefings.extract.abbreviations import long_forms
from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.reading import Reading

# As doubts: the one body of a kind that has such an office; the body that the news is of.
OF_KIND, OF_NEWS = "body of its kind", "body of the news"
# A body is what the news is of when it is named so often, and twice as often as any other.
OFTEN = 3
_WORD = r"[A-Z][\w’'&-]*"


def of_kind(reading: Reading, role: str) -> str | None:
    """ "Superintendent N. N." where one school district is named, and no other."""
    row = table("role_bodies").get(role)
    if row is None:
        return None
    names = {name for last in row[0].split(",") for name in _ending(reading, last.title())}
    whole = sorted(names, key=lambda name: (-len(name), name))
    if not whole or any(not whole[0].endswith(name) for name in whole):
        return None
    return whole[0]


def _ending(reading: Reading, last: str) -> set[str]:
    """The names of two words or more that end in a word."""
    pattern = re.compile(rf"(?:{_WORD} )+{last}\b(?! [A-Z]| of [A-Z])")
    found = {match[0] for match in pattern.finditer(reading.article.text)}
    bare = {name.removeprefix("The ") for name in found}
    return {name for name in bare if " " in name}


def of_news(reading: Reading) -> str | None:
    """The company or other body that the article is about, by how often it is named."""
    named = reading.bodies.named
    starts = (b for i, b in named.items() if named.get(i - 1) != b and b.known)
    counts = Counter(body.name.removeprefix("the ") for body in starts)
    (name, most), *others = counts.most_common(2) or [("", 0)]
    if most < OFTEN or any(n * 2 > most for _, n in others):
        return None
    if name.lower() in words("generic_bodies"):
        return None
    return long_forms(reading.article.text).get(name, name)
