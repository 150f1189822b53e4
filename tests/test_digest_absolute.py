"""Days of a sentence, told so that they stay true."""

import pytest

from briefings.digest.telling.absolute import absolute

# A Wednesday.
PRINTED = "2021-05-12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Osse shut a mine on Monday.", "Osse shut a mine on 10 May 2021."),
        ("Osse shut a mine Wednesday.", "Osse shut a mine on 12 May 2021."),
        ("Osse shut a mine late on Friday night.", "Osse shut a mine on 7 May 2021."),
        ("Osse shut a mine on Monday (May 10).", "Osse shut a mine on 10 May 2021."),
        ("Osse won Saturday's final at Loja.", "Osse won the 8 May 2021 final at Loja."),
        ("Early in the hours of Monday it fell.", "Early in the hours of 10 May 2021 it fell."),
        ("Osse has shut a mine since Monday.", "Osse has shut a mine since 10 May 2021."),
        ("A mine was shut by guards on Monday.", "A mine was shut by guards on 10 May 2021."),
        ("On Monday, Osse shut a mine.", "On 10 May 2021, Osse shut a mine."),
        ("Osse is to shut a mine later today.", "Osse is to shut a mine on 12 May 2021."),
        ("Osse said today it shut a mine.", "Osse said on 12 May 2021 it shut a mine."),
        ("Today Osse shut a mine.", "On 12 May 2021 Osse shut a mine."),
        ("Osse shut a mine yesterday.", "Osse shut a mine on 11 May 2021."),
        ("Osse has shut ten mines since last year.", "Osse has shut ten mines since 2020."),
        ("Osse shut ten mines last year.", "Osse shut ten mines in 2020."),
        ("Osse shut a mine earlier this year.", "Osse shut a mine earlier in 2021."),
        ("Osse shut a mine last month.", "Osse shut a mine in April 2021."),
        ("Osse shut a mine this week.", "Osse shut a mine in the week of 10 May 2021."),
        ("Osse may now shut a mine.", "Osse may shut a mine."),
        ("Osse freed men jailed two years ago.", "Osse freed men jailed two years earlier."),
        (
            "A mine fell on Monday, Osse said Monday, killing two.",
            "A mine fell on 10 May 2021, Osse said, killing two.",
        ),
        (
            "A mine fell on Monday, Osse said Tuesday.",
            "A mine fell on 10 May 2021, Osse said on 11 May 2021.",
        ),
        ("Osse shut a mine on 3 May 2021.", "Osse shut a mine on 3 May 2021."),
    ],
)
def test_days_become_dates(text, expected):
    assert absolute(text, PRINTED) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Osse will shut a mine on Monday.",  # the next one, or the one after?
        "Today is the day of the mines of Osse.",
        "Osse has to shut a mine by Monday.",
        "Osse shut a mine last summer.",
        "Osse shut a mine over the weekend.",
        "Osse shut a mine three days ago.",
    ],
)
def test_what_may_be_another_day_is_not_told(text):
    assert absolute(text, PRINTED) is None


def test_a_day_to_come_is_that_of_a_fact():
    text = "Osse will shut a mine on Monday."
    assert absolute(text, PRINTED, ["2021-05-17"]) == "Osse will shut a mine on 17 May 2021."


def test_a_day_of_a_month_has_the_year_of_a_fact():
    text = "Osse shut a mine on Dec. 22."
    assert absolute(text, "2021-01-05", ["2020-12-22"]) == "Osse shut a mine on 22 December 2020."
    assert absolute(text, "2021-01-05") == text


@pytest.mark.parametrize("published", [None, "2021", "2021-05"])
def test_without_the_day_of_the_article_only_what_needs_none_is_told(published):
    assert absolute("Osse shut a mine on Monday.", published) is None
    assert absolute("Osse shut a mine.", published) == "Osse shut a mine."
