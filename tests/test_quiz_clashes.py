"""Two items of one sheet: neither tells the other's answer, by name, by role, by date, by place."""

from __future__ import annotations

import pytest

from briefings.model import QuizItem
from briefings.quiz.clashes import clash
from tests.factories import fact
from tests.quiz_cases import planted, story

HEAD = planted("As of May 2021, who was the president of Norway?", "Jo Lind", id="a")
OPENED = planted("In which year did the Norwegian Embassy in Chile open?", "1992", asks="date",
                 writer="when.year", id="a")  # fmt: skip
HOST = planted("Which country decided in 2016 to build the Skarv missile shield on its soil?",
               "Norway", asks="place", writer="nation", id="a")  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "stem", "together"),
    [
        (HEAD, "On which day in May 2021 did Ana Petrov call President Jo Lind?", False),
        (HEAD, "On which day in May 2021 did Ana Petrov call Jo Lind?", True),
        (HEAD, "On which day in May 2021 did Ana Petrov call President Per Dahl?", True),
        (OPENED, "On which day in August 1992 did Norway and Chile sign a treaty?", False),
        (OPENED, "On which day in August 1993 did Norway and Chile sign a treaty?", True),
        (OPENED, "On which day in August 1992 did Orla buy the Skarv yard in Peru?", True),
        (OPENED, "As of August 1992, on which day of 1994 was Norway due to vote?", True),
        (HOST, "On which day in May 2017 did Oslo and Lima argue about the Skarv shield?", False),
        (HOST, "On which day in May 2017 did Lima and Paris argue about the Skarv shield?", True),
    ],
)
def test_a_stem_that_tells_an_answer_is_not_on_the_sheet_of_its_question(asked, stem, together):
    key = "3 May 2021" if "2021" in stem else "7 May 2017" if "2017" in stem else "9 August"
    telling = planted(stem, key, asks="date", writer="when.day", facts=("other",), id="b")
    assert clash(asked, telling) is not together
    assert clash(telling, asked) is not together


def ambassador(who: str, of: str, to: str) -> QuizItem:
    """A question for the ambassador of a country to another."""
    return planted(f"As of May 2021, who was {of}'s ambassador to {to}?", who, id=who,
                   facts=(who,), writer="holder")  # fmt: skip


ENVOY = ambassador("Jo Lind", "Norway", "Chile")


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (ENVOY, ambassador("Ana Rojas", "Chile", "Norway"), True),
        (ENVOY,
         planted("As of May 2021, which office did Jo Lind hold?", "Norway's ambassador to Chile",
                 asks="position", id="b", facts=("b",), writer="office"), False),
    ],
)  # fmt: skip
def test_an_office_is_told_only_with_its_holder(one, other, together):
    assert clash(one, other) is not together


def of_one(stem: str, answer: str, asks: str) -> QuizItem:
    """A question on a sentence that tells two things."""
    sentence = "Jo Lind, who read law, came in 1990."
    told = fact(sentence, story(sentence), subject=stem)
    return planted(stem, answer, asks=asks, id=stem, facts=(stem,), cited=(told,), writer="when")


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("In which year did Jo Lind reach Osse?", "In which school did Jo Lind read law?", True),
        ("In which year did Jo Lind buy the red ferry?", "Who sold Jo Lind a red ferry?", False),
    ],
)
def test_two_questions_of_one_sentence_share_a_person_but_not_a_deed(first, second, together):
    assert clash(of_one(first, "1990", "date"), of_one(second, "Vik", "name")) is not together
