"""Dates without a year on forty sentences that were written before the rules that read them."""

from __future__ import annotations

import pytest

from briefings.extract.dates import find_dates

TUESDAY, THURSDAY = "2023-03-14", "2023-03-16"
Row = tuple[str, str, tuple[str | None, ...]]

FRESH: list[Row] = [
    ("The High Court in Leeds is expected to hand down its ruling on Thursday.", TUESDAY,
     ("2023-03-16",)),
    ("The jury, which retired after a six-week trial in Dunedin, failed to reach a verdict on "
     "Friday.", TUESDAY, ("2023-03-10",)),
    ("Prosecutors want the retrial of the former banker to open before the recess, in late June.",
     TUESDAY, ("2023-06",)),
    ("Harriers, who lost their last four away games, host leaders Castleton Athletic on Saturday.",
     TUESDAY, ("2023-03-18",)),
    ("The second leg in Porto is on Wednesday.", TUESDAY, ("2023-03-15",)),
    ("The sprinter broke her foot in August and has not raced since.", TUESDAY, ("2022-08",)),
    ("Ticket sales begin Friday at noon.", TUESDAY, ("2023-03-17",)),
    ("The retailer, which reported a loss of £12m for the half, forecast a return to profit by "
     "November.", TUESDAY, ("2023-11",)),
    ("Net income rose 8% in the three months through December, the airline said on Monday.",
     TUESDAY, ("2022-12", "2023-03-13")),
    ("The chipmaker said it would publish full results on April 27.", TUESDAY, ("2023-04-27",)),
    ("Voters in the canton go to the polls on 18 June.", TUESDAY, ("2023-06-18",)),
    ("The governor, who won a second term in November, is to deliver her budget address Thursday.",
     TUESDAY, ("2022-11", "2023-03-16")),
    ("The runoff, postponed twice because of floods, has been set for May 7.", TUESDAY,
     ("2023-05-07",)),
    ("The folk festival was cancelled in July after the river burst its banks.", TUESDAY,
     ("2022-07",)),
    ("Organisers hope that the rebuilt theatre, closed since a fire gutted the stage, can welcome "
     "audiences again in October.", TUESDAY, ("2023-10",)),
    ("Snow is forecast to spread across the Highlands from Sunday.", TUESDAY, ("2023-03-19",)),
    ("Heavy rain flooded basements in the old town on Sunday night.", TUESDAY, ("2023-03-12",)),
    ("Pupils at the two schools will not return to their classrooms until September.", TUESDAY,
     ("2023-09",)),
    ("Term ended on Friday for most secondary pupils.", TUESDAY, ("2023-03-10",)),
    ("The probe is to lift off from the northern pad in early July aboard a new rocket.", TUESDAY,
     ("2023-07",)),
    ("The launch, originally planned for December, slipped to April because of a valve fault.",
     TUESDAY, ("2022-12", "2023-04")),
    ("The crew splashed down off Florida in the early hours of March 11.", TUESDAY,
     ("2023-03-11",)),
    ("Teachers to strike on March 30", TUESDAY, ("2023-03-30",)),
    ("City to close Harbour Bridge in May for repairs", TUESDAY, ("2023-05",)),
    ("Ferry sinks off Lombok on Monday, 12 missing", TUESDAY, ("2023-03-13",)),
    ("The company's deal to buy the vineyard is due to close in the autumn.", TUESDAY,
     ("2023-23",)),
    ("The ministry had promised in October that the pumps would be running by Christmas.", TUESDAY,
     ("2022-10", "2022-12-25")),
    ("The union has called a second walkout for Tuesday.", THURSDAY, ("2023-03-21",)),
    ("She is scheduled to appear before magistrates in Hull on Monday, police said Wednesday.",
     THURSDAY, ("2023-03-20", "2023-03-15")),
    ("The treaty, signed in 1998 in Oslo, was extended in January.", TUESDAY, ("1998", "2023-01")),
    ("The museum, founded in 1911 and rebuilt in 1950, reopened on February 2.", TUESDAY,
     ("1911", "1950", "2023-02-02")),
    ("In 2016 the club was relegated twice, in May and, on appeal, in August.", TUESDAY,
     ("2016", "2016-05", "2016-08")),
    ("The 2024 Winter Biennial will be presented at a press briefing on April 3.", TUESDAY,
     ("2024", "2023-04-03")),
    ("Shipments will remain suspended until at least the middle of next month, and the port may "
     "not reopen before June.", TUESDAY, ("2023-04", "2023-06")),
    ("Talks on the dam collapsed in the spring.", "2023-10-02", ("2023-21",)),
    ("It expects to harvest the first crop in late summer.", TUESDAY, ("2023-22",)),
    ("The library will be closed from Thursday to Sunday.", TUESDAY, ("2023-03-16/2023-03-19",)),
    ("Applications must be received by May 1.", TUESDAY, ("2023-05-01",)),
    ("The deadline for bids is noon on Friday.", TUESDAY, ("2023-03-17",)),
    ("A memorial service was planned for Saturday at the parish hall.", TUESDAY, ("2023-03-18",)),
    ("Officials confirmed on Tuesday that the vote would be held on Sunday.", THURSDAY,
     ("2023-03-14", "2023-03-19")),
    ("Visitors have until January 6 to see the show.", "2022-12-20", ("2023-01-06",)),
    ("Nobody was hurt in the blaze, which started shortly before midnight on Tuesday.", THURSDAY,
     ("2023-03-14",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "expected"), FRESH)
def test_a_date_without_a_year_takes_the_side_of_the_verb_that_governs_it(
    text: str, published: str, expected: tuple[str | None, ...]
) -> None:
    assert tuple(mention.edtf for mention in find_dates(text, published)) == expected
