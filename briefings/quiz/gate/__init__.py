"""The gate: every rule of a sound question as one named check, in an ordered table.

A check takes an item and its context and yields its reasons, none when the item is
sound in this respect. An item with a reason is not printed. The rules are those of
Haladyna, Downing & Rodriguez 2002 and Tarrant & Ware 2008, and what news adds to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from briefings.model import QuizItem
from briefings.quiz.gate.answers import ANSWER_CHECKS
from briefings.quiz.gate.bare import BARE_CHECKS
from briefings.quiz.gate.called import CALLED_CHECKS
from briefings.quiz.gate.choices import CHOICE_CHECKS
from briefings.quiz.gate.context import Check, Context
from briefings.quiz.gate.cutting import CUTTING_CHECKS
from briefings.quiz.gate.deeds import DEED_CHECKS
from briefings.quiz.gate.deriving import DERIVING_CHECKS
from briefings.quiz.gate.doers import DOER_CHECKS
from briefings.quiz.gate.exact import EXACT_CHECKS
from briefings.quiz.gate.fitting import FITTING_CHECKS
from briefings.quiz.gate.headlined import HEADLINE_CHECKS
from briefings.quiz.gate.holding import HOLDING_CHECKS
from briefings.quiz.gate.language import LANGUAGE_CHECKS
from briefings.quiz.gate.lapsed import LAPSED_CHECKS
from briefings.quiz.gate.letters import LETTER_CHECKS
from briefings.quiz.gate.misprints import MISPRINT_CHECKS
from briefings.quiz.gate.moments import MOMENT_CHECKS
from briefings.quiz.gate.naming import NAMING_CHECKS
from briefings.quiz.gate.neighbours import NEIGHBOUR_CHECKS
from briefings.quiz.gate.others import OTHER_CHECKS
from briefings.quiz.gate.posts import POST_CHECKS
from briefings.quiz.gate.scenes import SCENE_CHECKS
from briefings.quiz.gate.setting import SETTING_CHECKS
from briefings.quiz.gate.sources import SOURCE_CHECKS
from briefings.quiz.gate.standing import STANDING_CHECKS
from briefings.quiz.gate.unplaced import UNPLACED_CHECKS
from briefings.quiz.gate.untold import UNTOLD_CHECKS
from briefings.quiz.gate.wholes import WHOLE_CHECKS
from briefings.quiz.headlines import is_headed, is_relayed, uncited, undated
from briefings.quiz.lists import words


def _read(check: Check) -> Check:
    """The check for what is read as a sentence: the stem, or each event to put in order."""

    def checked(item: QuizItem, context: Context) -> Iterator[str]:
        for reading in _readings(item):
            yield from check(reading, context)

    checked.__doc__ = check.__doc__
    return checked


def _readings(item: QuizItem) -> tuple[QuizItem, ...]:
    match item.kind:
        case "order":
            return tuple(replace(item, stem=f"{o.text}.") for o in item.options)
        case "matching":
            return (replace(item, stem=f"{item.stem}."),) if item.asks == "date" else ()
        case "choice" | "short" | "blank" | "true-false":
            return (item,)
        case _:
            assert_never(item.kind)


CHECKS: tuple[tuple[str, Check], ...] = (
    *SOURCE_CHECKS,
    *DERIVING_CHECKS,
    *POST_CHECKS,
    *CUTTING_CHECKS,
    *DEED_CHECKS,
    *((name, _read(check)) for name, check in (*LANGUAGE_CHECKS, *STANDING_CHECKS, *NAMING_CHECKS)),
    *ANSWER_CHECKS,
    *CHOICE_CHECKS,
    *OTHER_CHECKS,
    *FITTING_CHECKS,
    *MOMENT_CHECKS,
    *SETTING_CHECKS,
    *WHOLE_CHECKS,
    *EXACT_CHECKS,
    *LAPSED_CHECKS,
    *LETTER_CHECKS,
    *MISPRINT_CHECKS,
    *SCENE_CHECKS,
    *DOER_CHECKS,
    *NEIGHBOUR_CHECKS,
    *UNTOLD_CHECKS,
    *CALLED_CHECKS,
    *UNPLACED_CHECKS,
    *HOLDING_CHECKS,
    *HEADLINE_CHECKS,
    *BARE_CHECKS,
)


def objections(item: QuizItem, context: Context) -> tuple[tuple[str, str], ...]:
    """Every (check, reason) against the item; empty when it is sound."""
    asked = _settled(item)
    return tuple(
        (name, reason)
        for name, check in CHECKS
        if name not in asked
        for reason in check(_bare(item, name), context)
    )


def _settled(item: QuizItem) -> frozenset[str]:
    """The checks of what the headline in a stem settles."""
    if not is_headed(item):
        return frozenset()
    settled = words("settled_by_headline")
    if is_relayed(item):
        settled = (settled | _OF_TENSES) - _OF_TOLLS
    return settled - _OF_LIVES if item.asks == "date" else settled


# What a report tells in its own words, on its own day, may be so still.
_OF_TENSES = frozenset({"in the past"})
# A day has many raids, and without its headline a report does not say of which it tells.
_OF_TOLLS = frozenset({"a known deed", "running count", "toll"})
# When somebody of a report was born or hired is asked only of whom it tells more.
_OF_LIVES = frozenset({"known person", "whose career"})


def _bare(item: QuizItem, check: str) -> QuizItem:
    """The item as a check reads it: without the headline, where that tells nothing."""
    if check in _OF_ALL or not is_headed(item):
        return item
    if check == "give-away":
        return replace(item, stem=undated(item.stem))
    writer = item.writer.removeprefix("report.") if item.asks == "date" else item.writer
    return replace(item, stem=uncited(item.stem), writer=writer)


# Checks that look at the headline too.
_OF_ALL = frozenset(
    {
        *("clear", "ending", "initials", "its report", "length", "one in its report"),
        *("not its day", "plain former", "side figure", "unresolved", "which matter"),
    }
)


def meaning(check: str) -> str:
    """What a check asks of an item, in one line."""
    return (_BY_NAME[check].__doc__ or check).split("\n")[0].rstrip(".")


_BY_NAME = dict(CHECKS)

__all__ = ["CHECKS", "Check", "Context", "meaning", "objections"]
