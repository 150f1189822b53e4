"""Questions from clauses: inversion, do-support, agreement, case, dates inside the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.quiz.dates import plain
from briefings.quiz.english import NotAskedError, question, shortened, tidy, told, undated, yes_no
from briefings.quiz.inside import subject_inside
from tests.factories import clause, fact, name
from tests.quiz_cases import story


@pytest.mark.parametrize(
    ("verb", "rest", "fields", "expected"),
    [
        ("opened", "the bridge", {"lemma": "open"}, "did Osse open the bridge"),
        ("went", "bankrupt", {"lemma": "go"}, "did Osse go bankrupt"),
        ("went", "bankrupt", {}, "did Osse go bankrupt"),
        ("beat", "Calder 3-1", {"lemma": "beat"}, "did Osse beat Calder 3-1"),
        ("beat", "Calder 3-1", {}, "did Osse beat Calder 3-1"),
        ("first opened", "", {"lemma": "open"}, "did Osse first open"),
        ("officially agreed", "to sell", {"lemma": "agree"}, "did Osse officially agree to sell"),
        ("hit out", "at Calder", {"lemma": "hit"}, "did Osse hit out at Calder"),
        ("was founded", "by monks", {"tag": "VBN"}, "was Osse founded by monks"),
        ("was", "a town", {"lemma": "be"}, "was Osse a town"),
        ("had", "two mayors", {"lemma": "have"}, "did Osse have two mayors"),
        ("did", "the work", {"lemma": "do"}, "did Osse do the work"),
        ("fined", "the mill", {"lemma": "fin"}, "did Osse fine the mill"),
        ("cofounded", "the mill", {"lemma": "cofounde"}, "did Osse cofound the mill"),
        ("saw", "a flood", {"lemma": "see"}, "did Osse see a flood"),
        ("saw", "through the beam", {"lemma": "saw"}, "did Osse saw through the beam"),
        ("grew", "by a third", {"lemma": "grow"}, "did Osse grow by a third"),
        ("rose", "by 5% in Norway", {"lemma": "rise"}, "did Osse rise by 5% in Norway"),
    ],
)
def test_a_statement_is_inverted(verb, rest, fields, expected):
    given = {"tag": "VBD", **fields} if fields.get("lemma") else fields
    assert yes_no(clause("Osse", verb, rest, **given), "Osse") == expected


@pytest.mark.parametrize(
    ("subject", "verb", "fields"),
    [
        ("Osse", "has opened", {"tag": "VBN"}),
        ("Osse", "had opened", {"tag": "VBN"}),
        ("Osse", "will open", {"tag": "VB"}),
        ("Osse", "opens", {"tag": "VBZ", "lemma": "open"}),
        ("Osse", "open", {}),
        ("The games", "was held", {"tag": "VBN"}),
        ("The Winter Games", "was held", {"tag": "VBN"}),
        ("Osse and Calder", "was merged", {"plural": True}),
        ("Osse", "opening", {"tag": "VBG", "lemma": "open"}),
        ("Osse", "acquired", {"lemma": "acquire", "rest": "by Orla Rail for $2 million"}),
        ("Osse", "run", {"lemma": "run", "rest": "by the energy firm Orla"}),
    ],
)
def test_a_verb_that_no_date_fits_is_refused(subject, verb, fields):
    told = clause(subject, verb, **{"rest": "the bridge", **fields})
    with pytest.raises(NotAskedError):
        yes_no(told, subject)


@pytest.mark.parametrize(
    ("subject", "line", "expected"),
    [
        ("The council", "The council met.", "the council"),
        ("The Osse Council", "The Osse Council met.", "the Osse Council"),
        ("Trade with Chile", "Trade with Chile grew; trade is good.", "trade with Chile"),
        ("Osse", "Osse met. The people of Osse met.", "Osse"),
        ("OSSE", "OSSE met.", "OSSE"),
        ("North Osse", "North Osse met. It lies to the north.", "North Osse"),
        ("Ten ships", "Ten ships sank.", "ten ships"),
        ("Ilsa Brandt of Norway", "Ilsa Brandt of Norway met.", "Ilsa Brandt of Norway"),
    ],
)
def test_a_capital_that_the_start_gave_is_lowered(subject, line, expected):
    where = story(line)
    made = fact(line, where, subject=subject, clause=clause(subject, "met", ""))
    assert subject_inside(made, where) == expected


def test_a_name_keeps_its_capital_before_what_it_owns():
    about = fact("Nino Vik's film opened.", names=(name("Nino Vik", "person"),),
                 clause=clause("Nino Vik's film", "opened", ""))  # fmt: skip
    assert subject_inside(about, None) == "Nino Vik's film"


def test_the_plural_of_a_common_noun_is_lowered_though_no_article_shows_it():
    about = fact("Authorities in Osse left.", clause=clause("Authorities in Osse", "left", ""))
    assert subject_inside(about, None) == "authorities in Osse"
    owned = fact("Shares of Orla fell.", clause=clause("Shares of Orla", "fell", ""))
    assert subject_inside(owned, None) == "shares of Orla"
    named = replace(owned, names=(name("Shares of Orla", "organization"),))
    assert subject_inside(named, None) == "Shares of Orla"


@pytest.mark.parametrize(
    ("subject", "inside"),
    [
        ("Mountainous Peru", "mountainous Peru"),
        ("Northern Ireland", "Northern Ireland"),
        ("New Zealand", "New Zealand"),
    ],
)
def test_an_adjective_before_a_country_is_no_part_of_its_name(subject, inside):
    about = fact(f"{subject} won.", clause=clause(subject, "won", ""),
                 names=(name(subject, "place"),))  # fmt: skip
    assert subject_inside(about, None) == inside


def test_a_name_of_the_fact_keeps_its_capital():
    where = story("Reading beat Calder. She was reading.")
    names = (name("Reading", "organization"),)
    made = fact("Reading beat Calder.", where, clause=clause("Reading", "beat", ""), names=names)
    assert subject_inside(made, where) == "Reading"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Violinist Mei Tanaka", "violinist Mei Tanaka"),
        ("President Mei Tanaka", "President Mei Tanaka"),
        ("Judge Mei Tanaka", "Judge Mei Tanaka"),
        ("Foreign Minister Mei Tanaka", "Foreign Minister Mei Tanaka"),
    ],
)
def test_a_trade_before_a_name_is_lowered_and_a_title_is_not(subject, expected):
    where = story(f"{subject} met.")
    names = (name("Mei Tanaka", "person"),)
    made = fact(f"{subject} met.", where, clause=clause(subject, "met", ""), names=names)
    assert subject_inside(made, where) == expected


def test_the_words_of_other_articles_tell_a_common_noun():
    where = story("Construction began.")
    made = fact("Construction began.", where, clause=clause("Construction", "began", ""))
    with pytest.raises(NotAskedError):
        subject_inside(made, where)
    assert subject_inside(made, where, frozenset({"construction"})) == "construction"


@pytest.mark.parametrize(
    ("rest", "date", "left", "statement"),
    [
        ("on 5 May 2021, with cheers", "2021-05-05", "", "Osse opened on _, with cheers"),
        ("the bridge on 5 May 2021 to cheers", "2021-05-05", "the bridge to cheers",
         "Osse opened the bridge on _ to cheers"),
        ("the bridge on May 5, 2021", "2021-05-05", "the bridge", "Osse opened the bridge on _"),
        ("in 2021 to cheers", "2021", "to cheers", "Osse opened on _ to cheers"),
        ("the bridge", "2021", "the bridge", "Osse opened the bridge on _"),
        ("the 2021-22 season", "2021", "the 2021-22 season", "Osse opened the 2021-22 season on _"),
    ],
)  # fmt: skip
def test_a_date_inside_the_rest_is_taken_out(rest, date, left, statement):
    made, on = clause("Osse", "opened", rest), plain(date)
    assert undated(made, on).rest == left
    assert told(made, on, "on _") == statement


def test_a_long_clause_loses_what_does_not_identify_it():
    rest = (
        "a treaty on fishing in the northern waters of the Osse as part of their celebration of "
        "thirty years of peace, during their meeting in Calder"
    )
    short = shortened(clause("Norway and Chile", "signed", rest))
    assert short.rest == "a treaty on fishing in the northern waters of the Osse"


@pytest.mark.parametrize(
    ("rest", "left"),
    [
        ("in Osse and studied law in Calder", "in Osse"),
        ("the bridge, and then sailed to Chile", "the bridge"),
        ("to end the dispute and move forward", "to end the dispute and move forward"),
        ("bread and butter", "bread and butter"),
        ("Osse and Calder", "Osse and Calder"),
    ],
)
def test_a_second_verb_of_the_subject_is_left_out(rest, left):
    assert shortened(clause("Ilsa Brandt", "built", rest)).rest == left


def test_a_short_clause_stays_as_it_is():
    made = clause("Norway", "signed", "a treaty, with cheers")
    assert shortened(made) is made


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a  b ,c.", "a b,c"), ("US$ 20 bail", "US$20 bail"), ("in D.C.", "in D.C."), ("x; ", "x")],
)
def test_a_text_is_tidied(text, expected):
    assert tidy(text) == expected


def test_a_question_has_a_capital_and_its_mark():
    assert question("in which year did Osse open.") == "In which year did Osse open?"


@pytest.mark.parametrize(
    ("rest", "left"),
    [
        ("Osse Boats for 13 million crowns, its largest purchase by far",
         "Osse Boats for 13 million crowns"),
        ("a second ferry between Osse and the island of Maren in the presence of two ministers"
         " and the mayor of Arden, adding to a fleet of three boats",
         "a second ferry between Osse and the island of Maren in the presence of two ministers"
         " and the mayor of Arden"),
    ],
)  # fmt: skip
def test_what_is_added_behind_a_deed_is_left_out_of_a_long_one(rest, left):
    assert shortened(clause("Orla", "bought", rest)).rest == left


def test_a_date_goes_with_its_weekday():
    made = clause("The Skarv", "sank", "off Maren on Tuesday 4 March 2025")
    date = plain("2025-03-04")
    assert date is not None
    assert undated(made, date).rest == "off Maren"
