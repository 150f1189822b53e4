"""Verdicts on points are counted by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract import extract
from tests.evaluation import heldout
from tests.evaluation.halves import HALVES, half
from tests.evaluation.points.__main__ import HERE, VERDICTS, counts
from tests.evaluation.points.editions import TUNED, composed, drawn, lines, page
from tests.evaluation.sets import TUNING
from tests.evaluation.sources import articles_in, name_of

if TYPE_CHECKING:
    from pathlib import Path


def test_points_are_counted_by_section_and_missing_facts_apart(tmp_path: Path) -> None:
    round_ = tmp_path / "round.tsv"
    round_.write_text("# x\ntopic\tright\t\ntopic\twrong\tcut\nin brief\tdull\t\n\tmissing\t\n")
    topic, brief, whole, missing = counts(round_)
    assert topic.split()[:5] == ["topic", "1", "of", "2", "right"]
    assert (brief.split()[2], whole.split()[1:4]) == ("0", ["1", "of", "3"])
    assert missing.split()[-1] == "1"


def test_every_row_that_was_filed_is_a_verdict_or_a_missing_fact() -> None:
    rows = [line.split("\t") for path in HERE.glob("*.tsv") for line in path.open()]
    told = {row[1] for row in rows if not row[0].startswith("#")}
    assert told == {*VERDICTS, "missing"}


def test_editions_to_be_read_are_drawn_from_one_half_only() -> None:
    ours = {name_of(article): "A" for article in articles_in(TUNING / "articles")}
    ours |= {name_of(article): heldout.part(name_of(article)) for article in heldout.articles()}
    ours |= {name_of(article): "B" for article in heldout.articles(heldout.UNSEEN)}
    for part in HALVES:
        names = [name_of(a) for draw in drawn(part, 2, 6, seed=1) for a in draw]
        assert len(set(names)) == len(names) > 0
        for name in names:
            tuned = ours[name] == "A" if name in ours else half(name) == TUNED
            assert tuned == (part == TUNED), name


def test_an_edition_to_be_read_has_every_line_with_its_sentence_and_its_articles() -> None:
    those = tuple(articles_in(TUNING / "articles"))[:2]
    digest = composed(those, {found.article: found for found in extract(those)})
    told = page(digest, those)
    found = list(lines(digest))
    assert found
    for number, (_, text, references) in enumerate(found, 1):
        assert f"\n{number}. {text}\n" in told
        assert references[0].sentence in told
    assert all(article.text in told for article in those)
