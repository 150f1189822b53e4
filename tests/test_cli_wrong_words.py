"""Whatever is typed wrong: one line, in words that are not the program's own, and a code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import pytest

from briefings.cli import main
from briefings.cli.options import FactKind, FileFormat, QuestionKind
from briefings.cli.pages import say_shortfall
from briefings.config import Format
from briefings.jobs import Wanted
from briefings.model import ItemKind, Kind
from tests.factories import fact
from tests.wrong_words import INTERNAL

STORY = "Museum opens a wing\n\nBay Courier\nMarch 4, 2025\n\nThe museum opened a wing on Monday.\n"

# What is typed, the exit code, and what the line must say.
WRONG = [
    ("tody", 2, "No such command 'tody'. Did you mean 'today'?"),
    ("--versoin", 2, "No such option: --versoin"),
    ("today --format text", 2, "'--format': 'text' is not one of pdf, docx, html"),
    ("today --format", 2, "requires an argument"),
    ("today --fromat pdf", 2, "No such option: --fromat"),
    ("today --date yesterday", 2, "'yesterday' is not a day; write it as 2021-02-05"),
    ("today --date 2021-02-30", 2, "'2021-02-30' is not a day"),
    ("today --seed red", 2, "'red' is not a whole number"),
    ("today extra", 2, "unexpected extra argument"),
    ("today --corpus nowhere", 1, "nowhere: no such folder; name the folder"),
    ("today --corpus articles/museum.txt", 1, "museum.txt: is a file, no folder; name the folder"),
    ("today --corpus ''", 2, "'--corpus': it is empty"),
    ("today --corpus articles --out articles/museum.txt", 1, "name another --out"),
    ("today --out ''", 2, "'--out': it is empty"),
    ("today --config none.toml", 1, "none.toml: there is no such file; name a file of settings"),
    ("today --config articles", 1, "articles: is a folder; name a file of settings"),
    ("digest", 2, "Missing argument 'TOPIC'"),
    ("digest ''", 2, "'TOPIC': it is empty"),
    ("digest museum --format odt", 2, "'odt' is not one of text, json, pdf, docx, html"),
    ("quiz museum -n 0", 2, "0 is too small; 1 is the least"),
    ("quiz museum -n ten", 2, "'ten' is not a whole number"),
    ("quiz museum --versions 51", 2, "51 is too large; 50 is the most"),
    ("quiz museum --kind essay", 2, "'essay' is not one of choice, short, blank"),
    ("quiz museum --fresh --review", 2, "choose one of --fresh and --review"),
    ("quiz museum --roster class.csv", 2, "a roster makes a PDF; add --format pdf"),
    ("quiz museum --briefing noon", 1, "no briefing is called 'noon'"),
    ("print none.toml", 1, "none.toml: cannot be read"),
    ("print articles/museum.txt", 1, "museum.txt: not TOML"),
    ("export quiz.json", 2, "Missing option '--to'"),
    ("export quiz.json --to word", 2, "'word' is not one of anki, moodle"),
    ("export quiz.json --to anki", 1, "quiz.json: cannot be read"),
    ("export articles/museum.txt --to anki", 1, "not a quiz as JSON"),
    ("sample people", 2, "'people' is not one of roster, corpus"),
    ("sample corpus", 2, "name the folder"),
    ("sample roster -n none", 2, "'none' is not a whole number"),
    ("sample roster --locale xx_YY", 1, "'xx_YY' has no names; write it as en_GB"),
    ("topics --format csv", 2, "'csv' is not one of table, json, jsonl"),
    ("facts --kind postion", 2, "'postion' is not one of position, event"),
    ("facts --since yesterday", 2, "'yesterday' is not a date; write it as 2021, 2021-02"),
    ("facts --until 2021-99", 2, "'2021-99' is not a date"),
    ("facts --person ''", 2, "'--person': it is empty"),
    ("check --fix-date museum.txt", 2, "'--fix-date' requires 2 arguments"),
    ("check --fix-date who-is-xing-haiming.txt 2021", 1, "corpus/who-is-xing-haiming.txt: no such"),
    ("check --corpus articles --fix-date none.txt 2021", 1, "none.txt: no such file; name an"),
    ("check --corpus articles --fix-date museum.txt soon", 1, '"soon" is no date; write it as'),
    ("read --workers 0", 2, "0 is too small; 1 is the least"),
    ("read --corpus articles --cluster nonsense", 1, "write tcp://host:8786, or local:4"),
    ("run", 2, "Missing argument 'NAME'"),
    ("run morning --corpus articles", 1, "no briefing is called 'morning': there is no [[brief"),
    ("send", 2, "name a briefing, or --test an address"),
    ("send --corpus articles --test you@example.org", 1, "[mail] needs host and sender"),
    ("schedule", 1, "nothing to schedule"),
    ("schedule --list --cron", 2, "choose one of --list, --systemd and --cron"),
    ("log noon --corpus articles", 1, "no briefing is called 'noon'"),
    ("config --format xml", 2, "'xml' is not one of table, json, jsonl"),
    ("init articles/museum.txt", 1, "museum.txt: cannot be written"),
]


@pytest.mark.parametrize(("typed", "code", "line"), WRONG, ids=[row[0] for row in WRONG])
def test_what_is_typed_wrong_is_one_line_that_says_what_to_do(
    typed: str,
    code: int,
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "museum.txt").write_text(STORY, "utf-8")
    monkeypatch.chdir(tmp_path)
    words = ["" if word == "''" else word for word in typed.split()]
    monkeypatch.setattr(sys, "argv", ["briefings", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    assert ended.value.code == code, said.err
    assert said.out == ""
    assert line in said.err
    assert said.err.startswith("briefings")
    assert said.err.count("\n") == 1
    assert not INTERNAL.search(said.err)


@pytest.mark.parametrize(
    ("offered", "known"), [(FactKind, Kind), (QuestionKind, ItemKind), (FileFormat, Format)]
)
def test_an_option_offers_just_what_there_is(offered: type, known: object):
    assert sorted(offered) == sorted(get_args(known))


def test_whoever_stops_a_run_is_told_that_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("briefings.cli.session.settings_of", interrupted)
    monkeypatch.setattr(sys, "argv", ["briefings", "articles"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert capsys.readouterr().err.endswith("briefings: stopped\n")


def test_a_name_is_found_however_it_is_typed():
    found = fact("Séan O’Connor resigned.", subject="Séan O’Connor")
    assert Wanted(person="sean o'connor").has(found)
    assert Wanted(text="O'CONNOR").has(found)
    assert not Wanted(person="Okonor").has(found)


def test_where_no_question_is_left_no_key_is_promised(capsys: pytest.CaptureFixture[str]):
    say_shortfall("A", 0, 10)
    said = capsys.readouterr().err
    assert said.startswith("no quiz: ")
    assert "answer key" not in said
