"""Words of a quotation that point out of it are a doubt. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.quotations import facts
from briefings.extract.quotations.outward import DEFINITE, INSIDE, NAME, OPENING, VERBLESS
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article

KINDS = frozenset({DEFINITE, INSIDE, NAME, OPENING, VERBLESS})
ABA = "Minister Efua Aba spoke in Ghana. Her deputy Kwesi Ofori Darko stood beside her."

CASES: list[tuple[str, set[str]]] = [
    ("“All these repairs were paid for by farmers,” Aba said.", {OPENING}),
    ("“That promise was broken within hours,” Aba said.", {OPENING}),
    ("“They offered us wheat and gave us sand,” Aba said.", {OPENING}),
    ("“In this respect, farmers need more help,” Aba said.", {OPENING}),
    ("“The two governments have never agreed on wheat,” Aba said.", {OPENING}),
    ("“Farmers want to find a way out of this drought,” Aba said.", {INSIDE}),
    ("“Wheat matters to the harvests of both countries,” Aba said.", {INSIDE}),
    ("“Nobody has ever repaired the engine,” Aba said.", {DEFINITE, INSIDE}),
    ("“The question is how farmers in Ghana will pay,” Aba said.", {DEFINITE}),
    ("“Nobody in Ghana works harder than Darko does,” Aba said.", {NAME}),
    ("Aba said: “Always hungry despite good years and rain.”", {VERBLESS}),
    ("“But even so, Ghana is a good place for wheat,” Aba said.", {OPENING}),
    ("“For example, farmers in Ghana have no wheat left to sell,” Aba said.", {OPENING}),
    ("“In those days they showed Ghana that farmers can fight,” Aba said.", {OPENING}),
    ("“We told women to keep goats,” Aba said.", {INSIDE}),
    ("“Ten years ago farmers were lucky to own one,” Aba said.", set()),
    ("“Ten years ago you were very lucky indeed to own one,” Aba said.", {INSIDE}),
    ("“People there have lied to Ghana for years,” Aba said.", {OPENING}),
    ("“My aunt would have baked him a cake in Ghana,” Aba said.", {INSIDE}),
    ("“Strikes at this stage are rare in Ghana,” Aba said.", {OPENING}),
    ("“It has been closed for years, though Ghana paid for wheat,” Aba said.", {OPENING}),
    ("“In no way does it help farmers in Ghana,” Aba said.", {INSIDE}),
    ("Aba said: “As dry as anything that farmers in Ghana have seen.”", {VERBLESS}),
    # Words that bring what they point at, and those of the hour.
    ("“It is time to plant trees in Ghana,” Aba said.", set()),
    ("“This year farmers in Ghana lost everything,” Aba said.", set()),
    ("“Those who plant trees in Ghana eat well,” Aba said.", set()),
    ("“Farmers told us that they were losing money,” Aba said.", set()),
    ("“Ghana planted a million trees. This saved farmers,” Aba said.", set()),
    ("“Women in Ghana should keep goats,” Aba said.", set()),
    ("“So far farmers in Ghana have lost nothing at all,” Aba said.", set()),
    ("“It is hard when rain fails in Ghana,” Aba said.", set()),
    ("“Go to Ghana and see how people live there,” Aba said.", set()),
    ("“A farmer in Ghana knows what is good for him,” Aba said.", set()),
    ("“Some say that Ghana needs no trees,” Aba said.", set()),
]


@pytest.mark.parametrize(("line", "doubts"), CASES, ids=[line for line, _ in CASES])
def test_a_word_that_points_out_of_a_quotation_is_a_doubt(line: str, doubts: set[str]) -> None:
    (story,) = parse([article(ABA, line)], load())
    (fact,) = [fact for fact in facts(read(story)) if isinstance(fact, Fact)]
    assert KINDS & set(fact.doubts) == doubts
