"""Dates in the words of a sentence whose verb is no clause's: "the race starting on Friday", "has
doubled since 1990", "on which work is to begin in June", "remanded for sentencing on 4 May".

Each is a deed that the sentence tells whole, with a doubt; `left_over` asks here last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import group
from briefings.extract.clauses.moment import phrase
from briefings.extract.clauses.tree import SUBJECTS, child, climb
from briefings.extract.clauses.when import EITHER
from briefings.extract.events.due_days import is_ahead
from briefings.extract.lexicon import words
from briefings.extract.statements.telling import LIMITED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.extract.clauses import When
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Modality

    # A verb or noun, its date, how it is meant, and the doubt.
    Found = tuple[Token, When, Modality, str]

SET = "a date that is only set"
PLAIN = "a date that stands behind a deed"
_STARTING = frozenset({"beginning", "commencing", "ending", "opening", "starting"})
_SETTING = frozenset({"due", "expected", "planned", "scheduled", "set", "slated"})
_SET_APART = frozenset({"acl", "acomp", "advcl", "amod", "conj", "prep", "relcl"})
_NEAR = frozenset({"", "about", "around", "at", "by", "during", "for", "from", "in", "on"})
# A rise "since 2019" is of that time; the first since, or the steepest, is only compared.
_RANKED = frozenset({"first", "fourth", "last", "only", "same", "second", "third"})
_CHAIN = frozenset({"against", "at", "by", "for", "from", "in", "into", "of", "on", "to"})
_OWN = frozenset({"", "at", "during", "in", "of", "on"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# What was only wanted, or was not done.
_UNDONE = frozenset({"decline", "fail", "hope", "offer", "order", "plan", "prefer", "promise"})
_UNDONE |= {"refuse", "seek", "threaten", "try", "vow", "want", "wish"}
_FARTHEST = 3
_LASTING = frozenset({"perfect", "pluperfect"})
_ENDS = frozenset({"through", "till", "until"})


def besides(
    reading: Reading, parsed: Parsed, now: str, is_deed: Callable[[str], bool]
) -> Iterator[Found]:
    """The deeds of a sentence with a date that stands with a participle, an infinitive or a noun.
    `is_deed` tells a noun of what happens, by its lemma in lower case."""
    sentence = parsed.sentence
    if sentence.span[0].lower_ in words("conditions"):
        return
    open_ = {item.when.mention.start for item in parsed.loose if item.reason == EITHER}
    for mention in reading.dates_in(sentence.start, sentence.end):
        inside = [t for t in sentence.span if mention.start <= t.idx < mention.end]
        if not mention.edtf or mention.modifies or not inside or mention.start in open_:
            continue
        when = phrase(sentence.span, mention, inside)
        top = _top(when, inside)
        found = (
            _set(when, top, now)
            or _since(when, top)
            or _lasting(when, top, now)
            or _stretch(when, top, now)
            or _to_be(when, top, now)
            or _hung(when, top, now)
            or _awaited(top.doc, when, now)
            or _noun(top.doc, when, now, is_deed)
        )
        if found is not None:
            yield found


def _top(when: When, inside: list[Token]) -> Token:
    """The word of a date's phrase that hangs on another."""
    own = range(when.start, when.end)
    return next((t for t in inside[0].doc[when.start : when.end] if t.head.i not in own), inside[0])


def _set(when: When, top: Token, now: str) -> Found | None:
    """ "The race starting on Friday", "a vote due to be held in May"."""
    above = [t for t in climb(top) if t.i < when.start][:_FARTHEST]
    for token in above:
        begins, due = token.lower_ in _STARTING, token.lower_ in _SETTING
        if (begins and token.dep_ == "acl") or (due and token.dep_ in _SET_APART):
            ahead = is_ahead(when.mention, now) or when.mention.edtf == now
            told = when.preposition in _NEAR and (ahead or begins)
            return (token, when, "planned" if ahead else "holds", SET) if told else None
        if token.pos_ not in ("VERB", "AUX"):
            return None
    return None


def _since(when: When, top: Token) -> Found | None:
    """ "The price has doubled since 2019", "its mayor since 2019": so it is since then."""
    head = top.head
    if when.preposition != "since" or top.lower_ != "since" or head.i > when.start:
        return None
    verbal = group(head) if head.tag_[:2] == "VB" else None
    lasts = head.pos_ in _NOUNS if verbal is None else verbal.tense in _LASTING
    if not lasts or (verbal is not None and verbal.negated):
        return None
    between = head.doc[head.left_edge.i : when.start]
    ranked = any(t.tag_ in ("JJS", "RBS") or t.lower_ in _RANKED for t in between)
    return None if ranked else (head, when, "holds", LIMITED)


def _lasting(when: When, top: Token, now: str) -> Found | None:
    """ "The show runs through 4 May", "was put off until June": until a day to come."""
    verb = top.head
    if when.preposition not in _ENDS or verb.tag_[:2] != "VB" or verb.i > when.start:
        return None
    free = _end(when) > now and not any(c.dep_ == "neg" for c in verb.children)
    return (verb, when, "planned", LIMITED) if free else None


def _end(when: When) -> str:
    """The last day, month or year of a date; "" of one whose year is not known."""
    day = (when.mention.edtf or "").rpartition("/")[2]
    return day if day[:4].isdigit() else ""


def _stretch(when: When, top: Token, now: str) -> Found | None:
    """ "Worked in Peru from 1998 to 2004", "its mayor from 1998 to 2004", "led it from 1998"."""
    verb, stretch = top.head, "/" in (when.mention.edtf or "")
    over = "" < _end(when) <= now and (stretch or top.lower_ == "from")
    if not over or verb.i > when.start:
        return None
    if verb.tag_[:2] != "VB":
        lasted = stretch and top.lower_ == "from" and verb.pos_ in _NOUNS
        return (verb, when, "holds", LIMITED) if lasted else None
    verbal = group(verb)
    done = verbal.tense in (*_LASTING, "past", "participle") and not verbal.negated
    subject = child(verb, *SUBJECTS)
    supposed = subject is not None and verbal.start < subject.i  # "had they been fed"
    doubt = PLAIN if stretch else LIMITED
    return (verb, when, "holds", doubt) if done and not supposed else None


def _to_be(when: When, top: Token, now: str) -> Found | None:
    """ "On which work is to begin in June", "who are to report in the spring"."""
    verb = top.head
    above = verb.head
    to = verb.dep_ == "xcomp" and any(c.tag_ == "TO" for c in verb.lefts)
    plans = above.lemma_ == "be" or above.lemma_.lower() in words("verbs_of_planning")
    if not to or not plans or above.tag_ not in ("VBZ", "VBP", "VBD"):
        return None
    told = is_ahead(when.mention, now) and when.preposition in _NEAR
    denied = any(c.dep_ == "neg" for c in (*above.children, *verb.children))
    return (verb, when, "planned", SET) if told and not denied else None


def _hung(when: When, top: Token, now: str) -> Found | None:
    """ "Was forced to leave on Monday", "managed to land Friday": on a day that is over."""
    verb, above = top.head, top.head.head
    own = verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.i < when.start
    if not own or above.tag_ not in ("VBD", "VBN") or when.preposition not in _OWN:
        return None
    both = (*above.children, *verb.children)
    undone = above.lemma_.lower() in _UNDONE or any(c.dep_ == "neg" for c in both)
    if undone or not "" < _end(when) <= now:
        return None
    plans = above.lemma_ == "be" or above.lemma_.lower() in words("verbs_of_planning")
    return (verb, when, "planned", SET) if plans else (verb, when, "holds", PLAIN)


def _awaited(doc: Doc, when: When, now: str) -> Found | None:
    """ "Was remanded for sentencing on 4 May"."""
    at = when.start - 1
    told = at > 1 and doc[at].lower_ in words("awaited") and when.preposition in ("on", "in", "")
    waited = told and any(t.lower_ in ("for", "until", "pending") for t in doc[at - 2 : at])
    return (doc[at], when, "planned", SET) if waited and is_ahead(when.mention, now) else None


def _noun(doc: Doc, when: When, now: str, is_deed: Callable[[str], bool]) -> Found | None:
    """ "A quake in May which", "the attacks on the port last week": the nearest noun of what
    happens among those in whose words a date stands."""
    if when.start == 0 or when.preposition not in _OWN or when.how == "trailing":
        return None
    noun = doc[when.start - 1]
    for _ in range(_FARTHEST):
        if noun.pos_ not in _NOUNS or noun.i < noun.sent.start:
            return None
        if noun.pos_ == "NOUN" and is_deed(noun.lemma_.lower()):
            ahead = is_ahead(when.mention, now)
            return noun, when, "planned" if ahead else "holds", PLAIN
        if noun.dep_ != "pobj" or noun.head.lower_ not in _CHAIN:
            return None
        noun = noun.head.head
    return None
