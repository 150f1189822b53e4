"""Pages on a phone: 380 pixels wide, as the browser lays them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefings.document import Document
from briefings.render import RENDERERS, answer_key, brief, load_theme, practice_page, quiz_sheet
from tests.browser import CHROMIUM, Page, browser
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD, QUIZ, QUIZ_B

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
THEME = load_theme(None)
DOCUMENTS: dict[str, Document] = {
    "brief": brief(DIGEST, ARTICLES, MASTHEAD, THEME),
    "quiz": quiz_sheet(QUIZ, MASTHEAD, THEME),
    "key": answer_key([QUIZ, QUIZ_B], MASTHEAD, THEME),
}
# The words of cells that stand on more than one line, of those with less than 14 letters.
_BROKEN = """
[...document.querySelectorAll("td, th")].flatMap(cell => {
  const found = [], walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (walk.currentNode.parentElement.closest(".unseen")) continue;
    for (const word of walk.currentNode.data.matchAll(/[^\\s\\u00a0-]+/g)) {
      const range = document.createRange();
      range.setStart(walk.currentNode, word.index);
      range.setEnd(walk.currentNode, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (tops.size > 1 && word[0].length < 14) found.push(word[0]);
    }
  }
  return found;
})
"""
_TYPE = """
[...document.querySelectorAll(".drawing")].filter(each => each.getClientRects().length)
  .flatMap(each => [...each.querySelectorAll("text")]
    .map(text => text.getBoundingClientRect().height))
"""


@pytest.fixture(scope="module")
def phone() -> Iterator[Page]:
    """A browser that is 380 pixels wide."""
    with browser() as page:
        page.resize(380, 800)
        yield page


def shown(phone: Page, data: bytes, folder: Path) -> None:
    """Open a page."""
    path = folder / "page.html"
    path.write_bytes(data)
    phone.open(path)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_runs_out_at_the_side_and_no_word_of_a_cell_is_broken(
    name: str, phone: Page, tmp_path: Path
) -> None:
    shown(phone, RENDERERS["html"](DOCUMENTS[name], THEME), tmp_path)
    assert phone.value("document.documentElement.scrollWidth") == 380
    assert phone.value("document.querySelectorAll('td').length") > 0 or name == "quiz"
    assert phone.value(_BROKEN) == []


def test_a_word_wider_than_the_phone_breaks(phone: Page, tmp_path: Path) -> None:
    holder = replace(DIGEST.holders[0], office="B" * 200)
    long = brief(replace(DIGEST, holders=(holder,)), ARTICLES, MASTHEAD, THEME)
    shown(phone, RENDERERS["html"](long, THEME), tmp_path)
    assert phone.value("document.documentElement.scrollWidth") == 380


def test_type_in_drawings_is_no_smaller_than_in_tables(phone: Page, tmp_path: Path) -> None:
    shown(phone, RENDERERS["html"](DOCUMENTS["brief"], THEME), tmp_path)
    heights = phone.value(_TYPE)
    assert heights
    assert min(heights) > 10


def test_the_page_to_try_a_quiz_fits(phone: Page, tmp_path: Path) -> None:
    shown(phone, practice_page(QUIZ, MASTHEAD, THEME), tmp_path)
    assert phone.value("document.documentElement.scrollWidth") == 380
