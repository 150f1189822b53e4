"""`python -m tests.evaluation.misses [KIND]`: listed facts that were not found, and what was.

Only of articles that rules may be tuned on: the seeds, the tuned half of the 34, part A of the
held out ones, and tests/tuning. Under each miss stand the facts and the refusals of the
sentences that it cites.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.extract import Extraction, extract
from briefings.model import Article
from tests.evaluation import heldout
from tests.evaluation.halves import half
from tests.evaluation.matching import Listed, found
from tests.evaluation.sources import SHARED, Sources, articles_in, lines, name_of, seeds, wikinews

TUNING = Path(__file__).resolve().parents[1] / "tuning"


def tuned() -> Iterator[tuple[Article, list[Listed]]]:
    """The articles that may be looked at, each with its listed facts."""
    sources = Sources(SHARED)
    gold = SHARED / "gold"
    rows = [
        *lines(gold / "facts.jsonl"),
        *lines(gold / "wikinews-facts.jsonl"),
        *heldout.listed_facts(),
        *(row for path in sorted(TUNING.glob("*.jsonl")) for row in lines(path)),
    ]
    articles = (
        *seeds(sources),
        *(a for a in wikinews(sources) if half(name_of(a)) == "tuned"),
        *(a for a in heldout.articles() if heldout.part(Path(a.source).stem) == "A"),
        *articles_in(TUNING / "articles"),
    )
    for article in articles:
        name = Path(article.source).stem
        yield article, [r for r in rows if r["article"] == name and r["kind"] != "metadata"]


def report(article: Article, rows: Sequence[Listed], read: Extraction) -> Iterator[str]:
    """A paragraph for each row that was not found."""
    for row in rows:
        if found(row, read.facts):
            continue
        date = row.get("date") or row.get("start") or "no date"
        cells = (Path(article.source).stem, row["kind"], row["subject"], row["value"], date)
        yield "\n" + " | ".join(cells)
        start = article.text.find(row.get("evidence") or "\0")
        if start < 0:
            yield f"  evidence: {row.get('evidence')}"
            continue
        yield from _around(article, read, start, start + len(row["evidence"]))


def _around(article: Article, read: Extraction, start: int, end: int) -> Iterator[str]:
    """What the sentences between the two offsets gave."""
    opens = max(article.text.rfind(mark, 0, start) for mark in ("\n", ". ", ".” ", '." '))
    yield f"  text: {article.text[opens + 1 : end + 60].strip()!r}"
    for fact in read.facts:
        cited = fact.references[0]
        if cited.start < end and start < cited.end:
            yield f"  fact: [{fact.kind}] {fact.statement} ({fact.date or fact.start})"
    for refusal in read.refusals:
        if refusal.start < end and start < refusal.end:
            yield f"  refused: {refusal.rule}: {refusal.reason}"


def main(kinds: Sequence[str]) -> None:
    """Print the misses of these kinds, or of all."""
    pairs = tuple(tuned())
    for (article, rows), read in zip(pairs, extract(a for a, _ in pairs), strict=True):
        wanted = [row for row in rows if not kinds or row["kind"] in kinds]
        sys.stdout.writelines(f"{line}\n" for line in report(article, wanted, read))


if __name__ == "__main__":
    main(sys.argv[1:])
