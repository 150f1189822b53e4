"""Real articles, read where they lie; skipped where they are not at hand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from briefings.corpus import listing, read, relate
from briefings.corpus.origin.dates import first_date
from briefings.model import Article

SHARED = Path(__file__).resolve().parents[2] / "shared"
SEEDS, WIKINEWS = SHARED / "seeds", SHARED / "data" / "wikinews"
LONG_DATE = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\w+ \d+, \d{4})")
FURNITURE = ("![](", "Related stories", "Most viewed", "direct questions", "Posted on", "photo by")


def articles_of(folder: Path) -> dict[str, Article]:
    if not folder.is_dir():
        pytest.skip(f"{folder} is not at hand")
    each = [one for file in listing(folder).files for one in read(file)]
    return {a.source: a for a in relate([one for one in each if isinstance(one, Article)])}


def test_the_interviews_give_their_metadata() -> None:
    found = [
        (a.authors, a.agencies, a.outlet, a.published, a.published_basis)
        for a in articles_of(SEEDS).values()
    ]
    assert found == [
        (("Kwon Mee-yoo",), (), "The Korea Times", "2022-08~", "inferred"),
        (("Yi Whan-woo",), (), "The Korea Times", "2021-02~", "inferred"),
        (("Ahn Sung-mi",), ("ANN",), "The Korea Herald", "2021-05-31", "stated"),
        (("Park Min-hee",), (), None, "2024-05-30", "stated"),
        (("Yi Whan-woo",), (), "The Korea Times", "2021-02~", "inferred"),
    ]


def test_the_interviews_keep_no_furniture_and_no_caption_twice() -> None:
    for story in articles_of(SEEDS).values():
        assert [part for part in FURNITURE if part in story.text] == []
        assert len(set(story.captions)) == len(story.captions)


def test_reports_are_dated_by_their_own_datelines() -> None:
    found = articles_of(WIKINEWS)
    wrong = []
    for source, story in found.items():
        match = LONG_DATE.search((WIKINEWS / source).read_text("utf-8")[:600])
        expected = first_date(match[1]) if match else None
        if story.published != expected:
            wrong.append((source, story.published, expected))
    assert len(found) == 34
    assert wrong == []


def test_reports_have_their_own_titles() -> None:
    found = articles_of(WIKINEWS)
    rows = [json.loads(line) for line in (SHARED / "data/wikinews.jsonl").open(encoding="utf-8")]
    titles = {row["file"]: re.sub(r"\W", "", row["title"]).casefold() for row in rows}
    right = [s for s, a in found.items() if re.sub(r"\W", "", a.title).casefold() == titles[s]]
    assert len(right) >= 32  # one has no title in its text, one an accent that the list lacks
