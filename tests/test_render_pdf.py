"""PDFs: accessible, archival, complete, the same every time."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
from dataclasses import replace
from shutil import which

import page as validation
import pypdfium2
import pytest

from briefings.document import (
    Bar,
    Bars,
    Document,
    Field,
    Fields,
    Heading,
    Mark,
    Text,
    Tick,
    Timeline,
)
from briefings.model import Difference, Digest, Holder, Moment, Quiz, Saying, Section
from briefings.render import RENDERERS, answer_key, brief, load_theme, quiz_sheet, unset_note
from tests.test_render_samples import (
    ARTICLES,
    CHOICES,
    DIGEST,
    MASTHEAD,
    MATCHING,
    OTHERS,
    QUIZ,
    QUIZ_B,
    point,
    ref,
)

THEME = load_theme(None)
LARGE = THEME.large_print()
TEXT = (
    "Łódź’s harbour council of Brøndvik “voted” against the £3 million levy on Ærø before "
    "Ngũgĩ wa Kamau’s team in Reykjavík had 1,200 tents ready — a year late"
)
WORDS = TEXT.split()


def pdf(document: Document, theme=THEME) -> bytes:
    """The PDF of a document."""
    return RENDERERS["pdf"](document, theme)


def faults(data: bytes) -> list[str]:
    """What speaks against PDF/UA-1 and PDF/A-2a."""
    return [
        f"{profile}: {failure.rule_id}: {failure.message}"
        for profile in ("ua1", "2a")
        for failure in validation.validate_pdf_bytes(data, profile=profile).failures
    ]


def pages(data: bytes) -> list[str]:
    """The text of each page."""
    opened = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in opened]


DOCUMENTS = {
    "brief": brief(DIGEST, ARTICLES, MASTHEAD, THEME),
    "quiz": quiz_sheet(QUIZ, MASTHEAD, THEME),
    "key": answer_key([QUIZ, QUIZ_B], MASTHEAD, THEME),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_pdf_ua_and_pdf_a(name: str) -> None:
    assert faults(pdf(DOCUMENTS[name])) == []


def test_large_print_is_pdf_ua_and_pdf_a() -> None:
    assert faults(pdf(quiz_sheet(QUIZ, MASTHEAD, LARGE), LARGE)) == []
    assert faults(pdf(brief(DIGEST, ARTICLES, MASTHEAD, LARGE), LARGE)) == []


def _sentence(chance: random.Random, most: int = 30) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, most)))


def _digest(chance: random.Random) -> Digest:
    """A digest of random parts, any of which may be empty."""

    def some(make, most: int = 6) -> tuple:
        return tuple(make() for _ in range(chance.randint(0, most)))

    def refs() -> tuple:
        return tuple(
            ref(*chance.choice([("ferry", 0), ("ferry", 2), ("strike", 1), ("quake", 0)]))
            for _ in range(chance.randint(1, 4))
        )

    def points(most: int = 6) -> tuple:
        return some(lambda: point(_sentence(chance), *refs()), most)

    date = lambda: f"20{chance.randint(10, 29)}-{chance.randint(1, 12):02d}"  # noqa: E731
    return Digest(
        title=_sentence(chance, 15),
        bottom_line=points(4),
        news=points(),
        sections=some(lambda: Section("t", _sentence(chance, 15), points())),
        differences=some(lambda: Difference(_sentence(chance, 8), points(5)), 3),
        holders=some(
            lambda: Holder(
                _sentence(chance, 3), _sentence(chance, 8), None, None, date(), None, date(),
                "holds", refs(),
            ),
            25,
        ),
        figures=points(3),
        sayings=some(lambda: Saying(_sentence(chance, 60), "A. B.", "here", date(), refs()), 4),
        timeline=some(lambda: Moment(date(), _sentence(chance), refs(), chance.random() < 0.2), 40),
        on_this_day=some(lambda: Moment(date(), _sentence(chance), refs()), 2),
        articles=(),
    )  # fmt: skip


def _quiz(chance: random.Random) -> Quiz:
    """A quiz of random kinds, in runs or mixed."""
    items = [
        replace(chance.choice(CHOICES), id=f"c{n}", stem=_sentence(chance) + "?")
        for n in range(chance.randint(0, 30))
    ]
    items += chance.sample(MATCHING, chance.randint(0, 4))
    items += chance.choices(OTHERS, k=chance.randint(0, 8))
    if chance.random() < 0.3:
        chance.shuffle(items)
    return replace(QUIZ, title=_sentence(chance, 10), items=tuple(items))


@pytest.mark.parametrize("seed", range(20))
def test_generated_documents_are_pdf_ua_and_pdf_a(seed: int) -> None:
    chance = random.Random(seed)
    theme = LARGE if seed % 4 == 3 else THEME
    quiz = _quiz(chance)
    for document in (
        brief(_digest(chance), ARTICLES, MASTHEAD, theme),
        quiz_sheet(quiz, MASTHEAD, theme),
        answer_key(quiz, MASTHEAD, theme),
    ):
        assert faults(pdf(document, theme)) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_fonts_are_embedded(name: str) -> None:
    data = pdf(DOCUMENTS[name])
    descriptors = data.count(b"/FontDescriptor")
    assert descriptors > 0
    assert data.count(b"/FontFile2") >= data.count(b"/Type /FontDescriptor") > 0
    assert b"Helvetica" not in data


def test_every_page_says_which_of_how_many_it_is() -> None:
    texts = pages(pdf(DOCUMENTS["brief"]))
    assert len(texts) > 1
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text


def test_headings_are_bookmarks() -> None:
    opened = pypdfium2.PdfDocument(pdf(DOCUMENTS["brief"]))
    titles = [mark.get_title() for mark in opened.get_toc()]
    assert titles[0].startswith("Brøndvik loses its ferry")
    assert {"Bottom line", "Topics", "Timeline", "Sources"} <= set(titles)


def test_the_same_document_gives_the_same_bytes_in_any_process(tmp_path) -> None:
    script = (
        "import sys, hashlib; sys.path.insert(0, '.')\n"
        "from tests.test_render_samples import *\n"
        "from briefings.render import *\n"
        "theme = load_theme(None)\n"
        "for name in ('pdf', 'docx', 'html'):\n"
        "    for made in (brief(DIGEST, ARTICLES, MASTHEAD, theme),\n"
        "                 quiz_sheet(QUIZ, MASTHEAD, theme), answer_key(QUIZ, MASTHEAD, theme)):\n"
        "        print(hashlib.sha256(RENDERERS[name](made, theme)).hexdigest())\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Seoul"))
    }  # fmt: skip
    assert len(outputs) == 1


def test_a_character_without_a_font_is_named_and_not_passed_over() -> None:
    digest = replace(DIGEST, title="The ship 🚢 sails")
    document = brief(digest, ARTICLES, MASTHEAD, THEME)
    note = unset_note(document, THEME)
    assert "U+1F6A2 SHIP" in note
    assert note[:40] in " ".join(pages(pdf(document))[-1].split())
    assert unset_note(DOCUMENTS["brief"], THEME) == ""


SHIP = "The ship 🚢 sails"


@pytest.mark.parametrize(
    "change",
    [
        {"running": SHIP},
        {"edition": SHIP},
        {"foot": SHIP},
        {"blocks": (Fields((Field(SHIP, 1.0),)),)},
        {"blocks": (Bars((Bar(SHIP, 2), Bar("b", 3)), "two ships"),)},
        {"blocks": (Timeline((Mark(0.5, "2"),), (Tick(0.1, SHIP), Tick(0.9, "3")), "a line"),)},
    ],
    ids=["running head", "edition", "foot", "field", "chart", "timeline"],
)
def test_a_character_without_a_font_is_named_wherever_it_stands(change) -> None:
    blocks = (Heading(1, (Text("Ships"),), "top", style="title"), *change.get("blocks", ()))
    document = Document(**{"title": "Ships", "issued": "2026-11-21", **change, "blocks": blocks})
    assert "U+1F6A2 SHIP" in " ".join(pages(pdf(document))[-1].split())
    assert "U+1F6A2 SHIP" in unset_note(document, THEME)


def test_accents_currencies_and_quotation_marks_are_all_set() -> None:
    text = "Łódź Ærø Şırnak Đà Nẵng Ngũgĩ Иван Ελλάδα ₩ € £ ¥ “ ” ‘ ’ ― – … № ½ → ≥"
    document = brief(replace(DIGEST, title=text), ARTICLES, MASTHEAD, THEME)
    assert unset_note(document, THEME) == ""
    assert all(word in pages(pdf(document))[0] for word in text.split())


def test_east_asian_names_are_set_where_their_fonts_are_installed() -> None:
    pytest.importorskip("rendercv_fonts", reason="the extra briefings[cjk] is not installed")
    digest = replace(DIGEST, title="Han Ji-won (한지원) meets 佐藤春香 and 李文博")
    document = brief(digest, ARTICLES, MASTHEAD, THEME)
    data = pdf(document)
    assert unset_note(document, THEME) == ""
    assert faults(data) == []
    assert all(name in pages(data)[0] for name in ("한지원", "佐藤春香", "李文博"))
    assert [
        data.count(b"/Lang <%b>" % name.encode().hex().encode()) for name in ("ko", "ja", "zh")
    ] == [1, 0, 2]


HOSTILE = {
    "a title of 150 words": replace(DIGEST, title=" ".join(WORDS * 6)),
    "a word of 3000 letters": replace(DIGEST, bottom_line=(point("B" * 3000, ref("ferry")),)),
    "a paragraph longer than a page": replace(
        DIGEST, sections=(Section("t", "T", (point(" ".join(WORDS * 60), ref("ferry")),) * 2),)
    ),
    "a quotation longer than a page": replace(
        DIGEST, sayings=(Saying(" ".join(WORDS * 60), "A", "b", None, (ref("ferry"),)),)
    ),
    "a table row longer than a page": replace(
        DIGEST,
        differences=(Difference("d", (point(" ".join(WORDS * 70), ref("ferry")),) * 2),),
    ),
    "300 moments": replace(
        DIGEST,
        timeline=tuple(
            Moment(f"20{n % 30:02d}-{1 + n % 12:02d}", "It rained.", (ref("ferry"),), n % 9 == 0)
            for n in range(300)
        ),
    ),
    "dates that are none": replace(
        DIGEST,
        timeline=tuple(
            Moment(date, "x", (ref("ferry"),))
            for date in ("", "/", "soon", "2021-99", "9999-12-31", "-0500", "Y1700", "2020/2019")
        ),
    ),
    "right to left": replace(DIGEST, title="שלום and مرحبا in one title"),
    "emoji": replace(DIGEST, bottom_line=(point("🎉👩‍👩‍👧🇳🇴 " * 60, ref("ferry")),)),
    "markup": replace(DIGEST, title="<h1>&amp;</p>]]><!-- {{ 7*7 }} {% raw %} <?pi?>"),
    "control characters": replace(DIGEST, title="A\x00B\x07C\ud800D\u202eE\u200b\ufffe"),
    "nothing at all": Digest("", (), (), (), (), (), (), (), (), (), ()),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_news_is_set_without_an_error(name: str) -> None:
    for theme in (THEME, LARGE):
        document = brief(HOSTILE[name], ARTICLES, MASTHEAD, theme)
        assert faults(pdf(document, theme)) == []
        assert RENDERERS["docx"](document, theme)
        assert RENDERERS["html"](document, theme)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_runs_over_the_margins(name: str) -> None:
    opened = pypdfium2.PdfDocument(pdf(brief(HOSTILE[name], ARTICLES, MASTHEAD, THEME)))
    right = (THEME.page.width - THEME.page.right) * 72 / 25.4 + 1
    for sheet in opened:
        text = sheet.get_textpage()
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        assert max(box[2] for box in boxes) <= right


def test_a_question_is_never_split_between_pages() -> None:
    quiz = replace(QUIZ, items=tuple(replace(CHOICES[n % 6], id=f"q{n}") for n in range(60)))
    for text in pages(pdf(quiz_sheet(quiz, MASTHEAD, THEME))):
        marks = [line[:2] for line in text.splitlines() if line[:2] in ("A.", "B.", "C.", "D.")]
        assert marks == ["A.", "B.", "C.", "D."] * (len(marks) // 4)


@pytest.mark.parametrize("kind", ["choice", "short"])
@pytest.mark.parametrize("theme", [THEME, LARGE], ids=["common", "large print"])
def test_the_last_question_is_never_alone_on_a_page(kind: str, theme) -> None:
    sample = CHOICES[0] if kind == "choice" else OTHERS[3]
    for count in (*range(2, 9), *range(10, 24, 2)):
        quiz = replace(QUIZ, items=tuple(replace(sample, id=f"q{n}") for n in range(count)))
        last = pages(pdf(quiz_sheet(quiz, MASTHEAD, theme), theme))[-1]
        assert last.count("?") >= 2, (count, last)


def test_a_heading_never_ends_a_page() -> None:
    for seed in range(6):
        digest = _digest(random.Random(seed))
        headings = {section.title for section in digest.sections} | {"Topics", "Sources"}
        for text in pages(pdf(brief(digest, ARTICLES, MASTHEAD, THEME))):
            lines = [line.strip() for line in text.splitlines()]
            foot = next(n for n, line in enumerate(lines) if line.startswith("Issue "))
            body = [line for line in lines[:foot] if line]
            assert not body or body[-1] not in headings


@pytest.mark.skipif(which("zbarimg") is None, reason="zbarimg is not installed")
def test_the_code_on_a_sheet_is_read_back_as_its_number() -> None:
    from briefings.render.quizview import sheet_id

    data = pdf(DOCUMENTS["quiz"])
    assert sheet_id(QUIZ, MASTHEAD) in pages(data)[0]
    image = pypdfium2.PdfDocument(data)[0].render(scale=4).to_pil()
    file = io.BytesIO()
    image.save(file, "PNG")
    command = ["zbarimg", "--quiet", "--raw", "-"]
    reader = subprocess.run(command, input=file.getvalue(), capture_output=True, check=False)
    assert reader.stdout.decode().strip() == sheet_id(QUIZ, MASTHEAD)
