"""A brief of several articles that have nothing to do with each other."""

import pytest

from briefings.digest.choice.sizes import SIZES
from briefings.digest.mixing import is_description
from briefings.digest.parts.beside_others import is_near
from briefings.digest.parts.by_article import beside
from briefings.digest.request import Request
from briefings.digest.story_order import body
from briefings.model import PRINTED, Point
from briefings.topics import find
from tests.arden import RUIZ, TODAY, event, points, story, told
from tests.factories import fact, name


@pytest.mark.parametrize(
    ("line", "verb", "note"),
    [
        ("The Arden council is considering a bridge of 1917.", "is considering", "as of"),
        ("The Arden council closed a bridge in Lima.", "closed", "reported"),
        ("The Arden council closed a bridge in May 2021.", "closed", ""),
        ("The Arden council closed a bridge of 1917.", "closed", ""),
    ],
)
def test_old_news_beside_fresh_news_has_the_day_of_its_article(line, verb, note):
    old = story(line, published="2021-05-03")
    new = story("Crews opened 12 wells at Loja.", title="Wells")
    facts = [event(line, old, verb), event("Crews opened 12 wells at Loja.", new, "opened")]
    noted = points(told(facts, [old, new]))[line]
    assert noted == (f"{note} 3 May 2021" if note else "")
    assert points(told(facts[:1], [old]))[line] == ""


@pytest.mark.parametrize(
    ("line", "verb", "note"),
    [
        ("The Arden council closed a bridge in Lima.", "closed", "reported 3 May 2021"),
        # a year ahead is no day of what has been done
        ("Arden has bought a bridge for 2023.", "has bought", "as of 3 May 2021"),
        ("The Arden council closed a bridge in May 2021.", "closed", ""),
    ],
)
def test_older_news_has_its_day_where_all_is_old(line, verb, note):
    old = story(line, published="2021-05-03")
    new = story("Crews opened 12 wells at Loja.", title="Wells", published="2022-05-03")
    facts = [event(line, old, verb), event("Crews opened 12 wells at Loja.", new, "opened")]
    assert points(told(facts, [old, new]))[line] == note


@pytest.mark.parametrize("length", ["standard", "full"])
def test_the_dates_of_stories_apart_are_no_timeline_of_a_shorter_brief(length):
    towns = ("Lima", "Arden", "Brno", "Loja")
    stories, facts = [], []
    for day, town in enumerate(towns, 1):
        lines = (f"A storm hit {town} on 12 May 2025.", f"Crew {town} closed a dam in {town}.")
        stories.append(story(*lines, title=f"Storm of {town}"))
        facts.append(event(lines[0], stories[-1], "hit"))
        facts.append(event(lines[1], stories[-1], date=f"2019-05-0{day}"))
    assert bool(told(facts, stories, length).timeline) == (length == "full")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Ana Ruiz is a Chilean painter born in Loja.", True),
        ("Currently Ana Ruiz teaches law at Arden.", True),
        ("Ana Ruiz, of the Arden Institute, studies the songs of whales.", True),
        ("Ana Ruiz is a threat to the harbour, Ivo Brandt said.", False),
        ("Ivo Brandt says Ana Ruiz works in Lima.", False),
        ("Ana Ruiz won a seat in Lima.", False),
    ],
)
def test_who_somebody_is_describes(line, is_one):
    names = (*RUIZ, name("Ivo Brandt", "person"))
    assert is_description(fact(line, names=names)) is is_one


@pytest.mark.parametrize(
    ("above", "start"),
    [
        (("Three boats have not left port", "The crew is owed $400"), True),
        (("She painted for sixty years, and was jailed for one.",), True),
        (("Ana Ruiz painted for sixty years.",), False),
    ],
)
def test_a_story_begins_behind_key_points_and_a_standfirst(above, start):
    line = "Illegal fishing has gone unchecked for two months, Ana Ruiz said."
    one = story(*above, line)
    assert (body(one) == one.text.index(line)) is start


def test_what_is_no_news_and_not_of_the_news_of_its_article_is_far_from_it():
    lines = (
        "Ana Ruiz said the Arden council had lost 14 wells to salt.",
        "Rain fell on the hills around Loja for a week. " * 6,
        "Salt had got into the wells of Ana Ruiz.",
        "Ivo Brandt likes the new paint of his boats.",
        "Two storms killed 41 people in Lima on 4 May 2025.",
    )
    one = story(*lines, title="Arden loses its wells to salt")
    facts = [fact(line, one, quote=line, names=RUIZ) for line in lines]
    desk = Request(facts, [one], TODAY, SIZES["standard"], PRINTED, asked=False).desk(
        find(facts, [one])
    )
    assert [is_near(fact, desk) for fact in facts if fact.id in desk.texts] == [
        *(True, True),
        *(False, True),
    ]


def test_the_points_of_one_article_stand_together_among_what_is_also_in_the_news():
    one, two = story("Ana Ruiz left. Ivo Brandt came."), story("A dam burst in Lima.")
    lines = (("Ana Ruiz left.", one), ("A dam burst in Lima.", two), ("Ivo Brandt came.", one))
    facts = [fact(line, where) for line, where in lines]
    told = [Point(f.statement, (f.id,), f.references, 1) for f in facts]
    assert [point.text for point in beside(told)] == [
        "Ana Ruiz left.",
        "Ivo Brandt came.",
        "A dam burst in Lima.",
    ]


def test_an_abbreviation_in_the_table_of_offices_is_written_out():
    line = "Ana Ruiz is head of NIM’s bridge laboratory."
    one = story(line, "The National Institute of the Moor (NIM) met in Lima.")
    other = story("Crews opened 12 wells at Loja.", title="Wells")
    value = "head of NIM’s bridge laboratory"
    given = {"kind": "position", "predicate": "holds", "subject": "Ana Ruiz", "value": value}
    office = fact(line, one, names=RUIZ, **given)
    full = {"subject": "NIM", "value": "National Institute of the Moor", "kind": "abbreviation"}
    short = fact("NIM stands for National Institute of the Moor.", one, **full)
    crews = event("Crews opened 12 wells at Loja.", other, "opened")
    (row,) = told([office, short, crews], [one, other], "full").holders
    assert row.office == "head of the National Institute of the Moor’s bridge laboratory"


@pytest.mark.parametrize(
    ("verb", "day", "is_told"), [("closed", "2019-05-02", False), ("closed", "2025-05-02", True)]
)
def test_what_happened_long_ago_is_told_of_one_article_alone(verb, day, is_told):
    lines = (
        "The Arden council sold 14 wells on 11 May 2025.",
        f"The Arden council closed a dam of 40 metres because of salt on {day[-1]} May {day[:4]}.",
    )
    one = story(*lines, title="Arden sells its wells to a brewery")
    others = [f"Crews opened {n} wells at {town}." for n, town in ((12, "Loja"), (9, "Oban"))]
    stories = [one, *(story(line, title="Wells") for line in others)]
    facts = [event(lines[0], one, "sold"), event(lines[1], one, verb, date=day)]
    facts += [event(x, where, "opened") for x, where in zip(others, stories[1:], strict=True)]
    assert (lines[1] in points(told(facts, stories))) is is_told
    assert lines[1] in points(told(facts, stories, "full"))


def test_who_dies_is_introduced():
    line = "Ana Ruiz died on 11 May 2025 in Lima."
    one = story(line, "Ana Ruiz, a painter, left 40 pictures.")
    given = {"kind": "position", "predicate": "occupation", "subject": "Ana Ruiz"}
    trade = fact("Ana Ruiz was a painter.", one, quote="Ana Ruiz, a painter", names=RUIZ, **given)
    shown = points(told([fact(line, one, subject="Ana Ruiz", names=RUIZ), trade], [one]))
    assert "Ana Ruiz, a painter, died on 11 May 2025 in Lima." in shown
