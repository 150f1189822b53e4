"""Paragraphs and pictures of WordprocessingML, with their anchors and relations."""

from __future__ import annotations

import io
from typing import Any
from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE

from briefings.document import Bars, Heading, Spans, Timeline
from briefings.render import drawing
from briefings.render.docx.balance import balanced, title_size
from briefings.render.docx.base import STYLES
from briefings.render.docx.parts import picture
from briefings.render.docx.runs import bookmark, run, runs
from briefings.render.pictures import drawing_png
from briefings.render.theme import Theme

_TWIPS_PER_POINT = 20
_POINTS_PER_MM = 72 / 25.4
# What a code at the right of a title takes, in millimetres.
_CODE_ROOM = 18.0
_BALANCED = frozenset({"title", "topic"})
_BULLET = "•"
# The levels of headings in the outline, as their styles have them.
_LEVELS = {"title": 1, "section": 2, "topic": 3, "label": 2}
# Numbers of pictures, above those that a letterhead has.
_FIRST_PICTURE = 1000


class Paragraphs:
    """Writes paragraphs for one python-docx package."""

    def __init__(self, package: Any, theme: Theme) -> None:
        self.theme = theme
        self._package = package
        self.ids = {style.name: style.style_id for style in package.styles}
        self._bookmarks = 0
        self._pictures = _FIRST_PICTURE
        self._addresses: dict[str, str] = {}
        self._new_page = False

    def paragraph(
        self,
        spans: Spans,
        style: str,
        *,
        keep: bool = False,
        anchor: str = "",
        label: str = "",
        indent: tuple[float, float] | None = None,
        extra: str = "",
        before: str = "",
        space: float | None = None,
        size: float = 0.0,
        level: int = 0,
    ) -> str:
        """A paragraph. `extra` are borders, `before` is put before the text, `space` are
        points above it, `size` and `level` are those of the type and in the outline
        where they are not the style's.

        A label hangs at the left of the text, or ends where the second of `indent` says.
        """
        look = self.theme.styles[style]
        inside = runs(spans, size or look.size, self._relate, self._marked, resized=bool(size))
        if label:
            begin = "" if label == _BULLET else "<w:r><w:tab/></w:r>"
            inside = begin + run(label) + "<w:r><w:tab/></w:r>" + inside
        # The order of the properties is that of ISO/IEC 29500-1 §17.3.1.
        properties = "".join(
            (
                f'<w:pStyle w:val="{self.ids[STYLES[style]]}"/>',
                _keep(keep, look.keep),
                "<w:keepLines/>" if keep else "",
                self._page_break(),
                extra,
                _tabs(look.size, indent, label) if label and indent else "",
                "" if space is None else f'<w:spacing w:before="{round(space * 20)}"/>',
                _indent(look.size, indent, label),
                f'<w:outlineLvl w:val="{level - 1}"/>' if level else "",
            )
        )
        return f"<w:p><w:pPr>{properties}</w:pPr>{before}{self._marked(inside, anchor)}</w:p>"

    def heading(
        self, block: Heading, *, before: str = "", extra: str = "", beside: bool = False
    ) -> str:
        """A heading; a title is of two lines at most, and no line of it much shorter.

        `beside` says that it stands beside a code, which leaves less room.
        """
        look = self.theme.styles[block.style]
        room = (self.theme.page.measure - (_CODE_ROOM if beside else 0.0)) * _POINTS_PER_MM
        size = title_size(block.spans, look.size, room) if block.style == "title" else look.size
        spans = balanced(block.spans, size, room) if block.style in _BALANCED else block.spans
        return self.paragraph(
            spans, block.style, keep=True, anchor=block.anchor, before=before, extra=extra,
            size=0.0 if size == look.size else size,
            level=0 if block.level == _LEVELS[block.style] else block.level,
        )  # fmt: skip

    def _page_break(self) -> str:
        found, self._new_page = self._new_page, False
        return "<w:pageBreakBefore/>" if found else ""

    def _marked(self, inside: str, anchor: str) -> str:
        if not anchor:
            return inside
        self._bookmarks += 1
        number, name = self._bookmarks, quoteattr(bookmark(anchor))
        return (
            f'<w:bookmarkStart w:id="{number}" w:name={name}/>{inside}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def _relate(self, address: str) -> str:
        if address not in self._addresses:
            self._addresses[address] = self._package.part.relate_to(
                address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
        return self._addresses[address]

    def drawing(self, block: Timeline | Bars) -> str:
        """A timeline or a chart, over the whole measure."""
        width = self.theme.page.measure * _POINTS_PER_MM
        size = self.theme.styles["cell"].size
        drawn = (
            drawing.timeline(block, width, size)
            if isinstance(block, Timeline)
            else drawing.bars(block, width, size)
        )
        png = drawing_png(drawn, self.theme)
        height = drawn.height / _POINTS_PER_MM
        return self.picture(png, self.theme.page.measure, height, block.alternative)

    def picture(self, png: bytes, width: float, height: float, alternative: str) -> str:
        """A paragraph with a picture; millimetres."""
        inside = self.picture_run(png, width, height, alternative)
        # Exact spacing would clip the picture.
        space = '<w:spacing w:before="80" w:after="120" w:line="240" w:lineRule="auto"/>'
        return f"<w:p><w:pPr><w:keepNext/>{space}</w:pPr>{inside}</w:p>"

    def picture_run(
        self, png: bytes, width: float, height: float, alternative: str, floating: bool = False
    ) -> str:
        self._pictures += 1
        related, _ = self._package.part.get_or_add_image(io.BytesIO(png))
        return picture(related, self._pictures, width, height, alternative, floating=floating)


def _tabs(size: float, indent: tuple[float, float], label: str) -> str:
    """Where a label ends, unless it is a bullet, and where the text begins."""
    text, end = (round(ems * size * _TWIPS_PER_POINT) for ems in indent)
    ending = "" if label == _BULLET else f'<w:tab w:val="right" w:pos="{end}"/>'
    return f'<w:tabs>{ending}<w:tab w:val="left" w:pos="{text}"/></w:tabs>'


def _indent(size: float, indent: tuple[float, float] | None, label: str) -> str:
    if indent is None:
        return ""
    left, hanging = (round(ems * size * _TWIPS_PER_POINT) for ems in indent)
    if label and label != _BULLET:
        hanging = left
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def _keep(keep: bool, by_style: bool) -> str:
    """What says whether a paragraph stays with the next, where its style says otherwise."""
    if keep == by_style:
        return ""
    return "<w:keepNext/>" if keep else '<w:keepNext w:val="0"/>'
