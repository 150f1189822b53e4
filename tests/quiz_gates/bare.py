"""Planted flaws: a trial of nobody, a team without its town, a side figure, a second title."""

from __future__ import annotations

from tests.factories import name
from tests.quiz_cases import Case, corpus, held, planted, stem, story


def post(role: str, phrase: str, *lines: str, body: str = "", asks: str = "position") -> Case:
    """A question for the office of Jo Lind, and what the article says of the person besides."""
    where = story(f"{phrase} Jo Lind spoke.", *lines)
    cited = held("Jo Lind", role, where, organization=body or None)
    item = planted("As of March 2025, which post did Jo Lind hold?", phrase, asks=asks,
                   kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def airline(line: str, role: str, land: str) -> Case:
    """A question for who heads a land, of a sentence that may mean a firm."""
    where = story(line)
    cited = held("Jo Lind", role, where, place=land)
    item = planted("As of March 2025, which office did Jo Lind hold?", f"{role} of {land}",
                   asks="position", kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def firm(text: str) -> Case:
    """A question beside a person and a hall of one name."""
    where = story("Jo Lind opened the Lind Hall.")
    people = (name("Jo Lind", "person"), name("Lind Hall", "place"))
    cited = held("Jo Lind", "mayor", where, organization="Osse", names=people)
    return planted(text, "2019", asks="date", cited=(cited,)), corpus((cited,), where)


def gap(text: str, number: str = "12") -> Case:
    """A figure that is left out of a sentence."""
    return stem(text, number, asks="figure", kind="blank", writer="gap.figure")


HEADED = "According to “Mayor Lind explains her decision” (4 March 2025), "

FLAWED: dict[str, list[Case]] = {
    "surnames": [
        firm("In which year did Lind's Festival Company open a hall in Osse?"),
        firm("In which year did Lind’s Osse Boats build the Skarv?"),
        firm("In which year was Lind's Maren Mill sold?"),
    ],
    "which matter": [
        stem("Who defended his decision?"),
        stem("In which year were 90 patients enrolled in a trial?", "2021", asks="date"),
        stem("On which day in March 2025 did Jo Lind lose the vote?", "4 March 2025", asks="date"),
        stem("Who was to chair the local council?"),
    ],
    "whose team": [
        post("captain", "captain of Herons", body="Herons"),
        post("coach", "coach of Storm", body="Storm"),
        post("head coach", "head coach of Otters", body="Otters", asks="name"),
    ],
    "side figure": [
        gap("Norway was nowhere near its target of 384 from _____ overs."),
        gap("Norway had to bowl its compulsory _____ overs."),
        gap("Orla sold 40 boats and _____ oars."),
    ],
    "plain former": [
        stem("Whom did Former Mayor Jo Lind endorse?"),
        stem("Who met Retired Judge Jo Lind in Osse?"),
        stem("In which year did Norway send Outgoing Premier Jo Lind to Chile?", "2021"),
    ],
    "another title": [
        post("director", "director of the Vik Trust", "Lind is chairman of Orla Boats.",
             body="Vik Trust"),
        post("mayor", "mayor of Osse", "Lind, treasurer of Orla Boats, agreed.", body="Osse"),
        post("director", "director of the Vik Trust", "The treasurer, Jo Lind, agreed.",
             body="Vik Trust"),
    ],
    "firm or land": [
        airline("Emirates president Jo Lind spoke.", "president", "United Arab Emirates"),
        airline("Emirates' president, Jo Lind, spoke.", "president", "United Arab Emirates"),
        airline("The Emirates airline president spoke.", "president", "United Arab Emirates"),
    ],
    "body of post": [
        post("chief executive for Europe", "chief executive for Europe"),
        post("director for Norway", "director for Norway"),
        post("principal in Osse", "principal in Osse", asks="name"),
    ],
}  # fmt: skip

SOUND: dict[str, list[Case]] = {
    "surnames": [
        firm("In which year did the Lind Hall open in Osse?"),
        firm("In which year did Jo Lind's Festival Company open a hall in Osse?"),
        firm("In which year was Osse's Maren Mill sold?"),
    ],
    "which matter": [
        stem("Who defended his decision to close the Maren bridge?"),
        stem("In which year were 90 patients enrolled in a trial of Osselin?", "2021"),
        stem(f"{HEADED}who had urged the decision?"),
        stem("Who was to chair Norway's fisheries council?"),
    ],
    "whose team": [
        post("captain", "captain of the Osse Herons", body="Osse Herons"),
        post("coach", "coach of Maren United", body="Maren United"),
        post("director", "director of Storm", body="Storm"),
    ],
    "side figure": [
        gap("Orla sold _____ boats in 2019."),
        gap("According to a report of 4 March 2025, Norway bowled _____ overs."),
        gap("Orla had a fleet of _____ boats."),
    ],
    "plain former": [
        stem("Whom did former mayor Jo Lind endorse?"),
        stem("Former mayor Jo Lind endorsed whom?"),
        stem("Who leads the Formerly Norwegian Club?"),
    ],
    "another title": [
        post("director", "director of the Vik Trust", "Lind is a keen sailor.", body="Vik Trust"),
        post("chief executive", "chief executive of Orla Boats", "The CEO, Jo Lind, agreed.",
             body="Orla Boats"),
        post("director", "director of the Vik Trust", "The treasurer, Ana Vik, met Lind.",
             body="Vik Trust"),
    ],
    "firm or land": [
        airline("United Arab Emirates president Jo Lind spoke.", "president",
                "United Arab Emirates"),
        airline("Switzerland's president Jo Lind spoke.", "president", "Switzerland"),
        airline("The UAE's president Jo Lind spoke to Emirates.", "president",
                "United Arab Emirates"),
    ],
    "body of post": [
        post("chief executive", "chief executive of Orla Boats", body="Orla Boats"),
        post("president", "president of the Vik Trust", body="Vik Trust"),
        post("chief executive", "chief executive of Orla", body="Orla", asks="name"),
    ],
}  # fmt: skip
