"""A Document as mail programs show it: plain text, and HTML of a dozen elements.

No pictures, no style sheet, nothing that is fetched: many programs strip or block them
(RFC 2557 parts and `data:` addresses included). A link within the page becomes its text,
because few programs follow one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from textwrap import fill, indent
from typing import assert_never

from briefings.document import (
    Banner,
    Bars,
    Blank,
    Block,
    Box,
    Break,
    Cell,
    Columns,
    Contents,
    Document,
    Entry,
    Fields,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    QrCode,
    Question,
    Span,
    Spans,
    Table,
    Text,
    Timeline,
    Together,
)

# RFC 5322 §2.1.1 asks for at most 78 characters a line; quoting in answers needs some more.
_WIDTH = 72
_GAP = "________"
_BODY = "max-width:40em;margin:0 auto;padding:1em;font-family:Georgia,serif;line-height:1.45"
_BOX = "border-left:4px solid #888888;padding:0 0 0 1em"
_CELL = "padding:2px 12px 2px 0;vertical-align:top;text-align:left"


def html_page(document: Document) -> str:
    """The document as a page for a mail program."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(document.title)}</title>\n</head>\n'
        f'<body style="{_BODY}">\n<div role="main">\n{_html_all(document.blocks)}</div>\n'
        "</body>\n</html>\n"
    )


def text_page(document: Document) -> str:
    """The document as plain text, lines of at most 72 characters (a long word keeps whole)."""
    return "\n\n".join(filter(None, map(_text, document.blocks))) + "\n"


def _html_all(blocks: Iterable[Block]) -> str:
    return "".join(map(_html, blocks))


def _html(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_inline(block.spans)}</h{block.level}>\n"
        case Paragraph():
            return f"<p>{_inline(block.spans)}</p>\n"
        case Listing():
            return _html_listing(block)
        case Table():
            return _html_table(block)
        case Box():
            return f'<div style="{_BOX}">\n{_html_all(block.blocks)}</div>\n'
        case Banner() | Columns() | Together():
            return _html_all(block.blocks)
        case Question():
            choices = "".join(f"<br>{escape(c.label)} {_entry(c)}" for c in block.choices)
            return f"<p>{escape(block.label)} {_inline(block.stem)}{choices}</p>\n"
        case Timeline() | Bars():
            return f"<p>{escape(block.alternative)}</p>\n"
        case QrCode() | PageBreak() | Fields() | Contents():
            return ""
        case _:
            assert_never(block)


def _html_listing(listing: Listing) -> str:
    if listing.style == "bullet":
        items = "".join(f"<li>{_entry(e)}</li>\n" for e in listing.entries)
        return f"<ul>\n{items}</ul>\n"
    return "".join(f"<p>{escape(e.label)} {_entry(e)}</p>\n" for e in listing.entries)


def _entry(entry: Entry) -> str:
    return "<br>".join(_inline(block.spans) for block in entry.blocks)


def _html_table(table: Table) -> str:
    caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption else ""
    head = _html_row(table.head, "th") if table.head else ""
    rows = "".join(_html_row(row, "td") for row in table.rows)
    return f"<table>\n{caption}{head}{rows}</table>\n"


def _html_row(cells: Iterable[Cell], tag: str) -> str:
    def cell(each: Cell) -> str:
        name = "th" if each.header else tag
        return f'<{name} style="{_CELL}">{_inline(each.spans)}</{name}>'

    return f"<tr>{''.join(map(cell, cells))}</tr>\n"


def _inline(spans: Spans) -> str:
    return "".join(map(_html_span, spans))


def _html_span(span: Span) -> str:
    match span:
        case Text():
            return _html_text(span)
        case Blank():
            return _GAP
        case Break():
            return "<br>"
        case _:
            assert_never(span)


def _html_text(text: Text) -> str:
    if _leads_back(text):
        return ""
    shown = escape(text.text)
    for wanted, tag in ((text.bold, "b"), (text.italic, "i"), (text.superscript, "sup")):
        shown = f"<{tag}>{shown}</{tag}>" if wanted else shown
    if text.target.startswith(("https://", "http://", "mailto:")):
        return f'<a href="{escape(text.target)}">{shown}</a>'
    return shown


def _text(block: Block) -> str:
    match block:
        case Heading():
            title = _plain(block.spans)
            return f"{_wrapped(title)}\n{_rule(block.level) * min(len(title), _WIDTH)}"
        case Paragraph():
            return _wrapped(_plain(block.spans))
        case Listing():
            return "\n".join(_text_entry(e) for e in block.entries)
        case Table():
            rows = [" | ".join(_plain(cell.spans) for cell in row) for row in block.rows]
            return "\n".join(_wrapped(row, hanging="  ") for row in (block.caption, *rows) if row)
        case Box():
            lines = _text_all(block.blocks).splitlines()
            return "\n".join(f"| {line}".rstrip() for line in lines)
        case Banner() | Columns() | Together():
            return _text_all(block.blocks)
        case Question():
            stem = _wrapped(f"{block.label} {_plain(block.stem)}", hanging="   ")
            return "\n".join((stem, *(indent(_text_entry(c), "   ") for c in block.choices)))
        case Timeline() | Bars():
            return _wrapped(block.alternative)
        case QrCode() | PageBreak() | Fields() | Contents():
            return ""
        case _:
            assert_never(block)


def _text_all(blocks: Iterable[Block]) -> str:
    return "\n\n".join(filter(None, map(_text, blocks)))


def _text_entry(entry: Entry) -> str:
    label = "*" if entry.label == "•" else entry.label
    lines = [_plain(block.spans) for block in entry.blocks]
    return _wrapped(f"{label} {' '.join(lines)}", hanging="  ")


def _rule(level: int) -> str:
    return "=" if level == 1 else "-"


def _wrapped(text: str, hanging: str = "") -> str:
    return fill(
        text,
        _WIDTH,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


_PLAIN: dict[type, Callable[[Span], str]] = {Blank: lambda _: _GAP, Break: lambda _: " "}


def _plain(spans: Spans) -> str:
    """The text of spans: raised numbers in brackets, an address behind its words."""
    words, raised = [], ""
    for span in (*spans, Break()):
        if isinstance(span, Text) and span.superscript:
            raised += span.text
            continue
        if raised:
            words.append(f" [{raised.strip()}]")
            raised = ""
        words.append(_plain_text(span) if isinstance(span, Text) else _PLAIN[type(span)](span))
    return " ".join("".join(words).split())


def _leads_back(text: Text) -> bool:
    """Whether it is only an arrow to another place of the page."""
    return text.target.startswith("#") and not any(map(str.isalnum, text.text))


def _plain_text(text: Text) -> str:
    if _leads_back(text):
        return ""
    if text.target.startswith(("https://", "http://")) and text.target != text.text:
        return f"{text.text} <{text.target}>"
    return text.text
