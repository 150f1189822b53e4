"""What a report tells, as it tells it, with a name or a figure left out."""

from __future__ import annotations

from typing import Any

import pytest

from briefings.model import Fact, Name
from briefings.quiz.english import NotAskedError
from briefings.quiz.gate import objections
from briefings.quiz.headlines import is_headed, relayed, uncited, undated
from briefings.quiz.world import index
from briefings.quiz.writers.relaying import relayed_gap
from tests.factories import fact, name
from tests.quiz_cases import corpus, planted, story

BEFORE = "Harbour Gazette reported on 12 March 2025: "
LIND, VIK = name("Jo Lind", "person"), name("Vik Timber", "organization")
CHILE = name("Chile", "place")
TITLE = "Jo Lind buys the oldest mill in Arden"


def told(text: str, *names: Name, **fields: Any) -> Fact:
    """What the first sentence of a report tells."""
    given = {"kind": "event", "names": names, "clarity": 0.8, "predicate": "bought"}
    return fact(text, story(text, title=TITLE), **{**given, **fields})


def asked(about: Fact, *more: str) -> dict[str, tuple[str, str]]:
    """The stems, without who reported them, and answers by writer."""
    where = story(about.references[0].sentence, *more, title=TITLE)
    found = relayed_gap(about, index((about,), (where,)))
    return {q.writer: (q.stem.removeprefix(BEFORE), q.answer) for q in found}


@pytest.mark.parametrize(
    ("about", "writer", "stem", "answer"),
    [
        (told("A storm has sunk 36 boats off the coast of Chile.", CHILE), "relay.number",
         "A storm has sunk _____ boats off the coast of Chile.", "36"),
        (told("Jo Lind has lent six boats of the line to a dock in Chile.", CHILE), "relay.number",
         "Jo Lind has lent _____ boats of the line to a dock in Chile.", "six"),
        (told("A nurse has gone back to her Osse ward in Chile after a fire.", CHILE),
         "relay.country", "A nurse has gone back to her Osse ward in _____ (country) after a fire.",
         "Chile"),
        (told("The Osse Board has sold the Maren mill in Chile to Jo Lind.", LIND, CHILE),
         "relay.named", "The Osse Board has sold the Maren mill in Chile to _____.", "Jo Lind"),
        (told("A storm has closed the port of Hamburg to the boats of Orla Freight.",
              name("Hamburg", "place")), "relay.city",
         "A storm has closed the port of _____ (city) to the boats of Orla Freight.", "Hamburg"),
        (told("OSSE Miners have sunk 36 boats (all old) off the coast of Chile.", CHILE),
         "relay.number", "Miners have sunk _____ boats off the coast of Chile.", "36"),
        (told("A storm has sunk 36 boats off Chile on 12 March 2025.", CHILE), "relay.number",
         "A storm has sunk _____ boats off Chile.", "36"),
    ],
)  # fmt: skip
def test_what_a_report_tells_is_asked_in_its_own_words(about, writer, stem, answer):
    assert asked(about)[writer] == (stem, answer)


@pytest.mark.parametrize(
    "text",
    [
        "A storm has sunk more than 36 boats off the coast of Chile.",
        "A storm has sunk 36 boats off the coast of Chile, including 12 trawlers.",
    ],
)
def test_a_figure_beside_a_bound_or_another_has_no_options(text):
    where = story(text, title=TITLE)
    about = told(where.text, CHILE)
    kinds = {q.writer: q.kinds for q in relayed_gap(about, index((about,), (where,)))}
    assert kinds["relay.number"] == ("blank",)


LONG = (
    "The Osse Board has bought the Maren mill from Jo Lind for 40 million dollars and a yard of"
    " the line, after months of talks between the owners of Vik Timber and the council"
)


def test_the_end_of_a_long_sentence_is_left_out():
    stem, _ = asked(told(f"{LONG}.", LIND))["relay.number"]
    assert stem.endswith("and a yard of the line.")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("The council has sold 36 boats off the coast of Chile.", {"clarity": 0.2}),
        ("Jo Lind has “no idea who sold the boats” of Chile.", {}),
        ("Jo Lind has sold 36 boats at a local dock in Chile.", {}),
        (f"{LONG}, a board said.", {"modality": "claimed"}),
        ("Jo Lind has won the match of the Osse League in Chile.", {}),
        ("Jo Lind has sold 36 boats to Chile.", {"doubts": ("noun for a name",)}),
        ("Jo Lind fell.", {}),
    ],
)
def test_what_leans_on_its_report_is_not_relayed(text, fields):
    with pytest.raises(NotAskedError):
        asked(told(text, LIND, CHILE, **fields))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mill has been sold for an old song, Ana Vik of Osse said.", (LIND,)),
        ("Jo Lind has bought the Maren mill from the Osse Board in Osse.", (LIND,)),
        ("Six miners have been hurt in a fire near the Osse Board in Osse.", ()),
        (
            "A fire has closed the yard at Maren, south-west of Hamburg, in the night.",
            (name("Hamburg", "place"),),
        ),
        ("Jo Lind has bought Boeing 787 jets of an old kind in Osse.", ()),
        ("The mill has been sold to Jo Lind for an old song.", (LIND,)),
        ("A mill has been sold for 36 crowns each to nine men of Osse.", ()),
        ("A mill of Osse has closed its doors, according to Jo Lind.", (LIND,)),
    ],
)
def test_what_tells_too_little_is_not_left_out(text, names):
    assert asked(told(text, *names)) == {}


def test_what_is_told_late_in_a_report_is_not_relayed():
    lines = [f"Line {n} of a long report tells of the weather and of ferries." for n in range(12)]
    about = told("A storm has sunk 36 boats off the coast of Chile.", CHILE)
    where = story(*lines, "A storm has sunk 36 boats off the coast of Chile.", title="Weather")
    late = fact("A storm has sunk 36 boats off the coast of Chile.", where, kind="event",
                names=(CHILE,), clarity=0.8)  # fmt: skip
    assert asked(about) != {}
    assert list(relayed_gap(late, index((late,), (where,)))) == []


def test_nobody_nameless_has_reported_anything():
    assert list(relayed(story("It fell.", outlet=None))) == []
    assert list(relayed(story("It fell.", published=None))) == []
    assert next(relayed(story("It fell."))) == BEFORE


def test_the_gate_reads_a_reported_sentence_as_of_its_report():
    item = planted(f"{BEFORE}_____ has sunk.", kind="blank")
    assert is_headed(item)
    assert uncited(item.stem) == "According to a report of 12 March 2025, _____ has sunk."
    assert undated(item.stem) == "Harbour Gazette: _____ has sunk."


def test_what_is_so_on_the_day_of_its_report_is_told_in_the_present():
    text = "Jo Lind has been bought out of the Maren mill by the Osse Board."
    about = told(text, LIND, names=(LIND,))
    item = planted(f"{BEFORE}_____ has been bought out of the Maren mill by the Osse Board.",
                   "Jo Lind", kind="blank", writer="relay.named", cited=(about,))  # fmt: skip
    found = dict(objections(item, corpus((about,), story(text, title=TITLE))))
    assert "in the past" not in found


def test_a_wish_is_not_told_as_done():
    where = story("Jo Lind would prefer it if 36 boats were sold to Chile.", title=TITLE)
    about = fact("Some 36 boats of Jo Lind were sold to Chile.", where, quote=where.text,
                 kind="event", names=(LIND, CHILE), clarity=0.8)  # fmt: skip
    with pytest.raises(NotAskedError):
        list(relayed_gap(about, index((about,), (where,))))
