"""One element of a filled template: its place, its attributes, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefings.errors import TemplateError
from briefings.render.template import PLACE

_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Node:
    """An element, and the template that is named where the element does not name its own."""

    element: etree._Element
    template: str

    @property
    def tag(self) -> str:
        """The element's name."""
        return str(self.element.tag)

    @property
    def children(self) -> Iterator[Node]:
        """The elements that stand in it."""
        return (Node(child, self.template) for child in self.element)

    def fail(self, problem: str) -> TemplateError:
        """An error at this element; raise it."""
        name, line = place_of(self.element.get(PLACE, ""), self.template)
        return TemplateError(name, line, f"<{self.tag}>: {problem}")

    def allow(self, *names: str) -> None:
        """Refuse any attribute that is not named."""
        for name in self.element.attrib:
            if name not in names and name != PLACE:
                known = ", ".join(names) or "none"
                raise self.fail(f"there is no attribute {name!r} here (known: {known})")

    def get(self, name: str, default: str = "") -> str:
        """An attribute's text, with white space made single."""
        return _SPACE.sub(" ", self.element.get(name, default)).strip()

    def need(self, name: str) -> str:
        """An attribute that must be there."""
        if self.element.get(name) is None:
            raise self.fail(f"needs the attribute {name!r}")
        return self.get(name)

    def one_of(self, name: str, known: tuple[str, ...]) -> str:
        """An attribute that has one of the `known` values; the first where it is absent."""
        value = self.get(name, known[0])
        if value not in known:
            raise self.fail(f"{name} is {value!r}; it can be {', '.join(known)}")
        return value

    def number(self, name: str, default: float) -> float:
        """An attribute that is a number."""
        value = self.get(name, str(default))
        try:
            return float(value)
        except ValueError:
            raise self.fail(f"{name} is {value!r}, which is no number") from None

    def bare(self) -> None:
        """Refuse text that stands directly in a block of blocks."""
        texts = [self.element.text, *(child.tail for child in self.element)]
        stray = next((text.strip() for text in texts if text and text.strip()), "")
        if stray:
            raise self.fail(f"text outside a paragraph: {stray[:40]!r}")


def single_spaced(text: str) -> str:
    """`text` with runs of white space made one space; no-break spaces stay."""
    return _SPACE.sub(" ", text)


def place_of(mark: str, template: str) -> tuple[str, int | None]:
    """("brief.xml.j2", 12) of "brief.xml.j2:12"; the template alone where there is no mark."""
    name, _, line = mark.rpartition(":")
    return (name, int(line)) if line.isdigit() else (template, None)


def expect(node: Node, *tags: str) -> Node:
    """`node`, if it is one of `tags`; else an error."""
    if node.tag not in tags:
        raise node.fail(f"stands where only {' or '.join(f'<{tag}>' for tag in tags)} can")
    return node


def plain_node(node: Node) -> Node:
    """`node`, if it has no attributes; else an error."""
    node.allow()
    return node
