"""Text that would steer a program is only text, in everything that is made of it."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import docx
import openpyxl
import pypdfium2
import pytest
from lxml import html

from briefings.config import MailSettings, Settings
from briefings.deliver import Letter, compose, html_page, text_page
from briefings.document import Document
from briefings.export import EXPORTERS, FACT_EXPORTERS
from briefings.jobs.writing import slug, write_page
from briefings.model import Masthead, Quiz
from briefings.render import RENDERERS, brief, load_theme, practice_page, quiz_sheet
from briefings.store import FileRead, Store
from tests.factories import article
from tests.test_export_forms import notes_of
from tests.test_render_hostile import _corpus, _digest, _quiz

# Each holds MARK, by which it is found again in what was made.
MARK = "Okafor"
TEXTS = {
    "SQL": "Okafor'); DROP TABLE articles; --",
    "SQL comment": 'Okafor" OR ""="" /* % _ */',
    "full-text search": 'Okafor* NEAR(a b) AND NOT "x" OR (y) ^z : -w',
    "tsquery": "Okafor & !x | (y <-> z):*",
    "Jinja": "Okafor {{ 7*191 }} {% for x in y %} {# gone #}",
    "Jinja, reaching out": "Okafor {{ ''.__class__.__mro__[1].__subclasses__() }}",
    "format strings": "Okafor {0.__class__} %(x)s %n ${HOME} $(id) `id`",
    "XML": "Okafor </para></document><document issued='2021-02-05'>",
    "XML entity": "Okafor &xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM 'file:///etc/passwd'>]>",
    "CDATA": "Okafor ]]> <![CDATA[ x ]]> <?php exit(); ?>",
    "HTML": "<script>alert('Okafor')</script><img src=x onerror=alert(1)>",
    "HTML attribute": "Okafor\" onfocus=\"alert(1)' autofocus='",
    "HTML comment": "Okafor --> <!-- </style></title></textarea></script> -->",
    "address": "[Okafor](javascript:alert(1)) javascript:alert(1) data:text/html,x",
    "way up": "../../../../tmp/Okafor",
    "way of Windows": r"..\..\Okafor C:\Windows\win.ini \\host\share",
    "NUL": "Okafor\x00.pdf",
    "other controls": "Okafor\x07\x08\x1b[31m\x7f\x85\u2028",
    "300 characters": "Okafor" + "x" * 294,
    "directions": "Okafor \u202efdp.exe\u202c \u2066x\u2069",
    "formula =": "=HYPERLINK(\"http://example.org\",\"Okafor\")",
    "formula +": "+Okafor+cmd|' /C calc'!A0",
    "formula -": "-2+3+Okafor",
    "formula @": "@SUM(1+1)*Okafor",
    "formula tab": "\t=1+Okafor",
    "formula return": "\r=1+Okafor",
    "formula, full width": "＝1+Okafor",
    "mail header": "Okafor\r\nBcc: spy@example.org\r\n\r\nbody",
    "mail dot": "Okafor\r\n.\r\nMAIL FROM:<spy@example.org>",
    "encoded word": "=?utf-8?q?Okafor=0D=0ABcc:_spy@example.org?=",
    "GIFT": "Okafor {=yes ~no} ::title:: // \\ # $CATEGORY: x",
    "halves of characters": "Okafor \ud800 \udfff",
}  # fmt: skip
each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
MASTHEAD = Masthead("Brief", "2026-11-21", "UTC", 3, 3, 1, news_up_to="2026-05")
THEME = load_theme(None)
MADE = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
MAIL = MailSettings(host="127.0.0.1", sender="Morning brief <brief@example.org>")
# What a template would have computed from the texts above.
_COMPUTED = ("1337", "<class", "root:x:")
# The names that Windows keeps for devices, whatever stands behind the first dot.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}


@cache
def page(text: str) -> Document:
    """A brief in which everything that can be said says the text."""
    return brief(_digest(text, 4), _corpus(text), MASTHEAD, THEME)


def sheet(text: str) -> Document:
    return quiz_sheet(quiz(text), MASTHEAD, THEME)


def quiz(text: str) -> Quiz:
    """A quiz of every kind of item in which everything that can be said says the text."""
    made = _quiz(text)
    items = (replace(i, answer="B, A, D, C") if i.kind == "order" else i for i in made.items)
    return replace(made, items=tuple(items))


def holds(shown: str) -> bool:
    """Whether the mark is shown, and nothing that was computed."""
    return MARK in re.sub(r"\s|\u00ad", "", shown) and not any(sign in shown for sign in _COMPUTED)


@each_text
@pytest.mark.parametrize("made", [page, sheet])
def test_a_page_shows_it_and_runs_nothing(made, text: str):
    root = html.fromstring(RENDERERS["html"](made(text), THEME))
    assert harmless(root) == []
    assert holds(str(root.text_content()))
    document = docx.Document(io.BytesIO(RENDERERS["docx"](made(text), THEME)))
    assert holds(" ".join(t.text or "" for t in document.element.iter() if t.tag.endswith("}t")))
    pdf = RENDERERS["pdf"](made(text), THEME)
    sheets = pypdfium2.PdfDocument(pdf)
    assert holds(" ".join(p.get_textpage().get_text_range() for p in sheets))
    assert not re.search(rb"/(?:JavaScript|JS|Launch|OpenAction|SubmitForm)\b", pdf)
    assert holds(RENDERERS["text"](made(text), THEME).decode())


def harmless(root: html.HtmlElement) -> list[str]:
    """What a page has that acts: scripts, handlers, addresses that are no addresses."""
    found = [e.tag for e in root.iter("script", "iframe", "object", "form", "base")]
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.startswith("on") or re.match(r"\s*(?:javascript|data|vbscript):", value, re.I):
                found.append(f"{name}={value}")
    return found


# The page is made from what is stored, and that has no halves of characters (below).
@pytest.mark.parametrize("text", [t for t in TEXTS.values() if t.isprintable() or t.isascii()])
def test_the_practice_page_runs_only_its_own_script(text: str):
    made = practice_page(quiz(text), MASTHEAD, THEME).decode()
    plain = practice_page(quiz(MARK), MASTHEAD, THEME).decode()
    ours, theirs = html.fromstring(made), html.fromstring(plain)
    scripts = [[str(s.text) for s in root.iter("script")] for root in (ours, theirs)]
    assert len(scripts[0]) == len(scripts[1])
    assert scripts[0][-1] == scripts[1][-1]
    handlers = [name for e in ours.iter() for name in e.attrib if name.startswith("on")]
    assert handlers == []
    assert holds(str(ours.text_content()))


@each_text
def test_a_mail_has_no_other_header_and_no_markup(text: str):
    letter = Letter("m", "2026-11-21", text, text_page(page(text)), html_page(page(text)), {})
    mail = message_from_bytes(compose(letter, MAIL, "reader@example.org", MADE), policy=default)
    assert sorted(set(mail.keys())) == sorted(
        {
            *("From", "To", "Subject", "Date", "Message-ID", "List-Id", "List-Unsubscribe"),
            *("Auto-Submitted", "MIME-Version", "Content-Type"),
        }
    )
    assert MARK in str(mail["Subject"])
    assert holds(mail.get_body(("plain",)).get_content())
    shown = html.fromstring(mail.get_body(("html",)).get_content())
    assert harmless(shown) == []
    assert holds(str(shown.text_content()))


@each_text
def test_no_export_computes_it(text: str):
    content = {form: each.write(quiz(text), MADE).content for form, each in EXPORTERS.items()}
    assert [cell for cell in cells(content["csv"]) if cell[:1] in tuple("=+-@＝＋－＠\t\r\n")] == []
    assert any(MARK in cell for cell in cells(content["csv"]))
    book = openpyxl.load_workbook(io.BytesIO(content["kahoot"]))
    assert {c.data_type for s in book for row in s.iter_rows() for c in row} <= {"s", "n"}
    assert ElementTree.fromstring(content["moodle"]).findall("question")
    package = zipfile.ZipFile(io.BytesIO(content["qti"]))
    assert all(
        ElementTree.fromstring(package.read(name)) is not None for name in package.namelist()
    )
    assert [
        n for n in package.namelist() if ".." in n or n.startswith(("/", "\\")) or "\0" in n
    ] == []
    assert json.loads(content["json"])
    fields = [field for _, fields, _, _ in notes_of(content["anki"]) for field in fields]
    assert [field for field in fields if re.search(r"<(?!br>)", field)] == []


@each_text
def test_every_question_of_gift_has_one_pair_of_braces(text: str):
    blocks = EXPORTERS["gift"].write(quiz(text), MADE).content.decode().strip().split("\n\n")
    assert blocks[0].startswith("$CATEGORY: ")
    for block in blocks[1:]:
        bare = re.sub(r"\\.", "", block)
        assert (bare.count("{"), bare.count("}")) == (1, 1), block
        assert block.startswith("::")


@each_text
def test_a_table_of_facts_computes_nothing(text: str):
    row = {"id": "f1", "value": text, "statement": text, "references": [{"sentence": text}]}
    assert not [
        c for c in cells(FACT_EXPORTERS["csv"]([row])) if c[:1] in tuple("=+-@＝＋－＠\t\r\n")
    ]
    (line,) = FACT_EXPORTERS["jsonl"]([row]).decode().split("\n")[:-1]
    assert MARK in json.loads(line)["value"]


def cells(content: bytes) -> Iterator[str]:
    table = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return iter([cell for row in table for cell in row if cell])


@each_text
def test_a_file_that_is_named_after_it_stays_where_it_belongs(text: str, tmp_path: Path):
    settings = Settings(out=tmp_path / "out")
    path = write_page(settings, date(2026, 3, 2), ("digest", text), "html", b"x")
    assert path.parent == tmp_path / "out" / "2026-03-02"
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == [path]
    assert re.fullmatch(r"[a-z0-9-]{1,80}\.html", path.name)


@pytest.mark.parametrize("words", [*sorted(_DEVICES), "CON", "Aux", "nul.txt", "LPT1:", " com1 "])
def test_no_file_has_the_name_of_a_device(words: str, tmp_path: Path):
    path = write_page(Settings(out=tmp_path), date(2026, 3, 2), (words,), "pdf", b"x")
    assert path.name.partition(".")[0] not in _DEVICES
    assert slug(words) == path.stem


@pytest.mark.parametrize("words", [".", "..", "", "///", "\0", "-rf", "~", ".hidden"])
def test_no_name_is_a_way_or_an_option(words: str):
    assert re.fullmatch(r"(?:[a-z0-9][a-z0-9-]*)?", slug(words))


@each_text
def test_a_search_for_it_finds_what_holds_it_and_harms_nothing(text: str, tmp_path: Path):
    plain = [article(f"Line {n} of the harbour news.", source=f"{n}.txt") for n in range(5)]
    usable = text.encode("utf-8", "ignore").decode().replace("\0", "")
    evil = article(f"{usable} spoke.", source="evil.txt", published="2001-01-01", title="A title")
    with Store(f"sqlite:///{tmp_path}/facts.sqlite") as store:
        read = [FileRead(a.source, "f", (a,)) for a in (evil, *plain)]
        store.articles.put_all("k", "r", read)
        for _ in range(2):
            found = store.articles.shelf("k", 2, (text,)).articles
            assert "evil.txt" in {a.source for a in found}
        assert len(store.articles.shelf("k").articles) == 6
        (kept,) = (a for a in store.articles.shelf("k").articles if a.source == "evil.txt")
        assert kept.text == evil.text
