"""What is quoted from the answers of an interview: see `excerpts`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.minting import mint
from briefings.extract.quotations.deixis import THIS
from briefings.extract.quotations.excerpts import Talk, is_chat, sentences_within
from briefings.extract.quotations.outward import PAST, TURN, outward
from briefings.extract.quotations.standing import points
from briefings.model import Clause, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Fact, Person


@dataclass(frozen=True, slots=True)
class Turn:
    """Words `text[start:end]` that a person says in an interview, the sentence in which they begin,
    what tells that they are theirs, and whether they can be understood alone."""

    person: Person
    sentence: Sentence
    start: int
    end: int
    by: str
    alone: bool = False


def spoken(reading: Reading) -> Iterator[Fact]:
    """A quotation for each turn."""
    for turn in _turns(reading):
        yield _fact(reading, turn)


def _fact(reading: Reading, turn: Turn) -> Fact:
    name, words = turn.person.name, reading.article.text[turn.start : turn.end]
    doubts = outward(reading, turn.start, turn.end, name, entire=True)
    if turn.alone:
        doubts -= {PAST}
    elif is_chat(words):
        doubts |= {TURN}
    elif points(reading, turn.start, turn.end):
        doubts |= {THIS}
    return mint(
        reading.story,
        turn.sentence,
        "quotation",
        name,
        "said",
        words,
        f"{name} said in an interview: “{words}”",
        rule=f"quotation, turn by {turn.by}",
        span=(turn.start, turn.end),
        doubts={"turn by order", *doubts} if turn.by.startswith("order") else doubts,
        attributed_to=name,
        names=(Name(name, "person", name),),
        clause=Clause(name, "said", "in an interview", object=words),
    )


def _turns(reading: Reading) -> Iterator[Turn]:
    """The words of each answer that can stand alone, in their order; and the first sentence of fit
    length, though it may lean on the question."""
    for person, paragraph, start, by in reading.answers:
        talk = Talk(reading, person.name, paragraph.end)
        lines = sentences_within(reading, start, paragraph.end)
        first = next((line for line in lines if talk.is_fit(line)), None)
        chosen = talk.excerpts(lines)
        held = any(c[0] <= first[0] and first[1] <= c[1] for c in chosen) if first else True
        for stretch in sorted([*chosen, *([] if held or first is None else [first])]):
            sentence = reading.story.sentence_at(stretch[0])
            if sentence is not None:
                yield Turn(person, sentence, *stretch, by, alone=stretch in chosen)
