"""Titles of parts, of relatives, of the dead and of years long past. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract.positions import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def statements(*lines: str) -> list[str]:
    """What the tenures of an article of 12 June 2019 say, in order."""
    (story,) = parse([article(*lines, published="2019-06-12")], load())
    return [f.statement for f in facts(read(story)) if isinstance(f, Fact)]


UNTOLD = [
    ("Actor Tim Roe, who plays Detective Inspector Alan Marsh in the drama, spoke.", "Alan Marsh"),
    ("Julia Stern stars as President Anna Kohl in the thriller.", "Anna Kohl"),
    ("Olive Frame returns as Dr Helen Ware, head of the Lowen Hospital, in the TV series.", "Ware"),
    ("Marcus Dell won an award for his role as Prime Minister Arthur Lisle.", "Arthur Lisle"),
    ("In the film Dell plays Henry Pell, the mayor of a mining town.", "Henry Pell"),
    ("Police chief Henry Pell, played by Marcus Dell, solves the case.", "Henry Pell"),
    ("Tom Hale, the father of Lucy Hale, chairman of the Rivermouth Trust, was hurt.", "chairman"),
    ("Ed Pask, brother of the actor Leo Pask, director of the Lowen Ballet, was charged.",
     "director"),
    ("The papers of 1963 show that President Edwin Moss and General Paul Rand spoke.", "president"),
    ("Cables describe the 1974 landing. President Edwin Moss told General Ruiz to wait.",
     "president"),
    ("President's office spokesman Ali Karim denied the report.", "spokesman"),
    ("The company named Peter Grau, formerly of Norvex Motors, as its new chief executive.",
     "chief executive of Norvex"),
    ("The club's 34-year-old Danish captain, Mikkel Brandt, is hurt.", "captain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_a_title_that_is_not_the_persons_own_or_not_of_today_is_left_out(
    text: str, part: str
) -> None:
    assert not any(part in told for told in statements(text))


TOLD = [
    ("Lowen United plays Olympic champion Kofi Mensah on Sunday.",
     "Kofi Mensah was an Olympic champion"),
    ("Henry Pell, mayor of Elnora, was killed when his car left the road.",
     "Henry Pell was mayor of Elnora"),
    ("Lucy Hale, chairman of the Rivermouth Trust since 2004, died on Monday.",
     "Lucy Hale served as chairman of the Rivermouth Trust from 2004"),
    ("Mayor Henry Pell of Elnora said two men had been killed.",
     "Henry Pell was mayor of Elnora as of 12 June 2019"),
    ("Minutes later Mayor Henry Pell of Elnora spoke of the 1985 flood.",
     "Henry Pell was mayor of Elnora as of 12 June 2019"),
    ("Israel's right-wing Prime Minister Avi Dolan rejected the plan.",
     "Avi Dolan was Israel’s prime minister as of 12 June 2019"),
    ("Wing Commander Esther Rowe said flights would resume.",
     "Esther Rowe was a wing commander as of 12 June 2019"),
    ("Bishop of Truro Mark Hallett opened the hall.",
     "Mark Hallett was bishop of Truro as of 12 June 2019"),
    ("Norvex says through spokeswoman Ada Bell that no data was lost.",
     "Ada Bell was a spokeswoman for Norvex as of 12 June 2019"),
    ("Lowen United won after Kwabena Asante, their 34-year-old captain, scored.",
     "Kwabena Asante was captain of Lowen United as of 12 June 2019"),
    ("A 34-year-old Danish engineer, Mikkel Brandt, won the prize.",
     "Mikkel Brandt was a Danish engineer as of 12 June 2019"),
    ("Tom Lake will step down as Brightwave Foods chairman in September after 12 years.",
     "Tom Lake was chairman of Brightwave Foods as of 12 June 2019"),
    ("Tom Lake will step down as leader of the Green League at a party conference in May.",
     "Tom Lake was leader of the Green League as of 12 June 2019"),
    ("Rovers boss Sam Tull was glad. Lowen Rovers had won.",
     "Sam Tull was a Rovers boss as of 12 June 2019"),
    ("Farmers' union regional director Jean Amory spoke.",
     "Jean Amory was Farmers’ union regional director as of 12 June 2019"),
    ("Hallow MP Jean Amory spoke.", "Jean Amory was an MP for Hallow as of 12 June 2019"),
    ("Ulla Berg, president and CEO, Brightwave Foods, said so.",
     "Ulla Berg was CEO of Brightwave Foods as of 12 June 2019"),
    ("Ulla Berg, chairman, Brightwave Foods, said so.",
     "Ulla Berg was chairman of Brightwave Foods as of 12 June 2019"),
    ("Elected mayor Tom Sadler of Elnora spoke.",
     "Tom Sadler was mayor of Elnora as of 12 June 2019"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_looks_alike_but_is_somebodys_own_is_told(text: str, told: str) -> None:
    assert f"{told}." in statements(text)
