"""Checks of what a class is not told: for what, where, which work, who somebody is by trade."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.english import passive
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.gate.standing import WHEN, tells
from briefings.quiz.lists import words
from briefings.quiz.verbs import readings
from briefings.quiz.wording import content, folded, tokens

_SPAN = r"for (?:life\b|(?:[\w-]+ ){0,4}(?:years?|months?|weeks?|days?)\b)"
_MATTER = re.compile(
    rf"\b(?!{_SPAN})(?:after|as|for|(?<!bail )of|over|while|with)\b"
    r"|\bon (?:a )?(?:charges?|suspicion)\b|\bin connection\b|\baccused\b"
)
_FREED = re.compile(r"\b(?:bail|custody|detention|jail|parole|prison)\b")


def for_what(item: QuizItem, context: Context) -> Iterator[str]:
    """Who was fined or forced out is told with the matter: no bare "was fined $3"."""
    if item.asks == "abbreviation":
        return
    for _, clause in events(item, context):
        freed = clause.lemma == "release" and _FREED.search(clause.rest)
        tried = freed or clause.lemma in words("trying")
        rest = WHEN.sub("", clause.rest)
        if tried and not _MATTER.search(rest):
            yield f"“{clause.verb} {clause.rest}” for what?"
        gone = passive(clause) and clause.lemma in words("removing")
        if gone and not re.search(r"\b(?:as|for|from|of|over)\b", rest):
            yield f"“{clause.verb} {clause.rest}” from what?"


# A title that does not tell who somebody is.
_HONORIFIC = re.compile(r"^(?:Dame|Dr|Miss|Mr|Mrs|Ms|Prof|Professor|Sir)\.? ")


def whose_career(item: QuizItem, context: Context) -> Iterator[str]:
    """A step in a life is asked of whom the stem introduces or the articles give an office."""
    if item.asks != "date" or item.kind == "order":
        return
    for fact, clause in events(item, context):
        name = _HONORIFIC.sub("", fact.subject)
        if clause.lemma not in words("career") or name not in context.world.people:
            continue
        titled = _HONORIFIC.sub("", clause.subject).endswith(f" {name}")
        trade = re.search(rf"\bthe [a-z ]+ {re.escape(name)}", item.stem, re.IGNORECASE)
        if not (titled or trade) and not context.world.tenures_of(fact.subject):
            yield f"who is {name}?"


_THERE = (
    r"(?i:\b{verb})\b[^,;.]*\bthere\b"
    r"(?! (?:are|be|can|could|had|has|have|is|may|might|must|should|was|were|will|would)\b)"
)
_PLACED = re.compile(r"\b(?:at|from|in|near|off|outside|to) (?:the )?[A-Z]")


def where_there(item: QuizItem, context: Context) -> Iterator[str]:
    """Where a deed was done "there", its stem names the place."""
    if item.asks not in {"date", "figure", "name"} or _PLACED.search(WHEN.sub("", item.stem)):
        return
    for fact, clause in events(item, context):
        there = re.compile(_THERE.format(verb=re.escape(clause.verb.split()[-1])))
        if any(there.search(r.sentence) for r in fact.references):
            yield f"“{clause.verb}” where?"


_LATEST = re.compile(r"\b(?:latest|newest|upcoming|forthcoming|brand-new|brand new)\b")


_LAST = re.compile(r"(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )\blast ([a-z]+)")


def latest(item: QuizItem, context: Context) -> Iterator[str]:
    """Nothing is told by what was the latest, or was last done, on the day of a report."""
    if item.asks == "abbreviation":
        return
    if found := _LATEST.search(item.stem):
        yield f"the {found[0]} of which day?"
    for found in _LAST.finditer(item.stem):
        if "verb" in readings(found[1]) and found[1] not in words("time_words"):
            yield f"“{found[0]}” until which day?"


_WORK = re.compile(
    r"(?:[A-Z][\w’'-]*['’]s?|\b[Hh]is|\b[Hh]er|\b[Ii]ts) (?P<work>[a-z]+)"
    r"(?! (?:[A-Z“\"‘]|(?:about|based|called|entitled|of|on|titled)\b))"
)


def which_work(item: QuizItem, context: Context) -> Iterator[str]:
    """Somebody's film or book has its title or number: an artist has several."""
    if item.asks == "abbreviation":
        return
    for found in _WORK.finditer(WHEN.sub("", item.stem)):
        if found["work"] in words("works"):
            yield f"which {found['work']}?"


_OBJECT = re.compile(r"\bthe (?P<thing>[a-z]+)(?= (?:for|from|to|with) )")
_OCCASION = re.compile(r"\bthe (?P<thing>[a-z]+) (?:at|in) (?:the )?[A-Z]")


def which_object(item: QuizItem, context: Context) -> Iterator[str]:
    """ "The building" is not told apart by whom somebody bought it from."""
    plain = ((_OBJECT, words("plain_things")), (_OCCASION, words("plain_occasions")))
    for pattern, things in plain:
        for found in pattern.finditer(WHEN.sub("", item.stem)):
            if found["thing"] in things:
                yield f"which {found['thing']}?"


# Words of a deed, without its date, that tell it where no name but its place does.
TELLING = 6


def by_its_place(item: QuizItem, context: Context) -> Iterator[str]:
    """A dated deed of nobody named has more than its place: no "on which day did boats leave"."""
    if item.asks != "date" or item.kind == "order":
        return
    for fact, clause in events(item, context):
        known = any(n.text in clause.subject for n in fact.names) or "first" in item.stem
        if known or not _anybody(clause.subject):
            continue
        said = set(tokens(item.stem))
        rest = " ".join(t for t in tokens(WHEN.sub("", clause.rest)) if t in said)
        named = _NAMES.findall(rest)
        there = clause.lemma in {"leave", "reach"} or _LOCATED.search(rest)
        if len(named) < 2 and there and len(content(f"{clause.subject} {rest}")) < TELLING:
            yield "nothing but its place tells it"


_NAMES = re.compile(r"(?:[A-Z][\w’'-]+ ?)+")
_LOCATED = re.compile(r"\b(?:at|for|from|in|into|near|off|outside) (?:[a-z]+ ){0,3}[A-Z]")


def _anybody(subject: str) -> bool:
    """Whether no word of a subject but its first has a capital: "Two boats", "Gun salutes"."""
    others = tokens(subject)[1:]
    return bool(others) and not any(t[0].isupper() for t in others)


_OWNER = re.compile(r"\b[Tt]he (?P<owner>[a-z]+)['’]s? [a-z]")


def whose_country(item: QuizItem, context: Context) -> Iterator[str]:
    """ "The country's new opera house" stands after the name of the country."""
    stem = WHEN.sub("", item.stem.removeprefix("According to a report of "))
    for found in _OWNER.finditer(stem):
        said = tokens(stem[: found.start()])[1:]
        before = [t for t in said if t[0].isupper() and not printed(f"{t} 2000")]
        if not before and not printed(f"{found['owner']} 2000"):
            yield f"which {found['owner']}?"


_SENT = re.compile(r"\b(?:after|against|aid|aboard|at|away|for|home|into|there|to|up)\b")
_MATTERS = re.compile(
    r"\ban? (?:new |[A-Z]\w+ )*(?P<matter>accord|bill|deal|demand|law|motion|offer|plan|proposal"
    r"|report|request|resolution|ruling|scheme)(?=[?.,]| (?:in|on) (?:_|\d|[A-Z][a-z]+ \d))"
)


def sent_where(item: QuizItem, context: Context) -> Iterator[str]:
    """Who was sent has somewhere to go, and a plan is one for something: no bare "a UN plan"."""
    if item.asks == "abbreviation":
        return
    told = [f.clause for f in context.facts(item) if f.clause]
    for clause in told:
        if clause.lemma in {"dispatch", "send"} and not _SENT.search(clause.rest):
            yield f"“{clause.verb} {clause.rest}” where?"
    if found := _MATTERS.search(item.stem):
        yield f"{found[0]} for what?"


def anybody(item: QuizItem, context: Context) -> Iterator[str]:
    """Who left, came or embraced somebody is not asked: others may have; nor when, of gestures."""
    for _, clause in events(item, context):
        if clause.lemma in words("petty"):
            yield f"a gesture: “{clause.verb}”"
        whoever = item.asks == "name" and item.writer.startswith("who")
        once = {"as", "first", "last", "only"} & set(tokens(item.stem)) or clause.passive
        if whoever and clause.lemma in words("anybody") and not once:
            yield f"others may have “{clause.verb} {clause.rest}”"


_AGED = re.compile(r"\b[Aa]n? \d+-year-old\b")


def nobody_by_age(item: QuizItem, context: Context) -> Iterator[str]:
    """Nobody is told by an age alone: "a 44-year-old man was flown to Osse"."""
    found = _AGED.search(item.stem)
    if found and not context.world.mentions(item.stem):
        yield f"who is {found[0]}?"


def private(item: QuizItem, context: Context) -> Iterator[str]:
    """What a pupil, a driver or a captain did is told with a name beside theirs: of which ship?"""
    if item.asks not in {"date", "figure", "name"}:
        return
    told = ((n, f.clause) for f in context.facts(item) if f.clause for n in f.names)
    for name, clause in told:
        before, found, after = f"{clause.subject} {clause.rest}".partition(name.text)
        trade = before.split()[-1:] if found and name.kind == "person" else []
        rest = tokens(f"{' '.join(before.split()[1:-1])} {WHEN.sub('', after)}")
        others = [t for t in rest if tells(t) and t[0].isalpha()]
        if trade and folded(trade[0]) in words("private_people") and not others:
            yield f"{trade[0]} of what?"


UNTOLD_CHECKS: tuple[tuple[str, Check], ...] = (
    ("for what", for_what),
    ("whose career", whose_career),
    ("where there", where_there),
    ("latest", latest),
    ("which work", which_work),
    ("which object", which_object),
    ("by its place", by_its_place),
    ("whose country", whose_country),
    ("sent where", sent_where),
    ("anybody", anybody),
    ("nobody by age", nobody_by_age),
    ("private", private),
)
