"""Inputs out of all measure: what doubling one costs. Twice is linear."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from briefings import corpus, extract
from briefings.corpus import File, Limits
from briefings.model import Article
from tests.bench.newsroom import FIRST, LAST
from tests.bench.rows import Row

SECTION = "Length"
_DOUBLED, _TRIES = 2.3, 3
_BOUNDLESS = Limits(words=10_000_000, bytes=100_000_000)


def one_line(size: int) -> str:
    """A line of `size` thousand characters."""
    return ("the council met and " * 50 * size)[: 1000 * size]


def sentences(size: int) -> str:
    """A line of `size` thousand characters in short sentences."""
    return ("The council met. " * 60 * size)[: 1000 * size]


def abbreviations(size: int) -> str:
    """A line of `size` thousand characters in which no full stop ends a sentence."""
    return ("Gov. Lund saw Dr. Osei. " * 42 * size)[: 1000 * size].replace("Osei.", "Mr.")


def unbroken(size: int) -> str:
    """A word of `size` thousand characters."""
    return "a" * 1000 * size


def marks(size: int) -> str:
    """Nothing but quotation marks, brackets and dashes."""
    return "“(‘—" * 250 * size


def people(count: int) -> str:
    """So many people in one article, one sentence each."""
    given, family = len(FIRST), len(LAST)
    return "\n\n".join(
        f"{FIRST[n % given]}{n} {LAST[n // given % family]} was elected treasurer of the union."
        for n in range(count)
    )


def long_name(signs: int) -> str:
    """An article about somebody whose name has so many signs."""
    return f"{'Okafor-' * (signs // 7)}Lund, the mayor, opened the harbour line on 4 March 2025."


# What is measured, how it is made, and the smaller of its two sizes.
READ: tuple[tuple[str, Callable[[int], str], int], ...] = (
    ("read a line of a million characters", one_line, 500),
    ("read a million characters of short sentences", sentences, 500),
    ("read a million characters of abbreviations", abbreviations, 500),
    ("read a word of a million characters", unbroken, 500),
    ("read a million marks", marks, 500),
    ("read 10,000 people", people, 5000),
)
FOUND: tuple[tuple[str, Callable[[int], str], int], ...] = (
    ("find facts on 1,000 people", people, 500),
    ("find facts on a name of 300 characters", long_name, 150),
)


def rows() -> Iterator[Row]:
    """Each input beside half of it."""
    for name, make, size in READ:
        yield _doubled(name, [make(size), make(2 * size)], _read)
    for name, make, size in FOUND:
        yield _doubled(name, [make(size), make(2 * size)], _facts)


def _doubled(name: str, texts: list[str], work: Callable[[str], object]) -> Row:
    work(texts[0])
    turns = [[_milliseconds(work, text) for text in texts] for _ in range(_TRIES)]
    half, whole = (min(taken) for taken in zip(*turns, strict=True))
    return Row(
        SECTION, name, whole / half, None, "times half of it",
        f"{whole:,.0f} ms CPU", _DOUBLED,
    )  # fmt: skip


def _milliseconds(work: Callable[[str], object], text: str) -> float:
    """CPU time; the least of several in turns is what others on the machine disturbed least."""
    gc.collect()
    start = process_time()
    work(text)
    return (process_time() - start) * 1000


def _read(text: str) -> list[Article]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(text, "utf-8")
        found = corpus.read(File(path, path.name, "0"), _BOUNDLESS)
    return list(corpus.relate([each for each in found if isinstance(each, Article)]))


def _facts(text: str) -> list[object]:
    return list(extract.extract(_read(text)))
