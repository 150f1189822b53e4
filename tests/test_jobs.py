"""The verbs on the sample corpus: what is done again, what is the same, what is cited."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefings import jobs
from briefings.config import CorpusSettings, Settings
from briefings.errors import NothingToPrint
from briefings.jobs.writing import slug
from briefings.store import Store
from tests.promised import problems

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2024, 6, 3)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings over a copy of the sample corpus that may be changed."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    return Settings(corpus=CorpusSettings(folder=folder / "corpus"), out=folder / "out")


@pytest.fixture(scope="module")
def found(desk: Settings) -> jobs.Corpus:
    with Store(desk.store_url) as store:
        return jobs.read(desk, store)


def test_every_reference_quotes_its_article_to_the_letter(found: jobs.Corpus):
    texts = {article.id: article.text for article in found.articles}
    references = [r for fact in found.facts for r in fact.references]
    assert len(references) > 50
    for r in references:
        assert texts[r.article][r.start : r.end] == r.quote
        assert r.quote in r.sentence or r.sentence in r.quote


def test_a_second_run_parses_nothing(desk: Settings, found: jobs.Corpus):
    with Store(desk.store_url) as store:
        again = jobs.read(desk, store)
    assert again.parsed == 0
    assert again.facts == found.facts


def test_a_second_run_does_not_load_the_parser(desk: Settings, found: jobs.Corpus):
    program = (
        "import sys\n"
        "from briefings.cli import main\n"
        f"sys.argv = ['briefings', 'facts', '--corpus', {str(desk.corpus.folder)!r}, "
        f"'--out', {str(desk.out)!r}, '--format', 'jsonl']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(f'spacy loaded: {\"spacy\" in sys.modules}')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    assert len(done.stdout.splitlines()) == len(found.facts)
    assert done.stderr.endswith("spacy loaded: False")


def test_one_changed_file_costs_one_file(desk: Settings, found: jobs.Corpus, tmp_path: Path):
    shutil.copytree(desk.corpus.folder, tmp_path / "corpus")
    mine = Settings(corpus=CorpusSettings(folder=tmp_path / "corpus"), out=tmp_path / "out")
    with Store(mine.store_url) as store:
        jobs.read(mine, store)
        changed = tmp_path / "corpus" / "2021-02-08-thaad-dispute.txt"
        story = changed.read_text("utf-8")
        changed.write_text(story.replace(". ", ". Nothing else moved. ", 1), "utf-8")
        assert jobs.read(mine, store).parsed == 1
        changed.unlink()
        left = jobs.read(mine, store)
        assert changed.name not in {article.source for article in left.articles}
        assert changed.name not in {r.source for f in left.facts for r in f.references}


def test_an_issue_has_every_promised_file_and_a_true_manifest(desk: Settings, found: jobs.Corpus):
    with Store(desk.store_url) as store:
        made = jobs.issue(desk, store, found, DAY)
    assert problems(made.folder) == []
    manifest = json.loads((made.folder / "edition.json").read_text("utf-8"))
    known = {fact.id: fact.statement for fact in found.facts}
    assert manifest["number"] == 1
    assert manifest["facts"]
    assert all(known[row["id"]] == row["statement"] for row in manifest["facts"])
    assert {row["source"] for row in manifest["articles"]} <= {a.source for a in found.articles}


def test_files_of_an_earlier_try_do_not_stay_but_those_of_others_do(
    desk: Settings, found: jobs.Corpus
):
    folder = desk.out / "2024-06-04"
    day = date(2024, 6, 4)
    with Store(desk.store_url) as store:
        jobs.issue(desk, store, found, day)
        (folder / "notes.txt").write_text("mine")
        jobs.issue(desk.model_copy(update={"formats": ("pdf",)}), store, found, day)
    assert {path.name for path in folder.iterdir()} == {
        *("brief.pdf", "quiz-A.pdf", "answer-key.pdf", "edition.json", "notes.txt")
    }


def test_an_empty_corpus_gives_nothing_and_says_what_to_do(tmp_path: Path):
    (tmp_path / "corpus").mkdir()
    mine = Settings(corpus=CorpusSettings(folder=tmp_path / "corpus"), out=tmp_path / "out")
    with Store(mine.store_url) as store:
        empty = jobs.read(mine, store)
        with pytest.raises(NothingToPrint, match=r"put \.txt, \.html, \.pdf or \.docx files there"):
            jobs.issue(mine, store, empty, DAY)


def test_the_same_corpus_day_and_seed_give_the_same_bytes(tmp_path: Path):
    hashes = []
    for name, hash_seed in (("one", "1"), ("two", "77")):
        where = tmp_path / name
        where.mkdir()
        words = ["today", "--date", "2024-06-03", "--seed", "7", "--corpus", str(ROOT / "corpus")]
        subprocess.run(
            [sys.executable, "-m", "briefings", *words],
            cwd=where,
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
        )
        manifest = json.loads((where / "out/2024-06-03/edition.json").read_text("utf-8"))
        hashes.append({f["name"]: f["sha256"] for f in manifest["files"]})
    assert hashes[0] == hashes[1]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("30 years of ties", "30-years-of-ties"),
        ("../../etc/passwd", "etc-passwd"),
        ("Łódź\n\0", "odz"),
        ("", ""),
        ("x" * 300, "x" * 60),
    ],
)
def test_words_become_part_of_a_file_name(words: str, name: str):
    assert slug(words) == name


def test_words_of_another_script_still_have_a_name():
    assert len(slug("한국")) == 8
    assert slug("한국") != slug("중국")


def test_feeds_are_asked_for_an_issue_and_one_that_is_down_is_named(tmp_path: Path):
    (tmp_path / "corpus").mkdir()
    folder = CorpusSettings(
        folder=tmp_path / "corpus", feeds=("http://127.0.0.1:9/feed",), allow_private=True
    )
    mine = Settings(corpus=folder, out=tmp_path / "out")
    with Store(mine.store_url) as store:
        assert jobs.read(mine, store).rejections == ()
        down = jobs.read(mine, store, fetch=True).rejections
    assert [r.subject for r in down] == ["http://127.0.0.1:9/feed"]
