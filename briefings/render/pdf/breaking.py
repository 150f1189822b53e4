"""Where a word that is wider than its line may be broken.

ReportLab cuts a long word anywhere, before a full stop as well, and one that begins with a
link or a span of another language not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.paragraph import _getFragWords, _HSFrag, _processed_frags

from briefings.render.fontfiles import FIRST_EAST_ASIAN

# Not the first on a line, and not the last (JIS X 4051; GB/T 15834).
_CLOSING = (
    "、。，．：；？！）］｝〉》」』】〕〗”’…‥ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ.,;:!?)]}%"
)
_OPENING = "（［｛〈《「『【〔〖“‘([{"
# Marks that stay with the letter before them: combining marks, joiners, variation selectors.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f"
)
_AFTER = f"(?:[{_MARKS}]|[{re.escape(_CLOSING)}]{{1,4}})*"
_LETTERS = re.compile(f"[{re.escape(_OPENING)}]{{0,4}}.{_AFTER}", re.DOTALL)
# A word of other scripts breaks after every fourth letter: less work, and no line seems short.
_FOURS = re.compile(f".{{1,4}}{_AFTER}", re.DOTALL)
_STAYS = re.compile(f"[{_MARKS}{re.escape(_CLOSING)}]")
# The parts of an address, each with the sign that ends it; none is long.
_PARTS = re.compile(r"[^/\-_?&=.#]*[/\-_?&=.#]+|[^/\-_?&=.#]+")
_LONG = 16
# No letter is wider than this share of its size, so that most words need not be measured.
_WIDEST = 1.1


def breakable(frags: list[Any], width: float) -> list[Any]:
    """The fragments, with every word wider than `width` (points) cut where it may break.

    Words in more than one fragment come back measured, as ReportLab makes them itself.
    """
    if _surely_short(frags, width):
        return frags
    words = _getFragWords(frags, width)
    if all(word[0] <= width for word in words):
        return frags if len(frags) == 1 else words
    return list(chain.from_iterable(_cut(word) if word[0] > width else (word,) for word in words))


def _surely_short(frags: list[Any], width: float) -> bool:
    """Whether the count of letters alone says that each word fits."""
    if not frags:
        return True
    if _processed_frags(frags):
        return all(word[0] <= width for word in frags)
    if not all(hasattr(frag, "text") for frag in frags):
        return True  # the rest of a split paragraph, cut before
    letters = "".join(frag.text for frag in frags).replace("\n", " ")
    longest = max(map(len, letters.split(" ")))
    return bool(longest * _WIDEST * max(frag.fontSize for frag in frags) <= width)


def _cut(word: list[Any]) -> Iterator[list[Any]]:
    """The pieces of a measured word; the last is followed by the space that followed the word."""
    pieces: list[list[Any]] = [[0.0]]
    for frag, text in word[1:]:
        for part in _pieces(text) if text and not frag.rise else (text,):
            if not (_STAYS.match(part) or _goes_on(pieces[-1], frag)):
                pieces.append([0.0])
            pieces[-1][0] += stringWidth(part, frag.fontName, frag.fontSize)
            pieces[-1].append((frag, part))
    yield from pieces[:-1]
    yield _HSFrag(pieces[-1]) if isinstance(word, _HSFrag) else pieces[-1]


def _goes_on(piece: list[Any], frag: Any) -> bool:
    """Whether no break may stand between a piece and what follows in the word.

    The begin of an element and an opening bracket stay with what follows them, an end and a
    raised figure with what goes before.
    """
    if len(piece) == 1 or frag.rise or _ends(frag):
        return True
    words = "".join(before for _, before in piece[1:])
    if words:
        return words[-1] in _OPENING
    return not any(_ends(mark) for mark, _ in piece[1:])


def _ends(frag: Any) -> bool:
    """Whether an element ends here."""
    return hasattr(frag, "cbDefn") and frag.cbDefn.label is None


def _pieces(text: str) -> Iterator[str]:
    """The parts of a text between which a line may break."""
    for part in _PARTS.findall(text):
        if max(part) >= FIRST_EAST_ASIAN:
            yield from _LETTERS.findall(part)
        elif len(part) > _LONG:
            yield from _FOURS.findall(part)
        else:
            yield part
