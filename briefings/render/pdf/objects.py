"""The objects of a PDF that we wrote (ISO 32000-1 §7.5), read and written as bytes.

Our files have one cross-reference table, no object streams, no encryption and generation
0 throughout; nothing else is understood here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefings.errors import RenderError

# Strings are passed over, so that text cannot be taken for a reference or a key.
_TOKEN = re.compile(
    rb"(?P<text>\((?:[^\\()]|\\.)*\)|<[0-9A-Fa-f\s]*>)"
    rb"|(?P<reference>\b\d+) 0 R\b|(?P<key>/StructParents? )(?P<number>\d+)",
    re.DOTALL,
)
_STREAM = re.compile(rb">>\s*stream\r?\n")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
# Streams that several files have alike: font files and colour profiles.
_SHAREABLE = re.compile(rb"/Length1 |/N 3\b")


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A file's objects by number, each without "obj" and "endobj"; numbers of root and info."""

    objects: Mapping[int, bytes]
    root: int
    info: int

    def place(self, name: str) -> int:
        """The number of the object that the catalog names so ("Pages"); 0 without one."""
        return next(iter(self.references(self.root, name.encode())), 0)

    @property
    def replaced(self) -> frozenset[int]:
        """The objects that a whole has of its own."""
        names = ("Pages", "StructTreeRoot", "Outlines", "Metadata")
        return frozenset({self.root, self.info, *map(self.place, names)})

    @property
    def links(self) -> int:
        """How many annotations the parent tree knows."""
        return sum(b"/Subtype /Link" in content for content in self.objects.values())

    def dictionary(self, number: int) -> bytes:
        """An object without its stream."""
        return _halves(self.objects[number])[0]

    def references(self, number: int, key: bytes) -> list[int]:
        """The objects to which an entry of a dictionary leads."""
        pattern = rb"/%b\s*(\[[^\]]*\]|\d+ 0 R)" % key
        found = re.search(pattern, self.dictionary(number))
        return [int(n) for n in re.findall(rb"(\d+) 0 R", found[1])] if found else []

    def media_box(self) -> bytes:
        """The size of its first page."""
        page = self.references(self.place("Pages"), b"Kids")[0]
        found = re.search(rb"/MediaBox\s*(\[[^\]]*\])", self.dictionary(page))
        return found[1] if found else b"[0 0 595.2756 841.8898]"

    def shareable(self) -> Iterator[tuple[int, bytes]]:
        """Streams that may be the same in other files."""
        for number, content in self.objects.items():
            head, stream = _halves(content)
            if stream and _SHAREABLE.search(head):
                yield number, content

    def renumbered(
        self, content: bytes, numbers: Mapping[int, int], key: Callable[[int], int]
    ) -> bytes:
        """An object with new numbers for what it refers to, and new keys of the parent tree."""

        def anew(found: re.Match[bytes]) -> bytes:
            if found["reference"]:
                return b"%d 0 R" % numbers[int(found["reference"])]
            return found[0] if found["text"] else found["key"] + b"%d" % key(int(found["number"]))

        head, stream = _halves(content)
        return _TOKEN.sub(anew, head) + stream


def _halves(content: bytes) -> tuple[bytes, bytes]:
    """An object's dictionary, and its stream with the word that begins it."""
    found = _STREAM.search(content)
    cut = found.start() + 2 if found else len(content)
    return content[:cut], content[cut:]


def read_file(content: bytes) -> PdfFile:
    """The objects of a PDF of ours. Raises RenderError for any other file."""
    begin = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", content)
    if begin is None or not content.startswith(b"%PDF-"):
        raise RenderError("a file to be joined is no PDF of ours")
    table, trailer = content[int(begin[1]) :].split(b"trailer", 1)
    offsets = {
        number: int(entry[1])
        for number, entry in enumerate(_ENTRY.finditer(table))
        if entry[3] == b"n"
    }
    ends = sorted([*offsets.values(), int(begin[1])])
    after = dict(pairwise(ends))
    objects = {
        number: content[start : after[start]].split(b"obj", 1)[1].rpartition(b"endobj")[0].strip()
        for number, start in offsets.items()
    }
    root, info = (re.search(rb"/%b (\d+) 0 R" % name, trailer) for name in (b"Root", b"Info"))
    if root is None or info is None:
        raise RenderError("a file to be joined names no root")
    return PdfFile(objects, int(root[1]), int(info[1]))


def write_file(objects: Mapping[int, bytes], root: int, info: int, name: str) -> bytes:
    """A file of these objects, without gaps in its numbers; `name` is 32 hexadecimal digits."""
    order = {old: new for new, old in enumerate(sorted(objects), 1)}
    out = bytearray(b"%PDF-1.7\n%\x93\x8c\x8b\x9e\n")
    offsets = []
    whole = PdfFile(objects, root, info)
    for old, new in order.items():
        offsets.append(len(out))
        content = whole.renumbered(objects[old], order, lambda key: key)
        out += b"%d 0 obj\n%b\nendobj\n" % (new, content)
    start, size = len(out), len(offsets) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R" % (size, order[root], order[info])
    out += b"/ID[<%b><%b>]>>\nstartxref\n%d\n%%%%EOF\n" % (name.encode(), name.encode(), start)
    return bytes(out)


def utf16(text: str) -> bytes:
    """A PDF string of any characters, in ASCII."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
