"""The front door of the room: what it promises to every other part."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest

import briefings.extract as room
from briefings.errors import ModelError
from briefings.extract import EXTRACTORS, Refusal, extract, fingerprint
from briefings.extract.reading import dateline, is_interview
from briefings.model import Fact, Kind
from tests.factories import article, fact

NEWS = article(
    "Loja, Ecuador",
    "Mayor Ana Ruiz opened the bridge in Loja on 4 March 2020.",
    "“The bridge is safe,” Ruiz said on Thursday.",
    "These were the first words.",
    published="2020-03-05",
)


def test_importing_the_room_loads_no_pipeline() -> None:
    code = "import sys, briefings.extract; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_extractors_stand_in_a_table_each_once_and_every_kind_has_one() -> None:
    assert len({module for _, module in EXTRACTORS}) == len(EXTRACTORS)
    assert {kind for kind, _ in EXTRACTORS} == set(get_args(Kind))


def test_every_article_gives_one_extraction_in_its_order() -> None:
    other = article("Nothing.", published=None)
    results = list(extract([other, NEWS]))
    assert [r.article for r in results] == [other.id, NEWS.id]
    assert results[0].facts == ()


def test_every_fact_cites_the_article_letter_for_letter() -> None:
    (result,) = extract([NEWS])
    assert {"event", "position", "quotation"} <= {f.kind for f in result.facts}
    for made in result.facts:
        for r in made.references:
            assert NEWS.text[r.start : r.end] == r.quote
            assert r.quote in NEWS.text
            assert (r.article, r.source, r.published) == (NEWS.id, NEWS.source, "2020-03-05")


def test_what_was_given_up_is_told_with_rule_and_reason() -> None:
    (result,) = extract([NEWS])
    assert ("event", "a state") in [(r.rule, r.reason) for r in result.refusals]


def test_a_fact_whose_citation_is_not_verbatim_never_leaves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bad = fact("Nobody said this.")

    def wrong(reading: object) -> list[Fact]:
        return [bad, replace(bad, id="2", references=())]

    monkeypatch.setattr(room, "_extractors", lambda: (("event", wrong),))
    (result,) = extract([NEWS])
    assert result.facts == ()
    assert [r.reason for r in result.refusals] == ["the citation is not verbatim"] * 2
    assert all(isinstance(r, Refusal) for r in result.refusals)


def test_a_rule_that_fails_loses_no_fact_of_the_others_and_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(reading: object) -> Iterator[Fact]:
        raise IndexError("tuple index out of range")

    whole = next(extract([NEWS]))
    known = room._extractors()
    monkeypatch.setattr(room, "_extractors", lambda: (("figure", failing), *known))
    found = next(extract([NEWS]))
    assert found.facts == whole.facts
    assert found.faults == ("figure: IndexError('tuple index out of range')",)
    assert whole.faults == ()


def test_two_processes_give_what_one_gives() -> None:
    articles = [NEWS, article("Ana Ruiz left Loja in 2019.", published="2020-03-05")]
    assert list(extract(articles, processes=2)) == list(extract(articles))


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelError, match="xx_none_sm"):
        list(extract([NEWS], model="xx_none_sm"))


def test_the_fingerprint_is_stable_and_tells_pipelines_apart() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16
    assert fingerprint("xx_none_sm") != fingerprint()


INTERVIEWS = [
    (("How was it?", "I liked it.", "And now?", "We rest."), True),
    (("The bridge opened.", "It cost a lot.", "“I paid for it,” Ruiz said."), False),
    (("The bridge opened.",), False),
]


@pytest.mark.parametrize(("lines", "expected"), INTERVIEWS)
def test_speech_without_marks_is_known_by_its_pronouns_and_questions(
    lines: tuple[str, ...], expected: bool
) -> None:
    assert is_interview(article(*lines)) is expected


def test_the_day_that_opens_an_article_is_the_day_of_its_news() -> None:
    assert dateline(article("Loja", "Monday, May 18, 2015 The bridge fell.")) == "2015-05-18"
    assert dateline(article("Loja", "The bridge fell on May 18, 2015.")) is None
