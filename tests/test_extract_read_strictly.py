"""What readers of real news found wrong: a clause that says another thing than its sentence."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.lacking import NONE_NAMED
from briefings.extract.quotations.outward import PAST
from briefings.extract.references.homeless import is_homeless
from briefings.model import PRINTED, Fact
from tests.factories import article


def facts(*lines: str, published: str = "2021-09-15") -> tuple[Fact, ...]:
    """The facts of an article with these lines."""
    (found,) = extract([article(*lines, published=published)])
    return found.facts


def printed(*lines: str) -> list[str]:
    """The statements of events and figures that print by themselves."""
    return [f.statement for f in facts(*lines) if PRINTED.admits(f) and f.kind != "position"]


# A sentence, and words that no printed statement of it has.
NEVER = [
    # a deed that was only asked about
    ("Ana Ruiz answered no to questions about whether she had fed the horse of Omar Diaz or "
     "touched the saddle of the mare Lola.", "Ana Ruiz touched"),
    # "did" stands for a verb told before
    ("They seem intent on calming clerks as Mayor Omar Diaz, who lost his seat, did in lashing out "
     "at clerks in Lima.", "Diaz did"),
    # the main verb is the second one
    ("A video showing the moment a kidnapped girl from Lima was rescued by police was released on "
     "Monday.", "was released"),
    # a stress of a word that goes
    ("Right now, having scored four times in three games, Ana Ruiz of Lima is brimming with "
     "confidence.", "Right, having"),
    # what would have been was not, and nobody is no subject
    ("Loja would have won the cup if Ana Ruiz had scored on Sunday.", "would have won"),
    ("Not everyone likes a promise, but voters in Peru will be required to follow new laws in "
     "2022.", "Not everyone"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words"), NEVER)
def test_a_clause_is_not_told_as_what_it_is_not(line: str, words: str) -> None:
    assert not [statement for statement in printed(line) if words in statement]


def test_a_list_of_places_is_not_who_speaks() -> None:
    found = facts(
        "The latest Ebola outbreak has killed 3,338 in Guinea, Sierra Leone, Liberia, Senegal and "
        "Nigeria, the Aral Health Institute says, prompting several West African countries to "
        "closely monitor travelers in and out of the country."
    )
    assert not [f for f in found if "Liberia" in (f.attributed_to or "")]


def test_who_speaks_may_be_a_list() -> None:
    found = facts("The pact is dead, Peru, Chile and Ecuador said.")
    assert any(f.attributed_to == "Peru, Chile and Ecuador" for f in found)


# What was said on a day, and the day.
SAYINGS = [
    ("Loja Steel's Friday announcement to expand by five the pool of bidders for moving coal to "
     "and from the mill, raised the total of firms to 14.", "10 September 2021"),
    ("Loja Steel's Friday announcement will name the buyer of its mill in Lima.",
     "17 September 2021"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "day"), SAYINGS)
def test_the_day_of_an_announcement_is_over_unless_it_will_come(line: str, day: str) -> None:
    assert any(day in f.statement for f in facts(line))


def test_the_age_of_somebody_shot_is_not_that_of_today() -> None:
    ages = [f.subject for f in facts(
        "Omar Diaz, 32, and Liam Ek, 40, had been shot in Lima, Mayor Ana Ruiz, 51, said."
    ) if f.rule == "figure, age"]  # fmt: skip
    assert ages == ["Ana Ruiz"]


def test_both_who_died_were_so_old_then() -> None:
    told = [f.statement for f in facts("Omar Diaz, 32, and Liam Ek, 40, died in Lima on Monday.")]
    assert "Omar Diaz died at the age of 32." in told
    assert "Liam Ek died at the age of 40." in told


def test_a_house_without_what_it_owns_is_no_occasion() -> None:
    spoken = "“The port of Lima will never close while I am mayor of this town,” Ana Ruiz said in "
    with_title = facts(f"{spoken}an interview on Loja TV’s “Meet the Town.”")
    assert any("Loja TV’s “Meet the Town”: “The port" in f.statement for f in with_title)
    without = facts(f"{spoken}an interview on Loja TV’s breakfast show.")
    assert any("said in an interview: “The port" in f.statement for f in without)


def test_what_there_was_on_a_day_has_the_day() -> None:
    (rain,) = [f for f in facts("There was heavy rain in Lima overnight.") if f.is_extract]
    assert rain.date == "2021-09-14/2021-09-15"


def test_the_day_of_a_saying_is_no_part_of_whom_it_tells() -> None:
    found = facts("The club of Lund said Monday Ana Ruiz had left for Peru.")
    assert any(f.date == "2021-09-13" and f.predicate.startswith("sa") for f in found)
    assert not [f for f in found if "2021" in f.subject]


def test_they_are_no_subject_of_a_whole_sentence() -> None:
    found = facts(
        "Ana Ruiz and Omar Diaz are so hurt by the treachery of Liam Ek, whom they trusted, they "
        "are refusing to talk to clerks in Lund."
    )
    assert "they" not in {f.subject for f in found if PRINTED.admits(f)}


# What opens the sentence, and the day of its main deed.
OPENED = [
    ("When captains Lena Voss and Omar Diaz called off play on Friday, Ana Ruiz left the field in "
     "Lund.", "2021-09-10"),
    ("When the mill closed on Friday, Ana Ruiz had left Loja for Lund.", None),
    ("When Ana Ruiz, who closed the mill on Friday, met Omar Diaz, she left Loja for Lund.", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "day"), OPENED)
def test_a_clause_that_opens_a_sentence_gives_its_day(line: str, day: str | None) -> None:
    left = [
        f.date for f in facts(line) if "left" in f.statement and f.predicate in ("left", "leave")
    ]
    assert set(left) == {day}


QUOTED = [
    ("“Our lives have been changed for ever and nothing can be worse than what we have been "
     "through,” Ana Ruiz said.", True),
    ("“The port of Lima has been closed for ever, and Peru has lost its trade,” Ana Ruiz said.",
     False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "doubted"), QUOTED)
def test_a_quotation_of_what_has_happened_names_something(line: str, doubted: bool) -> None:
    (spoken,) = [f for f in facts(line) if f.kind == "quotation"]
    assert (PAST in spoken.doubts) is doubted


def test_a_word_that_opens_a_sentence_is_no_name_in_a_quotation() -> None:
    line = "“I was going the other way for a while. But I was able to come back,” Ana Ruiz said."
    (spoken,) = [f for f in facts(line) if f.kind == "quotation"]
    assert NONE_NAMED in spoken.lacks


# A statement, and whether its public body may be that of any land or town.
BODIES = [
    ("The Immigration Department says 15 clerks were hurt in a fire.", True),
    ("The Immigration Department of Peru says 15 clerks were hurt in a fire.", False),
    ("The Immigration Department says 15 Peruvian clerks were hurt in a fire.", False),
    ("Ana Ruiz appealed to the Environment Court and won.", True),
    ("Ana Ruiz appealed to the Lund District Court and won.", False),
    ("Ana Ruiz has asked the Prime Minister for help.", True),
    ("Ana Ruiz has asked the Prime Minister, Omar Diaz, for help.", False),
    ("Council will use the money to mend nine roads.", True),
    ("Ana Ruiz asked the Board of Education to close nine schools.", True),
    ("Ana Ruiz asked the Board of Arvo Mills to close nine shops.", False),
]


@pytest.mark.parametrize(("statement", "homeless"), BODIES)
def test_a_public_body_of_no_named_place_is_one_of_many(statement: str, homeless: bool) -> None:
    assert is_homeless(statement, ()) is homeless


def test_an_occasion_that_opens_a_sentence_gives_its_day() -> None:
    found = facts("During a January 2020 hearing in Lund, Ana Ruiz began to weep.")
    assert {f.date for f in found if f.subject == "Ana Ruiz" and f.kind == "event"} == {"2020-01"}


def test_a_court_of_common_words_keeps_its_article() -> None:
    found = facts(
        "Supreme Court justices met on Monday. Ana Ruiz of Lund is the government's top lawyer at "
        "the court."
    )
    assert not [f for f in found if "at Supreme Court" in f.statement]


def test_a_night_before_the_verb_is_that_of_the_deed() -> None:
    found = facts("The situation at the Loja prison in Peru overnight appeared calm.")
    assert "2021-09-14/2021-09-15" in {f.date for f in found if f.kind == "event"}
