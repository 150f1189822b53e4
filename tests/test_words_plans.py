"""Plans told when their day has passed, and sentences that only say that somebody spoke."""

import pytest

from briefings.words.plans import past_plan
from briefings.words.talk import is_earlier, is_mere_talk


@pytest.mark.parametrize(
    ("verb", "plural", "expected"),
    [
        ("will open", False, "was to open"),
        ("will be held", True, "were to be held"),
        ("will also open", False, "was also to open"),
        ("is set", False, "was set"),
        ("are due", True, "were due"),
        ("plans", False, "planned"),
        ("has agreed", False, "had agreed"),
        ("was scheduled", False, "was scheduled"),
        ("will not open", False, None),
        ("opens", False, None),
    ],
)
def test_a_plan_is_told_afterwards_or_not_at_all(verb, plural, expected):
    assert past_plan(verb, plural=plural) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Appearing on Radio Bay, Ana Ruiz reported on the status of the dam.",
        "Ana Ruiz’s remarks were in response to a call from Lima.",
        "The envoy's comments seem to take aim at the talks in Oslo.",
        "Ana Ruiz held a joint interview with Radio Lima on 5 May 2021.",
        "Minister Ana Ruiz spoke during an interview with Radio Lima.",
        "Ana Ruiz took questions at the harbour.",
        "Ana Ruiz spoke by telephone with Gil Mora of The Courier.",
        "The Courier sat down with Ana Ruiz at the harbour.",
        "On 3 May 2021 The Courier interviewed Ana Ruiz, a skipper from Vidra.",
        "Ana Ruiz gave a press conference in Vidra.",
        "A seminar was held in Vidra.",
        "Ana Ruiz declined to comment outside the court in Vidra.",
        "Vidra Tyres, which has 400 workers, declined an interview request.",
        "Ana Ruiz did not immediately respond to a request for comment.",
        "Ivo Brandt said his client would be making no comment.",
        "Ivo Brandt didn't respond to a request for comment.",
        "Ivo Brandt was not made available for comment.",
        "Ana Ruiz, asked what she would do next, shrugged.",
    ],
)
def test_that_there_was_an_interview_is_no_news(sentence):
    assert is_mere_talk(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz reported on 3 May that the dam of Loja had burst.",
        "The minister's remarks drew criticism in Lima.",
        "Ana Ruiz and Ivo Brandt held a phone call on 5 May 2021.",
        "Ana Ruiz said in an interview that the pool would be sold.",
        "The Vidra Book Fair was held in Arden.",
        "Ana Ruiz warned against the sale of the pool.",
        "Vidra declined the offer of a loan from Arden.",
        "Ana Ruiz spoke with the envoys of peace in Lima.",
        "Police interviewed 40 dockers in Vidra.",
        "Arden has not responded to the requests of the union for more pay.",
    ],
)
def test_what_was_said_or_done_is_news(sentence):
    assert not is_mere_talk(sentence)


@pytest.mark.parametrize(
    ("verb", "earlier"),
    [("had become", True), ("had been expected", True), ("held", False), ("had", False)],
)
def test_the_pluperfect_tells_what_was_before(verb, earlier):
    assert is_earlier(verb) is earlier
