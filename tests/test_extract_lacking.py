"""What a statement lacks lowers its clarity, and is no doubt of a rule."""

from __future__ import annotations

import pytest

from briefings.extract.lacking import FEW_WORDS, ONE_NAME, OPEN_NOUN, lacking
from briefings.extract.minting import against, doubted, weighed
from briefings.model import Name
from tests.factories import fact

LONG = "after a debate of nine hours about what boats owe to towns along a river"


def told(statement: str, *names: str, **fields: object):
    known = tuple(Name(name, "place", name) for name in names)
    return fact(statement, kind="event", names=known, **fields)


@pytest.mark.parametrize(
    ("made", "lack"),
    [
        (told(f"Norvia sold a pier to Arden {LONG}.", "Norvia", "Arden"), ()),
        (told(f"Norvia sold a pier {LONG}.", "Norvia"), (ONE_NAME,)),
        (told("Norvia sold a pier to Arden.", "Norvia", "Arden"), (FEW_WORDS,)),
        (told(f"Norvia sold the pier to Arden {LONG}.", "Norvia", "Arden"), (OPEN_NOUN,)),
        (told("Norvia sold the pier.", "Norvia"), (ONE_NAME, FEW_WORDS, OPEN_NOUN)),
        (fact("Ana Ruiz is mayor.", kind="position"), ()),
    ],
)
def test_what_a_statement_lacks_is_named(made, lack):
    assert lacking(made) == lack


def test_a_noun_that_a_rule_asked_after_is_not_counted_twice():
    asked = told(f"Norvia sold the pier {LONG}.", "Norvia", "Arden", doubts=("a definite noun",))
    assert lacking(asked) == ()


def test_what_is_lacking_lowers_the_clarity_and_stands_among_no_doubts():
    full = weighed(told(f"Norvia sold a pier to Arden {LONG}.", "Norvia", "Arden", rule="x"))
    bare = weighed(told("Norvia sold the pier.", "Norvia", rule="x"))
    assert bare.clarity < full.clarity
    assert (bare.doubts, against(bare)) == ((), (ONE_NAME, FEW_WORDS, OPEN_NOUN))
    assert doubted(full, "a rank").clarity < full.clarity
