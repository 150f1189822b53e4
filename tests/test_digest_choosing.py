"""Choosing the next fact: what is fuller before its part, what names somebody new."""

from datetime import date

from briefings.digest.choice.choosing import Ledger, choose
from briefings.digest.choice.sameness import Sameness
from briefings.digest.desk import Desk
from tests.factories import article, fact, name

DAY = date(2026, 5, 11)
FIRE = "Ferry workers and the port of Kalvia traded blame on 3 May 2026."
FULLER = (
    "On 3 May 2026 ferry workers and the port of Kalvia traded blame over a fire in the "
    "engine room of the Selma that left nine passengers in hospital."
)


def ledger(*facts, worth=None):
    texts = {each.id: each.statement for each in facts}
    worths = {each.id: 1.0 for each in facts} | (worth or {})
    return Ledger(Desk(tuple(facts), texts, {}, Sameness(facts), worths, DAY))


def told(book, most=1):
    return [each.statement for each in choose(book.desk.facts, book, most=most)]


def test_a_statement_that_holds_another_stands_for_both_even_if_it_is_worth_less():
    story = article(FIRE, FULLER)
    part, whole = fact(FIRE, story), fact(FULLER, story)
    assert told(ledger(part, whole, worth={part.id: 2.0}), most=2) == [FULLER]


def test_what_was_done_and_what_is_planned_do_not_stand_for_each_other():
    story = article(FIRE, FULLER)
    part, whole = fact(FIRE, story), fact(FULLER, story, modality="planned")
    assert told(ledger(part, whole, worth={part.id: 2.0})) == [FIRE]


def test_of_two_facts_the_one_that_names_somebody_new_comes_first():
    first = fact("Mayor Okafor opened the tram line.", names=(name("Okafor", "person"),))
    again = fact("Okafor thanked the many drivers.", names=(name("Okafor", "person"),))
    other = fact("Per Dahl sued over noise at night.", names=(name("Per Dahl", "person"),))
    book = ledger(first, again, other, worth={first.id: 3.0, again.id: 1.1})
    assert told(book, most=2) == [first.statement, other.statement]


def test_the_ledger_knows_what_each_fact_added_when_it_was_printed():
    first = fact("Mayor Okafor opened the tram line.", names=(name("Okafor", "person"),))
    again = fact("Okafor thanked the many drivers.", names=(name("Okafor", "person"),))
    book = ledger(first, again)
    choose(book.desk.facts, book, most=2)
    early, late = book.printed
    assert book.merits[early.id] > book.merits[late.id]


def test_nothing_is_chosen_that_adds_less_than_is_asked():
    good = fact("Mayor Okafor opened the tram line.")
    poor = fact("Per Dahl sued over noise at night.")
    book = ledger(good, poor, worth={poor.id: -2.0})
    assert choose(book.desk.facts, book, most=2, least=-1.0) == (good,)
    assert choose(book.desk.facts, ledger(good, poor), most=2, least=-1.0) == (good, poor)
