"""Thirty hostile corpora: each is set in every format, without an error and within the margins."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import docx
import pypdfium2
import pytest
from lxml import html

from briefings.document import Document
from briefings.model import (
    Article,
    Difference,
    Digest,
    Holder,
    Masthead,
    Moment,
    Option,
    Paragraph,
    Quiz,
    QuizItem,
    Reference,
    Saying,
    Section,
)
from briefings.render import RENDERERS, Theme, answer_key, brief, load_theme, quiz_sheet
from tests.test_render_samples import point

THEME = load_theme(None)
POINTS_PER_MM = 72 / 25.4
# What each article says, in its title, its text, its names and its outlet.
CORPORA = {
    "articles without a word": "",
    "articles of one word": "Rain",
    "articles of one letter": "Q",
    "a title of 150 words": "The council of the harbour town votes again on the old pier " * 12,
    "a word of 3,000 letters": "B" * 3000,
    "a word of 900 letters": "W" * 900,
    "an address without an end": "https://example.org/" + "a/b-c_d?e=f&g=" * 20,
    "a number of 400 digits": "9" * 400,
    "a chain of hyphens": "left-of-centre-" * 25,
    "only punctuation": "… — ?! (;) “” ‘’ §¶†‡ " * 20,
    "only no-break spaces": "\u00a0\u202f\u2007" * 200,
    "tabs and line ends": "one\ttwo\r\n\r\nthree\x0bfour\x0cfive\u2028six\u2029seven",
    "Hebrew": "ראש עיריית חיפה הודיע על סגירת הנמל הישן ",
    "Arabic among Latin": "The mayor (محمد عبد الرحمن) met رئيس البلدية in Tunis ",
    "bidirectional controls": "a\u202eb\u202dc\u2066d\u2069e\u200f\u200e",
    "emoji": "🎉👩‍👩‍👧‍👦🏳️‍🌈🇳🇴👍🏽 " * 30,
    "stacked accents": "h̸̢͉̖̄͊a̷͔̾r̶̙̈́b̵̨̛o̶͍͂u̷̥͝r̶ " * 30,
    "invisible characters": "fer\u00adry\u200bpier\u2060har\ufeffbour\u180e" * 20,
    "control characters": "A\x00B\x07C\x1bD\x7fE\x85F",
    "halves of characters": "A\ud800B\udfffC\ufffeD\uffffE",
    "private use": "\ue000\uf8ff\U000f0000 logo " * 10,
    "Chinese without a space": "港口城市议会再次就旧码头问题进行表决" * 10,
    "Korean": "항구 도시 의회가 옛 부두 문제를 다시 표결에 부쳤다 " * 10,
    "Japanese and half-width kana": "港町の議会がﾌｪﾘｰの休止を再び採決 " * 10,
    "Thai and Devanagari": "สภาเมืองท่าลงมติอีกครั้ง बंदरगाह परिषद ने मतदान किया " * 6,
    "Cyrillic and Greek": "Совет портового города проголосовал. Το λιμάνι έκλεισε. " * 6,
    "mathematical letters": "𝐇𝐚𝐫𝐛𝐨𝐮𝐫 𝔣𝔢𝔯𝔯𝔶 ﬁﬂ ½ ² ™ ℃ " * 8,
    "markup": "<h1>&amp;</p>]]><!-- <script>alert(1)</script> <?pi?> &#0; &x; ",
    "template code": "{{ 7*7 }} {% raw %} {# x #} {{ ''.__class__ }} ${x} %(y)s {0}",
    "a file format's own words": "endobj 3 0 obj << /Type /Page >> stream (unclosed \\( \\",
    "gaps everywhere": "____ and ________ or ___ " * 10,
    "quotation marks unclosed": "“He said \"it's ‘so «and' " * 12,
    "300 moments": "It rained on the harbour.",
}
MANY = {"300 moments": 300}


def _reference(text: str, number: int) -> Reference:
    return Reference(
        f"a{number}", f"corpus/{number}.txt", text, "2026-05", text, 0, len(text), text
    )


def _corpus(text: str) -> tuple[Article, ...]:
    return tuple(
        Article(
            id=f"a{number}", source=f"corpus/{number}.txt", title=text, text=text,
            paragraphs=(Paragraph(0, len(text)),), outlet=text, published="2026-05",
            url=f"https://example.org/{text}" if number else None,
        )
        for number in range(3)
    )  # fmt: skip


def _digest(text: str, many: int) -> Digest:
    refs = tuple(_reference(text, number) for number in range(3))
    points = (point(text, *refs, note=text), point(text, refs[0]))
    holder = Holder(text, text, text, text, "2020", "2021", "2026-05", "acting", refs)
    return Digest(
        title=text, bottom_line=points, news=points, sections=(Section("t", text, points),) * 2,
        differences=(Difference(text, points), Difference(text, points * 2)),
        holders=(holder,) * 3, figures=points,
        sayings=(Saying(text, text, text, "2026-05", refs),) * 2,
        timeline=tuple(
            Moment(f"{1990 + n % 40}-{1 + n % 12:02d}", text, refs, n % 7 == 0, n % 5 == 0)
            for n in range(many)
        ),
        on_this_day=(Moment("1987-11-21", text, refs),), articles=("a0", "a1", "a2"), note=text,
    )  # fmt: skip


def _quiz(text: str) -> Quiz:
    refs = (_reference(text, 0), _reference(text, 1))
    options = tuple(Option(f"{n} {text}", n == 1, n == 2) for n in range(4))
    kinds = ("choice", "true-false", "blank", "short", "order", "matching", "matching")
    items = tuple(
        QuizItem(f"q{n}", kind, "name", f"{text} ____?", options[1].text, (), refs, options)  # type: ignore[arg-type]
        for n, kind in enumerate(kinds)
    )
    return Quiz(title=text, version="A", seed=1, items=items, asked_for=9, dropped=((text, 3),))


def documents(name: str, theme: Theme) -> Iterator[Document]:
    """Brief, sheet and key of a corpus."""
    text = CORPORA[name]
    masthead = Masthead(text or "x", "2026-11-21", "UTC", 3, 3, 1, news_up_to="2026-05")
    digest = _digest(text, MANY.get(name, 4))
    yield brief(digest, _corpus(text), masthead, theme)
    yield quiz_sheet(_quiz(text), masthead, theme)
    yield answer_key(_quiz(text), masthead, theme, articles=_corpus(text))


def outside(data: bytes, theme: Theme) -> list[str]:
    """What is set beyond a margin, left or right, or off the sheet."""
    page = theme.page
    left, right = page.left * POINTS_PER_MM - 1, (page.width - page.right) * POINTS_PER_MM + 1
    found = []
    for number, sheet in enumerate(pypdfium2.PdfDocument(data), 1):
        text = sheet.get_textpage()
        for box in (text.get_rect(n) for n in range(text.count_rects())):
            if box[0] < left or box[2] > right or box[1] < 0 or box[3] > sheet.get_height():
                found.append(f"page {number}: {text.get_text_bounded(*box)!r} at {box}")
    return found


def test_there_are_thirty_of_them() -> None:
    assert len(CORPORA) >= 30


@pytest.mark.parametrize("name", CORPORA)
def test_a_hostile_corpus_is_set_in_every_format_and_within_the_margins(name: str) -> None:
    for document in documents(name, THEME):
        assert outside(RENDERERS["pdf"](document, THEME), THEME) == []
        assert docx.Document(io.BytesIO(RENDERERS["docx"](document, THEME))).paragraphs
        page = html.fromstring(RENDERERS["html"](document, THEME))
        assert len(page.xpath("//h1")) == 1
        assert page.xpath("//script") == []
        assert RENDERERS["text"](document, THEME)


@pytest.mark.parametrize(
    "name",
    [
        "a title of 150 words",
        "a word of 900 letters",
        "an address without an end",
        "Chinese without a space",
        "emoji",
    ],
)
def test_large_print_stays_within_the_margins_too(name: str) -> None:
    large = THEME.large_print()
    for document in documents(name, large):
        assert outside(RENDERERS["pdf"](document, large), large) == []


def test_what_is_set_beyond_a_margin_is_found() -> None:
    wide = replace(THEME, page=replace(THEME.page, left=5.0, right=5.0))
    document = next(documents("a title of 150 words", wide))
    assert outside(RENDERERS["pdf"](document, wide), THEME)
