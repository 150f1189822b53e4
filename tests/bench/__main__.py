"""`make bench`: measure, print one table, and renew docs/benchmarks.md.

`python -m tests.bench reading peers` does so for these modules alone. Exits with 1 when a
target is missed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module

from tests.bench.rows import Row, skipped
from tests.bench.table import PAGE, plain, renewed

# The modules in the order of the table; each has `rows()`, which yields its measurements.
MODULES = ("reading", "memory", "second", "start", "growth", "length", "pages", "peers", "quality")


def measured(module: str) -> Iterator[Row]:
    """The rows of a module, or the one that says which package it lacks."""
    try:
        yield from import_module(f"tests.bench.{module}").rows()
    except ImportError as error:
        yield skipped(module.capitalize(), module, f"{error.name or error} is not installed")


def main(names: list[str]) -> int:
    """Measure these modules (all by default); 1 when a target is missed, else 0."""
    if unknown := set(names) - set(MODULES):
        sys.stderr.write(f"no such module: {', '.join(sorted(unknown))}; {', '.join(MODULES)}\n")
        return 2
    rows: list[Row] = []
    for module in names or MODULES:
        found = list(measured(module))
        page = PAGE.read_text("utf-8")
        PAGE.write_text(renewed(page, module, found), "utf-8")
        sys.stdout.write(f"{module}\n{plain(found)}\n\n")
        sys.stdout.flush()
        rows += found
    missed = [row for row in rows if row.kept is False]
    sys.stdout.write(f"{len(rows)} measured, {len(missed)} beside their target\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
