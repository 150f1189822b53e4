""" "The company", where several are named: the one that the headline is of."""

from __future__ import annotations

import pytest

from tests.test_extract_events import events
from tests.test_extract_statements import texts

# The first line is the headline as well.
_LEAD = "Sarvex Foods Ltd raised its prices on Friday."
_OTHERS = "Orla Steel Ltd and Lund Mills Ltd followed."
_BETWEEN = "Ana Ruiz smiled in Lima."
_FOUNDED = "The company founded a bakery in Moss in May 2021."


def test_the_company_is_that_of_the_headline_where_others_are_named_in_passing() -> None:
    lines = (_LEAD, _OTHERS, _BETWEEN, _FOUNDED)
    assert "Sarvex Foods Ltd founded a bakery in Moss in May 2021." in texts(*lines)
    *_, founded = events(*lines)
    assert "the company of the headline" in founded.doubts


# (lines, where "the company" stays)
OPEN = [
    # another is named right before
    (_LEAD, _BETWEEN, _OTHERS, _FOUNDED),
    # two in the headline
    ("Sarvex Foods Ltd sued Orla Steel Ltd on Friday.", _OTHERS, _BETWEEN, _FOUNDED),
    # none in the headline
    ("Prices rose on Friday.", "Sarvex Foods Ltd fell.", _OTHERS, _BETWEEN, _FOUNDED),
    # one of several that are not named
    (_LEAD, _OTHERS, _BETWEEN, "A rival company closed.", _FOUNDED),
]


@pytest.mark.parametrize("lines", OPEN)
def test_the_company_stays_where_another_may_be_meant(lines: tuple[str, ...]) -> None:
    assert not [text for text in texts(*lines) if "Sarvex Foods Ltd founded" in text]
