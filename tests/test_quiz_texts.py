"""Names with "the", days that are told, and names whose parts stand for them."""

from __future__ import annotations

import pytest

from briefings.quiz.articled import articled
from briefings.quiz.dates import Date
from briefings.quiz.tenures import same_person, with_particles
from briefings.quiz.texts import Texts
from briefings.quiz.writers.holders import post
from tests.quiz_cases import context, held, story


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The keys of the Tarn House, lost in May.", "spokesman for the Tarn House"),
        ("He left the Tarn House in May.", "spokesman for the Tarn House"),
        ("He left the Tarn House (TH) in May.", "spokesman for the Tarn House"),
        ("The Tarn House spokesman spoke.", "spokesman for Tarn House"),
        ("He came from Tarn House.", "spokesman for Tarn House"),
    ],
)
def test_a_body_has_the_article_that_the_articles_give_it(text, phrase):
    assert articled("spokesman for Tarn House", Texts((story(text),))) == phrase


@pytest.mark.parametrize(
    "text", ["The Ship Owners' Federation was glad.", "It left the Ship Owners’ Federation."]
)
def test_a_body_of_owners_has_its_article(text):
    body = "Ship Owners’ Federation" if "’" in text else "Ship Owners' Federation"
    assert articled(f"head of {body}", Texts((story(text),))) == f"head of the {body}"


def test_a_name_that_is_no_common_noun_gets_no_article():
    texts = Texts((story("He liked the Orla, as she did."),))
    assert articled("spokesman for Orla", texts) == "spokesman for Orla"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It docked on May 7.", 7),
        ("It docked on 7 May 2024.", 7),
        ("It docked on 7th of May.", 7),
        ("It docked on May 7, 2019.", None),
        ("It docked on June 7.", None),
        ("It docked in May 2024.", None),
    ],
)
def test_a_day_told_in_a_cited_article_is_known(text, day):
    where = story(text, published="2024-05-20")
    found = Texts((where,)).days(Date(2024, 5, 5), (), {where.id})
    assert found == (frozenset({Date(2024, 5, day)}) if day else frozenset())


@pytest.mark.parametrize(
    ("published", "year"), [("2024-06-01", 2024), ("2025-03-01", 2024), ("2025-06-01", 2025)]
)
def test_a_day_without_its_year_is_the_last_one_by_its_article(published, year):
    where = story("It docked on May 7.", published=published)
    texts = Texts((where,))
    for asked in (2024, 2025):
        assert bool(texts.days(Date(asked, 5, 5), (), {where.id})) is (asked == year)


def test_another_article_counts_where_its_sentence_names_the_thing():
    text = "The ferry Skarv docked on May 7. The ferry Vik docked on May 9."
    texts = Texts((story(text, published="2024-05-20"),))
    assert texts.days(Date(2024, 5, 5), ("Skarv",), ()) == {Date(2024, 5, 7)}


@pytest.mark.parametrize(
    ("word", "person", "whole"),
    [
        ("Dam", "Piet van Dam", "van Dam"),
        ("Cruz", "Ana de la Cruz", "de la Cruz"),
        ("Lind", "Jo Lind", "Lind"),
        ("Rojas", "Rojas Tomas", "Rojas"),
        ("Harun", "Saeed Al Harun", "Al Harun"),
    ],
)
def test_a_surname_keeps_its_small_words(word, person, whole):
    assert with_particles(word, person) == whole


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("TW Berg", "Tor Wilhelm Berg", True),
        ("T. W. Berg", "Tor Wilhelm Berg", True),
        ("Tor Wilhelm Berg", "T.W. Berg", True),
        ("T. Berg", "Tor Wilhelm Berg", True),
        ("TW Berg", "Tor Alf Berg", False),
        ("TW Berg", "Tor Wilhelm Dahl", False),
        ("Al Berg", "Alf Berg", False),
    ],
)
def test_initials_may_be_the_person_whose_names_they_begin(a, b, one):
    assert same_person(a, b) is one


def test_a_post_counts_as_right_with_its_body_before_it():
    fact = held("Jo Lind", "spokesman", organization="Orla")
    (question,) = post(fact, context(fact).world)
    assert question.accepted == ("spokesman for Orla", "Orla spokesman")
