"""Verbs that the pipeline takes for nouns, though the tree gives them a subject: "20 firms partook
in the fair", "peat supplies the town". They get the tag, part of speech and lemma of the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

_HEADS = frozenset({"ROOT", "relcl"})
_NOUNS = frozenset({"NN", "NNS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BEHIND = frozenset({"ccomp", "dobj", "prep"})
# "Partook" is of "partake".
_PAST = (("took", "take"), ("ran", "run"))


def restore(doc: Doc) -> None:
    """Give each verb of a Doc that was read as a noun what a verb has."""
    for token in doc.words:
        if token.dep_ in _HEADS and token.tag_ in _NOUNS and token.text.islower():
            tag = _tag(token)
            if tag:
                token.tag_, token.pos_, token.lemma_ = tag, "VERB", _lemma(token)


def _tag(token: Token) -> str:
    """The tag of the verb that a noun is; "" where it is none, as far as its form shows."""
    deps = {c.dep_ for c in token.lefts}
    if deps.isdisjoint(_SUBJECTS) or _BEHIND.isdisjoint(c.dep_ for c in token.rights):
        return ""
    if any(c.tag_ == "MD" for c in token.lefts):
        return "VB" if token.tag_ == "NN" and "auxpass" not in deps and "aux" in deps else ""
    if "aux" in deps or "auxpass" in deps:
        return ""
    if token.lower_ in words("past_forms"):
        return "VBD"
    return "VBZ" if token.tag_ == "NNS" and token.lower_[-1] == "s" else ""


def _lemma(token: Token) -> str:
    """The lemma of a form of the past whose noun has kept it; else that of the noun."""
    for past, present in _PAST:
        if token.lower_.endswith(past):
            return token.lower_.removesuffix(past) + present
    return token.lemma_
