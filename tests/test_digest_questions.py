"""What somebody was asked whose answer is quoted."""

import pytest

from briefings.digest.parts.questions import is_explained, question
from tests.factories import article, fact

WORDS = "We planted forty thousand trees on the slopes above the town."


def answered(*before, words=WORDS, **fields):
    talk = article(*before, words, title="A mayor talks of trees")
    fields = {"kind": "quotation", "value": words, "quote": words, **fields}
    return fact(f"Pia Lund said in an interview: “{words}”", talk, **fields), talk


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        (("What did you do about the landslides?",), "What did you do about the landslides?"),
        (
            ("The winter was hard. What did you do first as a mayor?",),
            "What did you do first as a mayor?",
        ),
        (("Q: What did you do first as a mayor?",), "What did you do first as a mayor?"),
        (("The Courier: What did you do first?",), "What did you do first?"),
        (("Tell us about your first winter as a mayor.",),) * 2,
        (("It was cold. Tell us about your first winter.",), "Tell us about your first winter."),
        (("What did you do first as a mayor?", "We began at home.", "Then we went out."),) * 2,
        (("How do you feel about that?",), ""),
        (("It’s a risk for the town?",), ""),
        (("Did they help you with the money?",), ""),
        (("And the people?",), ""),
        (("Why?",), ""),
        ((f"Do you {'very ' * 30}often plant trees?",), ""),
        (("The mayor likes trees.",), ""),
        ((), ""),
    ],
)
def test_the_question_before_an_answer_if_it_stands_alone(before, asked):
    expected = asked if isinstance(asked, str) else asked[0]
    told, talk = answered(*before)
    assert question(told, talk) == expected


@pytest.mark.parametrize(
    ("fields", "explained"),
    [
        ({"clarity": 0.4}, True),
        ({"clarity": 0.1}, False),
        ({"clarity": 0.4, "doubts": ("a thing that a quotation points at",)}, False),
        ({"clarity": 0.4, "doubts": ("a pronoun that points out of a quotation",)}, False),
    ],
)
def test_a_question_explains_what_leans_on_nothing_else(fields, explained):
    told, talk = answered("What did you do about the landslides?", **fields)
    assert is_explained(told, {talk.id: talk}) is explained


def test_without_its_question_an_answer_must_be_clear():
    told, talk = answered("How do you feel about that?", clarity=0.4)
    assert not is_explained(told, {talk.id: talk})
