"""Made-up news to measure with: any number of articles of a few hundred words, always the same.

The sentences are of many kinds (offices, dates, votes, figures, quotations) and their names
are drawn at random from short lists, so that there is about as much to find as in real news.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random


def _names(text: str, between: str | None = None) -> list[str]:
    """The entries of a list, without the white space around them."""
    return [" ".join(entry.split()) for entry in text.split(between)]


FIRST = _names(
    """
    Ines Marek Yusuf Aiko Tomas Leila Grace Oskar Priya Nadia Hugo Mina Pavel Ruth Samuel Clara
    Idris Noor Emil Hana Viktor Zoe Anders Lucia Kofi Marta Rahel Diego Sunil Elsa
    """
)
LAST = _names(
    """
    Okafor Lindqvist Tanaka Moreau Haddad Novak Ferreira Osei Petrov Iyer Castell Brandt Kimura
    Dlamini Sorensen Vidal Marchetti Ozturk Keller Nakamura Abara Whitlock Fontaine Rojas Bergman
    Hollis Adeyemi Szabo Lund Carver
    """
)
TOWN = _names(
    """
    Pellworm Marlow Calder Ashby Dunmore Varnholt Rivas Kelvin Ostrava Tarbert Lisgar Belmont
    Corran Haldane Milford Navarre Ravensby Stratton Umber Wexcombe
    """
)
BODY = _names(
    """
    River Board | Harbour Authority | Teachers' Union | Weather Service | Transport Ministry |
    City Council | Port Commission | Health Agency | Water Company | Film Institute | Chess
    Federation | Rail Regulator | Fisheries Office | Museum Trust | Energy Council
    """,
    "|",
)
ROLE = _names(
    """
    mayor | chief executive | spokesman | minister of transport | director | chairwoman |
    president | treasurer | head coach | chief engineer
    """,
    "|",
)
DEED = _names(
    """
    opened a new bridge | approved the budget | signed an agreement with the {body} | closed the
    old ferry line | visited the damaged school | rejected the plan | launched an inquiry into the
    fire | announced a strike | bought the former mill | won the regional election
    """,
    "|",
)
LINE = (
    "{person}, {role} of the {body}, {deed} in {town} on {day}.",
    "The {body} said {number} people had been affected since {month}.",
    "“We will finish the work before the winter and not a day later,” {last} said.",
    "{person} was appointed {role} of the {body} in {year}.",
    "In {year}, the {body} {deed}, which cost ${few} million.",
    "The vote of the {body}, {high} to {low}, came after a debate of {few} hours in {town}.",
    "{person} told reporters that the line between {town} and {other} would stay open.",
    "Prices in {town} rose by {few} percent in {year}, according to the {body}.",
    "“Nobody asked us, and nobody has told us what it costs,” said {person}, a resident.",
    "The {body} ({letters}) was founded in {year} and has its seat in {other}.",
    "{person} resigned as {role} on {day} after {few} years in office.",
    "More than {number} visitors came to the fair of the {body}, the organizers said on {weekday}.",
    "It was not clear on {weekday} whether the talks would go on.",
    "The next meeting is planned for {later}.",
)  # fmt: skip
SENTENCES, NEWEST = 16, date(2025, 6, 30)


def write(folder: Path, count: int, *, sentences: int = SENTENCES, seed: int = 9) -> None:
    """Write `count` articles to `folder`, the newest published on NEWEST, three a day."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(seed)
    for number in range(count):
        published = NEWEST - timedelta(days=number // 3)
        path = folder / f"{published.isoformat()}-{number:05}.md"
        path.write_text(article(random, published, sentences), "utf-8")


def article(random: Random, published: date, sentences: int = SENTENCES) -> str:
    """One article with front matter, in paragraphs of two sentences."""
    told = [_sentence(random, published) for _ in range(sentences)]
    paragraphs = "\n\n".join(" ".join(told[i : i + 2]) for i in range(0, sentences, 2))
    front = f"title: {_title(random)}\noutlet: {random.choice(TOWN)} Courier\n"
    return f"---\n{front}date: {published.isoformat()}\n---\n\n{paragraphs}\n"


def _title(random: Random) -> str:
    body, town, other = random.choice(BODY), random.choice(TOWN), random.choice(TOWN)
    return f"{body} looks for a way out in {town} as {other} waits"


def _sentence(random: Random, published: date) -> str:
    body = f"{random.choice(TOWN)} {random.choice(BODY)}"
    last = random.choice(LAST)
    low = random.randint(5, 40)
    day = published - timedelta(days=random.randint(0, 6))
    line = random.choice(LINE).replace("{deed}", random.choice(DEED))
    return line.format(
        person=f"{random.choice(FIRST)} {last}",
        last=last,
        body=body,
        letters="".join(word[0] for word in body.split()),
        role=random.choice(ROLE),
        town=random.choice(TOWN),
        other=random.choice(TOWN),
        number=f"{random.randint(2, 90)},{random.randint(0, 999):03}",
        few=random.randint(2, 19),
        high=low + random.randint(1, 30),
        low=low,
        year=random.randint(1990, 2024),
        month=f"{published - timedelta(days=70):%B}",
        day=f"{day:%B} {day.day}, {day.year}",
        weekday=f"{day:%A}",
        later=f"{published + timedelta(days=30):%B} {published.year}",
    )
