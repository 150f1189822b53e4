"""Who held which office, with the time that makes it true, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.articled import named
from briefings.quiz.asof import as_of
from briefings.quiz.dates import Date, plain, variants
from briefings.quiz.definite import with_article
from briefings.quiz.english import NotAskedError, question
from briefings.quiz.lands import known_country
from briefings.quiz.lists import words
from briefings.quiz.offices import STATE, Office, office
from briefings.quiz.question import Question
from briefings.quiz.tenures import Tenure
from briefings.quiz.wording import content, folded, has_phrase
from briefings.quiz.world import World
from briefings.quiz.writers.portfolios import renamed

_ASKABLE = frozenset({"holds", "acting"})


def holder(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2025, who was Norway's ambassador to Chile?" """
    if fact.kind != "position":
        return
    held, time = _held(fact, world)
    if not held.single:
        raise NotAskedError("an office that several hold")
    yield Question(
        writer="holder",
        asks="name",
        stem=question(f"As of {time.text}, who was {definite(_acting(held, fact))}"),
        answer=fact.subject,
        facts=(fact,),
        accepted=_names(fact, world),
    )


def post(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2025, which office did Ilsa Brandt hold?" """
    if fact.kind != "position":
        return
    held, time = _held(fact, world)
    if held.role == "leader" and content(held.phrase) & words("armed_groups"):
        yield _led(fact, held, time)
        return
    noun = "office" if held.role_class in _STATE else "post"
    yield Question(
        writer="office",
        asks="position",
        stem=question(f"As of {time.text}, which {noun} did {fact.subject} hold"),
        answer=_acting(held, fact),
        facts=(fact,),
        accepted=tuple(dict.fromkeys((_acting(held, fact), *titles(held, fact)))),
        kinds=("short",) if fact.modality == "acting" else ("choice", "short"),
    )


def _led(fact: Fact, held: Office, time: Date) -> Question:
    """ "As of May 2025, which group did Jo Lind lead?": a band that fights has no posts."""
    body = (fact.organization or held.phrase.partition(" of ")[2]).removeprefix("the ")
    whole = f"the {body}" if f"the {body}" in held.phrase else with_article(body)
    return Question(
        writer="leads",
        asks="organization",
        stem=question(f"As of {time.text}, which group did {fact.subject} lead"),
        answer=whole,
        facts=(fact,),
        accepted=tuple(dict.fromkeys((whole, body))),
        kinds=("short",),
    )


def _acting(held: Office, fact: Fact) -> str:
    """The office as its holder had it: "acting president of Chile" of who only acts as one."""
    if fact.modality != "acting" or "acting" in held.phrase:
        return held.phrase
    return held.phrase.replace(held.role, f"acting {held.role}", 1)


_STATE = STATE | {"local", "lawmaker", "judge"}


def took_office(fact: Fact, world: World) -> Iterator[Question]:
    """ "In which year did Ilsa Brandt become Norway's ambassador to Chile?" """
    held, start = _office(fact, world), plain(fact.start)
    if held is None or not held.complete or start is None or fact.kind != "position":
        return
    if "pronoun" in fact.doubts:
        raise NotAskedError("an office of “she”, who may be another")
    started = start if start.grain == "year" else start.to("month")
    asked = "In which year" if started.grain == "year" else "In which month and year"
    yield Question(
        writer=f"took-office.{started.grain}",
        asks="date",
        stem=question(f"{asked} did {fact.subject} become {held.phrase}"),
        answer=started.text,
        facts=(fact,),
        accepted=variants(started),
    )


def became(fact: Fact, world: World) -> Iterator[Question]:
    """ "Who became Norway's ambassador to Chile in May 2019?" """
    held, start = _office(fact, world), plain(fact.start)
    if held is None or start is None or fact.kind != "position" or fact.modality == "planned":
        return
    if not (held.complete and held.single) or len(fact.subject.split()) < 2:
        raise NotAskedError("an office that several hold, or half a name")
    if held.role_class in {"founder", "rank"} or fact.predicate != "holds":
        raise NotAskedError("a founder, a rank or an occupation")
    started = start if start.grain == "year" else start.to("month")
    yield Question(
        writer="became",
        asks="name",
        stem=question(f"who became {held.phrase} in {started.text}"),
        answer=fact.subject,
        facts=(fact,),
        accepted=_names(fact, world),
        kinds=("short",),
    )


def tenure(fact: Fact, world: World) -> Iterator[Question]:
    """ "Who was the rector of Maren University from 1999 to 2012?", and which post it was."""
    first, last = plain(fact.start), plain(fact.end)
    held = _office(fact, world)
    if fact.kind != "position" or held is None or first is None or last is None:
        return
    if not held.complete or fact.predicate != "holds" or len(fact.subject.split()) < 2:
        raise NotAskedError("an office without its body, or half a name")
    span = f"from {first.to('month').text} to {last.to('month').text}"
    noun = "office" if held.role_class in _STATE else "post"
    if held.single:
        stem = question(f"who was {definite(held.phrase)} {span}")
        yield Question("tenure.holder", "name", stem, fact.subject, (fact,), _names(fact, world))
    stem = question(f"which {noun} did {fact.subject} hold {span}")
    given = titles(held, fact)
    yield Question("tenure.office", "position", stem, held.phrase, (fact,), given)


def former_host(fact: Fact, world: World) -> Iterator[Question]:
    """ "As of May 2021, in which country had Norway's ambassador to Chile, Ilsa Brandt,
    earlier been ambassador?"
    """
    time = world.published(fact)
    found = re.fullmatch(
        r"(?:the )?(ambassador|high commissioner) to ((?:[A-Z][\w.-]* ?)+)", fact.value
    )
    if fact.kind != "position" or fact.modality != "former" or found is None or time is None:
        return
    held = [t for t in world.tenures_of(fact.subject) if t.over and t.office.role_class == "envoy"]
    hosts = {t.office.phrase.rpartition(" to ")[2] for t in held if " to " in t.office.phrase}
    if len(hosts) > 1 or folded(found[2]).removeprefix("the ") not in map(folded, known_country()):
        raise NotAskedError("one of several postings, or one to no country")
    if not any(t.office.country for t in held):
        raise NotAskedError("an envoy of nobody knows which country")
    now = [t.office.phrase for t in world.tenures_of(fact.subject) if _now(t, time, world)]
    whose = f"{now[0]}, {fact.subject}," if now else fact.subject
    then = f"As of {time.to('month').text}, in which country had"
    stem = question(f"{then} {whose} earlier been {found[1]}")
    yield Question("former.host", "place", stem, with_article(found[2]), (fact,), (found[2],))


def _now(tenure: Tenure, time: Date, world: World) -> bool:
    """Whether a tenure is one of an envoy in the month asked about."""
    told = world.published(world.by_id[tenure.fact])
    here = told is not None and told.to("month") == time.to("month")
    return (
        here and not tenure.over and tenure.office.role_class == "envoy" and tenure.office.complete
    )


def _names(fact: Fact, world: World) -> tuple[str, ...]:
    """The full name, and the part of it that stands for the person alone."""
    held = office(fact)
    crowned = held is not None and held.role_class in {"royal", "church"}
    return tuple(n for n in (fact.subject, "" if crowned else world.surname(fact.subject)) if n)


def titles(held: Office, fact: Fact) -> tuple[str, ...]:
    """The office as printed and as the source has it, without its country, its body before it."""
    without = re.sub(rf"^(?:.*['’]s?|US|UK) (?={re.escape(held.role)})", "", held.phrase)
    of_country = without.removesuffix(f" of {with_article(fact.place)}") if fact.place else without
    body = (fact.organization or "").removeprefix("the ")
    named = body and "'" not in body and not re.search(r" (?:of|for) ", f" {body} ")
    before = f"{body} {held.role}" if named and held.phrase.startswith(held.role) else ""
    told = (held.phrase, fact.value, without, of_country, before)
    found = dict.fromkeys(t for t in (*told, *map(renamed, told)) if t)
    bare = held.role_class in _STATE and held.role not in words("bare_titles")
    return tuple(t for t in found if t != held.role or bare)


def _office(fact: Fact, world: World) -> Office | None:
    """The office of a fact, its body as the articles write it."""
    held = office(fact)
    return named(held, world.texts) if held is not None else None


def _held(fact: Fact, world: World) -> tuple[Office, Date]:
    """The office of a position fact and the time as of which it is known."""
    held, time = _office(fact, world), as_of(fact, world)
    if fact.predicate != "holds":
        raise NotAskedError("an occupation")
    if len(fact.subject.split()) < 2:
        raise NotAskedError("a holder with half a name")
    if held is not None and held.role_class in {"founder", "rank"}:
        raise NotAskedError("a founder or a rank, which has no as-of")
    if fact.modality not in _ASKABLE:
        raise NotAskedError(f"an office that is {fact.modality}")
    if held is None or not held.complete:
        raise NotAskedError("an office without a known role and body")
    _of_one_body(held, fact.organization or "")
    if time is None or time.grain == "year":
        raise NotAskedError("an office without a month in which it was held")
    return held, time


# "United Nations Middle East envoy": where, and not whose.
_BODY_AND_REGION = re.compile(r"[A-Z]\w+ (?:Middle East|Africa|Asia|Europe)$")


def _of_one_body(held: Office, body: str) -> None:
    """Raises NotAskedError for an office that is none of one body, country or field."""
    if (
        any(has_phrase(t, held.phrase) for t in words("no_portfolio"))
        and " for " not in held.phrase
    ):
        raise NotAskedError("no particular office")
    if re.search('["“”]', held.phrase):
        raise NotAskedError("a work, which is no body: the director of a film")
    if body and content(body) <= words("parts_of_world"):
        raise NotAskedError("a part of the world, which is no body")
    if held.role_class == "envoy" and _BODY_AND_REGION.search(body):
        raise NotAskedError("a body and a part of the world in one name")


def definite(phrase: str) -> str:
    """The phrase with "the", unless a possessive or a name opens it."""
    first = phrase.split(" ", 1)[0]
    possessive = first.endswith(("'s", "’s", "s'", "s’")) or "'s " in phrase.split(" of ")[0]
    return phrase if possessive or phrase.startswith("the ") else f"the {phrase}"
