"""Questions that name the report they are asked of, by its headline."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from briefings.model import Article, Fact, Name
from briefings.quiz.clashes import clash
from briefings.quiz.english import NotAskedError
from briefings.quiz.gate import objections
from briefings.quiz.headlines import headline, uncited
from briefings.quiz.world import index
from briefings.quiz.writers.headed import headed
from tests.factories import clause, fact, name
from tests.quiz_cases import corpus, held, planted, story

HEADLINE = "Vik Timber shuts its oldest mill in Arden"
CITED = f"According to “{HEADLINE}” (Harbour Gazette, 12 March 2025), "
LIND, VIK = name("Jo Lind", "person"), name("Vik Timber", "organization")
CHILE, OSLO = name("Chile", "place"), name("Oslo", "place")


def report(text: str, **fields: Any) -> Article:
    """A report of 12 March 2025 with a headline, and one sentence."""
    return story(text, **{"title": HEADLINE, **fields})


def told(
    subject: str, verb: str, rest: str, lemma: str, *names: Name, where: Any = None, **fields: Any
) -> Fact:
    """A deed of a report with a headline."""
    text = f"{subject} {verb} {rest}."
    given = {
        "kind": "event",
        "subject": subject.removeprefix("Skipper "),
        "predicate": lemma,
        "names": names,
        "clause": clause(subject, verb, rest, lemma=lemma, tag="VBD"),
    }
    return fact(text, where or report(text), **{**given, **fields})


def given(subject: str, verb: str, rest: str, lemma: str, *names: Name) -> Fact:
    """What was done to somebody."""
    about = told(subject, verb, rest, lemma, *names)
    return replace(about, clause=replace(about.clause, passive=True))


def stems(about: Fact, article: Article | None = None) -> dict[str, tuple[str, str]]:
    """The stems and answers by writer, without the report that they name."""
    article = article or report(about.references[0].sentence)
    found = headed(about, index((about,), (article,)))
    return {q.writer.removeprefix("report."): (q.stem.removeprefix(CITED), q.answer) for q in found}


@pytest.mark.parametrize(
    ("about", "writer", "stem", "answer"),
    [
        (told("Skipper Jo Lind", "has reopened", "the Osse mine near Arden", "reopen", LIND),
         "who", "who had reopened the Osse mine near Arden?", "Jo Lind"),
        (told("Chile", "denied", "that a mine was sold to Osse Gold", "deny", CHILE),
         "place", "which country denied that a mine was sold to Osse Gold?", "Chile"),
        (told("The Osse Court", "fined", "Jo Lind over the fire in Arden", "fine",
              name("Osse Court", "organization")),
         "organization", "which court fined Jo Lind over the fire in Arden?", "the Osse Court"),
        (told("Vik Timber", "appointed", "Jo Lind as head of its mill", "appoint", LIND, VIK),
         "who.object", "whom did Vik Timber appoint as head of its mill?", "Jo Lind"),
        (told("Vik Timber", "has drilled", "15 new wells near Arden", "drill", VIK),
         "how-many.object", "how many new wells had Vik Timber drilled near Arden?", "15"),
        (told("Vik Timber", "paid", "$40 million for the Osse mill", "pay", VIK),
         "how-much", "how much did Vik Timber pay for the Osse mill?", "$40 million"),
        (told("Vik Timber", "bought", "a 60% stake in the Osse mill", "buy", VIK),
         "gap.number", "Vik Timber bought a _____ (percentage) stake in the Osse mill.", "60%"),
        (told("Mine Chief Jo Lind", "cut", "short a visit to Oslo", "cut", LIND, OSLO),
         "who", "who cut short a visit to Oslo?", "Jo Lind"),
        (told("Osse Airlines", "cut", "its fee to 40 crowns", "cut",
              name("Osse Airlines", "organization")),
         "organization", "which airline cut its fee to 40 crowns?", "Osse Airlines"),
        (given("Skipper Jo Lind", "was given", "a 14-month sentence", "give", LIND),
         "who", "who was given a 14-month sentence?", "Jo Lind"),
        (told("The mill", "employed", "340 people in Arden", "employ"),
         "how-many.object", "how many people did the mill employ in Arden?", "340"),
        (told("Jo Lind", "cut", "short a long visit to Oslo", "cut", LIND, OSLO),
         "gap.place", "Jo Lind cut short a long visit to _____ (city).", "Oslo"),
    ],
)  # fmt: skip
def test_what_one_report_tells_is_asked_with_its_headline(about, writer, stem, answer):
    assert stems(about)[writer] == (stem, answer)


def test_a_date_is_asked_of_its_report():
    about = told("Vik Timber", "bought", "the Osse mill", "buy", VIK, date="2019")
    about = replace(about, clause=replace(about.clause, when="in 2019"))
    assert stems(about)["when.year"] == ("in which year did Vik Timber buy the Osse mill?", "2019")


def test_what_was_done_on_a_day_is_told_with_it():
    about = told("Vik Timber", "drilled", "15 new wells near Arden", "drill", VIK, date="2023")
    assert stems(about)["how-many.object"][0] == (
        "how many new wells did Vik Timber drill near Arden in 2023?"
    )


@pytest.mark.parametrize(
    ("rest", "fields"),
    [
        ("15 new wells near Arden", {"date": "2023", "doubts": ("a date as a limit",)}),
        ("15 new wells near Arden", {"date": "2025-03-12"}),
        ("15 new wells to water a farm near Arden", {"date": "2023"}),
    ],
)
def test_a_time_that_would_mislead_is_left_out(rest, fields):
    about = told("Vik Timber", "drilled", rest, "drill", VIK, **fields)
    assert "20" not in stems(about)["how-many.object"][0]


def test_a_body_of_a_common_name_has_its_article():
    board = name("Water Board", "organization")
    about = told("Jo Lind", "sued", "Water Board in Arden for a year", "sue", LIND, board)
    assert stems(about)["who"][0] == "who sued the Water Board in Arden for a year?"
    about = told("Jo Lind", "sued", "Osse's Water Board in Arden", "sue", LIND, board)
    assert stems(about)["who"][0] == "who sued Osse's Water Board in Arden?"


def test_a_post_of_no_named_body_is_not_asked():
    where = report("Finance director Jo Lind spoke.")
    assert stems(held("Jo Lind", "finance director", where), where) == {}


@pytest.mark.parametrize(
    ("sentence", "role", "writers"),
    [
        ("Jo Lind, managing director of Vik Timber, spoke.", "managing director",
         {"office", "holder"}),
        ("Jo Lind, a branch manager at Vik Timber, spoke.", "branch manager", {"office"}),
        ("Jo Lind, later a vet and chairman of Vik Timber, spoke.", "chairman", set()),
        ("Jo Lind, a member of Vik Timber, spoke.", "member", set()),
        ("Jo Lind was chairman of Vik Timber when it shut.", "chairman", set()),
        ("Jo Lind, chairman of Vik Timber and managing director of Orla Foods, spoke.",
         "chairman", set()),
        ("In 2019 Jo Lind, chairman of Vik Timber, left Arden.", "chairman", set()),
        ("Jo Lind, chairman of Vik Timber since 2019, spoke.", "chairman", {"office", "holder"}),
        ("Jo Lind, who runs Vik Timber, spoke.", "leader", {"office"}),
    ],
)  # fmt: skip
def test_who_held_a_post_is_asked_of_the_one_who_did(sentence, role, writers):
    where = report(sentence)
    about = held("Jo Lind", role, where, organization="Vik Timber")
    assert set(stems(about, where)) == writers


def test_a_role_without_its_body_does_not_count_as_the_post():
    where = report("Jo Lind, president of Vik Timber, spoke.")
    about = held("Jo Lind", "president", where, organization="Vik Timber")
    found = {q.writer: q.accepted for q in headed(about, index((about,), (where,)))}
    assert "president of Vik Timber" in found["report.office"]
    assert "president" not in found["report.office"]


def test_a_post_that_a_report_gives_to_two_is_not_asked():
    where = report("Finance director Jo Lind of Vik Timber spoke.", title=HEADLINE)
    one = held("Jo Lind", "finance director", where, organization="Vik Timber")
    two = held("Ana Vik", "finance director", where, organization="Orla Ferries")
    assert list(headed(one, index((one, two), (where,)))) == []
    assert list(headed(one, index((one,), (where,)))) != []


def test_who_said_so_stands_before_the_headline():
    about = told("Vik Timber", "has drilled", "15 new wells near Arden", "drill", VIK,
                 attributed_to="Jo Lind")  # fmt: skip
    stem, _ = stems(about)["how-many.object"]
    assert stem.startswith(f"According to Jo Lind in “{HEADLINE}” (Harbour Gazette, 12 March")


def test_a_long_question_leaves_out_what_follows_a_colon_in_the_headline():
    title = "Mill shut in Arden: union of timber workers marches on the town hall of Osse"
    rest = "the old Osse mine near Arden with forty workers of the Maren and Calder union"
    about = told("Jo Lind", "reopened", rest, "reopen", LIND)
    where = report(about.references[0].sentence, title=title)
    stem, _ = stems(about, where)["who"]
    assert stem.startswith(
        "According to “Mill shut in Arden” (Harbour Gazette, 12 March 2025), who"
    )
    assert len(stem.split()) <= 30


@pytest.mark.parametrize(
    "about",
    [
        told("Its mill in Osse", "wore", "a banner of its workers' union", "wear"),
        told("Jo Lind", "will reopen", "the Osse mine near Arden", "reopen", LIND),
        told("Jo Lind", "reopened", "the Osse mine", "reopen", LIND, modality="planned"),
        told("Members", "voted", "94 per cent for a strike", "vote"),
        told("Jo Lind", "was", "gracious in defeat at Arden", "be", LIND),
        told("Jo Lind", "won", "promotion with the Osse football team", "win", LIND),
        told("Osse", "lost", "a fifth of its people since 1980", "lose", name("Osse", "person")),
        told("Skipper Jo Lind", "denied", "any wrongdoing", "deny", LIND),
        told("Skipper Jo Lind", "met", "her future husband", "meet", LIND),
        told("Skipper Jo Lind", "lived", "in a house near Oslo", "live", LIND, OSLO),
        told("Skipper Jo Lind", "changed", "her mind after the strike", "change", LIND),
        told(
            "Skipper Jo Lind", "announced", "his decision after a call from Oslo", "announce", LIND
        ),
        told("Skipper Jo Lind", "left", "a school of the town at 12", "leave", LIND),
        told("Skipper Jo Lind", "joined", "a trial of the drug in 2021", "join", LIND),
        told("Vik Timber", "polled", "900 people", "poll", VIK),
        told("Keeper Jo Lind", "kept", "14 clean sheets", "keep", LIND),
        told("Skipper Jo Lind", "studied", "law at Vik Timber", "study", LIND),
        told("Skipper Jo Lind", "took", "my boat from Vik Timber", "take", LIND),
        told("Hooker Jo Lind", "scored", "three tries", "score", LIND),
        told("Members", "spent", "£60m on new mills", "spend"),
        told("Jo Lind", "resigned", "in 2024", "resign", LIND, date="2024"),
    ],
)
def test_what_its_report_does_not_settle_is_not_asked(about):
    with suppress(NotAskedError):
        assert stems(about) == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Mill shut"},
        {"title_basis": "lede"},
        {"published": None},
        {"published": "2025-03"},
        {"published_basis": "inferred"},
        {"title": "Is this the end of the mills of Arden?"},
    ],
)
def test_a_report_without_a_headline_or_a_day_is_not_named(fields):
    about = told("Jo Lind", "reopened", "the Osse mine near Arden", "reopen", LIND)
    where = report(about.references[0].sentence, **fields)
    with pytest.raises(NotAskedError, match="without a headline"):
        stems(about, where)


def test_quotation_marks_of_a_headline_are_single_ones_inside():
    title = '"My mill is shut": a day in Arden with “Jo” Lind'
    assert headline(report("x", title=title)) == "‘My mill is shut’: a day in Arden with ‘Jo’ Lind"


def test_without_its_headline_a_stem_has_the_day_of_its_report():
    stem = f"According to Jo Lind in “{HEADLINE}” (12 March 2025), who left Arden?"
    assert uncited(stem) == "According to Jo Lind in a report of 12 March 2025, who left Arden?"


def asked(stem: str, answer: str, *fact_of: Fact, **fields: Any) -> Any:
    given = {"kind": "short", "asks": "name", "writer": "report.who", "cited": fact_of}
    return planted(f"{CITED}{stem}", answer, **{**given, **fields})


def test_what_a_headline_settles_is_no_objection():
    about = told("Jo Lind", "announced", "relief of 400 crowns for each family", "announce", LIND)
    context = corpus((about,), report(about.references[0].sentence))
    item = asked("who announced relief of 400 crowns for each family?", "Jo Lind", about)
    assert "anchored" not in {check for check, _ in objections(item, context)}
    bare = replace(item, stem=uncited(item.stem))
    assert "anchored" in {check for check, _ in objections(bare, context)}


def test_the_noun_of_a_headline_needs_no_name_and_another_does():
    about = told("Jo Lind", "closed", "the mill in March", "close", LIND)
    context = corpus((about,), report(about.references[0].sentence))
    named = asked("who closed the mill in a hurry?", "Jo Lind", about)
    other = asked("who closed the quarry in a hurry?", "Jo Lind", about)
    assert "unresolved" not in {check for check, _ in objections(named, context)}
    assert "unresolved" in {check for check, _ in objections(other, context)}


def test_an_answer_in_the_headline_is_given_away_and_a_day_of_the_report_is_not():
    about = told("Vik Timber", "shut", "a mill in Arden", "shut", VIK, date="2025-03")
    context = corpus((about,), report(about.references[0].sentence))
    body = asked("which company shut a mill?", "Vik Timber", about, asks="organization")
    month = asked("in which month and year did Orla shut a mill?", "March 2025", about,
                  asks="date", writer="report.when.month")  # fmt: skip
    assert "give-away" in {check for check, _ in objections(body, context)}
    assert "give-away" not in {check for check, _ in objections(month, context)}


def test_two_questions_to_one_report_do_not_clash_by_its_headline():
    first = told("Jo Lind", "reopened", "the Osse mine", "reopen", LIND, where=report("a b."),
                 quote="a b.")  # fmt: skip
    other = told("Ana Vik", "left", "a party of farmers", "leave", where=report("c d."),
                 quote="c d.")  # fmt: skip
    a = asked("in which year did Jo Lind reopen the Osse mine?", "2019", first, asks="date")
    b = asked("in which year did Ana Vik leave a party of farmers?", "2017", other, asks="date")
    assert not clash(a, b)


def test_a_day_that_only_the_opening_gives_is_no_time_of_a_deed():
    doubts = ("the day is that of the opening",)
    about = told("Vik Timber", "drilled", "15 new wells near Arden", "drill", VIK,
                 date="2025-03-10", doubts=doubts)  # fmt: skip
    stem, _ = stems(about)["how-many.object"]
    assert stem == "how many new wells did Vik Timber drill near Arden?"


def test_a_country_after_the_north_of_it_has_no_article():
    both = name("North and South Korea", "organization")
    lent = "$40 million to North and South Korea"
    where = report(f"Vik Timber lent {lent}. Nobody spoke of the North and South Korea.")
    about = told("Vik Timber", "lent", lent, "lend", VIK, both, where=where)
    stem, _ = stems(about, where)["how-much"]
    assert stem == "how much did Vik Timber lend to North and South Korea?"
