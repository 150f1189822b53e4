"""Facts for the quiz tests: an invented cabinet, embassies, dated deeds.

held("Ilsa Brandt", "ambassador to Chile", place="Norway")   a position, as of its article
deed("Ilsa Brandt", "opened", "the Maren bridge", "2019-03-04")   an event with its clause
planted("Who …?", "Ilsa Brandt")   an item for one check of the gate
embassy() → (facts, articles)   enough of both for whole sheets

All people and events are invented; the countries are real, so that demonyms work.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from briefings.model import Article, Fact, Option, QuizItem
from briefings.quiz import Request
from briefings.quiz.dates import plain
from briefings.quiz.gate import CHECKS, Context
from briefings.quiz.world import index
from tests.factories import article, clause, fact, name

# An item, and the world that it is checked in.
Case = tuple[QuizItem, Context]
PUBLISHED = "2025-03-12"
TODAY = date(2025, 11, 21)


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
    on: str,
    where: Article | None = None,
    *,
    lemma: str = "",
    kind: str = "person",
    **fields: Any,
) -> Fact:
    """Something that somebody did on a date, with its grammar."""
    day = plain(on)
    when = "" if day is None else f"{'on' if day.day else 'in'} {day.text}"
    text = f"{who} {verb} {rest} {when}.".replace("  ", " ")
    given: dict[str, Any] = {
        "subject": who.removeprefix("The "),
        "predicate": lemma or verb,
        "value": f"{verb} {rest}",
        "date": on,
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


def planted(stem: str, answer: str = "Ilsa Brandt", **fields: Any) -> QuizItem:
    """An item with a planted flaw, or a sound one, cited at the first fact of its `facts`."""
    cited = fields.pop("cited", ())
    given = {
        "id": "planted",
        "kind": "choice",
        "asks": "name",
        "facts": tuple(f.id for f in cited),
        "references": tuple(r for f in cited for r in f.references),
        "writer": "holder",
    }
    return QuizItem(stem=stem, answer=answer, **{**given, **fields})


def choices(answer: str, *wrong: str) -> tuple[Option, ...]:
    """Options as they are printed, the key first."""
    return (Option(answer, correct=True), *(Option(text) for text in wrong))


def reasons(check: str, item: QuizItem, context: Context) -> list[str]:
    """What one named check of the gate says."""
    return list(dict(CHECKS)[check](item, context))


def context(*facts: Fact, **request: Any) -> Context:
    """The context of a corpus that says these facts, by default those of `embassy`."""
    facts = facts or embassy()[0]
    given = {"today": TODAY, **request}
    return Context(index(facts, articles_of(facts)), Request(**given))


def corpus(facts: tuple[Fact, ...], *articles: Article) -> Context:
    """The context of a corpus of these facts and articles."""
    return Context(index(facts, articles), Request(today=TODAY))


def stem(text: str, answer: str = "Ilsa Brandt", **fields: Any) -> Case:
    """A question that stands on nothing, beside the corpus of `embassy`."""
    return planted(text, answer, **fields), context()
