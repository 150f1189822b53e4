"""What the writers make of ministries, bodies, places, anniversaries and few letters."""

from __future__ import annotations

import pytest

from briefings.model import Fact
from briefings.quiz.english import NotAskedError
from briefings.quiz.world import index
from briefings.quiz.writers.belonging import body
from briefings.quiz.writers.holders import post
from briefings.quiz.writers.names import stands_for
from briefings.quiz.writers.parties import party
from briefings.quiz.writers.portfolios import portfolio
from briefings.quiz.writers.when import when
from briefings.quiz.writers.where import where
from briefings.quiz.writers.who import who
from tests.factories import clause, fact, name
from tests.quiz_cases import deed, held, story
from tests.test_quiz_writers import asked, stems


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("defence minister", "As of March 2025, which ministerial office did Jo Lind hold?"),
        ("federal minister for the environment",
         "As of March 2025, which ministerial office did Jo Lind hold?"),
        ("shadow treasurer", "As of March 2025, which post did Jo Lind hold?"),
        ("attorney-general", "As of March 2025, which office did Jo Lind hold?"),
        ("governor-general", "As of March 2025, which office did Jo Lind hold?"),
    ],
)  # fmt: skip
def test_a_ministry_is_asked_where_the_country_is_not_told(title, stem):
    assert stems(portfolio, held("Jo Lind", title)) == [(stem, title)]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [("Opposition Leader Jo Lind spoke.", True),
     ("Jo Lind, leader of the opposition, spoke.", True),
     ("Opposition leader Jo Lind spoke.", False)],
)  # fmt: skip
def test_an_opposition_leader_holds_an_office_only_where_there_is_such_a_seat(sentence, asked):
    about = held("Jo Lind", "opposition leader", story(sentence))
    if asked:
        assert [answer for _, answer in stems(portfolio, about)] == ["opposition leader"]
    else:
        with pytest.raises(NotAskedError, match="no office"):
            stems(portfolio, about)


@pytest.mark.parametrize(
    "about",
    [
        held("Jo Lind", "defence minister", place="Norway"),
        held("Jo Lind", "deputy defence minister"),
        held("Jo Lind", "prime minister"),
        held("Jo Lind", "director"),
        held("Jo Lind", "treasurer", organization="Vik Rowing Club"),
        held("Jo Lind", "health minister", modality="former"),
    ],
)
def test_a_title_that_does_not_say_which_office_it_is_gives_no_ministry(about):
    assert stems(portfolio, about) == []


@pytest.mark.parametrize(
    ("elsewhere", "stem"),
    [
        ((), "As of March 2025, which ministerial office did Jo Lind hold?"),
        (("Norway",), "As of March 2025, which ministerial office did Jo Lind hold in Norway?"),
        (("Norway", "Chile"), "As of March 2025, which ministerial office did Jo Lind hold?"),
    ],
)
def test_a_ministry_has_the_one_country_that_other_articles_give_its_minister(elsewhere, stem):
    about = held("Jo Lind", "defence minister")
    others = [held("Jo Lind", "defence minister", place=land) for land in elsewhere]
    (found,) = portfolio(about, index((about, *others), ()))
    assert found.stem == stem
    assert found.writer.endswith(".bare") == (" in " not in found.stem)


def test_who_only_acts_as_a_minister_is_not_asked_for_the_ministry():
    with pytest.raises(NotAskedError, match="only acts"):
        stems(portfolio, held("Jo Lind", "defence minister", modality="acting"))


def test_who_speaks_for_a_body_is_not_asked_to_belong_to_it():
    with pytest.raises(NotAskedError, match="speaks for"):
        stems(body, of("Vik Tourism Board", "The board's Jo Lind says Vik Tourism Board won."))


@pytest.mark.parametrize(
    ("group", "stem", "answer"),
    [
        ("Arden Liberation Front", "As of March 2025, which group did Jo Lind lead?",
         "Arden Liberation Front"),
        ("Arden Fishing Trust", "As of March 2025, which post did Jo Lind hold?",
         "leader of Arden Fishing Trust"),
    ],
)  # fmt: skip
def test_who_leads_a_band_that_fights_is_asked_for_the_band(group, stem, answer):
    assert stems(post, held("Jo Lind", "leader", organization=group)) == [(stem, answer)]


def of(body: str, sentence: str) -> Fact:
    """Somebody of whom only the body is told."""
    where = story(sentence)
    return held("Jo Lind", f"with the {body}", where, organization=body, predicate="works for")


@pytest.mark.parametrize(
    ("name_of", "sentence", "stem", "answer"),
    [
        ("Osse Dock Workers Union", "Jo Lind of the Osse Dock Workers Union spoke.",
         "As of March 2025, to which union did Jo Lind belong?", "the Osse Dock Workers Union"),
        ("Vik Tourism Board", "The Vik Tourism Board's Jo Lind spoke.",
         "As of March 2025, to which organization did Jo Lind belong?", "the Vik Tourism Board"),
        ("University of Osse", "Jo Lind, of the University of Osse, spoke.",
         "As of March 2025, to which university did Jo Lind belong?", "the University of Osse"),
    ],
)  # fmt: skip
def test_a_body_is_asked_of_whom_nothing_but_the_body_is_told(name_of, sentence, stem, answer):
    assert stems(body, of(name_of, sentence)) == [(stem, answer)]


def test_a_body_that_somebody_joined_once_is_not_asked_as_of_today():
    given = {"organization": "Sea Guard", "predicate": "works for", "rule": "verb of work"}
    joined = held("Jo Lind", "with the Sea Guard", story("Jo Lind joined the Sea Guard."), **given)
    with pytest.raises(NotAskedError, match="joined once"):
        stems(body, joined)


@pytest.mark.parametrize("name_of", ["Osse Herald", "Foreign Relations Committee", "Orla"])
def test_no_paper_nor_a_body_that_every_country_has_is_asked(name_of):
    with pytest.raises(NotAskedError):
        asked(body, of(name_of, f"Jo Lind of the {name_of} spoke."))


def event(who_: str, verb: str, rest: str, on: str, lemma: str, **fields: object) -> Fact:
    """A deed with a date, by something with a name."""
    return deed(who_, verb, rest, on, lemma=lemma, kind="organization", **fields)


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (event("The Osse Film Prize", "was awarded", "in Lisbon", "2025-03-04", "award"),
         "In which city was the Osse Film Prize awarded on 4 March 2025?", "Lisbon"),
        (event("The 2026 Sailing Games", "take place", "in Chile", "2026", "take",
               modality="planned"),
         "In which country were the 2026 Sailing Games due to take place?", "Chile"),
        (deed("Jo Lind", "signed", "the Osse Accord in Madrid", "2025-02", lemma="sign"),
         "In which city did Jo Lind sign the Osse Accord in February 2025?", "Madrid"),
    ],
)  # fmt: skip
def test_where_a_dated_deed_was_done_is_asked_of_capitals_and_countries(about, stem, answer):
    assert stems(where, about) == [(stem, answer)]


@pytest.mark.parametrize(
    "about",
    [
        event("The Osse Film Prize", "was awarded", "in Tarnby", "2025-03-04", "award"),
        event("The Osse Film Prize", "was awarded", "in Lisbon in Portugal", "2025-03-04", "award"),
        event("The Lisbon Prize", "was awarded", "in Lisbon", "2025-03-04", "award"),
    ],
)
def test_no_town_nor_a_place_told_twice_is_asked_for(about):
    assert stems(where, about) == []


def test_what_is_done_again_and_again_is_not_placed():
    with pytest.raises(NotAskedError):
        asked(where, deed("Jo Lind", "spoke", "in Madrid", "2025-03-04", lemma="speak"))


@pytest.mark.parametrize(
    ("verb", "rest", "lemma"),
    [
        ("was opened", "after five years of work in Chile", "open"),
        ("was appointed", "head of the Osse mission in Chile", "appoint"),
        ("was shown", "to guests who had lived in Chile", "show"),
    ],
)
def test_the_place_of_something_else_than_the_deed_is_not_asked_for(verb, rest, lemma):
    with pytest.raises(NotAskedError):
        asked(where, event("The Osse Film Prize", verb, rest, "2025-03-04", lemma))


def test_an_anniversary_is_due_in_its_year():
    text = "Next year is the 30th anniversary of the Osse Accord."
    about = fact(
        text,
        story(text),
        rule="event, anniversary",
        subject="The 30th anniversary of the Osse Accord",
        date="2026",
        modality="planned",
        clause=clause("The 30th anniversary of the Osse Accord", "falls", "", "in 2026"),
    )
    stem = "As of March 2025, in which year was the 30th anniversary of the Osse Accord due?"
    assert stems(when, about) == [(stem, "2026")]


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("in Lima as Norway's ambassador", True),
        ("in Lima as Norway's top envoy", True),
        ("in Lima as a guest of Chile", False),
        ("in Lima as Norway's senator", False),
    ],
)
def test_who_came_in_an_office_of_one_is_asked_by_the_month(rest, told):
    about = deed("Jo Lind", "arrived", rest, "2020-01", lemma="arrive")
    if told:
        assert stems(who, about) == [(f"Who arrived {rest} in January 2020?", "Jo Lind")]
    else:
        with pytest.raises(NotAskedError):
            asked(who, about)


@pytest.mark.parametrize(
    ("letters", "long", "text", "stem"),
    [
        ("OWU", "Osse Workers Union", "The Osse Workers Union (OWU) met.",
         "In a report of 12 March 2025, what did the abbreviation OWU stand for?"),
        ("FTA", "Free Trade Agreement", "They hailed the Norway-Chile Free Trade Agreement (FTA).",
         "What does the abbreviation FTA in the Norway-Chile FTA stand for?"),
        ("OWUN", "Osse Workers Union of Norway", "The Osse Workers Union of Norway (OWUN) met.",
         "In a report of 12 March 2025, what did the abbreviation OWUN stand for?"),
        ("IMF", "International Monetary Fund", "The International Monetary Fund (IMF) met.",
         "What does the abbreviation IMF stand for?"),
    ],
)  # fmt: skip
def test_letters_that_not_all_know_are_asked_with_what_tells_them_apart(letters, long, text, stem):
    about = fact(text, story(text), kind="abbreviation", subject=letters, value=long)
    assert stems(stands_for, about) == [(stem, long)]


def in_party(
    *parties: str, told: str = "Jo Lind spoke for them.", **fields: object
) -> tuple[Fact, ...]:
    """Somebody of one party or of several."""
    where = story(told)
    given = {"kind": "membership", "rule": "membership, party", "subject": "Jo Lind"}
    people = (name("Jo Lind", "person"),)
    return tuple(
        fact(f"Jo Lind belongs to {p}.", where, **{**given, "value": p, "names": people, **fields})
        for p in parties
    )


def test_the_party_of_somebody_is_asked_as_of_its_report():
    (asked_for,) = asked(party, *in_party("the Greens"))
    assert asked_for.stem == "As of March 2025, to which party did Jo Lind belong?"
    assert asked_for.accepted == ("the Greens", "Greens", "Green Party")
    (other,) = asked(party, *in_party("the Green Alternative"))
    assert other.accepted == ("the Green Alternative", "Green Alternative")


@pytest.mark.parametrize(
    ("value", "told", "accepted"),
    [
        ("Labor", "The Osse Labor Party met.", {"Labor", "Labor Party", "Osse Labor Party"}),
        ("the Civic Party", "A win for Civic.", {"the Civic Party", "Civic Party", "Civic"}),
        ("the Democratic Party", "Three Democrats left.",
         {"the Democratic Party", "Democratic Party", "Democrats"}),
    ],
)  # fmt: skip
def test_all_names_that_the_article_has_for_a_party_are_accepted(value, told, accepted):
    (asked_for,) = asked(party, *in_party(value, told=told))
    assert set(asked_for.accepted) == accepted


@pytest.mark.parametrize(
    "told",
    [
        in_party("the Greens", "Labour"),
        in_party("the Greens", names=()),
        in_party("the Greens", start="2019"),
    ],
)
def test_no_party_is_asked_of_somebody_who_may_have_two_or_has_half_a_name(told):
    with pytest.raises(NotAskedError):
        asked(party, *told)


def test_a_party_that_somebody_has_left_is_not_asked():
    assert asked(party, *in_party("the Greens", modality="former")) == []


@pytest.mark.parametrize(
    ("title", "other"),
    [("foreign minister", "foreign affairs minister"),
     ("foreign affairs minister", "foreign minister")],
)  # fmt: skip
def test_a_foreign_minister_is_right_under_both_names(title, other):
    (found,) = asked(post, held("Jo Lind", title, place="Norway"))
    assert f"Norway's {other}" in found.accepted
    assert other in found.accepted


@pytest.mark.parametrize(
    ("office", "body"), [("leader", "Osse Liberation Front"), ("leader of the Osse Militia", None)]
)
def test_whoever_leads_a_band_that_fights_is_asked_for_the_band(office, body):
    (found,) = asked(post, held("Jo Lind", office, organization=body))
    assert found.stem == "As of March 2025, which group did Jo Lind lead?"
    assert found.answer.removeprefix("the ") == (body or "Osse Militia")
