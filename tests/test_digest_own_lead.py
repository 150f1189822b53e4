"""The first sentence of one article as it stands, where the facts of it tell less."""

from datetime import date

import pytest

from briefings.digest import compose
from briefings.topics import find
from tests.factories import article, fact

DAY = date(2025, 5, 14)
CUT = "The council of Arden shut the market hall."
LEAD = (
    "The council of Arden shut the market hall and sent 40 traders home on Monday after a beam fell"
    " on a fish stall, the third accident since a new roof was put up by Halm and Sons"
)
SHORT = "The council of Arden shut the market hall and sent 40 traders home on 12 May 2025."
NEXT = "The mayor of Arden will open a tent on 20 May 2025 for the traders of the hall."


def opening(first=LEAD, told=CUT, *, facts=True):
    story = article(
        f"{first.removesuffix('.')}.", NEXT, title="Arden shuts its market", published="2025-05-13"
    )
    named = [fact(told, story, quote=first)] if facts else []
    known = [*named, fact(NEXT, story, quote=NEXT)]
    digest = compose(find(known, [story]), known, [story], today=DAY)
    return [point.text for point in digest.bottom_line]


QUOTED = f"Bay Courier, 13 May 2025: “{LEAD}”"


@pytest.mark.parametrize(
    ("given", "first"),
    [
        ({}, QUOTED),  # half of it is told
        ({"facts": False}, QUOTED),
        ({"first": SHORT, "told": SHORT}, SHORT),  # a fact has it all, and fits into a point
        ({"first": f"LIMA, 3 May (Courier) — {LEAD}"}, QUOTED),
        ({"first": f"They met in Lima. {LEAD}"}, CUT),  # leans on a headline
        ({"first": "A hall was shut in Arden"}, CUT),  # a label
        ({"first": f"{LEAD} {'and so on ' * 10}"}, CUT),  # no point
        ({"first": f"{LEAD}, “which"}, CUT),  # not closed
    ],
)
def test_the_first_sentence_stands_as_it_is_where_facts_leave_much_out(given, first):
    assert opening(**given)[0] == first


def test_nothing_that_the_first_sentence_says_is_said_again():
    assert CUT not in opening()
    assert NEXT in opening()


def test_its_own_quotation_marks_are_single_ones():
    first = LEAD.replace("fish stall", "stall called “Big Fish”")
    assert opening(first)[0] == f"Bay Courier, 13 May 2025: “{first}”".replace(
        "“Big Fish”", "‘Big Fish’"
    )


def test_of_several_articles_none_is_quoted_at_such_length():
    stories = [
        article(f"{LEAD}.", NEXT, title="Arden shuts its market", published="2025-05-13"),
        article("A dyke broke in Osse.", title="Osse is flooded", published="2025-05-13"),
    ]
    known = [fact(CUT, stories[0], quote=LEAD), fact("A dyke broke in Osse.", stories[1])]
    digest = compose(find(known, stories), known, stories, today=DAY)
    assert not any(LEAD in point.text for point in digest.bottom_line)
