""" "The X" in a statement: named, understood, or in doubt."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.lacking import NEW_NOUN
from briefings.extract.references.definite import unexplained
from briefings.extract.references.governments import HOME
from briefings.extract.references.leaning import WEAK
from briefings.extract.references.open_nouns import DEFINITE, DESCRIBED, FIRST, gravest, is_open
from tests.factories import article
from tests.test_extract_events import events
from tests.test_extract_leads import extracts
from tests.test_extract_statements import texts

LEANING = ("a definite noun", "a subject that leans")


def in_doubt(*lines: str) -> list[str]:
    """The events that lean on another sentence by a noun with "the"."""
    return [f.statement for f in events(*lines) if any(d.startswith(LEANING) for d in f.doubts)]


# (lines, a statement that must be among those made)
NAMED = [
    # by what "the" and a complement say of it
    (("Farmers feared the drought in Norvia.", "The drought killed 900 cows in May 2021."),
     "The drought in Norvia killed 900 cows in May 2021."),
    # by its owner
    (("Many traders fear Norway's embargo on Kalvia.", "The embargo was lifted in May 2021."),
     "Norway's embargo on Kalvia was lifted in May 2021."),
    # by a participle
    (("They read a survey commissioned by Kalvia Rail.", "The survey was published in May 2021."),
     "The survey commissioned by Kalvia Rail was published in May 2021."),
    # without the day that the first sentence tells
    (("A fire on Tuesday in Moss shut two shops.", "The fire was caused by a cigar in May 2021."),
     "The fire in Moss was caused by a cigar in May 2021."),
    # at the scene that stands with the verb
    (("A fire broke out at a hotel in central Lima.", "The fire, which began in a lift, killed a "
      "cook in May 2021."),
     "The fire at a hotel in central Lima killed a cook in May 2021."),
    # by what it did
    (("Rescuers spoke of the slide which buried Orla.", "The slide killed 9 men in May 2021."),
     "The slide which buried Orla killed 9 men in May 2021."),
    # by what it is for
    (("Voters back a plan to dam the Orla.", "The plan was published in May 2021."),
     "The plan to dam the Orla was published in May 2021."),
    # a bare plural that says no more brings in nothing new
    (("The union speaks for Kalvia Rail drivers.", "Drivers are angry.",
      "The drivers voted for a strike in May 2021."),
     "The Kalvia Rail drivers voted for a strike in May 2021."),
    # by what it would do, or has done
    (("Orla's council passed a bill which would ban old stoves.",
      "The bill was printed in May 2021."),
     "The bill which would ban old stoves was printed in May 2021."),
    (("Guards fought a blaze that has destroyed part of Moss.",
      "The blaze was seen from Lund in May 2021."),
     "The blaze that has destroyed part of Moss was seen from Lund in May 2021."),
    # without what comes behind a comma, or another deed
    (("Voters back a plan to dam the Orla, just days before a poll.",
      "The plan was published in May 2021."),
     "The plan to dam the Orla was published in May 2021."),
    (("Voters back a plan to dam the Orla and move two towns.",
      "The plan was published in May 2021."),
     "The plan to dam the Orla was published in May 2021."),
    # with no name in it, where it is brought in and described once
    (("Nurses want to end a long dispute over parking fees.",
      "The dispute reached a court in May 2021."),
     "The long dispute over parking fees reached a court in May 2021."),
    (("A panel heard claims of fraud, theft and forgery in the building trade.",
      "Ana Ruiz studied the claims in May 2021."),
     "Ana Ruiz studied the claims of fraud, theft and forgery in the building trade in May 2021."),
    # by another word
    (("Nurses fought a row over parking fees.", "The dispute reached a court in May 2021."),
     "The row over parking fees reached a court in May 2021."),
    (("Kalvia signed an agreement with Norvia on fishing.", "The deal ended in May 2021."),
     "The agreement with Norvia ended in May 2021."),
    # between two ends
    (("The Lima to Cusco bus race is close.", "The race was stopped in May 2021."),
     "The Lima to Cusco bus race was stopped in May 2021."),
    # a people with its capital
    (("Norwegian families of the victims were heard.", "The families left Lima in May 2021."),
     "The Norwegian families of the victims left Lima in May 2021."),
    # by a people's parliament, which is a name behind the noun
    (("A dawn raid on the Kalvian parliament failed.", "The raid was filmed in May 2021."),
     "The dawn raid on the Kalvian parliament was filmed in May 2021."),
    # by its own measure too
    (("A film about Kalvia was shown.", "The 90-minute film was banned in May 2021."),
     "The 90-minute film about Kalvia was banned in May 2021."),
    # by who it is
    (("Police spoke to a man who has served with Kerr Lines in Lund.",
      "The 26-year-old man was hired in May 2021."),
     "The 26-year-old man who has served with Kerr Lines in Lund was hired in May 2021."),
    # told twice in the same words it is one
    (("Orla has a plan to dam the Ruda.", "Lund has backed a plan to dam the Ruda.",
      "The plan was published in May 2021."),
     "The plan to dam the Ruda was published in May 2021."),
    # its owner is introduced with it
    (("The council passed a private owner's bill which would ban old stoves.",
      "The bill was printed in May 2021."),
     "The private owner's bill which would ban old stoves was printed in May 2021."),
    # the game that is counted
    (("Kalvia has won the third Test against Norvia in Lund.",
      "The match was seen by 9,000 people in May 2021."),
     "The third Test against Norvia in Lund was seen by 9,000 people in May 2021."),
    # a part of what was brought in
    (("A ferry bound for Lund sank.", "The crew was saved by a tug in May 2021."),
     "The crew of the ferry bound for Lund was saved by a tug in May 2021."),
    # the owner behind a plural
    (("Kalvia Rail drivers are angry.", "The Kalvia minister praised the drivers' pay in May "
      "2021."),
     "The Kalvia minister praised the Kalvia Rail drivers’ pay in May 2021."),
    # what is brought in anew behind it is another
    (("Many recall the flood of Moss.", "The flood killed 9 men in May 2021.",
      "A flood would cost more now."),
     "The flood of Moss killed 9 men in May 2021."),
    # not by a description with a slip, which would cost the deed
    (("Nora read the Norway Norway report.", "The report was printed in May 2021."),
     "The report was printed in May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), NAMED)
def test_a_thing_is_called_by_what_the_article_has_said_of_it(
    lines: tuple[str, ...], expected: str
) -> None:
    assert expected in texts(*lines)


# (lines, words that no statement may have)
OPEN = [
    # two descriptions of two things
    (("The drought in Norvia and the drought in Kalvia went on.",
      "The drought killed 900 cows in May 2021."), "ia killed"),
    # several between
    (("A blast in Moss hurt a guard.", "Three more blasts hit Lund.",
      "The blast was heard in Oslo in May 2021."), "in Moss was heard"),
    # some of several
    (("Strikes shut three of Kalvia's ports.", "The ports were built in May 2021."),
     "Kalvia's ports were built"),
    # another word for two
    (("Moss had a row over buses.", "Lund had a row over trams.",
      "The dispute reached a court in May 2021."), "over buses reached"),
    (("Moss had a row over buses and a quarrel with Lund.", "A dispute ended.",
      "The dispute reached a court in May 2021."), "over buses reached"),
    # one of a count
    (("A series of thefts shook Moss.", "The series ended in May 2021."), "series of thefts ended"),
    # one further of several
    (("Voters want a further cut of taxes.", "The cut was made in May 2021."),
     "further cut of taxes was"),
    # what may be a verb
    (("Nora tried to cover-up fraud claims at a bank in Lund.",
      "The claims were heard in May 2021."), "cover-up fraud claims at a bank in Lund were"),
    # where its owner has a seat is no name
    (("The Lima-based firm grew.", "The firm was sold in May 2021."), "Lima-based firm was sold"),
    # a clause that another would follow
    (("Rescuers spoke of the slide which buried Orla.",
      "The slide, which killed 9 men, was photographed in May 2021."), "Orla was photographed"),
    # a name goes on behind it
    (("Many recall the fall of builder Aralco.", "The fall was studied in May 2021."),
     "fall of builder was"),
    # what it did is what is told
    (("A man who was hired by Kerr Lines wept.", "The man was hired again in May 2021."),
     "Kerr Lines was hired again"),
    # a part of two
    (("A ferry bound for Lund met a tanker bound for Moss.",
      "The crew was saved by a tug in May 2021."), "crew of the"),
    # the name stands in the sentence itself
    (("The coroner of Moss was heard.", "The coroner, Ana Ruiz, resigned in May 2021."),
     "coroner of Moss resigned"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), OPEN)
def test_what_may_be_another_thing_is_not_named(lines: tuple[str, ...], words: str) -> None:
    assert not [text for text in texts(*lines) if words in text]


UNDERSTOOD = [
    "Ana Ruiz won the Lima Cup in May 2021 after leading the tournament.",
    "Ana Ruiz left New York in May 2021 after a storm hit the city.",
    "Brill Airways sacked Ana Ruiz in May 2021 after the airline lost a case.",
    "Ana Ruiz criticised the airline industry in May 2021.",
    "Ana Ruiz warned of the global downturn in May 2021.",
    "Ana Ruiz praised the Norwegian leadership in May 2021.",
    "Ana Ruiz was shot in the head in May 2021.",
    "Ana Ruiz studied the human voice in May 2021.",
    "Ana Ruiz scored in the 29th minute in May 2021.",
    # parts of what is told of, and deeds
    "Ana Ruiz left Moss Airport in May 2021 as hail covered the runway.",
    "Ana Ruiz was to visit Peru in May 2021, but the trip was put off.",
    "A quake shook Peru in May 2021 with the epicentre in Lima.",
    # idioms
    "Ana Ruiz walked off the job in May 2021.",
    # peoples and faiths
    "Ana Ruiz studied the Islamic faith in May 2021.",
    "Ana Ruiz served the Norwegian community in May 2021.",
    # beside what is known
    "Ana Ruiz fled Lima in May 2021 for the hills around the city.",
    "Ana Ruiz reached the old palace in the Norwegian capital in May 2021.",
    # what it is said to be
    "Lima became the new front in a war over water in May 2021.",
]


@pytest.mark.parametrize("line", UNDERSTOOD)
def test_a_noun_is_understood_by_its_statement(line: str) -> None:
    assert events(line)
    assert not in_doubt("Snow fell.", line)


DOUBTED = [
    "Ana Ruiz blamed the union and Brill in May 2021.",
    "Ana Ruiz criticised the latest figures in May 2021.",
    "Ana Ruiz ended the dispute, which had shut three ports, in May 2021.",
    "Brill Airways praised the new airline in May 2021.",
    "Ana Ruiz of the US praised the region in May 2021.",
    "Ana Ruiz accused the hospital of hiding bad figures in May 2021.",
    "Ana Ruiz counted the lone vote against in May 2021.",
    "Ana Ruiz repaired the engine, known as a steamer, in May 2021.",
    "Ana Ruiz ran through the flames in May 2021.",
    "Ana Ruiz praised the bridge, which Kalvia Rail built, in May 2021.",
    "Ana Ruiz was robbed of the medal by the Norwegian jury in May 2021.",
    "Kalvia recorded the biggest increase in May 2021.",
    "The group of Norwegian men was found in Lima in May 2021.",
    "The first shipment of grain reached Lima in May 2021.",
    "Ana Ruiz sent nine trucks to the north in May 2021.",
]


@pytest.mark.parametrize("line", DOUBTED)
def test_a_noun_that_only_seems_to_be_told_apart_is_in_doubt(line: str) -> None:
    assert in_doubt("Snow fell.", line)


# (lines, a statement that must be among those made)
PLACED = [
    # where the news is from, however long ago that was told
    (("Rain fell in Bavaria.", *(f"Nurse number {n} told the clinic of a fire." for n in "123456"),
      "Ana Ruiz left the state in May 2021."), "Ana Ruiz left Bavaria in May 2021."),
    (("Storms crossed Portugal and flooded Portuguese farms.",
      "Ana Ruiz toured the country in May 2021."), "Ana Ruiz toured Portugal in May 2021."),
    (("Storms crossed Ontario.", "Ana Ruiz toured the province in May 2021."),
     "Ana Ruiz toured Ontario in May 2021."),
    (("Rain fell in Turku.", "Ana Ruiz left the city in May 2021."),
     "Ana Ruiz left Turku in May 2021."),
    (("Rain fell in Turku and in Tampere.", "Ana Ruiz left the city in May 2021."),
     "Ana Ruiz left the city in May 2021."),
    (("Rain fell in Lagos.", "Ana Ruiz toured the old city of Faro in May 2021."),
     "Ana Ruiz toured the old city of Faro in May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), PLACED)
def test_the_one_place_of_its_kind_is_named(lines: tuple[str, ...], expected: str) -> None:
    assert expected in texts(*lines)


# (lines, a statement that must be among those made)
AGED = [
    (("Marco Rossi, 27, lives in Turin.", "Police freed the 27-year-old in Moss in May 2021."),
     "Police freed Marco Rossi in Moss in May 2021."),
    (("A 19-year-old sprinter, Ana Ruiz, fell.", "The 19-year-old won a cup in Loja in May 2021."),
     "Ana Ruiz won a cup in Loja in May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), AGED)
def test_who_is_called_by_the_age_is_called_by_the_name(
    lines: tuple[str, ...], expected: str
) -> None:
    assert expected in texts(*lines)


def test_an_age_that_two_people_have_names_nobody() -> None:
    lines = ("Marco Rossi, 27, met Ana Ruiz, 27.", "Police freed the 27-year-old in May 2021.")
    assert in_doubt(*lines) == ["Police freed the 27-year-old in May 2021."]


@pytest.mark.parametrize(
    ("source", "open_"),
    [("the statement", True), ("the joint statement", True), ("the police", False),
     ("the companies", False), ("the Norwegian panel", False), ("Ana Ruiz", False)],
)  # fmt: skip
def test_a_source_that_only_the_points_at_is_unexplained(source: str, open_: bool) -> None:
    assert unexplained(source) is open_


def test_what_a_clause_leaves_out_does_not_tell_its_noun_apart() -> None:
    lines = (
        "Snow fell.",
        "Orlan Shipping published its study of the crash, which hurt nine in 2019, in May 2021.",
    )
    (found,) = extract([article("A title", *lines, published="2021-09-15")])
    told = [
        f for f in found.facts if f.kind == "event" and f.statement.endswith("crash in May 2021.")
    ]
    assert not [f for f in told if f.clarity >= 0.6]


# (lines, a statement that must be among those made)
GOVERNED = [
    (("The Chilean Government fell.", "The Government had raised taxes in May 2021."),
     "The Chilean Government had raised taxes in May 2021."),
    (("Canadian ports shut.", "The Federal Government raised taxes in May 2021."),
     "The Canadian Federal Government raised taxes in May 2021."),
    # two federations
    (("Canadian and Brazilian ports shut.", "The Federal Government raised taxes in May 2021."),
     "The Federal Government raised taxes in May 2021."),
    # two governments
    (("The Chilean Government met the Peruvian Government.",
      "The Government raised taxes in May 2021."), "The Government raised taxes in May 2021."),
    # "the Government" beside "the Federal Government" is that of the paper's own country
    (("The Federal Government spoke.", "The Chilean Government fell.",
      "The Government raised taxes in May 2021."), "The Government raised taxes in May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), GOVERNED)
def test_a_government_is_that_of_the_country_that_is_proved(
    lines: tuple[str, ...], expected: str
) -> None:
    assert expected in texts(*lines)


def test_a_government_of_no_known_country_is_that_of_the_paper() -> None:
    line = "The Government raised taxes on Kerr Lines in May 2021."
    assert [f.doubts for f in events("Snow fell.", line)] == [(HOME,)]
    assert in_doubt("Snow fell.", "The President raised taxes on Kerr Lines in May 2021.")


def test_the_man_of_the_match_is_a_title() -> None:
    assert not in_doubt("Snow fell.", "Ana Ruiz was named player of the match in May 2021.")


def test_nearby_is_near_a_place_that_is_named() -> None:
    def doubts(line: str) -> list[bool]:
        return [WEAK in f.doubts for f in events("Snow fell.", line)]

    assert doubts("Ana Ruiz fled to nearby Moss in May 2021.") == [True]
    assert doubts("Ana Ruiz fled from Oslo to nearby Moss in May 2021.") == [False]


def test_a_side_of_a_place_that_is_named_is_understood() -> None:
    assert not in_doubt("Snow fell.", "Ana Ruiz fled from Lima to the north in May 2021.")


def test_he_of_he_says_he_may_be_a_man_who_is_not_named() -> None:
    opening = "Police Minister Tomas Vega spoke in Lima."
    told = "He said he trained with Norvian rebels in May 2021."
    assert any("trained" in text for text in texts(opening, told))
    assert not any("trained" in text for text in texts(opening, "The man is from Peru.", told))


def test_a_plural_with_the_verb_of_one_is_a_slip() -> None:
    assert any("Norsemen" in text for text in texts("The Norsemen of Moss won a cup in May 2021."))
    assert not texts("The Norsemen of Moss wins a cup in May 2022.")


def test_a_port_is_not_called_by_the_name_of_a_person() -> None:
    lines = "Tomas Sora died.", "Kalvia opened a dock at the port of Sora in May 2021."
    assert "Kalvia opened a dock at the port of Sora in May 2021." in texts(*lines)


ITS = [
    ("Minister Ana Ruiz says it is vital for Kalvia to buy ships.", True),
    ("Minister Ana Ruiz says it seems likely Kalvia will buy nine ships.", True),
    ("Minister Ana Ruiz says it is vital.", False),
    ("Minister Ana Ruiz says it seemed a bargain to Kalvia.", False),
]


@pytest.mark.parametrize(("line", "printed"), ITS)
def test_an_it_of_a_clause_to_come_points_at_nothing(line: str, *, printed: bool) -> None:
    assert (line in {f.statement for f in extracts("Snow fell in Lima.", line)}) is printed


def test_to_follow_suit_is_a_deed_of_another_sentence() -> None:
    assert not events("Nurses at Brill Airways will follow suit in May 2022.")


def test_what_somebody_is_furious_about_is_no_deed_of_its_own() -> None:
    line = "The talks ended after Ana Ruiz, furious that Ivo Lund had fired nine guards, left Oslo."
    assert not [f for f in events(line) if f.statement.startswith("Ivo Lund")]


def test_a_noun_read_as_the_verb_cuts_no_deed_short() -> None:
    line = (
        "The Elna government on Friday sent the managing director of Elam Metro Rail, "
        "K.T. Nambisan, on indefinite leave."
    )
    assert not [f for f in events(line) if not f.statement.endswith("leave.")]


# (line, a deed that is only said to have been done)
SAID_TOO = [
    ("Soldiers in Elna say they have shut the port, closed the bank and seized Radio Lund.",
     "Soldiers in Elna closed"),
    ("Ana Ruiz said Orlan Foods had sold the mill, fired 40 clerks and closed a shop in Lima.",
     "Ana Ruiz closed"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words"), SAID_TOO)
def test_the_rest_of_what_is_said_is_no_deed_of_who_says_it(line: str, words: str) -> None:
    assert not [f for f in events(line) if f.statement.startswith(words)]


def test_the_word_before_a_year_goes_with_it() -> None:
    (fact,) = events("Ana Ruiz opened a mill in Turku in the year 2000.")
    assert (fact.value, fact.date) == ("opened a mill in Turku", "2000")


def test_one_of_two_people_is_no_subject() -> None:
    assert not events("Mayor Ana Ruiz or Ivo Lund resigned in Oslo on 4 May 2021.")


SNOW = "Snow lay on the old roofs of Lund all day."
# (sentences before, a statement, the doubts about its noun)
KINDS = [
    ((), "Ana Ruiz chaired the finance committee in May 2021.", DESCRIBED),
    ((), "Ana Ruiz met the ancient rulers in May 2021.", DESCRIBED),
    ((), "Ana Ruiz studied the alleged crime in May 2021.", DEFINITE),
    ((), "Ana Ruiz praised the 40-minute film in May 2021.", DEFINITE),
    ((), "Ana Ruiz of Brill closed the loophole in May 2021.", FIRST),
    (("A loophole was found.", "A second loophole too."),
     "Ana Ruiz of Brill closed the loophole in May 2021.", DEFINITE),
    ((), "The finance committee met Ana Ruiz in May 2021.", DEFINITE),
]  # fmt: skip


@pytest.mark.parametrize(("before", "line", "doubt"), KINDS)
def test_how_far_a_noun_is_known_is_a_doubt_of_its_own(
    before: tuple[str, ...], line: str, doubt: str
) -> None:
    found = next(f for f in events(SNOW, *before, line) if "Ruiz" in f.statement)
    assert [d for d in found.doubts if is_open({d})] == [doubt]


def test_of_the_doubts_about_nouns_the_gravest_counts() -> None:
    assert gravest({DEFINITE, FIRST, DESCRIBED, WEAK}) == {DEFINITE, WEAK}
    assert gravest({FIRST, DESCRIBED}) == {FIRST}
    assert gravest({DESCRIBED, "pronoun"}) == {DESCRIBED, "pronoun"}


def test_a_new_noun_needs_two_names_beside_it() -> None:
    line = "{} closed the loophole in May 2021."
    lone = events(SNOW, line.format("Ana Ruiz"))[-1]
    beside = events(SNOW, line.format("Ana Ruiz of Peru"))[-1]
    assert NEW_NOUN in lone.lacks
    assert NEW_NOUN not in beside.lacks


def test_a_court_that_is_told_something_is_the_one_that_tries_it() -> None:
    told = "Ana Ruiz, a baker from Lima, told the {} of a threat to her shop in Cuenca."
    lines = [told.format(listener) for listener in ("court", "club")]
    court, club = (extracts("Snow lay on the roofs of Lund all day.", line)[-1] for line in lines)
    assert not [d for d in court.doubts if d.startswith(LEANING)]
    assert [d for d in club.doubts if d.startswith(LEANING)]


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        ("Peru looks into crash that killed US citizens", (), "Peru's north"),
        ("Crash in Peru kills ten", (), "Peru's north"),
        ("Peru and Chile look into crash", (), "the country's north"),
        ("Chile looks into crash", ("Rain fell in Lima.",), "the country's north"),
        ("Crash kills ten", ("Peru is poor.", "Peru trades."), "Peru's north"),
        ("Crash kills ten", ("North Korean guards left.",), "North Korea's north"),
    ],
)
def test_the_country_is_that_of_the_headline_where_no_other_is_named(
    title: str, lines: tuple[str, ...], expected: str
) -> None:
    crash = "A jet crashed in the country's north in 2019, killing 10 US citizens."
    (found,) = extract([article(*lines, crash, title=title, published="2021-05-06")])
    (fact,) = (f for f in found.facts if f.kind == "event" and f.date == "2019")
    assert fact.statement == crash.replace("the country's north", expected)
