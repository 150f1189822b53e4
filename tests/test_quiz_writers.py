"""What the writers make of a fact: who did it, of which body, in which country."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.model import Fact
from briefings.quiz.definite import with_article
from briefings.quiz.english import NotAskedError
from briefings.quiz.question import Question
from briefings.quiz.world import index
from briefings.quiz.writers.amounts import gap_figure
from briefings.quiz.writers.belonging import body, located, member, school
from briefings.quiz.writers.holders import became, former_host, holder, post, tenure
from briefings.quiz.writers.names import stands_for
from briefings.quiz.writers.reported import reported
from briefings.quiz.writers.when import when
from briefings.quiz.writers.who import who
from tests.factories import clause, fact, name
from tests.quiz_cases import PUBLISHED, articles_of, deed, held, story


def asked(writer: object, about: Fact, *others: Fact) -> list[Question]:
    facts = (about, *others)
    return list(writer(about, index(facts, articles_of(facts))))  # type: ignore[operator]


def stems(writer: object, about: Fact, *others: Fact) -> list[tuple[str, str]]:
    return [(q.stem, q.answer) for q in asked(writer, about, *others)]


def two(first: str, second: str, rest: str, on: str) -> Fact:
    """What two people did with each other."""
    made = deed(f"{first} and {second}", "held", rest, on, lemma="hold")
    people = tuple(name(n, "person") for n in (first, second))
    return replace(made, names=people, subject=f"{first} and {second}")


BRIDGE = deed("Ilsa Brandt", "opened", "the Maren bridge near Valdivia", "2019-03-04", lemma="open")
TALKS = two("Ilsa Brandt", "Pablo Arce", "talks in Bergen", "2019-03-04")


@pytest.mark.parametrize(
    ("about", "stem", "answer"),
    [
        (BRIDGE, "Who opened the Maren bridge near Valdivia on 4 March 2019?", "Ilsa Brandt"),
        (
            TALKS,
            "With whom did Ilsa Brandt hold talks in Bergen on 4 March 2019?",
            "Pablo Arce",
        ),
        (
            deed("Jo Lind", "founded", "the Osse Shipyard", "1998", lemma="found"),
            "Who founded the Osse Shipyard in 1998?",
            "Jo Lind",
        ),
        (
            deed("Jo Lind", "warned", "against loans meant to save Orla", "2019-03-04",
                 lemma="warn"),
            "On 4 March 2019, who warned against loans meant to save Orla?",
            "Jo Lind",
        ),
    ],
)  # fmt: skip
def test_who_did_it_is_asked_where_a_day_or_the_deed_says_it_was_one(about, stem, answer):
    assert stems(who, about) == [(stem, answer)]


@pytest.mark.parametrize(
    "about",
    [
        deed("Jo Lind", "joined", "the Osse Shipyard", "1998", lemma="join"),
        deed("Jo Lind", "resigned", "on short notice", "2019-03-04", lemma="resign"),
        deed("The Osse Shipyard", "launched", "the ferry Skarv", "2023-06-30", lemma="launch",
             kind="organization"),
        deed("Lind", "opened", "the Maren bridge", "2019-03-04", lemma="open"),
    ],
)  # fmt: skip
def test_a_deed_that_others_may_have_done_has_no_who(about):
    with pytest.raises(NotAskedError):
        asked(who, about)


def report(verb: str, rest: str, lemma: str, **fields: object) -> Fact:
    """A deed without a date of its own."""
    where = story(f"Jo Lind {verb} {rest}.", **fields)
    given = {
        "subject": "Jo Lind",
        "names": (name("Jo Lind", "person"),),
        "clause": clause("Jo Lind", verb, rest, lemma=lemma, tag="VBD"),
    }
    return fact(where.text, where, **given)


def test_a_deed_without_a_date_is_asked_by_the_report_that_tells_it():
    about = report("was charged", "with robbing the Maren Bank in Port Valdivia", "charge")
    assert stems(reported, about) == [
        (
            "According to a report of 12 March 2025, who was charged with robbing the Maren Bank "
            "in Port Valdivia?",
            "Jo Lind",
        )
    ]


def test_what_somebody_has_done_is_asked_as_done_by_the_day_of_the_report():
    about = report("has now sold", "the Maren Bank to Per Dahl for 14 crowns", "sell")
    ((stem, _),) = stems(reported, about)
    assert stem.endswith("2025, who had sold the Maren Bank to Per Dahl for 14 crowns?")


@pytest.mark.parametrize(
    ("verb", "rest", "lemma"),
    [
        ("left", "the city of Maren in a hurry that night", "leave"),
        ("was referring", "to the Maren Bank in Port Valdivia and Osse", "refer"),
        ("had robbed", "the Maren Bank of Port Valdivia the year before", "rob"),
        ("robbed", "the Maren Bank of Osse", "rob"),
        ("went on", "to blame Per Dahl for the fire at the Maren Bank", "go"),
        ("confirmed", "that the Maren Bank in Port Valdivia had been robbed", "confirm"),
    ],
)
def test_a_deed_that_says_too_little_is_not_asked_by_its_report(verb, rest, lemma):
    with pytest.raises(NotAskedError):
        asked(reported, report(verb, rest, lemma))


def test_who_became_what_is_asked_with_its_month_or_year():
    about = held("Jo Lind", "director", organization="Maren Museum", start="1999-05-02")
    assert stems(became, about) == [("Who became director of Maren Museum in May 1999?", "Jo Lind")]


def test_a_tenure_is_asked_both_ways():
    given = {"organization": "Maren Museum", "start": "1999", "end": "2012", "modality": "former"}
    about = held("Jo Lind", "director", **given)
    assert stems(tenure, about) == [
        ("Who was the director of Maren Museum from 1999 to 2012?", "Jo Lind"),
        ("Which post did Jo Lind hold from 1999 to 2012?", "director of Maren Museum"),
    ]


def test_a_former_ambassador_is_asked_for_the_host():
    about = held("Jo Lind", "ambassador to Chile", place="Norway", modality="former")
    assert stems(former_host, about) == [
        ("As of March 2025, in which country had Jo Lind earlier been ambassador?", "Chile")
    ]
    other = held("Jo Lind", "ambassador to Peru", place="Norway", modality="former")
    with pytest.raises(NotAskedError):
        asked(former_host, about, other)


@pytest.mark.parametrize(
    ("value", "organization", "stem", "answer"),
    [
        (
            "soil chemist at the Marches Institute",
            "Marches Institute",
            "As of March 2025, at which institute was Jo Lind a soil chemist?",
            "the Marches Institute",
        ),
        (
            "chemist of Osse University",
            "Osse University",
            "As of March 2025, at which university was Jo Lind a chemist?",
            "Osse University",
        ),
        (
            "fellow of Osse University",
            "Osse University",
            "As of March 2025, of which university was Jo Lind a fellow?",
            "Osse University",
        ),
        (
            "spokesman for the Osse Coast Guard",
            "Osse Coast Guard",
            "As of March 2025, for which organization was Jo Lind a spokesman?",
            "Osse Coast Guard",
        ),
    ],
)
def test_the_body_of_somebody_who_is_one_of_several_is_asked(value, organization, stem, answer):
    about = held("Jo Lind", value, organization=organization)
    assert stems(body, about) == [(stem, answer)]


@pytest.mark.parametrize(
    ("value", "organization"),
    [
        ("university lecturer at Lund University", "Lund University"),
        ("spokesman for the ministry", "ministry"),
        ("biologist", "Marine"),
    ],
)
def test_a_body_that_gives_itself_away_or_has_no_name_is_not_asked(value, organization):
    with pytest.raises(NotAskedError):
        asked(body, held("Jo Lind", value, organization=organization))


def listed(value: str, sentence: str) -> Fact:
    given = {"kind": "membership", "subject": "Quint", "predicate": "has members"}
    return fact(sentence, story(sentence), value=value, **given)


def test_the_last_country_of_a_list_is_asked_with_the_others():
    about = listed("Norway, Chile and Peru", "The Quint, of Norway, Chile and Peru, met.")
    assert stems(member, about) == [
        ("Which country forms the Quint together with Norway and Chile?", "Peru")
    ]


@pytest.mark.parametrize(
    "about",
    [
        listed("Norway, Chile and Peru", "The Quint, with states such as Norway, Chile and Peru."),
        listed("Norway and Chile", "The Quint of Norway and Chile."),
        listed("Norway, Orla and Peru", "The Quint of Norway, Orla and Peru."),
    ],
)
def test_a_list_that_may_have_more_members_or_is_none_of_countries_is_not_asked(about):
    with pytest.raises(NotAskedError):
        asked(member, about)


def test_a_thing_with_a_whole_name_is_asked_for_its_country():
    given = {"kind": "location", "predicate": "located in", "rule": "name in place"}
    where = story("Maren Agricultural College in Chile opened.")
    about = fact(where.text, where, subject="Maren Agricultural College", value="Chile", **given)
    assert stems(located, about) == [("In which country is Maren Agricultural College?", "Chile")]


def test_a_body_in_a_capital_is_asked_for_its_city_and_a_body_in_a_town_is_not():
    given = {"kind": "location", "predicate": "located in", "rule": "body in place"}
    where = story("Jo Lind of the Institute for Coastal Birds in London left for Oslo.")
    about = fact(where.text, where, subject="Institute for Coastal Birds", value="London", **given)
    (question,) = asked(located, about)
    assert (question.stem, question.answer) == (
        "In which city is the Institute for Coastal Birds?",
        "London",
    )
    assert question.kinds == ("short",)
    town = replace(about, value="Osse")
    with pytest.raises(NotAskedError):
        asked(located, town)


def test_somebody_who_studied_is_told_by_trade_and_not_asked_when_unknown():
    where = story("Jo Lind, a botanist, studied at Lund University.")
    given = {"subject": "Jo Lind", "kind": "education", "predicate": "studied at"}
    about = fact(where.text, where, value="Lund University", **given)
    with pytest.raises(NotAskedError):
        asked(school, about)
    known = {"subject": "Jo Lind", "kind": "position", "predicate": "occupation"}
    trade = fact("Jo Lind is a botanist.", where, quote=where.text, value="botanist", **known)
    assert stems(school, about, trade) == [
        ("At which university did the botanist Jo Lind study?", "Lund University")
    ]


def test_only_the_letters_of_an_abbreviation_are_asked():
    where = story("The Osse Free Trade Port (Osse FTP) opened.")
    given = {"kind": "abbreviation", "predicate": "stands for", "subject": "Osse FTP"}
    about = fact(where.text, where, value="Osse Free Trade Port", **given)
    assert stems(stands_for, about) == [
        ("What does the abbreviation FTP in Osse FTP stand for?", "Free Trade Port")
    ]


def test_a_figure_that_somebody_gives_is_asked_with_the_speaker():
    text = "The Maren clinic treated 612 people, according to Jo Lind."
    given = {"kind": "figure", "rule": "figure, count", "subject": "people", "value": "612"}
    about = fact(text, story(text), attributed_to="Jo Lind", clause=None, **given)
    assert PUBLISHED == "2025-03-12"
    assert stems(gap_figure, about) == [
        (
            "According to Jo Lind in a report of 12 March 2025, the Maren clinic treated _____ "
            "people.",
            "612",
        )
    ]


def test_the_director_of_a_film_holds_no_post():
    about = held("Jo Lind", "director", organization="“The Weight of Snow”", date=PUBLISHED)
    for writer in (holder, post):
        with pytest.raises(NotAskedError, match=r"a work|without a known"):
            asked(writer, about)


@pytest.mark.parametrize(
    ("office", "phrase"),
    [("president", "acting president of Norway"),
     ("foreign minister", "Norway's acting foreign minister")],
)  # fmt: skip
def test_who_only_acts_in_an_office_is_asked_as_such(office, phrase):
    about = held("Jo Lind", office, place="Norway", modality="acting", date=PUBLISHED)
    assert stems(holder, about) == [(f"As of March 2025, who was {_the(phrase)}?", "Jo Lind")]
    ((_, answer),) = stems(post, about)
    assert answer == phrase


def _the(phrase: str) -> str:
    return phrase if phrase.startswith("Norway") else f"the {phrase}"


def test_a_figure_that_only_measures_a_thing_is_not_asked():
    text = "The Maren Bank planned a 6 billion crown loan on 4 March 2025."
    where = story(text)
    told = clause("The Maren Bank", "planned", "a 6 billion crown loan on 4 March 2025", tag="VBD")
    given = {"kind": "figure", "rule": "figure, money", "subject": "loan", "date": "2025-03-04"}
    about = fact(text, where, value="6 billion crown", clause=told, **given)
    with pytest.raises(NotAskedError, match="only measures"):
        asked(gap_figure, about)
    lent = replace(told, rest="to lend 6 billion crowns on 4 March 2025")
    assert asked(gap_figure, replace(about, value="6 billion crowns", clause=lent))


def test_a_part_of_the_world_has_no_chief_executive():
    about = held("Jo Lind", "chief executive", organization="Europe and the Mediterranean",
                 date=PUBLISHED)  # fmt: skip
    with pytest.raises(NotAskedError, match="part of the world"):
        asked(holder, about)


@pytest.mark.parametrize(
    ("modality", "kinds"), [("planned", ("short",)), ("holds", ("choice", "short"))]
)
def test_no_wrong_dates_are_offered_for_a_plan(modality, kinds):
    verb = "is expected" if modality == "planned" else "was expected"
    about = deed("Jo Lind", verb, "to open the Maren bridge", "2025-05-20", lemma="expect",
                 modality=modality)  # fmt: skip
    (question,) = asked(when, about)
    assert question.kinds == kinds


def test_a_university_of_the_islands_has_its_article():
    assert with_article("University of the Faroe Isles") == "the University of the Faroe Isles"
    assert with_article("Maren University") == "Maren University"


def test_what_will_be_done_is_asked_as_due_at_the_time_of_the_report():
    about = deed("The Osse Band", "will", "", "2025-06-04", kind="organization")
    plan = clause("The Osse Band", "will also play", "the Maren Hymn in Osse", "on 4 June 2025",
                  lemma="play", auxiliaries=("will",))  # fmt: skip
    asked_for = stems(when, replace(about, clause=plan, modality="planned"))
    assert asked_for == [
        (
            "As of March 2025, on which day in June 2025 was the Osse Band due to play the Maren "
            "Hymn in Osse?",
            "4 June 2025",
        )
    ]


def test_of_what_has_its_year_in_its_name_only_the_month_is_asked():
    about = deed("The 2025 Osse Expo", "was set", "to open in Maren", "2025-06", lemma="set",
                 kind="other", modality="planned")  # fmt: skip
    (question,) = asked(when, about)
    asked_then = "in which month was the 2025 Osse Expo set to open in Maren?"
    assert question.stem == f"As of March 2025, {asked_then}"
    assert question.accepted == ("June 2025", "June")


@pytest.mark.parametrize(
    ("published", "stems_of"),
    [("2021-02~", ["Jo Lind sold _____ ferries to Osse in 2020."]), ("2021-01~", None)],
)
def test_the_year_before_a_report_is_sure_where_its_month_is_inside_the_year(published, stems_of):
    where = story("Jo Lind sold 40 ferries to Osse last year.", published=published,
                  published_basis="inferred")  # fmt: skip
    told = clause("Jo Lind", "sold", "40 ferries to Osse", "in 2020", lemma="sell", tag="VBD")
    about = fact(where.text, where, kind="figure", rule="figure, count", subject="ferries",
                 value="40", date="2020", clause=told)  # fmt: skip
    world = index((about,), (where,))
    if stems_of is None:
        with pytest.raises(NotAskedError, match="inferred"):
            list(gap_figure(about, world))
    else:
        assert [q.stem for q in gap_figure(about, world)] == stems_of


def test_a_bound_is_right_by_its_number_alone():
    rest = "at least 18 sailors from Arden"
    about = fact(f"Orla saved {rest} on 4 March 2025.", kind="figure", rule="figure, count",
                 subject="sailors", value="at least 18", date="2025-03-04",
                 clause=clause("Orla", "saved", rest, "on 4 March 2025", lemma="save", tag="VBD"),
                 names=(name("Orla", "organization"),))  # fmt: skip
    assert [q.accepted for q in asked(gap_figure, about)] == [("at least 18", "18")]
