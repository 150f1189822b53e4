"""Dates that a verb has from its infinitive: "is to open in May", "failed to agree on Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.extract.clauses.moment import When
    from briefings.extract.pipeline import Token

_AHEAD = frozenset({"due", "set", "scheduled", "bound", "poised", "ready"})


def of_infinitive(verb: Token, dated: Mapping[int, tuple[When, ...]]) -> Iterator[When]:
    """ "is set to be held in May": the date of the infinitive is that of the plan."""
    for noun in (c for c in verb.rights if c.dep_ in ("attr", "oprd", "dobj")):
        for clause in (*noun.rights, *verb.rights):
            if clause.tag_ == "VB" and _singled_out(noun):
                yield from dated.get(clause.i, ())
    if verb.lemma_.lower() in words("choosing_verbs"):
        for_what = next((c for c in verb.rights if c.tag_ == "VB"), None)
        yield from dated.get(for_what.i, ()) if for_what is not None else ()
        return
    below = infinitive(verb)
    if below is None or below.i not in dated:
        return
    if _shares(verb) or _is_described(below) or _is_watched(verb, below):
        yield from dated[below.i]


def _shares(verb: Token) -> bool:
    """Whether what is to be done is the deed that is told: "plans to", "began to", "is to"."""
    lemma = verb.lemma_.lower()
    return lemma == "be" or lemma in words("verbs_of_planning", "verbs_of_phase", "verbs_of_trying")


def _is_described(below: Token) -> bool:
    """ "Was reported missing on 3 May": the participle only says how he was reported."""
    return below.tag_ in ("VBG", "VBN") and child(below, "dobj", "xcomp", "ccomp", "aux") is None


def _is_watched(verb: Token, below: Token) -> bool:
    """ "Was caught selling tickets on 3 May": he was caught while he did it."""
    passive = child(verb, "auxpass") is not None and verb.tag_ == "VBN"
    return passive and below.tag_ == "VBG" and verb.lemma_.lower() in words("verbs_of_watching")


def infinitive(verb: Token) -> Token | None:
    """The infinitive of "plans to open", "is to open" and "is due to open"."""
    ahead = child(verb, "acomp")
    if ahead is not None and ahead.lower_ in _AHEAD:
        return child(ahead, "xcomp")
    below = child(verb, "xcomp")
    if ahead is not None and ahead.tag_ == "VBN" and ahead.nbor(1).text != "-":
        return ahead
    if verb.lemma_ == "be" and below is not None and below.left_edge.i > verb.i + 1:
        return None
    return below


def _singled_out(noun: Token) -> bool:
    """Of "the first woman to win", "the only country to grow": the infinitive's date is theirs."""
    return any(c.lower_ in ("first", "only", "last", "youngest", "oldest") for c in noun.lefts)
