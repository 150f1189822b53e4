"""A fact as a sentence fit to print, or nothing printed."""

import pytest

from briefings.digest.telling.wording import printed, undated
from briefings.model import LEAD
from tests.factories import clause, fact, name


@pytest.mark.parametrize(
    ("statement", "fields", "expected"),
    [
        ("The Arden council opened the pool", {}, "The Arden council opened the pool."),
        ("the council  of Arden met.", {}, "The council of Arden met."),
        (
            "The new pool opens in Arden",
            {"modality": "planned"},
            "Planned: The new pool opens in Arden.",
        ),
        (
            "The council will open the Arden pool.",
            {"modality": "planned"},
            "The council will open the Arden pool.",
        ),
        (
            "The pool leaks badly.",
            {"modality": "claimed", "attributed_to": "Ana Ruiz"},
            "The pool leaks badly, according to Ana Ruiz.",
        ),
        (
            "Ana Ruiz said the pool leaks.",
            {"modality": "claimed", "attributed_to": "Ana Ruiz"},
            "Ana Ruiz said the pool leaks.",
        ),
        (
            "According to the Arden council 45 pools leak badly.",
            {"modality": "claimed", "attributed_to": "the Arden council"},
            "According to the Arden council, 45 pools leak badly.",
        ),
        (
            "The former director of the Arden pool denied the theft.",
            {},
            "The former director of the Arden pool denied the theft.",
        ),
        (
            "It has been confirmed that Arden sold a pool.",
            {},
            "It has been confirmed that Arden sold a pool.",
        ),
    ],
)
def test_a_statement_is_printed_with_whose_it_is(statement, fields, expected):
    assert printed(fact(statement, **fields)) == expected


@pytest.mark.parametrize(
    ("statement", "fields"),
    [
        ("He opened the pool in Arden.", {}),
        ("It is believed to be the oldest pool in Arden.", {}),
        ("It was announced by the council of Arden.", {}),
        ("But the council opened the pool.", {}),
        ("The two countries signed a treaty.", {}),
        ("The former said that Arden sold a pool.", {}),
        ("The latter, of Arden, sold a pool.", {}),
        ("Groups faced off in pairs.", {}),
        ("The Arden council has replaced it.", {"clause": clause("The council", "replaced", "it")}),
        ("The council of Arden opened the pool yesterday.", {}),
        ("The council opened the pool on Monday.", {}),
        ("The council opened our pool in Arden.", {}),
        ("The council opened the “pool in Arden.", {}),
        ("Pool opened today", {}),
        ("On 14 November 2013.", {}),
        ("Four minutes later Ana Ruiz scored for Arden.", {}),
        ("At the moment Ana Ruiz is in Arden.", {}),
        ("The pool leaks.", {}),
        ("The pool leaks badly in Arden.", {"modality": "claimed"}),
        ("The pool leaks badly in Arden.", {"modality": "denied"}),
        ("Ana Ruiz said would end the row over the Arden pool.", {}),
        ("The pool " + "very " * 40 + "badly leaks.", {}),
    ],
)
def test_what_cannot_stand_alone_is_left_out(statement, fields):
    assert printed(fact(statement, **fields)) is None


@pytest.mark.parametrize("hedge", ["allegedly", "reportedly", "is said to have"])
def test_a_claim_of_nobody_is_told_where_it_says_itself_that_it_is_one(hedge):
    told = fact(f"The mayor of Arden {hedge} sold the pool.", modality="claimed")
    assert printed(told) == told.statement


def test_a_long_statement_loses_its_closing_clause():
    long = (
        "The mayor of Arden opened the covered swimming pool beside the old brewery in the "
        "eastern part of the town, which had been closed for eleven years because of a leaking "
        "roof and a quarrel over who would pay"
    )
    made = printed(fact(long))
    assert made is not None
    assert made.endswith("in the eastern part of the town.")


def test_a_long_statement_loses_where_it_stands_before_what_was_done():
    kept = (
        "A ferry of Arden with 43 people on board sank in a storm minutes before it was due to "
        "land in the northern port of Osse on 11 May 2025, killing 29"
    )
    lost = "in the gravest disaster that the town has seen in more than forty years"
    assert printed(fact(f"{kept}, {lost}.")) == f"{kept}."


@pytest.mark.parametrize(("closing", "is_told"), [("blaming", True), ("after closing", False)])
def test_a_long_plan_loses_its_reason_and_no_condition(closing, is_told):
    plan = (
        "The council of Arden is to sell the covered swimming pool beside the old brewery in the "
        "eastern part of the town for $40 million on 3 May 2021"
    )
    lost = f"{closing} a leaking roof that has cost it a great deal since the winter"
    made = printed(fact(f"{plan}, {lost}.", modality="planned"))
    assert made == (f"{plan}." if is_told else None)


def test_a_long_statement_is_not_cut_inside_a_clause():
    rest = (
        "its covered swimming pool beside the old brewery of Vidra, during a feast where people "
        "of all ages throw their oldest hats at a tall pole in the middle of the square to "
        "drive out the cold winter"
    )
    told = fact(f"The council opened {rest}.", clause=clause("The council", "opened", rest))
    assert printed(told) == (
        "The council opened its covered swimming pool beside the old brewery of Vidra."
    )


def test_a_table_prints_the_event_without_its_date():
    grammar = clause("The council", "opened", "the pool in Arden", "on 5 May 2021")
    dated = fact("The council opened the pool in Arden on 5 May 2021.", clause=grammar)
    assert undated(dated) == "The council opened the pool in Arden."


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("There has been a landslide on the road from Loja to Quito.", True),
        ("There Ana Ruiz met the council of Quito.", False),
    ],
)
def test_what_there_is_points_at_nothing(text, stands):
    assert (printed(fact(text, names=(name("Quito", "place"),))) is not None) == stands


def test_the_news_of_a_story_may_name_nobody():
    text = "A new survey has found fewer young people in shelters than was thought."
    assert printed(fact(text)) is None
    assert printed(fact(text, rule=LEAD)) == text


def test_a_long_claim_keeps_whose_it_is_when_its_end_is_cut():
    told = (
        "Ferrol shipyards have been named first bidder for a ten-year contract to build and run"
        " four ferries between the islands of Ons and Sálvora from the port of Marín"
    )
    long = fact(
        f"{told}, beating two yards of Gdynia, according to the harbour board.",
        modality="claimed",
        attributed_to="the harbour board",
    )
    assert printed(long) == f"{told}, according to the harbour board."


def test_of_several_closing_clauses_the_last_go_first():
    told = (
        "The Arden council closed the northern bridge of Arden, after engineers had found cracks in"
        " nine of its twenty pillars, closing a detour of forty kilometres to lorries"
    )
    long = f"{told}, with work on the other eleven to begin much later."
    assert printed(fact(long)) == f"{told}."


def test_a_clause_of_time_may_open_a_whole_sentence():
    told = "When the ferry reached Arden, Ana Ruiz counted nine holes in its hull."
    assert printed(fact(told)) == told
    assert printed(fact("When the ferry of Ana Ruiz reached Arden.")) is None
