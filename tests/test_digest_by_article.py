"""What a brief tells of each of several articles: beneath its heading, in offices and words."""

from dataclasses import replace

import pytest

from briefings.digest import compose
from briefings.digest.parts.offices import has_left
from briefings.digest.parts.own_words import TITLE
from briefings.topics import find
from tests.arden import RUIZ, TODAY, event, points, story, told
from tests.factories import clause, fact, name

WELLS = (
    "The Arden council closed 14 wells on 11 May 2025.",
    "The Arden council ordered 30 tankers from Lima.",
    "The Arden council spent $40 million on tests of 200 springs in the hills of Osse.",
    "The Arden council likes the new blue roofs.",
)


TOWNS = ("Loja", "Oban", "Ulm", "Vidra", "Brno")


def others():
    """Articles of one fact each, and these."""
    lines = [f"Crews opened {n} mines at {town}." for n, town in enumerate(TOWNS, 12)]
    stories = [story(line, title="Mines") for line in lines]
    return stories, [event(x, one, "opened") for x, one in zip(lines, stories, strict=True)]


def headed(title, count=3):
    """By heading the points of a brief on the wells, of so many sentences, and on other towns."""
    filler = "Rain fell on the hills around for a week. " * 9
    wells = story(WELLS[0], filler, *WELLS[1:count], title=title)
    stories, facts = others()
    verbs = ("closed", "ordered", "spent", "likes")
    facts += [event(x, wells, v) for x, v in zip(WELLS[:count], verbs, strict=False)]
    digest = told(facts, [wells, *stories])
    assert WELLS[0] in [point.text for point in digest.bottom_line]
    return {section.title: [point.text for point in section.points] for section in digest.sections}


@pytest.mark.parametrize(("count", "kept"), [(2, 2), (3, 3), (4, 3)])
def test_what_a_story_of_the_bottom_line_adds_stands_beneath_its_heading(count, kept):
    heading = "From “Arden council closes wells over lead in springs”"
    title = heading.removeprefix("From “").removesuffix("”")
    assert headed(title, count)[heading] == list(WELLS[1:kept])


def test_a_story_without_a_headline_adds_nothing_beside_others():
    assert not any(set(texts) & set(WELLS[1:]) for texts in headed("Report 17", 3).values())


def test_of_one_article_beside_others_so_many_points_are_told():
    lines = [f"The Arden council bought {n + 20} {x} for the town of {y}." for n, x, y in GOODS]
    one = story("A storm killed 41 people in Arden.", *lines, title="Arden council counts its dead")
    loja = story("Crews opened 12 mines at Loja.", title="Mines")
    facts = [event(line, one, "bought") for line in lines]
    facts += [event("A storm killed 41 people in Arden.", one, "killed")]
    facts += [event("Crews opened 12 mines at Loja.", loja, "opened")]
    found = told(facts, [one, loja]).sections
    assert [len(s.points) for s in found if s.title.startswith("From")] == [2]
    whole = told(facts, [one, loja], "full").sections
    assert max(len(section.points) for section in whole) > 4


GOODS = (
    *((1, "pumps", "Lima"), (2, "tents", "Brno"), (3, "boats", "Loja"), (4, "stoves", "Oban")),
    *((5, "lorries", "Ulm"), (6, "cranes", "Vidra"), (7, "bricks", "Osse")),
)


@pytest.mark.parametrize(
    ("title", "first", "words"),
    [
        ("Arden counts the cost of salt", "It was late.", "Arden counts the cost of salt"),
        ("Report 17", "Salt could ruin the “sweet” wells.", "Salt could ruin the ‘sweet’ wells"),
        ("Report 17", "They could ruin the wells of Arden.", None),
        ("Report 17", "Why are the wells of Arden so salty?", None),
        ("Who counts the cost of salt in Arden?", "It was late.", None),
    ],
)
def test_an_article_of_which_nothing_is_told_has_its_own_words(title, first, words):
    silent = story(first, title=title, published="2025-05-11")
    loja = story("Crews opened 12 mines at Loja.", title="Mines")
    facts = [event("Crews opened 12 mines at Loja.", loja, "opened")]
    for length in ("standard", "full"):
        found = [s for s in told(facts, [silent, loja], length).sections if s.title == TITLE]
        lines = [point.text for section in found for point in section.points]
        assert lines == ([f"Bay Courier, 11 May 2025: “{words}”"] if words else [])
    assert not told(facts, [silent, loja], "one-page").sections


def test_what_the_last_issue_knew_has_no_words_again():
    silent = story("Salt could ruin it.", title="Arden counts the cost of salt")
    loja = story("Crews opened 12 mines at Loja.", title="Mines")
    facts = [event("Crews opened 12 mines at Loja.", loja, "opened")]
    known = fact("Salt is dear.", silent)
    for previous, count in (([], 1), ([known], 0)):
        digest = compose(
            find(facts, [silent, loja]), facts, [silent, loja], today=TODAY, previous=previous
        )
        assert len([s for s in digest.sections if s.title == TITLE]) == count


def held(person, value, one, **fields):
    given = {"kind": "position", "predicate": "holds", "subject": person, "value": value}
    return fact(
        f"{person} is {value}.", one, names=(name(person, "person"),), **{**given, **fields}
    )


def offices(line, *values, person="Ana Ruiz", **fields):
    """The table of a brief on a line about somebody, and who else holds an office there."""
    one = story(line, "Ivo Brandt, mayor of Lima, was there.", title="Arden sells its wells")
    stories, facts = others()
    names = (name(person, "person"), name("Ivo Brandt", "person"))
    facts.append(fact(line, one, subject=line.split(" has ")[0], names=names))
    facts += [held(person, value, one, **fields) for value in values]
    facts.append(held("Ivo Brandt", "mayor of Lima", one))
    return [(row.person, row.office) for row in told(facts, [one, *stories]).holders]


def test_who_acts_or_speaks_in_a_brief_has_one_row_and_who_is_only_named_has_none():
    line = "In a deal Ana Ruiz has sold 14 wells of Arden to Ivo Brandt for $40 million."
    (row,) = offices(line, "mayor of Arden", "head of the Moor Party")
    assert row[0] == "Ana Ruiz"


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Ana Ruiz has resigned as mayor of Arden after 14 wells were sold.", False),
        ("Ana Ruiz has announced she will leave the mayoralty of Arden in June 2025.", False),
        ("Ana Ruiz has been dismissed by the council of Arden over 14 wells.", False),
        ("In a dispute Ana Ruiz has dismissed Ivo Brandt over 14 wells of Arden.", True),
    ],
)
def test_who_leaves_office_is_not_told_to_hold_it(line, is_told):
    assert (("Ana Ruiz", "mayor of Arden") in offices(line, "mayor of Arden")) is is_told


@pytest.mark.parametrize(
    ("line", "is_gone"),
    [
        ("Rebels overthrew President Ana Ruiz of Arden.", True),
        ("Ana Ruiz’s death shook Arden.", True),
        ("Ana Ruiz, the mayor, was killed in Lima.", True),
        ("Ana Ruiz said Ivo Brandt had resigned.", False),
        ("Ana Ruiz left for Lima.", True),
        ("Ana Ruiz was named head of the Osse ferries.", True),
        ("The Osse ferries ended their search by poaching Ana Ruiz from Arden.", True),
    ],
)
def test_whom_a_fact_tells_to_be_gone(line, is_gone):
    one = story(line)
    office = held("Ana Ruiz", "mayor of Arden", one)
    assert has_left([fact(line, one)])(office) is is_gone
    assert not has_left([fact(line, story(f"Elsewhere, {line}"))])(office)
    assert not has_left([fact(line, one)])(replace(office, modality="designate"))


def said(words, line, *, title="Arden sells its wells", rule="by hand", before=()):
    """What a brief quotes of Ana Ruiz, of whom a line says who that is."""
    one = story(line, *before, f"“{words}” Ana Ruiz said.", title=title)
    stories, facts = others()
    facts.append(fact(line, one, names=RUIZ, subject="The council"))
    given = {"kind": "quotation", "subject": "Ana Ruiz", "value": words, "rule": rule}
    quote = f"“{words}” Ana"
    spoke = "said in an interview" if rule.startswith("quotation") else "said"
    facts.append(fact(f"Ana Ruiz {spoke}: “{words}”", one, quote=quote, names=RUIZ, **given))
    return [(s.speaker, s.occasion) for s in told(facts, [one, *stories]).sayings]


WORDS = "We must close 40 wells because nobody can drink from them."
KNOWN = "The council of Arden has told Mayor Ana Ruiz to sell 14 wells."


@pytest.mark.parametrize(
    ("words", "line", "title", "is_told"),
    [
        (WORDS, KNOWN, "Arden sells its wells", True),
        (WORDS, KNOWN, "Report 17", False),
        (WORDS, KNOWN.replace("Mayor ", ""), "Arden sells its wells", False),
        (WORDS, KNOWN.replace("Mayor ", ""), "Ana Ruiz sells the wells", True),
        (WORDS.replace("drink", "read www.wells.example"), KNOWN, "Arden sells its wells", False),
    ],
)
def test_words_beside_other_articles_have_a_headline_and_a_speaker_with_a_role(
    words, line, title, is_told
):
    occasion = f"in “{title}”, published 12 May 2025"
    assert said(words, line, title=title) == ([("Ana Ruiz", occasion)] if is_told else [])


def test_an_article_of_which_words_and_no_news_are_told_has_its_headline_too():
    opening = "The wells of the town may be sold soon to whoever wants them."
    one = story(
        opening, KNOWN, f"“{WORDS}” Ana Ruiz said.", title="Arden quarrels over its water plan"
    )
    stories, facts = others()
    facts.append(fact(KNOWN, one, names=RUIZ, subject="The council"))
    given = {"kind": "quotation", "subject": "Ana Ruiz", "value": WORDS, "names": RUIZ}
    facts.append(fact(f"Ana Ruiz said: “{WORDS}”", one, quote=f"“{WORDS}” Ana", **given))
    facts.append(held("Ana Ruiz", "mayor of Arden", one))
    digest = told(facts, [one, *stories])
    assert [saying.words for saying in digest.sayings] == [WORDS]
    texts = [p.text for section in digest.sections for p in section.points]
    assert any("“Arden quarrels over its water plan”" in text for text in texts)


@pytest.mark.parametrize(
    ("asked", "is_told"),
    [("Why do the wells of Arden have to close?", True), ("And how did you feel then?", False)],
)
def test_an_answer_beside_other_articles_has_its_question(asked, is_told):
    found = said(WORDS, KNOWN, rule="quotation, turn", before=(asked,))
    assert bool(found) is is_told
    if is_told:
        assert found[0][1].startswith("in an interview with Bay Courier, “Arden sells")


def opened_on(lines):
    """The bottom line of a brief on one article a line, each of its day and about its last word."""
    stories = [story(line, published=day, title="News") for line, day in lines.items()]
    places = [(name(line.rstrip(".").split()[-1], "place"),) for line in lines]
    facts = [
        fact(line, one, quote=line, names=names)
        for line, one, names in zip(lines, stories, places, strict=True)
    ]
    return [point.text for point in told(facts, stories).bottom_line]


def test_of_stories_apart_the_gravest_stands_first_and_old_ones_behind_the_news():
    lines = {
        "A ferry sank off Pemba and 90 people died.": "2025-03-30",
        "Okan Demir opened a bakery in Tartu.": "2025-05-12",
        "The town of Lima planted 300 trees along the river of Lima.": "2023-05-12",
        "The government of Osse resigned over a tax in Osse.": "2023-06-12",
    }
    texts = opened_on(lines)
    first, second, third, fourth = lines
    assert texts == [first, second, fourth]
    assert third not in texts  # three are enough where the rest is light


def test_what_somebody_is_known_as_does_not_open_a_brief():
    lines = {
        "Okan Demir is known as a critic of the port of Tartu.": "2025-05-12",
        "The town of Lima planted 300 trees along the river of Lima.": "2025-01-12",
        "The village of Osse painted 40 boats in the port of Osse.": "2025-01-11",
    }
    texts = opened_on(lines)
    assert "known as a critic" not in texts[0]


def test_a_whole_first_sentence_is_told_however_sure_its_parse_is():
    line = "The mayor of Arden sold 14 wells to Brno on 11 May 2025."
    near = {"confidence": 0.81, "clarity": 0.9}
    stories, facts = others()
    for fields, title, is_told in (
        (near, "Arden sells its wells", True),
        (near, "Report 17", True),
        (near | {"confidence": 0.79}, "Arden sells its wells", True),
    ):
        one = story(line, title=title)
        found = points(told([*facts, event(line, one, "sold", **fields)], [*stories, one]))
        assert (line in found) is is_told


def test_words_do_not_stand_first_beneath_a_heading():
    words = "We must close 40 wells because nobody can drink from them."
    line = "The Arden council spent $40 million on tests of 200 springs in the hills of Osse."
    one = story(WELLS[0], f"“{words}” Ana Ruiz said.", line, title="Arden closes its wells")
    stories, facts = others()
    given = {"kind": "quotation", "subject": "Ana Ruiz", "value": words, "names": RUIZ}
    said_so = fact(f"Ana Ruiz said: “{words}”", one, quote=f"“{words}” Ana", **given)
    own = [said_so, event(WELLS[0], one), event(line, one, "spent")]
    digest = told([*facts, *own], [*stories, one])
    (points_of,) = [s.points for s in digest.sections if s.title.startswith("From")]
    assert points_of[0].text == line


def test_own_words_stand_before_what_else_is_told_of_their_article():
    filler = "Rain fell on the hills around for a week. " * 9
    one = story("Salt could ruin the wells of Arden.", filler, WELLS[2], title="Report 17")
    stories, facts = others()
    digest = told([*facts, event(WELLS[2], one, "spent")], [*stories, one], "full")
    (also,) = [s for s in digest.sections if s.topic == "also"]
    texts = [point.text for point in also.points]
    at = texts.index(WELLS[2])
    assert texts[at - 1] == "Bay Courier, 12 May 2025: “Salt could ruin the wells of Arden”"


@pytest.mark.parametrize(("clarity", "is_told"), [(0.95, True), (0.7, False)])
def test_a_figure_far_from_its_story_is_clear(clarity, is_told):
    line = "Two storms in Osse and Lima killed 412 people in the spring of 2025."
    filler = "Rain fell on the hills around for a week. " * 9
    one = story(WELLS[0], filler, line, title="Arden closes its wells")
    stories, facts = others()
    given = {"kind": "figure", "value": "412 people", "names": (name("Osse", "place"),)}
    counted = fact(line, one, quote=line, clarity=clarity, **given)
    facts += [event(WELLS[0], one), counted]
    digest = told(facts, [*stories, one])
    shown = [*points(digest), *(point.text for point in digest.figures)]
    assert (line in shown) is is_told


LEANING = (
    "A ferry of Arden sank in a storm minutes before it was due to land in Osse on 11 May 2025."
)


@pytest.mark.parametrize(
    ("line", "doubts", "first", "is_told"),
    [
        (LEANING, ("a word that leans on another sentence",), True, True),
        (LEANING, ("a word that leans on another sentence",), False, False),
        (LEANING, ("a word that leans on another sentence", "role for a name"), True, False),
        (
            LEANING.replace("A ferry of Arden sank", "The ferry sank off Arden"),
            ("a pronoun inside",),
            True,
            False,
        ),
        ("It sank off Osse.", ("a pronoun inside",), True, False),
    ],
)
def test_a_first_sentence_leans_on_none_before(line, doubts, first, is_told):
    filler = "Rain fell on the hills around for a week. " * 9
    one = story(*((line,) if first else (filler, line)), title="Report 17")
    stories, facts = others()
    given = {"doubts": doubts, "clarity": 0.2, "names": (name("Osse", "place"),)}
    facts.append(fact(line, one, quote=line, **given))
    shown = [point.text for point in told(facts, [one, *stories]).bottom_line]
    assert (line in shown) is is_told


def test_the_death_of_one_person_does_not_stand_before_upheaval():
    lines = (
        "Ana Ruiz, a botanist, died at her home in Osse on 11 May 2025.",
        "Soldiers in Lima have overthrown the elected council of Lima.",
    )
    stories = [story(line, title="News") for line in lines]
    places = ((*RUIZ, name("Osse", "place")), (name("Lima", "place"),))
    facts = [
        fact(line, one, quote=line, names=names, subject=line.split(",")[0])
        for line, one, names in zip(lines, stories, places, strict=True)
    ]
    found = [point.text for point in told(facts, stories).bottom_line]
    assert found[0] == lines[1]
    assert len(found) == 2


def test_how_grave_the_news_is_its_headline_may_tell():
    line = "An airliner from Osse went down in a field of the town of Arden on 11 May 2025."
    titles = {
        "Plane crash near Arden kills 29 people": True,
        "Plane": False,
        "Osse mourns the death of its 29 airliners": False,
    }
    for title, is_grave in titles.items():
        stories, facts = others()
        one = story(line, title=title, published="2025-05-01")
        names = (name("Osse", "place"),)
        facts.append(fact(line, one, quote=line, names=names, clarity=0.9))
        texts = [point.text for point in told(facts, [*stories[:3], one]).bottom_line]
        assert (texts[0] == line) is is_grave


BOATS = "Rolf Kern sold 40 wells to the council of Osse for $3 million in a deal of nine years."


@pytest.mark.parametrize(
    ("line", "title", "role", "is_told"),
    [
        (BOATS, "Arden council closes 14 wells", None, False),
        (BOATS, "Kern sells all the council wells", None, True),
        (BOATS, "Arden council closes 14 wells", "a painter", True),
        (f"Mayor {BOATS}", "Arden council closes 14 wells", None, True),
    ],
)
def test_a_stranger_is_no_point_further_down(line, title, role, is_told):
    kern = (name("Rolf Kern", "person"),)
    filler = "Rain fell on the hills around for a week. " * 9
    one = story(WELLS[0], filler, line, WELLS[2], "Rolf Kern, a painter, left.", title=title)
    stories, facts = others()
    facts += [event(WELLS[0], one), event(WELLS[2], one, "spent")]
    facts.append(fact(line, one, quote=line, names=kern, subject="Rolf Kern"))
    if role:
        given = {"kind": "position", "predicate": "occupation", "subject": "Rolf Kern"}
        quote = "Rolf Kern, a painter"
        facts.append(fact(f"Rolf Kern was {role}.", one, quote=quote, names=kern, **given))
    assert any("40 wells" in text for text in points(told(facts, [*stories, one]))) is is_told


def test_a_whole_brief_heads_an_article_without_a_headline_too():
    wells = story(*WELLS[:3], title="Report 17")
    stories, facts = others()
    verbs = ("closed", "ordered", "spent")
    facts += [event(x, wells, v) for x, v in zip(WELLS[:3], verbs, strict=True)]
    found = {s.title: s.points for s in told(facts, [wells, *stories], "full").sections}
    assert [p.text for p in found["The Arden council closed 14 wells"]] == list(WELLS[1:3])


def test_of_one_sentence_the_bottom_line_has_the_whole_beside_other_articles():
    whole = "The council of Arden shut 14 wells and sold the mill of Arden to Osse."
    one = story(whole, title="Arden shuts its wells")
    parts = ("The council of Arden shut 14 wells.", "The council of Arden sold the mill to Osse.")
    stories, facts = others()
    facts += [fact(part, one, quote=whole) for part in parts]
    texts = [point.text for point in told(facts, [*stories[:2], one]).bottom_line]
    assert whole in texts
    assert not set(parts) & set(texts)


def test_an_office_that_a_point_tells_has_no_row_beside_other_articles():
    line = "Ana Ruiz has sold 14 wells of Arden to Ivo Brandt for $40 million."
    assert offices(line, "mayor of Arden") == []  # she is introduced as the mayor of Arden
    assert offices(f"In a deal {line}", "mayor of Arden") == [("Ana Ruiz", "mayor of Arden")]


@pytest.mark.parametrize(("told_of", "is_told"), [("the council of Osse", True), ("Osse", False)])
def test_what_has_no_word_of_the_news_must_deserve_more(told_of, is_told):
    line = f"The ferries of {told_of} will cut 400 trips from 20 May 2025."
    one = story(
        WELLS[0],
        "Rain fell on the hills for a week. " * 9,
        line,
        title="Arden council at Osse shuts wells",
    )
    stories, facts = others()
    facts += [event(WELLS[0], one), fact(line, one, quote=line, subject="The ferries")]
    assert any("ferries" in text for text in points(told(facts, [*stories, one]))) is is_told


@pytest.mark.parametrize(
    ("line", "is_quoted"),
    [
        ("The council of Arden fears that salt may ruin the 14 wells.", False),
        ("The council of Arden sold a mill to Osse for $4 million.", True),
    ],
)
def test_no_own_words_stand_beside_a_point_that_says_them(line, is_quoted):
    filler = "Rain fell on the hills around for a week. " * 9
    silent = story("Salt may ruin it.", filler, line, title="Arden fears salt may ruin 14 wells")
    loja = story("Crews opened 12 mines at Loja.", title="Mines")
    facts = [event(loja.text, loja, "opened"), fact(line, silent, quote=line)]
    texts = points(told(facts, [silent, loja]))
    assert any("fears salt may" in text for text in texts) is is_quoted


def test_a_brief_opens_on_no_news_of_what_had_been_before():
    lines = {
        "Kern of Lima had not won a race for 900 days in Peru.": "had not won",
        "The council of Osse bought 30 tankers from Lima.": "bought",
        "The council of Brno shut 12 pools in Brno.": "shut",
        "The council of Loja built 40 mills in Loja.": "built",
    }
    stories = [story(line, title="News") for line in lines]
    facts = [
        fact(line, one, quote=line, clause=clause(line.split(f" {verb} ")[0], verb, "x"))
        for (line, verb), one in zip(lines.items(), stories, strict=True)
    ]
    assert not any("900 days" in p.text for p in told(facts, stories).bottom_line)
