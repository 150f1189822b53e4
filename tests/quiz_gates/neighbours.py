"""Planted flaws: stems that count from another sentence, meetings of any day, borrowed figures."""

from __future__ import annotations

from tests.factories import fact
from tests.quiz_cases import Case, corpus, deed, planted, stem, story
from tests.quiz_gates.lifted import asked, said

REPORT = "According to a report of 12 March 2025,"
DAY = "2025-03-04"


def met(verb: str, rest: str, lemma: str, told: str = "", kind: str = "short") -> Case:
    """On which day two people met."""
    where = story(told or f"Jo Lind {verb} {rest} on Tuesday.")
    cited = deed("Jo Lind", verb, rest, DAY, where, lemma=lemma, quote=where.text)
    item = planted(f"On which day in March 2025 did Jo Lind {lemma} {rest}?", "4 March 2025",
                   asks="date", kind=kind, writer="when.day", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def aged(verb: str, rest: str, lemma: str) -> Case:
    """When something of somebody's life was."""
    return said(f"Jo Lind {verb} {rest}.", "Jo Lind", verb, rest, DAY, lemma=lemma)


def figure(sentence: str, told: str = f"{REPORT} trade of Arden amounted to _____.") -> Case:
    """The sum that a sentence gives, as the stem asks for it."""
    where = story(sentence)
    cited = fact(sentence, where, kind="figure", subject="trade", value="$3 million")
    item = planted(told, "$3 million", asks="figure", kind="blank", cited=(cited,))
    return item, corpus((cited,), where)


def count(verb: str, told: str, rest: str = "from the Maren race", value: str = "14") -> Case:
    """How many did something, as a report counts them."""
    where = story(told)
    cited = deed("Fourteen yachts", verb, rest, DAY, where, lemma="retire", quote=told)
    item = planted(f"{REPORT} how many yachts had retired {rest}?", value, asks="figure",
                   kind="short", writer="counted", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def participle(sentence: str, who: str, verb: str, rest: str) -> Case:
    """When something was done that a participle tells."""
    where = story(sentence)
    cited = deed(who, verb, rest, DAY, where, quote=sentence, kind="other",
                 rule="event, dated participle clause")  # fmt: skip
    return asked(cited), corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "leans": [
        stem(f"{REPORT} how many guards did Orla hire at the Vik mill earlier?"),
        stem(f"{REPORT} who followed shortly after for the Osse Rovers?"),
        stem(f"{REPORT} which court had fined Orla two weeks later?"),
        stem("In which year did Jo Lind discover the neighbouring fortress of Osse?"),
    ],
    "told once": [
        stem(f"{REPORT} shares of Orla had fallen _____ in the year to March 2025."),
        stem("As of May 2025, in which city was the Maren Expo to open in May 2025?"),
        stem("On 4 March 2025, who shut the Vik mill that opened on 1 March 2025?"),
    ],
    "which meeting": [
        met("met", "Ola Vik", "meet"),
        met("held", "talks with Ola Vik", "hold"),
        met("visited", "Arden", "visit", kind="choice"),
    ],
    "no birthday": [
        aged("turned", "36", "turn"),
        aged("turned", "50 in the Vik hills", "turn"),
        aged("marked", "his 60th birthday with a concert", "mark"),
    ],
    "whose figure": [
        figure("Jo Lind praised it, pointing out that trade amounted to $3 million."),
        figure("She left, noting that the trade of Arden amounted to $3 million in all."),
        figure("It grows, he said, stressing the fact that trade amounted to $3 million."),
    ],
    "running count": [
        count("have now retired", "Fourteen yachts have now retired from the Maren race."),
        count("have retired", "Fourteen yachts have retired from the Maren race so far.",
              "from the Maren race so far"),
        count("now have left", "Fourteen yachts now have left the Maren race."),
        count("have retired", "Fourteen yachts have now retired from the Maren race."),
    ],
    "whose participle": [
        participle("Orla had put off the launch for a fault of the pier, mended on 4 March.",
                   "Orla", "was mended", "by two divers"),
        participle("Jo Lind runs the team, founded on 4 March.", "Jo Lind", "was founded", ""),
        participle("The mayor thanked the Vik mill, sold on 4 March.", "The mayor", "was sold",
                   "to Orla"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "leans": [
        stem(f"{REPORT} how many guards had Orla hired earlier than the Vik mill?"),
        stem(f"{REPORT} who had asked for an earlier start of the Osse Cup?"),
        stem(f"{REPORT} who had followed Jo Lind as head of the Vik mill?"),
        stem(f"{REPORT} which court had fined Orla two weeks after the Osse fire?"),
    ],
    "told once": [
        stem(f"{REPORT} shares of Orla had fallen _____ in the year to February 2025."),
        stem("As of May 2025, in which city was the Maren Expo to open in June 2025?"),
        stem("On 4 March 2025, who shut the Vik mill that opened in 2025?"),
        stem("As of 4 March 2025, on which day in March 2025 was the Maren Expo to open?"),
    ],
    "which meeting": [
        met("met", "Ola Vik at the Maren Summit", "meet"),
        met("held", "talks with Ola Vik", "hold", "It was their first round of talks."),
        met("held", "a telephone call with Ola Vik", "hold"),
        met("visited", "Arden for the Maren Summit", "visit"),
        met("visited", "the port of Arden", "visit"),
        met("opened", "the Vik mill", "open"),
    ],
    "no birthday": [
        aged("turned", "the Vik mill into a school", "turn"),
        aged("joined", "Orla at 36", "join"),
        aged("sold", "60 boats", "sell"),
    ],
    "whose figure": [
        figure("Trade of Arden amounted to $3 million."),
        figure("Jo Lind said that he was pleased, noting that it grew from $3 to $4."),
        figure("She left, noting that the trade of Arden amounted to $3 million in all.",
               "Jo Lind said in March 2025 that trade of Arden amounted to _____."),
    ],
    "running count": [
        count("have retired", "Fourteen yachts have retired from the Maren race."),
        count("retired", "Fourteen yachts retired, and it has now begun to rain."),
        count("have now given", "They have now given $3 million to the race.", value="$3 million"),
    ],
    "whose participle": [
        participle("Orla runs the pier, mended on 4 March by two divers.", "The pier",
                   "was mended", "by two divers"),
        participle("Founded on 4 March, the team is run by Jo Lind.", "The team", "was founded",
                   ""),
        participle("The Vik mill, sold on 4 March, makes sails.", "The Vik mill", "was sold", ""),
    ],
}  # fmt: skip
