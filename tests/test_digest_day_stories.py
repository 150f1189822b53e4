"""Several articles beside each other: one line each that tells the news, and little more."""

import pytest

from tests.arden import event, points, story, told
from tests.factories import fact, name

WALL = "The council of Osse shut two mines on 12 May 2025 after a wall fell, killing a guard."
HEAD = "Osse council shuts mines after guard dies"


def beside(*articles, facts=()):
    """The brief on some articles, and on another."""
    loja = story("Crews in Loja opened 12 mills on 11 May 2025.", title="Mills")
    own = [*facts, event("Crews in Loja opened 12 mills on 11 May 2025.", loja, "opened")]
    return told(own, [*articles, loja])


def test_a_part_of_a_first_sentence_is_told_with_the_whole():
    one = story(WALL, title=HEAD)
    part = fact("The council of Osse shut two mines.", one, quote=WALL)
    (first, *_) = beside(one, facts=[part]).bottom_line
    assert first.text == WALL
    assert first.facts == (part.id,)


def test_a_day_that_would_part_a_verb_from_what_was_done_stands_where_its_writer_put_it():
    line = "A herder survived being bitten by a bear off the road to Osse on 11 May 2025."
    one = story(line, title="Herder survives bear bite near Osse")
    shifted = line.replace(" on 11 May 2025", "").replace("survived", "survived on 11 May 2025")
    found = points(beside(one, facts=[fact(shifted, one, quote=line)]))
    assert line in found


def test_where_a_lead_names_no_place_its_town_stands_before_it():
    line = "Guards have found a robber who took a van full of money."
    one = story(line, "Brandon Police said so.", title="Guards find robber who took van")
    found = points(beside(one, facts=[event(line, one, "have found")]))
    assert f"Brandon: {line}" in found


@pytest.mark.parametrize(
    ("title", "before"),
    [
        ("Perusia asks why a train left its rails", "Perusia: "),
        ("Guards ask why a train left its rails", ""),
        ("Perusia and Norland ask why a train left its rails", ""),
    ],
)
def test_what_country_is_meant_the_headline_tells(title, before):
    line = "Guards ask why a train left its rails in the country's north, killing 14 people."
    places = tuple(name(place, "place") for place in ("Perusia", "Norland"))
    one = story(line, "Perusia and Norland share the line.", title=title)
    found = points(beside(one, facts=[event(line, one, "ask", names=places)]))
    assert before + line in found


CASE = "Ana Ruiz has kept 40 hens behind her house for years."
NEWS = "Towns across the valley of Osse may ban hens from gardens, a survey by the state shows."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Towns may ban hens from gardens, survey shows", NEWS),
        ("Ana Ruiz has kept hens behind house for years", CASE),
    ],
)
def test_of_somebodys_case_the_sentence_of_the_headline_is_told(title, expected):
    one = story(CASE, NEWS, title=title)
    ruiz = {"names": (name("Ana Ruiz", "person"),)}
    own = [event(CASE, one, "has kept", **ruiz), event(NEWS, one, "may ban", names=())]
    found = points(beside(one, facts=own))
    assert expected in found
    assert (CASE in found) is (expected == CASE)


THING = "Rising prices and new rules could make it harder for towns to plan."


@pytest.mark.parametrize(
    ("news", "expected"),
    [
        ("The council of Osse may close two of its nine mines in spring.", True),
        ("The council of Osse said rising prices hurt.", False),
    ],
)
def test_of_a_line_beneath_the_headline_the_sentence_that_tells_it_is_told(news, expected):
    one = story(THING, news, title="Osse council may close two mines in spring")
    own = [event(THING, one, "could make"), event(news, one, "may close")]
    found = points(beside(one, facts=own))
    assert (news in found and THING not in found) is expected


def test_of_somebody_without_a_name_the_headline_is_told():
    line = "A painter and sailor has answered those who wrote to her about a picture."
    head = "Picture of a burnt flag stirs anger in the town of Osse"
    found = points(
        beside(
            story(line, title=head),
            facts=[event(line, story(line, title=head), "has answered", names=())],
        )
    )
    assert f"Bay Courier, 12 May 2025: “{head}”" in found
    assert line not in found


def test_a_short_headline_is_told_with_the_first_sentence():
    line = "Hens in the gardens of the valley lay 14 eggs fewer than in the year of the flood."
    found = points(beside(story(line, title="Osse hens are tired")))
    assert f"Bay Courier, 12 May 2025: “Osse hens are tired”: “{line.rstrip('.')}”" in found


def test_a_short_line_beneath_the_headline_gives_way_to_what_tells_more_of_it():
    short = "Mayor Ana Ruiz asked all to stay at home."
    news = "The council of Osse warned that floods may cut roads in the valley for days."
    one = story(short, news, title="Floods may cut roads in Osse valley, council warns all")
    own = [event(short, one, "asked"), event(news, one, "warned")]
    found = points(beside(one, facts=own))
    assert news in found
    assert short not in found


SAID = "The wells of Osse will be closed by the council before anybody falls ill."


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        (SAID, True),
        ("Why will the wells of Osse be closed by the council?", False),
        (SAID.replace("anybody", "the PDC"), False),
        ("There was nothing else that we could have done for our children.", False),
    ],
)
def test_words_beside_several_stories_are_on_the_news_and_spelled_out(words, is_told):
    line = "The council of Osse closed 14 wells on 12 May 2025, Mayor Ana Ruiz said."
    again = "The wells of Osse are closed because the council of Osse found lead in them."
    one = story(line, f"“{words}” Ana Ruiz said. “{again}”", title="Osse council closes wells")
    given = {"kind": "quotation", "subject": "Ana Ruiz", "names": (name("Ana Ruiz", "person"),)}
    own = [
        fact(f"Ana Ruiz said: “{each}”", one, quote=f"“{each}”", value=each, **given)
        for each in (words, again)
    ]
    assert len(beside(one, facts=[event(line, one, "closed"), *own]).sayings) == 1
    only = beside(one, facts=[event(line, one, "closed"), own[0]]).sayings
    assert bool(only) is is_told


def test_of_a_case_without_such_a_sentence_the_headline_is_told():
    one = story(CASE, title="Towns may ban chickens from gardens")
    ruiz = {"names": (name("Ana Ruiz", "person"),)}
    found = points(beside(one, facts=[event(CASE, one, "has kept", **ruiz)]))
    assert "Bay Courier, 12 May 2025: “Towns may ban chickens from gardens”" in found
    assert CASE not in found


def behind(line, **fields):
    """Whether the line stands behind the lead on the mines of Osse."""
    one = story(WALL, line, title=HEAD)
    own = [event(WALL, one, "shut"), event(line, one, "closed", **fields)]
    return line in points(beside(one, facts=own))


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("The council closed 14 more mines near Osse in 2024.", True),
        ("The council closed its doors with a smile on its face.", False),
        ("The port of Brno closed 14 docks for the winter of 2024.", False),
        ("The chart above shows that the council of Osse closed 14 mines.", False),
    ],
)
def test_behind_a_lead_stands_what_is_news_and_of_its_words(line, is_told):
    assert behind(line) is is_told


def test_behind_a_lead_nobody_is_named_of_whom_nothing_says_who_that_is():
    line = "Ivo Brandt closed 14 more mines of the council near Osse."
    assert not behind(line, names=(name("Ivo Brandt", "person"),))
    assert behind(f"Mayor {line}", names=(name("Ivo Brandt", "person"),))


def test_a_bottom_line_has_no_play_where_there_is_other_news():
    grave = story(WALL, title=HEAD)
    line = "The Osse Owls beat the Lima Larks 24-20 in a final on 11 May 2025."
    play = story(line, title="Owls beat Larks in final at Lima")
    own = [event(WALL, grave, "shut"), event(line, play, "beat")]
    digest = beside(grave, play, facts=own)
    assert line not in [point.text for point in digest.bottom_line]
    assert line in points(digest)


def test_what_stands_for_somebodys_case_does_not_open_a_brief():
    hens = "Towns may ban chickens from gardens, survey shows"
    one = story(CASE, NEWS.replace("hens", "chickens"), title=hens)
    ruiz = {"names": (name("Ana Ruiz", "person"),)}
    told_of = event(NEWS.replace("hens", "chickens"), one, "may ban", names=())
    places = ("Lima", "Oban", "Ulm")
    lines = [
        f"The council of {town} shut {n} mines in {town}." for n, town in enumerate(places, 12)
    ]
    stories = [
        story(line, title=f"Council of {t} shuts mines")
        for line, t in zip(lines, places, strict=True)
    ]
    own = [event(line, each, "shut") for line, each in zip(lines, stories, strict=True)]
    digest = beside(one, *stories, facts=[event(CASE, one, "has kept", **ruiz), told_of, *own])
    assert not any("chickens" in point.text for point in digest.bottom_line)
    assert any("chickens" in text for text in points(digest))


@pytest.mark.parametrize(
    ("title", "is_told"), [(HEAD, True), ("Night falls early on the valley of Brandon", False)]
)
def test_a_first_sentence_of_which_nothing_is_found_is_told_if_it_has_its_headline(title, is_told):
    one = story(WALL.replace("12 May 2025", "Monday"), title=title)
    other = story("The council of Ulm opened 14 pools in Ulm.", title="Council of Ulm opens pools")
    found = points(beside(one, other, facts=[event(other.text, other, "opened")]))
    assert (WALL in found) is is_told
    assert (f"Bay Courier, 12 May 2025: “{title}”" in found) is not is_told


@pytest.mark.parametrize(("day", "opens"), [("2025-05-12", True), ("2023-05-12", False)])
def test_the_only_news_of_the_day_opens_a_brief_of_old_news_however_light(day, opens):
    line = "Osse is a town for all, its mayor told a meeting of bakers in Osse."
    light = story(line, title="Mayor tells bakers: Osse is a town for all", published=day)
    towns = ("Lima", "Oban", "Ulm", "Loja")
    lines = [f"The council of {town} shut 14 mines in {town} after a strike." for town in towns]
    old = [
        story(each, title=f"Council of {town} shuts mines", published="2023-05-12")
        for each, town in zip(lines, towns, strict=True)
    ]
    own = [event(each, one, "shut") for each, one in zip(lines, old, strict=True)]
    found = told([event(line, light, "told"), *own], [light, *old]).bottom_line
    assert (found[0].text == line) is opens


def test_who_is_named_behind_what_is_said_is_no_case():
    line = "Whoever wants hens at home may keep them, the envoy Ana Ruiz has said."
    one = story(line, title="Hens are welcome in every home and garden of town, official says")
    said = event(line, one, "has said", subject="Ana Ruiz", names=(name("Ana Ruiz", "person"),))
    assert line in points(beside(one, facts=[said]))
