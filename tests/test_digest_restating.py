"""Facts in the words of the day of the issue."""

from datetime import date

import pytest

from briefings.digest import compose
from briefings.digest.telling.restating import is_over, restated
from briefings.model import Topic
from tests.factories import article, clause, fact, name

TODAY = date(2021, 6, 1)


def told(one):
    made = restated([one], TODAY)
    return made[0].statement if made else None


def plan(verb, rest="the pool", when="in May 2021", subject="The Arden council", **fields):
    statement = f"{subject} {verb} {rest} {when}."
    grammar = clause(subject, verb, rest, when)
    return fact(statement, clause=grammar, **{"modality": "planned", "date": "2021-05", **fields})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (plan("will open"), "The Arden council was to open the pool in May 2021."),
        (
            plan("is set", "to open the pool"),
            "The Arden council was set to open the pool in May 2021.",
        ),
        (
            plan("will meet", "Peru", subject="Chile and Bolivia"),
            "Chile and Bolivia were to meet Peru in May 2021.",
        ),
        (plan("will open", date="2021-06"), "The Arden council will open the pool in May 2021."),
        (plan("opens"), None),
    ],
)
def test_a_plan_whose_day_has_passed_is_told_as_past(given, expected):
    assert told(given) == expected


def test_a_plan_is_over_when_its_day_is_or_its_article_is_old():
    old, new = article("Old.", published="2021-02-01"), article("New.", published="2021-05-30")
    assert is_over(plan("will open"), TODAY)
    assert not is_over(plan("will open", date="2021-07"), TODAY)
    assert is_over(fact("Arden plans a pool.", old, modality="planned"), TODAY)
    assert not is_over(fact("Arden plans a pool.", new, modality="planned"), TODAY)
    assert not is_over(fact("Arden has a pool.", old), TODAY)


def test_the_finer_date_of_another_article_is_printed():
    grammar = clause("The council", "opened", "the pool in Arden", "in 2021")
    opened = fact(
        "The council opened the pool in Arden in 2021.", clause=grammar, date="2021-05-05"
    )
    assert told(opened) == "The council opened the pool in Arden on 5 May 2021."
    other = fact("The council opened the pool in Arden in 2021.", clause=grammar, date="2021")
    assert told(other) == other.statement


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ("“The pool is ours,” Ana Ruiz said.", "Ana Ruiz said: “The pool is ours.”"),
        ("“The pool is ours”, Ana Ruiz said.", "Ana Ruiz said: “The pool is ours”."),
    ],
)
def test_a_quotation_ends_as_its_article_ends_it(cited, expected):
    said = fact(
        "Ana Ruiz said: “The pool is ours”.",
        article(cited),
        kind="quotation",
        subject="Ana Ruiz",
        value="The pool is ours",
    )
    assert told(said) == expected


def test_nobody_is_a_group_of_members():
    met = fact("Ana Ruiz met Ivo Brandt.", names=(name("Ana Ruiz", "person"),))
    wrong = fact("Ruiz brings together Peru and Chile.", kind="membership", subject="Ruiz")
    right = fact("The Tril brings together Peru and Chile.", kind="membership", subject="The Tril")
    assert restated([met, wrong, right], TODAY) == [met, right]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "The ties will reach 50 years in May 2021.",
            "The ties were to reach 50 years in May 2021.",
        ),
        ("The fair will open in May 2021.", "The fair was to open in May 2021."),
        ("The fair will not open in May 2021.", None),
        ("The fair will open and will close in May 2021.", None),
    ],
)
def test_a_plan_without_grammar_that_is_over_is_told_as_past(statement, expected):
    subject = " ".join(statement.split()[:2])
    assert told(fact(statement, subject=subject, modality="planned", date="2021-05")) == expected


def test_a_plan_that_is_over_is_no_plan_of_the_timeline():
    facts = [
        plan("will open", f"the {what}", subject=f"The {who} council")
        for what, who in (("pool", "Arden"), ("bridge", "Lima"), ("clinic", "Oslo"))
    ]
    topics = (Topic("t", "councils", "", ("council",), tuple(f.id for f in facts), ()),)
    moments = compose(topics, facts, [], today=TODAY).timeline
    assert [moment.planned for moment in moments] == [False, False, False]


def test_answers_are_told_with_the_outlet_that_asked():
    told = "Ana Ruiz said in an interview: “We will rebuild every pier of the harbour.”"
    turn = fact(told, kind="quotation", rule="quotation, turn by order")
    (said,) = restated([turn], TODAY)
    assert said.statement.startswith("Ana Ruiz said in an interview with Bay Courier: “We")
    (kept,) = restated([fact(told, kind="quotation", rule="quotation, before")], TODAY)
    assert kept.statement == told
