"""The invented articles to measure on: their lists agree with their texts and the calendar."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any, get_args

import edtf
import pytest

from briefings.model import Article, Fact, Kind, Modality, Reference
from tests.evaluation import gold, heldout, matching
from tests.evaluation.sets import is_kept_apart
from tests.evaluation.sources import SHARED, Sources
from tests.factories import fact

KINDS = frozenset(get_args(Kind))
MODALITIES = frozenset({*get_args(Modality), "happened"})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SETS = (heldout.HELDOUT, heldout.UNSEEN)
FILES = {part: sorted((part / "articles").iterdir()) for part in SETS}
TEXTS = {path.stem: path.read_text("utf-8") for part in SETS for path in FILES[part]}
LISTS = {part: [dict(row) for row in heldout.listed_facts(part)] for part in SETS}
ROWS: list[dict[str, Any]] = [row for part in SETS for row in LISTS[part]]


def _dated(row: dict[str, Any]) -> list[str]:
    return [row[key] for key in ("date", "start", "end") if row.get(key)]


@pytest.mark.parametrize(("folder", "least"), [(heldout.HELDOUT, 20), (heldout.UNSEEN, 16)])
def test_each_article_has_facts_and_metadata(folder: Path, least: int) -> None:
    lines = (folder / "articles.jsonl").read_text("utf-8").splitlines()
    sources = sorted(json.loads(line)["source"] for line in lines)
    assert len(sources) >= least
    assert sources == [path.name for path in FILES[folder]]
    assert {row["article"] for row in LISTS[folder]} == {path.stem for path in FILES[folder]}


def test_both_parts_are_about_as_large() -> None:
    listed = LISTS[heldout.HELDOUT]
    sizes = [sum(heldout.part(r["article"]) == which for r in listed) for which in heldout.PARTS]
    assert min(sizes) > 0.4 * sum(sizes)


def test_no_unseen_article_may_be_tuned_on() -> None:
    assert all(is_kept_apart(path.name) for path in FILES[heldout.UNSEEN])


def test_every_file_is_read_as_one_article() -> None:
    read = [article for folder in SETS for article in heldout.articles(folder)]
    assert sorted(Path(article.source).stem for article in read) == sorted(TEXTS)
    assert all(isinstance(article, Article) and article.text for article in read)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_evidence_is_letter_for_letter_in_its_article(name: str) -> None:
    missing = [
        r["evidence"] for r in ROWS if r["article"] == name and r["evidence"] not in TEXTS[name]
    ]
    assert not missing


def test_every_row_is_well_formed() -> None:
    for row in ROWS:
        assert row["kind"] in KINDS, row
        assert row["subject"], row
        assert row["value"], row
        assert row["kind"] not in ("position", "event") or row["modality"] in MODALITIES, row


def test_no_fact_is_listed_twice() -> None:
    keys = [(r["article"], r["kind"], r["subject"], r["value"], *_dated(r)) for r in ROWS]
    assert len(keys) == len(set(keys))


def test_dates_are_edtf() -> None:
    for row in ROWS:
        for value in _dated(row):
            edtf.parse_edtf(value)


def test_a_weekday_in_the_evidence_is_that_of_the_date() -> None:
    checked = 0
    for row in ROWS:
        named = re.findall(rf"\b(?:{'|'.join(WEEKDAYS)})\b", row["evidence"])
        if row["date"] and re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"]) and len(named) == 1:
            assert WEEKDAYS[date.fromisoformat(row["date"]).weekday()] == named[0], row
            checked += 1
    assert checked > 30


def _fact(kind: Kind = "position", source: str = "news/mill.txt", **given: Any) -> Fact:
    cited = (Reference("a1", source, None, None, "", 0, 0, ""),)
    return fact("", kind=kind, references=cited, quote="", **given)


LISTED = {"article": "mill", "kind": "position", "subject": "Ana Ruiz", "value": "mayor of Osse"}


@pytest.mark.parametrize(
    ("listed", "extracted", "same"),
    [
        ({}, _fact(subject="Ana Ruiz", value="mayor", organization="Osse"), True),
        ({}, _fact(subject="Ruiz", value="mayor of Osse"), True),
        ({}, _fact(subject="Ana Ruiz", value="mayor"), False),
        ({}, _fact(subject="Ben Cho", value="mayor of Osse"), False),
        ({}, _fact("event", subject="Ana Ruiz", value="mayor of Osse"), False),
        ({}, _fact(source="news/pier.txt", subject="Ana Ruiz", value="mayor of Osse"), False),
        ({"start": "2021-03"}, _fact(subject="Ana Ruiz", value="mayor of Osse"), False),
        (
            {"start": "2021-03"},
            _fact(subject="Ana Ruiz", value="mayor of Osse", start="2021-03-04~"),
            True,
        ),
        (
            {"date": "XXXX-03-04"},
            _fact(subject="Ana Ruiz", value="mayor of Osse", date="2021-03-04"),
            True,
        ),
    ],
)
def test_a_fact_matches_a_listed_one_by_words_and_date(
    listed: dict[str, str], extracted: Fact, same: bool
) -> None:
    assert matching.matches({**LISTED, **listed}, extracted) is same


def test_no_miss_of_part_b_is_ever_printed() -> None:
    shown = {line.split(" | ")[0] for line in heldout._misses(LISTS[heldout.HELDOUT], ())}
    names = {path.stem for path in FILES[heldout.HELDOUT]}
    assert shown == {name for name in names if heldout.part(name) == "A"}


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the program to compare with is absent")
def test_the_matching_is_that_of_the_program_beside_the_lists() -> None:
    facts = [
        _fact(
            r["kind"],
            f"{r['article']}.txt",
            subject=r["subject"],
            value=r["value"][: 4 + 3 * (i % 12)],
            date=r["date"],
        )
        for i, r in enumerate(ROWS)
    ]
    theirs = gold.misses(Sources(SHARED), ROWS, facts)
    ours = [row for row in ROWS if not matching.found(row, facts)]
    assert len(theirs) == len(ours)
    assert 0 < len(ours) < len(ROWS)
