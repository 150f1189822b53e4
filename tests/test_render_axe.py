"""HTML pages as axe-core sees them in a browser: no violation (WCAG 2.2, levels A and AA).

axe-core comes with a package of the test extra; the browser is the system's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from briefings.deliver import html_page
from briefings.document import Document
from briefings.model import Section
from briefings.render import (
    RENDERERS,
    Theme,
    answer_key,
    brief,
    load_theme,
    practice_page,
    quiz_sheet,
)
from tests.browser import CHROMIUM, Page, browser
from tests.test_render_long import LONG
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD, QUIZ, QUIZ_B, point, ref

# Packages that carry axe.min.js, the newest engine first.
_CARRIERS = ("axe_playwright_python", "axe_core_python")


def _engine() -> Path | None:
    """Where axe-core is, without importing what carries it."""
    specs = filter(None, map(find_spec, _CARRIERS))
    files = (Path(spec.origin).parent / "axe.min.js" for spec in specs if spec.origin)
    return next(filter(Path.is_file, files), None)


AXE = _engine()
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(AXE is None, reason="no package with axe-core is installed"),
]
_RUN = """
axe.run(document, {resultTypes: ["violations"]}).then(found => found.violations.map(
  each => each.id + ": " + each.help + " " + each.nodes.map(node => node.html).join(" | ")))
"""
OWN_COLOURS = """
[colours]
accent = "#7a1f1f"
tint = "#eeeeee"
"""
LETTER = '[page]\nsize = "Letter"\n[letterhead]\nlogo = "logo.png"\n'
EAST = replace(
    DIGEST,
    title="Han Ji-won (한지원) meets 佐藤春香 and 李文博",
    sections=(Section("t", "東京 in May", (point("한국 said so.", ref("ferry")),)),),
)
SHIPPED = load_theme(None)
DOCUMENTS: dict[str, Callable[[Theme], Document]] = {
    "brief": lambda theme: brief(DIGEST, ARTICLES, MASTHEAD, theme),
    "quiz": lambda theme: quiz_sheet(QUIZ, MASTHEAD, theme),
    "key": lambda theme: answer_key([QUIZ, QUIZ_B], MASTHEAD, theme),
}


# These look the same in all themes.
OTHERS = {
    "a brief with contents": RENDERERS["html"](LONG, SHIPPED),
    "Korean, Japanese and Chinese": RENDERERS["html"](
        brief(EAST, ARTICLES, MASTHEAD, SHIPPED), SHIPPED
    ),
    "a page to try a quiz on": practice_page(QUIZ, MASTHEAD, SHIPPED),
    "a letter": html_page(brief(DIGEST, ARTICLES, MASTHEAD, SHIPPED)).encode(),
}


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with browser() as opened:
        yield opened


@pytest.fixture(params=["shipped", "large print", "own colours", "Letter with a logo"])
def theme(request: pytest.FixtureRequest, tmp_path: Path) -> Theme:
    from PIL import Image

    Image.new("RGB", (60, 20), "navy").save(tmp_path / "logo.png")
    own = {"own colours": OWN_COLOURS, "Letter with a logo": LETTER}.get(request.param)
    if own is None:
        return SHIPPED.large_print() if request.param == "large print" else SHIPPED
    (tmp_path / "theme.toml").write_text(own, "utf-8")
    return load_theme(tmp_path / "theme.toml")


def violations(page: Page, written: bytes, folder: Path) -> list[str]:
    """What axe-core has to say against a page."""
    file = folder / "page.html"
    file.write_bytes(written)
    page.open(file)
    assert AXE is not None
    page.value(AXE.read_text("utf-8") + "\n;null")
    found: list[str] = page.value(_RUN)
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_page_of_any_theme_has_no_violation(
    name: str, theme: Theme, page: Page, tmp_path: Path
) -> None:
    written = RENDERERS["html"](DOCUMENTS[name](theme), theme)
    assert violations(page, written, tmp_path) == []


@pytest.mark.parametrize("name", OTHERS)
def test_other_pages_have_no_violation(name: str, page: Page, tmp_path: Path) -> None:
    assert violations(page, OTHERS[name], tmp_path) == []


def test_what_is_wrong_with_a_page_is_found(page: Page, tmp_path: Path) -> None:
    bad = b"<html><body><img src='x.png'><p style='color:#ccc'>faint</p></body></html>"
    found = " ".join(violations(page, bad, tmp_path))
    assert all(rule in found for rule in ("image-alt", "html-has-lang", "color-contrast"))
