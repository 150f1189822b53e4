"""Lists of members, schools, places, names. Every text is invented."""

from __future__ import annotations

import pytest

from briefings.extract import education, memberships
from briefings.extract.names import canonical, names_in
from briefings.extract.people import cast
from briefings.extract.reading import Reading, read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article


def reading(*lines: str) -> Reading:
    """The reading of an article with these lines."""
    (story,) = parse([article(*lines, published="2019-03-12")], load())
    return read(story)


GROUPS = [
    ("The Ring ― a coalition of Chile, Peru, Ghana and Norway ― met in Lima.",
     "Ring", "Chile, Peru, Ghana and Norway"),
    ("The Trident, an alliance of the U.S., Norway and Chile, will meet.",
     "Trident", "the United States, Norway and Chile"),
    ("The Ring -- comprising four coastal states in the south, Chile, Peru, Ghana and Togo -- met.",
     "Ring", "Chile, Peru, Ghana and Togo"),
    ("Talks on BALTOP, Norway’s pact with Finland and Estonia, went on.",
     "BALTOP", "Norway, Finland and Estonia"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "group", "members"), GROUPS)
def test_a_group_is_told_with_its_members(text: str, group: str, members: str) -> None:
    (fact,) = [f for f in memberships.facts(reading(text)) if isinstance(f, Fact)]
    assert (fact.subject, fact.predicate, fact.value) == (group, "has members", members)


SCHOOLS = [
    ("Ada Finch graduated from Kestrel University in 2004.", "Ada Finch", "Kestrel University"),
    ("Omar Haddad studied law at the University of Tyre.", "Omar Haddad", "University of Tyre"),
    ("Rosa Paz, an expert who studied at Lima Agricultural College, spoke.",
     "Rosa Paz", "Lima Agricultural College"),
    ("Leo Brandt is a poet. He earned a master’s degree from King’s College London.",
     "Leo Brandt", "King’s College London"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "school"), SCHOOLS)
def test_a_school_is_told_of_the_one_who_went_there(text: str, who: str, school: str) -> None:
    (fact,) = [f for f in education.facts(reading(text)) if isinstance(f, Fact)]
    assert (fact.subject, fact.value) == (who, school)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Finch received an honorary degree from Kestrel University.",
        "Ada Finch spoke at Kestrel University.",
        "Ada Finch did not graduate from Kestrel University.",
    ],
)
def test_a_visit_or_an_honour_is_no_education(text: str) -> None:
    assert not [f for f in education.facts(reading(text)) if isinstance(f, Fact)]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("the US", "United States"),
        ("U.S.", "United States"),
        ("United States", "United States"),
        ("Seoul", "Seoul"),
        ("Norway’s", "Norway"),
        ("the Bank of Elnora", "Bank of Elnora"),
    ],
)
def test_a_name_has_one_canonical_form(text: str, one: str) -> None:
    assert canonical(text) == one


def test_the_names_of_a_sentence_have_their_kinds() -> None:
    text = "U.S. and Norwegian officials met Mira Lund of the Bank of England in Seoul."
    (story,) = parse([article(text)], load())
    found = names_in(story, 0, len(text), cast(story))
    assert [(n.text, n.kind) for n in found] == [
        ("U.S.", "place"),
        ("Norwegian", "nationality"),
        ("Mira Lund", "person"),
        ("Bank of England", "organization"),
        ("Seoul", "place"),
    ]
