"""Members told twice: as a position and as a membership. One of the two is kept.

Who sits in a parliament, a council or on a board has an office there; who belongs to a
party, a club or a society is a member of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.agreeing import content
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.model import Fact

_MEMBER = re.compile(r"(?:[\w-]+ )?member of (?:the )?(.+)")


def told_once(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """The facts by id, in their order, without the second telling of a membership."""
    positions = [f for f in facts.values() if f.kind == "position" and f.modality == "holds"]
    joined = [f for f in facts.values() if f.kind == "membership"]
    doubled = {_worse(one, other) for one in positions for other in joined if _twice(one, other)}
    return {key: fact for key, fact in facts.items() if key not in doubled}


def _twice(position: Fact, membership: Fact) -> bool:
    """Whether a seat and a membership are of one person in one group."""
    match = _MEMBER.fullmatch(position.value)
    if match is None or position.subject != membership.subject:
        return False
    one, other = content(match[1]), content(membership.value)
    return bool(one and other) and (one <= other or other <= one)


def _worse(position: Fact, membership: Fact) -> str:
    """The id of the telling to leave out."""
    group = re.split(r" (?:of|for) ", membership.value.partition(" (")[0])[0]
    return membership.id if group.split()[-1].lower() in words("seats") else position.id
