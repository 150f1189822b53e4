"""How many, of what a report tells in a sentence of its own: "Six guides had been charged …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Clause, Fact
from briefings.quiz.dates import plain
from briefings.quiz.english import NotAskedError, question, shortened, tidy, undated
from briefings.quiz.inside import subject_inside
from briefings.quiz.lists import words
from briefings.quiz.question import GAP, Question
from briefings.quiz.reports import guessed, past, report
from briefings.quiz.world import World
from briefings.quiz.writers.amounts import LEAST, written_otherwise
from briefings.words.months import ANY_MONTH
from briefings.words.numbers import SMALL, any_of

# Names that tell a deed, and words; the least clarity of a fact that is asked so.
ANCHORS, FULL, CLEAR = 2, 8, 0.6
# Two and less are trivial.
WORDS = SMALL[3:]
NUMBER = rf"(?P<number>{any_of(3, 20)}|[3-9]|[1-9]\d|[1-9]\d\d|[1-9]\d{{0,2}}(?:,\d{{3}})+)"
_FIRST = re.compile(rf"(?i:{NUMBER}) (?P<noun>(?!of\b|other\b|others\b)[\w-].*)")
_INSIDE = re.compile(
    rf"(?<![\w.,$€£-]){NUMBER} "
    rf"(?!(?:others?|and|at|for|from|in|of|on|or|to|{ANY_MONTH})\b)"
    r"(?P<noun>(?:[A-Z]?[a-z]+ ?)+)"
)
MONEY = re.compile(
    r"(?<![\w.,])(?P<number>(?:A|US|NZ)?[$£€₹¥] ?\d(?:[\d,.]*\d)?"
    r"(?: ?(?:bn|crore|lakh|m|tn)\b| (?:million|billion|trillion))?"
    r"|\d[\d.,]* (?:million |billion )?(?:dollars|euros|pounds|francs|crowns|yen|rupees)"
    r"|\d+(?:\.\d+)? ?(?:per cent|percent|%))(?![\w-])(?P<noun>)"
)
BOUND = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|than|least|most|only|from|to|just|day|years?|aged?"
    r"|number|chapter|section|article|page|round|phase) $"
)
SPAN = re.compile(
    r"^(?:year|month|week|day|hour|minute|second|time|percent|per cent|o'clock"
    r"|\w*met(?:re|er)|mile|feet|foot|degree)"
)
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:of |the |for )*[A-Z][\w.’'-]*)*")


def counted(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, how many guides had been charged over …?"

    Of a number inside the sentence, a statement with a gap. Raises NotAskedError where the
    report does not tell by itself of whom it speaks.
    """
    clause = fact.clause
    if fact.kind != "event" or clause is None or fact.modality != "holds" or fact.attributed_to:
        return
    found = _FIRST.match(clause.subject) or _inside(clause)
    if found is None:
        return
    time, clause = _time(fact, clause, world)
    verb = past(clause)
    _anchored(fact, clause)
    number = found["number"]
    if found.re is _FIRST:
        stem = question(f"{time}, how many {found['noun']} {verb} {clause.rest}")
        yield _question("counted", stem, number, fact)
        return
    if clause.subject.split()[0].lower() in {"a", "an"}:
        raise NotAskedError("a doer whom nothing names")
    found = _inside(clause)
    if found is None or BOUND.search(clause.rest[: found.start()]) or SPAN.match(found["noun"]):
        raise NotAskedError("a bound, a span of time, or a number that is no count")
    subject = subject_inside(fact, world.source(fact), world.vocabulary)
    rest = clause.rest[: found.start()] + GAP + clause.rest[found.end("number") :]
    yield _question("gap.counted", f"{time}, {tidy(f'{subject} {verb} {rest}')}.", number, fact)


def _inside(clause: Clause) -> re.Match[str] | None:
    """A sum, a share or a count inside what is told of the subject."""
    return MONEY.search(clause.rest) or _INSIDE.search(clause.rest)


def figure_inside(text: str, value: str = "", least: int = LEAST) -> re.Match[str] | None:
    """An exact sum, share or count of `least` or more of a text, as the group "number".

    Of several, the one that `value` begins with, else the first.
    """
    found = [*MONEY.finditer(text), *_INSIDE.finditer(text)]
    exact = [
        f for f in found if not (BOUND.search(text[: f.start()].lower()) or SPAN.match(f["noun"]))
    ]
    large = [f for f in exact if f.re is MONEY or _digits(f["number"]) >= least]
    meant = [f for f in large if value.startswith(f["number"])] if value else large
    return min(meant or large, key=re.Match.start, default=None)


def _digits(number: str) -> int:
    low = number.lower().replace(",", "")
    return int(low) if low.isdigit() else SMALL.index(low)


def _question(writer: str, stem: str, number: str, fact: Fact) -> Question:
    word = number.lower()
    digits = str(SMALL.index(word)) if word in WORDS else number
    number = word if word in WORDS else number
    blank = writer.startswith("gap")
    return Question(
        writer=writer,
        asks="figure",
        stem=f"{stem[0].upper()}{stem[1:]}",
        answer=number,
        facts=(fact,),
        accepted=tuple(
            dict.fromkeys((number, digits, digits.replace(",", ""), *written_otherwise(number)))
        ),
        kinds=("blank",) if blank else ("choice", "short"),
    )


def _time(fact: Fact, clause: Clause, world: World) -> tuple[str, Clause]:
    """The day, or whose account it is, and the clause without it."""
    date = plain(fact.date)
    if date is None:
        told = report(fact, world)
        if not told:
            raise NotAskedError("a count without a time")
        return told, shortened(clause)
    if guessed(fact, date, world):
        raise NotAskedError("a count whose date is inferred")
    return f"{'On' if date.day else 'In'} {date.text}", shortened(undated(clause, date))


def _anchored(fact: Fact, clause: Clause) -> None:
    """Raises NotAskedError where the deed does not name what tells it from others."""
    told = f"{clause.subject} {clause.verb} {clause.rest}"
    names = {n for n in _NAME.findall(told) if n.lower() not in (*WORDS, "the", "a", "an")}
    if len(names) < ANCHORS or len(told.split()) < FULL or fact.clarity < CLEAR:
        raise NotAskedError("a count that may be of many deeds")
    if clause.lemma in words("no_news") | words("uttering"):
        raise NotAskedError("a count within what somebody says or is")
