"""What a sentence behind the first does not say is a doubt. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.events.untold import NAMELESS, WHOSE, untold
from briefings.extract.leads.standing import KNOWN, SAID
from briefings.extract.references.leaning import LEANS
from tests.test_extract_leads import OPENING, extracts, texts

EMPTY = [
    "Mayor Ana Ruiz says better rules are needed to prevent further accidents.",
    "The ferry company Aralco insists no decision has been taken on the matter.",
    "Union leader Ana Ruiz said many workers had been treated for smoke inhalation.",
]
FULL = [
    "Mayor Ana Ruiz says the harbour of Guayaquil needs better rules.",
    "Mayor Ana Ruiz says she will resign before the end of the year.",
    "Mayor Ana Ruiz opened the harbour of Guayaquil to foreign ferries.",
]


@pytest.mark.parametrize("line", EMPTY)
def test_what_somebody_says_of_nothing_named_is_in_doubt(line: str) -> None:
    found = extracts(OPENING, line)
    assert [SAID in fact.doubts for fact in found[1:]] == [True]


@pytest.mark.parametrize("line", FULL)
def test_what_somebody_says_of_a_name_or_of_herself_is_not(line: str) -> None:
    found = extracts(OPENING, line)
    assert [SAID in fact.doubts for fact in found[1:]] == [False]


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("The latest figures show that nine million people are living without clean water.",
         KNOWN),
        ("The latest figures show that nine million Peruvians are living without clean water.",
         ""),
        ("A new study has found there are fewer old people living alone than widely thought.",
         WHOSE),
        ("A union of nurses will meet a large producer of milk in an old dispute over pay.",
         NAMELESS),
        ("A new study by Lund University has found there are fewer old people living alone.", ""),
    ],
)  # fmt: skip
def test_a_first_sentence_says_of_which_place_or_whose_study_it_tells(
    line: str, doubt: str
) -> None:
    (fact, *_) = extracts(line)
    assert fact.doubts == ((doubt,) if doubt else ())


def test_the_first_sentence_leans_on_nothing() -> None:
    assert [fact.doubts for fact in extracts(EMPTY[0])] == [()]


@pytest.mark.parametrize("end", ["in response", "in return", "as a result"])
def test_what_a_deed_answers_is_in_another_sentence(end: str) -> None:
    line = f"Chile closed its consulates in Lima and Quito to travellers {end}."
    assert line not in texts(OPENING, line)


UNTOLD = [
    ("Ana Ruiz made 22 saves.", {WHOSE}),
    ("Ana Ruiz and Efua Aba each took three wickets.", {WHOSE}),
    ("Ana Ruiz scored twice.", {WHOSE}),
    ("Ana Ruiz made 22 saves against Lund.", set()),
    ("Ana Ruiz took five wickets in the first Test against Peru.", set()),
    ("Aralco runs 23 plants.", set()),
    ("Nine people have died on Norwegian roads.", {LEANS}),
    ("Norway has recorded nine holiday deaths.", {LEANS}),
    ("Nine people have died on Norwegian roads since Christmas Eve.", set()),
    ("Nine people have died in Norway, three in Sweden.", {LEANS}),
    ("Nine people have died in a fire in Norway.", set()),
    ("Norway will resume at three for 89.", {WHOSE}),
    ("Nine people died on a road near Moss.", set()),
    ("Ana Ruiz is two miles ahead of Efua Aba.", {WHOSE}),
    ("The Otter holds a lead over the Heron.", {WHOSE}),
    ("Ana Ruiz led the Lions with an unbeaten 65.", {WHOSE}),
    ("Chile will play Peru on 4 May 2021.", {WHOSE}),
    ("Chile will play Peru in the Lima Cup on 4 May 2021.", set()),
    ("The Otter holds a lead over the Heron in the Baltic Race.", set()),
]


@pytest.mark.parametrize(("text", "doubts"), UNTOLD)
def test_a_feat_needs_a_game_and_a_toll_a_time(text: str, doubts: set[str]) -> None:
    assert untold(text) == doubts


THEY = "They say up to 900 rebels remain in the hills of Kalvia."


def test_they_are_the_people_who_are_the_subject_before() -> None:
    line = "Norwegian doctors shut the clinics of Moss in a row over pay."
    expected = "Norwegian doctors say up to 900 rebels remain in the hills of Kalvia."
    assert expected in texts(OPENING, line, THEY)


@pytest.mark.parametrize(
    "line",
    [
        "Some Norwegian doctors met the nurses of Moss in a row over pay.",
        "Norwegian doctors met the nurses of Moss in a row over pay.",
        "Doctors shut the clinics of Moss in a row over pay.",
        "Norwegian trawlers shut the harbour of Moss in a row over pay.",
    ],
)
def test_they_are_nobody_where_others_are_told_of_or_nothing_names_them(line: str) -> None:
    assert not [text for text in texts(OPENING, line, THEY) if "900 rebels" in text]
