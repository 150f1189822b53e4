"""Days counted from another deed of the sentence, and those of what is done in a speech."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from tests.factories import article
from tests.test_extract_statements import texts

# A sentence of Wednesday 15 September 2021, and the days of its events.
COUNTED: list[tuple[str, set[str]]] = [
    ("The army freed Ruth Moor on Friday, two days after rebels seized power in Khartoum.",
     {"2021-09-10", "2021-09-08"}),
    ("The talks ended on Friday, a day before Ilse Brandt flew to Lima.",
     {"2021-09-10", "2021-09-11"}),
    ("Ilse Brandt resigned on Friday, a year after she took over as chief executive.",
     {"2021-09-10", "2020"}),
    ("Arvo Bank shut the branch on 20 May 2021, six weeks after Ilse Brandt sold her shares.",
     {"2021-05-20", "2021-04"}),
    ("Arvo Bank shut the branch on Friday, two months after the council had promised help.",
     {"2021-09-10", "2021-07~"}),
    # Weeks that end near the edge of a month; more or less than so many; nothing of a future.
    ("Arvo Bank shut the branch on Friday, six weeks after Ilse Brandt sold her shares.",
     {"2021-09-10"}),
    ("The army freed Ruth Moor on Friday, more than two days after rebels seized power in Loja.",
     {"2021-09-10"}),
    ("The army freed Ruth Moor on Friday, barely two days after rebels seized power in Loja.",
     {"2021-09-10"}),
    ("The bank will raise rates on Friday, two days after Lunesia repays its loan.",
     {"2021-09-17"}),
    # A day of its own is not counted.
    ("The decision came two days after Arvo Bank posted a loss on Thursday.", {"2021-09-09"}),
    ("Foreign Minister Ida Falk, speaking in Lima on Tuesday, called for calm.", {"2021-09-14"}),
    ("Ruth Moor, who was speaking in Lima on Tuesday, has rejected the plan.", {"2021-09-14"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "days"), COUNTED)
def test_the_days_of_the_deeds_of_a_sentence(line: str, days: set[str]) -> None:
    (read,) = extract([article("A headline", line, published="2021-09-15")])
    assert {f.date for f in read.facts if f.kind == "event" and f.date} == days


def test_what_has_been_rejected_is_not_dated_by_the_clause_beside_it() -> None:
    line = "Ruth Moor, who was speaking in Lima on Tuesday, has rejected the plan."
    (read,) = extract([article("A headline", line, published="2021-09-15")])
    assert all(f.date is None for f in read.facts if "rejected" in f.statement)


def test_how_long_after_something_a_deed_was_done_does_not_stand_in_its_statement() -> None:
    line = "The decision came two days after Arvo Bank posted a loss on Thursday."
    assert "Arvo Bank posted a loss on 9 September 2021." in texts(line)


def test_what_is_slated_for_a_month_or_goes_on_on_a_day_is_planned() -> None:
    lines = ("The next flight to Loja is slated for October.", "The trial continues on Monday.")
    (read,) = extract([article("A headline", *lines, published="2021-09-15")])
    planned = {f.date for f in read.facts if f.kind == "event" and f.modality == "planned"}
    assert planned == {"2021-10", "2021-09-20"}


NAMED: list[tuple[str, str]] = [
    ("A nurse in Tarvik, Ilse Brandt, found the letter on Monday.", "Ilse Brandt"),
    ("The head of the union in Loja, Ilse Brandt, found the letter on Monday.", "Ilse Brandt"),
    # The name is not the term's, nor that of the bodies.
    ("The term of one of the judges, Ilse Brandt, ends on 30 September.", ""),
    ("The bodies of the pilot, Ilse Brandt, and of two others were found on Monday.", ""),
]


@pytest.mark.parametrize(("line", "who"), NAMED)
def test_a_name_stands_for_somebody_who_is_described_before_it(line: str, who: str) -> None:
    (read,) = extract([article("A headline", line, published="2021-09-15")])
    subjects = {f.subject for f in read.facts if f.kind == "event" and f.date}
    assert subjects
    assert ("Ilse Brandt" in subjects) == bool(who)
