"""The sentence of a fact in its parts: who, the verb group, what follows, and whose claim it is.

There is no grammar here: the parts are those of the fact's clause, or are found by its subject,
its verb group and the name of who says so, where each of them stands in the statement once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.model import LEAD, STORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.model import Fact

# What may stand before the subject and go: no condition, not who says so, and not of what a part
# is told.
_OPENER = re.compile(
    r"^(?!(?:if|unless|without|only|had|were|should|when|whenever|once|until|according|of|among|out"
    r"|under)\b)"
    r"[^“”\"]*,\s$",
    re.IGNORECASE,
)
# "Over 40 climbers": a number is counted from before the subject on.
_COUNTING = re.compile(
    r"^(?:the\s|about\s|over\s|nearly\s|almost\s|some\s|around\s|(?:at\sleast|more\sthan)\s)?$",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"^((?:(?:has|have|had|is|are|was|were|will|would|may|might|could|can|should|must|be|been|being"
    r"|also|already|now|still|since|never|not|\w+ly)\s)*[a-z][\w-]*)\s(.+)$"
)
_SAID = r"(?:said|says|announced|confirmed|reported|warned|added|told \w+)"
# A day or an occasion behind "said": nothing else that was said.
_OCCASION = r"(?:\s(?:on|in|at|late|during)\s(?:(?!\bthat\b|[,“”\"]).)*)?"
_SAYING = re.compile(
    r"^(says?|said|announced|confirmed|warned|claimed|alleged|argued|denied|reported|reveal(?:s|ed)"
    r"|has\s(?:said|confirmed|revealed|announced|warned|claimed|ruled|found)|ruled|found)"
    r"(?:\son\s\d{1,2}\s[A-Z][a-z]+\s\d{4})?\s(?:that\s)?(?=[^“”\"]+$)(?!to\s|on\s)(.+)$"
)

# "Aurora news agency".
_OUTLET = re.compile(r"(?<=\w)\s(?:news agency|newspaper|magazine)$")
# Who says what is so "according to" them.
_SPEAKERS = frozenset({"person", "organization"})


@dataclass(frozen=True, slots=True)
class Frame:
    """`subject verb rest`; `when` is a date; `owner` follows it and says whose claim it is.

    Of what somebody `says`, the rest is the claim, a clause of its own.
    """

    subject: str
    verb: str
    rest: str
    when: str = ""
    owner: str = ""
    says: bool = False


def frames(fact: Fact, subjects: Iterable[str] = ()) -> Iterator[Frame]:
    """The ways to divide the statement; none where its parts are not surely known.

    `subjects` are those of other facts that its sentence tells.
    """
    body, owners = _owned(fact)
    who = fact.attributed_to or ""
    if fact.clause is not None and not who:
        told = fact.clause
        framed: Frame | None = Frame(told.subject, told.verb, told.rest, told.when)
    elif owners or not who:
        framed = next(
            filter(None, (_framed(fact, body, s) for s in (fact.subject, *subjects))), None
        )
    else:
        framed = _saying(who, body)
        owners = ("",)
    if framed is not None and not framed.says and not framed.owner:
        framed = _split(framed)
    if framed is not None:
        yield from (replace(framed, owner=owner) for owner in owners or ("",))


def _split(frame: Frame) -> Frame:
    """A frame whose verb is one of saying as one that `says`."""
    match = _SAYING.match(f"{frame.verb} {frame.rest}")
    if not match:
        return frame
    return Frame(frame.subject, match[1], match[2], frame.when, says=True)


def _owned(fact: Fact) -> tuple[str, tuple[str, ...]]:
    """The statement without who says so at its end or beginning, and how a title may say it."""
    statement = fact.statement.rstrip(".")
    who = fact.attributed_to
    if not who:
        return statement, ()
    named = re.escape(who)
    patterns = (
        rf"^(?P<body>.+),\s(?P<how>according\sto)\s{named}$",
        rf"^(?P<how>according\sto)\s{named},?\s(?P<body>.+)$",
        rf"^(?P<body>.+),\s{named}\s(?P<how>{_SAID}){_OCCASION}$",
    )
    for pattern in patterns:
        if (match := re.match(pattern, statement, re.IGNORECASE)) and "“" not in match["body"]:
            return match["body"], tuple(_owners(fact, who, match["how"].lower()))
    return statement, ()


def _owners(fact: Fact, who: str, how: str) -> Iterator[str]:
    """Who says so, by the whole name and by the shortest; "said" where the article has it."""
    for name in dict.fromkeys((short(fact, who), who)):
        last = re.escape(who.split()[-1])
        sentences = " ".join(r.sentence for r in fact.references)
        said = re.search(rf"\b{last}\s(said|says)\b", sentences)
        if how not in ("according to",):
            yield f"{name} {how}"
        elif said or any(n.text == name and n.kind in _SPEAKERS for n in fact.names):
            yield f"{name} {said[1] if said else 'said'}"
        yield f"according to {name}"


def short(fact: Fact, who: str) -> str:
    """A speaker by name alone, where one is known: "Ana Ruiz" for "Peru's mayor Ana Ruiz"."""
    people = [n.text for n in fact.names if n.kind == "person" and " " in n.text]
    bare = _OUTLET.sub("", who)
    return next((name for name in people if who.endswith(f" {name}")), bare)


def _framed(fact: Fact, body: str, subject: str) -> Frame | None:
    """The main clause by its subject and what follows it, or by its verb group."""
    at = body.lower().find(f"{subject.lower()} ")
    if not subject or ", " in subject or at < 0:
        return None
    before, behind = body[:at], body[at + len(subject) + 1 :]
    counted = _COUNTING.match(before)
    if before and not counted and not _OPENER.match(before):
        return None
    group = _GROUP.match(behind)
    known = fact.rule in (LEAD, STORY) and behind.startswith(f"{fact.predicate} ")
    if known and not fact.attributed_to:
        verb, rest = fact.predicate, behind[len(fact.predicate) + 1 :]
    elif group and (fact.attributed_to or subject != fact.subject):
        verb, rest = group[1], group[2]
    else:
        return None
    subject = body[at : at + len(subject)]
    return Frame((before if counted else "") + subject, verb, rest)


def _saying(who: str, body: str) -> Frame | None:
    """`Who says what`, where the speaker opens the sentence."""
    if not body.startswith(f"{who} "):
        return None
    match = _SAYING.match(body[len(who) + 1 :])
    return Frame(who, match[1], match[2], says=True) if match else None
