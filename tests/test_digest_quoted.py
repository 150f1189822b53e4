"""Quoted words that say something by themselves."""

import pytest

from briefings.digest.telling.quoted import first_sentences, is_whole


@pytest.mark.parametrize(
    "words",
    [
        "Nobody has ever asked the ferry whether it would like to rest.",
        "Peru and Chile must link our respective harbours before the winter.",
        "“Good water matters more to farmers than roads.”",
        "I signed a lease with the harbour, and I intend to honour it.",
        "Good treaties are written by whoever has to live with them.",
        "Salmon spawn in the river Vatna. We have never seen them do it.",
    ],
)
def test_words_that_say_what_they_mean_are_whole(words):
    assert is_whole(words)


@pytest.mark.parametrize(
    "words",
    [
        "That was the best game I have ever seen.",
        "We have waited many years for this.",
        "The ministry has asked us twice to look after them.",
        "Nobody in the whole valley believed for long in it.",
        "We can all gain if we link our respective harbours.",
        "There must be no limits on talks between our ambassadors.",
        "Good roads.",
        "… and then the lights went out in every street.",
    ],
)
def test_words_that_point_out_of_themselves_are_not(words):
    assert not is_whole(words)


def test_an_initial_and_a_title_end_no_sentence():
    told = "I learned it at Arden under Prof. Ana B. Ruiz in the old boathouse. " + "Boats " * 30
    kept = "Eva Lund said: “I learned it at Arden under Prof. Ana B. Ruiz in the old boathouse.”"
    assert first_sentences(f"Eva Lund said: “{told.strip()}.”", 35) == kept
