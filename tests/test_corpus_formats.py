"""One small file of each format, and what is read from it."""

from __future__ import annotations

import io
import json
import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefings.corpus import File, read
from briefings.model import Article, Rejection

LEDE = (
    "The town of Brackwater will close its last coal plant in October, nine years earlier than "
    "planned, the energy board said on Monday."
)
SECOND = (
    "Board chairwoman Noreen Castellano said that none of the 140 workers would lose their jobs, "
    "because a battery store is to be built on the same ground."
)
THIRD = (
    "The plant has stood on the river since 1958 and once gave heat and light to a third of the "
    "county, according to the board's own history."
)
TITLE = "Coal plant to close nine years early"
STORY = (LEDE, SECOND, THIRD)


def read_bytes(folder: Path, name: str, content: bytes | str) -> tuple[Article | Rejection, ...]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(File(path, name, ""))


def one(found: tuple[Article | Rejection, ...]) -> Article:
    (article,) = found
    assert isinstance(article, Article), article
    return article


def body(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.role == "body"]


def test_text_with_byline_date_and_caption(tmp_path: Path) -> None:
    text = "\n\n".join(
        (
            TITLE,
            "By Ray Oduya and Meg Finch",
            "Posted on : 2022-03-07 11:20",
            "Smoke over the plant at dawn. (Reuters)",
            *STORY,
            "Related stories",
            "Ten walks along the river",
        )
    )
    article = one(read_bytes(tmp_path, "a.txt", text))
    assert article.title == TITLE
    assert article.authors == ("Ray Oduya", "Meg Finch")
    assert (article.published, article.published_basis) == ("2022-03-07", "stated")
    assert article.captions == ("Smoke over the plant at dawn.",)
    assert body(article) == list(STORY)


def test_wrapped_lines_are_joined(tmp_path: Path) -> None:
    import textwrap

    text = "\n\n".join((TITLE, *(textwrap.fill(part, 66) for part in STORY)))
    assert body(one(read_bytes(tmp_path, "a.txt", text))) == list(STORY)


def test_an_article_without_a_title_gets_its_lede(tmp_path: Path) -> None:
    article = one(read_bytes(tmp_path, "a.txt", "\n".join(STORY)))
    assert article.title_basis == "lede"
    assert LEDE.startswith(article.title.removesuffix(" …"))


@pytest.mark.parametrize(
    ("fence", "front"),
    [
        (
            "---",
            'title: "Coal plant to close nine years early"\nauthors: [Ray Oduya, Meg Finch]\n'
            "date: 2022-03-07\noutlet: The Brackwater Echo",
        ),
        (
            "+++",
            'title = "Coal plant to close nine years early"\nauthors = ["Ray Oduya", "Meg Finch"]\n'
            'date = 2022-03-07\noutlet = "The Brackwater Echo"',
        ),
    ],
)
def test_front_matter_is_taken_at_its_word(tmp_path: Path, fence: str, front: str) -> None:
    text = f"{fence}\n{front}\n{fence}\n\n" + "\n\n".join(STORY)
    article = one(read_bytes(tmp_path, "a.md", text))
    assert (article.title, article.title_basis) == (TITLE, "given")
    assert article.authors == ("Ray Oduya", "Meg Finch")
    assert article.outlet == "The Brackwater Echo"
    assert (article.published, article.published_basis) == ("2022-03-07", "given")
    assert body(article) == list(STORY)


@pytest.mark.parametrize(
    "title",
    [
        "Coal plant to close: nine years early",
        '"Nine years early": coal plant to close',
        "'Not me,' says the coal board",
        "[Video] Coal plant to close",
        "@coalboard is silent",
        "Coal plant #2 to close: a first",
    ],
)
def test_a_headline_in_front_matter_is_no_markup(tmp_path: Path, title: str) -> None:
    front = f"---\ntitle: {title}\nauthors: [Ray Oduya, Meg Finch]\ndate: 2022-03-07\n---\n\n"
    article = one(read_bytes(tmp_path, "a.md", front + "\n\n".join(STORY)))
    assert article.title.strip("'\"") == title.strip("'\"")
    assert article.authors == ("Ray Oduya", "Meg Finch")
    assert article.published == "2022-03-07"


def test_markdown_signs_leave_the_text(tmp_path: Path) -> None:
    text = (
        f"# {TITLE}\n\n![smoke](smoke.jpg)\n\n{LEDE}\n\n## What comes **next**\n\n"
        "The board [published its plan](https://board.example/plan_(2)) and said *no one* would "
        "lose a job over it.\n\n- First the stack is taken down.\n- Then the ground is cleaned.\n"
    )
    article = one(read_bytes(tmp_path, "a.md", text))
    assert article.title == TITLE
    assert "What comes next" in [
        article.text[p.start : p.end] for p in article.paragraphs if p.role == "heading"
    ]
    assert "The board published its plan and said no one would lose a job over it." in article.text
    assert "First the stack is taken down." in body(article)
    assert "![" not in article.text


def pdf_bytes(**settings: object) -> bytes:
    """A PDF of two columns under a headline, with running heads on two pages."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph
    from reportlab.platypus.doctemplate import NextPageTemplate, PageBreak

    def head(canvas: object, document: object) -> None:
        canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
        canvas.drawString(60, 815, "The Brackwater Echo")  # type: ignore[attr-defined]
        canvas.drawString(290, 20, f"Page {document.page}")  # type: ignore[attr-defined]

    title = Frame(50, 700, 490, 90, id="title")
    columns = [Frame(x, 60, 235, 630, id=str(x)) for x in (50, 305)]
    full = [Frame(x, 60, 235, 740, id=f"f{x}") for x in (50, 305)]
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, invariant=1, **settings)
    document.addPageTemplates(
        [
            PageTemplate("first", [title, *columns], onPage=head),
            PageTemplate("later", full, onPage=head),
        ]
    )
    plain = ParagraphStyle("plain", fontSize=10, leading=13, spaceAfter=6)
    large = ParagraphStyle("large", fontSize=22, leading=26)
    flow = [
        Paragraph(TITLE, large),
        NextPageTemplate("later"),
        FrameBreak(),
        Paragraph("By Ray Oduya", plain),
        Paragraph("Published: March 7, 2022", plain),
        Paragraph(LEDE, plain),
        FrameBreak(),
        Paragraph(SECOND, plain),
        PageBreak(),
        Paragraph(THIRD, plain),
    ]
    document.build(flow)
    return buffer.getvalue()


def test_pdf_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    article = one(read_bytes(tmp_path, "a.pdf", pdf_bytes()))
    assert article.title == TITLE
    assert article.authors == ("Ray Oduya",)
    assert article.published == "2022-03-07"
    assert body(article) == list(STORY)


def test_pdf_times_of_the_file_are_no_evidence(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for row in range(6):
        canvas.drawString(60, 700 - 16 * row, f"Line {row} tells of the harbor and its seven boats")
    canvas.save()
    article = one(read_bytes(tmp_path, "a.pdf", buffer.getvalue()))
    assert article.published is None


def test_docx_styles_tell_title_heading_and_caption(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph("By Ray Oduya | March 7, 2022")
    document.add_paragraph(LEDE)
    document.add_heading("What comes next", 2)
    document.add_paragraph(SECOND)
    document.add_paragraph("Workers leave the plant after the last shift.", style="Caption")
    document.add_paragraph(THIRD)
    buffer = io.BytesIO()
    document.save(buffer)
    article = one(read_bytes(tmp_path, "a.docx", buffer.getvalue()))
    assert (article.title, article.authors) == (TITLE, ("Ray Oduya",))
    assert article.published == "2022-03-07"
    assert article.captions == ("Workers leave the plant after the last shift.",)
    assert [p.role for p in article.paragraphs] == ["body", "heading", "body", "caption", "body"]


def message(subject: str = TITLE) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "The Brackwater Echo <news@echo.example>"
    mail["Subject"] = subject
    mail["Date"] = "Mon, 07 Mar 2022 06:30:00 +0100"
    mail.set_content("\n\n".join(STORY) + "\n\n-- \nUnsubscribe: https://echo.example/out\n")
    return mail


def test_a_newsletter_is_dated_by_its_header(tmp_path: Path) -> None:
    article = one(read_bytes(tmp_path, "a.eml", bytes(message())))
    assert article.title == TITLE
    assert article.outlet == "The Brackwater Echo"
    assert (article.published, article.published_basis) == ("2022-03-07", "stated")
    assert body(article) == list(STORY)


def test_a_newsletter_in_html_only(tmp_path: Path) -> None:
    mail = message()
    rows = "".join(f"<tr><td><p>{part}</p></td></tr>" for part in STORY)
    mail.set_content(f"<html><body><table>{rows}</table></body></html>", subtype="html")
    assert body(one(read_bytes(tmp_path, "a.eml", bytes(mail)))) == list(STORY)


def test_a_forwarded_article_has_the_date_of_the_first_sending(tmp_path: Path) -> None:
    mail = message("Fwd: " + TITLE)
    mail.set_content(
        "---------- Forwarded message ---------\nFrom: Echo Weekly <w@echo.example>\n"
        "Date: Tue, Jan 4, 2022 at 9:00 AM\nSubject: Coal plant to close nine years early\n"
        "To: me <me@home.example>\n\n" + "\n\n".join(STORY)
    )
    article = one(read_bytes(tmp_path, "a.eml", bytes(mail)))
    assert (article.published, article.title) == ("2022-01-04", TITLE)


def test_a_mailbox_gives_an_article_for_each_message(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "a.mbox")
    for number in range(3):
        mail = message(f"{TITLE}, part {number}")
        box.add(mail)
    box.close()
    found = read(File(tmp_path / "a.mbox", "a.mbox", ""))
    assert [a.source for a in found if isinstance(a, Article)] == [f"a.mbox#{n}" for n in (1, 2, 3)]


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Brackwater Echo - News</title>
<item><title>Coal plant to close nine years early</title><link>https://echo.example/coal</link>
<dc:creator>Ray Oduya</dc:creator><pubDate>Mon, 07 Mar 2022 06:30:00 GMT</pubDate>
<content:encoded><![CDATA[{story}]]></content:encoded></item>
<item><title>Nothing but a headline</title><pubDate>Mon, 07 Mar 2022 07:30:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>The Brackwater Echo</title>
<entry><title>Coal plant to close nine years early</title><link href="https://echo.example/coal"/>
<author><name>Ray Oduya</name></author><published>2022-03-07T06:30:00Z</published>
<updated>2022-03-09T06:30:00Z</updated><content type="html">{story}</content></entry></feed>"""


def as_html() -> str:
    return "".join(f"<p>{part}</p>" for part in STORY)


def test_rss_gives_articles_and_names_a_bare_headline(tmp_path: Path) -> None:
    article, bare = read_bytes(tmp_path, "a.rss", RSS.format(story=as_html()))
    assert isinstance(article, Article)
    assert (article.title, article.outlet) == (TITLE, "The Brackwater Echo")
    assert (article.published, article.authors) == ("2022-03-07", ("Ray Oduya",))
    assert article.url == "https://echo.example/coal"
    assert body(article) == list(STORY)
    assert isinstance(bare, Rejection)
    assert "Nothing but a headline" in bare.reason


def test_atom_is_dated_by_published_and_not_by_updated(tmp_path: Path) -> None:
    import html

    content = ATOM.format(story=html.escape(as_html()))
    article = one(read_bytes(tmp_path, "a.atom", content))
    assert (article.title, article.published) == (TITLE, "2022-03-07")


def test_json_feed(tmp_path: Path) -> None:
    items = [
        {
            "id": "1",
            "title": TITLE,
            "content_html": as_html(),
            "date_published": "2022-03-07T06:30:00Z",
            "authors": [{"name": "Ray Oduya"}],
        }
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Echo", "items": items}
    article = one(read_bytes(tmp_path, "a.json", json.dumps(feed)))
    assert (article.title, article.published, article.outlet) == (TITLE, "2022-03-07", "The Echo")
    assert article.authors == ("Ray Oduya",)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"]
)
def test_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "\n\n".join((TITLE, *STORY, "“We are ready,” said José Núñez, the plant’s last chief."))
    article = one(read_bytes(tmp_path, "a.txt", text.encode(encoding)))
    assert "“We are ready,” said José Núñez, the plant’s last chief." in article.text


def test_invisible_signs_go_and_quotation_marks_stay(tmp_path: Path) -> None:
    text = "\n\n".join(
        (*STORY, "He called it “a co\u00adal\u200b town’s fare\u00adwell” and\u00a0left.")
    )
    article = one(read_bytes(tmp_path, "a.txt", text))
    assert body(article)[-1] == "He called it “a coal town’s farewell” and left."


def test_a_house_below_the_byline_is_the_outlet(tmp_path: Path) -> None:
    text = "\n".join(
        (TITLE, "By Ray Oduya", "Lakeside Wire Service", "Posted on March 7, 2022", *STORY)
    )
    article = one(read_bytes(tmp_path, "a.txt", text))
    assert (article.outlet, article.published) == ("Lakeside Wire Service", "2022-03-07")
    assert body(article) == list(STORY)


def test_a_standfirst_is_a_heading(tmp_path: Path) -> None:
    standfirst = (
        "Workers keep their jobs because a battery store is built on the same ground in spring"
    )
    article = one(read_bytes(tmp_path, "a.txt", "\n\n".join((TITLE, standfirst, *STORY))))
    assert article.text.startswith(standfirst)
    assert article.paragraphs[0].role == "heading"


def test_a_list_of_other_stories_in_the_middle_goes_and_the_story_goes_on(tmp_path: Path) -> None:
    text = "\n\n".join((TITLE, LEDE, "Related stories", "Ten walks by the river", SECOND, THIRD))
    assert body(one(read_bytes(tmp_path, "a.txt", text))) == list(STORY)


def test_the_readers_comments_go(tmp_path: Path) -> None:
    comment = (
        "My uncle worked there for thirty years and he says the roof leaked all the time, really."
    )
    text = "\n\n".join((TITLE, *STORY, "3 Comments", comment, comment.replace("uncle", "aunt")))
    assert body(one(read_bytes(tmp_path, "a.txt", text))) == list(STORY)


@pytest.mark.parametrize(
    "line",
    [
        '"Please send your questions to the board," Castellano told the hall.',
        "Watch out for ice on the bridge, the police said on Sunday.",
        "Tell us about your first day at the plant.",
        "The island can be reached by ferry only.",
        "Follow the money and you will find the coal.",
        "The photos may not be published, the court said.",
        "More: that is what the members of the club want from the town, and now.",
    ],
)
def test_a_sentence_of_the_story_is_no_furniture(tmp_path: Path, line: str) -> None:
    article = one(read_bytes(tmp_path, "a.txt", "\n\n".join((TITLE, LEDE, line, SECOND))))
    assert line in body(article)


@pytest.mark.parametrize(
    "line",
    [
        "Read or Share this story: https://bay.example/2FDg",
        "More: Town blocks the ferry used by bathers",
        "Enlarge this image toggle caption Ana Ruiz/AP Ana Ruiz/AP",
        "Reuters - Ap - Afp",
        "Anzeige:",
    ],
)
def test_what_a_site_puts_between_paragraphs_goes(tmp_path: Path, line: str) -> None:
    article = one(read_bytes(tmp_path, "a.txt", "\n\n".join((TITLE, LEDE, line, SECOND, THIRD))))
    assert body(article) == list(STORY)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (f"Plant closes Share Pin It More Galleries ADVERTISEMENT {LEDE}", LEDE),
        (LEDE.replace(". ", ". ADVERTISEMENT ") + " ADVERTISEMENT", LEDE),
        ("The court called the line an ADVERTISEMENTS rule, and so did the town of Arden.",) * 2,
    ],
)
def test_an_advertisement_that_is_glued_in_goes(tmp_path: Path, line: str, kept: str) -> None:
    article = one(read_bytes(tmp_path, "a.txt", "\n\n".join((TITLE, line, SECOND, THIRD))))
    assert body(article) == [kept, SECOND, THIRD]
