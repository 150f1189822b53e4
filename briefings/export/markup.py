"""Building XML: elements that inherit the namespace of their parent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Characters that XML 1.0 cannot hold.
_UNFIT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
    made.text = None if text is None else _UNFIT.sub("", text)
    return made


def xml(element: Element) -> bytes:
    """The file, in UTF-8, indented."""
    from lxml import etree

    return bytes(etree.tostring(element, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _fit(attributes: dict[str, str]) -> dict[str, str]:
    return {name: _UNFIT.sub("", value) for name, value in attributes.items()}
