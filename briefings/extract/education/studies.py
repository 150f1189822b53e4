"""Education: who studied at which school, by verbs of study and by degrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE, child
from briefings.extract.education.alumni import graduates, trained
from briefings.extract.education.schools import schools, seat, town_of_study
from briefings.extract.events.adopted import clauses
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.positions.who import person_at
from briefings.extract.statements.moments import in_words
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

# Verb lemmas whose place or object is the school; the others need a degree as their object.
STUDY = frozenset(
    {"study", "graduate", "attend", "educate", "enroll", "enrol", "train", "matriculate"}
)
EARN = frozenset(
    {
        "earn",
        "receive",
        "hold",
        "have",
        "get",
        "obtain",
        "complete",
        "gain",
        "do",
        "pursue",
        "take",
        "finish",
    }
)
# Nouns for who studies or studied at a school.
ALUMNI = frozenset({"student", "undergraduate", "graduate", "alumnus", "alumna", "postgraduate"})


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The schools of an article's people."""
    for parsed in reading.clauses:
        for clause in clauses(reading, parsed):
            lemma = clause.verb.lemma
            if lemma in STUDY or lemma in EARN or _read_for(clause) or _alumnus(clause):
                yield from _clause(reading, parsed, clause)
    doc = reading.story.doc
    for sentence, who, (first, last) in graduates(reading):
        school = School(doc[first:last].text, doc[first - 1].lower_ == "the")
        yield _minted(reading, sentence, who, school, ("graduated from", ""), "alumnus")
    for sentence, who, (first, last) in trained(reading):
        school = School(doc[first:last].text, the=False)
        yield _minted(reading, sentence, who, school, ("studied at", ""), "alumnus")


def _read_for(clause: Predication) -> bool:
    """ "read economics at": a bare subject of study."""
    if clause.verb.lemma != "read":
        return False
    subject = child(clause.main, "dobj")
    if subject is None or subject.tag_ not in ("NN", "NNS") or not subject.text.islower():
        return False
    return not any(c.dep_ in ("det", "poss", "nummod") for c in subject.lefts)


def _alumnus(clause: Predication) -> bool:
    """ "is a graduate of", "was a student at"."""
    noun = child(clause.main, "attr") if clause.verb.lemma == "be" else None
    return noun is not None and noun.lower_ in ALUMNI


def _clause(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Fact | Refusal]:
    doc = reading.story.doc
    end = _clause_end(doc, clause, parsed.sentence.span.end)
    found = [s for s in schools(doc, clause.verb.end, end) if _leads(doc, s[0], clause)]
    found = [s for s in found if not seat(doc, s, found)] or _cities(doc, clause, end)
    town = town_of_study(clause, end) if not found else None
    if found and clause.verb.lemma in EARN and not _degree(doc, clause.verb.end, end):
        return
    if not found and town is None:
        return
    who = _student(reading, clause.subject.head)
    at = parsed.sentence
    if who is None or clause.quoted or clause.mood != "said":
        reason = "who studied is open" if who is None else "in a quotation, or not said as done"
        yield Refusal("education", reason, at.start, at.end)
        return
    if town is not None:
        told = ("studied in", "")
        yield _minted(reading, at, who, School(town, the=False, town=True), told, "town of study")
    for n, (first, last) in enumerate(found):
        until = doc[found[n + 1][0]].idx if n + 1 < len(found) else len(doc.text)
        since = doc[last - 1].idx if n else 0
        school = School(doc[first:last].text, doc[first - 1].lower_ == "the", since, until)
        yield _fact(reading, parsed, clause, who, school)


def _student(reading: Reading, head: Token) -> Mention | None:
    """Who the subject is, also where it only says what a name beside it is."""
    found = person_at(reading, head)
    if found is not None:
        return found
    named = [reading.cast.at(c.i) for c in head.children if c.dep_ == "appos"]
    if head.dep_ == "appos":
        named.append(reading.cast.at(head.head.i))
    return next((m for m in named if m is not None and m.how != "pronoun"), None)


def _cities(doc: Doc, clause: Predication, end: int) -> list[tuple[int, int]]:
    """ "studied law at Leiden": a university by the name of its town alone."""
    if clause.verb.lemma not in (STUDY | EARN | {"read"}) - {"attend", "train"}:
        return []
    for i in range(clause.verb.end, end - 1):
        named = doc.words[i + 1].tag_ == "NNP" and doc.words[i + 1].text[0].isupper()
        if doc.words[i].lower_ in ("at", "from") and named and _stops(doc, i + 2, end):
            return [(i + 1, i + 2)]
    return []


def _stops(doc: Doc, i: int, end: int) -> bool:
    """Whether nothing of a longer name or a date follows."""
    return i >= end or not (doc[i].text[0].isupper() or doc[i].text == "-")


@dataclass(frozen=True, slots=True)
class School:
    """A school by its name, whether "the" stands before it, and where its dates may stand; `town`
    says that only its town is named."""

    name: str
    the: bool
    since: int = 0
    until: int = 0
    town: bool = False

    @property
    def printed(self) -> str:
        """The name with its article, where it takes one."""
        takes = self.the or self.name.startswith("University of")
        return f"the {self.name}" if takes else self.name


def _fact(reading: Reading, parsed: Parsed, clause: Predication, who: Mention, at: School) -> Fact:
    start, end = _times(clause, at)
    rule = "verb of study" if clause.verb.lemma in STUDY else "degree"
    told = _told(reading, clause, start, end)
    return _minted(reading, parsed.sentence, who, at, told, rule, start, end)


def _minted(
    reading: Reading,
    sentence: Sentence,
    who: Mention,
    at: School,
    told: tuple[str, str],
    rule: str,
    start: str | None = None,
    end: str | None = None,
) -> Fact:
    """The fact that somebody studied at a school; `told` is its verb and its time."""
    name, school = who.person.name, at.name
    return mint(
        reading.story,
        sentence,
        "education",
        name,
        "studied in" if at.town else "studied at",
        school,
        f"{name} {told[0]} {at.printed} {told[1]}".strip() + ".",
        rule=rule,
        doubts=(who.how,) if who.how in ("pronoun", "role") else (),
        start=start,
        end=end,
        organization=None if at.town else school,
        place=school if at.town else None,
        names=(
            Name(name, "person", name),
            Name(school, "place" if at.town else "organization", school),
        ),
    )


def _times(clause: Predication, school: School) -> tuple[str | None, str | None]:
    """From when to when, of a range; the end alone, of a graduation or degree."""
    end = None
    for when in clause.whens:
        if not school.since <= when.mention.start < school.until:
            continue
        edges = when.mention.parts
        if when.mention.kind == "range" and len(edges) == 2:
            return edges[0].edtf, edges[1].edtf
        if when.preposition == "in" and clause.verb.lemma in {"graduate", *EARN}:
            end = when.mention.edtf
    return None, end


def _told(
    reading: Reading, clause: Predication, start: str | None, end: str | None
) -> tuple[str, str]:
    """The verb of the statement and its time."""
    lemma = clause.verb.lemma
    noun = child(clause.main, "attr")
    past = noun is not None and noun.lower_ in ("graduate", "alumnus", "alumna")
    if lemma == "graduate" or (lemma == "be" and past):
        return "graduated from", in_words(end) if end else ""
    over = lemma in ("hold", "have") or clause.main.lower_ == "read"  # spelt as the past is
    if clause.verb.tense == "present" and not over:
        return "was studying at", _as_of(reading.article.published or "")
    return "studied at", in_words(f"{start}/{end}") if start and end else ""


def _as_of(published: str) -> str:
    words_ = in_words(published).partition(" ")[2] if published else ""
    return f"as of {words_}" if words_ else "at the time of the report"


def _leads(doc: Doc, first: int, clause: Predication) -> bool:
    """A school counts right after the verb, or after "at", "from", "and", a comma."""
    i = first - 1
    while i > clause.main.i and doc[i].lower_ in ("the", "both", "prestigious"):
        i -= 1
    if i == clause.main.i:
        return True
    return doc[i].lower_ in ("at", "from", "and", "of", ",", "in")


def _degree(doc: Doc, first: int, last: int) -> bool:
    span = [t.lower_ for t in doc[first:last]]
    return "honorary" not in span and any(w in words("degrees") for w in span)


def _clause_end(doc: Doc, clause: Predication, limit: int) -> int:
    """Where what the verb governs ends: before the next finite verb that is not below it."""
    for i in range(clause.verb.end, limit):
        if doc.words[i].text == ";" or doc.words[i].tag_ in FINITE:
            return i
        if doc.words[i].lower_ in ("where", "before", "while", "who", "which"):
            return i
    return limit
