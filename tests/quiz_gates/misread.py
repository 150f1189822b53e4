"""Planted flaws of reading: offices cut or of a prize, names of faiths, whose thing it is."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import name
from tests.quiz_cases import Case, context, deed, held, planted, story
from tests.quiz_gates.lifted import said


def post(sentence: str, title: str, answer: str = "", **fields: str) -> Case:
    """Which office Jo Lind held, as a sentence says."""
    cited = held("Jo Lind", title, story(sentence), **fields)
    item = planted("As of March 2025, which post did Jo Lind hold?", answer or title,
                   asks="position", kind="short", writer="office", cited=(cited,))  # fmt: skip
    return item, context(cited)


def by(person: str) -> Case:
    """Who opened a bridge."""
    cited = deed(person, "opened", "the Maren bridge near Osse", "2025-03-04", lemma="open")
    cited = replace(cited, names=(name(person, "person"),))
    stem = "Who opened the Maren bridge near Osse on 4 March 2025?"
    return planted(stem, person, writer="who", cited=(cited,)), context(cited)


def told(rest: str, *doubts: str, confidence: float = 0.75) -> Case:
    """A dated event whose fact is not quite sure, with the reasons."""
    cited = deed("Ilsa Brandt", "held", rest, "2025-03-04", lemma="hold")
    cited = replace(cited, doubts=doubts, confidence=confidence)
    stem = f"On which day in March 2025 did Ilsa Brandt hold {rest}?"
    item = planted(stem, "4 March 2025", asks="date", writer="when.day", cited=(cited,))
    return item, context(cited)


def led(country: str, title: str, day: str) -> Case:
    """Who led a country as of a day."""
    cited = held("Ola Vik", title, story(f"Ola Vik is {title}.", published=day), place=country)
    stem = "Which office did Ola Vik hold?"
    return planted(stem, title, asks="position", kind="short", cited=(cited,)), context(cited)


def died(sentence: str, doubt: str = "pronoun", office: str = "") -> Case:
    """In which year Jo Lind died."""
    item, world = said(sentence, "Jo Lind", "died", "", "2003", lemma="die")
    facts = tuple(replace(f, doubts=(doubt,) if doubt else ()) for f in world.world.facts)
    more = (held("Jo Lind", office, organization="Osse"),) if office else ()
    return item, context(*facts, *more)


def unclear(subject: str, *doubts: str, named: str = "") -> Case:
    """The date of an event whose fact is hard to understand without its article."""
    cited = deed(subject, "opened", "the ferry line to Osse", "2025-03-04", lemma="open")
    names = (name(named, "organization"),) if named else ()
    cited = replace(cited, doubts=doubts, clarity=0.27, names=names)
    stem = f"On which day in March 2025 did {subject} open the ferry line to Osse?"
    item = planted(stem, "4 March 2025", asks="date", writer="when.day", cited=(cited,))
    return item, context(cited)


def counted(stem: str, asks: str = "figure") -> Case:
    return planted(stem, "12", kind="blank", asks=asks, writer="gap.counted"), context()


NOUN = ("noun form", "within what somebody says")
FLAWED: dict[str, list[Case]] = {
    "own": [
        said("Set 300 to win, Jo Lind was on his way early on 4 March 2025.", "Jo Lind", "was",
             "on Ola Vik’s way", "2025-03-04", lemma="be"),
        said("Mei Sato sold her old house on 4 March 2025.", "Mei Sato", "sold",
             "Ana Cruz's old house", "2025-03-04", lemma="sell"),
        said("On 4 March 2025 Tomas Rojas gave up his seat.", "Tomas Rojas", "gave up",
             "Pablo Arce’s seat", "2025-03-04", lemma="give"),
        said("Ola Vik, whose speech led to her fall on 4 March 2025, left.", "Ola Vik’s speech",
             "led", "to Pablo Arce’s fall", "2025-03-04", lemma="lead"),
    ],
    "trivial": [
        led("Germany", "chancellor", "2021-05-02"),
        led("China", "president", "2024-05-02"),
        led("United States", "president", "2001-12-02"),
    ],
    "known person": [died("He died in 2003."), died("He died in Bergen in 2003."),
                     died("In 2003, he died of a fever.")],
    "an office": [
        post("The films of Night Ferry director Jo Lind won.", "director",
             organization="Night Ferry"),
        post("It may win best director for Orla Films and Jo Lind.", "director"),
        post("Jo Lind is the exiled king of Arden.", "exiled king", place="Norway"),
        post("Jo Lind, tribal leader of the Osse, spoke.", "tribal leader", organization="Osse"),
    ],
    "whole body": [
        post("The Keeper of Bells director Jo Lind came.", "director", organization="Bells"),
        post("Jo Lind is director of the Girls's and Boys' Home.", "director",
             organization="the Girls"),
        post("Jo Lind runs the Lake’s and Rivers Trust.", "director", organization="the Lake"),
        post("Jo Lind, director of Skin Care at the Girls's and Boys' Home, came.",
             "director of Skin Care at the Girls", organization="Skin Care"),
    ],
    "whole office": [
        post("EU Balkans envoy Jo Lind warned of war.", "envoy", organization="EU Balkans"),
        post("UN Sahel envoy Jo Lind warned of war.", "envoy", organization="UN Sahel"),
        post("Jo Lind is the assistant secretary of state for trade.",
             "assistant secretary of state for trade"),
    ],
    "half names": [by("Muslim Omar Said"), by("Hindu Ravi Menon"), by("Kurdish Azad Demir")],
    "well formed": [
        post("Jo Lind leads.", "leader", "union union leader of Osse"),
        post("Jo Lind leads.", "leader", "leader of of Osse"),
        post("Jo Lind leads.", "leader", "head of the the Osse Trust"),
    ],
    "worth asking": [
        said("Chile's envoy said on 4 March 2025 that a pact was near.", "Chile's envoy", "said",
             "that a pact was near", "2025-03-04", lemma="say"),
        said("The Vik Army said on 4 March 2025 it had withdrawn.", "The Vik Army", "said",
             "it had withdrawn", "2025-03-04", lemma="say"),
        said("The Vik Post reported on 4 March 2025 that Osse was safe.", "The Vik Post",
             "reported", "that Osse was safe", "2025-03-04", lemma="report"),
        said("Jo Lind said on 4 March 2025 that Osse was safe.", "Jo Lind", "said",
             "that Osse was safe", "2025-03-04", lemma="say"),
    ],
    "measured": [
        said("Demand for salmon in Norway rose 5.6% in 2021.", "Demand for salmon in Norway",
             "rose", "5.6%", "2021", lemma="rise"),
        said("Rents in Osse fell by 40 crowns in 2021.", "Rents in Osse", "fell", "by 40 crowns",
             "2021", lemma="fall"),
        said("The Vik fleet grew to 30 ships in 2021.", "The Vik fleet", "grew", "to 30 ships",
             "2021", lemma="grow"),
    ],
    "complete": [
        said("The officers of Osse arrived on 4 March 2025.", "The officers of Osse", "arrived",
             "", "2025-03-04", lemma="arrive"),
        said("The Vik militia departed on 4 March 2025.", "The Vik militia", "departed", "",
             "2025-03-04", lemma="depart"),
        said("Orla's plans launched on 4 March 2025.", "Orla's plans", "launched", "",
             "2025-03-04", lemma="launch"),
        said("Jo Lind told a gathering in Osse on 4 March 2025.", "Jo Lind", "told",
             "a gathering in Osse", "2025-03-04", lemma="tell"),
        said("The Vik militia launched its first raids on 4 March 2025.", "The Vik militia",
             "launched", "its first raids", "2025-03-04", lemma="launch"),
        said("Jo Lind was the Anglican archbishop in 2021.", "Jo Lind", "was",
             "the Anglican archbishop", "2021", lemma="be"),
    ],
    "of what": [
        counted("According to a report of 4 March 2025, Jo Lind had nine points in _____ games."),
        counted("According to a report of 4 March 2025, Ana Cruz won _____ matches."),
        counted("According to a report of 4 March 2025, Ana Cruz made _____ appearances."),
    ],
    "a figure then": [
        counted("According to a report of 4 March 2025, Jo Lind helps manage _____ farms at Osse."),
        counted("According to a report of 4 March 2025, Vik helped run _____ schools in Osse."),
        counted("According to a report of 4 March 2025, Orla helps feed _____ pupils of Osse."),
        counted("According to a report of 4 March 2025, Vik killed _____ men in the Osse raid."),
    ],
    "confident": [
        told("talks with Pablo Arce", "within what somebody says"),
        told("talks with Pablo Arce", *NOUN, "pronoun"),
        told("talks with Pablo Arce", *NOUN, confidence=0.6),
    ],
    "clear": [
        unclear("the company", "a definite noun"),
        unclear("Orla", "a definite noun", "pronoun", named="Orla"),
        unclear("the Orla company", "a subject that leans on another sentence"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "own": [
        said("Jo Lind met Ola Vik and praised his work on 4 March 2025.", "Jo Lind", "praised",
             "Ola Vik’s work", "2025-03-04", lemma="praise"),
        said("On 4 March 2025 Mei Sato sold a house of Ana Cruz.", "Mei Sato", "sold",
             "Ana Cruz's house", "2025-03-04", lemma="sell"),
        said("His seat was given up by Tomas Rojas on 4 March 2025.", "Tomas Rojas", "gave up",
             "Pablo Arce’s seat", "2025-03-04", lemma="give"),
    ],
    "trivial": [
        led("Germany", "chancellor", "2001-12-02"),
        led("China", "president", "1999-05-02"),
        led("United States", "defence secretary", "2021-12-02"),
    ],
    "known person": [died("Jo Lind died in 2003.", doubt=""), died("He died.", office="mayor"),
                     died("Jo Lind, a baker, died in 2003.", doubt="")],
    "an office": [
        post("The Night Ferry director Jo Lind spoke.", "director", organization="Night Ferry"),
        post("The films of Osse Film Institute director Jo Lind won.", "director",
             organization="Osse Film Institute"),
        post("The best known director of Orla Films is Jo Lind.", "director"),
        post("Jo Lind is the king of Arden.", "king", place="Norway"),
        post("Jo Lind, leader of the Osse Party, spoke.", "leader", organization="Osse Party"),
    ],
    "whole body": [
        post("Bells director Jo Lind came.", "director", organization="Bells"),
        post("UN envoy Jo Lind came to the UN Security Council.", "envoy", organization="UN"),
        post("Jo Lind is director of the Girls' Home.", "director", organization="Girls' Home"),
        post("Jo Lind runs the Lake’s and Rivers Trust.", "director",
             organization="the Lake’s and Rivers Trust"),
    ],
    "whole office": [
        post("UN envoy to the Sahel Jo Lind warned.", "envoy to the Sahel", organization="UN"),
        post("Jo Lind is Norway's envoy to Chile.", "envoy to Chile", place="Norway"),
        post("Jo Lind is the US secretary of state.", "secretary of state",
             place="United States"),
    ],
    "half names": [by("Omar Said"), by("Christian Menon"), by("German Demir")],
    "well formed": [
        post("Jo Lind leads.", "leader", "leader of the union of Osse"),
        post("Jo Lind leads.", "leader", "deputy head of the Osse Trust"),
        post("Jo Lind leads.", "leader", "union leader"),
    ],
    "worth asking": [
        said("Chile announced on 4 March 2025 that a pact was signed.", "Chile", "announced",
             "that a pact was signed", "2025-03-04", lemma="announce"),
        said("The Vik Army withdrew from Osse on 4 March 2025.", "The Vik Army", "withdrew",
             "from Osse", "2025-03-04", lemma="withdraw"),
        said("Jo Lind confirmed the Osse pact on 4 March 2025.", "Jo Lind", "confirmed",
             "the Osse pact", "2025-03-04", lemma="confirm"),
    ],
    "measured": [
        said("Norway cut its rate by half a point in 2021.", "Norway", "cut",
             "its rate by half a point", "2021", lemma="cut"),
        said("The Osse tower fell into the sea in 2021.", "The Osse tower", "fell",
             "into the sea", "2021", lemma="fall"),
        said("The Vik fleet bought 30 ships in 2021.", "The Vik fleet", "bought", "30 ships",
             "2021", lemma="buy"),
    ],
    "complete": [
        said("Jo Lind arrived in Osse on 4 March 2025.", "Jo Lind", "arrived", "in Osse",
             "2025-03-04", lemma="arrive"),
        said("The Vik militia departed from Osse on 4 March 2025.", "The Vik militia", "departed",
             "from Osse", "2025-03-04", lemma="depart"),
        said("Orla launched the ferry Skarv on 4 March 2025.", "Orla", "launched",
             "the ferry Skarv", "2025-03-04", lemma="launch"),
        said("Jo Lind told a gathering in Osse on 4 March 2025 that Vik would close.", "Jo Lind",
             "told", "a gathering in Osse that Vik would close", "2025-03-04", lemma="tell"),
        said("The Vik militia launched its first raids on Osse on 4 March 2025.",
             "The Vik militia", "launched", "its first raids on Osse", "2025-03-04",
             lemma="launch"),
        said("Jo Lind was at the opening of the Osse ferry in 2021.", "Jo Lind", "was",
             "at the opening of the Osse ferry", "2021", lemma="be"),
    ],
    "of what": [
        counted("According to a report of 4 March 2025, Norway had beaten Chile by _____ runs."),
        counted("According to a report of 4 March 2025, Osse had opened _____ playgrounds."),
        counted("According to a report of 4 March 2025, Ana Cruz had sold _____ paintings."),
    ],
    "a figure then": [
        counted("According to a report of 4 March 2025, Jo Lind manages _____ farms at Osse."),
        counted("According to a report of 4 March 2025, Vik had opened _____ schools in Osse."),
        counted("According to a report of 4 March 2025, Orla had fed _____ pupils of Osse."),
    ],
    "confident": [
        told("talks with Pablo Arce", *NOUN),
        told("talks with Pablo Arce", *NOUN, "a place by its role"),
        told("talks with Pablo Arce", confidence=0.9),
    ],
    "clear": [
        unclear("Orla", "a definite noun", named="Orla"),
        unclear("the Orla company", "a definite noun in an extract"),
        unclear("the Osse ferry", "reduced clause"),
    ],
}  # fmt: skip
