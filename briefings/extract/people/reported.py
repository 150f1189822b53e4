"""Of whom somebody speaks or knows: "Ruiz told the court that Soto sold the car. He had none of
the papers.", "Ruiz did not know that he had left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.people.rolenouns import is_rival

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.people.mention import Gender
    from briefings.extract.people.view import View
    from briefings.extract.pipeline import Token
    from briefings.model import Person

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES = frozenset({"advcl", "ccomp", "conj", "relcl"})
# What is known of another as often as of oneself.
_OF_OTHERS = frozenset(
    {"aware", "certain", "confirm", "discover", "doubt", "fear", "hear", "know", "learn", "notice"}
    | {"realise", "realize", "suspect", "sure", "unaware", "unsure", "wonder"}
)
# So many times as often as the speaker must somebody have been named who is sure to be told of.
_FOREMOST = 2


def or_told_of(
    view: View, token: Token, speaker: Person, verb: Token, gender: Gender
) -> Person | None:
    """Who is meant by a pronoun behind a sentence in which somebody spoke (`verb`): the speaker,
    who may speak on, or the one whom the story is of; None where either may be."""
    if verb.lemma_.lower() not in words("verbs_of_speech") or speaks(token):
        return speaker
    told = tuple(_told_of(verb))
    at = (view.at.get(noun.i) for noun in told)
    people = [m.person for m in at if m is not None and m.person != speaker]
    others = list(dict.fromkeys(p for p in people if view.fits(p, gender)))
    if any(view.rival_fits(n, gender) for n in told if n.i not in view.at and is_rival(view, n)):
        return None
    if not others:
        return speaker
    if len(others) > 1:
        return None
    return others[0] if named(view, others[0]) >= _FOREMOST * named(view, speaker) else None


def apposed_to(word: Token) -> Token:
    """The noun that a name stands beside: "the minister" of "the minister, Ana Ruiz,"."""
    while word.dep_ == "appos" and word.head.i < word.i:
        word = word.head
    return word


def speaks(token: Token) -> bool:
    """Whether a pronoun, or what is owned by it, is the subject of a verb of speech."""
    verb = token.head.head if token.dep_ == "poss" else token.head
    return verb.lemma_.lower() in words("verbs_of_speech")


def may_know_of_another(view: View, token: Token, here: Person, gender: Gender) -> bool:
    """Whether "he" of what somebody knows ("Ruiz was not aware he had applied") may mean one who
    was the subject of the sentence before."""
    clause = token.head
    known = clause.head
    if token.dep_ not in _SUBJECTS or clause.dep_ != "ccomp" or len(view.seen) < 2:
        return False
    if known.lemma_.lower() not in _OF_OTHERS:
        return False
    before = (m for m in view.seen[-2] if apposed_to(view.doc[m.last - 1]).dep_ in _SUBJECTS)
    if any(m.person != here and view.fits(m.person, gender) for m in before):
        return True
    rivals = (r for r in view.rivals[-2] if r.dep_ in _SUBJECTS)
    return any(view.rival_fits(r, gender) for r in rivals)


def _told_of(verb: Token) -> Iterator[Token]:
    """The subjects of the clauses of which a verb of speech tells."""
    for clause in verb.rights:
        if clause.dep_ not in _CLAUSES:
            continue
        subject = child(clause, *_SUBJECTS)
        if clause.dep_ == "ccomp" and subject is not None:
            yield subject
            yield from _told_of(clause)


def told_of_by(view: View, token: Token) -> Person | None:
    """Whom "he" names in what he says or thinks, and so is not himself (binding theory's principle
    C): "He said Ruiz had left"."""
    said = child(token.head, "ccomp") if token.i < token.head.i else None
    subject = child(said, *_SUBJECTS) if said is not None else None
    known = subject is not None and subject.pos_ == "PROPN" and token.i < subject.i
    known = known and subject is not None and subject.i not in view.inside
    found = view.named_by(subject) if known and subject is not None else None
    return found.person if found is not None else None


def named(view: View, person: Person) -> int:
    """How often somebody has been meant so far."""
    return sum(m.person == person for seen in view.seen for m in seen)
