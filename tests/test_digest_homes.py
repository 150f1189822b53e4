"""The small topics of one report are told together."""

from dataclasses import replace

import pytest

from briefings.digest.choice.homes import gathered
from briefings.model import Topic
from tests.factories import article

ONE = article("Arden bought ten trams.")
OTHER = article("Lima sold a pier.")
IN_SECTIONS = article(
    "The trams", "Ten.", "The pier", "Sold.", roles=("heading", "body", "heading")
)
BY_LINES = article("Ines Rua", "The Courier", "Arden bought ten.", roles=("heading", "heading"))
ARTICLES = {each.id: each for each in (ONE, OTHER, IN_SECTIONS, BY_LINES)}


def topic(key, title, facts, *stories):
    return Topic(key, key, title, (key,), facts, tuple(story.id for story in stories))


def test_topics_of_one_article_are_one_with_the_first_title():
    found = gathered(
        [
            topic("a", "", ("1", "2"), ONE),
            topic("b", "Lima sold a pier", ("7",), OTHER),
            topic("c", "Arden bought ten trams", ("2", "3"), ONE),
        ],
        ARTICLES,
    )
    assert [(t.id, t.title, t.facts) for t in found] == [
        ("a", "Arden bought ten trams", ("1", "2", "3")),
        ("b", "Lima sold a pier", ("7",)),
    ]


def test_a_joined_topic_has_the_titles_of_both():
    one = replace(topic("a", "Arden bought ten trams", ("1",), ONE), titles=("The mayor left",))
    two = replace(topic("c", "The line was opened", ("2",), ONE), titles=("The mayor left",))
    (found,) = gathered([one, two], ARTICLES)
    assert (found.title, *found.titles) == (
        "Arden bought ten trams",
        "The mayor left",
        "The line was opened",
    )


@pytest.mark.parametrize("stories", [(ONE, OTHER), (IN_SECTIONS,)])
def test_what_several_articles_tell_or_one_in_sections_stays_apart(stories):
    topics = [topic(key, "", (key,), *stories) for key in "ab"]
    assert gathered(topics, ARTICLES) == topics


def test_a_name_and_an_outlet_above_the_story_are_no_sections():
    topics = [topic(key, "", (key,), BY_LINES) for key in "ab"]
    assert len(gathered(topics, ARTICLES)) == 1
