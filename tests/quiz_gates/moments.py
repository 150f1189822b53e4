"""Planted flaws: the present tense, seasons, years left out, dates far from their article."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Option
from briefings.quiz.question import GAP
from tests.factories import fact
from tests.quiz_cases import Case, context, deed, held, planted, stem, story


def months(text: str, *offered: str) -> Case:
    """A question for a month among others."""
    options = tuple(Option(o, o == offered[0]) for o in offered)
    return stem(text, answer=offered[0], asks="date", options=options)


def blank(text: str, answer: str = "4 March 2025") -> Case:
    return stem(text, answer=answer, asks="date", kind="blank", writer="gap.day")


def in_office(sentence: str, published: str = "2025-02-09") -> Case:
    """Who held an office, dated by its article alone."""
    where = story(sentence, published=published)
    cited = held("Jo Lind", "foreign minister", where, place="Norway")
    item = planted("As of February 2025, who was Norway's foreign minister?", "Jo Lind",
                   cited=(cited,))  # fmt: skip
    return item, context(cited)


def counted(text: str, answer: str = "612", subject: str = "Jo Lind") -> Case:
    cited = fact(f"{subject} counted {answer}.", kind="figure", subject=subject, value=answer)
    return planted(text, answer, asks="figure", cited=(cited,)), context(cited)


def on(sentence: str, day: str, published: str) -> Case:
    """A deed of a day that its sentence gives without a year."""
    where = story(sentence, published=published)
    cited = replace(deed("Orla", "sold", "the ferry", day, where), date=day)
    return planted("On which day?", day, asks="date", cited=(cited,)), context(cited)


FLAWED: dict[str, list[Case]] = {
    "no note": [
        stem("Who held a call with Jo Lind on 4 May 2021 (year inferred)?"),
        stem("On which day in May 2021 (year inferred) did Orla open?"),
        stem("According to a report of May 2021 (date inferred), who left Orla?"),
    ],
    "in the past": [
        stem("According to a report of 4 May 2021, Orla is due to receive _____ doses."),
        stem("According to a report of 4 May 2021, who has been assisted by Orla?"),
        stem("Who ran Orla while Jo Lind recovers on 4 May 2021?"),
        stem("According to a report of 4 May 2021, Orla raised _____ from Vik, which owns 2%."),
        stem("On 4 May 2021, who beat Jo Lind, who leads the Osse Council?"),
        stem("On 4 May 2021, who sold Orla Ferries, which runs a line to Chile?"),
    ],
    "in season": [
        months("In which month were the Winter Games held?", "February 2022", "August 2022"),
        months("In which month did the summer school of Osse open?", "July 2022", "January 2022"),
        months("In which month was the Christmas fair held?", "December 2022", "May 2022"),
    ],
    "with a year": [
        blank(f"The Osse council election was held on {GAP} (date)."),
        blank(f"Orla won the cup in {GAP} (month and year)."),
        blank(f"The Vik film festival opened on {GAP} (date)."),
    ],
    "same month": [
        in_office("Foreign Minister Jo Lind rang Osse on Jan. 27."),
        in_office("Norway's foreign minister, Jo Lind, resigned on 3 December."),
        in_office("Jo Lind, the foreign minister, met Orla on January 30."),
        in_office("Foreign Minister Jo Lind flew to Osse on 13 December, a raid behind her."),
    ],
    "a figure then": [
        counted("According to a report of 4 May 2021, how many ships lay at Osse by noon?"),
        counted("According to a report of 4 May 2021, Jo Lind made _____ saves."),
        counted("According to a report of 4 May 2021, Orla employs _____ people.", "about 900"),
    ],
    "nearest day": [
        on("Orla sold the ferry on 21 July.", "2022-07-21", "2023-06-14"),
        on("Orla sold the ferry on Dec. 24.", "2022-12-24", "2023-11-14"),
        on("Orla sold the ferry on March 3.", "2024-03-03", "2023-02-01"),
    ],
    "as of before": [
        stem("As of May 2021, on which day in May 2021 was the Maren bridge set to open?"),
        stem("As of June 2023, on which day in June 2023 was Jo Lind expected in Osse?"),
        stem("As of July 2022, on which day in July 2022 was the Vik trial due to begin?"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "no note": [
        stem("Who held a call with Jo Lind on 4 May 2021?"),
        stem("On which day in May 2021 did Orla (the yard) open?"),
        stem("According to a report of May 2021, who left Orla?"),
    ],
    "in the past": [
        stem("As of May 2021, in which year was Orla due to receive the ferry?"),
        stem("Who was assisted by Orla on 4 May 2021?"),
        stem("Who ran Orla while Jo Lind was recovering in 2021?"),
        stem("According to a report of 4 May 2021, Orla raised _____ from Vik, which owned 2%."),
        stem("According to a report of 4 May 2021, which plants had Orla sold?"),
        stem("According to a report of 4 May 2021, which reports did Jo Lind deny?"),
    ],
    "in season": [
        months("In which month were the Winter Games held in Osse?", "February 2022", "March 2022"),
        months("In which month did the summer school of Osse open?", "July 2022", "June 2022"),
        months("In which month was the Maren bridge opened?", "December 2022", "May 2022"),
    ],
    "with a year": [
        blank(f"The 14th Osse film festival opened on {GAP} (date)."),
        blank(f"Jo Lind opened the Maren bridge on {GAP} (date)."),
        blank(f"The first Vik forum was held in Osse on {GAP} (date)."),
    ],
    "same month": [
        in_office("Foreign Minister Jo Lind rang Osse on Feb. 3."),
        in_office("Norway's foreign minister, Jo Lind, rang Osse."),
        in_office("Jo Lind, the foreign minister since 2021, met Orla on 2 February."),
        in_office("The 13 December raid was planned abroad, Foreign Minister Jo Lind said."),
        in_office("Foreign Minister Jo Lind spoke of September 11 in her speech."),
    ],
    "a figure then": [
        counted("According to a report of 4 May 2021, Jo Lind described _____ plants of Norway."),
        counted("According to a report of 4 May 2021, how many schools did Vik County close?"),
        counted("How many ships did Orla sell to the yard of Osse in 2021?"),
    ],
    "nearest day": [
        on("Orla sold the ferry on 21 July.", "2022-07-21", "2022-08-14"),
        on("Orla sold the ferry on Dec. 24.", "2022-12-24", "2023-01-14"),
        on("Orla sold the ferry on 3 March 2021.", "2021-03-03", "2023-02-01"),
    ],
    "as of before": [
        stem("As of May 2021, on which day in June 2021 was the Maren bridge set to open?"),
        stem("As of May 2021, in which month and year was the Vik fair set to open?"),
        stem("On which day in May 2021 did Jo Lind open the Maren bridge?"),
    ],
}  # fmt: skip
