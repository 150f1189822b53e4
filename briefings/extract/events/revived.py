"""Clauses of a noun that tell an event, although they stand there to say which noun is meant.

"the quake that struck Loja in 2015" tells that a quake struck Loja in 2015. Only clauses
with a date: without one they say what somebody is, not what happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Group, NoClause, Predication, Subject, group
from briefings.extract.clauses.extent import reach
from briefings.extract.clauses.source import speaker_of
from briefings.extract.clauses.tree import child, first_word
from briefings.extract.humans import has_post
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_REASONS = frozenset(
    {
        "a relative clause that says which one is meant",
        "a relative clause whose noun is uncertain",
        "a pronoun in a relative clause",
    }
)
# Limits that fix an event too.
_LIMITS = frozenset({"by", "for", "since"})
# Of "the first man who", "the only ship that" and "the same team that" more is said.
_SINGLED = frozenset({"first", "last", "only", "same", "next", "second", "third", "very"})


def revive(reading: Reading, sentence: Sentence, clause: NoClause) -> Predication | None:
    """The clause of its noun, or None when it is not sure to tell an event of it."""
    fixed = any(not w.bound or w.preposition in _LIMITS for w in clause.whens)
    if clause.reason not in _REASONS or not fixed:
        return None
    verb = group(clause.verb)
    subject = _subject(clause.verb)
    if subject is None or not verb.finite or verb.negated or not _tells(verb):
        return None
    end = reach(clause.verb, verb.end)
    bare = not verb.passive and verb.tense != "present"
    if subject.how == "relative" and bare and not _telling(clause, verb.end, end):
        return None
    return Predication(
        verb=verb,
        subject=subject,
        place="relative",
        end=end,
        mood="planned" if verb.planned else "said",
        whens=clause.whens,
        speaker=speaker_of(clause.verb, sentence.span),
        quoted=reading.is_quoted(clause.verb.idx),
    )


def _tells(verb: Group) -> bool:
    """Whether a verb tells what was or will be: also "which meets on Friday", but no habit."""
    if verb.tense != "present":
        return verb.tense != "modal"
    habit = any(c.dep_ == "advmod" for c in verb.main.lefts)
    return verb.lemma in words("plural_timetable_verbs") and not habit


def _telling(clause: NoClause, start: int, end: int) -> bool:
    """Whether more than a date follows the verb: not "a ship that sank in 2003"."""
    dated = {i for w in clause.whens for i in range(w.start, w.end)}
    after = (clause.verb.doc[i] for i in range(start, end) if i not in dated)
    return any(t.pos_ in ("NOUN", "PROPN", "NUM") for t in after)


def _subject(verb: Token) -> Subject | None:
    own = child(verb, "nsubj", "nsubjpass")
    if own is None or verb.dep_ != "relcl":
        return None
    if own.tag_ == "PRP":
        return Subject(own, "own")
    noun = _person_before(own) or verb.head
    if own.lower_ not in ("who", "which", "that") or noun.pos_ != "NOUN":
        return None
    sure = _nearest(noun, own) or _alone_agrees(noun, own, verb)
    return Subject(noun, "relative") if sure and _agrees(noun, group(verb)) else None


def _person_before(pronoun: Token) -> Token | None:
    """The noun of a person right before "who", whatever noun the parser took: "the resignation of
    its president | who took office"."""
    noun = pronoun.doc[pronoun.i - 1] if pronoun.lower_ == "who" and pronoun.i else None
    return noun if noun is not None and has_post(noun) else None


def _nearest(noun: Token, pronoun: Token) -> bool:
    """Whether the pronoun stands right behind the noun, which no other noun governs by "of"."""
    comma = noun.doc[pronoun.i - 1].text == ","
    if pronoun.i - 1 - comma != noun.i:
        return False
    if comma and noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        return False
    return not any(c.lower_ in _SINGLED or c.tag_ in ("JJS", "RBS") for c in noun.lefts)


def _alone_agrees(noun: Token, pronoun: Token, verb: Token) -> bool:
    """Whether of "the organisers of the fair, which opens" only the nearer noun can be meant."""
    above = noun.head.head if noun.dep_ == "pobj" and pronoun.i == noun.i + 2 else None
    one = first_word(verb).tag_ == "VBZ" and noun.tag_ == "NN"
    return above is not None and one and above.tag_ == "NNS"


def _agrees(noun: Token, verb: Group) -> bool:
    """Whether the noun's number is that which the verb shows, if it shows any."""
    several = noun.tag_ == "NNS"
    shown = {a.lower_ for a in verb.auxiliaries}
    if shown & {"were", "have", "are"}:
        return several
    return not (shown & {"was", "has", "is"} and several)
