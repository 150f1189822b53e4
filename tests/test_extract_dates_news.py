"""Dates without a year in sentences as news has them. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.dates import find_dates

Row = tuple[str, tuple[str | None, ...]]

# Published on 2023-03-14.
ON_TUESDAY: list[Row] = [
    (
        "Ruiz met the rebels on December 6, 1975. The talks failed. Loja fell on December 7.",
        ("1975-12-06", "1975-12-07"),
    ),
    (
        "A 34-year-old man has been charged with arson and is due before Perth Sheriff Court "
        "on Friday.",
        ("2023-03-17",),
    ),
    (
        "The former mayor pleaded guilty in December and will be sentenced on April 6.",
        ("2022-12", "2023-04-06"),
    ),
    (
        "Her lawyers have asked the court to throw out the case at a hearing scheduled for Monday.",
        ("2023-03-20",),
    ),
    (
        "The judge set bail at $2 million and ordered the pair to return on May 8.",
        ("2023-05-08",),
    ),
    (
        "The defendant, a nurse, denies all the charges; the trial, which opened on Tuesday, "
        "is expected to last until June.",
        ("2023-03-14", "2023-06"),
    ),
    (
        "Leinster beat Ulster 31-12 on Saturday and meet Munster on Friday.",
        ("2023-03-11", "2023-03-17"),
    ),
    ("The striker has scored nine goals since returning from injury in January.", ("2023-01",)),
    ("The draw for the last eight takes place in Nyon on Friday.", ("2023-03-17",)),
    ("The company, which makes tractors, said sales in January fell 4 percent.", ("2023-01",)),
    (
        "It now sees full-year profit of between 40 and 45 million euros, up from the 38 "
        "million it predicted in October.",
        ("2022-10",),
    ),
    (
        "Shares in the group, which reports its results on Thursday, closed 3% lower on Monday.",
        ("2023-03-16", "2023-03-13"),
    ),
    (
        "The merger, announced in September, should be completed by the end of June.",
        ("2022-09", "2023-06"),
    ),
    ("Inflation slowed to 6.1% in February from 6.4% in January.", ("2023-02", "2023-01")),
    (
        "The central bank is widely expected to raise rates again when it meets on March 23.",
        ("2023-03-23",),
    ),
    ("The president has called early elections for June 25.", ("2023-06-25",)),
    (
        "Parliament was dissolved in January, paving the way for a vote in April.",
        ("2023-01", "XXXX-04"),
    ),
    (
        "Tickets for the festival, to be held on the island from August 4 to August 6, go on "
        "sale on Friday.",
        ("2023-08-04/2023-08-06", "2023-03-17"),
    ),
    ("The 50th edition of the film festival ended on Sunday with a gala.", ("2023-03-12",)),
    ("The storm is moving east and should reach the coast late on Thursday.", ("2023-03-16",)),
    ("Forecasters warn of heavy snow on Wednesday.", ("2023-03-15",)),
    ("A heatwave in July killed 300 people.", ("2022-07",)),
    ("Exams begin on 15 May and end on 23 June.", ("2023-05-15", "2023-06-23")),
    ("The school, closed since a fire in October, will reopen after Easter.", ("2022-10",)),
    ("The launch window opens at 9:14 a.m. on Thursday.", ("2023-03-16",)),
    (
        "Engineers scrubbed Monday's launch with three minutes to go; the next attempt is on "
        "Thursday.",
        ("2023-03-13", "2023-03-16"),
    ),
    ("If tests go well, the capsule will dock with the station on Friday.", ("2023-03-17",)),
    (
        "Three climbers who went missing on Friday were found alive on Monday.",
        ("2023-03-10", "2023-03-13"),
    ),
    ("Firefighters were still damping down on Tuesday morning.", ("2023-03-14",)),
    ("The mayor, elected in May, says he won't stand again.", ("2022-05",)),
    ("The road is closed until Friday.", ("2023-03-17",)),
    (
        "A vigil will take place on Thursday for the boy, who died on Saturday.",
        ("2023-03-16", "2023-03-11"),
    ),
    (
        "Last orders must be in by Friday, said the baker, who opened the shop in July.",
        ("2023-03-17", "2022-07"),
    ),
    ("Police are appealing for witnesses to a crash in Mill Lane on Saturday night.", (None,)),
    ("The film opens in France in April and in Britain in May.", ("2023-04", "2023-05")),
    ("The talks come days before a summit in Riga on Friday.", (None,)),
    (
        "Speaking on Monday, the minister said the tax would rise in January.",
        ("2023-03-13", "2024-01"),
    ),
    (
        "The minister, speaking in Hanoi on Monday, said the talks would resume in May.",
        ("2023-03-13", "2023-05"),
    ),
    ("Workers at the port began a three-day strike on Monday.", ("2023-03-13",)),
    (
        "Union leaders meet management on Wednesday in a bid to avert a strike planned for "
        "next week.",
        ("2023-03-15", "2023-03-20/2023-03-26"),
    ),
    ("Some 4,000 runners are expected at Sunday's marathon.", ("2023-03-19",)),
    (
        "Thousands marched in the capital on Saturday against the plan to raise the pension "
        "age from September.",
        ("2023-03-11", "2023-09"),
    ),
    ("The book comes out in June.", ("2023-06",)),
    ("The exhibition closes on Sunday after drawing 90,000 visitors.", ("2023-03-19",)),
    (
        "Two weeks after the dam burst on February 26, villagers are still waiting.",
        ("2023-02-26",),
    ),
    ("The ban, in force since May, expires on June 30.", ("2022-05", "2023-06-30")),
    ("Trading in the shares was suspended on Thursday until further notice.", ("2023-03-09",)),
]

# Published on 2023-03-16.
ON_THURSDAY: list[Row] = [
    (
        "The committee, chaired by a retired judge, found in October that the ministry had "
        "ignored warnings.",
        ("2022-10",),
    ),
    (
        "Flooding in January left 4,000 people homeless, and aid groups say the rains "
        "expected in April will make things worse.",
        ("2023-01", "2023-04"),
    ),
    (
        "The airport shut its main runway on Monday, and a second is to close on Saturday.",
        ("2023-03-13", "2023-03-18"),
    ),
    ("Residents were told on Tuesday not to drink the water until Friday.", ("2023-03-14", None)),
    ("The vaccine was approved in November and rolled out in December.", ("2022-11", "2022-12")),
    ("She had been expected to travel to Lima on Wednesday but fell ill.", (None,)),
    ("Workers have been on strike since last Thursday.", ("2023-03-09",)),
    (
        "Officials put the toll at 40 on Tuesday, up from 31 on Monday.",
        ("2023-03-14", "2023-03-13"),
    ),
    (
        "The ferry, carrying 300 people, ran aground off the island on Sunday evening.",
        ("2023-03-12",),
    ),
    ("He leaves office in May after ten years.", ("2023-05",)),
    ("He left office in May after ten years.", ("2022-05",)),
    ("The company's board meets on April 3 to pick a new chief.", ("2023-04-03",)),
    ("The two sides agreed on Monday to swap prisoners by Friday.", ("2023-03-13", "2023-03-17")),
    ("The bank gave the firm until Monday to repay the loan.", (None,)),
    ("Pope's visit set for July", ("2023-07",)),
    ("Minister denies wrongdoing ahead of Thursday vote", ("2023-03-16",)),
    ("Wildfire forces 300 from homes on Tuesday", ("2023-03-14",)),
    ("No one has claimed the prize, drawn on Saturday.", ("2023-03-11",)),
    ("The vote followed a scandal in December that cost the party its leader.", ("2022-12",)),
    (
        "The government has said it wants all schools to have clean water by September.",
        ("2023-09",),
    ),
    ("Demand usually peaks in August.", ("XXXX-08",)),
    ("Her trial opened on Monday and is due to end in late April.", ("2023-03-13", "2023-04")),
    ("The plant, which employs 900, would close in August under the plan.", ("2023-08",)),
    (
        "A fifth of the crop was lost to frost in April, growers said on Friday.",
        ("2022-04", "2023-03-10"),
    ),
    (
        "The club has until Friday to appeal against the fine, imposed in February.",
        ("2023-03-17", "2023-02"),
    ),
    (
        "The artist will be buried on Saturday in the town where she was born in June 1950.",
        ("2023-03-18", "1950-06"),
    ),
    ("The refinery has not produced since an explosion tore through it in May.", ("2022-05",)),
    ("Rainfall in February was the lowest in 50 years.", ("2023-02",)),
    (
        "Police said the men, who were arrested on Sunday, would appear in court on Thursday.",
        ("2023-03-12", "2023-03-16"),
    ),
    (
        "On Sunday voters will choose a new parliament, two years after the last one was "
        "elected in April 2021.",
        ("2023-03-19", "2021-04"),
    ),
    ("The opposition leader returned from exile in March.", ("2023-03",)),
    ("The new law comes into force on 1 April.", ("2023-04-01",)),
    (
        "It is hoped the bridge can reopen in time for Easter weekend or by the end of May "
        "at the latest.",
        ("2023-05",),
    ),
    ("Campaigners plan a protest outside the court on Monday.", ("2023-03-20",)),
    (
        "The band's first album since 2015, recorded in Oslo in November, is released on Friday.",
        ("2015", "2022-11", "2023-03-17"),
    ),
    (
        "The actor, best known for a film in which he played a spy, died on Friday.",
        ("2023-03-10",),
    ),
    ("A decision had been due on Wednesday.", (None,)),
    (
        "The inquest, which began on Monday, heard that the boy died in October.",
        ("2023-03-13", "2022-10"),
    ),
    (
        "The council is to decide on Tuesday whether to keep the pool, which was built in "
        "June 1970.",
        ("2023-03-21", "1970-06"),
    ),
]


ROWS = [("2023-03-14", *row) for row in ON_TUESDAY] + [("2023-03-16", *row) for row in ON_THURSDAY]


@pytest.mark.parametrize(("published", "text", "expected"), ROWS)
def test_the_dates_of_a_sentence_lie_on_the_side_that_it_tells(
    published: str, text: str, expected: tuple[str | None, ...]
) -> None:
    assert tuple(mention.edtf for mention in find_dates(text, published)) == expected
