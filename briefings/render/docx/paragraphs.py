"""Paragraphs and pictures of WordprocessingML, with their anchors and relations."""

from __future__ import annotations

import io
from typing import Any
from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE

from briefings.document import Spans, plain
from briefings.render.docx.base import STYLES
from briefings.render.docx.parts import picture
from briefings.render.docx.runs import bookmark, run, runs
from briefings.render.theme import Theme

_TWIPS_PER_POINT = 20
_POINTS_PER_MM = 72 / 25.4
# A bold serif's letter in ems, how full lines are, and to what a long title is reduced.
_LETTER, _FILLED, _TITLE_SCALES = 0.5, 0.97, (1.0, 0.9, 0.8, 0.7)
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
    ) -> str:
        """A paragraph. `extra` are borders, `before` is put before the text, `space` are
        points above it."""
        look = self.theme.styles[style]
        size = self._title_size(spans) if style == "title" else look.size
        inside = runs(spans, size, self._relate, self._marked, resized=size != look.size)
        if label:
            inside = run(label) + "<w:r><w:tab/></w:r>" + inside
        # The order of the properties is that of ISO/IEC 29500-1 §17.3.1.
        properties = "".join(
            (
                f'<w:pStyle w:val="{self.ids[STYLES[style]]}"/>',
                _keep(keep, look.keep),
                "<w:keepLines/>" if keep else "",
                self._page_break(),
                extra,
                self._tabs(look.size, indent) if label else "",
                "" if space is None else f'<w:spacing w:before="{round(space * 20)}"/>',
                self._indent(look.size, indent),
            )
        )
        return f"<w:p><w:pPr>{properties}</w:pPr>{before}{self._marked(inside, anchor)}</w:p>"

    def _title_size(self, spans: Spans) -> float:
        """The size at which a title takes about two lines at most; Word measures itself."""
        size = self.theme.styles["title"].size
        measure = self.theme.page.measure * _POINTS_PER_MM
        sizes = [size * scale for scale in _TITLE_SCALES]
        ems = len(plain(spans)) * _LETTER
        return next((each for each in sizes if ems * each <= 2 * measure * _FILLED), sizes[-1])

    def _page_break(self) -> str:
        found, self._new_page = self._new_page, False
        return "<w:pageBreakBefore/>" if found else ""

    def _tabs(self, size: float, indent: tuple[float, float] | None) -> str:
        place = round((indent or (0.0, 0.0))[0] * size * _TWIPS_PER_POINT)
        return f'<w:tabs><w:tab w:val="left" w:pos="{place}"/></w:tabs>'

    def _indent(self, size: float, indent: tuple[float, float] | None) -> str:
        if indent is None:
            return ""
        left, hanging = (round(ems * size * _TWIPS_PER_POINT) for ems in indent)
        return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'

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


def _keep(keep: bool, by_style: bool) -> str:
    """What says whether a paragraph stays with the next, where its style says otherwise."""
    if keep == by_style:
        return ""
    return "<w:keepNext/>" if keep else '<w:keepNext w:val="0"/>'
