"""Who did it of four, statements to judge, tables of deeds, and the letters of the keys."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest

from briefings.model import Fact
from briefings.quiz import Request
from briefings.quiz.distractors import TooFewError, lures, options
from briefings.quiz.english import NotAskedError
from briefings.quiz.forms import FORMS
from briefings.quiz.gate import Context
from briefings.quiz.layout import eased, laid_out
from briefings.quiz.question import Question
from briefings.quiz.world import index
from briefings.quiz.writers.doing import did
from briefings.quiz.writers.judging import judged
from briefings.quiz.writers.when import when
from tests.factories import name
from tests.quiz_cases import TODAY, choices, corpus, deed, held, planted, story
from tests.test_quiz_gaps import REPORT, lead
from tests.test_quiz_writers import asked, stems

LIND, ROJAS = name("Jo Lind", "person"), name("Tomas Rojas", "person")
CHILE, NORWAY = name("Chile", "place"), name("Norway", "place")
NORSE = name("Norwegian", "nationality")
ORLA = name("Orla Ferries", "organization")


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (lead("Skipper Jo Lind", "has reopened", "the Vik Timber mill near Arden", LIND),
         "who had reopened the Vik Timber mill near Arden?", "Jo Lind"),
        (lead("Jo Lind", "was fined", "400 crowns over the fire at Vik Timber in Arden", LIND),
         "who was fined 400 crowns over the fire at Vik Timber in Arden?", "Jo Lind"),
        (lead("Jo Lind", "says", "Vik Timber closed an old mill in Arden", LIND),
         "who said that Vik Timber closed an old mill in Arden?", "Jo Lind"),
    ],
)  # fmt: skip
def test_the_person_whom_a_sentence_begins_with_is_asked(about, stem, answer):
    assert stems(did, about) == [(f"{REPORT} {stem}", answer)]


def test_a_dated_deed_is_asked_on_its_day():
    about = deed("Jo Lind", "opened", "the Vik Timber mill near Arden", "2025-03-04", lemma="open")
    assert stems(did, about) == [
        ("On 4 March 2025, who opened the Vik Timber mill near Arden?", "Jo Lind")
    ]


@pytest.mark.parametrize(
    "about",
    [
        lead("Jo Lind", "has sold", "his two mills in Arden to Vik Timber", LIND),
        lead("Jo Lind", "has sold", "the Lind mill in Arden to Vik Timber", LIND),
        lead("Jo Lind", "was hopeful", "about the Vik Timber mill near Arden", LIND),
        lead("Jo Lind and Tomas Rojas", "have sold", "the mill in Arden to Vik Timber", LIND,
             ROJAS),
        lead("Jo Lind", "has sold", "a mill", LIND),
        lead("Jo Lind", "has sold", "Vik Timber the mill after talks with Orla Ferries", LIND),
    ],
    ids=["his", "own name", "no deed", "two", "too little", "a bare noun"],
)  # fmt: skip
def test_whom_the_deed_tells_or_tells_too_little_of_is_not_asked(about):
    with suppress(NotAskedError):
        assert stems(did, about) == []


def news(*people: tuple[str, str, str]) -> tuple[tuple[Fact, ...], Context]:
    """A story for each of some people with an office, and the world of them."""
    found: list[Fact] = []
    stories = []
    for person, office, place in people:
        where = story(f"{person}, {place}'s {office}, spoke in Osse.")
        stories.append(where)
        found.append(held(person, office, where, place=place))
    return tuple(found), corpus(tuple(found), *stories)


MINISTERS = (
    ("Mei Tan", "finance minister", "Norway"),
    ("Ana Ruiz", "trade minister", "Norway"),
    ("Olu Bello", "health minister", "Norway"),
    ("Kari Moe", "energy minister", "Norway"),
)


def offered(about: Fact, *others: tuple[str, str, str], lines: str = "") -> set[str]:
    """Who is offered beside the doer of a deed."""
    facts, told = news(*others)
    own = held("Jo Lind", "transport minister", story("Jo Lind is minister."), place="Norway")
    where = story(f"{about.references[0].sentence} {lines}".strip())
    cited = replace(about.references[0], article=where.id)
    about = replace(about, references=(cited,))
    world = index(
        (about, own, *facts), (*told.world.articles, where, story("Jo Lind is minister."))
    )
    (question,) = did(about, world)
    found = options(question, world, Request(today=TODAY), Random(1))
    return {o.text for o in found if not o.correct}


def opened() -> Fact:
    return lead("Jo Lind", "has reopened", "the Vik Timber mill near Arden", LIND)


def test_people_of_other_stories_lure():
    assert offered(opened(), *MINISTERS[:3]) == {"Mei Tan", "Ana Ruiz", "Olu Bello"}


def test_a_writer_does_not_lure_beside_ministers():
    author = ("Pia Holm", "author of a book", "Norway")
    assert "Pia Holm" not in offered(opened(), author, *MINISTERS)


def test_nobody_who_is_named_near_the_deed_is_offered():
    with pytest.raises(TooFewError):
        offered(opened(), *MINISTERS[:3], lines="Mei Tan was there.")


@pytest.mark.parametrize(
    ("about", "statement", "answer"),
    [
        (lead("Orla Ferries", "has opened", "a line to Chile after talks with Vik Timber", ORLA),
         "Orla Ferries had opened a line to _____ after talks with Vik Timber.", "Chile"),
        (lead("A fire", "has closed", "the Vik Timber mill of Orla Ferries near Rotterdam"),
         "a fire had closed the Vik Timber mill of Orla Ferries near _____.", "Rotterdam"),
        (lead("Orla Ferries", "has sold", "seven ships of the Skarv line to Vik Timber"),
         "Orla Ferries had sold _____ ships of the Skarv line to Vik Timber.", "seven"),
    ],
)  # fmt: skip
def test_a_place_or_a_number_is_what_may_be_changed(about, statement, answer):
    assert stems(judged, about) == [(f"{REPORT} {statement}", answer)]


@pytest.mark.parametrize(
    "about",
    [
        lead("Orla Ferries", "has opened", "the Rotterdam to Antwerp line of the Vik Club"),
        lead("Orla Ferries", "has opened", "a line to Chile from the port of Santiago"),
        lead("Orla Ferries", "has opened", "a line to Rotterdam for Dutch firms at Vik"),
        lead("Orla Ferries", "has planned", "a 6 billion crown yard on the Skarv Bank"),
        lead("Orla Ferries", "has sold", "at least 40 ships of the Skarv line to Vik"),
    ],
    ids=["a way", "its capital", "its people", "a scale", "a bound"],
)
def test_what_the_sentence_tells_twice_or_only_in_part_is_not_changed(about):
    assert stems(judged, about) == []


@pytest.mark.parametrize(
    "about",
    [
        lead("Orla Ferries", "has sold", "40 of its ships to Vik Timber in Rotterdam", ORLA),
        lead("Orla Ferries", "has sold", "40 ships to Vik Timber after the meeting", ORLA),
        lead("Orla Ferries", "has sold", "40 ships to an unnamed firm in the north", ORLA),
        lead("Orla Ferries", "has sold", "40 ships to Vik Timber of Rotterdam", ORLA, clarity=0.5),
        lead("Jo Lind", "has taken", "four wickets for 40 runs at the Vik Ground in Arden", LIND),
        lead("Jo Lind", "said", "40 ships of Orla Ferries have left Rotterdam for Arden", LIND),
    ],
    ids=["its", "the meeting", "names", "unclear", "a game", "a tense"],
)
def test_a_sentence_that_does_not_stand_alone_is_not_judged(about):
    with pytest.raises(NotAskedError, match="stands alone"):
        list(judged(about, index((about,), (story(about.references[0].sentence),))))


def false_of(about: Fact, *lines: str) -> set[str]:
    """The places that a statement offers in the place of its own."""
    where = story(about.references[0].sentence)
    world = index((about,), (where, *(story(line) for line in lines)))
    (question,) = judged(about, world)
    return set(lures(question, world, Request(today=TODAY), Random(1)))


def test_a_city_is_changed_for_one_of_its_country():
    about = lead("A fire", "has closed", "the Vik Timber mill of Orla Ferries near Rotterdam")
    assert false_of(about) <= {"The Hague", "Utrecht", "Amsterdam"}


def test_a_country_is_changed_for_a_large_one_of_its_part_of_the_earth():
    about = lead("Orla Ferries", "has opened", "a line to Chile after talks with Vik Timber", ORLA)
    found = false_of(about, "Peru and Peru again.", "Surinam is small.")
    assert "Peru" in found
    assert not found & {"Suriname", "Guyana", "Norway", "Chile"}


def test_a_number_is_not_changed_for_one_of_the_article():
    about = lead("Orla Ferries", "has sold", "40 ships of the Skarv line to Vik Timber")
    assert false_of(about)
    where = story(f"{about.references[0].sentence} {' '.join(map(str, range(1, 100)))} sank.")
    about = replace(about, references=(replace(about.references[0], article=where.id),))
    world = index((about,), (where,))
    (question,) = judged(about, world)
    assert not lured(question, world)


def lured(question: Question, world: object) -> tuple[str, ...]:
    try:
        return lures(question, world, Request(today=TODAY), Random(1))  # type: ignore[arg-type]
    except TooFewError:
        return ()


def test_a_statement_is_printed_true_and_put_right_where_it_is_false():
    about = lead("A fire", "has closed", "the Vik Timber mill of Orla Ferries near Rotterdam")
    told = corpus((about,), story(about.references[0].sentence))
    (question,) = asked(judged, about)
    true, false = FORMS["true-false"](question, told, Random(1))
    assert true.answer == "True"
    assert "near Rotterdam" in true.stem
    assert false.answer == "False. The right answer is Rotterdam."
    assert "Rotterdam" not in false.stem


def reported_at_once(count: int) -> tuple[list, list, Context]:
    """Choice items of deeds that were reported on their own day, and the same asked openly."""
    facts = [
        deed(f"Jo Lind{chr(97 + n)}", "opened", f"Mill {n} of Vik Timber near Arden", "2025-03-12",
             lemma="open")
        for n in range(count)
    ]  # fmt: skip
    told = corpus(tuple(facts), *(story(f.references[0].sentence) for f in facts))
    made = [q for f in facts for q in when(f, told.world)]
    closed = [i for q in made for i in FORMS["choice"](q, told, Random(1))]
    return closed, [i for q in made for i in FORMS["short"](q, told, Random(1))], told


def test_dates_reported_on_their_own_day_are_asked_openly_beyond_a_quarter():
    closed, short, told = reported_at_once(8)
    assert {i.place for i in closed} == {3}
    found = eased(closed, [(i,) for i in short], told)
    assert Counter(i.kind for i in found) == {"choice": 2, "short": 6}
    assert [i.facts for i in found] == [i.facts for i in closed]


def test_of_dates_of_one_letter_those_go_that_can_be_asked_openly():
    closed, short, told = reported_at_once(4)
    found = eased(closed, [(i,) for i in short[:2]], told)
    assert [i.kind for i in found] == ["short", "short", "choice", "choice"]


def test_what_happened_in_a_game_that_only_its_report_names_is_not_judged():
    about = lead("Orla Ferries", "has sold", "40 ships of the Skarv line to Vik Timber")
    where = story("A bike race ended in Osse.", about.references[0].sentence)
    about = replace(about, references=(replace(about.references[0], article=where.id),))
    with pytest.raises(NotAskedError, match="stands alone"):
        list(judged(about, index((about,), (where,))))


def test_what_cannot_be_asked_openly_stays_a_choice():
    closed, _, told = reported_at_once(4)
    assert eased(closed, [], told) == tuple(closed)


def test_the_letters_of_a_sheet_of_dates_and_people_are_balanced():
    closed, short, told = reported_at_once(6)
    people = [
        planted(f"Who {n}?", "nine", id=f"who {n}", options=choices("nine", "one", "two", "three"))
        for n in range(6)
    ]
    sheet = laid_out(eased([*closed, *people], [(i,) for i in short], told), told, "A")
    letters = Counter(i.place for i in sheet if i.kind == "choice")
    assert max(letters.values()) - min(letters[n] for n in range(4)) <= 1
