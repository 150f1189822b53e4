"""Counts and countries of what a report tells in a sentence of its own."""

from __future__ import annotations

import pytest

from briefings.model import Fact
from briefings.quiz.english import NotAskedError
from briefings.quiz.writers.amounts import how_many, written_otherwise
from briefings.quiz.writers.counts import counted
from briefings.quiz.writers.nations import body_deed, nation
from tests.factories import clause, fact, name
from tests.quiz_cases import story
from tests.test_quiz_writers import asked, stems

REPORT = "According to a report of 12 March 2025,"


def told(
    subject: str, verb: str, rest: str, lemma: str, tag: str = "VBN", **fields: object
) -> Fact:
    """A deed without a date, in a report of 12 March 2025."""
    where = story(f"{subject} {verb} {rest}.")
    given = {
        "kind": "event",
        "subject": subject,
        "names": (name(subject, "place"),),
        "clause": clause(subject, verb, rest, lemma=lemma, tag=tag),
    }
    return fact(where.text, where, **{**given, **fields})


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (told("Chile", "has beaten", "Norway by 40 points in the Maren Cup at Osse", "beat"),
         "which country had beaten Norway by 40 points in the Maren Cup at Osse?", "Chile"),
        (told("The U.S.", "has taken", "several steps against Maren Shipping since the Osse fire",
              "take"),
         "which country had taken several steps against Maren Shipping since the Osse fire?",
         "the United States"),
    ],
)  # fmt: skip
def test_a_country_is_asked_for_by_a_deed_that_names_two_others(about, stem, answer):
    assert stems(nation, about) == [(f"{REPORT} {stem}", answer)]


def by_body(
    subject: str, verb: str, rest: str, lemma: str, kind: str = "organization", **fields: object
) -> Fact:
    """What a body did, in a report of 12 March 2025."""
    names = (name(subject.removeprefix("The "), kind),)  # type: ignore[arg-type]
    return told(subject, verb, rest, lemma, names=names, **fields)


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (by_body("The Osse Appeals Court", "has fined", "Maren Ferries 40 crowns over the Vik fire",
                 "fine"),
         "which court had fined Maren Ferries 40 crowns over the Vik fire?",
         "the Osse Appeals Court"),
        (by_body("Orla Rail", "sold", "14 ferries of the Maren line to Chile in a day", "sell",
                 tag="VBD"),
         "which organization sold 14 ferries of the Maren line to Chile in a day?", "Orla Rail"),
    ],
)  # fmt: skip
def test_a_body_is_asked_for_by_a_deed_that_names_two_others(about, stem, answer):
    assert stems(body_deed, about) == [(f"{REPORT} {stem}", answer)]


@pytest.mark.parametrize(
    "about",
    [
        by_body("Orla", "has sold", "14 ferries of the Maren line to Chile in a day", "sell"),
        by_body("Jo Lind", "has sold", "14 ferries of the Maren line to Chile in a day", "sell",
                kind="person"),
        by_body("Orla Rail", "has sold", "14 ferries of the Maren line to Chile in a day", "sell",
                attributed_to="Jo Lind"),
    ],
)  # fmt: skip
def test_no_body_is_asked_for_that_has_no_whole_name_of_its_own(about):
    assert stems(body_deed, about) == []


@pytest.mark.parametrize(
    ("rest", "lemma"),
    [
        ("its old ferries to a buyer in a day", "sell"),
        ("14 ferries of Orla Rail to Chile and Norway in a day", "sell"),
        ("a levy of 14 crowns for the Vik line to Maren", "oppose"),
    ],
)
def test_a_body_is_not_asked_for_by_what_many_may_do(rest, lemma):
    with pytest.raises(NotAskedError):
        asked(body_deed, by_body("Orla Rail", "has sold", rest, lemma))


@pytest.mark.parametrize(
    "about",
    [
        told("Chile", "has given", "3 million crowns to Osse", "give"),
        told("Chile", "has urged", "Norway and Peru to open the port of Osse at once", "urge"),
        told("Chile", "has sent", "more money than ever to the poor of its hills", "send"),
        told("Chile", "has won", "the Chilean Cup in Osse by 40 points from Norway", "win"),
        told("Chile", "wins", "the Maren Cup in Osse by 40 points from Norway", "win", "VBZ"),
    ],
)
def test_what_other_countries_may_have_done_is_not_asked(about):
    with pytest.raises(NotAskedError):
        asked(nation, about)


def test_a_deed_of_a_firm_asks_for_no_country():
    about = told("Orla", "has bought", "40 ships from Norway for the port of Osse", "buy")
    assert stems(nation, about) == []


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (told("Six Swiss guides", "have been charged", "over the deaths of pupils at Osse", "sue"),
         "how many Swiss guides had been charged over the deaths of pupils at Osse?", "six"),
        (told("Chile", "has beaten", "Norway by 246 runs in the Maren Cup", "beat"),
         "Chile had beaten Norway by _____ runs in the Maren Cup.", "246"),
        (told("The Arden Army", "has freed", "twelve Chilean miners near the town of Osse", "free"),
         "the Arden Army had freed _____ Chilean miners near the town of Osse.", "twelve"),
    ],
)  # fmt: skip
def test_a_count_of_a_report_is_asked_as_of_the_report(about, stem, answer):
    assert stems(counted, about) == [(f"{REPORT} {stem}", answer)]


def test_the_digits_of_a_number_in_words_are_accepted():
    about = told(
        "Six Swiss guides", "have been charged", "over the deaths of pupils at Osse", "sue"
    )
    assert asked(counted, about)[0].accepted == ("six", "6")


@pytest.mark.parametrize(
    "about",
    [
        told("The Arden Army", "has freed", "some 12 Chilean miners near the town of Osse", "free"),
        told("The Arden Army", "has spent", "twelve days with Chilean miners near Osse", "spend"),
        told("A fire", "has killed", "12 miners in the Osse mine of Arden in Chile", "kill"),
        told("Six guides", "have been charged", "over the deaths of some pupils of theirs", "sue"),
        told("Six Swiss guides", "are charged", "over the deaths of pupils at Osse", "sue", "VBP"),
    ],
)
def test_a_bound_a_span_or_a_count_of_something_unknown_is_not_asked(about):
    with pytest.raises(NotAskedError):
        asked(counted, about)


def test_an_hour_is_no_count():
    rest = "the Chilean mayor of Osse before three in the morning at Maren"
    assert asked(counted, told("Arden", "has telephoned", rest, "telephone")) == []


def figure(subject: str, verb: str, rest: str, value: str, noun: str) -> Fact:
    given = {"kind": "figure", "rule": "figure, count", "value": value}
    made = told(subject, verb, rest, verb.split()[-1].removesuffix("d"), "VBD", **given)
    return fact(
        made.statement,
        story(made.statement),
        **given,
        subject=noun,
        clause=made.clause,
    )


def test_a_total_is_its_number_and_a_report_tells_of_before_it():
    about = figure(
        "A total of 14 yachts", "have now retired", "from the Maren Race", "A total of 14", "yachts"
    )
    assert stems(how_many, about) == [
        (f"{REPORT} how many yachts had retired from the Maren Race?", "14")
    ]


def test_where_something_happened_is_no_part_of_what_is_counted():
    about = figure("The Vik Trust", "evacuated", "90 miners in Osse", "90", "miners in Osse")
    assert stems(how_many, about) == [
        (f"{REPORT} how many miners did the Vik Trust evacuate in Osse?", "90")
    ]


def test_a_count_beside_another_is_not_asked_alone():
    rest = "19 counts of fraud by false claims and one of theft"
    with pytest.raises(NotAskedError, match="another count"):
        stems(how_many, figure("The Vik Trust", "admitted", rest, "19", "counts of fraud"))


@pytest.mark.parametrize(
    ("value", "others"),
    [
        ("11.4 million pounds", ["£11.4 million"]),
        ("$3,000", ["3,000 dollars"]),
        ("€2 billion", ["2 billion euros"]),
        ("58 per cent", ["58%", "58 per cent", "58 percent"]),
        ("41", []),
        ("30 pounds of fish", []),
    ],
)
def test_a_sum_or_share_counts_as_right_with_its_sign_and_with_its_word(value, others):
    assert list(written_otherwise(value)) == others
