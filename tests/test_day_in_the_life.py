"""Three mornings of a reader: the real pipeline, the keeper with a hurried clock, real mail."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

import time_machine

from briefings.jobs import Desk
from briefings.scheduler import Keeper
from briefings.store import Store
from tests.clocks import FastClock
from tests.post_office import post_office
from tests.press import settings

FIRST = """Council approves harbour tram

By Lena Sorvik, Bay Courier

March 2, 2025

MARLOW BAY -- The Marlow Bay City Council approved a $42 million tram line on March 1, 2025.
Ines Okafor, the mayor of Marlow Bay, signed the contract on March 2, 2025.
"""
SECOND = """Ferry operator names new chief

By Tomas Reyes, Coast Ledger

March 3, 2025

NORDHAVN -- Nordhavn Ferries appointed Astrid Falk as its chief executive on March 3, 2025.
The company bought four electric ships in 2024.
The port of Nordhavn opened a second terminal on February 28, 2025.
Harbour workers in Nordhavn ended a strike of nine days on February 27, 2025.
The Nordhavn Maritime Museum reopened on February 26, 2025 after a flood.
The Coast Guard rescued eleven sailors near Vesterby on February 25, 2025.
"""


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().replace("\n| ", "\n").split())


def test_an_article_is_new_the_next_morning_and_not_the_morning_after(tmp_path: Path):
    with post_office() as office:
        deliver = {"to": ["reader@example.org"], "attach": ["brief", "key"]}
        mine = settings(
            tmp_path,
            {"name": "morning", "timezone": "Europe/Berlin", "deliver": deliver},
            port=office.port,
        )
        (mine.corpus.folder / "tram.txt").write_text(FIRST, "utf-8")

        def add(_keeper: Keeper) -> None:
            (mine.corpus.folder / "ferry.txt").write_text(SECOND, "utf-8")

        with (
            time_machine.travel(_utc("2025-03-03 00:00"), tick=False) as traveller,
            Store(mine.store_url) as store,
        ):
            clock = FastClock(traveller, _utc("2025-03-05 12:00"))
            clock.step = 600
            desk = Desk(mine, store, clock.now, {})
            lines: list[str] = []
            clock.keeper = Keeper(desk, clock, lines.append, lambda: mine)
            clock.events = [(_utc("2025-03-03 20:00"), lambda: add(clock.keeper))]
            clock.keeper.run()
    first, second, third = map(_text, office.mails())
    assert "Falk" not in first
    assert not _called_new(first, "tram line")
    assert _called_new(second, "Astrid Falk as its chief executive")
    assert not _called_new(second, "tram line")
    assert not _called_new(third, "")
    assert "Nothing is new since the last issue" in third
    for mail, day in zip(office.mails(), ("03", "04", "05"), strict=True):
        _same_files(mail, mine.out / f"2025-03-{day}" / "morning")


def _called_new(text: str, words: str) -> bool:
    """Whether a point with these words says, behind its citations, that it is new."""
    return re.search(rf"{words}[^.\]]*\. \[[\d, ]+\] \([^)]*\bnew\b", text) is not None


def _same_files(mail: EmailMessage, folder: Path) -> None:
    """What is attached is what was written."""
    parts = {str(p.get_filename()): p.get_content() for p in mail.iter_attachments()}
    assert {"brief.pdf", "brief.docx"} <= parts.keys()
    for name, content in parts.items():
        written = (folder / name).read_bytes()
        assert sha256(content).hexdigest() == sha256(written).hexdigest()
