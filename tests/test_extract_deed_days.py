"""The day of a deed: told in the past, not in the perfect, and not that of what is only wanted."""

from __future__ import annotations

import pytest

from briefings.extract.clauses import Predication
from briefings.extract.reading import Parsed, read
from briefings.extract.story import load, parse
from tests.factories import article
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
    ("Arvo Bank signed the treaty for the sale of its mines in 2023, during a call, Sept. 3.",
     "Arvo Bank signed the treaty for the sale of its mines in 2023, during a call, on "
     "3 September 2021."),
    ("Arvo Bank has not paid its clerks on Monday.",
     "Arvo Bank has not paid its clerks on 13 September 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), TOLD)
def test_a_perfect_with_the_day_of_its_deed_is_told_in_the_past(line: str, expected: str) -> None:
    assert expected in texts(line)


# A sentence, and the date of its event, if it tells one; it appeared on 15 September 2021.
AHEAD = [
    ("Ilse Brandt, a mayor from 1998 to 2004, got a prize in Oslo.", None),
    ("Ilse Brandt, a rower of Norway, on Monday got a prize.", "2021-09-13"),
    ("Arvo Bank prefers a rate cut in October.", None),
    ("Ilse Brandt was training for the Oslo Marathon in May.", None),
    ("The Danish Rowing Union is looking forward to the regatta in Aarhus on 4 October.", None),
    ("Ilse Brandt hopes for a deal on Friday.", None),
    ("Arvo Bank anticipated a loss of nine million dollars in 2023.", None),
    ("Ilse Brandt trained as a nurse in Oslo in 1998.", "1998"),
    ("In 1998 Ilse Brandt wanted a divorce.", "1998"),
    ("Arvo Bank looked for a buyer in 1998.", "1998"),
    ("Ilse Brandt prepared a dinner for the envoy of Peru in 1998.", "1998"),
]


@pytest.mark.parametrize(("line", "day"), AHEAD)
def test_the_day_of_what_is_wanted_is_not_that_of_the_wish(line: str, day: str | None) -> None:
    clause = next(c for c in parsed(line).clauses if isinstance(c, Predication))
    assert next((w.mention.edtf for w in clause.whens), None) == day


def parsed(line: str) -> Parsed:
    """The clauses of a sentence."""
    (story,) = parse([article(line, published="2021-09-15")], load())
    return read(story).clauses[0]
