"""Planted flaws: offices of whom an article gives another, of soldiers, days of what goes on."""

from __future__ import annotations

from tests.factories import fact, name
from tests.quiz_cases import Case, corpus, deed, held, planted, story


def chosen(*lines: str, title: str = "leader", body: str = "Vik Fishers' Party") -> Case:
    """A question for the office of Jo Lind, and what the article says of the person besides."""
    where = story(*lines)
    cited = held("Jo Lind", title, where, organization=body)
    item = planted("As of March 2025, which post did Jo Lind hold?", f"{title} of the {body}",
                   asks="position", kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def minister(title: str, place: str, kind: str = "short") -> Case:
    """A question for the office of a minister of a country, or of a part of one."""
    where = story(f"{place} {title} Jo Lind spoke.")
    cited = held("Jo Lind", title, where, place=place)
    item = planted("As of March 2025, which office did Jo Lind hold?", f"{title} of {place}",
                   asks="position", kind=kind, writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def head(*lines: str, rank: str = "", title: str = "president") -> Case:
    """A question for the office of whoever leads Chile, and what else the articles say."""
    where = story("Chilean President Jo Lind spoke.", *lines)
    cited = held("Jo Lind", title, where, place="Chile")
    ranked = (held("Jo Lind", rank, where),) if rank else ()
    item = planted("As of March 2025, which office did Jo Lind hold?", f"{title} of Chile",
                   asks="position", kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited, *ranked), where)


def going_on(stem: str) -> Case:
    """A question for the day of a deed."""
    cited = deed("Jo Lind", "opened", "the Maren bridge", "2025-03-04", lemma="open")
    item = planted(stem, "4 March 2025", asks="date", kind="short", writer="when.day",
                   cited=(cited,))  # fmt: skip
    return item, corpus((cited,))


def she(*lines: str) -> Case:
    """A question for the year of an office that a pronoun's sentence, the last line, tells."""
    where = story(*lines)
    names = (name("Jo Lind", "person"), name("Ana Vik", "person"), name("Ilse Brook", "person"))
    cited = fact(lines[-1], where, quote=lines[-1], kind="position", subject="Jo Lind",
                 predicate="holds", value="mayor", organization="Osse", start="2019",
                 doubts=("pronoun",), names=names)  # fmt: skip
    item = planted("In which year did Jo Lind become mayor of Osse?", "2019", asks="date",
                   kind="short", writer="took-office.year", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "last named": [
        she("Jo Lind spoke before Ana Vik.", "She has been mayor since 2019."),
        she("Jo Lind left.", "Ms Vik replaced her.", "She has been mayor since 2019."),
        she("Jo Lind, whom Ilse Brook advises, spoke.", "She has been mayor since 2019."),
        she("After Ana Vik came Ms Lind.", "She has been mayor since 2019."),
    ],
    "newer office": [
        chosen("Jo Lind, leader of the Vik Fishers' Party, was elected prime minister of Arden."),
        chosen("Jo Lind leads the Vik Fishers' Party.", "Ms Lind has been sworn in as mayor."),
        chosen("Jo Lind, leader of the Vik Fishers' Party, has been named ambassador to Peru."),
    ],
    "one portfolio": [
        minister("police minister", "Tasmania"),
        minister("health minister", "Bavaria"),
        minister("transport minister", "Ontario", kind="choice"),
    ],
    "in uniform": [
        head(rank="general"),
        head("General Jo Lind took power in May."),
        head("Officers close to Colonel Lind cheered."),
    ],
    "running day": [
        going_on("On which day in March 2025 did trouble at the Osse camp enter day three?"),
        going_on("On which day in March 2025 did the strike go into its second week?"),
        going_on("On which day in March 2025 did the siege of Osse enter a fourth day?"),
        going_on("In which month and year did the first flight of Osse Air last 43 seconds?"),
    ],
    "paid as what": [
        going_on("On which day in March 2025 was Jo Lind due to start on a base salary of $2m?"),
        going_on("In which year did Jo Lind begin at Vik Timber on the minimum wage?"),
        going_on("When was Jo Lind, succeeding Tam Oke, to start on higher pay?"),
    ],
}
SOUND: dict[str, list[Case]] = {
    "last named": [
        she("Jo Lind spoke.", "She has been mayor since 2019."),
        she("Ana Vik spoke.", f"Ms Lind left {'the harbour of Osse and ' * 8}Arden.",
            "She has been mayor since 2019."),
        she("It rained in Osse.", "She has been mayor since 2019."),
    ],
    "newer office": [
        chosen("Jo Lind was elected leader of the Vik Fishers' Party."),
        chosen("Jo Lind leads the Vik Fishers' Party.", "Per Dahl was elected prime minister."),
        chosen("Jo Lind leads the Vik Fishers' Party.", "Ms Lind was named in the report."),
    ],
    "one portfolio": [
        minister("police minister", "Norway"),
        minister("premier", "Tasmania"),
        minister("health minister", "Bavaria", kind="matching"),
    ],
    "in uniform": [
        head(),
        head("General Per Dahl took power in May."),
        head(rank="general", title="foreign minister"),
    ],
    "running day": [
        going_on("On which day in March 2025 did Jo Lind take five wickets on day one at Osse?"),
        going_on("On which day in March 2025 did the Maren bridge open?"),
        going_on("On which day in March 2025 did Jo Lind enter the second round of the Osse Open?"),
        going_on("In which year did Jo Lind sail to Osse for the last two days?"),
    ],
    "paid as what": [
        going_on("In which year did Jo Lind start as head of Vik Timber on a salary of $2m?"),
        going_on("In which year did Vik Timber cut the salary of Jo Lind?"),
        going_on("In which year did Jo Lind begin a tour of Chile?"),
    ],
}  # fmt: skip
