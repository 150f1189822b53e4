"""Sentences of a story that stand alone once their grammar has been mended or shortened."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from tests.factories import article
from tests.test_extract_leads import OPENING, texts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (  # what there is
            "There have been no cases of measles reported in Azuay or Loja since March.",
            "There have been no cases of measles reported in Azuay or Loja since March 2021.",
        ),
        (  # a short one that names its subject
            "Peru ruled out a naval blockade.",
            "Peru ruled out a naval blockade.",
        ),
        (  # what may be
            "Ecuador could import Chilean flour for two years under the treaty with Chile.",
            "Ecuador could import Chilean flour for two years under the treaty with Chile.",
        ),
        (  # hearsay that says so
            "The Chilean miner Codelac has reportedly sold a smelter in Arica to Japanese funds.",
            "The Chilean miner Codelac has reportedly sold a smelter in Arica to Japanese funds.",
        ),
        (  # "would" of what is only proposed
            "Under a proposed law, Ecuador would tax plastic bags from China and Peru.",
            "Under a proposed law, Ecuador would tax plastic bags from China and Peru.",
        ),
        (  # those who always speak, of somebody who is named
            "Cyclist Ana Ruiz was knocked down by a lorry in Quito, police said.",
            "Cyclist Ana Ruiz was knocked down by a lorry in Quito, police said.",
        ),
        (  # a comma that parts the subject from its verb
            "Japanese truck maker Hinota, has confirmed a loan from two banks in Osaka.",
            "Japanese truck maker Hinota has confirmed a loan from two banks in Osaka.",
        ),
        (  # an aside that nothing closes
            "Ana Ruiz, who has run three museums in her home town has joined the Prado in Madrid.",
            "Ana Ruiz, who has run three museums in her home town, has joined the Prado in Madrid.",
        ),
        (
            "As expected, Chilean goalkeeper Pia Soto joins the women's team of Lund FC.",
            "Chilean goalkeeper Pia Soto joins the women's team of Lund FC.",
        ),
        (
            "Ana Ruiz is charged with forgery - an offence that carries a ten-year sentence.",
            "Ana Ruiz is charged with forgery.",
        ),
        (  # what the verb needs, behind a comma that only closes a name
            "The Azuay government on Friday sent the director of the state ferry corporation, "
            "Ida Holm, on indefinite leave, hours after a court in Loja faulted the body over "
            "cracks in a jetty.",
            "The Azuay government on 30 April 2021 sent the director of the state ferry "
            "corporation, Ida Holm, on indefinite leave.",
        ),
        (  # since when something is the first
            "Peruvian striker Ana Ruiz marked her first start since breaking an arm in Lima with "
            "a goal as Azuay came from two down to beat Loja and push Quito closer to the drop.",
            "Peruvian striker Ana Ruiz marked her first start since breaking an arm in Lima with "
            "a goal as Azuay came from two down to beat Loja.",
        ),
        (  # a day that other words part from its noun
            "Ecuador will start in Thursday's second race against Peru without captain Ana Ruiz.",
            "Ecuador will start in the second race against Peru on 6 May 2021 without captain "
            "Ana Ruiz.",
        ),
        (
            "Large parts of Guayaquil were plunged into darkness after the raid.",
            "Large parts of Guayaquil were plunged into darkness.",
        ),
    ],
)
def test_a_later_sentence_is_mended(sentence: str, expected: str) -> None:
    assert texts(OPENING, sentence)[1:] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru claims that the true price of the harbour of Callao.",
        "Ana Ruiz had worked for Lund FC and Malmö in three roles.",
        "Locals report seeing them fell four cedars in the north of Loja.",
        "Volunteers hope to clean the beach of Salinas.",
    ],
)
def test_a_later_sentence_that_is_a_stump_or_leans_is_refused(sentence: str) -> None:
    assert texts(OPENING, sentence) == [OPENING]


def test_the_second_of_two_things_that_are_said_may_go() -> None:
    long = (
        "The Peruvian health ministry says it is closer to ending the outbreak in Cusco and that "
        "for now the field hospitals will stay open in Puno, even though most of the doctors "
        "from Lima have gone home, because they believe there are no cases left."
    )
    assert texts(OPENING, long)[1:] == [
        "The Peruvian health ministry says it is closer to ending the outbreak in Cusco."
    ]


def test_nothing_is_cut_that_says_when_nobody_did() -> None:
    later = "Nobody in Guayaquil was hurt when the stand gave way."
    assert all("when" in text for text in texts(OPENING, later)[1:])


def test_speech_begins_and_ends_a_sentence() -> None:
    paragraph = (
        "Mayor Ana Ruiz praised the firemen of Quito. “They were very quick.” Chile and Peru "
        "have sent two hundred tents to the town of Latacunga."
    )
    assert texts(OPENING, paragraph)[1:] == [
        "Mayor Ana Ruiz praised the firemen of Quito.",
        "Chile and Peru have sent two hundred tents to the town of Latacunga.",
    ]


def events(sentence: str) -> list[str]:
    (found,) = extract([article("A title", OPENING, sentence, published="2021-05-06")])
    return [f.statement for f in found.facts if f.kind == "event"][1:]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (  # whom a pronoun of the speaker means stands before it
            "The goalkeeper Ana Ruiz has signed for Lund, her agent said on Tuesday.",
            "The goalkeeper Ana Ruiz has signed for Lund, Ana Ruiz’s agent said on 4 May 2021.",
        ),
        (  # the comma that closes an aside stays before the date
            "Blue Heron arrived at Manta, on the coast of Ecuador, early on Tuesday.",
            "Blue Heron arrived at Manta, on the coast of Ecuador, on 4 May 2021.",
        ),
        (  # a nation that opens a sentence keeps its capital
            "Chilean fishermen said two trawlers had been sunk near Arica on Tuesday.",
            "Two trawlers had been sunk near Arica on 4 May 2021, according to Chilean fishermen.",
        ),
    ],
)
def test_an_event_keeps_its_order_its_comma_and_its_capital(sentence: str, expected: str) -> None:
    assert expected in events(sentence)


def test_what_is_denied_is_not_cut_off() -> None:
    said = events("Ana Ruiz, who has denied the question of pay came up in Lund, resigned.")
    assert all("denied the question of pay." not in text for text in said)


def test_a_hyphen_within_a_word_closes_no_aside() -> None:
    line = "Harbour mayor Ana Ruiz, vice-mayor Ivo Lund and clerk Bo Karim were fined in Turku."
    assert line in events(line)


def test_what_is_set_beside_a_name_keeps_what_tells_of_it() -> None:
    line = "Ana Ruiz lost to Ivo Lund, a wild serve bouncing off her racket and into the net."
    assert line in events(line)
