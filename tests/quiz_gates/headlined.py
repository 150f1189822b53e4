"""Planted flaws: a headline that is another report's, and deeds that a report tells of two."""

from __future__ import annotations

from typing import Any

from briefings.model import Article
from tests.factories import clause, fact, name
from tests.quiz_cases import Case, corpus, planted, story

HEADLINE = "Vik Timber shuts its oldest mill"
OTHER = "Maren council backs a second bridge"


def report(*lines: str, title: str = HEADLINE, **fields: Any) -> Article:
    """A report of 12 March 2025 with a headline."""
    return story(*lines, title=title, **fields)


def told(who: str, verb: str, rest: str, lemma: str, where: Article) -> Any:
    """A deed without a day in a report, whose first line tells it."""
    return fact(
        f"{who} {verb} {rest}.",
        where,
        quote=f"{who} {verb} {rest}.",
        kind="event",
        subject=who,
        predicate=lemma,
        names=(name(who, "person"),),
        clause=clause(who, verb, rest, lemma=lemma, tag="VBD"),
    )


def asked(
    cited: str = f"“{HEADLINE}” (Harbour Gazette, 12 March 2025)",
    *others: Article,
    beside: tuple[tuple[str, str, str, str], ...] = (),
) -> Case:
    """Who it was, of a report that is so cited, beside other reports and deeds."""
    deeds = (("Jo Lind", "cut", "short a visit to Osse", "cut"), *beside)
    where = report(*(f"{who} {verb} {rest}." for who, verb, rest, _ in deeds))
    facts = tuple(told(*deed, where) for deed in deeds)
    item = planted(f"According to {cited}, who cut short a visit to Osse?", "Jo Lind",
                   kind="short", writer="report.who", cited=facts[:1])  # fmt: skip
    return item, corpus(facts, where, *others)


def which(sentence: str, verb: str, rest: str, lemma: str, kind: str = "person") -> Case:
    """Who it was of whom a clause with "which", or another, tells."""
    where = report(sentence)
    cited = fact(f"Jo Lind {verb} {rest}.", where, kind="event", subject="Jo Lind",
                 predicate=lemma, names=(name("Jo Lind", kind),),
                 clause=clause("Jo Lind", verb, rest, lemma=lemma, tag="VBD"))  # fmt: skip
    item = planted(f"Who {verb} {rest}?", "Jo Lind", kind="short", cited=(cited,))
    return item, corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "its report": [
        asked(f"“{OTHER}” (Harbour Gazette, 12 March 2025)"),
        asked(f"“{HEADLINE}” (Harbour Gazette, 11 March 2025)"),
        asked(f"“{HEADLINE}” (12 March 2025)", report("Ana Vik spoke.", outlet="Bay Courier")),
    ],
    "one in its report": [
        asked(beside=(("Ana Vik", "cut", "short a visit to Arden", "cut"),)),
        asked(beside=(("Tam Oke", "cut", "short his visit", "cut"),)),
        asked(beside=(("Rosa Arce", "cut", "short a tour and a visit to Osse", "cut"),)),
    ],
    "which is nobody": [
        which("It fell, said Jo Lind, head of the Osse Union, which represents 900 miners.",
              "represents", "900 miners", "represent"),
        which("Jo Lind of Vik Timber, which has closed a mill, spoke.", "has closed", "a mill",
              "close"),
        which("Jo Lind, of a firm in Arden, which also won the cup, spoke.", "won", "the cup",
              "win"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "its report": [
        asked(),
        asked(f"“{HEADLINE}” (12 March 2025)"),
        asked(f"“{HEADLINE}” (12 March 2025)", report("Ana Vik spoke.", title=OTHER),
              report("Tam Oke spoke.", published="2025-03-09")),
    ],
    "one in its report": [
        asked(),
        asked(beside=(("Ana Vik", "opened", "a visit to Osse", "open"),)),
        asked(beside=(("Ana Vik", "cut", "the ribbon of the Maren bridge", "cut"),)),
    ],
    "which is nobody": [
        which("Jo Lind, who represents 900 miners, spoke.", "represents", "900 miners",
              "represent"),
        which("Jo Lind of Vik Timber, which spoke, closed a mill.", "closed", "a mill", "close"),
        which("The Jo Lind, which won the cup, sank.", "won", "the cup", "win", kind="other"),
    ],
}  # fmt: skip
