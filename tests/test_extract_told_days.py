"""Days that a sentence tells though they stand in other words than those of its verb: with a text,
with what happened, with what is to happen first, or at the end. Every sentence is invented."""

from __future__ import annotations

import pytest

from tests.test_extract_events_inner import told
from tests.test_extract_story_days import events

# A sentence of Thursday 6 May 2021, a word of the statement, and the day of its deed.
DATED = [
    # what a text says has the day of the text
    ("A study published on Monday in Orla Letters found that many larks in Peru had died.",
     "had died", "2021-05-03"),
    ("A survey carried out in Peru in 2019 found no such larks.", "no such", "2019"),
    ("A 2019 study by Orla University found that many larks in Peru had died.", "had died", "2019"),
    ("In a letter dated 3 May, the Orla Bank told its clerks that Ana Ruiz had left.",
     "told its clerks", "2021-05-03"),
    # what happened on a day did harm then
    ("Monday's blast in Loja killed six people.", "killed six", "2021-05-03"),
    # what is to come with something else
    ("Norvex will join the Orla Index when the list is printed on Friday.", "will join",
     "2021-05-07"),
    # the end of a sentence, behind words that only describe
    ("Ana Ruiz was seized by two men wearing green coats in the port of Loja in March 2019.",
     "seized", "2019-03"),
    ("Norvex sold a painting of Ana Ruiz holding a lamp in her house on Monday.", "sold",
     "2021-05-03"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "day"), DATED)
def test_a_deed_has_the_day_that_its_sentence_tells(sentence: str, words: str, day: str) -> None:
    found = [f for f in told(sentence) if words in f.statement]
    assert day in {f.date for f in found}, [(f.statement, f.date) for f in found]


# The same words, and a day that is not the deed's.
UNDATED = [
    ("A study published on Monday is being sold by Ana Ruiz in Loja.", "2021-05-03", "sold"),
    ("The 2019 study by Orla University has been read by Ana Ruiz.", "2019", "read"),
    ("Larks have slept less for years, Ana Ruiz said in a report released on Monday.",
     "2021-05-03", "slept less"),
    ("Monday's blast in Loja drew the anger of Ana Ruiz.", "2021-05-03", "anger"),
    ("Ana Ruiz left after a judge saw a film showing a theft in Loja in March 2019.",
     "2019-03", "left"),
    ("Norvex sued a firm selling lamps in Loja in March 2019.", "2019-03", "sued"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "day", "words"), UNDATED)
def test_the_day_of_another_deed_or_thing_is_not_taken(sentence: str, day: str, words: str) -> None:
    assert not [f for f in told(sentence) if f.date == day and f.predicate in words.split()]
    assert not [f for f in told(sentence) if f.date == day and f.statement.endswith(words)]


COURT = "Ana Ruiz, who robbed a bank in Loja, has been jailed for six years."


def test_what_a_court_did_has_the_day_on_which_it_heard_the_case() -> None:
    heard = events(COURT, "The Orla Court heard on Monday that she wept.")
    assert {f.date for f in heard if "jailed" in f.statement} == {"2021-09-13"}
    wept = events(COURT, "Her mother wept on Monday.")
    assert {f.date for f in wept if "jailed" in f.statement} == {None}


def test_what_a_speaker_tells_of_a_raid_was_done_on_the_day_of_the_raid() -> None:
    raid = "Police searched six houses in Loja on Monday in a hunt for stolen lamps."
    said = "Officers arrested Ana Ruiz behind the Orla Hotel, a spokesman for the police said."
    (arrest,) = (f for f in told(raid, said) if "arrested" in f.statement)
    assert (arrest.date, arrest.modality) == ("2021-05-03", "claimed")
    (arrest,) = (f for f in told(raid, said.replace("arrested", "had known"))
                 if "known" in f.statement)  # fmt: skip
    assert arrest.date is None


ASKED = (
    "The river does not wait",
    "Ana Ruiz took over the Orla Water Board on 1 May 2021. She spoke to the Courier.",
    "Were you ready for it?",
    "I was not ready at all. I had never seen a lock from below.",
    "You left the Green League in March. Why?",
    "I had run out of patience with my own side. The river does not wait.",
    "In 2019 you were accused of taking a boat. Did you?",
    "I never took a boat from anybody in my life.",
)


def test_what_a_question_says_of_who_is_asked_is_told_of_that_person() -> None:
    found = {f.statement: f.date for f in told(*ASKED[1:], title=ASKED[0])}
    assert found["Ana Ruiz left the Green League in March 2021."] == "2021-03"
    assert found["Ana Ruiz was accused of taking a boat in 2019."] == "2019"


def test_the_next_sentence_goes_on_with_a_day_that_is_long_past() -> None:
    raid = "Ana Ruiz took a lamp to her school in Loja on March 2."
    took = events(f"{raid} Police arrested Ana Ruiz behind the school.", published="2021-05-06")
    assert {f.date for f in took if "arrested" in f.statement} == {"2021-03-02"}
    apart = events(raid, "Police arrested Ana Ruiz behind the school.", published="2021-05-06")
    assert {f.date for f in apart if "arrested" in f.statement} == {None}
