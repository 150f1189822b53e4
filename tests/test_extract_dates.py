"""Dates: the words, and what they prove. Every sentence is invented."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.extract.dates import find_dates

Row = tuple[str, str | None, tuple[tuple[str, str | None], ...]]

# Written out: nothing else is needed to know them.
WRITTEN: list[Row] = [
    ("The bridge opened on March 4, 2019.", None, (("March 4, 2019", "2019-03-04"),)),
    ("The bridge opened on 4 March 2019.", None, (("4 March 2019", "2019-03-04"),)),
    ("The bridge opened on Mar. 4, 2019.", None, (("Mar. 4, 2019", "2019-03-04"),)),
    ("It sank on Monday, 4 March 2019 off Vigo.", None, (("Monday, 4 March 2019", "2019-03-04"),)),
    ("It sank Monday, March 4, 2019.", None, (("Monday, March 4, 2019", "2019-03-04"),)),
    ("Signed on the 5th of June, 1998.", None, (("5th of June, 1998", "1998-06-05"),)),
    ("Signed on June 5th, 1998.", None, (("June 5th, 1998", "1998-06-05"),)),
    ("The log says 2021-09-30.", None, (("2021-09-30", "2021-09-30"),)),
    ("The log says 2021/09/30.", None, (("2021/09/30", "2021-09-30"),)),
    ("The permit is dated 30.09.2021.", None, (("30.09.2021", "2021-09-30"),)),
    ("The permit is dated 25/12/2020.", None, (("25/12/2020", "2020-12-25"),)),
    ("The permit is dated 12/25/2020.", None, (("12/25/2020", "2020-12-25"),)),
    ("The permit is dated 05/02/2020.", None, (("05/02/2020", "2020"),)),
    ("He was elected in October 2003.", None, (("October 2003", "2003-10"),)),
    ("He was elected in October of 2003.", None, (("October of 2003", "2003-10"),)),
    ("By late June 2016 the lake was dry.", None, (("late June 2016", "2016-06"),)),
    ("A mid-June 2016 frost.", None, (("mid-June 2016", "2016-06"),)),
    ("The club was founded in 1887.", None, (("1887", "1887"),)),
    ("In early 2014 the mine closed.", None, (("early 2014", "2014"),)),
    ("The mine closed in mid-2014.", None, (("mid-2014", "2014"),)),
    ("The chapel was built circa 1710.", None, (("circa 1710", "1710~"),)),
    ("Titles came in 1998, 2002 and 2010.", None,
     (("1998", "1998"), ("2002", "2002"), ("2010", "2010"))),
    ("The painter (1871) was forgotten.", None, (("1871", "1871"),)),
    ("Back in '98 there was no road.", None, (("'98", "1998"),)),
    ("In the 1990s the harbour silted up.", None, (("1990s", "199X"),)),
    ("In the late 1980s the mill shut.", None, (("late 1980s", "198X"),)),
    ("Music of the '70s was played.", None, (("'70s", "197X"),)),
    ("Fashion of the sixties is back.", None, (("sixties", "196X"),)),
    ("A 19th-century ban still stands.", None, (("19th-century", "18XX"),)),
    ("In the sixteenth century it was a port.", None, (("sixteenth century", "15XX"),)),
    ("Sales rose in fiscal 2024.", None, (("fiscal 2024", None),)),
    ("By the mid-1800s there were forty mills.", None, (("mid-1800s", "18XX"),)),
    ("World Cup 2018 was hot.", None, (("2018", "2018"),)),
    ("Photo from Lyon, 2015.", None, (("2015", "2015"),)),
    ("2015 was a dry year.", None, (("2015", "2015"),)),
    ("The sea will rise by 2100.", None, (("2100", "2100"),)),
    ("The coin is from 44 BC.", None, (("44 BC", "-0043"),)),
    ("The strike of summer 2011 failed.", None, (("summer 2011", "2011-22"),)),
    ("In the autumn of 1956 they fled.", None, (("autumn of 1956", "1956-23"),)),
    ("The winter of 2010-11 was mild.", None, (("winter of 2010-11", "2010-12/2011-02"),)),
    ("Exports fell in the third quarter of 2022.", None,
     (("third quarter of 2022", "2022-07/2022-09"),)),
    ("Q1 2023 was weak.", None, (("Q1 2023", "2023-01/2023-03"),)),
    ("The first half of 2020 was lost.", None, (("first half of 2020", "2020-01/2020-06"),)),
    ("The wave hit on Boxing Day 2004.", None, (("Boxing Day 2004", "2004-12-26"),)),
]  # fmt: skip

# Two ends.
RANGES: list[Row] = [
    ("She led the bank from 1992 to 1995.", None, (("1992 to 1995", "1992/1995"),)),
    ("She led the bank between 1992 and 1995.", None, (("1992 and 1995", "1992/1995"),)),
    ("The 2021-22 season begins.", None, (("2021-22", "2021/2022"),)),
    ("He played there (2011–2015).", None, (("2011–2015", "2011/2015"),)),
    ("The fair runs June 5-9, 2021.", None, (("June 5-9, 2021", "2021-06-05/2021-06-09"),)),
    ("The fair ran from 5 to 9 June 2021.", None, (("5 to 9 June 2021", "2021-06-05/2021-06-09"),)),
    ("Talks ran from June 28 to July 2, 2021.", None,
     (("June 28 to July 2, 2021", "2021-06-28/2021-07-02"),)),
    ("Talks ran from Dec. 28 to Jan. 2, 2021.", None,
     (("Dec. 28 to Jan. 2, 2021", "2020-12-28/2021-01-02"),)),
    ("From June to August 2018 it was shut.", None, (("June to August 2018", "2018-06/2018-08"),)),
    ("From May 2017 to March 2019 she was ill.", None,
     (("May 2017 to March 2019", "2017-05/2019-03"),)),
    ("Closed June 5 to 9.", None, (("June 5 to 9", "XXXX-06-05/XXXX-06-09"),)),
    ("The port was closed from Monday to Wednesday.", "2022-09-16",
     (("Monday to Wednesday", "2022-09-12/2022-09-14"),)),
    ("The festival will run from 28 December to 3 January.", "2022-11-16",
     (("28 December to 3 January", "2022-12-28/2023-01-03"),)),
]  # fmt: skip

# No year: it stays open, or the sentence or the day of publication gives it.
YEARLESS: list[Row] = [
    ("The vote is on Feb. 5.", None, (("Feb. 5", "XXXX-02-05"),)),
    ("The vote is on the 5th of February.", None, (("5th of February", "XXXX-02-05"),)),
    ("They voted in February.", None, (("February", "XXXX-02"),)),
    ("They voted on Feb. 5.", "2021-03-10", (("Feb. 5", "2021-02-05"),)),
    ("They voted on Nov. 5.", "2021-03-10", (("Nov. 5", "2020-11-05"),)),
    ("They will vote on Nov. 5.", "2021-03-10", (("Nov. 5", "2021-11-05"),)),
    ("They will vote on Feb. 5.", "2021-03-10", (("Feb. 5", "2022-02-05"),)),
    ("On Feb. 5, the board will vote.", "2021-03-10", (("Feb. 5", "2022-02-05"),)),
    ("On Nov. 5 the board rejected it.", "2021-03-10", (("Nov. 5", "2020-11-05"),)),
    ("The ship left port in September.", "2021-03-10", (("September", "2020-09"),)),
    ("The ship is due to sail in September.", "2021-03-10", (("September", "2021-09"),)),
    ("The museum opens on May 3.", "2021-03-10", (("May 3", "2021-05-03"),)),
    ("The trial is set for May 3.", "2021-03-10", (("May 3", "2021-05-03"),)),
    ("The storm hit on Dec. 30.", "2021-01-02", (("Dec. 30", "2020-12-30"),)),
    ("LIMA, March 9 (Andes Wire) - Miners walked out.", "2021-03-10", (("March 9", "2021-03-09"),)),
    ("They voted on Feb. 5.", "2021-02", (("Feb. 5", "2021-02-05"),)),
    ("They voted on Feb. 5.", "2021", (("Feb. 5", "XXXX-02-05"),)),
    ("They left on Feb. 29.", "2021-06-01", (("Feb. 29", "XXXX-02-29"),)),
    ("On Sunday, June 5, the dam broke.", "2022-09-01", (("Sunday, June 5", "2022-06-05"),)),
    ("On Saturday, June 5, the dam broke.", "2022-09-01", (("Saturday, June 5", "2021-06-05"),)),
    ("In 1995 he came home, and on March 9 he married.", "2020-05-05",
     (("1995", "1995"), ("March 9", "1995-03-09"))),
    ("Smith, born in 1952, was arrested on March 9.", "2020-05-05",
     (("1952", "1952"), ("March 9", "2020-03-09"))),
    ("The 2021 trade fair, scheduled for November, is off.", None,
     (("2021", "2021"), ("November", "2021-11"))),
    ("The rule took force in January 2014 and lapsed in May.", None,
     (("January 2014", "2014-01"), ("May", "2014-05"))),
    ("He is still haunted by the Sept. 11 attacks.", "2010-03-02", (("Sept. 11", "XXXX-09-11"),)),
    ("Shops closed on Christmas Day.", "2021-01-04", (("Christmas Day", "2020-12-25"),)),
    ("The hearing is set for 10 a.m. Dec. 5.", "2022-10-16", (("Dec. 5", "2022-12-05"),)),
    ("In March the firm said it would move in June.", "2022-10-16",
     (("March", "2022-03"), ("June", "2022-06"))),
    ("The firm said it would move in June.", "2022-10-16", (("June", "2023-06"),)),
    ("The fair is usually held in May. It rained in May.", "2022-10-16",
     (("May", "XXXX-05"), ("May", "2022-05"))),
    ("The show tours Rome next month, Oslo in May and Lima in June.", "2022-10-16",
     (("next month", "2022-11"), ("May", "2023-05"), ("June", "2023-06"))),
    ("The team has not won since April.", "2022-10-16", (("April", "2022-04"),)),
    ("Rates rose to 9% in May 2022, up from 5% in December.", "2022-06-22",
     (("May 2022", "2022-05"), ("December", "2021-12"))),
    ("In May of last year the roof fell.", "2021-01-04", (("May of last year", "2020-05"),)),
    ("In March this year the roof fell.", "2021-06-04", (("March this year", "2021-03"),)),
]  # fmt: skip

# Words that count from the day of publication: Wednesday, 10 March 2021.
FROM_PUBLICATION: list[Row] = [
    ("The jury met on Monday.", "2021-03-10", (("Monday", "2021-03-08"),)),
    ("The jury met on Wednesday.", "2021-03-10", (("Wednesday", "2021-03-10"),)),
    ("The jury met on Thursday.", "2021-03-10", (("Thursday", "2021-03-04"),)),
    ("The jury will meet on Thursday.", "2021-03-10", (("Thursday", "2021-03-11"),)),
    ("The jury will meet again on Monday.", "2021-03-10", (("Monday", "2021-03-15"),)),
    ("Rovers face Albion on Saturday.", "2021-03-10", (("Saturday", "2021-03-13"),)),
    ("Rovers lost on Saturday night.", "2021-03-10", (("Saturday night", "2021-03-06"),)),
    ("Police said on Tuesday they would reopen the case on Friday.", "2021-03-10",
     (("Tuesday", "2021-03-09"), ("Friday", "2021-03-12"))),
    ("The council plans to meet next Tuesday.", "2021-03-10", (("next Tuesday", "2021-03-16"),)),
    ("The council plans to meet next Friday.", "2021-03-10", (("next Friday", None),)),
    ("He was seen last Thursday.", "2021-03-10", (("last Thursday", "2021-03-04"),)),
    ("He was seen last Monday.", "2021-03-10", (("last Monday", None),)),
    ("He was seen on Monday of last week.", "2021-03-10",
     (("Monday of last week", "2021-03-01"),)),
    ("Monday's match will be shown live.", "2021-03-10", (("Monday", "2021-03-15"),)),
    ("Monday's match was shown live.", "2021-03-10", (("Monday", "2021-03-08"),)),
    ("Two weeks ago today he quit.", "2021-03-10", (("Two weeks ago today", "2021-02-24"),)),
    ("It rained yesterday.", "2021-03-10", (("yesterday", "2021-03-09"),)),
    ("It will rain tomorrow morning.", "2021-03-10", (("tomorrow morning", "2021-03-11"),)),
    ("The fire broke out last night.", "2021-03-10", (("last night", "2021-03-09"),)),
    ("The firm announced today that it is bankrupt.", "2021-03-10", (("today", "2021-03-10"),)),
    ("The day before yesterday he quit.", "2021-03-10",
     (("The day before yesterday", "2021-03-08"),)),
    ("Prices rose last week.", "2021-03-10", (("last week", "2021-03-01/2021-03-07"),)),
    ("Prices rise this week.", "2021-03-10", (("this week", "2021-03-08/2021-03-14"),)),
    ("Floods came last weekend.", "2021-03-10", (("last weekend", "2021-03-06/2021-03-07"),)),
    ("Six died over the weekend.", "2021-03-08", (("the weekend", "2021-03-06/2021-03-07"),)),
    ("The fair was held this weekend.", "2021-03-11", (("this weekend", "2021-03-06/2021-03-07"),)),
    ("The fair opens this weekend.", "2021-03-11", (("this weekend", "2021-03-13/2021-03-14"),)),
    ("Prices rose last month.", "2021-01-10", (("last month", "2020-12"),)),
    ("Prices will rise next month.", "2021-12-10", (("next month", "2022-01"),)),
    ("Earlier this month she resigned.", "2021-03-10", (("Earlier this month", "2021-03"),)),
    ("Prices rose last year.", "2021-03-10", (("last year", "2020"),)),
    ("Late last year he moved.", "2021-03-10", (("Late last year", "2020"),)),
    ("Next year the tolls end.", "2021-03-10", (("Next year", "2022"),)),
    ("Prices rose last year.", "2021", (("last year", "2020"),)),
    ("Prices rose last year.", None, (("last year", None),)),
    ("Prices rose last month.", "2021", (("last month", None),)),
    ("It rained yesterday.", "2021-03", (("yesterday", None),)),
    ("The jury met on Monday.", None, (("Monday", None),)),
    ("She retires next February.", "2021-10-05", (("next February", "2022-02"),)),
    ("She retired last December.", "2021-03-05", (("last December", "2020-12"),)),
    ("Crops failed last summer.", "2021-03-10", (("last summer", "2020-22"),)),
    ("Crops failed last summer.", "2021-10-10", (("last summer", None),)),
    ("This winter was mild.", "2021-01-20", (("This winter", "2020-12/2021-02"),)),
    ("Sales fell last quarter.", "2021-03-10", (("last quarter", "2020-10/2020-12"),)),
    ("Sales rose in the fourth quarter of last year.", "2021-03-10",
     (("fourth quarter of last year", "2020-10/2020-12"),)),
    ("The road will open by the end of the year.", "2021-03-10",
     (("the end of the year", "2021"),)),
    ("The curator leaves at the end of the year.", "2021-03-10",
     (("the end of the year", "2021-12~"),)),
    ("Plans were posted two days before Christmas.", "2021-02-10",
     (("two days before Christmas", "2020-12-23"),)),
    ("Shops closed the day after Halloween.", "2020-12-10",
     (("the day after Halloween", "2020-11-01"),)),
    ("Defaults could rise to 7% by May from 3.5% in January.", "2021-03-10",
     (("May", "2021-05"), ("January", "2021-01"))),
    ("Two days ago he quit.", "2021-03-10", (("Two days ago", "2021-03-08"),)),
    ("Two weeks ago he quit.", "2021-03-10", (("Two weeks ago", "2021-02-22/2021-02-28"),)),
    ("Three months ago he quit.", "2021-03-10", (("Three months ago", "2020-12"),)),
    ("Six years ago he quit.", "2021-03-10", (("Six years ago", "2015"),)),
    ("Twenty years ago he quit.", "2021-03-10", (("Twenty years ago", "2001~"),)),
    ("Nearly a decade ago he quit.", "2021-03-10", (("Nearly a decade ago", "2011~"),)),
    ("A few years ago he quit.", "2021-03-10", (("A few years ago", None),)),
    ("The lease ends two years from now.", "2021-03-10", (("two years from now", "2023"),)),
    ("\"I saw him yesterday,\" she said.", "2021-03-10", (("yesterday", None),)),
]  # fmt: skip

# Words that count from a date that the story told before.
FROM_THE_STORY: list[Row] = [
    ("He was shot on May 4, 2012. The next day he died.", None,
     (("May 4, 2012", "2012-05-04"), ("The next day", "2012-05-05"))),
    ("He was shot on May 4, 2012, and died two days later.", None,
     (("May 4, 2012", "2012-05-04"), ("two days later", "2012-05-06"))),
    ("It closed in 2012. The following year it burned.", None,
     (("2012", "2012"), ("The following year", "2013"))),
    ("It closed in 2012 and burned three years later.", None,
     (("2012", "2012"), ("three years later", "2015"))),
    ("It opened in May 2012. That year it rained.", None,
     (("May 2012", "2012-05"), ("That year", "2012"))),
    ("It opened in May 2012 and closed the same month.", None,
     (("May 2012", "2012-05"), ("the same month", "2012-05"))),
    ("A week later he died.", "2021-03-10", (("A week later", None),)),
    ("He came on May 4, 2012.\nThe next day he died.", None,
     (("May 4, 2012", "2012-05-04"), ("The next day", None))),
]  # fmt: skip

# What looks like a date and is none.
NONE: list[Row] = [
    ("The 30-year-old has waited for three years.", None, ()),
    ("The 1950-53 Border War cost many lives.", None, ()),
    ("The firm paid $1995 for 2000 homes.", None, ()),
    ("She ran 1500 metres at 1800 GMT.", None, ()),
    ("Flight 1549 landed on runway 2010.", None, ()),
    ("Theresa March may march in the parade.", None, ()),
    ("May said she would stay.", None, ()),
    ("On Good Friday nobody works.", "2021-03-10", ()),
    ("Shops close on a Monday and every Sunday.", "2021-03-10", ()),
    ("The Sunday Times reported it.", "2021-03-10", ()),
    ("Today's world is loud.", "2021-03-10", ()),
    ("Young people today are taller.", "2021-03-10", ()),
    ("Sales rose over the past year.", "2021-03-10", ()),
    ("Posted on: Feb 5, 2020", None, ()),
    ("Last updated: 2020-02-05", None, ()),
    ("© 2020 The Harbour Gazette", None, ()),
    ("Temperatures stayed in the 90s.", None, ()),
    ("The score was 21-19 after 12-10.", None, ()),
    ("Call 555-2019 before noon.", None, ()),
    ("He won by 1,999 votes in room 2/11.", None, ()),
    ("The A-2020 jet has 1990 seats.", None, ()),
    ("They march on the capital.", None, ()),
    ("It meets on the first Saturday and a 2000 year old rite follows.", "2021-03-10", ()),
    ("The illustrator Johnnie Christmas drew it.", None, ()),
]  # fmt: skip

TABLES = {
    "written": WRITTEN,
    "range": RANGES,
    "yearless": YEARLESS,
    "publication": FROM_PUBLICATION,
    "story": FROM_THE_STORY,
    "none": NONE,
}
ROWS = [pytest.param(*row, id=f"{name}: {row[0]}") for name, rows in TABLES.items() for row in rows]


@pytest.mark.parametrize(("text", "published", "expected"), ROWS)
def test_dates_are_found_and_resolved_as_far_as_they_are_proved(
    text: str, published: str | None, expected: tuple[tuple[str, str | None], ...]
) -> None:
    assert tuple((m.text, m.edtf) for m in find_dates(text, published)) == expected


def test_a_mention_cites_the_words_it_stands_on() -> None:
    text = "Head line\nOn 4 March 2019, and from 1992 to 1995, it rained."
    for mention in find_dates(text, None):
        for part in (mention, *mention.parts):
            assert text[part.start : part.end] == part.text


def test_a_range_gives_both_of_its_ends() -> None:
    (mention,) = find_dates("He led it from May 2017 to March 2019.", None)
    assert mention.kind == "range"
    assert [(p.text, p.edtf, p.kind) for p in mention.parts] == [
        ("May 2017", "2017-05", "month"),
        ("March 2019", "2019-03", "month"),
    ]


def test_an_anniversary_has_no_date_of_its_own_but_tells_the_year_it_recalls() -> None:
    mentions = find_dates("Next year marks the 30th anniversary of the pact.", "2021-10-05")
    anniversary = mentions[-1]
    assert anniversary.kind == "anniversary"
    assert anniversary.edtf is None
    assert [(p.edtf, p.basis) for p in anniversary.parts] == [("1992", "anniversary")]


def test_a_day_beside_does_not_hide_the_year_of_an_anniversary() -> None:
    text = "In a call on Jan. 26 they spoke of the 30th anniversary of ties in 2022."
    anniversary = find_dates(text, "2021-02")[1]
    assert [(p.edtf, p.basis) for p in anniversary.parts] == [("1992", "anniversary")]


def test_an_anniversary_beside_no_year_tells_nothing() -> None:
    (mention,) = find_dates("They marked the 30th anniversary of the pact.", "2021-10-05")
    assert mention.parts == ()


@pytest.mark.parametrize(
    ("text", "modifies"),
    [
        ("It was held before the 2022 Winter Cup.", True),
        ("The mayor's 2019 budget failed.", True),
        ("It was held in 2022 in Oslo.", False),
        ("In 2022 Oslo was calm.", False),
    ],
)
def test_a_date_before_a_noun_dates_only_the_noun(text: str, modifies: bool) -> None:
    (mention,) = find_dates(text, None)
    assert mention.modifies is modifies


@pytest.mark.parametrize(
    ("text", "published", "basis"),
    [
        ("on 4 March 2019", None, "absolute"),
        ("It was on March 4.", "2019-03-10", "relative to publication"),
        ("In 1995, on March 4, it fell.", "2019-03-10", "year from context"),
        ("It was on March 4.", None, "open"),
        ("It fell on 4 March 2019 and rose the next day.", None, "relative to the story"),
    ],
)
def test_the_basis_tells_how_the_value_was_reached(
    text: str, published: str | None, basis: str
) -> None:
    assert find_dates(text, published)[-1].basis == basis


@given(st.text(alphabet="0123456789-/., JanMayof'thes\n", max_size=80))
def test_no_text_breaks_the_grammar_and_mentions_never_overlap(text: str) -> None:
    end = 0
    for mention in find_dates(text, "2021-03-10"):
        assert mention.start >= end
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31)))
def test_a_full_date_is_read_back_in_three_spellings(day: date) -> None:
    edtf = f"{day:%Y-%m-%d}"
    spellings = (f"{day:%d %B %Y}", f"{day:%B %d, %Y}", f"{day:%A, %d %B %Y}")
    for spelling in spellings:
        assert [m.edtf for m in find_dates(f"It fell on {spelling}.", None)] == [edtf]


def test_time_grows_with_the_length_of_the_text_only() -> None:
    unit = (
        "In May 2012 the 2011-12 season ended on a Monday, two years later. 1999 1999 1999 the the "
    )

    def cost(times: int) -> float:
        start = time.process_time()
        find_dates(unit * times, "2021-03-10")
        return time.process_time() - start

    cost(5)
    assert cost(160) < 25 * max(cost(20), 0.004)


def test_values_are_well_formed_edtf() -> None:
    pattern = re.compile(r"-?[\dX]{4}(-\d\d){0,2}~?(/[\dX]{4}(-\d\d){0,2}~?)?\Z")
    for rows in TABLES.values():
        for text, published, _ in rows:
            for mention in find_dates(text, published):
                assert mention.edtf is None or pattern.match(mention.edtf), mention


def test_hints_only_save_time(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(text, day) for table in TABLES.values() for text, day, _ in table]
    hinted = [find_dates(text, day) for text, day in rows]
    monkeypatch.setattr("briefings.extract.dates.candidates.HINTS", {})
    monkeypatch.setattr("briefings.extract.dates.candidates.ALSO", {})
    assert [find_dates(text, day) for text, day in rows] == hinted
