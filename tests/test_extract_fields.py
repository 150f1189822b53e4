"""The fields of a fact say no more than its sentence: of whom, on which day, who says so."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.model import Fact
from tests.factories import article

OPENING = "The harbour at Loja reopened in 2019 after a long repair by the port authority."


def found(*lines: str, kind: str = "") -> list[Fact]:
    (extraction,) = extract([article(OPENING, *lines, published="2021-05-06")])
    own = [f for f in extraction.facts if f.references[0].start > len(OPENING)]
    return [f for f in own if f.kind == (kind or f.kind)]


@pytest.mark.parametrize(
    ("sentence", "subject", "predicate", "modality"),
    [
        # what is said is told of its own subject, and not of who says so
        ("Six people were missing, he said.", "Six people", "were", "claimed"),
        # a condition that opens the sentence is no part of the subject
        (
            "If convicted Ruiz would be barred from office for life in Ecuador.",
            "Ruiz",
            "would be barred",
            "planned",
        ),
        # "should" of a condition is no part of the verb
        (
            "Should the money last, they will also open the southern pier.",
            "they",
            "will also open",
            "planned",
        ),
        # what somebody used to do is no plan
        (
            "Her hands would often shake before she stood up to argue.",
            "Her hands",
            "would often shake",
            "holds",
        ),
        # what will be alleged is a claim
        (
            "It will be alleged the firm sent the trip out without a guide.",
            "It",
            "will be alleged",
            "claimed",
        ),
    ],
)
def test_a_sentence_told_whole_has_fields_of_its_own(
    sentence: str, subject: str, predicate: str, modality: str
) -> None:
    told = [f for f in found(sentence, kind="event") if f.is_extract]
    assert [(f.subject, f.predicate, f.modality) for f in told] == [(subject, predicate, modality)]


def test_a_day_is_told_also_where_the_parser_lost_the_verb() -> None:
    (told,) = (f for f in found("The board will next review policy on June 1.") if f.is_extract)
    assert told.date == "2021-06-01"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        # who adds a thing says nothing
        ("Carlos Vega has added about 45 jobs to his Loja firm since July 2020.", None),
        (
            "Initial reports spoke of up to 50 people trapped in the mine at Loja.",
            "Initial reports",
        ),
    ],
)
def test_who_says_so_is_who_speaks(sentence: str, speaker: str | None) -> None:
    told = [f for f in found(sentence) if f.is_extract or f.kind == "figure"]
    assert told
    assert {f.attributed_to for f in told} == {speaker}


def test_who_says_what_somebody_did_is_somebody_else() -> None:
    told = found("Ana Ruiz was chosen in May.", "He said Ruiz had bought a house in Loja in 2019.")
    assert not [f for f in told if f.attributed_to == "Ana Ruiz"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A man entered Loja Bank at 1450 Alder Avenue on Tuesday and gave a note to a clerk.",
        "A cache of fireworks exploded in a shop just four blocks from the Congress of Peru.",
    ],
)
def test_the_number_of_a_house_and_a_way_in_blocks_are_no_figures(sentence: str) -> None:
    assert not found(sentence, kind="figure")


def test_what_is_counted_leans_on_no_day() -> None:
    (told,) = found("Peru will rest three men for tomorrow's match with Chile.", kind="figure")
    assert told.subject == "men"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a rank between a body and a title
        (
            "Quito Police Department Detective Lt. Rosa Pinto said a man took the money.",
            {"Rosa Pinto": "detective lieutenant"},
        ),
        # a country behind the letters of a firm
        (
            "“Buyers are cautious,” said Ingrid Moe, XB Norway chief economist.",
            {"Ingrid Moe": "chief economist"},
        ),
        # a member of many, and letters behind a comma
        ("“We are tired,” said Raj Kumar, officer, IAS.", {}),
        # the judge, and not the clerk, is named
        (
            "Ana Ruiz was a law clerk to the Honorable Luis J. Barca in Loja.",
            {"Ana Ruiz": "law clerk to the Honorable Luis J. Barca in Loja"},
        ),
        # a time that is recalled, or that another held office
        ("Ana Ruiz recalled how Governor Luis Mora closed the pier in 1999.", {}),
        ("Under Governor Luis Mora, the port was sold to Chile, Ana Ruiz said.", {}),
        ("The gold was hidden by Chancellor Otto Brand, then mayor of Loja.", {}),
        # two years, of which neither is that of the office
        ("Eva Lind backed the races of Loja Mayor Ron Alba in 2008 and in 2012.", {}),
    ],
)
def test_an_office_is_that_of_its_holder_and_its_time(
    sentence: str, expected: dict[str, str]
) -> None:
    held = found(sentence, kind="position")
    assert {f.subject: f.value for f in held if f.value not in ("mayor of Loja",)} == expected


def test_who_joined_a_body_did_so_on_no_day_that_is_not_told() -> None:
    (told,) = found("Eva Lind, who joined the Sea Guard aged 14, left it soon.", kind="position")
    assert told.date is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Rents fell, according to data of the Lima-based Centre for Ship Research.",
            "Centre for Ship Research",
        ),
        ("The Palestinian city of Jenin was raided on Tuesday.", None),
    ],
)
def test_a_place_has_its_whole_name_and_a_state_around_it(
    sentence: str, expected: str | None
) -> None:
    assert [f.subject for f in found(sentence, kind="location")] == [expected] * bool(expected)


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "Even as the economy of Peru reached a peak in April, three provinces lost jobs.",
            "The economy of Peru reached a peak in April 2021.",
        ),
        (
            "Ambato, for instance, had fewer workers than Loja in April.",
            "Ambato had fewer workers than Loja in April 2021.",
        ),
    ],
)
def test_a_word_that_joins_to_another_clause_is_left_out(sentence: str, statement: str) -> None:
    assert statement in [f.statement for f in found(sentence, kind="event")]


def test_a_date_of_what_is_expected_is_not_that_of_the_expectation() -> None:
    told = found("Ana Ruiz is considered a likely candidate in 2023.", kind="event")
    assert {f.date for f in told} <= {None}


def test_an_interview_is_not_of_the_day_on_which_it_was_published() -> None:
    told = found("Ana Ruiz was cited in an interview with the Loja Post published on Tuesday.")
    assert not [f for f in told if f.rule == "event, meeting"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("USA Today reported that Ana Ruiz left the port of Loja in 2019.", "USA Today"),
        ("Peru had closed the port of Loja in 2019, Russia Today said.", "Russia Today"),
    ],
)
def test_a_word_of_time_in_a_name_is_no_day(sentence: str, speaker: str) -> None:
    told = found(sentence, kind="event")
    assert speaker in {f.attributed_to for f in told}
    assert {f.date for f in told} <= {None, "2019"}


def test_a_name_keeps_its_word_of_time() -> None:
    told = found("Ana Ruiz, a co-founder of the Lima group Restore Now, sold a ship to Peru.")
    assert any("Restore Now, sold" in f.statement for f in told)


def test_a_claim_is_not_cut_off_from_who_makes_it() -> None:
    told = found(
        "Growers in Azuay make up two-thirds of those who will be paid for their lost coffee under "
        "a plan of President Ana Ruiz, even as they make up a fifth of the country's coffee "
        "growers, according to a new study of the Lima Centre.",
        kind="event",
    )
    assert told
    assert all("Lima Centre" in (f.attributed_to or "") for f in told)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        # which share is whose stands elsewhere
        ("By 61% to 30%, farmers said it is better to sell in Peru than to wait.", set()),
        # a half of the time
        ("Peru scored four goals in the second half of a game in Quito on Sunday.", {"four"}),
        # what is only possible
        ("The plan could affect 400 miners of Loja who will be eligible for aid.", set()),
    ],
)
def test_a_figure_is_what_is_counted_and_so(sentence: str, values: set[str]) -> None:
    assert {f.value for f in found(sentence, kind="figure")} == values


def test_what_stands_behind_says_is_said() -> None:
    (told,) = found(
        "Ruiz said a two-year lease allowing Peru to use the port expired on April 18.",
        kind="figure",
    )
    assert told.modality == "claimed"


def test_dashes_that_are_cut_leave_a_comma_and_it_is_the_noun_before() -> None:
    told = found(
        "Though Loja's plan was less strict than Quito's -- which actually forced Lima out -- it "
        "looked like it was chosen by chance."
    )
    (event,) = (f for f in told if f.is_extract)
    assert event.subject == "Loja's plan"
    assert "Quito's, it looked" in event.statement


def test_who_gave_beside_a_group_is_no_member_of_it() -> None:
    told = found(
        "The money came from donors, including the Ruiz Fund, ArtSite (a group of large "
        "foundations), the Vega Fund, the Mora Fund and the State of Loja.",
        kind="membership",
    )
    assert not told


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("In Quito it is GOP Sen. Ana Ruiz, R-Texas, who leads.", "Republican senator for Texas"),
        ("The show was planned by Children's Librarian Ana Ruiz.", "children's librarian"),
    ],
)
def test_a_party_and_those_served_are_no_body(sentence: str, value: str) -> None:
    (told,) = found(sentence, kind="position")
    assert (told.value, told.organization) == (value, None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a town and its state are no employer
        ("The man was named as Pedro Alba of Cedar Point, Calif., by police.", set()),
        # who is dead holds no office
        (
            "Crowds wept for slain LQPD officer Ivo Roca.",
            {"Ivo Roca was an officer of LQPD."},
        ),
        (
            "Loja State Park Ranger Supervisor Luis Moreno shut the beach.",
            {"Luis Moreno was a ranger supervisor of Loja State Park as of 6 May 2021."},
        ),
    ],
)
def test_what_stands_at_a_name_is_told_as_it_is(sentence: str, expected: set[str]) -> None:
    assert {f.statement for f in found(sentence, kind="position")} == expected


def test_an_office_that_is_a_place_of_work_names_nobody() -> None:
    told = found(
        "Solicitor General Eva Lind opened the case.",
        "Carlos Vega spent five years in the solicitor general's office in the early 1980s.",
    )
    assert any("Vega" in f.statement for f in told)
    assert not any("Lind’s office" in f.statement for f in told)


def test_the_day_of_a_deed_is_not_lost_to_one_set_beside_it() -> None:
    told = found("The Bank of Loja cut its rate on 2 May, while Quito's tightened policy in March.")
    assert "2021-05-02" in {f.date for f in told if f.is_extract or f.kind == "event"}
