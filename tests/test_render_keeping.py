"""Nothing stands alone at a page's end, and what belongs together stays so."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from briefings.document import (
    Banner,
    Block,
    Cell,
    Columns,
    Contents,
    ContentsEntry,
    Document,
    Entry,
    Heading,
    Listing,
    Paragraph,
    Question,
    Table,
    Text,
    Together,
)
from briefings.jobs.rosters import Pupil, class_list
from briefings.render import RENDERERS, load_theme
from briefings.render.keeping import kept_with_next, last_but_one
from tests.test_render_hostile import outside

THEME = load_theme(None)
LARGE = THEME.large_print()


def words(text: str, style: str = "body") -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph((Text(text),), style=style)  # type: ignore[arg-type]


def document(*blocks: Block) -> Document:
    """A document with a title and `blocks`."""
    head = Banner((Heading(1, (Text("Ferries"),), "top", style="title"),))
    return Document("Ferries", (head, *blocks), issued="2026-11-21")


def pages(made: Document, theme=THEME) -> list[str]:
    """The text of each page of the PDF."""
    data = RENDERERS["pdf"](made, theme)
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def body(*blocks: Block) -> list:
    """The paragraphs of the DOCX, tables' included, in order."""
    data = RENDERERS["docx"](document(*blocks), THEME)
    return [*docx.Document(io.BytesIO(data)).element.body.iter(qn("w:p"))]


def stays(paragraph) -> bool:
    """Whether the paragraph itself says that it stays with the next."""
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:keepNext')}")
    return found is not None and found.get(qn("w:val")) != "0"


def said(paragraph) -> str:
    """The text of a paragraph."""
    return "".join(text.text for text in paragraph.iter(qn("w:t")))


def staying(sign: str, *blocks: Block) -> list[bool]:
    """Which of the paragraphs of the DOCX with `sign` in them stay with the next."""
    return [stays(paragraph) for paragraph in body(*blocks) if sign in said(paragraph)]


@pytest.mark.parametrize(
    ("count", "least", "places"),
    [(0, 2, []), (1, 2, []), (2, 2, [0]), (3, 2, [0, 1]), (6, 2, [0, 4]), (9, 3, [0, 1, 6, 7])],
)
def test_two_or_more_of_a_row_stand_on_each_side(count: int, least: int, places: list[int]) -> None:
    assert sorted(kept_with_next(count, least)) == places


@pytest.mark.parametrize(
    ("row", "places"),
    [("", []), ("q", []), ("qq", [0]), ("qqq.qq", [1, 4]), ("qq.q", [0, 1]), ("q.q.q", [2])],
)
def test_the_last_of_a_part_is_bound_to_the_one_before(row: str, places: list[int]) -> None:
    assert sorted(last_but_one([each == "q" for each in row])) == places


def source(number: int, count: int) -> Entry:
    """A source with `count` sentences."""
    evidence = (words(f"Proof {number}.{n}.", "evidence") for n in range(count))
    return Entry(f"{number}.", (words("The Harbour Post"), *evidence), f"s{number}")


@pytest.mark.parametrize("above", range(20, 34))
def test_the_last_sentence_of_a_source_is_never_alone_on_a_page(above: int) -> None:
    filler = (words("Water."),) * above
    made = document(*filler, Listing((source(1, 3), source(2, 9)), "source"))
    for text in pages(made)[1:]:
        assert text.count("Proof 1.") != 1
        assert text.count("Proof 2.") != 1


@pytest.mark.parametrize("above", range(20, 40))
def test_what_is_said_below_a_heading_stays_with_what_it_is_said_of(above: int) -> None:
    filler = (words("Water."),) * above
    head = (Heading(2, (Text("Origins"),), "origins"), words("Said once.", "kicker"))
    for text in pages(document(*filler, *head, Listing((source(1, 3), source(2, 9)), "source"))):
        assert ("Origins" in text) == ("Proof 1.0" in text)


def test_the_last_sentence_of_a_source_is_bound_in_a_docx_too() -> None:
    assert staying("Proof 2.", Listing((source(1, 3), source(2, 5)), "source")) == [
        False, False, False, True, False,
    ]  # fmt: skip


def test_the_first_point_of_a_docx_list_leaves_its_heading_with_it() -> None:
    """LibreOffice leaves a heading alone whose next paragraph stays with a third."""
    points = tuple(Entry("•", (words(f"Point {n}."),)) for n in range(4))
    assert staying("Point", Listing(points, "bullet")) == [False, False, True, False]


def table(rows: int) -> Table:
    """A table of so many rows of one cell."""
    cells = tuple((Cell((Text(f"row {number}"),)),) for number in range(rows))
    return Table("Rows", (Cell((Text("Head"),), True),), cells, (1.0,))


def test_two_rows_of_a_docx_table_stand_on_each_side() -> None:
    assert staying("row", table(6)) == [True, False, False, False, True, False]


@pytest.mark.parametrize("above", range(0, 40, 2))
def test_the_last_rows_of_a_table_wait_for_the_next_page_under_one_head(above: int) -> None:
    tall = Cell((Text("tall " * 120),))
    made = replace(table(6), rows=(*table(4).rows, (tall,), (tall,)))
    for text in pages(document(*(words("Water."),) * above, made)):
        assert text.count("Head") <= 1


def test_shares_that_make_no_whole_are_refused() -> None:
    with pytest.raises(ValueError, match="make 100, not 1"):
        replace(table(2), widths=(100.0,))


@pytest.mark.parametrize("theme", [THEME, LARGE], ids=["normal", "large"])
def test_a_class_list_is_all_on_its_page(theme) -> None:
    pupils = [(Pupil(f"Ingrid Sørlie {n}", "8b"), "AB"[n % 2]) for n in range(60)]
    made = class_list("News quiz", "2026-11-21", pupils)
    assert outside(RENDERERS["pdf"](made, theme), theme) == []
    text = "".join(pages(made, theme))
    assert all(f"Ingrid Sørlie {n}" in text for n in range(60))


CONTENTS = Contents(
    "Contents",
    tuple(ContentsEntry(f"Topic {n} of the list", "top", 2) for n in range(8)),
    long=True,
)


def test_three_lines_of_a_docx_list_of_contents_stand_on_each_side() -> None:
    assert staying("of the list", CONTENTS) == [
        True, True, False, False, False, True, True, False,
    ]  # fmt: skip


def test_what_follows_the_contents_begins_on_their_page() -> None:
    topics = [
        block
        for n in range(40)
        for block in (Heading(2, (Text(f"Topic {n}"),), f"t{n}", style="section"), *WATER)
    ]
    listed = replace(CONTENTS, entries=tuple(ContentsEntry("Topic 0", "t0", 2) for _ in range(4)))
    texts = pages(document(listed, *topics))
    assert len(texts) > 6
    assert "Contents" in texts[0]
    assert "Water." in texts[0]


WATER = (words("Water. " * 40),) * 3


def question(number: int) -> Question:
    """A question with two choices."""
    choices = tuple(
        Entry(f"{letter}.", (words(f"{letter} of {number}", "choice"),)) for letter in "AB"
    )
    return Question(f"{number}.", (Text(f"What is {number}?"),), choices)


def test_as_many_questions_as_columns_stand_side_by_side_in_a_docx() -> None:
    assert staying("B of", Columns((question(1), question(2)))) == [False, False]
    three = Columns(tuple(question(n) for n in range(3)))
    assert staying("B of", three) == [False, True, False]


@pytest.mark.parametrize("above", range(10, 16))
def test_the_last_question_of_a_part_is_never_alone_on_a_page(above: int) -> None:
    part = Heading(2, (Text("A part"),), "part", style="section")
    asked = [question(n) for n in range(above)]
    after = [question(n) for n in range(50, 65)]
    texts = pages(document(*asked, Together((part, words("Answer."))), *after))
    for text in texts:
        first = text.split("A part")[0]
        assert sum(f"What is {n}?" in first for n in range(above)) != 1


def test_questions_of_a_part_are_bound_in_a_docx() -> None:
    part = Heading(2, (Text("A part"),), "part", style="section")
    asked = [question(n) for n in range(3)]
    assert staying("B of", *asked, part, *asked) == [False, True, False, False, True, False]
