"""Whose name a run of capitalised words is: votes over the whole article, not one label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.evidence import Votes, look
from briefings.extract.people.surnames import family_first
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.extract.people.runs import Run
    from briefings.extract.pipeline import Doc

NEEDED = 2
_OFTEN = 3
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_GAELIC = re.compile(r"(?:Mc|O['’])[A-Z][a-z]")
# Lists of words that are no part of a name.
_NO_NAMES = ("title_words", "fields", "organization_words", "party_words", "creeds")


def count(doc: Doc, found: Iterable[Run]) -> dict[tuple[str, ...], Votes]:
    """The votes for each name, in the order in which the names appear."""
    votes: dict[tuple[str, ...], Votes] = {}
    for run in found:
        one = votes.setdefault(_key(run), Votes())
        one.runs.append(run)
    for one in votes.values():
        last = one.runs[0].words[-1:]
        one.alone = len(votes[last].runs) if last in votes and len(one.runs[0].words) > 1 else 0
    for one in votes.values():
        for run in one.runs:
            look(doc, run, one)
    for name, one in votes.items():
        family = votes.get(name[1:]) if len(name) == 2 else None
        lives = family is not None and one.described and name[0] in table("first_names")
        one.called = family is not None and bool(family.honorific or (lives and family.acts))
    return votes


def full_names(votes: dict[tuple[str, ...], Votes]) -> list[tuple[str, ...]]:
    """The names of two words or more that are people's."""
    many = ((name, one) for name, one in votes.items() if len(name) > 1)
    return [n for n, one in many if _is_full_name(n, one) and not _is_longer(n, one, votes)]


def _is_longer(name: tuple[str, ...], one: Votes, votes: dict[tuple[str, ...], Votes]) -> bool:
    """ "Orlacoin Cash" where "Orlacoin" stands alone: who has no title goes by the surname."""
    first, given = votes.get(name[:1]), name[0] in table("first_names") or family_first(name)
    often = first is not None and len(first.runs) >= _OFTEN
    return often and not (given or one.human or name[1:] in votes)


def single_names(votes: dict[tuple[str, ...], Votes]) -> list[tuple[str, ...]]:
    """The single words that name people: after a title, or called people and nothing else."""
    return [name for name, one in votes.items() if len(name) == 1 and _is_single(name[0], one)]


def _key(run: Run) -> tuple[str, ...]:
    return run.words


def _is_full_name(name: tuple[str, ...], one: Votes) -> bool:
    text = " ".join(name)
    if len(name) > 6 or text in table("places") or text in table("demonyms"):
        return False
    double = _double(name)
    known = _given(name[0], one) or (double and name[0] in table("first_names"))
    eastern = family_first(name) or _gaelic(name)
    told_of = bool(one.described or one.speaks or one.announced or one.acts)
    if name[-1].lower() in words("fields") and not one.human:
        return False
    if _has_organization_word(name) and not (one.person > one.thing and (known or eastern)):
        return False
    score = (
        one.person
        + 2 * one.titled
        + 3 * one.honorific
        + one.described
        + one.speaks
        + one.announced
        + one.acts
        + 2 * one.called
        + (known or eastern)
        + _initial(name)
        + _particled(name)
        + one.ranked
        + (2 * double if told_of or known else double and not one.thing)
        - one.thing
    )
    if not one.thing and _plain(name) and (known or (one.person and (eastern or one.human))):
        return True
    told = known or eastern
    support = (
        one.person
        or one.titled
        or one.honorific
        or one.called
        or ((told or double) and told_of)
        or (known and (double or _particled(name)))
        or (one.acts and not one.thing)
    )
    return bool(support) and score >= NEEDED - told


def _given(word: str, one: Votes) -> bool:
    """A first name; one that is a common word too ("Coral") needs a sign of a person."""
    plain = word.lower() not in words("word_names")
    return word in table("first_names") and (plain or one.human or bool(one.speaks and one.person))


def _plain(name: tuple[str, ...]) -> bool:
    """No word of the name is a place, a nationality, a field or part of a title."""
    lowered = {word.lower() for word in name}
    return lowered.isdisjoint(words(*_NO_NAMES)) and not any(
        word in table("places") or word in table("demonyms") for word in name
    )


def _initial(name: tuple[str, ...]) -> bool:
    return any(_INITIALS.fullmatch(word) for word in name)


def _double(name: tuple[str, ...]) -> bool:
    """ "Ilse Brand-Okafor": a surname of two."""
    first, _, second = name[-1].partition("-")
    return first[:1].isupper() and second[:1].isupper() and second.isalpha() and len(second) > 2


def _gaelic(name: tuple[str, ...]) -> bool:
    """ "Caolán McArdle", "Ffion O'Hara": the beginning of a surname, behind a first name."""
    return len(name) > 1 and _GAELIC.match(name[-1]) is not None


def _particled(name: tuple[str, ...]) -> bool:
    """ "Petra de Boer": a particle in lower case between two words."""
    return any(word.islower() and word in words("particles") for word in name[1:-1])


def _has_organization_word(name: tuple[str, ...]) -> bool:
    return any(word.lower() in words("organization_words") for word in name)


def _is_single(word: str, one: Votes) -> bool:
    if f"{word}." in table("short_titles"):
        return False
    if word in table("places") or word in table("demonyms") or len(word) < 3:
        return one.honorific > 0 and len(word) > 1
    if word.lower() in words("organization_words") or word.lower() in words("title_words"):
        return one.honorific > 0
    if one.honorific:
        return True
    known = word in table("first_names")
    if one.titled and (one.person or one.speaks or len(one.runs) > 1 or known):
        return one.thing <= one.person + one.titled
    if one.thing and one.thing >= one.person:
        return False
    if one.acts and (one.person or known):
        return True
    return one.person > 0 and one.speaks > 0 and known and one.thing == 0
