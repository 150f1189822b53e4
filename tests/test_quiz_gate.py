"""The gate: each check drops its flawed items and keeps its sound ones, of the tables beside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from briefings.quiz.gate import CHECKS
from tests.quiz_cases import context, reasons
from tests.quiz_gates import TABLES


def planted(name: str) -> Iterator[Any]:
    """Check, item and context of each case of the tables of a name."""
    for table in TABLES:
        for check, listed in getattr(table, name).items():
            for number, case in enumerate(listed):
                yield pytest.param(check, *case, id=f"{check}-{_short(table)}-{number}")


def _short(table: Any) -> str:
    return str(table.__name__).rsplit(".", 1)[-1]


@pytest.mark.parametrize(("check", "item", "world"), list(planted("FLAWED")))
def test_a_flawed_item_is_dropped(check, item, world):
    assert reasons(check, item, world or context())


@pytest.mark.parametrize(("check", "item", "world"), list(planted("SOUND")))
def test_a_sound_item_is_kept(check, item, world):
    assert reasons(check, item, world or context()) == []


@pytest.mark.parametrize("check", [name for name, _ in CHECKS])
def test_every_check_is_tried_with_three_flaws_and_three_sound_items(check):
    assert sum(len(t.FLAWED.get(check, ())) for t in TABLES) >= 3
    assert sum(len(t.SOUND.get(check, ())) for t in TABLES) >= 3
