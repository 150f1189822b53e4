"""Verbs that the pipeline takes for nouns are verbs again. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.lost_verbs import restore
from briefings.extract.pipeline import Doc, Token

# A word, its tag, its relation, and the relations of what stands before and behind it; the tag and
# the lemma that it gets.
TABLE = [
    ("partook", "NN", "ROOT", ("nsubj",), ("prep",), "VBD", "partake"),
    ("overran", "NN", "ROOT", ("nsubj",), ("dobj",), "VBD", "overrun"),
    ("supplies", "NNS", "ROOT", ("nsubj",), ("dobj",), "VBZ", "supply"),
    ("estimates", "NNS", "relcl", ("nsubj",), ("ccomp",), "VBZ", "estimate"),
    ("supplies", "NNS", "ROOT", ("amod",), ("prep",), "NNS", "supply"),
    ("coach", "NN", "ROOT", ("nsubj",), ("prep",), "NN", "coach"),
    ("partook", "NN", "dobj", ("nsubj",), ("prep",), "NN", "partook"),
    ("supplies", "NNS", "ROOT", ("nsubj", "auxpass"), ("prep",), "NNS", "supply"),
    ("Supplies", "NNS", "ROOT", ("nsubj",), ("dobj",), "NNS", "supply"),
]
_LEMMAS = {"partook": "partook", "overran": "overran", "coach": "coach"}


def _token(text: str, tag: str, dep: str) -> Token:
    token = Token()
    token.text, token.lower_, token.tag_, token.dep_ = text, text.lower(), tag, dep
    token.pos_ = "NOUN"
    token.lemma_ = _LEMMAS.get(text, text.lower().replace("ies", "y").removesuffix("s"))
    token.lefts = token.rights = ()
    return token


@pytest.mark.parametrize(("text", "tag", "dep", "lefts", "rights", "got", "lemma"), TABLE)
def test_a_noun_with_a_subject_and_an_object_is_a_verb(
    text: str,
    tag: str,
    dep: str,
    lefts: tuple[str, ...],
    rights: tuple[str, ...],
    got: str,
    lemma: str,
) -> None:
    token = _token(text, tag, dep)
    token.lefts = tuple(_token("orla", "NNP", d) for d in lefts)
    token.rights = tuple(_token("loja", "NNP", d) for d in rights)
    restore(Doc(text, [token]))
    assert (token.tag_, token.lemma_) == (got, lemma)


def test_a_noun_behind_may_is_the_plain_verb() -> None:
    token, may = _token("check", "NN", "ROOT"), _token("may", "MD", "aux")
    token.lefts = (_token("orla", "NNP", "nsubj"), may)
    token.rights = (_token("loja", "NNP", "dobj"),)
    restore(Doc("check", [token]))
    assert (token.tag_, token.pos_, token.lemma_) == ("VB", "VERB", "check")
