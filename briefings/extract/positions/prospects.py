"""Offices that lie ahead: "is expected to be named chief executive", "is set to become mayor"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication, group
from briefings.extract.clauses.tree import child
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed

# What is said of somebody whom an office awaits.
_LEAVING = frozenset({"depart", "leave", "quit", "resign", "retire"})
_AGREEING = frozenset({"agree", "sign"})
_DEALS = frozenset({"contract", "deal", "terms"})
_AWAITING = frozenset({"due", "expect", "poise", "schedule", "set", "slate"})


def prospects(parsed: Parsed) -> Iterator[Predication]:
    """The clauses of infinitives that lie ahead of a clause's own subject, or follow its deed."""
    for clause in parsed.clauses:
        if not isinstance(clause, Predication):
            continue
        onward = _onward(clause) or _first(clause)
        if onward is not None:
            yield replace(clause, verb=group(onward), end=onward.right_edge.i + 1)
        agreed = _agreed(clause)
        if agreed is not None:
            yield replace(clause, verb=group(agreed), end=agreed.right_edge.i + 1, mood="planned")
        if clause.verb.tense != "present":
            continue
        verb = None if clause.verb.negated else _awaited(clause.main)
        if verb is not None and verb.lemma_.lower() in table("tenure_verbs"):
            yield replace(clause, verb=group(verb), end=verb.right_edge.i + 1, mood="planned")


def _onward(clause: Predication) -> Token | None:
    """The infinitive of "left last year to become a lecturer"."""
    if clause.verb.lemma not in _LEAVING or clause.verb.tense not in ("past", "perfect"):
        return None
    return next((c for c in clause.main.rights if c.lower_ == "become" and _infinite(c)), None)


def _first(clause: Predication) -> Token | None:
    """The infinitive of "became the first woman to be elected mayor"."""
    noun = child(clause.main, "attr") if clause.verb.lemma == "become" else None
    if noun is None or clause.verb.tense not in ("past", "perfect"):
        return None
    ranked = any(c.dep_ == "amod" for c in noun.lefts)
    verb = child(noun, "relcl", "acl") if ranked else None
    return verb if verb is not None and _infinite(verb) and child(verb, "auxpass") else None


def _agreed(clause: Predication) -> Token | None:
    """The infinitive of "has agreed a deal to become manager", "signed a contract to succeed"."""
    if clause.verb.negated or clause.verb.lemma not in _AGREEING or clause.verb.passive:
        return None
    if clause.verb.tense not in ("past", "perfect") or clause.mood != "said":
        return None
    nouns = [c for c in clause.main.rights if c.dep_ == "dobj" and c.lower_ in _DEALS]
    verbs = (c for over in (clause.main, *nouns) for c in over.rights if _infinite(c))
    return next((v for v in verbs if v.lemma_.lower() in table("tenure_verbs")), None)


def _infinite(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.lefts)


def _awaited(main: Token) -> Token | None:
    """The infinitive after "is expected", "is set" or "is due"."""
    over = child(main, "acomp") if main.lemma_ == "be" else main
    if over is None or over.lemma_.lower() not in _AWAITING:
        return None
    verb = child(over, "xcomp")
    if verb is None or not _infinite(verb):
        return None
    return None if any(c.dep_ == "neg" for c in over.children) else verb


def is_expected(verb: Token) -> bool:
    """Whether an infinitive is only expected, by whomever."""
    return bool(verb.dep_ == "xcomp" and verb.head.lemma_ == "expect")
