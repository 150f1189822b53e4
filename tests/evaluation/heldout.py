"""`python -m tests.evaluation.heldout`: the invented articles of tests/heldout and tests/unseen.

Facts of part A and of part B are counted apart, and what the corpus room reads of each
article beside what a person reads there. `--misses` lists what was missed in part A. There
is no such list for part B, nor for tests/unseen: nobody is to look at them, or they would measure
nothing. `--set FOLDER` counts the recall of a set of your own instead: `FOLDER/articles/` and
`FOLDER/facts.jsonl`, as in tests/heldout.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from briefings.corpus import relate
from briefings.extract import extract, merge
from briefings.model import Article, Fact
from tests.evaluation.gold import CORE
from tests.evaluation.matching import Listed, found
from tests.evaluation.sources import articles_in, lines
from tests.evaluation.table import Measure, rendered

HELDOUT = Path(__file__).resolve().parents[1] / "heldout"
UNSEEN = HELDOUT.parent / "unseen"
Part = Literal["A", "B"]
PARTS: tuple[Part, Part] = ("A", "B")
_FIELDS = ("title", "outlet", "authors", "published")


def part(name: str) -> Part:
    """A where the first hex digit of the name's SHA-256 is even, B where it is odd."""
    return PARTS[int(sha256(name.encode()).hexdigest()[0], 16) % 2]


def articles(folder: Path = HELDOUT) -> tuple[Article, ...]:
    """The articles of a set, as the corpus room reads them."""
    return relate(tuple(articles_in(folder / "articles")))


def listed_facts(folder: Path = HELDOUT) -> tuple[Listed, ...]:
    """The facts that a person found in them."""
    return tuple(lines(folder / "facts.jsonl"))


def measures() -> Iterator[Measure]:
    """Recall of each part by kind, of the core and of all; then the articles' own lines."""
    read = articles()
    facts = facts_of(read)
    for which in PARTS:
        rows = [row for row in listed_facts() if part(row["article"]) == which]
        yield from _recall(rows, facts, f"invented, {which}")
    for which in PARTS:
        those = [a for a in read if part(Path(a.source).stem) == which]
        yield from _metadata(those, HELDOUT, f"invented, {which}")
    unseen = articles(UNSEEN)
    yield from _recall(listed_facts(UNSEEN), facts_of(unseen), "invented, unseen")
    yield from _metadata(unseen, UNSEEN, "invented, unseen")


def facts_of(read: Sequence[Article]) -> tuple[Fact, ...]:
    """The merged facts of the articles."""
    return tuple(merge(fact for extraction in extract(read) for fact in extraction.facts))


def _recall(rows: Sequence[Listed], facts: Sequence[Fact], label: str) -> Iterator[Measure]:
    hits = [(row["kind"], found(row, facts)) for row in rows]
    kinds = sorted({kind for kind, _ in hits})
    for name, those in (*((k, (k,)) for k in kinds), ("core", CORE), ("all", tuple(kinds))):
        chosen = [hit for kind, hit in hits if kind in those]
        yield Measure("recall", label, name, sum(chosen), len(chosen))


def _metadata(read: Sequence[Article], folder: Path, label: str) -> Iterator[Measure]:
    expected = {row["source"]: row for row in lines(folder / "articles.jsonl")}
    pairs = [(a, expected[Path(a.source).name]) for a in read]
    for field in _FIELDS:
        right = sum(_read_right(article, row, field) for article, row in pairs)
        yield Measure("metadata", label, field, right, len(pairs))


def _read_right(article: Article, row: dict[str, Any], field: str) -> bool:
    """Letter for letter; an outlet that the page does not state may be read or not."""
    got = getattr(article, field)
    if field == "outlet" and row[field] is None:
        return True
    return bool(got == (tuple(row[field]) if field == "authors" else row[field]))


def _misses(rows: Iterable[Listed], facts: Sequence[Fact]) -> Iterator[str]:
    for row in rows:
        if part(row["article"]) == "A" and not found(row, facts):
            date = row.get("date") or row.get("start") or ""
            cells = (row["article"], row["kind"], row["subject"], row["value"], date)
            yield " | ".join(cells)


def recall_of(folder: Path) -> Iterator[Measure]:
    """Recall, by kind, of a folder with `articles/` and the `facts.jsonl` listed from them."""
    yield from _recall(listed_facts(folder), facts_of(articles(folder)), folder.name)


def main(arguments: Sequence[str]) -> None:
    """Print the table, or what was missed in part A, or the recall of another set."""
    if "--set" in arguments:
        folder = Path(arguments[arguments.index("--set") + 1])
        sys.stdout.write(f"{rendered(recall_of(folder))}\n")
    elif "--misses" in arguments:
        sys.stdout.writelines(f"{m}\n" for m in _misses(listed_facts(), facts_of(articles())))
    else:
        sys.stdout.write(f"{rendered(measures())}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
