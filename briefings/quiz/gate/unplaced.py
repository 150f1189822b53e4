"""Checks of what a reader cannot place: an open of no name, a street of no town, an incident."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.model import Fact, QuizItem
from briefings.quiz.dates import about, printed
from briefings.quiz.distractors.calendar import FAR, days_apart
from briefings.quiz.distractors.posts import form
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import events
from briefings.quiz.gate.standing import WHEN
from briefings.quiz.lands import country_names
from briefings.quiz.lists import rows, words
from briefings.quiz.offices import office
from briefings.quiz.wording import content, folded, tokens

_ACTING = (
    r"\b(?:acting|interim|caretaker) (?:(?!and\b)[\w'’-]+ ){{0,3}}{role},?"
    r" (?:[\w.'’-]+ ){{0,3}}{last}\b"
)
_ACTS = frozenset({"acting", "caretaker", "interim"})


def as_acting(item: QuizItem, context: Context) -> Iterator[str]:
    """Who only acts as a minister is not asked as the minister: another one is."""
    said = content(f"{item.stem} {item.answer}") & _ACTS
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" and not said else None
        if held is None or not fact.subject:
            continue
        last = re.escape(fact.subject.split()[-1])
        acting = re.compile(_ACTING.format(role=re.escape(held.role), last=last), re.IGNORECASE)
        if any(acting.search(r.sentence) for r in fact.references):
            yield f"{fact.subject} only acts as {held.role}"


_NOTHING = re.compile(
    r"\b(?:about|after|because of|due to|during|following|for|in|over) (?:an?|some) "
    r"(?:affair|case|dispute|episode|event|incident|issue|matter|problem|situation|thing)"
    r"(?=[,.?]|$| (?:and|but)\b)"
)


def says_nothing(item: QuizItem, context: Context) -> Iterator[str]:
    """What a deed was about is told, or not at all: no bare "over an incident"."""
    stem = re.sub(r" +(?=[?.,])", "", WHEN.sub("", item.stem))
    if item.asks != "abbreviation" and (found := _NOTHING.search(stem)):
        yield f"“{found[0]}” says nothing"


_BARE = re.compile(r"The (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)")
# Deeds that tell by themselves what their subject is: a ship, a film, a party.
_TELLS = frozenset({"air", "found", "launch", "premiere", "publish", "release", "sail", "sink"})


def what_it_is(item: QuizItem, context: Context) -> Iterator[str]:
    """A thing with a fanciful name is told with its kind: no bare "the Larkspur was sold"."""
    if item.asks not in {"date", "figure"} or item.kind == "order":
        return
    for fact, clause in events(item, context):
        found = _BARE.fullmatch(clause.subject)
        if found is None or clause.lemma in _TELLS or _known(found["name"], fact, context):
            continue
        yield f"what is {found[0]}?"


def _known(name: str, fact: Fact, context: Context) -> bool:
    """Whether a name says what it is of: "Trust", a country, letters, a place, a person, many."""
    kinds = {n.kind for n in fact.names if name in n.text}
    last = folded(name.split()[-1])
    said = last in _kinds() or bool(content(name) & (country_names() | context.world.places))
    many = last.endswith("s") and not last.endswith("ss")
    known = f"The {name}" in words("known_bodies") or name in words("known_bodies")
    return said or many or known or name.isupper() or bool(kinds & {"person", "place"})


@cache
def _kinds() -> frozenset[str]:
    """The words that say of what kind a thing is."""
    lists = ("body_words", "generic", "generic_bodies", "held_again", "institutions", "vessels")
    more = ("firm_trades", "plain_things", "plain_occasions", "works")
    bodies = frozenset(row[0].casefold() for row in rows("body_nouns"))
    return bodies.union(*(words(name) for name in (*lists, *more)))


_CONTEST = re.compile(
    r"\b[Tt]he (?P<what>Award|Championships?|Cup|Derby|Festival|Final|Games|League|Marathon|Open"
    r"|Prize|Series|Tour|Trophy)\b(?! (?:[A-Z]|(?:of|in|at|for) (?:the )?[A-Z]))"
)


def which_open(item: QuizItem, context: Context) -> Iterator[str]:
    """A contest or prize has its name: no bare "the Open", no "Games of 2022" of no town."""
    if item.asks != "abbreviation" and (found := _CONTEST.search(WHEN.sub("", item.stem))):
        yield f"which {found['what']}?"


_STREET = re.compile(
    r"\b(?:(?:Great|Lower|New|Old|The|Upper) )?"
    r"(?P<name>[A-Z][\w'’-]+ (?:Avenue|Crescent|Lane|Quay|Road|Square|Street|Terrace))\b"
)
_OPENERS = frozenset(
    {"A", "An", "As", "At", "How", "In", "On", "The", "To", "What", "Which", "Who"}
)


def whose_street(item: QuizItem, context: Context) -> Iterator[str]:
    """A street has its town, unless all know it: no "Harbour Street scheme" of nowhere."""
    stem = WHEN.sub("", item.stem)
    found = _STREET.search(stem) if item.asks != "abbreviation" else None
    if found is None or found["name"] in words("known_streets"):
        return
    said = tokens(stem.replace(found[0], ""))
    months = {t for t in said if printed(f"{t} 2000")}
    if not [t for t in said if t[0].isupper() and t not in _OPENERS and t not in months]:
        yield f"{found['name']} of which town?"


_HOUSE = re.compile(
    r"(?<!['’]s )\b[Tt]he (?P<name>(?:[A-Z][\w'’-]+ (?:(?:and|of|for) )?)+"
    r"(?:Cathedral|Church|Clinic|College|Hospital|Infirmary|Library|Museum|School|Theatre))\b"
    r"(?!,? (?:in|of|at|near) (?:the )?[A-Z])"
)


def whose_house(item: QuizItem, context: Context) -> Iterator[str]:
    """A hospital or school of a common name has its town: no "Women's and Children's Hospital"."""
    answer = f". {item.answer}" if item.asks in {"organization", "position"} else ""
    for found in _HOUSE.finditer(f"{WHEN.sub('', item.stem)}{answer}"):
        if content(found["name"]) <= words("common_names") | words("generic_bodies"):
            yield f"{found['name']} of which town?"


_LATER = re.compile(
    r"\b(?:[Cc]onvicted|[Dd]isgraced|[Ee]x-|[Ff]ormer|[Jj]ailed|[Rr]etired|[Vv]eteran) ?"
    r"[a-z][\w'’-]* (?:[\w'’-]+ ){0,4}?(?=[A-Z])"
)
# Months before its report from which what somebody has become since is not said of a deed.
LONG_AGO = 12


def later_description(item: QuizItem, context: Context) -> Iterator[str]:
    """What somebody became since is not said of what was before: no "former champion" in 1984."""
    found = _LATER.search(item.stem)
    if found is None or item.asks == "abbreviation":
        return
    for fact in context.facts(item):
        day, told = about(fact.date), context.world.published(fact)
        people = tuple(n.text for n in fact.names if n.kind == "person")
        named = people and item.stem[found.end() :].startswith(people)
        if named and day and told and told.months - day.months >= LONG_AGO:
            yield f"“{found[0].strip()}” may be of later"
            return


_DEPUTY = re.compile(
    r"\b(?:assistant|associate|deputy|vice)[ -]"
    r"(?!chancellor|governor|mayor|premier|president|prime minister|secretary[ -]general)"
)


def one_deputy(item: QuizItem, context: Context) -> Iterator[str]:
    """Who was a deputy is asked only where two reports agree: an envoy or director has several."""
    if item.asks != "name" or item.writer != "holder":
        return
    for fact in context.facts(item):
        held = office(fact) if fact.kind == "position" else None
        if held and _DEPUTY.search(held.phrase) and len({r.article for r in fact.references}) < 2:
            yield f"one of several: {held.phrase}"


def one_form(item: QuizItem, context: Context) -> Iterator[str]:
    """Offices to choose from have one form: no "mayor of Osse" beside "Osse's mayor"."""
    offices = item.kind == "choice" and item.asks == "position"
    if offices and len({form(o.text) for o in item.options}) > 1:
        yield "options of several forms"


def far_enough(item: QuizItem, context: Context) -> Iterator[str]:
    """A false day is not one that another report may give: it lies three days away or more."""
    if item.kind != "true-false" or item.asks != "date":
        return
    found = re.search(r"The right answer is (.+)\.$", item.answer)
    key = printed(found[1]) if found else None
    for text in re.findall(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b", item.stem):
        said = printed(text)
        if key and said and key.day and days_apart(said, key) < FAR:
            yield f"{text} is near {key.text}"


UNPLACED_CHECKS: tuple[tuple[str, Check], ...] = (
    ("as acting", as_acting),
    ("says nothing", says_nothing),
    ("what it is", what_it_is),
    ("which open", which_open),
    ("whose street", whose_street),
    ("whose house", whose_house),
    ("later description", later_description),
    ("one deputy", one_deputy),
    ("one form", one_form),
    ("far enough", far_enough),
)
