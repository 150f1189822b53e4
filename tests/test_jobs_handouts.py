"""A page to read before a sheet."""

from __future__ import annotations

from briefings.document import (
    Banner,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Text,
    anchors_of,
    walk,
)
from briefings.jobs.handouts import with_front


def page(title: str) -> Document:
    heads = [Heading(level, (Text(title),), f"heading-{level}") for level in (1, 2)]
    return Document(title, (Banner((heads[0],)), heads[1], Paragraph((Text("."),))), "2026-03-02")


def test_a_sheet_begins_on_a_new_page_with_anchors_of_its_own():
    whole = with_front(page("To read"), page("To answer"))
    assert whole.title == "To answer"
    assert [isinstance(block, PageBreak) for block in whole.blocks].index(True) == 3
    anchors = [a for block in walk(whole.blocks) for a in anchors_of(block) if a]
    assert anchors == ["heading-1", "heading-2", "sheet-heading-1", "sheet-heading-2"]


def test_a_sheet_without_a_front_is_itself():
    assert with_front(None, page("To answer")) == page("To answer")


def test_there_is_one_title_and_the_sheet_stands_under_it():
    whole = with_front(page("To read"), page("To answer"))
    levels = [block.level for block in walk(whole.blocks) if isinstance(block, Heading)]
    assert levels == [1, 2, 2, 3]
