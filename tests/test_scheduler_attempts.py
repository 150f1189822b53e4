"""One run and its watcher; a run that tries again by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from briefings.model import Turn
from briefings.scheduler import attempt, persist
from briefings.scheduler import attempts as attempts_module
from tests.post_office import post_office
from tests.press import SMALL
from tests.test_runs import READERS, Office, mailing

PING = "https://ping.example/secret"


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What a watcher heard; it answers that it is ill."""
    words: list[tuple[str, str]] = []

    def ping(address: str, word: str, said: str) -> str:
        assert address == PING
        words.append((word, said))
        return "the watcher answered 500"

    monkeypatch.setattr(attempts_module.deliver, "ping", ping)
    return words


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, {"ping": PING})
    made.article("a", "The council opened a bridge.")
    yield made
    made.store.close()


def broken(*_: Any, **__: Any) -> Any:
    raise ValueError("a bug")


def test_a_watcher_hears_of_start_and_success_and_its_own_trouble_is_a_line(office, heard):
    lines: list[str] = []
    assert attempt(office.desk, "morning", lines.append).state == "done"
    assert heard == [("start", ""), ("success", "morning 2025-03-03: done (no. 1, written)")]
    assert lines == ["morning: ping: the watcher answered 500"] * 2


def test_a_watcher_hears_of_a_failure(office, heard):
    desk = replace(office.desk, press=replace(SMALL, draft=broken))
    with pytest.raises(ValueError, match="a bug"):
        attempt(desk, "morning", lambda _: None)
    assert heard == [("start", ""), ("failure", "a bug")]


def wait_for(office: Office) -> Any:
    def wait_until(when: datetime) -> None:
        office.clock.now = when

    return wait_until


def test_it_goes_on_until_the_server_is_well(tmp_path: Path):
    answers = iter(["450 later", "451 later still", None])
    with post_office(lambda command, _: next(answers) if command == "RCPT" else None) as server:
        office = mailing(tmp_path, server.port, READERS[:1])
        lines: list[str] = []
        turn = persist(office.desk, "morning", lines.append, wait_for(office))
    assert turn == Turn(
        "morning", "2025-03-03", "done", 3, None, "no. 1, 1 of 1 sent", turn.changed
    )
    assert ["waiting, next try" in line for line in lines] == [True, True]
    assert office.clock().strftime("%H:%M") == "07:06"


def test_it_ends_with_the_error_when_the_tries_are_spent(office: Office, heard):
    desk = replace(office.desk, press=replace(SMALL, draft=broken))
    lines: list[str] = []
    with pytest.raises(ValueError, match="a bug"):
        persist(desk, "morning", lines.append, wait_for(office))
    assert sum("waiting" in line for line in lines) == 5
    assert heard.count(("failure", "a bug")) == 6
