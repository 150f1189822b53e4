"""Tenures as short reports of broadcasters and agencies tell them. Every text is invented."""

from __future__ import annotations

import pytest

from tests.test_extract_positions import found

# (text, statement without its "as of 12 March 2019.")
TOLD: list[tuple[str, str]] = [
    ("Chief Bolivian negotiator Rosa Paz spoke.", "Rosa Paz was the chief Bolivian negotiator"),
    ("They met exiled Nepalese king Ram Thapa.", "Ram Thapa was the exiled Nepalese king"),
    ("West Australian Senator Joan Pike spoke.", "Joan Pike was a West Australian senator"),
    ("President General Omar Amin spoke.", "Omar Amin was a general"),
    ("The Coastal Rescue Service Commissioner Ian Rudge says two boats sank.",
     "Ian Rudge was the commissioner of the Coastal Rescue Service"),
    ("The Northern Ambulance Service Commissioner, Ian Rudge, says two vans are lost.",
     "Ian Rudge was the commissioner of the Northern Ambulance Service"),
    ("Pentagon spokeswoman Ann Cole spoke.", "Ann Cole was a spokeswoman for the Pentagon"),
    ("The Harvest Bank cut rates. Then the Harvest Bank waited. Harvest Bank governor Ivo Nash"
     " spoke.", "Ivo Nash was governor of the Harvest Bank"),
    ("Snow fell on Thrill World. Guests left Thrill World early. Thrill World director Ivo Nash"
     " spoke.", "Ivo Nash was director of Thrill World"),
    ("Labor backbencher Joan Pike spoke.", "Joan Pike was a Labor backbencher"),
    ("Mr Pike met Joan Lind, a former Labor attorney-general, in Lima.",
     "Joan Lind was a former Labor attorney-general"),
    ("The film stars Oscar nominee Rosa Paz.", "Rosa Paz was an Oscar nominee"),
    ("Lima saw Song of the Reeds. Oslo loved Song of the Reeds. It was"
     " shot by Song of the Reeds director Ilsa Brandt.",
     "Ilsa Brandt was director of Song of the Reeds"),
    ("Police held Jaish-e-Kamran chief Omar Amin.", "Omar Amin was chief of Jaish-e-Kamran"),
    ("A UN West Africa envoy, Hugo Lind, spoke.", "Hugo Lind was a West Africa envoy of the UN"),
    ("UN West Africa envoy Hugo Lind spoke.", "Hugo Lind was West Africa envoy of the UN"),
    ("Ann Cole, who is the head of surgery at the Men’s and Women’s Hospital, spoke.",
     "Ann Cole was the head of surgery at the Men’s and Women’s Hospital"),
    ("Director of Oslo's Fjord International Airport Ivo Nash says it is open.",
     "Ivo Nash was director of Oslo's Fjord International Airport"),
    ("Professor Ann Cole deputy director of the Lund Institute of Genetics says it is ready.",
     "Ann Cole was deputy director of the Lund Institute of Genetics"),
    ("Queensland’s Industrial Relations Minister, Joan Pike, spoke.",
     "Joan Pike was Queensland’s industrial relations minister"),
    ("There, a resolute President Ivo Nash promised victory.", "Ivo Nash was president"),
    ("Police Minister Joan Pike, the Health Minister, Hugo Lind, and the then mayor met.",
     "Hugo Lind was the health minister"),
    ("Labor’s spokesman on home affairs, Hugo Lind, spoke.",
     "Hugo Lind was Labor’s spokesman on home affairs"),
    ("The Opposition’s health spokeswoman, Joan Pike, spoke.",
     "Joan Pike was the Opposition’s health spokeswoman"),
    ("Federal Opposition leader Joan Pike spoke.",
     "Joan Pike was leader of the Federal Opposition"),
    ("But Labor's spokesman on Home Affairs, Hugo Lind, says it is late.",
     "Hugo Lind was Labor’s spokesman on Home Affairs"),
    ("A spokesman for provincial governor Ravi Agha, Akbar Jan, says he was held.",
     "Akbar Jan was a spokesman for provincial governor Ravi Agha"),
    ("Federal Bureau of Inquiry agent Ann Cole spoke.",
     "Ann Cole was an agent with the Federal Bureau of Inquiry"),
    ("Victoria's Industrial Relations Minister, Joan Pike, spoke.",
     "Joan Pike was Victoria’s industrial relations minister"),
    ("They chose Muslim Omar Karim. Mr Karim, director of Apex, spoke.",
     "Omar Karim was director of Apex"),
    ("Chilean paceman Leo Brandt spoke.", "Leo Brandt was a Chilean paceman"),
    ("Marks Dellivan from the Coastal Rescue Service says crews are ready.",
     "Marks Dellivan was with the Coastal Rescue Service"),
    ("The Timber, Paper and Mining Union's (TPMU) John Lund says talks failed. Mr Lund left.",
     "John Lund was with the Timber, Paper and Mining Union"),
    ("The Tern Savers Association (TSA) says rates fell. The association's Joan Pike is glad.",
     "Joan Pike was with the Tern Savers Association"),
    ("Abdul Rafik Mason is the head of the Norra mosque in south London.",
     "Abdul Rafik Mason was the head of the Norra mosque in south London"),
    ("Ravi Sen, a Kurdish tribal leader, spoke.", "Ravi Sen was a Kurdish tribal leader"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statement"), TOLD)
def test_a_report_in_the_style_of_a_broadcaster(text: str, statement: str) -> None:
    assert f"{statement} as of 12 March 2019." in [f.statement for f in found(text)]


# Texts from which nobody's office follows.
SILENT = [
    "The film is up for best actor for Leo Brandt, best director for Ilsa Brandt, and best song.",
    "Leo Brandt has become just the fourth player in the club’s history to be sent off.",
    "“My job as the mayor was to turn it around,” Hugo Lind said.",
    "They turned to veteran Leo Brandt.",
    "Remember that Moses was a refugee.",
    "Suspected Ravi fighter Omar Amin was held.",
    "Rosa Paz is becoming concerned that it may harm the standing of the position of governor.",
    "The Police Minister Joan Pike met Counsel Assisting the Coroner, Hugo Lind QC, in Perth.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_office_is_not_told(text: str) -> None:
    listed = [f.statement for f in found(text) if "Pike" not in f.statement]
    assert listed == []


def test_the_title_before_the_next_name_is_not_of_the_name_before_it() -> None:
    text = "Police Minister Joan Pike, the Health Minister, Hugo Lind, and the then mayor met."
    assert "health minister" not in [f.value for f in found(text) if f.subject == "Joan Pike"]


def test_she_is_whom_the_headline_names_and_no_relative_named_in_passing() -> None:
    facts = found(
        "Ilsa Brandt, Builder of Bridges, Dies at 88",
        "Ilsa Brandt, an engineer who built 12 bridges, died on 3 March. She was 88.",
        "She was born in Turku in 1931. She studied in Oslo.",
        "She is survived by a sister, Greta Holm.",
        "She was director of the Turku Institute of Roads from 1970 to 1981.",
    )
    assert [f.subject for f in facts if "director" in f.value] == ["Ilsa Brandt"]
