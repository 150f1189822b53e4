"""What represents an interview: the answer nearest its headline, others with their questions."""

from dataclasses import replace

import pytest

from briefings.digest.parts.interviews import answers, foremost
from tests.factories import article, fact

HEADLINE = "“We cannot fish tomorrow's herring”: the minister who closed the bay"
TALK = (
    "Runa Eklund has been fisheries minister of the islands since March.",
    "You were a trawler captain. What changed your mind about quotas?",
    "The empty nets. The crew caught 4 tonnes in a month that once gave us ninety.",
    "The fleet says that the closure goes too far.",
    "I hear that every day. We cannot fish tomorrow's herring today, and I will not sign a licence"
    " for the bay before 2029.",
    "Do you think so?",
    "I do, and I always did.",
    "How will the villages on the northern coast live without the bay?",
    "Badly, for two winters. We have put aside eleven million crowns for boats that carry visitors"
    " instead of nets. Was it enough?",
    "What do you cook at home?",
    "I love soup. My husband makes it in a pot that he got from his aunt in the north.",
)
ANSWERS = (2, 4, 6, 8, 10)


def told(title=HEADLINE, talk=TALK, speakers=("Runa Eklund",)):
    story = article(*talk, title=title, published="2025-05-02")
    turns = [
        fact(
            f"{who} said in an interview: “{talk[at]}”",
            story,
            kind="quotation",
            value=talk[at],
            quote=talk[at],
            rule="quotation, turn",
            subject=who,
            attributed_to=who,
        )
        for at in ANSWERS
        for who in speakers
    ]
    return answers(story, turns), story


def test_the_answer_that_the_headline_quotes_comes_first_and_needs_no_question():
    found, _ = told()
    claim = foremost(found, 3)[0]
    assert claim.words.startswith("We cannot fish tomorrow's herring today")
    assert claim.question == ""


def test_others_follow_in_their_order_each_with_its_question():
    found, _ = told()
    assert [answer.question for answer in foremost(found, 3)[1:]] == [
        "What changed your mind about quotas?",
        "How will the villages on the northern coast live without the bay?",
    ]


def test_words_are_letter_for_letter_and_end_on_no_question():
    found, story = told()
    for answer in found:
        cited = answer.reference
        assert story.text[cited.start : cited.end] == answer.words == cited.quote
    assert not any(answer.words.endswith("?") for answer in found)


def test_of_an_interview_that_says_much_small_talk_is_left_out():
    found, _ = told()
    assert "What do you cook at home?" in [answer.question for answer in found]
    assert "What do you cook at home?" not in [a.question for a in foremost(found, 9)]


def test_how_somebody_came_to_it_counts_less_than_what_is_asked_of_the_matter():
    found, _ = told()
    one = found[-1]
    asked = replace(one, question="Why did you become a fisher?")
    assert asked.worth < replace(one, question="Why do the boats stay in?").worth
    assert asked not in foremost([replace(one, words="We must not fish here."), asked], 2)


def test_a_question_that_leans_on_an_answer_explains_none():
    found, _ = told()
    assert "Do you think so?" not in [answer.question for answer in found]


def test_nobody_knows_whose_turn_it_is_where_several_are_asked():
    assert told(speakers=("Runa Eklund", "Ivo Mahler"))[0] == []


@pytest.mark.parametrize(
    ("title", "near"),
    [
        ("How the villages of the northern coast will live", 4),
        ("Runa Eklund: an interview", 0),
    ],
)
def test_near_is_what_shares_words_with_the_headline_but_for_the_name(title, near):
    found, _ = told(title=title)
    assert max(answer.near for answer in found) == near
