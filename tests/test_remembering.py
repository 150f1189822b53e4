"""Questions are not asked twice while there are others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefings import jobs
from briefings.config import CorpusSettings, Settings
from briefings.config.tables import QuizSettings
from briefings.jobs.remembering import ByHand, Memory, asked_by, made
from briefings.model import Quiz
from briefings.quiz import QuizSet, Request
from briefings.store import Store
from tests import old_stores
from tests.quizzes import QUIZ, item

ROOT = Path(__file__).resolve().parents[1]
FOLDER = "/news"
POOL = tuple(item(f"q{n}", "short", f"Who came in place {n}?", f"Runner {n}") for n in range(10))


def make(request: Request) -> QuizSet:
    """The first questions of the pool that a request lets through."""
    free = [
        i
        for i in POOL
        if (i.facts[0], i.kind) not in request.exclude
        and (request.only is None or i.facts[0] in request.only)
    ]
    sheet = Quiz("Quiz", "A", 0, tuple(free[: request.count]), request.count)
    return QuizSet((sheet,))


def asked(memory: Memory, count: int = 4, **fields: object) -> list[str]:
    request = replace(Request(today=date(2026, 3, 9), count=count), **fields)  # type: ignore[arg-type]
    return [i.id for i in made(make, request, memory).quizzes[0].items]


def week(*days: tuple[str, range]) -> dict[tuple[str, str], str]:
    return {(f"f-q{n}", "short"): day for day, numbers in days for n in numbers}


USED = week(("2026-03-03", range(3, 6)), ("2026-03-02", range(3)), ("2026-03-04", range(6, 8)))


@pytest.mark.parametrize(
    ("mode", "count", "expected"),
    [
        ("all", 4, [0, 1, 2, 3]),
        ("rest", 2, [8, 9]),
        ("rest", 4, [0, 1, 2, 8]),
        ("rest", 6, [0, 1, 2, 3, 4, 5]),
        ("rest", 99, list(range(10))),
        ("fresh", 4, [8, 9]),
        ("review", 3, [0, 1, 2]),
        ("review", 4, [0, 1, 2, 3]),
        ("review", 99, list(range(8))),
    ],
)
def test_what_was_asked_comes_again_when_its_mode_says(mode: str, count: int, expected: list[int]):
    memory = Memory(USED, mode)  # type: ignore[arg-type]
    assert asked(memory, count) == [f"q{n}" for n in expected]


def test_a_review_stays_with_the_subject_that_was_asked_for():
    assert asked(Memory(USED, "review"), only=frozenset({"f-q1", "f-q9"})) == ["q1"]


def test_an_order_uses_all_of_its_facts_and_others_their_first():
    order = replace(item("o", "order", "Order.", "A, B", "x", "y"), facts=("f1", "f2"))
    short = replace(item("s", "short", "Who?", "X"), facts=("f3", "f4"))
    sheet = replace(QUIZ, items=(order, short))
    assert list(asked_by([sheet])) == [("f1", "order"), ("f2", "order"), ("f3", "short")]


@pytest.fixture
def store(tmp_path: Path):
    with Store(f"sqlite:///{tmp_path}/facts.sqlite") as opened:
        yield opened


def test_the_store_remembers_when_a_question_was_asked_last(store: Store):
    store.used.put(FOLDER, "", "2026-03-02", [("f1", "short"), ("f2", "short")])
    store.used.put(FOLDER, "", "2026-03-04", [("f1", "short"), ("f1", "choice")])
    store.used.put(FOLDER, "other", "2026-03-01", [("f9", "short")])
    assert store.used.before(FOLDER, "", "2026-03-05") == {
        ("f1", "choice"): "2026-03-04",
        ("f1", "short"): "2026-03-04",
        ("f2", "short"): "2026-03-02",
    }


def test_an_issue_that_is_made_again_does_not_see_itself(store: Store):
    store.used.put(FOLDER, "", "2026-03-02", [("f1", "short")])
    assert store.used.before(FOLDER, "", "2026-03-02") == {}
    store.used.put(FOLDER, "", "2026-03-02", [("f2", "short")])
    assert list(store.used.before(FOLDER, "", "2026-03-03")) == [("f2", "short")]


def test_what_is_forgotten_counts_no_more_and_earlier_issues_stay_as_they_were(store: Store):
    for day in ("2026-03-02", "2026-03-04"):
        store.used.put(FOLDER, "", day, [("f" + day[-1], "short")])
    store.used.forget(FOLDER, "", "2026-03-04")
    assert list(store.used.before(FOLDER, "", "2026-03-05")) == [("f4", "short")]
    assert list(store.used.before(FOLDER, "", "2026-03-03")) == [("f2", "short")]
    store.used.put(FOLDER, "", "2026-03-04", [("f5", "short")])
    store.used.forget(FOLDER, "", "2026-03-04")
    assert list(store.used.before(FOLDER, "", "2026-03-06")) == [("f5", "short")]


def test_the_next_issue_asks_something_else_and_an_old_one_stays_the_same(tmp_path: Path):
    (tmp_path / "corpus").mkdir()
    for path in sorted((ROOT / "corpus").iterdir())[:4]:
        (tmp_path / "corpus" / path.name).write_bytes(path.read_bytes())
    desk = Settings(
        corpus=CorpusSettings(folder=tmp_path / "corpus"),
        out=tmp_path / "out",
        documents=("key",),
        formats=("html",),
        quiz=QuizSettings(questions=2),
    )
    days = [date(2026, 3, n) for n in (2, 3, 2)]
    with Store(f"sqlite:///{tmp_path}/facts.sqlite") as store:
        found = jobs.read(desk, store)
        first, second, again = (jobs.issue(desk, store, found, day) for day in days)
    assert not set(asked_by(first.sheets)) & set(asked_by(second.sheets))
    assert len(list(asked_by(second.sheets))) == 2
    assert again.edition.files == first.edition.files


def test_a_store_of_version_2_learns_to_remember(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/facts.sqlite"
    old_stores.make(url, 2)
    with Store(url) as store:
        store.used.put(FOLDER, "", "2026-03-02", [("f1", "short")])
        assert store.used.before(FOLDER, "", "2026-03-03") == {("f1", "short"): "2026-03-02"}


@pytest.fixture
def used():
    with Store("sqlite://") as store:
        yield store.used


def by_hand(used, day: int, briefing: str = "") -> ByHand:
    return ByHand(used, FOLDER, briefing, date(2026, 3, day))


def sheet_of(*numbers: int) -> Quiz:
    return Quiz("Quiz", "A", 0, tuple(POOL[n] for n in numbers), len(numbers))


def known(memory: Memory) -> set[str]:
    return {fact for fact, _ in memory.asked}


def test_a_quiz_by_hand_is_remembered_from_the_next_day_on(used):
    by_hand(used, 3).remember([sheet_of(1, 2)])
    assert known(by_hand(used, 3).memory("rest")) == set()
    assert known(by_hand(used, 4).memory("rest")) == {"f-q1", "f-q2"}
    assert known(by_hand(used, 3).memory("review")) == {"f-q1", "f-q2"}


def test_two_quizzes_by_hand_of_one_day_are_both_remembered(used):
    by_hand(used, 3).remember([sheet_of(1)])
    by_hand(used, 3).remember([sheet_of(2)])
    assert known(by_hand(used, 4).memory("fresh")) == {"f-q1", "f-q2"}


def test_a_quiz_by_hand_leaves_alone_what_an_issue_of_its_day_asked(used):
    used.put(FOLDER, "", "2026-03-03", [("f-q5", "short")])
    by_hand(used, 3).remember([sheet_of(1)])
    assert set(used.before(FOLDER, "", "2026-03-04")) == {("f-q5", "short")}
    assert known(by_hand(used, 3).memory("fresh")) == {"f-q5"}
    assert known(by_hand(used, 4).memory("rest")) == {"f-q1", "f-q5"}


def test_each_briefing_has_its_own_memory(used):
    used.put(FOLDER, "class", "2026-03-02", [("f-q5", "short")])
    by_hand(used, 2, "class").remember([sheet_of(1)])
    assert known(by_hand(used, 3, "class").memory("rest")) == {"f-q1", "f-q5"}
    assert known(by_hand(used, 3).memory("rest")) == set()


@pytest.mark.parametrize("mode", ["rest", "fresh", "review"])
def test_what_is_forgotten_may_be_asked_again_and_what_comes_then_is_remembered(used, mode):
    used.put(FOLDER, "", "2026-03-03", [("f-q5", "short")])
    by_hand(used, 2).remember([sheet_of(1)])
    by_hand(used, 3).remember([sheet_of(2)])
    by_hand(used, 3).forget()
    assert known(by_hand(used, 3).memory(mode)) == set()
    by_hand(used, 3).remember([sheet_of(4)])
    assert known(by_hand(used, 4).memory(mode)) == {"f-q4"}
