"""Whose office a clause speaks of, and which body gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.capitals import is_capital
from briefings.extract.people.nominals import nominal_end
from briefings.extract.people.rolewords import role_ending
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Doc, Span, Token
    from briefings.extract.reading import Reading


# Initials of so many letters or fewer are as often a country's.
OTHER = 2
# Who confirms or nominates is not the body that the office belongs to.
_BY_OTHERS = frozenset({"confirm", "nominate", "propose", "tap", "elect", "swear"})


def holder(reading: Reading, clause: Predication, whose: str) -> Mention | None:
    """The person who gets, has or leaves the office: the subject, or the object of the active."""
    if whose == "object" and not clause.verb.passive:
        return _object(reading, clause)
    found = person_at(reading, clause.subject.head)
    if found is None and whose == "object" and not clause.verb.auxiliaries:
        return _object(reading, clause)
    return found


def person_at(reading: Reading, token: Token) -> Mention | None:
    """The person that a noun means; a role with its holder's name after a comma counts."""
    found = reading.cast.at(token.i)
    if found is not None:
        return found
    for title in reading.cast.titles:
        if title.where != "after" and title.phrase.first <= token.i < title.phrase.last:
            return title.mention
    if token.lower_ in table("human_nouns"):
        named = (reading.cast.at(c.i) for c in token.children if c.dep_ == "appos")
        return next((m for m in named if m is not None and m.how == "full name"), None)
    return None


def _object(reading: Reading, clause: Predication) -> Mention | None:
    for c in clause.main.children:
        if c.dep_ in ("dobj", "dative", "oprd") and c.i > clause.main.i:
            found = reading.cast.at(c.i)
            if found is not None:
                return found
    return named_after(reading, clause.verb.end)


def named_after(reading: Reading, first: int) -> Mention | None:
    """A name after the verb, its title before it or not."""
    doc = reading.story.doc
    first = _past_office(reading, first)
    for i in range(first, min(first + 6, len(doc))):
        found = reading.cast.at(i)
        if found is not None and found.how != "pronoun":
            return found
        if doc[i].pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
            return None
    return None


def _past_office(reading: Reading, first: int) -> int:
    """ "named its chairman, | Ann Lee, as": past the office that stands before a name."""
    doc = reading.story.doc
    for i in range(first, min(first + 6, len(doc) - 1)):
        if doc[i].text == ",":
            found = reading.cast.at(i + 1)
            named = found is not None and found.how == "full name" and found.first == i + 1
            return i + 1 if named and role_ending(doc, i - 1) is not None else first
        if doc[i].pos_ in ("VERB", "AUX"):
            break
    return first


def body_of(reading: Reading, clause: Predication) -> str | None:
    """The organization that appoints, is joined or is left, by its name."""
    main = clause.main
    tokens = [c for c in main.children if c.dep_ == "dobj"]
    if clause.verb.lemma not in _BY_OTHERS:
        tokens += [o for c in main.children if c.dep_ == "agent" for o in c.children]
    if not clause.verb.passive:
        tokens.append(clause.subject.head)
    for c in main.children:
        if c.dep_ == "prep" and c.lower_ in ("from", "at") and clause.verb.lemma != "take":
            tokens += [o for o in c.children if o.dep_ == "pobj"]
    for token in tokens:
        if token.ent_type_ == "ORG":
            span = next(e for e in token.doc.ents if e.start <= token.i < e.end)
            if not any(reading.cast.at(i) for i in range(span.start, span.end)):
                name = _entity(token)
                return None if name.lower() in words("generic_bodies") else name
    return None


def subject_body(reading: Reading, clause: Predication) -> str | None:
    """The subject that gives "its" or "their" office, by its name, whatever its label is."""
    head = clause.subject.head
    reduced = clause.place == "reduced" and head.i + 1 == clause.verb.start
    if (
        (clause.verb.passive and not reduced)
        or head.tag_ != "NNP"
        or reading.cast.at(head.i) is not None
    ):
        return None
    doc, first = head.doc, head.i
    while first > 0 and doc[first - 1].tag_ == "NNP" and not doc[first].is_sent_start:
        if doc[first - 1].ent_type_ == "DATE":
            break
        first -= 1
    name = str(doc[first : head.i + 1].text)
    return None if name.lower() in words("generic_bodies") else name


def _entity(token: Token) -> str:
    doc = token.doc
    span = next(e for e in doc.ents if e.start <= token.i < e.end)
    text = str(span.text)
    return text.removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")


def body_name(reading: Reading, token: Token) -> str | None:
    """The printed name of a body whose last word is `token`, with its article; None for no body.

    A body is labelled one, or has an organization word in its name.
    """
    doc = token.doc
    if not token.text[0].isupper() or reading.cast.at(token.i) is not None:
        return None
    first, last = token.i, token.i + 1
    while first > 0 and (doc[first - 1].text[0].isupper() or doc[first - 1].lower_ in ("&", "-")):
        first -= 1
    if first == token.i and first > 1 and _owned_office(doc[first - 1], token):
        return body_name_from(doc, first - 2, token.i + 1)
    first += doc[first].lower_ in ("rival", "the") and first < token.i
    while last + 1 < len(doc) and doc[last].lower_ == "of" and _continues(doc[last + 1 : last + 3]):
        last = nominal_end(doc, last + 1 + (doc[last + 1].lower_ == "the"), len(doc))
    name = doc[first:last].text
    initials = name.isalpha() and name.isupper() and len(name) > OTHER
    labelled = token.ent_type_ == "ORG" or token.i in reading.bodies.named or initials
    if not labelled and not any(t.lower_ in words("organization_words") for t in doc[first:last]):
        return None
    if (
        name in table("places")
        or name in table("demonyms")
        or first == bounds(doc, first)[0] < token.i - 4
    ):
        return None
    return f"the {name}" if first > 0 and doc[first - 1].lower_ == "the" else name


def _owned_office(mark: Token, head: Token) -> bool:
    """ "the Elnora County Sheriff's | Office": a word for a body that alone names none."""
    owner = mark.nbor(-1)
    office = mark.tag_ == "POS" and head.lower_ in words("organization_words")
    return office and role_ending(owner.doc, owner.i) is not None and is_capital(owner)


def body_name_from(doc: Doc, first: int, last: int) -> str:
    """The name that ends before token `last` and goes back over capitals, with its article."""
    while first > 0 and is_capital(doc[first - 1]):
        first -= 1
    the = first > 0 and doc[first - 1].lower_ == "the"
    return f"the {doc[first:last].text}" if the else str(doc[first:last].text)


def _continues(span: Span) -> bool:
    return any(t.text[0].isupper() for t in span)


def speaker(reading: Reading, clause: Predication) -> str | None:
    """The full name of who is said to say it; None when the outlet says it itself."""
    said = clause.speaker
    if said is None or said.head is None:
        return None
    found = reading.cast.at(said.head.i)
    return found.person.name if found is not None else None
