"""Statements that stand alone, of the sentences in `extract_clauses.txt` and of small articles.

Under each clause of the table stands its statement ("=") or why it has none ("x").
"""

from __future__ import annotations

import pytest

from briefings.extract.clauses import Predication
from briefings.extract.reading import Reading, read
from briefings.extract.statements.telling import Statement, state
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
    (("Ghana beat Chile in the final.", "The two countries will host a regatta in 2024."),
     "Chile and Ghana will host a regatta in 2024."),
    (("Chad and Niger share a border.", "Chad and Niger trade.",
      "Peru and Chile opened a bridge between the two countries in 2019."),
     "Peru and Chile opened a bridge between the two countries in 2019."),
    (("Guests came to Friday's gala in Turin.",),
     "Guests came to the gala in Turin on 10 September 2021."),
    (("Elsewhere, guards opened a quay on 3 May 2021.",),
     "Guards opened a quay on 3 May 2021."),
    # what stands by itself before longer names is no short form
    (("The firm Orlan sank.", "The firm Orlan fell.", "The firm Orlan lost.",
      "The firm Orlan Labs rose.", "The firm opened a quay on 3 May 2021."),
     "Orlan opened a quay on 3 May 2021."),
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
    "Tove Lind then moved to Ghent in 2019.",
    # a noun or an adjective that the pipeline takes for a verb
    "Portrait shot of a queen mother on display in Lisbon, 2019.",
    # who speaks is who it is said of
    "Moser agreed to sell his house, according to Moser.",
    # a pronoun that is not the subject of its own verb
    "The Arna Club bought them in 2019.",
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


def test_two_countries_are_not_those_of_the_article_where_others_stand_nearer() -> None:
    lines = ("Chad and Niger share a border.", "Chad and Niger trade.", "Peru met Togo and Fiji.")
    assert not [
        t
        for t in texts(*lines, "The two countries sail to Oslo in 2024.")
        if "Chad and Niger sail" in t
    ]


def test_words_between_quotation_marks_are_letter_for_letter_or_refused() -> None:
    lines = (
        "Tove Lind, a judge, tried Karl Vogt.",
        "Lind said Vogt had “misled her clerk” in 2019.",
    )
    assert not [t for t in texts(*lines) if "“misled" in t and "“misled her clerk”" not in t]


# Sentences whose "the" points at nothing outside of them.
SOUND = [
    "The Reform Alliance won the parliamentary election in Norvia on 4 May 2021.",
    "Ama Boateng won the women's 400 metres in Accra on 4 May 2021.",
    "Tove Lind cut the ribbon in Oslo on 4 May 2021.",
    "Portugal thanked the Nigerian government in 2019.",
    "A ferry hit a barge in Oslo on 4 May 2021 and the barge sank.",
    "Fiona Grant opened the first hospital on Skye in 2019.",
    "Ghana sent the army to Accra on 4 May 2021.",
    "Fjordfly bought the airline Nordjet in 2019.",
]


@pytest.mark.parametrize("sentence", SOUND)
def test_a_definite_noun_that_the_sentence_explains_gives_no_doubt(sentence: str) -> None:
    (story,) = parse([article(sentence, published="2021-09-15")], load())
    made = [s for s in statements(read(story)) if isinstance(s, Statement)]
    assert made
    assert not any("definite" in doubt for s in made[:1] for doubt in s.doubts)
