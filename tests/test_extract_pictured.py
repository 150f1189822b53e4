"""What captions without a verb show, and when. Every caption is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.extract.events.pictured import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact, Paragraph
from tests.factories import article

# (caption, date, statement)
TABLE = [
    ("Ana Ruiz (left) and Tam Oke (right) on May 4, 2021.",
     "2021-05-04", "A photograph of 4 May 2021 shows Ana Ruiz and Tam Oke."),
    ("The ferry Orla Star off Bergen in July 2017.",
     "2017-07", "A photograph of July 2017 shows the ferry Orla Star off Bergen."),
    ("Hundreds of farmers in Turku on Sept. 13, 2021.",
     "2021-09-13",
     "A photograph of 13 September 2021 shows hundreds of farmers in Turku."),
    ("Ana Ruiz in 1998, after leaving the Danish army.",
     "1998", "A photograph of 1998 shows Ana Ruiz, after leaving the Danish army."),
    ("Ruiz in Loja on 4 May 2021.", "2021-05-04",
     "A photograph of 4 May 2021 shows Ana Ruiz in Loja."),
]  # fmt: skip

# Captions that a verb tells, of no day or two, of nobody named, and who took them.
NONE = [
    "Ana Ruiz speaks in Loja on May 4, 2021.",
    "Ana Ruiz in Loja.",
    "Ana Ruiz in Loja on May 4, 2021, and in Turku on May 5, 2021.",
    "A bridge in 1998.",
    "File photo of Ana Ruiz in 1998.",
    "Photo: Tam Oke in Loja on May 4, 2021.",
    "Ana Ruiz before 1998.",
    "The 2021 Oslo Marathon in Norway.",
]


def shown(caption: str) -> list[Fact]:
    """What a caption of an article shows."""
    lines = ("Ana Ruiz met Tam Oke in Turku on Friday.", caption)
    made = article(*lines, published="2021-09-15")
    last = made.paragraphs[-1]
    captioned = (*made.paragraphs[:-1], Paragraph(last.start, last.end, "caption"))
    (story,) = parse([replace(made, paragraphs=captioned)], load())
    return [f for f in facts(read(story)) if isinstance(f, Fact)]


@pytest.mark.parametrize(("caption", "day", "statement"), TABLE)
def test_a_caption_without_a_verb_tells_what_its_picture_shows(
    caption: str, day: str, statement: str
) -> None:
    assert [(f.date, f.statement) for f in shown(caption)] == [(day, statement)]


@pytest.mark.parametrize("caption", NONE)
def test_other_captions_tell_nothing_of_a_picture(caption: str) -> None:
    assert shown(caption) == []
