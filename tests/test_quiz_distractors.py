"""Wrong options: near, of the key's form, surely false."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.quiz import Request
from briefings.quiz.dates import Date, printed
from briefings.quiz.distractors import TooFewError, options
from briefings.quiz.distractors.amounts import amounts
from briefings.quiz.distractors.calendar import ranked
from briefings.quiz.distractors.letters import long_forms
from briefings.quiz.distractors.posts import siblings
from briefings.quiz.distractors.scale import magnitude, number
from briefings.quiz.offices import office
from briefings.quiz.question import Question
from briefings.quiz.writers.holders import holder, post
from tests.quiz_cases import TODAY, context, deed, embassy, held

ASKED = Request(today=TODAY)


def asked(fact, asks, answer):
    return Question("w", asks, "Who?", answer, (fact,))


def offered(question, *facts, **request):
    found = context(*facts, **request)
    return options(question, found.world, found.request, Random(1))


@given(
    st.builds(Date, st.integers(1950, 2020), st.integers(1, 12), st.integers(1, 28)),
    st.sampled_from(["day", "month", "year"]),
    st.integers(0, 3),
    st.integers(0, 99),
)
def test_wrong_dates_are_three_others_of_the_same_grain(key, grain, rank, seed):
    key = key.to(grain)
    found = [o.text for o in ranked(key, frozenset({key}), ASKED, rank, Random(seed))]
    dates = [printed(text) for text in found]
    assert len(set(found)) == 3
    assert {d.grain for d in dates} == {grain}
    assert key not in dates


@pytest.mark.parametrize("rank", range(4))
def test_the_key_stands_at_the_rank_that_is_asked_for(rank):
    key = Date(2021, 5, 15)
    found = [printed(o.text) for o in ranked(key, frozenset(), ASKED, rank, Random(1))]
    assert sum(d.key < key.key for d in found) == rank


def test_no_date_to_come_is_offered_for_what_has_happened():
    key = Date(2025, 11)
    found = ranked(key, frozenset(), Request(today=date(2025, 11, 21)), 0, Random(1))
    assert all(printed(o.text).key < key.key for o in found)


@pytest.mark.parametrize(
    ("on", "key"), [("2024", "2024"), ("2025-02", "February 2025"), ("2025-03-12", "12 March 2025")]
)
def test_no_date_after_the_report_is_offered_for_what_has_happened(on, key):
    opened = deed("Ilsa Brandt", "opened", "the Maren bridge", on)
    for seed in range(10):
        found = context(opened)
        given = options(asked(opened, "date", key), found.world, found.request, Random(seed))
        assert all(printed(o.text).key <= (2025, 3, 12) for o in given)


def test_dates_after_the_report_are_offered_for_what_was_still_to_come():
    due = deed("Ilsa Brandt", "opened", "the Maren bridge", "2025-09")
    found = context(due)
    given = options(asked(due, "date", "September 2025"), found.world, found.request, Random(1))
    assert any(printed(o.text).key > (2025, 3, 12) for o in given if o.made)


def test_a_year_that_the_article_names_is_not_offered():
    joined = deed("Tomas Rojas", "joined", "the service after 1996 and before 2000", "1998")
    for seed in range(20):
        question = asked(joined, "date", "1998")
        found = context(joined)
        texts = {o.text for o in options(question, found.world, found.request, Random(seed))}
        assert not texts & {"1996", "2000"}


@pytest.mark.parametrize(
    "text", ["27,400", "$2.1 billion", "about 80", "46 percent", "16", "12.5%"]
)
def test_wrong_figures_keep_the_form_and_the_size_of_the_key(text):
    question = asked(held("Ilsa Brandt", "mayor of Osse"), "figure", text)
    found = [o.text for o in amounts(question, context().world, ASKED, Random(1))]
    assert len(set(found)) == 3
    shapes = {
        "".join("#" if c.isdigit() else c for c in t).replace("#", "") for t in (text, *found)
    }
    assert len({s.replace(",", "") for s in shapes}) == 1
    assert all(0.4 < number(t) / number(text) < 2.3 for t in found)


def test_a_share_stays_below_a_hundred():
    question = asked(held("Ilsa Brandt", "mayor of Osse"), "figure", "95%")
    for seed in range(20):
        assert all(
            number(o.text) < 100 for o in amounts(question, context().world, ASKED, Random(seed))
        )


def test_wrong_long_forms_have_the_same_initials():
    question = asked(
        held("Ilsa Brandt", "mayor of Osse"), "abbreviation", "Harbour Transit Authority"
    )
    found = list(islice(long_forms(question, context().world, ASKED, Random(1)), 3))
    assert len({o.text for o in found}) == 3
    assert all(o.made and [w[0] for w in o.text.split()] == ["H", "T", "A"] for o in found)


@pytest.mark.parametrize(
    ("long", "stays"),
    [
        ("Osse Metro Rail Corporation Limited", "Metro Rail"),
        ("Osse Institute for Brain Research", "Brain Research"),
        ("Osse Institute of Technology", "Technology"),
    ],
)
def test_a_word_that_always_stands_behind_another_is_not_changed(long, stays):
    question = asked(held("Ilsa Brandt", "mayor of Osse"), "abbreviation", long)
    for seed in range(9):
        made = long_forms(question, context().world, ASKED, Random(seed))
        assert all(stays in option.text for option in made)


@pytest.mark.parametrize("long", ["Internet Explorer 9", "virtual microscope", "Industrie 4 Osse"])
def test_a_long_form_that_no_rule_can_change_gets_no_options(long):
    question = asked(held("Ilsa Brandt", "mayor of Osse"), "abbreviation", long)
    assert not list(long_forms(question, context().world, ASKED, Random(1)))


def first(writer, fact, *facts):
    return next(writer(fact, context(fact, *facts).world))


def test_wrong_people_never_held_the_office():
    facts = (*embassy()[0], held("Einar Sund", "trade minister", place="Norway"))
    rival = held("Nils Haug", "ambassador to Chile", place="Norway", modality="former", date="2001")
    question = first(holder, facts[0], *facts[1:])
    texts = {o.text for o in offered(question, *facts, rival)}
    assert "Nils Haug" not in texts
    assert len(texts) == 4


def test_people_of_another_world_are_no_lure():
    envoy = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    others = [held(n, "mayor of Osse", place="Osse") for n in ("A Berg", "B Dahl", "C Moe")]
    with pytest.raises(TooFewError):
        offered(first(holder, envoy, *others), envoy, *others)


def test_people_of_other_years_are_no_lure():
    envoy = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    others = [
        held(n, role, place="Norway", date="1990-01")
        for n, role in (
            ("A Berg", "prime minister"),
            ("B Dahl", "foreign minister"),
            ("C Moe", "king"),
        )
    ]
    with pytest.raises(TooFewError):
        offered(first(holder, envoy, *others), envoy, *others)


COLLEAGUES = (
    held("Marit Solheim", "foreign minister", place="Norway"),
    held("Jonas Eide", "finance minister", place="Norway"),
)


def test_one_made_name_fills_in_and_is_marked():
    envoy = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    names = ("Brandt Lie", "Ola Vik", "Kari Moe", "Nils Dahl")
    asked = first(holder, envoy, *COLLEAGUES)
    found = offered(asked, envoy, *COLLEAGUES, made_names=lambda country, count: names)
    assert {o.text for o in found} == {"Ilsa Brandt", "Marit Solheim", "Jonas Eide", "Ola Vik"}
    assert [o.text for o in found if o.made] == ["Ola Vik"]


def test_a_choice_among_made_names_is_none():
    envoy = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    names = ("Ola Vik", "Kari Moe", "Nils Dahl")
    with pytest.raises(TooFewError):
        offered(first(holder, envoy), envoy, made_names=lambda country, count: names)


def test_wrong_offices_for_an_envoy_are_other_hosts():
    envoy = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    found = [o.text for o in offered(first(post, envoy), envoy) if not o.correct]
    assert len(found) == 3
    assert all(t.startswith("Norway's ambassador to ") for t in found)
    assert not {"Norway's ambassador to Chile", "Norway's ambassador to Norway"} & set(found)


def test_an_office_that_the_person_held_before_is_not_offered():
    envoy = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    before = held(
        "Ilsa Brandt", "ambassador to Peru", place="Norway", modality="former", date="2001"
    )
    later = held("Ola Vik", "ambassador to Peru", place="Norway")
    found = offered(first(post, envoy, before, later), envoy, before, later)
    assert "Norway's ambassador to Peru" not in {o.text for o in found}


def test_figures_and_dates_are_ordered_by_their_size():
    assert magnitude("9 March 2021") < magnitude("10 March 2021") < magnitude("1 April 2021")
    assert magnitude("950,000") < magnitude("$1.2 million") < magnitude("2 billion")
    assert magnitude("nine") < magnitude("eleven")


def test_made_names_are_asked_for_by_the_country_as_it_is_written():
    envoy = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    asked_for = []

    def names(country, count):
        asked_for.append(country)
        return ("Ola Vik", "Kari Moe", "Nils Dahl")

    offered(first(holder, envoy, *COLLEAGUES), envoy, *COLLEAGUES, made_names=names)
    assert asked_for == ["Norway"]


def test_a_head_of_state_never_lures_among_envoys():
    envoy = held("Ilsa Brandt", "ambassador to Chile", place="Norway")
    world = (envoy, held("Kari Nygaard", "prime minister", place="Norway"), *COLLEAGUES)
    found = offered(first(holder, *world), *world, made_names=lambda c, n: ("Ola Vik",))
    assert "Kari Nygaard" not in {o.text for o in found}
    with pytest.raises(TooFewError):
        offered(first(holder, *world), *world, made_names=lambda c, n: ())


def test_people_of_two_bodies_that_share_a_common_word_are_not_of_one_world():
    asked = held("Jo Lind", "secretary", organization="Pension Group")
    others = tuple(
        held(name, "director", organization=f"{body} Group")
        for name, body in (("Ola Vik", "Aid"), ("Kari Moe", "Orla"), ("Nils Dahl", "Tarn"))
    )
    with pytest.raises(TooFewError):
        offered(first(holder, asked, *others), asked, *others)


def test_no_name_is_made_for_a_head_of_state():
    head = held("Kari Nygaard", "prime minister", place="Norway")
    with pytest.raises(TooFewError):
        offered(first(holder, head), head, made_names=lambda c, n: ("Ola Vik", "Eli Moe", "A Bo"))


@pytest.mark.parametrize(
    ("long", "kind"),
    [("Harbour Transit Authority", "Authority"), ("Conference of Maren Rowers", "Conference")],
)
def test_among_long_forms_only_the_word_for_the_kind_of_body_changes(long, kind):
    question = asked(held("Ilsa Brandt", "mayor of Osse"), "abbreviation", long)
    for seed in range(5):
        wrong = [o.text for o in long_forms(question, context().world, ASKED, Random(seed))]
        assert len(set(wrong)) == 3
        at = long.split().index(kind)
        for text in wrong:
            apart = [
                n for n, (a, b) in enumerate(zip(long.split(), text.split(), strict=True)) if a != b
            ]
            assert apart == [at]


@pytest.mark.parametrize("long", ["Terminal High Altitude Defence", "Osse Football Club"])
def test_what_no_word_tells_the_kind_of_gets_no_options(long):
    question = asked(held("Ilsa Brandt", "mayor of Osse"), "abbreviation", long)
    assert not list(long_forms(question, context().world, ASKED, Random(1)))


@pytest.mark.parametrize("phrase", ["Norway's foreign minister", "foreign minister of Norway"])
def test_another_ministry_is_offered_wherever_the_country_stands(phrase):
    key = replace(office(held("Marit Solheim", "foreign minister", place="Norway")), phrase=phrase)
    found = list(siblings(key, Random(1)))
    assert phrase.replace("foreign", "finance") in found
    assert phrase not in found
