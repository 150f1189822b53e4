"""Plain text for a terminal: every word, in order, within the width."""

from __future__ import annotations

from briefings.document import (
    Cell,
    Document,
    Entry,
    Heading,
    Listing,
    Paragraph,
    Question,
    Table,
    Text,
    Timeline,
)
from briefings.render.text import WIDTH, text

LONG = "The council of Maren voted on the harbour wall after three nights of debate, " * 3


def _text(*blocks: object) -> str:
    return text(Document("t", blocks, "2021-02-05")).decode()  # type: ignore[arg-type]


def _spans(words: str) -> tuple[Text, ...]:
    return (Text(words),)


def test_a_heading_is_underlined_by_its_level():
    assert _text(Heading(1, _spans("Daily brief"), "a")) == "Daily brief\n===========\n"
    assert _text(Heading(2, _spans("Topics"), "a")) == "Topics\n------\n"


def test_citations_stand_in_brackets_but_the_comma_between_them_does_not():
    spans = (
        Text("A bridge opened."),
        Text("1", superscript=True),
        Text(",", superscript=True),
        Text("2", superscript=True),
    )
    assert _text(Paragraph(spans)) == "A bridge opened.[1],[2]\n"


def test_lines_hang_beside_their_label_and_keep_the_width():
    shown = _text(Listing((Entry("12.", (Paragraph(_spans(LONG)),)),)))
    lines = shown.splitlines()
    assert lines[0].startswith("12. The")
    assert all(line.startswith("    ") for line in lines[1:])
    assert max(map(len, lines)) <= WIDTH
    assert " ".join(shown.split()) == f"12. {LONG.strip()}"


def test_a_question_has_its_choices_below_and_lines_to_write_on():
    choices = (Entry("A.", (Paragraph(_spans("Jo Lind")),)),)
    assert _text(Question("1.", _spans("Who?"), choices)) == "1. Who?\n   A. Jo Lind\n"
    assert _text(Question("1.", _spans("Who?"), lines=1)).splitlines()[1].strip("_ ") == ""


def test_a_table_keeps_its_caption_and_every_cell():
    row = (Cell(_spans("Jo")),)
    table = Table("Offices", (Cell(_spans("Name")),), (row,), (1.0,), caption="Offices")
    assert _text(table) == "Offices\n  Name\n  Jo\n"


def test_a_drawing_leaves_no_hole():
    blocks = (Paragraph(_spans("One.")), Timeline((), (), "drawn"), Paragraph(_spans("Two.")))
    assert _text(*blocks) == "One.\n\nTwo.\n"
