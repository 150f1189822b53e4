"""The sample corpus: its size, its file formats, the facts it carries, and that it is our own text.

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

# Words that one paragraph must hold for a fact to be told in it: (whom or what, the fact).
FACTS: tuple[tuple[str, str], ...] = (
    # People, their offices and tenures
    ("Xing Haiming", "Chinese|ambassador to South Korea"),
    ("Xing Haiming", "ambassador since 2020"),
    ("Xing", "arrived in South Korea|January 2020|ambassador"),
    ("Xing", "term|officially|Feb. 7, 2020"),
    ("Xing", "ambassador to Mongolia"),
    ("Xing", "minister-counselor|2000s"),
    ("Xing", "counselor|deputy head of mission|2010s"),
    ("Xing", "Sariwon Agricultural University"),
    ("Xing", "joined|Chinese Ministry of Foreign Affairs|1986"),
    ("Xing", "joined|Chinese Foreign Ministry|1986"),
    ("Xing Haiming", "coronavirus|Feb. 4, 2020"),
    ("embassy in Seoul", "four times"),
    ("Chinese Embassy", "opened|1992"),
    ("Moon Jae-in", "South Korean President"),
    ("Moon Jae-in", "President"),
    ("Joe Biden", "American president"),
    ("Joe Biden", "U.S. President"),
    ("Xi Jinping", "Chinese President"),
    ("Yoon Suk-yeol", "South Korean President"),
    ("Kang Kyung-wha", "Foreign Minister"),
    ("Antony Blinken", "U.S. secretary of state"),
    ("Yang Jiechi", "Political Bureau|Central Committee"),
    ("Yang Jiechi", "director of the Office of the Central Foreign Affairs Commission"),
    ("Wang Yi", "state councilor and foreign minister"),
    ("Wi Sung-lac", "former diplomat"),
    ("Wi Sung-lac", "National Assembly|lawmaker|Democratic Party"),
    ("Wi", "special representative|peace and security affairs|Foreign Ministry"),
    ("Chung Jae-ho", "South Korean ambassador to China"),
    # Events and their dates
    ("Xing", "joint interview|The Korea Times|Hankook Ilbo|Feb. 5, 2021"),
    ("Xing", "interview|The Korea Times|Hankook Ilbo|Aug. 2, 2022"),
    ("Kang Kyung-wha", "phone call|Antony Blinken|Jan. 27"),
    ("Biden", "phone call|Moon|Feb. 4, 2021"),
    ("Xi", "phone talks|Moon|Jan. 26, 2021"),
    ("Moon Jae-in", "proclaimed|2021-2022|Year of Cultural Exchange|Jan. 26, 2021"),
    ("South Korea", "decided|2016|THAAD"),
    ("Seoul and Beijing", "2017|agreed|end the standoff"),
    ("diplomatic relations", "China and South Korea|established|Aug. 24, 1992"),
    ("China and South Korea", "30th anniversary|2022"),
    ("foreign ministers", "agreed|November 2020|committee"),
    ("China International Import Expo", "November 2021"),
    ("Winter Olympics", "Beijing|2022"),
    ("Winter Olympics", "Beijing|February 2022"),
    ("Xi Jinping", "visit|Seoul|2020|postponed|pandemic"),
    ("China", "only major economy|avoided contraction|2020"),
    ("Yoon Suk-yeol", "attended|NATO summit"),
    ("NATO", "systemic challenge to Euro-Atlantic security|never before"),
    ("South Korea-China Think Tank Strategic Dialogue", "Press Center|Seoul|May 29, 2024"),
    ("Wi Sung-lac", "keynote address|forum|May 29"),
    # Figures
    ("Trade", "$300 billion|2020"),
    ("RCEP", "15|Asia-Pacific"),
    ("China", "21 free trade zones"),
    ("Chinese citizens", "1 million|live"),
    ("Association of Southeast Asian Nations (ASEAN)", "10|New Southern Policy"),
    ("minorities", "55|Han"),
    ("China's population", "8 percent|1.4 billion"),
    ("THAAD battery", "single|United States"),
    ("think tanks", "over 20"),
    ("researchers", "over 50"),
    # Abbreviations, memberships, places
    ("THAAD", "Terminal High Altitude Area Defense (THAAD)"),
    ("CPC", "Chinese Communist Party (CPC)"),
    ("FTP", "Hainan Free Trade Port (Hainan FTP)"),
    ("FTA", "Free Trade Agreement (FTA)"),
    ("CIIE", "China International Import Expo (CIIE)"),
    ("IIoT", "Industrial Internet of Things (IIoT)"),
    ("RCEP", "Regional Comprehensive Economic Partnership (RCEP)"),
    ("Quad", "Quadrilateral Security Dialogue (Quad)"),
    ("Quad", "United States|Japan|Australia|India"),
    ("AUKUS", "United States|Australia|United Kingdom"),
    ("deployed", "Seongju, North Gyeongsang Province"),
    ("Hainan Free Trade Port", "Hainan Island"),
    # Who said what, in few words
    ("NATO", "distorted facts|Xing Haiming"),
    ("Xing Haiming", "Asian version of NATO|caution"),
    ("Xing", "close neighbors"),
    ("South Korea", "Xing|second home"),
    ("Biden", "linchpin|peace and prosperity|Northeast Asia"),
    ("envoy", "wisdom|ties with Washington and Beijing"),
    ("hallyu", "groundless rumor|envoy"),
    ("Xing", "consistent, clear|unchanged"),
    ("Xing", "fake multilateralism|Quad"),
    ("Xing Haiming", "relations with the United States|free to develop"),
    ("Xing", "visit|most important tasks"),
    ("Xing Haiming", "third-party factors"),
    ("Wi", "existential problem for South Korea|nuclear weapons"),
    ("Xing", "political solution|Korean Peninsula"),
    ("Xing Haiming", "mostly based on cooperation|ups and downs"),
    ("Xing", "cooperation|much room to grow"),
)


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


def _plain(text: str) -> str:
    return text.replace("’", "'").casefold()


PARAGRAPHS = [(path.name, _plain(block)) for path in ARTICLES for block in _paragraphs(path)]


def _tells(paragraph: str, subject: str, value: str) -> bool:
    words = [subject, *value.split("|")]
    return all(re.search(rf"(?<!\w){re.escape(_plain(word))}", paragraph) for word in words)


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


@pytest.mark.parametrize(("subject", "value"), FACTS)
def test_a_paragraph_of_the_corpus_tells_the_fact(subject: str, value: str) -> None:
    assert any(_tells(paragraph, subject, value) for _, paragraph in PARAGRAPHS)


def test_a_fifth_of_the_facts_stand_in_two_articles() -> None:
    twice = [
        fact
        for fact in FACTS
        if len({name for name, text in PARAGRAPHS if _tells(text, *fact)}) > 1
    ]
    assert len(twice) >= len(FACTS) / 5


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
