"""Definite nouns that a sentence leaves open."""

import pytest

from briefings.words.definite import left_open, plainness


@pytest.mark.parametrize(
    ("sentence", "stems"),
    [
        ("Lima sold the old pier on 3 May 2024.", {"pier"}),
        ("The Lima-based airline was sold.", {"airlin"}),
        ("The Deputy Mayor paid.", {"deputi", "mayor"}),
        ("These talks will go on in Bern.", {"talk"}),
    ],
)
def test_a_noun_that_nothing_explains_is_left_open(sentence, stems):
    assert [set(noun) for noun in left_open(sentence)] == [stems]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor of Loja thanked Ecuador.",
        "Bern honoured the pilot who saved Ada Lund.",
        "The former Ecuador captain thanked Loja.",
        "The World Bank lent Peru $3 million.",
        "Half the world watched Oslo.",
        "A pier burnt down in Lima.",
        "The Mayor of Lima paid.",
        "The Mayor, Ada Lund, paid.",
        "The Peruvian President paid.",
    ],
)
def test_a_noun_that_the_sentence_explains_is_not(sentence):
    assert not list(left_open(sentence))
    assert plainness(sentence) == 1.0


def test_each_open_noun_makes_a_sentence_less_plain():
    one, two = "Lima sold the pier.", "The council sold the pier."
    assert 1.0 > plainness(one) > plainness(two) > 0.0


def test_what_somebody_says_may_leave_open_what_it_will():
    assert plainness("Ada Lund said: “The pier was sold by the council.”") == 1.0
