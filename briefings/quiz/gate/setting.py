"""Checks that a stem gives its setting: which letters, words, things, dates and schools."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import QuizItem
from briefings.quiz.dates import printed
from briefings.quiz.distractors.calendar import happened_by, reports_of
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.lands import known_country
from briefings.quiz.lists import rows, words
from briefings.quiz.wording import content, folded, has_phrase
from briefings.words.months import ANY_MONTH

# Fewer letters than these stand for several bodies of the world's news.
LETTERS = 4


def letters_in_context(item: QuizItem, context: Context) -> Iterator[str]:
    """Three letters of a body are asked only with a place in them or the stem: many share them."""
    if item.asks != "abbreviation":
        return
    for fact in context.facts(item):
        whole = fact.subject
        letters = whole.rsplit(" ", 1)[-1]
        if len(letters) >= LETTERS or letters in words("known_letters") or letters != whole:
            continue
        thing = fact.value == fact.value.lower()
        placed = _placed(fact.value, context) or told_apart(item, letters)
        if not thing and not placed:
            yield f"{letters} of which country or trade?"


def told_apart(item: QuizItem, letters: str) -> bool:
    """Whether a stem says of what the letters stand, or in which report."""
    return item.stem.count(letters) > 1 or "In a report of " in item.stem


def _placed(text: str, context: Context) -> bool:
    """Whether a name holds a country, its people, or a place that the articles name."""
    said = content(text)
    adjectives = {folded(w) for row in rows("demonyms") for w in row[0].split()}
    if said & (adjectives | {folded(p) for p in context.world.places}):
        return True
    return any(has_phrase(c, text) for c in known_country())


_ROLE = re.compile(r"\b(?:[Ww]hich|what) [a-z]+")
_AT = re.compile(rf"\b(?:in|at) (?:the )?(?!(?:{ANY_MONTH})\b)[A-Z]")


def whose_words(item: QuizItem, context: Context) -> Iterator[str]:
    """Who said or urged something is asked only with a role or a place: anybody may have."""
    if item.asks != "name" or not item.writer.startswith("who") or item.writer in words("of_four"):
        return
    for fact in context.facts(item):
        said = fact.clause is not None and fact.clause.lemma in words("uttering")
        if said and not _ROLE.search(item.stem) and not _AT.search(item.stem):
            yield f"many may have “{fact.clause.verb if fact.clause else ''}” so"


_ARRANGED = re.compile(
    r"\b[Tt]he (?:accord|agreement|contract|deal|memorandum|pact|understanding)(?= with\b)"
)
_THING = re.compile(r"\b[Tt]he ([a-z]+) ([a-z]+)\b(?! of\b)")


def whose_thing(item: QuizItem, context: Context) -> Iterator[str]:
    """A thing of a body has its owner, a deal its matter: no "the embassy plaque" of no country."""
    for found in _THING.finditer(item.stem):
        if found[1] in words("owning") and found[2] in words("belongings"):
            yield f"{found[0]} of which {found[1]}?"
    for found in _ARRANGED.finditer(item.stem):
        yield f"{found[0]} on what?"


# As of when something is asked, or in which report: no date of the story.
_ASKED_AT = re.compile(
    r"(?:^As of|(?:^According to|\bin) a report of) (?:\d+ )?(?:[A-Z]\w+ )?\d{4}, "
)
_DATE = re.compile(
    rf"\b(?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince|of) (?:the year )?"
    rf"(?:(?:\d{{1,2}} )?(?:{ANY_MONTH}) \d{{4}}|(?:1[0-9]|20)\d\d)\b(?![-–/] ?\d)"
)
_HOLIDAY = re.compile(
    r"\b[Oo]n (?:(?:[A-Z][\w'’]+ )+(?:Day|Eve)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def one_date(item: QuizItem, context: Context) -> Iterator[str]:
    """One date in a stem: with a second, or a holiday beside it, it is open what each one dates."""
    if item.kind in {"matching", "order"} or item.asks == "abbreviation":
        return
    stem = _ASKED_AT.sub("", item.stem)
    found = [m[0] for pattern in (_DATE, _HOLIDAY) for m in pattern.finditer(stem)]
    if len(found) > 1:
        yield f"two dates: {', '.join(found)}"


_TRAINED = re.compile(
    r"\b(?:(?:first|also|then|later|originally) (?:studied|trained|read|attended|qualified)"
    r"|graduate of\b.{0,60}\bstudied|trained as|qualified as|transferred"
    r"|before (?:taking|earning|studying|completing|moving))\b"
)
_SCHOOL = re.compile(
    r"\b(?:University|College|Institute|Academy|Polytechnic) of (?:the )?[A-Z][\w-]+"
    r"|\b(?:[A-Z][\w-]+ )+(?:University|College|Institute|Academy|Polytechnic)\b"
)


def one_school(item: QuizItem, context: Context) -> Iterator[str]:
    """Where somebody studied is asked only of whom the articles give one school and one course."""
    if item.writer != "school":
        return
    for fact in context.facts(item):
        for told in dict.fromkeys(r.sentence for r in fact.references):
            if found := _TRAINED.search(told):
                yield f"one of several schools: {found[0]}"
            elif len(set(_SCHOOL.findall(told))) > 1:
                yield "one of several schools"


def by_its_report(item: QuizItem, context: Context) -> Iterator[str]:
    """Nothing made up that has happened lies after its report: no May for news of April."""
    key = printed(item.answer.removeprefix("False. The right answer is ").rstrip("."))
    limit = reports_of(item.references)
    if item.kind == "matching" or item.asks != "date" or key is None:
        return
    if limit is None or not happened_by(key, limit):
        return
    false = item.stem if item.kind == "true-false" else ""
    offered = (*(o.text for o in item.options if o.made), *_WHOLE.findall(false))
    for text in offered:
        date = printed(text)
        if date is not None and date.grain == key.grain and not happened_by(date, limit):
            yield f"{text} lies after the report"


_WHOLE = re.compile(rf"\b(?:\d{{1,2}} )?(?:(?:{ANY_MONTH}) )?(?:1[0-9]|20)\d\d\b")


SETTING_CHECKS: tuple[tuple[str, Check], ...] = (
    ("letters in context", letters_in_context),
    ("whose words", whose_words),
    ("whose thing", whose_thing),
    ("one date", one_date),
    ("one school", one_school),
    ("by its report", by_its_report),
)
