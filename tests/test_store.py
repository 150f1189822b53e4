"""The store keeps what it was given, and says in one line what is wrong with it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefings.errors import StoreError
from briefings.model import Clause, Edition, EditionFile, Fact, Name, Rejection
from briefings.store import Store, dump, load
from tests.factories import article, fact

FOLDER = "/news"


@pytest.fixture
def store(store_url: str):
    with Store(store_url) as opened:
        yield opened


def test_a_fact_with_all_its_parts_comes_back_equal():
    whole = fact(
        "Ilsa Brandt opened the bridge on 5 May 2021.",
        names=(Name("Ilsa Brandt", "person", "Ilsa Brandt"),),
        clause=Clause("Ilsa Brandt", "opened", "the bridge", "on 5 May 2021"),
        conflicts=("other",),
    )
    assert load(Fact, dump(Fact, whole)) == whole


def test_articles_and_rejections_of_a_file_are_kept_apart(store: Store):
    good, bad = article(source="a.txt"), Rejection("a.txt#2", "empty")
    store.articles.put(FOLDER, "a.txt", "f1", "r1", [good, bad])
    assert store.articles.all(FOLDER) == (good,)
    assert store.articles.rejections(FOLDER) == (bad,)


def test_reading_a_file_again_replaces_what_it_gave_before(store: Store):
    store.articles.put(FOLDER, "a.txt", "f1", "r1", [article(source="a.txt", title="Old")])
    store.articles.put(FOLDER, "a.txt", "f2", "r1", [article(source="a.txt", title="New")])
    assert [a.title for a in store.articles.all(FOLDER)] == ["New"]
    assert store.articles.fingerprints(FOLDER, "r1") == {"a.txt": "f2"}


def test_a_file_read_by_another_version_of_the_reader_counts_as_unread(store: Store):
    store.articles.put(FOLDER, "a.txt", "f1", "r1", [])
    assert store.articles.fingerprints(FOLDER, "r2") == {}


def test_a_vanished_file_takes_its_articles_along(store: Store):
    for name in ("a.txt", "b.txt"):
        store.articles.put(FOLDER, name, "f", "r", [article(source=name)])
    store.articles.forget(FOLDER, ["a.txt"])
    assert [a.source for a in store.articles.all(FOLDER)] == ["b.txt"]
    assert store.articles.sources(FOLDER) == ("b.txt",)


def test_folders_do_not_see_each_other(store: Store):
    store.articles.put("/one", "a.txt", "f", "r", [article(source="a.txt")])
    assert store.articles.all("/two") == ()


def test_facts_come_back_in_the_order_of_their_readings(store: Store):
    first, second, third = (fact("One fell.", id=i) for i in "123")
    store.facts.put("x", [first, second])
    store.facts.put("y", [third])
    assert store.facts.of(["y", "x"]) == (third, first, second)
    assert store.facts.missing(["x", "z"]) == {"z"}


def test_a_reading_without_facts_is_not_made_again(store: Store):
    store.facts.put("x", [])
    assert store.facts.missing(["x"]) == frozenset()


def test_more_readings_than_a_statement_takes_are_all_found(store: Store):
    readings = [f"r{i}" for i in range(1203)]
    for reading in readings[::600]:
        store.facts.put(reading, [fact("Ilsa Brandt opened a bridge.", id=reading)])
    assert [f.id for f in store.facts.of(readings)] == ["r0", "r600", "r1200"]


def _edition(date: str, number: int) -> Edition:
    return Edition("", number, date, 1, (EditionFile("a.pdf", "0", 1),), ("1",), ("a",))


def test_an_edition_made_again_keeps_its_number_and_the_next_day_has_the_next(store: Store):
    assert store.editions.number(FOLDER, "", "2021-02-05") == 1
    store.editions.put(FOLDER, _edition("2021-02-05", 1), [])
    assert store.editions.number(FOLDER, "", "2021-02-05") == 1
    assert store.editions.number(FOLDER, "", "2021-02-06") == 2


def test_the_previous_edition_is_the_newest_of_an_earlier_day(store: Store):
    for number, date in enumerate(("2021-02-01", "2021-02-03", "2021-02-09"), start=1):
        store.editions.put(
            FOLDER, _edition(date, number), [fact("Ilsa Brandt opened a bridge.", id=date)]
        )
    previous = store.editions.previous(FOLDER, "", "2021-02-09")
    assert previous is not None
    assert previous.date == "2021-02-03"
    assert [f.id for f in store.editions.facts(FOLDER, previous)] == ["2021-02-03"]
    assert store.editions.previous(FOLDER, "", "2021-02-01") is None


def test_a_store_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path):
    path = tmp_path / "facts.sqlite"
    Store(f"sqlite:///{path}").close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE version SET number = 99")
    with pytest.raises(StoreError, match=r"newer briefings \(version 99"):
        Store(f"sqlite:///{path}")
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT number FROM version").fetchone() == (99,)


def test_a_damaged_store_is_one_clear_line(tmp_path: Path):
    path = tmp_path / "facts.sqlite"
    path.write_bytes(b"this is no database at all, " * 400)
    with pytest.raises(StoreError, match="cannot be used"):
        Store(f"sqlite:///{path}")


@pytest.mark.parametrize("url", ["no address", "oracle9://x/y"])
def test_an_address_that_is_none_is_named(url: str):
    with pytest.raises(StoreError, match="is not a database address"):
        Store(url)
