"""A fact in few words: its sentence without what a headline leaves out.

What goes: a title before a name, an apposition, the legal form of a firm, the date of fresh news,
and what a sentence can do without behind its verb (`cutting`). Whose claim it is stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.topics.cutting import BRACKETS, RESTRICTED, Cut, is_participle, rests, squeezed
from briefings.topics.framing import Frame, frames, short
from briefings.words import stopwords
from briefings.words.talk import is_earlier, is_mere_talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.model import Fact

__all__ = ["CHANGE", "RESTRICTED", "is_news", "shortened"]

_MONTHS = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)"
    r"|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
_DAY = (
    rf",?\s?\b(?:on|in|by|from|overnight into)\s(?:(?:the\sweek\sof|late|early|mid)[\s-])?"
    rf"(?:\d{{1,2}}\s{_MONTHS}(?:\s\d{{4}})?|{_MONTHS}\s\d{{1,2}}(?:,\s\d{{4}},?)?"
    rf"|{_MONTHS}(?:\s\d{{4}})?"
)
_DATE = re.compile(rf"{_DAY}|\d{{4}})\b(?![\d-])")
# Beside another number the year is that of the number.
_DAY_ONLY = re.compile(rf"{_DAY})\b(?![\d-])")
_AS_OF = re.compile(rf"^As of \d{{1,2}} {_MONTHS} \d{{4}}, (?:a total of )?")
_NUMBER = re.compile(r"\d")
_APPOSITION = re.compile(r",\s[^,]+,(?=\s|$)|,\s[^,]+$")
# "Lima-based", and the legal form of a firm behind its name.
_SEAT = re.compile(r"\b[A-Z][\w’']*-(?:based|headquartered)\s")
_FORM = re.compile(
    r"(?<=[\w’']),?\s(?:A/S|AG|ASA|AB|Co\.?|Corp\.?|GmbH|Inc\.?|LLC|Ltd\.?|NV|N\.V\.|Oyj|Plc|plc"
    r"|PLC|S\.?A\.?|SE|S\.p\.A\.|Sdn Bhd|Tbk)(?=\s|$)"
)
# "Of Chilean President" before a name.
_TITLE = re.compile(
    r"((?:^|\b(?:of|by|with|from|to|for|against|and|that|under|as|between)\s))(?:[A-Z][\w.]*\s){0,2}"
    r"(?:President|Prime Minister|Minister|Senator|Justice|Judge|Mayor|Governor|Chancellor"
    r"|Ambassador|Premier|General|Captain|Professor|Doctor|King|Emperor|Bishop|Archbishop)\s$"
)
# "Peruvian leader" before a name, behind a verb or a word of linking.
_ROLES = frozenset(
    {"actor", "actress", "author", "batsman", "bowler", "captain", "coach", "director", "dissident"}
    | {"fugitive", "goalkeeper", "lawyer", "leader", "singer", "skipper", "spokesman"}
    | {"spokeswoman", "striker"}
)
_PAIR = 2
_LINKING = frozenset({"of", "by", "with", "from", "to", "for", "against", "and", "that", "under"})
_POSSESSIVE = ("'s", "’s", "s'", "s’")
# "Ambassador to", "Secretary of": of what the role is, is a part of it.
_ROLE_OF = re.compile(
    r"\b(?:ambassador|envoy|minister|secretary|commissioner|adviser|representative|chief|head"
    r"|president|director|mayor|governor|professor|spokes(?:wo)?man)\s(?:to|of|for)\s",
    re.IGNORECASE,
)
# A subject that is one or some of many: fewer words tell no more than it did.
_SOME = re.compile(
    r"^(?:an?|some|about|around|at least|more than|over|nearly|almost|dozens|hundreds|thousands"
    r"|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty-?\w*)\s",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s(?:who|which|that|whose|where|about|at|in|from|on|with|for|near|outside|accused of"
    r"|carrying|including|[a-z]+ed\s(?:by|in|at|with|as))\s.+$"
)
_TOTAL = re.compile(r"^[Aa] total of ")
# "Mayors from six towns": some of them, without a number.
_PLURAL = re.compile(
    r"^[A-Z][a-z]+(?:\s[a-z][a-z-]+){0,2}(?<=[a-z]s)\s(?:from|at|in|on|outside|near)\s"
)
# "Its much-delayed tram line".
_EPITHET = re.compile(r"\b((?:its|his|her|the|an?)\s)(?:much|long|well|hard|newly)-[a-z]+\s")
_BESIDE = re.compile(
    r"\b(?:also|meanwhile|however|therefore|then|already|officially|unexpectedly)\s"
)
# What it costs to begin with who says so, to keep the day of fresh news, and to leave out nothing.
# And to tell of a subject by its first words: more than two, for "a meeting" says nothing.
_FEW, _HEAD = 0.15, 2
_SAYS, _DATED, _VERBATIM = 0.9, 0.2, 0.1
# Changes of office, which are news; that somebody is in office is not.
CHANGE = re.compile(
    r"\b(?:became|becomes|was\s(?:re-?)?elected|were\selected|was\sappointed|was\snamed|resigned"
    r"|stepped\sdown|took\s(?:office|over)|was\ssworn|was\sdismissed|was\sfired|succeeded"
    r"|replaced|will\sbecome|was\snominated|retired)\b"
)
_NO_NEWS = frozenset({"quotation", "abbreviation", "location", "education"})


def is_news(fact: Fact) -> bool:
    """Whether the fact tells what happened: no bare tenure, no mere interview."""
    if fact.kind in _NO_NEWS or (fact.kind == "position" and not CHANGE.search(fact.statement)):
        return False
    if fact.is_belonging:
        return False
    return not is_mere_talk(fact.statement) and not is_earlier(
        fact.clause.verb if fact.clause else fact.statement
    )


def shortened(fact: Fact, subjects: Iterable[str] = (), *, dated: bool) -> Iterator[Cut]:
    """The statement and its shorter forms, with what each leaves out; with its date if `dated`.

    `subjects` are those of other facts that its sentence tells.
    """
    fresh = not dated and not RESTRICTED.search(fact.statement)
    bare = squeezed(_undated(fact.statement)) if fresh else fact.statement
    yield Cut(bare, _VERBATIM)
    if bare != fact.statement:
        yield Cut(fact.statement, _VERBATIM + _DATED)
    for frame in frames(fact, subjects):
        yield from _told(fact, frame, bare.rstrip("."), dated=dated)


def _told(fact: Fact, frame: Frame, bare: str, *, dated: bool) -> Iterator[Cut]:
    rest = frame.rest if dated else _undated(f" {frame.rest}").strip(" ,")
    when = frame.when if dated else ""
    for subject in _subjects(fact, frame):
        for verb in dict.fromkeys((frame.verb, _BESIDE.sub("", frame.verb))):
            for behind in rests(verb, _leaner(fact, rest, says=frame.says), says=frame.says):
                owner = f", {frame.owner}" if frame.owner else ""
                text = squeezed(f"{subject.text} {verb} {behind.text} {when}{owner}")
                same = _VERBATIM * (text == bare)
                yield Cut(text, subject.cost + behind.cost + _SAYS * frame.says + same)


def _leaner(fact: Fact, rest: str, *, says: bool) -> str:
    """What follows the verb, without seats, legal forms, epithets and titles before names."""
    rest = _EPITHET.sub(r"\1", _FORM.sub("", _SEAT.sub("", rest)))
    for name in fact.names:
        if name.kind == "person" and " " in name.text:
            before, found, after = rest.partition(name.text)
            if found and says and _is_epithet(before):
                before = ""
            rest = _untitled(before) + found + after
    return rest


def _untitled(before: str) -> str:
    """What stands before a name, without "Chilean President" or "Peruvian leader"."""
    words = before.split()
    if len(words) < _PAIR or words[-1] not in _ROLES or not words[-2][0].isupper():
        return _TITLE.sub(r"\1", before)
    kept = words[:-2]
    whose = kept and (kept[-1].lower() in stopwords() - _LINKING or kept[-1].endswith(_POSSESSIVE))
    return before if whose else "".join(f"{word} " for word in kept)


def _undated(text: str) -> str:
    """The text without its days; without its years where these are of no number."""
    less = _DAY_ONLY.sub("", _AS_OF.sub("", text))
    return less if _NUMBER.search(re.sub(r"\b(?:1\d|20)\d\d\b", "", less)) else _DATE.sub("", less)


def _subjects(fact: Fact, frame: Frame) -> Iterator[Cut]:
    """The subject, and the subject without brackets, appositions, titles and what tells more."""
    bare = _APPOSITION.sub("", BRACKETS.sub("", frame.subject)).strip(" ,")
    lean = _TOTAL.sub("", _FORM.sub("", _SEAT.sub("", bare)))
    lean = lean[:1].upper() + lean[1:]
    found = [Cut(frame.subject, 0.0), Cut(bare, 0.0), Cut(lean, 0.0)]
    named = [_named(fact, part) for part in bare.split(" and ")]
    if all(named):
        found.append(Cut(" and ".join(named), 0.05))
    few = _MORE.sub("", lean)
    least = 1 if _PLURAL.match(lean) else _HEAD if _SOME.match(lean) else len(lean.split())
    whole = not (is_participle(few.split()[-1]) or few.endswith("ed"))
    if few != lean and whole and len(few.split()) > least:
        found.append(Cut(few, _FEW))
    yield from dict.fromkeys(found)


def _is_epithet(before: str) -> bool:
    """Whether words before a name only say who that is: not whose or of what it is."""
    told = _ROLE_OF.sub("", before).lower().split()
    if told[:1] in (["the"], ["a"], ["an"]):
        told = told[1:]
    return bool(told) and not stopwords().intersection(told) and "," not in before


def _named(fact: Fact, part: str) -> str:
    """The person or body that a part of the subject ends on, told by name alone; or ""."""
    for name in fact.names:
        known = name.kind == "person" or name.kind == "organization"
        if not known or " " not in name.text:
            continue
        if part == name.text:
            return part
        if part.endswith(f" {name.text}") and _is_epithet(part[: -len(name.text)]):
            return name.text
    return short(fact, part) if part == fact.attributed_to and " of " not in part else ""
