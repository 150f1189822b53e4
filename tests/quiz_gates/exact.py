"""Planted flaws: months counted back, two spellings, one of several holders, deeds done often."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Fact
from briefings.quiz.gate import Context
from tests.factories import fact
from tests.quiz_cases import Case, choices, corpus, deed, held, planted, story


def world(*facts: Fact) -> Context:
    """A corpus of these facts."""
    sentences = (f.references[0].sentence for f in facts)
    return corpus(facts, story(*sentences))


def told(sentence: str, on: str, key: str, **fields: object) -> Case:
    """A question for the date of a deed, and the sentence that tells it."""
    cited = deed("Jo Lind", "sold", "the Vik mill", on, story(sentence), lemma="sell")
    item = planted("When did Jo Lind sell the Vik mill?", key, asks="date", cited=(cited,))
    return replace(item, **fields), world(cited)


def letters(short: str, long: str, *lines: str, kind: str = "short") -> Case:
    """A question for what letters stand for, and lines of the articles."""
    text = f"The {long} ({short}) met."
    where = story(text, *lines)
    cited = fact(text, where, kind="abbreviation", subject=short, value=long)
    item = planted(f"What does the abbreviation {short} stand for?", long, kind=kind,
                   asks="abbreviation", writer="abbreviation", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def who(person: str, other: str) -> Case:
    """A question for somebody who holds an office, where the corpus names another."""
    cited = held(person, "ambassador to Chile", place="Norway")
    item = planted("Who was Norway's ambassador to Chile?", person, cited=(cited,))
    return item, world(cited, held(other, "mayor", organization="Osse"))


def union(spelled: str) -> Case:
    """A question for the body of somebody, and how another fact spells it."""
    where = story("Jo Lind of the Osse Dock Workers Union spoke.")
    cited = held("Jo Lind", "with", where, organization="Osse Dock Workers Union")
    item = planted("To which union did Jo Lind belong?", "the Osse Dock Workers Union",
                   asks="organization", writer="body.of", cited=(cited,))  # fmt: skip
    return item, world(cited, held("Ana Vik", "treasurer", organization=spelled))


def post(sentence: str, role: str = "director", **fields: object) -> Case:
    """A question for the holder of an office, and the sentence that names the holder."""
    where = story(sentence)
    cited = held("Jo Lind", role, where, organization="Vik Opera")
    item = planted(f"Who was the {role} of the Vik Opera?", "Jo Lind", cited=(cited,))
    return replace(item, **fields), world(cited)


def war(
    who: str, verb: str, rest: str, lemma: str, asks: str = "date", kind: str = "place"
) -> Case:
    """A question on a deed of war."""
    cited = deed(who, verb, rest, "2025-03-04", lemma=lemma, kind=kind)
    item = planted(f"On which day in March 2025 did {who} {lemma} {rest}?", "4 March 2025",
                   asks=asks, writer="when.day", cited=(cited,))  # fmt: skip
    return item, world(cited)


def count(who: str, verb: str, rest: str, lemma: str, *, report: bool = True) -> Case:
    """A question for a number in what a report tells."""
    cited = deed(who, verb, rest, "2025-03-04", lemma=lemma)
    time = "According to a report of 12 March 2025" if report else "On 4 March 2025"
    item = planted(f"{time}, how many did {who} {lemma}?", "14", asks="figure", kind="short",
                   writer="counted", cited=(cited,))  # fmt: skip
    return item, world(cited)


def moved(
    who: str, *lines: str, kind: str = "person", stem: str = "", others: tuple[Fact, ...] = ()
) -> Case:
    """A question for the day on which somebody moved, and what else an article says."""
    where = story(f"{who} moved to Osse.", *lines)
    cited = deed(who, "moved", "to Osse", "2025-03-04", where, lemma="move", kind=kind)
    item = planted(stem or f"On which day in March 2025 did {who} move to Osse?", "4 March 2025",
                   asks="date", writer="when.day", cited=(cited,))  # fmt: skip
    return item, corpus((cited, *others), where)


def lands(key: str, *wrong: str, writer: str = "located") -> Case:
    """A question for a country, and the countries that are offered beside it."""
    cited = fact(f"Vik is in {key}.", kind="location", subject="Vik", value=key)
    item = planted("In which country is Vik?", key, asks="place", writer=writer,
                   options=choices(key, *wrong), cited=(cited,))  # fmt: skip
    return item, world(cited)


def minister(sentence: str, stem: str = "As of March 2025, which office did Jo Lind hold?") -> Case:
    """A question for the ministry of somebody, and the sentence that names it."""
    where = story(sentence)
    cited = held("Jo Lind", "housing minister", where)
    item = planted(stem, "housing minister", asks="position", cited=(cited,))
    return item, world(cited)


FLAWED: dict[str, list[Case]] = {
    "counted back": [
        told("Six months ago Jo Lind sold the Vik mill.", "2024-09", "September 2024"),
        told("Jo Lind sold the Vik mill ten years ago.", "2015", "2015"),
        told("A month ago, Jo Lind sold the Vik mill.", "2025-02", "February 2025"),
    ],
    "one spelling": [
        letters("ODWU", "Osse Dock and Workers Union", "The Osse Dock Workers Union left."),
        letters("BVF", "Board of Vik Fishers", "It is the Board for Vik Fishers."),
        who("Hamed Qasimi", "Hamid Qasimi"),
        union("Osse Dock and Workers Union"),
        who("Victoria Clarke", "Victoria Clark"),
    ],
    "one of several": [
        post("Beside two co-directors, Vik Opera director Jo Lind was heard."),
        post("Jo Lind is one of three directors of the Vik Opera."),
        post("The joint chairman of the Vik Opera, Jo Lind, left.", role="chairman"),
    ],
    "still held": [
        minister("The fire led to the resignation of Housing Minister Jo Lind."),
        minister("Housing Minister Jo Lind was sacked over the fire."),
        minister("Housing Minister Jo Lind, who had resigned, was heard."),
    ],
    "done once": [
        war("Norland", "bombed", "Osse and Vik", "bomb"),
        war("Norland", "launched", "air strikes on Osse", "launch"),
        war("Jo Lind", "endorsed", "Ana Vik in Osse", "endorse", kind="person"),
        war("Jo Lind", "blasted", "the port of Osse", "blast", asks="name", kind="person"),
    ],
    "a known deed": [
        count("A lone robber", "stole", "14 paintings", "steal"),
        count("Two divers", "found", "14 coins", "find"),
        count("An old woman", "sold", "14 Norwegian stamps", "sell"),
    ],
    "toll": [
        count("The army", "killed", "14 fighters near Osse", "kill"),
        count("Orla Bridge", "collapsed", "and 14 people died", "collapse"),
        count("The Vik fire", "left", "14 people injured", "leave"),
    ],
    "known doer": [
        moved("Terra Nova"),
        moved("Jo Lind", "Rain fell."),
        moved("Jo Lind", "Lind is glad."),
    ],
    "one part": [
        lands("Mongolia", "China", "Japan", "Germany"),
        lands("Peru", "Chile", "Brazil", "Norway"),
        lands("Japan, Mongolia and Taiwan", "China", "South Korea", "North Korea", writer="member"),
        lands("Fiji, Australia and New Zealand", "Samoa", "Tonga", "Nauru", writer="member"),
    ],
    "letters alone": [
        letters("OAS", "Osse Antarctic Survey"),
        letters("GPT", "goods and port tax"),
        letters("VP", "Vik Press"),
        letters("OASK", "Osse Antarctic Survey Kit"),
        letters("OAS-K", "Osse Antarctic Survey K"),
    ],
}
SOUND: dict[str, list[Case]] = {
    "counted back": [
        told("Jo Lind sold the Vik mill in September.", "2024-09", "September 2024"),
        told("Last year Jo Lind sold the Vik mill.", "2024", "2024"),
        told("Jo Lind sold the Vik mill three days ago.", "2025-03-09", "9 March 2025"),
        told("In 2015, ten years ago, Jo Lind sold the Vik mill.", "2015", "2015"),
    ],
    "one spelling": [
        letters("ODWU", "Osse Dock and Workers Union", "The Osse Dock and Workers Union left."),
        letters("BVF", "Board of Vik Fishers", "Vik fishers have a board."),
        who("Hamed Qasimi", "Nora Qasimi"),
        union("Osse Dock Workers' Union"),
        union("Osse Dock Owners Union"),
        who("Jo Lind", "Jo Lund"),
    ],
    "one of several": [
        post("Vik Opera director Jo Lind was heard."),
        post("The Vik Opera and its director, Jo Lind, have two stages."),
        post("Three singers met the chairman of the Vik Opera, Jo Lind.", role="chairman"),
    ],
    "still held": [
        minister("Housing Minister Jo Lind sacked the head of the board."),
        minister("Orla wants to see Housing Minister Jo Lind removed."),
        minister("Housing Minister Jo Lind spoke of the death of Ana Vik."),
        minister("The resignation of Jo Lind shook Osse.", "Who was housing minister until 2025?"),
    ],
    "done once": [
        war("Norland", "signed", "the Osse Accord", "sign"),
        war("Norland", "bombed", "Osse for the first time", "bomb"),
        war("Norland", "bombed", "Osse", "bomb", asks="place"),
        war("Jo Lind", "endorsed", "Ana Vik in Osse", "endorse", asks="name", kind="person"),
    ],
    "a known deed": [
        count("A lone robber", "stole", "14 paintings from the Vik Museum", "steal"),
        count("Jo Lind", "sold", "14 stamps", "sell"),
        count("Two divers", "found", "14 coins in the port of Osse", "find"),
    ],
    "toll": [
        count("The army", "freed", "14 fighters near Osse", "free"),
        count("The army", "killed", "14 fighters near Osse", "kill", report=False),
        count("Orla", "sold", "14 ferries to Chile", "sell"),
    ],
    "known doer": [
        moved("Jo Lind", others=(held("Jo Lind", "mayor", organization="Vik"),)),
        moved("Jo Lind", "Lind is glad.", "Her house in Vik is Lind's no more."),
        moved("Jo Lind", stem="On which day in March 2025 did the botanist Jo Lind move to Osse?"),
        moved("Orla Ferries", kind="organization"),
    ],
    "one part": [
        lands("Mongolia", "China", "Japan", "North Korea"),
        lands("Peru", "Chile", "Brazil", "Ecuador"),
        lands("the Netherlands", "Germany", "Belgium", "the United Kingdom"),
        lands("Tonga", "Samoa", "Tuvalu", "Palau", writer="member"),
    ],
    "letters alone": [
        letters("OAS", "Osse Antarctic Survey", kind="choice"),
        letters("OECD", "Organisation for Economic Co-operation and Development"),
        letters("IMF", "International Monetary Fund"),
        letters("OASKV", "Osse Antarctic Survey Kit Vessel"),
    ],
}  # fmt: skip
