"""Verdicts become confidences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.evaluation.calibration import SEEN, TABLE, Verdict, precision, rows, verdicts
from tests.evaluation.carrying import by_id, unread
from tests.evaluation.drawing import holds, judged, verdict_on, wording
from tests.evaluation.sets import is_kept_apart
from tests.factories import article, fact


def _table(*judged: Verdict, column: int = 2) -> dict[str, float]:
    return {row.split("\t")[1]: float(row.split("\t")[column]) for row in rows(judged)}


def test_a_rule_that_is_often_wrong_is_trusted_less():
    shares = _table(
        *(Verdict("good", (), True) for _ in range(20)),
        *(Verdict("bad", (), right) for right in (True, False) * 10),
    )
    assert shares["good"] > 0.9
    assert shares["bad"] < 0.65


def test_a_verdict_on_an_article_that_rules_were_tuned_on_moves_less():
    seen = [Verdict("r", (), right=False, weight=SEEN) for _ in range(9)]
    apart = [Verdict("r", (), right=True) for _ in range(9)]
    assert _table(*seen, *apart)["r"] > 0.7
    assert is_kept_apart("news_crane.txt") != is_kept_apart("news_clock.txt")
    assert not is_kept_apart("interview_glacier.txt")
    assert is_kept_apart("reuters-tno-tank-report.md")  # by pages_apart.txt


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


def test_a_fact_that_is_right_but_unclear_costs_clarity_and_no_confidence():
    judged = [Verdict("r", (), True, clear) for clear in (True, False) * 10]
    assert _table(*judged)["r"] == 1.0
    assert _table(*judged, column=3)["r"] < 0.6


def test_each_fold_is_graded_by_a_table_that_has_not_seen_it():
    lines = list(precision([Verdict(f"rule {n}", (), True) for n in range(10)]))
    assert lines[1].split() == ["0.00", "10", "of", "10", "1.000"]
    assert lines[9].split() == ["0.95", "0", "of", "0", "-"]  # rules that the table never saw


def test_a_verdict_holds_for_a_fact_that_is_worded_as_it_was():
    told = fact("Ana Prado was elected mayor.")
    cells = ["a.txt", told.id, "event", "rule", "", "right", "", wording(told)]
    assert holds(cells, told)
    assert not holds(cells, replace(told, statement="Ana Prado was elected."))
    assert holds(cells[:7], told)  # the first rounds kept no wording
    assert not holds(None, told)


def test_a_verdict_is_found_by_the_words_of_an_article_that_is_read_otherwise(tmp_path: Path):
    told = fact("Ana Prado was elected mayor.")
    read = article("Ana Prado was elected mayor.", source="a.txt")
    row = ("a.txt", "another id", told.kind, "rule", "", "right", "", wording(told))
    (tmp_path / "round-1.tsv").write_text("\t".join(row) + "\n", "utf-8")
    assert verdict_on(judged(tmp_path), read, told) == list(row)
    assert verdict_on(judged(tmp_path), replace(read, source="b.txt"), told) is None
    assert verdict_on(judged(tmp_path), read, replace(told, statement="Ana Prado lost.")) is None


def test_the_table_in_use_is_the_one_that_the_verdicts_give():
    judged = verdicts()
    made = TABLE.read_text("utf-8").splitlines()[1:]
    assert made == list(rows(judged)) if judged else made == []


def test_a_row_without_a_verdict_is_named(tmp_path: Path):
    (tmp_path / "round.tsv").write_text("a.txt\t1\tevent\trule\t\t\t\n")
    with pytest.raises(ValueError, match=r"round\.tsv, line 1"):
        verdicts(tmp_path)


def test_verdicts_on_articles_that_cannot_be_read_stay_as_filed():
    before = ["# made", "away.md\tb2\tevent", "here.txt\ta1\tevent", "gone.md\tc3\tevent"]
    kept = tuple(unread(before, {"here.txt"}))
    assert [row.split("\t")[1] for row in kept] == ["b2", "c3"]
    assert by_id((*kept, "here.txt\tb9\tfigure"))[1].startswith("here.txt")
