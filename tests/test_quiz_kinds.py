"""The kinds of item beside choice, made from the same questions."""

from __future__ import annotations

import re

import pytest

from briefings.model import Option
from briefings.quiz import Request, candidates, make
from briefings.quiz.dates import printed
from briefings.quiz.distractors.calendar import days_apart
from briefings.quiz.question import GAP
from briefings.quiz.sets import ORDER_STEM, without
from tests.quiz_cases import TODAY, articles_of, embassy, held, planted


def items(*kinds, **fields):
    facts, articles = embassy()
    asked = Request(today=TODAY, count=fields.pop("count", 20), kinds=kinds, **fields)
    return make(facts, articles, asked).quizzes[0].items


def test_a_blank_has_one_gap_and_says_what_belongs_there():
    found = items("blank")
    assert len(found) == 5
    assert all(i.stem.count(GAP) == 1 and i.answer not in i.stem for i in found)
    assert any("in the year _____" in i.stem for i in found)


def test_about_half_of_the_statements_are_true_and_the_false_ones_are_corrected():
    found = items("true-false")
    true = [i for i in found if i.answer == "True"]
    assert abs(len(true) - len(found) / 2) <= 1
    assert all("The right answer is" in i.answer for i in found if i not in true)


@pytest.mark.parametrize("seed", range(6))
def test_a_false_day_lies_three_days_or_more_from_the_right_one(seed):
    for item in items("true-false", seed=seed):
        right = printed(item.answer.removeprefix("False. The right answer is ").rstrip("."))
        said = printed(item.stem.rstrip(".").rpartition(" on ")[2])
        if right and right.day and said:
            assert days_apart(right, said) >= 3


def test_a_short_answer_lists_what_counts_as_right():
    found = next(i for i in items("short", asks=("date",)) if i.answer == "4 March 2025")
    assert "March 4, 2025" in found.accepted


def test_the_rows_of_a_matching_table_share_options_two_more_than_needed():
    rows = items("matching")
    assert 4 <= len(rows) <= 8
    assert len({i.options and tuple(o.text for o in i.options) for i in rows}) == 1
    assert len(rows[0].options) == len(rows) + 2
    assert len({i.answer for i in rows}) == len(rows)


def test_a_table_that_does_not_fit_the_sheet_is_left_out_whole():
    assert items("matching", count=3) == ()


def test_events_are_put_in_the_order_of_their_dates():
    (found,) = items("order")
    assert found.stem == ORDER_STEM
    letters = {chr(65 + n): o.text for n, o in enumerate(found.options)}
    first = letters[found.answer[0]]
    assert first == "The Osse Shipyard launched the ferry Skarv"


def test_a_mixed_sheet_keeps_each_kind_together_and_asks_no_fact_twice():
    found = items("choice", "blank", "true-false", "short")
    kinds = [i.kind for i in found]
    assert kinds == sorted(kinds, key=["choice", "blank", "true-false", "short"].index)
    facts = [f for i in found for f in i.facts]
    assert len(facts) == len(set(facts))


def test_where_few_hold_offices_each_is_a_row_beside_two_made_ones():
    facts, _ = embassy()
    few = tuple(f for f in facts if f.kind == "position")[:4]
    asked = Request(today=TODAY, count=8, kinds=("matching",))
    rows = make(few, articles_of(few), asked).quizzes[0].items
    assert {i.answer for i in rows} == {
        "Norway's ambassador to Chile",
        "Chile's ambassador to Norway",
        "Norway's foreign minister",
        "Norway's finance minister",
    }
    assert sum(o.made for o in rows[0].options) == 2
    assert len(rows[0].options) == 6


@pytest.mark.parametrize("seed", range(5))
def test_any_seed_gives_a_whole_sheet(seed):
    found = items("choice", "blank", "true-false", "matching", "short", count=12, seed=seed)
    assert len(found) == 12


def test_events_in_order_cite_one_sentence_each_in_the_order_of_the_answer():
    (found,) = items("order")
    texts = {chr(65 + n): o.text for n, o in enumerate(found.options)}
    order = [texts[letter] for letter in re.findall(r"\b([A-F]) \(", found.answer)]
    assert len(order) == len(found.options) == len(found.references)
    assert all(
        event.split()[0] in cited.sentence
        for event, cited in zip(order, found.references, strict=True)
    )


def rows_of(count):
    answers = [f"{n} May 2021" for n in range(1, count + 3)]
    options = tuple(Option(a) for a in answers)
    return tuple(
        planted(f"Bridge {n} opened", a, kind="matching", asks="date", options=options)
        for n, a in enumerate(answers[:count], 1)
    )


def test_a_table_is_kept_without_the_rows_that_are_left_out():
    rows = rows_of(6)
    left = without({"2 May 2021", "5 May 2021"}, (rows[0], *rows[2:4], rows[5]))
    assert [r.answer for r in left] == ["1 May 2021", "3 May 2021", "4 May 2021", "6 May 2021"]
    assert all(len(r.options) == 6 for r in left)
    assert all([o.text for o in r.options if o.correct] == [r.answer] for r in left)


def test_a_table_of_three_rows_is_none():
    assert without({"4 May 2021"}, rows_of(4)[:3]) == ()


def test_a_row_that_a_check_drops_leaves_the_rest_of_its_table(monkeypatch):
    whole = items("matching", asks=("position",))
    assert len(whole) > 4
    gone = whole[0].stem
    known = candidates.objections

    def strict(item, context):
        dropped = item.kind == "matching" and item.stem == gone
        return (("apart", "no"),) if dropped else known(item, context)

    monkeypatch.setattr(candidates, "objections", strict)
    left = items("matching", asks=("position",))
    assert {i.stem for i in left} == {i.stem for i in whole} - {gone}
    assert all(len(i.options) == len(left) + 2 for i in left)


def test_a_ministry_of_no_country_is_no_row_of_a_table():
    told = [held(n, f"{of} minister") for n, of in (("Ola Vik", "health"), ("Per Dahl", "trade"))]
    facts = (*embassy()[0], *told)
    asked = Request(today=TODAY, count=20, kinds=("matching",), asks=("position",))
    rows = make(facts, articles_of(facts), asked).quizzes[0].items
    assert rows
    assert not any(i.answer in {"health minister", "trade minister"} for i in rows)
