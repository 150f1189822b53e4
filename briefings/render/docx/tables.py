"""Tables of WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from xml.sax.saxutils import quoteattr

from briefings.document import (
    Block,
    Box,
    Cell,
    Heading,
    PageBreak,
    Spans,
    Table,
    Text,
    Together,
    plain,
)
from briefings.render.keeping import kept_with_next
from briefings.render.theme import Theme

TWIPS_PER_MM = 56.693
# (spans, style, keeps with next) → a paragraph.
Set = Callable[[Spans, str, bool], str]


def table(block: Table, theme: Theme, paragraph: Set, *, within: bool, onward: bool) -> str:
    """The table; `within` keeps its rows on one page, `onward` its end with what follows."""
    widths = [round(theme.page.measure * TWIPS_PER_MM * share) for share in block.widths]
    whole = within or block.whole
    last = len(block.rows) - 1
    bound = kept_with_next(len(block.rows))
    rows = [_row(block.head, widths, True, lambda spans, _: paragraph(spans, "cell_head", True),
                 theme)]  # fmt: skip
    for number, cells in enumerate(block.rows):
        keep = onward if number == last else whole or number in bound
        rows.append(
            _row(
                cells,
                widths,
                False,
                lambda spans, header, keep=keep: paragraph(  # type: ignore[misc]
                    _bold(spans) if header else spans, "cell", keep
                ),
                theme,
            )
        )
    return f"<w:tbl>{_properties(block, widths, theme)}{''.join(rows)}</w:tbl>"


def box(inside: str, name: str, theme: Theme) -> str:
    """A table of one cell: a tint with a bar at its left."""
    width = round(theme.page.measure * TWIPS_PER_MM)
    tint, bar = (theme.colours[name].removeprefix("#").upper() for name in ("tint", "accent"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:top w:w="150" w:type="dxa"/><w:left w:w="220" w:type="dxa"/>'
        '<w:bottom w:w="80" w:type="dxa"/><w:right w:w="220" w:type="dxa"/></w:tblCellMar>'
        f"<w:tblCaption w:val={quoteattr(name)}/></w:tblPr>"
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders><w:left w:val="single" w:sz="24" '
        f'w:space="0" w:color="{bar}"/></w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{tint}"/></w:tcPr>{inside}</w:tc></w:tr>'
        "</w:tbl>"
    )


def wants_space(block: Block, following: Sequence[Block], closed: bool) -> bool:
    """Whether an empty paragraph is wanted after `block`; `closed` decides at the end.

    A heading brings its own space, and LibreOffice parts it from what follows it where an
    empty paragraph stands between it and a table.
    """
    if not _ends_in_table(block):
        return False
    after = next((each for each in following if not isinstance(each, PageBreak)), None)
    return closed if after is None else not isinstance(after, Heading)


def _ends_in_table(block: Block) -> bool:
    """Whether what Word sees last of `block` is a table."""
    if isinstance(block, Together) and block.blocks:
        return _ends_in_table(block.blocks[-1])
    return isinstance(block, Table | Box)


def _properties(block: Table, widths: Sequence[int], theme: Theme) -> str:
    ink, hair = (theme.colours[name].removeprefix("#").upper() for name in ("ink", "hair"))
    columns = "Columns: " + ", ".join(plain(cell.spans) for cell in block.head)
    return (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>'
        f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>'
        f'<w:insideH w:val="single" w:sz="2" w:space="0" w:color="{hair}"/></w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="180" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(block.label)}/>"
        f"<w:tblDescription w:val={quoteattr(columns)}/></w:tblPr><w:tblGrid>"
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + "</w:tblGrid>"
    )


def _row(
    cells: Sequence[Cell],
    widths: Sequence[int],
    head: bool,
    paragraph: Callable[[Spans, bool], str],
    theme: Theme,
) -> str:
    ink = theme.colours["ink"].removeprefix("#").upper()
    line = f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{ink}"/>'
    under = f"<w:tcBorders>{line}</w:tcBorders>" if head else ""
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{under}</w:tcPr>'
        f"{paragraph(cell.spans, cell.header)}</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inside}</w:tr>"


def _bold(spans: Spans) -> Spans:
    return tuple(replace(span, bold=True) if isinstance(span, Text) else span for span in spans)


def loosened(spans: Spans) -> Spans:
    """The same with plain spaces for no-break spaces."""
    return tuple(
        replace(span, text=span.text.replace("\u00a0", " ")) if isinstance(span, Text) else span
        for span in spans
    )
