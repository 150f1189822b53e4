"""Article text made fit to set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefings.render.wording import clean, counted, listed, typeset, unquoted


@given(st.text())
def test_cleaned_text_can_always_stand_in_xml(text: str) -> None:
    element = etree.Element("p")
    element.text = clean(text)  # lxml refuses what XML cannot hold
    assert (
        etree.fromstring(etree.tostring(element)).text in (element.text or None, None)
        or "\r" in text
    )


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x07c", "abc"),
        ("zero\u200bwidth", "zerowidth"),
        ("over\u202eride", "override"),
        ("soft\u00adhyphen", "softhyphen"),
        ("half \ud800 surrogate", "half  surrogate"),
        ("naïve “café” №5 ₩", "naïve “café” №5 ₩"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_what_cannot_be_seen_is_dropped_and_the_rest_stays(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    "text",
    ["on 5 May they", "on Feb. 5 they", "on December 12, they", "see p. 3 of", "$4 billion was",
     "12 percent of", "by Dr. Okafor"],
)  # fmt: skip
def test_a_line_never_ends_within_a_date_or_a_sum(text: str) -> None:
    assert "\u00a0" in typeset(text)
    assert typeset(text).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    "text", ["He may go. 5 others", "In May they", "Mayor 5 of", "I saw 5 Maybes"]
)
def test_other_spaces_may_end_a_line(text: str) -> None:
    assert typeset(text) == text


def test_numbers_agree_with_their_nouns() -> None:
    assert counted(1, "source") == "1\u00a0source"
    assert counted(1200, "source") == "1,200\u00a0sources"


def test_lists_are_read_as_lists() -> None:
    assert [listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a and b", "a, b and c",
    ]  # fmt: skip


def test_only_a_pair_of_marks_around_a_quotation_is_taken_off() -> None:
    assert unquoted("“We will.”") == "We will."
    assert unquoted("“We,” she said, “will.”") == "We,” she said, “will."
    assert unquoted('He said "no"') == 'He said "no"'


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("China's envoy didn't go", "China’s envoy didn’t go"),
        ("the parents' union, the nurses', and all", "the parents’ union, the nurses’, and all"),
        ("in the 1990's and the '80s", "in the 1990’s and the ’80s"),
        ("6' 2\" tall", "6' 2\" tall"),
    ],
)
def test_apostrophes_are_printed_as_such(text: str, printed: str) -> None:
    assert typeset(text) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ('"It\'s ours," she said', "“It's ours,” she said"),
        ('he called it "wrong" ("sad," too)', "he called it “wrong” (“sad,” too)"),
        ('a 12" pipe beside a 10" one', 'a 12" pipe beside a 10" one'),
        ('he said: "It is', 'he said: "It is'),
    ],
)
def test_quotation_marks_are_printed_as_such(text: str, printed: str) -> None:
    assert typeset(text) == printed


@pytest.mark.parametrize(
    "text",
    [
        "“It's ours,” she said",
        "the 'town's wisdom' of old",
        "he said: “It's",
    ],
)
def test_what_is_quoted_stays_letter_for_letter(text: str) -> None:
    assert typeset(text) == text
