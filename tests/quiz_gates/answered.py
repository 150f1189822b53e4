"""Planted flaws: the day of a statement, a number for a subject, an incident that nothing tells."""

from __future__ import annotations

from typing import Any

from tests.factories import clause, fact
from tests.quiz_cases import Case, corpus, planted, stem, story


def day(subject: str, verb: str, rest: str, lemma: str, asks: Any = "date") -> Case:
    """The day of what a clause tells."""
    text = f"{subject} {verb} {rest} on 4 March 2025."
    where = story(text)
    cited = fact(text, where, kind="event", subject=subject, date="2025-03-04",
                 clause=clause(subject, verb, rest, lemma=lemma, tag="VBD"))  # fmt: skip
    asked = f"On which day in March 2025 did {subject} {lemma} {rest}?"
    item = planted(
        asked, "4 March 2025", kind="short", asks=asks, writer="when.day", cited=(cited,)
    )
    return item, corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "worth asking": [
        day("Jo Lind", "responded", "to Ana Vik of Osse", "respond"),
        day("Orla Freight", "issued", "a statement on the Maren mill", "issue"),
        day("Jo Lind", "commented", "on the Osse fire", "comment"),
    ],
    "identified": [
        day("Two", "were flown", "to Osse after the fire", "fly"),
        day("three", "fell", "off the Maren bridge", "fall"),
        day("Six", "fled", "to Chile", "flee"),
    ],
    "whose contest": [
        day("Jo Lind", "lost", "to Ana Vik as defending champion", "lose"),
        day("Jo Lind", "left", "hospital after a fall from a bowler's ball", "leave"),
        day("Osse Herons", "sold", "their goalkeeper to Maren United", "sell"),
    ],
    "which matter": [
        stem("Who was flown to Osse after the incident?"),
        stem("On which day in March 2025 did the incident end?", "4 March 2025", asks="date"),
        stem("Who told Jo Lind of an incident?"),
    ],
}
SOUND: dict[str, list[Case]] = {
    "worth asking": [
        day("Jo Lind", "opened", "the Maren bridge", "open"),
        day("Orla Freight", "closed", "a mill", "close"),
        day("Jo Lind", "issued", "a statement on the Maren mill", "issue", asks="name"),
    ],
    "identified": [
        day("Two Osse miners", "were flown", "to Maren", "fly"),
        day("Jo Lind", "fell", "off the Maren bridge", "fall"),
        day("Orla Freight", "left", "Chile", "leave"),
    ],
    "whose contest": [
        day("Jo Lind", "won", "the Arctic Tennis Cup as defending champion", "win"),
        day("Jo Lind", "opened", "the Maren bridge", "open"),
        day("Jo Lind", "lost", "to Ana Vik as defending champion", "lose", asks="name"),
    ],
    "which matter": [
        stem("Who was flown to Osse after the incident at Maren Dock?"),
        stem("On which day in March 2025 did the incident in the port of Osse end?",
             "4 March 2025", asks="date"),
        stem("Who wrote of coincidence and incidence?"),
    ],
}  # fmt: skip
