"""The verb of speech above a clause: "the ministry said | that the port had closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import SUBJECTS, child, climb, first_word
from briefings.extract.lexicon import words
from briefings.extract.remembering import once

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token

_CLOSING = frozenset('"”')
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# "This", "which", "there", "who".
_POINTING = frozenset({"DT", "WDT", "EX", "WP"})


@once
def reporting(verb: Token) -> Token | None:
    """The verb of speech whose complement a clause is, or stands in."""
    below = verb
    for head in climb(verb):
        if _turns(below, head) or parted(below, head):
            return None
        if below.dep_ in ("ccomp", "parataxis") and head.lemma_.lower() in words("verbs_of_speech"):
            return head
        if _is_told(below, head):
            return head
        below = head
    return None


def _is_told(clause: Token, above: Token) -> bool:
    """Whether "that …" is what the subject of a verb holds: "the ministry divulged that …", and
    whatever other verbs news finds for it, but not "the ruling means that …"."""
    mark, who = child(clause, "mark"), child(above, "nsubj")
    if clause.dep_ != "ccomp" or mark is None or mark.lower_ != "that" or who is None:
        return False
    speaks = above.pos_ == "VERB" and above.lemma_.lower() not in words("verbs_of_fact")
    somebody = who.tag_ not in _POINTING and who.lower_ != "it"
    return speaks and somebody and first_word(clause).tag_ in _FINITE


def _turns(clause: Token, above: Token) -> bool:
    """Whether "however" joins a clause to the one before it: "he said he was tired, however he
    signed autographs" is not all his."""
    return any(c.i > above.i and joins(c) for c in clause.lefts)


def joins(token: Token) -> bool:
    """Whether "however" joins two clauses, which without it would stand side by side."""
    inside = token.lower_ == "however" and not token.is_sent_start
    return inside and token.nbor(-1).text == "," and token.nbor(1).text != ","


def parted(clause: Token, above: Token) -> bool:
    """Whether a semicolon that nobody speaks ends a clause before the next: "the port has one
    crane; some captains want two" is not theirs."""
    between = [t.text for t in clause.doc.words[clause.i : above.i]]
    if ":" in between and (who := child(above, *SUBJECTS)) is not None and who.left_edge.i:
        return clause.i < who.i and who.left_edge.nbor(-1).text == ":"
    return ";" in between and not _CLOSING.intersection(between)
