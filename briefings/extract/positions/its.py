"""The body that "its" means: what it points at, or whose deed its sentence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.people.bounds import bounds
from briefings.extract.positions.lands import land_of
from briefings.extract.positions.meant import NAMED, Meant, named, noun_means
from briefings.extract.positions.who import body_name
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading


def its_means(reading: Reading, pronoun: Token) -> Meant | None:
    """What "its" means: the body it points at, else the subject of its own sentence before it, or
    of the sentence above."""
    pointer = reading.bodies.at(pronoun.i)
    if pointer is not None:
        return named(reading, pointer.body.name, pronoun.i)
    first = bounds(reading.story.doc, pronoun.i)[0]
    subject = _subject(reading, pronoun, first)
    return _subject_means(reading, subject) if subject is not None else None


def owner_acting(reading: Reading, pronoun: Token) -> Meant | None:
    """The country or body whose deed a sentence tells before "its": "Peru recalled | its
    ambassador", "Norvex will close, | its director said"; not "a fine for Norvex and its director".
    """
    if pronoun.nbor(-1).lower_ in ("and", "or"):
        return None
    first = bounds(reading.story.doc, pronoun.i)[0]
    subject = _subject(reading, pronoun, first)
    if subject is None or subject.i < first or subject.tag_ not in ("NNP", "NNPS"):
        return None
    kind, country = land_of(subject.doc[subject.left_edge.i : subject.i + 1].text)
    if kind == "country":
        return Meant(with_the(country), None, NAMED, subject.i)
    return _subject_means(reading, subject)


def its_subject(reading: Reading, token: Token) -> Meant | None:
    """The body that "it" or "the company" as a subject or object points at."""
    pointer = reading.bodies.at(token.i)
    return named(reading, pointer.body.name, token.i) if pointer is not None else None


def _subject(reading: Reading, pronoun: Token, first: int) -> Token | None:
    """The subject that stands before "its" in the sentence, else that of the sentence above.

    One person has neither "its" nor "their".
    """
    doc = reading.story.doc
    here = [
        t
        for t in doc[first : pronoun.i]
        if t.dep_ in ("nsubj", "nsubjpass")
        and t.tag_ not in ("PRP", "WP", "WDT", "EX")
        and (pronoun.lower_ not in ("its", "their") or reading.cast.at(t.i) is None)
    ]
    if here:
        return here[0] if len(here) == 1 else None
    if first == 0 or pronoun.i - first > 3:
        return None
    above = bounds(doc, first - 1)
    root = next((t for t in doc[above[0] : above[1]] if t.dep_ == "ROOT"), None)
    return child(root, "nsubj", "nsubjpass") if root is not None else None


def _subject_means(reading: Reading, subject: Token) -> Meant | None:
    if child(subject, "conj") is not None or reading.cast.at(subject.i) is not None:
        return None
    body = reading.bodies.named.get(subject.i)
    if body is not None:
        return named(reading, body.name, subject.i)
    if subject.text[0].isupper():
        return _short_form(reading, subject)
    if not _bodily(subject):
        return None
    return noun_means(reading, subject)


def _short_form(reading: Reading, subject: Token) -> Meant | None:
    """A name whose label is no body's, but which begins the name of one."""
    text = subject.doc[subject.left_edge.i : subject.i + 1].text
    names = {b.name.removeprefix("the ") for b in reading.bodies.named.values()}
    longer = [n for n in sorted(names) if n == text or n.startswith(f"{text} ")]
    if len(longer) == 1:
        return named(reading, longer[0], subject.i)
    name = body_name(reading, subject)
    if name is None and subject.dep_ == "nsubj" and _acting(subject):
        return Meant(text, text, NAMED, subject.i)
    return named(reading, name, subject.i) if name is not None else None


def _acting(subject: Token) -> bool:
    """Whether a name that is no place's does something of its own: "Norvex cut 60 jobs"."""
    text = subject.doc[subject.left_edge.i : subject.i + 1].text
    plain = subject.tag_ == "NNP" and text.replace(" ", "").isalnum()
    placed = any(t in table("places") or t in table("demonyms") for t in (text, subject.text))
    return plain and not placed and subject.ent_type_ in ("", "ORG", "PERSON", "PRODUCT")


def _bodily(noun: Token) -> bool:
    """Whether a common noun is of a body: a council, a ministry, a trust."""
    known = words("generic_bodies", "group_nouns", "national_bodies")
    return noun.lower_ in known or noun.lower_ in table("bodies")
