"""Planted flaws: an open of no name, a street of no town, a post that somebody only minds."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import name
from tests.quiz_cases import Case, choices, context, corpus, deed, held, planted, stem, story


def minding(sentence: str, answer: str = "health minister", who: str = "Jo Lind") -> Case:
    """Which office somebody held who may only have minded it."""
    where = story(sentence)
    cited = held(who, "health minister", where, place="Norway")
    item = planted(f"As of March 2025, which office did {who} hold?", answer, asks="position",
                   kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def thing(who: str, verb: str, rest: str, lemma: str, kind: str = "other") -> Case:
    """When something happened to a thing."""
    where = story(f"{who} {verb} {rest} in 2019.")
    names = (name(who.removeprefix("The "), kind),)  # type: ignore[arg-type]
    cited = deed(who, verb, rest, "2019", where, lemma=lemma, names=names, quote=where.text)
    item = planted(f"{who} {verb} {rest} in the year _____.", "2019", asks="date", kind="blank",
                   writer="gap.year", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def since(who: str, date: str, text: str, kind: str = "person") -> Case:
    """What somebody did, told with what the report calls them."""
    where = story(text)
    names = (name("Jo Lind", kind),)  # type: ignore[arg-type]
    cited = deed(who, "won", "the Maren Cup", date, where, lemma="win", names=names, quote=text)
    item = planted(f"{who} won the Maren Cup", date[:4], asks="date", kind="matching",
                   writer="when.year", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def offered(answer: str, *wrong: str) -> Case:
    """Which office somebody held, among others."""
    item = planted("As of March 2025, which office did Jo Lind hold?", answer, asks="position",
                   options=choices(answer, *wrong), writer="office")  # fmt: skip
    return item, context()


def judged(said: str, right: str) -> Case:
    """A statement to judge, with the date that it should have."""
    item = planted(f"Jo Lind opened the Maren bridge on {said}.", f"False. The right answer is "
                   f"{right}.", asks="date", kind="true-false", writer="gap.day")  # fmt: skip
    return item, context()


def deputy(office: str, lines: int = 1, **fields: str) -> Case:
    """Who held an office, as one report or two have it."""
    articles = tuple(story(f"Jo Lind, {office}, spoke {n} times.") for n in range(lines))
    cited = held("Jo Lind", office, articles[0], **fields)
    more = tuple(r for a in articles[1:] for r in held("Jo Lind", office, a, **fields).references)
    cited = replace(cited, references=(*cited.references, *more))
    item = planted(f"As of March 2025, who was the {office}?", "Jo Lind", cited=(cited,))
    return item, corpus((cited,), *articles)


FLAWED: dict[str, list[Case]] = {
    "as acting": [
        minding("The acting Health Minister, Jo Lind, spoke."),
        minding("Norway's interim health minister Jo Lind spoke."),
        minding("Caretaker Norwegian Health Minister Dr Jo Lind spoke."),
    ],
    "says nothing": [
        stem("On 4 March 2025, the sailor Jo Lind faced a disciplinary hearing over an incident."),
        stem("Jo Lind left the Osse club after a dispute on _____ (date).", kind="blank"),
        stem("In which year was Jo Lind fined for an episode in 2019?"),
    ],
    "what it is": [
        thing("The Copper Hour", "was bought", "by Vik & Sons", "buy"),
        thing("The Marigold", "was out", "of use for six weeks", "be"),
        thing("The Quiet Tern", "was sold", "to Jo Lind", "sell"),
    ],
    "which open": [
        stem("In which year did the Open move to Maren from Osse?"),
        stem("In which year did voters turn down the Games of 2022?"),
        stem("The Festival was cancelled for lack of money in the year _____.", kind="blank"),
    ],
    "whose street": [
        stem("The Tanner Street housing scheme collapsed in _____ (month and year)."),
        stem("In which year was the old mill in Quarry Lane pulled down?"),
        stem("In which month and year was work on the New Bishop Road tunnel begun?"),
    ],
    "whose house": [
        stem("As of May 2021, who was the director of surgery at the Women's Hospital?"),
        stem("Who became head of the Royal Children's Hospital in 2019?"),
        stem("As of May 2021, which post did Jo Lind hold?", "dean of the Central High School",
             asks="position"),
    ],
    "later description": [
        since("Former champion Jo Lind", "1984", "Former champion Jo Lind won it in 1984."),
        since("The disgraced rower Jo Lind", "2011", "The disgraced rower Jo Lind won in 2011."),
        since("Retired sailor Jo Lind", "2001", "Retired sailor Jo Lind won it in 2001."),
    ],
    "one deputy": [
        deputy("deputy envoy to Chile", organization="United Nations"),
        deputy("deputy director", organization="Vik Museum"),
        deputy("assistant commissioner", organization="Maren Police"),
    ],
    "one form": [
        offered("Norway's foreign minister", "health minister of Norway",
                "Norway's energy minister", "Norway's trade minister"),
        offered("shadow trade minister of Chile", "trade minister of Peru", "head of Vik",
                "mayor of Osse"),
        offered("US secretary of state", "secretary of the interior", "US energy secretary",
                "US defence secretary"),
    ],
    "far enough": [
        judged("5 March 2025", "4 March 2025"),
        judged("2 March 2025", "4 March 2025"),
        judged("28 February 2025", "1 March 2025"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "as acting": [
        minding("The Health Minister, Jo Lind, spoke."),
        minding("The acting Health Minister, Jo Lind, spoke.", "acting health minister"),
        minding("Acting Premier Ola Vik and Health Minister Jo Lind spoke."),
    ],
    "says nothing": [
        stem("On 4 March 2025, Jo Lind faced a hearing over an incident at the Maren lock."),
        stem("Jo Lind left the Osse club after a dispute with Ola Vik on _____.", kind="blank"),
        stem("On which day in March 2025 was Jo Lind fined for an illegal dam?"),
    ],
    "what it is": [
        thing("The Copper Trust", "was bought", "by Vik & Sons", "buy"),
        thing("The Marigold", "was launched", "at Osse", "launch"),
        thing("The Netherlands", "was beaten", "by Norway", "beat", "place"),
    ],
    "which open": [
        stem("In which year did the Maren Open move to Osse?"),
        stem("In which year did voters in Arden turn down the Olympic Games of 2022?"),
        stem("The Festival of Osse was cancelled in the year _____.", kind="blank"),
    ],
    "whose street": [
        stem("The Tanner Street housing scheme in Maren collapsed in _____ (month and year)."),
        stem("In which year was the mill in Quarry Lane, Osse, pulled down?"),
        stem("In which year was a bomb found in Downing Street?"),
    ],
    "whose house": [
        stem("As of May 2021, who was the director of surgery at the Maren Women's Hospital?"),
        stem("Who became head of the Royal Children's Hospital in Osse in 2019?"),
        stem("As of May 2021, who was Arden's chief surgeon at the Lind Hospital?"),
    ],
    "later description": [
        since("Former champion Jo Lind", "2025-02", "Former champion Jo Lind won it in February."),
        since("The rower Jo Lind", "2011", "The rower Jo Lind won in 2011."),
        since("Former champion Jo Lind", "2011", "Former champion Jo Lind won.", "organization"),
    ],
    "one deputy": [
        deputy("deputy prime minister", place="Norway"),
        deputy("deputy director", lines=2, organization="Vik Museum"),
        deputy("director", organization="Vik Museum"),
    ],
    "one form": [
        offered("Norway's foreign minister", "Norway's energy minister", "Norway's trade minister",
                "Norway's health minister"),
        offered("mayor of Osse", "head of the Vik Trust", "president of Chile", "king of Spain"),
        offered("health minister", "energy minister", "trade minister", "foreign minister"),
    ],
    "far enough": [
        judged("7 March 2025", "4 March 2025"),
        judged("26 February 2025", "1 March 2025"),
        judged("2 March 2025", "2019"),
    ],
}  # fmt: skip
