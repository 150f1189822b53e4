"""Titles of people whom somebody once worked for: of that time, which the sentence does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import is_verb, verb_above
from briefings.extract.humans import is_human

if TYPE_CHECKING:
    from briefings.extract.people import Title
    from briefings.extract.pipeline import Doc, Token

_FOR = frozenset({"for", "to", "under", "with"})
_WORKING = frozenset({"clerk", "intern", "serve", "study", "train", "work"})
_SPEAKING = frozenset({"call", "say", "speak", "talk", "tell"})
# Of somebody who may come after who now holds the office: "a potential successor to Mayor N. N.".
_PERHAPS = frozenset({"eventual", "future", "likely", "possible", "potential", "probable"})
_OVER = frozenset({"VBD", "VBN"})


def served(doc: Doc, title: Title) -> bool:
    """ "Began as a clerk to Justice N. N.", "served under Governor N. N."."""
    name = _first_of(doc, title)
    prep = name.head
    if name.dep_ != "pobj" or prep.lower_ not in _FOR:
        return False
    above = prep.head
    if is_verb(above):
        return above.tag_ in _OVER and above.lemma_.lower() in _WORKING and not _now(above)
    verb = verb_above(above)
    if any(c.lower_ in _PERHAPS for c in above.lefts):
        return False
    career = above.dep_ == "pobj" and above.head.lower_ == "as" and is_human(above)
    if not career or verb is None or verb.lemma_ in _SPEAKING:
        return False
    return verb.tag_ in _OVER and not _now(verb)


def _first_of(doc: Doc, title: Title) -> Token:
    """The head of the name, or of the first of several that share the title."""
    name: Token = doc[title.mention.first : title.mention.last].root
    while name.dep_ in ("appos", "conj", "nmod") and name.head.i < name.i:
        name = name.head
    return name


def _now(verb: Token) -> bool:
    """ "Has worked for Mayor N. N.": and still does, for all that is said."""
    return any(c.lemma_ == "have" and c.tag_ in ("VBP", "VBZ") for c in verb.lefts)
