"""Headlines: what a fact's sentence may lose, and what it never does."""

import pytest

from briefings.topics.cutting import is_open, rests
from briefings.topics.headlines import shortened
from briefings.topics.soundness import fits
from tests.factories import article, clause, fact, name


def lines(made, *subjects):
    cuts = [cut.text.strip(" .") for cut in shortened(made, subjects, dated=False)]
    return [line for line in cuts if fits(made, line)]


@pytest.mark.parametrize(
    ("verb", "rest", "kept"),
    [
        ("has won", "the Amber Oar, the top prize of the rowers of Ghent", "the Amber Oar"),
        (
            "signed",
            "a lease on the quay valuing the yard at 40 million euros",
            "a lease on the quay",
        ),
        ("opened", "a mill supplied by a maker in Turin", "a mill"),
        (
            "was named",
            "preferred bidder for a 30-year lease to run the quay",
            "preferred bidder for a 30-year lease",
        ),
        (
            "erased",
            "a lead of three goals to beat Tampere 5-4",
            "a lead of three goals to beat Tampere",
        ),
        ("remained", "shut in Vaasa as strong winds crossed the gulf", "shut in Vaasa"),
        (
            "has asked",
            "the ombudsman to review the squad that runs the port",
            "the ombudsman to review the squad",
        ),
        ("agreed", "to buy Lothar Holding in a deal", "to buy Lothar Holding"),
        ("held", "a summit meeting with the mayor of Leh", "a summit meeting"),
        ("was told", "to end the violence and raids of farms", "to end the violence"),
        ("was raised", "to power by the farmers", "to power"),
        (
            "claimed",
            "to have taken half of the harbour after a siege",
            "to have taken half of the harbour",
        ),
    ],
)
def test_what_a_sentence_can_do_without_is_cut_from_its_end(verb, rest, kept):
    assert kept in [cut.text for cut in rests(verb, rest)]


@pytest.mark.parametrize(
    ("verb", "rest", "wrong"),
    [
        ("won", "its first title in twelve years", "its first title"),
        ("shut", "oil and gas wells of the state near Leh", "oil"),
        ("brokered", "a truce between the army and the rebels", "a truce between the army"),
        ("has become", "just the seventh rower in the history of Ghent", "just the seventh rower"),
        ("wants", "fines for ships which spill oil off Oban", "fines for ships"),
        ("is seeking", "a licence for a mill in Leh", "a licence"),
        ("had shot", "and killed himself in Vidra", "and killed himself in"),
        ("has accused", "the council of attempting to hide the plans", "the council of attempting"),
        ("are battling", "a fire stretching from Leh to the lake", "a fire stretching"),
        ("closed", "all schools in the province of Tarn", "all schools"),
        ("banned", "lorries in the old town", "lorries"),
        ("did not resign", "the seat because of the scandal", "the seat"),
        (
            "would release",
            "35 million crowns for training once Turku had a budget",
            "35 million crowns",
        ),
        ("will close", "the yard if the ferry line leaves", "the yard"),
        ("received", "letters ranging from a child's to a king's", "letters ranging"),
        (
            "rejected",
            "an appeal by a mother sentenced to hard labour",
            "an appeal by a mother sentenced",
        ),
        ("found", "evidence that the dam leaked", "evidence"),
        ("has arrived", "in Aarhus to prepare for the cup", "in Aarhus to prepare"),
        ("had flown", "163 climbers to a clinic in Leh", "163 climbers"),
        ("were unaccounted", "for after a dam above the town gave way", "for after a dam"),
        (
            "came",
            "amid signs that Turku, despite its strong words, is selling",
            "amid signs that Turku",
        ),
        ("has used", "the school in the upper town as a shelter", "the school"),
    ],
)
def test_what_the_rest_needs_or_would_be_false_without_stays(verb, rest, wrong):
    assert wrong not in [cut.text for cut in rests(verb, rest)]


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("were killed and 41 others were unaccounted for", False),
        ("have vowed to fight plans", True),
        ("was swept to power", False),
        ("has arrived to prepare", True),
        ("has put an offer", True),
        ("has bought the mill", False),
    ],
)
def test_a_line_that_ends_on_a_word_that_needs_more_is_open(text, open_):
    assert is_open(text) is open_


def test_a_claim_is_cut_and_keeps_who_makes_it():
    claim = fact(
        "Brask Marine A/S has agreed to buy Lothar Schiffbau AG in a deal valuing the yard at "
        "3 billion crowns ($0.4 billion), the companies said on 15 May 2023.",
        subject="Brask Marine A/S",
        predicate="said",
        rule="lead sentence",
        modality="claimed",
        attributed_to="the companies",
    )
    made = lines(claim)
    assert "Brask Marine has agreed to buy Lothar Schiffbau, the companies said" in made
    assert all("the companies" in line for line in made)


@pytest.mark.parametrize(
    ("statement", "who", "expected"),
    [
        (
            "The mill has been placed under guard in the night, according to Aurora news agency.",
            "Aurora news agency",
            "The mill has been placed under guard, according to Aurora",
        ),
        (
            "According to Ines Okafor the mill has been placed under guard since the flood.",
            "Ines Okafor",
            "The mill has been placed under guard, according to Ines Okafor",
        ),
    ],
)
def test_who_says_so_is_told_by_the_shortest_name(statement, who, expected):
    told = fact(
        statement,
        subject="the mill",
        predicate="place",
        modality="claimed",
        attributed_to=who,
        names=(name("Ines Okafor", "person"),),
    )
    assert expected in [line[0].upper() + line[1:] for line in lines(told)]


@pytest.mark.parametrize(
    ("subject", "who", "kind", "kept"),
    [
        ("Dutch packaging group Oriel Karton", "Oriel Karton", "organization", True),
        ("Peruvian Ambassador to Chile Ana Ruiz", "Ana Ruiz", "person", True),
        ("Residents of Nether Arden", "Nether Arden", "person", False),
        ("The statement by Consul Ana Ruiz", "Ana Ruiz", "person", False),
        ("The inquiry into Oriel Karton", "Oriel Karton", "organization", False),
        ("Lawyers for Ana Ruiz", "Ana Ruiz", "person", False),
    ],
)
def test_only_what_says_who_it_is_is_left_out_before_a_name(subject, who, kind, kept):
    told = fact(
        f"{subject} left the talks in Lima.",
        clause=clause(subject, "left", "the talks in Lima"),
        names=(name(who, kind),),
    )
    assert (f"{who} left the talks in Lima" in lines(told)) is kept


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("rebel leader Ivo Brandt irrelevant", "rebel leader Ivo Brandt irrelevant"),
        ("Peruvian leader Ivo Brandt irrelevant", "Ivo Brandt irrelevant"),
        ("its captain Ivo Brandt guilty", "its captain Ivo Brandt guilty"),
        ("war on Chilean President Ivo Brandt", "war on Chilean President Ivo Brandt"),
        ("war against Chilean President Ivo Brandt", "war against Ivo Brandt"),
    ],
)
def test_a_role_before_a_name_behind_the_verb_is_left_out(rest, expected):
    told = fact(
        f"The council of Oban has declared {rest}.",
        clause=clause("The council of Oban", "has declared", rest),
        names=(name("Ivo Brandt", "person"),),
    )
    made = [line.removeprefix("The council of Oban has declared ") for line in lines(told)]
    assert expected in made
    assert not any(len(line) < len(expected) and "Brandt" in line for line in made)


def test_one_of_many_is_told_by_fewer_words_and_a_definite_one_is_not():
    rest = "the Amber Oar"
    one = "A slow film about a keeper who stops speaking"
    definite = "The film about a keeper who stops speaking"
    made = [
        lines(fact(f"{s} has won {rest}.", clause=clause(s, "has won", rest)))
        for s in (one, definite)
    ]
    assert "A slow film has won the Amber Oar" in made[0]
    assert "The film has won the Amber Oar" not in made[1]


def test_of_what_a_part_is_told_stays_before_it():
    told = fact(
        "Of the firms that were asked in the poll, 48 per cent were looking for more trade.",
        subject="48 per cent",
        predicate="were looking",
        rule="lead sentence",
    )
    assert not any(line.startswith("48 per cent") for line in lines(told))


def test_a_figure_is_divided_by_the_subject_of_its_sentence():
    text = "Some 1,150 clerks at five banks walked off the job, halting most of the trade in Riga."
    count = fact(text, kind="figure", subject="clerks", predicate="walk", value="1,150")
    assert lines(count) == []
    assert "Some 1,150 clerks at five banks walked off the job" in lines(
        count, "Some 1,150 clerks at five banks"
    )


def test_what_somebody_said_is_cut_after_a_whole_clause():
    told = fact(
        "Reports said on 3 May 2021 that hired sailor Ivo Brandt was held on the orders of Consul "
        "Ana Ruiz after a row in the harbour.",
        article("Reports said that Ivo Brandt was held.", published="2021-05-04"),
        clause=clause(
            "Reports",
            "said",
            "on 3 May 2021 that hired sailor Ivo Brandt was held on the orders of Ambassador "
            "Ana Ruiz after a row in the harbour",
        ),
        names=(name("Ivo Brandt", "person"), name("Ana Ruiz", "person")),
        date="2021-05-03",
    )
    made = lines(told)
    assert "Reports said Ivo Brandt was held on the orders of Ana Ruiz" in made
    assert not any(line.endswith("Brandt") for line in made)


def test_the_year_of_a_number_stays():
    told = fact(
        "The port handled 21.6m crates in 2023, up from 19.8m crates in 2022.",
        clause=clause("The port", "handled", "21.6m crates in 2023, up from 19.8m crates in 2022"),
    )
    assert any("2023" in line for line in lines(told))
    assert "The port handled 21.6m crates, up from 19.8m crates" not in lines(told)
