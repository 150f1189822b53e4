"""DOCX files: valid, accessible, kept together, in the theme's look."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from briefings.document import Document, Paragraph, Text
from briefings.render import RENDERERS, answer_key, brief, load_theme, quiz_sheet
from tests.test_render_samples import ARTICLES, CHOICES, DIGEST, MASTHEAD, QUIZ, QUIZ_B

THEME = load_theme(None)
LARGE = THEME.large_print()
DOCUMENTS = {
    "brief": brief(DIGEST, ARTICLES, MASTHEAD, THEME),
    "quiz": quiz_sheet(QUIZ, MASTHEAD, THEME),
    "key": answer_key([QUIZ, QUIZ_B], MASTHEAD, THEME),
}


def made(document: Document, theme=THEME) -> bytes:
    """The DOCX of a document."""
    return RENDERERS["docx"](document, theme)


def opened(name: str):
    """The DOCX as python-docx reads it."""
    return docx.Document(io.BytesIO(made(DOCUMENTS[name])))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_word_has_nothing_to_repair(name: str, tmp_path: Path) -> None:
    from docx_integrity import check
    from openxml_audit import OpenXmlValidator

    path = tmp_path / f"{name}.docx"
    path.write_bytes(made(DOCUMENTS[name]))
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []
    assert [str(finding) for finding in check(path)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_file_says_its_title_language_and_date(name: str) -> None:
    about = opened(name).core_properties
    assert about.title == DOCUMENTS[name].title
    assert about.language == "en"
    assert about.created.date().isoformat() == about.modified.date().isoformat() == MASTHEAD.date


def test_headings_are_words_own_headings() -> None:
    styles = {p.style.name for p in opened("brief").paragraphs}
    assert {"Heading 1", "Heading 2", "Heading 3"} <= styles
    titles = [p.text for p in opened("brief").paragraphs if p.style.name == "Heading 1"]
    assert [title.replace("\n", " ") for title in titles] == [DIGEST.title]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_table_has_a_name_and_a_head_that_repeats(name: str) -> None:
    tables = [t for t in opened(name).tables if t._tbl.find(f".//{qn('w:shd')}") is None]
    assert tables
    for table in tables:
        properties = table._tbl.tblPr
        assert properties.find(qn("w:tblCaption")).get(qn("w:val"))
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_every_picture_says_what_it_shows() -> None:
    for name in ("brief", "quiz"):
        pictures = list(opened(name).element.iter(qn("wp:docPr")))
        assert pictures
        assert all(picture.get("descr") for picture in pictures)


def test_a_matching_table_stays_on_one_page_with_its_heading() -> None:
    document = opened("quiz")
    (table,) = (t for t in document.tables if "Choices" in t.rows[0].cells[-1].text)
    for row in table.rows[:-1]:
        for paragraph in (p for cell in row.cells for p in cell.paragraphs):
            assert paragraph._p.pPr.find(qn("w:keepNext")) is not None
    before = table._tbl.getprevious()
    assert "Write the letter" in "".join(t.text for t in before.iter(qn("w:t")))
    assert kept(document, before)


def test_a_question_stays_with_all_its_choices() -> None:
    document = opened("quiz")
    body = [p for p in document.paragraphs if p.style.name in ("Question", "Choice")]
    ends = []
    for paragraph, following in pairwise(body):
        if following.style.name == "Choice":
            assert kept(document, paragraph._p)
        else:
            ends.append(kept(document, paragraph._p))
    # The last but one keeps the last with it, in the columns and after them.
    assert ends.count(True) == 2
    assert ends[len(CHOICES) - 2]
    assert ends[-1]


def kept(document, paragraph) -> bool:
    """Whether a paragraph stays with the next, by itself or by its style."""
    own = paragraph.pPr.find(qn("w:keepNext"))
    if own is not None:
        return own.get(qn("w:val")) != "0"
    style = next(s for s in document.styles if s.style_id == paragraph.style)
    return bool(style.paragraph_format.keep_with_next)


@pytest.mark.parametrize("theme", [THEME, LARGE], ids=["plain", "large"])
def test_the_right_tab_of_head_and_foot_is_the_right_margin(theme) -> None:
    document = docx.Document(io.BytesIO(made(quiz_sheet(QUIZ, MASTHEAD, theme), theme)))
    for name in ("Header", "Footer"):
        (stop,) = document.styles[name].paragraph_format.tab_stops
        assert stop.position.mm == pytest.approx(theme.page.measure, abs=0.1)


def test_only_the_first_page_goes_without_a_running_head() -> None:
    document = opened("quiz")
    assert document.sections[0].different_first_page_header_footer
    assert not any(s.different_first_page_header_footer for s in list(document.sections)[1:])
    assert MASTHEAD.title not in "".join(
        p.text for p in document.sections[0].first_page_header.paragraphs
    )
    assert "Version A" in document.sections[0].header.paragraphs[0].text


def test_choices_stand_in_two_columns_and_in_large_print_in_one() -> None:
    def columns(theme) -> list[str]:
        document = docx.Document(io.BytesIO(made(quiz_sheet(QUIZ, MASTHEAD, theme), theme)))
        return [c.get(qn("w:num")) for c in document.element.iter(qn("w:cols"))]

    assert "2" in columns(THEME)
    assert set(columns(LARGE)) == {"1"}


def test_a_user_finds_only_the_styles_that_are_in_use() -> None:
    assert len(opened("brief").styles) < 32


def test_the_zip_holds_no_times_and_sorted_names() -> None:
    with zipfile.ZipFile(io.BytesIO(made(DOCUMENTS["quiz"]))) as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert entries[0].filename == "[Content_Types].xml"


def test_links_within_the_brief_arrive() -> None:
    root = opened("brief").element
    names = {mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))}
    wanted = {link.get(qn("w:anchor")) for link in root.iter(qn("w:hyperlink"))} - {None}
    assert wanted
    assert wanted <= names


def test_the_second_version_of_a_key_begins_on_a_new_page() -> None:
    (heading,) = (p for p in opened("key").paragraphs if p.text == "Version B")
    assert heading.paragraph_format.page_break_before


def test_many_questions_do_not_make_invalid_xml() -> None:
    items = tuple(replace(CHOICES[n % 6], id=str(n), stem=f"<&>\x00 {n}?") for n in range(40))
    quiz = replace(QUIZ, items=items)
    document = docx.Document(io.BytesIO(made(quiz_sheet(quiz, MASTHEAD, THEME))))
    assert sum(p.style.name == "Question" for p in document.paragraphs) == 40


def test_no_empty_paragraph_stands_between_a_table_and_a_heading() -> None:
    for name in DOCUMENTS:
        body = list(opened(name).element.body)
        for before, middle, after in zip(body, body[1:], body[2:], strict=False):
            is_heading = after.tag == qn("w:p") and (after.style or "").startswith("Heading")
            if before.tag == qn("w:tbl") and is_heading:
                assert "".join(t.text for t in middle.iter(qn("w:t")))


@pytest.mark.parametrize(
    ("name", "language"), [("한지원", "ko-KR"), ("さとう 春香", "ja-JP"), ("李文博", "zh-CN")]
)
def test_east_asian_names_say_their_language(name: str, language: str) -> None:
    document = brief(replace(DIGEST, title=f"Talks with {name}"), ARTICLES, MASTHEAD, THEME)
    made_docx = docx.Document(io.BytesIO(made(document)))
    (heading,) = (p for p in made_docx.paragraphs if p.style.name == "Heading 1")
    assert [e.get(qn("w:eastAsia")) for e in heading._p.iter(qn("w:lang"))] == [language]


@pytest.mark.parametrize(("words", "size"), [(6, None), (9, 19.0), (30, 17.0)])
def test_a_long_title_is_set_smaller(words: int, size: float | None) -> None:
    document = brief(replace(DIGEST, title="harbour " * words), ARTICLES, MASTHEAD, THEME)
    made_docx = docx.Document(io.BytesIO(made(document)))
    (heading,) = (p for p in made_docx.paragraphs if p.style.name == "Heading 1")
    sizes = {r.font.size and r.font.size.pt for r in heading.runs if r.text.strip()}
    assert sizes == {size}


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Ferry stops", ["Ferry stops"]),
        ("Ferries, levies and a little islet", None),
        (
            "The Mammoth Museum Moves to Wagga Wagga",
            ["The Mammoth Museum", "Moves to Wagga Wagga"],
        ),
        (
            "The ferry to Sankt Olav stops for eleven weeks in the new year",
            ["The ferry to Sankt Olav stops", "for eleven weeks in the new year"],
        ),
        ("Unausgesprochenerweisebrückenpfeilersanierungsunterbrechung", None),
    ],
)
def test_a_title_takes_one_line_or_two_of_one_length(title: str, lines: list[str] | None) -> None:
    document = brief(replace(DIGEST, title=title), ARTICLES, MASTHEAD, THEME)
    made_docx = docx.Document(io.BytesIO(made(document)))
    (heading,) = (p for p in made_docx.paragraphs if p.style.name == "Heading 1")
    assert heading.text.split("\n") == (lines or [title])


def test_the_last_question_stays_with_the_one_before() -> None:
    body = [*opened("quiz").element.body.iterchildren()]
    styles = [next((s.get(qn("w:val")) for s in p.iter(qn("w:pStyle"))), "") for p in body]
    asked = [n for n, style in enumerate(styles) if style == "Question"]
    assert all(kept(opened("quiz"), paragraph) for paragraph in body[asked[-2] : asked[-1]])


def test_numbers_end_at_one_place_and_texts_begin_at_one() -> None:
    stems = [p for p in opened("quiz").paragraphs if p.style.name == "Question"]
    stops = {
        tuple((stop.alignment, stop.position.twips) for stop in stem.paragraph_format.tab_stops)
        for stem in stems
    }
    assert len(stops) == 1
    ((number, text),) = stops
    assert (number[0].name, text[0].name) == ("RIGHT", "LEFT")
    assert number[1] < text[1]


def test_gaps_are_of_one_width_in_every_program() -> None:
    """Underlined spaces at the beginning of a line are lost in LibreOffice."""
    gaps = {r.text for p in opened("quiz").paragraphs for r in p.runs if r.text.strip("_") == ""}
    assert {len(gap) for gap in gaps if gap} == {18, 5}  # a name, and a letter or a number


def test_letters_from_right_to_left_are_as_large_and_as_bold_as_the_others() -> None:
    for style in opened("brief").styles:
        look = style.element.find(qn("w:rPr"))
        if look is None:
            continue
        for latin, other in (("w:sz", "w:szCs"), ("w:b", "w:bCs"), ("w:i", "w:iCs")):
            own, theirs = look.find(qn(latin)), look.find(qn(other))
            assert (own is None) == (theirs is None), (style.name, other)
            assert own is None or own.get(qn("w:val")) == theirs.get(qn("w:val"))


@pytest.mark.parametrize("dress", ["bold", "italic"])
def test_a_bold_run_is_bold_from_right_to_left_too(dress: str) -> None:
    document = replace(DOCUMENTS["brief"], blocks=(Paragraph((Text("שלום", **{dress: True}),)),))
    (paragraph,) = docx.Document(io.BytesIO(made(document))).paragraphs
    assert getattr(paragraph.runs[0].font, f"cs_{dress}")
