"""Real news of one broadcaster, at the end of 2001: the Lee corpus that ships with gensim.

349 reports of some 200 words each, on fires, courts, cricket, war, markets and much else,
without headlines and without days; all are given 28 December 2001. The tuned half (`halves`) may
be looked at, the other is for measuring: tests/heldout/lee-facts.jsonl lists what a careful
reader found in 24 of it. They belong to their publisher: read where gensim was installed (extra
`bench`), and no sentence of theirs stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from briefings.extract import extract, merge
from briefings.model import Article
from tests.evaluation.gold import CORE
from tests.evaluation.heldout import HELDOUT
from tests.evaluation.matching import Listed, found
from tests.evaluation.sources import articles_in, lines, name_of
from tests.evaluation.table import Measure, Skipped

DAY = "2001-12-28"
FILES = {"b": "lee_background.cor", "l": "lee.cor"}


def articles() -> tuple[Article, ...]:
    """The reports, as the corpus room reads them; none where gensim is not installed."""
    with TemporaryDirectory() as folder:
        for name, text in _reports():
            page = f"---\ntitle: Report {name}\ndate: {DAY}\noutlet: ABC News\n---\n\n{text}\n"
            (Path(folder) / f"{name}.md").write_text(page, "utf-8")
        return tuple(articles_in(Path(folder)))


def measures() -> Iterator[Measure | Skipped]:
    """Recall of the listed facts by kind, of the core and of all."""
    if not is_here():
        yield Skipped("real reports", "gensim (extra `bench`) is not installed")
        return
    rows = tuple(lines(HELDOUT / "lee-facts.jsonl"))
    listed = {row["article"] for row in rows}
    read = extract(tuple(a for a in articles() if name_of(a) in listed))
    facts = tuple(merge(fact for extraction in read for fact in extraction.facts))
    hits = [(row["kind"], found(row, facts)) for row in rows]
    for name, kinds in _named(rows):
        those = [hit for kind, hit in hits if kind in kinds]
        yield Measure("recall", "real reports, held out", name, sum(those), len(those))


def _named(rows: Sequence[Listed]) -> Iterator[tuple[str, tuple[str, ...]]]:
    kinds = tuple(sorted({row["kind"] for row in rows}))
    yield from ((kind, (kind,)) for kind in kinds)
    yield from (("core", CORE), ("all", kinds))


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
