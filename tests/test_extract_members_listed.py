"""The members of groups, each by itself. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.memberships import members as memberships
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def told(*lines: str) -> set[str]:
    """The statements of the memberships of an article with these lines."""
    (story,) = parse([article(*lines, published="2019-03-12")], load())
    return {f.statement for f in memberships.facts(read(story)) if isinstance(f, Fact)}


TABLE = [
    ("Norway and Chile, both members of the Northern Pact, closed their borders.",
     {"Norway is a member of the Northern Pact.", "Chile is a member of the Northern Pact."}),
    ("The Northern Pact, a nine-nation bloc that includes Norway and Chile, will meet in Lima.",
     {"The Northern Pact includes Norway and Chile.", "Norway is a member of the Northern Pact.",
      "Chile is a member of the Northern Pact."}),
    ("Three other members of the Compass Alliance — Taiwan's Formosa Lines, South Korea's Hanbit"
     " Shipping and Germany's Elbe-Levant — are reviewing capacity.",
     {f"{name} is a member of the Compass Alliance."
      for name in ("Formosa Lines", "Hanbit Shipping", "Elbe-Levant")}),
    ("The members of the Northern Pact are Chile, Norway and Ghana.",
     {f"{name} is a member of the Northern Pact." for name in ("Chile", "Norway", "Ghana")}),
    ("The 12-nation Northern Pact, of which Norway is a member, will meet in Lima.",
     {"Norway is a member of the 12-nation Northern Pact."}),
    ("Chile became the 31st member of the Northern Pact in 2004.",
     {"Chile became the 31st member of the Northern Pact in 2004."}),
    ("Chile asked for talks. It is a member of the Northern Pact.",
     {"Chile was a member of the Northern Pact as of 12 March 2019."}),
    ("Detective Mo Farnsworth, of the Northern Crime Unit, left.",
     {"Mo Farnsworth belongs to the Northern Crime Unit."}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statements"), TABLE)
def test_each_member_is_told(text: str, statements: set[str]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile, both neighbours of the Northern Pact, closed their borders.",
        "The Northern Pact, of which Norway is not a member, will meet in Lima.",
        "The members of the Northern Pact are angry.",
        "Mo Farnsworth, of the Old Mill, left.",
    ],
)
def test_who_is_no_member_is_told_as_none(text: str) -> None:
    assert told(text) == set()
