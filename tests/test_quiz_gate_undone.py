"""What was not done is told, and not asked for."""

from __future__ import annotations

from briefings.model import DENIAL
from briefings.quiz.gate.certainty import modality
from tests.quiz_gates.items import day, with_fact


def test_what_was_not_done_is_not_asked_for():
    assert not list(modality(*with_fact(day(), doubts=())))
    assert list(modality(*with_fact(day(), doubts=(DENIAL,)))) == ["it was not done"]
