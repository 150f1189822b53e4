"""`python -m tests.evaluation.calibration`: verdicts → briefings/extract/lists/confidence.tsv.

Two shares a rule: of its facts that are right, and of the right ones that are clear. Each is
fitted together with a factor for each doubt (iterative proportional fitting), and drawn towards
a common value by `WEIGHT` imagined verdicts, since many rules and doubts have few. A verdict on an
article that rules were tuned on counts less (`SEEN`): what was wrong there has been mended and
is not made any more, so that what is left of such an article is better than what comes.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path

from briefings.extract.confidence import UNJUDGED_DOUBT, UNJUDGED_RULE
from tests.evaluation.sets import is_kept_apart

HERE = Path(__file__).resolve().parent
VERDICTS, CARRIED = HERE / "verdicts", HERE / "carried.tsv"
TABLE = HERE.parents[1] / "briefings" / "extract" / "lists" / "confidence.tsv"
WEIGHT, PRIOR = 4.0, 0.9
SEEN = 1 / 3
# A rule that was judged so often needs no older verdicts, nor verdicts on facts that are gone.
ENOUGH = 8
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
# Rounds of fitting; the factors do not move any more long before.
ROUNDS = 40
FOLDS = 5
WORDS = ("right", "unclear", "wrong")
HEAD = "# made by `make calibrate`: rule or doubt, its name, share right, of those clear, counts\n"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader said of one fact. An unclear one is right, but only beside its article."""

    rule: str
    doubts: tuple[str, ...]
    right: bool
    clear: bool = True
    fact: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule, its doubts, and whether what they gave had the quality that is asked for."""

    rule: str
    doubts: tuple[str, ...]
    good: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Shares:
    """What each rule is worth without a doubt, and the factor of each doubt."""

    rules: Mapping[str, float]
    doubts: Mapping[str, float]

    def grade(self, verdict: Verdict) -> float:
        """The chance that a fact of this rule, with these doubts, is good."""
        factors = (self.doubts.get(d, UNJUDGED_DOUBT) for d in verdict.doubts)
        return self.rules.get(verdict.rule, UNJUDGED_RULE) * prod(factors)


def verdicts(folder: Path = VERDICTS, carried: Path = CARRIED) -> tuple[Verdict, ...]:
    """The verdicts that count: on facts that are still made, and others of rules judged rarely.

    Newer rounds count before older ones. Raises ValueError on a row without a verdict.
    """
    kept = list(_round(carried)) if carried.exists() else []
    seen = {v.fact for v in kept}
    for path in sorted(folder.glob("*.tsv"), reverse=True):
        judged = Counter(v.rule for v in kept)
        found = [v for v in _round(path) if judged[v.rule] < ENOUGH and v.fact not in seen]
        seen |= {v.fact for v in found}
        kept += found
    return tuple(kept)


def _round(path: Path) -> Iterator[Verdict]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) < 6 or cells[5] not in WORDS:
            raise ValueError(f"{path.name}, line {number}: no verdict of {', '.join(WORDS)}")
        doubts = tuple(d for d in cells[4].split("; ") if d)
        weight = 1.0 if is_kept_apart(cells[0]) else SEEN
        yield Verdict(cells[3], doubts, cells[5] != "wrong", cells[5] == "right", cells[1], weight)


def rows(judged: Sequence[Verdict]) -> Iterator[str]:
    """The table: rules, then doubts, each by name."""
    right, clear = fitted(_rightness(judged)), fitted(_clarity(judged))
    for sort, names in (("rule", right.rules), ("doubt", right.doubts)):
        ours, others = getattr(right, f"{sort}s"), getattr(clear, f"{sort}s")
        for name in sorted(names):
            those = [v for v in judged if name == v.rule or name in v.doubts]
            told = [v for v in those if v.right]
            shares = f"{ours[name]:.3f}\t{others.get(name, 1.0):.3f}"
            yield f"{sort}\t{name}\t{shares}\t{_count(told)} of {len(those)}"


def _count(told: Sequence[Verdict]) -> str:
    return f"{len(told)} right, {sum(v.clear for v in told)} clear"


def _rightness(judged: Sequence[Verdict]) -> list[Judged]:
    return [Judged(v.rule, v.doubts, v.right, v.weight) for v in judged]


def _clarity(judged: Sequence[Verdict]) -> list[Judged]:
    return [Judged(v.rule, v.doubts, v.clear, v.weight) for v in judged if v.right]


def fitted(judged: Sequence[Judged]) -> Shares:
    """The share of each rule and the factor of each doubt, fitted to each other in turn."""
    sure = [v for v in judged if not v.doubts]
    whole = sum(v.weight for v in sure if v.good) / sum(v.weight for v in sure) if sure else PRIOR
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
    return Shares(rules, doubts)


def _others(verdict: Judged, doubt: str, factors: Mapping[str, float]) -> float:
    """The factor of all doubts but one."""
    return prod(factors[d] for d in verdict.doubts if d != doubt)


def _share(those: Sequence[Judged], chances: Sequence[float], prior: float) -> float:
    """How many were good, beside how many would be by all else; drawn towards `prior`."""
    good = sum(v.weight for v in those if v.good)
    expected = sum(v.weight * chance for v, chance in zip(those, chances, strict=True))
    return min(1.0, (good + WEIGHT * prior) / (expected + WEIGHT))


def precision(judged: Sequence[Verdict]) -> Iterator[str]:
    """At each threshold of both grades, how many facts pass, how many are right, and clear.

    Each fifth of the verdicts is graded by a table that was fitted to the other four.
    """
    graded = [row for fold in range(FOLDS) for row in _graded(judged, fold)]
    yield "confidence of at least … right"
    for least in THRESHOLDS:
        yield _passing(least, [v.right for grade, _, v in graded if round(grade, 2) >= least])
    yield "clarity of at least …, of the right ones clear"
    told = [(grade, v) for _, grade, v in graded if v.right]
    for least in THRESHOLDS:
        yield _passing(least, [v.clear for grade, v in told if round(grade, 2) >= least])


def _passing(least: float, those: Sequence[bool]) -> str:
    share = f"{sum(those) / len(those):.3f}" if those else "-"
    return f"  {least:.2f}  {sum(those):4d} of {len(those):4d}  {share}"


def _graded(judged: Sequence[Verdict], fold: int) -> Iterator[tuple[float, float, Verdict]]:
    """Both grades of the verdicts of one fold, from tables that have not seen them."""
    rest = [v for i, v in enumerate(judged) if i % FOLDS != fold]
    right, clear = fitted(_rightness(rest)), fitted(_clarity(rest))
    for verdict in judged[fold::FOLDS]:
        yield right.grade(verdict), clear.grade(verdict), verdict


def main() -> None:
    """Write the table, and say on how many verdicts it stands and what it is worth."""
    judged = verdicts()
    TABLE.write_text(HEAD + "".join(f"{row}\n" for row in rows(judged)), "utf-8")
    told = [v for v in judged if v.right]
    sys.stdout.write(f"{len(judged)} verdicts: {_count(told)}\n")
    sys.stdout.writelines(f"{line}\n" for line in precision(judged))


if __name__ == "__main__":
    main()
