"""Statements that stand alone, of the sentences in `extract_clauses.txt` and of small articles.

Under each clause of the table stands its statement ("=") or why it has none ("x").
"""

from __future__ import annotations

import pytest

from briefings.extract.clauses import Predication
from briefings.extract.reading import Reading, read
from briefings.extract.statements import Statement, state
from briefings.extract.story import load, parse
from tests.factories import article
from tests.test_extract_clauses import cases, readings


def statements(reading: Reading) -> list[Statement | str]:
    """The statement of every clause, or its reason."""
    return [
        state(reading, parsed.sentence, clause)
        for parsed in reading.clauses
        for clause in parsed.clauses
        if isinstance(clause, Predication)
    ]


def texts(*lines: str, published: str | None = "2021-09-15") -> list[str]:
    """The statements of an article with these lines, without the refusals."""
    (story,) = parse([article(*lines, published=published)], load())
    return [s.text for s in statements(read(story)) if isinstance(s, Statement)]


@pytest.mark.parametrize(("sentence", "expected"), cases())
def test_a_clause_becomes_a_statement_or_gives_a_reason(
    sentence: str, expected: tuple[str, ...]
) -> None:
    got = tuple(
        f"= {s.text}" if isinstance(s, Statement) else f"x {s}"
        for s in statements(readings()[sentence])
    )
    assert got == tuple(line for line in expected if line[0] in "=x")


@pytest.mark.parametrize(("sentence", "expected"), cases())
def test_the_grammar_put_in_order_is_the_statement(
    sentence: str, expected: tuple[str, ...]
) -> None:
    for made in statements(readings()[sentence]):
        if isinstance(made, Statement) and made.attributed_to is None:
            c = made.clause
            words = " ".join(p for p in (c.subject, c.verb, c.rest, c.when) if p)
            assert made.text.rstrip('.”"') == words.rstrip('.”"')


# (lines, a statement that must be among those made)
RESOLVED = [
    (("Tove Lind leads the port.", "Lind opened the quay on 3 May 2021."),
     "Tove Lind opened the quay on 3 May 2021."),
    (("Tove Lind leads the port of Moss.", "She opened a quay in 2020."),
     "Tove Lind opened a quay in 2020."),
    (("The envoy, Omar Haddad, lives in Quito.", "The envoy met farmers in Loja in 2019."),
     "Omar Haddad met farmers in Loja in 2019."),
    (("Norway's ambassador to Peru, Ilse Brandt, spoke.", "The school here opened in 1998."),
     "The school in Peru opened in 1998."),
    (("Chad and Niger share a border.", "Chad and Niger trade.",
      "The two countries signed a treaty in 2011."),
     "Chad and Niger signed a treaty in 2011."),
    (("The Arna Film Festival opened on Monday.", "The festival drew 900 people in 2019."),
     "The Arna Film Festival drew 900 people in 2019."),
    (("The ministry’s report was published last year.",),
     "The ministry’s report was published in 2020."),
    (("Guests came to Friday's gala in Turin.",),
     "Guests came to the 10 September 2021 gala in Turin."),
    (("Lawmakers met in Bern in 2019, said Kim Berg.",),
     "Lawmakers met in Bern in 2019, according to Kim Berg."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), RESOLVED)
def test_references_are_replaced_by_what_they_mean(lines: tuple[str, ...], expected: str) -> None:
    assert expected in texts(*lines)


# Sentences of which no statement can be made alone.
LEANING = [
    "These rules were dropped in 2019.",
    "It was founded in Oslo in 2019.",
    "They left the club in 2019.",
    "The latter joined the club in 2019.",
    "Both countries signed the pact in 2019.",
    "The two countries signed the pact in 2019.",
    "The office here was closed in 2019.",
    "He then moved to Ghent in 2019.",
]


@pytest.mark.parametrize("sentence", LEANING)
def test_what_leans_on_another_sentence_is_refused(sentence: str) -> None:
    assert texts(sentence) == []


def test_a_relative_day_in_an_undated_article_is_left_out() -> None:
    assert texts("Chess club Lasker opened a hall in Pune on Friday.", published=None) == [
        "Chess club Lasker opened a hall in Pune."
    ]


def test_a_definite_noun_is_kept_with_its_doubt() -> None:
    (story,) = parse([article("The bridge was closed in May 2019.")], load())
    (made,) = statements(read(story))
    assert isinstance(made, Statement)
    assert "a subject that leans on another sentence" in made.doubts
