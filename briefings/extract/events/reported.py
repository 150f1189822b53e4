"""What speakers tell of themselves: "Aralco said it would close the plant in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import group
from briefings.extract.clauses.reporting import reporting
from briefings.extract.clauses.tree import FINITE, child
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.references.resolving import in_apposition
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

_PERSON = frozenset({"he", "she"})
_TENSES = frozenset({"past", "present", "perfect", "pluperfect", "gerund"})


def saying(reading: Reading, clause: Predication) -> str:
    """ "said she" or "announced that it", where the subject of a clause is who says it; else ""."""
    pronoun = clause.subject.head
    speaker = clause.speaker.head if clause.speaker is not None else None
    above = reporting(clause.main)
    if speaker is None or above is None or pronoun.tag_ != "PRP":
        return ""
    verb = group(above)
    reports = verb.lemma in words("verbs_of_speech") - words("verbs_of_denial")
    if not reports or verb.negated or verb.passive or verb.tense not in _TENSES:
        return ""
    if not _means(reading, pronoun, speaker):
        return ""
    had = "had " if verb.tense == "pluperfect" else ""
    return f"{had}{_words(verb.main, verb.lemma)} {pronoun.lower_}"


def denied(clause: Predication) -> bool:
    """Whether a speaker denies or doubts what the clause says."""
    above = reporting(clause.main)
    if above is None:
        return False
    verb = group(above)
    return verb.lemma in words("verbs_of_denial") or verb.negated


def calls_back(clause: Predication) -> bool:
    """Whether "recalled" means called back: "Peru recalled its envoy", "it recalled 9 cars"."""
    thing = child(clause.main, "dobj") if clause.verb.lemma == "recall" else None
    if thing is None or thing.i < clause.main.i or is_human(clause.subject.head):
        return False
    named = clause.subject.head.tag_ == "NN" or clause.subject.head.ent_type_ in ("GPE", "ORG")
    counted = any(c.dep_ == "nummod" for c in thing.lefts)
    return named and (counted or is_human(thing))


def torn(clause: Predication, last: int) -> str:
    """Why a statement that ends at the token index `last` cuts off what is said, or "": "denied
    the subject of pay | came up" is no denial of the subject."""
    doc, lemma = clause.main.doc, clause.verb.lemma
    speech = ("verbs_of_denial", "verbs_of_speech", "verbs_of_thought")
    told = any(lemma in words(name) for name in speech) and not clause.verb.passive
    if not told or last + 1 >= len(doc):
        return ""
    before = lemma == "tell" and child(clause.main, "ccomp")
    if before and before.right_edge.i < clause.main.i:
        return "what is said stands before"
    if _only_that(clause, last) or _told_later(clause, last):
        return "what is said is cut off"
    goes_on = doc[last + 1].tag_ in FINITE and last > clause.main.i
    return "what is said is cut off" if goes_on else ""


def _told_later(clause: Predication, last: int) -> bool:
    """Whether all that is told stands behind the token index `last`: "told me in May, when we
    met, | that he was ill"."""
    matter = child(clause.main, "ccomp")
    behind = matter is not None and matter.left_edge.i > last > clause.main.i
    return behind and clause.verb.lemma == "tell"


def _only_that(clause: Predication, last: int) -> bool:
    """Whether "that" opens what is said, and its verb stands behind the token index `last`: "said
    that in the interests of both, | he had to act"."""
    inside = clause.main.doc[clause.main.i + 1 : last + 1]
    opened = next((t.i for t in inside if t.lower_ == "that" and t.tag_ == "IN"), None)
    return opened is not None and not any(t.tag_ in FINITE for t in inside if t.i > opened)


def _words(verb: Token, lemma: str) -> str:
    if lemma in ("add", "say", "tell") or verb.tag_ == "VBG":
        return "says" if verb.tag_ == "VBZ" else "say" if verb.tag_ == "VBP" else "said"
    return f"{verb.lower_} that"


def _means(reading: Reading, pronoun: Token, speaker: Token) -> bool:
    """Whether the pronoun can be the speaker, and nobody else is known to be meant by it."""
    word = pronoun.lower_
    if word in _PERSON:
        who = reading.cast.at(speaker.i) or in_apposition(reading, speaker)
        said = reading.cast.at(pronoun.i)
        if speaker.lower_ == word:
            return who is not None
        return who is not None and (said is None or said.person.name == who.person.name)
    if word == "they":
        return _several(reading, speaker)
    return word == "it" and _is_body(reading, speaker)


def _several(reading: Reading, speaker: Token) -> bool:
    """Whether "they" may mean who speaks: several, "two of the firms", a team with "the"."""
    if speaker.tag_ in ("NNS", "NNPS") or speaker.lower_ in ("police", "they"):
        return True
    if speaker.tag_ == "CD":
        return any(c.lower_ == "of" and c.i == speaker.i + 1 for c in speaker.rights)
    team = speaker.pos_ == "PROPN" and any(c.lower_ == "the" for c in speaker.lefts)
    return team and reading.cast.at(speaker.i) is None


def _is_body(reading: Reading, speaker: Token) -> bool:
    known = speaker.i in reading.bodies.named or speaker.i in reading.bodies.pointers
    return known or speaker.ent_type_ in ("ORG", "GPE") or speaker.lower_ in table("bodies")
