"""Planted flaws: letters, speeches and things of anybody's, two dates, schools, dates to come."""

from __future__ import annotations

from briefings.model import Fact, Option
from tests.factories import fact
from tests.quiz_cases import Case, context, deed, planted, stem, story


def letters(short: str, long: str, stem: str = "") -> Case:
    """A question for what letters stand for."""
    cited = fact(f"The {long} ({short}) met.", kind="abbreviation", subject=short, value=long)
    stem = stem or f"What does the abbreviation {short} stand for?"
    item = planted(stem, long, asks="abbreviation", writer="abbreviation", cited=(cited,))
    return item, context(cited)


def who(verb: str, rest: str, lemma: str, asked: str = "who") -> Case:
    """A question for the person of a deed."""
    cited = deed("Jo Lind", verb, rest, "2025-03-04", lemma=lemma)
    stem = f"On 4 March 2025, {asked} {verb} {rest}?"
    return planted(stem, "Jo Lind", writer="who", cited=(cited,)), context(cited)


def studied(sentence: str, school: str = "Vik University") -> Case:
    """A question for the school of somebody, and the sentence that tells it."""
    cited = fact(sentence, kind="education", subject="Jo Lind", value=school)
    item = planted("At which university did Jo Lind study?", school, writer="school",
                   asks="organization", cited=(cited,))  # fmt: skip
    return item, context(cited)


def opened(on: str, published: str = "2025-03-12") -> Fact:
    where = story("Jo Lind opened the Maren bridge.", published=published)
    return deed("Jo Lind", "opened", "the Maren bridge", on, where, lemma="open")


def offered(on: str, key: str, *wrong: str, published: str = "2025-03-12") -> Case:
    """A question for a date among made ones."""
    cited = opened(on, published)
    options = (Option(key, correct=True), *(Option(w, made=True) for w in wrong))
    item = planted("When did Jo Lind open the Maren bridge?", key, asks="date",
                   options=options, cited=(cited,))  # fmt: skip
    return item, context(cited)


def judged(on: str, key: str, wrong: str) -> Case:
    """A false statement with its correction."""
    cited = opened(on)
    text = f"Jo Lind opened the Maren bridge on {wrong}."
    answer = f"False. The right answer is {key}."
    return planted(text, answer, asks="date", kind="true-false", cited=(cited,)), context(cited)


FLAWED: dict[str, list[Case]] = {
    "letters in context": [
        letters("TRC", "Tram Riders Congress"),
        letters("CMB", "Choir Masters Board"),
        letters("OPF", "Orchard Pickers Federation"),
    ],
    "whose words": [
        who("warned", "against tolls built to punish hauliers", "warn"),
        who("promoted", "the campaign for a shorter school week", "promote"),
        who("praised", "the crew of the Skarv", "praise"),
    ],
    "whose thing": [
        stem("In which year did Jo Lind carry the embassy flag from Chile to Peru?"),
        stem("Jo Lind sold the museum collection to Per Dahl in 2021."),
        stem("Who painted the library wall in Osse in 2021?"),
        stem("Jo Lind signed the understanding with Chile's Per Dahl on 4 May 2021."),
    ],
    "one date": [
        stem("On 6 February 2015, who opened the Maren bridge on Harbour Day?"),
        stem("On 4 May 2021, who sold the yard that Orla bought in 2019?"),
        stem("Who joined Orla in March 2020 and left it on 5 June 2021?"),
    ],
    "one school": [
        studied("Jo Lind, who trained as a baker before taking a degree at Vik University, left."),
        studied("Jo Lind studied at Osse College and at Vik University."),
        studied("Jo Lind, a graduate of Vik University who studied law in Osse, spoke."),
        studied("Jo Lind first studied law and took a doctorate at Vik University."),
    ],
    "by its report": [
        offered("2024", "2024", "2023", "2026"),
        offered("2025-03-04", "4 March 2025", "2 March 2025", "14 March 2025"),
        judged("2025-03-04", "4 March 2025", "13 March 2025"),
    ],
    "in the past": [
        stem("Who ran practice while head coach Jo Lind recovers from surgery in May 2021?"),
        stem("Who led Orla in 2021 until the new director Ana Petrov arrives?"),
        stem("Who chaired the Vik board in 2021 because deputy mayor Jo Lind recuperates?"),
    ],
}
SOUND: dict[str, list[Case]] = {
    "letters in context": [
        letters("NTC", "Norwegian Tram Congress"),
        letters("FTA", "free trade agreement"),
        letters("CTRB", "Choir Teachers Review Board"),
        letters("Osse TRC", "Osse Tram Riders Congress",
                "What does the abbreviation TRC in Osse TRC stand for?"),
    ],
    "whose words": [
        who("warned", "against tolls", "warn", asked="which ambassador to Chile"),
        who("promoted", "a shorter school week at the Vik Forum", "promote"),
        who("opened", "the Maren bridge", "open"),
    ],
    "whose thing": [
        stem("In which year did Jo Lind carry the Norwegian embassy flag from Chile to Peru?"),
        stem("Jo Lind sold the museum collection of Osse to Per Dahl in 2021."),
        stem("Who painted the harbour wall in Osse in 2021?"),
        stem("Jo Lind signed the fishing agreement with Chile on 4 May 2021."),
    ],
    "one date": [
        stem("As of May 2021, in which month of 2022 was the Maren bridge due to open?"),
        stem("On 4 May 2021, who opened the Maren bridge near Osse?"),
        stem("According to Jo Lind in a report of 9 May 2021, how many ships sailed in 2020?"),
        stem("In which year did Jo Lind win the 2020 Osse Prize?"),
    ],
    "one school": [
        studied("Jo Lind studied law at Vik University."),
        studied("Jo Lind, a graduate of Vik University, leads the Marine Survey of Osse."),
        studied("Jo Lind trained at Vik University and joined the museum."),
    ],
    "by its report": [
        offered("2024", "2024", "2022", "2025"),
        offered("2025-03-04", "4 March 2025", "2 March 2025", "12 March 2025"),
        offered("2025-04-01", "1 April 2025", "2 April 2025"),
        judged("2025-03-04", "4 March 2025", "11 March 2025"),
    ],
    "in the past": [
        stem("Who ran practice while head coach Jo Lind recovered from surgery in May 2021?"),
        stem("Who led Orla in 2021 until the new director Ana Petrov arrived?"),
        stem("Who chaired the board in 2021 when the local schools closed?"),
    ],
}  # fmt: skip
