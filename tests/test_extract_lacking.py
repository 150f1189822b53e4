"""What a statement lacks lowers its clarity, and is no doubt of a rule."""

from __future__ import annotations

import pytest

from briefings.extract.lacking import (
    FAR,
    FEW_QUOTED,
    FEW_WORDS,
    NONE_NAMED,
    ONE_NAME,
    OPEN_NOUN,
    again,
    lacks,
)
from briefings.extract.minting import against, doubted, weighed
from briefings.model import Name
from briefings.words import content
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
    assert again(made) == lack


@pytest.mark.parametrize(
    ("quoted", "lack"),
    [
        ("The harbour of Arden silts up faster than anybody is able to dredge it", ()),
        ("The harbour silts up faster than anybody here is able to dredge it", (NONE_NAMED,)),
        ("Arden comes before Norvia", (FEW_QUOTED,)),
        ("We shall see", (FEW_QUOTED, NONE_NAMED)),
    ],
)
def test_a_quotation_of_few_words_or_without_a_name_lacks_something(quoted, lack):
    assert tuple(lacks("quotation", f"Ana Ruiz said: “{quoted}.”", quoted, (), (), ())) == lack


@pytest.mark.parametrize(
    ("opening", "far"),
    [("Tariffs on dredging", True), ("Norvia has sold two piers", False), ("", True)],
)
def test_a_statement_that_shares_no_words_with_the_opening_is_far_from_it(opening, far):
    sold = f"Norvia sold a pier at the harbour to Arden {LONG}."
    names = tuple(Name(name, "place", name) for name in ("Norvia", "Arden"))
    found = tuple(lacks("event", sold, "", names, (), content(opening)))
    assert (FAR in found) == far


def test_a_changed_statement_is_as_far_from_the_opening_as_it_was():
    near = told(f"Norvia sold a pier to Arden {LONG}.", "Norvia", "Arden", rule="x")
    far = told(f"Norvia sold a pier to Arden {LONG}.", "Norvia", "Arden", rule="x", lacks=(FAR,))
    assert (weighed(near).lacks, weighed(far).lacks) == ((), (FAR,))
    assert weighed(far).clarity < weighed(near).clarity


def test_a_noun_that_a_rule_asked_after_is_not_counted_twice():
    asked = told(f"Norvia sold the pier {LONG}.", "Norvia", "Arden", doubts=("a definite noun",))
    assert again(asked) == ()


def test_what_is_lacking_lowers_the_clarity_and_stands_among_no_doubts():
    full = weighed(told(f"Norvia sold a pier to Arden {LONG}.", "Norvia", "Arden", rule="x"))
    bare = weighed(told("Norvia sold the pier.", "Norvia", rule="x"))
    assert bare.clarity < full.clarity
    assert (bare.doubts, against(bare)) == ((), (ONE_NAME, FEW_WORDS, OPEN_NOUN))
    assert doubted(full, "a rank").clarity < full.clarity
