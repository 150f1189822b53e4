"""What articles say of a topic that was asked for, as it stands."""

from datetime import date

import pytest

from briefings.digest import compose
from briefings.topics import ask, find
from tests.factories import article, fact, name

DAY = date(2025, 5, 14)
UP = "The town of Arden has argued over its seaweed for a year."
DEED = "The seaweed of Arden was sold to a pharmacy in Brno."
OTHER = "Farmers near Osse spread seaweed on their fields against frost."


def brief(*lines, told=(DEED,), elsewhere=(), query="seaweed", **options):
    story = article(*lines, title="Arden sells a crop", published="2025-05-13")
    other = article("Rain fell.", *elsewhere, title="Rain", outlet="Hill News")
    facts = [fact(line, story, quote=line, names=(name("Arden", "place"),)) for line in told]
    known = [story, other]
    topic = ask(query, facts, known)
    return compose((topic,), facts, known, today=DAY, asked=True, **options)


def texts(digest):
    return [point.text for point in digest.bottom_line]


def quoted(line, whose="Bay Courier, 13 May 2025"):
    return f"{whose}: “{line.rstrip('.')}”"


def test_a_sentence_that_brings_the_topic_up_stands_before_what_leans_on_it():
    assert texts(brief(UP, DEED)) == [quoted(UP), DEED]


def test_others_follow_the_first_point():
    digest = brief(DEED, "It was a wet spring in the town.", UP, elsewhere=(OTHER,))
    assert texts(digest) == [DEED, quoted(UP), quoted(OTHER, "Hill News")]


def test_what_the_bottom_line_has_no_room_for_has_a_section_unless_the_brief_is_short():
    more = (
        "A cook of Dunmoor fries seaweed for 90 pupils.",
        "Divers saw less seaweed off the quay in June.",
    )
    digest = brief(DEED, UP, *more)
    assert [s.title for s in digest.sections] == ["In the words of the articles"]
    assert [p.text for p in digest.sections[0].points] == [quoted(more[1])]
    assert not brief(DEED, UP, *more, length="one-page").sections


def test_a_page_that_has_many_points_has_no_room_for_sentences():
    goods = ("boats", "pumps", "tents", "lorries", "mills", "stoves", "cranes", "bricks")
    told = tuple(f"Arden paid Lima for {each} with seaweed." for each in goods)
    page = brief(UP, *told, told=told, length="one-page")
    assert quoted(UP) not in texts(page)
    assert quoted(UP) in texts(brief(UP, *told[:1], told=told[:1], length="one-page"))


@pytest.mark.parametrize(
    "line",
    [
        "But the seaweed of the harbour was left to rot in May.",
        "However, the seaweed of the harbour was left to rot in May.",
        "We like the seaweed of the harbour more than that of the town.",
        "What will become of the seaweed of the harbour in the spring?",
        "The harbour of the town was shut in May and in June for works.",
        "The seaweed of Arden was sold to the pharmacy in Brno.",
        "Seaweed rots.",
        f"Seaweed {'and kelp ' * 30} rots.",
    ],
)
def test_no_sentence_that_leans_asks_repeats_or_is_on_something_else(line):
    assert texts(brief(DEED, "Rain fell.", line)) == [DEED]


def test_each_cites_its_sentence_letter_for_letter():
    digest = brief(DEED, UP, elsewhere=(OTHER,))
    for point in digest.bottom_line[1:]:
        (cited,) = point.references
        assert cited.quote == cited.sentence in (UP, OTHER)
    assert len(digest.articles) == 2


def test_a_long_form_stands_behind_what_has_the_short_one_too():
    lines = ("SWD is the Seaweed Works of Dunmoor.", "The mayor of Dunmoor shut SWD in May 2025.")
    story = article(*lines, title="Works shut", published="2025-05-13")
    form = {"kind": "abbreviation", "subject": "SWD", "value": "Seaweed Works of Dunmoor"}
    facts = [
        fact("SWD stands for Seaweed Works of Dunmoor.", story, quote=lines[0], **form),
        fact(lines[1], story, quote=lines[1]),
    ]
    digest = compose((ask("SWD", facts, [story]),), facts, [story], today=DAY, asked=True)
    assert texts(digest)[:2] == [lines[1], "SWD stands for Seaweed Works of Dunmoor."]


LEAD = "The council of Arden closed its 14 wells because of salt on 12 May 2025."
WEIGHTY = "Salt from 3 mines has ruined the wells of Arden since 2019."
FURTHER = "A new pipe from Osse will bring the council 40 tankers of water a day."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((WEIGHTY, "Children played near the church."), [f"“{WEIGHTY.rstrip('.')}”"]),
        ((FURTHER, WEIGHTY), [f"“{line.rstrip('.')}”" for line in (FURTHER, WEIGHTY)]),
        (
            ("Arden closed its wells because of salt, and 230 more may close in autumn.",),
            ["“Arden closed its wells because of salt, and 230 more may close in autumn”"],
        ),
        (("Salt has ruined 9 wells of Arden, @arden_wells wrote.",), []),
        (("Of these, salt has ruined 9 wells of Arden.",), []),
        (("However, salt has ruined 9 wells of Arden.",), []),
        (("The council of Arden closed 14 wells because of their salt.",), []),
        (("“Salt has ruined the wells of Arden and all their pumps,” Ana Ruiz said.",), []),
    ],
)
def test_a_whole_brief_on_one_article_has_its_weightiest_untold_sentences(lines, expected):
    story = article(LEAD, *lines, title="Arden closes wells", published="2025-05-13")
    facts = [fact(LEAD, story, quote=LEAD)]
    whole = compose(find(facts, [story]), facts, [story], today=DAY, length="full")
    title = "In the words of Bay Courier, 13 May 2025"
    found = [p.text for s in whole.sections if s.title == title for p in s.points]
    assert found == expected
    shorter = compose(find(facts, [story]), facts, [story], today=DAY)
    assert title not in [section.title for section in shorter.sections]


def test_a_point_of_which_a_sentence_tells_all_is_not_told_twice():
    half = "The council of Arden fined Osse."
    line = "The council of Arden fined Osse $40 million over the 14 wells that salt has ruined."
    story = article(LEAD, line, title="Arden closes wells", published="2025-05-13")
    facts = [fact(LEAD, story, quote=LEAD), fact(half, story, quote=line)]
    whole = compose(find(facts, [story]), facts, [story], today=DAY, length="full")
    below = [p.text for s in whole.sections for p in s.points]
    assert below == [f"“{line.rstrip('.')}”"]


def test_an_article_with_headings_inside_has_its_untold_sentences_too():
    lines = (LEAD, "What follows", "The council met at night.", "What is next", WEIGHTY)
    story = article(*lines, title="Arden closes wells", published="2025-05-13")
    facts = [fact(LEAD, story, quote=LEAD)]
    whole = compose(find(facts, [story]), facts, [story], today=DAY, length="full")
    assert f"“{WEIGHTY.rstrip('.')}”" in [p.text for s in whole.sections for p in s.points]
