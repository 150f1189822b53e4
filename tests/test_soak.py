"""The short form of `python -m tests.soak`."""

from __future__ import annotations

from collections.abc import Callable

from tests.soak.killing import soak
from tests.soak.reading import soak_reading


def test_a_keeper_that_is_killed_ten_times_loses_nothing_and_tears_nothing():
    seen = soak(10, seed=3, longest=0.3)
    assert seen.good, str(seen)
    assert seen.once + seen.doubled == 3 * seen.editions


def test_reading_into_a_postgresql_that_is_killed_is_made_good_by_the_next_run(
    new_database: Callable[[], str],
):
    seen = soak_reading(3, seed=3, new_store=new_database)
    assert seen.good, str(seen)


def test_reading_that_is_killed_at_any_moment_is_made_good_by_the_next_run():
    seen = soak_reading(5, seed=3)
    assert seen.good, str(seen)
