"""Titles of a DOCX: Word sets them, so that their lines can only be foreseen.

It is foreseen by adding up letters; a DOCX names fonts that the reader's machine may not have.
"""

from __future__ import annotations

from briefings.document import Break, Spans, Text, plain
from briefings.render.fontfiles import FIRST_EAST_ASIAN

# The letters of a bold serif in ems, as in the fonts that come with the program (within 5%
# over a line), and to what a long title is reduced.
_WIDTHS = {
    **dict.fromkeys("ijlI ,.:;'’|!()[]-\u00a0", 0.3),
    **dict.fromkeys('frtsJ“”"/', 0.42),
    **dict.fromkeys("mwMW—", 0.9),
}
_CAPITAL, _SMALL, _EAST_ASIAN = 0.68, 0.54, 1.0
_SCALES = (1.0, 0.9, 0.8, 0.7)
# How full a line is at most, so that it is still one line in what stands in for the font
# named: DejaVu Serif is 1.25 times as wide as Cambria.
_FILLED = 0.79
# So many lines are set as two of one length. Beyond, each of the two would make a third.
_LEAST, _MOST = _FILLED, 2 * _FILLED


def title_size(spans: Spans, size: float, room: float) -> float:
    """The size at which a title takes about two lines of `room` points at most."""
    ems = _ems(plain(spans))
    sizes = [size * scale for scale in _SCALES]
    return next((each for each in sizes if ems * each <= 2 * room * _FILLED), sizes[-1])


def balanced(spans: Spans, size: float, room: float) -> Spans:
    """The same with a line end in the middle, where it takes two lines of `room` points."""
    words = plain(spans)
    if not _LEAST < _ems(words) * size / room <= _MOST:
        return spans
    middle = len(words) / 2
    places = [place for place, char in enumerate(words) if char == " "]
    best = min(places, key=lambda place: abs(place - middle), default=0)
    return _broken(spans, best) if best else spans


def _ems(text: str) -> float:
    """How wide `text` is in ems, about."""
    return sum(_WIDTHS.get(char) or _width(char) for char in text)


def _width(char: str) -> float:
    if char >= FIRST_EAST_ASIAN:
        return _EAST_ASIAN
    return _CAPITAL if char.isupper() else _SMALL


def _broken(spans: Spans, place: int) -> Spans:
    """The spans with a line end instead of the space at `place` of their text."""
    out: list[Text | Break] = []
    for span in spans:
        if not isinstance(span, Text):
            return spans
        if 0 <= place < len(span.text):
            out += [_part(span, span.text[:place]), Break(), _part(span, span.text[place + 1 :])]
        else:
            out.append(span)
        place -= len(span.text)
    return tuple(out)


def _part(span: Text, text: str) -> Text:
    return Text(text, span.bold, span.italic, span.superscript, span.target, span.language)
