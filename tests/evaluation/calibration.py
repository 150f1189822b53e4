"""`python -m tests.evaluation.calibration`: verdicts → briefings/extract/lists/confidence.tsv.

The share of a rule is that of its facts without a doubt, drawn towards the share of all such
facts by `WEIGHT` imagined verdicts, since many rules have few. The factor of a doubt is the
share of facts with it over the share that their rules and other doubts would give, drawn
towards `PRIOR` in the same way.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path

HERE = Path(__file__).resolve().parent
VERDICTS = HERE / "verdicts"
TABLE = HERE.parents[1] / "briefings" / "extract" / "lists" / "confidence.tsv"
WEIGHT, PRIOR = 4.0, 0.9
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
    """Every verdict of every round, in the order of the files."""
    return tuple(v for path in sorted(folder.glob("*.tsv")) for v in _round(path))


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
    sure = [v for v in judged if not v.doubts]
    whole = _share(sure, 1.0)
    rules = {rule: _share([v for v in sure if v.rule == rule], whole) for rule in _rules(judged)}
    for rule in sorted(rules):
        yield _row("rule", rule, rules[rule], [v for v in sure if v.rule == rule])
    factors = _factors(judged, rules)
    for doubt in sorted(factors):
        yield _row("doubt", doubt, factors[doubt], [v for v in judged if doubt in v.doubts])


def _factors(judged: Sequence[Verdict], rules: Mapping[str, float]) -> dict[str, float]:
    """The factor of each doubt beside the others, by iterative proportional fitting."""
    doubted = [v for v in judged if v.doubts]
    factors = {doubt: 1.0 for v in doubted for doubt in v.doubts}
    for _ in range(ROUNDS):
        for doubt in sorted(factors):
            those = [v for v in doubted if doubt in v.doubts]
            others = ([d for d in v.doubts if d != doubt] for v in those)
            expected = [
                rules[v.rule] * prod(factors[d] for d in rest)
                for v, rest in zip(those, others, strict=True)
            ]
            right = sum(v.right for v in those)
            factors[doubt] = min(1.0, (right + WEIGHT * PRIOR) / (sum(expected) + WEIGHT))
    return factors


def _rules(judged: Iterable[Verdict]) -> set[str]:
    return {v.rule for v in judged}


def _share(those: Sequence[Verdict], prior: float) -> float:
    """The share that is right, drawn towards `prior`."""
    return (sum(v.right for v in those) + WEIGHT * prior) / (len(those) + WEIGHT)


def _row(sort: str, name: str, share: float, those: Sequence[Verdict]) -> str:
    return f"{sort}\t{name}\t{share:.3f}\t{sum(v.right for v in those)}\t{len(those)}"


def main() -> None:
    """Write the table, and say on how many verdicts it stands."""
    judged = verdicts()
    TABLE.write_text(HEAD + "".join(f"{row}\n" for row in rows(judged)), "utf-8")
    right = sum(v.right for v in judged)
    sys.stdout.write(f"{len(judged)} verdicts, {right} right\n")


if __name__ == "__main__":
    main()
