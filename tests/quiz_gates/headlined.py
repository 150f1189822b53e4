"""Planted flaws: a headline that is another report's, and deeds that a report tells of two."""

from __future__ import annotations

from typing import Any

from briefings.model import Article, Name
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


def initialled(written: str, known: str, stem: str = "", answer: str = "") -> Case:
    """Who it was, spelled in the sentence in one way and asked for in another."""
    where = report(f"{written} cut short a visit to Osse.")
    cited = fact(f"{written} cut short a visit to Osse.", where, kind="event", subject=known,
                 names=(Name(written, "person", known),))  # fmt: skip
    stem = stem or "Who cut short a visit to Osse?"
    item = planted(stem, answer or known, kind="short", cited=(cited,))
    return item, corpus((cited,), where)


def put_in(sentence: str, stem: str, *more: str) -> Case:
    """What is asked of a sentence of a report whose other people are known, too."""
    where = report(sentence)
    others = report("Ilsa Brandt is the mayor.", title=OTHER)
    cited = fact(
        sentence, where, kind="event", subject="Jo Lind", names=(name("Jo Lind", "person"),)
    )
    known = fact("Ilsa Brandt is the mayor.", others, kind="position", subject="Ilsa Brandt",
                 predicate="holds", names=(name("Ilsa Brandt", "person"),))  # fmt: skip
    item = planted(f"According to “{HEADLINE}” (12 March 2025), {stem}", "Jo Lind", *more,
                   kind="short", writer="report.who", cited=(cited,))  # fmt: skip
    return item, corpus((cited, known), where, others)


def dated(day: str, answer: str, kind: str = "short", asks: str = "date") -> Case:
    """When something was, as a report of a day tells it."""
    text = f"According to “{HEADLINE}” (Harbour Gazette, {day}), when did Vik Timber shut a mill?"
    item = planted(text, answer, kind=kind, asks=asks, writer="report.when.day")
    return item, corpus((), report())


def relayed(before: str) -> Case:
    """What the Harbour Gazette reported on 12 March 2025, with whose words it is said to be."""
    where = report("Jo Lind has closed a mill in Osse.")
    cited = fact("Jo Lind has closed a mill in Osse.", where, names=(name("Jo Lind", "person"),))
    item = planted(f"{before} _____ has closed a mill in Osse.", "Jo Lind", kind="blank",
                   writer="relay.named", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "its report": [
        relayed("Harbour Gazette reported on 11 March 2025:"),
        relayed("Bay Courier reported on 12 March 2025:"),
        relayed("Harbour Gazette, 12 May 2025:"),
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
    "same initials": [
        initialled("Jo A. Lind", "Jo B. Lind"),
        initialled("J. Lind", "K.M. Lind"),
        initialled("Jo B. Lind", "Jo A.B. Lind", "What did Jo A.B. Lind cut short?", "a visit"),
    ],
    "nobody put in": [
        put_in("Jo Lind left the mayor's office.", "who left Ilsa Brandt's office?"),
        put_in("Jo Lind met her in Osse.", "who met Ilsa Brandt in Osse?"),
        put_in("Jo Lind sued the mayor over a mill.", "who sued Ilsa Brandt over a mill?"),
    ],
    "not its day": [
        dated("12 March 2025", "12 March 2025"),
        dated("1 May 2024", "2024"),
        dated("3 June 2019", "3 June 2019", kind="choice"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "its report": [
        relayed("Harbour Gazette reported on 12 March 2025:"),
        relayed("Harbour Gazette, 12 March 2025:"),
        relayed("On 12 March 2025,"),
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
    "same initials": [
        initialled("Jo A. Lind", "Jo A. Lind"),
        initialled("Jo Lind", "Jo A. Lind"),
        initialled("J. Lind", "K. Lind", "What was cut short in Osse?", "a visit"),
    ],
    "nobody put in": [
        put_in("Jo Lind left Brandt's office.", "who left Ilsa Brandt's office?"),
        put_in("Jo Lind met Ilsa Brandt in Osse.", "who met Ilsa Brandt in Osse?"),
        put_in("Jo Lind sued the mayor over a mill.", "who sued the mayor over a mill?"),
    ],
    "not its day": [
        dated("12 March 2025", "11 March 2025"),
        dated("1 May 2024", "2023"),
        dated("12 March 2025", "12 March 2025", asks="name"),
    ],
}  # fmt: skip
