"""What somebody's words say: what a reader wants of them, and what is small talk."""

import pytest

from briefings.digest.choice.substance import is_small_talk, substance, weighty
from tests.factories import article, fact

STRONG = (
    "We will close two of the five ferry lines because nobody pays for the fuel.",
    "The dam must be drained, or the town below it is in danger.",
    "It was wrong to sell the archive, and I will not defend it.",
    "The harbour loses 40 boats a year to rot.",
)
WEAK = (
    "When I was at school I collected stamps and shells.",
    "I went to Riga, where I met some great painters.",
    "I'm so proud of the girls, they have been magnificent.",
    "It is an unbelievable honour, I want to thank everybody.",
    "I've read a lot of such letters from sailors.",
)


@pytest.mark.parametrize("strong", STRONG)
@pytest.mark.parametrize("weak", WEAK)
def test_a_plan_a_reason_or_a_number_says_more_than_a_life_or_a_mood(strong, weak):
    assert substance(strong) > substance(weak)


@pytest.mark.parametrize(
    ("words", "less"),
    [
        ("Boats sank in 40 places along the coast.", "Boats sank in many places along the coast."),
        ("Boats sank in 40 places along the coast.", "Boats sank in 1987 along the whole coast."),
        ("Boats sank in 40 places along the coast.", "Boats of the A-40 class sank on the coast."),
        ("Boats sank in the old harbour of Oban.", "Boats sank in the […] harbour of Oban."),
    ],
)
def test_a_number_is_no_year_and_no_name_and_a_gap_costs(words, less):
    assert substance(words) > substance(less)


def test_of_a_few_quotations_none_is_left_out():
    told = [*STRONG[:3], WEAK[0]]
    said = [fact(line, kind="quotation", subject="Ana Ruiz", value=line) for line in told]
    assert weighty(said) == said[:3]
    assert weighty(said[1:]) == said[1:]


def test_only_a_quotation_is_small_talk():
    line = "I went to Riga, where I met some lovely painters."
    story = article(line)
    said = fact(line, story, kind="quotation", subject="Ana Ruiz", value=line)
    assert is_small_talk(said)
    assert not is_small_talk(fact(line, story))
