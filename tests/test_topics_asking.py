"""Topics that are asked for by name."""

import pytest

from briefings.errors import NothingToPrint
from briefings.topics import ask
from tests.factories import article, fact, name, world


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("tram", "tram line"),
        ("the harbour tram", "tram"),
        ("harbor tram", "harbour tram"),
        ("MBTA", "Transit Authority"),
        ("transit authority", "Transit Authority"),
        ("Kestrel", "Kestrel Foods"),
        ("flooded", "flooded"),
        ("EGA", "European Grain Agency"),
        ("Vestreby FC", "Vesterby FC"),
    ],
)
def test_a_query_finds_facts_by_words_aliases_and_spellings(query, word):
    articles, facts = world().articles, world().facts
    topic = ask(query, facts, articles)
    statements = [f.statement for f in facts if f.id in topic.facts]
    assert statements
    assert any(word in statement for statement in statements)


def test_half_of_a_long_form_is_enough_when_the_sentences_say_the_rest():
    story = article(
        "The Coastal Storm Defense Barrier (COSDEB) was finished in 2011.",
        "COSDEB is a flood wall of steel.",
    )
    facts = (
        fact(
            "COSDEB stands for Coastal Storm Defense Barrier.",
            story,
            kind="abbreviation",
            subject="COSDEB",
            predicate="stands for",
            value="Coastal Storm Defense Barrier",
            quote="Coastal Storm Defense Barrier (COSDEB)",
        ),
        fact("COSDEB is a flood wall of steel.", story, names=(name("COSDEB"),)),
    )
    topic = ask("flood defence", facts, (story,))
    assert topic.facts == tuple(f.id for f in facts)


def test_an_unknown_topic_names_the_nearest_in_one_line():
    with pytest.raises(NothingToPrint) as caught:
        ask("prime minister of Tuvalu", world().facts, world().articles)
    line = str(caught.value)
    assert "prime minister of Tuvalu" in line
    assert "nearest topics" in line
    assert "\n" not in line


def test_a_corpus_without_facts_has_nothing_to_print():
    with pytest.raises(NothingToPrint, match="no topics"):
        ask("anything", (), ())


def test_a_person_and_a_deed_find_the_facts_that_have_both():
    story = article("Ana Ruiz will visit Lima in May.", "Ana Ruiz signed a law.", "Ana Ruiz sang.")
    person = name("Ana Ruiz", "person")
    facts = tuple(fact(line, story, names=(person,)) for line in story.text.split("\n"))
    assert ask("Ana Ruiz's visit", facts, (story,)).facts == (facts[0].id,)


def test_facts_that_only_share_a_sentence_are_left_out_when_others_name_the_thing():
    lines = (
        "The Vidra dam was built in 1961.",
        "The Vidra dam leaked in March.",
        "The Vidra dam was repaired by divers.",
    )
    beside = "Ivo Brandt, who ran the Vidra dam, resigned in Arden."
    story = article(*lines, beside)
    dam = name("Vidra dam", "place")
    facts = (
        *(fact(line, story, names=(dam,)) for line in lines),
        fact("Ivo Brandt resigned in Arden.", story, quote=beside),
    )
    assert ask("Vidra dam", facts, (story,)).facts == tuple(f.id for f in facts[:3])
