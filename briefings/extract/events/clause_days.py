"""The day of a deed that another part of its sentence tells.

"Four died when a roof fell on Friday": the day of the fall is that of the deaths. "Were hurt after
a bus left the road on Friday": so it is with harm, though not with an arrest. "Was elected in
Friday's vote", "was hurt in Friday's blast": the day of an occasion is that of what was done there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from briefings.extract.clauses import Loose, Predication, When
from briefings.extract.clauses.tree import FINITE, climb, is_under, verb_above
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.clauses.moment import How
    from briefings.extract.events.news_days import Evidence
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Parsed, Reading

_OVER = frozenset({"past", "perfect", "pluperfect"})
_DAY = len("2021-05-04")
# How soon one thing followed another, and what is done with what somebody says or writes.
_SOON = frozenset({"hours", "immediately", "minutes", "moments", "seconds", "shortly", "soon"})
_SENT = frozenset({"air", "broadcast", "circulate", "issue", "post", "publish", "release", "send"})
_HOURS = frozenset({"hour", "hours", "minutes", "moments"})
_FAR = 9
# What happens when something else does, and the harm that comes at once from what went before.
_AT_ONCE = frozenset({"as", "when", "while"})
_HARM = frozenset({"die", "hospitalise", "hospitalize", "hurt", "injure", "kill", "trap", "wound"})
# What opens another clause between such a word and a date.
_PARTING = frozenset({",", ";", ":", "and", "but", "that", "which", "who", "whose", "before"})
_PARTING |= {"after", "since", "until", "because", "if", *_AT_ONCE}
# "As it did on Friday", "when it had closed": of another time, or only compared.
_BEFORE = frozenset({"did", "had"})
_WITHIN = frozenset({"in", "at", "during"})
# What happens at once when something does.
_EFFECTS = frozenset({"attract", "begin", "claim", "close", "damage", "destroy", "disrupt", "end"})
_EFFECTS |= {"feature", "finish", "flatten", "hit", "hurt", "injure", "kill", "leave", "open"}
_EFFECTS |= {"shake", "start", "strike", "wound", "wreck"}
# Verbs of which a gathering is the object, and the time is its own.
_TAKING_PART = frozenset({"attend", "boycott", "chair", "contest", "host", "lose", "miss", "skip"})
_TAKING_PART |= {"win"}


def of_hanging(reading: Reading) -> dict[int, Evidence]:
    """The days of deeds, by the token index of the verb, that a clause hanging on it tells."""
    found: dict[int, Evidence] = {}
    for parsed in reading.clauses:
        days = tuple(_days(parsed))
        if len(days) != 1 or len(days[0].mention.edtf or "") < _DAY or days[0].bound:
            continue
        for clause in parsed.clauses:
            if not isinstance(clause, Predication) or clause.whens or clause.quoted:
                continue
            if _comes_when(clause, days[0]) or _is_same(parsed, clause, days[0]):
                found[clause.main.i] = (parsed.sentence, replace(days[0], how="same"))
            elif _is_over(clause) and _hangs(clause, days[0]):
                found[clause.main.i] = (parsed.sentence, replace(days[0], how="noun"))
    return found


def _is_same(parsed: Parsed, clause: Predication, day: When) -> bool:
    """Whether a deed was done on the day of another that goes with it: "fell shortly after leaving
    the port on Friday", "on reaching Moss on Friday, she praised", "said in a letter sent on
    Friday"."""
    told = clause.verb.tense in _OVER and clause.mood == "said"
    if not told or clause.verb.lemma in words("verbs_of_state", "verbs_of_thought"):
        return False
    own = next(
        (c.main for c in parsed.clauses if isinstance(c, Predication) and day in c.whens), None
    )
    if own is None or own.i == clause.main.i or not is_under(own, clause.main):
        return False
    above = [own, *takewhile(lambda t: t.i != clause.main.i, climb(own))]
    opens = above[-1]
    if own.dep_ == "pcomp" and own.head.i == opens.i:
        first = opens.is_sent_start and opens.lower_ in ("on", "upon")
        soon = opens.lower_ == "after" and opens.nbor(-1).lower_ in _SOON
        return first or soon
    sent = own.dep_ == "acl" and own.tag_ == "VBN" and own.lemma_.lower() in _SENT
    return sent and opens.lower_ == "in" and opens.dep_ == "prep"


def _days(parsed: Parsed) -> Iterator[When]:
    """The dates of a sentence, whoever has them."""
    seen: set[int] = set()
    whens = [w for clause in parsed.clauses for w in clause.whens]
    for when in (*whens, *(loose.when for loose in parsed.loose)):
        if when.mention.start not in seen:
            seen.add(when.mention.start)
            yield when


def _is_over(clause: Predication) -> bool:
    """Whether a clause tells a deed that is over."""
    told = clause.verb.tense in _OVER and clause.mood == "said"
    lasting = words("verbs_of_state", "verbs_of_thought", "verbs_of_saying")
    return told and clause.verb.lemma not in lasting


def _comes_when(clause: Predication, day: When) -> bool:
    """Whether a plan is for the day on which something else comes: "will be the first woman to
    speak there when she visits on Friday"."""
    if clause.mood != "planned" or clause.verb.tense != "future" or clause.place != "main":
        return False
    opens = _opening(clause.main.doc, clause.verb.end, day.start)
    if opens is None or opens.lower_ != "when" or not is_under(opens, clause.main):
        return False
    told = [t.tag_ for t in _clause(clause.main.doc, opens.i + 1, day) if t.tag_ in FINITE]
    return bool(told) and told[0] in ("VBZ", "VBP")


def _hangs(clause: Predication, day: When) -> bool:
    """Whether a day is told behind the verb, by a clause of the same time."""
    doc = clause.main.doc
    if day.end <= clause.subject.start:
        return _hangs_before(clause, day)
    opens = _opening(doc, clause.verb.end, day.start)
    if opens is None or opens.nbor(-1).text == "," or not is_under(opens, clause.main):
        return False
    harm = clause.verb.lemma in _HARM and (clause.verb.passive or clause.verb.lemma == "die")
    told = [t.lower_ for t in _clause(doc, opens.i + 1, day) if t.tag_ == "VBD"]
    at_once = opens.lower_ in _AT_ONCE and opens.dep_ in ("mark", "advmod")
    at_once = at_once and bool(told) and told[0] not in _BEFORE
    return at_once or (harm and opens.lower_ == "after")


def _hangs_before(clause: Predication, day: When) -> bool:
    """Whether a clause of the same time opens the sentence: "When the dam broke on Friday, | the
    town was flooded"."""
    first = clause.main.sent[0]
    between = {t.lower_ for t in first.doc[first.i + 1 : day.start]}
    if first.lower_ not in ("as", "when") or between & (_PARTING - {"and", ","}):
        return False
    told = [t.lower_ for t in _clause(first.doc, first.i + 1, day) if t.tag_ == "VBD"]
    within = is_under(first, clause.main) and clause.verb.tense == "past"
    return within and bool(told) and told[0] not in _BEFORE


def _opening(doc: Doc, start: int, end: int) -> Token | None:
    """The word that opens the clause in which a date stands; None where another opens between."""
    for i in range(end - 1, start - 1, -1):
        if doc[i].lower_ in _AT_ONCE or doc[i].lower_ == "after":
            return doc[i]
        if doc[i].lower_ in _PARTING:
            return None
    return None


def _clause(doc: Doc, start: int, day: When) -> Iterator[Token]:
    """The words from `start` to the first comma behind a date."""
    for token in doc[start : doc[start].sent.end]:
        if token.i >= day.end and token.text in ",;":
            return
        yield token


def of_occasions(reading: Reading) -> dict[int, Evidence]:
    """The day of what was held, or did harm, is that of what was done there: "was elected in
    Friday's vote"."""
    return {
        clause.main.i: (parsed.sentence, replace(loose.when, how=how))
        for parsed in reading.clauses
        for loose in parsed.loose
        for clause in parsed.clauses
        if isinstance(clause, Predication) and (how := _how(clause, loose))
    }


def _how(clause: Predication, loose: Loose) -> How | None:
    """How a clause has the day of a noun: by where it was done, or since its subject happened."""
    if _did(clause, loose):
        return "same"
    return "noun" if _held(clause, loose) or _hours_off(clause, loose) else None


def _did(clause: Predication, loose: Loose) -> bool:
    """Whether what happened on a day is told to have done harm, begun or ended: "Friday's blast
    killed six", "Monday's vote ended in a draw"; or will: "Sunday's race will start in Lund"."""
    noun = whole_noun(loose.noun) if loose.noun is not None else None
    if noun is None or noun.i != clause.subject.head.i or loose.when.end > noun.i:
        return False
    happened = noun.lemma_.lower() in words("event_nouns", "gatherings")
    day = len(loose.when.mention.edtf or "") >= _DAY and not clause.whens
    over = clause.verb.tense == "past" and clause.verb.lemma in _EFFECTS
    to_come = clause.verb.tense == "future" and clause.mood == "planned"
    told = (over and clause.mood == "said") or to_come
    return happened and day and told and not clause.quoted and clause.speaker is None


def _hours_off(clause: Predication, loose: Loose) -> bool:
    """Whether a deed was done hours before or after something of a day: "hours before the match
    on Friday, the coach praised"."""
    doc, start = clause.main.doc, loose.when.start
    if clause.place != "main" or clause.whens or not _is_over(clause):
        return False
    for i in range(start - 1, max(start - _FAR, 0), -1):
        if doc[i].tag_[:2] == "VB" or doc[i].text in ",;":
            return False
        if doc[i].lower_ in ("after", "before"):
            return doc[i - 1].lower_ in _HOURS
    return False


def _held(clause: Predication, loose: Loose) -> bool:
    """Whether a clause tells a deed done at a gathering that a date stands before."""
    noun = whole_noun(loose.noun) if loose.noun is not None else None
    if noun is None or not _gathers(clause, noun) or not loose.when.mention.edtf:
        return False
    lost = noun.dep_ == "dobj" and clause.verb.lemma in _TAKING_PART
    before = loose.when.end <= noun.i and (lost or noun.head.lower_ in _WITHIN)
    verb = verb_above(noun)
    opens = noun.head.is_sent_start and noun.head.lower_ in _WITHIN
    own = verb is not None and _is_of(verb, clause.main) and (noun.i > clause.main.i or opens)
    over = (
        clause.verb.tense in ("past", "pluperfect") and clause.mood == "said" and not clause.whens
    )
    stands = clause.verb.lemma in words("verbs_of_state")
    return before and own and over and not stands


def _is_of(verb: Token, main: Token) -> bool:
    """Whether a verb is that of the clause, or the last of what it tells: "six were killed and
    nine | hurt in"."""
    above = verb.head if verb.dep_ == "acl" else verb
    joined = above.dep_ == "conj" and above.head.i == main.i
    return verb.i == main.i or (joined and main.lemma_.lower() in _HARM)


def whole_noun(noun: Token) -> Token:
    """The noun before which another stands: "bombing | raids"."""
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _gathers(clause: Predication, noun: Token) -> bool:
    """Whether a noun is that of a gathering, or of what did harm where a clause tells of harm."""
    lemma = noun.lemma_.lower()
    harm = clause.verb.lemma in _HARM and lemma in words("event_nouns")
    return harm or lemma in words("gatherings")
