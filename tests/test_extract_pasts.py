"""Deeds with the day on which they were done are told in the past, not in the perfect."""

from __future__ import annotations

import pytest

from tests.test_extract_statements import texts

# What the article says, and the statement; it appeared on Wednesday 15 September 2021.
TOLD = [
    ("Arvo Bank has closed its Turku branch on Monday.",
     "Arvo Bank closed its Turku branch on 13 September 2021."),
    ("Two Ghanaian coaches have been banned yesterday for a year.",
     "Two Ghanaian coaches were banned for a year on 14 September 2021."),
    ("Arvo Bank has sold 40 branches in 2021.", "Arvo Bank has sold 40 branches in 2021."),
    ("Arvo Bank has been in the hands of Ruth Moor since Monday.",
     "Arvo Bank has been in the hands of Ruth Moor since 13 September 2021."),
    ("Arvo Bank has not paid its clerks on Monday.",
     "Arvo Bank has not paid its clerks on 13 September 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), TOLD)
def test_a_perfect_with_the_day_of_its_deed_is_told_in_the_past(line: str, expected: str) -> None:
    assert expected in texts(line)
