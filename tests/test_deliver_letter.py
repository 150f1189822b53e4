"""The mail itself: parses, keeps its attachments, is the same again, and cannot be injected."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.config import MailSettings
from briefings.deliver import Letter, compose, html_page, message_id, notice, text_page
from briefings.document import (
    Box,
    Cell,
    Document,
    Entry,
    Heading,
    Listing,
    Paragraph,
    Table,
    Text,
)

NOW = datetime(2025, 3, 4, 7, 0, tzinfo=UTC)
MAIL = MailSettings(host="127.0.0.1", sender="Morning brief <brief@example.org>")
FILES = {"brief.pdf": b"%PDF\x00\xff\r\n.\r\n", "brief.docx": bytes(range(256)) * 9}
LETTER = Letter("morning", "2025-03-04", "Brief – no. 3", "Ilsa’s text", "<p>Ilsa’s</p>", FILES)


def parsed(letter: Letter = LETTER, recipient: str = "reader@example.org"):
    return message_from_bytes(compose(letter, MAIL, recipient, NOW), policy=default)


def test_text_html_and_files_come_back_as_they_were():
    mail = parsed()
    assert not list(mail.defects)
    assert mail.get_body(("plain",)).get_content().splitlines() == ["Ilsa’s text"]
    assert mail.get_body(("html",)).get_content().splitlines() == ["<p>Ilsa’s</p>"]
    assert {p.get_filename(): p.get_content() for p in mail.iter_attachments()} == FILES
    assert mail["Subject"] == "Brief – no. 3"


def test_the_headers_that_mailing_needs_are_there():
    mail = parsed()
    assert mail["From"] == "Morning brief <brief@example.org>"
    assert mail["To"] == "reader@example.org"
    assert mail["List-Unsubscribe"] == "<mailto:brief@example.org?subject=unsubscribe%20morning>"
    assert mail["List-Id"] == "<morning.example.org>"
    assert mail["Auto-Submitted"] == "auto-generated"


def test_the_way_out_can_carry_the_reader():
    mail = MAIL.model_copy(update={"unsubscribe": "https://example.org/out?who={address}"})
    message = message_from_bytes(compose(LETTER, mail, "a+b@example.org", NOW), policy=default)
    assert message["List-Unsubscribe"] == "<https://example.org/out?who=a%2Bb@example.org>"


def test_the_same_edition_and_recipient_give_the_same_bytes_and_message_id():
    assert compose(LETTER, MAIL, "a@example.org", NOW) == compose(
        LETTER, MAIL, "a@example.org", NOW
    )
    ids = [
        message_id(briefing, date, recipient, "x@example.org")
        for briefing in ("morning", "evening")
        for date in ("2025-03-04", "2025-03-05")
        for recipient in ("a@example.org", "b@example.org")
    ]
    assert len(set(ids)) == 8
    assert all(i.endswith("@example.org>") for i in ids)


@given(st.text(max_size=80))
def test_a_title_cannot_add_a_header(title: str):
    letter = Letter("m", "2025-03-04", f"a\r\nBcc: spy@example.org\n{title}", "t", "<p>h</p>", {})
    assert parsed(letter)["Bcc"] is None


def test_lines_of_a_mail_are_short_enough_for_smtp():
    letter = Letter("m", "d", "s" * 300, "long " * 500, f"<p>{'long ' * 500}</p>", FILES)
    assert max(map(len, compose(letter, MAIL, "r@example.org", NOW).split(b"\r\n"))) <= 998


def test_a_notice_says_why_there_is_no_issue():
    letter = notice("morning", "2025-03-04", "Morning brief", "nothing new since 2025-03-03")
    assert "nothing new since 2025-03-03" in parsed(letter).get_body(("plain",)).get_content()


PAGE = Document(
    "Brief",
    (
        Heading(1, (Text("Tram & harbour"),), "top", "title"),
        Box((Paragraph((Text("The council agreed."), Text("1, 2", superscript=True))),)),
        Listing((Entry("•", (Paragraph((Text("<b>Not bold</b>"),)),)),)),
        Listing(
            (Entry("1.", (Paragraph((Text("Courier", target="https://a.example/?x=1&y"),)),)),),
            "number",
        ),
        Table("Offices", (Cell((Text("Who"),)),), ((Cell((Text("Okafor"),)),),), (1.0,)),
        Paragraph(
            (
                Text("see", target="#top"),
                Text("↑", target="#top"),
                Text("script", target="javascript:alert(1)"),
            )
        ),
    ),
    "2025-03-04",
)


def test_the_html_of_a_mail_is_escaped_and_fetches_nothing():
    page = html_page(PAGE)
    assert "<h1>Tram &amp; harbour</h1>" in page
    assert "&lt;b&gt;Not bold" in page
    assert "<sup>1, 2</sup>" in page
    assert '<a href="https://a.example/?x=1&amp;y">Courier</a>' in page
    for word in (
        "↑",
        "<img",
        "<style",
        "<script",
        "<link",
        "javascript:",
        "data:",
        "cid:",
        'href="#',
    ):
        assert word not in page


def test_the_text_of_a_mail_keeps_citations_and_addresses():
    page = text_page(PAGE)
    assert "The council agreed. [1, 2]" in page
    assert "1. Courier <https://a.example/?x=1&y>" in page
    assert "↑" not in page
    assert "Tram & harbour\n==============" in page


@pytest.mark.parametrize("words", ["word " * 60, "x" * 200])
def test_lines_of_the_text_are_at_most_72_wide_unless_a_word_is(words: str):
    page = text_page(Document("t", (Paragraph((Text(words.strip()),)),), "2025-03-04"))
    assert all(len(line) <= 72 or " " not in line for line in page.splitlines())
