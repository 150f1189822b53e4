""" "The arrest": whose it is, where a verb has told it; and things by their names."""

from __future__ import annotations

import pytest

from tests.test_extract_events import events
from tests.test_extract_statements import texts

# (lines, a statement that must be among those made)
NAMED = [
    # done to somebody, there
    (("Ana Ruiz was arrested at Lima airport.", "The arrest shocked Peru in May 2021."),
     "The arrest of Ana Ruiz at Lima airport shocked Peru in May 2021."),
    (("Gunmen kidnapped the banker Ana Ruiz.", "The kidnapping shook Peru in May 2021."),
     "The kidnapping of the banker Ana Ruiz shook Peru in May 2021."),
    # by its own doer, who is called by his full name
    (("Ana Ruiz ran Kalvia Rail.", "Ruiz resigned.",
      "Oscar Lund welcomed the resignation in May 2021."),
     "Oscar Lund welcomed the resignation of Ana Ruiz in May 2021."),
    # with no name but that of the place
    (("A roof collapsed at a Peruvian market.",
      "Ana Ruiz was blamed for the collapse in May 2021."),
     "Ana Ruiz was blamed for the collapse of a roof at a Peruvian market in May 2021."),
    # a thing by the one name for such things
    (("Guards left the Orla Detention Centre.", "Ana Ruiz bought the facility in May 2021."),
     "Ana Ruiz bought the Orla Detention Centre in May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), NAMED)
def test_a_noun_is_named_by_what_was_done(lines: tuple[str, ...], expected: str) -> None:
    assert expected in texts(*lines)


# (lines, words that no statement may have)
OPEN = [
    # what was not done, or may be
    (("Ana Ruiz was not arrested.", "The arrest shocked Peru in May 2021."), "arrest of"),
    (("Aralco may close Lund Mill.", "The closure was feared in May 2021."), "closure of"),
    # two of them
    (("Ana Ruiz was arrested.", "Oscar Lund was arrested.", "The arrest shook Peru in May 2021."),
     "arrest of"),
    # of somebody who is not named
    (("A man was arrested in a shop.", "The arrest shook Peru in May 2021."), "arrest of"),
    (("The police arrested him in Lima.", "The arrest shook Peru in May 2021."), "arrest of"),
    # of another that the sentence names
    (("Ana Ruiz was arrested.", "The arrest of Oscar Lund shook Peru in May 2021."), "of Ana"),
    # two such things
    (("Guards left Orla Prison and Lund Prison.", "Ana Ruiz bought the jail in May 2021."),
     "bought the Orla"),
    # a thing of which more is said
    (("Guards left Orla Prison.", "Ana Ruiz bought the new jail in May 2021."), "bought the Orla"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), OPEN)
def test_a_deed_that_is_open_is_not_named(lines: tuple[str, ...], words: str) -> None:
    assert not [text for text in texts(*lines) if words in text]


def test_somebody_new_who_acts_is_a_doubt_of_its_own() -> None:
    doubt = "a subject without a name"
    (act,) = events("A patrol boat fired at a trawler off Loja in May 2021.")
    (done,) = events("A seminar was held in Loja in May 2021.")
    assert f"{doubt} that acts" in act.doubts
    assert doubt in done.doubts
