"""Sentences of a report with a name or figure left out, where only one filler is right."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Fact
from briefings.quiz.question import GAP, Question
from briefings.quiz.world import World
from briefings.quiz.writers.gaps.people import people
from briefings.quiz.writers.gaps.play import is_contest, is_scored
from briefings.quiz.writers.gaps.retelling import Retold, retold
from briefings.quiz.writers.gaps.slots import Slot, anchors
from briefings.quiz.writers.gaps.things import bodies, figures, places

# Names and figures that a sentence has besides what is left out; words without and with its day.
ANCHORS, LEAST, FULL = 2, 6, 8


def told(fact: Fact, world: World) -> Iterator[Question]:
    """ "According to a report of 4 March 2019, Norwegian midfielder _____ had been fined …"

    Raises NotAskedError where the sentence cannot be told again.
    """
    if fact.kind not in {"event", "figure"}:
        return
    told = retold(fact, world)
    for slot in _slots(told, fact, world):
        before, after = told.text[: slot.start], told.text[slot.end :]
        if not _enough(told, f"{before} {after}"):
            continue
        yield Question(
            writer=slot.writer,
            asks=slot.asks,
            stem=told.stem(f"{before}{slot.lead}{GAP}{slot.hint}{after}"),
            answer=slot.answer,
            facts=(fact,),
            accepted=slot.accepted,
            kinds=("blank",),
        )


def _slots(told: Retold, fact: Fact, world: World) -> Iterator[Slot]:
    """What can be left out; of a figure only the figure."""
    if fact.kind == "event":
        yield from people(told, fact, world)
        yield from places(told, fact, world)
        yield from bodies(told, fact)
    yield from figures(told, fact)


def _enough(told: Retold, rest: str) -> bool:
    """Whether what is left of a sentence tells it from others; a day of its own is an anchor."""
    dated = bool(told.after) or told.before[:3].casefold() in {"on ", "in "}
    if is_scored(told.text) and not is_contest(told.text):
        return False
    said = len(told.text.split())
    long = said >= LEAST and said + len(told.after.split()) >= FULL
    return long and anchors(rest) + dated >= ANCHORS
