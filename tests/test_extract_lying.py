"""Where places lie and bodies have their seats, by the words around them. Every sentence is
invented."""

from __future__ import annotations

import pytest

from briefings.extract.places.by_noun import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def located(*lines: str) -> set[str]:
    """The statements of the locations of an article with these lines."""
    (story,) = parse([article(*lines, published="2019-03-12")], load())
    return {f.statement for f in facts(read(story)) if isinstance(f, Fact)}


TABLE = [
    ("Velden, a town of 9,000 in the province of Ontario, was flooded.",
     "Velden is a town of 9,000 in the province of Ontario."),
    ("Velden, a mining town of 9,000 people in northern Peru, was flooded.",
     "Velden is a mining town of 9,000 people in northern Peru."),
    ("Velden, a town in the Peruvian region of Cusco, was flooded.",
     "Velden is a town in the Peruvian region of Cusco."),
    ("Velden, the seat of Vesper County, has lost a fifth of its residents.",
     "Velden is the seat of Vesper County."),
    ("Velden, the capital of Helmand province, was flooded.",
     "Velden is the capital of Helmand province."),
    ("The blast hit the village of Velden, 12 km south of Oslo.",
     "Velden is 12 km south of Oslo."),
    ("The Condor mine lies some 30 kilometers east of Lima.",
     "The Condor mine is some 30 kilometers east of Lima."),
    ("Rebels took the town of Velden in Helmand Province on Friday.",
     "Velden is in Helmand Province."),
    ("The village of Velden in the northern province of Aleppo was flooded.",
     "Velden is in the northern province of Aleppo."),
    ("Harlan Steel has its headquarters in Oslo.", "Harlan Steel has its headquarters in Oslo."),
    ("The headquarters of Harlan Steel in Oslo was searched.",
     "Harlan Steel has its headquarters in Oslo."),
    ("Kestrel University, in Oslo, will close.", "Kestrel University is in Oslo."),
    ("Ada Finch, head of research at the Oslo brokerage Fjordmar, left.",
     "Fjordmar is based in Oslo."),
    ("She is founder of Nyan Works, which is based in Oslo, and lectures in Lima.",
     "Nyan Works is based in Oslo."),
    ("Lorna Sugden, 61, of Leeds, was given a suspended sentence.", "Lorna Sugden is from Leeds."),
    ("Gareth Thrupp, 54, of Beck Rise, Velden, was jailed.",
     "Gareth Thrupp is from Beck Rise, Velden."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statement"), TABLE)
def test_words_beside_a_name_say_where_it_lies(text: str, statement: str) -> None:
    assert statement in located(text)


@pytest.mark.parametrize(
    "text",
    [
        # No name of a place, or of a body.
        "A town of 9,000 in northern Peru was flooded.",
        "The Belfast producer Colm Hurley has died.",
        "The Oslo unit of Harlan Steel closed.",
        # Not where it is.
        "Velden, the capital of culture, was flooded.",
        "Gareth Thrupp, 54, of the Harbour Party, was elected.",
        "Ada Finch, 61, of Kestrel Bank, left.",
        "Ada Finch, in Oslo, heard the blast.",
        "They drove 30 kilometers east of Lima.",
        "“The Condor mine lies 30 kilometers east of Lima,” a miner said.",
    ],
)
def test_people_parts_and_words_of_others_lie_nowhere(text: str) -> None:
    assert located(text) == set()
