"""Words as topics and digests compare them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.words import content, is_number, stem, words


@pytest.mark.parametrize(
    "alike",
    [
        ("defence", "defense", "defences"),
        ("harbour", "harbor", "harbours"),
        ("tie", "ties", "tied"),
        ("flood", "floods", "flooded", "flooding"),
        ("agree", "agrees", "agreed"),
        ("battery", "batteries"),
        ("plan", "planned", "plans"),
        ("pass", "passed", "passes"),
    ],
)
def test_forms_and_spellings_of_a_word_have_one_stem(alike):
    assert len({stem(word) for word in alike}) == 1


@pytest.mark.parametrize(("one", "other"), [("gas", "ga"), ("crisis", "cris"), ("bus", "bu")])
def test_a_final_s_that_is_no_plural_stays(one, other):
    assert stem(one) != other


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. told us", ("the", "usa", "told", "us")),
        ("Peru’s $1,400 debt", ("peru", "$1400", "debt")),
        ("its 30th year", ("its", "30th", "year")),
        ("", ()),
    ],
)
def test_words_are_folded(text, expected):
    assert words(text) == expected


def test_content_leaves_out_what_says_nothing():
    assert content("He said that the tram will open on Monday") == ("tram", "open")


def test_a_number_is_written_with_digits():
    assert [is_number(word) for word in ("30th", "$300", "ten")] == [True, True, False]


@given(st.text(max_size=80))
def test_any_text_has_stems_that_are_not_empty(text):
    assert all(content(text))
