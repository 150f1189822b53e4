"""What the store remembers of deliveries and turns, its locks, and how version 1 becomes 2."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from briefings.errors import StoreError
from briefings.model import Delivery, Edition, EditionFile, Fact, Turn
from briefings.store import Origin, Store, dump, schema
from tests.factories import article, fact

FOLDER = "/news"
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def store(store_url: str):
    with Store(store_url) as opened:
        yield opened


def edition(date: str, number: int, briefing: str = "") -> Edition:
    return Edition(briefing, number, date, 1, (EditionFile("a.pdf", "0", 1),), ("1",), ("a",))


def test_a_line_of_the_ledger_replaces_itself(store: Store):
    store.deliveries.put(FOLDER, "morning", "2025-03-04", Delivery("a@example.org"))
    sent = Delivery("a@example.org", "sent", 1)
    store.deliveries.put(FOLDER, "morning", "2025-03-04", sent)
    store.deliveries.put(FOLDER, "morning", "2025-03-05", Delivery("a@example.org"))
    assert store.deliveries.of(FOLDER, "morning", "2025-03-04") == (sent,)


def test_turns_come_back_by_date(store: Store):
    for date in ("2025-03-05", "2025-03-04"):
        store.turns.put(FOLDER, Turn("morning", date, "done"))
    store.turns.put(FOLDER, Turn("evening", "2025-03-04"))
    assert list(store.turns.of(FOLDER, "morning")) == ["2025-03-04", "2025-03-05"]
    assert store.turns.of("/other", "morning") == {}


def test_a_briefing_is_watched_since_it_was_first_seen(store: Store):
    assert store.turns.watched_since(FOLDER, "morning", "2025-03-04T07:00:00+00:00")[:10] == (
        "2025-03-04"
    )
    assert store.turns.watched_since(FOLDER, "morning", "2025-04-01T07:00:00+00:00")[:10] == (
        "2025-03-04"
    )


def test_only_a_delivered_issue_is_one_to_compare_with(store: Store):
    store.editions.put(FOLDER, edition("2025-03-03", 1), [])
    store.editions.put(FOLDER, edition("2025-03-04", 2), [], delivered=False)
    previous = store.editions.previous(FOLDER, "", "2025-03-05")
    assert previous is not None
    assert previous.date == "2025-03-03"
    store.editions.mark_delivered(FOLDER, "", "2025-03-04")
    newer = store.editions.previous(FOLDER, "", "2025-03-05")
    assert newer is not None
    assert newer.date == "2025-03-04"


def test_an_issue_made_again_is_compared_with_the_same_one_and_stays_delivered(store: Store):
    first, third = edition("2025-03-03", 1), edition("2025-03-05", 2)
    store.editions.put(FOLDER, first, [])
    store.editions.put(FOLDER, third, [], previous=first.date)
    store.editions.put(FOLDER, edition("2025-03-04", 3), [])
    assert store.editions.previous(FOLDER, "", "2025-03-05") == first
    store.editions.put(FOLDER, third, [], previous=first.date, delivered=False)
    assert store.editions.previous(FOLDER, "", "2025-03-06") == third


def test_the_first_issue_stays_the_first_though_an_earlier_one_is_made_later(store: Store):
    store.editions.put(FOLDER, edition("2025-03-05", 1), [], previous="")
    store.editions.put(FOLDER, edition("2025-03-04", 2), [], previous="")
    assert store.editions.previous(FOLDER, "", "2025-03-05") is None


def test_a_fact_was_printed_last_in_the_newest_earlier_issue(store: Store):
    for number, date in enumerate(("2025-03-03", "2025-03-04", "2025-03-05"), start=1):
        store.editions.put(FOLDER, edition(date, number), [])
    assert store.editions.printed(FOLDER, "", "2025-03-05") == {"1": "2025-03-04"}
    assert store.editions.printed(FOLDER, "", "2025-03-03") == {}


def test_what_was_known_then_comes_back_whole_and_is_kept_once(store: Store, store_url: str):
    story = article("Ilsa Brandt opened a bridge.")
    said = fact("Ilsa Brandt opened a bridge.", story)
    for number, date in enumerate(("2025-03-03", "2025-03-04"), start=1):
        store.editions.put(FOLDER, edition(date, number), [said], articles=[story])
    made = store.editions.get(FOLDER, "", "2025-03-03")
    assert made == edition("2025-03-03", 1)
    assert store.editions.known(FOLDER, made) == ((said,), (story,))
    with create_engine(store_url).connect() as raw:
        assert raw.scalar(text("SELECT count(*) FROM known")) == 2


VERSION_1 = """
CREATE TABLE version (number INTEGER NOT NULL, PRIMARY KEY (number));
INSERT INTO version VALUES (1);
CREATE TABLE editions (
    folder VARCHAR NOT NULL, briefing VARCHAR NOT NULL, date VARCHAR(10) NOT NULL,
    number INTEGER NOT NULL, body TEXT NOT NULL, facts TEXT NOT NULL,
    PRIMARY KEY (folder, briefing, date)
);
"""


def test_a_store_of_version_1_keeps_its_editions_and_their_facts(tmp_path: Path):
    path = tmp_path / "facts.sqlite"
    facts = (fact("Ilsa Brandt opened a bridge."), fact("A ferry sank."))
    with sqlite3.connect(path) as raw:
        raw.executescript(VERSION_1)
        raw.execute(
            "INSERT INTO editions VALUES (?, '', '2025-03-03', 4, ?, ?)",
            (FOLDER, dump(Edition, edition("2025-03-03", 4)), dump(tuple[Fact, ...], facts)),
        )
    with Store(f"sqlite:///{path}") as store:
        previous = store.editions.previous(FOLDER, "", "2025-03-04")
        assert previous == edition("2025-03-03", 4)
        assert store.editions.facts(FOLDER, previous) == facts
        assert store.editions.known(FOLDER, previous)[1] == ()
        store.turns.put(FOLDER, Turn("morning", "2025-03-04"))
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT number FROM version").fetchone() == (schema.CURRENT,)
        hashes = json.loads(raw.execute("SELECT facts FROM editions").fetchone()[0])
    assert len(hashes) == 2


def test_a_migration_that_fails_leaves_version_1_as_it_was(tmp_path: Path):
    path = tmp_path / "facts.sqlite"
    with sqlite3.connect(path) as raw:
        raw.executescript(VERSION_1)
        raw.execute("INSERT INTO editions VALUES ('f', '', '2025-03-03', 1, '{}', 'broken')")
    with pytest.raises(Exception, match="JSON"):
        Store(f"sqlite:///{path}")
    with sqlite3.connect(path) as raw:
        tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
        assert raw.execute("SELECT number FROM version").fetchone() == (1,)
    assert "turns" not in tables


def test_a_store_of_version_4_keeps_its_editions_and_learns_what_they_are_made_from(
    store_url: str,
):
    made = edition("2025-03-03", 4)
    with Store(store_url) as store:
        store.editions.put(FOLDER, made, (fact("A ferry sank."),))
    raw = create_engine(store_url)
    with raw.begin() as connection:
        connection.execute(text("DROP INDEX editions_by_corpus"))
        for column in ("corpus", "made_from", "manifest", "sheets"):
            connection.execute(text(f"ALTER TABLE editions DROP COLUMN {column}"))
        connection.execute(text("UPDATE version SET number = 4"))
    raw.dispose()
    with Store(store_url) as store:
        assert store.editions.facts(FOLDER, made) == (fact("A ferry sank."),)
        assert store.origins.of(FOLDER, "", "2025-03-03") == Origin()
        known = Origin(corpus="c", made_from="m", manifest="h")
        store.editions.put(FOLDER, made, (fact("A ferry sank."),), origin=known)
        assert store.origins.of(FOLDER, "", "2025-03-03") == known


def test_facts_of_a_corpus_are_known_as_long_as_an_issue_of_it_is(store_url: str):
    facts = (fact("A ferry sank."), fact("A bridge opened."))
    first, second = edition("2025-03-03", 1), edition("2025-03-04", 2)
    with Store(store_url) as store:
        assert store.origins.facts(FOLDER, "c") is None
        store.editions.put(FOLDER, first, facts, origin=Origin("c"))
        store.editions.put(FOLDER, second, facts, origin=Origin("c"))
        assert store.origins.facts(FOLDER, "c") == facts
        assert store.origins.facts("/elsewhere", "c") is None
        assert store.editions.facts(FOLDER, second) == facts
        for made in (first, second):
            store.editions.put(FOLDER, made, facts[:1])
        assert store.origins.facts(FOLDER, "c") is None


def test_a_lock_is_held_against_another_process_and_freed_by_its_end(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/facts.sqlite"
    program = (
        "import os, sys\nfrom briefings.store import Store\n"
        f"store = Store({url!r})\n"
        "with store.lock('keeper'):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    with Store(url) as store:
        other = subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreError, match="stop it first"), store.lock("keeper"):
            pass
        with store.lock("run-morning"):
            pass
        other.kill()
        other.wait(timeout=20)
        with store.lock("keeper", wait=5):
            pass


@pytest.mark.parametrize(
    "url",
    ["postgresql+nothing://me:hunter2@db.example/news", "sqlite:////proc/none/x?password=hunter2"],
)
def test_the_password_of_a_store_is_in_no_error(url: str):
    with pytest.raises(StoreError) as caught:
        Store(url)
    assert "hunter2" not in str(caught.value)
