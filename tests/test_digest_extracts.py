"""Sentences of the story in a digest: the lead first, marked, and never twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefings.digest import compose
from briefings.digest.mixing import is_telling
from briefings.digest.telling.restating import restated
from briefings.digest.telling.wording import printed
from briefings.model import LEAD, STORY, Fact, Threshold
from briefings.topics import ask, find
from tests.factories import article, clause, fact, name

TODAY = date(2026, 5, 11)
OPENING = (
    "Fishermen off Salinas have found the wreck of the ferry Paloma, the navy of Ecuador said."
)
LATER = "The Paloma sank in a storm with 40 people on board, and the owner was never tried."
STORY_OF_A_WRECK = article(OPENING, LATER, title="Wreck of ferry found", published="2026-05-09")


def extract(statement: str, rule: str = LEAD, **fields: object) -> Fact:
    given = {"predicate": "have found", "value": statement, "rule": rule, "clause": None}
    return fact(statement, STORY_OF_A_WRECK, **{**given, **fields})


def composed(facts: list[Fact], **options: object):
    topics = find(facts, [STORY_OF_A_WRECK])
    return compose(topics, facts, [STORY_OF_A_WRECK], **{"today": TODAY, **options})


def test_the_lead_of_a_story_comes_first_and_is_marked():
    digest = composed([extract(LATER, STORY, predicate="sank"), extract(OPENING)])
    first = digest.bottom_line[0]
    assert first.text == OPENING
    assert first.extract


def test_a_fact_is_no_extract():
    one = fact("Ana Ruiz opened the bridge in Loja.", STORY_OF_A_WRECK, rule="event, undated")
    assert not any(point.extract for point in composed([one]).bottom_line)


@pytest.mark.parametrize(
    ("today", "note"),
    [
        (date(2026, 5, 11), ""),  # the masthead says up to when the news is
        (date(2026, 6, 11), "as of 9 May 2026"),
    ],
)
def test_a_sentence_in_the_perfect_says_as_of_when_unless_it_is_the_news_of_the_day(today, note):
    assert composed([extract(OPENING)], today=today).bottom_line[0].note == note


def test_what_an_older_article_says_is_so_says_as_of_when():
    newer = article("The navy of Peru sold the tug Anita.", published="2026-05-10")
    deed = fact("The navy of Peru sold the tug Anita.", newer)
    facts, articles = [extract(OPENING), deed], [STORY_OF_A_WRECK, newer]
    digest = compose(find(facts, articles), facts, articles, today=TODAY)
    notes = {p.text: p.note for p in digest.bottom_line}
    assert notes[OPENING] == "as of 9 May 2026"


def test_a_fact_that_the_lead_holds_is_not_printed_again():
    short = fact("Fishermen found the wreck of the ferry Paloma.", STORY_OF_A_WRECK)
    digest = composed([extract(OPENING), short])
    texts = [p.text for p in (*digest.bottom_line, *(q for s in digest.sections for q in s.points))]
    assert texts == [OPENING]


def test_an_extract_is_no_entry_of_the_timeline():
    days = [f"Ferry {n} sank off Salinas on {n} May 2026." for n in (1, 2, 3)]
    facts = [extract(text, date=f"2026-05-0{n}") for n, text in enumerate(days, 1)]
    assert composed(facts, length="full").timeline == ()


def test_a_leaning_sentence_is_printed_only_where_its_topic_is_asked_for():
    leaning = extract(LATER, STORY, clarity=0.5, names=(name("Paloma"),))
    topic = ask("Paloma", [leaning], [STORY_OF_A_WRECK])
    options = {"today": TODAY, "least": Threshold(0.75)}
    stories = [STORY_OF_A_WRECK, article("The navy of Peru sold the tug Anita.")]
    assert compose((topic,), [leaning], stories, **options).bottom_line == ()
    asked = compose((topic,), [leaning], stories, asked=True, **options)
    assert LATER in [point.text for point in asked.bottom_line]


def test_what_speaks_of_the_topic_comes_before_what_is_only_clearer():
    story = article(OPENING, LATER, "Divers come from Loja.", published="2026-05-09")
    leaning = extract(LATER, STORY, clarity=0.3, names=(name("Paloma"),))
    clearer = fact("Divers come from Loja.", story, clarity=0.6)
    facts = [leaning, clearer]
    topic = replace(ask("Paloma", facts, [STORY_OF_A_WRECK]), facts=(leaning.id, clearer.id))
    options = {"today": TODAY, "least": Threshold(0.75), "asked": True}
    asked = compose((topic,), facts, [STORY_OF_A_WRECK, story], **options)
    assert LATER in [p.text for p in asked.bottom_line]


@pytest.mark.parametrize(
    ("statement", "verb", "expected"),
    [
        (
            "The fair will open in Loja on 3 May 2026.",
            "will open",
            "The fair was to open in Loja on 3 May 2026.",
        ),
        (
            "The fair was set to open in Loja, but it was put off.",
            "was set",
            "The fair was set to open in Loja, but it was put off.",
        ),
    ],
)
def test_a_plan_that_is_over_is_told_in_the_past(statement: str, verb: str, expected: str):
    story = article(statement, published="2026-05-01")
    plan = fact(statement, story, predicate=verb, rule=STORY, modality="planned", date="2026-05-03")
    assert [f.statement for f in restated([plan], TODAY)] == [expected]


def test_a_topic_without_a_title_is_told_in_a_sentence():
    facts = [extract(LATER, STORY, predicate="sank"), extract(OPENING, STORY)]
    topic = ask("Paloma", facts, [STORY_OF_A_WRECK])
    digest = compose((topic,), facts, [STORY_OF_A_WRECK], today=TODAY, length="full")
    titles = {section.title for section in digest.sections if section.topic == topic.id}
    assert titles <= {"One article speaks of Paloma"}


@pytest.mark.parametrize(
    ("words", "fit"),
    [
        ("The harbour will be open again before the summer ends.", True),
        ("Twenty years ago you would have been lucky to see one.", False),
        ("If there is a second trial you can be sure of it.", False),
        ("Now the whole town is waiting for the new bridge.", False),
    ],
)
def test_quoted_words_must_say_of_what_they_speak(words: str, fit: bool):
    story = article(f"Ana Ruiz said: “{words}”")
    said = fact(
        f"Ana Ruiz said: “{words}”",
        story,
        kind="quotation",
        subject="Ana Ruiz",
        predicate="said",
        value=words,
        attributed_to="Ana Ruiz",
        names=(name("Ana Ruiz", "person"),),
        clause=clause("Ana Ruiz", "said", ""),
    )
    assert (printed(said) is not None) == fit


@pytest.mark.parametrize(
    "statement", ["Ana Ruiz was 29 years old as of 6 October 2022.", "Ana Ruiz is 29 years old."]
)
def test_an_age_is_no_point(statement: str):
    assert not is_telling(fact(statement, kind="figure", value="29"))


def test_a_digest_is_quiet_when_nothing_is_new():
    facts = [extract(OPENING)]
    assert composed(facts, previous=facts).quiet
    assert not composed(facts, previous=[]).quiet
    assert not composed(facts).quiet


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Vidra opened its harbour to ferries on 3 May 2026.", "date inferred"),
        ("Vidra opened its harbour to ferries.", ""),
    ],
)
def test_an_inferred_date_is_noted_where_one_is_printed(line, note):
    inferred = replace(
        extract(line), date="2026-05-03", doubts=("the day is inferred from the story",)
    )
    other = article("The navy of Peru sold the tug Anita.", published="2026-05-09")
    stories = [STORY_OF_A_WRECK, other]
    digest = compose(find([inferred], stories), [inferred], stories, today=date(2026, 5, 9))
    assert [p.note for p in digest.bottom_line if p.text == line] == [note]
