"""Long briefs have contents, and many articles a chart of when they were published."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import page as validation
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import html

from briefings.model import Article, Section
from briefings.render import RENDERERS, brief, load_theme
from briefings.render.reported import reported_view
from briefings.render.view import brief_view
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD, point, ref

THEME = load_theme(None)
WORDS = "The night ferry between the two harbours was late again because of ice on the slipway. "


def sections(count: int) -> tuple[Section, ...]:
    """Topics of about a third of a page each."""
    points = tuple(point(WORDS * 3, ref("ferry")) for _ in range(4))
    return tuple(Section("t", f"Topic {number} has a title", points) for number in range(count))


LONG = brief(replace(DIGEST, sections=sections(30)), ARTICLES, MASTHEAD, THEME)
SHORT = brief(DIGEST, ARTICLES, MASTHEAD, THEME)


def page_texts(data: bytes) -> list[str]:
    """The text of each page of a PDF."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def test_the_contents_name_the_page_on_which_each_heading_stands() -> None:
    data = RENDERERS["pdf"](LONG, THEME)
    texts = page_texts(data)
    assert len(texts) > 6
    lines = [line for text in texts[:3] for line in text.splitlines()]
    checked = 0
    for number in range(30):
        title = f"Topic {number} has a title"
        listed = next(line for line in lines if line.startswith(title))
        page = int(listed.removeprefix(title).strip() or lines[lines.index(listed) + 1])
        assert title in texts[page - 1]
        assert texts[page - 1].count(title) == 1
        checked += 1
    assert checked == 30
    for profile in ("ua1", "2a"):
        assert validation.validate_pdf_bytes(data, profile=profile).failures == []


def test_a_short_brief_has_no_contents() -> None:
    assert "Contents" not in "".join(page_texts(RENDERERS["pdf"](SHORT, THEME)))
    assert b"<nav" not in RENDERERS["html"](SHORT, THEME)


def test_formats_without_pages_list_the_headings_with_links() -> None:
    page = html.fromstring(RENDERERS["html"](LONG, THEME))
    links = page.xpath("//nav//a")
    assert "Topic 7 has a title" in [link.text for link in links]
    assert {link.get("href")[1:] for link in links} <= set(page.xpath("//@id"))
    made = docx.Document(io.BytesIO(RENDERERS["docx"](LONG, THEME)))
    marks = {mark.get(qn("w:name")) for mark in made.element.iter(qn("w:bookmarkStart"))}
    anchors = {link.get(qn("w:anchor")) for link in made.element.iter(qn("w:hyperlink"))} - {None}
    assert "Contents" in [paragraph.text for paragraph in made.paragraphs]
    assert anchors <= marks


def test_the_contents_of_a_docx_name_pages_that_word_can_count_again() -> None:
    made = docx.Document(io.BytesIO(RENDERERS["docx"](LONG, THEME)))
    texts = page_texts(RENDERERS["pdf"](LONG, THEME))
    lines = [p for p in made.element.body.iter(qn("w:p")) if "PAGEREF" in "".join(p.itertext())]
    assert len(lines) > 30
    for line in lines:
        words = [text.text for text in line.iter(qn("w:t"))]
        assert words[0].split()[-1] in texts[int(words[-1]) - 1]
        stop = line.find(f".//{qn('w:tab')}[@{qn('w:leader')}]")
        assert stop.get(qn("w:val")) == "right"


def articles(*dates: str | None) -> list[Article]:
    """Articles of these dates."""
    return [replace(ARTICLES[0], id=str(n), published=date) for n, date in enumerate(dates)]


def test_articles_are_counted_by_month_with_the_empty_months() -> None:
    drawn = reported_view(articles(*["2026-01-05"] * 5, *["2026-03"] * 4, None, "XXXX-02-05"))
    bars = [(bar["label"].replace("\u00a0", " "), bar["value"]) for bar in drawn["bars"]]
    assert bars == [("Jan 2026", 5), ("Feb 2026", 0), ("Mar 2026", 4)]
    assert drawn["alternative"].startswith("9\u00a0dated articles")


def test_over_more_than_two_years_articles_are_counted_by_year() -> None:
    drawn = reported_view(articles(*["2019-05-05"] * 5, *["2022"] * 4))
    assert [(bar["label"], bar["value"]) for bar in drawn["bars"]] == [
        ("2019", 5), ("2020", 0), ("2021", 0), ("2022", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "dates",
    [["2026-01-05"] * 7, ["2026-01-05"] * 20, ["1900"] * 5 + ["2026"] * 5, [None] * 30],
    ids=["few", "one month", "a century", "undated"],
)
def test_there_is_no_chart_where_there_is_nothing_to_see(dates: list[str | None]) -> None:
    assert reported_view(articles(*dates)) == {}


def test_a_brief_of_one_page_has_no_room_for_columns() -> None:
    months = [*ARTICLES, *articles(*["2026-01-05"] * 5, *["2026-03"] * 4)]
    assert brief_view(DIGEST, months, MASTHEAD)["reported"]
    assert not brief_view(replace(DIGEST, one_page=True), months, MASTHEAD)["reported"]


def test_a_chart_is_drawn_in_every_format() -> None:
    many = [*ARTICLES, *articles(*["2026-01-05"] * 5, *["2026-03"] * 4)]
    document = brief(DIGEST, many, MASTHEAD, THEME)
    data = RENDERERS["pdf"](document, THEME)
    assert "When it was reported" in "".join(page_texts(data))
    assert validation.validate_pdf_bytes(data, profile="ua1").failures == []
    assert b"by the time of their publication" in RENDERERS["html"](document, THEME)
    made = docx.Document(io.BytesIO(RENDERERS["docx"](document, THEME)))
    descriptions = [picture.get("descr") for picture in made.element.iter(qn("wp:docPr"))]
    assert any("by the time of their publication" in said for said in descriptions)
