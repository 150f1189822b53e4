"""Planted flaws: scores without a match, ships that nothing calls so, blanks for any word."""

from __future__ import annotations

from tests.quiz_cases import Case, context, corpus, deed, planted, stem, story

REPORT = "According to a report of 12 March 2025,"


def blank(statement: str, answer: str = "14", kind: str = "blank") -> Case:
    """A statement with a blank for a figure."""
    item = planted(f"{REPORT} {statement}", answer, kind=kind, asks="figure", writer="gap.counted")
    return item, context()


def sailed(sentence: str, who: str, verb: str, *lines: str, kind: str = "other") -> Case:
    """A question for the day of a deed, its sentence, and what else the article says."""
    where = story(sentence, *lines)
    cited = deed(who, verb, "up the Maren", "2025-03-04", where, lemma=verb, kind=kind,
                 quote=sentence)  # fmt: skip
    item = planted(f"On which day in March 2025 did {who} come up the Maren?", "4 March 2025",
                   asks="date", writer="when.day", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


def owned(who: str, what: str) -> Case:
    """A question for the year of a sale."""
    cited = deed(who, "sold", what, "2019", lemma="sell", kind="organization")
    item = planted(f"In which year did {who} sell {what}?", "2019", asks="date",
                   writer="when.year", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), story(cited.references[0].sentence))


def described(noun: str, *lines: str, doubt: str = "a noun by its description") -> Case:
    """A question on a thing that another sentence describes."""
    where = story(f"Five players fell in the {noun}.", *lines)
    cited = deed(
        "Five players",
        "fell",
        f"in the opening {noun} in Osse",
        "2025-03-04",
        where,
        lemma="fall",
        quote=f"Five players fell in the {noun}.",
        doubts=(doubt,),
    )
    item = planted(f"{REPORT} how many players fell in the opening {noun} in Osse?", "five",
                   kind="short", asks="figure", writer="counted", cited=(cited,))  # fmt: skip
    return item, corpus((cited,), where)


FLAWED: dict[str, list[Case]] = {
    "whose match": [
        blank("Jo Lind took _____ for 45 and Per Dahl 2 for 50."),
        blank("Norland was dismissed for _____ with Jo Lind taking five wickets in Osse."),
        blank("Jo Lind scored _____ not out in the Osse Park."),
        blank("Arden beat Norland by _____ runs in its first match."),
        blank("Referee Jo Lind showed _____ yellow cards."),
        stem("On which day in May 2025 did Norland recover from 34 for three in Osse?"),
        stem("On which day in May 2025 did Jo Lind make 22 saves?"),
        stem("On 4 May 2025, who had 12 assists in Osse?"),
        stem("On which day in May 2025 did Jo Lind kick 14 points for Old Boys?"),
        stem("On 4 May 2025, who finished with four for 49 in Osse?"),
    ],
    "whose ship": [
        sailed("Osse Star, skippered by Jo Lind, came up the Maren.", "Osse Star", "come"),
        sailed("Skarv sailed up the Maren.", "Skarv", "sail", kind="organization"),
        sailed("Ida Dahl sailed up the Maren.", "Ida Dahl", "sail",
               "The ocean racer Ida Dahl was built in Vik.", kind="person"),
    ],
    "one filler": [
        blank("Orla had begun to sell _____ tickets from Osse to Vik.", "$5"),
        blank("the Osse Council won its _____ pay rise from Orla.", "4 per cent"),
        blank("Orla offered the Vik Museum _____ loans for its new wing.", "€40 million"),
    ],
    "no part": [
        blank("Norwegian rowers had won nine of the _____ races held in Osse."),
        blank("Orla lost 12 of its _____ ferries in the Maren fire."),
        blank("Jo Lind opened three of _____ bridges over the Maren."),
        blank("Osse had voted to leave the Maren Union by _____ to 48.", "52 per cent"),
    ],
    "named once": [
        stem("In which year was the Port of Osse pier sold by the Port of Osse?", asks="date"),
        stem("In which year did Orla Ferries sue the owner of Orla Ferries?", asks="date"),
        stem("Who told the Vik Harbour Board that the Vik Harbour Board had erred?", asks="name"),
        owned("Orla", "Orla's oldest mill"),
        owned("Vik-Maren", "Vik-Maren’s second mine in Arden"),
        owned("Norland", "a part of Norland's coast"),
    ],
    "one of its kind": [
        described("match", "The opening match was won.", "The last match was lost."),
        described("race", "It was the first race. Another race was called off."),
        described("session", "An earlier session and the final session were full."),
    ],
}  # fmt: skip
SOUND: dict[str, list[Case]] = {
    "whose match": [
        blank("Arden beat Norland by _____ runs in its first match of the Osse Cup."),
        blank("Jo Lind took _____ for 45 against Norland."),
        blank("Norland was dismissed for _____ in the third Test in Osse."),
        blank("Orla made _____ boats in Osse."),
        stem("On which day in May 2025 did Norland recover from 34 for three against Arden?"),
        stem("On which day in May 2025 did Jo Lind buy 34 boats for five banks?"),
        stem("In which year did Jo Lind assist the Osse Council?"),
        blank("Orla paid _____ euros for the Skarv."),
    ],
    "whose ship": [
        sailed("The yacht Skarv sailed up the Maren.", "The yacht Skarv", "sail"),
        sailed("Jo Lind sailed up the Maren.", "Jo Lind", "sail", kind="person"),
        sailed("Orla Bridges came up the Maren.", "Orla Bridges", "come", kind="organization"),
    ],
    "one filler": [
        blank("Orla had begun to sell tickets for _____ from Osse to Vik.", "$5"),
        blank("Orla had sold _____ tickets from Osse to Vik.", "500"),
        blank("Orla paid the Vik Museum _____ in 2024.", "€40 million"),
        blank("Orla paid the Vik Museum _____ towards a new wing.", "€40 million"),
    ],
    "no part": [
        blank("Norwegian rowers had won _____ races held in Osse."),
        blank("Orla lost _____ of its ferries in the Maren fire."),
        blank("In the city of _____ thousand Jo Lind is known.", "40"),
    ],
    "named once": [
        stem("In which year was the request of the Port of Osse advanced?", asks="date"),
        stem("In which year did Jo Lind sell Orla Ferries to the Port of Osse?", asks="date"),
        owned("Orla", "Norland's oldest mill"),
        owned("Orla", "its oldest mill"),
        owned("Jo Lind", "Per Lind's mill"),
        stem("What does the abbreviation FTA in the South Korea FTA of South Korea mean?",
             "abbreviation"),
    ],
    "one of its kind": [
        described("match", "The opening match was won."),
        described("race", "It was the first race. It was the last hour.", ),
        described("match", "The opening match was won.", "The last match was lost.", doubt="plain"),
    ],
}  # fmt: skip
