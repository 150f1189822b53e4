"""The same fact from several articles, contradictions, and tenures that follow each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.extract import independent_sources, merge
from briefings.extract.agreeing import compatible, content
from briefings.extract.bare_titles import placed
from briefings.model import Fact
from tests.factories import article, fact


def event(statement: str, paper: str, **fields: object) -> Fact:
    """An event of one paper; its predicate and value are the words behind the subject."""
    story = article(statement, f"Printed by {paper}.", outlet=paper)
    subject, _, value = statement.rstrip(".").partition(" ")
    return fact(
        statement, story, **{"subject": subject, "value": value, "predicate": "open", **fields}
    )


def tenure(person: str, office: str, paper: str, **fields: object) -> Fact:
    """A tenure as one paper has it."""
    statement = f"{person} is {office}."
    story = article(statement, f"Printed by {paper}.", outlet=paper)
    given_ = {"kind": "position", "subject": person, "predicate": "holds", "value": office}
    return fact(statement, story, **{**given_, **fields})


def test_the_same_event_of_two_papers_is_one_fact_with_two_references() -> None:
    one = event("Aralco opened a shop in Turku.", "Post", date="2020-05")
    two = event("Aralco opened a shop in Turku.", "Mail", date="2020-05-04", confidence=0.5)
    (merged,) = merge([one, two])
    assert [r.outlet for r in merged.references] == ["Post", "Mail"]
    assert (merged.id, merged.date, merged.confidence) == (one.id, "2020-05-04", 1.0)


@pytest.mark.parametrize(
    ("value", "fields"),
    [
        ("opened a shop in Oslo", {}),
        ("opened 12 shops in Turku", {}),
        ("opened a shop in Turku", {"date": "2019"}),
        ("opened a shop in Turku", {"modality": "planned"}),
        ("opened a shop in Turku", {"attributed_to": "Liv Aho"}),
        ("opened a shop in Turku", {"predicate": "close"}),
    ],
)
def test_events_that_differ_stay_two(value: str, fields: dict[str, object]) -> None:
    one = event("Aralco opened a shop in Turku.", "Post", date="2020-05")
    two = event(f"Aralco {value}.", "Mail", **{"date": "2020-05", **fields})
    assert len(merge([one, two])) == 2


def test_one_deed_with_two_near_dates_is_a_contradiction_linked_both_ways() -> None:
    one = event("Aralco opened a shop in Turku.", "Post", date="2020-05-04")
    two = event("Aralco opened a shop in Turku.", "Mail", date="2020-05-06")
    first, second = merge([one, two])
    assert (first.conflicts, second.conflicts) == ((two.id,), (one.id,))


@pytest.mark.parametrize("season", ["2020-21", "2020-22", "2020-23", "2020-24"])
def test_a_season_is_compared_like_any_date(season: str) -> None:
    one = event("Aralco opened a shop in Turku.", "Post", date=season)
    two = event("Aralco opened a shop in Turku.", "Mail", date="2015-05-06")
    assert len(merge([one, two])) == 2


def test_a_deed_done_again_years_later_contradicts_nothing() -> None:
    one = event("Aralco opened a shop in Turku.", "Post", date="2010-05-04")
    two = event("Aralco opened a shop in Turku.", "Mail", date="2020-05-06")
    assert [f.conflicts for f in merge([one, two])] == [(), ()]


def test_two_numbers_for_one_thing_are_a_contradiction() -> None:
    given_ = {"kind": "figure", "subject": "sailors", "predicate": "rescue"}
    one = event("Crews rescued 14 sailors off Madeira.", "Post", value="14", **given_)
    two = event("Crews rescued 15 sailors off Madeira.", "Mail", value="15", **given_)
    first, second = merge([one, two])
    assert first.conflicts == (second.id,)


def test_a_reprint_contradicts_nothing_and_is_no_second_source() -> None:
    one = event("Aralco opened a shop in Turku.", "Post", date="2020-05-04")
    two = event("Aralco opened a shop in Turku.", "Mail", date="2020-05-06")
    copies = {two.references[0].article: one.references[0].article}
    assert [f.conflicts for f in merge([one, two], copies)] == [(), ()]
    (merged,) = merge([one, replace(two, date="2020-05-04")], copies)
    assert (independent_sources(merged), independent_sources(merged, copies)) == (2, 1)


def test_a_newer_holder_closes_the_tenure_of_the_older() -> None:
    old = tenure("Ana Ruiz", "mayor", "Post", place="Loja", date="2015")
    new = tenure("Juan Soto", "mayor", "Mail", place="Loja", start="2019-05")
    first, second = merge([old, new])
    assert (first.modality, first.end) == ("former", "2019-05")
    assert (second.modality, second.end) == ("holds", None)


def test_a_tenure_ends_where_the_first_newer_one_of_somebody_else_starts() -> None:
    old = tenure("Ana Ruiz", "mayor", "Post", place="Loja", date="2011")
    again = tenure("Ana Ruiz", "mayor", "Mail", place="Loja", date="2014")
    new = tenure("Juan Soto", "mayor", "Sun", place="Loja", start="2015-05")
    last = tenure("Eva Paz", "mayor", "Star", place="Loja", start="2019-05")
    ends = {(f.subject, f.date): f.end for f in merge([last, old, new, again])}
    assert ends[("Ana Ruiz", "2011")] == ends[("Ana Ruiz", "2014")] == "2015-05"
    assert (ends[("Juan Soto", new.date)], ends[("Eva Paz", last.date)]) == ("2019-05", None)


def test_a_tenure_without_a_time_closes_none() -> None:
    old = tenure("Ana Ruiz", "mayor", "Post", place="Loja", date="2015")
    bare = tenure("Juan Soto", "mayor", "Mail", place="Loja", date=None)
    assert {f.modality for f in merge([old, bare])} == {"holds"}


def test_two_holders_of_one_office_on_one_day_contradict_each_other() -> None:
    one = tenure("Ana Ruiz", "mayor", "Post", place="Loja", date="2019-05-04")
    two = tenure("Juan Soto", "mayor", "Mail", place="Loja", date="2019-05-04")
    first, second = merge([one, two])
    assert (first.conflicts, second.conflicts) == ((second.id,), (first.id,))


def test_a_year_joins_the_day_within_it_in_either_order() -> None:
    day = event("Aralco opened a shop in Turku.", "Post", date="2020-05-04")
    year = event("Aralco opened a shop in Turku.", "Mail", date="2020")
    assert [len(merge(pair)) for pair in ([day, year], [year, day])] == [1, 1]


@pytest.mark.parametrize("office", ["deputy mayor", "member of parliament", "spokesperson"])
def test_an_office_of_several_people_is_not_closed(office: str) -> None:
    one = tenure("Ana Ruiz", office, "Post", place="Loja", date="2015")
    two = tenure("Juan Soto", office, "Mail", place="Loja", start="2019")
    assert [f.modality for f in merge([one, two])] == ["holds", "holds"]


def test_mayors_of_two_towns_are_two_offices() -> None:
    one = tenure("Ana Ruiz", "mayor", "Post", place="Loja", date="2015")
    two = tenure("Juan Soto", "mayor", "Mail", place="Cuenca", start="2019")
    assert [f.modality for f in merge([one, two])] == ["holds", "holds"]


DATES = [
    ("2020", "2020-05-04", True),
    ("2020-05", "2020-06", False),
    ("XXXX-05-04", "2020-05-04", True),
    ("XXXX-05-04", "2020-05-05", False),
    ("2020~", "2020-05", True),
    (None, "2020", True),
    ("2020-05", "2020-01/2020-06", True),
    ("2021", "2019/2020", False),
    ("2019/..", "2021", True),
]


@pytest.mark.parametrize(("one", "other", "expected"), DATES)
def test_dates_are_compatible_when_they_can_be_one_moment(
    one: str | None, other: str | None, expected: bool
) -> None:
    assert compatible(one, other) is compatible(other, one) is expected


def test_content_words_drop_case_accents_plurals_and_empty_words() -> None:
    assert content("The Mayors of São Tomé") == content("mayor, Sao Tome")


@given(st.permutations(range(6)))
def test_merging_keeps_every_reference_whatever_the_order(order: list[int]) -> None:
    papers = [event("Aralco opened a shop in Turku.", f"Paper {i}") for i in range(3)]
    papers += [event("Aralco opened a shop in Oslo.", f"Paper {i}") for i in range(3)]
    merged = merge([papers[i] for i in order])
    assert sorted(len(f.references) for f in merged) == [3, 3]


def test_merging_what_is_merged_changes_nothing() -> None:
    one = event("Aralco opened a shop in Turku.", "Post", date="2020-05-04")
    two = event("Aralco opened a shop in Turku.", "Mail", date="2020-05-06")
    once = merge([one, two])
    assert merge(once) == once


def said(person: str, office: str, paper: str, **fields: object) -> Fact:
    """A tenure whose statement is printed as the extractor prints it."""
    statement = f"{person} was {office} as of March 2020."
    story = article(statement, f"Printed by {paper}.", outlet=paper)
    more = {"kind": "position", "subject": person, "predicate": "holds", "value": office}
    return fact(statement, story, **{**more, "date": "2020-03", **fields})


def test_a_bare_title_takes_its_country_from_another_paper_and_cites_it() -> None:
    bare = said("Rosa Paz", "president", "Post")
    full = said("Rosa Paz", "president of Chile", "Mail", place="Chile", date="2020-04")
    placed_, _ = placed([bare, full])
    assert (placed_.value, placed_.place) == ("president of Chile", "Chile")
    assert placed_.statement == "Rosa Paz was president of Chile as of March 2020."
    assert [r.outlet for r in placed_.references] == ["Post", "Mail"]


@pytest.mark.parametrize(
    ("office", "fields"),
    [
        ("president of Chile", {"place": "Chile", "date": "2010"}),
        ("foreign minister of Chile", {"place": "Chile"}),
        ("president of Chile", {"place": "Chile", "modality": "former"}),
        ("president of Chile", {"place": "Chile", "subject": "Ada Paz"}),
    ],
)
def test_a_bare_title_stays_bare_when_nothing_proves_its_country(
    office: str, fields: dict[str, object]
) -> None:
    bare = said("Rosa Paz", "president", "Post")
    assert placed([bare, said("Rosa Paz", office, "Mail", **fields)])[0] == bare


def test_a_bare_title_of_two_countries_stays_bare() -> None:
    bare = said("Rosa Paz", "president", "Post")
    one = said("Rosa Paz", "president of Chile", "Mail", place="Chile")
    two = said("Rosa Paz", "president of Peru", "Echo", place="Peru")
    assert placed([bare, one, two])[0] == bare


def test_one_office_of_two_spellings_is_one_persons_and_has_a_doubt() -> None:
    often = [tenure("Hamir Karzani", "governor", p, place="Loja") for p in ("Post", "Mail")]
    rare = tenure("Hamer Karzani", "governor", "Sun", place="Loja")
    (merged,) = merge([rare, *often])
    assert (merged.subject, len(merged.references)) == ("Hamir Karzani", 3)
    (alone,) = merge([rare])
    assert alone.subject == "Hamer Karzani"


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ("Jan Lind", "Jon Lind", "Loja"),  # short names are names of their own
        ("Hamir Karzani", "Hamer Karzani", "Lima"),  # another place's governor
        ("Maria Karzani", "Mario Karzani", "Loja"),  # both are known first names
    ],
)
def test_two_people_of_nearly_one_name_stay_two(one: str, other: str, place: str) -> None:
    merged = merge([tenure(one, "governor", "Post", place="Loja"),
                    tenure(other, "governor", "Mail", place=place)])  # fmt: skip
    assert {f.subject for f in merged} == {one, other}
