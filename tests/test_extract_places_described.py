"""Places that are described, and people by where they live or come from. Every text is invented."""

from __future__ import annotations

import pytest

from tests.test_extract_lying import located

TABLE = [
    ("Brattle is a suburb of Lima.", "Brattle is a suburb of Lima."),
    ("Port Anker is a border town in the northern part of Peru.",
     "Port Anker is a border town in the northern part of Peru."),
    ("Hail fell in Velden, about 40 km (25 miles) north of Lima, on Monday.",
     "Velden is about 40 km north of Lima."),
    ("A bus burned in Velden, 12 miles from Lima.", "Velden is 12 miles from Lima."),
    ("Rosa Paz, a native of Lima, spoke.", "Rosa Paz is from Lima."),
    ("A native of Lima, Rosa Paz spoke.", "Rosa Paz is from Lima."),
    ("London resident Rosa Paz spoke.", "Rosa Paz lives in London."),
    ("Rosa Paz, who is based in Lima, spoke.", "Rosa Paz is based in Lima."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statement"), TABLE)
def test_a_description_says_where(text: str, statement: str) -> None:
    assert statement in located(text)


NONE = [
    "This is a town in trouble.",
    "Rosa Paz walked 40 km north of Lima.",
    "Rosa Paz ran to her coach, 40 km from Lima.",
    "Velden is a town of bakers, in debt.",
    "The residents of London met Rosa Paz.",
    "Rosa Paz speaks a native tongue of Peru.",
    "The study was based in part on surveys.",
]


@pytest.mark.parametrize("text", NONE)
def test_other_words_for_towns_and_ways_say_nothing(text: str) -> None:
    assert not located(text)
