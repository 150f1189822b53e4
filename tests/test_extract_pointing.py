"""Nouns and pronouns that point back at the organisations of an article."""

from __future__ import annotations

import pytest

from tests.test_extract_statements import texts

# (lines, a statement that must be among those made)
MEANT = [
    (("Chip supplier Orlan Semicon cut 400 jobs.",
      "The company was founded in Eindhoven in 1988."),
     "Orlan Semicon was founded in Eindhoven in 1988."),
    (("Shares in the Norwegian airline Fjordfly rose.",
      "The Norwegian carrier bought nine planes in 2019."),
     "Fjordfly bought nine planes in 2019."),
    (("Harrowby Town Council met on Monday.", "The council closed two libraries in 2020."),
     "Harrowby Town Council closed two libraries in 2020."),
    (("Lena Brandt spoke at the University of Tartu.",
      "The university opened a campus in Narva in 2014."),
     "The University of Tartu opened a campus in Narva in 2014."),
    # what everybody knows
    (("Ana Ruiz joined Lufthansa.", "The airline sold nine planes in 2019."),
     "Lufthansa sold nine planes in 2019."),
    (("The wildlife group Lupo Libero sued the town of Arco.",
      "The group won a case in Trento in 2018."),
     "Lupo Libero won a case in Trento in 2018."),
    (("The builder Kerr and Sons won the contract in 2012.", "The firm collapsed in 2016."),
     "Kerr and Sons collapsed in 2016."),
    (("The Styria Savings Bank sued a clerk.", "It hired an auditor from Vienna in June 2021."),
     "The Styria Savings Bank hired an auditor from Vienna in June 2021."),
    (("The Carmo Museum reopened.", "Its director, Ana Prata, signed a pact in Abuja in 2019."),
     "Ana Prata signed a pact in Abuja in 2019."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), MEANT)
def test_a_noun_or_pronoun_gives_way_to_the_one_body_it_can_mean(
    lines: tuple[str, ...], expected: str
) -> None:
    assert expected in texts(*lines)


# (lines, words that no statement may have)
OPEN = [
    # two companies
    (("The airline Fjordfly sued the airline Nordjet.", "The airline was founded in 1988."),
     "jet was founded"),
    # an unnamed one between
    (("Chip supplier Orlan Semicon cut 400 jobs.", "A rival company in Graz grew.",
      "The company was founded in 1988."), "Orlan Semicon was founded"),
    # the paragraph is of a name of which nothing else is known
    (("Chip supplier Orlan Semicon cut 400 jobs.",
      "Brightol rose by 2 percent in trading. Volume was low. The company was founded in 1988."),
     "Orlan Semicon was founded"),
    # another kind of body
    (("The University of Tartu grew.", "The court was opened in 1988."), "Tartu was opened"),
    # which one is said by what follows
    (("Chip supplier Orlan Semicon cut 400 jobs.",
      "The company that sued it was founded in 1988."), "Orlan Semicon was founded"),
    # people who are labelled as a body
    (("Farmers asked for help.", "The group was founded in Graz in 1988."), "Farmers was"),
    # "them" is not the subject of its own verb
    (("The European Union opened talks with Norvia in 2014 but froze them in 2018.",), "them"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), OPEN)
def test_two_candidates_or_none_give_no_name(lines: tuple[str, ...], words: str) -> None:
    assert not [text for text in texts(*lines) if words in text]


def test_a_possessive_of_the_person_just_named_stays() -> None:
    made = texts("The bank hired an auditor, Karin Wolf, who presented her report in June 2021.")
    assert "Karin Wolf presented her report in June 2021." in made
    assert not [text for text in made if "Wolf’s" in text]


# (line, whether the speaker is the company that the clause is of)
SPOKEN = [
    ("Orlan Labs will open shops in Cork in May 2002, the Lima-based startup said.", True),
    ("Fjordfly Airlines cut 40 jobs in May 2001, the Norwegian carrier said on Monday.", True),
    ("Fjordfly Airlines cut 40 jobs in May 2001, the bank said on Monday.", False),
    ("Fjordfly Airlines cut 40 jobs in May 2001, the Ghent-based lender said.", False),
    ("Fjordfly Airlines cut 40 jobs in May 2001, the Ghent-based union said.", False),
]


@pytest.mark.parametrize(("line", "itself"), SPOKEN)
def test_what_a_company_says_of_itself_is_not_told_of_another(line: str, *, itself: bool) -> None:
    told = [text for text in texts(line) if text.startswith("The") or "according to the" in text]
    assert (not told) is itself
