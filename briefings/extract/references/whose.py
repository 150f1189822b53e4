"""Whose a thing is: the name right before "whose", and who says "my" in an interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.references.introductions import answering

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution

_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE"})
# Words of who answers in an interview.
SPEAKING = frozenset({"me", "my"})
# What "my" and "me" are where "I" is told as "he" or "she".
_OWN = {("my", "female"): "her", ("my", "male"): "his"}
_LYING = frozenset({"at", "from", "in", "near"})


def owner_for(reading: Reading, token: Token, subject: Token, out: Resolution) -> str | None:
    """Put the name for "whose" and "my": the reason why there is none, or "". None for any other
    word."""
    if token.tag_ == "WP$" and token.head.i == subject.i:
        owner = _owner_of(reading, token)
        out.replaced[token.i] = f"{owner}’s" if owner else ""
        return "" if owner else "whose it is, is open"
    if token.lower_ not in SPEAKING:
        return None
    answers = answering(reading, token)
    if answers is None:
        return None
    if subject.lower_ == "i":
        own = _OWN.get((token.lower_, reading.cast.genders.get(answers.name, "")))
        out.replaced.update({token.i: own} if own else {})
        return "" if own else None
    out.replaced[token.i] = answers.name + ("’s" if token.tag_ == "PRP$" else "")
    out.doubts.add("turn by order")
    return ""


def _owner_of(reading: Reading, whose: Token) -> str:
    """The name before the comma and "whose"; "" where no name stands there, or a place's."""
    doc = whose.doc
    if whose.i < 2 or doc[whose.i - 1].text != ",":
        return ""
    last = doc[whose.i - 2]
    person = reading.cast.at(last.i)
    if person is not None:
        return "" if person.how in ("pronoun", "role") else person.person.name
    if (
        last.head.lower_ in _LYING
        or last.pos_ != "PROPN"
        or not last.ent_type_
        or last.ent_type_ in _PLACES
    ):
        return ""
    first = last.i
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    name = doc[first : last.i + 1].text
    if any(t.lower_ == "the" for t in doc[max(0, first - 1) : first]):
        return f"the {name}"
    return name
