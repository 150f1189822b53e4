"""How many lines a text takes, from the widths of its letters."""

import pytest

from briefings.digest.choice.measuring import lines

WIDTH, SIZE = 100.0, 10.0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("i" * 30, 1),  # 84 points wide
        ("m" * 30, 3),  # 276 points: a word that is wider than the line
        ("mmmmmmmmm mmmmmmmmm", 2),  # 82 points each
        ("mmmmmmmmm i", 1),
        ("mmmmmmmmm 2 May", 2),  # a date is not broken
        ("山" * 14, 2),
    ],
)
def test_letters_fill_lines_by_their_width(text, count):
    assert lines(text, SIZE, WIDTH) == count


def test_widths_are_those_of_the_type_that_is_printed():
    fonts = pytest.importorskip("font_source_serif_pro")
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(
        TTFont("measured", fonts.__path__[0] + "/files/SourceSerifPro-Regular.ttf")
    )
    text = "The Kuressaare shipyard, which employs 1,420 people, sold “Maret” to Öland’s ferries."
    real = pdfmetrics.stringWidth(text, "measured", SIZE)
    assert lines(text, SIZE, real * 1.03) == 1
    assert lines(text, SIZE, real * 0.99) == 2
