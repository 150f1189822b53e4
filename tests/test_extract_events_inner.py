"""Dated deeds that a sentence, a promise or a quotation tells in passing."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.dates import find_dates
from briefings.extract.events import in_quotations, inner
from briefings.extract.events.due_days import AHEAD
from briefings.model import PRINTED, Fact
from tests.factories import article


def told(*paragraphs: str, title: str = "A title") -> list[Fact]:
    """The events of a story published on Thursday 6 May 2021."""
    (found,) = extract([article(title, *paragraphs, published="2021-05-06")])
    assert not found.faults
    return [fact for fact in found.facts if fact.kind == "event"]


def of_rule(rule: str, *paragraphs: str) -> list[Fact]:
    return [fact for fact in told(*paragraphs) if fact.rule == rule]


@pytest.mark.parametrize(
    ("sentence", "who", "date"),
    [
        # a relative clause of a person's relation
        (
            "Among them were Ana Ruiz and Luis Soto, whose son Marco died in a Quito clinic in "
            "March 2019, three days after he was born.",
            "son Marco",
            "2019-03",
        ),
        # a participle behind a noun
        (
            "The price of bread rose for a year after duties imposed in mid-March 2020 "
            "kept Chilean wheat out of Peru.",
            None,
            "2020-03",
        ),
        # a noun of what happened
        ("Ana Ruiz ran the Loja Savings Bank until its collapse in August 2016.", None, "2016-08"),
        # what lies ahead
        (
            "The law needs the signature of the king and would take effect on January 1, 2022.",
            None,
            "2022-01-01",
        ),
    ],
)
def test_a_deed_in_passing_has_its_date_and_its_sentence(
    sentence: str, who: str | None, date: str
) -> None:
    found = [fact for fact in told("Loja reopened its harbour.", sentence) if fact.date == date]
    assert found
    if who is not None:
        assert {fact.subject for fact in found} & {who, f"Luis Soto’s {who}"}
    assert not any(PRINTED.admits(f) and f.rule == inner.RULE for f in found)


@pytest.mark.parametrize(
    "sentence",
    [
        # an aside tells of a book
        "The poet was given the prize for Salt, a novel of a firm's accounts between 1889 and "
        "1931.",
        # nobody knows
        "It found that 37 herds might have survived had they been fed between 2011 and 2020.",
        # a denial
        "The mayor of Loja, who was not in the city in 2019, opened the harbour.",
        # only compared with
        "The harbour of Loja took 300 ships, fewer than in 2019.",
    ],
)
def test_what_is_no_deed_of_a_date_is_not_told_in_passing(sentence: str) -> None:
    assert of_rule(inner.RULE, "The city of Loja grew.", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        (
            "Ana Ruiz has pledged to close the mint and to hold a vote on the coin before the end "
            "of 2027.",
            "2027",
        ),
        (
            "The dockers’ union of Loja has threatened a two-day stoppage from 14 July.",
            "2021-07-14",
        ),
        ("Mayor Ana Ruiz said Loja would ask the court to drop the case next month.", "2021-06"),
    ],
)
def test_a_promise_is_a_plan_of_the_day_that_it_is_for(sentence: str, date: str) -> None:
    (fact,) = (f for f in told(sentence) if f.date == date)
    assert (fact.modality, fact.clause) == ("planned", None)
    assert AHEAD in fact.doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz has pledged to close the mint that opened in 2019.",
        "Ana Ruiz has pledged to keep the mint shut until 2027.",
        "Mayor Ana Ruiz said the court that will sit in July had been told.",
    ],
)
def test_a_day_of_something_else_is_not_that_of_a_promise(sentence: str) -> None:
    assert not any(AHEAD in fact.doubts for fact in told(sentence))


def test_a_day_within_a_quotation_is_that_of_an_event_which_the_speaker_tells() -> None:
    (fact,) = of_rule(
        in_quotations.RULE,
        "The wells of Loja are full, a study has found.",
        "“The ministry of water closed the old wells of Loja in March 2019 to save the river,” "
        "Ana Ruiz, a hydrologist, said.",
    )
    assert (fact.date, fact.attributed_to, fact.modality) == ("2019-03", "Ana Ruiz", "claimed")
    assert "“The ministry of water" in fact.statement
    assert not PRINTED.admits(fact)


@pytest.mark.parametrize(
    "words",
    [
        "Whether the wells fill, we shall see in 2023.",
        "If the wells fill in 2023 we shall all be glad of it.",
        "They filled the wells in 2018 with sand from the beach.",
    ],
)
def test_a_hope_a_condition_or_an_unknown_they_in_a_quotation_is_no_event(words: str) -> None:
    assert of_rule(in_quotations.RULE, f"“{words}” said hydrologist Ana Ruiz of Loja.") == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1979 she drove 200 miles overnight, and chained herself to a gate.", None),
        ("On 4 March 2019 the dam burst overnight.", None),
        ("The dam burst overnight.", "2021-05-05/2021-05-06"),
        ("On Wednesday rain fell overnight.", "2021-05-05/2021-05-06"),
    ],
)
def test_overnight_is_of_the_time_that_its_sentence_tells(text: str, edtf: str | None) -> None:
    nights = [m for m in find_dates(text, "2021-05-06") if m.kind == "night"]
    assert [m.edtf for m in nights] == [edtf]


@pytest.mark.parametrize(
    "sentence",
    [
        "The spectre of Ana Ruiz rose again today, urging Peruvians to begin a new strike.",
        "The shadow of war fell over the city of Loja on Sunday.",
    ],
)
def test_a_figure_of_speech_is_no_event(sentence: str) -> None:
    assert told(sentence) == []


def test_what_tells_which_noun_is_meant_is_not_said_by_itself() -> None:
    facts = told(
        "Peru had said it would send men into the valley to track down rebels Mr Soto has failed "
        "to arrest despite a week of raids."
    )
    assert not any(fact.statement.startswith(("Soto has failed", "Mr Soto")) for fact in facts)


def test_a_present_behind_when_is_no_figure_of_today() -> None:
    sentence = (
        "Ana Ruiz said the guards would be allowed to stay for a year, leaving when the six-month "
        "mandate of the council led by Luis Soto comes to an end."
    )
    (found,) = extract([article("A title", sentence, published="2021-05-06")])
    figures = [fact.statement for fact in found.facts if fact.kind == "figure"]
    assert not any(text.startswith("The six-month mandate") for text in figures)


def test_a_condition_without_if_tells_nothing_done() -> None:
    facts = told("It found that 37 herds might have lived had they been fed in 2019.")
    assert {fact.date for fact in facts} <= {None}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Lund Labs has said that as of March 4, 2020, the program has 277 flaws.", "2020-03-04"),
        (
            "It was not the first such crush, with the worst one during the 1991 Pilgrimage to "
            "Loja, in which 140 walkers were trampled.",
            "1991",
        ),
    ],
)
def test_what_is_so_as_of_a_day_or_was_at_a_named_event_has_its_date(
    sentence: str, date: str
) -> None:
    assert date in {fact.date for fact in told("Loja grew.", sentence)}


@pytest.mark.parametrize(
    ("sentence", "date", "modality"),
    [
        (
            "Posts from Friday on the board of the port claimed that a fire had broken out.",
            "2021-04-30",
            "holds",
        ),
        (
            "Tensions between Peru and Chile have reached a level not seen since their 1971 war.",
            "1971",
            "holds",
        ),
        (
            "Peru will go into the opening match against Chile in Loja on 9 May with two keepers.",
            "2021-05-09",
            "planned",
        ),
    ],
)
def test_a_thing_or_a_happening_of_a_day_dates_what_is_told(
    sentence: str, date: str, modality: str
) -> None:
    facts = [fact for fact in told("Loja grew.", sentence) if fact.date == date]
    assert {fact.modality for fact in facts} == {modality}


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour of Loja is busier since the attacks of September 11 on its rival.",
        "Ana Ruiz asked Peruvians to visit the 2021 Loja Fair, which is set for November.",
    ],
)
def test_a_day_of_no_year_and_the_year_of_the_article_are_no_date_of_a_deed(sentence: str) -> None:
    assert of_rule(inner.RULE, "Loja grew.", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "date", "modality"),
    [
        # a plan
        ("Volunteers hope to clean the beach at Loja on Sunday.", "2021-05-09", "planned"),
        ("Parliament voted in April to end the felling of oaks by 2030.", "2030", "planned"),
        # a belief about what is over
        (
            "The driver Marco Soto is thought to have left Peru for Quito on Tuesday.",
            "2021-05-04",
            "claimed",
        ),
        # a charge
        (
            "Ana Ruiz pleaded guilty to taking three paintings from a museum in March 2019.",
            "2019-03",
            "claimed",
        ),
        # an infinitive and the deed, with the date behind a comma
        ("A plan for the harbour was agreed on to be drawn up, in May 2020.", "2020-05", "holds"),
        # within the words of a deed
        (
            "Anger over the police response to a boy's lamp in Loja last week has filled a town.",
            "2021-04-26/2021-05-02",
            "holds",
        ),
        # a limit
        ("By Tuesday the hat on the statue had sold for charity.", "2021-05-04", "holds"),
        # in an aside that the printed sentence leaves out
        (
            "Results of the trial, published in a paper by Ana Ruiz in 2009, show that wheat, such "
            "as the kind sown in Peru, loses more in a dry spring than barley.",
            "2009",
            "holds",
        ),
    ],
)
def test_a_date_that_no_clause_has_is_that_of_the_deed_it_stands_with(
    sentence: str, date: str, modality: str
) -> None:
    found = [f for f in told("Loja reopened its harbour.", sentence) if f.date == date]
    assert [f.modality for f in found] == [modality]
    assert not any(PRINTED.admits(f) and f.rule == inner.RULE for f in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz refused to open the dam on Sunday.",
        "Ana Ruiz decided not to open the dam on Sunday.",
        "Ana Ruiz was not accused of taking a painting in March 2019.",
        "The judge spoke of a book about a lamp from 1850.",
    ],
)
def test_what_was_not_done_or_is_of_a_thing_has_no_date(sentence: str) -> None:
    found = told("Loja reopened its harbour.", sentence)
    assert not [f for f in found if f.rule == inner.RULE]


def test_in_a_quotation_a_pronoun_may_have_done_it_where_it_is_over() -> None:
    found = of_rule(
        in_quotations.RULE,
        "Ana Ruiz, who sells hats, spoke of her aunt.",
        "“In March 2019 she came to my shop with two hats and a lamp,” said Ruiz.",
        "“In March 2018 you would have been glad of one hat in a week,” said Ruiz.",
    )
    assert [f.date for f in found] == ["2019-03"]
    assert not any(PRINTED.admits(f) for f in found)


def test_a_dated_answer_that_is_no_quotation_is_a_claim_of_who_answers() -> None:
    found = [
        fact
        for fact in told(
            "Ana Ruiz sells hats in Loja. The Courier spoke to her about her shop.",
            "When did you open the shop?",
            "I had always liked hats. In March 2019 they closed the road to Quito for two days.",
            "Do you like it?",
            "It is a joy, and I like the people. She came last year to my shop for a lamp.",
            "What comes next, after the year 2020?",
            "We will see what comes.",
            title="Ana Ruiz on hats",
        )
        if fact.rule == in_quotations.RULE
    ]
    assert {fact.date for fact in found} == {"2019-03", "2020"}
    assert {fact.attributed_to for fact in found} == {"Ana Ruiz"}
    assert not any(PRINTED.admits(fact) for fact in found)
