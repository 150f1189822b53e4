"""Spans → HTML within a line."""

from __future__ import annotations

import re
from itertools import groupby
from typing import assert_never
from xml.sax.saxutils import escape, quoteattr

from briefings.document import Blank, Break, Span, Spans, Text
from briefings.render.fontfiles import east_asian_runs

NBSP = "\u00a0"
# A word of more letters may break anywhere in a cell: on a phone it takes a third of the
# width, and the columns beside it have to be seen.
_LONG = re.compile(rf"[^\s{NBSP}]{{14,}}")
# Between month and year, where a line of a cell rather ends than within a word.
_BEFORE_YEAR = re.compile(rf"(?<=[^\d\s]){NBSP}")


def inline(spans: Spans, *, narrow: bool = False) -> str:
    """The spans; neighbours that lead to one place are one link.

    `narrow` says that they stand in a cell, which on a phone has room for one word.
    """
    parts = []
    for (target, anchor, spoken), group in groupby(spans, key=_link_of):
        inside = "".join(_span(span, narrow) for span in group)
        parts.append(_link(inside, target, anchor, spoken) if target else inside)
    return "".join(parts)


def _link_of(span: Span) -> tuple[str, str, str]:
    return (span.target, span.anchor, span.spoken) if isinstance(span, Text) else ("", "", "")


def _link(inside: str, target: str, anchor: str, spoken: str) -> str:
    name = f" id={quoteattr(anchor)}" if anchor else ""
    label = f" aria-label={quoteattr(spoken)}" if spoken else ""
    return f"<a href={quoteattr(target)}{name}{label}>{inside}</a>"


def _span(span: Span, narrow: bool) -> str:
    match span:
        case Text():
            return _text(span, narrow)
        case Blank():
            return (
                f'<span class="blank" style="width:{span.width:g}mm">'
                '<span class="unseen">blank</span></span>'
            )
        case Break():
            return "<br>"
        case _:
            assert_never(span)


def _text(span: Text, narrow: bool) -> str:
    text = "".join(_run(*run, narrow) for run in east_asian_runs(span.text))
    for wanted, tag in ((span.superscript, "sup"), (span.italic, "i"), (span.bold, "b")):
        text = f"<{tag}>{text}</{tag}>" if wanted else text
    return f"<span lang={quoteattr(span.language)}>{text}</span>" if span.language else text


def _run(text: str, language: str, narrow: bool) -> str:
    """Escaped text; Chinese, Japanese and Korean say that they are."""
    said = _narrowed(text) if narrow else escape(text)
    return f'<span lang="{language}">{said}</span>' if language else said


def _narrowed(text: str) -> str:
    """Escaped text that may break before a year and in a long word.

    The style sheet allows it on narrow screens alone.
    """
    parts, end = [], 0
    for word in _LONG.finditer(text):
        parts += [escape(text[end : word.start()]), f'<span class="long">{escape(word[0])}</span>']
        end = word.end()
    return _BEFORE_YEAR.sub(rf"{NBSP}<wbr>", "".join([*parts, escape(text[end:])]))
