"""`python -m tests.evaluation.carrying [FOLDER …]`: verdicts on facts still made → carried.tsv.

Rules change after they were judged. A verdict counts for today's rules where they still make
that fact, word for word; it is then filed under the rule and the doubts that the fact has now.
Verdicts on articles that cannot be read here stay as they were filed; a FOLDER has judged pages
that are not part of the project.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from briefings.extract.minting import against
from tests.evaluation import lee
from tests.evaluation.drawing import Drawn, articles, facts_of, graded_rule, judged, verdict_on
from tests.evaluation.sources import articles_in

HERE = Path(__file__).resolve().parent
CARRIED = HERE / "carried.tsv"
HEAD = "# made by `make calibrate`: verdicts on facts that are still made, under today's rules\n"


def carried(drawn: Iterable[Drawn], known: dict[str, list[str]]) -> Iterator[str]:
    """A row for each fact that was judged as it is now, sorted by id."""
    for article, fact in sorted(drawn, key=lambda d: d[1].id):
        cells = verdict_on(known, article, fact)
        if cells is None:
            continue
        told = (article.source, fact.id, fact.kind, graded_rule(fact), "; ".join(against(fact)))
        yield "\t".join((*told, *cells[5:7]))


def unread(rows: Iterable[str], sources: Collection[str]) -> Iterator[str]:
    """The rows of an earlier file on articles that are not among `sources`."""
    for row in rows:
        if not row.startswith("#") and row.split("\t")[0] not in sources:
            yield row


def by_id(rows: Iterable[str]) -> tuple[str, ...]:
    """Rows in the order of their facts' ids."""
    return tuple(sorted(rows, key=lambda row: row.split("\t")[1]))


def main(folders: Iterable[str]) -> None:
    """Write the file, and say how many verdicts are left of how many."""
    pages = (page for folder in folders for page in articles_in(Path(folder)))
    known, read = judged(), (*articles(), *pages)
    made = tuple(carried(facts_of(read), known))
    before = CARRIED.read_text("utf-8").splitlines() if CARRIED.exists() else []
    kept = tuple(unread(before, {article.source for article in read}))
    rows = "".join(f"{row}\n" for row in by_id((*made, *kept)))
    CARRIED.write_text(HEAD + rows, "utf-8")
    all_ = len({id(cells) for cells in known.values()})
    sys.stdout.write(f"{len(made)} of {all_} facts that were judged are still made\n")
    if kept:
        sys.stdout.write(f"{len(kept)} verdicts are on articles that are not here: left as filed\n")
    if not lee.is_here():
        sys.stderr.write(
            "gensim, whose Lee corpus was judged too, is not installed: `make calibrate` does\n"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
