"""How many lines a text takes on the printed page, reckoned from the widths of its letters."""

from __future__ import annotations

import re

from briefings.words.months import ANY_MONTH

# The widths of Source Serif Pro, the type of the theme that comes with briefings, in thousandths
# of its size and steps of forty. What has no width here is as wide as a wide capital.
_LETTERS = {
    200: "'’‘",
    240: " \u00a0|",
    280: "!ijlíì",
    320: "(),-./:;[\\]t‐",
    360: '"IJf{}',
    400: "?`“”",
    440: "*rsz",
    480: "$0123456789cçćč",
    520: "#+<=>S^_aegvxyáàâãäåéèêëýŠ–€£",
    560: "FZbdkoqóòôõöø",
    600: "ELPThnpuñúùûüÉ",
    640: "BCRXYÇ",
    680: "AGKVÁÅÄ",
    720: "&DNOQUÖØÓÜ",
    760: "w",
    800: "H",
    840: "@—",
    880: "%",
    920: "Mm…",
    960: "W",
}
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
_OTHER = 760
# A line does not end within a date.
_DATE = re.compile(rf"\b(\d{{1,2}}) (?={ANY_MONTH})")


def lines(text: str, size: float, width: float) -> int:
    """How many lines of a `width` the text fills, broken between words, both in points."""
    room = 1000 * width / size
    count, used = 1, 0.0
    for word in _DATE.sub("\\1\u00a0", text).split(" "):
        length = _length(word)
        if used and used + _WIDTHS[" "] + length > room:
            count, used = count + 1, 0.0
        used += length + (_WIDTHS[" "] if used else 0)
        count += int(used // room)
        used %= room
    return count


def _length(word: str) -> float:
    """The width of a word in thousandths of the size of its type."""
    return sum(_WIDTHS.get(letter, _OTHER) for letter in word)
