"""Titles: sentences made from facts, shortened only where they stay true."""

from datetime import date

import pytest

from briefings.model import LEAD
from briefings.topics.titles import titles
from tests.factories import article, clause, fact, name


def title(*arguments, **fields):
    found = titles(*arguments, **fields)
    return found[0] if found else ""


BRIDGE = clause(
    "The Danube Commission",
    "closed",
    "the old iron bridge at Vidra during the flood, officials in the town said afterwards",
    "on 5 May 2021",
)


@pytest.mark.parametrize(
    ("statement", "fields", "expected"),
    [
        ("The council opened the pool.", {}, "The council opened the pool"),
        (
            "The Danube Commission closed the old iron bridge at Vidra during the flood, "
            "officials in the town said afterwards on 5 May 2021.",
            {"clause": BRIDGE},
            "The Danube Commission closed the old iron bridge at Vidra",
        ),
    ],
)
def test_a_statement_is_cut_to_twelve_words(statement, fields, expected):
    forms = ("bridge", "pool")
    assert title(forms[0], forms, [fact(statement, **fields)]) == expected


@pytest.mark.parametrize(
    ("statement", "subject", "expected"),
    [
        (
            "Cuenca city council approved a budget of $418 million on 4 May 2021 after a debate "
            "that began on the morning before.",
            "Cuenca city council",
            "Cuenca city council approved a budget of $418 million",
        ),
        (  # what stands before the subject may belong to it
            "After two recesses and one spilled flask, Cuenca city council approved a budget of "
            "$418 million on 4 May 2021.",
            "one spilled flask, Cuenca city council",
            "",
        ),
    ],
)
def test_a_lead_that_is_printed_as_it_stands_is_shortened_by_its_main_verb(
    statement, subject, expected
):
    lead = fact(statement, rule=LEAD, subject=subject, predicate="approved", date="2021-05-04")
    assert title("budget", ("budget",), [lead]) == expected


def test_a_restricted_sentence_is_not_cut():
    statement = (
        "The port will not reopen before the winter storms have passed over the whole coast "
        "of Istria, the harbour master wrote in a letter."
    )
    grammar = clause("The port", "will not reopen", "before the winter storms have passed")
    made = title("port", ("port",), [fact(statement, clause=grammar)])
    assert made != "The port will not reopen"


def test_a_plan_that_does_not_read_as_one_is_no_title():
    made = title("pool", ("pool",), [fact("The pool opens soon enough.", modality="planned")])
    assert made == ""


def test_a_claim_is_a_title_only_with_its_speaker():
    claim = fact("The dam is safe.", modality="claimed", attributed_to="Ivo Brandt")
    assert title("dam", ("dam",), [claim]) == ""
    owned = fact("Ivo Brandt called the dam safe.", modality="claimed", attributed_to="Ivo Brandt")
    assert title("dam", ("dam",), [owned]) == "Ivo Brandt called the dam safe"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The dam will hold,", "Ivo Brandt: “The dam will hold”"),
        ("I went home. No dam in Istria is safer!", ""),
        ("No dam in Istria is safer. I went home.", "Ivo Brandt: “No dam in Istria is safer”"),
        ("This dam will hold for ever,", ""),
        ("the dam that will hold,", ""),
        ("The dam will hold for as long as anybody in Istria can remember it,", ""),
    ],
)
def test_a_topic_of_quotations_is_titled_by_a_whole_short_sentence_or_not_at_all(words, expected):
    story = article(f"“{words}” Ivo Brandt said.")
    said = fact(story.text, story, kind="quotation", subject="Ivo Brandt", value=words)
    assert title("the dam", ("dam",), [said]) == expected


@pytest.mark.parametrize(
    ("statement", "fields"),
    [
        ("Ivo Brandt was a former harbour master as of 2021.", {"kind": "position"}),
        ("Ivo Brandt held a press conference on the pool.", {}),
        ("Ivo Brandt spoke on the pool in an interview in Vidra.", {}),
        ("Ivo Brandt had become a swimmer at the pool.", {}),
        ("A seminar was held at the pool.", {}),
        ("The council rejected that plan for the pool.", {"modality": "denied"}),
    ],
)
def test_what_is_no_news_is_no_title(statement, fields):
    assert title("pool", ("pool",), [fact(statement, **fields)]) == ""


def test_a_change_of_office_is_news():
    left = fact("Ivo Brandt resigned as harbour master.", kind="position")
    assert title("Ivo Brandt", (), [left]) == "Ivo Brandt resigned as harbour master"


def test_a_plan_for_a_day_that_has_passed_is_no_title():
    plan = fact("The council will open the pool.", modality="planned", date="2021-05")
    assert title("pool", ("pool",), [plan], today=date(2021, 5, 20)) == plan.statement[:-1]
    assert title("pool", ("pool",), [plan], today=date(2021, 6, 1)) == ""


@pytest.mark.parametrize(
    ("subject", "verb", "rest", "when", "expected"),
    [
        (
            "Peruvian Health Minister Ana Ruiz",
            "warned",
            "on 5 May 2021 against the sale of the pool",
            "",
            "Ana Ruiz warned against the sale of the pool",
        ),
        (
            "The pool, which had been shut for eleven years after a fire,",
            "was reopened",
            "by the Institute for Sport and Health of the Province in Vidra",
            "on 5 May 2021",
            "The pool was reopened in Vidra",
        ),
        (
            "The council (MBCC)",
            "took",
            "part in the sale of the pool at an auction that had been announced years before",
            "",
            "The council took part in the sale of the pool",
        ),
    ],
)
def test_titles_before_names_appositions_agents_and_dates_are_left_out(
    subject, verb, rest, when, expected
):
    statement = " ".join(f"{subject} {verb} {rest} {when}".split())
    names = (name("Ana Ruiz", "person"),)
    dated = fact(
        f"{statement}.", clause=clause(subject, verb, rest, when), names=names, date="2021-05-05"
    )
    assert title("pool", ("pool",), [dated]) in {expected, f"Peruvian Health Minister {expected}"}


def test_unsure_facts_make_no_title():
    doubtful = fact("The council sold the pool.", confidence=0.5)
    assert title("pool", ("pool",), [doubtful]) == ""


def test_what_somebody_was_before_and_the_date_of_a_caption_are_no_title():
    before = fact("Ines Okafor was a judge in Lagos before, March 7, 2025.")
    caption = fact("Ines Okafor speaks to reporters in Lagos, March 7, 2025.")
    assert title("Ines Okafor", (), [before, caption]) == ""


def test_a_title_is_the_lead_rather_than_what_is_said_in_passing():
    lead = "Guards besieged the hospital of Mirwa on 5 May 2021."
    story = article(lead, "They were admitted before the departure of the Tarn militia.")
    facts = [
        fact(lead, story, date="2021-05-05"),
        fact(
            "The Tarn militia departed in May 2021.",
            story,
            quote="departure of the Tarn militia",
            rule="event, deed as a noun",
            date="2021-05",
        ),
    ]
    assert title("the Tarn militia", ("Tarn",), facts).startswith("Guards besieged the hospital")


@pytest.mark.parametrize(
    "statement",
    [
        "Ocean racer Tarpon, leads the race to Hobart.",
        "Workers at Oriole Bank will follow suit.",
        "The sisters of Ana Ruiz did the same in Temuco.",
    ],
)
def test_what_is_half_cut_or_leans_on_another_deed_is_no_title(statement):
    assert title("race", ("Oriole Bank", "Ana Ruiz", "race"), [fact(statement)]) == ""


def test_a_circumstance_that_opens_on_as_is_left_out_and_a_role_is_not():
    told = fact(
        "Hundreds of people left their homes in the hills of Loja as strong winds pushed a fire.",
        clause=clause(
            "Hundreds of people",
            "left",
            "their homes in the hills of Loja as strong winds pushed a fire",
        ),
    )
    role = fact(
        "The council of Loja has used the old school in the upper town as a shelter for many.",
        clause=clause(
            "The council of Loja",
            "has used",
            "the old school in the upper town as a shelter for many",
        ),
    )
    assert title("Loja", ("Loja",), [told]) == (
        "Hundreds of people left their homes in the hills of Loja"
    )
    assert title("Loja", ("Loja",), [role]) == ""


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (  # of what is told, a part may say something else
            "The harbour master of Turku has warned the ferry line that the third pier of the old "
            "harbour is not safe.",
            clause(
                "The harbour master of Turku",
                "has warned",
                "the ferry line that the third pier of the old harbour is not safe",
            ),
        ),
        (  # what was passed stands behind the comma
            "Turku city council passed by 41 votes to 26, a budget that takes two ferries out of "
            "service.",
            clause(
                "Turku city council",
                "passed",
                "by 41 votes to 26, a budget that takes two ferries out of service",
            ),
        ),
        (  # and no title ends on "after"
            "Turku’s coalition of three parties has crumbled after at least nine of its members "
            "left the council.",
            clause(
                "Turku’s coalition of three parties",
                "has crumbled",
                "after at least nine of its members left the council",
            ),
        ),
    ],
)
def test_no_clause_is_cut_where_it_says_something_else(statement, told):
    found = title("ferry", ("ferry",), [fact(statement, clause=told)], story=True)
    assert found in ("", "Turku’s coalition of three parties has crumbled")


def test_what_was_said_to_be_so_is_cut_where_it_is_only_reported():
    told = clause("Ana Ruiz", "was reported", "missing from her house by the river at Arden")
    found = title("Ruiz", ("Ana Ruiz",), [fact("Ana Ruiz was reported missing.", clause=told)])
    assert found.startswith("Ana Ruiz was reported missing")


@pytest.mark.parametrize(
    ("verb", "rest", "cut"),
    [
        ("strengthened", "its hold on the shops around the pool in old Vidra after a vote", "hold"),
        ("urged", "swimmers at the pool to bring their own towels to the summer games", "pool"),
        ("shut the pool", "dressed as Father Neptune who had robbed a bank in May", "dressed"),
    ],
)
def test_what_the_words_before_need_is_not_cut_off(verb, rest, cut):
    told = fact(f"The council {verb} {rest}.", clause=clause("The council", verb, rest))
    assert not title("pool", ("pool",), [told]).endswith(cut)


def test_of_two_titles_the_surer_and_clearer_is_taken():
    sure = fact("The council sold the pool.")
    doubtful = fact("The council shut the pool.", confidence=0.82, clarity=0.61)
    assert title("pool", ("pool",), [sure, doubtful]) == "The council sold the pool"
    assert title("pool", ("pool",), [doubtful, sure]) == "The council sold the pool"


def test_of_two_titles_the_one_that_names_somebody_is_taken():
    named = fact("Ivo Brandt sold the pool.", names=(name("Ivo Brandt", "person"),))
    other = fact("Swimmers left the pool today.")
    assert title("pool", ("pool",), [other, named]) == "Ivo Brandt sold the pool"
