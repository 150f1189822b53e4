"""Bylines as papers print them."""

from __future__ import annotations

import pytest

from briefings.corpus.origin.bylines import byline_of
from briefings.corpus.passes.captions import shows, without_credit

BYLINES: list[tuple[str, tuple[str, ...], tuple[str, ...], str | None]] = [
    ("By Marta Kowalczyk", ("Marta Kowalczyk",), (), None),
    ("by marta kowalczyk", ("Marta Kowalczyk",), (), None),
    ("BY MARTA KOWALCZYK AND J.T. O'BRIEN", ("Marta Kowalczyk", "J.T. O'Brien"), (), None),
    (
        "By : Choi Bo-ram/The Peninsula Herald/ANN",
        ("Choi Bo-ram",),
        ("ANN",),
        "The Peninsula Herald",
    ),
    ("By Noh Tae-il, senior staff writer", ("Noh Tae-il",), (), None),
    ("By Ana Ruiz, Ben Cho and Carla Diaz", ("Ana Ruiz", "Ben Cho", "Carla Diaz"), (), None),
    ("By Ana Ruiz, Ben Cho, and Carla Diaz", ("Ana Ruiz", "Ben Cho", "Carla Diaz"), (), None),
    ("By ANA RUIZ Associated Press", ("Ana Ruiz",), ("Associated Press",), None),
    ("By Ana Ruiz, The Associated Press", ("Ana Ruiz",), ("Associated Press",), None),
    ("By Ana Ruiz in Lima and Ben Cho in Quito", ("Ana Ruiz", "Ben Cho"), (), None),
    ("By Ana Ruiz, Political Editor", ("Ana Ruiz",), (), None),
    ("By Ana Ruiz Environment correspondent", ("Ana Ruiz",), (), None),
    ("By Ludwig van der Velde", ("Ludwig van der Velde",), (), None),
    ("By Aisha bint Khalid al-Nuaimi", ("Aisha bint Khalid al-Nuaimi",), (), None),
    ("By Seán Ó Briain", ("Seán Ó Briain",), (), None),
    ("By Martin Luther Boateng Jr.", ("Martin Luther Boateng Jr.",), (), None),
    ("Written by Tomasz Łuczak | The Vistula Post", ("Tomasz Łuczak",), (), "The Vistula Post"),
    ("Reporting by Tomasz Łuczak", ("Tomasz Łuczak",), (), None),
    ("By Ana Ruiz (Reuters)", ("Ana Ruiz",), ("Reuters",), None),
    ("By Ana Ruiz - The Andean Times", ("Ana Ruiz",), (), "The Andean Times"),
    ("By Ana Ruiz for The Andean Times", ("Ana Ruiz",), (), "The Andean Times"),
    ("By Ana Ruiz ana.ruiz@times.example @anaruiz", ("Ana Ruiz",), (), None),
    ("By Xinhua", (), ("Xinhua",), None),
    ("By The Andean Times", (), (), "The Andean Times"),
    ("By Staff Writer", (), (), None),
    ("By our own correspondent", (), (), None),
    ("Author: Ana Ruiz", ("Ana Ruiz",), (), None),
    ("Story by Ana Ruiz; Photos by Ben Cho", ("Ana Ruiz",), (), None),
]


@pytest.mark.parametrize(
    ("line", "authors", "agencies", "outlet"), BYLINES, ids=[b[0] for b in BYLINES]
)
def test_a_byline_gives_people_agencies_and_outlet(
    line: str, authors: tuple[str, ...], agencies: tuple[str, ...], outlet: str | None
) -> None:
    byline = byline_of(line)
    assert byline is not None
    assert (byline.authors, byline.agencies, byline.outlet) == (authors, agencies, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the river had fallen by two meters.",
        "By the time the boats came, the pier was gone.",
        "Bypass opens after long delay",
        "By 2030, half of the buses will run on batteries",
        "Photo by Ana Ruiz",
        "By land and by sea",
        "The book was written by Ana Ruiz and published in Lima last year.",
    ],
)
def test_other_lines_with_by_are_no_bylines(line: str) -> None:
    assert byline_of(line) is None


CREDITS: list[tuple[str, str]] = [
    ("Boats leave the harbor at dawn. (Reuters)", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn. Reuters", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn. AP Photo/Ana Ruiz", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn. (AP Photo/Ana Ruiz)", "Boats leave the harbor at dawn."),
    (
        "Boats leave the harbor at dawn. Photo: Ana Ruiz/Getty Images",
        "Boats leave the harbor at dawn.",
    ),
    ("Boats leave the harbor at dawn. Photograph: Ana Ruiz", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn. Photo by Ana Ruiz", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn. Image: Ana Ruiz.", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn. Courtesy of the port", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn. (courtesy of the port)", "Boats leave the harbor at dawn."),
    (
        "Boats leave the harbor at dawn. [Photo provided to Port Daily]",
        "Boats leave the harbor at dawn.",
    ),
    (
        "Boats leave the harbor at dawn. Port Times photo by Ana Ruiz |",
        "Boats leave the harbor at dawn.",
    ),
    ("Boats leave the harbor at dawn. Port Times file", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn. © Ana Ruiz / AFP", "Boats leave the harbor at dawn."),
    (
        "Boats leave the harbor at dawn. Ana Ruiz/AFP/Getty Images",
        "Boats leave the harbor at dawn.",
    ),
    ("Boats leave the harbor at dawn. [EPA/Ana Ruiz]", "Boats leave the harbor at dawn."),
    ("Boats leave the harbor at dawn | Ana Ruiz/Reuters", "Boats leave the harbor at dawn"),
    ("Boats leave the harbor at dawn. (File photo)", "Boats leave the harbor at dawn."),
    ("Boats leave Lima on May 4, 2021. REUTERS/Ana Ruiz", "Boats leave Lima on May 4, 2021."),
    ("Boats leave Lima. (REUTERS/Ana Ruiz)", "Boats leave Lima."),
    ("Boats leave Lima. AFP PHOTO / ANA RUIZ", "Boats leave Lima."),
    ("Photo: Ana Ruiz", ""),
    ("(Photo by Ana Ruiz/Getty Images)", ""),
    ("Getty Images", ""),
]


@pytest.mark.parametrize(("line", "caption"), CREDITS, ids=[c[0] for c in CREDITS])
def test_a_credit_is_cut_off_a_caption(line: str, caption: str) -> None:
    parted = without_credit(line)
    assert parted is not None
    assert parted[0] == caption


@pytest.mark.parametrize(
    "line",
    [
        "The minister told Reuters that the talks had failed.",
        "He joined the agency in 1998 and left it for The Port Times.",
        "The picture: a country that has run out of patience.",
        "She sold the photo by the side of the road for two dollars and never saw it again.",
        "The deal was first reported by Reuters.",
        "The story was confirmed by the AP.",
    ],
)
def test_a_sentence_that_names_an_agency_is_no_caption(line: str) -> None:
    assert without_credit(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "A general view of the hospital is seen in Lima, Peru, on Monday.",
        "An aerial photo shows flooded fields near Cusco.",
        "In this May 4, 2021, file photo, Ana Ruiz arrives at court in Lima.",
        "This photo provided by the police shows a blue boat.",
        "FILE - Ana Ruiz leaves the court in Lima.",
        "Boats are seen outside the harbor of Lima on May 4, 2021.",
        "Ana Ruiz poses with her prize in Lima on 4 May 2021.",
    ],
)
def test_a_line_that_says_so_stands_beneath_a_picture(line: str) -> None:
    assert shows(line)


@pytest.mark.parametrize(
    "line",
    [
        "A general strike began in Lima on May 4, 2021.",
        "Growth is seen at 2 percent in 2024.",
        "The deal is seen in Lima as a win.",
        "In this picture of decay, some hope lives.",
        "These images shook the nation.",
        "The flood poses a danger to Lima, the ministry said on May 4, 2021.",
    ],
)
def test_a_line_of_the_story_stands_beneath_none(line: str) -> None:
    assert not shows(line)


def test_a_house_photo_names_the_outlet() -> None:
    parted = without_credit("Boats leave. Port Times photo by Ana Ruiz")
    assert parted is not None
    assert [(claim.field, claim.value) for claim in parted[1]] == [("outlet", "Port Times")]
    agency = without_credit("Boats leave. AP photo by Ana Ruiz")
    assert agency is not None
    assert agency[1] == ()
