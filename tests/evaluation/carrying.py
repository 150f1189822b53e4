"""`python -m tests.evaluation.carrying`: verdicts on facts that are still made → carried.tsv.

Rules change after they were judged. A verdict counts for today's rules where they still make
that fact, word for word; it is then filed under the rule and the doubts that the fact has now.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.evaluation.drawing import Drawn, graded_rule, holds, judged, pool

HERE = Path(__file__).resolve().parent
CARRIED = HERE / "carried.tsv"
HEAD = "# made by `make calibrate`: verdicts on facts that are still made, under today's rules\n"


def carried(drawn: Iterable[Drawn], known: dict[str, list[str]]) -> Iterator[str]:
    """A row for each fact that was judged as it is now, sorted by id."""
    for article, fact in sorted(drawn, key=lambda d: d[1].id):
        cells = known.get(fact.id)
        if cells is None or not holds(cells, fact):
            continue
        told = (article.source, fact.id, fact.kind, graded_rule(fact), "; ".join(fact.doubts))
        yield "\t".join((*told, *cells[5:7]))


def main() -> None:
    """Write the file, and say how many verdicts are left of how many."""
    known = judged()
    rows = tuple(carried(pool(), known))
    CARRIED.write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")
    sys.stdout.write(f"{len(rows)} of {len(known)} facts that were judged are still made\n")


if __name__ == "__main__":
    main()
