"""Extracts: whole sentences of a story that stand alone."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.leads import Extract, minted
from briefings.extract.leads import extracts as alone
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import LEAD, STORY, Fact
from tests.factories import article

OPENING = "The harbour at Loja reopened in 2019 after a long repair by the port authority."


def extracts(*paragraphs: str, published: str | None = "2021-05-06") -> list[Fact]:
    (story,) = parse([article("A title", *paragraphs, published=published)], load())
    reading = read(story)
    found = alone(reading).values()
    return [minted(reading, one) for one in found if isinstance(one, Extract) and not one.leaning]


def texts(*paragraphs: str) -> list[str]:
    return [fact.statement for fact in extracts(*paragraphs)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # dates become absolute, and take the year
        (
            "The council of Cuenca closed four libraries on Tuesday to save money.",
            "The council of Cuenca closed four libraries on 4 May 2021 to save money.",
        ),
        (
            "On April 12 the council of Cuenca closed four libraries to save money.",
            "On 12 April 2021 the council of Cuenca closed four libraries to save money.",
        ),
        # an opening conjunction goes, a pronoun with its noun before it stays
        (
            "But a nurse in Quito has had her licence suspended by the health ministry.",
            "A nurse in Quito has had her licence suspended by the health ministry.",
        ),
        # who says so stays
        (
            "Divers found the wreck of a ferry off Salinas, the Ecuadorian navy said.",
            "Divers found the wreck of a ferry off Salinas, the Ecuadorian navy said.",
        ),
        # quoted words stay as they are
        (
            "Mayor Ana Ruiz told the council of Cuenca that the bridge was “as safe as we are”.",
            "Mayor Ana Ruiz told the council of Cuenca that the bridge was “as safe as we are”.",
        ),
    ],
)
def test_a_first_sentence_is_taken_as_it_stands(sentence: str, expected: str) -> None:
    assert texts(sentence)[:1] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "She opened the new hospital of Guayaquil in front of two thousand guests.",
        "Here the river Paute rises four metres in a wet spring, which floods the road.",
        "Would the harbour of Manta ever open again to the cruise ships of Europe?",
        "If the vote in Azuay fails, the region loses its only railway and a tunnel.",
        "We never thought that the mine in Zaruma would reach the church that night.",
        "“The bridge in Loja is safe for every lorry that crosses it,” said Ana Ruiz.",
    ],
)
def test_a_sentence_that_leans_or_asks_or_is_quoted_is_refused(sentence: str) -> None:
    assert texts(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The winner had worked as a customs clerk in Manta until the prize was announced.",
        "These plans were rejected by the parliament of Ecuador in a vote after midnight.",
        "Forty had been found by the police of Quito in a cellar behind the museum.",
        "It was later sold by the bank to a hotel group from Guayaquil for a low price.",
    ],
)
def test_a_later_sentence_may_not_need_the_one_before_it(sentence: str) -> None:
    assert texts(OPENING, sentence) == [OPENING]


def test_a_long_sentence_loses_what_it_can_do_without() -> None:
    long = (
        "At least nine people were killed and forty were hurt in the Ecuadorian town of Alausí "
        "after a hillside that engineers had watched for months gave way above the market, "
        "sending mud and rock through the streets while most people were asleep in their beds."
    )
    (told,) = texts(long)
    assert len(told.split()) <= 35
    assert told.startswith("At least nine people were killed")
    assert "asleep" not in told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (  # what limits voters of whom nothing is known yet, but not the date
            "The electoral court of Ecuador on Tuesday began to send new ballot papers by post in "
            "place of the faulty ones to some 500 voters from Cuenca, Loja, "
            "Ibarra and Quito who had moved after last summer.",
            "The electoral court of Ecuador on 4 May 2021 began to send new ballot papers by post "
            "in place of the faulty ones to some 500 voters from Cuenca, Loja, "
            "Ibarra and Quito.",
        ),
        (  # an ending after which a time would be counted from a day that nobody knows
            "The port authority of Loja says that according to a message posted just over two "
            "hours ago, the harbour is being blocked by fishing boats, keeping ferries in.",
            "The port authority of Loja says that according to a message, the harbour is being "
            "blocked by fishing boats, keeping ferries in.",
        ),
        (  # what looks like a preposition counts
            "According to the health ministry over 300 pupils have been taken ill in Loja.",
            "According to the health ministry over 300 pupils have been taken ill in Loja.",
        ),
    ],
)
def test_an_opening_is_told_without_what_only_limits_or_drifts(
    sentence: str, expected: str
) -> None:
    assert texts(sentence) == [expected]


def test_what_limits_voters_is_not_cut_where_something_is_denied() -> None:
    long = (
        "The electoral court of Ecuador on Tuesday did not send new ballot papers by post in place "
        "of the faulty ones to some 500 voters from Cuenca, Loja, Quito and "
        "Ibarra who had moved after last summer."
    )
    assert texts(long) == []


def test_what_tells_of_a_thing_of_another_sentence_is_left_out() -> None:
    later = "Peru has tightened the fishing rules for foreign trawlers, which changed the routes."
    assert texts(OPENING, later)[1:] == [
        "Peru has tightened the fishing rules for foreign trawlers."
    ]


def test_today_as_nowadays_is_as_of_the_day_of_the_article() -> None:
    later = "Today, about 4,000 people in Chile and Peru speak the language at home."
    expected = "As of 6 May 2021, about 4,000 people in Chile and Peru speak the language at home."
    assert texts(OPENING, later)[1:] == [expected]


def test_a_name_that_stood_inside_its_sentence_keeps_its_capital_behind_a_day() -> None:
    later = "With more than 400 stations, Peru now has half of the railway stations of the Andes."
    told = " ".join(texts(OPENING, later)[1:])
    assert " peru" not in told
    assert "Peru" in told


def test_a_condition_is_never_cut() -> None:
    (told,) = texts(
        "The railway in Azuay will close in June, unless the region pays for the repair."
    )
    assert "unless the region pays" in told


def test_what_is_said_is_claimed_by_who_says_so() -> None:
    (fact,) = extracts("Divers found the wreck of a ferry off Salinas, the navy of Ecuador said.")
    assert (fact.modality, fact.attributed_to) == ("claimed", "the navy of Ecuador")


def test_what_lies_ahead_is_planned_with_its_date() -> None:
    (fact,) = extracts("The museum of Cuenca will open a new wing for ceramics on 4 July 2021.")
    assert (fact.modality, fact.date) == ("planned", "2021-07-04")


def test_the_first_paragraph_is_told_from_the_rest() -> None:
    later = "The parliament of Ecuador rejected the plan for a canal in a vote after midnight."
    assert [f.rule for f in extracts(OPENING, later)] == [LEAD, STORY]


def test_an_extract_asks_no_question_and_cites_its_sentence() -> None:
    (fact,) = extracts(OPENING)
    assert fact.clause is None
    assert fact.references[0].quote == OPENING


def test_of_an_interview_only_what_stands_before_the_first_answer_is_taken() -> None:
    told = texts(
        "Biologist Ana Ruiz studies the ants of the Amazon at the University of Cuenca.",
        "Why did you choose ants?",
        "I liked them as a child, and we had a big garden with many ants.",
        "What do you do now?",
        "Ants are the cleanest animals in all of Ecuador and they feed the forest.",
    )
    assert told == [
        "Biologist Ana Ruiz studies the ants of the Amazon at the University of Cuenca."
    ]


@pytest.mark.parametrize(
    ("sentence", "rule", "statement", "date"),
    [
        (
            "The council of Cuenca closed four libraries on Tuesday to save money.",
            "event, dated main clause, alone, lead",
            "The council of Cuenca closed four libraries on 4 May 2021 to save money.",
            "2021-05-04",
        ),
        (
            "Wolves came back to Jutland in 2012, the Danish forest agency said.",
            "event, dated complement clause, alone, lead",
            "Wolves came back to Jutland in 2012, the Danish forest agency said.",
            "2012",
        ),
    ],
)
def test_a_sentence_and_the_event_of_its_clause_are_one_fact(
    sentence: str, rule: str, statement: str, date: str
) -> None:
    (found,) = extract([article("A title", sentence, published="2021-05-06")])
    told = [f for f in found.facts if f.kind == "event"]
    assert [(f.rule, f.statement, f.date) for f in told] == [(rule, statement, date)]
    assert told[0].is_lead
    assert not told[0].is_extract


def test_an_extract_is_left_where_no_event_tells_it() -> None:
    (found,) = extract(
        [article("A title", "The parish of Cuenca has no bishop and no money left.")]
    )
    assert [f.rule for f in found.facts if f.kind == "event"] == [LEAD]


def test_a_condition_behind_another_word_is_not_cut_either() -> None:
    later = (
        "After the vote Peru said it would close any mine in Cusco and would answer, firmly, "
        "within two days if the owners do not pay."
    )
    assert all("if the owners" in text for text in texts(OPENING, later)[1:])


def test_the_event_of_an_opening_leans_on_nothing() -> None:
    opening = "The Peruvian central bank cut its interest rate by 50 points on Tuesday."
    (found,) = extract([article("A title", opening, published="2021-05-06")])
    told = [fact for fact in found.facts if fact.kind == "event"]
    assert [(fact.date, fact.doubts) for fact in told] == [("2021-05-04", ())]


def test_an_opening_is_told_where_its_event_begins_on_a_torn_list() -> None:
    opening = (
        "After nine hours of debate, two recesses and one spilled flask, Cuenca city council "
        "approved a $418-million operating budget late Tuesday night that will raise the average "
        "homeowner's property tax bill by $97 next year but leave the Loja library branch open."
    )
    (found,) = extract([article("A title", opening, published="2021-05-06")])
    leads = [fact for fact in found.facts if fact.rule == LEAD]
    assert leads
    assert leads[0].statement.startswith("After nine hours of debate, two recesses")


def test_an_aside_that_is_read_as_the_verb_is_refused() -> None:
    sentence = (
        "Slovakian qualifier Petra Novak, ranked 143rd in the world and playing only the second "
        "final of her career, upset top seed Ana Ruiz 3-6, 7-6 (5), 6-4 on Sunday to win the "
        "Cuenca Open, saving two championship points along the way."
    )
    assert texts(sentence) == []


def test_a_team_is_several() -> None:
    opening = "The Loja Lynx beat Quito on Tuesday for their sixth straight win."
    assert texts(opening) == [
        "The Loja Lynx beat Quito on 4 May 2021 for their sixth straight win."
    ]


def test_the_comma_before_a_participle_stays_when_an_aside_goes() -> None:
    sentence = (
        "Mayor Ana Ruiz criticised the tunnel company, the Azuay Deep Rail Authority, which many "
        "people in the valleys around Cuenca regard as too close to the banks of the capital, "
        "saying that the price of the first station had doubled in three years."
    )
    (told,) = texts(sentence)
    assert "regard" not in told
    assert ", saying that" in told


def test_the_m_of_an_amount_is_no_verb() -> None:
    said = "Carla Bevi and the 22-year-old, a £4m signing from the Danish club Vejby in 2020."
    assert texts(said) == []


def test_a_sentence_keeps_its_own_order_where_nothing_more_is_told() -> None:
    line = "In Turku, farmers backed a plan which asks for a vote to build a second dam in Norvia."
    assert line in texts_of_all(OPENING, line)


def texts_of_all(*lines: str) -> list[str]:
    """The statements of all events of an article, whole sentences or clauses."""
    (result,) = extract([article("A title", *lines, published="2021-05-06")])
    return [fact.statement for fact in result.facts if fact.kind == "event"]
