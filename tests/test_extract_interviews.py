"""Interviews: who answers, and what of an answer is quoted. Every sentence is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.extract.quotations import facts
from briefings.extract.quotations.deixis import PRONOUN
from briefings.extract.quotations.interviewees import interviewee
from briefings.extract.reading import Reading, read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article

Said = list[tuple[str, str]]


def reading(*lines: str) -> Reading:
    """The reading of an article with a title and these paragraphs."""
    (story,) = parse([article(*lines, published="2023-05-10")], load())
    return read(story)


def printed(*lines: str) -> Said:
    """Who says what in the answers that are clear enough to print."""
    found = [fact for fact in facts(reading(*lines)) if isinstance(fact, Fact)]
    turns = [fact for fact in found if fact.rule.startswith("quotation, turn")]
    return [(f.subject, f.value) for f in turns if f.clarity >= 0.6 and f.confidence >= 0.8]


INTRO = "Odd Reksten took over the team of Brann in April. He spoke to the Courier's Ingvild Moe."
BUS = "I drove a bus in Stavanger for five months."
PAID = "Our best player earns less than the fourth goalkeeper of the men's team."
RAIL = "The Rail Freight Corporation would be better off in private hands."
DAMS = "My family has farmed in Wales since 1740."
LOCK = "My father was a locksmith in Nsukka for forty years."
SOLD = "I sold my flat in Lagos and borrowed money from a cousin."
ASKED = ("Where did you grow up?", "How did you pay for it?", "What will you do next?")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("The winter of Brann", INTRO, "MOE: Were you out of work?", f"REKSTEN: {BUS}",
             "MOE: You met the players in May.", f"REKSTEN: {PAID}", "MOE: Is that all?"),
            [("Odd Reksten", BUS), ("Odd Reksten", PAID)],
        ),
        (
            ("The winter of Brann", INTRO, "IM: Were you out of work?", f"OR: {BUS}",
             "IM: And the pay?", f"OR: {PAID}"),
            [("Odd Reksten", BUS), ("Odd Reksten", PAID)],
        ),
        (
            ("Q&A with Odd Reksten", "Q. Were you out of work?", f"A. {BUS}",
             "Q. And the pay?", f"A. {PAID}"),
            [("Odd Reksten", BUS), ("Odd Reksten", PAID)],
        ),
        (
            ("TRANSCRIPT OF THE PRIME MINISTER, MERIEL OKONJO: INTERVIEW WITH DAN PRUITT",
             "DAN PRUITT:", "Will you sell the railway?", "PRIME MINISTER:", RAIL,
             "DAN PRUITT:", "Is it sooner or later?", "PRIME MINISTER:", "Later, Dan."),
            [("Meriel Okonjo", RAIL)],
        ),
        (
            ("Should the dam be built?", "Farmer Eluned Prys may lose her land to the lake.",
             "What happens to you?", f"Eluned Prys: {DAMS}", "Huw Vaughan: It is a pity.",
             "And then?", "Eluned Prys: No.", "Huw Vaughan: Yes."),
            [("Eluned Prys", DAMS)],
        ),
        (
            ("What the new tax means for you", "Mayor Ana Ruiz raised the tax in May.",
             "Q: Who has to pay the tax?", "A: Owners of two houses in Osse pay it from July.",
             "Q: When is it due?", "A: Every owner in Osse gets a letter in June."),
            [],
        ),
        (
            ("Transcript: day four", "Dora Finch told the court of a fire in Ferriday in May.",
             "MR. HALE: Where were you?", "THE WITNESS: I was in Ferriday until eleven that May.",
             "MR. HALE: Are you sure?", "THE WITNESS: I was frightened by the police in Ferriday."),
            [],
        ),
    ],
    ids=["surnames", "initials", "letters", "an office", "two answer", "no interview", "a role"],
)  # fmt: skip
def test_labels_tell_who_answers(lines: tuple[str, ...], expected: Said) -> None:
    assert printed(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Interview: film director Ifeoma Dike on locks", ASKED[0], LOCK, ASKED[1], SOLD,
             ASKED[2], "I rest."),
            [("Ifeoma Dike", LOCK), ("Ifeoma Dike", SOLD)],
        ),
        (
            ("Interview: film director Ifeoma Dike on locks", ASKED[0], LOCK,
             "Few know of it. Talk us through the years of the first films.", SOLD, ASKED[1],
             "From friends.", ASKED[2], "I rest."),
            [("Ifeoma Dike", LOCK), ("Ifeoma Dike", SOLD)],
        ),
        (
            ("Five questions for Ifeoma Dike, head of Kola Films", ASKED[0], LOCK, "I left early.",
             ASKED[1], "From friends.", SOLD, ASKED[2], "I rest."),
            [("Ifeoma Dike", LOCK), ("Ifeoma Dike", SOLD)],
        ),
        (
            ("Locks and keys", "Ifeoma Dike makes films. She talked to the Courier in Enugu.",
             ASKED[0], LOCK, ASKED[1], "From friends.", "You have said that we paid for it.",
             "Kola Films has given no figures for Nigeria.", ASKED[2], "I rest."),
            [("Ifeoma Dike", LOCK)],
        ),
        # who asks may speak without asking: what stands behind the first answer is less sure
        (
            ("Interview with Ifeoma Dike", ASKED[0], LOCK, "The bank in Enugu has not been paid.",
             SOLD, ASKED[1], "From friends.", ASKED[2], "I rest."),
            [("Ifeoma Dike", LOCK)],
        ),
        (
            ("Interview with Ifeoma Dike", "1. Where did you grow up?", LOCK,
             "2. The bank has asked you to pay.", SOLD, "3. What will you do next?", "I rest.",
             "4. And the keys?", "I have them.",
             "This interview has been edited for our paper in Lagos."),
            [("Ifeoma Dike", LOCK), ("Ifeoma Dike", SOLD)],
        ),
        (
            ("What Ifeoma Dike got wrong", "Where do films come from?",
             "I saw four films in Enugu in a week.", "Who pays for films?",
             "We paid for two of the films in Lagos.", "What will come of it?", "I wonder."),
            [],
        ),
    ],
    ids=["title", "a request", "a later paragraph", "introduction", "a remark", "numbers",
         "an essay"],
)  # fmt: skip
def test_order_tells_who_answers(lines: tuple[str, ...], expected: Said) -> None:
    assert printed(*lines) == expected


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Interview with New York Mayor Ana Ruiz on trams", "Ana Ruiz"),
        ("Q&A with Marisol Tennant, author of The Salt Ledger", "Marisol Tennant"),
        ("A conversation with Mayor Luther Brandywine", "Luther Brandywine"),
        ("Interview: Central bank governor Pilar Echeverri on inflation", "Pilar Echeverri"),
        ("Nine questions for Nordlicht chief executive Karsten Vogel", "Karsten Vogel"),
        ("Ludwig van Beek: an interview", "Ludwig van Beek"),
        ("Interview with the Harbour Board", None),
        ("Three questions for the prime minister", None),
    ],
)
def test_a_title_names_whom_it_is_with(title: str, name: str | None) -> None:
    person = interviewee(reading(title, "Where were you?", "I was on the quay all night."))
    assert (person.name if person else None) == name


def test_words_between_marks_in_an_interview_are_of_the_one_who_answers() -> None:
    pulled = "“I have no doubt that the locks of Enugu will outlive all of us”"
    lines = (
        "Interview with Ifeoma Dike",
        pulled,
        ASKED[0],
        LOCK,
        ASKED[1],
        SOLD,
        ASKED[2],
        "I rest.",
    )
    found = [f for f in facts(reading(*lines)) if isinstance(f, Fact) and "pulled" in f.rule]
    assert [f.subject for f in found] == ["Ifeoma Dike"]


def told(*sentences: str) -> list[str]:
    """What is printed of one answer."""
    intro = "Q&A with Ifeoma Dike"
    lines = (intro, "Q: Where were you?", f"A: {' '.join(sentences)}", "Q: And?", "A: I rest.")
    return [words for _, words in printed(*lines)]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ("In 1986 we caught 1,900 eels in one week.", "Last year we caught 41."),
            ["In 1986 we caught 1,900 eels in one week. Last year we caught 41."],
        ),
        (
            ("My father was a locksmith in Nsukka.", "He used to say that every door has a lock."),
            ["My father was a locksmith in Nsukka. He used to say that every door has a lock."],
        ),
        (
            ("I studied medicine in Santiago from 1995 to 2002.", "I arrived with one coat."),
            ["I studied medicine in Santiago from 1995 to 2002. I arrived with one coat."],
        ),
        (
            ("The government has set aside $120 million for fodder.", "But money is not rain."),
            ["The government has set aside $120 million for fodder. But money is not rain."],
        ),
        (
            ("Yes, I studied medicine in Santiago from 1995 to 2002.",),
            ["I studied medicine in Santiago from 1995 to 2002."],
        ),
        (
            ("Millport has 14 officers on its roll.", "Our county pays $9,000 more to an officer."),
            ["Millport has 14 officers on its roll.",
             "Our county pays $9,000 more to an officer."],
        ),
        (("Inflation will begin to fall in March.",), ["Inflation will begin to fall in March."]),
        (("There are 286 pumping stations in Norfolk and Suffolk.",),
         ["There are 286 pumping stations in Norfolk and Suffolk."]),
        (("We were tired.", "I have never believed in tricks of that kind at all."), []),
        (("I had no idea how it was going to end for me.",), []),
        (("Two of them fell from a roof in Lagos in May.",), []),
        (("After a while I went to see a doctor in Enugu.",), []),
        (("Sodium cells are heavier, but they do not burn at night.",), []),
        (("We sold the QXB unit to a buyer in Ghana.",), []),
        (("I told my staff in Roscoff before I told my bank.",), []),
        (("Dan, I want to do what is right for Nigeria.",), []),
    ],
)  # fmt: skip
def test_what_is_quoted_can_be_understood_without_the_question(
    sentences: tuple[str, ...], expected: list[str]
) -> None:
    assert told(*sentences) == expected


def test_two_sentences_are_not_joined_beyond_forty_five_words() -> None:
    first = "My father was a locksmith in Peru" + " and in Chile" * 10 + "."
    assert told(first, "He used to say that every village has a locked room.") == [first]


def test_of_a_saying_that_points_out_of_it_the_sentence_is_kept_that_does_not() -> None:
    found = facts(
        reading(
            "Joan Pell is a nurse in Calder.",
            "“They were all of that kind. Our hospital in Calder has 40 empty beds,” Pell said.",
        )
    )
    said = [f for f in found if isinstance(f, Fact) and PRONOUN not in f.doubts]
    assert [f.value for f in said] == ["Our hospital in Calder has 40 empty beds"]
    assert said[0].statement == "Joan Pell said: “Our hospital in Calder has 40 empty beds”."


def test_words_that_the_headline_quotes_are_quoted_however_short() -> None:
    told = "The river does not wait."
    lines = (INTRO, "IM: Were you out of work?", f"OR: {BUS}", "IM: And now?", f"OR: {told} {PAID}")
    for title, count in (("'The river does not wait': a talk", 1), ("The winter of Brann", 0)):
        (story,) = parse([replace(article(*lines), title=title)], load())
        found = [f for f in facts(read(story)) if isinstance(f, Fact)]
        assert sum(f.value == told for f in found) == count
