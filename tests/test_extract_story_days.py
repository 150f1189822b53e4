"""Days that a deed has from its story. Every sentence is invented."""

from __future__ import annotations

import pytest

from briefings.extract import extract
from briefings.model import Fact
from tests.factories import article

DOUBTS = (
    "the date of an occasion",
    "the day is inferred from the story",
    "the day is that of the opening",
)


def events(*lines: str, published: str | None = "2021-09-15") -> list[Fact]:
    """The events of an article with these lines; its day is a Wednesday."""
    (read,) = extract([article(*lines, published=published)])
    return [f for f in read.facts if f.kind in ("event", "figure")]


# (lines, words of the statement, its day)
TOLD = [
    (("Loja council passed its budget on Tuesday after a long debate.",
      "The Loja Budget Act was approved by 12 votes to 9."), "approved", "2021-09-14"),
    (("The Bank of Aruna cut its main rate to 2% on Tuesday.",
      "The Bank of Aruna also raised its forecast for exports to 4%."), "forecast", "2021-09-14"),
    (("Aralco closed its mill in Turku on Monday, and Mayor Liv Aho blamed the price of wood.",),
     "blamed", "2021-09-13"),
    (("Cyclist Mila Okoro has been banned for two years by the Cycling Tribunal of Norway.",
      "The tribunal announced the ban on Tuesday in Oslo."), "banned", "2021-09-14"),
    (("Aralco agreed on Tuesday to buy the Turku mill.", "The town hall is in doubt about it.",
      "Shares in Aralco closed 3.1% higher in Oslo, their steepest rise since May 2019."),
     "closed", "2021-09-14"),
    (("Turku beat Loja 3-1 in the cup on Tuesday.", "It rained in the hills for an hour.",
      "Goalkeeper Tam Oke saved a penalty for Turku United."),
     "saved", "2021-09-14"),
    (("The film Dust dominated the Golden Sheaf awards in Lima on Tuesday.",
      "Actress Ana Ruiz won the best newcomer prize as a blind pianist."), "Ruiz", "2021-09-14"),
    (("The Aruna Workers' Party was swept to power in Sunday's general election.",),
     "swept", "2021-09-12"),
    (("Mila Okoro and 5 sailors died after the ferry Luna sank off Loja on Sunday night.",),
     "died after", "2021-09-12"),
    (("Liv Aho was killed in Monday's blast at the Turku mill.",), "killed", "2021-09-13"),
]  # fmt: skip

# What the same day is not given to: (lines, words of the statement)
UNTOLD = [
    (("Loja council passed its budget on Tuesday after a long debate.",
      "Mayor Liv Aho had sold the Loja tram depot to Aralco."), "depot"),
    (("Liv Aho resigned as mayor of Loja on Tuesday.",
      "Liv Aho studied chemistry at the University of Turku."), "chemistry"),
    (("Liv Aho was freed on bail in Loja on Tuesday.", "The rain went on in the hills of Oru.",
      "Liv Aho was charged with taking 300 books from the Turku Library."), "charged"),
    (("Loja council passed its budget on Tuesday.", "The town lies on a lake.",
      "Aralco previously bought the Loja tram depot for €3m."), "depot"),
    (("Liv Aho has been charged with fraud in Loja.",
      "A storm reached Loja on Tuesday."), "charged"),
    (("Turku beat Loja 3-1 in the cup on Tuesday.", "It rained in the hills for an hour.",
      "Coach Tam Oke replaced Mila Okoro as coach of Turku United."), "replaced"),
    (("The film Dust dominated the Golden Sheaf awards in Lima on Tuesday.",
      "Actress Ana Ruiz won the same prize in 2016 and lost it later."), "Ruiz"),
    (("Liv Aho was convicted in the 2015 attack on the Turku Library.",), "convicted"),
    (("Norvian guards have shot dead 8 rebels in a long fight in the Oru hills.",
      "Liv Aho announced on Tuesday that Aralco will close."), "shot dead"),
    (("Liv Aho opened the Loja fair on Tuesday.",
      "Liv Aho, speaking four days ahead of the vote, defended the Loja tram."), "defended"),
    (("Liv Aho was charged after the ferry Luna sank off Loja on Sunday.",), "charged after"),
    (("Liv Aho was hurt in the Turku mill, which burned down on Sunday.",), "hurt"),
    (("Mila Okoro resigned as the mayor of Loja, as two aides had done on Sunday.",), "resigned"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words", "day"), TOLD)
def test_a_deed_of_the_news_has_its_day_with_a_doubt(
    lines: tuple[str, ...], words: str, day: str
) -> None:
    found = [f for f in events(*lines) if words in f.statement and f.kind == "event"]
    assert {f.date for f in found} == {day}
    assert len(set(found[0].doubts) & set(DOUBTS)) == 1


def test_a_whole_sentence_that_names_the_day_of_an_occasion_has_it_without_a_doubt() -> None:
    line = "Shops in Loja have closed early as crowds on Tuesday filled the square for Ana Ruiz."
    (found,) = [f for f in events(line) if "closed early" in f.statement]
    assert (found.date, set(found.doubts) & set(DOUBTS)) == ("2021-09-14", set())


@pytest.mark.parametrize(("lines", "words"), UNTOLD)
def test_what_may_be_of_another_time_has_no_day(lines: tuple[str, ...], words: str) -> None:
    found = [f for f in events(*lines) if words in f.statement and f.kind == "event"]
    assert not any(set(f.doubts) & set(DOUBTS) for f in found)


def test_the_sentence_that_names_the_day_is_cited() -> None:
    facts = events(*TOLD[0][0])
    (fact,) = [f for f in facts if "approved" in f.statement and f.kind == "event"]
    assert [r.quote.split()[-1] for r in fact.references] == ["9", "debate."] or any(
        "on Tuesday" in r.quote for r in fact.references
    )


def test_a_figure_has_the_day_of_its_deed() -> None:
    facts = [f for f in events(*TOLD[0][0]) if f.kind == "figure" and "12 votes" in f.statement]
    assert {f.date for f in facts} == {"2021-09-14"}


def test_a_story_leaves_its_day_within_a_long_paragraph() -> None:
    rest = " ".join(f"It rained in the hills for {n} hours." for n in range(2, 16))
    facts = events(f"Liv Aho opened the fair on Tuesday. {rest} Liv Aho sold the Loja depot.")
    sold = [f for f in facts if "depot" in f.statement]
    assert sold
    assert not any(set(f.doubts) & set(DOUBTS) for f in sold)


def test_nothing_is_inferred_where_the_day_of_the_article_is_not_known() -> None:
    facts = events(*TOLD[0][0], published="2021-09")
    assert not any(set(f.doubts) & set(DOUBTS) for f in facts)
