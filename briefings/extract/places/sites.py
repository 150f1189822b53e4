"""Where somebody or something is, by the words beside a name: "Orla, a town in Norway"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.names import with_the
from briefings.extract.people.rolewords import role_ending
from briefings.extract.places import beside
from briefings.extract.places.coasts import coast
from briefings.extract.places.names import (
    BEFORE,
    PARTS,
    PLACED,
    QUARTERS,
    is_state,
    name_start,
    place_end,
    spot,
)
from briefings.extract.places.nested import WAYS, told_town, within
from briefings.extract.places.origins import aged, based, headquarters, of_person
from briefings.extract.places.sited import Sited, closes, minted
from briefings.extract.statements.lowered import lowered
from briefings.extract.tables import table
from briefings.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

_IN = frozenset({"in", "on", "near", "outside", "at"})
_NAMED = PLACED | {"ORG"}
_SETTLEMENTS = frozenset(["city", "town", "village", "port", "capital", "resort", "island"])
_POINTING = WAYS | {"off"}
_ASKED = _POINTING | _SETTLEMENTS | {",", "-", "from", "in", "near", "of"}
_NO_ADDRESS = frozenset({"Palestine"})  # its towns are told of by territory
_STATES = frozenset({"province", "state"})
# A description of more words than this tells more than what a thing is.
LONGEST = 7
LONGEST_KIND = 5
_JOINTS = frozenset({"of", "for", "de", "du", "di", "der", "für"})
# Institutions of other languages, whose word stands first.
_FIRST = frozenset({"Ecole", "École", "Hochschule", "Institut", "Instituto", "Istituto"})
_FIRST |= {"Klinikum", "Kunsthalle", "Musée", "Museo", "Museu", "Universidad"}
_FIRST |= {"Universidade", "Università", "Universität", "Université", "Universiteit"}
# Words before the names of camps, heights and waters.
_LAND = frozenset({"Camp", "Fort", "Lake", "Mount", "Mt"})


def facts(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """The places that a sentence tells by apposition, by "-based", or with a place's country."""
    doc, floor, limit = reading.story.doc, sentence.span.start, sentence.span.end
    forms = lowered(doc)
    for i in (i for i in range(floor + 1, limit - 1) if forms[i] in _ASKED):
        found, form = None, forms[i]
        if form == ",":
            found = (
                of_person(reading, i, limit)
                or _described(reading, i, floor, limit)
                or _within(doc, i, floor, limit)
                or told_town(reading, i, floor, limit)
                or (within(reading, i, floor, limit) if forms[i + 1] in PARTS else None)
                or coast(reading, i, floor, limit)
                or (_by_nation(doc, i, floor, limit) if forms[i - 1] == "capital" else None)
            )
        elif form == "-" and forms[i + 1] in ("based", "headquartered"):
            found = based(reading, i, floor, limit)
        elif form in ("of", "from"):
            found = beside.resident(reading, i, floor, limit) or aged(reading, i, floor, limit)
            if found is None and form == "of":
                found = _by_nation(doc, i, floor, limit) or beside.suburb(reading, i, floor, limit)
        elif form in ("in", "near"):
            found = (
                _body(doc, i, floor, limit)
                or headquarters(doc, i, floor, limit)
                or beside.facility(reading, i, floor, limit)
                or (within(reading, i, floor, limit) if form == "in" else None)
                or beside.near(reading, i, floor, limit)
            )
        elif form in _POINTING:
            found = (coast if form == "off" else beside.near)(reading, i, floor, limit)
        elif form in _SETTLEMENTS and doc[i + 1].ent_type_ == "GPE":
            found = _by_nation(doc, i + 1, floor, limit)
        if found is not None and not reading.is_quoted(doc[i].idx):
            yield minted(reading, sentence, found)


def _described(reading: Reading, comma: int, floor: int, limit: int) -> Sited | None:
    """ "Orla, a fishing town in western Norway" and "the Tern Centre (TC), a body in Lima"."""
    doc = reading.story.doc
    last = _before_bracket(doc, comma, floor)
    first = _thing(reading, last, floor)
    if first is None or comma + 3 >= limit or doc[comma + 1].lower_ not in ("a", "an", "the"):
        return None
    for j in range(comma + 2, min(comma + LONGEST, limit - 1)):
        if doc[j].is_punct and doc[j].text != "-":
            return None
        if doc[j].pos_ == "ADP":
            part = doc[j].lower_ == "of" and doc[j - 1].lower_ in QUARTERS
            inside = doc[j].lower_ in _IN or part
            if not inside or doc[j - 1].tag_ != "NN" or doc[j - 1].ent_type_:
                return None
            place = spot(doc, j + 1, limit)
            if place is None or not closes(doc, place[1]) or _dated(doc, j) or _acts(doc, place[1]):
                return None
            told = f"is {doc[comma + 1 : j + 1].text}"
            return Sited(first, last, *place, told, "name and what it is")
    return None


def _by_nation(doc: Doc, of: int, floor: int, limit: int) -> Sited | None:
    """ "the Slovenian port of Koper", "the Loja town of Orla": a place by the country or state
    that its kind is given to."""
    if doc.words[of - 1].lower_ not in _SETTLEMENTS | _STATES or of + 2 > limit:
        return None
    name = of + (doc[of].lower_ in ("of", ","))
    first = of - 2
    while first > floor and (doc[first].text.islower() or doc[first].text == "-"):
        first -= 1
    lead, where = _owner(doc, first, floor)
    last = name
    while last < limit and doc[last].tag_ == "NNP" and doc[last].text[0].isupper():
        last += 1
    alone = last > name and (last >= limit or doc[last].text not in ("-", "'s", "’s"))
    if not where or of - lead > LONGEST_KIND or not alone or doc[name:last].text == where:
        return None
    lead -= 1 + (doc[lead - 1].lower_ in PARTS)
    if lead < floor or doc[lead].lower_ not in ("the", "a", "an"):
        return None
    return Sited(name, last, first, first + 1, "is in", "place and country", where=where)


def _owner(doc: Doc, last: int, floor: int) -> tuple[int, str]:
    """Where the adjective of a country, or the name of a state, that ends at `last` begins; and
    the country or state; "" for none."""
    country = table("demonyms").get(doc[last].text)
    if country is not None:
        return last, "" if country[0] in _NO_ADDRESS else country[0]
    for first in range(max(floor, last - 2), last + 1):
        if is_state(doc[first : last + 1].text):
            return first, with_the(doc[first : last + 1].text)
    return last, ""


def _acts(doc: Doc, end: int) -> bool:
    """ "after Orla, a jury in Lima | chose": another clause begins behind the comma."""
    return end < len(doc) and doc[end].pos_ in ("VERB", "AUX")


def _dated(doc: Doc, preposition: int) -> bool:
    return doc[preposition + 1].ent_type_ in ("DATE", "TIME")


def _before_bracket(doc: Doc, end: int, floor: int) -> int:
    """The end of the name before an acronym in brackets."""
    if end - 3 > floor and doc.words[end - 1].text == ")" and doc.words[end - 3].text == "(":
        return end - 3
    return end


def _thing(reading: Reading, last: int, floor: int) -> int | None:
    """Where the name of a body or place that ends at `last` begins; None for a person's."""
    doc = reading.story.doc
    token = doc.words[last - 1]
    if token.ent_type_ not in _NAMED or not token.text[0].isupper():
        return None
    first = name_start(doc, last - 1, floor)
    for i in range(first, last):
        if reading.cast.at(i) is not None or doc[i].tag_ == "POS":
            return None
    if role_ending(doc, last - 1) is not None or token.text in table("demonyms"):
        return None
    ofs = (i + 1 for i in range(first + 1, last) if doc[i].lower_ == "of")
    first = next((i for i in ofs if role_ending(doc, i - 2) is not None), first)
    return first if first == floor or doc[first - 1].text != "," else None


def _within(doc: Doc, comma: int, floor: int, limit: int) -> Sited | None:
    """ "Aster, Norway": a place and its country, where no list of places goes on."""
    start, end = comma + 1, place_end(doc, comma + 1, limit)
    if end == start or not is_state(doc[start:end].text) or not _ends(doc, end, limit):
        return None
    if doc[comma - 1].ent_type_ not in PLACED or doc[comma - 1].tag_ != "NNP":
        return None
    first = comma - 1
    while first > floor and doc[first - 1].tag_ == "NNP" and doc[first - 1].ent_type_ in PLACED:
        first -= 1
    before = doc[first - 1] if first > floor else None
    if before is None or not (before.lower_ in BEFORE or before.lower_ == "of"):
        return None
    if is_state(doc[first:comma].text):
        return None
    return Sited(first, comma, start, end, "is in", "place and country")


def _ends(doc: Doc, end: int, limit: int) -> bool:
    """Whether no further member of a list follows."""
    if end >= limit:
        return True
    if doc[end].lower_ in ("and", "or", "&") or not closes(doc, end):
        return False
    if doc[end].text == "," and end + 1 < limit:
        listed = doc[end + 1].lower_ in ("and", "or") or doc[end + 1].ent_type_ in PLACED
        return not listed
    return True


def _body(doc: Doc, at: int, floor: int, limit: int) -> Sited | None:
    """ "the Tern Institute of Ice (TII) in Lima": a name that has a building's word in it."""
    last = _before_bracket(doc, at, floor)
    if not doc.words[last - 1].text[0].isupper() or doc.words[last - 1].tag_ not in ("NNP", "NNPS"):
        return None
    first = name_start(doc, last - 1, floor)
    built = doc[first].text in _FIRST | _LAND or any(
        doc[i].lower_ in words("facility_words") and doc[i + 1].lower_ in _JOINTS
        for i in range(first, last - 1)
    )
    if not built or last - first < 2 or doc[first - 1].tag_ == "POS":
        return None
    place = spot(doc, at + 1, limit)
    if place is None or not closes(doc, place[1]) or doc[first:last].text.endswith("."):
        return None
    return Sited(first, last, *place, f"is {doc[at].lower_}", "body in place")
