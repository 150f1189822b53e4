"""Builders of articles and facts for tests, and a small invented world made with them.

Every room's tests may use these; they hold the project's promise by themselves:
a reference made here always satisfies `article.text[start:end] == quote`.

    article("First line.", "Second line.", outlet="Bay Courier", published="2025-03-04")
    reference(story, "Second line")             cites where the quote stands in `story`
    fact("Ines Okafor opened the line.")        an event, cited in an article of its own
    fact("…", story, kind="figure", value="42") cited in `story` (or give references=…)
    name("Ines Okafor", "person")               canonical is the text unless given
    world()                                     → World(articles, facts), five subjects

All people, outlets and events are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from typing import Any

from briefings.model import Article, Clause, Fact, Name, NameKind, Paragraph, Reference, Role


def article(*lines: str, roles: tuple[Role, ...] = (), **fields: Any) -> Article:
    """An article with one paragraph a line; `roles` are body unless given."""
    text = "\n".join(lines)
    ends = list(accumulate(len(line) + 1 for line in lines))
    starts = [0, *ends[:-1]]
    padded = (*roles, *("body",) * (len(lines) - len(roles)))
    paragraphs = tuple(
        Paragraph(start, end - 1, role)
        for start, end, role in zip(starts, ends, padded, strict=False)
    )
    key = sha256(text.encode()).hexdigest()[:12]
    given = {"source": f"{key}.txt", "title": lines[0] if lines else "", "outlet": "Bay Courier"}
    return Article(**{"id": key, "text": text, "paragraphs": paragraphs, **given, **fields})


def reference(story: Article, quote: str, sentence: str | None = None) -> Reference:
    """Cite `quote` where it first stands in `story`; its sentence is its line unless given."""
    start = story.text.index(quote)
    line = next(story.text[p.start : p.end] for p in story.paragraphs if p.start <= start <= p.end)
    return Reference(
        article=story.id,
        source=story.source,
        outlet=story.outlet,
        published=story.published,
        sentence=sentence or line,
        start=start,
        end=start + len(quote),
        quote=quote,
    )


def name(text: str, kind: NameKind = "other", canonical: str | None = None) -> Name:
    """A name as a fact mentions it."""
    return Name(text, kind, canonical or text)


def clause(subject: str, verb: str, rest: str, when: str = "", **fields: Any) -> Clause:
    """The grammar of a statement."""
    return Clause(subject, verb, rest, when, **fields)


def fact(statement: str, story: Article | None = None, **fields: Any) -> Fact:
    """A fact cited in `story`: at `quote` if given, else at the statement, else its first line."""
    story = story or article(statement)
    quote = fields.pop("quote", None) or _where(statement, story)
    given = {
        "id": sha256(f"{story.id}{statement}{quote}".encode()).hexdigest()[:12],
        "kind": "event",
        "subject": statement.split(" ", 1)[0],
        "predicate": "",
        "value": "",
        "rule": "by hand",
    }
    cited = (reference(story, quote),) if "references" not in fields else ()
    return Fact(**{**given, "statement": statement, "references": cited, **fields})


def _where(statement: str, story: Article) -> str:
    return statement if statement in story.text else story.text.split("\n", 1)[0]


@dataclass(frozen=True, slots=True)
class World:
    """Articles and what they say."""

    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]


TRAM = article(
    "Council backs harbour tram",
    "The Marlow Bay City Council approved a $42 million tram line on March 3, 2025.",
    "Mayor Ines Okafor said the tram will carry 9,000 people a day.",
    "The Marlow Bay Transit Authority (MBTA) plans to open the line in June 2027.",
    "“A harbour without a tram is a harbour that sleeps through its own morning,” Okafor said.",
    roles=("heading",),
    outlet="Bay Courier",
    published="2025-03-04",
    published_basis="stated",
)
TRAM_COSTS = article(
    "Tram price is disputed",
    "The harbour tram will cost $55 million, councillor Per Dahl claimed on March 5, 2025.",
    "The council approved the tram line on March 3, 2025.",
    "Okafor, who became mayor in 2023, was a transit engineer before.",
    roles=("heading",),
    outlet="Coast Ledger",
    published="2025-03-06",
    published_basis="stated",
)
CUP = article(
    "Vesterby lift the cup",
    "Vesterby FC beat Nordhavn United 3-1 in the cup final on May 11, 2025.",
    "Striker Leila Haddad scored twice for Vesterby FC.",
    "Some 31,400 people watched the cup final in Nordhavn.",
    "Coach Mikkel Strand will leave Vesterby FC in July 2025.",
    roles=("heading",),
    outlet="Nordic Sport",
    published="2025-05-12",
    published_basis="stated",
)
TAKEOVER = article(
    "Kestrel Foods to buy Linden Mills",
    "Kestrel Foods agreed to buy Linden Mills for £310 million on Feb. 20.",
    "The European Grain Agency (EGA) must clear the takeover of Linden Mills.",
    "Kestrel Foods denied that it will close the mill in Arden.",
    "Aoife Byrne has led Kestrel Foods as chief executive since 2019.",
    roles=("heading",),
    outlet="The Ledger Wire",
)
FLOOD = article(
    "River Osse floods Calder",
    "The River Osse flooded the town of Calder on May 11, 2019.",
    "At least 14 people died in the flood in Calder.",
    "President Samuel Adeyemi visited Calder two days after the flood.",
    "“We will build this town again, street by street and door by door,” Adeyemi said in Calder.",
    roles=("heading",),
    outlet="Upland Press",
    published="2019-05-14",
    published_basis="inferred",
    published_reason="from the age of the town hall",
)
FLOOD_TOLL = article(
    "Flood toll rises",
    "The flood in Calder killed 17 people, the River Board said.",
    "The River Board will raise the dykes by 2021.",
    roles=("heading",),
    outlet="Osse Valley Times",
    published="2019-05-20",
    published_basis="stated",
)

COUNCIL = name("Marlow Bay City Council", "organization")
OKAFOR = name("Ines Okafor", "person")
LINE = name("the tram", "other", "tram")
CALDER = name("Calder", "place")
OSSE = name("River Osse", "place")
KESTREL = name("Kestrel Foods", "organization")
LINDEN = name("Linden Mills", "organization")
VESTERBY = name("Vesterby FC", "organization")


def world() -> World:
    """Six articles on four subjects: a tram (two outlets), a cup, a takeover, a flood."""
    articles = (TRAM, TRAM_COSTS, CUP, TAKEOVER, FLOOD, FLOOD_TOLL)
    return World(articles, (*_tram(), *_cup(), *_takeover(), *_flood()))


def _tram() -> tuple[Fact, ...]:
    approved = "The Marlow Bay City Council approved a $42 million tram line on March 3, 2025."
    return (
        fact(
            approved,
            references=(
                reference(TRAM, approved),
                reference(TRAM_COSTS, "The council approved the tram line on March 3, 2025."),
            ),
            subject="Marlow Bay City Council",
            predicate="approved a tram line",
            value="approve",
            date="2025-03-03",
            names=(COUNCIL,),
            clause=clause(
                "The Marlow Bay City Council",
                "approved",
                "a $42 million tram line",
                "on March 3, 2025",
                lemma="approve",
                tag="VBD",
            ),
        ),
        fact(
            "The tram will carry 9,000 people a day, Mayor Ines Okafor said.",
            TRAM,
            quote="Mayor Ines Okafor said the tram will carry 9,000 people a day.",
            kind="figure",
            subject="people a day",
            predicate="carry",
            value="9,000 people a day",
            attributed_to="Ines Okafor",
            modality="planned",
            names=(OKAFOR, LINE),
        ),
        fact(
            "The Marlow Bay Transit Authority plans to open the tram line in June 2027.",
            TRAM,
            quote="The Marlow Bay Transit Authority (MBTA) plans to open the line in June 2027.",
            subject="Marlow Bay Transit Authority",
            value="open",
            date="2027-06",
            modality="planned",
            names=(name("Marlow Bay Transit Authority", "organization"), LINE),
        ),
        fact(
            "MBTA stands for Marlow Bay Transit Authority.",
            TRAM,
            quote="Marlow Bay Transit Authority (MBTA)",
            kind="abbreviation",
            subject="MBTA",
            predicate="stands for",
            value="Marlow Bay Transit Authority",
        ),
        fact(
            "“A harbour without a tram is a harbour that sleeps through its own morning,” "
            "Ines Okafor said.",
            TRAM,
            quote="“A harbour without a tram is a harbour that sleeps through its own morning,” "
            "Okafor said.",
            kind="quotation",
            subject="Ines Okafor",
            predicate="said",
            value="A harbour without a tram is a harbour that sleeps through its own morning,",
            attributed_to="Ines Okafor",
            names=(OKAFOR, LINE),
        ),
        fact(
            "The harbour tram will cost $55 million, councillor Per Dahl claimed on March 5, 2025.",
            TRAM_COSTS,
            subject="harbour tram",
            value="cost",
            date="2025-03-05",
            attributed_to="Per Dahl",
            modality="claimed",
            names=(name("Per Dahl", "person"), LINE),
        ),
        fact(
            "Ines Okafor has been mayor of Marlow Bay since 2023.",
            TRAM_COSTS,
            quote="Okafor, who became mayor in 2023",
            kind="position",
            subject="Ines Okafor",
            predicate="holds",
            value="mayor of Marlow Bay",
            place="Marlow Bay",
            start="2023",
            names=(OKAFOR, name("Marlow Bay", "place")),
        ),
    )


def _cup() -> tuple[Fact, ...]:
    final = "Vesterby FC beat Nordhavn United 3-1 in the cup final on May 11, 2025."
    return (
        fact(
            final,
            CUP,
            subject="Vesterby FC",
            predicate="beat Nordhavn United 3-1 in the cup final",
            value="beat",
            date="2025-05-11",
            names=(VESTERBY, name("Nordhavn United", "organization")),
            clause=clause(
                "Vesterby FC", "beat", "Nordhavn United 3-1 in the cup final", "on May 11, 2025"
            ),
        ),
        fact(
            "Striker Leila Haddad scored twice for Vesterby FC.",
            CUP,
            subject="Leila Haddad",
            value="score",
            names=(name("Leila Haddad", "person"), VESTERBY),
        ),
        fact(
            "Some 31,400 people watched the cup final in Nordhavn.",
            CUP,
            kind="figure",
            subject="people",
            predicate="watch",
            value="31,400 people",
            names=(name("Nordhavn", "place"),),
        ),
        fact(
            "Coach Mikkel Strand will leave Vesterby FC in July 2025.",
            CUP,
            subject="Mikkel Strand",
            value="leave",
            date="2025-07",
            modality="planned",
            names=(name("Mikkel Strand", "person"), VESTERBY),
        ),
    )


def _takeover() -> tuple[Fact, ...]:
    return (
        fact(
            "Kestrel Foods agreed to buy Linden Mills for £310 million on Feb. 20.",
            TAKEOVER,
            subject="Kestrel Foods",
            predicate="agreed to buy Linden Mills",
            value="agree",
            date="XXXX-02-20",
            names=(KESTREL, LINDEN),
            clause=clause(
                "Kestrel Foods", "agreed", "to buy Linden Mills for £310 million", "on Feb. 20"
            ),
        ),
        fact(
            "The European Grain Agency must clear the takeover of Linden Mills.",
            TAKEOVER,
            quote="The European Grain Agency (EGA) must clear the takeover of Linden Mills.",
            subject="European Grain Agency",
            value="clear",
            names=(name("European Grain Agency", "organization"), LINDEN),
        ),
        fact(
            "EGA stands for European Grain Agency.",
            TAKEOVER,
            quote="European Grain Agency (EGA)",
            kind="abbreviation",
            subject="EGA",
            predicate="stands for",
            value="European Grain Agency",
        ),
        fact(
            "Kestrel Foods denied that it will close the mill in Arden.",
            TAKEOVER,
            subject="Kestrel Foods",
            value="deny",
            modality="denied",
            names=(KESTREL, name("Arden", "place")),
        ),
        fact(
            "Aoife Byrne has led Kestrel Foods as chief executive since 2019.",
            TAKEOVER,
            kind="position",
            subject="Aoife Byrne",
            predicate="holds",
            value="chief executive",
            organization="Kestrel Foods",
            start="2019",
            names=(name("Aoife Byrne", "person"), KESTREL),
        ),
    )


def _flood() -> tuple[Fact, ...]:
    toll = fact(
        "At least 14 people died in the flood in Calder.",
        FLOOD,
        id="toll-14",
        kind="figure",
        subject="people",
        predicate="die",
        value="14 people",
        names=(CALDER,),
        conflicts=("toll-17",),
    )
    other = fact(
        "The flood in Calder killed 17 people, the River Board said.",
        FLOOD_TOLL,
        id="toll-17",
        kind="figure",
        subject="people",
        predicate="kill",
        value="17 people",
        attributed_to="the River Board",
        names=(CALDER, name("River Board", "organization")),
        conflicts=("toll-14",),
    )
    return (
        fact(
            "The River Osse flooded the town of Calder on May 11, 2019.",
            FLOOD,
            subject="River Osse",
            predicate="flooded the town of Calder",
            value="flood",
            date="2019-05-11",
            names=(OSSE, CALDER),
            clause=clause("The River Osse", "flooded", "the town of Calder", "on May 11, 2019"),
        ),
        toll,
        other,
        fact(
            "President Samuel Adeyemi visited Calder two days after the flood.",
            FLOOD,
            subject="Samuel Adeyemi",
            value="visit",
            names=(name("Samuel Adeyemi", "person"), CALDER),
        ),
        fact(
            "Samuel Adeyemi is President.",
            FLOOD,
            quote="President Samuel Adeyemi",
            kind="position",
            subject="Samuel Adeyemi",
            predicate="holds",
            value="President",
            names=(name("Samuel Adeyemi", "person"),),
        ),
        fact(
            "“We will build this town again, street by street and door by door,” "
            "Samuel Adeyemi said in Calder.",
            FLOOD,
            quote="“We will build this town again, street by street and door by door,” "
            "Adeyemi said in Calder.",
            kind="quotation",
            subject="Samuel Adeyemi",
            predicate="said",
            value="We will build this town again, street by street and door by door,",
            attributed_to="Samuel Adeyemi",
            place="Calder",
            names=(name("Samuel Adeyemi", "person"), CALDER),
        ),
        fact(
            "The River Board will raise the dykes by 2021.",
            FLOOD_TOLL,
            subject="River Board",
            value="raise",
            date="2021",
            modality="planned",
            names=(name("River Board", "organization"),),
        ),
    )
