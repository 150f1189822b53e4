"""What strict readers found wrong in facts: the day, the place, the share, the plan, the teller.

Every sentence is invented, and published on Wednesday, 15 September 2021.
"""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.model import Fact
from tests.factories import article


def facts(*lines: str) -> tuple[Fact, ...]:
    """The facts of an article with these lines."""
    (found,) = extract([article(*lines, published="2021-09-15")])
    assert not found.faults
    return found.facts


# (sentence, a statement that must be among the events, its date)
DAYS = [
    # a particle before the day stays with its verb
    ("Two bulldozers moved in yesterday to clear the Loja market.",
     "Two bulldozers moved in on 14 September 2021 to clear the Loja market.", "2021-09-14"),
    # the day before "when" is that of all that was done then
    ("Loja was raided on May 2 when two men from the Red Front broke into the town hall and fired "
     "on the guards.",
     "Two men from the Red Front fired on the guards on 2 May 2021.", "2021-05-02"),
    # two days on end
    ("A ban on open fires is in force in Loja today and tomorrow.",
     "A ban on open fires is in force in Loja on 15 and 16 September 2021.",
     "2021-09-15/2021-09-16"),
    # a figure that is set beside another: its day stays with it
    ("Unemployment in Loja rose to 7.3% in August from 6.9%.",
     "Unemployment in Loja rose to 7.3% in August 2021 from 6.9%.", "2021-08"),
    # what was won or given at a gathering
    ("Ana Ruiz was awarded a medal at Friday's Loja Radio awards in Turku.",
     "Ana Ruiz was awarded a medal at the Loja Radio awards in Turku on 10 September 2021.",
     "2021-09-10"),
    # "set on fire" is no plan: the night is the last one
    ("A further eight barns in Loja were set on fire overnight.",
     "A further eight barns in Loja were set on fire overnight into 15 September 2021.",
     "2021-09-14/2021-09-15"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "statement", "day"), DAYS)
def test_a_deed_has_the_day_of_its_own_words(sentence: str, statement: str, day: str) -> None:
    found = {f.statement: f.date for f in facts(sentence) if f.kind == "event"}
    assert found.get(statement) == day


def test_a_bound_of_years_stays_a_bound() -> None:
    told = [f.statement for f in facts("Ana Ruiz left Loja more than ten years ago.")]
    assert "Ana Ruiz left Loja around 2011 or earlier." in told


def test_what_was_planned_for_a_day_is_planned() -> None:
    found = facts("A second launch was planned for dawn today at the Loja pad.")
    assert {f.modality for f in found if f.kind == "event"} == {"planned"}


# (sentence, words that no statement may be)
UNTOLD = [
    # the clause leaves its place to the noun before it
    ("In Turku, where five people have died, a boy was hurt in Loja on Monday.",
     "Five people have died."),
    # what is only supported, or feared
    ("Despite support for a new wage deal being reached last year, Aralco has not signed it.",
     "A new wage deal was reached in 2020."),
    # two days of which neither is known
    ("Ana Ruiz had been due to sing in Turku on Monday and in Loja on Thursday.",
     "Ana Ruiz had been due to sing in Turku and in Loja."),
    # the years are those of the other office
    ("Ana Ruiz was a founder member of the Loja Trust and, from 1987 to 1999, its treasurer.",
     "Ana Ruiz served as a founder member of the Loja Trust from 1987 to 1999."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "statement"), UNTOLD)
def test_what_a_sentence_does_not_say_is_not_told(sentence: str, statement: str) -> None:
    assert statement not in {f.statement for f in facts(sentence)}


# (sentence, of what the figure is, the figure)
COUNTED = [
    ("Tickets were the biggest earner for the Loja arena, bringing in $2.5 million of total "
     "income.", ("Tickets", "$2.5 million")),
    ("Aralco agreed to pay $195 million in damages to Loja.", ("Damages", "$195 million")),
    ("Peru signed a $40 million fishing rights agreement with Chile.",
     ("Fishing rights agreement with Chile", "$40 million")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "figure"), COUNTED)
def test_a_sum_is_of_what_it_pays_for(sentence: str, figure: tuple[str, str]) -> None:
    assert figure in {(f.subject, f.value) for f in facts(sentence) if f.kind == "figure"}


def test_a_name_behind_a_victim_is_not_that_of_the_speaker() -> None:
    lines = ("The husband of crash victim, Teresa Oke, says the report is late.",)
    assert "Teresa Oke" not in {f.attributed_to for f in facts(*lines)}


def test_an_adverb_that_another_is_joined_to_is_not_cut() -> None:
    lines = ("The question of Loja's debt is finally and formally on the table.",)
    assert not any("is and" in f.statement for f in facts(*lines))


def test_a_truce_agreed_in_a_month_did_not_break_in_it() -> None:
    found = facts("A truce agreed in Turku in May collapsed within days in Loja.")
    assert not any(f.date for f in found if f.kind == "event")


def test_whoever_a_rule_is_for_did_nothing_yet() -> None:
    found = facts("Customers who bought bread in Loja in March 2020 can claim up to $25 each.")
    assert not any(f.statement.startswith("Customers bought") for f in found)


def test_what_is_forecast_for_a_day_is_planned() -> None:
    found = facts("Heavy snow in Loja is forecast for Friday.")
    assert {f.modality for f in found if f.kind == "event"} == {"planned"}


# (sentence, the subject of the sentence told whole)
SUBJECTS = [
    ("More than half of those who lost their homes had no insurance.",
     "More than half of those who lost their homes"),
    ("Donations of more than €600m had been pledged to Loja by Wednesday.",
     "Donations of more than €600m"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject"), SUBJECTS)
def test_a_subject_is_not_cut_short(sentence: str, subject: str) -> None:
    assert subject in {f.subject for f in facts(sentence) if f.is_extract}


def test_what_was_only_offered_has_no_day_of_the_opening() -> None:
    found = facts(
        "A quake struck the port of Loja on Sunday and killed nine people.",
        "Peru was hit less hard.",
        "Chile offered to send 60 rescuers to Loja.",
    )
    assert not any(f.date for f in found if f.statement.startswith("Chile offered"))


def test_who_speaks_behind_a_colon_said_nothing_before_it() -> None:
    found = facts(
        "If the city puts the tax on the ballot in November, Ana Ruiz will have company: a Loja "
        "spokeswoman said Tuesday that Tam Oke was ready to run."
    )
    assert not any(f.attributed_to for f in found if f.statement.startswith("Ana Ruiz will"))
    assert not any("said on 14 September 2021 that if" in f.statement for f in found)


def test_a_name_before_a_short_form_is_followed_by_the_whole_word() -> None:
    found = facts("Ana Ruiz leads the Loja bank.", "She'll open a mill in Turku on Friday.")
    assert any("Ana Ruiz will open" in f.statement for f in found)


@pytest.mark.parametrize("fate", ["was almost killed", "could have died"])
def test_who_was_only_almost_killed_has_no_age_of_death(fate: str) -> None:
    found = facts(f"Ana Ruiz, 44, {fate} when a bottle burst in Loja on Monday.")
    assert not any("died at the age" in f.statement for f in found)


def test_what_would_have_been_was_not_planned() -> None:
    found = facts("Had two more voted for it, a poll in Loja would have been held in May.")
    assert not any(f.statement.startswith("A poll") for f in found)
    assert "planned" not in {f.modality for f in found}


def test_what_somebody_did_beside_a_trade_has_no_day_of_the_opening() -> None:
    found = facts(
        "Ana Ruiz rowed into Loja harbour on Sunday after 200 days at sea.",
        "Her mother waited on the quay.",
        "Ana Ruiz works as a nurse in Turku and took unpaid leave for the trip.",
    )
    assert not any(f.date for f in found if "took unpaid leave" in f.statement)


def test_a_described_day_is_told_without_its_description() -> None:
    line = "Dana Hale ran 3:58.21 in Oslo on a cool, still Thursday night to win the 1,500 metres."
    assert any(
        f.statement.startswith("Dana Hale ran 3:58.21 in Oslo on 9 September 2021 to win")
        for f in facts(line)
    )
    assert not [f for f in facts(line) if " a cool" in f.statement]


def test_ages_go_from_a_list_of_names_with_one_comma_each() -> None:
    line = (
        "A court in Oslo has sentenced the captain of a ferry, Karl Orme, to 12 years over the "
        "deaths of Jai Rell, 17, Tom Hale, 15, and Mia Hove, 16."
    )
    assert not [f for f in facts(line) if "Jai Rell Tom" in f.statement]


@pytest.mark.parametrize(
    ("line", "leans"),
    [
        ("The Ministry of Defence of Chile issued a statement on Friday.", True),
        ("The Ministry of Defence of Chile held a news conference on Friday.", True),
        ("The Ministry of Defence of Chile issued a statement on drones on Friday.", False),
    ],
)
def test_a_statement_that_says_nothing_leans_on_another_sentence(line: str, leans: bool) -> None:
    (told,) = [f for f in facts("Ana Ruiz governs Loja, a port.", line) if "Ministry" in f.subject]
    assert any("leans" in doubt for doubt in told.doubts) is leans


def test_thousands_of_years_ago_are_told_as_they_stand_and_give_no_year() -> None:
    line = (
        "A woman who died some 3,700 years ago has been found in a grave in Norway, archaeologists "
        "of Oslo University said on Monday."
    )
    told = [f for f in facts(line) if f.kind == "event"]
    assert any("some 3,700 years ago has been found" in f.statement for f in told)
    assert not [f for f in told if f.date and not f.date.startswith("2021")]


def test_what_had_stood_since_a_year_did_not_stand_on_the_day_that_ended_it() -> None:
    line = "Grace Moss broke the record of the Loja Games, which had stood since 1998, on Thursday."
    assert not [f for f in facts(line) if "had stood since 1998 on" in f.statement]


def test_a_rear_admiral_is_no_admiral_of_rear() -> None:
    held = [f for f in facts("Retired Rear Adm. Karl Hove led it.") if f.kind == "position"]
    assert [f.value for f in held if f.subject == "Karl Hove"] == ["rear admiral"]


def test_who_is_from_a_town_is_not_from_the_next_of_a_list() -> None:
    line = "Three drowned: Jai Rell, 17, of Loja, Tom Hale, 15, and Mia Hove, 16."
    assert not [f for f in facts(line) if f.kind == "location" and "Hale" in f.value]
