"""What a sentence's main verb tells is the news: other words are not taken for it, or for it."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from tests.factories import article


def statements(*lines: str) -> list[str]:
    """The statements of the events and figures of an article with these lines."""
    (found,) = extract([article(*lines, published="2021-09-15")])
    return [f.statement for f in found.facts if f.kind in ("event", "figure")]


@pytest.mark.parametrize(
    "line",
    [
        "Two trawlers believed to be from Peru.",
        "A 25-year-old man thought to have entered Chad.",
        "The three thieves said to have fled from Oslo to Chad.",
    ],
)
def test_a_belief_about_a_noun_is_no_sentence(line: str) -> None:
    assert statements(line) == []


OPENING = "Norway has bought nine Danish trains."
# (sentence, what must be among the statements of its article)
TOLD = [
    ("A man believed to be Carl Webb was arrested in Leeds on Tuesday.",
     "A man believed to be Carl Webb was arrested in Leeds on 14 September 2021."),
    ("In Oslo, where the fire began on Monday, mayor Ana Ruiz wept.",
     "In Oslo, mayor Ana Ruiz wept."),
    ("“Santa Rosa”, skippered by Carl Webb, crossed the line in Hobart on Tuesday.",
     "“Santa Rosa”, skippered by Carl Webb, crossed the line in Hobart on 14 September 2021."),
    ("“The Long Ferry” won the Oslo Book Prize on Monday.",
     "The Long Ferry won the Oslo Book Prize on 13 September 2021."),
    ("The Prime Minister, Ole Berg, has revealed he will go to Chad for a summit.",
     "Ole Berg has revealed he will go to Chad for a summit."),
    ("Nine Danish miners were hurt in Loja on Tuesday, two of them badly.",
     "Nine Danish miners were hurt in Loja on 14 September 2021."),
    ("Nine Danish miners were hurt, two badly, and a Chilean driver died in Loja on Tuesday.",
     "Nine Danish miners were hurt, two badly."),
    ("Down 4-1, the Hawks of Leeds got goals from Ole Lindqvist and Ivar Dahl 52 seconds apart.",
     "Down 4-1, the Hawks of Leeds got goals from Ole Lindqvist and Ivar Dahl 52 seconds apart."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), TOLD)
def test_what_the_main_verb_tells_stands_alone(line: str, expected: str) -> None:
    assert expected in statements(OPENING, line)


# (sentence, what must be in none of the statements)
TORN = [
    ("Envoy Ana Ruiz speaks in a talk with The Lima Post and its sister paper the Loja Echo in "
     "Oslo, May 5.", "papered"),
    ("Ruth Adler claimed that in the interests of Peru and regional stability, the army of Chad "
     "had to act in Loja.", "stability."),
    ("Team officials said Kofi Mensah was tired, however Kofi Mensah criticised the stadium in "
     "Lima.", "according to"),
    ("Television is reporting that Danish sailors held in Chad have told Norwegian troops",
     "told Norwegian troops"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words"), TORN)
def test_what_is_said_is_not_torn_from_who_says_it(line: str, words: str) -> None:
    assert not any(words in statement for statement in statements(OPENING, line))


@pytest.mark.parametrize(
    ("line", "teller"),
    [
        ("Kalvia keeps 12 boats in Norvia; some voices in the town want more of them.", None),
        ("Kalvia keeps 12 boats in Norvia, Ana Ruiz said.", "Ana Ruiz"),
    ],
)
def test_who_speaks_behind_a_semicolon_does_not_tell_what_stands_before_it(
    line: str, teller: str | None
) -> None:
    (found,) = extract([article(line, published="2021-09-15")])
    tellers = {f.attributed_to for f in found.facts if "12 boats" in f.statement}
    assert tellers == {teller}
