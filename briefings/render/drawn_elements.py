"""The elements of a template that are drawn and not set: fields, codes, timelines, charts."""

from __future__ import annotations

from briefings.document import Bar, Bars, Field, Fields, Mark, QrCode, Tick, Timeline
from briefings.render.reading import Node, expect, plain_node


def read_fields(node: Node) -> Fields:
    fields = [expect(child, "field") for child in plain_node(node).children]
    for field in fields:
        field.allow("label", "share")
    total = sum(field.number("share", 1) for field in fields)
    return Fields(
        tuple(Field(field.need("label"), field.number("share", 1) / total) for field in fields)
    )


def read_qr(node: Node) -> QrCode:
    node.allow("text", "alt")
    return QrCode(node.need("text"), node.need("alt"))


def read_timeline(node: Node) -> Timeline:
    """<timeline alt><mark place label open/>…<tick place label/>…</timeline>"""
    node.allow("alt")
    parts = [expect(child, "mark", "tick") for child in node.children]
    for part in parts:
        part.allow("place", "label", "open")
    marks = [part for part in parts if part.tag == "mark"]
    ticks = [part for part in parts if part.tag == "tick"]
    return Timeline(
        tuple(Mark(p.number("place", 0), p.need("label"), p.get("open") == "yes") for p in marks),
        tuple(Tick(p.number("place", 0), p.need("label")) for p in ticks),
        node.need("alt"),
    )


def read_bars(node: Node) -> Bars:
    node.allow("alt")
    bars = [expect(child, "bar") for child in node.children]
    for bar in bars:
        bar.allow("label", "value")
    return Bars(
        tuple(Bar(bar.need("label"), int(bar.number("value", 0))) for bar in bars),
        node.need("alt"),
    )
