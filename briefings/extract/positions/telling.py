"""The fact of a tenure, with a statement that stands alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.minting import mint
from briefings.extract.positions.office import MAKERS
from briefings.extract.statements.moments import in_words
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from briefings.extract.positions.office import Office
    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.story import Story

# Occupations that people soon leave behind.
PASSING = frozenset(
    [
        "student",
        "freshman",
        "sophomore",
        "undergraduate",
        "schoolboy",
        "schoolgirl",
        "backbencher",
        "candidate",
        "fighter",
        "frontbencher",
        "nominee",
    ]
)
# The verb and its link, in statements of work for a body.
_WORKING = {
    "works": ("worked", "for"),
    "worked": ("worked", "for"),
    "plays": ("played", "for"),
    "played": ("played", "for"),
    "teaches": ("taught", "at"),
    "taught": ("taught", "at"),
}
# What somebody is for ever who has once founded a body.
_FOUNDERS = frozenset({"co-founder", "cofounder", "founder"})
INSIDE = ", named inside"
# Offices of a state or town, of which a party's name says nothing: "a Republican governor".
_OF_STATES = frozenset({"chief minister", "governor", "lieutenant governor", "mayor", "premier"})
_OF_STATES |= {"president", "prime minister"}
# What is told without the time of the article.
_UNDATED = frozenset({"founded", "co-founded", "trained"})
# How an office is told that lies ahead.
_AHEAD = {"designate": "chosen to be", "planned": "to become", "expected": "expected to become"}


def fact(story: Story, tenure: Tenure) -> Fact:
    """The fact of a tenure, with its statement."""
    office = tenure.office
    date = tenure.dated or tenure.start or tenure.end or story.article.published
    if _timeless(tenure) or (tenure.lead == "joined" and not tenure.dated):
        date = tenure.start
    minted = mint(
        story,
        tenure.sentence,
        "position",
        tenure.person.name,
        predicate(tenure),
        office.value,
        statement(tenure, story.article.published),
        rule=f"{tenure.rule}{_inside(tenure)}",
        span=tenure.at,
        doubts=(*tenure.doubts, *office.doubts),
        organization=office.organization,
        place=office.place,
        date=date,
        start=tenure.start,
        end=tenure.end,
        modality=tenure.modality,
        attributed_to=tenure.attributed_to,
        names=_names(tenure),
    )
    more = tuple(story.reference(s, s.start, s.end) for s in tenure.also if s != tenure.sentence)
    return replace(minted, references=(*minted.references, *more))


def _of_field(office: Office) -> bool:
    """ "Labour minister": a capital of a field, not of a body."""
    return office.role.split()[-1] in ("minister", "secretary")


def _inside(tenure: Tenure) -> str:
    """A rule of its own for an office that says of what in a name: "Labour leader"."""
    office = tenure.office
    if office.organization or office.place or predicate(tenure) != "holds" or _of_field(office):
        return ""
    named = any(w[:1].isupper() and not w.isupper() for w in office.value.split())
    return INSIDE if named and office.role not in _OF_STATES else ""


def _timeless(tenure: Tenure) -> bool:
    """What somebody is by trade, founded or made: true of no one time, also of the dead."""
    office = tenure.office
    made = office.role in MAKERS and " of " in office.phrase
    founder = office.role in _FOUNDERS and bool(office.organization)
    if founder and tenure.lead in ("was", "has served as") and not (tenure.start or tenure.end):
        return True
    trade = office.occupation and (made or not (office.organization or office.place))
    late = tenure.modality == "former" and not {"former", "retired"} & set(office.phrase.split())
    current = tenure.lead == "was" and (tenure.modality == "holds" or late)
    trade = trade and office.role.split()[-1] not in PASSING
    return (trade and current and not tenure.start) or tenure.lead in _UNDATED


def predicate(tenure: Tenure) -> str:
    """ "holds" an office, has an "occupation", "works for" a body."""
    office = tenure.office
    if tenure.lead == "trained":
        return "trained as"
    rank = office.role in words("military_ranks") and not office.organization
    rank = rank and not (office.role == "captain" and office.place)
    calling = office.role in words("callings") and not office.phrase.startswith("the ")
    calling = calling and not (office.organization or office.place)
    return "occupation" if office.occupation or rank or calling else office.relation


def statement(tenure: Tenure, published: str | None) -> str:
    """One sentence that stands alone: "Ilsa Brandt was mayor of Elnora as of March 2019."."""
    name, phrase = tenure.person.name, tenure.office.phrase
    match tenure.lead:
        case "became" | "left":
            return _turn(tenure, published)
        case "has served as" if not _timeless(tenure):
            return _close(f"{name} {_served(tenure)} {phrase}", _span(tenure))
        case "designate" | "planned" | "expected":
            verb = _AHEAD[tenure.lead]
            when = in_words(tenure.start) if tenure.start else ""
            return _close(f"{name} was {verb} {phrase}", when or _as_of(tenure, published))
        case lead if lead == "joined" or lead in _WORKING:
            return _work(tenure, published)
        case "founded" | "co-founded" | "led" | "trained":
            return _deed(tenure, published)
    if tenure.rule == "name of body":
        left = tenure.modality == "former"
        return _close(f"{name} was {phrase}", "" if left else _as_of(tenure, published))
    if _timeless(tenure):
        return _close(f"{name} was {phrase}", "")
    since = _since(tenure.start)
    if since:
        return _close(f"{name} has been {phrase}", since)
    if tenure.modality == "former" and "former" not in phrase and not tenure.dated:
        return _close(f"{name} was {phrase}", "")
    return _close(f"{name} was {phrase}", _as_of(tenure, published))


def _turn(tenure: Tenure, published: str | None) -> str:
    """The beginning or end of a tenure: on its date, or some time before the report."""
    began = tenure.lead == "became"
    name, phrase = tenure.person.name, tenure.office.phrase
    when = tenure.start if began else tenure.end
    if when and in_words(when):
        return _close(f"{name} {'became' if began else 'ceased to be'} {phrase}", in_words(when))
    words = in_words(published).partition(" ")[2] if published else "the time of the report"
    return _close(f"{name} had {'become' if began else 'ceased to be'} {phrase}", f"by {words}")


def _work(tenure: Tenure, published: str | None) -> str:
    """ "N. N. joined Norvex in 2012.", "N. N. has worked with Norvex."."""
    name, body = tenure.person.name, tenure.office.phrase.removeprefix("with ")
    if tenure.lead == "joined":
        return _close(f"{name} joined {body}", in_words(tenure.start) if tenure.start else "")
    done, link = _WORKING[tenure.lead]
    if tenure.lead in ("works", "plays", "teaches"):
        since = _since(tenure.start)
        return _close(
            f"{name} {'has ' if since else ''}{done} {link} {body}",
            since or _as_of(tenure, published),
        )
    span = _span(tenure)
    return _close(f"{name} {'' if span else 'has '}{done} {link} {body}", span)


def _deed(tenure: Tenure, published: str | None) -> str:
    """ "N. N. founded Norvex in 1998.", "N. N. has led the Lowen Trust since 2017."."""
    name, lead = tenure.person.name, tenure.lead
    if lead == "trained":
        return _close(f"{name} trained as {tenure.office.phrase}", "")
    body = tenure.office.phrase.partition(" of ")[2]
    if lead != "led":
        return _close(f"{name} {lead} {body}", in_words(tenure.start) if tenure.start else "")
    if tenure.modality == "holds":
        since = _since(tenure.start)
        verb = "has led" if since else "led"
        return _close(f"{name} {verb} {body}", since or _as_of(tenure, published))
    span = _span(tenure)
    return _close(f"{name} {'led' if span else 'has led'} {body}", span)


def _served(tenure: Tenure) -> str:
    return "served as" if tenure.start or tenure.end or tenure.dated else "has served as"


def _span(tenure: Tenure) -> str:
    if tenure.start and tenure.end:
        return in_words(f"{tenure.start}/{tenure.end}")
    if tenure.dated:
        return in_words(tenure.dated)
    if tenure.start and tenure.lead == "has served as":
        return _since(tenure.start).replace("since", "from", 1)
    if tenure.start:
        return _since(tenure.start)
    return (
        in_words(tenure.end).replace("in ", "until ", 1).replace("on ", "until ", 1)
        if tenure.end
        else ""
    )


def _since(start: str | None) -> str:
    words = in_words(start) if start else ""
    return "since " + words.partition(" ")[2] if words else ""


def _as_of(tenure: Tenure, published: str | None) -> str:
    date = tenure.dated or published
    words = in_words(date) if date else ""
    if not words:
        return "at the time of the report"
    return "as of " + words.partition(" ")[2]


def _close(words: str, when: str) -> str:
    text = f"{words} {when}".strip()
    return text if text.endswith(".") else text + "."


def _names(tenure: Tenure) -> tuple[Name, ...]:
    office = tenure.office
    found = [Name(tenure.person.name, "person", tenure.person.name)]
    if office.organization and office.organization in office.phrase:
        found.append(Name(office.organization, "organization", office.organization))
    if office.place and office.place in office.phrase:
        found.append(Name(office.place, "place", office.place))
    return tuple(found)
