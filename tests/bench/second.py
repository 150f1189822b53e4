"""A second run over a corpus in which nothing, or one file, has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.bench import newsroom
from tests.bench.rows import Row
from tests.bench.start import briefings, cpu

SECTION = "Second run"
_ARTICLES = int(os.environ.get("BENCH_ARTICLES", "1000"))
_TODAY, _SPACY = 1.5, 0.0
_DAY = newsroom.NEWEST
_NEXT = tuple((_DAY + timedelta(days=more)).isoformat() for more in (1, 2))


def rows() -> Iterator[Row]:
    """`briefings today` after the corpus has been read, the day after, and after a change."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom.write(folder / "corpus", _ARTICLES)
        first = _today(folder, _DAY.isoformat())
        second = min(_today(folder, _DAY.isoformat()) for _ in range(3))
        what = f"today, {_ARTICLES:,} articles, none new"
        yield Row(SECTION, what, second, first, "s CPU", "the first run", _TODAY)
        later = min(_today(folder, day) for day in _NEXT)
        what = "the next day's issue, none new"
        yield Row(SECTION, what, later, first, "s CPU", "the first run", None)
        yield Row(
            SECTION, "spaCy imported by it", float(_imports_spacy(folder)), None, "", "", _SPACY
        )
        yield from _one_changed(folder)


def _today(folder: Path, day: str) -> float:
    """CPU seconds of the issue of a day."""
    return cpu(briefings("today", "--date", day), tries=1, folder=folder)


def _one_changed(folder: Path) -> Iterator[Row]:
    """What one changed file costs: it is parsed, and no other."""
    changed = sorted((folder / "corpus").iterdir())[0]
    changed.write_text(changed.read_text("utf-8").replace(". ", ". Nothing moved. ", 1))
    reading = briefings("read")
    with_one = cpu(reading, tries=1, folder=folder)
    yield Row(
        SECTION, "read, one file changed", with_one, cpu(reading, 3, folder), "s CPU",
        "none changed; the model is loaded once", None,
    )  # fmt: skip


def _imports_spacy(folder: Path) -> bool:
    program = (
        "import sys\nfrom briefings.cli import main\n"
        f"sys.argv = ['briefings', 'today', '--date', {_DAY.isoformat()!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(str('spacy' in sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stderr.endswith("True")
