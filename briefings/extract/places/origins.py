"""Where people are from, and where somebody or something is based."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.places.names import name_start, place_end, spot
from briefings.extract.places.sited import Sited, closes
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading

# A description of more words than this tells more than where somebody is from.
LONGEST = 10
_PARTICLES = frozenset({"al", "da", "de", "del", "della", "di", "la", "van", "von"})


def of_person(reading: Reading, comma: int, limit: int) -> Sited | None:
    """ "Ana Ruiz, from Loja," and "Ana Ruiz, a fitter from Loja," and "…, who lives in Loja"."""
    doc, who = reading.story.doc, reading.cast.at(comma - 1)
    if who is None or who.last != comma or who.how not in ("full name", "title", "surname"):
        return None
    last = min(comma + LONGEST, limit - 1)
    at = next((j for j in range(comma + 1, last) if doc.words[j].pos_ == "ADP"), comma)
    between = [t for t in doc.words[comma + 1 : at] if t.text != "-"]
    if at == comma or any(t.is_punct for t in between):
        return None
    lives = [t.lower_ for t in between] == ["who", "lives"] and doc[at].lower_ in ("in", "near")
    if between and between[-1].lower_ in words("party_words"):
        return None  # "a Democrat from Ohio" sits for it
    plain = not between or between[0].lower_ in ("a", "an")
    if not lives and not (plain and doc[at].lower_ == "from"):
        return None
    place = spot(doc, at + 1, limit) or (None if between else _unknown(doc, at + 1, limit))
    if place is None or not closes(doc, place[1]):
        return None
    told = f"lives {doc[at].lower_}" if lives else "is from"
    return Sited(who.first, who.last, *place, told, "person from place", who.person.name)


def aged(reading: Reading, of: int, floor: int, limit: int) -> Sited | None:
    """ "Ana Ruiz, 61, of Loja,": a name with an age, and a place."""
    doc = reading.story.doc
    age = of - 2
    if age - 2 < floor or doc.words[of - 1].text != "," or doc.words[age].tag_ != "CD":
        return None
    who = reading.cast.at(age - 2)
    if doc[age - 1].text != "," or who is None or who.last != age - 1 or len(doc[age].text) > 3:
        return None
    place = spot(doc, of + 1, limit) or _unknown(doc, of + 1, limit)
    if place is None or not closes(doc, place[1]) or _is_body(doc[place[1] - 1]):
        return None
    address = _address(reading, of + 1, limit) or place
    end = max(place[1], address[1])
    return Sited(who.first, who.last, place[0], end, "is from", "person of place", who.person.name)


def _unknown(doc: Doc, first: int, limit: int) -> tuple[int, int] | None:
    """A name between "from" and a comma is a place, also where nobody knows it."""
    end = _names(doc, first, limit)
    return (first, end) if first < end < limit and doc[end].text == "," else None


def _is_body(name: Token) -> bool:
    """Whether a name is that of a body, by its last word: "of Norvex Bank"."""
    return name.ent_type_ == "ORG" or name.lower_ in words("generic_bodies")


def _address(reading: Reading, first: int, limit: int) -> tuple[int, int] | None:
    """A street with its town, or a place that nobody knows: "Mill Lane, Orla,"; nobody of a list
    of people."""
    doc = reading.story.doc
    found = _unknown(doc, first, limit)
    while found is not None:
        end = _names(doc, found[1] + 1, limit)
        if end == found[1] + 1 or end >= limit or doc[end].text != ",":
            break
        if reading.cast.at(found[1] + 1) is not None:
            break
        found = first, end
    return found


def _names(doc: Doc, first: int, limit: int) -> int:
    """Where a run of names ends."""
    end = first
    while end < limit and doc[end].tag_ == "NNP":
        end += 1
    return end


def based(reading: Reading, hyphen: int, floor: int, limit: int) -> Sited | None:
    """ "Lima-based charity Tern Relief": a name within four words."""
    doc = reading.story.doc
    start = hyphen - 1
    while start > floor and doc[start - 1].tag_ == "NNP" and doc[start - 1].is_alpha:
        start -= 1
    if place_end(doc, start, hyphen) != hyphen:
        return None
    first = hyphen + 2
    while first < min(hyphen + 6, limit) and doc[first].is_alpha and _describes(doc[first]):
        first += 1
    last = first
    while last < limit and doc[last].text[0].isupper() and doc[last].tag_ in ("NNP", "NNPS"):
        last = _past_hyphens(doc, last + 1, limit)
        last += last > first and _goes_on(doc, last, limit)
    if last == first and doc[start - 1].lower_ == "the":
        return _pointed(reading, start, hyphen, first)
    first -= last > first and doc[first - 1].lower_ in _PARTICLES
    if last == first or doc[last : last + 1].text in ("'s", "’s", "-"):
        return None
    who = reading.cast.at(first)
    if who is not None and who.how == "full name" and who.first == first:
        return Sited(
            first, who.last, start, hyphen, "is based in", "based in place", who.person.name
        )
    if who is not None or doc[first].ent_type_ not in ("ORG", ""):
        return None
    return Sited(first, last, start, hyphen, "is based in", "based in place")


def _pointed(reading: Reading, start: int, hyphen: int, end: int) -> Sited | None:
    """ "The Lima-based company", where it is known which."""
    for i in range(hyphen + 2, end):
        pointer = reading.bodies.at(i)
        if pointer is not None and pointer.sure:
            told, rule = "is based in", "based in place"
            return Sited(i, i + 1, start, hyphen, told, rule, body=pointer.body.name)
    return None


def _describes(word: Token) -> bool:
    """Whether a word between "Lima-based" and a name says what it is: "Peruvian news agency"."""
    return word.text[0].islower() or (word.tag_ == "JJ" and word.text in table("demonyms"))


def _goes_on(doc: Doc, end: int, limit: int) -> bool:
    """Whether a name goes on behind "for" or "of": "the Centre | for Ship Research"."""
    more = end + 1 < limit and doc[end].lower_ in ("for", "of")
    return more and doc[end + 1].tag_ in ("NNP", "NNPS") and doc[end + 1].text[0].isupper()


def _past_hyphens(doc: Doc, end: int, limit: int) -> int:
    """Where a name ends that goes on behind hyphens: "Orla-e-Mare"."""
    while end + 1 < limit and doc[end].text == "-" and not doc[end].whitespace_:
        end += 2
    return end


def headquarters(doc: Doc, at: int, floor: int, limit: int) -> Sited | None:
    """ "Aralco's headquarters in Turku"."""
    noun = at - 1
    if doc.words[noun].lower_ in ("located", "based"):
        noun -= 1
    if noun <= floor or doc.words[noun].lower_ not in ("headquarters", "head-office"):
        return None
    owner = noun - (2 if doc[noun - 1].tag_ == "POS" else 1)
    if owner < floor or doc[owner].ent_type_ != "ORG" or not doc[owner].text[0].isupper():
        return None
    place = spot(doc, at + 1, limit)
    if place is None or not closes(doc, place[1]):
        return None
    first = name_start(doc, owner, floor)
    return Sited(first, owner + 1, *place, "has its headquarters in", "headquarters in place")
