"""The first two sentences of an article that is read alone."""

from dataclasses import replace
from datetime import date

import pytest

from briefings.digest import compose
from briefings.model import LEAD
from briefings.topics import find
from tests.factories import article, fact

TODAY = date(2025, 3, 9)
FIRST = "Divers found the wreck of the ferry Paloma off Salinas."
SECOND = "The search off Salinas cost 40 lives when a storm sank two boats."
THIRD = "The captain was told in Quito."
STORY = article(f"{FIRST} {SECOND} {THIRD}", title="Ferry", published="2025-03-08")
OTHER = article("Arden bought ten trams from Brno.", published="2025-03-08")


def told(sentence, **fields):
    fields = {"quote": sentence, "rule": LEAD, "subject": "It", **fields}
    story = fields.pop("story", STORY)
    made = fact(sentence, story, **fields)
    cited = tuple(replace(reference, sentence=sentence) for reference in made.references)
    return replace(made, references=cited)


def texts(facts, articles=(STORY,), length="full"):
    digest = compose(find(facts, articles), facts, articles, today=TODAY, length=length)
    sections = [section for section in digest.sections if section.topic != "passages"]
    points = [*digest.bottom_line, *(p for s in sections for p in s.points)]
    return [point.text for point in points]


@pytest.mark.parametrize(
    ("length", "clarity", "follows"),
    [("one-page", 0.2, True), ("full", 0.2, False), ("full", 0.5, True)],
)
def test_the_second_sentence_follows_the_first_though_it_leans_on_it(length, clarity, follows):
    facts = [told(SECOND, clarity=clarity, names=()), told(FIRST)]
    assert texts(facts, length=length) == [FIRST, SECOND][: 1 + follows]


def test_a_first_sentence_leans_on_nothing():
    assert texts([told(FIRST, clarity=0.2)]) == [FIRST]


def test_of_one_sentence_what_is_clear_goes_before_what_says_more():
    clause = "Divers found the wreck of the ferry Paloma."
    part = replace(told(FIRST), id="part", statement=clause)
    assert texts([told(FIRST, clarity=0.2), part]) == [clause]
    assert texts([told(FIRST, clarity=0.2), part], length="one-page") == [FIRST]


def test_what_leans_on_what_is_not_told_is_not_printed_from_further_down():
    assert texts([told(FIRST), told(THIRD, clarity=0.2)]) == [FIRST]


def test_a_second_sentence_is_not_printed_without_the_first():
    leaning = "The search took nine days off Salinas."
    story = article(f"{FIRST} {leaning}", published="2025-03-08")
    own = f"Bay Courier, 8 March 2025: “{FIRST.rstrip('.')}”"
    assert texts([told(leaning, clarity=0.2, story=story)], (story,)) == [own]


def test_among_other_articles_a_sentence_must_be_clear_by_itself():
    facts = [
        told(FIRST, clarity=0.2),
        fact("Arden bought ten trams from Brno.", OTHER),
    ]
    assert FIRST not in texts(facts, (STORY, OTHER))


def test_what_is_not_sure_is_not_printed_for_its_place():
    assert texts([told(FIRST, confidence=0.5)]) == []
