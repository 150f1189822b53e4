"""Where words break that are wider than their line."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import page as validation
import pypdfium2
import pytest

from briefings.document import Document, Paragraph, Spans, Text
from briefings.render import RENDERERS, brief, load_theme
from tests.test_render_hostile import outside
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD

THEME = load_theme(None)
ADDRESS = "https://harbourpost.example/" + "2026/11/brondvik-ferry_line?to=piers&" * 8
CHINESE = "港口城市议会，再次就「旧码头」问题进行表决。" * 12


def one_paragraph(*spans: Text) -> Document:
    """A document of a paragraph."""
    made = brief(DIGEST, ARTICLES, MASTHEAD, THEME)
    return replace(made, blocks=(Paragraph(spans),))


def lines(data: bytes) -> list[str]:
    """The lines of the first page."""
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    return page.get_text_range().splitlines()


CASES: dict[str, Spans] = {
    "a word": (Text("B" * 900),),
    "a word in a link": (Text("B" * 900, target="https://harbourpost.example/"),),
    "a word in another language": (Text("B" * 900, language="nb"),),
    "a word of several dresses": (Text("A" * 300), Text("B" * 300, bold=True), Text("C" * 300)),
    "a word before a raised figure": (Text("B" * 300), Text("12", superscript=True)),
    "an address that is a link": (Text("See "), Text(ADDRESS, target=ADDRESS), Text(".")),
    "Chinese in a link": (Text(CHINESE, target="https://harbourpost.example/"),),
    "Chinese": (Text(CHINESE),),
    "accents one over another": (Text("h\u0338\u0322\u0309a\u0337r\u0336" * 200, language="nb"),),
}


@pytest.mark.parametrize("name", CASES)
def test_a_word_wider_than_the_line_breaks_and_keeps_every_letter(name: str) -> None:
    data = RENDERERS["pdf"](one_paragraph(*CASES[name]), THEME)
    assert outside(data, THEME) == []
    wanted = re.sub(r"\W", "", "".join(s.text for s in CASES[name] if isinstance(s, Text)))
    if name != "accents one over another":  # which the page's text composes
        assert wanted in re.sub(r"\W", "", "".join(lines(data)))


def test_an_address_breaks_after_a_sign() -> None:
    data = RENDERERS["pdf"](one_paragraph(Text(ADDRESS, target=ADDRESS)), THEME)
    set_lines = [line for line in lines(data) if "ferry" in line]
    assert len(set_lines) > 2
    assert all(line.rstrip("\ufffe")[-1] in "/-_?&=." for line in set_lines[:-1])


def test_every_line_of_a_long_link_leads_to_the_same_place() -> None:
    data = RENDERERS["pdf"](one_paragraph(Text(ADDRESS, target=ADDRESS)), THEME)
    assert data.count(b"/URI (https://harbourpost.example/2026/") > 2


def test_no_line_of_chinese_begins_with_a_closing_mark() -> None:
    pytest.importorskip("rendercv_fonts", reason="the extra briefings[cjk] is not installed")
    for cut in range(8):
        data = RENDERERS["pdf"](one_paragraph(Text("议" * cut + CHINESE)), THEME)
        for above, line in pairwise(line for line in lines(data) if "议" in line):
            assert line[0] not in "，。」"
            assert above[-1] not in "「"


def test_chinese_of_any_length_says_its_language() -> None:
    pytest.importorskip("rendercv_fonts", reason="the extra briefings[cjk] is not installed")
    data = RENDERERS["pdf"](one_paragraph(Text(CHINESE)), THEME)
    assert b"/Lang <%b>" % b"zh".hex().encode() in data


def test_chinese_in_a_link_says_its_language_and_the_link_goes_on_after_it() -> None:
    pytest.importorskip("rendercv_fonts", reason="the extra briefings[cjk] is not installed")
    link = Text("The council (议会) votes", target="https://harbourpost.example/")
    data = RENDERERS["pdf"](one_paragraph(link), THEME)
    (element,) = re.findall(rb"<</Type/StructElem/S/Link.*?>>\s", data)
    (span,) = re.findall(rb"<</Type/StructElem/S/Span.*?>>\s", data)
    assert b"/Lang <%b>" % b"zh".hex().encode() in span
    # Before the span, the span, after it, and the annotation.
    assert re.search(rb"/K\[\d+ \d+ 0 R \d+ <</Type/OBJR", element)
    for profile in ("ua1", "2a"):
        assert validation.validate_pdf_bytes(data, profile=profile).failures == []
