"""`make pictures`: the pictures of the README, made by the program from its own corpus."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

HERE = Path(__file__).resolve().parent
DAY = "2024-06-03"
PAGES = {"brief": "brief.pdf", "quiz": "quiz-A.pdf"}
PIXELS_WIDE = 900


def main() -> None:
    """Make an edition, and save the first page of each document as a picture."""
    (HERE / "pictures").mkdir(exist_ok=True)
    with TemporaryDirectory() as out:
        words = ("today", "--corpus", str(HERE.parent / "corpus"), "--date", DAY, "--out", out)
        subprocess.run([sys.executable, "-m", "briefings", *words], check=True)
        for name, file in PAGES.items():
            with pypdfium2.PdfDocument(Path(out) / DAY / file) as document:
                page = document[0]
                picture = page.render(scale=PIXELS_WIDE / page.get_width()).to_pil()
                picture.quantize(48).save(HERE / "pictures" / f"{name}.png")


if __name__ == "__main__":
    main()
