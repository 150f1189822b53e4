"""docs/templates.md: every element is in it, every example works and has its picture."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageOps

from briefings.document import Document
from briefings.render import RENDERERS, load_theme
from briefings.render.elements import READERS
from briefings.render.inline import INLINE
from briefings.render.markup import read_document
from briefings.render.template import FILTERS

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "templates.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```xml (\w+)\n(.*?)```", GUIDE, re.DOTALL))
THEME = load_theme(None)
SCALE = 1.6


def document(example: str) -> Document:
    """The document that an example makes; one without a title gets an unseen one."""
    head = "" if "<h1>" in example else "<h1>.</h1>"
    xml = f'<document title="Example" issued="2026-01-02">{head}{example}</document>'
    return read_document(xml, "docs/templates.md")


def picture(example: str) -> Image.Image:
    """The example as it is printed, cut to what there is to see."""
    made = pypdfium2.PdfDocument(RENDERERS["pdf"](document(example), THEME))
    page = made[0].render(scale=SCALE).to_pil().convert("RGB")
    top = (THEME.page.top * 72 / 25.4 + (0 if "<h1>" in example else 36)) * SCALE
    bottom = (THEME.page.bottom * 72 / 25.4 - 8) * SCALE
    body = page.crop((0, round(top) - 4, page.width, page.height - round(bottom) - 8))
    box = ImageChops.invert(body).getbbox()
    assert box is not None
    return ImageOps.expand(body.crop((48, box[1], body.width - 48, box[3])), 14, "white")


def test_every_element_and_every_filter_is_in_the_guide() -> None:
    missing = [tag for tag in (*READERS, *INLINE) if f"<{tag}" not in GUIDE]
    assert missing == []
    assert [name for name in FILTERS - {"d"} if name not in GUIDE] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_of_the_guide_is_set_in_every_format(name: str) -> None:
    made = document(EXAMPLES[name])
    for kind, render in RENDERERS.items():
        assert render(made, THEME), kind


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_of_the_guide_has_its_picture(name: str) -> None:
    """UPDATE_GOLDEN=1 draws them again."""
    path = DOCS / "templates" / f"{name}.png"
    drawn = picture(EXAMPLES[name])
    if os.environ.get("UPDATE_GOLDEN"):
        file = io.BytesIO()
        drawn.quantize(32).save(file, "PNG", optimize=True)
        path.write_bytes(file.getvalue())
    assert f"](templates/{name}.png)" in GUIDE
    with Image.open(path) as kept:
        assert abs(kept.height - drawn.height) <= 4, "draw the pictures of the guide again"
