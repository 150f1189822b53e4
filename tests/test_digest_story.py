"""A brief on one article: its own order, and what leans on the points before it."""

from dataclasses import replace
from datetime import date

import pytest

from briefings.digest import compose
from briefings.topics import find
from tests.factories import article, fact, name

TODAY = date(2025, 3, 9)
LINES = (
    "Rebels bombed the police station in Loja on 7 March 2025.",
    "Mayor Pia Lund closed two schools in Loja and banned every protest.",
    "Engineers from Quito will rebuild the station, and 40 guards replace those who were wounded.",
    "The governor fined two firefighters of Cuenca for leaving the fire.",
    "Pia Lund asked Ecuador for 40 tents, 20 police cars and soldiers to end the unrest.",
    "Loja mourned a clerk killed by rebels whom Pia Lund had banned.",
)
STORY = article(*LINES, title="Bomb", published="2025-03-08")


def told(line, **fields):
    names = (name("Pia Lund", "person"), name("Loja", "place"))
    given = {"names": tuple(n for n in names if n.text in line) or (name("Quito", "place"),)}
    return fact(line, STORY, **{**given, **fields})


def leaning(line, **fields):
    doubts = ("a definite noun", "a subject that leans on another sentence")
    return told(line, **{"clarity": 0.15, "doubts": doubts, **fields})


def printed(facts, length="full", articles=(STORY,)):
    digest = compose(find(facts, articles), facts, articles, today=TODAY, length=length)
    return digest, [p.text for p in (*digest.bottom_line, *_points(digest))]


def _points(digest):
    return [point for section in _told(digest) for point in section.points]


def _told(digest):
    """The sections of facts, without sentences as they stand."""
    return [section for section in digest.sections if section.topic != "passages"]


def test_the_points_stand_in_the_order_of_the_article():
    digest, _ = printed([told(line) for line in reversed(LINES)])
    for points in (digest.bottom_line, _points(digest)):
        places = [LINES.index(point.text) for point in points]
        assert places == sorted(places)
    assert len(_told(digest)) == 1


def test_what_leans_on_another_sentence_is_left_out():
    _, texts = printed([told(LINES[0]), told(LINES[1]), leaning(LINES[2])])
    assert LINES[2] not in texts


def test_no_title_without_a_point_that_tells_it():
    digest, _ = printed([told(line) for line in LINES])
    (section,) = _told(digest)
    assert section.title == "More from the report"
    assert "Loja" in digest.bottom_line[0].text


def answer(words, line):
    told = f"Pia Lund said in an interview: “{words}”"
    given = {"kind": "quotation", "rule": "quotation, turn by order", "subject": "Pia Lund"}
    return fact(told, line, value=words, quote=words, names=(name("Pia Lund", "person"),), **given)


def test_an_interview_has_its_headline_and_says_once_that_it_is_one():
    answers = (
        "I like the bridges of Loja because every child can paint a rail.",
        "We never asked Quito for a single loan in twelve long years.",
        "The market of Cuenca sold more kites than bread that year.",
        "Good water has always mattered more than good roads to farmers.",
    )
    talk = article(*answers, title="Mayor Pia Lund talks of bridges", published="2025-03-08")
    facts = [answer(words, talk) for words in answers]
    digest, points = printed(facts, "one-page", (talk,))
    assert [section.title for section in digest.sections] == ["Mayor Pia Lund talks of bridges"]
    assert len(points) == len(answers)
    under = [point.text for point in digest.sections[0].points]
    assert all(text.startswith("Pia Lund said: “") for text in under)


def talked(answers, title="Mayor Pia Lund talks of bridges"):
    return article(*answers, title=title, published="2025-03-08")


ANSWERS = (
    "The market of Cuenca sold more kites than bread that year.",
    "I like the bridges of Loja because every child can paint a rail.",
    "We never asked Quito for a single loan in twelve long years.",
    "Good water has always mattered more than good roads to farmers.",
    "Two hundred nurses left Loja for Spain within four years.",
    "Nobody in Cuenca has paid for a bus ticket since 2021.",
    "Bread costs more in Loja than in any town on the coast.",
    "I keep a contract with Azuay, and I mean to honour it.",
)


@pytest.mark.parametrize("length", ["standard", "full"])
def test_of_an_interview_all_answers_are_printed_as_they_were_given(length):
    talk = talked(ANSWERS)
    facts = [answer(words, talk) for words in reversed(ANSWERS)]
    digest, points = printed(facts, length, (talk,))
    words = [saying.words for saying in digest.sayings]
    assert words == [one for one in ANSWERS if one in words]
    assert len(words) + len(points) == len(ANSWERS)


def test_how_somebody_came_to_it_is_no_answer_where_others_say_something():
    life = "When I was at school I collected stamps and shells in Loja."
    talk = talked((*ANSWERS, life))
    facts = [answer(words, talk) for words in (*ANSWERS, life)]
    digest, _ = printed(facts, "full", (talk,))
    assert life not in [saying.words for saying in digest.sayings]


def test_the_occasion_of_an_interview_is_said_once():
    talk = talked(ANSWERS)
    digest, _ = printed([answer(words, talk) for words in ANSWERS], "full", (talk,))
    occasions = [saying.occasion for saying in digest.sayings]
    assert occasions == [
        "in an interview with Bay Courier, published 8 March 2025",
        *[""] * (len(occasions) - 1),
    ]


@pytest.mark.parametrize(("clear", "are_told"), [(ANSWERS[1:], False), (ANSWERS[4:], True)])
def test_doubtful_answers_are_printed_where_there_are_few_others(clear, are_told):
    talk = talked((*clear, ANSWERS[0]))
    facts = [replace(answer(ANSWERS[0], talk), clarity=0.57)]
    digest, points = printed([*facts, *(answer(words, talk) for words in clear)], "full", (talk,))
    words = " ".join([*points, *(saying.words for saying in digest.sayings)])
    assert (ANSWERS[0] in words) == are_told


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Pia Lund sold kites in Cuenca.", "Pia Lund"),  # by her own account, which nothing says
        ("Pia Lund said she never asked Quito for a loan.", "Pia Lund"),
        ("Pia Lund spoke by telephone with Gil Mora of The Courier.", None),
        ("Pia Lund sat down with The Courier at the town hall.", None),
    ],
)
def test_answers_stand_for_what_is_told_of_them(line, speaker):
    lines = (line, *ANSWERS[:5])
    talk = talked(lines)
    claim = "claimed" if speaker else "holds"
    quote = ANSWERS[2] if " said " in line else line
    told = fact(line, talk, quote=quote, subject="Pia Lund", attributed_to=speaker, modality=claim)
    answers = [answer(words, talk) for words in ANSWERS[:5]]
    _, points = printed([told, *answers], "full", (talk,))
    assert line not in points
    alone = article(line, title="Bomb", published="2025-03-08")
    assert printed([fact(line, alone)], articles=(alone,))[1] == [line]


@pytest.mark.parametrize(
    ("headline", "above"),
    [
        ("Bomb at a police station kills six", "On “Bomb at a police station kills six”"),
        ("Explosion", ""),
    ],
)
def test_the_headline_of_the_only_article_stands_above_all(headline, above):
    story = article(*LINES, title=headline, published="2025-03-08")
    facts = [fact(line, story, names=(name("Loja", "place"),)) for line in LINES]
    digest, _ = printed(facts, articles=(story,))
    assert digest.note == above
    asked = compose(find(facts, (story,)), facts, (story,), today=TODAY, length="full", asked=True)
    assert asked.note == ""
    assert [section.title for section in _told(digest)] == ["More from the report"]


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Bomb at a police station kills six", "More from “Bomb at a police station kills six”"),
        ('Loja "will rebuild its station"', "More from “Loja ‘will rebuild its station’”"),
        ("Explosion", "More from the report"),
        ("Bomb " * 21, "More from the report"),
    ],
)
def test_what_is_left_of_a_story_is_titled_by_its_headline(headline, title):
    story = article(*LINES, title=headline, published="2025-03-08")
    facts = [fact(line, story, names=(name("Loja", "place"),)) for line in LINES]
    digest, _ = printed(facts, "one-page", (story,))
    assert [section.title for section in digest.sections] == [title]


def test_an_age_is_no_lead():
    lines = ("Gil Mora, 47, won.", "Gil Mora was 47 years old as of 8 March 2025.", *LINES[:2])
    story = article(*lines, title="Bomb", published="2025-03-08")
    aged = fact(
        lines[1], story, kind="figure", quote=lines[0], references=fact(lines[0], story).references
    )
    facts = [aged, *(fact(line, story, names=(name("Loja", "place"),)) for line in LINES[:2])]
    digest, _ = printed(facts, articles=(story,))
    assert [point.text for point in digest.bottom_line] == list(LINES[:2])


def test_that_somebody_spoke_is_no_bottom_line():
    lines = (*LINES[:2], "Pia Lund gave a press conference in Loja.", *LINES[4:])
    story = article(*lines, title="Bomb", published="2025-03-08")
    facts = [fact(line, story, names=(name("Loja", "place"),)) for line in lines]
    _, texts = printed(facts, articles=(story,))
    assert [line for line in lines if line not in texts] == [lines[2]]


def test_an_answer_opens_no_brief_of_news():
    talk = talked(ANSWERS)
    bare = article("Brno has 12 trams.", title="Trams", published="2025-03-08")
    facts = [answer(words, talk) for words in ANSWERS]
    facts.append(fact(bare.text, bare, names=(name("Brno", "place"),)))
    digest, _ = printed(facts, "standard", (talk, bare))
    assert [point.text for point in digest.bottom_line][:1] == [bare.text]
