"""The DOCX package: header, footer, properties, and a zip that is always the same."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast

from docx.opc.pkgwriter import PackageWriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from briefings.document import Contents, Document
from briefings.render.docx.base import open_base
from briefings.render.docx.body import Body
from briefings.render.docx.letterhead import open_letterhead
from briefings.render.docx.parts import REFERENCES, number_field, section
from briefings.render.docx.runs import run
from briefings.render.logo import logo_of
from briefings.render.theme import Theme

_NAMESPACES = nsdecls("w", "r", "wp", "a", "pic")
# The width of a letter of the running head in millimetres for each point of its size.
_RUNNING_LETTER_MM = 0.55 * 25.4 / 72
# The first moment that a zip can name.
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def build(document: Document, theme: Theme) -> bytes:
    """The bytes of the DOCX."""
    if theme.letterhead.docx:
        package, theme = open_letterhead(theme)
    else:
        package = open_base(theme)
        _furnish(package, document, theme)
    body = Body(package, theme, _pages(document, theme))
    _fill(package, _logo(body, document, theme) + body.blocks(document.blocks), theme)
    _describe(package, document)
    return packed(package)


def _pages(document: Document, theme: Theme) -> Mapping[str, int]:
    """Where headings stand in the PDF, for a list of contents; Word counts again itself."""
    if not any(isinstance(block, Contents) and block.long for block in document.blocks):
        return {}
    from briefings.render.pdf.page import heading_pages

    return heading_pages(document, theme)


def _logo(body: Body, document: Document, theme: Theme) -> str:
    """The logo, where no letterhead brings its own."""
    logo = None if theme.letterhead.docx else logo_of(theme)
    if logo is None:
        return ""
    return body.picture(logo.data, logo.width, logo.height, f"Logo of {document.author}")


def _fill(package: Any, body: str, theme: Theme) -> None:
    """Put `body` into the package; the first section gets head and foot."""
    root = package.element.body
    old = root.sectPr
    references = "".join(_reference(found) for found in old if _is_reference(found))
    titled = old.find(qn("w:titlePg")) is not None
    for element in list(root):
        root.remove(element)
    whole = body + section(theme, 1)
    first, rest = whole.split(REFERENCES, 1)
    whole = first + references + rest.replace(REFERENCES, "")
    for element in parse_xml(f"<w:body {_NAMESPACES}>{whole}</w:body>"):
        root.append(element)
    if titled:
        sections = list(root.iter(qn("w:sectPr")))
        sections[0].append(parse_xml(f"<w:titlePg {nsdecls('w')}/>"))


def _is_reference(element: Any) -> bool:
    return element.tag in (qn("w:headerReference"), qn("w:footerReference"))


def _reference(element: Any) -> str:
    tag = "w:" + element.tag.rpartition("}")[2]
    return f'<{tag} w:type="{element.get(qn("w:type"))}" r:id="{element.get(qn("r:id"))}"/>'


def _furnish(package: Any, document: Document, theme: Theme) -> None:
    """Running head from page two on, foot on every page."""
    part = package.sections[0]
    part.different_first_page_header_footer = True
    part.first_page_header.is_linked_to_previous = False
    tab = "<w:r><w:tab/></w:r>"
    pages = run("Page ") + number_field("PAGE", "1") + run(" of ") + number_field("NUMPAGES", "1")
    foot = run(document.foot) + tab + pages
    running = document.running if theme.large else _fitted(document, theme)
    head = run(running) + ("" if theme.large else tab + run(document.edition))
    rule = theme.colours["rule"].removeprefix("#").upper()
    for place in (part.footer, part.first_page_footer):
        _line(place, "Footer", "top", rule, foot)
    _line(part.header, "Header", "bottom", rule, head)


def _fitted(document: Document, theme: Theme) -> str:
    """The running head, cut at a word where it would meet the edition at its right."""
    letters = int(theme.page.measure / (theme.styles["running"].size * _RUNNING_LETTER_MM))
    room = letters - len(document.edition) - 4
    if len(document.running) <= room:
        return document.running
    return document.running[: max(1, room)].rpartition(" ")[0] + " …"


def _line(place: Any, style: str, side: str, colour: str, inside: str) -> None:
    place.is_linked_to_previous = False
    old = place.paragraphs[0]._p
    border = f'<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="4" w:color="{colour}"/></w:pBdr>'
    new = parse_xml(
        f'<w:p {_NAMESPACES}><w:pPr><w:pStyle w:val="{style}"/>{border}</w:pPr>{inside}</w:p>'
    )
    old.getparent().replace(old, new)


def _describe(package: Any, document: Document) -> None:
    about = package.core_properties
    about.title, about.subject = document.title[:255], document.subject[:255]
    about.author = about.last_modified_by = document.author[:255]
    about.language = document.language
    about.comments = about.keywords = ""
    about.created = about.modified = datetime.fromisoformat(document.issued).replace(tzinfo=UTC)
    about.revision = 1
    for language in package.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB" if document.language == "en" else document.language)


def packed(package: Any) -> bytes:
    """The package as a zip with sorted names and no times: equal content is equal bytes."""
    members, writer = _Members(), cast(Any, PackageWriter)
    opc = package.part.package
    for part in opc.parts:
        part.before_marshal()
    writer._write_content_types_stream(members, opc.parts)
    writer._write_pkg_rels(members, opc.rels)
    writer._write_parts(members, opc.parts)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        # [Content_Types].xml sorts first, where readers look for it.
        for name, content in sorted(members.found.items()):
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            new.writestr(entry, content)
    return file.getvalue()


class _Members:
    """What python-docx writes, by its name in the zip; it is packed once, and by us."""

    def __init__(self) -> None:
        self.found: dict[str, bytes] = {}

    def write(self, name: Any, content: bytes) -> None:
        """Keep a member."""
        self.found[name.membername] = content
