"""Clauses about people that the clause reader leaves open because a description stands between.

"Lund, a former diplomat who was elected to parliament": the relative clause is of the noun
"diplomat", and the noun is said of Lund.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Group, NoClause, Predication, Subject, group
from briefings.extract.clauses.extent import reach
from briefings.extract.clauses.tree import child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading

_KEY = "briefings.adopted"


def clauses(reading: Reading, parsed: Parsed) -> tuple[Predication, ...]:
    """The clauses of a sentence, with those of a person's description given to the person: several
    rules ask for them, so they are kept in the Doc."""
    known: dict[int, tuple[Predication, ...]]
    known = reading.story.doc.user_data.setdefault(_KEY, {})
    at = parsed.sentence.index
    if at not in known:
        known[at] = tuple(_clauses(reading, parsed))
    return known[at]


def _clauses(reading: Reading, parsed: Parsed) -> Iterator[Predication]:
    for clause in parsed.clauses:
        match clause:
            case Predication():
                yield clause
            case NoClause():
                adopted = adopt(reading, clause)
                if adopted is not None:
                    yield adopted


def adopt(reading: Reading, clause: NoClause) -> Predication | None:
    """The clause of the person that a relative clause is about; None when it is of nobody."""
    verb = clause.verb
    if verb.dep_ != "relcl":
        top = verb.head
        if verb.dep_ != "conj" or top.dep_ != "relcl" or child(verb, "nsubj", "nsubjpass"):
            return None
        return _of(reading, clause, group(verb), top)
    return _of(reading, clause, group(verb), verb)


def _of(reading: Reading, clause: NoClause, verb: Group, relative: Token) -> Predication | None:
    who = child(relative, "nsubj", "nsubjpass")
    if who is None or who.lower_ not in ("who", "that") or not verb.finite or verb.negated:
        return None
    person = _described(reading, relative.head) or _named(reading, who)
    if person is None or verb.tense == "modal":
        return None
    end = _before_main(reach(clause.verb, verb.end), verb)
    inside = reading.is_quoted(verb.main.idx)
    subject = Subject(person, "relative")
    return Predication(
        verb=verb,
        subject=subject,
        place="relative",
        end=end,
        mood="said",
        whens=clause.whens,
        quoted=inside,
    )


def _before_main(end: int, verb: Group) -> int:
    """The end of the clause, before a comma and a finite verb: "who began there, welcomed them"."""
    doc = verb.main.doc
    for i in range(verb.end, end - 1):
        if doc[i].text == "," and doc[i + 1].tag_ in ("VBD", "VBZ", "VBP"):
            return i
    return end


def _named(reading: Reading, who: Token) -> Token | None:
    """The person right before ", who", whatever the recogniser takes the name for."""
    before = who.doc[who.i - 2] if who.i > 1 and who.nbor(-1).text == "," else None
    found = reading.cast.at(before.i) if before is not None else None
    named = found is not None and who.lower_ == "who" and found.how in ("full name", "title")
    return before if named else None


def _described(reading: Reading, noun: Token) -> Token | None:
    """The person that a noun names, or describes: in an apposition, or after "is"."""
    if reading.cast.at(noun.i) is not None:
        return noun
    for title in reading.cast.titles:
        if title.where == "after" and title.phrase.first <= noun.i < title.phrase.last:
            return noun.doc[title.mention.last - 1]
    above = noun.head
    if noun.dep_ == "attr" and above.lemma_ == "be":
        subject = child(above, "nsubj")
        if subject is not None and reading.cast.at(subject.i) is not None:
            return subject
    if noun.dep_ == "pobj" and above.head.dep_ == "attr":
        return _described(reading, above.head)
    return None
