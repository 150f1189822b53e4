"""A sheet goes to a teacher's hand and comes back."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import SheetError
from briefings.jobs.sheets import draft, versions_of, warnings
from briefings.jobs.sheets.checking import WORD_CHECKS
from briefings.jobs.sheets.drafting import MOST
from briefings.jobs.sheets.reading import parsed
from briefings.model import Quiz
from briefings.quiz import QuizSet
from briefings.quiz.gate import CHECKS
from tests.quizzes import CITED, ITEMS, QUIZ, item

DAY = date(2026, 3, 2)
NAMES = ("Ines Okafor", "Tomas Lind", "Mirela Stan", "Jonas Weck")
CHOICES = tuple(
    item(f"k{n}", "choice", f"Who led the inquiry into the port of Tarn number {n}?", name, *NAMES)
    for n, name in enumerate(NAMES * 2)
)
SPARE = item("sp", "short", "Who ran the ferry company of Vale in 2020?", "Petra Holm")
REVIEW = item("rv", "short", "Who built the Tarn lighthouse in 1890?", "Olaf Brun")


def sheet(*items: object, **fields: object) -> str:
    quiz = replace(QUIZ, items=items or ITEMS, dropped=(('Too "long"', 3),))  # type: ignore[arg-type]
    return draft(QuizSet((replace(quiz, **fields),), (SPARE,), (REVIEW,)), DAY)  # type: ignore[arg-type]


def printed(text: str) -> Quiz:
    return versions_of(parsed(text, "sheet.toml"), 1)[0]


def test_a_sheet_that_nobody_touched_prints_the_quiz_it_was_made_from():
    assert printed(sheet()) == replace(QUIZ, dropped=(('Too "long"', 3),))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
@settings(max_examples=60, deadline=None)
def test_any_words_come_back_as_they_were(words: str):
    one = item("x", "short", words.strip(), words.strip())
    back = printed(sheet(one)).items[0]
    assert (back.stem, back.answer) == (words.strip(), words.strip())


def test_nothing_speaks_against_a_sheet_that_nobody_touched():
    apart = replace(SPARE, references=(replace(CITED, sentence="Holm ran it.", start=90, end=99),))
    assert warnings(parsed(sheet(CHOICES[0], apart), "sheet.toml")) == ()


def test_the_draft_explains_itself_and_shows_evidence_and_reasons():
    text = sheet()
    assert all(word in text for word in ("delete", "reword", "swap", "order", "your own"))
    assert "why it is here" in text.partition("[[review]]")[2]
    assert tomllib.loads(text)["item"][0]["evidence"][0]["sentence"] in text


def test_a_draft_stays_short_enough_to_read():
    spare = tuple(replace(SPARE, id=f"s{n}") for n in range(MOST + 7))
    text = draft(QuizSet((QUIZ,), spare), DAY)
    assert len(tomllib.loads(text)["spare"]) == MOST
    assert "and 7 more" in text


def test_a_spare_question_is_swapped_in_by_its_heading_alone():
    text = sheet(CHOICES[0]).replace("[[item]]", "[[gone]]").replace("[[spare]]", "[[item]]")
    text = text.replace("[[gone]]", "[[spare]]")
    assert [i.id for i in printed(text).items] == ["sp"]


def test_a_question_of_ones_own_needs_two_lines():
    text = sheet(CHOICES[0]).partition("# ----")[0]
    text += '[[item]]\nquestion = "Who won?"\nanswer = "Lind"\n'
    text += '[[item]]\nquestion = "Who lost?"\nanswer = "Stan"\noptions = ["Weck", "Stan"]\n'
    own = printed(text).items[1:]
    assert [(i.kind, i.answer) for i in own] == [("short", "Lind"), ("choice", "Stan")]
    assert [o.correct for o in own[1].options] == [False, True]
    assert len({i.id for i in own}) == 2


def test_a_question_that_was_copied_and_changed_is_another_one():
    text = sheet(CHOICES[0]).partition("# ----")[0]
    block = text[text.index("\n[[item]]") :]
    again = printed(text + block.replace("number 0", "number 99")).items
    assert len({i.id for i in again}) == 2


def test_a_reworded_question_is_warned_about_and_printed():
    text = sheet(CHOICES[0]).replace("Who led the inquiry", "Wasn't it here that they led it")
    (first, *_) = found = warnings(parsed(text, "sheet.toml"))
    line = text[: text.index("\n[[item]]")].count("\n") + 2
    assert first.startswith(f"sheet.toml, line {line}: question 1: ")
    assert any("pointing" in each for each in found)
    assert printed(text).items[0].stem.startswith("Wasn't it here")


def test_two_questions_on_one_fact_are_warned_about():
    twin = replace(CHOICES[1], facts=CHOICES[0].facts)
    (line,) = warnings(parsed(sheet(CHOICES[0], twin), "sheet.toml"))
    assert "question 2: question 1 asks or tells the same" in line


def test_checks_of_words_are_checks_of_the_gate():
    assert set(WORD_CHECKS) <= {name for name, _ in CHECKS}


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_slip_of_the_hand_is_printed_or_told(data: st.DataObject):
    text = sheet()
    place = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 40))
    typed = data.draw(st.text("[]{}=\"' \n1aftrue_.,", max_size=5))
    slipped = text[:place] + typed + text[place + length :]
    try:
        proof = parsed(slipped, "sheet.toml")
    except SheetError as error:
        told = str(error)
    else:
        told = "sheet.toml"
        assert all(isinstance(line, str) for line in warnings(proof))
        assert len(versions_of(proof, 2)) == 2
    assert told.startswith("sheet.toml")
    assert "\n" not in told


HEAD = 'title = "Quiz"\n\n'
ITEM = HEAD + '[[item]]\nquestion = "Who won?"\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('title = "Quiz\n', "sheet.toml: not TOML: Illegal character '\\n' (at line 1, column 14)"),
        ('titel = "Quiz"\n', "sheet.toml: 'titel' is unknown; a sheet has title"),
        ("seed = true_\n", "sheet.toml: not TOML"),
        ('seed = "7"\n', "sheet.toml: 'seed' is not a whole number"),
        (ITEM, "sheet.toml, line 3: question 1 has no answer"),
        (ITEM + 'answer = " "\n', "sheet.toml, line 3: question 1 has no answer"),
        (ITEM + 'anwser = "x"\n', "sheet.toml, line 3: question 1 has 'anwser', which is unknown"),
        (ITEM + "answer = 3\n", "question 1 has 'answer', which is not text in quotation marks"),
        (ITEM + 'answer = "x"\noptions = ["x", 3]\n', "question 1 has 'options' with something"),
        (ITEM + 'answer = "x"\noptions = ["y", "z"]\n', "has the answer 'x' no times among"),
        (ITEM + 'answer = "x"\noptions = ["x", "x"]\n', "has the answer 'x' 2 times among"),
        (ITEM + 'answer = "x"\noptions = ["x"]\n', "question 1 has a single option"),
        (ITEM + 'answer = "x"\nkind = "quiz"\n', "question 1 has 'quiz'; there are choice, blank"),
        (ITEM + 'answer = "x"\nkind = "blank"\n', "has no gap (_____)"),
        (ITEM + 'answer = "x"\nkind = "true-false"\n', 'its answer begins with "True"'),
        (
            ITEM + 'answer = "B, C"\nkind = "order"\noptions = ["a", "b"]\n',
            "its answer names A, B, each once",
        ),
        (ITEM + 'answer = "x"\nevidence = [{ outlet = "y" }]\n', "evidence without a sentence"),
        (ITEM + 'answer = "x"\nevidence = ["y"]\n', "evidence without a sentence"),
        (
            ITEM + 'answer = "x"\nevidence = [{ sentence = "y", start = "z" }]\n',
            "has 'start', which is not a number",
        ),
        (ITEM + 'answer = "x"\norigin = { facts = [[1]] }\n', "has 'facts' with something"),
        (ITEM + 'answer = "x"\norigin = { asks = "size" }\n', "has 'size'; there are date"),
        ('[left_out]\na = "b"\n', "'left_out' has something that is not a whole number"),
        ("item = [3]\n", "question 1 is not a table"),
    ],
)
def test_what_cannot_be_printed_is_one_line_with_its_place(text: str, problem: str):
    with pytest.raises(SheetError, match=re.escape(problem)) as error:
        parsed(text, "sheet.toml")
    assert "\n" not in str(error.value)


def test_versions_hold_the_same_questions_and_true_keys():
    versions = versions_of(parsed(sheet(*CHOICES), "sheet.toml"), 30)
    assert [versions[n].version for n in (0, 1, -1)] == ["A", "B", "AD"]
    asked = {i.id: i.answer for i in CHOICES}
    for version in versions:
        assert {i.id: i.answer for i in version.items} == asked
        assert all([o.text for o in i.options if o.correct] == [i.answer] for i in version.items)
    assert len({tuple(i.id for i in v.items) for v in versions}) > 25
    assert versions == versions_of(parsed(sheet(*CHOICES), "sheet.toml"), 30)


def test_keys_of_a_version_are_spread_over_the_letters():
    for version in versions_of(parsed(sheet(*CHOICES), "sheet.toml"), 6)[1:]:
        places = [[o.correct for o in i.options].index(True) for i in version.items]
        assert sorted(places) == [0, 0, 1, 1, 2, 2, 3, 3]


def test_what_is_pinned_stays_in_every_version():
    text = sheet(*CHOICES).replace("\n[[item]]", "\n[[item]]\npin = true\nfixed = true", 1)
    for version in versions_of(parsed(text, "sheet.toml"), 8):
        assert version.items[0] == CHOICES[0]


def test_dates_stay_ascending_in_every_version():
    years = ("1990", "1994", "2003", "2011")
    asked = item("d", "choice", "In which year did the Tarn dam open?", "2003", *years, asks="date")
    for version in versions_of(parsed(sheet(asked, *CHOICES), "sheet.toml"), 5):
        (dated,) = (i for i in version.items if i.id == "d")
        assert tuple(o.text for o in dated.options) == years
