"""Checks that a stem leaves no part out: a body's article, whose group, earlier than what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Clause, Fact, QuizItem
from briefings.quiz.articled import unarticled
from briefings.quiz.dates import Date, plain
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.gate.standing import WHEN
from briefings.quiz.lands import countries
from briefings.quiz.offices import office
from briefings.quiz.tenures import with_particles
from briefings.quiz.verbs import is_past
from briefings.words.months import ANY_MONTH, MONTHS


def body_article(item: QuizItem, context: Context) -> Iterator[str]:
    """A body that wants "the" has it: no "spokesman for White House"."""
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        body = unarticled(held.phrase, context.world.texts) if held else ""
        said = f"{item.stem} {item.answer}"
        if body and re.search(rf"(?<!the ){re.escape(body)}", said):
            yield f"{body} without “the”"


_GROUP = re.compile(
    r"(?P<before>(?!(?:In|At|On|The|During|After|Before|Which|For)\b)[A-Z][\w-]+(?:['’]s?)? )?"
    r"\b(?:Group|Pool|Stage|Round|Division|Heat|Game|Match|Ward|Zone|Phase|Section)"
    r" (?:[A-Z]|\d{1,2}|[IVX]+)\b"
    rf"(?! (?:of|at|in|from) (?:the )?(?:\d{{4}} )?(?!{ANY_MONTH})[A-Z])"
)


def whose_group(item: QuizItem, context: Context) -> Iterator[str]:
    """A group, stage or game with its letter or number has its contest: no bare "Group C"."""
    for found in _GROUP.finditer(item.stem):
        if not found["before"]:
            yield f"{found[0]} of what?"


# Adjectives of countries that name one person with "the": "the Norwegian", not "the French".
_ONE = re.compile(r"(?:an|i|er)$")


def whose_people(item: QuizItem, context: Context) -> Iterator[str]:
    """A person is not told by a country alone: no "did the Norwegian win"."""
    for _, clause in events(item, context):
        alone = re.fullmatch(r"[Tt]he ([A-Z][a-z]+)", clause.subject)
        if alone and alone[1] in countries() and _ONE.search(alone[1]):
            yield f"which {alone[1]}?"


_EARLIER = re.compile(
    r"\b(?:had|were|was) (?:earlier|previously|already|since|later)\b(?!.*\b(?:before|than|when)\b)"
    r"|\b(?:earlier|previously)\?"
)


def earlier_than(item: QuizItem, context: Context) -> Iterator[str]:
    """What was "earlier" was earlier than something told: no "had earlier sold 10 boats"."""
    if item.writer == "former.host":
        return
    if found := _EARLIER.search(item.stem):
        yield f"“{found[0]}” than what?"


_ARTICLES = r"(?:the|a|an|its|his|her|their)\b"
# Two things with their articles, nothing but "of" before "and": "the cup of Osse and the regatta".
_TWO = re.compile(
    rf"(?i:{_ARTICLES} )?(?:(?!(?:between|with|to|for|from|against|at|in|on|by|among|over|into)\b)"
    rf"[\w'’.&-]+ )+and (?P<last>{_ARTICLES} [^,;]+)"
)


def dates_its_deed(item: QuizItem, context: Context) -> Iterator[str]:
    """A date after two things may be that of the last: "won the cup and the regatta in 1990"."""
    for fact, clause in events(item, context):
        day = plain(fact.date)
        if day is None or not (item.asks == "date" or str(day.year) in item.stem):
            continue
        last = _last_of_two(clause, fact)
        if last and any(_follows(r.sentence, last, day) for r in fact.references):
            yield f"the date may be that of {last} alone"
        if all(_of_another_verb(r.sentence, clause, day) for r in fact.references):
            yield f"another verb stands between “{clause.verb}” and its date"


def _last_of_two(clause: Clause, fact: Fact) -> str:
    """The second of two things that a verb has as its objects, or ""."""
    rest = WHEN.sub("", clause.rest).strip()
    found = _TWO.fullmatch(rest)
    if found is not None:
        return found["last"].strip()
    names = sorted({n.text for n in fact.names})
    pairs = ((a, b) for a in names for b in names if a != b)
    return next((b for a, b in pairs if re.fullmatch(f"(?:the )?{_pair(a, b)}", rest)), "")


def _pair(first: str, second: str) -> str:
    return rf"{re.escape(first)} and (?:the )?{re.escape(second)}"


def _follows(sentence: str, last: str, day: Date) -> bool:
    """Whether the date stands right after the second thing in the sentence."""
    end = re.escape(" ".join(last.split()[-2:]))
    return re.search(rf"{end},? (?:in|on) (?:{_written(day)})", sentence) is not None


def _written(day: Date) -> str:
    """How a date begins in a text: "1990", "May", "5 May"."""
    month = MONTHS[day.month - 1][:3] if day.month else ""
    return rf"{day.year}|(?:\d{{1,2}} )?{month}" if month else str(day.year)


_THEN = re.compile(r",? (?:and|but) (?:(?:also|later|then|again|soon|once) )*([a-z]+)\b")


def _of_another_verb(sentence: str, clause: Clause, day: Date) -> bool:
    """Whether a second verb of the subject stands between the deed and its date."""
    rest = " ".join(WHEN.sub("", clause.rest).split()[-2:])
    start = sentence.find(rest) if rest else -1
    if start < 0:
        return False
    after = sentence[start + len(rest) :]
    date = re.search(rf"\b(?:in|on) (?:{_written(day)})", after)
    between = after[: date.start()] if date else ""
    return any(is_past(found[1]) for found in _THEN.finditer(between))


def variants(item: QuizItem, context: Context) -> Iterator[str]:
    """No variant of a name is cut: not "Dam" for "van Dam"."""
    for variant in item.accepted if item.asks == "name" else ():
        if (whole := with_particles(variant, item.answer)) != variant:
            yield f"“{variant}” for “{whole}”"


WHOLE_CHECKS: tuple[tuple[str, Check], ...] = (
    ("body article", body_article),
    ("whose group", whose_group),
    ("whose people", whose_people),
    ("earlier than", earlier_than),
    ("dates its deed", dates_its_deed),
    ("variants", variants),
)
