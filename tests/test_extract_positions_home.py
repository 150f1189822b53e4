"""The country or town of a bare office, where the story is at home. Every text is invented."""

from __future__ import annotations

import pytest

from tests.test_extract_positions import found

# (paragraphs, statement without its "as of 12 March 2019.")
PLACED: list[tuple[tuple[str, ...], str]] = [
    (("Norway's parliament voted on Friday to ban nets.", "Fisheries Minister Joan Pike smiled."
      " Chile and Peru watched."), "Joan Pike was the Norwegian fisheries minister"),
    (("The Philippine central bank cut its key rate.", "Finance Secretary Rosa Paz was glad."),
     "Rosa Paz was the Philippine finance secretary"),
    (("Finland's busiest port was shut on Friday.", "Opposition leader Joan Pike flew to Chile."),
     "Joan Pike was the Finnish opposition leader"),
    (("Voters in the Norwegian election on Friday threw out Prime Minister Joan Pike.",
      "Peru and Chile watched. So did Peru's president."),
     "Joan Pike was the Norwegian prime minister"),
    (("Norway's central bank cut its key rate.", "Governor Joan Pike was glad."),
     "Joan Pike was governor of the central bank of Norway"),
    (("The Philippine central bank cut rates.", "Deputy Governor Rosa Paz was glad."),
     "Rosa Paz was deputy governor of the central bank of the Philippines"),
    (("Elnora city council raised taxes on Friday.", "Mayor Joan Pike voted for it."),
     "Joan Pike was mayor of Elnora"),
    (("Taxes rose on Friday, the City of Elnora said.", "City treasurer Joan Pike was glad."),
     "Joan Pike was city treasurer of Elnora"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "statement"), PLACED)
def test_a_bare_office_is_of_the_country_or_town_that_the_story_is_set_in(
    lines: tuple[str, ...], statement: str
) -> None:
    assert f"{statement} as of 12 March 2019." in [f.statement for f in found(*lines)]


# (paragraphs, words that no statement may have)
BARE: list[tuple[tuple[str, ...], str]] = [
    # who speaks of other countries may be anybody's
    (("Norway's parliament voted on Friday.", "Foreign Minister Joan Pike watched from Lima."),
     "Norwegian"),
    (("Norway's parliament voted on Friday.", "Prime Minister Joan Pike watched from Lima."),
     "Norwegian"),
    # what is done abroad
    (("Soldiers went to Norway on Friday.", "Transport Minister Joan Pike said so in Lima."),
     "Norwegian"),
    (("Storms hit Norway on Friday.", "Governor Joan Pike said so in Lima."), "central bank"),
    # two of them; a country that has none such
    (("Norway's parliament voted on Friday to leave Peru.", "Fisheries Minister Joan Pike wept."),
     "Norwegian"),
    (("Canada's parliament voted on Friday.", "Fisheries Minister Joan Pike wept in Lima."),
     "Canadian"),
    # the government of somebody else
    (("Elnora city council and Moss city council met.", "Mayor Joan Pike voted."), "of Elnora"),
    (("Elnora city council met.", "Former mayor Joan Pike voted."), "of Elnora"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), BARE)
def test_an_office_that_may_be_of_another_place_stays_bare(
    lines: tuple[str, ...], words: str
) -> None:
    assert not [f.statement for f in found(*lines) if words in f.statement]
