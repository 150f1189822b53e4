"""The place of what befell somebody, from the sentence before. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.references.scenes import BEFORE
from briefings.model import Fact
from tests.factories import article

HURT = "Nine miners were injured and a chapel was destroyed in May 2021."


def placed(*lines: str) -> list[Fact]:
    """The facts of an article of one paragraph that got a place from the sentence before."""
    (found,) = extract([article(" ".join(lines), published="2021-09-15")])
    return [f for f in found.facts if BEFORE in f.doubts]


# (the lines before, the statement's opening)
PLACED = [
    (("A dam collapsed in western Peru.",), "In western Peru, nine miners were injured"),
    (("A dam collapsed in western Peru.", "Rain fell."),
     "In western Peru, nine miners were injured"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "opening"), PLACED)
def test_harm_is_told_at_the_place_of_the_sentence_before(
    lines: tuple[str, ...], opening: str
) -> None:
    fact = next(f for f in placed(*lines, HURT) if f.statement.startswith(opening))
    assert fact.place == "western Peru"
    assert len(fact.references) == 2


OPEN = [
    # two places
    "A dam collapsed in western Peru and a mast in Chile.",
    # where somebody speaks
    "Officials spoke in Lima of a landslide.",
    # somewhere else
    "Elsewhere in Lima a dam collapsed.",
    # too far above
    "A dam collapsed in western Peru. Rain fell. Hail fell. Snow fell.",
]


@pytest.mark.parametrize("line", OPEN)
def test_harm_has_no_place_that_is_not_sure(line: str) -> None:
    assert not placed(line, HURT)


def test_what_is_believed_or_has_a_place_of_its_own_keeps_it() -> None:
    lake = "A dam collapsed in western Peru."
    for line in ("Envoys believe nine miners were killed in May 2021.",
                 "Nine miners were injured in Chile in May 2021."):  # fmt: skip
        assert not placed(lake, line)
