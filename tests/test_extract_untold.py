"""What a statement leaves untold, and how what it can tell is told. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.events.untold import WHOSE, untold
from briefings.extract.references.leaning import DEFINITE, LEANS, WEAK
from briefings.extract.statements.wording import broken, tidy
from tests.test_extract_events import events
from tests.test_extract_figures import figures
from tests.test_extract_leads import OPENING, extracts, texts

UNTOLD = [
    ("Chile ruled out any face-to-face talks.", {WHOSE}),
    ("Chile ruled out any face-to-face talks with Peru.", set()),
    ("Chile rejected peace talks.", set()),
    ("Ana Ruiz kept wicket during the final day.", {WHOSE}),
    ("Ana Ruiz kept wicket on the final day of the Lima Test.", set()),
    ("Nine yachts are in the 2021 race.", {WHOSE}),
    ("Nine yachts are in the 2021 race to Turku.", set()),
    ("The Otter leads the race in the Baltic Regatta.", set()),
    ("Ana Ruiz was fined 900 francs.", {WHOSE}),
    ("Ana Ruiz was given a suspended sentence and a fine of 900 francs.", {WHOSE}),
    ("Ana Ruiz was given a suspended sentence for forgery.", set()),
    ("The Security Council voted unanimously.", {WHOSE}),
    ("The council voted unanimously to close the baths.", set()),
    ("Nine Norwegian soldiers will be deployed on 4 May 2021.", {WHOSE}),
    ("Nine Norwegian soldiers will be deployed in Moss on 4 May 2021.", set()),
    ("Ana Ruiz arrived in May 2021.", {WHOSE}),
    ("Ana Ruiz arrived in Lima.", set()),
    ("The Norwegian Government position was spelt out by Ana Ruiz.", {WHOSE}),
    ("The Government's position on whaling was spelt out by Ana Ruiz.", set()),
    ("Ana Ruiz took the final position from Efua Aba.", set()),
    ("Chile gave Ana Ruiz a week to comply.", {LEANS}),
    ("Chile gave Ana Ruiz a week to comply with the order.", set()),
    ("There have been no deaths recorded in Loja.", {LEANS}),
    ("There have been no deaths from cholera in Loja.", set()),
    ("Rebels killed nine soldiers in the North Moor raid.", {DEFINITE}),
    ("Rebels killed nine soldiers in the North Moor raid in May 2021.", set()),
    ("Ana Ruiz says she has not heard from Aralco since.", {LEANS}),
    ("Ana Ruiz hopes to be fit for the first Test.", {WHOSE}),
    ("Ana Ruiz hopes to be fit for the first Test in Lima.", set()),
    ("Ana Ruiz scored 1 before she was caught.", {WHOSE}),
    ("Peru is 1-0 up in the best of three series.", {WHOSE}),
    ("A first fleet of nine aircraft will be bought.", {WHOSE}),
    ("A first fleet of nine aircraft for Aralco will be bought.", set()),
    ("The three Danes opened fire near Moss.", {LEANS}),
    ("The three Danes who fled to Moss were found.", set()),
    ("The 11 May attacks have changed Chile.", set()),
    ("No more homes were lost in Loja.", {LEANS}),
    ("Ana Ruiz spoke at the 3 May 2021 meeting.", {DEFINITE}),
    ("Ana Ruiz spoke at the 3 May 2021 meeting of the Lima Club.", set()),
    ("Ana Ruiz says the Chileans have not been brought ashore.", {DEFINITE}),
    ("Ana Ruiz says the Chileans on board are ill.", {DEFINITE}),
    ("Ana Ruiz says the Chileans of Moss are ill.", set()),
    ("Ana Ruiz left Lima to lead an inquiry.", {WHOSE}),
    ("Ana Ruiz left Lima to lead an inquiry into the fire.", set()),
    ("In Loja, delegates adopted a plan.", {WHOSE}),
    ("In Loja, delegates of the union adopted a plan.", set()),
    ("The Arabs were admitted to hospital.", {DEFINITE}),
    ("Nine men drowned, according to the Loja officials.", set()),
]


@pytest.mark.parametrize(("text", "doubts"), UNTOLD)
def test_a_word_that_needs_more_is_in_doubt_without_it(text: str, doubts: set[str]) -> None:
    assert untold(text) == doubts


def test_an_event_is_doubted_as_its_sentence_is() -> None:
    (fact,) = events("Chile ruled out any face-to-face talks.")
    assert WHOSE in fact.doubts


def test_somebody_hurt_in_no_place_and_at_no_time_is_in_doubt() -> None:
    nowhere = figures("A lone bomber set off a device that killed 15 Norwegian passengers.")
    told = figures("A lone bomber set off a device in Moss that killed 15 Norwegian passengers.")
    assert [WHOSE in f.doubts for f in nowhere] == [True]
    assert [WHOSE in f.doubts for f in told] == [False]


# (sentence, what is counted)
COUNTED = [
    ("Police launched late night raids to arrest scores of Alfa and Muslim Front members in "
     "Moss.", "Alfa and Muslim Front members"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject"), COUNTED)
def test_a_number_counts_all_of_its_noun(sentence: str, subject: str) -> None:
    assert subject in [fact.subject for fact in figures(sentence)]


def test_the_age_of_a_victim_is_no_age_of_today() -> None:
    assert not figures("Ivo Karim was jailed for the murder of nine-year-old Ana Soto.")
    assert figures("Ivo Karim was jailed for the theft of the bicycle of nine-year-old Ana Soto.")


# (sentence, who is told of, how it is meant)
MEANT = [
    ("Ana Soto allegedly tried to burn down a mill in Moss.", "Ana Soto", "claimed"),
    ("Ana Soto is travelling to the port of Lima with nine doctors, Peruvian officials said.",
     "Ana Soto", "claimed"),
    ("All 540 voters on Gozo island are being monitored by a health team for signs of fever or "
     "abdominal pains, the key symptoms of typhoid.", "All 540 voters", "holds"),
    ("There are no exact figures for the number of farmers working in Norway, but estimates range "
     "widely.", "exact figures for the number of farmers working in Norway", "holds"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "subject", "modality"), MEANT)
def test_a_sentence_has_its_subject_and_its_modality(
    sentence: str, subject: str, modality: str
) -> None:
    found = [(f.subject.lower(), f.modality) for f in extracts(OPENING, sentence)]
    assert (subject.lower(), modality) in found


def test_what_is_said_of_somebody_by_nobody_is_claimed() -> None:
    assert [f.modality for f in events("Ana Soto was said to have been shot in Moss.")] == [
        "claimed"
    ]
    assert [f.modality for f in events("Ana Soto was reported missing on 4 March 2021.")] == [
        "holds"
    ]


def test_a_clause_that_which_opens_is_the_outlets() -> None:
    line = (
        "Ana Soto said Peru was not embarrassed by the Lima affair, which began on 4 May 2001 "
        "when a boat sank."
    )
    assert ("The Lima affair began on 4 May 2001 when a boat sank.", None) in [
        (f.statement, f.attributed_to) for f in events(line)
    ]


def test_an_attempt_keeps_what_is_attempted() -> None:
    line = "There is a new attempt to move the mint of Chile to Lima, after a vote at the weekend."
    assert not [text for text in texts(OPENING, line) if "attempt" in text and "mint" not in text]


# (sentence, as it is told) on Thursday 6 May 2021
MENDED = [
    ("Ecuador is considering playing Ana Oke in this week's third Test against Peru in Lima.",
     "Ecuador is considering playing Ana Oke in the third Test against Peru in Lima in the week "
     "of 3 May 2021."),
    ("Peruvian doctor Ana Ruiz added that a nurse from Lima had been killed in the fire at Loja.",
     "Peruvian doctor Ana Ruiz said that a nurse from Lima had been killed in the fire at Loja."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), MENDED)
def test_a_sentence_is_told_with_its_day_and_without_its_joint(
    sentence: str, expected: str
) -> None:
    assert expected in texts(OPENING, sentence)


# (a sentence behind the first, as it is told)
LINKED = [
    ("Peruvian mayor Ana Ruiz in turn ordered the closure of the baths of Loja.",
     "Peruvian mayor Ana Ruiz ordered the closure of the baths of Loja."),
    ("Peruvian mayor Ana Ruiz will not close the baths of Loja though.",
     "Peruvian mayor Ana Ruiz will not close the baths of Loja."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), LINKED)
def test_a_word_that_only_links_is_left_out(sentence: str, expected: str) -> None:
    assert expected in texts(OPENING, sentence)


def test_what_was_going_on_is_told_with_what_happened() -> None:
    line = "The Aralco ferry was on approach to Lima when it ran into a sandbank off Callao."
    assert "The Aralco ferry was on approach to Lima." not in texts(OPENING, line)


def test_a_day_needs_no_local_time() -> None:
    assert tidy("On 4 May 2021 local time, planes hit Moss") == "On 4 May 2021, planes hit Moss"
    assert tidy("The minute began at 9:30pm local time") == "The minute began at 9:30pm local time"


def test_a_sentence_is_not_told_of_they() -> None:
    line = "Ana Ruiz and Eva Soto are so hurt by the book of Ivo Karim they are refusing to pay."
    assert "they" not in [fact.subject.lower() for fact in extracts(line)]


def test_a_full_name_behind_the_belongs_to_another_noun() -> None:
    line = "The other film to win is the Ana Ruiz directed “Nine Rooms” starring Eva Soto."
    assert not [f for f in events("Ana Ruiz lives in Lima.", line) if "starring" in f.statement]


def test_a_study_of_nobody_is_not_placed_by_an_adjective() -> None:
    (fact,) = extracts("A new report suggests the costs of ageing Chilean roads are overstated.")
    assert WHOSE in fact.doubts


def test_the_day_of_culprits_is_over() -> None:
    line = "Chile on Sunday confirmed it is holding a man for links to the June 7 bombers."
    assert not [f for f in events(line, published="2021-05-20") if "June 2021" in f.statement]


def test_a_clause_that_stands_twice_is_refused() -> None:
    assert broken("Police seek the source of the spill which hit Moss, which hit 360 birds.")
    assert not broken("Police seek the source of the spill which hit Moss, which lost 360 birds.")


def test_there_is_doubted_where_its_place_is_not_told() -> None:
    (fact,) = [
        f
        for f in events("No one from Moss Camp has been admitted there since 3 May 2021.")
        if f.date
    ]
    assert WEAK in fact.doubts


def test_what_follows_a_meeting_at_the_weekend_follows_the_last() -> None:
    line = "There is a new row in Chile, after a meeting of judges in Lima at the weekend."
    days = [f.date for f in events(line, published="2021-09-17")]  # a Friday
    assert "2021-09-18/2021-09-19" not in days


def test_an_official_of_somewhere_at_the_head_of_a_statement_is_of_another_sentence() -> None:
    assert untold("The Chilean official was talking about one area.")
    assert not untold("The Chilean officials at the talks were talking about one area.")
