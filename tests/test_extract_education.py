"""Schools by the town's name alone, by "read", and by what somebody is. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.education.studies import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def told(text: str) -> list[str]:
    """The statements of the schools of a text."""
    (story,) = parse([article(text, published="2019-03-12")], load())
    return [f.statement for f in facts(read(story)) if isinstance(f, Fact)]


SCHOOLS = [
    ("Lena Okafor studied law at Leiden.", "Lena Okafor studied at Leiden."),
    ("Ann Cole completed a doctorate at Uppsala in 1958.", "Ann Cole studied at Uppsala."),
    ("Tim Barlow graduated from Trent in 1990.", "Tim Barlow graduated from Trent in 1990."),
    ("Lena Okafor, 29, read economics at the University of Lowen.",
     "Lena Okafor studied at the University of Lowen."),
    ("Ann Cole is a graduate of Lowen College.", "Ann Cole graduated from Lowen College."),
    ("Ivo Nash was a student at Orel University.", "Ivo Nash studied at Orel University."),
    ("Ivo Nash studied at Queens' College, Cambridge, from 1990 to 1993.",
     "Ivo Nash studied at Queens' College from 1990 to 1993."),
    ("Ivo Nash studied at the Lowen film school in Peru.",
     "Ivo Nash studied at the Lowen film school."),
    ("Rosa Paz attended the Orel sports academy.", "Rosa Paz studied at the Orel sports academy."),
    ("A graduate of the Lima School of Commerce, Rosa Paz joined it.",
     "Rosa Paz graduated from the Lima School of Commerce."),
    ("Rosa Paz, 45, an alumna of Lowen College, spoke.", "Rosa Paz graduated from Lowen College."),
    ("Rosa Paz, a Lowen University graduate, spoke.", "Rosa Paz graduated from Lowen University."),
    ("Rosa Paz, a Yale-trained lawyer, spoke.", "Rosa Paz studied at Yale."),
    ("The Yale-educated lawyer Rosa Paz spoke.", "Rosa Paz studied at Yale."),
    ("Lowen University graduate Rosa Paz spoke.", "Rosa Paz graduated from Lowen University."),
    ("Rosa Paz holds a degree from the University of Lima at Orel.",
     "Rosa Paz studied at the University of Lima at Orel."),
    ("Rosa Paz, who was educated in Leipzig, spoke.", "Rosa Paz studied in Leipzig."),
    ("Rosa Paz trained as a nurse in Leipzig.", "Rosa Paz studied in Leipzig."),
    ("Rosa Paz studied chemistry in Leipzig before she left.", "Rosa Paz studied in Leipzig."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statement"), SCHOOLS)
def test_a_school_is_read_by_town_by_subject_and_by_what_somebody_is(
    text: str, statement: str
) -> None:
    assert told(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Tim Barlow read a poem at Lowen University.",
        "Ivo Nash took a call at Leiden.",
        "Rosa Paz studied fish at Lake Orel.",
        "Rosa Paz is a friend of Lowen College.",
        "Rosa Paz trained at Orel.",
        "Rosa Paz, a Lima-trained cook, spoke.",
        "Rosa Paz met a Yale-trained lawyer.",
        "Rosa Paz studied birds in Leipzig.",
        "Rosa Paz was educated in Peru.",
        "Rosa Paz attended a Catholic school.",
        "Rosa Paz attended the Lowen school board meeting.",
    ],
)
def test_a_town_or_a_reading_is_no_school_by_itself(text: str) -> None:
    assert told(text) == []


def test_a_date_belongs_to_the_degree_that_it_stands_behind() -> None:
    text = "Ann Cole earned a degree from Orel College in 1998 and a doctorate from Lowen College."
    (story,) = parse([article(text, published="2019-03-12")], load())
    ends = [f.end for f in facts(read(story)) if isinstance(f, Fact)]
    assert ends == ["1998", None]


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Ana Ruiz, who read law at the University of Oslo, opened the port.",
         "Ana Ruiz studied at the University of Oslo."),
        ("Ana Ruiz read law at Leiden before she came to Loja.", "Ana Ruiz studied at Leiden."),
        ("Ana Ruiz was educated at the Convent of Mercy and left Loja.",
         "Ana Ruiz studied at the Convent of Mercy."),
    ],
)  # fmt: skip
def test_who_read_law_has_done_so(line: str, statement: str) -> None:
    (found,) = extract([article(line, published="2021-09-15")])
    assert statement in [f.statement for f in found.facts if f.kind == "education"]
