"""Planted flaws in what was lifted out of a sentence: its date, its office, its complements."""

from __future__ import annotations

from briefings.model import Fact
from tests.factories import article, clause, fact, name
from tests.quiz_cases import Case, choices, context, corpus, held, planted, story


def said(sentence: str, who: str, verb: str, rest: str, on: str, **fields: object) -> Case:
    """A dated question on a deed that `sentence` tells, and its corpus."""
    lemma = fields.pop("lemma", verb.split()[-1].removesuffix("ed"))
    cited = deed_in(sentence, who, verb, rest, on, str(lemma), **fields)
    return asked(cited), context(cited)


def deed_in(
    sentence: str, who: str, verb: str, rest: str, on: str, lemma: str, **fields: object
) -> Fact:
    where = fields.pop("where", None) or story(sentence)
    given = {
        "subject": who,
        "date": on,
        "clause": clause(who, verb, rest, lemma=lemma, tag="VBD"),
        "names": (name(who, fields.pop("of", "organization")),),
    }
    return fact(sentence, where, **{**given, **fields})


def asked(cited: Fact):
    """The deed as a question for its date."""
    assert cited.clause is not None
    told = cited.clause
    stem = f"When {told.verb} {told.subject} {told.rest}?"
    return planted(stem, "4 March 2025", asks="date", writer="when.day", cited=(cited,))


def office(sentence: str, person: str, title: str, stem: str = "", **fields: object) -> Case:
    """A question for an office that `sentence` tells, and its corpus."""
    cited = held(person, title, story(sentence), **fields)
    body = f" of {fields['organization']}" if fields.get("organization") else ""
    stem = stem or f"As of March 2025, who was the {title}{body}?"
    return planted(stem, person, cited=(cited,)), context(cited)


def of(case: Case, *more: Fact) -> Case:
    item, world = case
    return item, context(*world.world.facts, *more)


def shown(caption: str, who: str, verb: str, rest: str, lemma: str) -> Case:
    """A deed that the caption of a photograph tells."""
    where = article(caption, roles=("caption",), published="2025-03-12", published_basis="stated")
    cited = deed_in(caption, who, verb, rest, "2025-03-04", lemma, where=where)
    return asked(cited), corpus((cited,), where)


def spoken_of(before: str) -> Case:
    """A pronoun for somebody who may have spoken of another in the sentence before."""
    lines = (before, "He bought a mill online for 45 crowns.", "Karl Brook left Arden in 2019.")
    where = article(*lines, published="2025-03-12", published_basis="stated")
    one = deed_in(lines[1], "Tom Wade", "bought", "a mill online", "2025-03-04", "buy",
                  where=where, doubts=("pronoun",), of="person")  # fmt: skip
    two = deed_in(lines[2], "Karl Brook", "left", "Arden", "2019", "leave",
                  where=where, of="person")  # fmt: skip
    return asked(one), corpus((one, two), where)


def two_women(pronoun: str, last: str) -> Case:
    """A pronoun for one of two people, after a sentence about `last`."""
    lines = (
        "Ana Petrov led the mission to Kestrel Bay.",
        "She won the Varga Prize in 1990.",
        "Much later the weather station was moved to a hill above the harbour, "
        "where a radar dome was put up by the coast guard, and the old mast was sold for "
        "scrap to a dealer from the next valley, who never came to fetch any of it at all, "
        "so that it lay in the grass for years.",
        f"{last} {pronoun} joined the Marine Survey in 1998.",
    )
    where = article(*lines, published="2025-03-12", published_basis="stated")
    one = deed_in(lines[1], "Ana Petrov", "won", "the Varga Prize", "1990", "win",
                  where=where, doubts=("pronoun",))  # fmt: skip
    two = deed_in(lines[3], "Ilse Brook", "joined", "the Marine Survey", "1998", "join",
                  where=where, doubts=("pronoun",))  # fmt: skip
    return asked(two), corpus((one, two), where)


def born(*known: Fact) -> Case:
    return of(
        said("Ilsa Brandt was born in Tromsø in 1970.", "Ilsa Brandt", "was born", "in Tromsø",
             "1970", lemma="bear"),
        *known,
    )  # fmt: skip


def head(asks: str, answer: str, *wrong: str) -> Case:
    """A choice among heads of state and government, and their corpus."""
    arce = held("Pablo Arce", "president", place="Chile")
    known = (
        arce,
        held("Kari Nygaard", "prime minister", place="Norway"),
        held("Lena Falk", "president", place="Finland"),
        held("Elena Fuentes", "foreign minister", place="Chile"),
        held("Luis Vera", "finance minister", place="Chile"),
    )
    options = choices(answer, *wrong)
    stem = "As of March 2025, who held it?"
    return planted(stem, answer, options=options, asks=asks, cited=(arce,)), context(*known)


def two_posts(sentence: str, first: str, second: str, **fields: object) -> Case:
    """A question for the first of two offices of which one sentence tells."""
    where = story(sentence)
    one = held("Jo Lind", first, where, organization="Vik Museum")
    two = held("Jo Lind", second, where, **{"organization": "Vik Museum", **fields})
    stem = "As of March 2025, which post did Jo Lind hold?"
    item = planted(stem, f"{first} of the Vik Museum", asks="position", cited=(one,))
    return item, corpus((one, two), where)


DAY = "2025-03-04"
FLAWED: dict[str, list[Case]] = {
    "derived": [
        said("The firm moved to Lund five years later.", "Orla", "moved", "to Lund", "2019"),
        said("Orla opened a mill on Monday.", "Orla", "opened", "a mill", "2025-03-06"),
        said("Orla opened a mill in the spring.", "Orla", "opened", "a mill", "2024-05"),
        said("Orla opened a mill on Tuesday.", "Orla", "opened", "a mill", "2025-03-11",
             doubts=("the day is that of the opening",)),
    ],
    "an office": [
        office("Reform camp councillor Jo Lind of Fairness won.", "Jo Lind",
               "Reform camp councillor", organization="Fairness"),
        office("The pro-union mayor of Arden, Jo Lind, spoke.", "Jo Lind", "pro-union mayor",
               organization="Arden"),
        office("The anti-tax senator of Arden, Jo Lind, spoke.", "Jo Lind", "anti-tax senator",
               organization="Arden"),
        office("The court's first president, Jo Lind, spoke.", "Jo Lind", "first president",
               organization="Osse Court"),
    ],
    "of a body": [
        office("Councillor Jo Lind of the Harvest Party spoke.", "Jo Lind", "councillor",
               organization="Harvest Party"),
        office("Jo Lind, judge of the Liberals, spoke.", "Jo Lind", "judge",
               organization="Liberals"),
        office("Jo Lind took over as manager from Per Dahl.", "Jo Lind", "manager",
               organization="Per Dahl", names=(name("Per Dahl", "person"),)),
    ],
    "beside": [
        office("Jo Lind is the director of Comet @ home.", "Jo Lind", "director",
               organization="Comet"),
        office("Jo Lind took over as manager in May from Tarn Capital.", "Jo Lind", "manager",
               organization="Tarn Capital"),
        office("She has been its chairwoman since 2019.", "Jo Lind", "chairwoman",
               organization="Tarn Capital"),
        office("The Vik Timber Federation met the Osse Farm Federation. The federation's director, "
               "Jo Lind, spoke.", "Jo Lind", "director", organization="Vik Timber Federation"),
        office("The Vik Timber Federation met. The union's director, Jo Lind, spoke.", "Jo Lind",
               "director", organization="Vik Timber Federation"),
    ],
    "whole body": [
        office("Marlport manager Jo Lind praised Marlport Rovers.", "Jo Lind", "manager",
               organization="Marlport"),
        office("Halden director Jo Lind said Halden Foods would grow.", "Jo Lind", "director",
               organization="Halden"),
        office("Osse chairman Jo Lind left Osse Shipping.", "Jo Lind", "chairman",
               organization="Osse"),
    ],
    "whose body": [
        office("Jo Lind, director of the Civil Aviation Authority, spoke.", "Jo Lind", "director",
               organization="Civil Aviation Authority"),
        office("Jo Lind, chair of the Planning Commission, spoke.", "Jo Lind", "chair",
               organization="Planning Commission"),
        (planted("In May 2025, who joined Monetary Policy Council in January 2019?"), None),
        office("Jo Lind, president of the Law Council, spoke.", "Jo Lind", "president",
               organization="Law Council"),
        said("The bell of Fire Station 3 woke Jo Lind on 4 March 2025.", "the bell",
             "woke", "Jo Lind at Fire Station 3", DAY, lemma="wake"),
        said("Jo Lind met Ada Vik at the Shire Hall on 4 March 2025.", "Jo Lind", "met",
             "Ada Vik at the Shire Hall", DAY, lemma="meet"),
        said("The Board of Education chose the Ardmore plan on 4 March 2025.",
             "the Board of Education", "chose", "the Ardmore plan", DAY, lemma="choose"),
    ],
    "one office": [
        two_posts("Jo Lind, curator and director of the Vik Museum, spoke.", "curator",
                  "director"),
        two_posts("Jo Lind, chief financial officer and treasurer of the Vik Museum, spoke.",
                  "treasurer", "chief financial officer"),
        two_posts("Jo Lind, director of the Vik Museum and mayor of Arden, spoke.", "director",
                  "mayor", organization="Arden"),
    ],
    "cut": [
        said("Jo Lind was found on 4 March 2025 clinging to a roof.", "Jo Lind", "was found", "",
             DAY, lemma="find"),
        said("Orla bought a third of Tarn Capital on 4 March 2025.", "Orla", "bought", "a third",
             DAY, lemma="buy"),
        said("Orla named Jo Lind head of design on 4 March 2025.", "Orla", "named", "Jo Lind",
             DAY, lemma="name"),
        said("Orla bought Tarn Capital twelve ferries.", "Orla", "bought", "Tarn Capital", DAY,
             lemma="buy"),
        said("Orla lent Tarn Capital £6,350.", "Orla", "lent", "Tarn Capital", DAY, lemma="lend"),
    ],
    "taken along": [
        said("She marked her first game since breaking a leg on 4 March 2025 with two goals.",
             "Jo Lind", "broke", "a leg with two goals", DAY, lemma="break",
             rule="event, dated participle clause"),
        said("He won again after losing a final on Tuesday for the old club.", "Jo Lind", "lost",
             "a final for the old club", DAY, lemma="lose", rule="event, dated participle clause"),
        said("The firm grew after it opened a mill in 1999 by selling land.", "Orla", "opened",
             "a mill by selling land", "1999", rule="event, dated adverbial clause"),
    ],
    "of what": [
        said("Orla disclosed a stake on 4 March 2025.", "Orla", "disclosed", "a stake", DAY),
        said("Orla made an offer on 4 March 2025.", "Orla", "made", "an offer", DAY),
        said("Orla did a survey on 4 March 2025.", "Orla", "did", "a survey", DAY),
    ],
    "retold": [
        said("A nurse prepares salts in Arden on 4 March 2025.", "A nurse", "prepared",
             "salts in Arden", DAY, lemma="prepare"),
        shown("A boy watched the flood in Arden on 4 March 2025.", "A boy", "watched",
              "the flood in Arden", "watch"),
        said("Jo Lind visits Arden on 4 March 2025.", "Jo Lind", "visited", "Arden", DAY,
             lemma="visit"),
    ],
    "reported": [
        said("Halden won, beating Nawras Ports, the agency announced on 4 March 2025.",
             "Nawras Ports", "was announced", "", DAY, lemma="announce"),
        said("Rain hit Arden, the mayor said on 4 March 2025.", "Arden", "was said", "", DAY,
             lemma="say"),
        said("Losses grew at Orla, auditors reported on 4 March 2025.", "Orla", "was reported",
             "", DAY, lemma="report"),
    ],
    "measured": [
        said("Turnout was 63%, up from 48% in 2021.", "Turnout", "was", "63%, up from 48%",
             "2021", lemma="be"),
        said("The price was $40 in 2021.", "The price", "was", "$40", "2021", lemma="be"),
        said("40 people of Arden left in 2021.", "40 people of Arden", "left", "", "2021",
             lemma="leave"),
    ],
    "found again": [
        said("North and South exchanged artillery fire on 4 March 2025.", "Arden",
             "exchanged", "artillery fire", DAY, lemma="exchange"),
        said("Jo Lind ran practice on 4 March 2025.", "Jo Lind", "ran", "practice", DAY,
             lemma="run"),
        said("Jo Lind went to Arden on 4 March 2025.", "Jo Lind", "went", "to Arden", DAY,
             lemma="go"),
        said("Jo Lind's novel was praised.", "Jo Lind's novel", "was praised", "", DAY,
             lemma="praise"),
        said("A second novel was published.", "A second novel", "was published", "", DAY,
             lemma="publish"),
    ],
    "known person": [
        born(),
        born(held("Per Dahl", "mayor", organization="Arden")),
        said("Mei Tan was born in 1970.", "Mei Tan", "was born", "", "1970", lemma="bear"),
    ],
    "one person": [
        *(two_women("she", "Then"), two_women("she", "Soon"), two_women("she", "Later")),
        spoken_of("Tom Wade told the court that Karl Brook set up a firm in Arden."),
        spoken_of("Prosecuting, Tom Wade said Brook had lied for years."),
        spoken_of("Mr Wade claimed that Karl Brook was paid twice."),
    ],
    "nameable": [
        said("It was introduced in 2023.", "Congress", "was introduced", "", "2023",
             lemma="introduce"),
        said("The board met, and it approved the plan in 2023.", "Orla", "approved", "the plan",
             "2023", lemma="approve"),
        said("It later bought the mill in 2023.", "Orla", "bought", "the mill", "2023",
             lemma="buy"),
    ],
    "one country": [
        head("name", "Pablo Arce", "Kari Nygaard", "Elena Fuentes", "Luis Vera"),
        head("name", "Pablo Arce", "Lena Falk", "Elena Fuentes", "Luis Vera"),
        head("position", "president of Chile", "president of Finland"),
    ],
    "half names": [
        said("Dahl was elected in Arden on 4 March 2025.", "Dahl", "was elected", "in Arden", DAY,
             names=(name("Dahl", "person"),)),
        office("Brandt is the mayor of Arden.", "Brandt", "mayor", organization="Arden"),
        office("Lind-Moe is the mayor of Arden.", "Lind-Moe", "mayor", organization="Arden"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "derived": [
        said("Orla moved to Lund in 2019.", "Orla", "moved", "to Lund", "2019"),
        said("Orla opened a mill on Tuesday.", "Orla", "opened", "a mill", "2025-03-11"),
        said("Orla opened a mill last month.", "Orla", "opened", "a mill", "2025-02"),
    ],
    "an office": [
        office("Jo Lind, mayor of Arden, spoke.", "Jo Lind", "mayor", organization="Arden"),
        office("Deputy mayor of Arden Jo Lind spoke.", "Jo Lind", "deputy mayor",
               organization="Arden"),
        office("First deputy mayor of Arden Jo Lind spoke.", "Jo Lind", "first deputy mayor",
               organization="Arden"),
        office("Norway's foreign minister Jo Lind spoke.", "Jo Lind", "foreign minister",
               place="Norway"),
    ],
    "of a body": [
        office("Jo Lind, leader of the Harvest Party, spoke.", "Jo Lind", "leader",
               organization="Harvest Party"),
        office("Jo Lind, spokeswoman of the Liberals, spoke.", "Jo Lind", "spokeswoman",
               organization="Liberals"),
        office("Jo Lind, manager of Tarn Capital, spoke.", "Jo Lind", "manager",
               organization="Tarn Capital", names=(name("Tarn Capital", "organization"),)),
    ],
    "beside": [
        office("Jo Lind is the director of Comet House.", "Jo Lind", "director",
               organization="Comet House"),
        office("Tarn Capital's managing director Jo Lind spoke.", "Jo Lind", "managing director",
               organization="Tarn Capital"),
        office("Jo Lind, who has led the Vik Museum since 2017, spoke.", "Jo Lind", "leader",
               organization="Vik Museum"),
        office("Jo Lind, who chairs the Vik Museum, spoke.", "Jo Lind", "chair",
               organization="Vik Museum"),
        office("The Vik Timber Federation met. The federation's new director, Jo Lind, spoke.",
               "Jo Lind", "director", organization="Vik Timber Federation"),
        office("Jo Lind, treasurer and director of exhibits at the Vik Museum, spoke.", "Jo Lind",
               "director of exhibits", organization="Vik Museum"),
    ],
    "whole body": [
        office("Marlport Rovers manager Jo Lind spoke.", "Jo Lind", "manager",
               organization="Marlport Rovers"),
        office("Arden mayor Jo Lind spoke.", "Jo Lind", "mayor", organization="Arden"),
        office("Arden Mayor Jo Lind spoke.", "Jo Lind", "mayor", organization="Arden"),
    ],
    "whose body": [
        office("Jo Lind, director of the Norwegian Aviation Authority, spoke.", "Jo Lind",
               "director", organization="Norwegian Aviation Authority"),
        office("Jo Lind, chair of the Arden Planning Commission, spoke.", "Jo Lind", "chair",
               organization="Arden Planning Commission"),
        said("Jo Lind met Ada Vik at the Shire Hall in Arden on 4 March 2025.", "Jo Lind", "met",
             "Ada Vik at the Shire Hall in Arden", DAY, lemma="meet"),
        said("The Supreme Court of Norway heard Orla on 4 March 2025.",
             "the Supreme Court of Norway", "heard", "Orla", DAY, lemma="hear"),
        office("Jo Lind, spokesman for the Home Office, spoke.", "Jo Lind", "spokesman",
               organization="Home Office"),
    ],
    "one office": [
        two_posts("Jo Lind, director of the Vik Museum, spoke.", "director", "director"),
        two_posts("Jo Lind, director of the Vik Museum, was mayor of Arden.", "director", "mayor",
                  organization="Arden", modality="former"),
        two_posts("Jo Lind, treasurer of the Vik Museum, spoke.", "treasurer", "treasurer"),
    ],
    "cut": [
        said("Jo Lind was found guilty of fraud on 4 March 2025.", "Jo Lind", "was found",
             "guilty of fraud", DAY, lemma="find"),
        said("Orla bought Tarn Capital on Tuesday evening after long talks.", "Orla", "bought",
             "Tarn Capital", DAY, lemma="buy"),
        said("Orla in 2017 named Jo Lind head of design, but she left.", "Orla", "named",
             "Jo Lind head of design", "2017", lemma="name"),
        said("Orla bought Tarn Capital three days ago.", "Orla", "bought", "Tarn Capital", DAY,
             lemma="buy"),
        said("Orla lent Tarn Capital £6,350.", "Orla", "lent", "Tarn Capital £6,350", DAY,
             lemma="lend"),
    ],
    "taken along": [
        said("She played again after breaking a leg on 4 March 2025.", "Jo Lind", "broke",
             "a leg", DAY, lemma="break", rule="event, dated participle clause"),
        said("He rested after losing the final on Tuesday with a smile.", "Jo Lind", "lost",
             "the final", DAY, lemma="lose", rule="event, dated participle clause"),
        said("Jo Lind joined Orla in 2009 as an engineer.", "Jo Lind", "joined",
             "Orla as an engineer", "2009", lemma="join", rule="event, dated main clause"),
        said("It lay idle before it was bought in 2009 by Orla Rail.", "The Vik mill",
             "was bought", "by Orla Rail", "2009", lemma="buy",
             rule="event, dated adverbial clause"),
    ],
    "of what": [
        said("Orla disclosed a stake in Tarn Capital on 4 March 2025.", "Orla", "disclosed",
             "a stake in Tarn Capital", DAY),
        said("Orla made an offer for Tarn Capital.", "Orla", "made",
             "an offer for Tarn Capital", DAY),
        said("Orla opened the Vik mill.", "Orla", "opened", "the Vik mill", DAY),
    ],
    "retold": [
        said("A nurse prepared salts in Arden on 4 March 2025.", "A nurse", "prepared",
             "salts in Arden", DAY, lemma="prepare"),
        shown("The Vik Forum, hosted by Orla on 4 March 2025.", "The Vik Forum", "was hosted",
              "by Orla", "host"),
        said("After visiting Arden on 4 March 2025 she slept.", "Jo Lind", "visited", "Arden",
             DAY, lemma="visit"),
    ],
    "reported": [
        said("The Vik Prize was announced on 4 March 2025.", "The Vik Prize", "was announced", "",
             DAY, lemma="announce"),
        said("The Vik plan, announced on 4 March 2025, failed.", "The Vik plan", "was announced",
             "", DAY, lemma="announce"),
        said("Orla announced the Vik plan on 4 March 2025.", "Orla", "announced", "the Vik plan",
             DAY, lemma="announce"),
    ],
    "measured": [
        said("The Vik mill was the first of Orla's in 2021.", "The Vik mill", "was",
             "the first of Orla's", "2021", lemma="be"),
        said("Orla sold 40 ships in 2021.", "Orla", "sold", "40 ships", "2021", lemma="sell"),
        said("Orla was founded in 2021.", "Orla", "was founded", "", "2021", lemma="found"),
    ],
    "found again": [
        said("Jo Lind ran the Arden Marathon for Tarn Capital.", "Jo Lind", "ran",
             "the Arden Marathon for Tarn Capital", DAY, lemma="run"),
        said("Jo Lind died on 4 March 2025.", "Jo Lind", "died", "", DAY, lemma="die"),
        said("Jo Lind flew to Arden for the first time.", "Jo Lind", "flew",
             "to Arden for the first time", DAY, lemma="fly"),
        said("Jo Lind's second novel was published.", "Jo Lind's second novel", "was published",
             "", DAY, lemma="publish"),
    ],
    "known person": [
        born(held("Ilsa Brandt", "mayor", organization="Arden")),
        born(held("Ilsa Brandt", "ambassador to Chile", place="Norway")),
        said("Mei Tan died in 1970.", "Mei Tan", "died", "", "1970", lemma="die"),
    ],
    "one person": [
        two_women("she", "Ilse Brook smiled when"),
        two_women("he", "Then"),
        two_women("she", "Brook remembers the day when"),
        spoken_of("Tom Wade told the court that the firm had failed."),
        spoken_of("Tom Wade said he had met Karl Brook."),
        spoken_of("Karl Brook met Tom Wade."),
    ],
    "nameable": [
        said("Orla approved the plan in 2023.", "Orla", "approved", "the plan", "2023"),
        said("Orla said it approved the plan in 2023.", "Orla", "approved", "the plan", "2023"),
        said("The firm bought it, and Orla sold the mill in 2023.", "Orla", "sold", "the mill",
             "2023", lemma="sell"),
    ],
    "one country": [
        head("name", "Pablo Arce", "Elena Fuentes", "Luis Vera", "Rosa Pino"),
        head("name", "Pablo Arce", "Elena Fuentes", "Luis Vera"),
        head("position", "president of Chile", "Chile's foreign minister"),
    ],
    "half names": [
        said("Per Dahl was elected in Arden on 4 March 2025.", "Per Dahl", "was elected",
             "in Arden", DAY, names=(name("Per Dahl", "person"),)),
        office("Ilsa Brandt is the mayor of Arden.", "Ilsa Brandt", "mayor",
               organization="Arden"),
        said("Orla opened the Vik mill.", "Orla", "opened", "the Vik mill", DAY),
        of(said("Orla beat Vik.", "Orla", "beat", "Vik", DAY, names=(name("Orla", "person"),)),
           held("Jo Lind", "coach", organization="Orla")),
    ],
}  # fmt: skip
