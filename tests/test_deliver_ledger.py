"""The ledger's logic: once, again when temporary, never when permanent, at most twice in doubt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.deliver import (
    Refused,
    Sent,
    Unknown,
    Unwell,
    after,
    is_due,
    is_settled,
    resumed,
    sending,
)
from briefings.model import Delivery

NOW = datetime(2025, 3, 4, 7, 0, tzinfo=UTC)
WAITS = (timedelta(minutes=1), timedelta(minutes=5))
NEW = Delivery("reader@example.org")


@pytest.mark.parametrize(
    ("outcome", "state", "next_try"),
    [
        (Sent(), "sent", None),
        (Refused("550 no such user"), "failed", None),
        (Unwell("450 later"), "waiting", "2025-03-04T07:01:00+00:00"),
        (Unknown("no answer"), "waiting", "2025-03-04T07:01:00+00:00"),
    ],
)
def test_an_outcome_becomes_a_state(outcome, state: str, next_try: str | None):
    line = after(NEW, outcome, NOW, WAITS)
    assert (line.state, line.next_try, line.tries) == (state, next_try, 1)


def test_waits_grow_and_then_it_is_given_up_with_the_reason():
    line, now = NEW, NOW
    for wait in WAITS:
        line = after(line, Unwell("450 later"), now, WAITS)
        assert not is_due(line, now + wait - timedelta(seconds=1))
        now += wait
        assert is_due(line, now)
    line = after(line, Unwell("450 later"), now, WAITS)
    assert line.state == "failed"
    assert line.note == "given up after 3 tries: 450 later"


def test_a_crash_between_the_answer_and_the_ledger_sends_once_more_and_says_so():
    found = resumed(sending(NEW, NOW), NOW)
    assert (found.state, found.doubts) == ("pending", 1)
    line = after(found, Sent(), NOW, WAITS)
    assert line.state == "sent"
    assert line.note == "may have arrived 2 times"


def test_a_second_crash_at_the_same_place_does_not_send_a_third_time():
    twice = resumed(sending(resumed(sending(NEW, NOW), NOW), NOW), NOW)
    assert twice.state == "uncertain"
    assert is_settled(twice)


def test_a_line_that_was_not_being_sent_is_resumed_as_it_is():
    assert resumed(NEW, NOW) == NEW


OUTCOMES = st.sampled_from([Sent(), Refused("550"), Unwell("450"), Unknown("cut")])


@given(st.lists(OUTCOMES, max_size=20), st.lists(st.booleans(), max_size=20))
def test_whatever_happens_it_ends_and_the_fate_is_in_doubt_at_most_twice(outcomes, crashes):
    line, now, unanswered = NEW, NOW, 0
    for outcome, crash in zip(outcomes, crashes, strict=False):
        if is_settled(line):
            break
        now += timedelta(hours=1)
        assert is_due(line, now)
        line = resumed(line, now)
        if is_settled(line):
            break
        line = sending(line, now)
        unanswered += crash or isinstance(outcome, Unknown)
        line = line if crash else after(line, outcome, now, WAITS)
    assert unanswered <= 2
    assert line.doubts <= 2
