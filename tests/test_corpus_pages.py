"""Pages in the manner of many publishers, and what must come out of each (tests/pages)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefings.corpus import File, read, relate
from briefings.model import Article

PAGES = Path(__file__).parent / "pages"
BESIDE = ("has", "lacks", "published_basis")
FILES = {path.stem: path for path in PAGES.iterdir() if path.suffix in (".html", ".txt")}
NAMES = sorted(FILES)


def read_page(name: str) -> tuple[Article, dict[str, object]]:
    path = FILES[name]
    (article,) = read(File(path, path.name, ""))
    assert isinstance(article, Article), article
    return article, json.loads((PAGES / f"{name}.json").read_text("utf-8"))


def test_there_are_enough_pages() -> None:
    assert len(NAMES) >= 50


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_its_metadata(name: str) -> None:
    article, expected = read_page(name)
    found = {
        "title": article.title,
        "outlet": article.outlet,
        "authors": list(article.authors),
        "agencies": list(article.agencies),
        "published": article.published,
        "language": article.language,
    }
    wanted = {"language": "en", **{k: v for k, v in expected.items() if k not in BESIDE}}
    assert found == wanted


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_its_story_without_furniture(name: str) -> None:
    article, expected = read_page(name)
    assert [part for part in expected["has"] if part not in article.text] == []  # type: ignore[attr-defined]
    assert [part for part in expected["lacks"] if part in article.text] == []  # type: ignore[attr-defined]


def test_a_date_by_an_update_stamp_is_marked_with_its_reason() -> None:
    article, expected = read_page("update_stamp")
    assert article.published_basis == expected["published_basis"]
    assert article.published_reason == (
        "Its dateline says 30 December, and it was updated on 2023-01-02."
    )
    assert relate([article]) == (article,)


@pytest.mark.parametrize("name", NAMES)
def test_paragraphs_tile_the_text(name: str) -> None:
    article, _ = read_page(name)
    lines = [article.text[p.start : p.end] for p in article.paragraphs]
    assert "\n".join(lines) == article.text
    assert all(line.strip() == line != "" for line in lines)
