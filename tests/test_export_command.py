"""`export`, `sample`, `quiz --draft` and `print` as their user meets them."""

from __future__ import annotations

import csv
import json
import zipfile
from dataclasses import asdict
from pathlib import Path

import pypdfium2
import pytest

from tests.quizzes import ITEMS, QUIZ
from tests.test_cli import ROOT, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a quiz and a fact."""
    (tmp_path / "quiz.json").write_text(json.dumps([asdict(QUIZ)]), "utf-8")
    fact = {"id": "f1", "statement": "=It rose.", "references": []}
    (tmp_path / "facts.jsonl").write_text(json.dumps(fact) + "\n", "utf-8")
    return tmp_path


def test_a_deck_of_a_date_is_the_same_whenever_it_is_made(desk: Path):
    for name in ("one.apkg", "two.apkg"):
        run("export", "quiz.json", "--to", "anki", "--date", "2026-03-02", "-o", name, cwd=desk)
    assert (desk / "one.apkg").read_bytes() == (desk / "two.apkg").read_bytes()
    assert zipfile.ZipFile(desk / "one.apkg").namelist() == ["collection.anki2", "media"]


def test_what_a_form_cannot_take_is_said_beside_the_result(desk: Path):
    done = run("export", "quiz.json", "--to", "kahoot", cwd=desk)
    assert done.stdout == "quiz.xlsx\n"
    assert "quiz.json: 2 of kind 'matching' left out: Kahoot has none" in done.stderr


def test_facts_become_a_table(desk: Path):
    assert run("export", "facts.jsonl", "--to", "csv", cwd=desk).stdout == "facts.csv\n"
    with (desk / "facts.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["statement"] for row in csv.DictReader(file)] == ["'=It rose."]


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        (("quiz.json", "--to", "json"), 2, "quiz.json is the file itself"),
        (("facts.jsonl", "--to", "anki"), 1, "facts can be exported to csv, jsonl, not to anki"),
        (("quiz.json", "--to", "jsonl"), 1, "a quiz can be exported to anki, moodle"),
        (
            ("bad.json", "--to", "csv"),
            1,
            "bad.json: not a quiz as JSON; at [1].title: is missing",
        ),
        (("none.json", "--to", "csv"), 3, "none.json: there is no question in it"),
        (("bad.jsonl", "--to", "csv"), 1, "bad.jsonl, line 2: not a fact as JSON"),
        (("quiz.json", "--to", "csv", "-o", "no/q.csv"), 1, "no/q.csv: cannot be written"),
    ],
)
def test_what_cannot_be_exported_is_one_line(
    words: tuple[str, ...], code: int, line: str, desk: Path
):
    (desk / "bad.json").write_text("[{}]", "utf-8")
    (desk / "none.json").write_text("[]", "utf-8")
    (desk / "bad.jsonl").write_text("{}\n[]\n", "utf-8")
    assert line in run("export", *words, cwd=desk, code=code).stderr


SHEET = "".join(
    f'[[item]]\nquestion = "Who came in {place}?"\nanswer = "{who}"\n'
    for place, who in (("first", "Mirela Stan"), ("second", "Jonas Weck"), ("third", "Ilsa Brandt"))
)


def test_each_pupil_gets_a_sheet_with_a_name(desk: Path):
    (desk / "class.csv").write_text("name,class\nInes,7a\nTomas,7a\n,7a\n", "utf-8")
    (desk / "sheet.toml").write_text(SHEET, "utf-8")
    words = ("--roster", "class.csv", "--versions", "2", "--date", "2026-03-02")
    done = run("print", "sheet.toml", *words, "--format", "pdf", cwd=desk)
    assert done.stderr == "class.csv, line 4: left out: no name\n"
    made = desk / "out" / "2026-03-02"
    pages = list(pypdfium2.PdfDocument(made / "quiz-named-sheet.pdf"))
    texts = [page.get_textpage().get_text_range() for page in pages]
    assert [("Ines" in t, "Tomas" in t) for t in texts if t] == [(True, False), (False, True)]
    assert "Version A" in texts[0]
    assert "Version B" in texts[-1]
    assert (made / "class-list-sheet.pdf").is_file()


def test_a_roster_without_a_pdf_is_wrong_usage(desk: Path):
    error = run("print", "sheet.toml", "--roster", "class.csv", cwd=desk, code=2).stderr
    assert "add --format pdf" in error


def test_a_class_list_is_made_up(tmp_path: Path):
    done = run("sample", "roster", "-n", "3", "--locale", "de_DE", "--class", "5b", cwd=tmp_path)
    rows = list(csv.reader(done.stdout.splitlines()))
    assert rows[0] == ["name", "class"]
    assert [row[1] for row in rows[1:]] == ["5b"] * 3


def test_a_drafted_sheet_prints_the_quiz_that_would_have_been_printed(tmp_path: Path):
    (tmp_path / "corpus").mkdir()
    for path in sorted((ROOT / "corpus").iterdir())[:4]:
        (tmp_path / "corpus" / path.name).write_bytes(path.read_bytes())
    words = ("-n", "6", "--kind", "choice", "--kind", "short", "--date", "2026-03-02")
    direct = json.loads(run("quiz", *words, "--format", "json", cwd=tmp_path).stdout)
    run("quiz", *words, "--draft", "sheet.toml", cwd=tmp_path)
    done = run("print", "sheet.toml", "--format", "json", cwd=tmp_path)
    assert done.stderr == ""
    assert json.loads(done.stdout) == direct
    error = run("quiz", *words, "--draft", "sheet.toml", cwd=tmp_path, code=2).stderr
    assert "is there already" in error


def test_the_quiz_of_the_tests_has_every_kind():
    assert {i.kind for i in ITEMS} == {
        *("choice", "true-false", "matching", "blank", "order", "short")
    }


def test_a_sheet_is_printed_and_exported_from_the_command_line(tmp_path: Path):
    (tmp_path / "sheet.toml").write_text(SHEET, "utf-8")
    done = run("print", "sheet.toml", "--versions", "2", "--format", "pdf", cwd=tmp_path)
    names = [Path(line).name for line in done.stdout.splitlines()]
    assert names == [
        *("quiz-A-sheet.pdf", "quiz-B-sheet.pdf", "answer-key-sheet.pdf", "quiz-all-sheet.pdf")
    ]
    done = run("export", "sheet.toml", "--to", "gift", cwd=tmp_path)
    assert done.stdout == "sheet.gift\n"
    assert (tmp_path / "sheet.gift").read_text("utf-8").count("::") == 6


def test_a_broken_sheet_is_one_line_on_the_command_line(tmp_path: Path):
    (tmp_path / "sheet.toml").write_text("title = \n", "utf-8")
    error = run("print", "sheet.toml", cwd=tmp_path, code=1).stderr
    assert error.startswith("briefings: sheet.toml: not TOML")
    assert error.count("\n") == 1
    error = run("export", "none.json", "--to", "csv", cwd=tmp_path, code=1).stderr
    assert error == "briefings: none.json: cannot be read (No such file or directory)\n"
