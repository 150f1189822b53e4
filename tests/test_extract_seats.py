"""A membership is told once: as a seat in an office-like body, else as a membership."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from tests.factories import article


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("the Orla Harbour Council", "position"),
        ("the Lowen Parliament", "position"),
        ("the Loja Midwives Collective", "membership"),
        ("the Orla Sailing Society", "membership"),
    ],
)
def test_a_member_is_told_as_what_the_body_makes_her(group: str, kind: str) -> None:
    line = f"Ana Ruiz, a member of {group}, spoke in Lima."
    (read,) = extract([article(line, published="2021-09-15")])
    told = [f.kind for f in read.facts if "member of" in f.statement and f.kind != "event"]
    assert told == [kind]
