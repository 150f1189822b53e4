"""How an event that a noun tells is put into a sentence.

"a call between A and B on 4 May"            A and B held a call on 4 May
"said during an interview with B on 4 May"   A held an interview with B on 4 May
"the 2016 deployment of X in Y"              X in Y was deployed in 2016
"A's 2016 decision to leave"                 A decided to leave in 2016
"relations since their establishment in"     relations were established in
"the 2022 Winter Games in Oslo"              the 2022 Winter Games took place in Oslo
"2022 marks the 30th anniversary of X"       the 30th anniversary of X falls in 2022
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses import When
from briefings.extract.clauses.subjects import subject_of
from briefings.extract.clauses.tree import child, edges, verb_above
from briefings.extract.lexicon import words
from briefings.extract.references.owning import of_behind, owned, place_behind
from briefings.extract.statements.forms import participle, past
from briefings.extract.statements.phrases import Phrase, entity, phrase
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# Adjectives that count a meeting among others, which a statement leaves out.
_COUNTING = frozenset({"separate", "first", "second", "third", "last", "latest", "recent"})


@dataclass(frozen=True, slots=True)
class Told:
    """A noun event as the parts of a sentence, without its date.

    `asks_when` is false where the subject's name tells the date.
    """

    rule: str
    subject: str
    verb: str
    rest: str
    lemma: str
    doubts: frozenset[str] = frozenset()
    passive: bool = False
    plural: bool = False
    planned: bool = False
    asks_when: bool = True


def tell(reading: Reading, noun: Token, when: When) -> Told | str | None:
    """The event that a dated noun tells; a reason to refuse; None when it tells none."""
    lemma = noun.lemma_.lower()
    if lemma in words("meetings"):
        return _meeting(reading, noun, when)
    if lemma == "anniversary":
        return _anniversary(reading, noun)
    if noun.pos_ == "PROPN" and when.how == "noun":
        return _named(reading, noun, when)
    row = table("noun_deeds").get(lemma)
    return _deed(reading, noun, when, *row) if row is not None else None


def _meeting(reading: Reading, noun: Token, when: When) -> Told | str | None:
    """ "a call between A and B": both held it; "with B": the clause's subject held it with B."""
    preps = {c.lower_: c for c in noun.children if c.dep_ == "prep"}
    if "between" in preps:
        return _between(reading, noun, when, child(preps["between"], "pobj"))
    other = child(preps["with"], "pobj") if "with" in preps else None
    verb = verb_above(noun)
    if other is None or verb is None:
        return None
    found = subject_of(verb)
    if isinstance(found, str):
        return found
    if found.head.left_edge.i <= noun.i <= found.head.right_edge.i:
        return "the meeting is the subject"
    who, them = _side(reading, found.head, when), _side(reading, other, when)
    if isinstance(them, str) or "a pronoun inside" in them.doubts:
        them = _first(reading, other)
    if isinstance(who, str):
        return who
    if isinstance(them, str):
        return them
    rest = f"{_label(noun, when)} with {them.text}"
    return _held(who, rest, who.doubts | them.doubts)


def _between(reading: Reading, noun: Token, when: When, sides: Token | None) -> Told | str:
    who = _side(reading, sides, when) if sides is not None else "a meeting of nobody named"
    if isinstance(who, str):
        return who
    where = place_behind(reading, noun, when)
    return _held(who, f"{_label(noun, when)} {where.text}".strip(), who.doubts | where.doubts)


def _held(who: Phrase, rest: str, doubts: frozenset[str]) -> Told:
    plural = " and " in who.text
    return Told("event, meeting", who.text, "held", rest, "hold", doubts, plural=plural)


def _side(reading: Reading, head: Token, when: When) -> Phrase | str:
    """One side of a meeting, by name, up to the date."""
    start, end = edges(head)
    if start <= when.start < end:
        end = when.start
    return _named_phrase(phrase(reading, head, start, end))


def _first(reading: Reading, head: Token) -> Phrase | str:
    """The first of several sides, when the others cannot be named."""
    conjunction = child(head, "cc") or child(head, "conj", "appos")
    end = conjunction.left_edge.i if conjunction is not None else head.i + 1
    return _named_phrase(phrase(reading, head, head.left_edge.i, end))


def _named_phrase(found: Phrase | str) -> Phrase | str:
    if isinstance(found, Phrase) and not any(c.isupper() for c in found.text):
        return f"a side of a meeting that is not named: {found.text}"
    return found


def _label(noun: Token, when: When) -> str:
    """ "a phone call", "talks": the noun with what stands before it, without what leans."""
    kept = [
        c.text if c.pos_ == "PROPN" else c.lower_
        for c in noun.lefts
        if c.dep_ in ("compound", "amod")
        and c.lower_ not in words("leaning") | _COUNTING
        and c.text != when.mention.text
    ]
    text = " ".join((*kept, noun.text))
    if noun.tag_ in ("NNS", "NNPS"):
        return text
    return f"{'an' if text[0].lower() in 'aeiou' else 'a'} {text}"


def _anniversary(reading: Reading, noun: Token) -> Told | str | None:
    """The number of years is the article's, the year is the date's: nothing is reckoned."""
    of = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    number = next((c for c in noun.lefts if c.pos_ in ("ADJ", "NUM") and c.text[0].isdigit()), None)
    if of is None or number is None:
        return None
    what = phrase(reading, of, *edges(of))
    if isinstance(what, str):
        return what
    return Told(
        "event, anniversary", f"the {number.text} anniversary {what.text}", "falls", "", "fall",
        what.doubts, planned=True,
    )  # fmt: skip


def _named(reading: Reading, noun: Token, when: When) -> Told | None:
    """ "the 2022 Winter Games in Oslo": a named event of a year, with its place."""
    doc = noun.doc
    if noun.i - when.end < 1 or noun.lemma_.lower() not in words("event_nouns"):
        return None
    preposition = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
    place = child(preposition, "pobj") if preposition is not None else None
    if preposition is None or preposition.lower_ != "in" or place is None:
        return None
    if place.ent_type_ != "GPE":
        return None
    published = reading.article.published or ""
    over = (when.mention.edtf or "9999")[:4] < published[:4] if published else _told_in_past(noun)
    return Told(
        "event, named", f"The {doc[when.start : noun.i + 1].text}",
        "took place" if over else "take place", f"in {entity(place)}", "take",
        plural=noun.tag_ in ("NNS", "NNPS"), planned=not over, asks_when=False,
    )  # fmt: skip


def _told_in_past(noun: Token) -> bool:
    """Whether the clause around a noun is in the past: the games it speaks of are over."""
    return any(token.tag_ == "VBD" for token in noun.sent)


def _deed(reading: Reading, noun: Token, when: When, lemma: str, kind: str) -> Told | str | None:
    """A noun that has a verb: "deployment of X" → "X was deployed"."""
    owner = child(noun, "poss")
    if kind == "to":
        return _infinitive(reading, noun, owner, lemma) if owner is not None else None
    of = of_behind(noun, when)
    target = (child(of, "pobj") if of is not None else None) or owned(noun, owner)
    if target is None:
        return None
    start, end = _bare(target)
    who = phrase(reading, target, start, min(end, noun.i) if target.i < noun.i else end)
    rest = _place(reading, noun, target, when)
    if isinstance(who, str):
        return who
    who = Phrase(who.text.removesuffix("’s"), who.doubts)
    if isinstance(rest, str):
        return rest
    plural = target.tag_ in ("NNS", "NNPS")
    verb = past(lemma)
    if kind == "of":
        verb = f"{'were' if plural else 'was'} {participle(lemma)}"
    doubts = who.doubts | rest.doubts
    return Told(
        "event, deed as a noun", who.text, verb, rest.text, lemma, doubts,
        passive=kind == "of", plural=plural,
    )  # fmt: skip


def _infinitive(reading: Reading, noun: Token, owner: Token, lemma: str) -> Told | str | None:
    clause = child(noun, "acl")
    if clause is None or not any(c.tag_ == "TO" for c in clause.lefts):
        return None
    who = phrase(reading, owner, *_bare(owner))
    what = phrase(reading, clause, *edges(clause), subject=owner)
    if isinstance(who, str):
        return who
    if isinstance(what, str):
        return what
    doubts = who.doubts | what.doubts
    return Told("event, deed as a noun", who.text, past(lemma), what.text, lemma, doubts)


def _bare(owner: Token) -> tuple[int, int]:
    """A noun's tokens without the "'s", and without a phrase with "since"."""
    start, end = edges(owner)
    for c in owner.rights:
        if c.dep_ == "case" or c.lower_ == "since":
            end = min(end, c.i)
    return start, end


def _place(reading: Reading, noun: Token, target: Token, when: When) -> Phrase | str:
    """The place phrase behind a deed: "in South Korea"."""
    for c in noun.rights:
        placed = c.dep_ == "prep" and c.lower_ in ("in", "at", "to")
        if placed and c.i > target.i and c.i != when.start:
            return phrase(reading, c, *edges(c))
    return Phrase("", frozenset())
