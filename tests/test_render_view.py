"""What templates see: plain values, citation numbers in reading order, words for dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from briefings.model import Asks, Difference, Holder, Masthead, Option, QuizItem
from briefings.render.keyview import key_view
from briefings.render.quizview import quiz_view, sheet_id
from briefings.render.timeline import timeline_view
from briefings.render.view import brief_view
from tests.test_render_samples import (
    ARTICLES,
    CHOICES,
    DIGEST,
    MASTHEAD,
    MATCHING,
    OTHERS,
    QUIZ,
    QUIZ_B,
    point,
    ref,
)

VIEW = brief_view(DIGEST, ARTICLES, MASTHEAD)


def leaves(value: Any) -> Iterator[Any]:
    """Everything in a view that is neither a dict nor a list."""
    if isinstance(value, dict):
        for key, inner in value.items():
            assert type(key) is str
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    else:
        yield value


@pytest.mark.parametrize(
    "view", [VIEW, quiz_view(QUIZ, MASTHEAD), key_view([QUIZ, QUIZ_B], MASTHEAD)]
)
def test_a_template_sees_nothing_but_dicts_lists_texts_and_numbers(view: dict[str, Any]) -> None:
    assert {type(leaf) for leaf in leaves(view)} <= {str, int, float, bool}


def test_citations_are_numbered_as_they_are_first_read() -> None:
    numbers = [cite["number"] for each in VIEW["bottom_line"] for cite in each["cites"]]
    assert numbers == [1, 1, 2, 3]
    assert [source["number"] for source in VIEW["sources"]] == [1, 2, 3, 4, 5]


def test_a_sentence_that_a_point_has_word_for_word_stands_there_alone() -> None:
    cited = ref("ferry", 0)
    whole, part = (
        brief_view(
            replace(DIGEST, bottom_line=(replace(point(cited.sentence, cited), text=text),)),
            ARTICLES,
            MASTHEAD,
        )
        for text in (cited.sentence, "The ferry will stop.")
    )
    assert whole["repeated"]
    assert not part["repeated"]
    assert cited.sentence not in whole["sources"][0]["sentences"]
    assert cited.sentence in part["sources"][0]["sentences"]


def test_a_source_lists_each_cited_sentence_once_and_letter_for_letter() -> None:
    first = VIEW["sources"][0]
    assert sorted(first["sentences"]) == sorted(
        {r.sentence for r in (ref("ferry", n) for n in range(3))}
    )


def test_an_inferred_date_and_an_unnamed_outlet_are_said_to_be_so() -> None:
    assert VIEW["sources"][2]["date"].endswith("(inferred)")
    assert VIEW["sources"][4]["outlet"] == "Outlet not named"
    assert VIEW["sources"][4]["date"] == "undated"


def test_a_file_is_named_without_its_folder() -> None:
    assert VIEW["sources"][2]["file"] == "court.txt"
    assert VIEW["sources"][2]["link"] == ""


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"since": "2021-03", "as_of": "2026-11-19"}, "Since March 2021; as of 19 November 2026"),
        ({"since": "2019", "until": "2021"}, "2019 to 2021"),
        ({"until": "2020-05", "modality": "former"}, "Former; until May 2020"),
        ({"modality": "acting", "as_of": "2024"}, "Acting; as of 2024"),
        ({"since": "2020~"}, "Since about 2020"),
        ({"since": "2019", "until": ".."}, "Since 2019"),
        ({}, ""),
    ],
)
def test_a_tenure_is_said_no_more_exactly_than_it_is_known(
    changes: dict[str, Any], expected: str
) -> None:
    blank = Holder("A. Okafor", "mayor", None, None, None, None, None, "holds", (ref("ferry"),))
    digest = replace(DIGEST, holders=(replace(blank, **changes),))
    said = brief_view(digest, ARTICLES, MASTHEAD)["holders"][0]["when"]
    assert said.replace("\u00a0", " ") == expected


def test_an_office_does_not_say_its_place_twice() -> None:
    holder = Holder("X", "mayor of Brøndvik", "Brøndvik", "Norway", None, None, None, "holds", ())
    view = brief_view(replace(DIGEST, holders=(holder,)), ARTICLES, MASTHEAD)
    assert view["holders"][0]["office"] == "Mayor of Brøndvik, Norway"


def test_more_than_three_accounts_do_not_stand_side_by_side() -> None:
    accounts = tuple(point(f"account {n}", ref("ferry")) for n in range(4))
    digest = replace(DIGEST, differences=(Difference("a", accounts), Difference("b", accounts[:3])))
    sides = [each["side_by_side"] for each in brief_view(digest, ARTICLES, MASTHEAD)["differences"]]
    assert sides == [False, True]


def test_an_account_says_that_its_date_is_inferred() -> None:
    accounts = VIEW["differences"][0]["accounts"]
    assert (
        accounts[0]["by"].replace("\u00a0", " ") == "Correo del Valle, 30 October 2026 (inferred)"
    )
    assert not accounts[1]["by"].endswith("(inferred)")


def test_the_first_issue_has_no_previous_one() -> None:
    first = Masthead("Briefing", "2026-01-02", "UTC", 1, 1, 1)
    assert brief_view(DIGEST, ARTICLES, first)["masthead"]["previous"] == ""
    assert brief_view(DIGEST, ARTICLES, first)["masthead"]["articles"] == "1\u00a0article"


# -- the timeline


def test_marks_lie_within_the_line_and_in_the_order_of_time() -> None:
    drawn = timeline_view(DIGEST.timeline)
    places = [mark["place"] for mark in drawn["marks"]]
    assert places == sorted(places)
    assert 0 < places[0] <= places[-1] < 1
    assert [tick["label"] for tick in drawn["ticks"]] == [
        "2018", "2020", "2022", "2024", "2026", "2028",
    ]  # fmt: skip


def test_a_moment_without_a_year_is_not_drawn_and_a_planned_one_is_open() -> None:
    drawn = timeline_view(DIGEST.timeline)
    assert len(drawn["marks"]) == len(DIGEST.timeline) - 1
    assert [mark["open"] for mark in drawn["marks"]].count(True) == 1


@pytest.mark.parametrize(
    "dates",
    [["2021"] * 9, ["2020", "2021", "2022"], ["XXXX-01-02"] * 9, []],
    ids=["all at once", "too few", "no years", "none"],
)
def test_nothing_is_drawn_where_there_is_nothing_to_see(dates: list[str]) -> None:
    moments = [replace(DIGEST.timeline[0], date=date) for date in dates]
    assert timeline_view(moments) == {}


@pytest.mark.parametrize(
    "dates",
    [
        ["2026-01-01", "2026-01-03", "2026-01-20", "2026-02-11"],
        ["2019", "2020-05", "2022", "2026-12-31"],
        ["1066", "1492", "1789", "2026"],
    ],
)
def test_there_are_between_two_and_eight_ticks_and_all_marks_between_them(dates: list[str]) -> None:
    drawn = timeline_view([replace(DIGEST.timeline[0], date=date) for date in dates])
    ticks = [tick["place"] for tick in drawn["ticks"]]
    assert 2 <= len(ticks) <= 8
    assert all(ticks[0] <= mark["place"] <= ticks[-1] for mark in drawn["marks"])


# -- sheets and keys


def test_items_of_one_kind_make_a_part() -> None:
    parts = quiz_view(QUIZ, MASTHEAD)["parts"]
    assert [part["title"].split(". ")[0] for part in parts] == [
        "Part I", "Part II", "Part III", "Part IV", "Part V", "Part VI",
    ]  # fmt: skip
    numbers = [question["number"] for part in parts for question in part["questions"]]
    assert numbers == list(range(1, 15))


def test_kinds_that_alternate_make_no_parts() -> None:
    mixed = replace(QUIZ, items=(CHOICES[0], OTHERS[0], CHOICES[1]))
    parts = quiz_view(mixed, MASTHEAD)["parts"]
    assert [part["title"] for part in parts] == ["Questions"]


def test_a_gap_is_a_cut_in_the_stem() -> None:
    part = next(p for p in quiz_view(QUIZ, MASTHEAD)["parts"] if p["kind"] == "blank")
    assert part["questions"][0]["stem"] == ["The water levy brought in ", " between 2019 and 2025."]


def test_two_matching_tables_keep_their_own_letters() -> None:
    other = tuple(
        replace(item, id=f"n{item.id}", options=tuple(Option(t) for t in ("UN", "EU")), answer="EU")
        for item in MATCHING[:2]
    )
    quiz = replace(QUIZ, items=(*MATCHING, *other))
    assert [len(part["matching"]) for part in quiz_view(quiz, MASTHEAD)["parts"]] == [6, 2]
    letters = [answer["letter"] for answer in key_view([quiz], MASTHEAD)["versions"][0]["answers"]]
    assert letters == ["C", "B", "A", "D", "B", "B"]


def test_the_key_gives_the_letter_the_evidence_and_its_source() -> None:
    answers = key_view([QUIZ], MASTHEAD)["versions"][0]["answers"]
    for item, answer in zip(CHOICES, answers, strict=False):
        assert item.options["ABCD".index(answer["letter"])].correct
        assert answer["evidence"] == item.references[0].sentence
    assert answers[0]["source"].replace("\u00a0", " ") == "Kurier Wschodni, 19 November 2026"
    assert answers[3]["more"].replace("\u00a0", " ") == "and 1 more article"


def test_the_key_says_what_is_made_and_what_is_also_right() -> None:
    answers = key_view([QUIZ], MASTHEAD)["versions"][0]["answers"]
    assert answers[0]["made"] == "D"
    assert answers[-1]["accepted"] == "the island of Tavuni"


def test_the_key_counts_what_was_left_out() -> None:
    view = key_view([QUIZ, QUIZ_B], MASTHEAD)
    version = view["versions"][0]
    account = version["account"].replace("\u00a0", " ")
    assert account.startswith("14 questions printed (16 asked for); 41 candidates written")
    assert version["dropped"] == []
    assert [each["count"] for each in view["dropped"]] == [9, 4]


def test_what_was_left_out_of_one_version_alone_is_told_there() -> None:
    other = replace(QUIZ_B, dropped=(("the stem gives the answer away", 2),))
    view = key_view([QUIZ, other], MASTHEAD)
    counts = [[each["count"] for each in version["dropped"]] for version in view["versions"]]
    assert (counts, view["dropped"]) == ([[9, 4], [2]], [])


def test_the_key_says_which_dates_are_inferred() -> None:
    sources = [a["source"] for a in key_view([QUIZ], MASTHEAD, ARTICLES)["versions"][0]["answers"]]
    assert {"(inferred)" in source for source in sources if source.startswith("Correo")} == {True}
    assert not any("(inferred)" in source for source in sources if source.startswith("Kurier"))


def test_true_and_false_are_offered_where_the_item_has_no_options() -> None:
    item = QuizItem("t", "true-false", "name", "It rained.", "True", (), ())
    quiz = replace(QUIZ, items=(item, replace(item, id="u", answer="False: it snowed")))
    answers = key_view([quiz], MASTHEAD)["versions"][0]["answers"]
    assert [answer["letter"] for answer in answers] == ["A", "B"]


def test_each_sheet_has_a_number_of_its_own() -> None:
    ids = {
        sheet_id(QUIZ, MASTHEAD),
        sheet_id(QUIZ_B, MASTHEAD),
        sheet_id(replace(QUIZ, seed=8), MASTHEAD),
        sheet_id(QUIZ, replace(MASTHEAD, date="2026-11-22")),
    }
    assert len(ids) == 4
    assert sheet_id(QUIZ, MASTHEAD).startswith("2026-11-21-A-")


@pytest.mark.parametrize(("asks", "head"), [("position", "Name"), ("date", "Event")])
def test_a_matching_table_says_what_its_rows_are(asks: Asks, head: str) -> None:
    rows = tuple(replace(row, asks=asks) for row in MATCHING)
    (part,) = quiz_view(replace(QUIZ, items=rows), MASTHEAD)["parts"]
    assert part["rows"] == head


def test_the_key_of_an_ordering_cites_a_sentence_for_each_event() -> None:
    order = next(i for i in QUIZ.items if i.kind == "order")
    cited = (ref("ferry", 1), ref("strike", 1), ref("court"))
    view = key_view((replace(QUIZ, items=(replace(order, references=cited),)),), MASTHEAD, ARTICLES)
    (answer,) = view["versions"][0]["answers"]
    for place, each in enumerate(cited, 1):
        assert f"({place}) {each.sentence}" in answer["evidence"]
    assert answer["source"].count(";") == 2
    assert answer["more"] == ""
