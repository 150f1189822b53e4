"""The nouns of the news: articles, facts, topics, digests, quizzes, editions.

All are frozen values. Offsets count in `Article.text`, in Unicode code points.
Dates are EDTF level 1 strings (ISO 8601-2): "2021", "2021-02", "2021-02-05",
"XXXX-02-05", "2020~", "2020/..". A date is never padded and never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# How the published date of an article is known.
Basis = Literal["stated", "given", "inferred"]
# What a stretch of an article's text is.
Role = Literal["body", "heading", "caption"]
# What a fact is about.
Kind = Literal[
    "position",
    "event",
    "figure",
    "quotation",
    "membership",
    "abbreviation",
    "education",
    "location",
]
# How sure the source is: a tenure holds, is former or acting; an event holds (happened),
# is planned, claimed or denied.
Modality = Literal["holds", "former", "acting", "designate", "planned", "claimed", "denied"]
# What a name is a name of.
NameKind = Literal["person", "organization", "place", "event", "nationality", "other"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch `text[start:end]` of an article, and what it is."""

    start: int
    end: int
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it is stored.

    `text` is cleaned and holds body, headings and captions, one paragraph a line;
    `paragraphs` say which is which. `id` is a hash of `text`.
    """

    id: str
    source: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    title_basis: Literal["stated", "given", "lede"] = "stated"
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    published: str | None = None
    published_basis: Basis | None = None
    published_reason: str | None = None
    language: str = "en"
    url: str | None = None
    duplicate_of: str | None = None

    @property
    def words(self) -> int:
        """The number of words in the text, captions included."""
        return len(self.text.split())

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions, in their order."""
        return tuple(self.text[p.start : p.end] for p in self.paragraphs if p.role == "caption")


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that was looked at and left out, with the reason in one line."""

    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a fact comes from: `article.text[start:end] == quote`, always.

    `sentence` is the whole sentence that `quote` stands in, letter for letter.
    """

    article: str
    source: str
    outlet: str | None
    published: str | None
    sentence: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a fact mentions: `text` as it stands in the statement, and whose name it is."""

    text: str
    kind: NameKind
    canonical: str


@dataclass(frozen=True, slots=True)
class Clause:
    """The grammar of a statement, from which a question is made.

    `subject`, `verb` (the whole verb group as printed, "was elected"), `rest` (what
    follows, without the date) and `when` (the date phrase, "on 5 May 2021", or "")
    put in this order give the statement. `lemma` is that of the main verb;
    `auxiliaries` are the words of the group before it; `tag` is its Penn tag.
    """

    subject: str
    verb: str
    rest: str
    when: str = ""
    lemma: str = ""
    tag: str = ""
    auxiliaries: tuple[str, ...] = ()
    plural: bool = False
    passive: bool = False
    object: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What one sentence says, in the shape of Wikidata's statements.

    What the fields hold, by kind:

    position      a person "holds" an office ("ambassador to South Korea"); organization,
                  place (country), start, end, and date (as of)
    event         who or what, the verb's lemma, the predicate ("arrived in South Korea");
                  date, place, clause
    figure        what is counted, the verb's lemma, the number with its unit ("$300 billion")
    quotation     the speaker, the verb of speech, the words letter for letter
    membership    the member, "member of", the group
    abbreviation  the short form, "stands for", the long form
    education     a person, "studied at", the school; start, end
    location      who or what, "located in", the place

    `rule` names the extractor's rule and `doubts` what it was not sure of: together
    they give the `confidence`, the share of such facts that were right when judged.
    """

    id: str
    kind: Kind
    subject: str
    predicate: str
    value: str
    statement: str
    references: tuple[Reference, ...]
    organization: str | None = None
    place: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    modality: Modality = "holds"
    attributed_to: str | None = None
    confidence: float = 1.0
    conflicts: tuple[str, ...] = ()
    rule: str = ""
    doubts: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    clause: Clause | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the news: the full name, the part that is used alone, and other names."""

    name: str
    surname: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What several facts are about. `title` is a sentence, `terms` what finds it again."""

    id: str
    name: str
    title: str
    terms: tuple[str, ...]
    facts: tuple[str, ...]
    articles: tuple[str, ...]
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a digest: a sentence that stands alone, and the facts it stands on.

    `sources` counts independent articles; `note` says what a reader should know
    ("single source", "date inferred", "sources differ").
    """

    text: str
    facts: tuple[str, ...]
    references: tuple[Reference, ...]
    sources: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One topic of a digest."""

    topic: str
    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A row of "who holds what office"."""

    person: str
    office: str
    organization: str | None
    place: str | None
    since: str | None
    until: str | None
    as_of: str | None
    modality: Modality
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline: an EDTF date and what happened then."""

    date: str
    text: str
    references: tuple[Reference, ...]
    planned: bool = False
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody's words, letter for letter."""

    words: str
    speaker: str
    occasion: str
    date: str | None
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What the sources say differently, side by side."""

    about: str
    accounts: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """The content of a brief, in the order in which it is read. Empty parts are left out."""

    title: str
    bottom_line: tuple[Point, ...]
    news: tuple[Point, ...]
    sections: tuple[Section, ...]
    differences: tuple[Difference, ...]
    holders: tuple[Holder, ...]
    figures: tuple[Point, ...]
    sayings: tuple[Saying, ...]
    timeline: tuple[Moment, ...]
    on_this_day: tuple[Moment, ...]
    articles: tuple[str, ...]
    note: str = ""


ItemKind = Literal["choice", "blank", "true-false", "matching", "order", "short"]
# What a question asks for.
Asks = Literal["date", "name", "position", "figure", "organization", "place", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice. `made` marks one that the corpus does not have."""

    text: str
    correct: bool = False
    made: bool = False


@dataclass(frozen=True, slots=True)
class QuizItem:
    """A question that stands alone, its one right answer, and the evidence for it."""

    id: str
    kind: ItemKind
    asks: Asks
    stem: str
    answer: str
    facts: tuple[str, ...]
    references: tuple[Reference, ...]
    options: tuple[Option, ...] = ()
    accepted: tuple[str, ...] = ()
    writer: str = ""
    difficulty: float = 0.5


@dataclass(frozen=True, slots=True)
class Quiz:
    """A sheet: its items in their printed order, and what was left out and why."""

    title: str
    version: str
    seed: int
    items: tuple[QuizItem, ...]
    asked_for: int
    candidates: int = 0
    dropped: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above an issue: `date` is ISO 8601, `timezone` an IANA name."""

    title: str
    date: str
    timezone: str
    number: int
    articles: int
    outlets: int
    news_up_to: str | None = None
    previous: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class EditionFile:
    """A file of an edition: its name in the edition's folder, SHA-256 and size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Edition:
    """One issue of one briefing on one date."""

    briefing: str
    number: int
    date: str
    seed: int
    files: tuple[EditionFile, ...]
    facts: tuple[str, ...]
    articles: tuple[str, ...]
    items: tuple[str, ...] = ()


# What became of one edition for one recipient. `sending` is written before the last byte of
# a mail goes out: found later, it says that nobody knows whether the mail arrived.
DeliveryState = Literal["pending", "sending", "waiting", "sent", "failed", "uncertain"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A line of the ledger: one edition, one recipient ("folder:/srv/briefs", an address).

    `tries` counts what was tried, `doubts` how often the answer of the server was lost;
    `next_try` and `changed` are instants in UTC (ISO 8601).
    """

    recipient: str
    state: DeliveryState = "pending"
    tries: int = 0
    doubts: int = 0
    next_try: str | None = None
    note: str = ""
    changed: str = ""


TurnState = Literal["begun", "waiting", "done", "failed", "skipped", "missed"]


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of one briefing on one date (ISO 8601).

    `begun` is at work or was cut off; `waiting` is tried again at `next_try`; the others
    are final. Instants are in UTC (ISO 8601).
    """

    briefing: str
    date: str
    state: TurnState = "begun"
    tries: int = 0
    next_try: str | None = None
    note: str = ""
    changed: str = ""
