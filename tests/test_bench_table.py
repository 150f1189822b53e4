"""The table of `make bench` says what was measured, and what was not."""

from __future__ import annotations

from math import nan
from time import sleep

import pytest

from tests.bench.__main__ import MODULES, main
from tests.bench.memory import Watch
from tests.bench.rows import Row, skipped
from tests.bench.table import PAGE, cells, plain, renewed

FAST = Row("Start", "help", 0.1, 0.05, "s", "nothing", 0.25)


@pytest.mark.parametrize(
    ("ours", "target", "at_most", "kept"),
    [
        (0.2, 0.25, True, True),
        (0.3, 0.25, True, False),
        (0.9, 0.85, False, True),
        (0.8, 0.85, False, False),
        (0.8, None, True, None),
        (nan, 0.25, True, None),
    ],
)
def test_a_target_is_kept_or_missed(ours: float, target: float, at_most: bool, kept: bool | None):
    assert Row("", "", ours, None, "", "", target, at_most).kept is kept


def test_what_could_not_be_measured_says_why():
    assert cells(skipped("Peers", "summaries", "sumy is not installed"))[-1].startswith("skipped:")


def test_ours_stands_beside_theirs_with_the_ratio():
    assert plain([FAST]).splitlines()[1].split() == [
        "help", "0.1", "0.05", "s", "2.00", "≤", "0.25", "yes", "nothing"
    ]  # fmt: skip


def test_only_the_table_of_its_module_is_renewed():
    page = "a\n<!-- x -->\nold\n<!-- end of x -->\n<!-- y -->\nkept\n<!-- end of y -->\n"
    fresh = renewed(page, "x", [FAST])
    assert "old" not in fresh
    assert "| help | 0.1 |" in fresh
    assert "kept" in fresh


def test_every_module_has_its_place_on_the_page():
    page = PAGE.read_text("utf-8")
    for module in MODULES:
        assert f"<!-- {module} -->" in page
        assert f"<!-- end of {module} -->" in page


def test_a_module_that_is_none_is_wrong_usage():
    assert main(["speed"]) == 2


def test_memory_that_is_taken_in_the_second_half_is_growth():
    flat = Watch([(0.0, 100.0), (1.0, 300.0), (2.0, 290.0), (3.0, 295.0)])
    assert (flat.peak, flat.growth) == (300.0, -5.0)
    leaking = Watch([(0.0, 100.0), (1.0, 200.0), (2.0, 300.0), (3.0, 400.0)])
    assert (leaking.peak, leaking.growth) == (400.0, 200.0)
    assert (Watch().peak, Watch().growth) == (0.0, 0.0)


def test_memory_is_seen_while_something_runs(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tests.bench.memory._PAUSE", 0.01)
    with Watch() as watch:
        sleep(0.3)
    assert watch.peak > 10
