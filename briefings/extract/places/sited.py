"""A name and its place, as tokens, and the fact that they tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.minting import mint
from briefings.extract.names import canonical, with_the
from briefings.model import Fact, Name, NameKind

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence


@dataclass(frozen=True, slots=True)
class Sited:
    """Tokens [first, last) are the name, [start, end) its place; `told` is the sentence's rest.

    `person`, `body` and `where` are printed instead, where they are given.
    """

    first: int
    last: int
    start: int
    end: int
    told: str
    rule: str
    person: str = ""
    where: str = ""
    body: str = ""


def closes(doc: Doc, end: int) -> bool:
    """Whether a place's name is over: no noun and no possessive follows."""
    return end >= len(doc) or (
        doc[end].pos_ not in ("NOUN", "PROPN", "PART") and doc[end].text != "-"
    )


def minted(reading: Reading, sentence: Sentence, found: Sited) -> Fact:
    """The location that a name beside its place tells."""
    doc = reading.story.doc
    name = found.person or found.body or doc[found.first : found.last].text
    where = with_the(found.where or doc[found.start : found.end].text.removeprefix("the "))
    the = bool(found.first) and doc[found.first - 1].lower_ == "the"
    article = "The " if (f"the {name}" in reading.article.text if found.body else the) else ""
    place = found.rule.startswith("place ")
    kind: NameKind = "person" if found.person else "place" if place else "organization"
    return mint(
        reading.story,
        sentence,
        "location",
        name,
        "located in",
        where,
        f"{article}{name} {found.told} {where.removesuffix('.')}.",
        rule=found.rule,
        place=canonical(where),
        names=(Name(name, kind, canonical(name)), Name(where, "place", canonical(where))),
    )
