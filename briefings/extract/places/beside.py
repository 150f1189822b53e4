"""Places by what stands beside: "Orla, near Lima", "the Lima suburb of Orla", "N. N. of Loja"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.places.names import (
    BEFORE,
    PLACED,
    QUARTERS,
    TOWNS,
    is_city,
    is_state,
    name_start,
    place_end,
    spot,
)
from briefings.extract.places.nested import WAYS
from briefings.extract.places.sited import Sited, closes
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading

# What the recogniser may take an unknown town for.
_MISTAKEN = frozenset({"ORG", "PERSON", ""})
# Kinds of buildings that stand behind a name without an article: "at Tern prison in Lima".
_BARE = frozenset({"airport", "castle", "cathedral", "gaol", "hospital", "jail", "prison"})
_BARE |= {"racecourse", "station", "stadium"}
# Words in lower case between a name and what it is the name of, at most.
LONGEST_KIND = 2
# And words between "Lima's" and "suburb".
LONGEST_OWNED = 7
_DESCRIBING = frozenset({"CC", "HYPH", "JJ", "JJS", "NN", "NNS", "RB", "RBS", "VBN"})


def near(reading: Reading, at: int, floor: int, limit: int) -> Sited | None:
    """ "in Orla, near Lima", "the town of Orla, north of Lima", "the Tern Hills west of Lima"."""
    doc, form = reading.story.doc, reading.story.doc.words[at].lower_
    way = form == "near" or (form in WAYS and at + 1 < limit and doc[at + 1].lower_ == "of")
    opens = at
    if way and doc[at - 1].text == "-" and doc[at - 2].lower_ in WAYS:  # "south-west of Lima"
        opens, form = at - 2, f"{doc[at - 2].lower_}-{form}"
    comma = doc.words[opens - 1].text == ","
    last = opens - comma
    if not way or last - 1 <= floor:
        return None
    first, the = _town(reading, last, floor, told=comma and form != "near")
    place = spot(doc, at + 1 + (form != "near"), limit) if first else None
    if place is None or not closes(doc, place[1]) or (comma and not _over(doc, place[1], limit)):
        return None
    verb = "are" if doc[last - 1].tag_ == "NNPS" else "is"
    told = f"{verb} {form}{' of' if form != 'near' else ''}"
    rule = "place beside place" if form == "near" else "place by direction"
    found = Sited(first, last, *place, told, rule)
    return found if the or not is_state(doc[first:last].text) else None


def _town(reading: Reading, last: int, floor: int, *, told: bool) -> tuple[int, bool]:
    """Where the name of a place that ends at `last` begins, 0 for none; whether it has "the".

    `told`: words beside it say that it is a place, so that its label may be another.
    """
    doc = reading.story.doc
    head = doc[last - 1]
    if head.tag_ not in ("NNP", "NNPS") or reading.cast.at(last - 1) is not None:
        return 0, False
    first = name_start(doc, last - 1, floor)
    lead = first - 1
    the = lead > floor and doc[lead].lower_ == "the"
    while the and lead > floor and doc[lead].lower_ in ("the", "lower", "upper"):
        lead -= 1
    town = lead > floor and doc[lead].lower_ == "of" and doc[lead - 1].lower_ in TOWNS
    kinds = PLACED | _MISTAKEN if told else PLACED
    labelled = all(doc[i].ent_type_ in kinds for i in range(first, last))
    if lead < floor or not (town or (doc[lead].lower_ in BEFORE and labelled)):
        return 0, the
    return (first, the) if not (the and head.tag_ == "NNP" and not labelled) else (0, the)


def _over(doc: Doc, end: int, limit: int) -> bool:
    """Whether no list of places goes on."""
    if end >= limit or doc[end].text != ",":
        return end >= limit or doc[end].lower_ not in ("and", "or")
    return end + 1 >= limit or not (
        doc[end + 1].lower_ in ("and", "or", "near") or doc[end + 1].ent_type_ in PLACED
    )


def suburb(reading: Reading, of: int, floor: int, limit: int) -> Sited | None:
    """ "the Lima suburb of Orla", "Lima's port district of Orla"."""
    doc, kind = reading.story.doc, of - 1
    if kind <= floor or doc.words[kind].lower_ not in QUARTERS:
        return None
    end = _past_description(doc, kind, floor)
    size = next((n for n in (3, 2, 1) if end - n >= floor and is_city(doc[end - n : end].text)), 0)
    last = of + 1
    while last < limit and doc[last].tag_ == "NNP":
        last += 1
    named = last > of + 1 and reading.cast.at(of + 1) is None and closes(doc, last)
    if not size or not named or doc[of + 1 : last].text == doc[end - size : end].text:
        return None
    quarter = doc[kind].lower_
    return Sited(of + 1, last, end - size, end, f"is a {quarter} of", "quarter of city")


def _past_description(doc: Doc, kind: int, floor: int) -> int:
    """Where the name ends that "port district" or "'s wealthy and quiet suburb" stands behind."""
    owned = kind
    while owned > floor + 1 and doc[owned - 1].tag_ in _DESCRIBING and kind - owned < LONGEST_OWNED:
        owned -= 1
    if doc[owned - 1].tag_ == "POS":
        return owned - 1
    end = kind
    while end > floor + 1 and doc[end - 1].tag_ in ("JJ", "NN") and kind - end < LONGEST_KIND:
        end -= 1
    return end


def facility(reading: Reading, at: int, floor: int, limit: int) -> Sited | None:
    """ "the Lucas Point nuclear reactor in Perth": a kind in lower case behind its name."""
    doc, kind = reading.story.doc, at - 1
    if (
        doc.words[kind].lower_ not in words("facility_words")
        or not doc[kind].text.islower()
        or doc[kind].tag_ != "NN"
    ):
        return None
    last = kind
    while last > floor and doc[last - 1].text.islower() and doc[last - 1].tag_ in ("NN", "JJ"):
        last -= 1
    first = last
    while first > floor and doc[first - 1].tag_ == "NNP" and doc[first - 1].is_alpha:
        first -= 1
    name = doc[first:last].text
    lead = doc[first - 1]
    led = lead.lower_ == "the" or (doc[kind].lower_ in _BARE and lead.lower_ in BEFORE)
    named = first < last and kind - last <= LONGEST_KIND and led
    known_place = name in table("places") or name in table("demonyms")
    human = any(reading.cast.at(i) is not None for i in range(first, last))
    if not named or known_place or human or name.isupper():
        return None
    place = spot(doc, at + 1, limit)
    if place is None or not closes(doc, place[1]):
        return None
    return Sited(first, at, *place, f"is {doc[at].lower_}", "building in place")


def resident(reading: Reading, at: int, floor: int, limit: int) -> Sited | None:
    """ "Ana Ruiz of Loja said": a full name without a title, and a place."""
    doc, who = reading.story.doc, reading.cast.at(at - 1)
    if who is None or who.last != at or who.how != "full name":
        return None
    if doc[at].lower_ == "from" and who.first != floor:
        return None
    given = who.person.name.split()[0]
    if any(t.mention.first == who.first for t in reading.cast.titles):
        return None
    if given.lower() in table("gendered_roles") or given in table("honorifics"):
        return None
    end = place_end(doc, at + 1, limit)
    text = doc[at + 1 : end].text
    placed = text in table("places") or all(t.ent_type_ == "GPE" for t in doc[at + 1 : end])
    if (
        end == at + 1
        or not placed
        or not closes(doc, end)
        or doc[end : end + 1].text in ("'s", "and")
    ):
        return None
    return Sited(who.first, at, at + 1, end, "is from", "person of place", who.person.name)
