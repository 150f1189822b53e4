"""Article text made safe and fit to set: no invisible characters, no bad line ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from briefings.render.dates import NBSP
from briefings.words.months import ANY_MONTH

# What XML 1.0 §2.2 cannot hold, and what has no shape: zero-width and bidirectional
# controls, soft hyphens, tags (U+E0000), private use, half surrogates, noncharacters.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_KEPT = frozenset("\t\n\r\u200d")
_MONTHS = (
    f"{ANY_MONTH}|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\."
)
# A space that must not become the end of a line: "5 May", "Feb. 5", "p. 3", "$4 billion".
_TIGHT = re.compile(
    rf"(?P<day>\b\d{{1,2}}) (?=(?:{_MONTHS})(?!\w))"
    rf"|(?P<month>\b(?:{_MONTHS})) (?=\d{{1,2}}\b)"
    r"|(?P<page>\b(?:pp?|No|Dr|Mr|Mrs|Ms|St)\.) (?=\w)"
    r"|(?P<sum>\d) (?=(?:million|billion|trillion|percent|per cent)\b)"
)


# An apostrophe after a letter or before a decade, and what stands in quotation marks.
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=\w|\s|[.,;:!?)]|$)|(?<=\d)'(?=s\b)|'(?=\d0s\b)")
_QUOTED = re.compile(
    r"(“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]*’(?!\w)|(?<!\w)'(?=\w).*?(?<=[\w.,!?])'(?!\w))"
)
# A pair of straight quotation marks, each on the side of what it encloses; inches are none.
_STRAIGHT = re.compile(r"(?<![^\s(\[—–“‘-])\"(?=\S)([^\"]*)(?<=\S)\"(?=[\s.,;:!?)\]—–”’'-]|$)")


def clean(text: str) -> str:
    """`text` without characters that cannot be seen or cannot stand in XML."""
    if text.isprintable():
        return text
    return "".join(
        char for char in text if char in _KEPT or unicodedata.category(char) not in _UNSEEN
    )


def typeset(text: str) -> str:
    """`text`, cleaned, with no-break spaces where a line must not end, and apostrophes and
    quotation marks as they are printed; what is quoted stays letter for letter."""
    tight = _TIGHT.sub(lambda found: found[0].rstrip(" ") + NBSP, clean(text).strip())
    tight = _STRAIGHT.sub(r"“\1”", tight)
    if "'" not in tight:
        return tight
    parts = _QUOTED.split(tight)
    parts[::2] = [_APOSTROPHE.sub("’", part) for part in parts[::2]]
    return "".join(parts)


def counted(number: int, noun: str) -> str:
    """ "1 article", "12 articles"."""
    return f"{number:,}{NBSP}{noun}{'' if number == 1 else 's'}"


def listed(parts: Sequence[str]) -> str:
    """ "a, b and c"."""
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)


def upper_first(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def unquoted(words: str) -> str:
    """A quotation without the marks around it."""
    words = words.strip()
    pairs = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»"}
    if len(words) > 1 and pairs.get(words[0]) == words[-1]:
        return words[1:-1].strip()
    return words
