"""The allow-list: which items have earned their print."""

from __future__ import annotations

import pytest

from briefings.quiz import cells
from briefings.quiz.cells import Cell, cell, earned
from tests.evaluation.cells import tally
from tests.quiz_cases import deed, planted


@pytest.fixture
def table(monkeypatch):
    def given(**rows):
        made = {Cell(*key.split("|")): value for key, value in rows.items()}
        monkeypatch.setattr(cells, "_table", lambda: made)

    return lambda rows: given(**rows)


def test_a_cell_is_writer_rule_and_doubts():
    fact = deed("Osse", "opened", "a line", "1998", rule="main clause", doubts=("pronoun",))
    item = planted("In which year?", writer="when.year", cited=(fact,))
    assert cell(item, (fact,)) == Cell("choice:when.year", "main clause", "pronoun")


def test_a_cell_without_doubts_is_plain():
    fact = deed("Osse", "opened", "a line", "1998", rule="main clause")
    assert cell(planted("In which year?", cited=(fact,)), (fact,)).resolved == "plain"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({}, False),
        ({"w|r|plain": (20, 20)}, True),
        ({"w|r|plain": (18, 20)}, True),
        ({"w|r|plain": (17, 20)}, False),
        ({"w|r|plain": (3, 3), "w|*|plain": (3, 9)}, True),
        ({"*|r|plain": (9, 9)}, False),
        ({"w|r|plain": (7, 7), "w|*|*": (1, 0)}, True),
        ({"w|r|plain": (0, 0), "w|*|*": (1, 0)}, False),
        ({"w|*|*": (40, 40), "w|*|plain": (10, 20)}, False),
        ({"*|*|pronoun": (0, 0), "w|*|*": (1, 0)}, True),
        ({"w|r|plain": (1, 2), "w|*|*": (1, 0)}, False),
        ({"w|r|plain": (0, 1), "w|*|*": (1, 0)}, True),
        ({"*|r|plain": (2, 4), "w|*|*": (1, 0)}, False),
        ({"w|r|plain": (3, 4), "w|*|*": (1, 0)}, False),
    ],
)
def test_the_most_exact_row_with_enough_verdicts_decides(table, rows, expected):
    table(rows)
    assert earned(Cell("w", "r", "plain")) is expected


def test_verdicts_are_counted_by_cell_and_by_writer():
    one, two = Cell("w", "r", "plain"), Cell("w", "q", "plain")
    assert tally([(one, True), (one, False), (two, True)]) == [
        "*\tq\tplain\t1\t1",
        "*\tr\tplain\t1\t2",
        "w\t*\tplain\t2\t3",
        "w\tq\tplain\t1\t1",
        "w\tr\tplain\t1\t2",
    ]


def test_every_row_of_the_table_has_a_writer_and_two_numbers():
    from briefings.quiz.lists import rows

    assert all(len(row) == 5 and int(row[3]) <= max(1, int(row[4])) for row in rows("cells"))


@pytest.mark.parametrize(
    ("counts", "expected"), [((3, 3), True), ((2, 2), False), ((2, 3), False), ((0, 0), False)]
)
def test_facts_are_approved_when_every_question_on_such_was_right(table, counts, expected):
    table({"*|r|plain": counts})
    assert cells.approved(Cell("short:office", "r", "plain")) is expected
