"""The structure tree of a tagged PDF (ISO 32000-1 §14.7), written as raw objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from reportlab.pdfbase import pdfdoc

# A piece of content: the page (from 1) and the number of marked content on it,
# or a reference to an annotation.
Content: TypeAlias = "tuple[int, int] | tuple[int, pdfdoc.PDFObjectReference]"
# Elements that say something although they hold nothing.
_KEPT_EMPTY = frozenset({"TD", "TH", "Figure"})


class Element:
    """A structure element: a tag ("P", "H1", "TD"), attributes, and what stands in it."""

    __slots__ = ("attributes", "kids", "table", "tag", "written")

    def __init__(
        self,
        tag: str,
        parent: Element | None = None,
        *,
        attributes: Mapping[str, str] | None = None,
        table: Mapping[str, str] | None = None,
    ) -> None:
        self.tag = tag
        self.kids: list[Any] = []
        self.attributes = dict(attributes or {})
        self.table = dict(table or {})
        self.written: RawObject | None = None
        if parent is not None:
            parent.kids.append(self)


class RawObject(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object whose bytes are ready."""

    __RefOnly__ = 1
    content = b""

    def format(self, document: Any) -> bytes:
        """The bytes."""
        return self.content


class TreeWriter:
    """Writes a tree of elements into a ReportLab document."""

    def __init__(self, document: Any, pages: list[Any]) -> None:
        self._document = document
        self._pages = [self._number(page) for page in pages]

    def write(self, root: Element, parents: Mapping[int, Any], next_key: int) -> Any:
        """The StructTreeRoot; `parents` is the parent tree by its keys."""
        tree = RawObject()
        reference = self._document.Reference(tree)
        name = self._number(reference)
        top = self._element(root, name)
        nums = "\n".join(f"{key} {self._parents(parents[key])}" for key in sorted(parents))
        tree.content = (
            f"<</Type/StructTreeRoot/K[{top}]/ParentTree<</Nums[{nums}]>>"
            f"/ParentTreeNextKey {next_key}>>"
        ).encode("ascii")
        return reference

    def _parents(self, value: Any) -> str:
        if isinstance(value, list):
            return "[" + " ".join(map(self._reference, value)) + "]"
        return self._reference(value)

    def _number(self, thing: Any) -> str:
        known = isinstance(thing, pdfdoc.PDFObjectReference)
        name = thing.name if known else self._document.Reference(thing).name
        return f"{self._document.idToObjectNumberAndVersion[name][0]} 0 R"

    def _reference(self, element: Element) -> str:
        if element.written is None:
            element.written = RawObject()
        return self._number(element.written)

    def _element(self, element: Element, parent: str) -> str:
        """Write `element` and all within it; its reference."""
        reference = self._reference(element)
        page, kids = 0, []
        for kid in element.kids:
            if isinstance(kid, Element):
                if kid.kids or kid.tag in _KEPT_EMPTY:
                    kids.append(self._element(kid, reference))
            else:
                page = page or kid[0]
                kids.append(self._content(kid, page))
        head = f"<</Type/StructElem/S/{element.tag}/P {parent}"
        where = f"/Pg {self._pages[page - 1]}" if page else ""
        inside = f"/K[{' '.join(kids)}]" if kids else ""
        assert element.written is not None
        element.written.content = (
            f"{head}{where}{inside}".encode("ascii") + self._attributes(element) + b">>"
        )
        return reference

    def _content(self, kid: Any, page: int) -> str:
        where, what = kid
        if not isinstance(what, int):
            return f"<</Type/OBJR/Pg {self._pages[where - 1]}/Obj {self._number(what)}>>"
        if where == page:
            return str(what)
        return f"<</Type/MCR/Pg {self._pages[where - 1]}/MCID {what}>>"

    def _attributes(self, element: Element) -> bytes:
        written = b"".join(
            b"/"
            + name.encode("ascii")
            + b" "
            + pdfdoc.format(pdfdoc.PDFText(value), self._document)
            for name, value in element.attributes.items()
        )
        if element.table:
            table = "".join(f"/{name} {value}" for name, value in element.table.items())
            written += f"/A<<{table}>>".encode("ascii")
        return written
