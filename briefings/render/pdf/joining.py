"""Several PDFs as one, for the copier. What is joined is paper: it carries no tags."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from hashlib import sha256

_IDENTIFIER = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")
_CREATED = re.compile(rb"(/CreationDate\()D:\d{14}[-+]\d\d'\d\d'")


def joined(documents: Sequence[bytes]) -> bytes:
    """The pages of all documents; each begins on the front of a leaf when printed on both sides.

    The same documents give the same bytes.
    """
    from pypdfium2 import PdfDocument

    whole = PdfDocument.new()
    for content in documents:
        part = PdfDocument(content)
        if len(whole) % 2:
            whole.new_page(*part[0].get_size())
        whole.import_pages(part)
    written = io.BytesIO()
    whole.save(written)
    return _timeless(written.getvalue(), documents)


def _timeless(content: bytes, documents: Sequence[bytes]) -> bytes:
    """The file with an identifier that depends on what was joined alone, and no clock."""
    name = sha256(b"".join(documents)).hexdigest()[:32].upper().encode()
    content = _IDENTIFIER.sub(b"/ID[<%b><%b>]" % (name, name), content)
    return _CREATED.sub(rb"\g<1>D:20000101000000+00'00'", content)
