"""The verdicts on questions, and the table that is made of them."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from briefings.quiz.cells import Cell
from tests.evaluation.cells import TABLE, VERDICTS, Verdict, decisions, rendered, summary, verdicts

SOUND = Verdict("a1", Cell("short:office", "copula", "plain"), True, "", "")
FLAWED = Verdict("a2", SOUND.cell, False, "trivial", "")
DROPPED = Verdict("a3", SOUND.cell, False, "cut", "cut")


def test_the_shipped_table_is_what_the_verdicts_give():
    assert TABLE.read_text("utf-8") == rendered(verdicts(), decisions())


def test_what_a_check_drops_since_does_not_count():
    assert "short:office\tcopula\tplain\t1\t2" in rendered((SOUND, FLAWED, DROPPED), ())


def test_the_share_is_told_of_all_and_of_what_is_printed_still():
    told = summary((SOUND, FLAWED, DROPPED))
    assert told == "accepted: 1 of 3; of what is printed still: 1 of 2"


def test_every_rejection_says_why_and_every_verdict_is_short():
    judged = verdicts()
    assert len(judged) >= 71
    assert all(v.flaw for v in judged if not v.accepted)
    assert all(len(field) < 80 for v in judged for field in (v.flaw, v.dropped_by))


@pytest.mark.parametrize("path", sorted(VERDICTS.glob("round-*.tsv")), ids=lambda p: p.stem)
def test_no_item_is_judged_twice_in_one_round(path, tmp_path):
    shutil.copy(path, tmp_path)
    judged = verdicts(tmp_path)
    assert len({(v.item, v.cell) for v in judged}) == len(judged)


def test_a_question_that_two_rounds_judged_alike_counts_once():
    assert "short:office\tcopula\tplain\t1\t1" in rendered((SOUND, SOUND), ())
    assert "short:office\tcopula\tplain\t1\t2" in rendered(
        (SOUND, replace(SOUND, accepted=False)), ()
    )


def test_a_line_that_is_no_verdict_is_named(tmp_path):
    (tmp_path / "round-1.tsv").write_text("a1\tshort:office\tcopula\tplain\tmaybe\t\t\n")
    with pytest.raises(ValueError, match=r"round-1\.tsv, line 1"):
        verdicts(tmp_path)
