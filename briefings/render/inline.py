"""What stands within a line of a template → spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefings.document import Blank, Break, Span, Spans, Text
from briefings.render.reading import Node, single_spaced

# Plain elements and what they do to the text in them.
_DRESS: dict[str, dict[str, Any]] = {
    "b": {"bold": True},
    "i": {"italic": True},
    "sup": {"superscript": True},
}
INLINE = frozenset((*_DRESS, "a", "span", "blank", "br"))
# One width for all gaps, so that it does not betray the answer.
BLANK_WIDTH = 32.0


def read_spans(node: Node) -> Spans:
    """The spans of `node`, without white space at either end."""
    return _stripped(list(_spans(node, Text(""))))


def _spans(node: Node, dress: Text) -> Iterator[Span]:
    yield from _text(node.element.text, dress)
    for child in node.children:
        yield from _span(child, dress)
        yield from _text(child.element.tail, dress)


def _text(text: str | None, dress: Text) -> Iterator[Text]:
    if text:
        yield _dressed(dress, single_spaced(text))


def _span(node: Node, dress: Text) -> Iterator[Span]:
    match node.tag:
        case "b" | "i" | "sup":
            node.allow()
            return _spans(node, replace(dress, **_DRESS[node.tag]))
        case "a":
            node.allow("href", "id", "say")
            anchor, spoken = node.get("id"), node.get("say")
            link = replace(dress, target=_target(node), anchor=anchor, spoken=spoken)
            return _spans(node, link)
        case "span":
            node.allow("lang")
            return _spans(node, replace(dress, language=node.need("lang")))
        case "blank":
            node.allow("width")
            return iter((Blank(node.number("width", BLANK_WIDTH)),))
        case "br":
            node.allow()
            return iter((Break(),))
        case _:
            raise node.fail(f"cannot stand within a line (known: {', '.join(sorted(INLINE))})")


def _target(node: Node) -> str:
    """An anchor or a web address; anything else (javascript:, file:) is no link."""
    target = node.need("href")
    return target if target.startswith(("#", "https://", "http://", "mailto:")) else ""


def _stripped(spans: list[Span]) -> Spans:
    """The spans with one space between words, and none at the ends or beside a break."""
    kept: list[Span] = []
    for span in spans:
        if isinstance(span, Break):
            _strip_end(kept)
        if isinstance(span, Text):
            before = kept[-1] if kept else Break()
            open_end = isinstance(before, Break) or (
                isinstance(before, Text) and before.text.endswith(" ")
            )
            if open_end and span.text.startswith(" "):
                span = _dressed(span, span.text.lstrip(" "))
            if not span.text:
                continue
        kept.append(span)
    _strip_end(kept)
    return tuple(kept)


def _strip_end(spans: list[Span]) -> None:
    """Take the white space off the end of `spans`."""
    while spans and isinstance(last := spans[-1], Text):
        text = last.text.rstrip(" ")
        if text != last.text:
            spans[-1:] = [_dressed(last, text)] if text else []
        if text:
            break


def _dressed(dress: Text, text: str) -> Text:
    """`text` in the dress of another; `replace` would cost ten times as much."""
    return Text(
        text, dress.bold, dress.italic, dress.superscript, dress.target, dress.language,
        dress.anchor, dress.spoken,
    )  # fmt: skip
