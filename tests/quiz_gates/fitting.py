"""Planted flaws: bodies that have no such role, people in passing, letters of several things."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import fact
from tests.quiz_cases import Case, choices, context, corpus, deed, held, planted, story

OPENING = "The Vik harbour reopened after the storm."


def working(asked: str) -> Case:
    """A question for the body of somebody who works there."""
    return planted(
        f"As of May 2021, {asked}?", "Vik", asks="organization", writer="body"
    ), context()


def named(*lines: str, office: str = "director", body: str = "Vik Museum", **fields: str) -> Case:
    """The office of Jo Lind in an article of these lines below a first paragraph."""
    where = story(OPENING, *lines)
    given = {} if fields.get("place") else {"organization": body}
    cited = held("Jo Lind", office, where, **given, **fields)
    start = where.text.index(lines[0])
    cited = replace(cited, references=(replace(cited.references[0], start=start),))
    item = planted("As of March 2025, which post did Jo Lind hold?", office, asks="position",
                   writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def held_as(office: str, *doubts: str, **fields: str) -> Case:
    """The office of somebody, with the doubts of its fact."""
    cited = replace(held("Jo Lind", office, **fields), doubts=doubts)
    item = planted("As of March 2025, which office did Jo Lind hold?", office, asks="position",
                   cited=(cited,))  # fmt: skip
    return item, context(cited)


def did(verb: str, lemma: str, rest: str, writer: str = "who") -> Case:
    """A question for who did something on a day."""
    cited = deed("Jo Lind", verb, rest, "2025-03-04", lemma=lemma)
    item = planted(f"Who {verb} {rest} on 4 March 2025?", "Jo Lind", writer=writer, cited=(cited,))
    return item, context(cited)


def placed(thing: str, where: str, *wrong: str, said: str = "") -> Case:
    """In which country a thing lies."""
    cited = fact(said or f"The {thing} in {where} reopened.", kind="location", subject=thing,
                 value=where, predicate="located in")  # fmt: skip
    item = planted(f"In which country is the {thing}?", where, asks="place", writer="located",
                   options=choices(where, *wrong), cited=(cited,))  # fmt: skip
    return item, context(cited)


def standing_for(letters: str, long: str, extra: str = "") -> Case:
    """What letters stand for, in a corpus that says so."""
    where = story(f"The {long} ({letters}) met. {extra}")
    cited = fact(f"{letters} stands for {long}.", where, kind="abbreviation", subject=letters,
                 value=long, quote=long)  # fmt: skip
    item = planted(f"What does the abbreviation {letters} stand for?", long, asks="abbreviation",
                   writer="abbreviation", kind="short", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def beside(stem: str) -> Case:
    """A stem in a corpus that has "the Tarn Shield Line (TSL)"."""
    _, world = standing_for("TSL", "Tarn Shield Line")
    return planted(stem, "2016", asks="date"), world


def graded(clarity: float, stem: str = "Who opened the Maren bridge on 4 March 2025?") -> Case:
    cited = replace(deed("Jo Lind", "opened", "the Maren bridge", "2025-03-04"), clarity=clarity)
    return planted(stem, "Jo Lind", writer="who", cited=(cited,)), context(cited)


FLAWED: dict[str, list[Case]] = {
    "body fits": [
        working("for which organization was Jo Lind an officer"),
        working("of which party was Jo Lind a chemist"),
        working("of which institute was Jo Lind a politician"),
    ],
    "prominent": [
        named("Jo Lind, director of Vik Museum, welcomed it."),
        named("Jo Lind, treasurer of Orla, called it late.", office="treasurer", body="Orla"),
        named("Jo Lind is president of the Vik Student Union.", "Lind spoke.", "Lind left.",
              office="president", body="Vik Student Union"),
    ],
    "whole office": [
        held_as("minister", place="Norway"),
        held_as("minister", place="Chile"),
        held_as("secretary", place="Norway"),
        held_as("special envoy", "complement open", organization="European Union"),
    ],
    "one partner": [
        did("held", "hold", "a phone call with Ola Vik"),
        did("called", "call", "Ola Vik about the Maren bridge"),
        did("held", "hold", "talks with Ola Vik", writer="with-whom"),
    ],
    "a country": [
        placed("Osse Concert Hall", "Washington", "Norway", "Chile", "Syria"),
        placed("Osse Concert Hall", "Norway", "Washington", "Chile", "Syria"),
        placed("Vik College Tower", "Oslo", "Norway", "Chile", "Syria"),
    ],
    "whole head": [
        placed("Revolution Concert Hall", "Chile", said="The Sons of the Revolution Concert Hall."),
        placed("Maren Farm College", "Chile", said="It is near Upper Maren Farm College in Chile."),
        placed("Osse Peace Park", "Norway", said="The Friends of Osse Peace Park in Norway met."),
    ],
    "letters of one": [
        standing_for("DPP", "Danube People's Party"),
        standing_for("NSA", "Norwegian Seamen's Association"),
        standing_for("MQS", "Movimento Quinto Sole"),
    ],
    "articled": [
        beside("In which year did Norway decide to buy Tarn Shield Line (TSL)?"),
        beside("In which year was work on Tarn Shield Line (TSL) begun by Orla?"),
        beside("In which year did Osse vote for Tarn Shield Line (TSL)?"),
    ],
    "clear": [
        graded(0.2),
        graded(0.9, "On which day in March 2025 did Orla sue in a court of Osse?"),
        graded(0.9, "In which year did Jo Lind join from the paper maker Celup?"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "body fits": [
        working("at which university was Jo Lind a professor of art history"),
        working("of which party was Jo Lind a member"),
        working("at which hospital was Jo Lind a surgeon"),
    ],
    "prominent": [
        named("Jo Lind, director of Vik Museum, welcomed it.", "Lind had asked for it."),
        named("Jo Lind, foreign minister, spoke.", office="foreign minister", place="Norway"),
        named("Jo Lind, mayor of Osse, spoke.", office="mayor", body="Osse"),
        held_as("director", organization="Vik Museum"),
    ],
    "whole office": [
        held_as("foreign minister", place="Norway"),
        held_as("director", organization="Vik Museum"),
        held_as("special envoy", organization="European Union"),
    ],
    "one partner": [
        did("opened", "open", "the Maren bridge"),
        did("warned", "warn", "against a new Maren tunnel"),
        did("signed", "sign", "the Arctic Accord with Ola Vik"),
    ],
    "a country": [
        placed("Osse Concert Hall", "Norway", "Chile", "Syria", "Estonia"),
        placed("Vik College Tower", "Norway", "Chile", "Syria", "the Netherlands"),
        placed("Maren Farm College", "North Korea", "Chile", "Syria", "Estonia"),
    ],
    "whole head": [
        placed("Maren Farm College", "Chile"),
        placed("Osse Peace Park", "Norway", said="He came to Osse Peace Park in Norway."),
        placed("Revolution Concert Hall", "Chile", said="The Revolution Concert Hall burnt."),
    ],
    "letters of one": [
        standing_for("MTWB", "Maren Transit Workers' Board", "Workers came."),
        standing_for("OFT", "Osse Farm Treaty", "A treaty is near."),
        standing_for("VIH", "Vik Institute of Hydrology"),
    ],
    "articled": [
        beside("In which year did Norway decide to buy the Tarn Shield Line (TSL)?"),
        beside("In which year did Norway buy a system called Tarn Shield Line (TSL)?"),
        beside("In which year did Norway buy Orla Sea Cable (OSC)?"),
    ],
    "clear": [
        graded(0.9),
        graded(0.4, "On which day in March 2025 did Orla sue the shipyard of Osse?"),
        graded(0.9, "In which year did Jo Lind join Celup from Orla?"),
    ],
}  # fmt: skip
