"""Facts for the quiz tests: an invented cabinet, embassies, dated deeds.

held("Ilsa Brandt", "ambassador to Chile", place="Norway")   a position, as of its article
deed("Ilsa Brandt", "opened", "the Maren bridge", "2019-03-04")   an event with its clause
embassy() → (facts, articles)   enough of both for whole sheets

All people and events are invented; the countries are real, so that demonyms work.
"""

from __future__ import annotations

from typing import Any

from briefings.model import Article, Fact
from briefings.quiz.dates import plain
from tests.factories import article, clause, fact, name

PUBLISHED = "2025-03-12"


def story(*lines: str, published: str | None = PUBLISHED, **fields: Any) -> Article:
    """A dated article of the Harbour Gazette."""
    basis = "stated" if published else None
    given = {"outlet": "Harbour Gazette", "published": published, "published_basis": basis}
    return article(*lines, **{**given, **fields})


def held(person: str, office: str, where: Article | None = None, **fields: Any) -> Fact:
    """A person who holds an office."""
    body = f" of {fields['organization']}" if fields.get("organization") else ""
    text = f"{person} is {fields.get('place') or ''} {office}{body}."
    where = where or story(text)
    quote = where.text.split("\n", 1)[0]
    names = (name(person, "person"),)
    given = {"kind": "position", "subject": person, "predicate": "holds", "value": office}
    return fact(text, where, quote=quote, **{**given, "names": names, **fields})


def deed(
    who: str,
    verb: str,
    rest: str,
    date: str,
    where: Article | None = None,
    *,
    lemma: str = "",
    kind: str = "person",
    **fields: Any,
) -> Fact:
    """Something that somebody did on a date, with its grammar."""
    day = plain(date)
    when = "" if day is None else f"{'on' if day.day else 'in'} {day.text}"
    text = f"{who} {verb} {rest} {when}.".replace("  ", " ")
    given: dict[str, Any] = {
        "subject": who.removeprefix("The "),
        "predicate": lemma or verb,
        "value": f"{verb} {rest}",
        "date": date,
        "names": (name(who.removeprefix("The "), kind),),  # type: ignore[arg-type]
        "clause": clause(who, verb, rest, when, lemma=lemma, tag="VBD"),
    }
    return fact(text, where or story(text), **{**given, **fields})


def embassy() -> tuple[tuple[Fact, ...], tuple[Article, ...]]:
    """Seven office holders of two countries and five dated deeds, in one article each."""
    facts = (
        held("Ilsa Brandt", "ambassador to Chile", place="Norway", start="2021-08"),
        held("Tomas Rojas", "ambassador to Norway", place="Chile"),
        held("Marit Solheim", "foreign minister", place="Norway"),
        held("Jonas Eide", "finance minister", place="Norway"),
        held("Kari Nygaard", "prime minister", place="Norway"),
        held("Elena Fuentes", "foreign minister", place="Chile"),
        held("Pablo Arce", "president", place="Chile"),
        deed("Ilsa Brandt", "opened", "the Maren bridge near Valdivia", "2025-03-04", lemma="open"),
        deed("Tomas Rojas", "joined", "Chile's foreign service", "1998", lemma="join"),
        deed("Marit Solheim", "signed", "the Arctic Fishing Accord", "2024-11", lemma="sign"),
        deed("Pablo Arce", "visited", "the port of Bergen", "2025-02-11", lemma="visit"),
        deed("The Osse Shipyard", "launched", "the ferry Skarv", "2023-06-30", lemma="launch",
             kind="organization"),
    )  # fmt: skip
    return facts, articles_of(facts)


def articles_of(facts: tuple[Fact, ...]) -> tuple[Article, ...]:
    """The articles that the facts made by `held` and `deed` cite, rebuilt from their sentences."""
    return tuple(
        story(f.references[0].sentence, published=f.references[0].published) for f in facts
    )
