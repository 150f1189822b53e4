"""A ReportLab canvas that marks its content: what is not said to belong to an element is
an artifact (ISO 32000-1 §14.8.2.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from briefings.render.pdf.conformance import Particulars, metadata, output_intent
from briefings.render.pdf.structure import Element, TreeWriter

# The parent tree counts pages from 0 and annotations from here.
_ANNOTATIONS = 100_000
# What stays as it is in an address; other characters are percent-encoded (RFC 3986 §2).
_ADDRESS = "%:/?#[]@!$&'()*+,;=~"


@dataclass(slots=True)
class Link:
    """A link: where to ("#source-3" or an address), what it says to those who listen, the
    anchor that it is itself, its element once it is drawn."""

    target: str
    words: str
    anchor: str = ""
    element: Element | None = None


@dataclass(slots=True)
class Tagging:
    """What a run of the canvas is to tag: the tree, the links by number, the particulars."""

    about: Particulars
    root: Element = field(default_factory=lambda: Element("Document"))
    links: list[Link] = field(default_factory=list)
    folio: Any = None
    # The page on which each anchor was drawn.
    pages: dict[str, int] = field(default_factory=dict)

    def link(self, target: str, words: str, anchor: str) -> int:
        """The number of a new link."""
        self.links.append(Link(target, words, anchor))
        return len(self.links) - 1


class _Annotation(pdfdoc.LinkAnnotation):  # type: ignore[misc]
    permitted = (*pdfdoc.LinkAnnotation.permitted, "StructParent")


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas for one document; `tagging` is set on a subclass."""

    tagging: Tagging
    _code: list[str]

    def __init__(self, *args: Any, **options: Any) -> None:
        self._marked: list[Element] = []
        self._waiting: list[Element] = []
        self._parents: dict[int, Any] = {}
        self._finished: list[Any] = []
        self._annotations = 0
        super().__init__(*args, **options)
        self.setNamedCB("tag", self._tag_within)
        self._code.append("/Artifact BMC")

    # -- marked content

    def await_text(self, *elements: Element) -> None:
        """The next text objects belong to `elements`, one each."""
        self._waiting = list(elements)

    def begin_figure(self, element: Element) -> None:
        """What is drawn until `end_figure` belongs to `element`."""
        self._code.append(f"EMC {self._begin(element)}")

    def end_figure(self) -> None:
        """What is drawn from here on is an artifact again."""
        self._code.append("EMC /Artifact BMC")

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> Any:  # noqa: N802
        """A text object, marked if an element waits for one."""
        text = super().beginText(x, y, direction)
        text.element = self._waiting.pop(0) if self._waiting else None
        if text.element is not None:
            text._code.append(self._begin(text.element))
        return text

    def drawText(self, text: Any) -> None:  # noqa: N802
        """Draw a text object."""
        if getattr(text, "element", None) is None:
            super().drawText(text)
            return
        text._code.append("EMC")
        self._code.append("EMC")
        super().drawText(text)
        self._code.append("/Artifact BMC")

    def _begin(self, element: Element) -> str:
        number = len(self._marked)
        self._marked.append(element)
        element.kids.append((self._pageNumber, number))
        return f"/{element.tag} <</MCID {number}>> BDC"

    def _tag_within(self, canvas: Any, kind: str, label: Any) -> None:
        """Called where a span begins (its element), a link begins or goes on (its number), a
        span begins within a link (number and element), or either ends (None)."""
        text = self._curr_tx_info["tx"]
        if getattr(text, "element", None) is None:
            return
        element = text.element if label is None else self._within(text.element, label)
        text._code.append(f"EMC {self._begin(element)}")

    def _within(self, outer: Element, label: Any) -> Element:
        if isinstance(label, tuple):
            number, span = label
            return self._within(self._within(outer, number), span)
        if isinstance(label, int):
            link = self.tagging.links[label]
            if link.anchor and link.element is None:
                text = self._curr_tx_info["tx"]
                self.bookmarkHorizontal(link.anchor, text.getX(), text.getY() + 14)
            link.element = link.element or Element("Link", outer)
            return link.element
        outer.kids.append(label)
        return label  # type: ignore[no-any-return]

    # -- links

    def linkRect(self, contents: str, destinationname: str, Rect: Any = None, **_: Any) -> None:  # noqa: N802, N803
        """An annotation for the link with the number `destinationname`."""
        link = self.tagging.links[int(destinationname)]
        key = _ANNOTATIONS + self._annotations
        self._annotations += 1
        options: dict[str, Any] = {"StructParent": key, "F": 4}
        if link.target.startswith("#"):
            self._addAnnotation(self._inner_link(link, Rect, options))
        else:
            said = pdfdoc.PDFText(f"Link to {link.target}")
            address = quote(link.target, safe=_ADDRESS)
            self.linkURL(address, Rect, relative=1, Contents=said, **options)
        element = link.element or Element("Link", self.tagging.root)
        element.kids.append((self._pageNumber, self._annotationrefs[-1]))
        self._parents[key] = element

    def _inner_link(self, link: Link, rect: Any, options: dict[str, Any]) -> Any:
        return _Annotation(
            Rect=self._absRect(rect, 1),
            Contents=link.words,
            Destination=self._bookmarkReference(link.target[1:]),
            Border="[0 0 0]",
            **options,
        )

    # -- pages and the end

    def _startPage(self) -> None:  # noqa: N802
        super()._startPage()
        self._code.append("/Artifact BMC")
        self._marked = []

    def showPage(self) -> None:  # noqa: N802
        """Finish a page and number it in the parent tree."""
        number, marked = self._pageNumber, self._marked
        self._code.append("EMC")
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = number - 1
        page.Tabs = pdfdoc.PDFName("S")
        self._parents[number - 1] = marked
        self._finished.append(page)

    def save(self) -> None:
        """Write the whole file."""
        if len(self._code) > 1 or self._marked:
            self.showPage()
        for number in range(1, len(self._finished) + 1):
            self._folio(number, len(self._finished))
        self._finish()
        self._code = []
        self._doc.SaveToFile(self._filename, self)

    def _folio(self, number: int, total: int) -> None:
        """The "Page x of y" that each page left a place for."""
        self.beginForm(f"folio{number}")
        self.tagging.folio(self, number, total)
        self.endForm()

    def _finish(self) -> None:
        catalog = self._doc.Catalog
        about = self.tagging.about
        self.setViewerPreference("DisplayDocTitle", "true")
        catalog.__NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]
        direct = ("MarkInfo", "ViewerPreferences")
        catalog.__Refs__ = [name for name in pdfdoc.PDFCatalog.__Refs__ if name not in direct]
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        tree = TreeWriter(self._doc, self._finished)
        catalog.StructTreeRoot = tree.write(
            self.tagging.root, self._parents, _ANNOTATIONS + self._annotations
        )
        catalog.Metadata = metadata(about)
        catalog.OutputIntents = output_intent(self._doc)
        self._doc._pdfVersion = (1, 7)
