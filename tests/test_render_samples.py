"""An invented world for the tests of the render room: articles, a digest, quizzes, a masthead."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import (
    Article,
    Difference,
    Digest,
    Holder,
    Masthead,
    Moment,
    Option,
    Paragraph,
    Point,
    Quiz,
    QuizItem,
    Reference,
    Saying,
    Section,
)

# (key, outlet, published, basis, title, address, sentences)
WORLD = (
    (
        "ferry",
        "The Harbour Post",
        "2026-11-18",
        "stated",
        "Brøndvik ferry line to close for eleven weeks while both piers are rebuilt",
        "https://harbourpost.example/2026/11/brondvik-ferry",
        (
            "The ferry between Brøndvik and Sankt Olav will stop on 4 January for eleven weeks.",
            "Harbour master Ingrid Sørlie put the cost of the two piers at 38 million kroner.",
            "“Nobody will be stranded; the night bus will run,” Sørlie told the town council.",
        ),
    ),
    (
        "strike",
        "Kurier Wschodni",
        "2026-11-19",
        "stated",
        "Railway engineers call off strike",
        "https://kurier.example/engineers",
        (
            "The engineers' union called off the strike on Nov. 18, said Małgorzata Żak.",
            "Żak has led the union since March 2021.",
        ),
    ),
    (
        "court",
        "Correo del Valle",
        "2026-10-30",
        "inferred",
        "Supreme Court of Santa Lucía strikes down the water levy of 2019",
        "",
        (
            "Justice Tomás Peñaranda wrote that the levy “had no footing in the statute”.",
            "The levy brought in $41 million between 2019 and 2025.",
        ),
    ),
    (
        "league",
        None,
        None,
        None,
        "Kestrels win",
        "",
        ("The Kestrels beat Marrow Bay 3–1 on Feb. 5 and took the Coastal League title.",),
    ),
    (
        "quake",
        "Pacific Wire",
        "2025-06-02",
        "stated",
        "Relief flights reach Tavuni after a magnitude 6.8 earthquake cuts its only road",
        "https://pacificwire.example/tavuni/relief?day=2&page=1",
        (
            "Some 2,300 people slept outdoors on Tavuni after the earthquake of 31 May.",
            "Aisea Naulivou, who became director of the disaster office in 2024, asked for tents.",
        ),
    ),
)  # fmt: skip


def article(row: tuple) -> Article:
    """One article of the world."""
    key, outlet, published, basis, title, url, sentences = row
    text = " ".join(sentences)
    return Article(
        id=key,
        source=url or f"corpus/{key}.txt",
        title=title,
        text=text,
        paragraphs=(Paragraph(0, len(text)),),
        outlet=outlet,
        published=published,
        published_basis=basis,
        published_reason="from its anniversary" if basis == "inferred" else None,
        url=url or None,
    )


ARTICLES = tuple(article(row) for row in WORLD)
_SENTENCES = {row[0]: row[6] for row in WORLD}
_BY_KEY = {each.id: each for each in ARTICLES}


def ref(key: str, sentence: int = 0) -> Reference:
    """A reference to one sentence of the world."""
    source, words = _BY_KEY[key], _SENTENCES[key][sentence]
    start = source.text.index(words)
    return Reference(
        key, source.source, source.outlet, source.published, words, start,
        start + len(words), words,
    )  # fmt: skip


def point(text: str, *references: Reference, note: str = "", sources: int = 0) -> Point:
    """A point with its references."""
    articles = len({reference.article for reference in references})
    return Point(text, (f"f-{text[:12]}",), references, sources or articles, note)


MASTHEAD = Masthead(
    title="Morning Briefing",
    date="2026-11-21",
    timezone="Europe/Oslo",
    number=47,
    articles=5,
    outlets=4,
    news_up_to="2026-11-21T05:40:00+00:00",
    previous="2026-11-20",
)

DIGEST = Digest(
    title="Brøndvik loses its ferry for eleven weeks while the railway strike ends before it began",
    bottom_line=(
        point("The Brøndvik ferry stops on 4 January 2027 for eleven weeks.", ref("ferry")),
        point("The railway engineers called off their strike.", ref("strike"), ref("ferry", 2)),
        point(
            "The Supreme Court of Santa Lucía ended a levy worth $41 million.",
            ref("court", 1),
            note="date inferred",
        ),
    ),
    news=(
        point("New: the union called off the strike on 18 November 2026.", ref("strike")),
        point("Ended: the water levy of Santa Lucía.", ref("court"), note="single source"),
    ),
    sections=(
        Section(
            "t1",
            "Two piers will be rebuilt, and the ferry to Sankt Olav stops for eleven weeks",
            (
                point(
                    "The harbour master, Ingrid Sørlie, put the cost at 38 million kroner.",
                    ref("ferry", 1),
                ),
                point(
                    "A night bus is to run while the ferry is out of service, she told the town "
                    "council, and the timetable will be published in December.",
                    ref("ferry", 2),
                    note="planned",
                ),
            ),
        ),
        Section(
            "t2",
            "The island of Tavuni waits for tents",
            (
                point(
                    "About 2,300 people slept outdoors after the earthquake of 31 May 2025.",
                    ref("quake"),
                ),
                point(
                    "The disaster office, led by Aisea Naulivou, asked for tents; relief flights "
                    "landed on the one runway that was not damaged.",
                    ref("quake", 1),
                    ref("quake"),
                ),
            ),
        ),
    ),
    differences=(
        Difference(
            "When the levy of Santa Lucía ends",
            (
                point("It ended on the day of the ruling.", ref("court")),
                point("It ends with the budget year, on 30 June.", ref("strike", 1)),
            ),
        ),
    ),
    holders=(
        Holder(
            "Małgorzata Żak", "chair", "engineers' union", None, "2021-03", None, "2026-11-19",
            "holds", (ref("strike", 1),),
        ),
        Holder(
            "Aisea Naulivou", "director of the disaster office", None, "Tavuni", "2024", None,
            "2025-06-02", "holds", (ref("quake", 1),),
        ),
        Holder(
            "Ingrid Sørlie", "harbour master of Brøndvik", None, None, None, None, "2026-11-18",
            "acting", (ref("ferry", 1),),
        ),
        Holder(
            "Tomás Peñaranda", "justice", "Supreme Court of Santa Lucía", None, "2015~", None,
            None, "holds", (ref("court"),),
        ),
    ),
    figures=(
        point("38 million kroner: the cost of two piers.", ref("ferry", 1)),
        point("$41 million: what the levy brought in, 2019 to 2025.", ref("court", 1)),
    ),
    sayings=(
        Saying(
            "Nobody will be stranded; the night bus will run,", "Ingrid Sørlie, harbour master",
            "to the town council", "2026-11-17", (ref("ferry", 2),),
        ),
        Saying(
            "had no footing in the statute", "Justice Tomás Peñaranda", "in the ruling", None,
            (ref("court"),),
        ),
    ),
    timeline=(
        Moment("2019", "Santa Lucía begins to collect the water levy.", (ref("court", 1),)),
        Moment("2021-03", "Małgorzata Żak takes the chair of the union.", (ref("strike", 1),)),
        Moment("2024~", "Aisea Naulivou becomes director.", (ref("quake", 1),)),
        Moment("2025-05-31", "An earthquake of magnitude 6.8 hits Tavuni.", (ref("quake"),)),
        Moment("2026-10-29", "The court strikes the levy down.", (ref("court"),), inferred=True),
        Moment("2026-11-18", "The strike is called off.", (ref("strike"),)),
        Moment("2027-01-04", "The ferry is to stop for eleven weeks.", (ref("ferry"),), True),
        Moment("XXXX-02-05", "The Kestrels take the Coastal League title.", (ref("league"),)),
    ),
    on_this_day=(Moment("1987-11-21", "The old pier of Brøndvik burns down.", (ref("ferry"),)),),
    articles=("ferry", "strike", "court", "league", "quake"),
    note="Five articles were read; one of them is undated.",
)  # fmt: skip


def choice(number: int, stem: str, answer: str, others: tuple[str, ...], *refs: Reference):
    """A four-option item; the right option stands at a place that depends on `number`."""
    options = [Option(text, made=index == 2) for index, text in enumerate(others)]
    options.insert(number % (len(others) + 1), Option(answer, correct=True))
    return QuizItem(
        f"q{number}", "choice", "name", stem, answer, (f"f{number}",), refs, tuple(options)
    )


CHOICES = (
    choice(
        1, "Who has led the engineers' union since March 2021?", "Małgorzata Żak",
        ("Ingrid Sørlie", "Tomás Peñaranda", "Aisea Naulivou"), ref("strike", 1),
    ),
    choice(
        2, "On what date is the ferry between Brøndvik and Sankt Olav to stop?", "4 January 2027",
        ("18 November 2026", "31 May 2025", "21 March 2027"), ref("ferry"),
    ),
    choice(
        3, "What did Ingrid Sørlie say the two piers will cost?", "38 million kroner",
        ("3.8 million kroner", "41 million kroner", "380 million kroner"), ref("ferry", 1),
    ),
    choice(
        4, "Which court struck down the water levy that Santa Lucía had collected since 2019?",
        "The Supreme Court of Santa Lucía",
        ("The Court of Audit", "The Coastal Court of Appeal", "The Marrow Bay Magistrates"),
        ref("court"), ref("strike", 1),
    ),
    choice(
        5, "Who became director of the disaster office of Tavuni in 2024?", "Aisea Naulivou",
        ("Małgorzata Żak", "Litia Waqa", "Ingrid Sørlie"), ref("quake", 1),
    ),
    choice(
        6, "How many people slept outdoors on Tavuni after the earthquake?", "Some 2,300",
        ("Some 230", "Some 3,200", "Some 23,000"), ref("quake"),
    ),
)  # fmt: skip


def _matching(number: int, name: str, office: str, reference: Reference) -> QuizItem:
    offices = (
        "Justice, Supreme Court of Santa Lucía", "Chair of the engineers' union",
        "Harbour master of Brøndvik", "Director of the disaster office",
        "Captain of the Kestrels", "Mayor of Sankt Olav",
    )  # fmt: skip
    options = tuple(Option(text, text == office) for text in offices)
    return QuizItem(f"m{number}", "matching", "position", name, office, (), (reference,), options)


MATCHING = (
    _matching(1, "Ingrid Sørlie", "Harbour master of Brøndvik", ref("ferry", 1)),
    _matching(2, "Małgorzata Żak", "Chair of the engineers' union", ref("strike", 1)),
    _matching(3, "Tomás Peñaranda", "Justice, Supreme Court of Santa Lucía", ref("court")),
    _matching(4, "Aisea Naulivou", "Director of the disaster office", ref("quake", 1)),
)
OTHERS = (
    QuizItem(
        "b1", "blank", "figure", "The water levy brought in ____ between 2019 and 2025.",
        "$41 million", (), (ref("court", 1),), accepted=("41 million dollars",),
    ),
    QuizItem(
        "t1", "true-false", "name", "Marrow Bay won the Coastal League title.",
        "False: the Kestrels did", (), (ref("league"),),
    ),
    QuizItem(
        "o1", "order", "date", "Number these events from the first to the last.",
        "The levy begins; Żak takes the chair; the earthquake; the strike is called off", (),
        (ref("court", 1), ref("strike"), ref("quake")),
        tuple(map(Option, (
            "The strike is called off.", "The levy begins.", "The earthquake hits Tavuni.",
            "Żak takes the chair.",
        ))),
    ),
    QuizItem(
        "s1", "short", "place", "On which island did people sleep outdoors?", "Tavuni", (),
        (ref("quake"),), accepted=("Tavuni", "the island of Tavuni"),
    ),
)  # fmt: skip

QUIZ = Quiz(
    title="Ferries, levies and a league",
    version="A",
    seed=7,
    items=(*CHOICES, *MATCHING, *OTHERS),
    asked_for=16,
    candidates=41,
    dropped=(("two options could both be right", 9), ("the stem gives the answer away", 4)),
)
QUIZ_B = replace(QUIZ, version="B", items=(*reversed(CHOICES), *MATCHING, *OTHERS))


def test_every_sample_reference_quotes_its_article() -> None:
    for digest_point in DIGEST.bottom_line:
        for reference in digest_point.references:
            text = _BY_KEY[reference.article].text
            assert text[reference.start : reference.end] == reference.quote
