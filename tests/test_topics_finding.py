"""Topics that are found, strongest first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.topics import find
from tests.factories import article, fact, name, world


def found():
    return find(world().facts, world().articles)


def test_the_subjects_of_the_world_are_its_topics():
    terms = [set(topic.terms) | {topic.name} for topic in found()]
    for subject in ("tram", "Calder", "Vesterby FC", "Kestrel Foods"):
        assert any(subject in group for group in terms), subject


def test_every_fact_of_the_world_is_in_a_topic():
    assert {f.id for f in world().facts} == {key for topic in found() for key in topic.facts}


def test_a_title_is_a_sentence_of_at_most_twelve_words():
    for topic in found():
        assert 4 <= len(topic.title.split()) <= 12, topic.title
        assert topic.title != topic.name
        assert topic.title[0].isupper()


def test_two_independent_articles_make_a_stronger_topic_than_one():
    lines = ("Divers found the wreck of the Aldgrove.", "The Aldgrove sank in 1911.")
    others = ("Sonia Petrescu painted the chapel.", "Sonia Petrescu studied in Cluj.")
    one = article(*lines, outlet="Bay Courier")
    two = article(lines[1], lines[0] + " Twice.", outlet="Coast Ledger")
    single = article(*others)
    ship, painter = name("the Aldgrove", "other", "Aldgrove"), name("Sonia Petrescu", "person")
    facts = (
        *(fact(line, one, names=(ship,)) for line in lines),
        *(fact(line, two, names=(ship,), quote=line) for line in lines),
        *(fact(line, single, names=(painter,)) for line in others),
    )
    topics = find(facts, (one, two, single))
    assert "the Aldgrove" in topics[0].terms
    assert len(topics[0].articles) == 2


def test_a_long_form_and_its_abbreviation_are_one_topic():
    story = article("The European Grain Agency (EGA) met.", "EGA raised its forecast.")
    facts = (
        fact(
            "EGA stands for European Grain Agency.",
            story,
            quote="European Grain Agency (EGA)",
            kind="abbreviation",
            subject="EGA",
            value="European Grain Agency",
        ),
        fact("The European Grain Agency met.", story, names=(name("European Grain Agency"),)),
        fact("EGA raised its forecast.", story, names=(name("EGA", "organization"),)),
    )
    topics = find(facts, (story,))
    assert len(topics) == 1
    assert {"EGA", "European Grain Agency"} <= set(topics[0].terms)


def test_a_word_that_opens_a_longer_name_is_the_same_topic():
    story = article("The Trilateral Water Forum met in Basel.", "The Tril will meet again in Ulm.")
    facts = (
        fact(story.text.split("\n")[0], story, names=(name("Trilateral Water Forum"),)),
        fact(story.text.split("\n")[1], story, names=(name("Tril", "organization"),)),
    )
    topics = find(facts, (story,))
    assert len(topics[0].facts) == 2


def test_a_country_that_unrelated_articles_share_joins_no_topic_of_both():
    cup = article("Peru beat Chile.", "The stadium was full of song.", title="Peru win")
    mine = article("A copper mine opened in Peru.", "The smelter pays well.", title="Mine opens")
    peru = name("Peru", "place")
    facts = (
        fact("Peru beat Chile.", cup, names=(peru, name("Chile", "place"))),
        fact("A copper mine opened in Peru.", mine, names=(peru,)),
    )
    assert all(len(topic.articles) == 1 for topic in find(facts, (cup, mine)))


TEXT = "Peru mayor opened the old bridge in Lima EGA kimchi and 30 ties Ana"
WORDS = st.sampled_from(TEXT.split())
STATEMENTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(STATEMENTS, min_size=1, max_size=12))
def test_any_facts_give_topics_that_hold_them_all(statements):
    story = article(*dict.fromkeys(statements))
    facts = {f.id: f for f in (fact(line, story) for line in statements)}
    topics = find(tuple(facts.values()), (story,))
    assert {key for topic in topics for key in topic.facts} == set(facts)
    assert len({topic.id for topic in topics}) == len(topics)
