"""Real news of one broadcaster, at the end of 2001: the Lee corpus that ships with gensim.

349 reports of some 200 words each, on fires, courts, cricket, war, markets and much else,
without headlines and without days; all are given 28 December 2001. Those with an even hash may
be tuned on, the others are for measuring. They belong to their publisher: read where gensim
was installed (extra `bench`), and no sentence of theirs stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from briefings.model import Article
from tests.evaluation.sources import articles_in

DAY = "2001-12-28"
FILES = {"b": "lee_background.cor", "l": "lee.cor"}


def articles() -> tuple[Article, ...]:
    """The reports, as the corpus room reads them; none where gensim is not installed."""
    with TemporaryDirectory() as folder:
        for name, text in _reports():
            page = f"---\ntitle: Report {name}\ndate: {DAY}\noutlet: ABC News\n---\n\n{text}\n"
            (Path(folder) / f"{name}.md").write_text(page, "utf-8")
        return tuple(articles_in(Path(folder)))


def is_here() -> bool:
    """Whether gensim is installed, so that the reports can be read."""
    return _folder() is not None


def _folder() -> Path | None:
    found = find_spec("gensim")
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0]) / "test" / "test_data"


def _reports() -> Iterator[tuple[str, str]]:
    """`lee_b000` and its text, and so on."""
    folder = _folder()
    if folder is None:
        return
    for letter, file in FILES.items():
        rows = (folder / file).read_text("utf-8", errors="replace").splitlines()
        yield from ((f"lee_{letter}{number:03d}", row.strip()) for number, row in enumerate(rows))
