"""Dates of any precision in order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.digest import edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2020~", date(2020, 1, 1), date(2020, 12, 31)),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28)),
        ("2021-02-05", date(2021, 2, 5), date(2021, 2, 5)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2020/..", date(2020, 1, 1), date(2020, 12, 31)),
        ("../2020-03", date(2020, 3, 1), date(2020, 3, 31)),
        ("2019/2021", date(2019, 1, 1), date(2021, 12, 31)),
        ("2021-02-31", date(2021, 2, 1), date(2021, 2, 28)),
    ],
)
def test_a_date_is_bounded_by_what_it_states(text, first, last):
    assert edtf.bounds(text) == (first, last)


@pytest.mark.parametrize("text", [None, "", "XXXX-02-05", "soon", "..", "0000", "XXXX/2020"])
def test_what_has_no_year_has_no_bounds(text):
    assert edtf.bounds(text) is None


def test_dates_sort_in_time_the_wider_first_and_the_undated_last():
    dates = ["XXXX-02-05", "2021-02-05", "2021", "2020-12", "2021-02", "1999~"]
    expected = ["1999~", "2020-12", "2021", "2021-02", "2021-02-05", "XXXX-02-05"]
    assert sorted(dates, key=edtf.order) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("XXXX-02-05", (2, 5)), ("2021-12-31", (12, 31)), ("2021-02", None), (None, None)],
)
def test_month_and_day_are_read_with_or_without_a_year(text, expected):
    assert edtf.month_day(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021", "2021-02-05", True),
        ("2021-02-05", "2021-02-06", False),
        ("XXXX-02-05", "2021-02-05", True),
        ("XXXX-02-05", "2021-02-06", False),
        (None, "2021", True),
    ],
)
def test_dates_are_compatible_when_they_can_mean_one_day(one, other, expected):
    assert edtf.compatible(one, other) is expected
    assert edtf.compatible(other, one) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-02-05", "5 February 2021"),
        ("2021-02~", "about February 2021"),
        ("2021", "2021"),
        ("XXXX-02-05", "5 February"),
        ("2020/..", "2020/.."),
    ],
)
def test_a_date_is_spoken_as_far_as_it_is_known(text, expected):
    assert edtf.spoken(text) == expected


@given(st.text("0123456789X-/.~?", max_size=21))
def test_any_text_is_a_date_or_none(text):
    span = edtf.bounds(text)
    assert span is None or span[0] <= span[1]
    edtf.month_day(text)
    edtf.order(text)
    edtf.spoken(text)
