"""Line breaks of a page: those inside a sentence are blanks, the others part paragraphs."""

from __future__ import annotations

import pytest

from briefings.corpus.formats.fragment import blocks_of_html

LINES = [
    ("goes on in small letters", "The dam opens<br>in May.", ["The dam opens in May."]),
    ("ends with a comma", "In May,<br>Ana Ruiz left.", ["In May, Ana Ruiz left."]),
    ("ends with a small word", "It was opened by<br>Ana Ruiz.", ["It was opened by Ana Ruiz."]),
    ("two breaks in a row", "Open in<br><br>the north.", ["Open in", "the north."]),
    ("a name behind a title line", "Fire in port<br>Ana Ruiz", ["Fire in port", "Ana Ruiz"]),
    ("a sentence at its end", "It opened.<br>iPads sold out.", ["It opened.", "iPads sold out."]),
    ("a quotation at its end", "“It opened.”<br>so he said", ["“It opened.”", "so he said"]),
    ("behind a bold word", "Seen by <b>all of</b><br>them.", ["Seen by all of them."]),
    ("behind a paragraph", "<p>Seen by</p><br>them all.", ["Seen by", "them all."]),
    ("three lines", "One dam<br>of two,<br>Or three.", ["One dam of two, Or three."]),
]


@pytest.mark.parametrize(("html", "lines"), [row[1:] for row in LINES], ids=[r[0] for r in LINES])
def test_a_break_inside_a_sentence_is_a_blank(html: str, lines: list[str]) -> None:
    assert [block.text for block in blocks_of_html(html)] == lines
