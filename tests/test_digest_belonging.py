"""Sections: a title that was not told before, and points that belong to it."""

from datetime import date

import pytest

from briefings.digest import compose
from briefings.digest.choice.belonging import belonging, is_dull
from briefings.model import Topic
from tests.factories import article, clause, fact, name

DAY = date(2021, 5, 6)


def test_facts_that_share_nothing_with_the_title_stand_elsewhere():
    win = fact("Ghent beat Oriel in the final of the Amber Oar.")
    prize = fact("The Amber Oar was carved in a yard at Bruges.")
    yard = fact("The yard at Bruges employs 40 carvers.")
    storm = fact("A storm shut the pass above Leh.")
    facts = [win, prize, yard, storm]
    assert belonging(["Ghent beat Oriel in the final"], facts) == [win, prize, yard]


def test_a_name_connects_and_a_place_alone_does_not():
    title = fact("Ana Ruiz sold the mill in Turku.", names=(name("Ana Ruiz", "person"),))
    same = fact("Ruiz flew home.", names=(name("Ruiz", "person", "Ana Ruiz"),))
    there = fact("Fog closed Turku.", names=(name("Turku", "place"),))
    assert belonging(["Ana Ruiz sold the mill"], [title, same, there]) == [title, same]


def test_what_says_the_name_of_the_topic_or_is_connected_by_what_is_printed_before_belongs():
    title = fact("Divers raised the wreck off Ghent.")
    named = fact("Nobody has seen such a storm.")
    linked = fact("Cranes of the navy left.")
    printed = fact("Divers of the navy raised three cranes.")
    facts = [title, named, linked]
    assert belonging(["Divers raised the wreck"], facts, "storm", [printed]) == [title, linked]
    storm = fact("Divers raised the wreck in the storm.")
    assert belonging(["Divers raised the wreck"], [storm, named], "storm") == [storm, named]


def test_without_a_fact_that_tells_the_title_all_belong():
    facts = [fact("Fog closed Turku."), fact("A storm shut the pass above Leh.")]
    assert belonging(["Ana Ruiz sold the mill"], facts) == facts


@pytest.mark.parametrize(
    ("kind", "dull"), [("education", True), ("membership", True), ("event", False)]
)
def test_where_somebody_studied_is_dull_unless_the_article_opens_with_it(kind, dull):
    study = "Ana Ruiz won a prize of the naval school of Cadiz for five years."
    first = article(study, published="2021-05-05")
    later = article("The mill in Turku burned. " * 15, study, published="2021-05-05")
    told = [fact(study, s, kind=kind, quote=study) for s in (first, later)]
    articles = {s.id: s for s in (first, later)}
    assert [is_dull(f, articles) for f in told] == [False, dull]


@pytest.mark.parametrize(
    ("line", "dull"),
    [
        ("Ana Ruiz studied at the naval school of Cadiz and taught in Leh.", True),
        ("Ana Ruiz, a diver, graduated from the naval school of Cadiz.", True),
        ("Ana Ruiz previously ran two mills in Turku.", True),
        ("The council studied a plan for the quay.", False),
    ],
)
def test_a_life_told_in_passing_is_dull(line, dull):
    story = article("The mill in Turku burned. " * 15, line, published="2021-05-05")
    assert is_dull(fact(line, story, quote=line), {story.id: story}) is dull


def test_an_asked_topic_opens_with_a_fact_that_names_it_and_not_with_words_on_it():
    story = article(
        "Envoy speaks",
        "Ana Ruiz said in Lima: “Nobody should stay away from the games for such a reason.”",
        "The Andean Games are to be held in Cusco in June 2021.",
        published="2021-05-05",
    )
    said = fact(
        "Ana Ruiz said in Lima: “Nobody should stay away from the games for such a reason.”",
        story,
        kind="quotation",
        quote="Nobody should stay away from the games for such a reason.",
        subject="Ana Ruiz",
        value="Nobody should stay away from the games for such a reason.",
    )
    held = fact(
        "The Andean Games are to be held in Cusco in June 2021.",
        story,
        quote="The Andean Games are to be held in Cusco in June 2021.",
        modality="planned",
        date="2021-06",
    )
    topic = Topic(
        "games", "the Andean Games", "", ("Andean Games",), (said.id, held.id), (story.id,)
    )
    digest = compose([topic], [said, held], [story], today=DAY, asked=True)
    assert digest.bottom_line[0].facts == (held.id,)


def _topic(key, story, facts, *titles):
    ids = tuple(f.id for f in facts)
    return Topic(key, key, titles[0], (key,), ids, (story.id,), titles=tuple(titles[1:]))


NEWS = (
    (
        "Ghent",
        "killed nine people",
        "A ferry",
        "Divers raised",
        "the wreck off Ghent with two cranes",
    ),
    (
        "Turku",
        "won the northern seat",
        "Ana Ruiz",
        "Judges opened",
        "a recount of ballots at Turku",
    ),
    (
        "Leh",
        "shut the high pass",
        "A snowstorm",
        "Guides led",
        "163 climbers down from Leh on foot",
    ),
    (
        "Cadiz",
        "bought a shipyard",
        "Oriel Karton",
        "Clerks sued",
        "the old owners in a court at Cadiz",
    ),
    ("Riga", "poisoned the lake", "Mercury", "Farmers drove", "400 cows from the shore near Riga"),
    (
        "Oban",
        "banned night flights",
        "The council",
        "Airlines filed",
        "an appeal in a court at Oban",
    ),
)


def _corpus():
    stories, topics, facts = [], [], []
    for town, deed, who, others, rest in NEWS:
        seen = "before noon, as two witnesses told Radio Sur"
        lines = (f"{who} {deed} on 5 May 2021 in {town}.", f"{others} {rest} {seen}.")
        story = article(f"News of {town}", *lines, published="2021-05-05")
        parts = (clause(who, deed, f"in {town}"), clause(*others.split(), rest))
        own = [
            fact(line, story, quote=line, names=(name(town, "other"),), date="2021-05-05", clause=c)
            for line, c in zip(lines, parts, strict=True)
        ]
        third = f"The mayor of {town} thanked {20 + len(topics)} crews for what they did that week."
        own.append(fact(third, story, quote=lines[1], names=(name(town, "other"),)))
        stories.append(story)
        facts += own
        topics.append(_topic(town, story, own, f"{who} {deed} in {town}", f"{others} {rest}"))
    return topics, facts, stories


def test_what_was_long_before_its_article_is_not_what_that_tells():
    topics, facts, stories = _corpus()
    jailed = "Ivo Brandt was jailed for six years in July 2019 in Vidra."
    freed = article("Brandt is freed", jailed, published="2021-05-05")
    old = fact(jailed, freed, quote=jailed, date="2019-07", names=(name("Ivo Brandt", "person"),))
    facts, stories = [*facts, old], [*stories, freed]
    topics.append(_topic("Brandt", freed, [old], ""))
    digest = compose(topics, facts, stories, today=DAY)
    told = [point for section in digest.sections for point in section.points]
    assert told
    assert not any(old.id in point.facts for point in (*told, *digest.bottom_line))


def test_what_an_article_without_a_headline_adds_is_not_told_beside_others():
    digest = compose(*_corpus(), today=DAY)
    assert digest.bottom_line
    assert not [s for s in digest.sections if s.topic.startswith("article-")]
