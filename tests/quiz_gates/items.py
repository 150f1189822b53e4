"""Planted flaws in evidence, answers and options: each check drops three and keeps three."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Fact, Option
from briefings.quiz.question import GAP
from tests.factories import clause, fact, name
from tests.quiz_cases import choices, context, deed, embassy, held, planted, story

FACTS, _ = embassy()
BRANDT, ROJAS, SOLHEIM, EIDE, NYGAARD, FUENTES, ARCE, BRIDGE, JOINED, ACCORD, VISIT, FERRY = FACTS
WHO = "As of March 2025, who was Norway's ambassador to Chile?"
WHAT = "As of March 2025, which office did Ilsa Brandt hold?"
DAY = "On which day in March 2025 did Ilsa Brandt open the Maren bridge near Valdivia?"
YEAR = "In which year did Tomas Rojas join Chile's foreign service?"
PEOPLE = choices("Ilsa Brandt", "Marit Solheim", "Jonas Eide", "Kari Nygaard")
DAYS = (
    Option("2 March 2025"),
    Option("4 March 2025", correct=True),
    Option("7 March 2025"),
    Option("9 March 2025"),
)


def who(options=PEOPLE, **fields):
    return planted(WHO, options=options, cited=(BRANDT,), **fields)


def what(*phrases):
    options = (
        *map(Option, phrases),
        Option("president of Chile"),
        Option("prime minister of Norway"),
    )
    return planted(WHAT, options[0].text, options=options, asks="position", cited=(BRANDT,))


def day(options=DAYS, **fields):
    given = {"answer": "4 March 2025", "asks": "date", "writer": "when.day", "cited": (BRIDGE,)}
    return planted(DAY, options=options, **{**given, **fields})


def year(answer, *wrong, cited=(JOINED,), stem=YEAR):
    options = tuple(Option(t, t == answer) for t in sorted((answer, *wrong)))
    return planted(stem, answer, options=options, asks="date", writer="when.year", cited=cited)


def gap(stem, answer="4 March 2025", **fields):
    return planted(
        stem, answer, kind="blank", asks="date", writer="gap.day", cited=(BRIDGE,), **fields
    )


def judged(stem, answer):
    return planted(stem, answer, kind="true-false", asks="date", writer="gap.day", cited=(BRIDGE,))


def row(stem="Ilsa Brandt (March 2025)", answer="Norway's ambassador to Chile", *others):
    others = others or (
        "Norway's foreign minister", "president of Chile", "Chile's foreign minister",
        "Norway's finance minister", "prime minister of Norway",
    )  # fmt: skip
    return planted(
        stem,
        answer,
        kind="matching",
        asks="position",
        options=choices(answer, *others),
        cited=(BRANDT,),
    )


def order(*facts, texts=None):
    texts = texts or [f"{f.clause.subject} {f.clause.verb} {f.clause.rest}" for f in facts]
    return planted(
        "Put these events in order, from the first to the last.", "A, B, C, D", kind="order",
        asks="date", writer="in-order", cited=facts, options=tuple(map(Option, texts)),
    )  # fmt: skip


def with_fact(item, **fields):
    """The item and a context in which its fact has other fields."""
    fact = next(f for f in FACTS if f.id in item.facts)
    changed = replace(fact, **fields)
    return item, context(*(changed if f is fact else f for f in FACTS))


def beside(item, *facts: Fact):
    """The item and a context with more facts."""
    return item, context(*FACTS, *facts)


MOVED = replace(BRANDT.references[0], quote="Words that nobody wrote")


def world(*facts: Fact):
    return context(*FACTS, *facts)


def stands(letters, long):
    return fact(
        f"{letters} stands for {long}.",
        story(f"{long} ({letters}) opened."),
        kind="abbreviation",
        subject=letters,
        predicate="stands for",
        value=long,
    )


def cut(organization, office):
    return held(
        "Ola Vik",
        "head of Pan Osse Maren",
        organization=organization,
        where=story(f"The {office} Ola Vik spoke."),
    )


def asked_of(one):
    return planted(
        f"As of March 2025, who was head of {one.organization}?", "Ola Vik", cited=(one,)
    )


WHOLE = held(
    "Ola Vik", "head", organization="Osse Trust", where=story("Ola Vik heads the Osse Trust.")
)


def resolved(full, sentence):
    return deed(full, "was built", "", "1961", where=story(sentence), kind="place", lemma="build")


JOINING = deed(
    "Osse",
    "joined",
    "Calder",
    "1998",
    where=story("After joining Calder in 1998, it grew."),
    lemma="join",
)
NOUN = deed(
    "Osse",
    "was deployed",
    "",
    "1998",
    where=story("The 1998 deployment of Osse."),
    lemma="deploy",
    rule="event, deed as a noun",
)
NAMED = resolved("Osse Stadium", "Osse Stadium replaced the old stadium and was built in 1961.")
APPOINTED = deed("Ministers", "appointed", "Ola Vik", "1998", lemma="appoint")
AFTER = deed(
    "Ola Vik",
    "was elected",
    "after the death of Per Dahl",
    "1998",
    lemma="elect",
    clause=clause(
        "Ola Vik", "was elected", "after the death of Per Dahl", lemma="elect", passive=True
    ),
)
ELECTED = deed("Ola Vik", "was elected", "", "1998", lemma="elect")
SHARE = deed("Turnout", "reached", "58% in Chile", "1998", lemma="reach")
OTHER_DAY = deed(
    "Ilsa Brandt", "opened", "the Maren bridge near Valdivia", "2025-03-05", lemma="open"
)
SAME_DAY = deed("Ilsa Brandt", "opened", "the Maren bridge near Valdivia", "2025-03", lemma="open")
RIVAL = held("Nils Haug", "ambassador to Chile", place="Norway")
LATER = held("Nils Haug", "ambassador to Chile", place="Norway", start="2025-09", date="2025-09")
CROWN = held("Ingrid Lie", "ambassador to Peru", place="Norway")
DEPUTY = held("Nils Haug", "deputy ambassador to Chile", place="Norway")
LIMA = held("Ola Vik", "special envoy to Lima", place="Norway")
ENVOY = held("Ola Vik", "envoy to Peru", place="Norway")
MINISTER = held("Ola Vik", "minister", place="Norway")
DOUBLE = held(
    "Marit Solheim", "ambassador to Chile", place="Norway", modality="former", date="2001"
)

SHIELD = deed("A shield", "was deployed", "in Chile", "1998", lemma="deploy")
STORM = deed("A storm", "was seen", "", "2021-05", lemma="see")
SHIPS = deed("Several ships", "sank", "off Chile", "1998", lemma="sink")

FLAWED = {
    "evidence": [
        (planted(WHO), None),
        (replace(who(), references=(MOVED,)), None),
        (replace(who(), facts=("lost",)), None),
    ],
    "grounded": [
        (day(answer="5 March 2025"), None),
        (planted(WHO, "Nils Haug", cited=(BRANDT,)), None),
        (year("1999", "1997", "2000", "2001"), None),
    ],
    "confident": [with_fact(who(), confidence=c) for c in (0.79, 0.2, 0.0)],
    "contradicted": [
        with_fact(who(), conflicts=("x",)),
        with_fact(day(), conflicts=("x", "y")),
        beside(day(), OTHER_DAY),
    ],
    "claim": [
        with_fact(day(), attributed_to="Per Dahl"),
        with_fact(who(), attributed_to="the ministry"),
        with_fact(year("1998", "1996", "1997", "1999"), modality="claimed"),
    ],
    "modality": [
        with_fact(day(), modality="planned"),
        with_fact(day(), modality="denied"),
        with_fact(who(), modality="designate"),
    ],
    "inferred": [
        with_fact(day(), doubts=("the year is inferred",)),
        with_fact(year("1998", "1996", "1997", "1999"), doubts=("date inferred",)),
        with_fact(replace(day(), kind="short", options=()), doubts=("the year is inferred",)),
    ],
    "one holder": [
        beside(who(), RIVAL),
        beside(replace(who(), kind="short", options=()), RIVAL),
        beside(who(), replace(RIVAL, start="2024", date="2024")),
    ],
    "worth asking": [
        (planted("On which day in March 2025 did Ilsa Brandt give an interview in Oslo?"), None),
        (planted("In which year did Ilsa Brandt join the Harbour Gazette?"), None),
        (planted("In which year was the photo of Ilsa Brandt taken in Oslo?"), None),
    ],
    "whole names": [
        beside(asked_of(f), f)
        for f in (
            cut("Pan", "Pan-democracy head"),
            cut("Osse", "head of Osse@home"),
            cut("Maren", "head of Maren/Osse"),
        )
    ],
    "before print": [
        with_fact(day(), date="2025-04-04"),
        with_fact(day(), date="2026-03-04"),
        with_fact(year("1998", "1996", "1997", "1999"), date="2026"),
    ],
    "told": [
        beside(planted("In which year did Osse act?", cited=(f,)), f)
        for f in (
            deed(
                "Osse",
                "papered",
                "Calder",
                "1998",
                where=story("Its paper is in Calder."),
                lemma="paper",
            ),
            deed(
                "Osse",
                "bridged",
                "Calder",
                "1998",
                where=story("A bridge in Calder."),
                lemma="bridge",
            ),
            deed("Osse", "voted", "for Calder", "1998", where=story("Calder spoke."), lemma="vote"),
        )
    ],
    "same thing": [
        beside(planted(f"In which year was {f.names[0].canonical} built?", cited=(f,)), f)
        for f in (
            resolved("Bergen Ferry Terminal", "The old terminal was built in 1961."),
            resolved("Osse Stadium", "The former stadium was built in 1961."),
            resolved("Maren Bridge", "The second bridge was built in 1961."),
        )
    ],
    "complete": [
        (planted("In which year did Ilsa Brandt become ambassador?", "1998"), None),
        (planted("On which day in May 2021 was Kari Nygaard sworn in as president?", "1998"), None),
        (planted("In which year did Jonas Eide's term in Chile begin?", "1998"), None),
        beside(
            planted("In which year was Ola Vik elected?", "1998", asks="date", cited=(AFTER,)),
            AFTER,
        ),
        (planted("In which year did Jonas Eide take office?", "1998"), None),
        (
            planted("When was Jonas Eide due to be sworn in as prime minister at the Press Hall?"),
            None,
        ),
        (planted("In which year did Jonas Eide greet the governor at Maren House?"), None),
        (planted("Who was named president at the Vik Forum in 2019?"), None),
        (planted("As of May 2021, who was the executive and owner of Orla Rail?"), None),
        (planted("In which year did Jonas Eide succeed Nils Haug?", "1998"), None),
        (planted("In which year was Jonas Eide sworn in?", "1998"), None),
        beside(
            planted(
                "In which year was Ola Vik elected?",
                "1998",
                asks="date",
                writer="when.year",
                cited=(ELECTED,),
            ),
            ELECTED,
        ),
        beside(
            planted(
                "In which year did ministers appoint Ola Vik?",
                "1998",
                asks="date",
                writer="when.year",
                cited=(APPOINTED,),
            ),
            APPOINTED,
        ),
    ],
    "whole figures": [
        (planted(f"In which year was {n}?", "1998", cited=(SHARE,)), world(SHARE))
        for n in ("a share of 58 reached in Chile", "58 of Chile lost", "Norway at 58")
    ],
    "spelled": [
        (
            planted(
                f"What does the abbreviation {f.subject} stand for?",
                f.value,
                asks="abbreviation",
                kind="short",
                cited=(f,),
            ),
            world(f),
        )
        for f in (
            stands("CEI", "Italian Shipping Board"),
            stands("VM", "virtual microscope"),
            stands("UAA", "Agnostic Union of Aarhus"),
        )
    ],
    "identified": [
        (
            planted(
                "In which year was a shield deployed in Chile?",
                "1998",
                asks="date",
                cited=(SHIELD,),
            ),
            world(SHIELD),
        ),
        (
            planted("In which month was a storm seen?", "May 2021", asks="date", cited=(STORM,)),
            world(STORM),
        ),
        (
            planted("In which year did several ships sink?", "1998", asks="date", cited=(SHIPS,)),
            world(SHIPS),
        ),
    ],
    "give-away": [
        (planted("As of March 2025, who was the Brandt of Norway's embassy?"), None),
        (
            planted(
                "On which day in March 2025 did Ilsa Brandt open the bridge, after 4 years?",
                "4 March 2025",
                asks="date",
            ),
            None,
        ),
        (planted("In which year did Tomas Rojas win the 1998 prize?", "1998", asks="date"), None),
        (
            planted("In which month and year was the 2025 Expo held?", "June 2025", asks="date"),
            None,
        ),
        (
            planted(
                "On which day in May 2021 did Norway march on Ascension Day?",
                "13 May 2021",
                asks="date",
            ),
            None,
        ),
    ],
    "initials": [
        (planted("As of 2025, who led the NFA?", "Norwegian Fishing Agency"), None),
        (
            planted(
                "Which body did the OST fight in 2025?", "Osse Ship Trust", asks="organization"
            ),
            None,
        ),
        (planted("Which office did the head of CPM hold in 2025?", "Chair of Port Matters"), None),
    ],
    "question word": [
        (planted("Did Ilsa Brandt open the Maren bridge in March 2025?"), None),
        (planted("Was Ilsa Brandt ambassador to Chile in 2025?"), None),
        (planted("Is the port of Bergen in Norway?"), None),
    ],
    "substance": [
        (planted("Who is Norway?"), None),
        (planted("Which is it, Bergen?"), None),
        (planted(WHO, " "), None),
    ],
    "kind of answer": [
        (planted(WHO, "Norway"), None),
        (planted(WHO, "the embassy of Norway"), None),
        (planted(DAY, "in spring", asks="date"), None),
    ],
    "four options": [
        (who(PEOPLE[:3]), None),
        (who((*PEOPLE, Option("Pablo Arce"))), None),
        (who(tuple(replace(o, correct=False) for o in PEOPLE)), None),
        (who((PEOPLE[0], *(replace(o, correct=True) for o in PEOPLE[1:]))), None),
    ],
    "catch-all": [
        (who(choices("Ilsa Brandt", "Jonas Eide", "Kari Nygaard", last)), None)
        for last in ("All of the above", "None of these", "Both of them")
    ],
    "distinct": [
        (who(choices("Ilsa Brandt", "Jonas Eide", "Jonas Eide", "Kari Nygaard")), None),
        (who(choices("Ilsa Brandt", "Eide", "Jonas Eide", "Kari Nygaard")), None),
        (year("1998", "1996", "1996", "1999"), None),
        (day((*DAYS[:3], Option("March 2025"))), None),
        (what("US secretary of defense", "US defence secretary"), None),
    ],
    "offices apart": [
        beside(what("Norway's special envoy to Peru", "Norway's ambassador to Peru"), CROWN, LIMA),
        beside(what("Norway's ambassador to Peru", "Norway's envoy to Peru"), CROWN, ENVOY),
        beside(what("Norway's foreign minister", "Norway's minister"), MINISTER),
    ],
    "aliases": [
        (who(choices("Ilsa Brandt", "Brandt", "Jonas Eide", "Kari Nygaard")), None),
        (who(choices("Ilsa Brandt", "Ilsa Marie Brandt", "Jonas Eide", "Kari Nygaard")), None),
        with_fact(
            who(choices("Ilsa Brandt", "Ilse Brand", "Jonas Eide", "Kari Nygaard")),
            names=(name("Ilse Brand", "person", "Ilsa Brandt"),),
        ),
    ],
    "surely wrong": [
        beside(who(choices("Ilsa Brandt", "Nils Haug", "Jonas Eide", "Kari Nygaard")), LATER),
        beside(who(), DOUBLE),
        with_fact(day(), start="2025-03-07"),
    ],
    "same kind": [
        (day((*DAYS[:3], Option("April 2025"))), None),
        (who(choices("Ilsa Brandt", "Jonas Eide", "Kari Nygaard", "Еле́на Ива́нова")), None),
        (who(choices("Ilsa Brandt", "Jonas Eide", "Kari Nygaard", "Solheim")), None),
    ],
    "ascending": [
        (day(tuple(reversed(DAYS))), None),
        (
            replace(
                year("1998", "1996", "1997", "1999"),
                options=choices("1998", "1996", "1997", "1999"),
            ),
            None,
        ),
        (day((DAYS[1], DAYS[0], *DAYS[2:])), None),
    ],
    "alike": [
        (who(choices("Ilsa Brandt, envoy", "Jonas Eide", "Kari Nygaard", "Pablo Arce")), None),
        (
            planted(
                WHAT,
                "Norway's ambassador to Chile and Peru",
                asks="position",
                options=choices(
                    "Norway's ambassador to Chile and Peru",
                    "mayor of Oslo",
                    "king of Spain",
                    "head of Osse",
                ),
            ),
            None,
        ),
        (
            who(
                choices("Dr Ilsa Brandt", "Jonas Eide", "Kari Nygaard", "Pablo Arce"),
                answer="Dr Ilsa Brandt",
            ),
            None,
        ),
    ],
    "options in stem": [
        (planted("As of 2025, who was the ambassador that Jonas Eide sent?", options=PEOPLE), None),
        (planted("Who met Kari Nygaard in March 2025?", options=PEOPLE), None),
        (planted("In 2025, who succeeded Marit Solheim in Oslo?", options=PEOPLE), None),
    ],
    "plausible dates": [
        (year("1998", "2026", "2001", "2003"), None),
        (day((*DAYS[:3], Option("9 December 2025"))), None),
        (
            planted(
                DAY, "October 2025", asks="date", options=choices("October 2025", "December 2025")
            ),
            None,
        ),
    ],
    "one gap": [
        (gap(f"Ilsa Brandt opened {GAP} on {GAP}."), None),
        (gap(f"{GAP} was the day of the opening in Valdivia."), None),
        (gap("Ilsa Brandt opened the Maren bridge on __."), None),
        (gap(f"Ilsa {GAP} opened the Maren bridge."), None),
        (gap(f"Ilsa Brandt opened the bridge that was begun in 2011 on {GAP} (date)."), None),
    ],
    "swap": [
        (judged("Ilsa Brandt opened the Maren bridge on 5 March 2025.", "True"), None),
        (
            judged(
                "Ilsa Brandt opened the Maren bridge in March 2025.",
                "False. The right answer is 4 March 2025.",
            ),
            None,
        ),
        (
            judged(
                "Ilsa Brandt did not open the Maren bridge.",
                "False. The right answer is 4 March 2025.",
            ),
            None,
        ),
        (judged("Ilsa Brandt opened the Maren bridge on 5 March 2025.", "False."), None),
    ],
    "one-to-one": [
        (
            row("Ilsa Brandt (March 2025)", "Norway's ambassador to Chile", "president of Chile"),
            None,
        ),
        (replace(row(), answer="president of Chile"), None),
        (
            row(
                "Ilsa Brandt (March 2025)",
                "head of the Brandt office",
                "Ilsa Brandt's aide",
                "b",
                "c",
                "d",
                "e",
            ),
            None,
        ),
    ],
    "nobody else": [
        beside(
            row(),
            held("Ilsa Brandt", "foreign minister", place="Norway", modality="former", date="2010"),
        ),
        beside(row(), held("Ilsa Brandt", "finance minister", place="Norway")),
        beside(
            row(), held("Ilsa Brandt", "prime minister", place="Norway", start="2001", end="2003")
        ),
    ],
    "apart": [
        (order(BRIDGE, JOINED, ACCORD), None),
        (order(BRIDGE, JOINED, ACCORD, BRANDT, texts=["a b", "c d", "e f", "g h"]), None),
        beside(order(BRIDGE, JOINED, ACCORD, SAME_DAY), SAME_DAY),
        (order(BRIDGE, JOINED, ACCORD, VISIT, texts=["It opened in 2025", "b", "c", "d"]), None),
    ],
}
SOUND = {
    "evidence": [(who(), None), (day(), None), (row(), None)],
    "grounded": [(who(), None), (day(), None), (year("1998", "1996", "1997", "1999"), None)],
    "confident": [with_fact(who(), confidence=c) for c in (0.8, 0.9, 1.0)],
    "contradicted": [(who(), None), (day(), None), beside(day(), SAME_DAY)],
    "claim": [
        (day(), None),
        with_fact(
            planted(
                "According to Per Dahl, on which day in March 2025 did it open?",
                "4 March 2025",
                cited=(BRIDGE,),
            ),
            attributed_to="Per Dahl",
        ),
        with_fact(
            planted("In which year did Rojas join, the ministry said?", "1998", cited=(JOINED,)),
            attributed_to="the ministry",
            modality="claimed",
        ),
    ],
    "modality": [
        (day(), None),
        with_fact(
            planted("On which day in March 2026 is the opening planned?", cited=(BRIDGE,)),
            modality="planned",
        ),
        with_fact(
            planted("On which day is the Cup due to begin?", cited=(BRIDGE,)), modality="planned"
        ),
    ],
    "inferred": [
        (day(), None),
        (year("1998", "1996", "1997", "1999"), None),
        with_fact(who(), doubts=("the year is inferred",)),
    ],
    "one holder": [
        (who(), None),
        beside(who(), CROWN),
        beside(who(), LATER),
        beside(who(), replace(DEPUTY, references=BRANDT.references)),
    ],
    "worth asking": [(who(), None), (day(), None), (year("1998", "1996", "1997", "1999"), None)],
    "before print": [
        (day(), None),
        with_fact(day(), date="2025-03-12"),
        with_fact(day(), date="2026-03-04", modality="planned"),
    ],
    "told": [
        (day(), None),
        beside(planted("In which year did Osse join Calder?", cited=(JOINING,)), JOINING),
        beside(planted("In which year was Osse deployed?", cited=(NOUN,)), NOUN),
    ],
    "same thing": [
        (day(), None),
        (who(), None),
        beside(planted("In which year was Osse Stadium built?", cited=(NAMED,)), NAMED),
    ],
    "complete": [
        (planted("As of May 2021, which post did Ilsa Brandt hold?", "1998"), None),
        (planted("As of May 2021, who was the chief financial officer at Orla Rail?"), None),
        (planted("As of May 2021, who was the executive general manager of Orla Rail?"), None),
        (planted("Who told Orla Rail in 2021 to think of social justice?"), None),
        (planted("In which year did Ilsa Brandt become Norway's ambassador?", "1998"), None),
        (planted("In which year did Ilsa Brandt become mayor of Oslo?", "1998"), None),
        (planted("In which year did Ilsa Brandt take office as mayor of Oslo?", "1998"), None),
        (
            planted("In which year did Ilsa Brandt succeed Nils Haug as mayor of Oslo?", "1998"),
            None,
        ),
        (planted("In which year did Norway take over the Osse Bank?", "1998"), None),
        (
            planted(
                "In which year was President Pablo Arce sworn in as Chilean president?", "1998"
            ),
            None,
        ),
        (planted("When was Jonas Eide sworn in as Norway's prime minister at Oslo House?"), None),
        (planted("Who was director at the Vik Forum in 2019?"), None),
        (planted("Who met the president of Chile at Maren House in 2019?"), None),
    ],
    "whole names": [
        (who(), None),
        (day(), None),
        beside(asked_of(WHOLE), WHOLE),
    ],
    "whole figures": [
        (
            planted("In which year was a share of 58% reached in Chile?", "1998", cited=(SHARE,)),
            world(SHARE),
        ),
        (day(), None),
        (who(), None),
    ],
    "spelled": [
        (
            planted(
                f"What does the abbreviation {f.subject} stand for?",
                f.value,
                asks="abbreviation",
                kind="short",
                cited=(f,),
            ),
            world(f),
        )
        for f in (
            stands("NSA", "Norwegian Shipping Agency"),
            stands("IOM", "Institute of Maps"),
            stands("Osse FTP", "Osse Free Trade Port"),
        )
    ],
    "identified": [(day(), None), (who(), None), (row(), None)],
    "give-away": [
        (who(), None),
        (day(), None),
        (year("1998", "1996", "1997", "1999"), None),
        (planted("In which month was the 2025 Expo set to open?", "June 2025", asks="date"), None),
    ],
    "initials": [
        (who(), None),
        (
            planted(
                "What does the abbreviation NFA stand for?",
                "Norwegian Fishing Agency",
                asks="abbreviation",
            ),
            None,
        ),
        (
            planted("Which body did the UN fight in 2025?", "Osse Ship Trust", asks="organization"),
            None,
        ),
    ],
    "question word": [
        (who(), None),
        (day(), None),
        (gap(f"Ilsa Brandt opened it on {GAP}."), None),
    ],
    "substance": [(who(), None), (day(), None), (year("1998", "1996", "1997", "1999"), None)],
    "kind of answer": [
        (who(), None),
        (day(), None),
        (planted(WHAT, "head of state", asks="position"), None),
    ],
    "four options": [(who(), None), (day(), None), (year("1998", "1996", "1997", "1999"), None)],
    "catch-all": [
        (who(), None),
        (day(), None),
        (who(choices("Ilsa Brandt", "Alla None", "B C", "D E")), None),
    ],
    "distinct": [
        (who(), None),
        (day(), None),
        (year("1998", "1996", "1997", "1999"), None),
        (what("US secretary of state", "US defence secretary"), None),
    ],
    "offices apart": [
        (what("Norway's foreign minister", "Norway's finance minister"), None),
        beside(what("Norway's ambassador to Chile", "Norway's ambassador to Peru"), CROWN),
        (who(), None),
    ],
    "aliases": [(who(), None), (day(), None), (row(), None)],
    "surely wrong": [(who(), None), beside(who(), CROWN), (day(), None)],
    "same kind": [(who(), None), (day(), None), (year("1998", "1996", "1997", "1999"), None)],
    "ascending": [(who(), None), (day(), None), (year("1998", "1996", "1997", "1999"), None)],
    "alike": [(who(), None), (day(), None), (year("1998", "1996", "1997", "1999"), None)],
    "options in stem": [(who(), None), (day(), None), (year("1998", "1996", "1997", "1999"), None)],
    "plausible dates": [(who(), None), (day(), None), (year("2027", "2026", "2028", "2029"), None)],
    "one gap": [
        (gap(f"Ilsa Brandt opened the bridge on {GAP} (date)."), None),
        (gap(f"Tomas Rojas joined Chile's foreign service in the year {GAP}."), None),
        (gap(f"The accord was signed in {GAP} (month and year)."), None),
    ],
    "swap": [
        (judged("Ilsa Brandt opened the Maren bridge on 4 March 2025.", "True"), None),
        (
            judged(
                "Ilsa Brandt opened the Maren bridge on 5 March 2025.",
                "False. The right answer is 4 March 2025.",
            ),
            None,
        ),
        (
            judged(
                "The bridge opened on 19 March 2025.", "False. The right answer is 4 March 2025."
            ),
            None,
        ),
    ],
    "one-to-one": [(row(), None), (who(), None), (day(), None)],
    "nobody else": [
        (row(), None),
        beside(row(), CROWN),
        beside(
            row(),
            held("Nils Haug", "foreign minister", place="Norway", modality="former", date="2010"),
        ),
    ],
    "apart": [
        (order(BRIDGE, JOINED, ACCORD, VISIT), None),
        (order(BRIDGE, JOINED, ACCORD, VISIT, FERRY), None),
        (order(FERRY, JOINED, ACCORD, VISIT), None),
    ],
}
