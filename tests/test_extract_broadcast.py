"""What reports of broadcasters and agencies say in their own way. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.dates import find_dates
from briefings.model import Fact
from tests.factories import article

PUBLISHED = "2021-12-20"

# A sentence, and the dates in it as of 20 December 2021.
DATES: list[tuple[str, tuple[str | None, ...]]] = [
    ("Bags were searched and Christmas presents unwrapped at the port.", ()),
    ("The strike will go on over the Christmas period.", ()),
    ("Halloween costumes were banned by the school.", ()),
    ("The ferry sank on Christmas morning.", ("2020-12-25",)),
    ("The New Year's Eve party drew 300 people.", ("2020-12-31",)),
    ("The mayor has promised refunds before Christmas.", ("2021-12-25",)),
    ("The club has pledged a new stand by 3 May.", ("2022-05-03",)),
    ("The price fell before Christmas.", ("2020-12-25",)),
    ("The plays will be heard on all six local stations today.", ("2021-12-20",)),
    ("Staff at two banks are striking today for a day.", ("2021-12-20",)),
    ("The castle is a museum today.", ()),
    ("The fielding has been outstanding this summer.", (None,)),
    ("The party left the pact nearly two years ago.", ("2020~",)),
    ("Mr Okoro took over in March last from Femi Bello.", ("2021-03",)),
    ("The cat was in March last seen alive.", ("2021-03",)),
    ("The party left the pact just over two years ago.", ("2019~",)),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_a_day_is_told_from_what_only_sounds_like_one(
    text: str, expected: tuple[str | None, ...]
) -> None:
    assert tuple(mention.edtf for mention in find_dates(text, PUBLISHED)) == expected


def found(*lines: str) -> list[Fact]:
    (result,) = extract([article(*lines, published=PUBLISHED)])
    return list(result.facts)


# Lines, and a statement that must be among those made.
TOLD = [
    (
        ("The Selby Action Group (SAG), set up two weeks ago, has raised £6,350 for a review.",),
        "The Selby Action Group (SAG) was set up in the week of 6 December 2021.",
    ),
    (
        ("The Selby Action Group (SAG), set up two weeks ago, has raised £6,350 for a review.",),
        "The Selby Action Group (SAG) has raised £6,350 for a review.",
    ),
    (
        ("Selby councillor Ada Ford, who was re-elected in May with fewer votes, left it.",),
        "Selby councillor Ada Ford was re-elected with fewer votes in May 2021.",
    ),
    (
        ("Ana Lema said she had been warned that the goalkeeper Pat Oke was too small for Leeds.",),
        "Ana Lema said she had been warned that the goalkeeper Pat Oke was too small for Leeds.",
    ),
    (
        ("Tonga's crisis grew with the exit of Prime Minister Omar Hale, who won just last week.",),
        "Prime Minister Omar Hale won in the week of 13 December 2021.",
    ),
    (
        ("The board of the bank last night approved the plan for Lima.",),
        "The board of the bank approved the plan for Lima on 19 December 2021.",
    ),
    (
        ("There was, however, anger among the 300 detainees inside the Darwin camp.",),
        "There was anger among the 300 detainees inside the Darwin camp.",
    ),
    (
        ("As Otto Lind told reporters, Finland will open three camps in May.",),
        "Finland will open three camps in May 2022, according to Otto Lind.",
    ),
    (
        (
            "It was not pretty, nor was it for long spells fair, but Leeds Rovers left the field "
            "on Sunday to an ovation after Kofi Adu, their 34-year-old captain, headed a goal in "
            "the fourth minute of stoppage time to deny Derby a win.",
        ),
        "Leeds Rovers left the field on 19 December 2021 to an ovation after Kofi Adu, their "
        "34-year-old captain, headed a goal in the fourth minute of stoppage time to deny Derby a "
        "win.",
    ),
    (
        ("Crowds buying fireworks for New Year's Eve celebrations in Lund were hit by 3 blasts.",),
        "Crowds buying fireworks for New Year's Eve celebrations in Lund were hit by 3 blasts.",
    ),
    (
        ("An earthquake has shaken parts of Moravia overnight.",),
        "An earthquake shook parts of Moravia overnight into 20 December 2021.",
    ),
    (
        ("In Lund, where five people have died, a boy suffered severe injuries on Friday.",),
        "In Lund, where five people have died, a boy suffered severe injuries on 17 December 2021.",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), TOLD)
def test_a_sentence_is_told_as_it_was_meant(lines: tuple[str, ...], expected: str) -> None:
    assert expected in [fact.statement for fact in found(*lines)]


# Lines, and words that no statement may hold.
NEVER = [
    (
        (
            "The Premier backed the Governor-General, Dr Paul Hollis, on Monday.",
            "Mr Ray says he has confidence in the Governor-General.",
        ),
        "Governor-Paul",
    ),
    (("Calport's union demanded that Calport pay its 300 workers on Monday.",), "Calport paid"),
    (
        ("Ana Lema suggested that Chile and Cuba link their 3 railways in 2004.",),
        "according to Ana Lema",
    ),
    (
        (
            "After nine hours, two recesses and one flask, Elmham city council approved a budget "
            "of $40 million on Tuesday.",
        ),
        "Two recesses and one flask, Elmham",
    ),
    (
        (
            "A Kentish couple is seeking approval to have a baby that has been matched to their "
            "first child in a bid to save the toddler from a rare disease of the blood, for which "
            "no other cure is known to the doctors of the hospital.",
        ),
        "to have a baby.",
    ),
    (
        ("The Selby Intelligence Office's (SIO) budget was cut.",),
        "stands for Selby Intelligence Office's",
    ),
    (("Tess Oke, who was trailing 2-1 at the time, broke serve.",), "Tess Oke was trailing"),
    (
        ("Abdul Baker heads a mosque in London, where 28-year-old Rick Reed had prayed.",),
        "Rick Reed had prayed.",
    ),
    (
        (
            "Mr Noel Reid says officials must learn the facts of the 26-year-old who is held.",
            "The Government is asking whether he has broken any laws of Kalvia.",
        ),
        "Noel Reid has broken",
    ),
    (
        ("Pat Oke bowled Ben Roth in Leeds.", "Tom Lee was on his way on Monday, caught by Oke."),
        "Oke’s way",
    ),
    (("Gaza was shelled by jets, which had hit Rafah the night before in raids.",), "Jets had hit"),
    (("Sudan backed the deal, according to papers released today.",), "today"),
]


@pytest.mark.parametrize(("lines", "words"), NEVER)
def test_no_statement_says_what_the_report_does_not(lines: tuple[str, ...], words: str) -> None:
    told = [fact.statement for fact in found(*lines)]
    assert not [text for text in told if words in text and text not in lines]


def test_the_week_of_a_deed_or_of_what_it_was_about_is_no_date() -> None:
    facts = found("The minister linked a Lao group to the attack on the Kuching court last week.")
    assert facts
    assert {fact.date for fact in facts if fact.kind == "event"} == {None}


def test_as_somebody_told_is_a_claim() -> None:
    facts = found("As Maria Vance said on Monday, Norbank closed 12 branches in 2000.")
    closed = [fact for fact in facts if "closed 12 branches" in fact.statement]
    assert closed
    assert {(fact.modality, fact.attributed_to) for fact in closed} == {("claimed", "Maria Vance")}


def test_whom_a_story_is_of_is_counted_by_name_only() -> None:
    facts = found(
        "The jury of the Lagos prize, led by the poet Ousmane Dao, met in Ibadan.",
        "Dao read a poem in Ibadan.",
        "He is to be succeeded as head of the prize by Yasmine Bouab, a critic at the Lagos Times.",
        "She begins on 1 February.",
    )
    begins = [fact.statement for fact in facts if "begins" in fact.statement]
    assert begins == ["Yasmine Bouab begins on 1 February 2022."]


def test_a_number_that_names_a_race_or_an_hour_is_no_figure() -> None:
    facts = found(
        "Lena Ortiz won the 50 metres backstroke in Perth on Friday.",
        "The shooting in Lima began around 3:14pm local time on Friday.",
    )
    assert [fact.kind for fact in facts if fact.kind == "figure"] == []
