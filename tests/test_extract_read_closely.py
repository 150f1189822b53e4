"""What strict readers of real news found wrong in the fields of facts, and beside each what was
right. Every sentence is invented, and published on Wednesday, 15 September 2021.
"""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.extract.events.untold import untold
from briefings.extract.references.leaning import TIME
from briefings.extract.statements.wording import broken
from briefings.model import Fact
from tests.factories import article


def facts(*lines: str) -> tuple[Fact, ...]:
    """The facts of an article with these lines."""
    (found,) = extract([article(*lines, published="2021-09-15")])
    assert not found.faults
    return found.facts


# (sentence, the predicate of an event, its date)
DAYS = [
    ("Ana Ruiz and Omar Diaz were abducted by gunmen wearing masks in the heart of Loja in "
     "August 2016.", "abduct", "2016-08"),
    ("Ana Ruiz signed a law banning ferries in Loja from August 2026.", "sign", None),
    ("Brill Flight 370 went missing on March 8 on a trip to Lima and has not been found.", "go",
     "2021-03-08"),
    ("Mayor Ana Ruiz will become the first woman to address the Loja Union when she travels to "
     "Turku on Sunday.", "become", "2021-09-19"),
    ("Mayor Ana Ruiz will become the first woman to address the Loja Union unless she travels to "
     "Turku on Sunday.", "become", None),
    ("Upon arriving in Peru on Sunday, Ana Ruiz continued mending the quarrel between Loja and "
     "Lima.", "continue", "2021-09-12"),
    ("A Brill Airways jet crashed shortly after leaving Loja on Sunday for Lima.", "crash",
     "2021-09-12"),
    ("Ana Ruiz of Loja resigned a year after leaving Lima on Sunday.", "resign", None),
    ("Peru and Chile condemned the raids on Loja in statements published on Sunday.", "condemn",
     "2021-09-12"),
    ("Peru and Chile condemned the raids on Loja in a town bombed on Sunday.", "condemn", None),
    ("Ana Ruiz has ruled Loja since civil rights lawyer Tove Lind’s trailblazing win in 1990.",
     "rule", None),
    ("Peruvian leaders scrambled for much of Thursday to save the ferries of Loja.", "scramble",
     "2021-09-09"),
    ("A surfer from Lima survived being attacked by a shark off Loja Sunday.", "survive",
     "2021-09-12"),
    ("Peru's presidency has evolved since Ana Ruiz's famous win in 1990.", "evolve", None),
    ("The average price of a car in Loja was $39,014, up from $38,373 a year ago and from $34,410 "
     "in May 2015.", "be", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "deed", "day"), DAYS)
def test_a_deed_has_its_own_day(line: str, deed: str, day: str | None) -> None:
    events = [f for f in facts(line) if f.kind == "event" and f.rule != "event, within a sentence"]
    days = {f.date for f in events if f.predicate in (deed, "was")}
    assert days <= {day}
    assert day is None or day in days


def test_a_day_without_a_year_is_of_the_time_that_is_told_of() -> None:
    raised = "Ana Ruiz raised her doubts in Loja in the spring of 1986."
    wrote = "On March 6 Omar Diaz wrote to Tove Lind."
    founded = "The Loja Cup was founded in the spring of 1986."
    assert "1986-03-06" in [
        f.date for f in facts(f"{raised} However, {wrote[0].lower()}{wrote[1:]}")
    ]
    assert "1986-03-06" not in [f.date for f in facts(f"{founded} {wrote}")]


def test_what_had_been_so_a_week_ago_is_no_deed_of_that_week() -> None:
    week = "2021-09-06/2021-09-12"
    had = "Barely a week ago, Omar Diaz had scored just once in ten games for Loja."
    told = [f for f in facts(had) if f.kind == "event" and f.rule != "event, within a sentence"]
    assert week not in [f.date for f in told]
    assert week in [f.date for f in facts("A week ago, Omar Diaz scored nine times for Loja.")]


def test_what_was_done_hours_before_a_match_was_done_on_its_day() -> None:
    line = "before Omar Diaz's two-goal show on Tuesday, Loja coach Ana Ruiz praised the winger."
    days = {
        w: [f.date for f in facts(f"{w} {line}") if f.kind == "event"] for w in ("Hours", "Years")
    }
    assert "2021-09-14" in days["Hours"]
    assert "2021-09-14" not in days["Years"]


def test_an_age_is_left_out_of_what_was_done_at_another() -> None:
    line = (
        "There is little love in Loja for 52-year-old Ana Ruiz, a former clerk who started working "
        "for Omar Diaz in the early 1990s."
    )
    told = [f.statement for f in facts(line) if f.date == "199X"]
    assert told
    assert not any("52" in statement for statement in told)


# (sentence, what a figure is of and its value, or None for no figure)
FIGURES = [
    ("A brief 2010 appearance by Ana Ruiz sparked a wave of praise in Peru.", None),
    ("Ana Ruiz is one of the first two Chilean women elected to the Loja Senate.", None),
    ("Ana Ruiz led Brill Airways over two spells in Lima.", None),
    ("Ana Ruiz made over two million francs in Lima.", ("Ana Ruiz", "over two million francs")),
    ("Ana Ruiz came to Oslo to receive the $3 million Fjord Prize.",
     ("The Fjord Prize", "$3 million")),
    ("The shops of Aralco in Lima have signs pointing out fresh fillets priced at $17 a pound.",
     ("Fresh fillets", "$17")),
    ("Turku said the number of people infected by typhoid in Peru, Chile and Bolivia has passed "
     "20,000.", ("The number of people infected by typhoid in Peru, Chile and Bolivia", "20,000")),
    ("Ana Ruiz kept two shotguns and hundreds of rounds of ammunition at a farm in Peru.",
     ("shotguns", "two")),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told"), FIGURES)
def test_a_figure_says_what_it_is_of(line: str, told: tuple[str, str] | None) -> None:
    found = [(f.subject, f.value) for f in facts(line) if f.kind == "figure"]
    assert told in found if told else not found


def test_what_was_on_board_is_the_subject_and_not_the_board() -> None:
    line = "On board Brill Flight 8501 were 155 Peruvians, three Danes and one cook from Oslo."
    told = [f.subject for f in facts(line) if f.is_extract]
    assert told == ["155 Peruvians, three Danes and one cook from Oslo"]


def test_who_announced_it_is_not_lost_behind_what_was_announced() -> None:
    line = (
        "Lima's flag carrier Brill Airways finalised a deal to buy 30 of Aralco's jets, directors "
        "of both companies announced Wednesday at the Lima Air Show."
    )
    told = [f for f in facts(line) if f.kind == "event" and f.predicate.startswith("finali")]
    assert told
    assert {f.attributed_to for f in told} == {"directors of both companies"}


def test_what_somebody_thinks_beside_what_he_says_is_his() -> None:
    line = "Ana Ruiz said she was no expert on Peru, but she did worry about the strike in Loja."
    worried = [f for f in facts(line) if f.predicate == "worry"]
    assert all(f.attributed_to == "Ana Ruiz" for f in worried)


def test_a_name_that_somebody_says_somebody_gave_keeps_who_says_so() -> None:
    line = 'Ana Ruiz said her predecessor, Omar Diaz, had dubbed the role of Lima "the fog."'
    quoted = [f.statement for f in facts(line) if f.kind == "quotation"]
    assert all("Ana Ruiz said" in statement for statement in quoted)


def test_what_is_demanded_is_not_done() -> None:
    line = "For a year, a caller had been demanding that the Ruizes pay a fee of 1,000 crowns."
    assert not any("Ruizes pay" in f.statement[:12] for f in facts(line))


# (sentence, words that a statement of it has)
TOLD = [
    ("Ana Ruiz kept a loaded .45-caliber handgun and three rifles in Loja.", "loaded .45-caliber"),
    ("With more than 9,000 cases, Sierra Chica now accounts for half of the known cases of typhoid "
     "in Peru.", "2021, Sierra Chica accounts"),
    ("Moor Island remained empty until roughly 200 years ago, and now, more than 10,000 people "
     "visit Loja every year.", "until around 1821, and more than"),
    ("Ana Ruiz in May told of plans to enlarge the fleet of Brill Airways by the end of 2025.",
     "Ana Ruiz in May 2021 told of plans"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words"), TOLD)
def test_a_statement_has_its_words_in_order(line: str, words: str) -> None:
    assert any(words in f.statement for f in facts(line))


def test_a_common_noun_that_opened_a_sentence_loses_its_capital() -> None:
    lines = (
        "Fuel duties in Peru will fall in May.",
        "The Loja Fuel Board said that lower fuel duties would help.",
        "Ana Ruiz introduced a bill in Lima last month that would make the fuel duties permanent.",
    )
    assert not any("the Fuel duties" in f.statement for f in facts(*lines))


# (sentence, the modality of its figures)
PLANNED = [
    ("Peru has announced changes, including plans to build 9,000 homes in Loja.", "planned"),
    ("Brill Airways agreed to pay $9 million to Ana Ruiz.", "planned"),
    ("Peru has announced changes, and said to have built 9,000 homes in Loja.", "holds"),
    ("Brill Airways managed to pay $9 million to Ana Ruiz.", "holds"),
]


@pytest.mark.parametrize(("line", "modality"), PLANNED)
def test_what_is_only_planned_is_no_figure_that_holds(line: str, modality: str) -> None:
    found = {f.modality for f in facts(line) if f.kind == "figure"}
    assert modality != "planned" or found == {"planned"}
    assert modality != "holds" or "planned" not in found


def test_a_comma_closes_what_including_opens_before_the_verb() -> None:
    line = "Chile's allies, including Peru and Bolivia, condemned the strike in Loja on Sunday."
    told = [f for f in facts(line) if f.kind == "event" and f.predicate == "condemn"]
    assert told
    assert all("Bolivia, condemned" in f.statement for f in told)
    assert all(not f.subject.endswith(",") for f in told)


def test_one_of_several_is_called_by_the_name_behind() -> None:
    line = "In 2009, one of Omar Diaz's victims, Ana Soto, filed a lawsuit in Lima."
    assert "Ana Soto" in [f.subject for f in facts(line) if f.predicate == "file"]
    line = "In 2009, one of Omar Diaz's victims in Lima, a town of Peru, filed a lawsuit."
    assert "a town" not in [f.subject for f in facts(line) if f.predicate == "file"]


def test_the_moon_is_not_understood_beside_that_of_another_planet() -> None:
    found = "In 1999 the Brill craft found water on the moon's surface."
    doubts = {
        lines: [d for f in facts(*lines) if f.predicate == "find" for d in f.doubts]
        for lines in ((found,), ("Brill has mapped Saturn's icy moon Titan.", found))
    }
    ours, other = doubts.values()
    assert not any(d.startswith("a definite noun") for d in ours)
    assert any(d.startswith("a definite noun") for d in other)


def test_a_figure_that_an_airline_of_no_name_tells_is_in_doubt() -> None:
    line = "The airline had said a flight carrying 167 passengers from Lima hit a bird on Monday."
    told = [f for f in facts(line) if f.kind == "figure" and f.attributed_to == "the airline"]
    assert all("a definite noun" in f.doubts for f in told)


def test_a_verb_is_counted_with_the_one_that_has_the_same_object() -> None:
    line = "Peru's air defences destroyed and jammed 549 drones and 55 missiles over Loja."
    told = [f.statement for f in facts(line) if f.kind == "figure"]
    assert told
    assert all("destroyed and jammed" in statement for statement in told)


def test_a_day_that_may_be_of_the_clause_before_it_is_in_doubt() -> None:
    made = "Omar Diaz brought the digital clock he made to school on September 14, in Loja."
    brought = "Omar Diaz brought the digital clock to school on September 14, in Loja."
    undated = [f for f in facts(made) if f.predicate == "bring" and f.date is None]
    assert all("a date of another verb" in f.doubts for f in undated)
    assert "2021-09-14" in [f.date for f in facts(brought) if f.predicate == "bring"]


def test_a_time_that_nobody_can_reckon_is_missed() -> None:
    line = "Car sales in Loja plunged 10 percent last month, despite low fees."
    (undated,) = extract([article(line, published=None)])
    figure = next(f for f in undated.facts if f.kind == "figure")
    assert "last month" not in figure.statement
    assert TIME in figure.doubts
    assert "in August 2021" in next(f.statement for f in facts(line) if f.kind == "figure")


def test_a_sentence_in_brackets_is_another() -> None:
    line = "Ana Ruiz was angry that Loja has free schools. (One town of Peru has them as well.)"
    assert not any("(One" in f.statement for f in facts(line) if f.kind == "event")
    assert broken("Ana Ruiz was angry about schools. (One town has them).")
    assert not broken("Ana Ruiz works for Aralco Inc. (Lima) and left.")


def test_a_verb_that_was_torn_off_is_no_subject() -> None:
    line = "In May, when Aralco first saw the forged pages, it should’ve warned clerks in Loja."
    assert not any("should" in f.subject for f in facts(line))


# (a statement that leaves something untold, the same where that is told)
UNTOLD = [
    ("Police held six people at a local home.", "Police held six people at a local home in Loja."),
    ("The Oslo media giant opened Fjord Plus.", "The Oslo media giant Aralco opened Fjord Plus."),
    ("The Kurdish members were freed in Lima.", "The Kurdish members of the club were freed."),
    ("Ana Ruiz finished with 25 points and 11 rebounds.",
     "Ana Ruiz finished with 25 points against Lima."),
    ("Van sales are down 3 percent.", "Van sales are down 3 percent from May."),
    ("Peru had 4 percent fewer clerks.", "Peru had 4 percent fewer clerks than Chile."),
    ("Loja prosecutors dismissed charges.", "Loja prosecutors dismissed charges against Peru."),
    ("Peru says it acted as a neutral intermediary.",
     "Peru says it acted as a neutral intermediary between Chile and Bolivia."),
    ("Prices have fallen to $6 and are low.", "Oil prices have fallen to $6 and are low."),
    ("Peru's press office did not immediately respond to a request.",
     "Peru's press office did not say which ferry sank."),
    ("India had four of their overs to bowl.", "India bowled Peru out in Lima."),
    ("Ana Ruiz declined to answer further questions.",
     "Ana Ruiz declined to answer questions on the fire."),
]  # fmt: skip


@pytest.mark.parametrize(("open_", "told"), UNTOLD)
def test_what_only_the_article_names_is_in_doubt(open_: str, told: str) -> None:
    assert untold(open_)
    assert not untold(told)
