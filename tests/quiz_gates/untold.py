"""Planted flaws: deeds whose matter, place, work or doer a class is not told."""

from __future__ import annotations

from tests.factories import clause, fact, name
from tests.quiz_cases import Case, corpus, deed, held, planted, stem, story
from tests.quiz_gates.lifted import asked

DAY = "2025-03-04"


def done(verb: str, rest: str, lemma: str, who: str = "Jo Lind", told: str = "") -> Case:
    """When somebody did something, or it was done to them."""
    where = story(told or f"{who} {verb} {rest} on Tuesday.")
    cited = deed(who, verb, rest, DAY, where, lemma=lemma, quote=where.text)
    return asked(cited), corpus((cited,), where)


def step(verb: str, rest: str, lemma: str, stem: str, office: str = "") -> Case:
    """A step in the life of somebody, who may hold an office."""
    where = story(f"Jo Lind {verb} {rest} in 1998.")
    cited = deed("Jo Lind", verb, rest, "1998", where, lemma=lemma, quote=where.text)
    more = (held("Jo Lind", office, where),) if office else ()
    item = planted(stem, "1998", asks="date", writer="when.year", cited=(cited,))
    return item, corpus((cited, *more), where)


def there(told: str, verb: str, rest: str, lemma: str, who: str = "Jo Lind") -> Case:
    """A deed that its sentence places with "there", or not."""
    return done(verb, rest, lemma, who, told)


def crowd(who: str, verb: str, rest: str, lemma: str, place: str = "Osse") -> Case:
    """A deed of people whom nothing names."""
    where = story(f"{who} {verb} {rest} on Tuesday.")
    given = {"clause": clause(who, verb, rest, lemma=lemma, tag="VBD"), "subject": who}
    cited = fact(where.text, where, **given, date=DAY, names=(name(place, "place"),))
    return asked(cited), corpus((cited,), where)


def by_trade(who: str, verb: str, rest: str, lemma: str) -> Case:
    """What somebody did, with what they are by trade before the name."""
    where = story(f"{who} {verb} {rest} on Tuesday.")
    given = {"clause": clause(who, verb, rest, lemma=lemma, tag="VBD"), "subject": "Jo Lind"}
    cited = fact(where.text, where, **given, date=DAY, names=(name("Jo Lind", "person"),))
    return asked(cited), corpus((cited,), where)


def who(verb: str, rest: str, lemma: str, asks: str = "name") -> Case:
    """Who did something on a day, or when it was."""
    cited = deed("Jo Lind", verb, rest, DAY, lemma=lemma)
    item = planted(f"Who {verb} {rest} on 4 March 2025?", "Jo Lind", asks=asks, kind="short",
                   writer="who", cited=(cited,))  # fmt: skip
    return item, corpus((cited,))


FLAWED: dict[str, list[Case]] = {
    "for what": [
        done("was sentenced", "to six years in prison", "sentence"),
        done("was jailed", "for six and a half years", "jail"),
        done("was released", "on bail of $3,000", "release"),
        done("was arrested", "at Maren airport by two officers", "arrest"),
        done("was forced out", "by Ola Vik", "force"),
    ],
    "whose career": [
        step("came", "to Norway", "come", "In which year did Jo Lind come to Norway?"),
        step("joined", "the Maren Building Society", "join",
             "In which year did Jo Lind join the Maren Building Society?"),
        step("graduated", "from Osse College", "graduate",
             "In which year did Jo Lind graduate from Osse College?"),
    ],
    "where there": [
        there("In 2023 Jo Lind was killed there in a fall.", "was killed", "in a fall", "kill"),
        there("Jo Lind slept there for a night.", "slept", "for a night", "sleep"),
        there("Jo Lind built a mill there and left.", "built", "a mill", "build"),
    ],
    "latest": [
        stem("On which day in March 2025 did Orla show Norway's latest ferry?"),
        stem("In which month and year did Jo Lind open the newest wing of the Osse Museum?"),
        stem("In which year was the forthcoming Maren line first drawn?"),
        stem("In which year did Arden last win the Maren Cup?"),
    ],
    "which work": [
        stem("In which year did Jo Lind's film have its premiere at Osse?"),
        stem("In which country was Jo Lind’s novel due to be published in May 2025?"),
        stem("On which day in March 2025 did Ola Vik show his painting in Maren?"),
    ],
    "which object": [
        stem("In which year did Maren Council buy the building from the brewer Orla?"),
        stem("In which year did Jo Lind sell the ship to the Osse Line?"),
        stem("On which day in March 2025 did Ola Vik leave the company for Orla?"),
        stem("On which day in March 2025 did Ola Vik open the show at Maren?"),
    ],
    "by its place": [
        crowd("Two hundred canoes", "left", "Osse", "leave"),
        crowd("Several boats", "sank", "off Osse", "sink"),
        crowd("A crane", "fell", "into the river at Osse", "fall"),
        crowd("Gun salutes", "were fired", "in Osse Park", "fire", "Osse Park"),
    ],
    "whose country": [
        stem("On 4 March 2025, who opened the country's new opera house on the Osse shore?"),
        stem("Who sold the city's old mill to Orla in 2025?"),
        stem("In which year was the company’s ferry Skarv sold to Arden?"),
    ],
    "sent where": [
        done("sent", "twenty investigators", "send"),
        done("dispatched", "90 marines and two planes", "dispatch"),
        stem("In which month and year did Norwegian voters reject an Arden plan?"),
        stem("On which day in March 2025 did Jo Lind sign a new deal?"),
    ],
    "anybody": [
        who("left", "for Osse", "leave"),
        who("toured", "the Maren marshes", "tour"),
        who("embraced", "Ola Vik", "embrace", asks="date"),
    ],
    "nobody by age": [
        stem("On which day in March 2025 did Arden isolate a 44-year-old Norwegian in Osse?"),
        stem("In which month and year was a 12-year-old boy flown to Maren?"),
        stem("A 71-year-old man was found near Osse in _____ (month and year).", kind="blank"),
    ],
    "private": [
        by_trade("Captain Jo Lind", "was arrested", "on charges of negligence", "arrest"),
        by_trade("Teacher Jo Lind", "died", "of cancer", "die"),
        by_trade("Year six pupil Jo Lind", "baked", "300 cakes", "bake"),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "for what": [
        done("was sentenced", "to six years in prison for fraud", "sentence"),
        done("was released", "in Osse cinemas", "release", who="The Long Field"),
        done("was arrested", "at Maren airport after a search", "arrest"),
        done("was charged", "with theft", "charge"),
        done("was forced out", "of Orla by Ola Vik", "force"),
    ],
    "whose career": [
        step("came", "to Norway", "come", "In which year did the botanist Jo Lind come to Norway?"),
        step("joined", "the Maren Building Society", "join",
             "In which year did Jo Lind join the Maren Building Society?", "mayor of Osse"),
        step("founded", "Osse College", "found",
             "In which year did Jo Lind found Osse College?"),
    ],
    "where there": [
        there("Jo Lind was killed in a fall, and there is no trace.", "was killed", "in a fall",
              "kill"),
        there("Jo Lind slept there, in Maren, for a night.", "slept", "in Maren for a night",
              "sleep"),
        there("There Jo Lind built a mill.", "built", "a mill", "build"),
    ],
    "latest": [
        stem("On which day in March 2025 did Orla show Norway's first ferry?"),
        stem("In which month and year did Jo Lind open the Latest Press in Osse?"),
        stem("In which year was the Maren line first drawn?"),
        stem("In which year did Arden win the last Maren Cup?"),
    ],
    "which work": [
        stem("In which year did Jo Lind's film The Long Field have its premiere at Osse?"),
        stem("In which country was Jo Lind’s second novel due to be published in May 2025?"),
        stem("In which year did Jo Lind's book on the Maren flood appear?"),
    ],
    "which object": [
        stem("In which year did Maren Council buy the building of the brewer Orla?"),
        stem("In which year did Jo Lind sell the ship Skarv to the Osse Line?"),
        stem("On which day in March 2025 did Ola Vik win the prize for best film?"),
        stem("On which day in March 2025 did Ola Vik open the show of boats at Maren?"),
    ],
    "by its place": [
        crowd("Two hundred canoes", "left", "Osse for the Maren Cup", "leave"),
        crowd("Several boats", "sank", "off Osse in a storm that broke the old harbour wall",
              "sink"),
        crowd("The Skarv", "fell", "into the river at Osse", "fall"),
        crowd("Fire", "gutted", "the Osse Museum", "gut", "Osse Museum"),
    ],
    "whose country": [
        stem("On which day did Norway's Queen Astrid open the country's new opera house?"),
        stem("Who sold the Osse mill to Orla in 2025?"),
        stem("In which year did Orla sell the company’s ferry Skarv to Arden?"),
    ],
    "sent where": [
        done("sent", "twenty investigators to Osse", "send"),
        done("dispatched", "90 marines for the Maren relief", "dispatch"),
        stem("In which month and year did Norwegian voters reject an Arden plan to shut Osse?"),
        stem("On which day in March 2025 did Jo Lind sign a new deal with Orla?"),
    ],
    "anybody": [
        who("opened", "the Maren bridge", "open"),
        who("visited", "Osse as the first Norwegian queen", "visit"),
        who("left", "for Osse", "leave", asks="date"),
    ],
    "nobody by age": [
        (planted("In which year was Jo Lind, a 44-year-old baker, flown to Osse?"),
         corpus((held("Jo Lind", "mayor of Osse", story("Jo Lind is mayor of Osse.")),),
                story("Jo Lind is mayor of Osse."))),
        stem("On which day in March 2025 did Arden close its 44-year-old bridge?"),
        stem("In which year did the Maren fire burn the 300-year-old Osse mill?"),
    ],
    "private": [
        by_trade("Captain Jo Lind", "was arrested", "aboard the Skarv", "arrest"),
        by_trade("Teacher Jo Lind", "opened", "the Osse Museum", "open"),
        by_trade("President Jo Lind", "died", "of cancer", "die"),
    ],
}  # fmt: skip
