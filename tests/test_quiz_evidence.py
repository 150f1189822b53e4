"""Evidence that has only "he" stands with the sentence that says who that is."""

from __future__ import annotations

import pytest

from briefings.quiz.evidence import evidenced, sentence_at
from briefings.quiz.world import index
from briefings.render.citations import in_full
from tests.factories import article, name
from tests.quiz_cases import deed, planted, story

LEAD = "The Osse choir has lost Mr. Per Vik and his deputy Mei Tan."
TOLD = "She left for Arden on Tuesday."


def asked(*lines: str, told: str = TOLD, doubt: str = "pronoun"):
    """The item on what a sentence tells of "she", and its world."""
    where = story(*lines)
    cited = deed("Mei Tan", "left", "for Arden", "2025-03-04", where, quote=told, lemma="leave",
                 doubts=(doubt,))  # fmt: skip
    item = planted("On 4 March 2025, who left for Arden?", "Mei Tan", writer="who", cited=(cited,))
    return item, index((cited,), (where,))


@pytest.mark.parametrize(
    ("lines", "added"),
    [
        ((LEAD, TOLD), [LEAD]),
        ((f"It rained. {LEAD} It shone.", TOLD), [LEAD]),
        (("Mei Tan sang.", LEAD, "Nobody spoke.", TOLD), [LEAD]),
        (("It rained.", TOLD), []),
        (("It rained.", TOLD, "Mei Tan sings."), []),
    ],
)
def test_the_last_sentence_before_that_names_somebody_is_cited_too(lines, added):
    item, world = asked(*lines)
    first, *others = evidenced(item, world).references
    assert first.quote == TOLD
    assert [r.sentence for r in others] == added
    assert all(world.articles[0].text[r.start : r.end] == r.quote for r in others)


def test_nothing_is_added_to_a_sentence_that_names_them_itself():
    item, world = asked(LEAD, "Mei Tan left for Arden.", told="Mei Tan left for Arden.")
    assert evidenced(item, world) == item


def test_a_sentence_is_cited_rather_than_a_caption():
    where = story(LEAD, "Mei Tan in Osse, by Jo Lind", TOLD, roles=("body", "caption"))
    cited = deed("Mei Tan", "left", "for Arden", "2025-03-04", where, quote=TOLD, lemma="leave")
    item = planted("On 4 March 2025, who left for Arden?", "Mei Tan", writer="who", cited=(cited,))
    added = evidenced(item, index((cited,), (where,))).references[1:]
    assert [r.sentence for r in added] == [LEAD]


def test_a_body_asked_for_is_named_by_the_evidence():
    where = story("The Vik Harbour Board met.", "The board's Jo Lind left.")
    cited = deed("Jo Lind", "left", "", "2025-03-04", where, quote="The board's Jo Lind left.")
    item = planted("To which board did Jo Lind belong?", "the Vik Harbour Board", kind="short",
                   asks="organization", cited=(cited,))  # fmt: skip
    found = evidenced(item, index((cited,), (where,))).references
    assert [r.sentence for r in found] == [
        "The board's Jo Lind left.",
        "The Vik Harbour Board met.",
    ]


def test_what_the_park_is_stands_with_it():
    where = story("The Vik Reef Park is big.", "The park was declared in 1994.")
    cited = deed("The Vik Reef Park", "was declared", "", "1994", where, names=(),
                 quote="The park was declared in 1994.")  # fmt: skip
    item = planted("In which year was the Vik Reef Park declared?", "1994", asks="date",
                   cited=(cited,))  # fmt: skip
    found = evidenced(item, index((cited,), (where,))).references
    assert [r.sentence for r in found[1:]] == ["The Vik Reef Park is big."]


def test_a_country_needs_no_sentence_that_spells_it_out():
    where = story("The United States won.", "The US bought Skarv.")
    cited = deed("The US", "bought", "Skarv", "2025-03-04", where, quote="The US bought Skarv.",
                 names=(name("The US", "place", "United States"),))  # fmt: skip
    item = planted("When did the United States buy Skarv?", "4 March 2025", asks="date",
                   cited=(cited,))  # fmt: skip
    assert evidenced(item, index((cited,), (where,))) == item


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It fell. Mr. J. Vik met Dr. Tan. It rose.", "Tan", "Mr. J. Vik met Dr. Tan."),
        ("Ola was born on Feb. 3 in Vik. He left.", "Ola", "Ola was born on Feb. 3 in Vik."),
        ("“Stay!” Jo Lind said. “Go,” he said.", "Lind", "Jo Lind said."),
        ("A line\nJo Lind left", "Lind", "Jo Lind left"),
    ],
)
def test_a_sentence_ends_where_no_short_form_does(text, word, expected):
    start, end = sentence_at(article(*text.split("\n")), text.index(word), len(word))
    assert text[start:end] == expected


def test_the_key_prints_the_sentences_as_they_stand():
    item, world = asked(LEAD, TOLD)
    assert [r.sentence for r in in_full(evidenced(item, world).references)] == [LEAD, TOLD]
    assert [r.sentence for r in in_full(item.references)] == [TOLD]
    assert in_full(()) == []
