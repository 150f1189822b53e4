"""What of a report is its news, and what is for review as a side matter."""

from __future__ import annotations

from typing import Any

import pytest

from briefings.model import Fact, QuizItem
from briefings.quiz.salience import aside, opening
from tests.factories import clause, fact, name
from tests.quiz_cases import corpus, planted, story

LEAD = (
    "Orla Boats of Osse said on Tuesday that it would shut its Maren shipyard by the end of May.",
    "The yard, which has 310 workers, has lost money for six years as orders went to Chile, and"
    " talks with two buyers came to nothing in the winter, the company said in a statement.",
)
REST = (
    "Jo Lind, who heads the yard, told workers first.",
    "Lind had seen the books in January.",
    "The decision was not theirs, Lind said.",
    "Ana Vik of the Tern Institute said other yards would follow.",
    "Ana Vik had visited Chile in 2019.",
    "The Maren Ferry Group (MFG) is the last customer.",
    "Orla Boats bought the yard from the Tern Institute in 1998.",
    "A gull sat on 12 of the 40 masts.",
)
REPORT = story(*LEAD, *REST, title="Orla Boats to shut Maren shipyard")


def told(line: str, subject: str, *others: str, **fields: Any) -> Fact:
    """A fact of one line of the report, with the names in it."""
    names = tuple(name(n, "organization" if " B" in n or " I" in n else "person")
                  for n in (subject, *others))  # fmt: skip
    verb = clause(subject, "did", line, lemma="do", tag="VBD")
    given: dict[str, Any] = {"kind": "event", "names": names, "clause": verb}
    return fact(line, REPORT, quote=line, subject=subject, **{**given, **fields})


def asked(cited: Fact, **fields: Any) -> tuple[QuizItem, Any]:
    """Why an item on a fact of the report is for review."""
    item = planted("Who?", "Jo Lind", cited=(cited,), **fields)
    return item, corpus((cited,), REPORT).world


CENTRAL = [
    asked(told(LEAD[1], "Orla Boats", kind="figure"), asks="figure", writer="how-many"),
    asked(told(REST[0], "Jo Lind", kind="position", value="head"), writer="holder"),
    asked(told(REST[6], "Orla Boats", "Tern Institute", date="1998"), writer="when.year"),
]
ASIDE = [
    asked(told(REST[7], "gull", kind="figure"), asks="figure", writer="gap.figure"),
    asked(told(REST[4], "Ana Vik", date="2019"), writer="who"),
    asked(told(REST[5], "MFG", kind="abbreviation", value="Maren Ferry Group"),
          writer="abbreviation"),
    asked(told(LEAD[0], "Maren", kind="location", value="Osse"), writer="located"),
]  # fmt: skip


@pytest.mark.parametrize(("item", "world"), CENTRAL)
def test_what_the_opening_tells_and_whom_a_report_is_about_is_asked(item, world):
    assert aside(item, world) == ""


@pytest.mark.parametrize(("item", "world"), ASIDE)
def test_a_side_matter_and_plain_geography_are_for_review(item, world):
    assert aside(item, world)


def test_an_opening_is_two_sentences_of_the_body_at_least():
    assert opening(REPORT) == "\n".join(LEAD)


def test_a_heading_is_no_part_of_an_opening():
    titled = story("The last boat", *LEAD, *REST, roles=("heading",))
    assert opening(titled).startswith("Orla Boats of Osse")


@pytest.mark.parametrize(
    ("person", "lines", "alone"),
    [
        ("Jo Gordon Lind", ("Gordon fell.", "Lind sang.", "Lind left."), "Lind"),
        ("Gordon Lind", ("Gordon spoke.", "Ann Gordon agreed.", "Gordon left."), ""),
        ("Moon Jae-in", ("Moon spoke.", "Moon left."), "Moon"),
    ],
)
def test_a_given_name_that_others_bear_as_a_surname_is_no_surname(person, lines, alone):
    where = story(f"{person} is mayor.", *lines)
    mayor = fact(f"{person} is mayor.", where, kind="position", subject=person,
                 predicate="holds", value="mayor", names=(name(person, "person"),))  # fmt: skip
    assert corpus((mayor,), where).world.surname(person) == alone


HEARD = (
    "The yard is too old, said Per Dahl, an analyst at Tern Bank.",
    "Orders have gone to Chile, Dahl said.",
    "Dahl warned that others would follow.",
)
BUSY = (*HEARD[:2], "Dahl left the board of the yard in 2019.")
SURNAME_FIRST = (
    "Bo Wenji, the envoy of Tern Bank, walked out.",
    "Bo came back in the night.",
    "Bo left for Osse by boat.",
)


def post(lines: tuple[str, ...], who: str, *others: Fact) -> tuple[QuizItem, Any]:
    """Who it was that has an office in a report of which such lines are the end."""
    where = story(*LEAD, *lines, title="Orla Boats to shut Maren shipyard")
    cited = fact(lines[0], where, quote=lines[0], kind="position", subject=who, value="head",
                 predicate="holds", organization="Tern Bank",
                 names=(name(who, "person"),))  # fmt: skip
    return planted("Who?", who, cited=(cited,)), corpus((cited, *others), where).world


def test_the_post_of_somebody_who_only_comments_is_for_review():
    assert aside(*post(HEARD, "Per Dahl"))
    assert aside(*post(BUSY, "Per Dahl")) == ""


def test_whom_a_report_calls_by_a_surname_that_stands_first_it_may_be_about():
    assert aside(*post(SURNAME_FIRST, "Bo Wenji")) == ""
