""" "They" at the start of a sentence: the people who are the subject of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE, child, edges
from briefings.extract.humans import is_human

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution

# A description of more words is no name.
LONGEST = 8
_NEAR = 3
_UNSURE = FINITE | {"PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "TO"}
_FEW = frozenset({"all", "both", "many", "most", "none", "others", "several", "some", "these"})
_NAMES = frozenset({"GPE", "LOC", "NORP", "ORG", "FAC"})


def several(reading: Reading, they: Token, out: Resolution) -> bool:
    """Put the people who are the subject of the sentence before for "they", where they are named
    by a place or a body and that sentence tells of no others."""
    sentence = reading.story.sentence_at(they.idx)
    if they.lower_ != "they" or sentence is None or sentence.span[0].i != they.i:
        return False
    if not sentence.index:
        return False
    before = reading.story.sentences[sentence.index - 1]
    if sentence.paragraph.start - before.paragraph.end >= _NEAR:
        return False
    people = child(before.span.root, "nsubj", "nsubjpass")
    if people is None or not _fit(people):
        return False
    others = (t for t in before.span if t.tag_ == "NNS" and t.i != people.i)
    if any(is_human(t) for t in others):
        return False
    start, end = edges(people)
    text = people.doc[start:end].text
    first = people.doc[start]
    counted = first.tag_ == "CD" or (first.tag_ == "JJ" and first.ent_type_ == "CARDINAL")
    if first.i == before.span.start and first.ent_type_ not in _NAMES:
        text = text[:1].lower() + text[1:]
    out.replaced[they.i] = f"the {text}" if counted else text
    out.doubts.add("a noun by its description")
    out.shown.append(people.i)
    return True


def _fit(people: Token) -> bool:
    """Whether a subject names several people in a few words of its own."""
    start, end = edges(people)
    tokens = people.doc[start:end]
    if people.tag_ != "NNS" or not is_human(people) or len(tokens) > LONGEST:
        return False
    if any(t.tag_ in _UNSURE or t.text in (",", ";", ":", "—") or t.dep_ == "cc" for t in tokens):
        return False
    return tokens[0].lower_ not in _FEW and any(t.ent_type_ in _NAMES for t in tokens)
