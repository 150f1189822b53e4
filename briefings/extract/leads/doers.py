"""Whom a sentence is about, where the parser took what opens it for the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.pipeline import Token

_TELLING = frozenset({"acl", "relcl"})


def doer(subject: Token, verb: int) -> Token:
    """The noun that a verb, at a token index, is said of: mostly its subject."""
    return _writer(subject) or _behind_list(subject, verb) or subject


def first_of(subjects: Sequence[Token]) -> Token | None:
    """The first of two nouns that the parser took for subjects, where the second ends what tells of
    it: "the inquiry looking into the giant | Aralco | says"."""
    if len(subjects) != 2 or subjects[0].right_edge.i + 1 != subjects[1].left_edge.i:
        return None
    telling = any(c.dep_ in _TELLING for c in subjects[0].rights)
    closed = subjects[0].right_edge.text == ","
    return subjects[0] if telling and not closed else None


def _writer(subject: Token) -> Token | None:
    """Who does what opens the sentence: "Writing in her blog, | Ana Ruiz of the Post called it"."""
    tokens, comma = subject.doc.words, subject.i
    if not subject.is_sent_start or not subject.lower_.endswith("ing"):
        return None
    while comma < subject.right_edge.i and tokens[comma].text != ",":
        comma += 1
    last = comma
    while last < subject.right_edge.i and tokens[last + 1].pos_ == "PROPN":
        last += 1
    return tokens[last] if last > comma else None


def _behind_list(subject: Token, verb: int) -> Token | None:
    """The noun behind a list that opens the sentence, and whose "and" stands before the last comma:
    "After a storm, two floods and a fire, | the town council met"."""
    tokens, first = subject.doc.words, subject.left_edge.i
    opens = tokens[subject.sent.start].tag_ == "IN" and tokens[first - 1].text == ","
    if not opens or subject.i > verb:
        return None
    commas = [i for i in range(first, verb) if tokens[i].text == ","]
    joined = commas and any(tokens[i].dep_ == "cc" for i in range(first, commas[-1]))
    noun = tokens[verb - 1]
    behind = joined and noun.i > commas[-1] and noun.pos_ in ("NOUN", "PROPN")
    apart = behind and not any(tokens[i].dep_ == "cc" for i in range(commas[-1], verb))
    return noun if apart else None


def is_relative(subject: Token) -> bool:
    """Whether "who", "which" or "that" behind a noun and its comma was read as the subject."""
    behind = subject.i > subject.sent.start and subject.nbor(-1).text == ","
    torn = subject.text[0] in "'’" or (behind and subject.lower_ == "that")  # "it should | ’ve"
    return torn or subject.tag_ in ("WDT", "WP")
