"""The frame of a sentence whose main verb the parser did not find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import group
from briefings.extract.clauses.misread import only_belief, subordinate
from briefings.extract.clauses.source import speaker_of
from briefings.extract.clauses.tree import FINITE, child
from briefings.extract.leads.doers import is_relative
from briefings.extract.leads.framing import Frame, date_at
from briefings.extract.leads.saying import own_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.pipeline import Span, Token
    from briefings.extract.reading import Parsed

_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# The parser took the verb behind them for a noun: "the board will next review | policy".
_AHEAD = frozenset({"shall", "will"})
_QUESTIONS = frozenset({"WP", "WRB"})


def loose(parsed: Parsed) -> Frame | None:
    """The frame of a sentence whose main verb the parser did not find: its first finite one that
    no relative pronoun is the subject of, with a noun before it. Behind a noun that the parser
    took for the root, a relative clause will do."""
    span = parsed.sentence.span
    if any(t.tag_ in _QUESTIONS for t in span[:1]):
        return None
    if any(c.tag_ == "TO" for c in span.root.lefts):
        return None
    finite = [t for t in span if t.tag_ in FINITE and not _tells_nothing(t)]
    for verb in finite:
        main = verb.head if verb.dep_ in ("aux", "auxpass") and verb.head.pos_ == "VERB" else verb
        nouns = [t for t in span if t.i < verb.i and t.pos_ in _SUBJECTS and not is_relative(t)]
        before = _subjects(nouns, span, verb.i)
        of = main.head if main.dep_ == "relcl" else None
        if of is not None and of.i == span.root.i and of.pos_ in _SUBJECTS:
            own = child(main, "nsubj", "nsubjpass")
            return _framed(main, [of if own is None or is_relative(own) else own], parsed)
        if before and of is None:
            return _framed(main, before, parsed)
    return None


def _subjects(before: list[Token], span: Span, at: int) -> list[Token]:
    """Those of the nouns before a verb, at a token index, that may be its subject: where the
    parser took a noun for the main word, only that noun, and only before a comma ("The jury,
    chaired by Ruiz, | sat")."""
    root = span.root
    told = (t for t in before if t.dep_[:5] == "nsubj" and (t.head.i != root.i or t.i + 1 == at))
    if root.pos_ not in ("NOUN", "PROPN") or next(told, None) is not None:
        return before
    return [t for t in before if t.i == root.i and root.nbor().text == ","]


def _tells_nothing(verb: Token) -> bool:
    """Whether a finite verb only tells a belief, or is that of another clause."""
    return only_belief(verb) or _of_relative(verb) or subordinate(verb)


def _of_relative(verb: Token) -> bool:
    """Whether "that" or "which", read as a subject of its own, stands before a verb."""
    subject = child(verb, "nsubj", "nsubjpass")
    return verb.dep_ != "relcl" and subject is not None and is_relative(subject)


def _framed(main: Token, before: Sequence[Token], parsed: Parsed) -> Frame:
    span = parsed.sentence.span
    own = [t for t in before if t.dep_[:5] == "nsubj"] or before
    deed = child(main, "csubj", "csubjpass")
    if deed is not None and (deed.i == span.start or span[0].lower_ == "to"):
        own = [deed]  # "Closing the pool | would save money"
    if main.dep_ == "acl" and main.tag_ == "VBD" and main.head.i < main.i:
        own = [main.head]  # "As crowds fled, an officer | called for calm"
    verb = group(main)
    ahead = verb.planned or main.lower_ in _AHEAD
    said = speaker_of(main, span)
    return Frame(
        verb=verb,
        subject=own[-1],
        speaker=said.head if said is not None else own_speaker(verb, own[-1]),
        hearsay=said is not None and said.head is None,
        mood="planned" if ahead else "said",
        end=span.end,
        date=date_at(parsed, main),
    )
