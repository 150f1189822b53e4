"""What ReportLab 5.1 leaves out for PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

`conform` mends three details of what it writes; the rest are objects of our own: metadata
that is not compressed and an sRGB output intent.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts

_stream_format = pdfdoc.PDFStream.format


def conform() -> None:
    """Mend ReportLab's writers; a second call changes nothing."""
    rl_config.useA85 = 0
    ttfonts.makeToUnicodeCMap = to_unicode
    pdfdoc.PDFStream.format = _with_line_end


def _with_line_end(stream: Any, document: Any) -> bytes:
    """A stream whose `endstream` stands on a line of its own (ISO 19005-2 §6.1.7.1).

    CR LF, since a bare LF would complete a CR that ends the data.
    """
    written: bytes = _stream_format(stream, document)
    return written.removesuffix(b"endstream\n") + b"\r\nendstream\n"


def to_unicode(fontname: str, subset: Sequence[int]) -> str:
    """The ToUnicode map of a font subset, without the codes that are no character.

    ReportLab's own maps code 0 to U+0000, which ISO 14289-1 §7.21.7 forbids.
    """
    pairs = [(code, char) for code, char in enumerate(subset) if char not in (0, 0xFEFF, 0xFFFE)]
    lines = [
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap", "/CIDSystemInfo",
        f"<< /Registry ({fontname})", f"/Ordering ({fontname})", "/Supplement 0", ">> def",
        f"/CMapName /{fontname} def", "/CMapType 2 def", "1 begincodespacerange", "<00> <FF>",
        "endcodespacerange",
    ]  # fmt: skip
    for start in range(0, len(pairs), 100):  # the most that one block may hold
        block = pairs[start : start + 100]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{_utf16(char)}>" for code, char in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(char: int) -> str:
    return chr(char).encode("utf-16-be").hex().upper()


class Metadata(pdfdoc.XMP):  # type: ignore[misc]
    """An XMP stream that is not compressed (ISO 19005-2 §6.6.2.1)."""

    def format(self, document: Any) -> bytes:
        """The whole object."""
        content: bytes = self.makeContent(document)
        head = b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n" % len(content)
        return head + content + b"\nendstream\n"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a file says of itself; `issued` is the day that it is dated, ISO 8601."""

    title: str
    author: str
    subject: str
    language: str
    producer: str
    issued: str

    @property
    def moment(self) -> str:
        """The instant in XMP's form."""
        return f"{self.issued}T00:00:00Z"


_UA_SCHEMA = """
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>{schema}
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>{producer}</pdf:Producer></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def metadata(about: Particulars) -> Metadata:
    """The XMP packet that says PDF/UA-1, PDF/A-2a and what the document is."""
    said = {name: escape(getattr(about, name)) for name in about.__slots__}
    packet = _XMP.format(schema=_UA_SCHEMA, moment=about.moment, **said)
    return Metadata(creator=lambda _: packet.encode("utf-8"))


def particulars(content: bytes) -> Particulars:
    """What a PDF of ours says of itself, read from its XMP packet."""
    packet = content[content.index(b"<?xpacket begin") : content.index(b"<?xpacket end")]
    lists = {"dc": "http://purl.org/dc/elements/1.1/"}
    root = ElementTree.fromstring(packet.partition(b"?>")[2])

    def said(name: str) -> str:
        found = root.find(f".//dc:{name}", lists)
        return "" if found is None else "".join(found.itertext()).strip("\n")

    moment = root.findtext(".//{http://ns.adobe.com/xap/1.0/}CreateDate", "")
    producer = root.findtext(".//{http://ns.adobe.com/pdf/1.3/}Producer", "")
    return Particulars(
        title=said("title"),
        author=said("creator"),
        subject=said("description"),
        language=said("language"),
        producer=producer,
        issued=moment[:10],
    )


def output_intent(document: Any) -> Any:
    """The colours are sRGB (ISO 19005-2 §6.2.3)."""
    profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), srgb_profile())
    profile.filters = [pdfdoc.PDFZCompress]
    intent = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("OutputIntent"),
            "S": pdfdoc.PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
            "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile),
        }
    )
    return pdfdoc.PDFArray([intent])


@cache
def srgb_profile() -> bytes:
    """Pillow's sRGB profile without the date of its making (ICC.1:2010 §7.2.8)."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    profile[84:100] = bytes(16)  # the profile's id, a hash over the date
    return bytes(profile)
