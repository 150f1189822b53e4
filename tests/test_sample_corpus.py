"""The sample corpus: its size, its file formats, and that it is our own text.

These tests read the files with the standard library alone, so that a fault in the project's own
reading of files cannot hide a fault in the corpus, nor the reverse.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
SEEDS = ROOT.parent / "shared" / "seeds"
RUN = 9  # words in a row that count as copying

ARTICLES = sorted(path for path in CORPUS.iterdir() if path.is_file())
TEXTS = [path for path in ARTICLES if path.suffix == ".txt"]
MARKDOWN = [path for path in ARTICLES if path.suffix == ".md"]
PAGES = [path for path in ARTICLES if path.suffix == ".html"]
UNDATED = CORPUS / "who-is-xing-haiming.txt"
OUTLETS = {
    "Harbour Wire Service",
    "The Daily Ledger",
    "Northgate Courier",
    "Meridian Press Agency",
}


class _Page(HTMLParser):
    """Collects the text of a page's paragraphs and captions, and the tags that it used."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.properties: set[str] = set()
        self.lines: list[str] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.properties |= {value for name, value in attrs if name == "property" and value}
        if tag in {"p", "figcaption", "h1", "h2", "li"}:
            self.lines.append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        if tag in {"p", "figcaption", "h1", "h2", "li"}:
            self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.lines[-1] += data


def _page(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _paragraphs(path: Path) -> list[str]:
    if path.suffix == ".html":
        return _page(path).lines
    return path.read_text(encoding="utf-8").split("\n\n")


def _front_matter(path: Path) -> dict[str, object]:
    matter = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    assert isinstance(matter, dict)
    return matter


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_there_are_at_least_eight_articles_and_nothing_else_in_the_folder() -> None:
    assert len(ARTICLES) >= 8
    assert {*ARTICLES} == {*TEXTS, *MARKDOWN, *PAGES}


def test_all_three_formats_are_there() -> None:
    assert len(TEXTS) >= 4
    assert len(MARKDOWN) >= 3
    assert len(PAGES) >= 1


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_an_article_has_a_news_article_s_length(path: Path) -> None:
    words = " ".join(_paragraphs(path)).split()
    assert 250 <= len(words) <= 520


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_text_file_has_byline_outlet_caption_and_the_ends_of_a_web_page(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert any(line.startswith("By ") for line in lines)
    assert OUTLETS & set(lines)
    assert "Related stories" in lines
    assert any(line.startswith("Most viewed") for line in lines)


def test_at_least_four_captions_end_in_a_credit() -> None:
    credit = re.compile(r"\((?:Photo by|.*photo|Meridian).*\)$", re.MULTILINE)
    assert sum(bool(credit.search(path.read_text(encoding="utf-8"))) for path in TEXTS) >= 4


def test_one_text_file_alone_has_no_date_of_its_own() -> None:
    posted = re.compile(r"^Posted on : \d{4}-\d\d-\d\d \d\d:\d\d KST", re.MULTILINE)
    bare = [path for path in TEXTS if not posted.search(path.read_text(encoding="utf-8"))]
    assert bare == [UNDATED]
    assert not re.search(r"\d{4}", UNDATED.name)


def test_one_file_says_when_it_was_modified() -> None:
    modified = [path for path in TEXTS if "Modified on : " in path.read_text(encoding="utf-8")]
    assert len(modified) == 1


def test_one_file_opens_with_a_dateline_in_capitals_with_its_agency() -> None:
    dateline = re.compile(r"^SEOUL, Feb\. 5 \(Harbour Wire\) — ", re.MULTILINE)
    assert sum(bool(dateline.search(path.read_text(encoding="utf-8"))) for path in TEXTS) == 1


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.name)
def test_front_matter_gives_title_outlet_authors_and_date(path: Path) -> None:
    matter = _front_matter(path)
    assert {"title", "outlet", "authors", "published"} <= matter.keys()
    assert matter["outlet"] in OUTLETS
    assert isinstance(matter["authors"], list)
    assert matter["authors"] != []


@pytest.mark.parametrize("path", [*MARKDOWN, *TEXTS], ids=lambda path: path.name)
def test_a_file_s_name_agrees_with_its_date(path: Path) -> None:
    if path == UNDATED:
        return
    text = path.read_text(encoding="utf-8")
    written = re.search(r"^(?:Posted on : |published: )(\d{4}-\d\d-\d\d)", text, re.MULTILINE)
    assert written is not None
    assert path.name.startswith(written.group(1))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_surrounds_its_article_with_what_pages_have(path: Path) -> None:
    page = _page(path)
    assert {"nav", "header", "article", "figure", "aside", "footer", "script"} <= page.tags
    assert {"og:title", "og:site_name", "article:published_time"} <= page.properties


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_s_linked_data_names_headline_author_publisher_and_date(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', source, re.DOTALL)
    assert block is not None
    data = json.loads(block.group(1))
    assert data["@type"] == "NewsArticle"
    assert data["publisher"]["name"] in OUTLETS
    assert path.name.startswith(data["datePublished"][:10])
    assert data["headline"] in _page(path).lines
    assert data["author"][0]["name"] in source.split("</head>")[1]


def test_the_explanation_names_every_file_and_every_outlet() -> None:
    explanation = " ".join((ROOT / "docs" / "corpus.md").read_text(encoding="utf-8").split())
    assert [path.name for path in ARTICLES if path.name not in explanation] == []
    assert [outlet for outlet in OUTLETS if outlet not in explanation] == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the newspapers' own articles are not at hand")
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_no_nine_words_in_a_row_are_a_newspaper_s(path: Path) -> None:
    theirs = {
        run for seed in SEEDS.glob("*.txt") for run in _runs(seed.read_text(encoding="utf-8"))
    }
    assert theirs
    ours = _runs(path.read_text(encoding="utf-8"))
    assert sorted(" ".join(run) for run in ours & theirs) == []
