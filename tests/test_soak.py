"""The short form of `python -m tests.soak`."""

from __future__ import annotations

from tests.soak.killing import soak


def test_a_keeper_that_is_killed_ten_times_loses_nothing_and_tears_nothing():
    seen = soak(10, seed=3, longest=0.3)
    assert seen.good, str(seen)
    assert seen.once + seen.doubled == 3 * seen.editions
