"""Small parts of WordprocessingML: pictures, fields, lines, sections, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from briefings.document import ContentsEntry, Field, Fields
from briefings.render.docx.runs import bookmark, run
from briefings.render.docx.tables import TWIPS_PER_MM
from briefings.render.theme import Theme

_EMU_PER_MM = 36_000
# Millimetres for each level of contents.
_CONTENTS_INDENT = 5.0
_LINKED = '<w:rStyle w:val="Hyperlink"/>'
# What stands where the first section's header and footer references go.
REFERENCES = "<!--references-->"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def picture(
    related: str, number: int, width: float, height: float, alternative: str, *, floating: bool
) -> str:
    """A run with a picture, in the line or at the top right of the text; millimetres."""
    size = f'cx="{round(width * _EMU_PER_MM)}" cy="{round(height * _EMU_PER_MM)}"'
    said = quoteattr(alternative)
    graphic = (
        f'<wp:docPr id="{number}" name="Picture {number}" descr={said}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr={said}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{related}"/><a:stretch>'
        f'<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic>"
    )
    frame = _floating(size, graphic) if floating else _in_line(size, graphic)
    return f"<w:r><w:drawing>{frame}</w:drawing></w:r>"


def _in_line(size: str, graphic: str) -> str:
    return (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>{graphic}'
        "</wp:inline>"
    )


def _floating(size: str, graphic: str) -> str:
    return (
        '<wp:anchor distT="0" distB="0" distL="114300" distR="0" simplePos="0" '
        'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right'
        '</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>top'
        f'</wp:align></wp:positionV><wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapSquare wrapText="left"/>{graphic}</wp:anchor>'
    )


def field_line(block: Fields, style: str, theme: Theme) -> str:
    """Labels with a line after each: tab stops with an underscore leader.

    In large print the first field has a line to itself.
    """
    rows = [block.fields[:1], block.fields[1:]] if theme.large else [block.fields]
    return "".join(_field_row(row, style, theme) for row in rows if row)


def _field_row(fields: Sequence[Field], style: str, theme: Theme) -> str:
    measure, total = theme.page.measure, sum(field.share for field in fields)
    tabs, inside, place = [], [], 0.0
    for number, field in enumerate(fields):
        last = number == len(fields) - 1
        place += field.share / total * measure
        tabs.append(_tab(place - (0.0 if last else 3.0), ' w:leader="underscore"'))
        tabs.append("" if last else _tab(place, ""))
        inside.append(
            f'<w:r><w:t xml:space="preserve">{escape(field.label)} </w:t></w:r><w:r><w:tab/></w:r>'
        )
        inside.append("" if last else "<w:r><w:tab/></w:r>")
    room = round(theme.styles["field"].size * 14)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:tabs>{"".join(tabs)}</w:tabs>'
        f'<w:spacing w:before="{room}" w:after="120"/></w:pPr>{"".join(inside)}</w:p>'
    )


def _tab(place: float, leader: str) -> str:
    return f'<w:tab w:val="left"{leader} w:pos="{round(place * TWIPS_PER_MM)}"/>'


def contents_line(entry: ContentsEntry, page: int, style: str, theme: Theme, onward: bool) -> str:
    """A linked heading, dots, and its page, which Word counts anew when it renews its fields.

    `onward` keeps it on one page with the next.
    """
    right = round(theme.page.measure * TWIPS_PER_MM)
    left = round(_CONTENTS_INDENT * (entry.level - 2) * TWIPS_PER_MM)
    name = bookmark(entry.anchor)
    number = number_field(f"PAGEREF {name} \\h", str(page)) if page else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" if onward else ""}'
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{right}"/></w:tabs>'
        f'<w:ind w:left="{left}"/></w:pPr>'
        f'<w:hyperlink w:anchor={quoteattr(name)} w:history="1">'
        f"{run(entry.title, _LINKED)}<w:r><w:tab/></w:r>{number}</w:hyperlink></w:p>"
    )


def rule_below(theme: Theme) -> str:
    """The border of a paragraph that has a rule below it."""
    ink = theme.colours["ink"].removeprefix("#").upper()
    return f'<w:pBdr><w:bottom w:val="single" w:sz="10" w:space="5" w:color="{ink}"/></w:pBdr>'


def ruled_lines(count: int, indent: float, theme: Theme, onward: bool) -> str:
    """Lines to write on, from `indent` millimetres to the right margin.

    `onward` keeps the last on one page with what follows.
    """
    left, right = round(indent * TWIPS_PER_MM), round(theme.page.measure * TWIPS_PER_MM)
    line = (
        '<w:p><w:pPr><w:keepNext/><w:tabs><w:tab w:val="left" w:leader="underscore" '
        f'w:pos="{right}"/></w:tabs>'
        f'<w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/>'
        f'<w:ind w:left="{left}"/></w:pPr><w:r><w:tab/></w:r></w:p>'
    )
    return line * count + spacer(6, onward)


def spacer(points: float, onward: bool = False) -> str:
    """Empty space of so many points, which also keeps two tables apart.

    `onward` keeps it on one page with what follows.
    """
    keep = "<w:keepNext/>" if onward else ""
    line = round(points * 20)
    return (
        f'<w:p><w:pPr>{keep}<w:spacing w:before="0" w:after="0" w:line="{line}" '
        'w:lineRule="exact"/>'
        '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
    )


def column_section(theme: Theme, columns: int) -> str:
    """The end of a section of so many columns."""
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        f"{section(theme, columns)}</w:pPr></w:p>"
    )


def section(theme: Theme, columns: int) -> str:
    """The properties of a section: page, margins, columns."""
    page = theme.page
    width, height, top, right, bottom, left = (
        round(length * TWIPS_PER_MM)
        for length in (page.width, page.height, page.top, page.right, page.bottom, page.left)
    )
    return (
        f'<w:sectPr>{REFERENCES}<w:type w:val="continuous"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{top // 2}" w:footer="{bottom // 2}" w:gutter="0"/>'
        f'<w:cols w:num="{columns}" w:space="440"/></w:sectPr>'
    )


def number_field(instruction: str, shown: str) -> str:
    """A field that Word counts itself: PAGE, NUMPAGES."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        f'{instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
