"""The body that a bare title is of, by what the whole article is about."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefings.extract.abbreviations import long_forms
from briefings.extract.lexicon import words
from briefings.extract.occurring import occurrences, occurs
from briefings.extract.positions.nearby import introduced
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
    text = reading.article.text
    starts = (b for i, b in reading.bodies.named.items() if reading.bodies.named.get(i - 1) != b)
    names = [b.name.removeprefix("the ") for b in starts if b.known]
    shorts: dict[str, list[str]] = {}
    for name in dict.fromkeys((*names, *introduced(text))):
        shorts.setdefault(_short(name, text), []).append(name)
    counts = Counter({s: sum(1 for _ in occurrences(s, text)) for s in shorts})
    (short, most), *others = counts.most_common(2) or [("", 0)]
    if most < OFTEN or any(n * 2 > most for _, n in others):
        return None
    name = max(shorts[short], key=lambda n: (names.count(n), len(n)))
    if name.lower() in words("generic_bodies"):
        return None
    return long_forms(text).get(name, name)


def _short(name: str, text: str) -> str:
    """The first word of a name where it can stand for the whole of it; else the name."""
    first = name.partition(" ")[0]
    common = first.lower() in words("organization_words", "generic_bodies")
    placed = first in table("places") or first in table("demonyms") or first in table("first_names")
    plain = occurs(first.lower(), text)
    return name if common or placed or plain or len(first) < OFTEN + 1 else first
