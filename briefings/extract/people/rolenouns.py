"""Whom "the envoy" may mean: the one person so far with an agreeing title."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefings.extract.people.rolewords import kin, role_ending
from briefings.extract.people.view import REACH
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people.mention import Title
    from briefings.extract.people.view import View
    from briefings.extract.pipeline import Token
    from briefings.model import Person


_RULERS = frozenset({"autocrat", "chief", "dictator", "leader", "president", "ruler", "strongman"})
# What says that an office was held.
_GONE = frozenset({"deposed", "ex", "former", "ousted", "toppled"})


def described(view: View, token: Token) -> Person | None:
    """The person whom a definite role noun means."""
    role = role_ending(view.doc, token.i)
    if role is None or not _definite(view, token, role[0]):
        return None
    return _holder(view, role[1], token)


def is_rival(view: View, token: Token) -> bool:
    """Whether a noun names a human being whom a pronoun could mean."""
    human = role_ending(view.doc, token.i) is not None or token.lower_ in table("human_nouns")
    return human and not _predicate(token)


def _predicate(token: Token) -> bool:
    """ "is a lawyer", "as coach": says what somebody is, and names nobody else."""
    if token.dep_ in ("attr", "appos", "compound", "oprd", "amod", "npadvmod"):
        return True
    return token.dep_ == "pobj" and token.head.lower_ in ("as", "like")


def _definite(view: View, token: Token, start: int) -> bool:
    first = start
    while first > 0 and _is_stepped_over(view.doc[first - 1]):
        first -= 1
    if first == 0 or view.doc[first - 1].lower_ != "the":
        return False
    if first > 1 and view.doc[first - 2].lower_ == "as":
        return False
    after = view.doc[token.i + 1] if token.i + 1 < len(view.doc) else None
    if after is None:
        return True
    if after.lower_ in ("of", "for", "to", "at", "who", "whose", "in") or after.tag_ in ("HYPH",):
        return False
    return after.tag_ not in ("NN", "NNS", "NNP", "NNPS") and not _predicate(token)


def _is_stepped_over(word: Token) -> bool:
    """Whether a word may stand between "the" and an office: "the former Peruvian president"."""
    return word.text in table("demonyms") or word.lower_ in _GONE


def _holder(view: View, role: str, token: Token) -> Person | None:
    """The only person so far whose title agrees, or the only one of them in view."""
    if any(c.lower_ in _GONE for c in token.lefts):
        return _once(view, role, token)
    holders = [
        t.mention.person
        for t in view.titles
        if t.mention.first < token.i and role in kin(t.phrase.role) and _same_land(view, t, token)
    ]
    people = list(dict.fromkeys(holders))
    if len(people) > 1:
        near = {m.person for seen in view.seen[-REACH:] for m in seen}
        people = [p for p in people if p in near]
    return people[0] if len(people) == 1 else None


def _once(view: View, role: str, token: Token) -> Person | None:
    """Who is meant by "the former president": the only one so far who has been that, or has ruled
    by another name, and is of no other land."""
    told = (t for t in view.titles if t.mention.first < token.i and _has_been(view, t))
    told = (t for t in told if t.phrase.role in kin(role) or {t.phrase.role, role} <= _RULERS)
    people = list(dict.fromkeys(t.mention.person for t in told if _same_land(view, t, token)))
    return people[0] if len(people) == 1 else None


def _has_been(view: View, title: Title) -> bool:
    said = view.doc[title.phrase.first : title.phrase.start + 1]
    return any(t.lower_ in _GONE for t in said)


def _same_land(view: View, title: Title, token: Token) -> bool:
    """ "the Chinese envoy" is not the ambassador of another country; "the Peruvian leader" is a
    president of no country told, where the article names other countries less often."""
    land = table("demonyms").get(view.doc[token.i - 1].text)
    phrase = view.doc[title.phrase.first : title.phrase.start]
    told = [table("demonyms").get(t.text) or table("places").get(t.text, ())[1:] for t in phrase]
    if not land or any(told):
        return not land or land in told
    return token.lower_ in title.phrase.role.split() or _is_foremost(view, land[0])


def _is_foremost(view: View, land: str) -> bool:
    """Whether an article names every other country, and its people, less often."""
    named = Counter(name for t in view.doc if t.text[0].isupper() for name in _lands(t.text))
    return all(count < named[land] for name, count in named.items() if name != land)


def _lands(word: str) -> tuple[str, ...]:
    """The country that a word names, or whose people it names; none for another word."""
    kind, name = table("places").get(word, ("", ""))[:2]
    return (name,) if kind == "country" else table("demonyms").get(word, ())[:1]
