"""Days as news agencies place them: before the verb, behind "said", behind what was not done."""

from __future__ import annotations

import pytest

from briefings.extract.clauses import Predication
from briefings.extract.events.told import of_clauses
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article
from tests.test_extract_deed_days import parsed
from tests.test_extract_statements import texts

# What the article says, and its statement; it appeared on Wednesday 15 September 2021.
TABLE = [
    ("Ilse Brandt on Monday ordered troops to leave Turku.",
     "Ilse Brandt ordered troops to leave Turku on 13 September 2021."),
    ("Ilse Brandt on Monday agreed to leave Turku.",
     "Ilse Brandt agreed on 13 September 2021 to leave Turku."),
    ("On Monday Ilse Brandt threatened to shut the port of Turku.",
     "On 13 September 2021, Ilse Brandt threatened to shut the port of Turku."),
    ("Arvo Bank said on Monday it will shut 400 branches.",
     "Arvo Bank said on 13 September 2021 it will shut 400 branches."),
    ("Ilse Brandt declined to comment on Monday.",
     "Ilse Brandt declined on 13 September 2021 to comment."),
    ("Ilse Brandt was seen boarding a train in Turku on Monday.",
     "Ilse Brandt was seen boarding a train in Turku on 13 September 2021."),
    ("Ilse Brandt will appear before the judges in Turku on Friday.",
     "Ilse Brandt will appear before the judges in Turku on 17 September 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), TABLE)
def test_a_day_is_that_of_the_verb_it_stands_with(line: str, expected: str) -> None:
    assert expected in texts(line)


# A sentence, and the date of its first clause; it appeared on 15 September 2021.
OTHERS = [
    ("Ilse Brandt ordered Arvo Bank to pay by Friday.", None),
    ("Ilse Brandt will order troops to leave Turku on Friday.", None),
    ("Arvo Bank said it would shut a branch on Friday.", None),
]


@pytest.mark.parametrize(("line", "day"), OTHERS)
def test_a_day_of_something_else_stays_with_it(line: str, day: str | None) -> None:
    clause = next(c for c in parsed(line).clauses if isinstance(c, Predication))
    assert next((w.mention.edtf for w in clause.whens), None) == day


def test_a_subject_that_was_not_read_is_not_taken_from_another_clause() -> None:
    line = "The Duchy imposed sanctions on three banks, a day after Tarvia expelled two envoys."
    assert not any("Duchy expelled" in text for text in texts(line))


# A sentence, and whether "recalled" tells a deed there.
RECALLED = [
    ("Kenya recalled its ambassador to Peru.", True),
    ("Norvex Energy recalled 4,000 heaters.", True),
    ("Ilse Brandt recalled her ambassador.", False),
    ("Ilse Brandt recalled the fire in Turku.", False),
]


@pytest.mark.parametrize(("line", "told"), RECALLED)
def test_who_calls_back_does_something_and_who_remembers_does_not(line: str, *, told: bool) -> None:
    reading = read(next(iter(parse([article(line, published="2021-09-15")], load()))))
    found = (fact for _, clauses in of_clauses(reading) for _, fact in clauses)
    assert any(isinstance(f, Fact) for f in found) == told
