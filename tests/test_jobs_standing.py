"""An issue that stands is not made again; what is remembered of a corpus is what it gives."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefings import extract, jobs
from briefings.config import CorpusSettings, Settings
from briefings.jobs import edition, standing
from briefings.jobs.crews import Crew
from briefings.store import Store

ROOT = Path(__file__).resolve().parents[1]
DAY, NEXT = date(2024, 6, 3), date(2024, 6, 4)
STORIES = ("2021-02-08-thaad-dispute.txt", "2024-05-30-think-tank-forum.html")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small corpus that has been read into the store of its out/."""
    folder = tmp_path_factory.mktemp("read")
    (folder / "corpus").mkdir()
    for name in STORIES:
        shutil.copy(ROOT / "corpus" / name, folder / "corpus")
    shutil.copytree(ROOT / "templates", folder / "templates")
    return folder


@pytest.fixture
def desk(read: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings over it, for a program that nobody edits while the tests run."""
    monkeypatch.setattr(extract, "fingerprint", lambda _model: "extractor")
    corpus = CorpusSettings(folder=read / "corpus")
    return Settings(corpus=corpus, out=read / "out", templates=read / "templates")


def today(settings: Settings, day: date = DAY, past: bool = False, **wish: Any) -> jobs.Issue:
    with Store(settings.store_url) as store:
        seen = jobs.look(settings, store, about=(), crew=Crew())
        return jobs.today(settings, store, seen, day, jobs.Order(**wish), past=past)


def contents(issue: jobs.Issue) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in issue.paths}


def test_an_issue_of_the_same_stands_as_it_was_made(
    desk: Settings, monkeypatch: pytest.MonkeyPatch
):
    first = today(desk)
    monkeypatch.setattr(edition, "draft", None)
    monkeypatch.setattr(standing, "told", None)
    assert today(desk) == replace(first, unchanged=True)


def _lose(folder: Path) -> None:
    (folder / "out" / "2024-06-03" / "brief.pdf").unlink()


def _spoil(folder: Path) -> None:
    (folder / "out" / "2024-06-03" / "quiz-A.docx").write_bytes(b"spoilt")


def _spoil_the_record(folder: Path) -> None:
    (folder / "out" / "2024-06-03" / "edition.json").write_bytes(b"{}")


@pytest.mark.parametrize("harm", [_lose, _spoil, _spoil_the_record])
def test_an_issue_whose_files_are_not_whole_is_made_again(
    desk: Settings, read: Path, harm: Callable[[Path], None]
):
    before = contents(today(desk))
    harm(read)
    again = today(desk)
    assert not again.unchanged
    assert contents(again) == before


def _another_story(folder: Path) -> None:
    path = folder / "corpus" / "bridge.txt"
    path.write_text("Bridge opens\n\nHalvik Post\n\nThe bridge opened on 5 May 2021.\n", "utf-8")


def _another_look(folder: Path) -> None:
    theme = folder / "templates" / "theme.toml"
    theme.write_text(theme.read_text("utf-8") + "\n# mine\n", "utf-8")


@pytest.mark.parametrize("change", [_another_story, _another_look])
def test_an_issue_is_made_again_when_what_it_was_made_from_has_changed(
    desk: Settings, read: Path, change: Callable[[Path], None]
):
    today(desk)
    assert today(desk).unchanged
    change(read)
    assert not today(desk).unchanged


@pytest.mark.parametrize(
    "wish", [{"seed": 5}, {"fresh": True}, {"past": True}], ids=["seed", "fresh", "past"]
)
def test_an_issue_is_made_again_for_another_wish(desk: Settings, wish: dict[str, bool | int]):
    today(desk)
    assert not today(desk, **wish).unchanged
    assert today(desk, **wish).unchanged


def test_an_issue_is_made_again_by_other_settings(desk: Settings):
    today(desk)
    assert not today(desk.model_copy(update={"title": "Evening brief"})).unchanged


def test_an_issue_is_made_again_by_another_program(desk: Settings, monkeypatch: pytest.MonkeyPatch):
    today(desk)
    monkeypatch.setattr(standing, "fingerprint", lambda _room: "another")
    assert not today(desk).unchanged


def test_an_issue_is_made_again_when_other_questions_were_asked_before_it(desk: Settings):
    today(desk, NEXT)
    assert today(desk, NEXT).unchanged
    with Store(desk.store_url) as store:
        store.used.put(desk.corpus.key, "", "2024-06-01", [("a fact", "choice")])
    assert not today(desk, NEXT).unchanged


def test_facts_that_an_issue_knew_are_those_that_merging_gives(
    desk: Settings, monkeypatch: pytest.MonkeyPatch
):
    today(desk)
    with Store(desk.store_url) as store:
        remembered = jobs.recall(desk, store, about=())
        monkeypatch.setattr(store.origins, "facts", lambda _folder, _corpus: None)
        merged = jobs.recall(desk, store, about=())
    assert remembered.facts
    assert remembered == merged


def test_the_next_day_has_the_same_bytes_whether_facts_were_remembered_or_merged(
    desk: Settings, tmp_path: Path
):
    other = desk.model_copy(update={"out": tmp_path / "out"})
    fresh = (today(other, DAY), today(other, NEXT))
    with Store(other.store_url) as store:
        seen = jobs.look(other, store, about=(), crew=Crew())
        assert store.origins.facts(seen.folder, seen.state) is not None
    apart = desk.model_copy(update={"out": tmp_path / "apart"})
    with Store(apart.store_url) as store:
        found = replace(jobs.read(apart, store, about=(), crew=Crew()), state="")
        made = tuple(jobs.issue(apart, store, found, day) for day in (DAY, NEXT))
    assert [contents(issue) for issue in made] == [contents(issue) for issue in fresh]


def test_a_corpus_of_which_something_was_taken_out_is_not_remembered(desk: Settings):
    with Store(desk.store_url) as store:
        seen = jobs.look(desk, store, about=(), crew=Crew())
        day = date(2022, 1, 1)
        jobs.today(desk, store, seen, day, jobs.Order(), past=True)
        assert store.origins.of(seen.folder, "", day.isoformat()).corpus == ""
