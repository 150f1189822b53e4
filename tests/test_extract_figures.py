"""Figures: the number with its hedge and unit, and what it counts. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.events.untold import WHOSE
from briefings.extract.figures.told import facts
from briefings.extract.minting import Refusal
from briefings.extract.reading import read
from briefings.extract.references.leaning import LEANS, TIME
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def figures(*lines: str) -> list[Fact]:
    """The figures of an article with these lines."""
    (story,) = parse([article(*lines, published="2021-09-15")], load())
    return [f for f in facts(read(story)) if isinstance(f, Fact)]


# (sentence, (subject, value), …)
TABLE = [
    ("Crews rescued 14 sailors off Madeira.", (("sailors", "14"),)),
    ("Crews rescued more than 200 sailors off Madeira.", (("sailors", "more than 200"),)),
    ("Aralco's profit rose to $300 million in 2020.", (("Aralco's profit", "$300 million"),)),
    ("Exports fell by about 8 percent in 2020.", (("Exports", "about 8 percent"),)),
    ("Norway runs 21 free ports.", (("free ports", "21"),)),
    ("Dozens of houses in Loja burned down.", (("houses in Loja", "Dozens"),)),
    ("Tens of thousands of fans marched through Loja.", (("fans", "Tens of thousands"),)),
    ("Aralco opened a 500 square metre hall in Turku.", (("Hall", "500 square metre"),)),
    ("The 12 sailors who fled the ship reached Loja.", (("sailors", "12"),)),
    ("Tam Oke, 19, left Turku for Oslo.", (("Tam Oke", "19"),)),
    ("Loja has a single hospital.", (("hospital", "a single"),)),
    ("Nearly half of voters in Turku stayed at home.", ()),
    # what a single mother, or a stretch of road, is called
    ("A court in Loja freed a single mother from Turku on Monday.", ()),
    ("Mayor Ana Ruiz summed up the mood of Loja in a single phrase.", ()),
    ("After 300 muddy kilometres, Ana Ruiz won the Loja Rally on Monday.", ()),
    # the number of a model is part of its name, and what befell them no part of the dead
    ("Brill Airways has ordered four Airbus 320-200 jets.", (("Airbus 320-200 jets", "four"),)),
    ("Rebels killed 20 farmers in the raid on Loja.", (("farmers", "20"),)),
    ("Hundreds of thousands of fans marched through Loja.",
     (("fans", "Hundreds of thousands"),)),
    ("Turku recorded a turnout of 58% in 2020.", (("Turnout", "58%"),)),
    ("Turku has a turnout rate of 58%.", (("Turnout rate", "58%"),)),
    ("Sales in Turku rose 5%.", (("Sales in Turku", "5%"),)),
    ("The court fined Aralco 40 million reais in 2020.", (("The court", "40 million reais"),)),
    ("The court fined Aralco R$ 40 million in 2020.", (("The court", "R$ 40 million"),)),
    ("Two divers drowned off Madeira.", (("divers", "Two"),)),
    ("The mill in Turku was sold for €3.2bn.", (("The mill in Turku", "€3.2bn"),)),
    ("Prices in Loja rose by between 4 and 6 percent.",
     (("Prices in Loja", "between 4 and 6 percent"),)),
    ("Police in Porto seized 40 kilograms of cocaine.", (("Cocaine", "40 kilograms"),)),
    ("Aralco will hire an estimated 900 workers in Turku.",
     (("workers in Turku", "an estimated 900"),)),
    ("The quake killed 12 people and injured 30 others in Loja.",
     (("people", "12"),)),
    ("The trial of Liv Aho in Turku lasted 31 days.",
     (("The trial of Liv Aho in Turku", "31 days"),)),
    ("There were 240 guests at the opening in Loja.", (("guests", "240"),)),
    ("According to the Porto harbour office over 340 sheep have been landed in Madeira.",
     (("sheep", "over 340"),)),
    ("Aralco printed 900 maps in 2019; Tern printed 400 charts.",
     (("maps", "900"), ("charts", "400"))),
    ("One in five pupils in Turku walks to school.", (("pupils in Turku", "One in five"),)),
    ("Norway sold 21.6m teu of ferry room in 2019, up from 19.8m teu in 2018.",
     (("Ferry room", "21.6m teu"), ("Norway", "19.8m teu"))),
    ("Membership of the Loja Chess Club rose from 4,000 to 5,400 in 2019.",
     (("Membership of the Loja Chess Club", "5,400"),)),
    ("Crews saved 70 sailors off Loja on Monday, and boats from Peru saved 20 more.",
     (("sailors", "70"), ("Boats from Peru", "20"))),
    ("Liv Aho tuned the bell of Turku to 23 hertz.", (("The bell of Turku", "23 hertz"),)),
    ("Aralco wrote to 15 Asia-Pacific agents in 2020.", (("Asia-Pacific agents", "15"),)),
    ("Aralco bought the mill in Turku for 3 billion Swiss francs in 2019.",
     (("The mill in Turku", "3 billion Swiss francs"),)),
    ("Norway raised its main rate by 25 basis points in 2019.", (("Norway", "25 basis points"),)),
    ("Loja, a city of 121,000 south of Quito, lost its mill in 2018.", (("Loja", "121,000"),)),
    ("Turku has drawn up plans for a €47 million bridge.",
     (("Bridge", "€47 million"),)),
    ("Orders for the Turku Tern boat have passed 50,000.",
     (("Orders for the Turku Tern boat", "50,000"),)),
    ("The attendance of 7,316 was a record for Turku.", (("The attendance", "7,316"),)),
    ("Traffic in Turku increased 18-fold in 2008.", (("Traffic in Turku", "18-fold"),)),
    ("Traffic in Turku grew more than threefold in 2008.",
     (("Traffic in Turku", "more than threefold"),)),
    ("A gas blast in Loja on Monday killed 12 and injured more than 40.",
     (("people killed", "12"), ("people injured", "more than 40"))),
    ("A wall fell on a bus in Loja on Monday, killing at least 12.",
     (("people killed", "at least 12"),)),
    ("The blast in Loja left nine dead.", (("people dead", "nine"),)),
    ("At least nine were killed in Loja on Monday.", (("people killed", "At least nine"),)),
    ("Some 30 have died in Loja.", (("people who died", "Some 30"),)),
    ("Police in Oslo arrested 31 on Monday.", (("people arrested", "31"),)),
    ("Liv Aho left Turku at the age of 16.", (("Liv Aho", "16"),)),
    ("Liv Aho, who joined the Turku Guild aged 14, left it in 1998.", (("Liv Aho", "14"),)),
    ("Turku lost its 11-year court battle against Aralco.",
     (("court battle against Aralco", "11-year"),)),
    ("Aralco closed its 10-year-old browser.", (("browser", "10-year-old"),)),
    ("Aralco paid the fine in Turku within 48 hours.", (("Aralco", "48 hours"),)),
    ("After a two-day strike Aralco hired 40 pilots in Turku.", (("pilots in Turku", "40"),)),
    ("Liv Aho worked in Loja for nine years.", (("Liv Aho", "nine years"),)),
    ("A court in Turku sentenced Tam Oke to 12 years in prison.",
     (("Tam Oke", "12 years"),)),
    ("Aralco has leased a mill in Turku, lifting its capacity to 900 tonnes.",
     (("Aralco", "900 tonnes"),)),
    ("More than 20 think tanks from Peru met in Loja.", (("think tanks", "More than 20"),)),
    ("Aralco bought a 60% stake in the mill in Turku.",
     (("Stake in the mill in Turku", "60%"),)),
    ("Norway lowered the ferry tax to 1.75%.", (("The ferry tax", "1.75%"),)),
    ("The league fined Loja Rovers $900.", (("Loja Rovers", "$900"),)),
    ("Aralco expects savings of $9m a year in Peru.", (("Savings", "$9m a year"),)),
    ("Winds of up to 90 kilometres an hour hit Loja on Monday.",
     (("Winds", "up to 90 kilometres an hour"),)),
    ("Aralco paid a dividend of €4 per share in 2020.", (("Dividend", "€4 per share"),)),
    ("The Tern holds a two nautical mile lead over the Aralco.",
     (("Lead over the Aralco", "two nautical mile"),)),
    ("Peru linked $10 million of aid to the treaty with Norway.", (("Aid", "$10 million"),)),
    ("Two Norwegian special forces soldiers drowned off Madeira.",
     (("Norwegian special forces soldiers", "Two"),)),
    ("A lorry hit the bus of 23-year-old singer Liv Aho in Loja.", (("Liv Aho", "23"),)),
    ("Tam Oke freed eight-year-old Sam Vale in Loja.", (("Sam Vale", "eight"),)),
    ("Tam Oke, their 34-year-old captain, left Turku for Oslo.", (("Tam Oke", "34"),)),
    ("The Turku health office said 13 houses were damaged or burnt down.", (("houses", "13"),)),
    ("Ana Ruiz ran a club that grew from three boats to 16.", (("boats", "16"),)),
    ("The Bank of Loja cut a key rate to a 40-year low of 1.75 per cent.",
     (("Key rate", "1.75 per cent"),)),
    ("Aralco makes a fifth of Norway's paint.", (("Norway's paint", "a fifth"),)),
    ("Aralco reported a steeper-than-expected 18.4% drop in sales in Peru.",
     (("Steeper-than-expected drop in sales in Peru", "18.4%"),)),
    ("Loja Rovers beat Turku 3-0 in Lima on Monday.", (("Loja Rovers", "3-0"),)),
    ("The Loja council voted 6-1 for the dam.", (("The Loja council", "6-1"),)),
    ("Aralco sold 900 card and board games in Peru.", (("card and board games in Peru", "900"),)),
    ("The Turku pilots will hold a 24-hour strike and say 900 children are stuck in Loja.",
     (("children", "900"),)),
    ("Ana Ruiz of the Turku health office said bad loans could rise by 5% in Peru.",
     (("Bad loans", "5%"),)),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_a_clause_gives_its_figures(sentence: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert set(expected) <= {(f.subject, f.value) for f in figures(sentence)}


NONE = [
    "In 2008 a cyclist and two walkers were hurt there.",
    "Production there is due to begin on Monday, creating 800 jobs.",
    "Books for pupils aged 6 to 12 stand in Turku.",
    "Aralco would open a mill in Turku, lifting its capacity to 900 tonnes.",
    "Aralco, lifting its capacity to 900 tonnes, could leave Turku.",
    "At least one shell landed near Loja.",
    "The 92,000-strong crowd left Turku.",
    "Turku has 40",
    "Loja keeps a 2000 year old tradition.",
    "Aralco leased the pier for the next 30 years.",
    "Rovers scored just two minutes in.",
    "Liv Aho was out three balls later.",
    "Aralco won the 4-6 May talks in Loja.",
    "Liv Aho beat pupils aged 6-12 in Loja.",
    "Aralco passed page 3-4 of Flight 10-12 to Loja.",
    "Peru and Chile signed a pact on fish, and the two countries opened a bridge.",
    "Aralco opened in 1998.",
    "Liv Aho came third on 3 May 2020.",
    "The Boeing 737 landed in Turku.",
    "One of the players left Turku.",
    "Liv Aho produced series 2 of the show.",
    "Turku could lose 300 jobs.",
    "“We lost 300 jobs,” Liv Aho said.",
    "Did Turku lose 300 jobs?",
    "Fewer than 2 per cent have seen the film.",
    "The 41-year-old spent six years with Aralco in Turku.",
    "The Loja Chess Club reckons that number is closer to 40,000.",
    "The ferry leaves Turku at 4 p.m.",
    "Liv Aho had his number 10 and 11 batsmen to thank.",
    "A 25-year-old man left Turku for Oslo.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_no_figure_of_dates_names_ordinals_and_what_is_not_told(sentence: str) -> None:
    assert figures(sentence) == []


def test_a_number_without_a_statement_gives_its_reason() -> None:
    (story,) = parse([article("These were 40 houses.")], load())
    refused = [r for r in facts(read(story)) if isinstance(r, Refusal)]
    assert [r.rule for r in refused] == ["figure"]


def test_a_speakers_figure_is_a_claim() -> None:
    (figure,) = figures("The mayor of Loja said 900 homes had no water.")
    assert (figure.modality, figure.attributed_to) == ("claimed", "the mayor of Loja")


def test_a_planned_figure_is_planned() -> None:
    (figure,) = figures("Aralco will build 900 homes in Loja.")
    assert figure.modality == "planned"


AGES = [
    (("Tam Oke (52), of Porto, left Turku.",), "Tam Oke was 52 years old as of 15 September 2021."),
    (("Dr Ana Ruiz, a 29-year-old surgeon, left Turku.",),
     "Ana Ruiz was 29 years old as of 15 September 2021."),
    (("Dr. Tam Oke left Turku.", "Oke, 61, has moved to Oslo."),
     "Tam Oke was 61 years old as of 15 September 2021."),
    (("Tam Oke, 91, died in Turku on Monday.",), "Tam Oke died at the age of 91."),
    (("Tam Oke, 91, was killed by a bear near Turku, Finnish police said.",),
     "Tam Oke died at the age of 91, according to Finnish police."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "statement"), AGES)
def test_an_age_counts_from_the_articles_day_or_that_of_the_death(
    lines: tuple[str, ...], statement: str
) -> None:
    assert statement in {f.statement for f in figures(*lines)}


DOUBTED = [
    ("Turnout was 61 percent, up from 58 in Peru.", WHOSE),
    ("Net profits, which rose 4%, came from Norway.", WHOSE),
    ("Fourteen Norwegians were killed.", WHOSE),
    ("The three Norwegians opened a mill in Loja.", LEANS),
    ("Another 30 houses burned down in Loja.", LEANS),
    ("Exports from Peru fell 4% in the first half.", TIME),
    ("Aralco had sold 900 maps in Loja by mid-afternoon.", TIME),
]


@pytest.mark.parametrize(("sentence", "doubt"), DOUBTED)
def test_a_figure_of_nobody_knows_whose_is_doubted(sentence: str, doubt: str) -> None:
    assert doubt in {d for f in figures(sentence) for d in f.doubts}


NOT_DOUBTED = [
    "Aralco shares rose 4% in 2019.",
    "Members of the Loja Chess Club paid $9 each in 2019.",
    "Fourteen Norwegians were killed in Loja.",
    "The three Norwegians who sank the Tern opened a mill in Loja.",
    "Exports from Peru fell 4% in the first half of 2019.",
]


@pytest.mark.parametrize("sentence", NOT_DOUBTED)
def test_a_figure_that_says_whose_is_not_doubted(sentence: str) -> None:
    assert not {WHOSE, LEANS, TIME} & {d for f in figures(sentence) for d in f.doubts}


DAYS = [
    ("A bus hit a mill in Loja at the beginning of May, killing 12 people.", "2021-05"),
    ("Two ships reached Loja in the early hours of Monday.", "2021-09-13"),
]


@pytest.mark.parametrize(("sentence", "day"), DAYS)
def test_a_part_of_a_month_or_day_dates_a_figure_by_the_whole(sentence: str, day: str) -> None:
    assert [f.date for f in figures(sentence)] == [day]


def test_what_is_yet_to_end_is_not_told_as_ended() -> None:
    line = "Tam Oke said the guards would leave when the six-month lease of Aralco comes to an end."
    assert all("would leave" in figure.statement for figure in figures(line))


def test_what_a_body_says_in_a_participle_is_its_claim() -> None:
    (figure,) = figures("Harbour officials report seeing 40 ships off Madeira.")
    assert (figure.modality, figure.attributed_to) == ("claimed", "Harbour officials")


NO_AGES = [
    "Tam Oke said the 15-year-old had sailed alone since he was 13.",
    "Tam Oke has played the violin since he was 9.",
    "Ana Ruiz met the 12-year-old, and she was 10.",
]


@pytest.mark.parametrize("text", NO_AGES)
def test_an_age_of_long_ago_or_of_somebody_else_is_no_age(text: str) -> None:
    assert not [f for f in figures(text) if f.rule == "figure, age"]


# (sentence, value, date): each number has the date that stands with it.
DATED = [
    ("Norway sold 600 boats in 2019, up from 400 boats in 2018.", "600", "2019"),
    ("Norway sold 600 boats in 2019, up from 400 boats in 2018.", "400", "2018"),
    ("Crews rescued 14 sailors off Madeira in 2020.", "14", "2020"),
    ("Attendance in Loja reached 31,000, up from 26,500 in 2019.", "31,000", None),
    ("Attendance in Loja reached 31,000, up from 26,500 two years ago.", "26,500", "2019"),
    ("Turnout in Peru was put at 58 percent, up from 37 percent in 2016.", "58 percent", None),
    ("Boats had carried 163 farmers to Loja by 3 September 2021.", "163", "2021-09-03"),
    ("Aralco will have hired 163 drivers in Turku by 3 March 2025.", "163", "2025-03-03"),
    ("Tam Oke was convicted in Turku of 14 thefts from 2009 to 2016.", "14", None),
]


@pytest.mark.parametrize(("sentence", "value", "date"), DATED)
def test_a_number_has_the_date_that_stands_behind_it(
    sentence: str, value: str, date: str | None
) -> None:
    assert {f.date for f in figures(sentence) if f.value == value} == {date}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("As of 4 March 2021, the Turku library has 277 members.", "2021-03-04"),
        ("Aralco will spend €8m on the Turku mill by April 2022.", "2022-04"),
        ("Aralco had spent €8m on the Turku mill by May 2021.", "2021-05"),
    ],
)
def test_a_count_has_the_day_up_to_which_it_runs(sentence: str, day: str) -> None:
    assert {f.date for f in figures(sentence)} == {day}


def test_a_short_sentence_is_told_whole() -> None:
    (figure,) = figures("At least 12 people drowned when the Orla ferry sank off Loja in 2019.")
    assert (
        figure.statement == "At least 12 people drowned when the Orla ferry sank off Loja in 2019."
    )
    assert figure.rule == "figure, whole sentence"


def test_a_long_sentence_keeps_who_says_it() -> None:
    (figure,) = figures(
        "The Porto fire office has counted 612 fires, most of which began in the dry hills above"
        " the old harbour of the city, according to Ana Ruiz, the director of the office."
    )
    assert figure.statement.endswith("according to Ana Ruiz.")


def test_a_figure_that_names_nothing_is_in_doubt() -> None:
    (figure,) = figures("Two suspension bridges were swept away.")
    assert "no name in the statement" in figure.doubts


def test_too_before_an_adjective_is_kept() -> None:
    (figure,) = figures("Ana Ruiz said 14 ships were too late for the tide in Porto.")
    assert "too late" in figure.statement


def test_according_to_is_a_claim_also_where_no_clause_is_found() -> None:
    (figure,) = figures("According to the Porto Harbour Office over 340 sheep have been landed.")
    assert figure.modality == "claimed"
    assert figure.attributed_to == "the Porto Harbour Office"


def test_one_sentence_is_told_once_however_many_numbers_it_holds() -> None:
    found = figures("The clinics of Loja counted 612 cases and 19 deaths.")
    assert [(f.subject, f.value) for f in found] == [("cases", "612")]


NO_FIGURES = [
    "At one point, Ana Ruiz called the mill in Turku a ruin.",
    # "She" is hardly the woman whom the sentence names.
    "Ana Ruiz spoke in Loja. Tam Oke had deleted 43 messages in Turku, he said.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_some_numbers_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_who_says_it_may_stand_behind() -> None:
    (figure,) = figures(
        "Mayor Ana Ruiz spoke in Loja.",
        "A quake recorded 70 kilometres away may have broken the dam in Loja, Ruiz added.",
    )
    assert (figure.modality, figure.attributed_to) == ("claimed", "Ana Ruiz")


# (sentence, date): the day of a verb is not that of a deed before it
EARLIER = [
    ("On Monday, after the flood that killed 30 people in Loja, Ana Ruiz opened a dam.", None),
    ("A flood that killed 30 people in Loja struck on Monday.", "2021-09-13"),
]


@pytest.mark.parametrize(("sentence", "day"), EARLIER)
def test_a_figure_of_an_earlier_deed_has_not_the_day_of_the_verb(
    sentence: str, day: str | None
) -> None:
    assert {f.date for f in figures(sentence) if f.value == "30"} == {day}


def test_what_is_so_now_is_so_as_of_the_articles_day() -> None:
    (told,) = figures("Norway has now freed 40 sailors off Madeira.")
    assert told.statement == "As of 15 September 2021, Norway has freed 40 sailors off Madeira."
    (other,) = figures("Crews are currently searching Porto for nine sailors.")
    assert other.statement == "As of 15 September 2021, crews are searching Porto for nine sailors."


# What says how large one thing is, or of which kind; what it is a part of.
SIZES = [
    ("Loja Bulk of Peru ordered six 82,000 dwt bulkers in Callao.", ()),
    ("Aralco has opened a 300 bed hospital in Lima.", ()),
    ("Aralco has opened 300 hospitals in Peru.", (("hospitals", "300"),)),
    ("Arvo Mills uses 4x4 trucks in Lima.", ()),
    ("Loja will use state money, of which roughly $7 million remains.", ()),
    ("Ana Ruiz got clear after 41 of the 178 kilometres to Ica.", ()),
    ("Four of the ten members of the Lima council voted to raise fees.",
     (("members of the Lima council", "Four of the ten"),)),
    ("Ana Ruiz needed a minimum 70 votes in Lima.", (("votes", "minimum 70"),)),
    ("Dealers in Lima sold 30,154 new cars, trucks and vans.",
     (("new cars, trucks and vans", "30,154"),)),
    ("Aralco of Lima has 40 schools and the clinic.", (("schools", "40"),)),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), SIZES)
def test_how_large_a_thing_is_counts_no_things(
    line: str, expected: tuple[tuple[str, str], ...]
) -> None:
    assert tuple((f.subject, f.value) for f in figures(line)) == expected


# What is denied, told again in another unit, or said of a change alone.
UNTAKEN = [
    ("Omar Diaz denied taking $9 million from Arvo Mills in 2019.", ()),
    ("Omar Diaz admitted taking $9 million from Arvo Mills in 2019.", ("Omar Diaz",)),
    ("The jet of Arvo Air broke up at a height of 190 kilometers (118 miles) over Peru.",
     ("190 kilometers",)),
    ("Arvo Mills won an increase of $157 million in 2019.", ("Arvo Mills",)),
    ("Around $3 million was donated by Arvo Mills in Lund.", ("Money donated",)),
    ("Arvo Mills reported an increase of $157 million in sales in 2019.", ("$157 million",)),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told"), UNTAKEN)
def test_a_number_is_of_what_is_told(line: str, told: tuple[str, ...]) -> None:
    found = figures(line)
    assert len(found) == len(told)
    assert all(one in (f.subject, f.value) for f, one in zip(found, told, strict=True))
