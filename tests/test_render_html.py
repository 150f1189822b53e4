"""HTML pages: well formed, self-contained, without scripts."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from briefings.render import RENDERERS, answer_key, brief, load_theme, quiz_sheet
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD, QUIZ

THEME = load_theme(None)
PAGES = {
    "brief": RENDERERS["html"](brief(DIGEST, ARTICLES, MASTHEAD, THEME), THEME).decode(),
    "quiz": RENDERERS["html"](quiz_sheet(QUIZ, MASTHEAD, THEME), THEME).decode(),
    "key": RENDERERS["html"](answer_key(QUIZ, MASTHEAD, THEME), THEME).decode(),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_needs_nothing_from_elsewhere(name: str) -> None:
    root = html.fromstring(PAGES[name])
    assert root.xpath("//script | //link | //img | //iframe | //object") == []
    assert "url(" not in PAGES[name]
    assert "@import" not in PAGES[name]


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_and_inner_links_arrive(name: str) -> None:
    root = html.fromstring(PAGES[name])
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    inner = {link[1:] for link in root.xpath("//a/@href") if link.startswith("#")}
    assert inner <= set(ids)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_a_language_a_title_one_h1_and_a_main_part(name: str) -> None:
    root = html.fromstring(PAGES[name])
    assert root.get("lang") == "en"
    assert root.findtext(".//title")
    assert len(root.findall(".//h1")) == 1
    assert len(root.findall(".//main")) == 1


@pytest.mark.parametrize("name", PAGES)
def test_tables_have_names_and_heads_with_a_scope(name: str) -> None:
    for table in html.fromstring(PAGES[name]).iter("table"):
        assert table.get("aria-label") or table.findtext("caption")
        assert all(th.get("scope") for th in table.iter("th"))


@pytest.mark.parametrize("name", ["brief", "quiz"])
def test_drawings_and_codes_say_what_they_show(name: str) -> None:
    drawings = html.fromstring(PAGES[name]).xpath("//svg")
    assert drawings
    assert all(svg.get("role") == "img" and svg.get("aria-label") for svg in drawings)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_a_hostile_title_is_read_back_as_text(text: str) -> None:
    title = f'<script>{text}</script> & "{text}'
    digest = replace(DIGEST, title=title)
    page = RENDERERS["html"](brief(digest, ARTICLES, MASTHEAD, THEME), THEME).decode()
    root = html.fromstring(page)
    assert root.xpath("//script") == []
    heading = re.sub(r"\s+", "", root.xpath("string(//h1)"))
    assert heading.startswith("<script>")
    assert '</script>&"' in heading


def test_east_asian_names_say_their_language() -> None:
    digest = replace(DIGEST, title="Han (한지원, 김 하나) meets 佐藤さくら and 李文博 & others")
    page = RENDERERS["html"](brief(digest, ARTICLES, MASTHEAD, THEME), THEME).decode()
    spans = html.fromstring(page).xpath("//h1/span")
    assert [(span.get("lang"), span.text) for span in spans] == [
        ("ko", "한지원"), ("ko", "김 하나"), ("ja", "佐藤さくら"), ("zh", "李文博"),
    ]  # fmt: skip
