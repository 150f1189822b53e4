"""Planted flaws: offices that were held no longer, letters of two meanings, misprinted names."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Fact
from tests.factories import fact
from tests.quiz_cases import Case, corpus, deed, held, planted, story

STEM = "As of March 2025, which ministerial office did Jo Lind hold?"


def minister(sentence: str, *lines: str, stem: str = STEM, others: tuple[Fact, ...] = ()) -> Case:
    """A question for the ministry of somebody, its sentence, and what else the article says."""
    where = story(sentence, *lines)
    cited = held("Jo Lind", "housing minister", where)
    item = planted(stem, "housing minister", asks="position", kind="short",
                   writer="office.portfolio", cited=(cited,))  # fmt: skip
    return item, corpus((cited, *others), where)


def left(lemma: str, verb: str, on: str) -> Case:
    """The question, and an event of another article."""
    return minister(
        "Housing Minister Jo Lind spoke.", others=(deed("Jo Lind", verb, "", on, lemma=lemma),)
    )


def interview(sentence: str, *lines: str) -> Case:
    """The question, and an article in which somebody speaks."""
    spoken = ("I was there. I saw it. My son was with me.", "I do not forget, and I tell you why.")
    return minister(sentence, *spoken, *lines)


def chair(*lines: str, published: str = "2025-03-12") -> Case:
    """A question for the officer of a body, and what else an article says of the body."""
    where = story("Orla Travel chairman Jo Lind spoke.", *lines, published=published)
    cited = held("Jo Lind", "chairman", where, organization="Orla Travel")
    item = planted("As of March 2025, which post did Jo Lind hold?", "chairman of Orla Travel",
                   asks="position", kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def two(other: str, modality: str = "holds", published: str = "2025-03-20") -> Case:
    """The question, and another office of the same person."""
    where = story(f"{other.title()} Jo Lind left.", published=published)
    return minister(
        "Housing Minister Jo Lind spoke.",
        others=(held("Jo Lind", other, where, modality=modality),),
    )


def letters(short: str, long: str, *other: str, subject: str = "") -> Case:
    """A question for what letters stand for, and what other facts say that they do."""
    told = [
        fact(
            f"The {text} ({short}) met.", kind="abbreviation", subject=subject or short, value=text
        )
        for text in (long, *other)
    ]
    item = planted(f"What does the abbreviation {short} stand for?", long, asks="abbreviation",
                   writer="abbreviation", cited=tuple(told[:1]))  # fmt: skip
    return item, corpus(tuple(told))


def printed(answer: str, *lines: str, stem: str = "", **fields: object) -> Case:
    """An answer, and the articles of the corpus."""
    where = story(*lines)
    cited = held("Jo Lind", "mayor", where, organization="Osse")
    item = planted(stem or "As of March 2025, which post did Jo Lind hold?", answer,
                   asks="position", kind="short", cited=(cited,))  # fmt: skip
    return replace(item, **fields), corpus((cited,), where)


def president(*lines: str, person: str = "Per Dahl", title: str = "president") -> Case:
    """A question for who led a country, and an article on somebody with a bare title."""
    where, other = story("Chilean President Pablo Arce spoke."), story(*lines)
    cited = held("Pablo Arce", "president", where, place="Chile")
    bare = held(person, title, other)
    item = planted("As of March 2025, who was the president of Chile?", "Pablo Arce",
                   kind="short", cited=(cited,))  # fmt: skip
    return item, corpus((cited, bare), where, other)


def teller(sentence: str, rest: str, verb: str = "told") -> Case:
    """A question for who told something."""
    cited = deed("Jo Lind", verb, rest, "2025-03-04", story(sentence), lemma="tell")
    item = planted(f"On 4 March 2025, who {verb} {rest}?", "Jo Lind", kind="short", writer="who",
                   cited=(cited,))  # fmt: skip
    return item, corpus((cited,), story(sentence))


NATIONS = ("The United Nations met.", "United Nations aid came.", "He left the United Nations.",
           "The United Nations left.", "United Nations rules hold.")  # fmt: skip

FLAWED: dict[str, list[Case]] = {
    "one holder": [
        president("President Per Dahl resigned.", "Crowds filled the streets of Chile."),
        president("President Per Dahl fled.", "Chilean banks are shut."),
        president("The interim president is Per Dahl.", "He is to lead Chile until May."),
    ],
    "complete": [
        teller("Jo Lind told a gathering in Osse, rates should fall.", "a gathering in Osse"),
        teller("Jo Lind told the Vik Forum, it rains.", "the Vik Forum"),
        teller("Jo Lind told reporters in Chile on Monday, all is well.", "reporters in Chile"),
    ],
    "still held": [
        minister("Orla hunts the murderers of housing minister Jo Lind."),
        minister("Osse mourns the late Housing Minister Jo Lind."),
        minister("Housing Minister Jo Lind is reported to have resigned."),
        minister("Housing Minister Jo Lind spoke.", "The mayor welcomed Mr Lind's resignation."),
        left("resign", "resigned", "2025-02-11"),
        left("die", "died", "2025-03-02"),
        minister("Housing Minister Jo Lind lost her job."),
        minister("Jo Lind, housing minister of Arden, left on Friday."),
        minister("Housing Minister Jo Lind was found dead."),
        minister("Jo Lind, housing minister of Arden, was among the dead."),
    ],
    "held then": [
        minister("She told the court she had tried to convince Housing Minister Jo Lind."),
        minister("The builder had spoken to Housing Minister Jo Lind."),
        minister("Orla had always regarded Housing Minister Jo Lind as a friend."),
    ],
    "no memory": [
        interview("I know that Jo Lind, housing minister, agreed to build the dam."),
        interview("So we wrote to Housing Minister Jo Lind, and nobody answered."),
        interview("And you met Jo Lind, the housing minister, in Osse."),
    ],
    "open body": [
        chair("The collapsed tour operator Orla Travel owed 40 guides their pay."),
        chair("Orla Travel, which had been wound up, owned two ferries."),
        chair("Lawyers for the defunct Orla Travel were heard."),
    ],
    "one ministry": [
        two("immigration minister"),
        two("defence minister"),
        two("minister for health", modality="acting"),
    ],
    "one meaning": [
        letters("OPRA", "Osse Port Regulation Authority", "Osse Port Regulatory Authority"),
        letters("VTC", "Vik Tram Club", "Vik Tram Company"),
        letters("NDB", "Norwegian Dock Board", "Norwegian Dock Bureau"),
    ],
    "misprint": [
        printed("head of the United Nationals", "United Nationals head Jo Lind left.", *NATIONS),
        printed("chairman of Vigil Bridges", "Vigil Bridges fell.", "Virgil Bridges is big.",
                "Virgil Bridges grows."),
        printed("head of the Osse Habrour Board", "The Osse Habrour Board met.",
                "The Osse Harbour Board met.", "He left the Osse Harbour Board."),
        printed("Norwegian Investments Commission", "The Norwegian Investments Commission met.",
                "The Norwegian Investment Commission met.", asks="abbreviation"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "one holder": [
        president("President Per Dahl resigned.", "Crowds filled the streets of Peru."),
        president("President Pablo Arce resigned.", "It is Chile's loss.", person="Pablo Arce"),
        president("Treasurer Per Dahl resigned.", "Chile is shocked.", title="treasurer"),
    ],
    "complete": [
        teller("Jo Lind told a gathering in Osse that rates should fall.",
               "a gathering in Osse that rates should fall"),
        teller("Jo Lind told Vik of the fire.", "Vik of the fire"),
        teller("Jo Lind told Per Dahl to leave Osse.", "Per Dahl to leave Osse"),
    ],
    "still held": [
        minister("In late April Housing Minister Jo Lind spoke."),
        minister("Housing Minister Jo Lind spoke at the funeral of Ana Vik."),
        minister("Housing Minister Jo Lind spoke.", "Ms Vik's resignation is not wanted."),
        minister("The murder of Jo Lind's driver shook Osse."),
        left("resign", "resigned", "2023-02-11"),
        left("resign", "resigned", "2025-04-02"),
        minister("Housing Minister Jo Lind left for Osse."),
        minister("Housing Minister Jo Lind, a nurse said that Ola Vik had died."),
    ],
    "held then": [
        minister("Housing Minister Jo Lind had tried to convince the court."),
        minister("Orla had talks with Housing Minister Jo Lind."),
        minister("The ferry had sunk, Housing Minister Jo Lind said."),
    ],
    "no memory": [
        interview("Housing Minister Jo Lind says that we must build."),
        minister("So we wrote to Housing Minister Jo Lind."),
        interview("Jo Lind, housing minister, opened the dam.", "“I did,” he said."),
        minister("Housing Minister Jo Lind opened the dam, and we were glad.",
                 'He said: "I did it. I am glad. "I paid for it, I and my wife," he said.'),
    ],
    "open body": [
        chair("Orla Travel closed its yard in Osse."),
        chair("The collapsed mill stood beside a hotel of Orla Travel."),
        chair("Vik Travel has been wound up."),
    ],
    "one ministry": [
        two("federal housing minister"),
        two("defence minister", modality="former"),
        two("defence minister", published="2025-09-20"),
        two("mayor"),
    ],
    "one meaning": [
        letters("OPRA", "Osse Port Regulation Authority", "the Osse Port Regulation Authority"),
        letters("FTA", "Free Trade Agreement", "free trade agreements"),
        letters("NDB", "Norwegian Dock Board"),
    ],
    "misprint": [
        printed("head of the United Nations", "United Nationals head Jo Lind left.", *NATIONS),
        printed("South Korean envoy", "South Korean envoy", *["South Korea won."] * 6),
        printed("head of the Osse Labour Party", "The Osse Labour Party met.",
                *["The Osse Labor Party met."] * 3),
        printed("head of the Vik Library Council", "The Vik Library Council met.",
                *["Vik Library Councils met."] * 3),
        printed("host of the Winter Olympic Games", "The Winter Olympic Games open.",
                *["The Winter Olympics open."] * 3),
        printed("head of the Marten Trust", "The Marten Trust met.", "The Martin Trust met."),
    ],
}  # fmt: skip
