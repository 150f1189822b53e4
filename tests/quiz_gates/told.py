"""Planted flaws, and what is sound, in statements of a report with a name or figure left out."""

from __future__ import annotations

from tests.factories import fact, name
from tests.quiz_cases import Case, corpus, planted, story

REPORT = "According to a report of 12 March 2025,"


def gap(
    rest: str, answer: str = "Jo Lind", writer: str = "gap.person", asks: str = "name",
    people: tuple[str, ...] = ("Jo Lind",), **fields: object,
) -> Case:  # fmt: skip
    """A statement with a gap, and the sentence that it was made of."""
    sentence = rest.replace("_____", answer)
    where = story(sentence)
    told = fact(sentence, where, names=tuple(name(p, "person") for p in people), **fields)
    item = planted(f"{REPORT} {rest}", answer, asks=asks, kind="blank", writer=writer,
                   cited=(told,))  # fmt: skip
    return item, corpus((told,), where)


def figure(rest: str, answer: str) -> Case:
    """A statement with a sum or share left out."""
    return gap(rest, answer, "gap.number", "figure")


def place(rest: str, answer: str = "Chile") -> Case:
    """A statement with a place left out."""
    return gap(rest, answer, "gap.place", "place", people=("Jo Lind", "Per Dahl"))


FLAWED: dict[str, list[Case]] = {
    "pronouns": [
        place("Jo Lind told Per Dahl that he had sold Orla in _____ (country)."),
        place("in _____ (country) he had sold Orla to Vik Timber."),
    ],
    "one gap": [
        figure("Orla had built an _____ (sum of money) line to Osse.", "8 million pounds"),
        gap("a _____ had sold Orla to Vik Timber.", "Lind"),
        gap("Orla had been sold to _____ Timber of Osse.", "Vik"),
    ],
    "give-away": [
        gap("Lind of Orla had met Vik's chief _____ in Osse."),
        place("Chile's Orla had left its yard in _____ (country)."),
    ],
    "claim": [
        gap("the Vik Union of _____ had closed Orla.", attributed_to="the Osse Board"),
        gap("Orla chief _____ had closed the line.", people=(), attributed_to="Per Dahl of Orla"),
    ],
    "unresolved": [
        place("the assault had shaken Orla in _____ (country)."),
        gap("the yard had been sold to Norwegian shipper _____."),
    ],
}
SOUND: dict[str, list[Case]] = {
    "pronouns": [
        gap("Norway's finance minister, _____, said he had sold Orla to Vik Timber."),
        place("Jo Lind said she had sold Orla in _____ (country)."),
    ],
    "one gap": [
        figure("Orla had built a _____ (sum of money) line to Osse.", "$40 million"),
        gap("Orla had been sold to Norwegian shipper _____."),
        gap("Norwegian President _____ had met Orla in Osse."),
    ],
    "give-away": [
        gap("Orla had given Jo Lind a chair at the _____ (a university).", "University of Osse",
            "gap.body", "organization"),
    ],
    "claim": [
        gap("Orla chief _____ said that the line was closed.", attributed_to="Orla chief Jo Lind"),
        gap("Norway's finance minister, _____, told Orla to close the line.",
            attributed_to="Finance Minister Jo Lind"),
    ],
    "unresolved": [
        place("Orla warned of the threat of famine in _____ (country)."),
        place("Orla had moved the head office of Vik Timber to _____ (country)."),
    ],
}  # fmt: skip
