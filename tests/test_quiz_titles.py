"""Which titles are offices to ask for, and which stand alone as an answer."""

from __future__ import annotations

import pytest

from briefings.quiz.english import NotAskedError
from briefings.quiz.name_pairs import Pairs, name_runs
from briefings.quiz.writers.holders import post
from tests.quiz_cases import context, held


def asked(title, **fields):
    (question,) = post(cited := held("Ola Vik", title, **fields), context(cited).world)
    return question


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("cabinet minister", {"place": "Norway"}),
        ("senior minister", {"place": "Chile"}),
        ("envoy", {"organization": "the Vik Forum Middle East"}),
        ("special envoy", {"organization": "Arctic Council Asia"}),
    ],
)
def test_a_title_of_several_and_an_envoy_of_a_body_and_a_region_are_not_asked(title, fields):
    with pytest.raises(NotAskedError):
        asked(title, **fields)


@pytest.mark.parametrize(
    ("title", "fields", "bare"),
    [
        ("ambassador", {"organization": "Vik Forum"}, False),
        ("special envoy to Lima", {"place": "Norway"}, False),
        ("president", {"place": "Chile"}, True),
        ("foreign minister", {"place": "Norway"}, True),
    ],
)
def test_an_envoy_is_no_answer_without_the_country(title, fields, bare):
    accepted = asked(title, **fields).accepted
    assert (title.split(" to ")[0] in accepted) == bare


def test_a_spokesman_of_a_body_in_a_part_of_the_world_is_asked():
    assert asked("spokesman", organization="Ferry Watch Africa").answer.endswith("Africa")


def test_the_words_of_a_name_are_read_without_the_small_ones():
    runs = [["osse", "port", "union"], ["vik", "forum"]]
    assert list(name_runs("The mayor of the Osse and Port Union saw Vik's Forum.")) == runs


def test_words_beside_each_other_are_counted():
    pairs = Pairs.of(["The Vik Forum met.", "He left the Vik Forum of Osse."])
    assert pairs.count("vik", "forum") == 2
    assert pairs.after("forum") == ("osse",)
    assert pairs.before("forum") == ("vik",)
