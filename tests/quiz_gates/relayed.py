"""Planted flaws in what a report tells as it tells it, with a name or a figure left out."""

from __future__ import annotations

from briefings.model import Option
from tests.quiz_cases import Case, stem

BEFORE = "Harbour Gazette reported on 12 March 2025:"


def figure(told: str, answer: str = "15") -> Case:
    """A reported sentence with a figure left out."""
    item = f"{BEFORE} {told}"
    return stem(item, answer, kind="blank", asks="figure", writer="relay.number")


def body(told: str, answer: str = "Osse Dock Board") -> Case:
    """A reported sentence with a body left out."""
    item = f"{BEFORE} {told}"
    return stem(item, answer, kind="blank", asks="organization", writer="relay.body")


def four(told: str, key: str, *wrong: str) -> Case:
    """A reported sentence with four figures to choose from."""
    options = (Option(key, correct=True), *map(Option, wrong))
    return stem(f"{BEFORE} {told}", key, options=options, asks="figure", writer="relay.number")


FLAWED: dict[str, list[Case]] = {
    "side figure": [
        figure("Orla has sold _____ boats at $104 apiece."),
        figure("The Arctic Act was passed by _____ votes to 79."),
        figure("Of 384 boats Orla has sold _____ in Osse."),
    ],
    "one gap": [
        figure("Orla has bought Boeing _____ jets in Osse.", "787"),
        body("Orla has left the Maren _____ of Osse."),
        body("A _____ has left Maren."),
    ],
    "same kind": [
        four("Orla has sold _____ boats.", "15", "16", "18", "15 percent"),
        four("Orla has sold _____ boats.", "six", "seven", "nine", "six million"),
        four("Orla has sold _____ boats.", "six", "seven dozen", "nine", "ten"),
    ],
    "ending": [
        four("Orla has sold _____ boats?! ", "six", "seven", "nine", "ten"),
        four("Orla has sold _____ boats", "six", "seven", "nine", "ten"),
        stem("Orla has sold boats.", "six", asks="figure"),
    ],
    "question word": [
        stem("Orla has sold boats.", "six", asks="figure"),
        stem("Has Orla sold six boats?", "six", kind="short", asks="figure"),
        stem("Orla sold boats?", "six", asks="figure"),
    ],
    "complete": [
        body("_____ has agreed to replace Jo Lind until 2031.", "Ana Vik"),
        body("_____ was to succeed Jo Lind in Osse.", "Ana Vik"),
        body("_____ replaced Jo Lind as Monday ended.", "Ana Vik"),
    ],
    "give-away": [
        body("_____ has closed the dock.", "Harbour Company"),
        body("The _____ has closed the Osse dock."),
        figure("Orla sold 15 of _____ boats."),
    ],
}
SOUND: dict[str, list[Case]] = {
    "side figure": [
        figure("A storm has sunk _____ boats, including 7 trawlers."),
        figure("A storm has sunk _____ boats and wrecked 120 more in Osse."),
        figure("Orla scrambled for much of 27 April 2025 to sell _____ boats."),
    ],
    "one gap": [
        figure("Orla has won _____ Arctic League titles over two spells in Osse.", "three"),
        body("The _____ released its final report on the Maren bridge."),
        body("Orla has left the _____ over a dock."),
    ],
    "same kind": [
        four("Orla has sold _____ boats.", "six", "seven", "nine", "ten"),
        four("Orla has sold _____ boats.", "15", "16", "18", "20"),
        four("Orla has paid _____.", "$6 million", "$7 million", "$8 million", "$9 million"),
    ],
    "ending": [
        four("Orla has sold _____ boats.", "six", "seven", "nine", "ten"),
        figure("Orla has sold _____ boats."),
        stem("How many boats has Orla sold?", "six", asks="figure"),
    ],
    "question word": [
        four("Orla has sold _____ boats.", "six", "seven", "nine", "ten"),
        figure("Orla has sold _____ boats."),
        stem("How many boats has Orla sold?", "six", asks="figure"),
    ],
    "complete": [
        body("_____ has agreed to replace Jo Lind as Maren's manager until 2031.", "Ana Vik"),
        body("_____ was to succeed Jo Lind as the manager of Maren.", "Ana Vik"),
        body("_____ replaced Jo Lind as Orla’s chair in Osse.", "Ana Vik"),
    ],
    "give-away": [
        body("_____ has closed the Osse dock.", "Maren Freight"),
        figure("Orla sold _____ boats."),
        body("Osse has left the _____.", "Arctic League"),
    ],
}
