"""Where an article says which outlet it is from: labels, keys, markup, headers, signatures."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.corpus import read
from briefings.corpus.files.folder import File
from briefings.model import Article

HEAD = "Vineyards of Perlova count the frost's cost"
BODY = (
    "Growers in the Perlova valley lost a third of their vines to frost in April, the county's "
    "wine board said on Tuesday.\n\nThe board will hear on 12 June which villages get help, and "
    "its chair, Ines Kolar, expects the harvest to begin three weeks late."
)
NAME = "Perlova Ploughman"  # a name that is not built like an outlet's
BUILT = "The Perlova Courier"


def article(folder: Path, suffix: str, text: str) -> Article:
    path = folder / f"frost.{suffix}"
    path.write_text(text, "utf-8")
    (found,) = read(File(path, path.name, "0"))
    assert isinstance(found, Article)
    return found


def page(head: str = "", top: str = "", foot: str = "", title: str = HEAD) -> str:
    told = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
    story = f"<article><h1>{HEAD}</h1>{told}</article>"
    return f"<html><head><title>{title}</title>{head}</head><body>{top}{story}{foot}</body></html>"


LINES: list[tuple[str, str]] = [
    (f"{HEAD}\n\nSource: {NAME}\n\n{BODY}", NAME),
    (f"{HEAD}\n\nPublication: {NAME}\n\n{BODY}", NAME),
    (f"{HEAD}\n\nPublished in {NAME}\n\n{BODY}", NAME),
    (f"Headline: {HEAD}\nOutlet: {NAME}\nPublished: 3 May 2023\n\n{BODY}", NAME),
    (f"{HEAD}\n\nBy Mira Dostal, {NAME} staff writer\n\n{BODY}", NAME),
    (f"{HEAD}\n\nMira Dostal, {BUILT}\n\n{BODY}", BUILT),
    (f"{HEAD}\n\nBy Mira Dostal\nOf {BUILT}\n\n{BODY}", BUILT),
    (f"{HEAD}\n\nBy Mira Dostal\n\n{BODY}\n\nMira Dostal covers farming for {BUILT}.", BUILT),
    (f"{HEAD}\n\nBy Mira Dostal\n\n{BODY}\n\n— Mira Dostal, {BUILT}", BUILT),
    (f"{HEAD}\n\n{BODY}\n\n— {BUILT}", BUILT),
    (f"{HEAD}\n\n{BODY}\n\nThis article first appeared in the {NAME}.", NAME),
    (f"{HEAD}\n\n{BODY}\n\nOriginally published by {NAME} on 3 May 2023", NAME),
    (f"{HEAD}\n\n{BODY}\n\nSource: {BUILT}", BUILT),
    (f"{HEAD}\n\n{BODY}\n\n© 2023 {BUILT} Publishing Company", BUILT),
    (f"{HEAD}\n\n{BODY}\n\n© {BUILT} 2023", BUILT),
    (f"{HEAD}\n\n{NAME} | 3 May 2023\n\n{BODY}\n\n© 2023 {NAME}", NAME),
    (f"{HEAD}\n\nOrchard Monthly, May 2023\n\n{BODY}", "Orchard Monthly"),
    (f"{HEAD} - Perlova Post-Gazette\n\n{BODY}", "Perlova Post-Gazette"),
]


@pytest.mark.parametrize(("text", "outlet"), LINES, ids=range(len(LINES)))
def test_a_line_that_says_whose_it_is_names_the_outlet_and_leaves_the_text(
    text: str, outlet: str, tmp_path: Path
) -> None:
    found = article(tmp_path, "txt", text)
    assert (found.outlet, found.title) == (outlet, HEAD)
    assert found.text == BODY.replace("\n\n", "\n")


def test_a_reprint_and_a_magazine_say_when_they_appeared(tmp_path: Path) -> None:
    reprint = f"{HEAD}\n\n{BODY}\n\nFirst published in the {NAME}, 3 May 2023"
    assert article(tmp_path, "txt", reprint).published == "2023-05-03"
    month = article(tmp_path, "txt", f"{HEAD}\n\nOrchard Monthly, May 2023\n\n{BODY}")
    assert month.published == "2023-05"


SILENT: list[str] = [
    f"{HEAD}\n\n{BODY}\n\nSource: Mira Dostal",
    f"{HEAD}\n\n{BODY}\n\nSource: Ministry of Agriculture",
    f"{HEAD}\n\n{BODY}\n\nSource: Census figures",
    f"{HEAD}\n\nSource: County Council\n\n{BODY}",
    f"{HEAD}\n\n{BODY}\n\nInes Kolar is chair of the Perlova Board.",
    f"{HEAD}\n\nFrom Perlova to Dorn\n\n{BODY}",
    f"{HEAD}\n\nBy Mira Dostal\nSports staff writer\n\n{BODY}",
    f"{HEAD}\n\n{BODY}\n\n— Mira Dostal, Dorn",
]


@pytest.mark.parametrize("text", SILENT, ids=range(len(SILENT)))
def test_a_label_of_something_else_names_no_outlet(text: str, tmp_path: Path) -> None:
    assert article(tmp_path, "txt", text).outlet is None


@pytest.mark.parametrize(
    "front",
    [
        *(f"{key}: {NAME}" for key in (
            "source", "publication", "newspaper", "magazine", "website", "site_name", "site-name",
            "publication_name", "station", "organization",
        )),
        f"source: [{NAME}]",
        f"source:\n  name: {NAME}\n  url: https://ploughman.example/frost",
        f"params:\n  source: {NAME}",
    ],
)  # fmt: skip
def test_the_keys_of_front_matter_that_name_an_outlet(front: str, tmp_path: Path) -> None:
    text = f"---\ntitle: {HEAD}\n{front}\ndate: 2023-05-03\n---\n\n{BODY}"
    assert article(tmp_path, "md", text).outlet == NAME


@pytest.mark.parametrize(
    "front",
    ["source: wire/frost.txt", "source: https://ploughman.example/a", "website: plough.example"],
)
def test_a_source_that_is_a_place_of_files_is_no_outlet(front: str, tmp_path: Path) -> None:
    assert article(tmp_path, "md", f"---\n{front}\n---\n\n# {HEAD}\n\n{BODY}").outlet is None


def test_a_masthead_as_the_first_heading_is_the_outlet_and_not_the_title(tmp_path: Path) -> None:
    found = article(tmp_path, "md", f"# {BUILT}\n\n## {HEAD}\n\nBy Mira Dostal\n\n{BODY}")
    assert (found.outlet, found.title) == (BUILT, HEAD)


def linked(said: str) -> str:
    return f'<script type="application/ld+json">{said}</script>'


MARKED: list[str] = [
    *(page(f'<meta name="{name}" content="{NAME}">') for name in (
        "og:site_name", "dcterms.publisher", "article:publisher", "al:ios:app_name", "source",
    )),
    page(f'<meta name="copyright" content="© 2023 {NAME}">'),
    *(page(linked(f'{{"@type":"NewsArticle","{key}":{{"name":"{NAME}"}}}}')) for key in (
        "publisher", "sourceOrganization", "provider", "copyrightHolder",
    )),
    page(linked(f'{{"@type":"Article","isPartOf":{{"@type":"Newspaper","name":"{NAME}"}}}}')),
    page(linked(f'{{"@type":"Article","publisher":{{"legalName":"{NAME}"}}}}')),
    page(linked(f'[{{"@type":"Article"}},{{"@type":"WebSite","name":"{NAME}"}}]')),
    page(top=f'<div itemprop="publisher"><meta itemprop="name" content="{NAME}"></div>'),
    page(top=f'<p class="source">Source: {NAME}</p>'),
    page(top=f'<header><a href="/"><img src="l.png" alt="{NAME} logo"></a></header>'),
    page(top=f'<header><div class="site-title">{NAME}</div></header>'),
    page(f'<link rel="alternate" type="application/rss+xml" title="{NAME} » Feed" href="/f">'),
    page(foot=f"<footer><p>© 2023 {NAME}. All rights reserved.</p></footer>"),
    *(page(title=f"{HEAD}{sign}{NAME}") for sign in (
        " | ", " - ", " — ", " » ", " : ", " | Farming | ",
    )),
    page(title=f"{NAME}: {HEAD}"),
]  # fmt: skip


@pytest.mark.parametrize("html", MARKED, ids=range(len(MARKED)))
def test_a_page_that_marks_its_outlet_is_believed(html: str, tmp_path: Path) -> None:
    found = article(tmp_path, "html", html)
    assert (found.outlet, found.title) == (NAME, HEAD)


UNMARKED: list[str] = [
    page(title=f"{HEAD} | Breaking News"),
    page(title=f"{HEAD} | Opinion"),
    page(top='<header><a href="/">Home Page</a></header>'),
    page(top='<header><a href="/"><img src="l.png" alt="Search Menu"></a></header>'),
    page('<link rel="alternate" type="application/rss+xml" title="RSS" href="/f">'),
    page(linked(f'{{"@type":"Article","isPartOf":{{"@type":"WebPage","name":"{NAME}"}}}}')),
    page(linked('{"@type":"Article","copyrightHolder":{"@type":"Person","name":"Mira Dostal"}}')),
    page('<meta name="article:publisher" content="https://social.example/ploughman">'),
    page(top="<p>By Mira Dostal</p>", foot="<footer><p>© 2023 Mira Dostal</p></footer>"),
]


@pytest.mark.parametrize("html", UNMARKED, ids=range(len(UNMARKED)))
def test_a_page_that_marks_something_else_names_no_outlet(html: str, tmp_path: Path) -> None:
    assert article(tmp_path, "html", html).outlet is None


@pytest.mark.parametrize(
    "headers",
    [
        f"From: Mira Dostal <m@x.example>\nOrganization: {NAME}",
        f"From: news@x.example\nList-Id: {NAME} <daily.x.example>",
        f"From: {BUILT.removeprefix('The ')} Newsletter <news@x.example>",
    ],
)
def test_the_headers_of_a_letter_name_the_outlet(headers: str, tmp_path: Path) -> None:
    text = f"{headers}\nSubject: {HEAD}\nDate: Wed, 3 May 2023 08:00:00 +0000\n\n{BODY}"
    found = article(tmp_path, "eml", text).outlet
    assert found == (NAME if NAME in headers else BUILT.removeprefix("The "))
