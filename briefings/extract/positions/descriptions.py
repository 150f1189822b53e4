"""Offices told by a description: "his US counterpart, N. N.", "Chile's envoy to Peru said"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.people.roles import RolePhrase, after
from briefings.extract.people.rolewords import kin
from briefings.extract.positions.office import Office, office
from briefings.extract.positions.tenure import Tenure
from briefings.extract.positions.times import told_date
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention, Person
    from briefings.extract.reading import Reading

LONGEST_PLACE = 3


def counterparts(reading: Reading) -> Iterator[Tenure | Refusal]:
    """The counterpart of somebody with one title holds the same office in another country."""
    doc = reading.story.doc
    for mention in reading.cast.mentions:
        if mention.how != "full name":
            continue
        i = mention.first - 1
        if i > 0 and doc[i].text == ",":
            i -= 1
        if i < 2 or doc[i].lower_ != "counterpart":
            continue
        found = _land(reading, i)
        sentence = reading.story.sentence_at(mention.start)
        if found is None or sentence is None:
            continue
        place, adjective, owner = found
        yield from _counterpart(reading, mention, (place, adjective), owner)


def _land(reading: Reading, noun: int) -> tuple[str, str, Mention] | None:
    """The country before "counterpart", and whose counterpart it is."""
    doc = reading.story.doc
    for size in range(LONGEST_PLACE, 0, -1):
        text = doc[max(0, noun - size) : noun].text
        row = table("demonyms").get(text) or table("places").get(text, ())[1:]
        if not row:
            continue
        i = noun - size - 1
        owner = (
            _beside(reading, i)
            or reading.cast.at(i)
            or (reading.cast.at(i - 1) if doc[i].tag_ == "POS" else None)
        )
        return (row[0], text, owner) if owner is not None else None
    return None


def _beside(reading: Reading, i: int) -> Mention | None:
    """ "N. N. and his … counterpart": the name right before "and his"."""
    doc = reading.story.doc
    joined = i > 1 and doc[i].tag_ == "PRP$" and doc[i - 1].lower_ == "and"
    return reading.cast.at(i - 2) if joined else None


def _counterpart(
    reading: Reading, mention: Mention, land: tuple[str, str], owner: Mention
) -> Iterator[Tenure]:
    titles = [
        t
        for t in reading.cast.titles
        if t.mention.person == owner.person and t.mention.first < mention.first
    ]
    sentence = reading.story.sentence_at(mention.start)
    if not titles or sentence is None:
        return
    title = titles[-1]
    role = title.phrase
    end = role.head + 1
    lead = _past_owner(reading, role)
    bare = replace(role, first=lead, last=end, front=(lead, role.start), back=(end, end))
    held = office(reading.story.doc, bare, reading.cast).within(*land)
    yield Tenure(
        person=mention.person,
        office=held,
        sentence=sentence,
        rule="counterpart",
        modality="holds",
        dated=told_date(reading, sentence),
        doubts=("role of another",),
    )


def _past_owner(reading: Reading, role: RolePhrase) -> int:
    """Where the words of an office begin behind its country, its owner and its status."""
    doc, (first, start) = reading.story.doc, role.front
    lead = first
    for i in range(first, start):
        word = doc[i]
        owned = word.tag_ == "POS" or word.lower_ in table("status_words")
        if owned or word.text in table("demonyms") or word.text in table("places"):
            lead = i + 1
    return lead


def unnamed(reading: Reading) -> Iterator[Tenure | Refusal]:
    """A country's office without a name, when one person of the article holds such an office."""
    doc = reading.story.doc
    for sentence in reading.story.sentences:
        for token in sentence.span:
            if token.tag_ != "POS" or token.i + 1 >= sentence.span.end:
                continue
            place = _place_before(reading, token.i)
            phrase = after(doc, token.i + 1, sentence.span.end) if place else None
            if phrase is None or phrase.last == phrase.head + 1 or reading.cast.at(phrase.last):
                continue
            whole = replace(phrase, first=token.i - place, front=(token.i - place, phrase.start))
            person = _only_holder(reading, phrase, office(doc, whole, reading.cast))
            if person is not None and not _attached(reading, phrase):
                yield Tenure(
                    person=person,
                    office=office(doc, whole, reading.cast),
                    sentence=sentence,
                    rule="office without a name",
                    modality="holds",
                    dated=told_date(reading, sentence),
                    doubts=("role for a name",),
                )


def _place_before(reading: Reading, mark: int) -> int:
    """How many tokens before a possessive mark are a country, 0 for none."""
    doc = reading.story.doc
    for size in range(min(LONGEST_PLACE, mark), 0, -1):
        row = table("places").get(doc[mark - size : mark].text)
        if row and row[0] == "country":
            return size
    return 0


def _only_holder(reading: Reading, phrase: RolePhrase, unnamed_office: Office) -> Person | None:
    """The one person of the article with such a title that no country contradicts."""
    people = {
        t.mention.person.name: t.mention.person
        for t in reading.cast.titles
        if (phrase.role in kin(t.phrase.role) or t.phrase.role in kin(phrase.role))
        and _compatible(office(reading.story.doc, t.phrase, reading.cast), unnamed_office)
    }
    return next(iter(people.values())) if len(people) == 1 else None


def _compatible(held: Office, other: Office) -> bool:
    if held.place is not None and held.place != other.place:
        return False
    return held.modality == "holds" and (
        " " not in held.value or held.value == other.value or held.role != other.role
    )


def _attached(reading: Reading, phrase: RolePhrase) -> bool:
    """Whether the phrase is the title of a name that stands beside it."""
    return any(t.phrase.first <= phrase.head < t.phrase.last for t in reading.cast.titles)
