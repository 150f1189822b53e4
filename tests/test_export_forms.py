"""Each form of export, read back by something that is not the writer."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.export import EXPORTERS, FACT_EXPORTERS, merged
from briefings.model import Quiz
from briefings.store import load
from tests.quizzes import ITEMS, OFFICES, QUIZ, item

MADE = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


def content(form: str, quiz: Quiz = QUIZ) -> bytes:
    return EXPORTERS[form].write(quiz, MADE).content


@pytest.mark.parametrize("form", EXPORTERS)
def test_the_same_quiz_gives_the_same_bytes(form: str):
    assert content(form) == content(form)


@pytest.mark.parametrize("form", EXPORTERS)
def test_a_quiz_without_items_is_no_error(form: str):
    assert content(form, replace(QUIZ, items=()))


def notes_of(package: bytes) -> list[tuple[str, list[str], int, int]]:
    """(guid, fields, kind of note, instant) of an .apkg, by sqlite."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(zipfile.ZipFile(io.BytesIO(package)).read("collection.anki2"))
        rows = base.execute("SELECT guid, flds, mid, mod FROM notes ORDER BY id").fetchall()
        assert base.execute("SELECT count(*) FROM cards").fetchone() == (len(rows),)
    return [(guid, fields.split("\x1f"), kind, stamp) for guid, fields, kind, stamp in rows]


def test_anki_has_a_note_for_each_item_with_its_evidence():
    notes = notes_of(content("anki"))
    assert len(notes) == len(ITEMS)
    question, options, answer, evidence, source = notes[0][1]
    assert question == "Who opened the &lt;new&gt; bridge?"
    assert options == "A. A &amp; B<br>B. Ines Okafor"
    assert answer == "Ines Okafor"
    assert "Tarn &amp; Vale" in evidence
    assert source == "Bay Courier, 2021-05-06"


def test_a_second_deck_updates_the_notes_of_the_first():
    reworded = replace(QUIZ, items=(replace(ITEMS[0], stem="Who opened it?"), *ITEMS[1:]))
    later = EXPORTERS["anki"].write(reworded, MADE.replace(hour=9)).content
    old, new = notes_of(content("anki")), notes_of(later)
    assert [n[0] for n in old] == [n[0] for n in new]
    assert {n[2] for n in old} == {n[2] for n in new}
    assert all(after[3] > before[3] for before, after in zip(old, new, strict=True))
    assert new[0][1][0] == "Who opened it?"


def test_moodle_marks_one_answer_of_each_choice_right():
    questions = ElementTree.fromstring(content("moodle")).findall("question")
    types = [q.get("type") for q in questions]
    assert types == [
        *("category", "multichoice", "truefalse", "truefalse", "matching", "shortanswer"),
        *("ordering", "shortanswer"),
    ]
    assert questions[0].findtext("category/text") == "$course$/top/News // quiz"
    right = [a.findtext("text") for a in questions[1].findall("answer[@fraction='100']")]
    assert right == ["Ines Okafor"]
    assert [a.findtext("text") for a in questions[3].findall("answer[@fraction='100']")] == [
        "false"
    ]
    assert [a.findtext("text") for a in questions[6].findall("answer")] == [
        *("It was planned.", "It opened.")
    ]
    assert questions[7].findtext("answer/text") == r"\*Okafor"


def test_moodle_matching_has_answers_that_belong_to_no_line():
    table = ElementTree.fromstring(content("moodle")).find("question[@type='matching']")
    assert table is not None
    pairs = [(s.findtext("text"), s.findtext("answer/text")) for s in table.findall("subquestion")]
    assert pairs[0] == ("<p>Ines Okafor</p>", "mayor of Tarn")
    assert sorted(answer for left, answer in pairs if not left) == sorted(OFFICES[2:])


def test_gift_escapes_what_would_steer_it():
    blocks = content("gift").decode().split("\n\n")
    assert blocks[0] == "$CATEGORY: News // quiz"
    short = blocks[-1]
    assert short.startswith("::s1::[plain]\\=SUM(A1)\\: who \\{is\\} \\#1 \\~ 2? {=*Okafor =Ines")
    for block in blocks[1:]:
        bare = re.sub(r"\\.", "", block)
        assert (bare.count("{"), bare.count("}")) == (1, 1), block
    assert "= -> \\=head of \\{state\\}\\: 50%" in blocks[4]
    assert "=It was planned. -> 1\n=It opened. -> 2" in blocks[6]


def test_qti_is_a_package_whose_manifest_lists_what_is_in_it():
    package = zipfile.ZipFile(io.BytesIO(content("qti")))
    space = {"p": "http://www.imsglobal.org/xsd/imscp_v1p1"}
    manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
    listed = {f.get("href") for f in manifest.iterfind(".//p:file", space)}
    assert listed == set(package.namelist()) - {"imsmanifest.xml"}
    test = ElementTree.fromstring(package.read("assessment.xml"))
    assert [e.get("href") for e in test.iter() if e.tag.endswith("assessmentItemRef")] == [
        name for name in package.namelist() if name.startswith("items/")
    ]


@pytest.mark.parametrize(
    ("name", "interaction", "right"),
    [
        ("c1", "choiceInteraction", ["C2"]),
        ("t2", "choiceInteraction", ["C2"]),
        ("m1", "matchInteraction", ["L1 R2", "L2 R1"]),
        ("b1", "textEntryInteraction", ["5 May 2021"]),
        ("o1", "orderInteraction", ["E2", "E1"]),
        ("s1", "textEntryInteraction", ["*Okafor"]),
    ],
)
def test_qti_items_name_their_right_response(name: str, interaction: str, right: list[str]):
    package = zipfile.ZipFile(io.BytesIO(content("qti")))
    root = ElementTree.fromstring(package.read(f"items/item-{name}.xml"))
    space = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
    assert root.find(f".//{space}{interaction}") is not None
    assert [v.text for v in root.iterfind(f".//{space}correctResponse/{space}value")] == right
    if interaction != "textEntryInteraction":
        offered = {e.get("identifier") for e in root.iter()}
        assert {part for value in right for part in value.split()} <= offered


def test_csv_has_no_cell_that_a_spreadsheet_computes():
    rows = list(csv.DictReader(io.StringIO(content("csv").decode("utf-8-sig"))))
    assert [row["key"] for row in rows] == ["B", "A", "B", "B", "A", "", "BA", ""]
    assert rows[-1]["question"] == "'=SUM(A1): who {is} #1 ~ 2?"
    assert not [c for row in rows for c in row.values() if c and c[0] in "=+-@\t\r\n"]


def test_kahoot_takes_choices_within_its_limits_and_says_what_is_left_out():
    long_stem = item("l1", "choice", f"Who {'was ' * 40}it?", "X", "X", "Y")
    long_answer = item("l2", "choice", "Who?", "Z" * 76, "Z" * 76, "Y")
    formula = item("x1", "choice", "=1+1?", "=2", "=2", "3")
    quiz = replace(QUIZ, items=(*ITEMS, long_stem, long_answer, formula))
    made = EXPORTERS["kahoot"].write(quiz, MADE)
    assert [note for note in made.notes if "question" in note] == [
        "question 9 left out: it has 167 characters, Kahoot takes 120",
        f"question 10 left out: the answer '{'Z' * 76}' has 76 characters, Kahoot takes 75",
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(made.content)).active
    assert sheet is not None
    rows = [row for row in sheet.iter_rows(min_row=9, values_only=True) if row[0]]
    assert rows[0] == (1, ITEMS[0].stem, "A & B", "Ines Okafor", None, None, 30, 2)
    assert [row[1] for row in rows] == [i.stem for i in (*ITEMS[:3], formula)]
    assert sheet.cell(12, 2).data_type == "s"


def test_json_is_a_quiz_again():
    assert load(tuple[Quiz, ...], content("json").decode()) == (QUIZ,)


def test_versions_are_merged_to_each_question_once():
    other = replace(QUIZ, version="B", items=(ITEMS[7], item("n1", "short", "Who else?", "Lind")))
    assert [i.id for i in merged((QUIZ, other)).items] == [*(i.id for i in ITEMS), "n1"]


@pytest.mark.parametrize("form", EXPORTERS)
@pytest.mark.parametrize("nothing", ["\x08", " \t", "\ud800", "\u200b\u2060", "\x00\n"])
def test_a_question_without_words_is_left_out_and_named(form: str, nothing: str):
    blank = item("n1", "choice", nothing, "X", "X", "Y")
    keyless = item("n2", "short", "Who?", nothing)
    made = EXPORTERS[form].write(replace(QUIZ, items=(ITEMS[0], blank, keyless)), MADE)
    assert made.notes[:2] == (
        "question 2 left out: it has no words",
        "question 3 left out: it has no words",
    )
    assert made.content == content(form, replace(QUIZ, items=ITEMS[:1]))


WORDS = st.text(min_size=1, max_size=30)
SEEN = re.compile(r"[a-z0-9]")


@example(stem="\x08", key="\x08", wrong="\x08")
@given(stem=WORDS, key=WORDS, wrong=WORDS)
@settings(max_examples=60, deadline=None)
def test_any_words_give_files_that_can_be_read(stem: str, key: str, wrong: str):
    asked = (
        item("c", "choice", stem, key, key, f"{wrong}?"),
        item("s", "short", stem, key, accepted=(wrong,)),
        item("m", "matching", stem, key, key, f"{wrong}?"),
    )
    quiz = replace(QUIZ, title=stem, items=asked)
    kept = load(tuple[Quiz, ...], content("json", quiz).decode())[0].items
    assert {i.id for i in kept} >= {i.id for i in asked if SEEN.search(stem) and SEEN.search(key)}
    questions = ElementTree.fromstring(content("moodle", quiz)).findall("question")
    assert len(questions) == 1 + len(kept)
    package = zipfile.ZipFile(io.BytesIO(content("qti", quiz)))
    assert all(ElementTree.fromstring(package.read(name)) for name in package.namelist())
    assert openpyxl.load_workbook(io.BytesIO(content("kahoot", quiz)))
    rows = csv.DictReader(io.StringIO(content("csv", quiz).decode("utf-8-sig"), newline=""))
    assert [row["id"] for row in rows] == [i.id for i in kept]
    assert [len(fields) for _, fields, _, _ in notes_of(content("anki", quiz))] == [5] * len(kept)
    assert content("gift", quiz).decode().count("\n\n") == len(kept)


def test_facts_become_rows_with_their_first_sentence():
    fact = {
        "id": "f1",
        "value": "-3%",
        "references": [{"outlet": "Bay Courier", "sentence": "It fell."}, {"sentence": "It did."}],
    }
    text = FACT_EXPORTERS["csv"]([fact]).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["value"], row["sentence"], row["references"]) == ("'-3%", "It fell.", "2")
