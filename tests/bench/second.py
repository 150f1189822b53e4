"""A second run over a corpus in which nothing, or one file, has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import newsroom
from tests.bench.rows import Row
from tests.bench.start import briefings, cpu

SECTION = "Second run"
_ARTICLES = int(os.environ.get("BENCH_ARTICLES", "1000"))
_TODAY, _SPACY = 1.5, 0.0
_DAY = newsroom.NEWEST.isoformat()


def rows() -> Iterator[Row]:
    """`briefings today` after the corpus has been read, and after one file has changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom.write(folder / "corpus", _ARTICLES)
        today = briefings("today", "--date", _DAY)
        first = cpu(today, tries=1, folder=folder)
        second = cpu(today, tries=3, folder=folder)
        what = f"today, {_ARTICLES:,} articles, none new"
        yield Row(SECTION, what, second, first, "s CPU", "the first run", _TODAY)
        yield Row(
            SECTION, "spaCy imported by it", float(_imports_spacy(folder)), None, "", "", _SPACY
        )
        changed = sorted((folder / "corpus").iterdir())[0]
        changed.write_text(changed.read_text("utf-8").replace(". ", ". Nothing moved. ", 1))
        listing = briefings("articles", "--format", "jsonl")
        with_one = cpu(listing, tries=1, folder=folder)
        yield Row(
            SECTION, "articles, one file changed", with_one, cpu(listing, 1, folder), "s CPU",
            "none changed; the model is loaded once", None,
        )  # fmt: skip


def _imports_spacy(folder: Path) -> bool:
    program = (
        "import sys\nfrom briefings.cli import main\n"
        f"sys.argv = ['briefings', 'today', '--date', {_DAY!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(str('spacy' in sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stderr.endswith("True")
