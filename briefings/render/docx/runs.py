"""Spans → runs of WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import assert_never
from xml.sax.saxutils import escape, quoteattr

from briefings.document import Blank, Break, Span, Spans, Text
from briefings.render.fontfiles import east_asian_script

# The width of a low line is half an em in the fonts named and in what may stand in for
# them; 1 mm is 2.835 points.
_LOW_LINE_EM, _POINTS_PER_MM = 0.5, 2.835
# Word takes 40 characters for the name of a bookmark.
_NAME_LIMIT = 40
# What a script is taken for where nothing is said of the language.
_LANGUAGES = {"KR": "ko-KR", "JP": "ja-JP", "SC": "zh-CN"}


def runs(
    spans: Spans,
    size: float,
    relate: Callable[[str], str],
    mark: Callable[[str, str], str],
    resized: bool = False,
) -> str:
    """The runs of `spans` in type of `size` points.

    `relate` gives the relationship id of an outer address, `mark` sets an anchor around
    runs. `resized` says that the size is not that of the paragraph's style.
    """
    parts = []
    for (target, anchor), group in groupby(spans, key=_link_of):
        inside = "".join(_run(span, size, resized) for span in group)
        linked = _linked(inside, target, relate) if target else inside
        parts.append(mark(linked, anchor) if anchor else linked)
    return "".join(parts)


def _link_of(span: Span) -> tuple[str, str]:
    return (span.target, span.anchor) if isinstance(span, Text) else ("", "")


def bookmark(anchor: str) -> str:
    """The name of an anchor as Word wants it."""
    return anchor.replace("-", "_")[:_NAME_LIMIT]


def run(text: str, properties: str = "") -> str:
    """One run of plain text."""
    dress = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{dress}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _linked(inside: str, target: str, relate: Callable[[str], str]) -> str:
    if target.startswith("#"):
        where = f"w:anchor={quoteattr(bookmark(target[1:]))}"
    else:
        where = f'r:id="{relate(target)}"'
    return f'<w:hyperlink {where} w:history="1">{inside}</w:hyperlink>'


def _run(span: Span, size: float, resized: bool) -> str:
    match span:
        case Text():
            return run(span.text, _properties(span, size if resized else 0.0))
        case Blank():
            # Of underlined spaces LibreOffice loses those that begin a line.
            return run("_" * max(4, round(span.width * _POINTS_PER_MM / (_LOW_LINE_EM * size))))
        case Break():
            return "<w:r><w:br/></w:r>"
        case _:
            assert_never(span)


def _language(span: Text) -> str:
    """The language of a run, and that of its East Asian letters, for fonts and spelling."""
    own = f" w:val={quoteattr(span.language)}" if span.language else ""
    script = east_asian_script(span.text)
    letters = f' w:eastAsia="{_LANGUAGES[script]}"' if script else ""
    return f"<w:lang{own}{letters}/>" if own or letters else ""


def _properties(span: Text, points: float) -> str:
    """The run's properties in the order that ISO/IEC 29500-1 §17.3.2 wants."""
    return "".join(
        (
            '<w:rStyle w:val="Hyperlink"/>' if span.target else "",
            "<w:b/><w:bCs/>" if span.bold else "",
            "<w:i/><w:iCs/>" if span.italic else "",
            f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'
            if points
            else "",
            '<w:vertAlign w:val="superscript"/>' if span.superscript else "",
            _language(span),
        )
    )
