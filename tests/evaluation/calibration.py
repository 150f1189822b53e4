"""`python -m tests.evaluation.calibration`: verdicts → briefings/extract/lists/confidence.tsv.

The share of a rule and the factor of a doubt are fitted to each other (iterative proportional
fitting), each drawn towards a common value by `WEIGHT` imagined verdicts, since many have few.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path

HERE = Path(__file__).resolve().parent
VERDICTS = HERE / "verdicts"
TABLE = HERE.parents[1] / "briefings" / "extract" / "lists" / "confidence.tsv"
WEIGHT, PRIOR = 4.0, 0.9
# A rule that newer rounds have judged so often needs no older verdicts.
ENOUGH = 8
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9)
# Rounds of fitting; the factors do not move any more long before.
ROUNDS = 40
HEAD = "# made by `make calibrate`: rule or doubt, its name, share, right, judged\n"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader said of one fact."""

    rule: str
    doubts: tuple[str, ...]
    right: bool


def verdicts(folder: Path = VERDICTS) -> tuple[Verdict, ...]:
    """The verdicts that count: of the newest round, and older ones of rules judged too rarely."""
    kept: list[Verdict] = []
    for path in sorted(folder.glob("*.tsv"), reverse=True):
        judged = Counter(v.rule for v in kept)
        kept += [v for v in _round(path) if judged[v.rule] < ENOUGH]
    return tuple(kept)


def _round(path: Path) -> Iterator[Verdict]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) < 6 or cells[5] not in {"right", "wrong"}:
            raise ValueError(f"{path.name}, line {number}: no verdict of right or wrong")
        doubts = tuple(d for d in cells[4].split("; ") if d)
        yield Verdict(cells[3], doubts, cells[5] == "right")


def rows(judged: Sequence[Verdict]) -> Iterator[str]:
    """The table: rules, then doubts, each by name."""
    rules, doubts = _fitted(judged)
    for rule in sorted(rules):
        yield _row("rule", rule, rules[rule], [v for v in judged if v.rule == rule])
    for doubt in sorted(doubts):
        yield _row("doubt", doubt, doubts[doubt], [v for v in judged if doubt in v.doubts])


def _fitted(judged: Sequence[Verdict]) -> tuple[dict[str, float], dict[str, float]]:
    """The share of each rule and the factor of each doubt, fitted to each other in turn."""
    sure = [v for v in judged if not v.doubts]
    whole = sum(v.right for v in sure) / len(sure) if sure else PRIOR
    rules = {v.rule: whole for v in judged}
    doubts = {doubt: 1.0 for v in judged for doubt in v.doubts}
    for _ in range(ROUNDS):
        for rule in sorted(rules):
            those = [v for v in judged if v.rule == rule]
            chances = [prod(doubts[d] for d in v.doubts) for v in those]
            rules[rule] = _share(those, chances, whole)
        for doubt in sorted(doubts):
            those = [v for v in judged if doubt in v.doubts]
            chances = [rules[v.rule] * _others(v, doubt, doubts) for v in those]
            doubts[doubt] = _share(those, chances, PRIOR)
    return rules, doubts


def _others(verdict: Verdict, doubt: str, factors: Mapping[str, float]) -> float:
    """The factor of all doubts but one."""
    return prod(factors[d] for d in verdict.doubts if d != doubt)


def _share(those: Sequence[Verdict], chances: Sequence[float], prior: float) -> float:
    """How many were right, beside how many would be by all else; drawn towards `prior`."""
    right = sum(v.right for v in those)
    return min(1.0, (right + WEIGHT * prior) / (sum(chances) + WEIGHT))


def _row(sort: str, name: str, share: float, those: Sequence[Verdict]) -> str:
    return f"{sort}\t{name}\t{share:.3f}\t{sum(v.right for v in those)}\t{len(those)}"


def precision(judged: Sequence[Verdict], table: Iterable[str]) -> Iterator[str]:
    """At each threshold, how many judged facts would be printed, and how many were right.

    The table was fitted to the same verdicts, so this flatters a little.
    """
    shares = {tuple(row.split("\t")[:2]): float(row.split("\t")[2]) for row in table}
    graded = [
        (shares["rule", v.rule] * prod(shares["doubt", d] for d in v.doubts), v.right)
        for v in judged
    ]
    for least in THRESHOLDS:
        printed = [right for grade, right in graded if round(grade, 2) >= least]
        share = f"{sum(printed) / len(printed):.3f}" if printed else "-"
        yield f"{least:.2f}  {sum(printed):4d} of {len(printed):4d} right  {share}"


def main() -> None:
    """Write the table, and say on how many verdicts it stands and what it is worth."""
    judged = verdicts()
    table = tuple(rows(judged))
    TABLE.write_text(HEAD + "".join(f"{row}\n" for row in table), "utf-8")
    right = sum(v.right for v in judged)
    sys.stdout.write(f"{len(judged)} verdicts, {right} right\n")
    sys.stdout.writelines(f"{line}\n" for line in precision(judged, table))


if __name__ == "__main__":
    main()
