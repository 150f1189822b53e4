"""EDTF dates in words."""

import pytest

from briefings.render.dates import day_with_zone, full_date, human_date, time_place, zone_words


def words(edtf: str | None) -> str:
    """The date in words with plain spaces, to be read easily."""
    return human_date(edtf).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        (None, ""),
        ("", ""),
        ("2021", "2021"),
        ("2021-02", "February 2021"),
        ("2021-02-05", "5 February 2021"),
        ("2021-02-05T10:30:00Z", "5 February 2021"),
        ("XXXX-02-05", "5 February (year not stated)"),
        ("XXXX-02", "February (year not stated)"),
        ("XXXX", "date not stated"),
        ("2021-XX-XX", "2021"),
        ("2021-02-XX", "February 2021"),
        ("202X", "2020s"),
        ("19XX", "20th century"),
        ("20XX", "21st century"),
        ("10XX", "11th century"),
        ("2020~", "about 2020"),
        ("2020-06~", "about June 2020"),
        ("2020?", "2020 (uncertain)"),
        ("2020%", "about 2020 (uncertain)"),
        ("2021-21", "spring 2021"),
        ("2020/..", "since 2020"),
        ("2020-03-01/", "since 1 March 2020"),
        ("../2020-03", "until March 2020"),
        ("2019/2021", "2019 to 2021"),
        ("2020-02-01/2020-02-05", "1 to 5 February 2020"),
        ("2020-02-27/2020-03-02", "27 February to 2 March 2020"),
        ("2020-02/2020-05", "February to May 2020"),
        ("2020-02-27/2021-03-02", "27 February 2020 to 2 March 2021"),
        ("-0044", "44 BC"),
    ],
)
def test_a_date_is_written_as_people_write_it(edtf: str | None, expected: str) -> None:
    assert words(edtf) == expected


@pytest.mark.parametrize("text", ["nonsense", "2021-13", "2021-02-45", "last Tuesday"])
def test_what_is_no_edtf_is_printed_as_it_stands(text: str) -> None:
    assert human_date(text) == text


def test_a_line_cannot_end_within_a_date() -> None:
    assert " " not in human_date("2021-02-05")
    assert " " not in human_date("2020-06~")


def test_the_masthead_has_the_day_of_the_week_and_the_place() -> None:
    assert full_date("2026-11-21").replace("\u00a0", " ") == "Saturday, 21 November 2026"
    assert zone_words("America/Argentina/Buenos_Aires") == "Buenos Aires time"
    assert zone_words("UTC") == "UTC"


def test_news_up_to_an_instant_is_said_in_the_local_time_of_the_issue() -> None:
    said = day_with_zone("2026-11-20T23:30:00+00:00", "Asia/Seoul")
    assert said.replace("\u00a0", " ") == "21 November 2026, 08:30"
    assert day_with_zone("2026-11", "Asia/Seoul") == "November\u00a02026"


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [("2020", 2020.0), ("2020-07", 2020.5), ("../2020", 2020.0), ("2020/..", 2020.0)],
)
def test_a_date_has_a_place_on_the_line_of_time(edtf: str, expected: float) -> None:
    assert time_place(edtf) == pytest.approx(expected)


@pytest.mark.parametrize("edtf", ["XXXX-02-05", "", "202X", "soon"])
def test_a_date_without_a_year_has_no_place_on_the_line(edtf: str) -> None:
    assert time_place(edtf) is None
