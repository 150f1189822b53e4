"""Words of a quotation that point out of it are a doubt. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract.quotations import facts
from briefings.extract.quotations.deixis import COUNTED, OPENING_IT, PRONOUN, THIS
from briefings.extract.quotations.outward import (
    DEFINITE,
    NAME,
    PAST,
    TURN,
    VERBLESS,
)
from briefings.extract.reading import read
from briefings.extract.story import load, parse
from briefings.model import Fact
from tests.factories import article

ABA = "Minister Efua Aba spoke in Ghana. Her deputy Kwesi Ofori Darko stood beside her."

CASES: list[tuple[str, set[str]]] = [
    ("“All these repairs in Ghana were paid for by farmers,” Aba said.", {THIS}),
    ("“That promise to Ghana was broken within hours,” Aba said.", {THIS}),
    ("“That was broken by Ghana within hours,” Aba said.", {PRONOUN}),
    ("“They offered Ghana wheat and gave us sand,” Aba said.", {PRONOUN}),
    ("“In this respect, farmers in Ghana need more help,” Aba said.", {THIS}),
    ("“The two governments have never agreed with Ghana,” Aba said.", {COUNTED}),
    ("“Farmers want Ghana to find a way out of this drought,” Aba said.", {THIS}),
    ("“Wheat from Ghana matters to the harvests of both countries,” Aba said.", {COUNTED}),
    ("“Nobody in Ghana has ever repaired the engine,” Aba said.", {DEFINITE}),
    ("“The question is how farmers in Ghana will pay,” Aba said.", {DEFINITE}),
    ("“Nobody in Ghana works harder than Darko does,” Aba said.", {NAME}),
    ("Aba said: “Always hungry in Ghana despite good years and rain.”", {VERBLESS}),
    ("“But even so, Ghana is a good place for wheat,” Aba said.", {TURN}),
    ("“For example, farmers in Ghana have no wheat left to sell,” Aba said.", {TURN}),
    ("“If so, farmers in Ghana have no wheat left to sell,” Aba said.", {PRONOUN}),
    ("“In those days they showed Ghana that farmers can fight,” Aba said.", {PRONOUN, THIS}),
    ("“Ten years ago farmers in Ghana were lucky to own one,” Aba said.", set()),
    ("“Ten years ago you were very lucky to own one,” Aba said.", {PAST, PRONOUN}),
    ("“People there have lied to Ghana for years,” Aba said.", {PRONOUN}),
    ("“My aunt would have baked him a cake in Ghana,” Aba said.", {PRONOUN}),
    ("“The Health Ministry of Ghana has approved them after all,” Aba said.", {PRONOUN}),
    ("“The farmers of Ghana know who pays them,” Aba said.", set()),
    ("“Strikes at this stage are rare in Ghana,” Aba said.", {THIS}),
    ("“It has been closed for years, though Ghana paid for wheat,” Aba said.", {PRONOUN}),
    ("“It is a heavy price for Ghana,” Aba said.", {OPENING_IT}),
    ("“In no way does it help farmers in Ghana,” Aba said.", {PRONOUN}),
    ("Aba said: “As dry as anything that farmers in Ghana have seen.”", {VERBLESS}),
    # What happened, and to whom?
    ("“We told women to keep goats,” Aba said.", {PAST}),
    ("“We told women in Ghana to keep goats,” Aba said.", set()),
    ("“We tell women to keep goats,” Aba said.", set()),
    # Words that bring what they point at, and those of the hour.
    ("“It is time to plant trees in Ghana,” Aba said.", set()),
    ("“This year farmers in Ghana lost everything,” Aba said.", set()),
    ("“Those who plant trees in Ghana eat well,” Aba said.", set()),
    ("“Those farmers who plant trees in Ghana eat well,” Aba said.", set()),
    ("“A promise is a promise, and Ghana kept that promise,” Aba said.", set()),
    ("“Ghana may lose its rain, and if that happens farmers will leave,” Aba said.", set()),
    ("“Goats and sheep are bred in Ghana, but nobody sells these,” Aba said.", set()),
    ("“Nobody in Ghana wrote, and when they did it was late,” Aba said.", set()),
    ("“Farmers told us in Ghana that they were losing money,” Aba said.", set()),
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
    assert set(fact.doubts) == doubts
