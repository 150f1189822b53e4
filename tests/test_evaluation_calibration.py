"""Verdicts become confidences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation.calibration import TABLE, Verdict, rows, verdicts


def _table(*judged: Verdict) -> dict[str, float]:
    return {row.split("\t")[1]: float(row.split("\t")[2]) for row in rows(judged)}


def test_a_rule_that_is_often_wrong_is_trusted_less():
    shares = _table(
        *(Verdict("good", (), True) for _ in range(20)),
        *(Verdict("bad", (), right) for right in (True, False) * 10),
    )
    assert shares["good"] > 0.9
    assert shares["bad"] < 0.65


def test_few_verdicts_move_a_rule_little():
    many = [Verdict("common", (), True) for _ in range(50)]
    shares = _table(*many, Verdict("rare", (), False))
    assert 0.7 < shares["rare"] < shares["common"]


def test_a_doubt_that_does_no_harm_costs_nothing_much():
    shares = _table(
        *(Verdict("r", (), True) for _ in range(20)),
        *(Verdict("r", ("harmless",), True) for _ in range(20)),
        *(Verdict("r", ("grave",), right) for right in (True, False) * 10),
    )
    assert shares["harmless"] > 0.93
    assert shares["grave"] < 0.7


def test_the_table_in_use_is_the_one_that_the_verdicts_give():
    judged = verdicts()
    made = TABLE.read_text("utf-8").splitlines()[1:]
    assert made == list(rows(judged)) if judged else made == []


def test_a_row_without_a_verdict_is_named(tmp_path: Path):
    (tmp_path / "round.tsv").write_text("a.txt\t1\tevent\trule\t\t\t\n")
    with pytest.raises(ValueError, match=r"round\.tsv, line 1"):
        verdicts(tmp_path)
