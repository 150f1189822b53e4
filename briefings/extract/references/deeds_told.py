"""What "the arrest" or "the collapse" means that a verb has told: "Ana Ruiz was arrested", "the
arrest of Ana Ruiz"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child, edges
from briefings.extract.people.nominals import DATES
from briefings.extract.references.described import SCENE
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.extract.pipeline import Token

# So far behind its verb a noun means its deed, or anywhere where that is among the first tokens.
_NEAR, _LEAD = 120, 60
_LONGEST = 8
_UNSURE = frozenset({"EX", "MD", "PRP", "PRP$", "WDT", "WP", "WP$", "WRB"})


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed that a verb tells (its token index): the tokens of whose it is, and of where."""

    verb: int
    of: tuple[int, ...]
    where: tuple[int, ...] = ()


@cache
def verbs() -> frozenset[str]:
    """The verbs that tell a deed which a noun can name."""
    return frozenset(row[0] for row in table("noun_deeds").values())


def deed(noun: Token, told: Mapping[str, Sequence[int]]) -> Deed | None:
    """The one deed before a noun that it can name, of the verbs by their lemmas (token indexes);
    None for none or several."""
    row = table("noun_deeds").get(noun.lower_)
    if row is None or noun.tag_ != "NN":
        return None
    before = [i for i in told.get(row[0], ()) if i < noun.sent.start]
    if len(before) != 1 or (before[0] > _LEAD and noun.i - before[0] > _NEAR):
        return None
    verb = noun.doc[before[0]]
    if any(c.dep_ in ("aux", "neg") and c.tag_ in ("MD", "RB", "TO") for c in verb.children):
        return None
    passive = child(verb, "nsubjpass")
    whose = passive or child(verb, "nsubj" if row[1] == "self" else "dobj")
    if whose is None or row[1] == "to" or (row[1] == "self" and passive is not None):
        return None
    return _with_place(verb, whose)


def _with_place(verb: Token, whose: Token) -> Deed | None:
    doc = verb.doc
    place = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in SCENE), None)
    own, where = _plain(whose), _plain(place) if place is not None else ()
    words = (doc[i] for i in (*own, *where))
    named = any(t.pos_ == "PROPN" or t.text in table("demonyms") for t in words)
    return Deed(verb.i, own, where) if own and named else None


def _plain(head: Token) -> tuple[int, ...]:
    """The tokens of a phrase that is short and has no pronoun, clause, list or date in it."""
    found = [head.doc[i] for i in range(*edges(head))]
    plain = not any(t.tag_ in _UNSURE or t.ent_type_ in DATES or t.text == "," for t in found)
    return tuple(t.i for t in found) if plain and len(found) <= _LONGEST else ()
