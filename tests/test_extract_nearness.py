"""Which verb a date stands nearest to, in sentences as newsrooms write them. All invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.model import Fact
from tests.factories import article

ROWS = [
    ("Strong winds today drove a huge fire towards the town of Hallowell.",
     "Strong winds drove", "2021-09-15"),
    ("Ten people are to appear in a Norwegian court tomorrow charged with the theft of 18 boats.",
     "to appear", "2021-09-16"),
    ("Spain is celebrating a win over Chile, after Juan Soto beat Paolo Rizzi in Lima yesterday.",
     "Juan Soto beat", "2021-09-14"),
    ("In May the city of Turku cut its grant; in July a fire destroyed the Oru theatre.",
     "fire destroyed", "2021-07"),
    ("A young seal remained tangled in a net off Cape Oru yesterday.", "seal", "2021-09-14"),
    ("The Miners' Union and Delco failed to reach agreement during talks in Loja yesterday.",
     "agreement", "2021-09-14"),
    ("Two ferries returned to Turku in the early hours of Monday morning.",
     "ferries", "2021-09-13"),
    ("Rebels attacked the town of Lira at the beginning of May, killing 26 people.",
     "Lira", "2021-05"),
    ("Masked men robbed the Bank of Oru in Lima at the weekend.",
     "robbed", "2021-09-11/2021-09-12"),
    ("Liv Aho will meet Juan Soto over the weekend in Lima.",
     "will meet", "2021-09-18/2021-09-19"),
]  # fmt: skip


def events(text: str) -> list[Fact]:
    """The events of a report of Wednesday, 15 September 2021."""
    (read,) = extract([article(text, published="2021-09-15")])
    return [fact for fact in read.facts if fact.kind == "event"]


@pytest.mark.parametrize(("text", "words", "day"), ROWS)
def test_a_date_is_that_of_the_verb_it_stands_with(text: str, words: str, day: str) -> None:
    found = {fact.date for fact in events(text) if words in fact.statement}
    assert day in found, [(fact.statement, fact.date) for fact in events(text)]


def test_the_present_is_not_the_time_of_yesterday() -> None:
    text = "Peru is pressing on with its plan, with a deal yesterday to raise the number to 1,200."
    assert {fact.predicate for fact in events(text) if fact.date is not None} <= {"deal"}


def test_a_participle_that_runs_into_another_verb_tells_nothing() -> None:
    text = "At least 28 people died after a lake dammed by ice gave way in the hills on Monday."
    assert not any("was dammed" in fact.statement for fact in events(text))


def test_a_claim_without_a_day_has_that_of_what_is_claimed() -> None:
    text = "Officials say a packed bus from Oru hit a stationary lorry outside Loja on Monday."
    assert {fact.date for fact in events(text)} == {"2021-09-13"}


MORE = [
    ("Turku was shaken by the resignation of the city's deputy mayor who left office in May.",
     "left office", "2021-05"),
    ("Delco's earbuds, first shown at a trade fair in Berlin in July, translate 31 languages.",
     "were first shown at a trade fair", "2021-07"),
    ("The Bank of Oru cut its interest rate six months ago.", "around March", "2021-03~"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "day"), MORE)
def test_a_clause_of_a_noun_has_its_date(text: str, words: str, day: str) -> None:
    found = {fact.date for fact in events(text) if words in fact.statement}
    assert day in found, [(fact.statement, fact.date) for fact in events(text)]


def test_the_doer_of_a_singular_verb_is_no_plural() -> None:
    text = "Organisers of the Oru conference, which begins today, want 400 guests to come."
    assert not any(fact.statement.startswith("Organisers") and fact.date for fact in events(text))
