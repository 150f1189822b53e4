"""Several of our PDFs as one, for the copier: one tagged document with a part for each.

The files are joined as objects: each keeps its pages, fonts and marked content, and all
structure trees hang in one. So the whole is PDF/UA-1 and PDF/A-2a where the parts are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from briefings.render.pdf.conformance import metadata, particulars
from briefings.render.pdf.objects import PdfFile, read_file, utf16, write_file

# The numbers of the objects that the whole has instead of those of the parts.
_CATALOG, _INFO, _METADATA, _PAGES, _TREE, _DOCUMENT, _OUTLINES = range(1, 8)
_REPLACED = {"Pages": _PAGES, "StructTreeRoot": _TREE, "Outlines": _OUTLINES, "Metadata": _METADATA}
_PARENT = re.compile(rb"(\d+) (\[[^\]]*\]|\d+ 0 R)")
# Parent tree keys from here on are annotations'; see canvas.py.
_ANNOTATIONS = 100_000
# Where a title's common beginning may end: "News quiz: quiz, version A" → "News quiz: quiz".
_TITLE_ENDS = re.compile(r"^(.*?)[\s,:;·–—(-]*$", re.DOTALL)


def joined(documents: Sequence[bytes]) -> bytes:
    """The pages of all documents; each begins on the front of a leaf when printed on both sides.

    The same documents give the same bytes.
    """
    whole = _Whole({}, [], {}, [], [], {})
    for content in documents:
        whole.add(read_file(content))
    titles = [particulars(content).title for content in documents]
    about = replace(particulars(documents[0]), title=_common(titles))
    whole.objects[_METADATA] = metadata(about).format(None)
    whole.objects[_INFO] = _info(about.title, about.author, about.subject, about.producer)
    whole.finish()
    name = sha256(b"".join(documents)).hexdigest()[:32]
    return write_file(whole.objects, _CATALOG, _INFO, name)


@dataclass(slots=True)
class _Whole:
    """What has been joined so far, in the whole's own numbers."""

    objects: dict[int, bytes]
    pages: list[int]
    parents: dict[int, bytes]
    parts: list[int]
    # First and last bookmark of each part.
    marks: list[tuple[int, int]]
    # Streams that are the same in several parts (fonts, the colour profile) stand once.
    shared: dict[bytes, int]
    sheets: int = 0
    links: int = 0

    def add(self, part: PdfFile) -> None:
        """Take in one file, on a new leaf."""
        if self.sheets % 2:
            self._blank(part)
        base = max([_OUTLINES, *self.objects])
        numbers = self._numbers(part, base)
        for number, content in part.objects.items():
            new = numbers[number]
            if number in part.replaced or new in self.objects:
                continue
            self.objects[new] = part.renumbered(content, numbers, self._key)
        if not self.parts:
            self.objects[_CATALOG] = part.renumbered(part.objects[part.root], numbers, self._key)
        self._take_tree(part, numbers)
        self._take_marks(part, numbers)
        kids = [numbers[kid] for kid in part.references(part.place("Pages"), b"Kids")]
        self.pages += kids
        self.sheets += len(kids)
        self.links += part.links

    def _numbers(self, part: PdfFile, base: int) -> dict[int, int]:
        numbers = {number: base + number for number in part.objects}
        numbers |= {part.root: _CATALOG, part.info: _INFO}
        numbers |= {part.place(name): new for name, new in _REPLACED.items() if part.place(name)}
        for number, content in part.shareable():
            numbers[number] = self.shared.setdefault(content, numbers[number])
        return numbers

    def _key(self, key: int) -> int:
        """A key of a part's parent tree as it is in the whole."""
        return key + (self.links if key >= _ANNOTATIONS else self.sheets)

    def _take_tree(self, part: PdfFile, numbers: dict[int, int]) -> None:
        """The part's document becomes a part of the whole's."""
        tree = part.place("StructTreeRoot")
        for found in _PARENT.finditer(part.dictionary(tree).partition(b"/Nums[")[2]):
            content = part.renumbered(found[2], numbers, self._key)
            self.parents[self._key(int(found[1]))] = content
        for kid in part.references(tree, b"K"):
            old = b"/S/Document/P %d 0 R" % _TREE
            new = b"/S/Part/P %d 0 R" % _DOCUMENT
            self.objects[numbers[kid]] = self.objects[numbers[kid]].replace(old, new, 1)
            self.parts.append(numbers[kid])

    def _take_marks(self, part: PdfFile, numbers: dict[int, int]) -> None:
        """The part's bookmarks follow those of the part before."""
        outlines = part.place("Outlines")
        ends = [part.references(outlines, name) for name in (b"First", b"Last")] if outlines else []
        if ends and all(ends):
            self.marks.append((numbers[ends[0][0]], numbers[ends[1][0]]))

    def _blank(self, part: PdfFile) -> None:
        """The back of a leaf."""
        number = max(self.objects) + 1
        box = part.media_box()
        self.objects[number] = b"<</Type/Page/Parent %d 0 R/MediaBox%b/Resources<<>>/Tabs/S>>" % (
            _PAGES,
            box,
        )
        self.pages.append(number)
        self.sheets += 1

    def finish(self) -> None:
        """Write what holds the parts together."""
        self.objects[_PAGES] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (
            len(self.pages),
            _list(self.pages),
        )
        nums = b"\n".join(b"%d %b" % (key, self.parents[key]) for key in sorted(self.parents))
        self.objects[_TREE] = (
            b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree<</Nums[%b]>>/ParentTreeNextKey %d>>"
            % (_DOCUMENT, nums, max(self.parents, default=0) + 1)
        )
        self.objects[_DOCUMENT] = b"<</Type/StructElem/S/Document/P %d 0 R/K[%b]>>" % (
            _TREE,
            _list(self.parts),
        )
        self._chain()

    def _chain(self) -> None:
        for (_, last), (first, _) in zip(self.marks, self.marks[1:], strict=False):
            self._extend(last, b"/Next %d 0 R" % first)
            self._extend(first, b"/Prev %d 0 R" % last)
        ends = b""
        if self.marks:
            ends = b"/Count %d/First %d 0 R/Last %d 0 R" % (
                len(self.marks), self.marks[0][0], self.marks[-1][1],
            )  # fmt: skip
        self.objects[_OUTLINES] = b"<</Type/Outlines%b>>" % ends

    def _extend(self, number: int, entry: bytes) -> None:
        self.objects[number] = self.objects[number].replace(b"<<", b"<<" + entry, 1)


def _list(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _common(titles: Sequence[str]) -> str:
    """What all titles begin with, in whole words; the first where that is nothing."""
    words = [title.split(" ") for title in titles]
    shared = list(_alike(words))
    found = _TITLE_ENDS.match(" ".join(shared))
    same = shared == words[0]
    common = titles[0] if same else (found[1] if found else "").removesuffix(" version")
    return common.rstrip(" ,:") or titles[0]


def _alike(lists: Sequence[Sequence[str]]) -> Iterator[str]:
    for words in zip(*lists, strict=False):
        if len(set(words)) > 1:
            return
        yield words[0]


def _info(title: str, author: str, subject: str, producer: str) -> bytes:
    said = {"Title": title, "Author": author, "Subject": subject, "Creator": producer,
            "Producer": producer}  # fmt: skip
    inside = b"".join(b"/%b %b" % (name.encode(), utf16(text)) for name, text in said.items())
    return b"<<%b>>" % inside
