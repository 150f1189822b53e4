"""Checks of deeds: done once, told with what makes them one, by somebody who is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.gate.standing import WHEN, tells
from briefings.quiz.lists import rows, words
from briefings.quiz.question import GAP
from briefings.quiz.wording import content, folded, tokens
from briefings.words.numbers import SMALL

_NAME = re.compile(r"[A-Z][\w.'’&-]*(?: (?:of (?:the )?)?[A-Z][\w.'’&-]*)*")
_RELATIVE = re.compile(r",? (?:that|which|who|whose|where)\b")


_COUNTED = re.compile(rf"(?:{GAP}|[Hh]ow many) ([a-z]+)\b(?! (?:of|from|with|against|lost|cut)\b)")


_BARE_SHARE = re.compile(rf"\b(?:an?|the) (toll|turnout|majority|deficit|surplus) of {GAP}[.,]")


def needs_its_noun(item: QuizItem, context: Context) -> Iterator[str]:
    """A noun that tells nothing alone has its complement: a stake in what, a survey of what?"""
    if item.asks == "figure":
        counted = _COUNTED.search(item.stem)
        if counted and counted[1] in words("open_counts"):
            yield f"{counted[1]} of what?"
        if bare := _BARE_SHARE.search(item.stem):
            yield f"{bare[1]} of what?"
    said = tokens(WHEN.sub(" ", item.stem))
    found = [folded(t) for t in said]
    wanted = {row[0]: row[1].split() for row in rows("relational")}
    for place, word in enumerate(found):
        if place and said[place][0].isupper():
            continue
        following = found[place + 1] if place + 1 < len(found) else ""
        if word in wanted and item.asks == "date" and following not in wanted[word]:
            yield f"{word} {wanted[word][0]} what?"


def measured(item: QuizItem, context: Context) -> Iterator[str]:
    """A figure is no deed, and neither is a noun that only the start of a sentence capitalised."""
    for _, clause in events(item, context):
        if clause.lemma == "be" or clause.verb.casefold() in {"was", "were"}:
            first = clause.rest.split(" ", 1)[0]
            if first[:1].isdigit() or first[:1] in "$€£":
                yield "a figure told as a deed"
        if clause.subject[:1].isdigit():
            yield "a figure as its subject"
        if item.asks == "date" and clause.lemma in words("measuring"):
            yield f"“{clause.verb}” may be true at other times"
        changed = clause.lemma in words("changing") and re.search(r"\d", clause.rest)
        if item.asks == "date" and changed:
            yield f"“{clause.verb} {clause.rest}” may be true at other times"


def found_again(item: QuizItem, context: Context) -> Iterator[str]:
    """A deed that is done again and again is told with what makes it one."""
    for _, clause in events(item, context):
        if item.asks != "date" or item.kind == "order":
            continue
        bare_rest = WHEN.sub("", clause.rest).replace(GAP, "")
        named = _NAME.findall(_RELATIVE.split(bare_rest)[0])
        first = content(bare_rest) & {"first", "last", "only", "inaugural", "final"}
        again = clause.lemma in words("recurring") and not clause.passive
        both = len(context.world.mentions(clause.subject)) > 1
        if again and len(named) < 2 and not first and not both:
            yield f"which time did {clause.subject} {clause.lemma}?"
        telling = any(map(tells, tokens(bare_rest))) or len(content(bare_rest)) >= 3 or both
        once = clause.lemma in words("lifetime") or clause.subject.count(" ") > 4
        work = clause.lemma in words("of_works") and _OWNED.search(clause.subject) is not None
        if not (telling or first or once or work):
            yield f"“{clause.verb} {clause.rest}” may have been at any time"


# Somebody's work: "Jo Lind's second novel".
_OWNED = re.compile(r"[A-Z]\w+['’]s? (?:[a-z]+ ){0,2}[a-z]+$")


def _names(token: str) -> bool:
    """Whether a word is a name or number, and no degree: "PhD"."""
    return (tells(token) or token in SMALL[3:]) and token not in words("studies")


# A title that does not tell who somebody is.
_HONORIFIC = re.compile(r"^(?:Dame|Dr|Miss|Mr|Mrs|Ms|Prof|Professor|Sir)\.? ")


def bare_deed(item: QuizItem, context: Context) -> Iterator[str]:
    """What somebody did is told with a name or number: "Jo Lind retired" says too little."""
    if item.asks != "date" or item.kind == "order":
        return
    for fact, clause in events(item, context):
        name = _HONORIFIC.sub("", fact.subject)
        person = any(n.kind == "person" and n.canonical.endswith(name) for n in fact.names)
        person = person or name in context.world.people
        rest = WHEN.sub("", clause.rest).replace(GAP, "")
        titled = _HONORIFIC.sub("", clause.subject).endswith(f" {name}") or re.search(
            rf"\bthe [a-z ]+ {re.escape(name)}", item.stem
        )
        asked = {t for t in tokens(WHEN.sub("", item.stem)) if _names(t)}
        if person and not titled and name in item.stem and not asked & set(tokens(rest)):
            yield f"who is {name}?"


def known_person(item: QuizItem, context: Context) -> Iterator[str]:
    """Birth, studies, death of somebody are asked only where the articles tell more of them."""
    for fact, clause in events(item, context):
        studied = {folded(w) for w in words("studies")} & {folded(t) for t in tokens(clause.rest)}
        if (clause.lemma == "bear" or studied) and not context.world.tenures_of(fact.subject):
            yield f"{fact.subject} is not known for more"
        passing = "pronoun" in fact.doubts and not context.world.tenures_of(fact.subject)
        if clause.lemma == "die" and item.asks == "date" and passing:
            yield f"{fact.subject} is named in passing"


DEED_CHECKS: tuple[tuple[str, Check], ...] = (
    ("of what", needs_its_noun),
    ("measured", measured),
    ("found again", found_again),
    ("bare deed", bare_deed),
    ("known person", known_person),
)
