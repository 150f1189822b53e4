"""Locations: where somebody or something is. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.places.by_noun import facts
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article

RUIZ = "Ana Ruiz spoke in Turku on Monday."


def located(*lines: str) -> list[Fact]:
    """The location facts of an article with these lines."""
    (story,) = parse([article(*lines, published="2021-09-15")], load())
    return [f for f in facts(read(story)) if isinstance(f, Fact)]


# (lines, statement)
TABLE = [
    (("The show opens at the Harbour Maritime Museum in Bergen.",),
     "The Harbour Maritime Museum is in Bergen."),
    (("In Jenin in the West Bank, hail fell on a clinic.",), "Jenin is in the West Bank."),
    (("The Harrow Free Port (Harrow FP) on Orla Island was closed.",),
     "The Harrow Free Port is on Orla Island."),
    (("The Kestrel (KRT) radio telescope is located in Loja, Ecuador.",),
     "The Kestrel (KRT) radio telescope is in Loja, Ecuador."),
    (("The Harrow ice drill is housed in Bergen.",), "The Harrow ice drill is in Bergen."),
    (("Police closed Lima's Grand Library.",), "The Grand Library is in Lima."),
    (("Norvex Energy is based in Turku, Finland.",), "Norvex Energy is based in Turku, Finland."),
    (("Kenya-based Orla-e-Mare sold two ferries.",), "Orla-e-Mare is based in Kenya."),
    (("The Kenya-based Peruvian news agency Norvex Press said so.",),
     "Norvex Press is based in Kenya."),
    (("A blaze near Salo, south-west of Turku, shut a road.",), "Salo is south-west of Turku."),
    (("Judges in Orla, a Peruvian fishing town, met.",), "Orla is in Peru."),
    (("A ferry sank in Turku, Finland.",), "Turku is in Finland."),
    (("Ana Ruiz of Norvex's Harbour Laboratory in Lima left.",),
     "Norvex's Harbour Laboratory is in Lima."),
    (("The fire began in Castlefield, a suburb of Manchester.",),
     "Castlefield is a suburb of Manchester."),
    (("The ship docked in the Slovenian port of Koper.",), "Koper is in Slovenia."),
    (("Trams left the Texas town of Orla.",), "Orla is in Texas."),
    (("Trams left the New South Wales town of Orla.",), "Orla is in New South Wales."),
    (("Trams left the West Bank city of Orla.",), "Orla is in the West Bank."),
    (("Hail hit the southern Indian state of Kerala.",), "Kerala is in India."),
    (("Crews met in the Peruvian capital, Lima, on Monday.",), "Lima is in Peru."),
    (("Jets hit Loja province, 330 miles south of Quito.",),
     "Loja province is 330 miles south of Quito."),
    (("A tram burned at Orla, in north-west Peru, on Monday.",), "Orla is in north-west Peru."),
    (("A tram burned in Orla, in the south of Peru, on Monday.",), "Orla is in the south of Peru."),
    (("He was held at Tern prison in Lima.",), "Tern prison is in Lima."),
    (("The bus left the northern Italian town of Arona on Monday.",), "Arona is in Italy."),
    (("Fire crews were sent to Porto, Portugal, from Madrid.",), "Porto is in Portugal."),
    (("The Lima-based charity Tern Relief Fund sent tents.",),
     "Tern Relief Fund is based in Lima."),
    (("A Lima-based lawyer, Tam Oke, left.", "Ana Ruiz, a fitter from Porto, was hurt."),
     "Ana Ruiz is from Porto."),
    ((RUIZ, "Ana Ruiz, from Skelbeck, was hurt."), "Ana Ruiz is from Skelbeck."),
    ((RUIZ, "Ana Ruiz, who lives in Lima, was hurt."), "Ana Ruiz lives in Lima."),
    ((RUIZ, "Ana Ruiz, a 24-year-old nurse from Lima, was hurt."), "Ana Ruiz is from Lima."),
    (("She works at the Northern Institute of Glaciology (NIG) in Bergen.",),
     "The Northern Institute of Glaciology is in Bergen."),
    (("She works at the Institut Laval in Lyon, France.",),
     "The Institut Laval is in Lyon, France."),
    (("The survey was made by the Centre for Mountain Rivers (CMR), a research body in Lima.",),
     "The Centre for Mountain Rivers is a research body in Lima."),
    (("Aralco Oil Company's headquarters in Oslo were searched.",),
     "Aralco Oil Company has its headquarters in Oslo."),
    (("Aralco opened a mill at its site in Curitiba, in the Brazilian state of Paraná.",),
     "Curitiba is in the Brazilian state of Paraná."),
    (("A ferry sank outside the town of Nagapattinam in India's Tamil Nadu state.",),
     "Nagapattinam is in India's Tamil Nadu state."),
    (("The plant in Coimbatore, in Tamil Nadu, was shut.",), "Coimbatore is in Tamil Nadu."),
    (("Oulu, a city of 240,000 north of Helsinki, has lost its mill.",),
     "Oulu is a city of 240,000 north of Helsinki."),
    (("The fire began in Tampere, 180 km north of Helsinki, on Monday.",),
     "Tampere is 180 km north of Helsinki."),
    (("Police met in Myungdong, central Seoul, on Monday.",), "Myungdong is in central Seoul."),
    (("A fire began at Larkhill in Lima's north.",), "Larkhill is in Lima's north."),
    (("A glider fell near Mount Ardle, in Peru's south-east, on Monday.",),
     "Mount Ardle is in Peru's south-east."),
    (("Dr Ana Ruiz of Orla in northern Norway said so.",), "Orla is in northern Norway."),
    (("Crews met at Tern Marsh, west of Lima, on Monday.",), "Tern Marsh is west of Lima."),
    (("Boats sailed past Eldon, on the Queensland south coast, on Monday.",),
     "Eldon is on the Queensland south coast."),
    (("Crews were sent to Tern Island, off the coast of Peru.",),
     "Tern Island is off the coast of Peru."),
    (("They built it on Tern Island off the southern coast of Peru.",),
     "Tern Island is off the southern coast of Peru."),
    (("They lost their camps near Tora Linda in eastern Peru.",), "Tora Linda is in eastern Peru."),
    (("It lies near Puerto Lento, on the northern coast of Peru.",),
     "Puerto Lento is on the northern coast of Peru."),
    (("Two men were held in the Pakistani capital Islamabad.",), "Islamabad is in Pakistan."),
    (("The herd was seen at Camp Heron in southern Kenya.",),
     "Camp Heron is in southern Kenya."),
    (("He studied at Sweden's Uppsala University.",), "Uppsala University is in Sweden."),
    (("A quake shook Indonesia's Aceh province.",), "Aceh province is in Indonesia."),
    (("The boat sank in South Australia's Spencer Gulf.",),
     "The Spencer Gulf is in South Australia."),
    (("Dutch chip supplier Orlan sold less. The company is based in Turku.",),
     "Orlan is based in Turku."),
    (("The landslide happened near Lima on Monday.",), "The landslide happened near Lima."),
    ((RUIZ, "She lives in Lima with two sons."), "Ana Ruiz lives in Lima."),
    (("Troops left Jalal Bara. Rain fell in Haifa in northern Israel.",),
     "Haifa is in northern Israel."),
    (("Security at the Tern Point nuclear reactor in Sydney is tight.",),
     "The Tern Point nuclear reactor is in Sydney."),
    (("Homes in the Johannesburg suburb of Sandton were robbed.",),
     "Sandton is a suburb of Johannesburg."),
    (("Johannesburg's quiet and once miners-only suburb of Sandton was robbed.",),
     "Sandton is a suburb of Johannesburg."),
    (("Fire crews in the Blue Mountains west of Sydney slept.",),
     "The Blue Mountains are west of Sydney."),
    (("She lives in the village of Orla, near Bergen.",), "Orla is near Bergen."),
    (("They fell into the Sarden River Gorge near Interlaken.",),
     "The Sarden River Gorge is near Interlaken."),
    (("Ana Ruiz of Lima, who sells shoes, was hurt.",), "Ana Ruiz is from Lima."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "statement"), TABLE)
def test_a_place_is_told_of_a_name(lines: tuple[str, ...], statement: str) -> None:
    assert statement in {f.statement for f in located(*lines)}


NONE = [
    "As the nation coped with Salo, a grand jury in Staten Island chose not to indict.",
    "The Tern Museum on Monday sold a boat.",
    "The Kestrel mountain troop is stationed in Loja.",
    "The Harrow mayor is based in Loja.",
    "Judges in Orla, a Peruvian cat, met.",
    "Trains to Lima, Peru and Chile were late.",
    "Crews from Norway, Sweden and Finland met.",
    "Ministers of Peru, Chile, and Ghana met in May.",
    "She told Tam Oke, Norway coach, to leave.",
    "He spoke at last week's Harbour Builders Congress in May.",
    "“She lives in Turku, Finland,” a neighbour said.",
    "A state-based scheme began.",
    "The Museum of Ice closed in 2019.",
    "Ana Ruiz, the daughter of a fitter from Porto, was hurt.",
    "She met Ana Ruiz in Norway.",
    "They flew to Oslo in March.",
    "Ana Ruiz, a fitter, drove north of Lima.",
    "Mayor Ana Ruiz of Lima spoke.",
    "They flew Ana Ruiz from Lima to Oslo.",
    "A hospital in Lima was shut.",
    "A London hospital in Chelsea was shut.",
    "Ships waited in Turku, near Oslo, and Bergen.",
    "Votes are counted north of Lima.",
    "Rain fell in Taliwan, northern Peru and Chile.",
    "Ana Ruiz does not live in Lima.",
    "He read of America's Tern Prison.",
    "Boats sailed to Eldon, on the same day as Peru.",
    "A boat sank on Monday off the coast of Peru.",
    "In the state of Kerala it rained.",
    "The Queensland government met in May.",
    "The Texas town's mayor left.",
]


@pytest.mark.parametrize("text", NONE)
def test_lists_days_and_words_of_others_give_no_location(text: str) -> None:
    assert [f.statement for f in located(text)] == []


def test_a_location_is_told_once() -> None:
    assert len(located("A ferry left Oslo.", *["A ferry sank near Turku, Finland."] * 2)) == 1
