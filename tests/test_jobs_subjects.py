"""A briefing on topics of its own, with parts of its own."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from datetime import date
from pathlib import Path

import pytest

from briefings.config import Settings
from briefings.errors import NothingToPrint
from briefings.jobs.edition import draft
from briefings.jobs.issues import Order
from briefings.jobs.reading import Corpus, read
from briefings.jobs.snapshots import as_of
from briefings.jobs.subjects import (
    Sheet,
    digest_of,
    lacking_topics,
    only,
    quiz_of,
    wanted_topics,
)
from briefings.model import Digest, Moment, Point
from briefings.store import Store
from tests.factories import article, fact, world

WORLD = world()
FOUND = Corpus("/news", WORLD.articles, WORLD.facts, ())
DAY = date(2025, 6, 1)


def test_named_topics_are_found_once_and_those_that_lack_are_named():
    settings = Settings(topics=("tram", "harbour tram", "volcanology"))
    chosen = wanted_topics(settings, FOUND)
    assert len({topic.id for topic in chosen}) == len(chosen) > 0
    assert lacking_topics(settings, FOUND) == ("volcanology",)
    assert wanted_topics(Settings(), FOUND) == ()


def test_a_briefing_on_nothing_that_the_corpus_has_prints_nothing():
    with pytest.raises(NothingToPrint):
        wanted_topics(Settings(topics=("volcanology", "numismatics")), FOUND)


def test_an_edition_says_which_topics_the_corpus_lacks(tmp_path: Path):
    settings = Settings(
        topics=("tram", "volcanology"), out=tmp_path, formats=("html",), documents=("brief",)
    )
    with Store(f"sqlite:///{tmp_path}/facts.sqlite") as store:
        made = draft(settings, store, FOUND, DAY, Order(mailed=True))
    assert list(made.files) == ["brief.html", "mail.txt", "mail.html", "edition.json"]
    assert b"Nothing is said about volcanology." in made.files["mail.txt"]


POINT = Point("One.", (), ())


def test_only_the_wanted_parts_are_left():
    whole = Digest(
        "t", (POINT,), (POINT,), (), (), (), (POINT,), (), (Moment("2025", "x", ()),), (), ()
    )
    assert only(whole, ()) == whole
    some = only(whole, ("news", "timeline"))
    assert (some.news, some.timeline) == (whole.news, whole.timeline)
    assert (some.bottom_line, some.figures) == ((), ())


@pytest.mark.parametrize(
    ("published", "stays"),
    [
        ("2025-03-04", True),
        ("2025-03-05", False),
        ("2025-03", True),
        ("2025-04", False),
        ("2026", False),
        ("XXXX-12-31", True),
        (None, True),
    ],
)
def test_what_says_it_appeared_later_was_not_known(published: str | None, stays: bool):
    story = article("Ilsa Brandt opened a bridge.", published=published)
    found = Corpus("/news", (story,), (fact(story.text, story),), ())
    then = as_of(found, date(2025, 3, 4))
    assert bool(then.articles) == bool(then.facts) == stays


def test_a_subject_of_doubtful_facts_says_that_they_are_doubtful():
    doubtful = tuple(replace(each, confidence=0.4) for each in WORLD.facts)
    found = Corpus("/news", WORLD.articles, doubtful, ())
    with pytest.raises(NothingToPrint, match=r"tram.*min_confidence = 0\.8"):
        digest_of(Settings(), found, DAY, subject="tram")


def test_the_sources_of_a_brief_are_those_of_the_parts_that_are_left():
    whole = digest_of(Settings(), FOUND, DAY)
    offices = only(whole, ("offices",))
    assert set(offices.articles) < set(whole.articles)
    cited = {r.article for row in offices.holders for r in row.references}
    assert set(offices.articles) == cited


def test_a_digest_as_data_has_every_part_and_the_evidence_of_every_point():
    made = digest_of(Settings(length="full"), FOUND, DAY)
    data = json.loads(json.dumps(asdict(made)))
    assert set(data) == {part.name for part in fields(Digest)}
    sections = [point for section in data["sections"] for point in section["points"]]
    points = [*data["bottom_line"], *sections]
    assert points
    texts = {story.id: story.text for story in WORLD.articles}
    for cited in (reference for point in points for reference in point["references"]):
        assert texts[cited["article"]][cited["start"] : cited["end"]] == cited["quote"]
    assert all(section["title"] and section["points"] for section in data["sections"])


def test_a_quiz_prefers_questions_with_options_unless_kinds_are_asked_for():
    items = quiz_of(Settings(), FOUND, DAY, seed=1).quizzes[0].items
    assert items
    chosen = [i for i in items if i.kind == "choice"]
    alone = quiz_of(Settings(), FOUND, DAY, seed=1, asked=Sheet(kinds=("choice",)))
    assert len(chosen) == len(alone.quizzes[0].items)
    short = quiz_of(Settings(), FOUND, DAY, seed=1, asked=Sheet(kinds=("short",)))
    assert {i.kind for i in short.quizzes[0].items} <= {"short"}


def test_the_articles_that_come_along_give_ten_questions_with_four_options(tmp_path: Path):
    corpus = Path(__file__).resolve().parents[1] / "corpus"
    settings = Settings.model_validate({"corpus": {"folder": corpus}, "out": tmp_path})
    with Store(f"sqlite:///{tmp_path}/facts.sqlite") as store:
        found = read(settings, store)
    for seed in range(3):
        items = quiz_of(settings, found, date(2026, 7, 1), seed).quizzes[0].items
        assert [i.kind for i in items] == ["choice"] * 10
        assert all(len(i.options) == 4 for i in items)
