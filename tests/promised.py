"""`python -m tests.promised FOLDER`: every promised file of an edition is there and opens."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

PROMISED = tuple(
    f"{name}.{kind}" for name in ("brief", "quiz-A", "answer-key") for kind in ("pdf", "docx")
)


def problems(folder: Path) -> list[str]:
    """What is wrong with the edition in `folder`, a line each."""
    manifest = folder / "edition.json"
    if not manifest.is_file():
        return [f"{manifest}: missing"]
    listed = {f["name"]: f["sha256"] for f in json.loads(manifest.read_text("utf-8"))["files"]}
    found = [f"{name}: not listed in edition.json" for name in PROMISED if name not in listed]
    for name, digest in listed.items():
        found += _file_problems(folder / name, digest)
    return found


def _file_problems(path: Path, digest: str) -> list[str]:
    if not path.is_file():
        return [f"{path}: missing"]
    if sha256(path.read_bytes()).hexdigest() != digest:
        return [f"{path}: not the file that edition.json lists"]
    try:
        empty = not _OPENERS[path.suffix](path)
    except Exception as error:
        return [f"{path}: does not open: {error}"]
    return [f"{path}: has no text"] if empty else []


def _pdf_text(path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_range() for page in document).strip()


def _docx_text(path: Path) -> str:
    import docx

    document = docx.Document(str(path))
    return "".join(paragraph.text for paragraph in document.paragraphs).strip()


_OPENERS = {".pdf": _pdf_text, ".docx": _docx_text}


if __name__ == "__main__":
    wrong = problems(Path(sys.argv[1]))
    sys.stdout.write("\n".join(wrong or ["every promised file is there and opens"]) + "\n")
    sys.exit(bool(wrong))
