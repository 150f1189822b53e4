"""Amounts: numbers in figures and words, money, percent, units, hedges, ranges."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.extract.figures.amounts import find_amounts

# (text, the words, low, high, unit, bound)
TABLE = [
    ("The tram will carry 9,000 people.", "9,000", "9000", "9000", "", ""),
    ("Over $1.2 billion was lost.", "Over $1.2 billion", "1200000000", "1200000000", "$", ">"),
    ("It cost €3bn.", "€3bn", "3000000000", "3000000000", "EUR", ""),
    ("It cost £310m.", "£310m", "310000000", "310000000", "GBP", ""),
    ("It cost up to US$5 million.", "up to US$5 million", "5000000", "5000000", "USD", "≤"),
    ("It cost 500 yen.", "500 yen", "500", "500", "JPY", ""),
    ("It cost 100,000 euros.", "100,000 euros", "100000", "100000", "EUR", ""),
    ("Prices rose 3.5%.", "3.5%", "3.5", "3.5", "%", ""),
    ("Prices rose about 8 percent.", "about 8 percent", "8", "8", "%", "~"),
    ("Prices rose 8 per cent.", "8 per cent", "8", "8", "%", ""),
    (
        "Turnout fell nearly 2 percentage points.",
        "nearly 2 percentage points",
        "2",
        "2",
        "%",
        "<",
    ),
    ("10 to 15 percent stayed away.", "10 to 15 percent", "10", "15", "%", ""),
    ("Some 5-7 million stayed away.", "Some 5-7 million", "5000000", "7000000", "", "~"),
    ("A dozen boats sank.", "A dozen", "12", "12", "", ""),
    ("Two hundred and five sailors left.", "Two hundred and five", "205", "205", "", ""),
    ("Half a million litres leaked.", "Half a million litres", "500000", "500000", "l", ""),
    ("At least twenty-one miners died.", "At least twenty-one", "21", "21", "", "≥"),
    ("It is 12 km away.", "12 km", "12", "12", "km", ""),
    ("It took 10 to 12 hours.", "10 to 12 hours", "10", "12", "hour", ""),
    ("A quarter of them left.", "A quarter", "0.25", "0.25", "", ""),
    ("Three million came.", "Three million", "3000000", "3000000", "", ""),
    ("Hundreds of thousands of fans came.", "Hundreds of thousands", "200000", "200000", "", "≥"),
    ("Dozens of fans came.", "Dozens", "24", "24", "", "≥"),
    (
        "Two-thirds of them left.",
        "Two-thirds",
        str(2 * (Decimal(1) / 3)),
        str(2 * (Decimal(1) / 3)),
        "",
        "",
    ),
    ("It fell by between 4 and 6 percent.", "between 4 and 6 percent", "4", "6", "%", ""),
    ("It burned 500 square metres.", "500 square metres", "500", "500", "m2", ""),
    ("An estimated 900 left.", "An estimated 900", "900", "900", "", "~"),
    ("A further 900 left.", "A further 900", "900", "900", "", ""),
    ("A single boat sank.", "A single", "1", "1", "", ""),
    ("It holds 3 crore rupees.", "3 crore rupees", "30000000", "30000000", "INR", ""),
    ("Fewer than 40 tonnes came.", "Fewer than 40 tonnes", "40", "40", "t", "<"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "unit", "bound"), TABLE)
def test_amounts_are_read_with_their_value_unit_and_hedge(
    text: str, words: str, low: str, high: str, unit: str, bound: str
) -> None:
    (amount,) = find_amounts(text)
    assert amount.text == text[amount.start : amount.end] == words
    assert (amount.low, amount.high) == (Decimal(low), Decimal(high))
    assert (amount.unit, amount.bound) == (unit, bound)


@pytest.mark.parametrize(
    "text", ["Rovers won 2-1.", "The 22nd of June.", "Flight A320 left.", "No number at all."]
)
def test_scores_ordinals_and_names_are_no_amounts(text: str) -> None:
    assert find_amounts(text) == ()


def test_two_numbers_beside_each_other_are_two_amounts() -> None:
    found = [amount.text for amount in find_amounts("It killed 12 and hurt 30 or more.")]
    assert found == ["12", "30"]


@given(st.integers(min_value=1, max_value=10**12))
def test_a_number_with_commas_is_read_back(number: int) -> None:
    (amount,) = find_amounts(f"They counted {number:,} stars.")
    assert amount.low == amount.high == number


@given(st.text(alphabet="0123456789.,-%$€ andhalfmilo", max_size=60))
def test_no_text_breaks_the_grammar(text: str) -> None:
    end = 0
    for amount in find_amounts(text):
        assert amount.start >= end
        assert amount.low <= amount.high
        end = amount.end


def test_a_change_is_two_amounts_and_no_range() -> None:
    found = [(a.text, str(a.low), a.unit) for a in find_amounts("It fell from 80 to 60 percent.")]
    assert found == [("80", "80", "%"), ("60 percent", "60", "%")]
