"""Which side of the newspaper a date without a year lies on. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.dates import find_dates

# Published on Tuesday, 14 March 2023, unless a row says otherwise.
TUESDAY, AUTUMN = "2023-03-14", "2023-10-05"
JANUARY = "2023-01-28"
Row = tuple[str, str, tuple[str | None, ...]]

# A verb group that looks ahead, however far before the date it stands.
AHEAD: list[Row] = [
    ("If the city puts the tax on the ballot in January, as he hopes, it will lose.", TUESDAY,
     ("2024-01",)),
    ("The captain is out until April with a broken foot.", TUESDAY, ("2023-04",)),
    ("The council set a deadline of 4 May.", TUESDAY, ("2023-05-04",)),
    ("The mayor unveiled plans for a fair in May.", TUESDAY, ("2023-05",)),
    ("The speed limits come into force on 1 May.", TUESDAY, ("2023-05-01",)),
    ("Volumes would shrink if the duties are applied in full on 1 July.", TUESDAY,
     ("2023-07-01",)),
    ("The new fares take effect in April.", TUESDAY, ("2023-04",)),
    ("The inquest continues on Thursday.", TUESDAY, ("2023-03-16",)),
    ("Peru has announced fishing bans, which take effect on 1 February.", TUESDAY,
     ("2024-02-01",)),
    ("The firm, which sold 40 ships last year, expects losses if the tax is raised on 1 July.",
     TUESDAY, ("2022", "2023-07-01")),
    ("The crew said it would strike if no deal was reached by May 4.", TUESDAY, ("2023-05-04",)),
    ("The coroner will hear from the last two divers on Monday.", TUESDAY, ("2023-03-20",)),
    ("The tribunal won't rule on the pilot's appeal before May.", TUESDAY, ("2023-05",)),
    ("Prosecutors plan to call the accountant, who left the bank with two bags of papers and a "
     "laptop, on Thursday.", TUESDAY, ("2023-03-16",)),
    ("The regulator intends to publish its review of the four ferry crossings by the end of "
     "April.", TUESDAY, ("2023-04",)),
    ("The midfielder is likely to be back in training in late April.", TUESDAY, ("2023-04",)),
    ("The champions open their season at home on Friday.", TUESDAY, ("2023-03-17",)),
    ("United travel to Graz on Thursday for the first leg.", TUESDAY, ("2023-03-16",)),
    ("The return match is on April 12.", TUESDAY, ("2023-04-12",)),
    ("The final is at noon on Sunday.", TUESDAY, ("2023-03-19",)),
    ("The brewer expects revenue to recover by September.", TUESDAY, ("2023-09",)),
    ("First-quarter figures are due on May 9.", TUESDAY, ("2023-05-09",)),
    ("Analysts expect the lender to cut its dividend in August.", TUESDAY, ("2023-08",)),
    ("Shareholders are to vote on the merger on June 6.", TUESDAY, ("2023-06-06",)),
    ("The by-election is to be held on 4 May.", TUESDAY, ("2023-05-04",)),
    ("Nominations close on Friday at 5 p.m.", TUESDAY, ("2023-03-17",)),
    ("Polls open at 7 a.m. on Sunday in all nine provinces.", TUESDAY, ("2023-03-19",)),
    ("The lantern parade takes place on March 25.", TUESDAY, ("2023-03-25",)),
    ("The gallery's director wants the glass roof to be finished by the summer.", TUESDAY,
     ("2023-22",)),
    ("A retrospective of her photographs is slated for November.", TUESDAY, ("2023-11",)),
    ("Gusts of 90 mph are forecast for the islands on Wednesday.", TUESDAY, ("2023-03-15",)),
    ("Temperatures could fall below zero on Saturday night.", TUESDAY, ("2023-03-18",)),
    ("Flood warnings remain in force and may be extended on Thursday.", TUESDAY, ("2023-03-16",)),
    ("Pupils return to class on April 17.", TUESDAY, ("2023-04-17",)),
    ("The new timetable takes effect in September.", TUESDAY, ("2023-09",)),
    ("Parents have until 31 March to accept a place.", TUESDAY, ("2023-03-31",)),
    ("The agency is aiming to launch the second satellite in early autumn.", TUESDAY,
     ("2023-23",)),
    ("The rocket must be rolled back to its hangar by Friday.", TUESDAY, ("2023-03-17",)),
    ("The upcoming flight, on April 20, carries no crew.", TUESDAY, ("2023-04-20",)),
    ("On Thursday, the lower house will debate the water bill.", TUESDAY, ("2023-03-16",)),
    ("By December, the city plans to have replaced every lamp.", TUESDAY, ("2023-12",)),
    ("The rates decision is expected Thursday.", TUESDAY, ("2023-03-16",)),
    ("Next up are Thistle, whom they meet on Saturday.", TUESDAY, ("2023-03-18",)),
    ("The reactor is supposed to be refuelled in the spring.", AUTUMN, ("2024-21",)),
    ("The exhibition will run from January 12 to April 2.", TUESDAY, ("2023-01-12/2023-04-02",)),
]  # fmt: skip

# A verb group that looks back, with nearer words that look like something else.
BACK: list[Row] = [
    ("The brewer's announcement on Friday that it would shut two sites led to a walkout.",
     TUESDAY, ("2023-03-10",)),
    ("The sale follows a strike at its mill in January.", TUESDAY, ("2023-01",)),
    ("The sale comes two weeks after a strike at the mill in late February.", TUESDAY,
     ("2023-02",)),
    ("The fund raised its growth forecast for the islands on Monday to 4%.", TUESDAY,
     ("2023-03-13",)),
    ("The mayor unveiled plans for a bridge at Lowen on Monday.", TUESDAY, ("2023-03-13",)),
    ("The council missed the deadline on Monday.", TUESDAY, ("2023-03-13",)),
    ("The visit drew crowds in June.", TUESDAY, ("2022-06",)),
    ("The judge, speaking to students in Graz on Monday, rejected the charge.", TUESDAY,
     ("2023-03-13",)),
    ("Output sank after the loss of the quarry, where a flood in January stopped the belts.",
     TUESDAY, ("2023-01",)),
    ("A judge in Ghent jailed the smuggler on Thursday.", TUESDAY, ("2023-03-09",)),
    ("The referee, who will retire in May, was struck by a bottle on Sunday.", TUESDAY,
     ("2023-05", "2023-03-12")),
    ("Wanderers were relegated in May.", AUTUMN, ("2023-05",)),
    ("The grocer shut nine branches in November.", TUESDAY, ("2022-11",)),
    ("Profit before tax has doubled since August.", TUESDAY, ("2022-08",)),
    ("The coalition has been in talks since Friday.", TUESDAY, ("2023-03-10",)),
    ("Turnout rose in the regional vote in October.", TUESDAY, ("2022-10",)),
    ("The mayor failed to win a majority on Sunday.", TUESDAY, ("2023-03-12",)),
    ("Police could not be reached for comment on Monday.", TUESDAY, ("2023-03-13",)),
    ("The festival drew 80,000 people in the summer.", AUTUMN, ("2023-22",)),
    ("The festival drew 80,000 people in the summer.", TUESDAY, ("2022-22",)),
    ("Hail flattened the vines in June.", AUTUMN, ("2023-06",)),
    ("The storm hit the port on Saturday night.", TUESDAY, ("2023-03-11",)),
    ("The boat sank shortly after leaving Lima just after noon on Sunday on a planned tour.",
     TUESDAY, ("2023-03-12",)),
    ("Schools were forced to close on Monday because of snow.", TUESDAY, ("2023-03-13",)),
    ("The capsule was found to be leaking in December.", TUESDAY, ("2022-12",)),
    ("The probe may have started to tumble on Friday.", TUESDAY, ("2023-03-10",)),
    ("On Feb. 20, the ministry withdrew the decree.", TUESDAY, ("2023-02-20",)),
    ("Workers walked out in January, and on Friday the mill laid off sixty of them.", TUESDAY,
     ("2023-01", "2023-03-10")),
    ("The court heard that the van was sold on January 9.", TUESDAY, ("2023-01-09",)),
    ("Ministers will review the plans submitted in February.", TUESDAY, ("2023-02",)),
    ("The harvest will be smaller after frost killed buds in January.", TUESDAY, ("2023-01",)),
    ("The sale collapsed due to a dispute over rent on Wednesday.", TUESDAY, ("2023-03-08",)),
    ("Sunday's 10-kilometre race was won by a baker from Cork.", TUESDAY, ("2023-03-12",)),
    ("A tanker sinks off Oman on Saturday", TUESDAY, ("2023-03-11",)),
]  # fmt: skip

# What was said looks ahead of the saying, and a plan of the past ahead of the past.
REPORTED: list[Row] = [
    ("The airline said on Monday it would resume flights on Friday.", TUESDAY,
     ("2023-03-13", "2023-03-17")),
    ("The union said in January that it would ballot its members in February.", TUESDAY,
     ("2023-01", "2023-02")),
    ("The clerk said the jury was to return on Thursday.", TUESDAY, ("2023-03-16",)),
    ("The winger told reporters he hoped to play on Saturday.", TUESDAY, ("2023-03-18",)),
    ("The club said its coach was expected to sign in May.", TUESDAY, ("2023-05",)),
    ("A wake was planned for Friday at the fire station.", TUESDAY, ("2023-03-17",)),
    ("The chain agreed to sell its two mills in April.", TUESDAY, ("2023-04",)),
    ("The summit was postponed until April 18.", TUESDAY, ("2023-04-18",)),
    ("The hearing has been moved to Thursday.", TUESDAY, ("2023-03-16",)),
    ("The trial was adjourned until Monday.", TUESDAY, ("2023-03-20",)),
    ("The governor called a special session for Monday.", TUESDAY, ("2023-03-20",)),
    ("Organisers have announced a second concert for June 3.", TUESDAY, ("2023-06-03",)),
    ("The goalkeeper trained alone ahead of Wednesday's derby.", TUESDAY, ("2023-03-15",)),
    ("Wednesday's derby will be shown in the square.", TUESDAY, ("2023-03-15",)),
    ("The verdict, her lawyer said, is expected on Friday.", TUESDAY, ("2023-03-17",)),
    ("The bank told staff to be ready to move to the tower in September.", TUESDAY, ("2023-09",)),
    ("The quay was closed due to fog on Saturday.", TUESDAY, ("2023-03-11",)),
    ("A hearing due to start on Friday was put back to April 3.", TUESDAY,
     ("2023-03-17", "2023-04-03")),
    ("The minister said that on Thursday the border would reopen.", TUESDAY, ("2023-03-16",)),
]  # fmt: skip

# Headlines, which have no tense.
HEADLINES: list[Row] = [
    ("Museum of glass to open in May", TUESDAY, ("2023-05",)),
    ("Rail staff to walk out on Friday", TUESDAY, ("2023-03-17",)),
    ("Ex-minister dies in crash on Sunday", TUESDAY, ("2023-03-12",)),
    ("Two-day strike set for March 30", TUESDAY, ("2023-03-30",)),
]  # fmt: skip

# No cue, or two that conflict: the words are kept, and nothing is guessed.
REFUSED: list[Row] = [
    ("The mayor scrapped plans to build a bridge on Monday.", TUESDAY, (None,)),
    ("The union announced plans for a march on Monday.", TUESDAY, (None,)),
    ("He said the flow of the river in summer would drop by 18%.", TUESDAY, ()),
    ("Friday: rain, then wind.", TUESDAY, (None,)),
    ("Saturday, 3 p.m., in the harbour.", TUESDAY, (None,)),
    ("The council voted to close the pool on Friday.", TUESDAY, (None,)),
    ("The opposition hopes to win back the three seats it lost in the capital when the country "
     "votes in July.", TUESDAY, ("XXXX-07",)),
    ("The concert was originally scheduled for Friday.", TUESDAY, (None,)),
    ("The opera was due to reopen in October.", TUESDAY, ("XXXX-10",)),
    ("The line should have opened on Monday.", TUESDAY, (None,)),
    ("A fair in August, a market in every village.", TUESDAY, ("XXXX-08",)),
    ("The estuary freezes in winter.", TUESDAY, (None,)),
    ("The swallows leave every year in October.", TUESDAY, ("XXXX-10",)),
]  # fmt: skip

# A year elsewhere in the sentence is lent only where it stands for the same time.
YEARS: list[Row] = [
    ("In 2019 the yard built four ships, and in May it sold the fifth.", TUESDAY,
     ("2019", "2019-05")),
    ("The town marked the 40th anniversary in 2022 of its twinning, and the mayor spoke of it on "
     "January 30.", TUESDAY, (None, "2022", "2023-01-30")),
    ("Her novel of 1987 was filmed in January.", TUESDAY, ("1987", "2023-01")),
    ("The rower, jailed in March 2015, was freed in November.", TUESDAY, ("2015-03", "2022-11")),
    ("The pact signed in January 2014 was renewed in February.", TUESDAY, ("2014-01", "2023-02")),
    ("The rule came in in April 2016 and went in June.", TUESDAY, ("2016-04", "2016-06")),
    ("The 2021 regatta, scheduled for July, was called off.", TUESDAY, ("2021", "2021-07")),
    ("The 2025 budget will be read on April 4.", TUESDAY, ("2025", "2023-04-04")),
    ("The squad won twice in 2018, in May and in August.", TUESDAY,
     ("2018", "2018-05", "2018-08")),
    ("Of the 1,995 entries, 40 were read on February 8.", TUESDAY, ("2023-02-08",)),
]  # fmt: skip

# A day of the week before or behind the newspaper's is not that of a year off.
BESIDE: list[Row] = [
    ("The regatta starts at the old harbour on January 29.", JANUARY, ("2023-01-29",)),
    ("The new dean, who will take over from January 26, is a chemist.", JANUARY, ("2023-01-26",)),
    ("The mill burned down on February 1.", JANUARY, ("XXXX-02-01",)),
    ("The dam will be filled on December 3.", JANUARY, ("2023-12-03",)),
]  # fmt: skip

TABLES = {
    "beside": BESIDE,
    "ahead": AHEAD,
    "back": BACK,
    "reported": REPORTED,
    "headline": HEADLINES,
    "refused": REFUSED,
    "years": YEARS,
}
ROWS = [pytest.param(*row, id=f"{name}: {row[0]}") for name, rows in TABLES.items() for row in rows]


@pytest.mark.parametrize(("text", "published", "expected"), ROWS)
def test_a_date_lies_where_its_verb_looks(
    text: str, published: str, expected: tuple[str | None, ...]
) -> None:
    assert tuple(mention.edtf for mention in find_dates(text, published)) == expected
