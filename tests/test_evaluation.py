"""The program that measures: halves, floors, and what counts as the same."""

from __future__ import annotations

import pytest

from tests.evaluation.dates import DateScore, score_article
from tests.evaluation.floors import FLOORS, Floor
from tests.evaluation.halves import half
from tests.evaluation.people import Claim, _same
from tests.evaluation.table import Measure, Skipped, rendered


def test_an_article_always_falls_into_the_same_half() -> None:
    assert [half(name) for name in ("a", "b", "c", "d")] == [
        half(name) for name in ("a", "b", "c", "d")
    ]
    assert {half(f"article {n}") for n in range(50)} == {"tuned", "held out"}


def test_a_measure_below_its_floor_does_not_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FLOORS, ("recall", "x", "y"), Floor(0.5))
    assert Measure("recall", "x", "y", 5, 10).holds
    assert not Measure("recall", "x", "y", 4, 10).holds
    assert "below its floor" in rendered([Measure("recall", "x", "y", 4, 10)])


def test_a_time_above_its_bound_does_not_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FLOORS, ("time", "x", "y"), Floor(0.5, at_most=True))
    assert Measure("time", "x", "y", score=0.4).holds
    assert not Measure("time", "x", "y", score=0.6).holds


def test_what_was_skipped_says_why() -> None:
    assert "skipped: no list" in rendered([Skipped("dates", "no list")])


def test_a_bound_is_never_tighter_than_what_is_aimed_at() -> None:
    bounds = [floor for floor in FLOORS.values() if floor.at_most and floor.target is not None]
    assert bounds
    assert all(floor.least >= (floor.target or 0) for floor in bounds)


def test_dates_are_scored_by_their_words_and_their_value() -> None:
    text = "The mill shut on Tuesday night. It opened in 1912, and again on May 5."
    dates = [
        {"text": "Tuesday", "value": "2021-03-09"},
        {"text": "1912", "value": "1913"},
        {"text": "the same week", "value": "2021-03-08/2021-03-14"},
    ]
    score = DateScore()
    score_article(text, {"published": "2021-03-10", "dates": dates}, score)
    assert (score.marked, score.found, score.right, score.spurious) == (2, 2, 1, 1)


@pytest.mark.parametrize(
    ("person", "organization", "same"),
    [
        ("Ana Ruiz", "Osse Bank", True),
        ("Ruiz", "the Osse Bank Inc", True),
        ("he", "Osse Bank", True),
        ("Ana Vik", "Osse Bank", False),
        ("Ana Ruiz", "Varna Bank", False),
    ],
)
def test_a_claim_matches_by_the_words_of_its_names(
    person: str, organization: str, same: bool
) -> None:
    claim = Claim("CEO", "Ana Ruiz", "Osse Bank")
    assert _same(claim, Claim("CEO", person, organization)) is same
