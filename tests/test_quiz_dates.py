"""Dates at the precision of their source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.quiz.dates import Date, about, bounds, plain, printed, variants, written

DATES = st.one_of(
    st.builds(Date, st.integers(1000, 2099)),
    st.builds(Date, st.integers(1000, 2099), st.integers(1, 12)),
    st.builds(Date, st.integers(1000, 2099), st.integers(1, 12), st.integers(1, 28)),
)


@pytest.mark.parametrize(
    ("edtf", "text"),
    [("2021", "2021"), ("2021-05", "May 2021"), ("2021-05-09", "9 May 2021")],
)
def test_a_plain_date_is_printed_as_precisely_as_it_is_known(edtf, text):
    assert plain(edtf).text == text


@pytest.mark.parametrize(
    "edtf", [None, "", "2021~", "2021?", "XXXX-02-05", "2020/..", "2020/2021", "2021-13", "202X"]
)
def test_an_open_or_uncertain_date_is_no_plain_one(edtf):
    assert plain(edtf) is None


def test_an_approximate_date_is_known_to_its_month():
    assert about("2021-02-05~") == Date(2021, 2)
    assert about("2021-02~") == Date(2021, 2)
    assert about("2021-02-05") == Date(2021, 2, 5)
    assert about("XXXX-02") is None


def test_the_ends_of_a_span_are_plain_or_open():
    assert bounds("2020/..") == (Date(2020), None)
    assert bounds("2020-03/2021") == (Date(2020, 3), Date(2021))
    assert bounds("2020") == (Date(2020), Date(2020))


@given(DATES)
def test_what_is_printed_is_read_back(date):
    assert printed(date.text) == date
    assert variants(date)[0] == date.text


@given(DATES, DATES)
def test_lying_in_one_another_goes_both_ways(a, b):
    assert a.within(b) == b.within(a)


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        (Date(2021, 1, 26), "on Jan. 26, 2021", True),
        (Date(2021, 1, 26), "on 26 January 2021", True),
        (Date(2021, 1, 26), "2021-01-26 17:34", True),
        (Date(2021, 1, 26), "on Jan. 26 for the 2021-2022 Year of Culture", False),
        (Date(2021, 1), "in January 2021", True),
        (Date(2021, 1), "in January", False),
        (Date(2021), "in 2021", True),
        (Date(2021), "the 2021-22 season", False),
        (Date(2021), "last year", False),
    ],
)
def test_a_written_year_is_told_from_one_that_was_reasoned_out(date, text, expected):
    assert written(date, text) is expected
