"""The day that the opening of a report gives to what it tells later. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.events.report_days import OF_REPORT
from tests.test_extract_story_days import events

RACE = "Mila Okoro of Norway won the Lima Marathon on Saturday in a storm."
SINCE = "She had lost her first race in Oslo in 2019."
PAUSE = ("The city lies on the sea.", "The race was first run in 1988.", SINCE)

# (lines, words of the statement, its day); the article appeared on Wednesday 15 September 2021.
TOLD = [
    ((RACE, *PAUSE, "Okoro crossed the line on Hill Street with a bare foot."),
     "foot", "2021-09-11"),
    ((RACE, *PAUSE, "Ana Ruiz of Peru fell into a canal near the Orla Bridge."),
     "canal", "2021-09-11"),
    ((RACE, *PAUSE, "The marathon passed the Orla Bridge four times."), "four times", "2021-09-11"),
    (("Rain fell as Norway beat Peru 3-1 at the Orla Park on Saturday.", *PAUSE,
      "Ana Ruiz hit the bar of Norway with a header."), "header", "2021-09-11"),
    (("Peru lost the Orla Cup at the weekend.", *PAUSE, "Ana Ruiz broke her bat in Loja."),
     "bat", "2021-09-11/2021-09-12"),
    (("Ana Ruiz was swept into office in Sunday's election in Peru.", *PAUSE,
      "Ana Ruiz danced on the roof of the Orla Hotel."), "roof", "2021-09-12"),
]  # fmt: skip

# Deeds of the first sentence that the second dates, of several people, and of the match.
AROUND = [
    (("Peru has returned two masks to Chile.",
      "The masks were handed over in Loja on Monday by Ana Ruiz."), "returned", "2021-09-13"),
    (("The Orla Court has cancelled the licence of a mine in Loja.",
      "In a ruling issued on Monday, three judges found that the law was broken."),
     "cancelled", "2021-09-13"),
    ((RACE, *PAUSE, "Four people were hurt, a doctor of the Orla Hospital said."),
     "hurt", "2021-09-11"),
    ((RACE, *PAUSE, "The race was halted for ten minutes."), "halted", "2021-09-11"),
    ((RACE, *PAUSE, "Okoro beat Ana Ruiz, who had never run a marathon before."),
     "beat", "2021-09-11"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words", "day"), AROUND)
def test_deeds_around_the_one_of_the_day_have_it_too(
    lines: tuple[str, ...], words: str, day: str
) -> None:
    found = [f for f in events(*lines) if words in f.statement and f.date]
    assert {f.date for f in found} == {day}


APART = [
    # research, what is wanted, and what a second sentence tells of something else
    (("Peru has analysed the effects of frost.", "The work was published on Monday in Loja."),
     "analysed"),
    (("Peru has returned two masks to Chile.", "Shares of Orla Bank fell in Loja on Monday."),
     "returned"),
    ((RACE, *PAUSE, "Four people were hurt in an earlier race in Peru."), "hurt"),
    ((RACE, *PAUSE, "Okoro had never run a marathon before."), "never"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), APART)
def test_deeds_of_another_time_have_no_day_of_the_opening(
    lines: tuple[str, ...], words: str
) -> None:
    assert all(f.date is None for f in events(*lines) if words in f.statement)


# What the day of the opening is not given to: (lines, words of the statement)
UNTOLD = [
    # said, and not done
    ((RACE, *PAUSE, "Ana Ruiz of Peru rejected the claims of the Orla Club."), "claims"),
    # of nobody and nothing that is known
    ((RACE, *PAUSE, "Money came from a bank in Oslo for the Orla Club."), "Money"),
    # of another day, or of one to come
    ((RACE, *PAUSE, "Mila Okoro sold a house in Oslo in May 2020."), "house"),
    (("Mila Okoro of Norway will run the Lima Marathon on Saturday.", *PAUSE,
      "Mila Okoro ran along Hill Street with a bare foot."), "foot"),
    # two days
    (("Mila Okoro won the Lima Marathon on Saturday and the Loja race on Sunday.", *PAUSE,
      "Mila Okoro crossed the line on Hill Street with a bare foot."), "foot"),
    # long ago
    (("Mila Okoro won the Lima Marathon on 1 August.", *PAUSE,
      "Mila Okoro crossed the line on Hill Street with a bare foot."), "foot"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words", "day"), TOLD)
def test_a_later_deed_has_the_day_of_the_opening(
    lines: tuple[str, ...], words: str, day: str
) -> None:
    found = [f for f in events(*lines) if words in f.statement]
    assert found
    assert {f.date for f in found} == {day}
    assert all(OF_REPORT in f.doubts for f in found)
    assert all(any(r.quote in lines[0] for r in f.references[1:]) for f in found)


@pytest.mark.parametrize(("lines", "words"), UNTOLD)
def test_what_is_said_or_is_of_another_day_has_not_that_of_the_opening(
    lines: tuple[str, ...], words: str
) -> None:
    assert not [f for f in events(*lines) if words in f.statement and OF_REPORT in f.doubts]
