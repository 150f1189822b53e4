"""The command line as its user meets it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.cli import COMMANDS as TABLE

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = sorted(name for name, _, _ in TABLE)


def run(*words: str, cwd: Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the program as a shell would; the exit code is checked."""
    done = subprocess.run(
        [sys.executable, "-m", "briefings", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=300,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "COLUMNS": "100"},
    )
    assert done.returncode == code, done.stderr
    return done


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, tmp_path: Path):
    shown = run(command, "--help", cwd=tmp_path).stdout
    assert re.search(rf"Example:\s+briefings\s+{command}", shown)


def test_an_unknown_command_is_wrong_usage(tmp_path: Path):
    assert "No such command" in run("tody", cwd=tmp_path, code=2).stderr


def test_a_day_that_is_none_is_wrong_usage(tmp_path: Path):
    assert (
        "write it as 2021-02-05" in run("today", "--date", "5.2.2021", cwd=tmp_path, code=2).stderr
    )


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        (("articles", "--corpus", "nowhere"), 1, "briefings: nowhere: "),
        (("today", "--corpus", "empty"), 3, "briefings: empty: no article to print from"),
        (("today", "--config", "none.toml"), 1, "briefings: none.toml: there is no such file"),
    ],
)
def test_what_goes_wrong_is_one_line_and_a_code(
    words: tuple[str, ...], code: int, line: str, tmp_path: Path
):
    (tmp_path / "empty").mkdir()
    error = run(*words, cwd=tmp_path, code=code).stderr
    assert error.startswith(line)
    assert error.count("\n") == 1


def test_without_a_corpus_folder_the_sample_articles_are_used_and_that_is_said(tmp_path: Path):
    done = run("articles", "--format", "jsonl", cwd=tmp_path)
    assert "using the sample articles" in done.stderr
    assert len(done.stdout.splitlines()) == len(list((ROOT / "corpus").iterdir()))


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small corpus that has been read once."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "corpus").mkdir()
    for path in sorted((ROOT / "corpus").iterdir())[:4]:
        (folder / "corpus" / path.name).write_bytes(path.read_bytes())
    (folder / "corpus" / "broken.txt").write_bytes(b"")
    run("articles", cwd=folder)
    return folder


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_read(newsroom: Path):
    done = run("articles", "--format", "jsonl", cwd=newsroom)
    assert done.stderr.startswith("left out: broken.txt: ")
    assert len(done.stdout.splitlines()) == 4


def test_articles_have_the_documented_keys(newsroom: Path):
    rows = json.loads(run("articles", "--format", "json", cwd=newsroom).stdout)
    documented = {
        *("id", "source", "title", "outlet", "authors", "published", "published_basis"),
        *("language", "words", "duplicate_of"),
    }
    assert all(documented <= row.keys() for row in rows)


def test_facts_have_the_documented_keys_and_true_offsets(newsroom: Path):
    rows = [
        json.loads(x) for x in run("facts", "--format", "jsonl", cwd=newsroom).stdout.splitlines()
    ]
    documented = {
        *("id", "kind", "subject", "predicate", "value", "organization", "place", "date", "start"),
        *("end", "modality", "statement", "attributed_to", "confidence", "clarity", "conflicts"),
        "references",
    }
    assert len(rows) > 20
    assert all(row.keys() == documented for row in rows)
    assert all(row["references"] for row in rows)


def test_a_topic_that_the_corpus_does_not_have_exits_with_three(newsroom: Path):
    error = run("digest", "volcanology of Iceland", cwd=newsroom, code=3).stderr
    assert error.count("\n") == 2  # the broken file, and this


def test_nothing_but_the_result_is_on_standard_output(newsroom: Path):
    done = run("today", "--date", "2021-02-10", cwd=newsroom)
    paths = [Path(line) for line in done.stdout.splitlines()]
    assert [p.name for p in paths] == [
        *("brief.pdf", "brief.docx", "quiz-A.pdf", "quiz-A.docx", "answer-key.pdf"),
        *("answer-key.docx", "edition.json"),
    ]
    assert all((newsroom / path).is_file() for path in paths)


def test_only_the_formats_asked_for_are_made(newsroom: Path):
    done = run("today", "--date", "2021-02-11", "--format", "docx", cwd=newsroom)
    assert [Path(line).name for line in done.stdout.splitlines()] == [
        *("brief.docx", "quiz-A.docx", "answer-key.docx", "edition.json")
    ]


def test_a_fact_is_explained_by_its_rule_and_its_sentence(newsroom: Path):
    row = json.loads(run("facts", "--format", "jsonl", cwd=newsroom).stdout.splitlines()[0])
    shown = run("facts", "--explain", row["id"], cwd=newsroom).stdout
    assert shown.startswith(row["statement"])
    assert row["references"][0]["sentence"] in shown
    assert re.search(r"^  rule +\S", shown, re.MULTILINE)


def test_facts_are_filtered_by_kind_and_by_time(newsroom: Path):
    words = (
        "facts",
        "--format",
        "jsonl",
        "--kind",
        "event",
        "--since",
        "2021",
        "--until",
        "2021-01",
    )
    rows = [json.loads(line) for line in run(*words, cwd=newsroom).stdout.splitlines()]
    assert rows
    assert all(row["kind"] == "event" and row["date"].startswith("2021") for row in rows)
    assert all(row["date"][:7] in {"2021", "2021-01"} for row in rows)


def test_facts_that_a_brief_would_print_are_told_apart(newsroom: Path):
    every = json.loads(run("facts", "--format", "json", cwd=newsroom).stdout)
    sure = json.loads(run("facts", "--sure", "--format", "json", cwd=newsroom).stdout)
    assert 0 < len(sure) < len(every)
    assert min(row["confidence"] for row in sure) >= 0.8
    assert min(row["clarity"] for row in sure) >= 0.6


def test_check_names_what_is_wrong_and_exits_with_one(newsroom: Path):
    found = json.loads(run("check", "--format", "json", cwd=newsroom, code=1).stdout)
    assert "broken.txt" in {row["subject"] for row in found}


def test_a_large_print_twin_has_the_same_questions_in_the_same_order(newsroom: Path):
    words = ("quiz", "-n", "3", "--large-print", "--format", "html", "--date", "2021-02-12")
    paths = [newsroom / line for line in run(*words, cwd=newsroom).stdout.splitlines()]
    assert [p.name for p in paths] == ["quiz-A.html", "quiz-A-large-print.html", "answer-key.html"]
    stems = [re.findall(r"[A-Z][^<>]*\?", path.read_text("utf-8")) for path in paths[:2]]
    assert stems[0]
    assert stems[0] == stems[1]


def test_a_quiz_explains_what_it_left_out(newsroom: Path):
    shown = run("quiz", "--explain", cwd=newsroom).stdout
    assert re.match(r"\d+ candidates, \d+ on a sheet, \d+ spare, \d+ for review\n", shown)
    assert re.search(r"^\d+ dropped by '", shown, re.MULTILINE)


def test_an_article_in_another_language_is_listed_counted_and_left_out(tmp_path: Path):
    (tmp_path / "corpus").mkdir()
    german = (
        "Der Stadtrat von Lindau hat am Montag beschlossen, die alte Brücke über den Bach zu "
        "erneuern. Die Arbeiten sollen im Frühjahr beginnen und etwa ein Jahr lang dauern. "
        "Die Bürgermeisterin sagte, das Geld dafür sei schon seit zwei Jahren vorhanden."
    )
    (tmp_path / "corpus" / "bruecke.txt").write_text(
        f"Neue Brücke für Lindau\n\n{german}\n", "utf-8"
    )
    done = run("articles", "--format", "jsonl", cwd=tmp_path)
    assert json.loads(done.stdout)["language"] == "de"
    assert "left out: 1 not in English (de)" in done.stderr
    assert "none is in English" in run("today", cwd=tmp_path, code=3).stderr


def test_a_date_that_the_user_knows_is_written_beside_the_article_and_used(tmp_path: Path):
    (tmp_path / "corpus").mkdir()
    story = next(p for p in (ROOT / "corpus").iterdir() if p.name.startswith("who-is"))
    (tmp_path / "corpus" / "who.txt").write_bytes(story.read_bytes())
    run("check", "--fix-date", "who.txt", "2022-09-01", cwd=tmp_path)
    row = json.loads(run("articles", "--format", "jsonl", cwd=tmp_path).stdout)
    assert (row["published"], row["published_basis"]) == ("2022-09-01", "given")
