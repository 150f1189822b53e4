"""Opening sentences whose grammar the parser mistakes, or whose end can be cut."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.model import PRINTED, Fact
from tests.factories import article


def told(*paragraphs: str) -> list[Fact]:
    """The events of a story published on Thursday 6 May 2021."""
    (found,) = extract([article("A title", *paragraphs, published="2021-05-06")])
    return [fact for fact in found.facts if fact.kind == "event"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (  # the second verb of a relative clause is not the main one
            "A nurse who stole morphine from a hospital in Gdansk, then sold it online, was "
            "sentenced to six years on Tuesday.",
            "A nurse who stole morphine from a hospital in Gdansk, then sold it online, was "
            "sentenced to six years on 4 May 2021.",
        ),
        (  # a second relative clause goes with the first
            "Ingrid Solheim, a glaciologist who mapped 200 glaciers, and who once wintered alone "
            "at a polar station, died on May 4 at a hospital in Bergen.",
            "Ingrid Solheim died at a hospital in Bergen on 4 May 2021.",
        ),
        (  # of who an aside names, his name is told
            "The Czech prime minister, Karel Novotny, who faces a vote of confidence next week "
            "and has lost two ministers since June, said on Tuesday he would not resign.",
            "Karel Novotny said on 4 May 2021 he would not resign.",
        ),
        (  # the subject behind its verb
            "At the centre of the row is a plan by the Danish carrier Nordwing to close its base.",
            "At the centre of the row is a plan by the Danish carrier Nordwing to close its base.",
        ),
        (
            "Also returning to parliament is former minister Lucia Marek, who lost in 1998.",
            "Returning to parliament is former minister Lucia Marek, who lost in 1998.",
        ),
        (  # what a semicolon sets beside it
            "The Finnish group Suomilink has agreed to buy its Estonian rival Talnet; the deal "
            "needs the approval of regulators in Riga.",
            "The Finnish group Suomilink has agreed to buy its Estonian rival Talnet.",
        ),
        (  # a sort of people, and no other sentence
            "The church of Norway will bless same-sex couples in Bergen from February.",
            "The church of Norway will bless same-sex couples in Bergen from February 2022.",
        ),
        (  # a firm that is taken for a person
            "The Portuguese airline Lusair expects to cut 900 jobs, it said on Tuesday.",
            "The Portuguese airline Lusair expects to cut 900 jobs, it said on 4 May 2021.",
        ),
        (  # one that keeps its word behind its name
            "Volvo will close its plant in Ghent, the company said on Tuesday.",
            "Volvo will close its plant in Ghent, the company said on 4 May 2021.",
        ),
        (  # what a figure is set beside says of which year itself
            "Profit at Hanko Shipping rose to 45 million euros from 38 million a year earlier.",
            "Profit at Hanko Shipping rose to 45 million euros from 38 million a year earlier.",
        ),
        (
            "Swedish steel output fell 4 per cent in March from a year earlier.",
            "Swedish steel output fell 4 per cent from a year earlier in March 2021.",
        ),
        (
            "The bank Aralco earned 2.6 billion euros in the year to March 31, up from 2.4 billion "
            "euros in the previous year.",
            "The bank Aralco earned 2.6 billion euros in the year to 31 March 2021, up from 2.4 "
            "billion euros in the previous year.",
        ),
        (  # a limit that a day is at least
            "Rain is expected in Lima until at least Monday, the weather bureau said.",
            "Rain is expected in Lima until at least 10 May 2021, according to the weather bureau.",
        ),
        (  # a condition that a participle tells of the subject
            "If approved, Marta Okafor will be the first woman to lead the Kenyan central bank.",
            "If approved, Marta Okafor will be the first woman to lead the Kenyan central bank.",
        ),
        (
            "If elected, Tove Lindqvist would be the youngest mayor of Turku.",
            "If elected, Tove Lindqvist would be the youngest mayor of Turku.",
        ),
        (  # what is not known of a clause to come
            "It is still not known whether the Swedish government will appeal in Oslo.",
            "It is not known whether the Swedish government will appeal in Oslo.",
        ),
        (  # what there is, and who says so
            "There has been a fall in the number of whales off Iceland, biologists in Oslo said.",
            "There has been a fall in the number of whales off Iceland, biologists in Oslo said.",
        ),
        (  # a noun behind "that" which another noun follows points at nothing
            "The researchers in Oslo found that ozone pollution caused a tenth of damage to crops.",
            "The researchers in Oslo found that ozone pollution caused a tenth of damage to crops.",
        ),
        (  # the day of the occasion stands in the sentence, and counts against nothing
            "At least 12 people have died and 40 are missing after storms hit Italy on Tuesday.",
            "At least 12 people have died and 40 are missing after storms hit Italy on 4 May 2021.",
        ),
        (  # those whom a pronoun means stand before it, or right behind its clause
            "Ana and Prince Harry are so hurt by a book, they are refusing to speak in Lima.",
            "Ana and Prince Harry are so hurt by a book, they are refusing to speak in Lima.",
        ),
        (
            "Although they make up two thirds of teachers, women in Peru hold few posts.",
            "Although they make up two thirds of teachers, women in Peru hold few posts.",
        ),
        (  # a trade that opens the sentence loses its capital inside
            "Sprinter Kemi Ajayi has been banned for two years, the Nigerian athletics federation "
            "said on Tuesday.",
            "The Nigerian athletics federation said on 4 May 2021 that sprinter Kemi Ajayi has "
            "been banned for two years.",
        ),
        (  # two that the sentence has named
            "Talks between Armenia and Azerbaijan broke up in Vienna on Tuesday, diplomats from "
            "both sides said.",
            "Talks between Armenia and Azerbaijan broke up in Vienna on 4 May 2021, diplomats from "
            "both sides said.",
        ),
        (  # the verb that is thought a noun
            "Nokia is to cut 700 jobs at its networks division, 400 of them in Finland, as demand "
            "for equipment slows.",
            "Nokia is to cut 700 jobs at its networks division, 400 of them in Finland, as demand "
            "for equipment slows.",
        ),
        (  # a timetable of people
            "Kenji Mori, who retires in August after 11 years, has hired an engineer in Osaka.",
            "Kenji Mori retires in August 2021 after 11 years.",
        ),
        (  # any month of the name
            "The potter Ken Mori has fired the kiln at Karatsu every October since 1979.",
            "The potter Ken Mori has fired the kiln at Karatsu every October since 1979.",
        ),
    ],
)
def test_an_opening_is_told_with_its_main_verb(sentence: str, expected: str) -> None:
    assert expected in [fact.statement for fact in told(sentence)]


def test_a_judge_rules_on_the_day_before_the_verb() -> None:
    (fact, *_) = told("A judge in Ohio on Monday blocked a law on abortion clinics in Ohio.")
    assert fact.date == "2021-05-03"


def test_the_same_period_last_year_is_no_year_of_the_report() -> None:
    sentence = (
        "The Dutch airline KLX reported a loss of 340 million euros for the winter, compared "
        "with a profit of 120 million euros in the same period last year."
    )
    assert all("in 2020" not in fact.statement for fact in told(sentence))


def test_a_survey_loses_with_its_author_what_tells_of_the_author() -> None:
    sentence = (
        "The lake, Kalo Tal, had trebled in size since 2009 and was one of 21 described as "
        "dangerous in a survey carried out in 2020 by the Centre for Mountain Hazards, a body in "
        "Kathmandu."
    )
    assert all("survey, a body" not in fact.statement for fact in told(sentence))


def test_a_sentence_is_told_whole_where_its_event_would_not_be_printed() -> None:
    facts = told("Zambia says it will not repay a bond due in January.")
    whole = [fact for fact in facts if fact.rule == "lead sentence"]
    assert [fact.statement for fact in whole] == [
        "Zambia says it will not repay a bond due in January 2022."
    ]


def test_those_who_are_missing_are_not_those_who_were_hurt() -> None:
    sentence = (
        "Nine miners were killed, four were injured and two are missing after a blast at a coal "
        "mine near Ostrava on Tuesday."
    )
    (found,) = extract([article("A title", sentence, published="2021-05-06")])
    assert all("Four are missing" not in fact.statement for fact in found.facts)


def test_a_claim_that_would_be_true_if_a_whole_clause_were_is_no_news() -> None:
    facts = told("If the Dutch push for an inquiry succeeds, that could postpone the vote.")
    assert not any(PRINTED.admits(fact) for fact in facts)


def test_what_has_been_won_is_not_of_a_day_to_come() -> None:
    sentence = "Lund have won six of their last seven matches and host leaders Malmo on June 1."
    assert {fact.date for fact in told(sentence)} <= {None}


def test_who_was_born_is_the_subject_behind_the_comma() -> None:
    facts = told("Born in Malmberget in 1914, Clara Hjelm worked as a telephone operator.")
    (born,) = [fact for fact in facts if "was born" in fact.statement]
    assert (born.statement, born.date, born.doubts) == (
        "Clara Hjelm was born in Malmberget in 1914.",
        "1914",
        (),
    )


def test_he_said_behind_a_name_may_be_the_speaker_before() -> None:
    before = "“He told us lies,” the prosecutor Jon Oko told the court in Lima."
    line = "Pablo Ruiz had deleted 43 messages from his phone the night Ana Soto died, he said."
    facts = told("Pablo Ruiz was tried in Lima on Tuesday.", before, line)
    assert all("Pablo Ruiz said" not in fact.statement for fact in facts)


def test_who_says_it_closes_an_aside() -> None:
    sentence = (
        "Mayor Ana Ruiz, who was re-elected in December 2019 with a reduced majority, said she "
        "supported a bypass but would be seeking a meeting with minister Ivo Lund."
    )
    assert all("majority said" not in fact.statement for fact in told(sentence))


def test_where_and_when_a_meeting_starts_is_not_cut_off() -> None:
    sentence = "A plan for a republic will be discussed at a conference, starting in Corowa today."
    assert [fact.statement for fact in told(sentence) if fact.rule == "lead sentence"] == [
        "A plan for a republic will be discussed at a conference, starting in Corowa on 6 May 2021."
    ]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (
            "Three climbers who had been missing on Mont Blanc since Tuesday were found alive on "
            "Wednesday by a helicopter crew.",
            "On 4 May 2021 were found",
        ),
        (
            "A Boeing 737 belonging to Air Tanger overshot the runway at Casablanca in heavy rain "
            "on Tuesday, injuring 14 people.",
            "belonged",
        ),
        (
            "Work on a sewer under Mill Street, which began in June and will take a year, has been "
            "halted by the council of Stirling.",
            "Mill Street began",
        ),
        (
            "Ferris beat five other writers to the prize, which was presented in Nantes on Tuesday "
            "by the culture minister, Yves Le Goff.",
            "Yves Le Goff was presented",
        ),
    ],
)
def test_a_clause_that_the_parser_mistakes_is_no_event(sentence: str, wrong: str) -> None:
    (found,) = extract([article("A title", sentence, published="2021-05-06")])
    assert all(wrong not in fact.statement for fact in found.facts)


@pytest.mark.parametrize(
    ("sentence", "statement", "day"),
    [
        (  # a day between a body and what it did
            "Estonia's parliament on Tuesday approved a budget for 2022 after a long debate.",
            "Estonia's parliament approved a budget for 2022 after a long debate on 4 May 2021.",
            "2021-05-04",
        ),
        (  # a weekday behind an object, as agencies write it
            "Prosecutor Hugo Landa opened an inquiry Tuesday in Lima.",
            "Prosecutor Hugo Landa opened an inquiry in Lima on 4 May 2021.",
            "2021-05-04",
        ),
        (
            "A bomb killed one person Tuesday in Kabul.",
            "A bomb killed one person in Kabul on 4 May 2021.",
            "2021-05-04",
        ),
        (  # a weekday before a name, or before what is said
            "On Tuesday Elena Duarte flew to Buenos Aires, where she will meet her agent.",
            "On 4 May 2021 Elena Duarte flew to Buenos Aires, where she will meet her agent.",
            "2021-05-04",
        ),
        (
            "Electronics maker Wah Lung said on Tuesday first-half profit tripled to HK$412 "
            "million.",
            "Electronics maker Wah Lung said on 4 May 2021 first-half profit tripled to HK$412 "
            "million.",
            "2021-05-04",
        ),
        (  # a weekday before "-ing"
            "Governor Mike Dorn signed a bill Tuesday banning telephones in schools.",
            "Governor Mike Dorn signed a bill on 4 May 2021 banning telephones in schools.",
            "2021-05-04",
        ),
        (  # the day on which a ferry capsized
            "Some 30 people were killed when a ferry capsized Tuesday in the Congo River.",
            "Some 30 people were killed on 4 May 2021 when a ferry capsized in the Congo River.",
            "2021-05-04",
        ),
        (  # an age between a name and its clause
            "Felicity Orm, 61, who trained in Hull and was made a dame in 2020, ran two hospitals.",
            "Felicity Orm was made a dame in 2020.",
            "2020",
        ),
        (  # "and" before a condition
            "A tram in Loja is expected in the autumn and, if the ministry pays, work could start "
            "in 2023.",
            "A tram in Loja is expected in the autumn of 2021 and, if the ministry pays, work "
            "could start in 2023.",
            "2021-23",
        ),
        (  # later than what was planned is no day
            "Supplied by the Italian firm Trevalli, the line in Lund was started up on 19 April, "
            "some seven weeks later than scheduled.",
            "Supplied by the Italian firm Trevalli, the line in Lund was started up on 19 April "
            "2021, some seven weeks later than scheduled.",
            "2021-04-19",
        ),
    ],
)
def test_a_day_goes_to_its_verb(sentence: str, statement: str, day: str) -> None:
    assert (statement, day) in [(fact.statement, fact.date) for fact in told(sentence)]


def test_one_of_them_is_named_behind_a_comma() -> None:
    facts = told(
        "Three men were poisoned in Hull in 1999.",
        "One of them, retired teacher Alan Brough, died in January 2001.",
    )
    assert "Retired teacher Alan Brough died in January 2001." in [f.statement for f in facts]


def test_the_day_of_an_occasion_is_not_that_of_a_deed_joined_to_it() -> None:
    line = "Ana Ruiz trained in Hull and was made a dame in the 2020 New Year Honours."
    assert all(f.date is None for f in told(line) if "dame" not in f.statement)


def test_what_is_payable_on_a_day_was_not_declared_then() -> None:
    facts = told("Wah Lung declared a dividend of eight cents a share, payable on June 18.")
    assert {fact.date for fact in facts} == {None}


def test_a_rainy_monday_is_any() -> None:
    (found,) = extract([article("A title", "Ruiz hates a rainy Monday.", published="2021-05-06")])
    assert all(fact.date is None for fact in found.facts)
