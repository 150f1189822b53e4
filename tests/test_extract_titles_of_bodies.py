"""Where a body's name ends and the title before a name begins. Every text is invented."""

from __future__ import annotations

import pytest

from tests.test_extract_positions_besides import statements

# What an article of 12 June 2019 says, and what its first tenure tells of Ana Berg.
BODIES: list[tuple[str, str]] = [
    ("Oregon State Park Ranger Supervisor Ana Berg said the path was closed.",
     "a ranger supervisor of Oregon State Park"),
    ("On Monday Elnora Police Department Detective Lt. Ana Berg spoke.",
     "a detective lieutenant of the Elnora Police Department"),
    ("On Monday Elnora Fire Department Battalion Chief Ana Berg spoke.",
     "battalion chief of the Elnora Fire Department"),
    ("On Monday Superior Court Judge Ana Berg blocked the law.",
     "a judge of the Superior Court"),
    ("On Monday Elnora County Superior Court Judge Ana Berg blocked the law.",
     "a judge of the Elnora County Superior Court"),
    ("On Monday Elnora County Sheriff Ana Berg spoke.", "sheriff of Elnora County"),
    ("On Monday Elnora County Circuit Judge Ana Berg spoke.",
     "a circuit judge of Elnora County"),
    ("Elnora County Sheriff's Office spokeswoman Ana Berg said two men were held.",
     "a spokeswoman for the Elnora County Sheriff's Office"),
    ("On Monday St. Mary's Hospital spokeswoman Ana Berg spoke.",
     "a spokeswoman for St. Mary's Hospital"),
    ("On Monday Elnora Farmers' Union president Ana Berg spoke.",
     "president of the Elnora Farmers' Union"),
    ("On Monday Norvex's Press Office director Ana Berg spoke.",
     "Norvex’s Press Office director"),
    ("Elnora City manager Ana Berg said the referee was wrong.", "manager of Elnora City"),
    ("On Monday Elnora City Manager Ana Berg said the budget was sound.", "city manager of Elnora"),
    ("On Monday Bank of Elnora Governor Ana Berg spoke.", "governor of the Bank of Elnora"),
    ("Ana Berg, advocacy director for Breaking the Ice, says it is out of control.",
     "advocacy director for Breaking the Ice"),
    ("Ana Berg, managing director and head of research at Norvex Bank, spoke.",
     "managing director at Norvex Bank"),
    ("Ana Berg, founder and head of the Elnora Opera, spoke.", "founder of the Elnora Opera"),
    ("Incoming Norvex chief executive Ana Berg spoke.", "the incoming chief executive of Norvex"),
    ("NYPD officer Ana Berg was promoted.", "an officer of the NYPD"),
    ("Sen. Ana Berg, R-Ky., dropped in most often.", "a Republican senator for Kentucky"),
    ("Ana Berg, the Conservative MP, spoke.", "a Conservative MP"),
    ("Amazon founder Ana Berg spoke.", "founder of Amazon"),
    ("US Federal Reserve chairman Ana Berg spoke.", "chairman of the US Federal Reserve"),
    ("Ana Berg, the prefect for the Congregation for the Doctrine of the Heart, spoke.",
     "the prefect for the Congregation for the Doctrine of the Heart"),
    ("According to Federal Reserve Bank of Elnora figures cited by its president, Ana Berg, "
     "growth slowed.", "president of Federal Reserve Bank of Elnora"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "office"), BODIES)
def test_a_body_is_named_whole_and_apart_from_the_title(text: str, office: str) -> None:
    assert statements(text)[0] == f"Ana Berg was {office} as of 12 June 2019."


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("Star forward Ana Berg scored.", "a forward"),
        ("Nollywood actress Ana Berg has arrived.", "a Nollywood actress"),
    ],
)
def test_a_judgement_or_a_scene_employs_nobody(text: str, trade: str) -> None:
    assert statements(text) == [f"Ana Berg was {trade}."]


@pytest.mark.parametrize(
    "text",
    [
        "Study co-author Ana Berg said so.",
        "Defending champion Ana Berg won the women's singles.",
    ],
)
def test_a_part_in_what_is_not_named_is_no_office(text: str) -> None:
    assert statements(text) == []


def test_the_agent_of_one_clause_is_not_the_subject_of_the_next() -> None:
    form = "On the form obtained by the press and confirmed by an Elnoran government official, "
    assert statements("Ivo Lund was ill.", f"{form}Lund answered no.") == []
    told = "It was founded by a former government adviser, Ana Berg, in 1999."
    assert statements(told) == ["Ana Berg was a former government adviser as of 12 June 2019."]
