"""Verb forms from lemminflect's tables, without lemminflect and the parser that it imports."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefings.quiz.verbs import is_past, is_plural, lemma

WORDS = [
    # word, its base form as a verb, whether it is a past form and no noun
    ("left", "leave", False),  # the left
    ("met", "meet", True),
    ("approved", "approve", True),
    ("Visited", "visit", True),
    ("was", "be", True),
    ("cut", "cut", False),
    ("council", "council", False),
    ("can't", "can't", False),
    ("rebranded", "rebrand", False),  # the rest stands in no table
    ("geofenced", "geofence", False),
    ("livestreamed", "livestream", False),
    ("reskied", "resky", False),
    ("okafor", "okafor", False),
    ("", "", False),
]


@pytest.mark.parametrize(("word", "base", "past"), WORDS)
def test_a_word_has_its_base_form(word: str, base: str, past: bool):
    assert (lemma(word), is_past(word.lower())) == (base, past)


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("Authorities", True),
        ("Ministers'", True),
        ("Boss", False),
        ("Kvaratsias", False),
        ("Orla", False),
    ],
)
def test_a_plural_is_told_from_a_noun_that_ends_like_one(word: str, plural: bool):
    assert is_plural(word) == plural


def test_the_table_says_what_lemminflect_says():
    from lemminflect import getAllLemmas, getLemma

    for word in ("went", "saw", "founded", "bound", "lay", "rose", "wound", "'d", "zoomed"):
        assert lemma(word) == getLemma(word, upos="VERB")[0]
        found = getAllLemmas(word)
        past = "VERB" in found and word not in found["VERB"] and "NOUN" not in found
        assert is_past(word) == past, word


def test_verb_forms_do_not_bring_in_the_parser():
    program = (
        "import sys\nfrom briefings.quiz.verbs import lemma\nlemma('went')\n"
        "print([m for m in ('spacy', 'lemminflect', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
