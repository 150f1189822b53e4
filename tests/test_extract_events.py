"""Events told by verbs and by nouns. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.events import nouns as noun_events
from briefings.extract.events.told import of_clauses
from briefings.extract.minting import Refusal
from briefings.extract.reading import Reading, read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def found(*lines: str, published: str | None = "2021-09-15") -> list[Fact | Refusal]:
    """The events and refusals of an article with these lines."""
    (story,) = parse([article(*lines, published=published)], load())
    return told(read(story))


def told(reading: Reading) -> list[Fact | Refusal]:
    """What the clauses and nouns of an article gave."""
    results = [result for _, results in of_clauses(reading) for _, result in results]
    return [*results, *noun_events.facts(reading)]


def events(*lines: str, published: str | None = "2021-09-15") -> list[Fact]:
    """The events of an article with these lines."""
    return [f for f in found(*lines, published=published) if isinstance(f, Fact)]


# (sentence, date, modality, statement)
VERBS = [
    ("Rescuers freed 12 miners near Copiapo on Monday.",
     "2021-09-13", "holds", "Rescuers freed 12 miners near Copiapo on 13 September 2021."),
    ("On 3 May 1998, Aralco opened its first shop in Turku.",
     "1998-05-03", "holds", "Aralco opened its first shop in Turku on 3 May 1998."),
    ("Juan Soto was born in Accra and moved to Norway in 1990.",
     "1990", "holds", "Juan Soto moved to Norway in 1990."),
    ("Juan Soto has lived in Lima since his release in June 2016.",
     "2016-06", "holds", "Juan Soto was released in June 2016."),
    ("Ghana will host the games in 2023.",
     "2023", "planned", "Ghana will host the games in 2023."),
    ("Orlan Labs will start selling its phones in 14 countries on 6 October, Ana Ruiz said.",
     "2021-10-06", "planned", "Orlan Labs will start selling its phones in 14 countries on "
     "6 October 2021, according to Ana Ruiz."),
    ("The plan goes to the Loja water committee, which meets on 6 October.",
     "2021-10-06", "planned", "The Loja water committee meets on 6 October 2021."),
    ("Ana Ruiz met the hosts of the Loja forum, which opens on 6 October.",
     "2021-10-06", "planned", "The Loja forum opens on 6 October 2021."),
    ("The Oslo Marathon is due to start in October 2021.",
     "2021-10", "planned", "The Oslo Marathon is due to start in October 2021."),
    ("Aralco cut 300 jobs in Turku in 2020, according to Mayor Liv Aho.",
     "2020", "claimed", "Aralco cut 300 jobs in Turku in 2020, according to Mayor Liv Aho."),
    ("Having left the army in 2011, Juan Soto founded a school.",
     "2011", "holds", "Juan Soto left the army in 2011."),
    ("Juan Soto has taught in Loja since leaving the army in 2011.",
     "2011", "holds", "Juan Soto left the army in 2011."),
    ("Wolves returned to Jutland in 2012, experts say.",
     "2012", "claimed", "Wolves returned to Jutland in 2012, according to experts."),
    ("The Loja tunnel, completed in 1964, is closed for repairs.",
     "1964", "holds", "The Loja tunnel was completed in 1964."),
    ("Juan Soto taught in Loja before being elected mayor in 2011.",
     "2011", "holds", "Juan Soto was elected mayor in 2011."),
    ("The Loja tunnel reopens on 3 October 2021.",
     "2021-10-03", "planned", "The Loja tunnel reopens on 3 October 2021."),
    ("Tam Oke is a poet who won the Arnes Prize in 1988.",
     "1988", "holds", "Tam Oke won the Arnes Prize in 1988."),
    ("The council of Loja will issue a reply this week to answer the claims about Aralco.",
     "2021-09-13/2021-09-19", "planned", "The council of Loja will issue a reply in the week of"
     " 13 September 2021 to answer the claims about Aralco."),
    ("The Loja council will begin debate on the Water Act at 9:00am today.",
     "2021-09-15", "planned", "The Loja council will begin debate on the Water Act at 9:00am"
     " on 15 September 2021."),
    ("Senator Liv Aho intends to move a motion today.",
     "2021-09-15", "planned", "Senator Liv Aho intends to move a motion on 15 September 2021."),
    ("Oslo Mayor Rudolf Moe today bade farewell to the city he has led for ten years.",
     "2021-09-15", "holds", "On 15 September 2021, Oslo Mayor Rudolf Moe bade farewell to the city"
     " he has led for ten years."),
    ("More than 60 barns have been destroyed in the greater Loja area, officials said.",
     None, "claimed", "More than 60 barns have been destroyed in the greater Loja area, according"
     " to officials."),
    ("Two people were killed in the Turku strikes and around 120 injured, half of them schoolboys,"
     " Turku hospital officials said.", None, "claimed", "Two people were killed in the Turku"
     " strikes and around 120 injured, according to Turku hospital officials."),
    ("Tam Oke scored early, and the Hradec Lynx erased a three-goal deficit to beat the Vitkov"
     " Foundry 5-4 on Monday for their sixth straight win.", "2021-09-13", "holds", "The Hradec"
     " Lynx erased a three-goal deficit to beat the Vitkov Foundry 5-4 for their sixth straight"
     " win on 13 September 2021."),
    ("Turku came from behind to win the cup in Oslo on Monday.", "2021-09-13", "holds",
     "Turku came from behind to win the cup in Oslo on 13 September 2021."),
    ("The jury preferred the book to novels by Ana Valladolid-Pike, who won the Arnes Prize in"
     " 2008, and Tam Oke.", "2008", "holds", "Ana Valladolid-Pike won the Arnes Prize in 2008."),
    ("A general meeting of Aralco Mining has been called for June 21, 2022 in Zurich.",
     "2022-06-21", "holds",
     "A general meeting of Aralco Mining has been called for June 21, 2022 in Zurich."),
    ("Ferries returned to the quays of Loja.",
     None, "holds", "Ferries returned to the quays of Loja."),
    ("The Nordic Mining Company was told last Monday it would have to leave Loja airport.",
     None, "holds", "The Nordic Mining Company was told it would have to leave Loja airport."),
    ("Two soldiers were killed and one soldier wounded near Loja on Monday.",
     "2021-09-13", "holds", "One soldier was wounded near Loja on 13 September 2021."),
    ("One miner was killed and two miners injured near Loja on Monday.",
     "2021-09-13", "holds", "Two miners were injured near Loja on 13 September 2021."),
    ("Juan Soto was reported missing on 4 March.",
     "2021-03-04", "holds", "Juan Soto was reported missing on 4 March 2021."),
    ("Juan Soto was elected to lead the bakers of Loja in 2019.",
     "2019", "holds", "Juan Soto was elected in 2019 to lead the bakers of Loja."),
    ("Aralco will close the Turku mill at the end of the year.",
     "2021-12~", "planned", "Aralco will close the Turku mill at the end of 2021."),
    ("The rains will reach Loja in mid-November.",
     "2021-11", "planned", "The rains will reach Loja in mid-November 2021."),
    ("Aralco is a Finnish firm founded in 1954.",
     "1954", "holds", "Aralco was founded in 1954."),
    ("A storm on Sunday destroyed the market in Loja.",
     "2021-09-12", "holds", "A storm on 12 September 2021 destroyed the market in Loja."),
    ("Kenya became the first country to ban the bags in 2017.",
     "2017", "holds", "Kenya became the first country to ban the bags in 2017."),
    ("A magnitude 6.1 quake struck the province of Loja before dawn on Monday, killing 31 people, "
     "the interior ministry said.",
     "2021-09-13", "claimed", "A magnitude 6.1 quake struck the province of Loja before dawn on "
     "13 September 2021, killing 31 people, according to the interior ministry."),
    ("Nurse Aileen Reid, 61, who began her career in Leith in 1979, welcomed the first patient.",
     "1979", "holds", "Nurse Aileen Reid began her career in Leith in 1979."),
    ("On Friday, Norwegian fishermen rescued 70 sailors whose boat sank near Bergen.",
     "2021-09-10", "holds", "On 10 September 2021, Norwegian fishermen rescued 70 sailors whose "
     "boat sank near Bergen."),
    ("Aralco opened a plant in Turku in 2018, creating 900 jobs.",
     "2018", "holds", "Aralco opened a plant in Turku in 2018, creating 900 jobs."),
    ("In 2011, Juan Soto was told to leave Loja.",
     "2011", "holds", "In 2011, Juan Soto was told to leave Loja."),
    ("A shelter in Loja will open this winter.",
     "2021-12/2022-02", "planned", "A shelter in Loja will open in the winter of 2021."),
    ("The Loja quay has been closed since May 2019.",
     "2019-05", "holds", "The Loja quay has been closed since May 2019."),
    ("Aralco said it would close two plants in Turku in May 2022.",
     "2022-05", "planned", "Aralco said it would close two plants in Turku in May 2022."),
    ("The mayor, Ana Ruiz, said she would open a market in Loja on 4 October.",
     "2021-10-04", "planned", "Ana Ruiz said she would open a market in Loja on 4 October 2021."),
    ("The Dutch ministry said on Monday that talks with Aralco had failed.",
     "2021-09-13", "holds", "The Dutch ministry said on 13 September 2021 that talks with Aralco "
     "had failed."),
    ("Prices could double, Ana Ruiz told reporters in Moss on Tuesday.",
     "2021-09-14", "holds", "Ana Ruiz said on 14 September 2021 that prices could double."),
    ("Prices could double, analysts warned on Tuesday, because stocks are low.",
     "2021-09-14", "holds", "Analysts warned on 14 September 2021 that prices could double."),
    ("The quake that struck Loja in 2015 destroyed the cathedral.",
     "2015", "holds", "A quake struck Loja in 2015."),
    ("Aralco paid for a sonar, which was switched on in 2018.",
     "2018", "holds", "A sonar was switched on in 2018."),
    ("It is the worst flood since August 1997, when a dam burst above Loja.",
     "1997-08", "holds", "A dam burst above Loja in August 1997."),
    ("In 1979, Ana Ruiz left Loja, joined a convent and was sent to Quito.",
     "1979", "holds", "Ana Ruiz joined a convent in 1979."),
    ("Farmers blocked three roads and burned tyres on Monday.",
     "2021-09-13", "holds", "Farmers blocked three roads on 13 September 2021."),
    ("Ana Ruiz was born on 3 May 1930 in Loja, in what was then a village.",
     "1930-05-03", "holds", "Ana Ruiz was born in Loja on 3 May 1930."),
    ("Ana Ruiz plans to build a school in Loja.",
     None, "planned", "Ana Ruiz plans to build a school in Loja."),
    ("The novel by Ana Ruiz was turned down by four firms before it was bought by Aralco in 2020.",
     "2020", "holds", "The novel by Ana Ruiz was bought by Aralco in 2020."),
    ("The Turku Port Authority will publish its report by the end of June 2022.",
     "2022-06", "planned", "The Turku Port Authority will publish its report by the end of June "
     "2022."),
    ("The court in Loja remanded Juan Soto for sentencing on 3 November.",
     None, "holds", "The court in Loja remanded Juan Soto for sentencing on 3 November 2021."),
    ("On Sunday, Juan Soto and his father are to travel to Turku.",
     "2021-09-19", "planned", "Juan Soto and his father are to travel to Turku on 19 September "
     "2021."),
    ("Mayor Liv Aho, who resigned Sept. 3 following a report by auditors, runs a shop.",
     "2021-09-03", "holds", "Mayor Liv Aho resigned on 3 September 2021."),
    ("Thousands of poor Finns will receive bigger benefits starting January 1.",
     "2022-01-01", "planned", "Thousands of poor Finns will receive bigger benefits starting on "
     "1 January 2022."),
    ("The lake, Kalo Orlan, had trebled in size since 2009.",
     None, "holds", "Kalo Orlan had trebled in size since 2009."),
    ("Two people were killed when a bus hit a tree near Loja on Monday.",
     "2021-09-13", "holds", "Two people were killed on 13 September 2021 when a bus hit a tree "
     "near Loja."),
    ("President Ana Ruiz declared three days of mourning on Friday.",
     "2021-09-10", "holds", "President Ana Ruiz declared three days of mourning on "
     "10 September 2021."),
    ("Under the deal with Corvo, signed on 3 May 2020, Aralco will ship cars.",
     "2020-05-03", "holds", "The deal with Corvo was signed on 3 May 2020."),
    ("Kenya has sent two ships and the Red Cross has shipped 300 tents.",
     None, "holds", "The Red Cross has shipped 300 tents."),
    ("Chile declared three days of mourning beginning on Friday.",
     "2021-09-17", "holds", "Chile declared three days of mourning beginning on "
     "17 September 2021."),
    ("Two of the players broke their legs in May.",
     "2021-05", "holds", "Two of the players broke their legs in May 2021."),
]  # fmt: skip

NOUNS = [
    ("A phone call between Ana Silva and Omar Haddad on 4 May 2020 ended the row.",
     "2020-05-04", "Ana Silva and Omar Haddad held a phone call on 4 May 2020."),
    ("Ana Silva said in a meeting with Omar Haddad on 4 May 2020 that she agreed.",
     "2020-05-04", "Ana Silva held a meeting with Omar Haddad on 4 May 2020."),
    ("Trade suffered after the 2014 annexation of Tarsia.",
     "2014", "Tarsia was annexed in 2014."),
    ("Norway's 2018 decision to ban fur farms angered breeders.",
     "2018", "Norway decided to ban fur farms in 2018."),
    ("Liv Aho was married to Tam Oke, a poet, until his death in Turku in 1990.",
     "1990", "Tam Oke died in Turku in 1990."),
    ("Divers recall the discovery in 1962 of the Orlan cave.",
     "1962", "The Orlan cave was discovered in 1962."),
    ("Ana Silva said in an interview on 4 May 2020 that talks had failed.",
     "2020-05-04", "Ana Silva gave an interview on 4 May 2020."),
    ("A meeting between Ana Silva and Omar Haddad at a hotel in Leith on 4 May 2020 ended the row.",
     "2020-05-04", "Ana Silva and Omar Haddad held a meeting at a hotel in Leith on 4 May 2020."),
    ("Fans still mourn the 1994 death of Ayla Kaya.",
     "1994", "Ayla Kaya died in 1994."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "date", "modality", "statement"), VERBS)
def test_a_verb_tells_an_event(
    sentence: str, date: str | None, modality: str, statement: str
) -> None:
    assert (date, modality, statement) in [
        (f.date, f.modality, f.statement) for f in events(sentence)
    ]


@pytest.mark.parametrize(("sentence", "date", "statement"), NOUNS)
def test_a_noun_tells_an_event(sentence: str, date: str, statement: str) -> None:
    assert (date, statement) in [(f.date, f.statement) for f in events(sentence)]


# Sentences without an event, and the reason.
NONE = [
    ("Turku could lose its airport in 2022.", "the clause is conditional"),
    ("If Aralco leaves, Turku will suffer in 2022.", "a condition stands before the clause"),
    (
        "Aralco left and never opened a shop in Turku in 2020.",
        "the denial is of words that are left out",
    ),
    ("Did Aralco open a shop in Turku in 2020?", "the clause is asked"),
    ("“Aralco opened a shop in Turku in 2020,” Liv Aho said.", "inside a quotation"),
    ("Aralco denied it had sacked 40 drivers in May.", "the speaker denies it"),
    (
        "The ferry gave way to a ship that sank in 2003.",
        "a relative clause that says which one is meant",
    ),
    ("Aralco reportedly opened a shop in Turku in 2020.", "a claim of nobody named"),
    ("Turku has a port.", "a state"),
    ("Aralco announced on Monday, after a bad year.", "a verb of speech without what is said"),
    ("Tam Oke (1 May 1930 – 4 May 1990) was a poet.", "a state"),
    (
        "News of a raid in 2019 has inspired a film in Turku.",
        "no date, and nobody named",
    ),
    ("Loja Press has told reporters.", "a verb of speech without what is said"),
    (
        "As scores of white farmers went into hiding to escape a round-up by Kalvian police, a"
        " senior Danish official called Ole Moe's rule illegitimate and said that his re-election"
        " in March was won through fraud.",
        "a subordinate clause that was read as the main one",
    ),
    (
        "The vote is between Ana Ruiz or Tam Oke, installed as interim leader by the party's"
        " executive on Monday.",
        "the subject is one of two",
    ),
    ("Several farmers protested in Turku.", "no date, and nobody named"),
    ("The shop was closed by Aralco.", "no date, and a subject that leans on another sentence"),
    ("The team won the cup in 2010, in 2014 and in 2018.", "the date is one of several"),
]


def test_what_somebody_saw_done_is_told_as_seen() -> None:
    results = found("Hundreds gathered to witness city mayor Ana Ruiz flip the switch on Friday.")
    assert "what is only seen or let: flip" in [r.reason for r in results if isinstance(r, Refusal)]
    assert not [f for f in results if isinstance(f, Fact) and f.subject == "City mayor Ana Ruiz"]


@pytest.mark.parametrize(("sentence", "reason"), NONE)
def test_a_clause_that_tells_no_event_gives_its_reason(sentence: str, reason: str) -> None:
    results = found(sentence)
    assert reason in [r.reason for r in results if isinstance(r, Refusal)]
    assert not [f for f in results if isinstance(f, Fact)]


def test_the_date_of_a_superlative_needs_no_year_when_the_article_has_none() -> None:
    (event,) = events("Aralco opened a shop in Turku on May 3.", published=None)
    assert (event.date, event.statement) == (
        "XXXX-05-03",
        "Aralco opened a shop in Turku on 3 May.",
    )


@pytest.mark.parametrize(
    ("sentence", "doubts"),
    [
        ("A seminar was held in Loja on 4 May 2020.", {"a subject without a name"}),
        ("A conductor was killed in April 2020.", {"no name in the statement"}),
        ("The Loja tunnel was closed in April 2020.", set()),
        ("Mina Aro was born in Kibbutz Kinneret in 1958.", set()),
    ],
)
def test_an_event_of_nobody_named_is_doubted(sentence: str, doubts: set[str]) -> None:
    (fact,) = events(sentence)
    nameless = {"a subject without a name", "no name in the statement"}
    assert nameless.intersection(fact.doubts) == doubts


def test_the_date_of_what_is_compared_is_not_that_of_the_deed() -> None:
    found = events(
        "Nordic Bank reported profit of 2.6 billion kroner, up from 2.4 billion in 2019."
    )
    assert [f.date for f in found] == [None]


def test_a_claim_is_attributed_and_has_no_grammar_for_questions() -> None:
    (event,) = events("Police said two men robbed a bank in Ghent on Monday.")
    assert (event.attributed_to, event.modality, event.clause) == ("police", "claimed", None)


def test_an_interview_gives_no_events_of_unmarked_speech() -> None:
    lines = ("How did it begin?", "I opened a shop in Turku in 1998.", "And then?",
             "We moved to Oslo in 2001.")  # fmt: skip
    assert events(*lines) == []


def test_a_dated_caption_is_told_in_the_past() -> None:
    text = "Mayor Ana Ruiz opens a school in Loja, May 4, 2020."
    (story,) = parse([article("Loja", text, roles=("body", "caption"))], load())
    assert [f.statement for f in told(read(story)) if isinstance(f, Fact)] == [
        "Mayor Ana Ruiz opened a school in Loja on 4 May 2020."
    ]


def test_a_plan_that_was_dropped_is_told_with_its_end() -> None:
    made = events("Peru was set to host the fair in 2020, but the event was called off.")
    assert (made[0].date, made[0].modality, made[0].statement) == (
        "2020",
        "planned",
        "Peru was set to host the fair in 2020, but the event was called off.",
    )


def test_a_date_from_another_sentence_is_cited_too() -> None:
    made = events("Ana Silva gave a speech at the forum.", "More than 50 people took part in "
                  "Monday's forum.")  # fmt: skip
    speech = next(f for f in made if f.subject == "Ana Silva")
    assert speech.date == "2021-09-13"
    assert len(speech.references) == 2


def test_the_anniversary_of_a_year_is_told_as_the_article_reckons_it() -> None:
    made = events("Next year marks the 50th anniversary of the Turku fire.")
    assert [(f.date, f.statement) for f in made] == [
        ("2022", "The 50th anniversary of the Turku fire falls in 2022.")
    ]


def test_a_named_event_of_a_year_is_told_with_its_place() -> None:
    made = events("Snow may fall on the 2030 Winter Games in Oslo.")
    assert [(f.date, f.modality, f.statement) for f in made] == [
        ("2030", "planned", "The 2030 Winter Games take place in Oslo.")
    ]


def test_every_event_cites_its_words_letter_for_letter() -> None:
    (story,) = parse([article(*(row[0] for row in VERBS), published="2021-09-15")], load())
    for fact in told(read(story)):
        if isinstance(fact, Fact):
            for r in fact.references:
                assert story.article.text[r.start : r.end] == r.quote != ""


def test_a_thing_that_was_introduced_once_is_called_by_its_introduction() -> None:
    lines = ("A ferry crash in Moss killed two people.", "The crash was caused by fog on Monday.")
    made = next(f for f in events(*lines) if "fog" in f.statement)
    assert made.statement == "The ferry crash in Moss was caused by fog on 13 September 2021."
    assert [r.quote for r in made.references][1:] == [lines[0]]


def test_a_thing_that_was_introduced_twice_keeps_its_doubt() -> None:
    lines = ("A crash in Moss killed two people.", "A crash in Lund hurt one.")
    (made,) = (f for f in events(*lines, "The crash was seen by Aralco on Monday.") if f.date)
    assert "a definite noun for an event" in made.doubts


def test_the_introduction_of_an_interview_tells_events() -> None:
    lines = (
        "Ana Silva began to paint in Porto in 2012.",
        "What do you paint?",
        "I paint what I see. In 2014 I moved to Turku.",
        "Do you sell what you paint?",
        "We sold all of it in 2015.",
    )
    assert [f.statement for f in events(*lines)] == ["Ana Silva began in 2012 to paint in Porto."]


def test_who_answers_in_an_interview_is_the_subject_of_the_answer() -> None:
    lines = (
        "Ana Silva spoke in Porto. Ana Silva paints.",
        "What do you paint?",
        "I paint what I see.",
        "Do you sell it?",
        "We sold all of it in 2015.",
        "Where do you work?",
        "I opened a shop in Turku in 2019, and my sister joined me in 2020.",
    )
    made, other = (f for f in events(*lines) if f.date)
    assert made.statement == "Ana Silva said she opened a shop in Turku in 2019."
    assert (made.modality, made.attributed_to) == ("claimed", "Ana Silva")
    assert other.statement == "Ana Silva’s sister joined Ana Silva in 2020."


def test_whose_turn_it_is_stands_in_no_statement() -> None:
    lines = (
        "An hour with Ana Silva",
        "Radio Osse: What will it cost you?",
        "Ana Silva: Chile will pay 40 million pesos to Orlan Bank in 2026.",
        "Radio Osse: Who told you that?",
        "Ana Silva: Tam Oke told me in 2019, when we were both in Lima, that my car was his.",
    )
    told = [f.statement for f in events(*lines) if f.attributed_to == "Ana Silva"]
    assert told == [
        "Chile will pay 40 million pesos to Orlan Bank in 2026, according to Ana Silva."
    ]


def test_what_i_did_in_an_answer_needs_a_name_or_a_day_with_a_thing() -> None:
    lines = (
        "Ana Silva spoke in Porto. Ana Silva paints, and she sells.",
        "What did you do?",
        "I drove my bus in Turku with some students.",
        "Do you smoke?",
        "I stopped in 1994.",
        "Where do you work?",
        "I sat in the garden.",
    )
    told = [f.statement for f in events(*lines) if f.attributed_to]
    assert told == ["Ana Silva said she drove her bus in Turku with some students."]


# (sentence, date, modality, statement): denials, names set off, what others own or say.
TOLD = [
    ("Aralco did not open a shop in Turku in 2020.",
     "2020", "holds", "Aralco did not open a shop in Turku in 2020."),
    ("In May 2020 a cyclist, 31-year-old dentist Ana Ruiz, was killed there in a collision.",
     "2020-05", "holds",
     "A cyclist, 31-year-old dentist Ana Ruiz, was killed in a collision in May 2020."),
    ("A judge, Ana Ruiz, was appointed by Chile on 4 May 2020.",
     "2020-05-04", "holds", "A judge, Ana Ruiz, was appointed by Chile on 4 May 2020."),
    ("The cup went to Ana Ruiz, whose brother died in Loja in March 2019.",
     "2019-03", "holds", "Ana Ruiz’s brother died in Loja in March 2019."),
    ("Liv Aho, head of \"The Long Road,\" was fined in Loja on 4 May 2020.",
     "2020-05-04", "holds", "Liv Aho was fined in Loja on 4 May 2020."),
    ("Two of the firms, Aralco and Orlan, said they would close shops in Turku by 2026.",
     "2026", "planned", "Two of the firms said they would close shops in Turku by 2026."),
    ("The Falcons said they had signed Ana Ruiz on 4 May 2020.",
     "2020-05-04", "claimed", "The Falcons said they had signed Ana Ruiz on 4 May 2020."),
    ("Chile will be admitted to the pact beforehand, Ana Ruiz said.",
     None, "planned", "Chile will be admitted to the pact, according to Ana Ruiz."),
    ("A crowd of farmers attacked Orlan Bank with stones.",
     None, "holds", "A crowd of farmers attacked Orlan Bank with stones."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "date", "modality", "statement"), TOLD)
def test_what_is_denied_or_said_of_a_name_is_told(
    sentence: str, date: str | None, modality: str, statement: str
) -> None:
    assert (date, modality, statement) in [
        (f.date, f.modality, f.statement) for f in events(sentence)
    ]


def test_what_an_answer_tells_of_others_is_told_by_who_answers() -> None:
    lines = (
        "Ana Silva paints in Porto.",
        "What do you paint?",
        "I paint what I see.",
        "Do you sell it?",
        "I do. Orlan Bank has bought 12 works.",
        "Where do you work?",
        "At home, which I like.",
    )
    (made,) = events(*lines)
    assert made.statement == "Orlan Bank has bought 12 works, according to Ana Silva."
    assert (made.modality, made.attributed_to) == ("claimed", "Ana Silva")


def test_an_event_is_told_without_a_thing_that_another_sentence_introduced() -> None:
    (made,) = events(
        "No deaths were reported, but Peru moved about 80 families from the town of Alausi after "
        "at least one boulder landed near the school."
    )[-1:]
    assert made.statement == "Peru moved about 80 families from the town of Alausi."


def test_what_starts_on_a_day_is_told_once() -> None:
    assert len(events("Thousands of poor Finns will get benefits starting January 1.")) == 1
