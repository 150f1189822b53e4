"""Two items of one sheet: neither tells the other's answer, by name, by role, by date, by place."""

from __future__ import annotations

import pytest

from briefings.quiz.clashes import clash
from tests.quiz_cases import planted

HEAD = planted("As of May 2021, who was the president of Norway?", "Jo Lind", id="a")
OPENED = planted("In which year did the Norwegian Embassy in Chile open?", "1992", asks="date",
                 writer="when.year", id="a")  # fmt: skip
HOST = planted("Which country decided in 2016 to build the Skarv missile shield on its soil?",
               "Norway", asks="place", writer="nation", id="a")  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "stem", "together"),
    [
        (HEAD, "On which day in May 2021 did Ana Petrov call President Jo Lind?", False),
        (HEAD, "On which day in May 2021 did Ana Petrov call Jo Lind?", True),
        (HEAD, "On which day in May 2021 did Ana Petrov call President Per Dahl?", True),
        (OPENED, "On which day in August 1992 did Norway and Chile sign a treaty?", False),
        (OPENED, "On which day in August 1993 did Norway and Chile sign a treaty?", True),
        (OPENED, "On which day in August 1992 did Orla buy the Skarv yard in Peru?", True),
        (OPENED, "As of August 1992, on which day of 1994 was Norway due to vote?", True),
        (HOST, "On which day in May 2017 did Oslo and Lima argue about the Skarv shield?", False),
        (HOST, "On which day in May 2017 did Lima and Paris argue about the Skarv shield?", True),
    ],
)
def test_a_stem_that_tells_an_answer_is_not_on_the_sheet_of_its_question(asked, stem, together):
    key = "3 May 2021" if "2021" in stem else "7 May 2017" if "2017" in stem else "9 August"
    telling = planted(stem, key, asks="date", writer="when.day", facts=("other",), id="b")
    assert clash(asked, telling) is not together
    assert clash(telling, asked) is not together
