"""Offices: how they are printed, and when two are surely two."""

from __future__ import annotations

import pytest

from briefings.quiz.lands import same_country
from briefings.quiz.offices import may_be_same, office, told_apart
from tests.quiz_cases import held, story


@pytest.mark.parametrize(
    ("value", "fields", "phrase"),
    [
        ("ambassador to Chile", {"place": "Norway"}, "Norway's ambassador to Chile"),
        ("ambassador to Santiago", {"place": "Norway"}, "Norway's ambassador to Chile"),
        ("Norwegian Ambassador to Chile", {}, "Norway's ambassador to Chile"),
        ("president of United States", {"place": "US"}, "president of the United States"),
        ("president", {"place": "Netherlands"}, "president of the Netherlands"),
        ("foreign minister", {"place": "Chile"}, "Chile's foreign minister"),
        ("secretary of state", {"place": "United States"}, "US secretary of state"),
        ("intelligence chief", {"place": "Norway"}, "Norway's intelligence chief"),
        ("federal treasurer", {"place": "Norway"}, "Norway's federal treasurer"),
        ("chief executive", {"organization": "Osse Foods"}, "chief executive of Osse Foods"),
        ("CEO", {"organization": "Osse Foods"}, "CEO of Osse Foods"),
        ("spokesperson", {"organization": "Harbour Authority"},
         "spokesperson for the Harbour Authority"),
        ("mayor of Calder", {"place": "Calder"}, "mayor of Calder"),
        ("director of the Office of the Central Board for Fisheries",
         {"organization": "Office of the Central Board for Fisheries"},
         "director of the Office of the Central Board for Fisheries"),
    ],
)  # fmt: skip
def test_an_office_is_printed_with_its_body(value, fields, phrase):
    found = office(held("Ilsa Brandt", value, **fields))
    assert found.complete
    assert found.phrase == phrase


@pytest.mark.parametrize(
    ("value", "fields"),
    [
        ("president", {}),
        ("foreign minister", {}),
        ("top envoy", {"place": "Norway"}),
        ("treasurer", {"place": "Calder"}),
        ("director", {"organization": "Authority"}),
        ("councillor", {"organization": "Osse Labour Party"}),
        ("spokesperson for the state", {"organization": "Osse Department"}),
    ],
)
def test_an_office_without_a_body_is_not_complete(value, fields):
    assert not office(held("Ilsa Brandt", value, **fields)).complete


def test_a_title_without_a_known_role_is_no_office():
    assert office(held("Ilsa Brandt", "friend of the president")) is None or not office(
        held("Ilsa Brandt", "close friend")
    )


def pair(a, b):
    return [office(held("A B", value, place=place)) for value, place in (a, b)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("ambassador to Chile", "Norway"), ("ambassador to Peru", "Norway")),
        (("ambassador to Chile", "Norway"), ("ambassador to Norway", "Chile")),
        (("foreign minister", "Norway"), ("foreign minister", "Chile")),
        (("foreign minister", "Norway"), ("finance minister", "Norway")),
        (("president", "Chile"), ("prime minister", "Norway")),
        (("mayor of Calder", None), ("mayor of Osse", None)),
        (("president", "Chile"), ("ambassador to Chile", "Norway")),
    ],
)
def test_two_offices_are_told_apart(a, b):
    assert not may_be_same(*pair(a, b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("ambassador to Chile", "Norway"), ("ambassador to Santiago", "Norway")),
        (("ambassador to Chile", "Norway"), ("ambassador", "Norway")),
        (("ambassador to South Korea", "China"), ("ambassador to Korea", "China")),
        (("Chinese ambassador to South Korea", None), ("ambassador to Seoul", "China")),
        (("envoy to Chile", "Norway"), ("ambassador to Chile", "Norway")),
        (("minister", "Norway"), ("foreign minister", "Norway")),
        (("president", None), ("president", "Chile")),
    ],
)
def test_what_may_be_one_office_is_not_told_apart(a, b):
    assert may_be_same(*pair(a, b))


def test_a_country_has_several_names():
    assert same_country("Korea", "South Korea")
    assert same_country("the U.S.", "United States")
    assert not same_country("North Korea", "South Korea")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("CEO", "chairman", True),
        ("finance director", "deputy finance director", True),
        ("president", "general manager", True),
        ("chairman", "chairwoman", False),
        ("spokesman", "spokesperson", False),
        ("head", "CEO", False),
        ("director", "director", False),
    ],
)
def test_a_report_tells_two_offices_of_one_body_apart_by_their_roles(one, other, expected):
    a, b = (office(held("Jo Lind", role, organization="Osse Foods")) for role in (one, other))
    assert told_apart(a, b) is told_apart(b, a) is expected


def test_an_office_without_its_body_may_be_any():
    bare = office(held("Jo Lind", "leader"))
    assert not told_apart(bare, office(held("Ana Vik", "chairman", organization="Osse Foods")))


def test_offices_of_a_country_and_of_a_union_are_two():
    of_state = office(held("Jo Lind", "home secretary", place="United Kingdom"))
    union = office(held("Ana Vik", "national secretary", organization="Osse Dock Workers Union"))
    assert not may_be_same(of_state, union)


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("The Arden State Teachers Union president spoke.",
         "president of the Arden State Teachers Union"),
        ("In Arden, the State Teachers Union president spoke.",
         "president of the State Teachers Union"),
    ],
)  # fmt: skip
def test_a_body_is_named_with_the_place_that_begins_its_name(line, phrase):
    body = {"place": "Arden", "organization": "State Teachers Union"}
    found = office(held("Jo Lind", "president", story(line), **body))
    assert found is not None
    assert found.phrase == phrase
