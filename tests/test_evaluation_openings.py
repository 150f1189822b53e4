"""Why a digest lacks what its article names."""

import pytest

from briefings.extract import Extraction
from tests.evaluation.coverage import Item
from tests.evaluation.openings import cause
from tests.factories import fact

LINE = "Ines Okafor opened a harbour tram in Vidra."


@pytest.mark.parametrize(
    ("line", "fields", "why"),
    [
        ("Per Dahl opened a harbour tram.", {}, "no fact"),
        (LINE, {"confidence": 0.5}, "not sure"),
        (LINE, {"clarity": 0.2}, "not clear"),
        ("He opened a harbour tram in Vidra.", {}, "not fit to print"),
        (LINE, {}, "not chosen"),
    ],
)
def test_a_miss_has_the_cause_of_the_fact_that_comes_nearest(line, fields, why):
    read = Extraction("", (fact(line, **fields),), ())
    assert cause(Item("places", "Vidra"), read, "2025-03-04") == why
