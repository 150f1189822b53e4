"""Offices of those whom somebody once served, clauses that dashes part, articles before names.

Every sentence is invented, and published on Wednesday, 15 September 2021.
"""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import PRINTED, Fact
from tests.factories import article

FIRST = "Dana Orme works in Loja, a port in Ecuador."


def facts(kind: str, *lines: str) -> tuple[Fact, ...]:
    """The facts of a kind of an article with these lines."""
    (found,) = extract([article(FIRST, *lines, published="2021-09-15")])
    return tuple(f for f in found.facts if f.kind == kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "Orme learned the law as a clerk to Justice Ruth Amsel of Peru.",
        "Orme served under Governor Ruth Amsel before she moved to Loja.",
        "Orme worked for Mayor Ruth Amsel in Turku.",
    ],
)
def test_whom_somebody_once_served_holds_no_office_of_today(sentence: str) -> None:
    assert not [f for f in facts("position", sentence) if f.subject == "Ruth Amsel"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Orme has worked for Mayor Ruth Amsel since 2020.",
        "Orme is an aide to Mayor Ruth Amsel.",
        "Orme gave a map to Mayor Ruth Amsel on Monday.",
    ],
)
def test_whom_somebody_serves_or_meets_holds_it(sentence: str) -> None:
    (held,) = [f for f in facts("position", sentence) if f.subject == "Ruth Amsel"]
    assert held.value == "mayor"


def test_nobody_becomes_the_clerk_as_whom_she_came_to_know_something() -> None:
    found = facts("position", "Orme first became familiar with the port as a clerk in 2010.")
    assert not [f for f in found if "become" in f.statement]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In 1997, a woman from Loja spent three weeks in a coma after a balloon of Borel Airways "
         "-- tossed by heavy winds -- struck a pole that hit her.", False),
        ("In 1997, a woman from Loja spent three weeks in a coma after a crash -- the worst on "
         "record.", True),
    ],
)  # fmt: skip
def test_a_clause_that_goes_on_behind_dashes_is_not_cut_there(sentence: str, told: bool) -> None:
    assert any("in a coma after" in f.statement for f in facts("event", sentence)) is told


def test_one_of_three_that_clauses_is_not_left_without_its_and() -> None:
    line = (
        "The Borel Safety Board of Ecuador said that 416 drivers died in Loja in 2012, that 60% of "
        "the dead had worn no belts and that 42% of the crashes involved a drunken driver."
    )
    cut = [f for f in facts("event", line) if ", that 60%" in f.statement]
    assert not [f for f in cut if " and that " not in f.statement]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("The Ferrolux timetable has changed.", "Ferrolux said"),
        ("A ship of the Ferrolux has sunk.", "The Ferrolux said"),
    ],
)
def test_the_article_of_a_noun_behind_it_is_not_that_of_a_name(before: str, speaker: str) -> None:
    line = '"Trains remain the safest way to cross all of Ecuador", Ferrolux said.'
    (said,) = facts("quotation", before, line)
    assert said.statement.startswith(speaker)


def test_who_is_named_to_succeed_somebody_holds_no_office_yet() -> None:
    line = (
        "Eva Lund was named director of Norvex in May and will succeed Tom Hale, who retires on "
        "31 October."
    )
    (held,) = [f for f in facts("position", line) if f.subject == "Eva Lund"]
    assert (held.modality, held.start) == ("designate", None)
    line = "Eva Lund was named director of Norvex in May, succeeding Tom Hale."
    (held,) = [f for f in facts("position", line) if f.subject == "Eva Lund"]
    assert (held.modality, held.start) == ("holds", "2021-05")


def test_a_verb_whose_object_stands_elsewhere_tells_no_event() -> None:
    cut = "The smoke from Loja explains the warming Peru experienced in the summer of 2020."
    assert not [f for f in facts("event", cut) if f.statement.startswith("Peru experienced in")]
    whole = facts("event", "Peru experienced floods in 2020.")
    assert [f.value for f in whole if f.subject == "Peru"] == ["experienced floods"]


def test_a_sentence_behind_a_label_is_not_printed_by_itself() -> None:
    line = "Ecuador: Shops may open from 1 October under a law that Peru passed."
    (told,) = [f for f in facts("event", line) if f.statement.startswith("Ecuador:")]
    assert not PRINTED.admits(told)
    assert any("leans" in doubt for doubt in told.doubts)


@pytest.mark.parametrize(
    ("line", "is_person"),
    [
        ("Marta Ruiz, who was appointed governor of the bank in 2019, said prices would rise.", 1),
        ("Lund Vale, who were beaten in the final, said prices would rise.", 0),
        ("Karl Hove of Lund Vale, who was a striker, said prices would rise.", 0),
    ],
)
def test_who_tells_of_one_is_a_person(line: str, is_person: int) -> None:
    (story,) = parse([article(line, published="2021-09-15")], load())
    names = {person.name for person in read(story).cast.persons}
    assert bool(names & {"Marta Ruiz", "Lund Vale"}) is bool(is_person)


@pytest.mark.parametrize(
    ("first", "line", "value"),
    [
        ("Zambia's Court of Appeal has stopped a mine, the government said.",
         "President Karl Mutale spoke on Monday.", "president of Zambia"),
        ("Zambia's Court of Appeal has stopped a mine, the government said.",
         "President Karl Putin spoke on Monday.", "president"),
        ("Zambia's largest university has a new library.",
         "President Karl Mutale spoke on Monday.", "president"),
        ("Peru has closed its embassy in Oslo.",
         "Peru recalled its ambassador, Karl Mutale, on Monday.", "ambassador of Peru"),
        ("Norvex makes cables in Loja.",
         "A fine was imposed on Norvex and its director, Karl Mutale.", "director of Norvex"),
    ],
)  # fmt: skip
def test_an_office_has_the_country_of_the_story_or_of_the_deed(
    first: str, line: str, value: str
) -> None:
    (found,) = extract([article(first, line, published="2021-09-15", title="A day in court")])
    (held,) = [f for f in found.facts if f.kind == "position" and "Karl" in f.subject]
    whole = held.value if " of " in held.value else f"{held.value} of {held.organization}"
    assert (whole if held.organization or " of " in held.value else held.value) == value


def test_a_predecessor_had_the_office_before() -> None:
    line = (
        "Marta Ruiz, who was appointed governor of the central bank of Peru in March 2019 after "
        "the death of her predecessor, Aurora Santos, said prices would rise."
    )
    (left,) = [f for f in facts("position", line) if f.subject == "Aurora Santos"]
    assert (left.modality, left.value) == ("former", "governor of the central bank of Peru")


@pytest.mark.parametrize(
    ("office", "firms"),
    [
        (
            "chair of Norvex and managing director of Tuck & Daughters",
            {"Norvex", "Tuck & Daughters"},
        ),
        ("chief economist at Tasman & Grey", {"Tasman & Grey"}),
    ],
)
def test_a_firm_of_two_names_is_whole(office: str, firms: set[str]) -> None:
    found = facts("position", f"Rolf Tuck, {office}, spoke in Loja on Monday.")
    assert {f.organization for f in found if f.subject == "Rolf Tuck"} == firms
