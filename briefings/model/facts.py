"""Facts: what one sentence says, and the grammar and names of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefings.model.news import Reference

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

# The rules that take a sentence of the story as it stands: of its first paragraph, and others.
LEAD, STORY = "lead sentence", "story sentence"
# How the rule of an event ends whose sentence stands alone, and is of the first paragraph.
ALONE, LEADING = ", alone", ", lead"
# The doubt about what the article itself says was not done; `denied` is what somebody denies.
DENIAL = "a denial"
# The rules of clauses that hang on others, and of deeds that are told as a noun.
_BESIDE = re.compile(r"\b(?:relative|adverbial|reduced) clause\b|\bdeed as a noun\b")


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
                  date, place, clause. Of an extract: who or what, the verb group, all that
                  the sentence says; date, no clause
    figure        what is counted, the verb's lemma, the number with its unit ("$300 billion")
    quotation     the speaker, the verb of speech, the words letter for letter
    membership    the member, "member of", the group
    abbreviation  the short form, "stands for", the long form
    education     a person, "studied at", the school; start, end
    location      who or what, "located in", the place

    `rule` names the extractor's rule, `doubts` what it was not sure of, and `lacks` what the
    statement has too little of. Together they give the `confidence`, the share of such facts
    that were right when judged, and the `clarity`, the share of the right ones that a reader
    understood without the article.
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
    clarity: float = 1.0
    conflicts: tuple[str, ...] = ()
    rule: str = ""
    doubts: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    clause: Clause | None = None

    @property
    def is_extract(self) -> bool:
        """Whether the statement is a sentence of its article, changed by grammar only."""
        return self.rule in (LEAD, STORY)

    @property
    def is_lead(self) -> bool:
        """Whether a sentence of the first paragraph says so, as it stands."""
        return self.rule == LEAD or self.rule.endswith(LEADING)

    @property
    def is_beside(self) -> bool:
        """Whether its sentence tells it in passing, in a clause that hangs on another."""
        return bool(_BESIDE.search(self.rule))

    @property
    def is_belonging(self) -> bool:
        """Whether it only says to what a person belongs, or who belongs to a group."""
        if self.kind != "membership":
            return False
        subject = set(self.subject.split())
        people = (set(n.canonical.split()) for n in self.names if n.kind == "person")
        return self.predicate == "include" or any(subject <= words for words in people)

    @property
    def is_day_inferred(self) -> bool:
        """Whether a rule doubted its day because the story gives it, not its sentence."""
        return any("infer" in doubt for doubt in self.doubts)

    @property
    def family(self) -> str:
        """The rule, whether or not its sentence stands alone."""
        return self.rule.removesuffix(LEADING).removesuffix(ALONE)


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a fact must reach to be printed: the least `confidence` and `clarity`."""

    confidence: float = 0.83
    clarity: float = 0.65

    def admits(self, fact: Fact) -> bool:
        """Whether the fact reaches both."""
        return fact.confidence >= self.confidence and fact.clarity >= self.clarity


# What a printed fact must reach, if nothing else is asked.
PRINTED = Threshold()


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the news: the full name, the part that is used alone, and other names."""

    name: str
    surname: str
    aliases: tuple[str, ...] = ()
