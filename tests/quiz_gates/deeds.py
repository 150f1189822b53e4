"""Planted flaws: letters before what they stand for, deeds that say too little, trivial offices."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import name
from tests.quiz_cases import Case, context, corpus, held, planted, stem, story
from tests.quiz_gates.lifted import asked, deed_in, said

DAY = "2025-03-04"


def by(person: str, verb: str, rest: str, lemma: str, subject: str = "", trade: str = "") -> Case:
    """A dated deed of a person, told of with a title, a trade or neither."""
    cited = deed_in(f"{person} {verb} {rest}.", subject or person, verb, rest, DAY, lemma)
    cited = replace(cited, subject=person, names=(name(person, "person"),))
    item = asked(cited)
    told = item.stem.replace(person, f"the {trade} {person}") if trade else item.stem
    return replace(item, stem=told), context(cited)


def of_state(
    country: str, title: str = "president", kind: str = "short", asks: str = "position"
) -> Case:
    cited = held("Ola Vik", title, place=country)
    text = "As of March 2025, which office did Ola Vik hold?"
    return planted(text, title, asks=asks, kind=kind, cited=(cited,)), context(cited)


def given(sentence: str, title: str) -> Case:
    """A question for the office of somebody whom the sentence gives another one, or not."""
    where = story(sentence)
    cited = held("Jo Lind", title, where, organization="Vik Museum")
    text = "As of March 2025, which post did Jo Lind hold?"
    item = planted(text, f"{title} of the Vik Museum", asks="position", cited=(cited,))
    return item, corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "of what": [
        stem("According to Jo Lind, Osse has recorded _____ cases.", "612", asks="figure"),
        stem("According to Jo Lind, how many survivors did the ferry Skarv land?", asks="figure"),
        stem("According to Jo Lind, Osse lost by _____ points.", "12", asks="figure"),
        stem("Jo Lind spoke of a turnout of _____.", "92 per cent", asks="figure"),
    ],
    "letters first": [
        stem("As of March 2025, who was the head of MCB (Marlow Coastal Board)?"),
        stem("Who joined the CEP (Conference of Esk Ports) on 4 March 2025?"),
        stem("As of March 2025, which post did Jo Lind hold?", "head of TSA (Tarn Steel Agency)"),
    ],
    "bare deed": [
        by("Gunnar Strand", "died", "", "die"),
        by("Doug Farrant", "retired", "", "retire"),
        by("Doug Farrant", "resigned", "", "resign", subject="Dr. Doug Farrant"),
        by("Dr. Doug Farrant", "resigned", "", "resign"),
        by("Nuala Sexton", "was struck off", "by her professional body", "strike"),
    ],
    "trivial": [
        of_state("United States"),
        of_state("China"),
        of_state("India", "prime minister", kind="choice"),
        of_state("France", asks="name"),
    ],
    "measured": [
        said("Trade of Arden amounted to $300 million in 2021.", "Trade of Arden", "amounted",
             "to $300 million", "2021", lemma="amount"),
        said("The Vik mill accounted for 40 jobs in 2021.", "The Vik mill", "accounted",
             "for 40 jobs", "2021", lemma="account"),
        said("Sales of Orla totalled 40 ships in 2021.", "Sales of Orla", "totalled", "40 ships",
             "2021", lemma="total"),
    ],
    "one office": [
        given("The board appointed Jo Lind, director of the Vik Museum, as a trustee.", "director"),
        given("It named Ola Vik, and Jo Lind, curator of the Vik Museum, as judges.", "curator"),
        given("Arden elected Jo Lind, treasurer of the Vik Museum, as mayor.", "treasurer"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "of what": [
        stem("According to Jo Lind, Osse has recorded _____ cases of measles.", asks="figure"),
        stem("According to Jo Lind, how many tourists did the ferry Skarv land?", asks="figure"),
        stem("According to Jo Lind, Osse planted _____ trees.", "120", asks="figure"),
    ],
    "letters first": [
        stem("As of March 2025, who was the head of the Marlow Coastal Board (MCB)?"),
        stem("Who joined NATO (again) on 4 March 2025?"),
        stem("As of March 2025, which post did Jo Lind hold?", "head of the Tarn Steel Agency"),
    ],
    "bare deed": [
        by("Gunnar Strand", "died", "in Bergen", "die"),
        by("Ana Vik", "was sentenced", "to six years in prison", "sentence"),
        by("Doug Farrant", "retired", "", "retire", subject="Bishop Doug Farrant"),
        by("Nuala Sexton", "was struck off", "by her professional body", "strike",
           trade="accountant"),
    ],
    "trivial": [
        of_state("Malawi"),
        of_state("United States", "secretary of state"),
        of_state("China", kind="matching"),
    ],
    "measured": [
        said("Arden traded its port for $300 million in 2021.", "Arden", "traded",
             "its port for $300 million", "2021", lemma="trade"),
        said("The Vik mill opened 40 shops in 2021.", "The Vik mill", "opened", "40 shops",
             "2021", lemma="open"),
        said("Orla bought 40 ships in 2021.", "Orla", "bought", "40 ships", "2021", lemma="buy"),
    ],
    "one office": [
        given("The board thanked Jo Lind, director of the Vik Museum.", "director"),
        given("Jo Lind, curator of the Vik Museum, appointed Ola Vik as a judge.", "curator"),
        given("The board named Jo Lind treasurer of the Vik Museum.", "treasurer"),
    ],
}  # fmt: skip
