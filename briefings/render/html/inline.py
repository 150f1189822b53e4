"""Spans → HTML within a line."""

from __future__ import annotations

from itertools import groupby
from typing import assert_never
from xml.sax.saxutils import escape, quoteattr

from briefings.document import Blank, Break, Span, Spans, Text
from briefings.render.fontfiles import east_asian_runs


def inline(spans: Spans) -> str:
    """The spans; neighbours that lead to one place are one link."""
    parts = []
    for (target, anchor, spoken), group in groupby(spans, key=_link_of):
        inside = "".join(map(_span, group))
        parts.append(_link(inside, target, anchor, spoken) if target else inside)
    return "".join(parts)


def _link_of(span: Span) -> tuple[str, str, str]:
    return (span.target, span.anchor, span.spoken) if isinstance(span, Text) else ("", "", "")


def _link(inside: str, target: str, anchor: str, spoken: str) -> str:
    name = f" id={quoteattr(anchor)}" if anchor else ""
    label = f" aria-label={quoteattr(spoken)}" if spoken else ""
    return f"<a href={quoteattr(target)}{name}{label}>{inside}</a>"


def _span(span: Span) -> str:
    match span:
        case Text():
            return _text(span)
        case Blank():
            return (
                f'<span class="blank" style="width:{span.width:g}mm">'
                '<span class="unseen">blank</span></span>'
            )
        case Break():
            return "<br>"
        case _:
            assert_never(span)


def _text(span: Text) -> str:
    text = "".join(_run(*run) for run in east_asian_runs(span.text))
    for wanted, tag in ((span.superscript, "sup"), (span.italic, "i"), (span.bold, "b")):
        text = f"<{tag}>{text}</{tag}>" if wanted else text
    return f"<span lang={quoteattr(span.language)}>{text}</span>" if span.language else text


def _run(text: str, language: str) -> str:
    """Escaped text; Chinese, Japanese and Korean say that they are."""
    return f'<span lang="{language}">{escape(text)}</span>' if language else escape(text)
