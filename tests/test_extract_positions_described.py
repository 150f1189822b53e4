"""Offices in bodies that are described, or named behind their kind. Every text is invented."""

from __future__ import annotations

import pytest

from tests.test_extract_positions_besides import statements

# What an article of 12 June 2019 says, and what its first tenure tells.
TOLD: list[tuple[str, str]] = [
    ("Ana Berg, head of the exporters' group Velia, said prices rose.",
     "Ana Berg was head of the exporters' group Velia as of 12 June 2019."),
    ("Ana Berg, a former adviser to the environment agency, said the ruling was fair.",
     "Ana Berg was a former adviser to the environment agency as of 12 June 2019."),
    ("Ana Berg, head of the farmers' union, said the ruling was fair.",
     "Ana Berg was head of the farmers' union as of 12 June 2019."),
    ("Ana Berg, who chairs the farmers' association, said the ruling was fair.",
     "Ana Berg was the chair of the farmers' association as of 12 June 2019."),
    ("Ana Berg of the consultancy Norvex Analytics said that rates would rise.",
     "Ana Berg was with Norvex Analytics as of 12 June 2019."),
    ("Ana Berg, of the Berlin group Restitute Now, said that rates would rise.",
     "Ana Berg was with Restitute Now as of 12 June 2019."),
    ("Substitute striker Ana Berg scored a late goal.", "Ana Berg was a striker."),
    ("The United Nations urged calm. Ana Berg, the UN special envoy for Central Asia, is expected "
     "in Lowen on Thursday.",
     "Ana Berg was the UN special envoy for Central Asia as of 12 June 2019."),
    ("Ana Berg, the ruler of the Lowen kingdom, arrived on Monday.",
     "Ana Berg was the ruler of the Lowen kingdom as of 12 June 2019."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_body_that_is_described_is_told_as_the_sentence_puts_it(text: str, told: str) -> None:
    assert statements(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Berg, a former head of the company's Lowen plant, said the ruling was fair.",
        "Ana Berg of the Lowen branch said that rates would rise.",
        "Ana Berg, a former head of it, said the ruling was fair.",
    ],
)
def test_a_body_that_leans_on_another_sentence_gives_no_office(text: str) -> None:
    assert statements(text) == []


def test_a_treaty_of_long_ago_makes_no_old_story() -> None:
    lines = (
        "The filling of the dam breached a 1992 treaty.",
        "President Ana Berg pressed a button at a ceremony.",
    )
    assert statements(*lines) == ["Ana Berg was president as of 12 June 2019."]
    ago = ("Rebels took the capital in 1992.", lines[1])
    assert statements(*ago) == []
