"""What "it" and "they" mean behind a sentence about a thing with a name, or a team. Every sentence
is invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from tests.factories import article


def told(*lines: str) -> set[str]:
    """The statements of the events of an article with these lines."""
    (read,) = extract([article(*lines, published="2019-03-12")])
    return {f.statement for f in read.facts if f.kind == "event"}


TABLE = [
    ("The Velden dam is the tallest in Chile. It was begun in 1978.",
     "The Velden dam was begun in 1978."),
    ("The Condor bridge collapsed on Friday. It was built in 1931 by Harlan Steel.",
     "The Condor bridge was built by Harlan Steel in 1931."),
    ("The Oslo Treaty bans such weapons. It was signed by 40 states in 1997.",
     "The Oslo Treaty was signed by 40 states in 1997."),
    ("Harbour Rovers won the cup on Saturday. They beat Old Boys 33-12 on March 6.",
     "Harbour Rovers beat Old Boys 33-12 on 6 March 2019."),
    ("Harlan Steel makes cranes. In 2016, it bought a mine in Chile.",
     "In 2016, Harlan Steel bought a mine in Chile."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "statement"), TABLE)
def test_a_named_thing_is_told_for_its_pronoun(line: str, statement: str) -> None:
    assert statement in told(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        # Another thing may be meant.
        ("The Condor bridge crosses a canal. It was dug in 1931.", "Condor"),
        ("The Condor bridge replaced the Star bridge. It was built in 1931.", "Condor"),
        ("The Velden dam burst after a landslide. It buried a village.", "Velden"),
        # A thing is not many.
        ("The Oslo Accords were a start. It failed in 2000.", "Oslo"),
        # "It" means what follows, or nothing.
        ("The Condor bridge collapsed on Friday. It took three years to build.", "Condor"),
        ("The Condor bridge collapsed on Friday. It emerged on Monday that rust ate it.", "Condor"),
        # No thing is many; and others are named before the pronoun.
        ("Harbour Rovers won two matches. They were played on March 6.", "Harbour"),
        ("Harlan Steel makes cranes. After a row with Kestrel Bank, it bought a mine in 2016.",
         "Harlan"),
    ],
)  # fmt: skip
def test_two_things_or_none_stay_open(line: str, name: str) -> None:
    second = line.split(". ")[1].split()[-1].rstrip(".")
    assert not [s for s in told(line) if name in s and second in s]


def test_nobody_serves_herself() -> None:
    told_ = told(
        "Solicitor General Ana Ruiz will speak on Tuesday.",
        "From 2014 to 2018, Ruiz was an assistant to the solicitor general.",
    )
    assert "Ana Ruiz was an assistant to the solicitor general from 2014 to 2018." in told_
