"""From facts to a sheet: what is on it, in which order, and that it is the same each time."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import combinations
from typing import get_args

import pytest

from briefings.model import ItemKind
from briefings.quiz import Request, make
from briefings.quiz.clashes import clash
from tests.quiz_cases import articles_of, embassy, held

TODAY = date(2025, 11, 21)


def quiz(**fields):
    facts, articles = embassy()
    return make(facts, articles, Request(today=TODAY, **fields))


def test_a_small_corpus_gives_dates_names_and_positions():
    items = quiz(count=12).quizzes[0].items
    assert {i.asks for i in items} == {"date", "name", "position"}
    assert len(items) >= 9


def test_every_choice_has_four_options_and_its_answer_among_them():
    for item in quiz(count=12).quizzes[0].items:
        assert len(item.options) == 4
        assert [o.text for o in item.options if o.correct] == [item.answer]


def test_no_two_items_of_a_sheet_clash():
    items = quiz(count=12).quizzes[0].items
    assert not [(a.stem, b.stem) for a, b in combinations(items, 2) if clash(a, b)]


def test_the_same_seed_gives_the_same_quiz_and_another_seed_another():
    assert quiz(seed=3) == quiz(seed=3)
    stems = [[i.stem for i in quiz(seed=s).quizzes[0].items] for s in (3, 4)]
    assert stems[0] != stems[1]


def test_key_letters_are_balanced_over_the_sheet():
    items = quiz(count=8).quizzes[0].items
    letters = Counter(next(n for n, o in enumerate(i.options) if o.correct) for i in items)
    assert max(letters.values()) <= 3


def test_versions_hold_the_same_items_in_another_order():
    a, b, c = quiz(count=8, versions=3).quizzes
    assert (a.version, b.version, c.version) == ("A", "B", "C")
    assert {i.id for i in a.items} == {i.id for i in b.items} == {i.id for i in c.items}
    assert [i.id for i in a.items] != [i.id for i in b.items]


def test_distinct_versions_share_no_item_and_say_when_the_pool_is_short():
    found = quiz(count=10, versions=2, distinct=True)
    a, b = found.quizzes
    assert not {i.id for i in a.items} & {i.id for i in b.items}
    assert "10 questions were asked for" in found.note


def test_asking_for_more_than_the_corpus_bears_says_so():
    found = quiz(count=40)
    assert len(found.quizzes[0].items) < 40
    assert found.note.startswith("40 questions were asked for; the articles bear ")


def test_a_used_question_is_not_asked_again():
    first = quiz(count=3).quizzes[0].items
    used = frozenset((f, i.kind) for i in first for f in i.facts)
    again = quiz(count=12, exclude=used).quizzes[0].items
    assert not {f for i in again for f in i.facts} & {f for f, _ in used}


def test_facts_below_the_asked_confidence_are_left_alone():
    facts, articles = embassy()
    found = make(facts, articles, Request(today=TODAY, min_confidence=1.1))
    assert found.quizzes[0].items == ()
    assert "confident" in {d.check for d in found.dropped}


@pytest.mark.parametrize("asks", ["date", "name", "position"])
def test_only_what_is_asked_for_is_printed(asks):
    assert {i.asks for i in quiz(asks=(asks,)).quizzes[0].items} == {asks}


def test_questions_on_some_facts_are_still_checked_against_all():
    facts = (*embassy()[0], held("Einar Sund", "trade minister", place="Norway"))
    articles = articles_of(facts)
    wanted = frozenset(f.id for f in facts if f.subject == "Ilsa Brandt")
    items = make(facts, articles, Request(today=TODAY, only=wanted, asks=("name",)))
    items = items.quizzes[0].items
    assert items
    assert {f for i in items for f in i.facts} <= wanted
    assert {o.text for i in items for o in i.options} & {"Marit Solheim", "Jonas Eide"}


def test_every_dropped_candidate_is_counted_once_in_the_key():
    found = quiz(count=12, kinds=("choice", "short", "blank"), min_confidence=1.1)
    dropped = found.quizzes[0].dropped
    assert sum(n for _, n in dropped) == found.candidates
    assert dropped[0][0].startswith("Every fact is at least as sure as asked for")


def test_versions_go_on_after_z():
    names = [q.version for q in quiz(count=4, versions=30).quizzes]
    assert names[:2] == ["A", "B"]
    assert names[25:28] == ["Z", "AA", "AB"]


@pytest.mark.parametrize("seed", range(4))
def test_preferred_kinds_come_first_and_others_only_fill_up(seed):
    every = get_args(ItemKind)
    alone = quiz(count=40, seed=seed).quizzes[0].items
    mixed = quiz(count=40, seed=seed, kinds=every, preferred=("choice",)).quizzes[0].items
    assert [i.kind for i in mixed].count("choice") == len(alone)
    few = quiz(count=6, seed=seed, kinds=every, preferred=("choice",)).quizzes[0].items
    assert [i.kind for i in few] == ["choice"] * 6


def test_what_fills_up_goes_with_what_was_preferred():
    found = quiz(count=40, kinds=get_args(ItemKind), preferred=("choice",)).quizzes[0].items
    assert not [(a.stem, b.stem) for a, b in combinations(found, 2) if clash(a, b)]
