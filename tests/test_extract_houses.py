"""A firm that bears somebody's surname is not taken for that person."""

from __future__ import annotations

from tests.test_extract_statements import texts

NAMED = ("Anton Rheinmann founded the works in 1887.", "Rheinmann Glas has made bottles since.")


def test_what_only_a_firm_has_is_not_given_to_its_founder() -> None:
    told = texts(*NAMED, "Rheinmann's 870 employees were told in May 2021.")
    assert "Rheinmann’s 870 employees were told in May 2021." in (t.replace("'", "’") for t in told)


def test_what_people_have_is_still_the_founders() -> None:
    told = texts(*NAMED, "Rheinmann's brother left Ghent in 1890.")
    assert [text for text in told if text.startswith("Anton Rheinmann")][1:]
