"""The nouns of a page: every block is walked, nothing can be changed."""

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from briefings import document as d

TEXT = (d.Text("x"),)
ENTRY = d.Entry("A.", (d.Paragraph(TEXT, anchor="e-inner"),), "e")
ONE_OF_EACH: tuple[d.Block, ...] = (
    d.Heading(1, TEXT, "h"),
    d.Paragraph(TEXT, anchor="p"),
    d.Listing((ENTRY,)),
    d.Table("label", (d.Cell(TEXT),), ((d.Cell(TEXT),),), (1.0,)),
    d.QrCode("text", "alternative"),
    d.Banner((d.Paragraph(TEXT),)),
    d.Box((d.Paragraph(TEXT),)),
    d.Columns((d.Paragraph(TEXT),)),
    d.Question("1.", TEXT, (ENTRY,)),
    d.Together((d.Paragraph(TEXT),)),
    d.PageBreak(),
    d.Fields((d.Field("Name", 1.0),)),
    d.Timeline((), (), "alternative"),
    d.Bars((), "alternative"),
    d.Contents("Contents"),
)


def test_the_samples_above_are_all_kinds_of_block() -> None:
    assert {type(block) for block in ONE_OF_EACH} == set(get_args(d.Block))


@pytest.mark.parametrize("block", ONE_OF_EACH, ids=lambda block: type(block).__name__)
def test_every_block_can_be_walked_and_asked_for_its_text(block: d.Block) -> None:
    walked = list(d.walk((block,)))
    assert walked[0] is block
    assert walked[1:] == list(d.inner(block))
    assert all(isinstance(span, d.Text) for span in d.spans_of(block))


def test_walking_goes_into_boxes_within_boxes_in_reading_order() -> None:
    inmost = d.Paragraph((d.Text("inmost"),))
    after = d.Paragraph((d.Text("after"),))
    walked = list(d.walk((d.Box((d.Together((inmost,)),)), after)))
    assert [type(block).__name__ for block in walked] == [
        "Box", "Together", "Paragraph", "Paragraph",
    ]  # fmt: skip
    assert walked[2:] == [inmost, after]


def test_anchors_are_those_of_headings_paragraphs_and_entries() -> None:
    anchors = [a for block in d.walk(ONE_OF_EACH) for a in d.anchors_of(block) if a]
    assert anchors == ["h", "p", "e", "e-inner", "e-inner"]


def test_plain_text_shows_gaps_and_breaks() -> None:
    spans = (d.Text("born in"), d.Break(), d.Blank(30.0), d.Text(".", bold=True))
    assert d.plain(spans) == "born in ____."


def test_blocks_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        ONE_OF_EACH[0].level = 2  # type: ignore[misc, union-attr]
