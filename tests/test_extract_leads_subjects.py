"""Whole sentences: of whom they tell, in as many words as say who that is."""

from __future__ import annotations

import pytest

from tests.test_extract_leads import extracts

# (sentence, subject)
SUBJECTS = [
    ("The woman who calls herself Ana Soto told Radio Loja she worked as a nurse in Peru for "
     "nine years.", "the woman who calls herself Ana Soto"),
    ("The study paid for by Brill Airways says a third airport near Turku will not create "
     "much noise.", "the study paid for by Brill Airways"),
    ("The letter by Ambassador Ivo Karim comes amid signs that Kalvia is talking to Norvia.",
     "the letter by Ambassador Ivo Karim"),
    ("Bishops from Catholic, Orthodox and Lutheran churches are meeting in Turku in response to "
     "the war in Norvia.", "Bishops from Catholic, Orthodox and Lutheran churches"),
    ("Peruvian co-writers are meeting in Turku in response to the new fees of Kalvia.",
     "Peruvian co-writers"),
    ("Peru, Chile and Bolivia are talking in Lima about the water of their lakes.",
     "Peru, Chile and Bolivia"),
    ("Moss east of Oslo, and the upper Red Hills remain without power this week after a storm.",
     "Moss east of Oslo, and the upper Red Hills"),
    ("The bishop of Turku, who is ill, has told Radio Loja that he will leave his post in May.",
     "the bishop of Turku"),
    ("There have been no strikes in the ports of Norvia this week after long talks in Turku.",
     "strikes in the ports of Norvia"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject"), SUBJECTS)
def test_a_sentence_tells_of_all_that_says_who_is_meant(sentence: str, subject: str) -> None:
    assert subject in [fact.subject for fact in extracts(sentence)]
