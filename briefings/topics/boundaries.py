"""Where a phrase begins that a sentence can do without, from commas to participles."""

from __future__ import annotations

import re
from typing import NamedTuple


class Boundary(NamedTuple):
    """Where a phrase begins that may go, and at what cost.

    `free` ones tell more of what was said: they may go even from what is narrow or denied.
    `outer` ones are clauses of their own: they may stand behind another such clause.
    `timed` ones are a condition of what is yet to happen.
    """

    opening: re.Pattern[str]
    cost: float
    free: bool = False
    outer: bool = False
    timed: bool = False


BOUNDARIES = (
    # A comma, and not inside a list or before a second adjective.
    Boundary(
        re.compile(
            r",\s(?=(?:who|which|whose|where|while|and|but|as|with|according|including|citing"
            r"|saying|(?:\w+ly\s)?\w+ing|\w+ed\s(?:by|in|at|on|for|to)|a|an|the|its|his|her|their"
            r"|up|down|one\sof|more\sthan)\s)"
        ),
        0.0,
        free=True,
        outer=True,
    ),
    Boundary(
        re.compile(
            r",\s(?=(?:when|after|before|to|from|in|on|at|during|despite|amid|following)\s)"
        ),
        0.0,
        outer=True,
    ),
    Boundary(
        re.compile(r"\s(?=(?:after|before|following|until|when|once)\s)"),
        0.05,
        outer=True,
        timed=True,
    ),
    Boundary(re.compile(r"\s(?=(?:amid|despite|while|because|since|during)\s)"), 0.05, outer=True),
    Boundary(
        # "As a means", which the verb may need, stays; "as winds pushed it" is a circumstance.
        re.compile(
            r"\s(?=as\s(?!an?\s|part\b|well\b|many\b|much\b)(?:(?!\s(?:as|who|which|that)\s).)*"
            r"\s(?:is|are|was|were|has|have|had|will|[a-z]+ed)\s)"
        ),
        0.05,
        outer=True,
    ),
    Boundary(re.compile(r"\s(?=(?:who|which|whose|where)\s)"), 0.05),
    Boundary(
        re.compile(
            r"\s(?=(?:over|at|in|outside|near|across|beneath|beside|inside|within|along|around|off"
            r"|on(?=\s(?:[A-Z\d]|the\s(?:eve|sidelines|outskirts|edge|border|coast|shore|banks"
            r"|road|way)\b)))\s)"
        ),
        0.1,
    ),
    Boundary(
        re.compile(r"\s(?=(?:for|with|by|from|against|through|between|ahead of|alongside)\s)"), 0.2
    ),
    Boundary(re.compile(r"\s(?=to\s)"), 0.25),
    # The score of a match.
    Boundary(re.compile(r"\s(?=\d+-\d+\b)"), 0.1),
    # The second of two things, which is one by itself.
    Boundary(re.compile(r"\sand\s(?=(?:an?|the|its|his|her|their|[a-z]+s\sof)\s)"), 0.25),
    Boundary(re.compile(r"\sand\s(?=(?:has|have|had|is|are|was|were|will|would|[a-z]+ed)\s)"), 0.1),
    Boundary(
        re.compile(r"\s(?=(?!being\b)[a-z]{3,}ing\s(?:an?|the|its|his|her|their|[A-Z\d])\b)"), 0.15
    ),
    Boundary(re.compile(r"\s(?=[a-z]{2,}ed\s(?:by|at|in|on|with|as|from|for)\s)"), 0.15),
    Boundary(re.compile(r"\s(?=that\s)"), 0.15),
)
