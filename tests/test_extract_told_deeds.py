""" "The cut", "the verdict": what a clause before has told, in a noun."""

from __future__ import annotations

import pytest

from tests.test_extract_events import events
from tests.test_extract_statements import texts

# (lines, a statement that must be among those made)
NAMED = [
    # with the preposition of the noun, and whose it is
    (("The Bank of Peru cut interest rates.", "Oscar Lund criticised the cut in May 2021."),
     "Oscar Lund criticised the Bank of Peru’s cut in interest rates in May 2021."),
    (("Rebels attacked a base near Lima.", "Oscar Lund condemned the attack in May 2021."),
     "Oscar Lund condemned the attack on a base near Lima in May 2021."),
    (("Peru banned the sale of ivory.", "Oscar Lund praised the ban in May 2021."),
     "Oscar Lund praised Peru’s ban on the sale of ivory in May 2021."),
    # by its own doer alone
    (("The Supreme Court of Peru ruled that the mine was illegal.",
      "Oscar Lund welcomed the ruling in May 2021."),
     "Oscar Lund welcomed the Supreme Court of Peru’s ruling in May 2021."),
    (("Ana Ruiz apologised for the delay.", "Oscar Lund accepted the apology in May 2021."),
     "Oscar Lund accepted Ana Ruiz’s apology in May 2021."),
    # by somebody whose title the parse takes for the doer
    (("Chinese Ambassador to South Korea Ana Ruiz apologised for the delay.",
      "Oscar Lund accepted the apology in May 2021."),
     "Oscar Lund accepted Ana Ruiz’s apology in May 2021."),
    # to whom it was done
    (("Ana Ruiz was jailed for fraud.", "Oscar Lund criticised the sentence in May 2021."),
     "Oscar Lund criticised Ana Ruiz’s sentence in May 2021."),
    # of what befell itself, where
    (("A bus crashed near Lima.", "Oscar Lund survived the crash in May 2021."),
     "Oscar Lund survived the crash of a bus near Lima in May 2021."),
    # what was decided
    (("Aralco decided to close a mine in Loja.", "Oscar Lund opposed the decision in May 2021."),
     "Oscar Lund opposed Aralco’s decision to close a mine in Loja in May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), NAMED)
def test_a_noun_is_told_in_full_by_the_clause_that_told_it(
    lines: tuple[str, ...], expected: str
) -> None:
    assert expected in texts(*lines)


# (lines, words that no statement may have)
OPEN = [
    # what was not done, or may be
    (("The Bank of Peru did not cut rates.", "Oscar Lund wanted the cut in May 2021."), "cut in r"),
    (("The Bank of Peru would cut rates.", "Oscar Lund wanted the cut in May 2021."), "cut in r"),
    # two of them, or another in a noun
    (("Rebels attacked Loja.", "Soldiers attacked Lima.",
      "Oscar Lund condemned the attack in May 2021."), "attack on"),
    (("An attack shook Moss.", "Rebels attacked Loja.",
      "Oscar Lund condemned the attack in May 2021."), "attack on"),
    # of what is not named, or only pointed at
    (("Thieves robbed the shop.", "Oscar Lund saw the robbery in May 2021."), "robbery of"),
    (("It cut its rate.", "Oscar Lund criticised the cut in May 2021."), "cut in i"),
    (("The panel ruled that it was wrong.", "Oscar Lund hailed the ruling in May 2021."),
     "’s ruling"),
    # somebody says it in a quotation
    (("“Rebels attacked Loja,” said Ana Ruiz.", "Oscar Lund feared the attack in May 2021."),
     "attack on"),
    # of another that the sentence names
    (("Rebels attacked Loja.", "Oscar Lund condemned the attack on Lima in May 2021."), "on Loja"),
    # of whom the sentence tells
    (("Ana Ruiz warned of a flood.", "Ruiz gave the warning in Lima in May 2021."), "Ruiz’s"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), OPEN)
def test_a_deed_that_is_open_stays(lines: tuple[str, ...], words: str) -> None:
    assert not [text for text in texts(*lines) if words in text]


def test_a_noun_by_its_clause_is_a_doubt_of_its_own() -> None:
    *_, told = events("Rebels attacked Loja.", "Oscar Lund condemned the attack in May 2021.")
    assert "a noun by its clause" in told.doubts
