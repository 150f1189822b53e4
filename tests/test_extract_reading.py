"""What all rules ask of an article that is read: asked quickly, and answered as if looked through.

Every sentence is invented.
"""

from __future__ import annotations

import pytest

from briefings.extract.events import untold
from briefings.extract.reading import Reading, read
from briefings.extract.story import load, parse
from tests.factories import article

LINES = (
    "“We sail in May 2021,” said Ana Ruiz of the Lima Yacht Club on 3 May 2021.",
    'She called it "a voyage" and, on Friday, "a race to the ice". Nobody had asked her.',
    "“It was not closed, she said. The club was founded in 1904 and sold 12 boats in 2019.",
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    """An article with marks of both kinds, one of them open, and several dates."""
    (story,) = parse([article(*LINES, published="2021-05-07")], load())
    return read(story)


def test_what_is_quoted_is_what_stands_within_a_stretch_of_marks(reading: Reading) -> None:
    for offset in range(-1, len(reading.article.text) + 1):
        within = any(start <= offset < end for start, end in reading.quotes)
        assert reading.is_quoted(offset) is within, reading.article.text[offset : offset + 9]
    assert len(reading.quotes) == 4


def test_the_dates_of_a_stretch_are_those_that_lie_within_it(reading: Reading) -> None:
    ends = range(0, len(reading.article.text) + 1, 3)
    for start in ends:
        for end in ends:
            within = tuple(d for d in reading.dates if start <= d.start and d.end <= end)
            assert reading.dates_in(start, end) == within
    assert len(reading.dates) == 5


@pytest.mark.parametrize(("text", "number"), [
    ("Loja was at six for 42.", 0),
    ("The Otter has a lead over the Heron.", 1),
    ("Ana Ruiz will face Efua Aba on 3 May 2021.", 2),
    ("Ana Ruiz missed the second leg.", 3),
    ("The holiday toll rose to nine.", 4),
    ("There were no serious injuries.", 5),
    ("Ana Ruiz was fined.", 6),
    ("The council voted unanimously.", 7),
    ("Chile refused to hold talks.", 8),
    ("The Norwegian Government stance was clear.", 9),
    ("Chile had a week to comply.", 10),
    ("Ana Ruiz has lived there.", 11),
    ("Nine soldiers were redeployed.", 12),
    ("Rebels fled the North Moor clashes.", 13),
    ("No more homes will be built.", 14),
    ("Ana Ruiz was called up to the 12.", 15),
    ("Ana Ruiz missed the Test.", 16),
    ("Ana Ruiz gave a speech.", 17),
    ("Delegates left the hall.", 18),
    ("A fleet of 12 sailed.", 19),
])  # fmt: skip
def test_a_text_with_a_gap_is_searched_for_it(text: str, number: int) -> None:
    gap, _, _, hints = untold._GAPS[number]
    assert gap.search(text)
    assert any(hint in text for hint in hints)
