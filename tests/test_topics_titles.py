"""Titles: sentences made from facts, shortened only where they stay true."""

import pytest

from briefings.topics.titles import title
from tests.factories import article, clause, fact

BRIDGE = clause(
    "The Danube Commission",
    "closed",
    "the old iron bridge at Vidra during the flood, officials in the town said afterwards",
    "on 5 May 2021",
)


@pytest.mark.parametrize(
    ("statement", "fields", "expected"),
    [
        ("The council opened the pool.", {}, "The council opened the pool"),
        (
            "The Danube Commission closed the old iron bridge at Vidra during the flood, "
            "officials in the town said afterwards on 5 May 2021.",
            {"clause": BRIDGE},
            "The Danube Commission closed the old iron bridge at Vidra",
        ),
    ],
)
def test_a_statement_is_cut_to_twelve_words(statement, fields, expected):
    forms = ("bridge", "pool")
    assert title(forms[0], forms, [fact(statement, **fields)]) == expected


def test_a_restricted_sentence_is_not_cut():
    statement = (
        "The port will not reopen before the winter storms have passed over the whole coast "
        "of Istria, the harbour master wrote in a letter."
    )
    grammar = clause("The port", "will not reopen", "before the winter storms have passed")
    made = title("port", ("port",), [fact(statement, clause=grammar)])
    assert made != "The port will not reopen"


def test_a_plan_that_does_not_read_as_one_is_no_title():
    made = title("pool", ("pool",), [fact("The pool opens soon enough.", modality="planned")])
    assert made == "Bay Courier reports on pool"


def test_a_claim_is_a_title_only_with_its_speaker():
    claim = fact("The dam is safe.", modality="claimed", attributed_to="Ivo Brandt")
    assert title("dam", ("dam",), [claim]) == "Bay Courier reports on dam"
    owned = fact("Ivo Brandt called the dam safe.", modality="claimed", attributed_to="Ivo Brandt")
    assert title("dam", ("dam",), [owned]) == "Ivo Brandt called the dam safe"


def test_a_topic_of_quotations_is_spoken_about():
    story = article("“The dam holds,” Ivo Brandt said.")
    words = fact(
        story.text, story, kind="quotation", subject="Ivo Brandt", attributed_to="Ivo Brandt"
    )
    assert title("the dam", ("dam",), [words]) == "Ivo Brandt speaks about the dam"


def test_unsure_facts_make_no_title():
    doubtful = fact("The council sold the pool.", confidence=0.5)
    assert title("pool", ("pool",), [doubtful]) == "Bay Courier reports on pool"
