"""A date follows from its sentence and the day of print, or it does not."""

from __future__ import annotations

import pytest

from briefings.quiz.dates import Date
from briefings.quiz.gate.deriving import derivable

PUBLISHED = Date(2025, 3, 12)


@pytest.mark.parametrize(
    ("day", "sentence", "expected"),
    [
        (Date(2025, 3, 11), "She left on Tuesday.", True),
        (Date(2025, 3, 11), "She left yesterday.", True),
        (Date(2025, 3, 11), "She left on Monday.", False),
        (Date(2024, 12, 26), "She fell on Boxing Day.", True),
        (Date(2025, 3, 4), "She left on March 4.", True),
        (Date(2025, 3, 4), "She left on the 4th of March.", True),
        (Date(2025, 3, 4), "She left in March.", False),
        (Date(2012, 3, 4), "She left on March 4.", False),
        (Date(2025, 2), "She left last month.", True),
        (Date(2024, 9), "She left last September.", True),
        (Date(2019, 9), "She left in September.", False),
        (Date(2024), "She left last year.", True),
        (Date(2021), "Four years ago she left.", True),
        (Date(2021), "Six years ago she left.", False),
        (Date(1952), "She led it from 1949-52.", True),
        (Date(2019), "She sold 2,019 tickets.", False),
    ],
)
def test_a_date_follows_from_its_sentence_and_the_day_of_print(day, sentence, expected):
    assert derivable(day, sentence, PUBLISHED) is expected


def test_a_weekday_without_a_day_of_print_gives_no_date():
    assert not derivable(Date(2025, 3, 11), "She left on Tuesday.", None)
