"""The lines above and below a story in the manner of many houses, and lines that only look so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.corpus import read
from briefings.corpus.files.folder import File
from briefings.model import Article

# Each style begins with "#### FILE | AUTHORS | OUTLET | TITLE"; {B} is the story, {BH} the same
# as HTML, and a line or an element that holds "§" stays in the text.
STYLES = Path(__file__).parent / "corpus_heads.txt"
STORY = (
    "The crews of the Calder ferries have dropped a strike after accepting a two-year pay offer, "
    "their union said on Tuesday.",
    '"We have what we asked for," said Ana Ruiz, the head of the union. "Now we can sail."',
    "Nobody was hurt when the hall was cleared.",
    "Ben Cho disagrees.",
    "It is a start.",
    "Calder Ferries Ltd carries 2 million passengers a year and will pay 14 million euros more in "
    "wages by 2026.",
)
HEAD = "Ferry strike called off hours before first sailing"


def styles() -> Iterator[tuple[str, str, str, str, str]]:
    for style in re.split(r"^#### ", STYLES.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        said, _, content = style.partition("\n")
        name, authors, outlet, title = (part.strip() for part in said.split(" | ", 3))
        yield name, authors, outlet, title, content


def article(folder: Path, name: str, content: str) -> Article:
    marked = "".join(f"<p>{each}</p>" for each in STORY)
    told = content.replace("§", "").replace("{BH}", marked).replace("{B}", "\n\n".join(STORY))
    path = folder / name
    path.write_text(told, "utf-8")
    (found,) = read(File(path, name, "0"))
    assert isinstance(found, Article), found
    return found


TABLE = tuple(styles())


def test_there_are_many_styles() -> None:
    assert len(TABLE) >= 75


@pytest.mark.parametrize(("name", "authors", "outlet", "title", "content"), TABLE)
def test_a_style_gives_its_metadata_and_nothing_but_the_story(
    name: str, authors: str, outlet: str, title: str, content: str, tmp_path: Path
) -> None:
    found = article(tmp_path, name, content)
    kept = [re.sub(r"<.*|\*+$", "", line) for line in re.findall(r"§(.*)", content)]
    assert ("; ".join(found.authors), found.outlet or "") == (authors, outlet)
    assert (found.title.casefold(), found.published) == (title.casefold(), "2024-06-11")
    assert set(found.text.split("\n")) == {*STORY, *kept}


# Lines above or below the story that are its own: (above, below, what must stay).
OWN: list[tuple[str, str, str]] = [
    ("Ana Ruiz", "", "Ana Ruiz"),
    ("Ana Ruiz\n11 June 2024", "", "Ana Ruiz"),
    ("Ana Ruiz, editor", "", "Ana Ruiz, editor"),
    ("Interview: Ana Ruiz", "", "Interview: Ana Ruiz"),
    ("Report: Harbour dues to rise", "", "Report: Harbour dues to rise"),
    ("Karl Hove, Tess Amdahl and Ray Pike were there.", "", "were there."),
    ("", "Ana Ruiz is the editor of the Calder Herald.", "Calder Herald"),
    ("", "Karl Hove is the director of the port.", "director of the port"),
    ("", "— Ana Ruiz", "Ana Ruiz"),
    ("", "The report was first published in 2019 by the ministry.", "2019"),
    ("", "The report gave a different account of the night.", "different account"),
    ("", "An earlier version of the bill had a ceiling on wages.", "ceiling"),
    ("", "An earlier version missed the target by a year.", "missed"),
    ("", "Correction officers went on strike too.", "officers"),
    ("", "Nobody knows when.", "Nobody knows when."),
    ("", "Good morning to all, she said.", "Good morning"),
]


@pytest.mark.parametrize(("above", "below", "stays"), OWN, ids=range(len(OWN)))
def test_a_line_of_the_story_stays_and_names_no_writer_and_no_house(
    above: str, below: str, stays: str, tmp_path: Path
) -> None:
    found = article(tmp_path, "a.txt", f"{HEAD}\n\n{above}\n\n{{B}}\n\n{below}\n")
    assert (found.authors, found.outlet, found.title) == ((), None, HEAD)
    assert stays in found.text
    assert [each for each in STORY if each not in found.text] == []


# Lines with nothing of a house in them, though one stands beside a byline.
NO_HOUSE: list[str] = [
    "Calder Ferries Ltd\nBy Maren Oakes",
    "Calder Ferries\nBy Maren Oakes",
    "Port Calder\nBy Maren Oakes",
    "By Maren Oakes\nPort Calder",
    "World News\nBy Maren Oakes",
    "By Maren Oakes, Port Calder",
    "By Maren Oakes (Port Calder)",
    "By Maren Oakes, Local Democracy Reporter",
    "By Court Reporter Maren Oakes",
    "Maren Oakes, science and health reporter",
    "Maren Oakes\nSenior reporter, harbours",
]


@pytest.mark.parametrize("lines", NO_HOUSE)
def test_a_firm_a_place_and_a_section_are_no_outlet_and_no_author(
    lines: str, tmp_path: Path
) -> None:
    told = f"{HEAD}\n{lines}\n11 June 2024\n\n{{B}}\n\nThe quay of Port Calder was full."
    found = article(tmp_path, "a.txt", told)
    assert (found.authors, found.outlet) == (("Maren Oakes",), None)


@pytest.mark.parametrize(
    "headline", ["Ferry Strike Called Off Hours Before First Sailing", HEAD.upper()]
)
def test_a_standfirst_in_capitals_is_no_house_below_a_headline_in_capitals(
    headline: str, tmp_path: Path
) -> None:
    told = f"{headline}\nCrews Accept Better Offer\nBy Maren Oakes\n\n{{B}}"
    assert article(tmp_path, "a.txt", told).outlet is None


def test_names_that_stand_above_parts_of_the_story_are_headings(tmp_path: Path) -> None:
    told = f"{HEAD}\n\nKarl Hove\n\n{{B}}\n\nTess Amdahl\n\nShe was the first to sail at dawn."
    found = article(tmp_path, "a.txt", told)
    assert found.authors == ()
    assert {"Karl Hove", "Tess Amdahl"} <= set(found.text.split("\n"))


@pytest.mark.parametrize("country", ["France", "USA", "Corrected"])
def test_a_country_in_a_datelines_brackets_is_no_agency(country: str, tmp_path: Path) -> None:
    found = article(tmp_path, "a.txt", f"{HEAD}\n\nPORT CALDER ({country}) - {{B}}")
    assert (found.agencies, found.outlet) == ((), None)


@pytest.mark.parametrize("part", ["Norway", "Football", "Politics", "Video", "Calder Ferries Ltd"])
def test_a_section_in_a_pages_title_is_no_outlet(part: str, tmp_path: Path) -> None:
    page = f"<html><head><title>{HEAD} | {part}</title></head>"
    page += f"<body><article><h1>{HEAD}</h1>{{BH}}</article></body></html>"
    assert article(tmp_path, "a.html", page).outlet is None


def test_a_name_of_the_story_in_its_copyright_line_is_no_outlet(tmp_path: Path) -> None:
    assert article(tmp_path, "a.txt", f"{HEAD}\n\n{{B}}\n\n© 2024 Calder").outlet is None


def test_an_outlets_initials_in_a_dateline_are_no_agency(tmp_path: Path) -> None:
    told = f"{HEAD}\nOrient Harbour Wire\nBy Maren Oakes\n\nCALDER (OHW) - {{B}}"
    found = article(tmp_path, "a.txt", told)
    assert (found.outlet, found.agencies) == ("Orient Harbour Wire", ())
