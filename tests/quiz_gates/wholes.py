"""Planted flaws: bodies without "the", groups of nobody knows what, dates of another deed."""

from __future__ import annotations

from briefings.model import Option
from tests.quiz_cases import Case, context, corpus, deed, held, planted, stem, story


def post(body: str, *lines: str, told: str = "", role: str = "treasurer") -> Case:
    """A question for the post of somebody at a body, and the lines that name the body."""
    where = story(f"{body} {role} Jo Lind left.", *lines)
    cited = held("Jo Lind", role, where, organization=body)
    item = planted("As of May 2025, which post did Jo Lind hold?", told or f"{role} of {body}",
                   asks="position", writer="office", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def asked(rest: str, sentence: str, on: str = "1990", who: str = "Jo Lind") -> Case:
    """A question for the date of a victory, and the sentence that it stands in."""
    cited = deed(who, "won", rest, on, story(sentence), lemma="win")
    item = planted(f"In which year did {who} win {rest}?", "1990", asks="date",
                   writer="when.year", cited=(cited,))  # fmt: skip
    return item, context(cited)


def named(*accepted: str, who: str = "Piet van Dam") -> Case:
    """A question for a person, and the variants of the name that count as right."""
    return planted("Who led the Vik Trust in 2021?", who, accepted=accepted), context()


def sailed(*made: str, text: str = "The Skarv left on 5 May.", lemma: str = "leave") -> Case:
    """A question for the day on which a ferry sailed, among made days."""
    where = story(text, published="2024-05-20")
    cited = deed("Skarv", "left", "Osse for Bergen", "2024-05-05", where, lemma=lemma,
                 kind="organization")  # fmt: skip
    key = Option("5 May 2024", correct=True)
    item = planted("On which day in May 2024 did Skarv leave Osse?", key.text, asks="date",
                   options=(key, *(Option(m, made=True) for m in made)),
                   cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def near(basis: str, told: str = "on Tuesday") -> Case:
    """A question for a day that stands in its sentence as one near its article's."""
    where = story(f"Orla opened a mill {told}.", published="2025-03-12", published_basis=basis)
    cited = deed("Orla", "opened", "a mill", "2025-03-11", where, lemma="open")
    item = planted("On which day in March 2025 did Orla open a mill?", "11 March 2025",
                   asks="date", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "derived": [near("inferred"), near("inferred", "yesterday")],
    "body article": [
        post("Tarn House", "The keys of the Tarn House were lost."),
        post("Tarn House", "Rain fell."),
        post("NTB", "Rain fell."),
    ],
    "whose group": [
        stem("In the first match of Group C, which country met Norway in Osse in 2021?"),
        stem("Who won Stage 4 in May 2021?"),
        stem("In Group C, which country met Norway in Osse in 2021?"),
    ],
    "whose people": [
        asked("the Osse Cup", "The Norwegian won the Osse Cup in 1990.", who="The Norwegian"),
        asked("the Vik regatta", "The Chilean won the Vik regatta in 1990.", who="The Chilean"),
        asked("the Osse Cup", "The Israeli won the Osse Cup in 1990.", who="The Israeli"),
    ],
    "earlier than": [
        stem("According to a report of 3 May 2021, Orla had earlier sold _____ ferries in Osse."),
        stem("How many ferries had Orla previously?"),
        stem("According to a report of 3 May 2021, how many ferries were already sold in Osse?"),
    ],
    "dates its deed": [
        asked("the Cup of Osse and the Vik regatta",
              "Lind won the Cup of Osse and the Vik regatta in 1990."),
        asked("the Osse Cup", "Lind won the Osse Cup and later lost the Vik regatta in 1990."),
        asked("the Cup and the Vik regatta", "Lind won the Cup and the Vik regatta on 5 May 1990.",
              on="1990-05-05"),
    ],
    "variants": [
        named("Piet van Dam", "Dam"),
        named("Dam"),
        named("van der Cruz", "Cruz", who="Ana van der Cruz"),
    ],
    "surely wrong": [
        sailed("7 May 2024", text="The Skarv left on 5 May.\nIt docked on May 7."),
        sailed("7 May 2024", text="The Skarv left on 5 May.\nIt docked on 7 May 2024."),
        sailed("7 May 2024", lemma="sail"),
    ],
    "distinct": [
        stem("Who was the minister of trade in 2021?",
             options=tuple(Option(n) for n in ("TW Berg", "Tor Wilhelm Berg", "Jo Lind", "A Vik"))),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "derived": [near("stated"), near("given", "yesterday"), near("inferred", "on March 11")],
    "body article": [
        post("Tarn House", "The keys of the Tarn House were lost.",
             told="treasurer of the Tarn House"),
        post("Tarn House", "She came from Tarn House."),
        post("NATO", "Rain fell."),
        post("Orla", "Rain fell."),
    ],
    "whose group": [
        stem("In Group C of the 2021 Osse Cup, which country met Norway?"),
        stem("Which country won World Cup Group C in 2021?"),
        stem("Who joined the Group of Vik in 2021?"),
    ],
    "whose people": [
        asked("the Osse Cup", "The French won the Osse Cup in 1990.", who="The French"),
        asked("the Osse Cup", "The Norwegian team won the Cup.", who="The Norwegian team"),
        asked("the Osse Cup", "The Swiss won the Osse Cup in 1990.", who="The Swiss"),
    ],
    "earlier than": [
        stem("How many ferries had Orla already sold before it bought the yard in 2021?"),
        stem("In which year did Orla sell ten ferries?"),
        stem("How many ferries had Orla previously leased when it moved to Osse in 2021?"),
    ],
    "dates its deed": [
        asked("the Cup of Osse and the Vik regatta",
              "In 1990 Lind won the Cup of Osse and the Vik regatta."),
        asked("a treaty with the Vik and the Tarn", "Lind won a treaty with the Vik and the Tarn "
              "in 1990."),
        asked("the Osse Cup", "Lind won the Osse Cup in 1990 and later lost the regatta."),
    ],
    "variants": [
        named("Piet van Dam", "van Dam"),
        named("Piet van Dam"),
        named("Jo Lind", "Lind", who="Jo Lind"),
    ],
    "surely wrong": [
        sailed("7 May 2024", text="The Skarv left on 5 May.\nIt docked on June 7."),
        sailed("7 May 2024", text="The Skarv left on 5 May.\nIt docked on 7 May 2019."),
        sailed("7 May 2024", lemma="leave"),
        sailed("4 May 2024", "9 May 2024", lemma="sail"),
    ],
    "distinct": [
        stem("Who was the minister of trade in 2021?",
             options=tuple(Option(n) for n in ("TW Berg", "Tor Alf Berg", "Jo Lind", "A Vik"))),
    ],
}  # fmt: skip
