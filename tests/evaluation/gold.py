"""Recall of facts, matched by the program that comes with the lists."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from briefings.model import Fact
from tests.evaluation.sources import Sources, lines
from tests.evaluation.table import Measure

# The kinds that the core of a brief stands on.
CORE = ("position", "event", "quotation")
_COUNT = re.compile(r"(\w+)\s+(\d+)/\s*(\d+)\Z")


def recall(
    sources: Sources, listed: str, facts: Iterable[Fact], part: str, names: frozenset[str] | None
) -> tuple[Measure, ...]:
    """One measure a kind, then the core and all; of the articles in `names`, or of all."""
    rows = [row for row in lines(sources.gold / listed) if names is None or row["article"] in names]
    found = _matched(sources, rows, facts)
    kinds = tuple(Measure("recall", part, k, *found[k]) for k in sorted(found))
    return (*kinds, _sum(part, "core", kinds, CORE), _sum(part, "all", kinds, tuple(found)))


def misses(sources: Sources, rows: list[dict[str, str]], facts: Iterable[Fact]) -> list[str]:
    """The listed facts that no fact matches, as the program prints them."""
    output = _run(sources, rows, facts, "--misses")
    return [line for line in output if line.startswith("missed")]


def _matched(
    sources: Sources, rows: list[dict[str, str]], facts: Iterable[Fact]
) -> dict[str, tuple[int, int]]:
    counts = (_COUNT.match(line) for line in _run(sources, rows, facts))
    return {m[1]: (int(m[2]), int(m[3])) for m in counts if m}


def _run(
    sources: Sources, rows: list[dict[str, str]], facts: Iterable[Fact], *options: str
) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "listed.jsonl"
        listed.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        done = subprocess.run(
            [sys.executable, str(sources.gold / "score.py"), str(listed), *options],
            input="".join(json.dumps(asdict(fact)) + "\n" for fact in facts),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
    return done.stdout.splitlines()


def _sum(part: str, name: str, measures: tuple[Measure, ...], kinds: tuple[str, ...]) -> Measure:
    chosen = [measure for measure in measures if measure.name in kinds]
    return Measure("recall", part, name, sum(m.hits for m in chosen), sum(m.of for m in chosen))
