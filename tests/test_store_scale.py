"""What makes the store fit for many articles: related by slices, found by words and by index."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.dialects import postgresql, sqlite

from briefings.model import Article
from briefings.store import FileRead, Made, Store, dump, origins, words, written
from briefings.store import articles as queries
from briefings.store import facts as fact_queries
from briefings.store import relations as relation_queries
from tests import old_stores
from tests.factories import article, fact

FOLDER = "/news"


@pytest.fixture
def store(store_url: str):
    with Store(store_url) as opened:
        yield opened


def dated(number: int, **fields: object) -> Article:
    """The article of a day: number 0 is of 1 January 2025."""
    return article(
        f"Item {number} of the council was passed.",
        source=f"{number:04}.txt",
        published=f"2025-{1 + number // 28:02}-{1 + number % 28:02}",
        published_basis="stated",
        **fields,
    )


def fill(store: Store, *articles: Article) -> None:
    store.articles.put_all(FOLDER, "r", [FileRead(a.source, "f", (a,)) for a in articles])


def settle(store: Store, most: int) -> list[list[str]]:
    """Relate everything, each to itself; the sources of each slice."""
    slices = []
    while near := store.relations.due(FOLDER, most):
        slices.append([kept.article.source for kept in near.kept])
        store.relations.put([(k.id, k.article, True) for k in near.kept if k.due])
    return slices


def test_a_small_corpus_is_one_slice(store: Store):
    fill(store, *(dated(n) for n in range(6)))
    near = store.relations.due(FOLDER, 6)
    assert near is not None
    assert near.whole
    assert len(settle(store, 6)) == 1


def test_a_large_corpus_is_related_in_slices_that_overlap(store: Store):
    fill(store, *(dated(n) for n in range(20)), article("No day.", source="undated.txt"))
    slices = settle(store, 8)
    assert {source for near in slices for source in near} == {
        *(f"{n:04}.txt" for n in range(20)),
        "undated.txt",
    }
    assert all(len(near) <= 8 for near in slices)
    dates = [near for near in slices if "undated.txt" not in near]
    assert all(set(one) & set(other) for one, other in pairwise(dates))


def test_a_new_article_costs_one_slice_around_its_day(store: Store):
    fill(store, *(dated(n) for n in range(20)))
    settle(store, 6)
    fill(store, article("One more.", source="new.txt", published="2025-01-10"))
    (near,) = settle(store, 6)
    assert "new.txt" in near
    assert {"0009.txt", "0008.txt", "0010.txt"} & set(near)
    assert "0019.txt" not in near


def test_what_stood_beside_a_vanished_article_is_related_anew(store: Store):
    fill(store, *(dated(n) for n in range(4)))
    settle(store, 6)
    store.articles.forget(FOLDER, ["0002.txt"])
    near = store.relations.due(FOLDER, 6)
    assert near is not None
    assert [k.article.source for k in near.kept if k.due] == ["0001.txt"]


def test_a_relation_is_kept_and_facts_are_due_again_after_it(store: Store):
    fill(store, dated(1), dated(2))
    settle(store, 9)
    (first, second) = store.facts.articles(store.facts.due(FOLDER, "e1"))
    store.facts.put_made(
        "e1", [Made(first, "r1", (fact("One fell.", id="1"),)), Made(second, "r2", ())]
    )
    assert store.facts.due(FOLDER, "e1") == ()
    assert len(store.facts.due(FOLDER, "e2")) == 2
    copy = replace(second.article, duplicate_of=first.article.id)
    store.relations.put([(second.id, copy, False)])
    assert store.facts.due(FOLDER, "e1") == ()
    shelf = store.articles.shelf(FOLDER)
    assert shelf.articles == (first.article, copy)
    assert shelf.readings == ("r1", "")
    assert store.facts.count(FOLDER) == 1


def test_facts_of_an_article_that_was_related_anew_meanwhile_are_still_due(store: Store):
    fill(store, dated(1))
    settle(store, 9)
    (kept,) = store.facts.articles(store.facts.due(FOLDER, "e"))
    store.relations.put([(kept.id, replace(kept.article, published="2024"), True)])
    store.facts.put_made("e", [Made(kept, "stale", ())])
    assert store.facts.due(FOLDER, "e") == (kept.id,)


def test_a_fact_that_a_worker_wrote_down_is_kept_as_the_fact_itself(store: Store):
    found = fact("One fell.", id="1", date="2021-05-31")
    store.facts.put("as it is", (found,))
    fill(store, dated(1))
    near = store.relations.due(FOLDER, 10)
    store.facts.put_made("e", [Made(k, "written", (written(found),)) for k in near.kept])
    assert store.facts.of(["written"]) == store.facts.of(["as it is"]) == (found,)


def test_the_newest_are_taken_and_those_on_the_subject(store: Store):
    odd = article("The Ferry to Ørsvik sank.", source="ferry.txt", published="2020-01-01")
    fill(store, odd, *(dated(n) for n in range(6)))
    assert [a.source for a in store.articles.shelf(FOLDER, 2).articles] == ["0004.txt", "0005.txt"]
    both = store.articles.shelf(FOLDER, 2, ["ferries"[:4]]).articles
    assert [a.source for a in both] == ["0004.txt", "0005.txt", "ferry.txt"]
    assert store.articles.shelf(FOLDER, 2, ["ferry", "sank in"]).articles == both
    assert store.articles.shelf(FOLDER, 2, ["ferry bridge"]).articles == both[:2]
    assert len(store.articles.shelf(FOLDER, 99, ["ferry"]).articles) == 7


def test_of_a_past_day_the_newest_are_those_up_to_it(store: Store):
    fill(store, *(dated(n) for n in range(6)))
    shelf = store.articles.shelf(FOLDER, 2, until="2025-01-03")
    assert [a.source for a in shelf.articles] == ["0001.txt", "0002.txt"]
    assert not shelf.whole
    assert store.articles.shelf(FOLDER, 6, until="2025-01-03").whole


def test_a_forgotten_article_is_found_by_no_word(store: Store):
    fill(store, article("A ferry sank.", source="ferry.txt"), dated(1))
    store.articles.forget(FOLDER, ["ferry.txt"])
    fill(store, dated(2))
    assert [a.source for a in store.articles.shelf(FOLDER, 1, ["ferry"]).articles] == ["0002.txt"]


def test_writers_and_readers_at_once_lose_nothing(store_url: str):
    Store(store_url).close()

    def write(worker: int) -> int:
        with Store(store_url) as mine:
            for n in range(10):
                fill(
                    mine,
                    dated(worker * 10 + n),
                )
            return len(mine.articles.all(FOLDER))

    with ThreadPoolExecutor(4) as pool:
        seen = list(pool.map(write, range(4)))
    with Store(store_url) as store:
        assert store.articles.count(FOLDER) == 40 == max(seen)


def test_two_that_read_the_same_file_keep_it_once(store_url: str):
    with ThreadPoolExecutor(4) as pool, Store(store_url) as store:
        list(pool.map(lambda _: fill(store, dated(1)), range(12)))
        assert store.articles.count(FOLDER) == 1


@pytest.mark.parametrize("version", [2, 3])
def test_an_older_store_keeps_its_articles_and_gains_an_index(store_url: str, version: int):
    if store_url.startswith("sqlite"):
        Path(store_url.removeprefix("sqlite:///")).parent.mkdir(parents=True)
    story = dated(3)
    body = dump(Article, story).replace("'", "''")
    old_stores.make(
        store_url,
        version,
        f"INSERT INTO files VALUES ('{FOLDER}', '0003.txt', 'f', 'r', '[]')",
        f"INSERT INTO articles VALUES ('{FOLDER}', '0003.txt', '0003.txt', '{body}')",
    )
    with Store(store_url) as store:
        assert store.articles.all(FOLDER) == (story,)
        assert store.relations.due(FOLDER, 9) is not None
        fill(store, dated(4))
        assert len(store.articles.shelf(FOLDER, 1, ["item 3"]).articles) == 2


# The queries of the hot paths (what an edition, and a run with nothing new, ask of the store)
# and the index that each has to use, on SQLite: without one it would walk the folder.
HOT = {
    "the newest articles": (lambda c: queries.newest(FOLDER, 10), "articles_by_day"),
    "the newest up to a day": (
        lambda c: queries.newest(FOLDER, 10, "2025-02-01"),
        "articles_by_day (folder=? AND published<?",
    ),
    "articles on a subject": (
        lambda c: queries.matching(FOLDER, words.matching(c, ["item 3"]), 10),
        "INTEGER PRIMARY KEY",
    ),
    "facts of readings": (lambda c: fact_queries.of(["a", "b"]), "(reading=?)"),
    "facts that are due": (
        lambda c: fact_queries.due(FOLDER, "e"),
        "articles_by_extractor (folder=? AND extractor",
    ),
    "relations that are due": (
        lambda c: relation_queries.newest_due(FOLDER),
        "articles_to_relate (folder=? AND relation=?)",
    ),
    "neighbours in time": (
        lambda c: relation_queries.near(FOLDER, ("2025-02-01", "x"), newest=True),
        "articles_by_day (folder=? AND (published,source)<(?,?))",
    ),
    "files that were refused": (lambda c: queries.refused(FOLDER), "files_rejected"),
    "what an issue of this corpus knew": (
        lambda c: origins.made_from_corpus(FOLDER, "a"),
        "editions_by_corpus (folder=? AND corpus=?)",
    ),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest):
    """A store of a few thousand rows a database, so that a planner has a reason to choose."""
    made: dict[str, str] = {}

    def url(kind: str) -> str:
        if kind not in made:
            folder = tmp_path_factory.mktemp("filled")
            sqlite_url = f"sqlite:///{folder}/facts.sqlite"
            made[kind] = (
                sqlite_url if kind == "sqlite" else request.getfixturevalue("new_database")()
            )
            with Store(made[kind]) as store:
                many = [dated(n % 300, title=f"{n}") for n in range(3_000)]
                fill(store, *(replace(a, source=f"{n}.txt") for n, a in enumerate(many)))
                store.relations.put([(k.id, k.article, True) for k in _all_due(store)])
                kept = store.facts.articles(store.facts.due(FOLDER, "e"))
                store.facts.put_made(
                    "e", [Made(k, f"r{k.id}", (fact("One fell.", id=f"{k.id}"),)) for k in kept]
                )
            _look_at(made[kind])
        return made[kind]

    return url


def _look_at(url: str) -> None:
    """Have the planner count what there is."""
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("ANALYZE"))
    engine.dispose()


def _all_due(store: Store):
    near = store.relations.due(FOLDER, 5_000)
    return near.kept if near else ()


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
@pytest.mark.parametrize("name", HOT)
def test_every_query_of_a_hot_path_uses_an_index(name: str, database: str, filled):
    query, index = HOT[name]
    engine = create_engine(filled(database))
    with engine.connect() as connection:
        plan = _plan(connection, query(connection), database)
        assert not [line for line in plan if _scans_a_table(line)], plan
        if database == "sqlite":
            assert index in " ".join(plan)
            connection.execute(text("ANALYZE"))  # what a planner knows must not mislead it
            again = _plan(connection, query(connection), database)
            assert index in " ".join(again)
            connection.rollback()
    engine.dispose()


def _plan(connection: Connection, query, database: str) -> list[str]:
    """The plan in lines; PostgreSQL shall not prefer to scan because the table is small."""
    dialect = sqlite.dialect() if database == "sqlite" else postgresql.dialect()
    if database == "sqlite":
        compiled = query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")
        return [str(row[-1]) for row in rows]
    connection.execute(text("SET enable_seqscan = off"))  # only where no index will do
    compiled = query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    return [
        str(row[0])
        for row in connection.execute(text(f"EXPLAIN {str(compiled).replace(':', chr(92) + ':')}"))
    ]


def _scans_a_table(line: str) -> bool:
    return "Seq Scan" in line or (
        line.startswith("SCAN") and "INDEX" not in line and "VIRTUAL" not in line
    )
