"""Words that mean what was said before: "this crisis", "they", "the two sides", "people there".

A word that is bound within the same words points at nothing outside: "a farmer knows what is good
for him", "this year", "it is time to act".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

# The doubts, one a sort of word, since some are understood far more often than others.
PRONOUN = "a pronoun that points out of a quotation"
THIS = "a thing that a quotation points at"
OPENING_IT = "a quotation that opens on it"
COUNTED = "things that a quotation counts as known"

POINTING = frozenset({"this", "that", "these", "those"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_ANYBODY = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody", "people", "somebody"})
_ANYBODY |= {"someone", "whoever"}
_HUMAN = frozenset({"he", "him", "his", "she", "her", "hers"})
_WHOM = frozenset({"him", "her", "them"})
THING = frozenset({"it", "its"})
# What may mean something that was said before, by a rule for each.
_POINTING_BACK = _PLURAL | _HUMAN | THING | {"there", "one"}
# All the words that may mean something that was said before.
ASKED = POINTING | _POINTING_BACK | {"both", "same", "two"}
# What says behind a noun which one it is: "those people who fled", "that decision by the court".
_SAYING_WHICH = frozenset({"acl", "relcl"})
_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass", "xcomp"})
# "It is going to end", "it began to leak": somebody or something does.
_OF_PHASE = frozenset({"begin", "continue", "go", "have", "need", "start", "stop", "try", "want"})
_BE = frozenset({"be", "'s", "’s"})
# Where "one" stands for a thing, and not before it: "you would have been lucky to see one".
_HEADS = frozenset({"dobj", "pobj", "attr", "nsubj", "nsubjpass"})
STOPS = frozenset({".", "!", "?"})


def sort(token: Token, first: int, verb: int) -> str:
    """The doubt about a word that points out of the words from token `first` on, whose first verb
    with a tense is token `verb`; "" for a word that does not."""
    if not points_out(token, first):
        return ""
    word, opens = token.lower_, token.i < verb
    if word in POINTING:
        return PRONOUN if opens and token.dep_ != "det" else THIS
    if word == "it" and opens and token.head.lemma_ in _BE:
        return OPENING_IT
    return COUNTED if word in ("both", "same", "two") else PRONOUN


def points_out(token: Token, first: int) -> bool:
    """Whether a word means something that was said before token `first`."""
    word = token.lower_
    if word in POINTING:
        return _demonstrates(token, first)
    if word not in _POINTING_BACK:
        return _counts(token)
    earlier = token.doc.words[first : token.i]
    if word in _PLURAL:
        return not any(_may_be_they(t) and not _acts_on(t, token) for t in earlier)
    if word in _HUMAN:
        return not any(_may_be(token, t) for t in earlier)
    if word in THING:
        things = (t for t in earlier if t.tag_ in ("NN", "NNP", "VBG") and not _denied(t))
        return not is_empty(token) and all(t.tag_ == "NN" and _scenery(t) for t in things)
    if word == "there":
        return _away(token, first)
    return _stands_for(token, first)


def _may_be(pronoun: Token, noun: Token) -> bool:
    """Whether "he" may be a noun: no thing, and "Mum made him a cup of tea" is of two people."""
    if noun.lower_ == "old":
        return True  # "an eight-year-old"
    if noun.tag_ not in ("NN", "NNP") or noun.pos_ == "PRON" or noun.ent_type_ == "DATE":
        return False
    if _acts_on(noun, pronoun):
        return False
    return noun.tag_ == "NNP" or is_human(noun)


def _acts_on(noun: Token, pronoun: Token) -> bool:
    """Whether somebody does something to "them", who are others then: "the board sold them"."""
    while noun.ent_type_ and noun.head.ent_type_ == noun.ent_type_ and noun.head.i != noun.i:
        noun = noun.head  # "the Ministry of Health"
    apart = noun.dep_ == "nsubj" and noun.head == pronoun.head and pronoun.dep_ != "poss"
    return apart and pronoun.lower_ in _WHOM


def _away(there: Token, first: int) -> bool:
    """ "People there lie", "I'll be there": a place that the words have not named."""
    if there.tag_ != "RB" or there.nbor(-1).lower_ in ("out", "over", "up"):
        return False
    earlier = there.doc[first : there.i]
    return not any(t.dep_ == "pobj" or t.ent_type_ in ("GPE", "LOC", "FAC") for t in earlier)


def _stands_for(one: Token, first: int) -> bool:
    """ "Ten years ago you were lucky to see one": one of what, the words have not said."""
    if one.dep_ not in _HEADS or one.nbor(-1).lower_ in ("a", "no", "this", "that", "which"):
        return False
    if any(c.dep_ in ("prep", "relcl", "acl", "amod", "det", "nummod") for c in one.children):
        return False
    if one.i + 1 < len(one.doc) and one.nbor().lower_ in ("another", "day", "of", "by"):
        return False
    nouns = (t for t in one.doc[first : one.i] if t.tag_ in ("NN", "NNS", "NNP", "NNPS"))
    return not any(t.ent_type_ != "DATE" and t.dep_ != "npadvmod" for t in nouns)


def _may_be_they(word: Token) -> bool:
    """ "The farmers", "Chile", "nobody": who "they" are."""
    if word.tag_ in ("NNS", "NNPS"):
        return not _scenery(word)
    if word.lower_ == "one":
        return word.i > 0 and word.nbor(-1).lower_ == "no"
    return word.ent_type_ in ("ORG", "NORP") or word.lemma_.lower() in _ANYBODY


def _scenery(noun: Token) -> bool:
    """ "In those days", "over the hills": a time or a place, and not who "they" are."""
    within = noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in", "on", "over")
    return noun.ent_type_ == "DATE" or within


def _demonstrates(token: Token, first: int) -> bool:
    """ "This" and "those sides", in the first sentence; no conjunction, no "this year"."""
    if token.tag_ not in ("DT", "PDT") or token.dep_ in ("mark", "advmod"):
        return False
    if any(t.text in STOPS for t in token.doc.words[first : token.i]):
        return False
    follows = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if token.lower_ in ("this", "that") and follows == "stage":
        return True
    if token.lower_ in ("those", "that") and follows in ("who", "of", "whose", "which"):
        return False
    if token.dep_ != "det":
        several = token.lower_ in ("these", "those")
        return not (_are_before if several else _is_clause_before)(token, first)
    if token.lower_ in ("those", "that") and any(
        c.dep_ in _SAYING_WHICH for c in token.head.rights
    ):
        return False
    noun = token.head.lemma_.lower()
    return noun not in words("at_hand") and all(
        t.lemma_.lower() != noun for t in token.doc[first : token.i]
    )


def _are_before(these: Token, first: int) -> bool:
    """ "Goats and sheep are bred, but nobody sells these": several things that were named."""
    before = these.doc[first : these.i]
    return any(t.dep_ == "conj" and t.tag_ in ("NN", "NNP", "NNS") for t in before)


def _is_clause_before(this: Token, first: int) -> bool:
    """ "If we win, and that happens, …": what was said right before, by the same words."""
    clause = this.head
    if this.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ not in ("advcl", "conj"):
        return False
    return any(t.tag_ in FINITE for t in this.doc[first : this.i])


def _denied(noun: Token) -> bool:
    """ "I had no idea how it ends": what is not there is not meant by "it"."""
    return any(c.lower_ == "no" for c in noun.lefts)


def is_empty(token: Token) -> bool:
    """ "It is time to act", "it cannot be said that …": a subject that means nothing."""
    verb = token.head
    if token.dep_ == "expl" or token.lower_ == "its":
        return token.dep_ == "expl"
    told = _CLAUSES | {"advcl"} if verb.lemma_ == "be" else _CLAUSES
    told = told - {"xcomp"} if verb.lemma_ in _OF_PHASE else told
    return any(
        c.dep_ in told or (c.dep_ != "conj" and any(g.dep_ in told | {"relcl"} for g in c.children))
        for c in verb.rights
    )


def _counts(token: Token) -> bool:
    """ "Both countries", "the two sides" and "the same verdict": those named before."""
    if token.lower_ == "both":
        return token.dep_ == "det" and token.head.tag_ == "NNS"
    if token.lower_ == "same":
        return not any(t.lower_ == "as" for t in token.doc[token.i : token.i + 5])
    definite_two = token.lower_ == "two" and token.i and token.nbor(-1).lower_ == "the"
    return bool(definite_two) and token.dep_ == "nummod"
