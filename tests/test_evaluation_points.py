"""Verdicts on points are counted by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.evaluation.points.__main__ import HERE, VERDICTS, counts

if TYPE_CHECKING:
    from pathlib import Path


def test_points_are_counted_by_section_and_missing_facts_apart(tmp_path: Path) -> None:
    round_ = tmp_path / "round.tsv"
    round_.write_text("# x\ntopic\tright\t\ntopic\twrong\tcut\nin brief\tdull\t\n\tmissing\t\n")
    topic, brief, whole, missing = counts(round_)
    assert topic.split()[:5] == ["topic", "1", "of", "2", "right"]
    assert (brief.split()[2], whole.split()[1:4]) == ("0", ["1", "of", "3"])
    assert missing.split()[-1] == "1"


def test_every_row_that_was_filed_is_a_verdict_or_a_missing_fact() -> None:
    rows = [line.split("\t") for path in HERE.glob("*.tsv") for line in path.open()]
    told = {row[1] for row in rows if not row[0].startswith("#")}
    assert told == {*VERDICTS, "missing"}
