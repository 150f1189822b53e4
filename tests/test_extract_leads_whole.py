"""Sentences told whole, though they lean on another."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.leads import Extract, extracts, minted
from briefings.extract.leads.page import is_of_page
from briefings.extract.reading import read
from briefings.extract.references.leaning import LEANS, WEAK
from briefings.extract.story import load, parse
from briefings.model import PRINTED, Fact
from tests.factories import article

OPENING = "The harbour at Loja reopened in 2019 after a long repair by the port authority."


def whole(*sentences: str) -> list[Fact]:
    (story,) = parse([article("A title", OPENING, *sentences, published="2021-05-06")], load())
    reading = read(story)
    found = extracts(reading).values()
    return [minted(reading, one) for one in found if isinstance(one, Extract) and one.leaning]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a pronoun that nothing resolves stays, and the day gets its year
        ("They repaired the roof on Tuesday.", "They repaired the roof on 4 May 2021."),
        ("It will involve clerks from Cuenca, Quito and Ibarra.", None),
        ("The main reason for the delay was a shortage of glass.", None),
        ("These plans were rejected after midnight.", None),
        ("Ruiz was not among them.", None),
        # longer than a point of a digest may be
        (
            "Along with two drivers who are charged with theft, the head of the bus company "
            "appeared in court on the first day of their trial, which was put off twice after a "
            "juror fell ill and a second one moved abroad with her family.",
            None,
        ),
        # a condition, as it stands
        ("If the vote in Azuay fails, the region loses its only railway and a tunnel.", None),
    ],
)
def test_what_leans_on_another_sentence_is_told_as_it_stands(
    sentence: str, expected: str | None
) -> None:
    assert [fact.statement for fact in whole(sentence)] == [expected or sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Why did they repair the roof in the winter?",  # a question
        "We repaired the roof of our school ourselves.",  # a speaker
        "You repaired the roof of the school in May.",
        "“They repaired the roof twice,” she said.",  # mostly a speaker's words
        "The roof of the school, in the winter.",  # no verb
        "They gave three reasons:",
        "It claims that the true price of the roof.",  # a stump
        "Repair the roof before the winter comes.",  # an order
        "It was repaired by Roof.Com and by the city…",
        "This story was first published on 3 May.",
        "“They repaired the roof twice in a year,” cautioned Dr. Ana Ruiz, a roofer who has worked "
        "for the school of Cuenca and for the hospital of Loja since her youth.",
        "A clarification was added to it on 4 May.",
    ],
)
def test_what_is_no_sentence_of_the_reporter_is_not_told(sentence: str) -> None:
    assert whole(sentence) == []


def test_what_leans_is_sure_and_not_clear_enough_to_be_printed_alone() -> None:
    (fact,) = whole("They repaired the roof on Tuesday.")
    assert {LEANS, WEAK} <= set(fact.doubts)
    assert fact.clarity < PRINTED.clarity < 0.8 < fact.confidence
    assert not PRINTED.admits(fact)


def test_a_claim_of_somebody_unnamed_is_a_claim() -> None:
    (fact,) = whole("They said the roof would last.")
    assert (fact.modality, fact.attributed_to) == ("claimed", None)


def test_a_sentence_whose_event_is_told_is_not_told_twice() -> None:
    one = article("A title", OPENING, "In 2020 she opened a shop in Quito.", published="2021-05-06")
    (read_,) = extract([one])
    assert len([f for f in read_.facts if "shop" in f.statement]) == 1


@pytest.mark.parametrize(
    ("text", "of_page"),
    [
        ("This article was amended on 3 May 2021 to correct a name.", True),
        ("An earlier version of this report misspelled the name of Ana Ruiz.", True),
        ("A correction was made on 8 July 2021.", True),
        ("Loja Press writers Ana Ruiz in Quito and Luis Soto contributed to this report.", True),
        ("This report by Loja Press was first published on 8 March.", True),
        ("The report was published on Tuesday by the ministry of Peru.", False),
        ("This report by the ministry was published on Tuesday, officials said.", False),
        ("The post was deleted on Friday.", False),
    ],
)
def test_a_note_about_the_page_is_no_news(text: str, *, of_page: bool) -> None:
    assert is_of_page(text) is of_page
