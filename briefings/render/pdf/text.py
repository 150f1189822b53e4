"""Spans → ReportLab paragraphs that know their structure element."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any, assert_never

from reportlab.lib.abag import ABag
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus.paraparser import ParaFrag

from briefings.document import Blank, Break, Span, Spans, Text
from briefings.render.fontfiles import east_asian_runs
from briefings.render.pdf.canvas import Tagging
from briefings.render.pdf.fonts import Faces
from briefings.render.pdf.paragraph import BalancedParagraph, TaggedParagraph
from briefings.render.pdf.structure import Element
from briefings.render.theme import Style, Theme

# A raised figure: its size and rise as shares of the text's size.
_RAISED_SIZE, _RAISED_RISE = 0.66, 0.34
NBSP = "\u00a0"
_BALANCED = frozenset({"title", "topic"})


class Setter:
    """Sets text in the theme's styles."""

    def __init__(self, theme: Theme, tagging: Tagging) -> None:
        self.theme = theme
        self.tagging = tagging
        self.faces = Faces(theme)
        self._styles: dict[tuple[Any, ...], ParagraphStyle] = {}
        self._colours: dict[str, Any] = {}
        self._lines = 0

    def colour(self, name: str) -> Any:
        """A colour of the theme."""
        if name not in self._colours:
            self._colours[name] = HexColor(self.theme.colours[name])
        return self._colours[name]

    def width(self, text: str, style: str) -> float:
        """The width of `text` in points."""
        look = self.theme.styles[style]
        runs = self.faces.runs(text, look.font, False, False)
        return float(sum(pdfmetrics.stringWidth(run, name, look.size) for name, run in runs))

    def paragraph(
        self,
        spans: Spans,
        style: str,
        element: Element,
        *,
        label: str = "",
        label_element: Element | None = None,
        indent: float = 0.0,
        label_end: float = 0.0,
        scale: float = 1.0,
    ) -> TaggedParagraph:
        """A paragraph in a style of the theme; `indent` and `label_end` are points.

        `scale` makes type and leading smaller or larger.
        """
        look = _scaled(self.theme.styles[style], scale)
        dress = self._style(look, indent, label_end)
        frags = list(self._fragments(spans, look)) or [self._fragment(look, "")]
        made = BalancedParagraph if style in _BALANCED else TaggedParagraph
        paragraph = made(None, dress, bulletText=label or None, frags=frags)
        paragraph.element = element
        paragraph.label_element = label_element
        return paragraph

    def _style(self, look: Style, indent: float, label_end: float) -> ParagraphStyle:
        key = (look.name, look.size, indent, label_end)
        if key not in self._styles:
            font = self.faces.name(look.font)
            self._styles[key] = ParagraphStyle(
                look.name,
                fontName=font,
                fontSize=look.size,
                leading=look.leading,
                textColor=self.colour(look.colour),
                spaceBefore=look.before,
                spaceAfter=look.after,
                leftIndent=indent,
                bulletIndent=label_end,
                bulletAnchor="end",
                bulletFontName=font,
                bulletFontSize=look.size,
                bulletColor=self.colour(look.colour),
                allowWidows=0,
                allowOrphans=0,
                spaceShrinkage=0,
                splitLongWords=1,
                keepWithNext=0,
            )
        return self._styles[key]

    def _fragments(self, spans: Spans, look: Style) -> Iterator[ParaFrag]:
        """Fragments of `spans`; neighbours that lead to one place are one link."""
        for (target, anchor), group in groupby(spans, key=_link_of):
            members = tuple(group)
            if not target:
                yield from self._plain(members, look, {})
                continue
            words = "".join(span.text for span in members if isinstance(span, Text))
            spoken = next((s.spoken for s in members if isinstance(s, Text) and s.spoken), "")
            number = self.tagging.link(target, spoken or f"Go to {words}", anchor)
            extra = {"link": [(number, f"#{number}")], "textColor": self.colour("accent")}
            yield self._hook(look, number)
            yield from self._plain(members, look, extra)
            yield self._hook(look, None)

    def _plain(self, spans: Spans, look: Style, extra: dict[str, Any]) -> Iterator[ParaFrag]:
        for span in spans:
            yield from self._span(span, look, extra)

    def _span(self, span: Span, look: Style, extra: dict[str, Any]) -> Iterator[ParaFrag]:
        match span:
            case Text():
                yield from self._text(span, look, extra)
            case Blank():
                yield from self._blank(span, look)
            case Break():
                yield self._fragment(look, "", lineBreak=True)
            case _:
                assert_never(span)

    def _text(self, span: Text, look: Style, extra: dict[str, Any]) -> Iterator[ParaFrag]:
        options = dict(extra)
        if span.superscript:
            options |= {"rise": look.size * _RAISED_RISE, "fontSize": look.size * _RAISED_SIZE}
        for text, language in east_asian_runs(span.text):
            part = span if text == span.text else replace(span, text=text)
            fragments = self._set(part, look, options)
            language = span.language or language
            link = extra["link"][0][0] if extra else None
            yield from self._spoken(fragments, look, language, link)

    def _set(self, span: Text, look: Style, options: dict[str, Any]) -> Iterator[ParaFrag]:
        for name, run in self.faces.runs(span.text, look.font, span.bold, span.italic):
            yield self._fragment(look, run, **{**options, "fontName": name})

    def _spoken(
        self, fragments: Iterator[ParaFrag], look: Style, language: str, link: int | None
    ) -> Iterator[ParaFrag]:
        """The fragments as a span that says its language, where it has one of its own.

        `link` is the number of the link that they stand in, which goes on after them.
        """
        if not language:
            yield from fragments
            return
        span = Element("Span", attributes={"Lang": language})
        yield self._hook(look, span if link is None else (link, span))
        yield from fragments
        yield self._hook(look, link)

    def _blank(self, span: Blank, look: Style) -> Iterator[ParaFrag]:
        """No-break spaces over a line; what reads the page aloud says "blank"."""
        font = self.faces.name(look.font)
        count = max(2, round(span.width * mm / pdfmetrics.stringWidth(NBSP, font, look.size)))
        self._lines += 1
        line = (self._lines, "underline", self.colour("ink"), 0.6, -2.2, 0, 1, 1)
        yield self._hook(look, Element("Span", attributes={"ActualText": "blank"}))
        yield self._fragment(look, NBSP * count, us_lines=[line])
        yield self._hook(look, None)

    def _fragment(self, look: Style, text: str, **options: Any) -> ParaFrag:
        fragment = ParaFrag()
        fragment.__dict__.update(
            {
                "fontName": self.faces.name(look.font),
                "fontSize": look.size,
                "textColor": self.colour(look.colour),
                "rise": 0,
                "us_lines": [],
                "link": [],
                "bold": False,
                "italic": False,
                "text": text,
                **options,
            }
        )
        return fragment

    def _hook(self, look: Style, label: Any) -> ParaFrag:
        """A point in the text where the canvas begins or ends an element within it."""
        fragment = self._fragment(look, "")
        fragment.cbDefn = ABag(kind="onDraw", name="tag", label=label)
        return fragment


def _link_of(span: Span) -> tuple[str, str]:
    """Where the span leads, and the anchor that it is."""
    return (span.target, span.anchor) if isinstance(span, Text) else ("", "")


def _scaled(look: Style, scale: float) -> Style:
    if scale == 1.0:
        return look
    return replace(look, size=look.size * scale, leading=look.leading * scale)
