"""Dates, labels and datelines as papers print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.corpus.origin.datelines import (
    agency_line,
    dateline_of,
    split_edge_date,
    whole_line_date,
)
from briefings.corpus.origin.dates import Order, first_date
from briefings.corpus.origin.metadata import metadata_of

DATES: list[tuple[str, Order | None, str | None]] = [
    ("May 31, 2021", None, "2021-05-31"),
    ("May 31 2021", None, "2021-05-31"),
    ("31 May 2021", None, "2021-05-31"),
    ("31st of May, 2021", None, "2021-05-31"),
    ("Mon 31 May 2021 06.00 BST", None, "2021-05-31"),
    ("Sept. 5, 2019", None, "2019-09-05"),
    ("5-Sep-2019", None, "2019-09-05"),
    ("2021-05-31T23:10:00+09:00", None, "2021-05-31"),
    ("2021/5/31 17:34", None, "2021-05-31"),
    ("2021.05.31.", None, "2021-05-31"),
    ("20210531", None, "2021-05-31"),
    ("2021年5月31日", None, "2021-05-31"),
    ("31.05.2021", None, "2021-05-31"),
    ("05.06.2021", None, "2021-06-05"),
    ("31/05/2021", None, "2021-05-31"),
    ("05/31/2021", None, "2021-05-31"),
    ("05/06/2021", None, None),
    ("05/06/2021", "day first", "2021-06-05"),
    ("05/06/2021", "month first", "2021-05-06"),
    ("05/05/2021", None, "2021-05-05"),
    ("5/31/21", None, "2021-05-31"),
    ("Feb. 30, 2021", None, None),
    ("Feb. 5", None, None),
    ("2021", None, None),
    ("1-2-3", None, None),
    ("call 555 2021 0531", None, None),
    ("version 2021.13.45", None, None),
]


@pytest.mark.parametrize(("text", "order", "expected"), DATES)
def test_a_date_is_read_whole_or_not_at_all(
    text: str, order: Order | None, expected: str | None
) -> None:
    assert first_date(text, order) == expected


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    forms = (
        "%Y-%m-%d",
        "%d %B %Y",
        "%B %d, %Y",
        "%a, %b %d, %Y",
        "%d %b %Y",
        "%Y/%m/%d",
        "%d.%m.%Y",
    )
    assert {first_date(day.strftime(form)) for form in forms} == {day.isoformat()}


LINES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Published : May 31, 2021", [("published", "2021-05-31")]),
    ("Published: 31/05/2021", [("published", "2021-05-31")]),
    (
        "Posted on : 2023-04-11 08:12 KST Modified on : 2023-04-13 09:00 KST",
        [("published", "2023-04-11"), ("modified", "2023-04-13")],
    ),
    (
        "Updated: February 05, 2021 10:15 IST | First published: February 04, 2021 22:00 IST",
        [("modified", "2021-02-05"), ("published", "2021-02-04")],
    ),
    ("Last modified on Fri 5 Feb 2021 12.40 GMT", [("modified", "2021-02-05")]),
    ("Page last updated at 10:20 GMT, Friday, 5 March 2010", [("modified", "2010-03-05")]),
    ("Retrieved 14 January 2024", [("seen", "2024-01-14")]),
    ("Printed from www.a.example on 14 January 2024", [("seen", "2024-01-14")]),
    ("By Ana Ruiz, May 31, 2021", [("published", "2021-05-31"), ("author", "Ana Ruiz")]),
    (
        "By Ana Ruiz on May 31, 2021 at 3:15 pm",
        [("published", "2021-05-31"), ("author", "Ana Ruiz")],
    ),
    ("May 31, 2021 | By Ana Ruiz", [("published", "2021-05-31"), ("author", "Ana Ruiz")]),
    ("May 31, 2021 3:15 PM ET", [("published", "2021-05-31")]),
    ("MONDAY, MAY 31, 2021", [("published", "2021-05-31")]),
    ("World | May 31, 2021 | 4 min read", [("published", "2021-05-31")]),
    (
        "The Andean Times, 31 May 2021",
        [("published", "2021-05-31"), ("outlet", "The Andean Times")],
    ),
    ("Lima, 31 May 2021", [("published", "2021-05-31")]),
]


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line for line, _ in LINES])
def test_a_line_of_metadata_gives_its_claims(line: str, expected: list[tuple[str, str]]) -> None:
    claims = metadata_of(line, None, False)
    assert claims is not None
    assert sorted((claim.field, claim.value) for claim in claims) == sorted(expected)


@pytest.mark.parametrize(
    "line",
    [
        "On May 31, 2021, the court ruled that the dam must be opened.",
        "The report, published on May 31, 2021, says otherwise.",
        "She was born on 31 May 1971 in a village near Cusco.",
        "The law was last amended on 31 May 2021, when the fines were doubled.",
        "Elections will be held on May 31, 2021",
    ],
)
def test_a_sentence_with_a_date_is_no_metadata(line: str) -> None:
    assert metadata_of(line, None, False) is None


DATELINES: list[tuple[str, str | None, tuple[str, ...]]] = [
    ("SEOUL, Feb. 5, 2021 (Yonhap) -- The ministry said so.", "2021-02-05", ("Yonhap",)),
    ("SEOUL, Feb. 5 (Yonhap) -- The ministry said so.", None, ("Yonhap",)),
    ("WASHINGTON (AP) — The ministry said so.", None, ("AP",)),
    ("RIO DE JANEIRO, Brazil (AP) - The ministry said so.", None, ("AP",)),
    ("NAIROBI, Kenya, 3 June 2019 (Reuters) - The ministry said so.", "2019-06-03", ("Reuters",)),
    ("London (AFP) – The ministry said so.", None, ("AFP",)),
    ("LAGOS — The ministry said so.", None, ()),
    ("LIMA/QUITO, October 9, 2018 — The ministry said so.", "2018-10-09", ()),
    ("LIMA/QUITO, May 9, 2018 (AP) - The ministry said so.", "2018-05-09", ("AP",)),
    ("ST. PAUL, Minn. (AP) — The ministry said so.", None, ("AP",)),
]


@pytest.mark.parametrize(("line", "published", "agencies"), DATELINES)
def test_a_dateline_is_cut_off(line: str, published: str | None, agencies: tuple[str, ...]) -> None:
    found = dateline_of(line, None)
    assert found is not None
    claims, rest = found
    assert rest == "The ministry said so."
    assert tuple(c.value for c in claims if c.field == "agency") == agencies
    assert next((c.value for c in claims if c.field == "published"), None) == published


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("(Reuters) — The ministry said so.", "The ministry said so."),
        ("LIMA, Peru/QUITO (Reuters) - The ministry said so.", "The ministry said so."),
        ("LIMA — The ministry said so.", None),
        ("(Left) — The minister at home.", None),
    ],
)
def test_behind_a_caption_a_dateline_names_an_agency(line: str, rest: str | None) -> None:
    found = agency_line(line, None)
    assert (found[1] if found else None) == rest


@pytest.mark.parametrize(
    "line",
    [
        "The ministry - which was founded in 1990 - said so.",
        "NATO said so.",
        "The U.S. (and others) - said so.",
        "WHO: what we know",
    ],
)
def test_a_sentence_with_a_dash_has_no_dateline(line: str) -> None:
    assert dateline_of(line, None) is None


def test_a_long_date_at_the_edge_of_a_line_is_parted() -> None:
    assert split_edge_date("Dam opens Tuesday, June 1, 2021") == (
        "Tuesday, June 1, 2021",
        "Dam opens",
    )
    assert split_edge_date("Tuesday, June 1, 2021 A dam has opened.") == (
        "Tuesday, June 1, 2021",
        "A dam has opened.",
    )
    assert split_edge_date("The dam opened on Tuesday, June 1, 2021") is None


def test_a_date_with_words_around_it_is_not_alone_on_its_line() -> None:
    assert whole_line_date("Tue, June 1, 2021, 10:15 a.m. EDT", None) == "2021-06-01"
    assert whole_line_date("Before June 1, 2021", None) is None
