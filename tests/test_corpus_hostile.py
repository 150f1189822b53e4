"""Files that nobody wishes for: each one line, by name, and the rest is read."""

from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.corpus import File, Limits, listing, read
from briefings.corpus.formats.web import web
from briefings.corpus.reading import READERS
from briefings.corpus.years.sentences import split
from briefings.errors import CorpusError
from briefings.model import Article, Rejection

GOOD = (
    "Orchard fair draws record crowd\n\nMore than nine thousand people came to the orchard fair in "
    "Pellworm on Sunday, the organizers said, the most since it began in 1971.\n"
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(story: bytes, **others: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", story)
        for name, content in others.items():
            package.writestr(name, content)
    return buffer.getvalue()


def locked_pdf() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("secret", ownerPassword="more"))
    canvas.drawString(50, 700, "nobody reads this")
    canvas.save()
    return buffer.getvalue()


def blank_pdf(pages: int = 1) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for _ in range(pages):
        canvas.rect(50, 50, 100, 100)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>
<w:document %b><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>""" % W.encode()

HOSTILE: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "empty"),
    ("blanks.txt", b" \n\t\n", "empty"),
    ("empty.html", b"<html></html>", "no story"),
    ("bytes.txt", bytes(range(256)) * 40, "binary"),
    ("zeros.txt", bytes(5000), "binary"),
    ("deep-a.md", b"---\na: " + b"[" * 300_000 + b"\n---\nx", "front matter"),
    ("deep-b.md", b"---\na: " + b"[" * 1_990 + b"\n---\nx", "front matter"),
    ("really-a.txt", b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    ("really-b.txt", b"PK\x03\x04rest", "a zip"),
    ("really-c.md", b"\x89PNG\r\n\x1a\n", "a picture"),
    ("torn.pdf", b"%PDF-1.7\n1 0 obj <<", "broken PDF"),
    ("locked.pdf", locked_pdf(), "password"),
    ("pictures.pdf", blank_pdf(), "no text in this PDF"),
    ("torn.docx", b"PK\x03\x04 torn", "no Word document"),
    ("no-story.docx", docx(b"x", other=b"y").replace(b"document", b"dacument"), "no Word document"),
    ("bomb.docx", docx(b"<x>" + b" " * 90_000_000 + b"</x>"), "unpacks to"),
    ("entities.docx", docx(OUTSIDE), "XML entities"),
    ("broken.docx", docx(b"<w:document"), "broken Word document"),
    ("deep.html", b"<div>" * 10_000 + b"text " * 50 + b"</div>" * 10_000, "nested"),
    ("laughs.xml", LAUGHS, "XML entities"),
    ("page.xml", b"<?xml version='1.0'?><note>hello</note>", "no feed"),
    ("list.json", b"[1, 2, 3]", "no JSON Feed"),
    ("torn.json", b'{"version": ', "broken JSON"),
    ("deep.json", b"[" * 100_000, "JSON"),
    ("nothing.eml", b"just some words\n\nand more", "no mail message"),
    ("nothing.mbox", b"just some words", "no mailbox"),
    ("front.md", b"---\ntitle: [a\n---\n\nText of a story that goes on.", "front matter, line 2: "),
    ("date.md", b"---\ndate: someday\n---\n\nText of a story that goes on.", "is no date"),
    ("list.md", b"---\n- a\n- b\n---\n\nText of a story that goes on.", "front matter"),
    (
        "only-furniture.txt",
        b"Share this article\n\nAdvertisement\n\nAll rights reserved",
        "no text",
    ),
]


@pytest.mark.parametrize(("name", "content", "reason"), HOSTILE, ids=[h[0] for h in HOSTILE])
def test_a_hostile_file_is_one_line(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(GOOD)
    found = [each for file in listing(tmp_path).files for each in read(file)]
    articles = [each for each in found if isinstance(each, Article)]
    rejections = [each for each in found if isinstance(each, Rejection)]
    assert [article.source for article in articles] == ["good.txt"]
    assert [rejection.subject for rejection in rejections] == [name]
    assert reason in rejections[0].reason
    assert "\n" not in rejections[0].reason
    assert len(rejections[0].reason) < 320


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(200_000_000)
    found = listing(tmp_path)
    assert found.files == ()
    assert [r.subject for r in found.rejections] == ["huge.txt"]
    assert "200,000,000 bytes, over the limit of 20,000,000" in found.rejections[0].reason


def test_limits_of_pages_words_and_time(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(blank_pdf(5))
    long = "\n".join(f"On day {day} the fair sold {day} apples, he said." for day in range(60))
    (tmp_path / "b.txt").write_text(long)
    reasons = {
        file.source: [
            r.reason for r in read(file, Limits(pages=4, words=300)) if isinstance(r, Rejection)
        ]
        for file in listing(tmp_path).files
    }
    assert reasons["a.pdf"] == ["5 pages, over the limit of 4; split it"]
    assert "over the limit of 300" in reasons["b.txt"][0]


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    (file,) = listing(tmp_path).files
    file.path.unlink()
    (found,) = read(file)
    assert found == Rejection("a.txt", "it vanished while it was read; run again")


def test_links_that_leave_the_folder_are_refused(tmp_path: Path) -> None:
    corpus, outside = tmp_path / "corpus", tmp_path / "outside"
    corpus.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text(GOOD)
    (corpus / "a.txt").symlink_to(outside / "secret.txt")
    (corpus / "folder").symlink_to(outside)
    (corpus / "round").symlink_to(corpus)
    (corpus / "nowhere.txt").symlink_to(corpus / "gone.txt")
    found = listing(corpus)
    assert found.files == ()
    assert [r.subject for r in found.rejections] == ["a.txt", "folder", "nowhere.txt", "round"]
    assert "a link that leaves the folder" in found.rejections[0].reason


def test_hidden_files_archives_and_lonely_sidecars_are_named(tmp_path: Path) -> None:
    for name in (".secret.txt", "old.zip", "lonely.toml", "photo.JPG", "noending", ".DS_Store"):
        (tmp_path / name).write_text("x = 1")
    found = listing(tmp_path)
    assert found.files == ()
    assert [r.subject for r in found.rejections] == [
        ".secret.txt",
        "lonely.toml",
        "noending",
        "old.zip",
        "photo.JPG",
    ]
    assert all("; " in rejection.reason for rejection in found.rejections)


def test_a_name_with_a_newline_stays_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_text(GOOD)
    (tmp_path / os.fsdecode(b"c\xff.txt")).write_text("")
    found = listing(tmp_path)
    assert [file.source for file in found.files] == ["a\\x0ab.txt", "c\\xff.txt"]
    (article,) = read(found.files[0])
    assert isinstance(article, Article)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in listing(tmp_path).rejections[0].reason


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such folder"):
        listing(tmp_path / "none")


def test_the_order_and_the_fingerprints_do_not_depend_on_the_file_system(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", "a.txt", "Z.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    files = listing(tmp_path).files
    assert [file.source for file in files] == ["Z.txt", "a.txt", "a/c.txt", "b.txt"]
    os.utime(tmp_path / "a.txt", (1, 1))
    assert listing(tmp_path).files == files
    (tmp_path / "a.toml").write_text('outlet = "The Orchard Star"')
    changed = {f.source for f, g in zip(listing(tmp_path).files, files, strict=True) if f != g}
    assert changed == {"a.txt"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


SLOW = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@SLOW
@given(content=st.binary(max_size=400), suffix=st.sampled_from(sorted(READERS)))
def test_no_bytes_raise(folder: Path, content: bytes, suffix: str) -> None:
    path = folder / f"a{suffix}"
    path.write_bytes(content)
    assert all(isinstance(r, Article | Rejection) for r in read(File(path, path.name, "")))


@SLOW
@given(
    content=st.lists(
        st.one_of(
            st.text(max_size=60),
            st.sampled_from(
                [
                    "By Ann Lee",
                    "May 3, 2021",
                    "![]() |",
                    "# Head",
                    "<p>x</p>",
                    "Published",
                    "(AP)",
                    "|",
                    "---",
                ]
            ),
        ),
        max_size=12,
    ).map("\n".join),
    suffix=st.sampled_from([".txt", ".md", ".html"]),
)
def test_paragraphs_tile_whatever_text_there_is(folder: Path, content: str, suffix: str) -> None:
    path = folder / f"b{suffix}"
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    for found in read(File(path, path.name, "")):
        if isinstance(found, Article):
            parts = [found.text[p.start : p.end] for p in found.paragraphs]
            assert "\n".join(parts) == found.text
            assert all(part == part.strip() and part for part in parts)


def test_a_page_of_too_many_tags_is_one_line() -> None:
    page = "<html><body><p>" + "<b>word</b> and " * 30_000 + "</p></body></html>"
    with pytest.raises(ValueError, match="more than 40,000 tags"):
        web(page)


def test_a_page_that_takes_too_long_is_one_line() -> None:
    seconds = iter(range(0, 1_000, 50))
    page = f"<html><body><h1>Orchard fair</h1><p>{GOOD}</p><p>{GOOD}</p></body></html>"
    with pytest.raises(ValueError, match="it took longer than 40 s"):
        web(page, limits=Limits(seconds=40), clock=lambda: float(next(seconds)))


@pytest.mark.parametrize("line", ["The council met. ", "Gov. Lund saw Dr. "])
def test_a_line_of_many_sentences_is_cut_in_one_go(line: str):
    paragraph = line * 20_000
    start = time.process_time()
    assert "".join(split(paragraph)).count(line.split()[0]) == 20_000
    # Looking back to the beginning at each full stop would take minutes.
    assert time.process_time() - start < 3


@pytest.mark.parametrize("word", ["a", "the council met and "])
def test_a_line_of_half_a_million_signs_is_read_in_one_go(tmp_path: Path, word: str):
    (tmp_path / "long.txt").write_text(word * (500_000 // len(word)), "utf-8")
    start = time.process_time()
    tuple(read(listing(tmp_path).files[0], Limits(words=10**7, bytes=10**7)))
    # Looking for names in all of it, as in a byline, takes minutes.
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("Dr. Osei spoke. Gov. Lund left.", ["Dr. Osei spoke.", "Gov. Lund left."]),
        ("It was No. 5. They won.", ["It was No. 5.", "They won."]),
        ("She met Prof. Lund. So did I.", ["She met Prof. Lund.", "So did I."]),
        ("The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
        ("They saw the UFO. No one else did.", ["They saw the UFO.", "No one else did."]),
    ],
)
def test_a_full_stop_behind_an_abbreviation_ends_no_sentence(paragraph: str, sentences: list[str]):
    assert list(split(paragraph)) == sentences


def test_halves_of_characters_in_a_feed_are_dropped_everywhere(tmp_path: Path):
    path = tmp_path / "feed.json"
    items = '[{"id": "1", "title": "Harbour \\ud800 opens", "content_text": "%s"}]'
    text = "Ines Okafor \\udfff opened the harbour line on Monday, the council said."
    path.write_text(
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Bay \\ud83d", '
        f'"items": {items % text}}}'
    )
    (story,) = read(File(path, path.name, ""))
    assert isinstance(story, Article)
    assert repr(story).encode("utf-8")
    assert "\\ud" not in repr(story)
