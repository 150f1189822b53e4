"""The whole brief: what it holds, and what must never happen in it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.digest import compose
from briefings.digest.composing import cited
from briefings.model import Threshold
from briefings.topics import ask, find
from tests.factories import article, fact, name, world

TODAY = date(2026, 5, 11)
LENGTHS = ("one-page", "standard", "full")


def composed(facts=None, articles=None, **options):
    articles = world().articles if articles is None else articles
    facts = world().facts if facts is None else facts
    options = {"today": TODAY, "length": "full", **options}
    return compose(find(facts, articles), facts, articles, **options)


def points(digest):
    sections = [point for section in digest.sections for point in section.points]
    accounts = [point for item in digest.differences for point in item.accounts]
    return [*digest.bottom_line, *digest.news, *sections, *accounts, *digest.figures]


@pytest.mark.parametrize("length", LENGTHS)
def test_no_fact_and_no_text_is_printed_twice(length):
    printed = points(composed(length=length))
    facts = [key for point in printed for key in point.facts]
    assert len(facts) == len(set(facts))
    assert len({point.text for point in printed}) == len(printed)


@pytest.mark.parametrize("length", LENGTHS)
def test_every_point_is_a_cited_sentence_of_at_most_35_words(length):
    for point in points(composed(length=length)):
        assert point.references, point.text
        assert len(point.text.split()) <= 35
        assert point.text[-1] in ".!?”\"'"


def test_a_full_digest_has_every_topic_of_the_world():
    text = " ".join(point.text for point in points(composed()))
    for said in ("tram line on March 3", "beat Nordhavn", "agreed to buy", "River Osse flooded"):
        assert said in text


def test_the_bottom_line_is_three_points_of_three_topics_on_one_page():
    digest = composed(length="one-page")
    assert len(digest.bottom_line) == 3
    assert len({r.article for point in digest.bottom_line for r in point.references}) >= 3


def test_sources_that_agree_are_counted_and_reprints_are_not():
    approved = next(p for p in points(composed()) if "approved" in p.text)
    assert approved.sources == 2
    first, second, *others = world().articles
    reprint = replace(second, duplicate_of=first.id)
    again = composed(articles=(first, reprint, *others))
    assert next(p for p in points(again) if "approved" in p.text).sources == 1


def test_sources_that_differ_stand_side_by_side_and_nowhere_else():
    digest = composed()
    (difference,) = digest.differences
    assert {point.facts[0] for point in difference.accounts} == {"toll-14", "toll-17"}
    others = [p for p in points(digest) if p not in difference.accounts]
    assert not any("14 people" in p.text or "17 people" in p.text for p in others)


def test_holders_have_their_office_and_the_day_it_was_said():
    rows = {row.person: row for row in composed().holders}
    assert rows["Ines Okafor"].since == "2023"
    assert rows["Ines Okafor"].as_of == "2025-03-06"
    assert rows["Aoife Byrne"].organization == "Kestrel Foods"


def test_the_timeline_is_in_order_and_marks_what_is_planned():
    moments = composed(today=date(2025, 6, 1)).timeline
    assert [m.date for m in moments] == sorted(m.date for m in moments)
    assert {m.date for m in moments if m.planned} == {"2025-07", "2027-06"}
    assert not any(m.date.startswith("XXXX") for m in moments)


def test_fewer_than_three_dated_events_make_no_timeline():
    facts = [f for f in world().facts if f.date in {None, "2025-03-03", "2019-05-11"}]
    assert composed(facts=facts).timeline == ()


def test_on_this_day_has_earlier_years_only():
    assert [m.date for m in composed().on_this_day] == ["2025-05-11", "2019-05-11"]
    assert [m.date for m in composed(today=date(2025, 5, 11)).on_this_day] == ["2019-05-11"]


def test_sayings_are_letter_for_letter():
    by_id = {a.id: a for a in world().articles}
    sayings = composed().sayings
    assert sayings
    for saying in sayings:
        assert any(saying.words in by_id[r.article].text for r in saying.references)


def test_facts_below_the_threshold_are_not_printed():
    doubtful = [replace(f, confidence=0.79) for f in world().facts]
    digest = composed(facts=doubtful)
    assert points(digest) == []
    assert digest.articles == ()
    assert points(composed(facts=doubtful, least=Threshold(0.5)))


def test_a_year_from_an_inferred_date_is_marked():
    story = article(
        "Ana Ruiz opened the pool on May 5.", published="2021-05-06", published_basis="inferred"
    )
    opened = fact("Ana Ruiz opened the pool on May 5, 2021.", story, date="2021-05-05")
    digest = composed(facts=[opened], articles=[story])
    assert digest.bottom_line[0].note == "date inferred"


def test_news_is_what_the_last_issue_did_not_have():
    old = [f for f in world().facts if "beat" not in f.statement]
    digest = composed(previous=old)
    (point,) = [p for p in points(digest) if "beat" in p.text]
    assert point in (*digest.news, *digest.bottom_line)
    assert composed(previous=world().facts).note == "Nothing is new since the last issue."
    assert composed(previous=world().facts).news == ()


def test_articles_stand_in_the_order_in_which_they_are_cited():
    digest = composed()
    assert digest.articles == cited(digest)
    assert digest.articles[0] == digest.bottom_line[0].references[0].article


def test_the_same_facts_in_another_order_give_the_same_sentences():
    facts = world().facts
    one, other = composed(facts=facts), composed(facts=facts[::-1])
    assert sorted(p.text for p in points(one)) == sorted(p.text for p in points(other))


def test_the_first_point_on_a_topic_asked_for_is_about_it():
    facts, articles = world().facts, world().articles
    for query in ("tram", "Linden Mills", "Calder", "Vesterby"):
        topic = ask(query, facts, articles)
        digest = compose((topic,), facts, articles, today=TODAY, length="one-page")
        assert query in digest.bottom_line[0].text


TEXT = "He The Peru mayor opened 30 “ties” bridge today on Monday said will not Ana . , (EGA"
WORDS = st.sampled_from(TEXT.split())
KINDS = st.sampled_from(
    ["position", "event", "figure", "quotation", "membership", "abbreviation", "education"]
)
MODALITIES = st.sampled_from(["holds", "former", "planned", "claimed", "denied", "acting"])
DATES = st.sampled_from([None, "2021", "2021-05", "2021-05-11", "XXXX-05-11", "2020/..", "soon"])
PEOPLE = st.sampled_from([None, "Ana", "Ivo Brandt"])


@st.composite
def many_facts(draw):
    lines = draw(st.lists(st.lists(WORDS, min_size=1, max_size=45).map(" ".join), max_size=10))
    story = article(*dict.fromkeys(lines)) if lines else article("Nothing.")
    made = {}
    for line in lines:
        one = fact(
            line,
            story,
            kind=draw(KINDS),
            predicate=draw(st.sampled_from(["holds", "", "opened"])),
            value=draw(st.sampled_from([line, "mayor", "30", ""])),
            modality=draw(MODALITIES),
            date=draw(DATES),
            attributed_to=draw(PEOPLE),
            confidence=draw(st.sampled_from([0.5, 0.8, 1.0])),
            names=(name("Ana", "person"),) if "Ana" in line else (),
        )
        made[one.id] = one
    keys = sorted(made)
    return [
        replace(f, conflicts=(draw(st.sampled_from(keys)),)) if draw(st.booleans()) else f
        for f in made.values()
    ], story


@settings(max_examples=100, deadline=None)
@given(many_facts(), st.sampled_from(LENGTHS))
def test_any_facts_give_a_digest_that_keeps_its_promises(drawn, length):
    facts, story = drawn
    digest = composed(facts=facts, articles=[story], length=length, previous=facts[:1])
    printed = points(digest)
    ids = [key for point in printed for key in point.facts]
    assert len(ids) == len(set(ids))
    assert all(point.references and len(point.text.split()) <= 35 for point in printed)
    assert set(digest.articles) <= {story.id}
