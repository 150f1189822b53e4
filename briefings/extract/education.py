"""Education: who studied at which school, by verbs of study and by degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.adopted import clauses
from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.moments import in_words
from briefings.extract.positions.who import person_at
from briefings.model import Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from briefings.extract.clauses import Predication
    from briefings.extract.people import Mention
    from briefings.extract.reading import Parsed, Reading

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
_INSIDE = frozenset(
    {"of", "the", "for", "and", "in", "at", "&", "-", "de", "di", "'s", "’s", "'", "’"}
)


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The schools of an article's people."""
    for parsed in reading.clauses:
        for clause in clauses(reading, parsed):
            if clause.verb.lemma in STUDY | EARN or _read_for(clause) or _alumnus(clause):
                yield from _clause(reading, parsed, clause)


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
    found = [s for s in found if not _seat(doc, s, found)] or _cities(doc, clause, end)
    if not found or (clause.verb.lemma in EARN and not _degree(doc, clause.verb.end, end)):
        return
    who = person_at(reading, clause.subject.head)
    at = parsed.sentence
    if who is None or clause.quoted or clause.mood != "said":
        reason = "who studied is open" if who is None else "in a quotation, or not said as done"
        yield Refusal("education", reason, at.start, at.end)
        return
    for first, last in found:
        yield _fact(reading, parsed, clause, who, doc[first:last].text)


def _cities(doc: Doc, clause: Predication, end: int) -> list[tuple[int, int]]:
    """ "studied law at Leiden": a university by the name of its town alone."""
    if clause.verb.lemma not in STUDY | EARN - {"attend", "train"}:
        return []
    for i in range(clause.verb.end, end - 1):
        named = doc[i + 1].tag_ == "NNP" and doc[i + 1].text[0].isupper()
        if doc[i].lower_ in ("at", "from") and named and _stops(doc, i + 2, end):
            return [(i + 1, i + 2)]
    return []


def _stops(doc: Doc, i: int, end: int) -> bool:
    """Whether nothing of a longer name or a date follows."""
    return i >= end or not (doc[i].text[0].isupper() or doc[i].text == "-")


def _fact(reading: Reading, parsed: Parsed, clause: Predication, who: Mention, school: str) -> Fact:
    name = who.person.name
    start, end = _times(clause)
    the = "the " if school.startswith("University of") else ""
    told = _told(reading, clause, start, end)
    return mint(
        reading.story,
        parsed.sentence,
        "education",
        name,
        "studied at",
        school,
        f"{name} {told[0]} {the}{school} {told[1]}".strip() + ".",
        rule="verb of study" if clause.verb.lemma in STUDY else "degree",
        doubts=(who.how,) if who.how in ("pronoun", "role") else (),
        start=start,
        end=end,
        organization=school,
        names=(Name(name, "person", name), Name(school, "organization", school)),
    )


def _times(clause: Predication) -> tuple[str | None, str | None]:
    """From when to when, of a range; the end alone, of a graduation or degree."""
    end = None
    for when in clause.whens:
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
    if clause.verb.tense == "present" and lemma not in ("hold", "have"):
        return "was studying at", _as_of(reading.article.published or "")
    return "studied at", in_words(f"{start}/{end}") if start and end else ""


def _as_of(published: str) -> str:
    words_ = in_words(published).partition(" ")[2] if published else ""
    return f"as of {words_}" if words_ else "at the time of the report"


def schools(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The token ranges of the names of schools between two tokens."""
    i = first
    while i < last:
        end = _school_end(doc, i, last)
        if end:
            yield i, end
        i = end or i + 1


def _school_end(doc: Doc, first: int, last: int) -> int:
    """Where the school's name that begins at `first` ends; 0 when none does."""
    for size in (2, 1):
        if first + size <= last and doc[first : first + size].text.lower() in words("school_names"):
            longer = _run(doc, first, last)
            named = any(t.lower_ in words("school_words") for t in doc[first:longer])
            return longer if named else first + size
    if not doc[first].text[0].isupper():
        return 0
    end = _run(doc, first, last)
    named = any(t.lower_ in words("school_words") for t in doc[first:end])
    return end if named and end - first > 1 else 0


def _run(doc: Doc, first: int, last: int) -> int:
    """Capitalised words with what may stand between them, as long as one name goes on."""
    i = end = first
    school = False
    while i < last:
        token = doc[i]
        if token.text[0].isupper() or (token.text[0].isdigit() and school):
            school = school or token.lower_ in words("school_words")
            i += 1
            end = i
        elif token.lower_ in _INSIDE and i > first and not _breaks(doc, i, school):
            i += 1
        else:
            break
    return end


def _breaks(doc: Doc, i: int, school: bool) -> bool:
    """ "and", "in" and "at" end a school's name; "of" does so after "Law School", say."""
    if doc[i].lower_ in ("and", "in", "at", "for", "&"):
        return True
    return i + 1 >= len(doc)


def _leads(doc: Doc, first: int, clause: Predication) -> bool:
    """A school counts right after the verb, or after "at", "from", "and", a comma."""
    i = first - 1
    while i > clause.main.i and doc[i].lower_ in ("the", "both", "prestigious"):
        i -= 1
    if i == clause.main.i:
        return True
    return doc[i].lower_ in ("at", "from", "and", "of", ",", "in")


def _seat(doc: Doc, school: tuple[int, int], found: list[tuple[int, int]]) -> bool:
    """ "Trinity College, Cambridge": the second name says where the first is."""
    first, last = school
    return (
        last - first == 1 and doc[first - 1].text == "," and any(b == first - 1 for _, b in found)
    )


def _degree(doc: Doc, first: int, last: int) -> bool:
    span = [t.lower_ for t in doc[first:last]]
    return "honorary" not in span and any(w in words("degrees") for w in span)


def _clause_end(doc: Doc, clause: Predication, limit: int) -> int:
    """Where what the verb governs ends: before the next finite verb that is not below it."""
    for i in range(clause.verb.end, limit):
        if doc[i].text == ";" or doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return i
        if doc[i].lower_ in ("where", "before", "while", "who", "which"):
            return i
    return limit
