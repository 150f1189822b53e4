"""Where a body's name ends and the title before a name begins. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from tests.factories import article
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
    ("Incoming Norvex chief executive Ana Berg spoke.", "the incoming chief executive of Norvex"),
    ("NYPD officer Ana Berg was promoted.", "an officer of the NYPD"),
    ("Sen. Ana Berg, R-Ky., dropped in most often.", "a Republican senator for Kentucky"),
    ("Ana Berg, the Conservative MP, spoke.", "a Conservative MP"),
    ("U.S. Magistrate Judge Ana Berg ruled on Monday.", "a U.S. magistrate judge"),
    ("On Monday Tampa Bay forward Ana Berg scored.", "a forward with Tampa Bay"),
    ("On Monday Peatland development corporation chairman Ana Berg spoke.",
     "chairman of Peatland development corporation"),
    ("On Monday Lashkar-e-Kamran chief Ana Berg was held.", "chief of Lashkar-e-Kamran"),
    ("Ana Berg, a lawyer with Arden and Pell, spoke.", "a lawyer with Arden and Pell"),
    ("The plan was put to MD Ana Berg, head of Norvex Foods.", "head of Norvex Foods"),
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
        "On Monday Collector Ana Berg opened the hall.",
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


def test_the_apposition_of_one_name_is_not_the_title_of_the_next() -> None:
    row = "Ana Berg, the collector of Lowen, Elnora MP Ivo Lund, and others were present."
    told = statements(row)
    assert "Ana Berg was the collector of Lowen as of 12 June 2019." in told
    assert not any(t.startswith("Ivo Lund was the collector") for t in told)


def test_the_titles_of_a_list_of_people_are_those_of_the_names_behind_them() -> None:
    row = (
        "Chief Secretary Ivo Lund, Secretary of Disaster Management Ana Berg, Commissioner for "
        "Revenue Ida Holm and others took part."
    )
    assert not any(t.startswith("Ivo Lund was secretary") for t in statements(row))


def test_a_leader_who_is_a_councillor_too_is_both() -> None:
    told = statements("Opposition Leader Councillor Ana Berg said the plan was dear.")
    assert "Ana Berg was a councillor as of 12 June 2019." in told


def test_what_somebody_is_chosen_as_is_not_what_he_worked_as() -> None:
    told = statements(
        "Norvex also appointed Ivo Lund, a friend who had worked for Apex Homes for decades, as "
        "executive vice president."
    )
    assert "Ivo Lund has served as an executive vice president." not in told


def test_who_was_killed_is_nothing_as_of_the_report() -> None:
    told = "Ana Berg, a Georgia student killed by a lorry, gave the bill its name."
    assert statements(told) == ["Ana Berg was a Georgia student."]


def test_a_body_taken_from_another_sentence_has_no_second_chairman() -> None:
    lines = (
        "Norvex chairman Ana Berg said the year had been hard.",
        "Norvex lost three of its heads in the affair.",
        "Chairman Sir Ivo Lund and two directors left.",
    )
    assert not any(t.startswith("Ivo Lund was chairman of Norvex") for t in statements(*lines))
    assert "Ana Berg was chairman of Norvex as of 12 June 2019." in statements(*lines)


def test_who_retired_is_nothing_as_of_the_report() -> None:
    told = statements(
        "Ivo Lund succeeds Ana Berg, director and chief curator of the Elnora Museum who retired "
        "in December."
    )
    assert "Ana Berg was chief curator of the Elnora Museum." in told
    assert not any(t.startswith("Ana Berg") and "as of" in t for t in told)


def test_who_is_named_among_the_dead_is_nothing_as_of_the_report() -> None:
    dead = ("Two officers died in the blaze.", "The officers were identified as Lt. Ana Berg, 60.")
    assert statements(*dead) == ["Ana Berg was a lieutenant."]
    chosen = (
        "Sales have fallen.",
        "After a worker was killed it named as its head of safety Ana Berg, a director of Norvex.",
    )
    assert "Ana Berg was a director of Norvex." not in statements(*chosen)
    alive = ("Two men died in the blaze.", "The gunman was identified as Lt. Ana Berg, 60.")
    assert statements(*alive) == ["Ana Berg was a lieutenant as of 12 June 2019."]


def test_somebody_joins_a_body_by_its_whole_name() -> None:
    told = statements("Ana Berg joined the Elnora County Sheriff's Office in 1997.")
    assert told == ["Ana Berg joined the Elnora County Sheriff's Office in 1997."]


def test_a_status_of_training_is_no_body_and_a_stop_no_part_of_a_name() -> None:
    told = statements("Probationary Firefighter Ana Berg was hurt.")
    assert told == ["Ana Berg was a probationary firefighter."]
    (conn,) = statements("The floor gave way, said fire Capt. Steve Conn.")
    assert conn.startswith("Steve Conn was")


def test_of_a_people_is_no_staff() -> None:
    told = statements("On Monday Maru Kala Wira artist Ana Berg spoke.")
    assert told == ["Ana Berg was a Maru Kala Wira artist."]


# A body of two names is not halved, and an office of no named body is told with a doubt.
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norvex Chile and South Asia President Ana Berg spoke on Monday.", []),
        (
            "Ana Berg, chairman, Norvex Chile, opened the plant.",
            ["Ana Berg was chairman of Norvex Chile as of 12 June 2019."],
        ),
        ("“Harbour” creator Ana Berg won on Monday.", []),
        (
            "Ana Berg, the creator of “Harbour,” won on Monday.",
            ["Ana Berg was the creator of “Harbour”."],
        ),
        (
            "Peru and Chile will meet, said Ana Berg, president.",
            ["Ana Berg was president as of 12 June 2019."],
        ),
    ],
)
def test_a_body_is_told_whole_or_not_at_all(sentence: str, expected: list[str]) -> None:
    assert statements(sentence) == expected


def test_an_office_of_no_named_body_is_not_clear() -> None:
    story = article("A title", "The plant opened, said Ana Berg, president.")
    (found,) = extract([story])
    (held,) = (f for f in found.facts if f.kind == "position")
    assert "body open" in held.doubts
