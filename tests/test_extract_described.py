""" "The Lima-born novelist", "a surgeon who …": who is meant, where the sentence beside says it."""

from __future__ import annotations

import pytest

from tests.test_extract_events import events
from tests.test_extract_statements import texts

# (lines, a statement that must be among those made)
NAMED = [
    # by what is new of somebody just named: where born, an age, a people and a trade
    (("Jelka Novak won the Moss Prize for Fiction.",
      "The Lima-born writer, who lives in Lund, received 40,000 euros in May 2021."),
     "Jelka Novak received 40,000 euros in May 2021."),
    (("Ana Ruiz took over the Moss Museum.", "The 41-year-old was born in Lima in May 1980."),
     "Ana Ruiz was born in Lima in May 1980."),
    (("Oscar Lund left Moss United.", "The Guinean striker joined Loja Rovers in May 2021."),
     "Oscar Lund joined Loja Rovers in May 2021."),
    (("Lina Okafor was honoured in Lagos.", "The novelist moved to Moss in May 2021."),
     "Lina Okafor moved to Moss in May 2021."),
    (("Ana Ruiz leads the Moss Museum.",
      "A botanist by training, the 52-year-old was born in Lima in May 1970."),
     "Ana Ruiz was born in Lima in May 1970."),
    # of the first sentence, by the second
    (("A surgeon who once failed her exams won the Lima Medal in May 2021.",
      "Ana Ruiz, 52, was honoured at a ceremony in Lima."),
     "Ana Ruiz, a surgeon who once failed her exams, won the Lima Medal in May 2021."),
    (("The chief executive of a ferry company resigned in May 2021.",
      "Oscar Lund, who has led the Kalvia Ferry Company since 2014, told staff that it was time."),
     "Oscar Lund, the chief executive of a ferry company, resigned in May 2021."),
    (("A beekeeper from Moss was jailed for fraud in May 2021.",
      "Beekeeper Peter Lund denied the charges."),
     "Peter Lund, a beekeeper from Moss, was jailed for fraud in May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), NAMED)
def test_a_description_has_the_name_that_stands_beside_it(
    lines: tuple[str, ...], expected: str
) -> None:
    assert expected in texts(*lines)


# (lines, words that no statement may have)
OPEN = [
    # two of whom it may be told
    (("Yara Costa beat Lena Orel.", "The 20-year-old moved to Lund in May 2021."),
     "Costa moved"),
    (("Lina Okafor met a novelist in Lagos.", "The novelist moved to Moss in May 2021."),
     "Okafor moved"),
    # of another age, country or gender than the article tells
    (("Peter Lund, 45, left Aralco.", "The 52-year-old bought a bakery in May 2021."),
     "Lund bought"),
    (("Peruvian singer Ana Ruiz left Lima.", "The Norwegian singer moved to Moss in May 2021."),
     "Ruiz moved"),
    (("Mrs Ana Ruiz left Lima.", "The businessman moved to Moss in May 2021."), "Ruiz moved"),
    # a part that somebody has in any such story
    (("Ana Ruiz was shot in Lima.", "The driver fled to Moss in May 2021."), "Ruiz fled"),
    (("Ana Ruiz was jailed in Lima.", "The judge retired in May 2021."), "Ruiz retired"),
    # a victim, a speaker or another office holder in the sentence after
    (("A teacher was charged over a crash in Moss in May 2021.",
      "Peter Lund, 45, died at the scene."), "Lund, a teacher"),
    (("A man was charged over a crash in Moss in May 2021.", "Peter Lund was hurt."),
     "Lund, a man"),
    (("A nurse was jailed for theft from a patient in May 2021.", "Peter Lund, 81, wept."),
     "Lund, a nurse"),
    (("A sculptor died in Moss in May 2021.", "Mayor Ana Ruiz paid tribute."), "Ruiz, a sculptor"),
    (("A banker was jailed in May 2021.", "Ana Ruiz said the case had shaken her."),
     "Ruiz, a banker"),
    (("A banker was jailed in Lima by Oscar Lund in May 2021.", "Ana Ruiz left Lima."),
     "Ruiz, a banker"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), OPEN)
def test_a_description_that_may_be_of_another_stays(lines: tuple[str, ...], words: str) -> None:
    assert not [text for text in texts(*lines) if words in text]


def test_each_way_to_a_name_is_a_doubt_of_its_own() -> None:
    *_, joined = events("Oscar Lund left Moss.", "The Guinean striker joined Moss in May 2021.")
    first, *_ = events("A baker who sang won a prize in May 2021.", "Ana Ruiz, 52, lives in Moss.")
    assert "a description for a name" in joined.doubts
    assert "a name from the sentence after" in first.doubts
