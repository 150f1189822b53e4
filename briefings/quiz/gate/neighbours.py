"""Checks that a stem leans on no sentence beside its own, and keeps what its sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Clause, Fact, QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.english import passive
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.standing import WHEN
from briefings.quiz.lists import words
from briefings.quiz.reports import TOLD_BY
from briefings.quiz.verbs import readings
from briefings.quiz.wording import bare, content, folded, tokens
from briefings.words.months import ANY_MONTH

_LEANS = re.compile(
    r"(?<!\ban )(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )\b[Ee]arlier\b(?! (?:than|in|on)\b)"
    r"|\b(?:shortly|soon|immediately|straight|just) (?:after|before)(?=[,.?]| and\b)"
    r"|\b(?:shortly|soon|immediately) (?:afterwards?|thereafter)\b"
    r"|\b(?:minutes?|hours?|days?|weeks?|months?|years?|moments?) (?:earlier|later|before|after)"
    r"(?=[,.?]| (?:and|by|in|with)\b)"
    r"|\bneighbou?ring\b(?! (?:countries|states)\b)"
    r"|\b(?:afterwards?|beforehand|meanwhile|thereafter)\b"
    r"|\bfollow(?:ed|s)?(?= (?:shortly|soon|suit|with|up|later)\b|[,.?])"
)


def leans(item: QuizItem, context: Context) -> Iterator[str]:
    """No word that counts from a neighbour: "earlier", "shortly after", "followed"."""
    stem = _AS_OF.sub("", item.stem)
    if item.asks != "abbreviation" and (found := _LEANS.search(stem)):
        yield f"“{found[0]}” counts from another sentence"


# Earlier than the time as of which is asked: "had Jo Lind earlier been ambassador".
_AS_OF = re.compile(r"^As of .* earlier(?= been\b)")
_MONTH = re.compile(rf"\b(?:{ANY_MONTH}) \d{{4}}\b")


# A plan of the same month has its day: "As of 4 March 2025, on which day in March 2025 was …".
_AS_OF_DAY = re.compile(r"^As of \d{1,2} [A-Z][a-z]+ \d{4}, on which day")


def told_once(item: QuizItem, context: Context) -> Iterator[str]:
    """A month and its year stand once in a stem: no report of what was so "to" its own month."""
    found = _MONTH.findall(_AS_OF_DAY.sub("", item.stem))
    for month in sorted({m for m in found if found.count(m) > 1}):
        yield f"{month} twice"


_TOGETHER = frozenset({"call", "confer", "meet", "phone", "speak", "talk", "telephone", "visit"})
_GATHERED = frozenset({"call", "conversation", "discussions", "meeting", "meetings", "talks"})
_OCCASION = re.compile(
    r"\b(?:aboard|after|at|before|during|for|in|near|on|outside|over) (?:the |an? |its |their )?"
    r"(?:[a-z'’-]+ ){0,4}[A-Z]"
)
_FIRST = re.compile(
    r"\b(?:first|second|third|fourth|last|final|only|inaugural|annual|\d+(?:st|nd|rd|th))"
    r"(?: [\w-]+){0,3} (?:call|conversation|discussions|meeting|round|summit|talks|time|visit)\b"
)


_CALLED = re.compile(r"\b(?:call|phone|phoned|telephone|telephoned)\b")


def which_meeting(item: QuizItem, context: Context) -> Iterator[str]:
    """The day on which people met is asked with the occasion, or of the first or only time."""
    date = printed(item.answer) if item.kind != "true-false" else None
    if item.asks != "date" or item.kind == "order" or (date is not None and date.day is None):
        return
    for fact in context.facts(item):
        clause = fact.clause
        if clause is None or not _gathers(clause) or _set_apart(clause, fact):
            continue
        # readers took a telephone call, and "the talks of A and B", for one where no other is told
        alone = fact.rule == "event, meeting" or _CALLED.search(f"{clause.verb} {clause.rest}")
        if not alone or _again(fact, context):
            yield f"they may have “{clause.verb} {clause.rest}” on other days"


def _again(fact: Fact, context: Context) -> bool:
    """Whether the articles tell of another day of the month on which the same people did so."""
    people = context.world.mentions(fact.statement)
    return any(
        (f.date or "")[:7] == (fact.date or "")[:7]
        and f.date != fact.date
        and f.clause is not None
        and _gathers(f.clause)
        and len(people & context.world.mentions(f.statement)) > 1
        for person in people
        for f in context.world.facts_by_subject.get(person, ())
    )


def _gathers(clause: Clause) -> bool:
    held = clause.lemma in {"hold", "have", "conduct"} and content(clause.rest) & _GATHERED
    return bool(held) or clause.lemma in _TOGETHER


def _set_apart(clause: Clause, fact: Fact) -> bool:
    """Whether an occasion, a count of the times, or a house tells a meeting from others."""
    rest = WHEN.sub("", clause.rest)
    if clause.lemma == "visit" and re.search(r"\b(?!the\b)[a-z]{3,}", rest):
        return True
    told = (rest, *(r.sentence for r in fact.references))
    return _OCCASION.search(rest) is not None or any(_FIRST.search(t) for t in told)


def no_birthday(item: QuizItem, context: Context) -> Iterator[str]:
    """Nobody's birthday is asked for: it is no news."""
    for fact in context.facts(item):
        clause = fact.clause
        ages = clause is not None and clause.lemma == "turn" and re.match(r"\d+\b", clause.rest)
        if item.asks == "date" and (ages or {"birthday"} & content(item.stem)):
            yield "a birthday"


_IN_PASSING = re.compile(
    r"\b(?:adding|alleging|arguing|asserting|boasting|claiming|complaining|emphasi[sz]ing"
    r"|estimating|insisting|noting|pointing out|saying|stressing|warning)(?: the fact)?,? that\b"
    r"(?P<told>[^”\n]*)"
)


def whose_figure(item: QuizItem, context: Context) -> Iterator[str]:
    """A figure that somebody points out has the speaker in the stem."""
    stem = TOLD_BY.sub("", item.stem)
    if item.asks != "figure" or "according to" in folded(stem) or content(stem) & words("telling"):
        return
    for fact in context.facts(item):
        for ref in fact.references:
            found = _IN_PASSING.search(ref.sentence)
            if found and fact.value in found["told"]:
                yield "a figure of whoever points it out"
                break


_RUNNING = re.compile(
    r"\b(?:has|have) now (?P<verb>[a-z]+)|\bnow (?:has|have)\b|\bso far\b|\bto date\b"
)


def running_count(item: QuizItem, context: Context) -> Iterator[str]:
    """What a report counts as of its hour is not asked: no "14 yachts have now retired"."""
    if item.asks != "figure" or item.answer[:1] in "$£€":
        return
    for fact in context.facts(item):
        told = f"{fact.clause.verb} {fact.clause.rest}" if fact.clause else fact.statement
        for found in (m for r in fact.references for m in _RUNNING.finditer(r.sentence)):
            if _RUNNING.search(told) or found["verb"] in tokens(told):
                yield "a count that goes on"
                return


def whose_participle(item: QuizItem, context: Context) -> Iterator[str]:
    """What "rectified on Monday" is said of stands before it: it is not the sentence's subject."""
    for fact in context.facts(item):
        clause = fact.clause
        if clause is None or "participle" not in fact.rule:
            continue
        if not passive(clause):
            continue
        for ref in fact.references:
            noun = _before(clause.verb.split()[-1], ref.sentence)
            if noun and not _heads(clause.subject, noun):
                yield f"“{' '.join(noun[-4:])}”, and not {clause.subject}"
                break


def _before(participle: str, sentence: str) -> list[str]:
    """The words to which a participle after a comma may belong, or none."""
    found = re.search(rf"(?P<noun>[^,;:]+), (?:\w+ly )?{re.escape(participle)}\b", sentence)
    return tokens(found["noun"]) if found else []


def _heads(subject: str, noun: list[str]) -> bool:
    """Whether a subject stands among words, and no verb of its own after it."""
    wanted = content(subject)
    places = [n for n, w in enumerate(noun) if bare(w) in wanted]
    after = noun[places[-1] + 1] if places and places[-1] + 1 < len(noun) else ""
    verb = readings(after.lower()).get("verb", ()) if after.islower() else ()
    return bool(places) and not (verb and after not in verb)


NEIGHBOUR_CHECKS: tuple[tuple[str, Check], ...] = (
    ("leans", leans),
    ("told once", told_once),
    ("which meeting", which_meeting),
    ("no birthday", no_birthday),
    ("whose figure", whose_figure),
    ("running count", running_count),
    ("whose participle", whose_participle),
)
