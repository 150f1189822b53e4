"""Dates that a clause has from another: those of "when", and of the verbs it is joined with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses.groups import group
from briefings.extract.clauses.infinitives import of_infinitive
from briefings.extract.clauses.moment import When
from briefings.extract.clauses.moment import phrase as phrase_of
from briefings.extract.clauses.tree import SUBJECTS, child, is_verb, verb_above

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefings.extract.clauses.groups import Group
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Span, Token

Dated = dict[int, tuple[When, ...]]
STARTING = frozenset({"beginning", "effective", "starting"})
_OVER = frozenset({"past", "pluperfect"})
# What somebody does while he says or asks for something.
_SPEAKING = frozenset({"addressing", "speaking", "testifying", "writing"})
# What a past deed led to, and the verbs of such deeds: "rallied | to beat". Own lists.
_RALLIES = frozenset(
    {"battle", "combine", "come", "ease", "erase", "go", "hold", "overcome", "rally", "rebound"}
    | {"recover", "score", "survive", "team"}
)
_SET = frozenset({"book", "forecast", "plan", "schedule", "slate"})
_OUTCOMES = frozenset(
    {"advance", "beat", "claim", "clinch", "defeat", "draw", "edge", "reach", "seal", "win"}
)


def with_when(sentence: Span, mentions: Iterable[DateMention], dated: Dated) -> Dated:
    """The dates with those of "in May 2015, when a quake struck Loja" given to "struck" too."""
    found = dict(dated)
    for mention in mentions:
        inside = [t for t in sentence if mention.start <= t.idx < mention.end and not t.is_space]
        at = inside[-1].i + 1 if inside else sentence.end
        if at < sentence.end and sentence.doc[at].text == ",":
            at += 1
        if at >= sentence.end or sentence.doc[at].lower_ != "when":
            continue
        verb = sentence.doc[at].head
        if verb.i > at and is_verb(verb) and verb.i not in found and not mention.modifies:
            when = phrase_of(sentence, mention, inside)
            found[verb.i] = (replace(when, preposition="in", how="own"),)
    return found


def shared(sentence: Span, dated: Mapping[int, tuple[When, ...]]) -> Dated:
    """The dates with one that opens the sentence given to each verb that is joined with its own:
    "In 1979 she drove home, lost her way and was arrested", "on May 2, when two men broke in and
    fired shots"."""
    found = dict(dated)
    for token in sentence:
        if token.dep_ != "conj" or token.i in found or not is_verb(token):
            continue
        first = token.head
        if not is_verb(first) or child(token, *SUBJECTS) is not None:
            continue
        opening = [w for w in found.get(first.i, ()) if _opens(w, first) and not w.bound]
        if len(opening) == 1 and _alike(first, token):
            found[token.i] = tuple(opening)
    return found


def _opens(when: When, verb: Token) -> bool:
    """Whether a date opens its sentence, or stands before the "when" that opens a clause."""
    behind = _opens_with_when(verb) and when.end <= verb.left_edge.i
    return when.how == "fronted" or behind


def days_of(verb: Token, dated: Mapping[int, tuple[When, ...]]) -> tuple[When, ...]:
    """The dates of a verb, and those of other verbs that are the deed's too."""
    return (
        *dated.get(verb.i, ()),
        *of_infinitive(verb, dated),
        *starting(verb, dated),
        *outcome(verb, dated),
        *occasion(verb, dated),
        *speaking(verb, dated),
    )


def starting(verb: Token, dated: Mapping[int, tuple[When, ...]]) -> tuple[When, ...]:
    """The date of "declared a strike beginning on Monday", as one from which the deed holds."""
    own = verb.right_edge.i + 1
    found = [t for t in verb.doc.words[verb.i + 1 : own] if t.lower_ in STARTING and t.i in dated]
    if len(found) != 1 or verb.i in dated or verb_above(found[0]) != verb:
        return ()
    begun = dated[found[0].i]
    return tuple(replace(w, preposition="from") for w in begun if w.start == found[0].i + 1)


def outcome(verb: Token, dated: Mapping[int, tuple[When, ...]]) -> tuple[When, ...]:
    """The date of "rallied to beat Loja on Monday": that of the outcome is that of the deed."""
    rallied = verb.tag_ == "VBD" and verb.lemma_.lower() in _RALLIES
    if verb.i in dated or not rallied or child(verb, "neg") is not None:
        return ()
    won = [c for c in verb.rights if c.tag_ == "VB" and c.lemma_.lower() in _OUTCOMES]
    return dated.get(won[0].i, ()) if len(won) == 1 and child(won[0], "aux") is not None else ()


def occasion(verb: Token, dated: Mapping[int, tuple[When, ...]]) -> tuple[When, ...]:
    """The date of "four died when a bus crashed on Friday": that of the occasion is the deed's,
    also of the first of two deeds ("four died and six were hurt when …")."""
    if verb.i in dated:
        return ()
    joined = [c for c in verb.rights if c.dep_ == "conj" and c.tag_ in ("VBD", "VBN")]
    below = [c for v in (verb, *joined) for c in v.rights if c.dep_ == "advcl" and c.i in dated]
    if not below or not _is_past(verb):
        return ()
    found = [c for c in below if _opens_with_when(c) and _is_past(c)]
    whens = [w for c in found for w in dated[c.i] if not w.bound]
    return tuple(whens) if len(found) == 1 == len(whens) else ()


def speaking(verb: Token, dated: Mapping[int, tuple[When, ...]]) -> tuple[When, ...]:
    """The date of "Ruiz, speaking in Lima on Monday, called …": the deed is done in the speech."""
    subject = child(verb, "nsubj")
    if verb.i in dated or subject is None or not _is_past(verb):
        return ()
    asides = [c for c in (*subject.rights, *verb.lefts) if c.dep_ in ("acl", "advcl")]
    found = [c for c in asides if c.lower_ in _SPEAKING and c.i in dated]
    whens = [w for c in found for w in dated[c.i] if not w.bound and not w.mention.modifies]
    return tuple(whens) if len(found) == 1 == len(whens) else ()


def set_for(verbal: Group, whens: Iterable[When]) -> bool:
    """ "Was planned for dawn on Friday": the day is that of the plan, and not of the planning."""
    if not verbal.passive or verbal.negated or verbal.lemma not in _SET:
        return False
    doc = verbal.main.doc
    behind = (doc[verbal.end : w.end] for w in whens if w.start >= verbal.end)
    return any(t.lower_ == "for" for words in behind for t in words)


def _is_past(verb: Token) -> bool:
    return group(verb).tense == "past"


def _opens_with_when(clause: Token) -> bool:
    return clause.left_edge.lower_ == "when"


def _alike(first: Token, other: Token) -> bool:
    """Whether both verbs tell a deed that is over."""
    return group(first).tense in _OVER and group(other).tense in _OVER


def marks_of(verb: Token, start: int) -> set[str]:
    """The words that open a verb's clause, before the token `start`, and those that it shares with
    the verb before: "asked whether he had fed the horse or | touched it"."""
    found = {c.lower_ for c in verb.lefts if c.dep_ in ("mark", "advmod") and c.i < start}
    while verb.dep_ == "conj" and child(verb, *SUBJECTS) is None:
        verb = verb.head
        found |= {c.lower_ for c in verb.lefts if c.dep_ == "mark"}
    return found


def has_date_of_another(verb: Token, head: Token, dated: Mapping[int, tuple[When, ...]]) -> bool:
    """Whether the parser hung another verb's day on a subject: "said on Monday | Ruiz left"."""
    left = head.left_edge.i
    others = (when for at, whens in dated.items() if at < left and at != verb.i for when in whens)
    return any(left <= when.start < head.i for when in others)
