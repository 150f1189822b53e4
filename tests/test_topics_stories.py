"""Stories: one matter of several articles that print no common name."""

import pytest

from briefings.topics import find
from tests.factories import article, fact, name

FLOODS = (
    ("The flooded river broke its dykes near Szeged.", "Szeged"),
    ("Soldiers mend the dykes of the flooded river at Tokaj.", "Tokaj"),
    ("The river flooded its dykes and the road to Baja.", "Baja"),
)
OTHERS = (
    ("Ana Ruiz won the chess title of Chile in Temuco.", "Ana Ruiz"),
    ("The museum of Turku bought a painting by Helmi Aalto.", "Helmi Aalto"),
    ("Kestrel Foods closed its bakery in Leeds.", "Kestrel Foods"),
    ("A court in Lagos fined the bank Oriole.", "Oriole"),
)


def told(lines):
    articles = [article(line, title="Report", published="2025-04-02") for line, _ in lines]
    facts = [
        fact(line, one, names=(name(who, "place" if lines is FLOODS else "other"),))
        for (line, who), one in zip(lines, articles, strict=True)
    ]
    return articles, facts


def found(*groups):
    pairs = [told(lines) for lines in groups]
    articles = [one for group, _ in pairs for one in group]
    facts = [one for _, group in pairs for one in group]
    return articles, find(facts, articles)


def test_reports_that_share_common_words_are_one_topic():
    articles, topics = found(FLOODS, OTHERS)
    assert set(topics[0].articles) == {one.id for one in articles[: len(FLOODS)]}
    assert {"river", "flooded"} & set(topics[0].terms)


def test_a_story_has_a_title_of_its_own():
    _, topics = found(FLOODS, OTHERS)
    assert topics[0].title in {line.rstrip(".") for line, _ in FLOODS}


def test_what_only_a_story_tells_of_is_no_topic_beside_it():
    _, topics = found(FLOODS, OTHERS)
    assert not {"Szeged", "Tokaj", "Baja"} & {topic.name for topic in topics}


@pytest.mark.parametrize("lines", [FLOODS, OTHERS])
def test_what_most_of_the_corpus_is_about_is_no_story(lines):
    articles, topics = found(lines)
    assert not any(len(topic.articles) == len(articles) for topic in topics)


def test_the_order_of_the_articles_makes_no_difference():
    (articles, facts), (others, more) = told(FLOODS), told(OTHERS)
    one = find([*facts, *more], [*articles, *others])
    two = find([*facts, *more], [*others[::-1], *articles[::-1]])
    assert [(t.name, t.title) for t in one] == [(t.name, t.title) for t in two]
