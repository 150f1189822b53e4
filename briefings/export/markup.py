"""Building XML: elements that inherit the namespace of their parent."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefings.export.characters import fit

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def root(tag: str, namespace: str | None = None, **attributes: str) -> Element:
    """The outermost element of a file."""
    from lxml import etree

    spaces = cast("dict[str, str]", {None: namespace}) if namespace else None
    return etree.Element(etree.QName(namespace, tag), _fit(attributes), nsmap=spaces)


def child(parent: Element, tag: str, text: str | None = None, /, **attributes: str) -> Element:
    """An element at the end of `parent`."""
    from lxml import etree

    name = etree.QName(etree.QName(parent).namespace, tag)
    made = etree.SubElement(parent, name, _fit(attributes))
    made.text = None if text is None else fit(text)
    return made


def xml(element: Element) -> bytes:
    """The file, in UTF-8, indented."""
    from lxml import etree

    return bytes(etree.tostring(element, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _fit(attributes: dict[str, str]) -> dict[str, str]:
    return {name: fit(value) for name, value in attributes.items()}
