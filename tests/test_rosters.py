"""Class lists: read, dealt, set on sheets."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from briefings.document import Document, Field, Fields, Paragraph, Text, plain
from briefings.errors import SettingsError, SheetError
from briefings.jobs.rosters import (
    class_list,
    dealt,
    named_sheet,
    read_roster,
    sample_roster,
)
from briefings.samples import Pupil


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "class.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    "text",
    [
        "name,class\nInes Okafor,7a\n김민지,7b\n",
        "Class;Name\r\n7a;Ines Okafor\r\n7b;김민지\r\n",
        "\ufeffPupil\tshoe size\tGroup\nInes  Okafor\t37\t7a\n\n 김민지 \t35\t7b",
    ],
)
def test_columns_are_found_by_their_names_whatever_parts_them(text: str, tmp_path: Path):
    roster = read_roster(written(tmp_path, text))
    assert roster.pupils == (Pupil("Ines Okafor", "7a"), Pupil("김민지", "7b"))
    assert roster.problems == ()


def test_rows_that_cannot_be_read_are_named_by_their_line(tmp_path: Path):
    text = 'name,class\n"Lind,\nTomas",7a\n,7a\nStan, Mirela,7a\nJonas Weck\nJonas Weck,\n'
    path = written(tmp_path, text)
    roster = read_roster(path)
    assert [p.name for p in roster.pupils] == ["Lind, Tomas", "Jonas Weck"]
    assert [line.removeprefix(f"{path}, ") for line in roster.problems] == [
        "line 4: left out: no name",
        "line 5: left out: 3 columns, not 2; put a name with a comma in quotation marks",
        "line 7: left out: Jonas Weck is on the list already",
    ]


@pytest.mark.parametrize(
    ("text", "encoding", "problem"),
    [
        ("who,where\nInes,7a\n", "utf-8", "class.csv, line 1: no column 'name'"),
        ("", "utf-8", "class.csv, line 1: no column 'name'"),
        ("name,class\n\n", "utf-8", "class.csv: no pupil in it"),
        ("name,class\nJürgen,7a\n", "latin-1", "class.csv: is not text in UTF-8"),
    ],
)
def test_a_file_that_is_no_class_list_is_one_line(
    text: str, encoding: str, problem: str, tmp_path: Path
):
    with pytest.raises(SheetError, match=problem):
        read_roster(written(tmp_path, text, encoding))


def test_neighbours_of_a_class_have_different_versions():
    pupils = [Pupil(str(n), "7a" if n % 2 else "7b") for n in range(8)]
    hands = dealt(pupils, 3)
    assert [version for pupil, version in hands if pupil.group == "7a"] == [0, 1, 2, 0]
    assert [version for pupil, version in hands if pupil.group == "7b"] == [0, 1, 2, 0]


def test_a_named_sheet_has_the_name_and_keeps_the_lines_to_fill_in():
    fields = Fields((Field("Name", 46), Field("Class", 18), Field("Date", 20), Field("Score", 16)))
    sheet = Document("Quiz", (fields, Paragraph((Text("1."),))), "2026-03-02")
    name, lines, rest = named_sheet(sheet, Pupil("김민지", "7b")).blocks
    assert isinstance(name, Paragraph)
    assert plain(name.spans) == "Name: 김민지 · Class: 7b"
    assert isinstance(lines, Fields)
    assert [f.label for f in lines.fields] == ["Date", "Score"]
    assert sum(f.share for f in lines.fields) == pytest.approx(100)
    assert rest == sheet.blocks[1]


def test_the_list_says_who_has_which_version():
    page = class_list("Quiz", "2026-03-02", [(Pupil("Lind", "7a"), "B"), (Pupil("Weck", ""), "A")])
    table = page.blocks[1]
    rows = [[plain(cell.spans) for cell in row] for row in table.rows]  # type: ignore[union-attr]
    assert rows == [["1", "Lind", "7a", "B", ""], ["2", "Weck", "", "A", ""]]


def test_a_sample_list_can_be_read_back(tmp_path: Path):
    text = sample_roster(30, "ko_KR", ("3a", "3b"), seed=4)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["class"] for row in rows[:3]] == ["3a", "3b", "3a"]
    assert all("가" <= row["name"][0] <= "힣" for row in rows)
    assert text == sample_roster(30, "ko_KR", ("3a", "3b"), seed=4)
    roster = read_roster(written(tmp_path, text))
    assert len(roster.pupils) + len(roster.problems) == 30


def test_a_locale_that_faker_lacks_is_one_line():
    with pytest.raises(SettingsError, match="--locale: 'xx_YY'"):
        sample_roster(3, "xx_YY", (), seed=0)
