"""`briefings topics --date`: a plan titles a topic until its day has passed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.test_cli import run

STORY = (
    "Museum plans a new wing\n\nBy Ruth Keller, Bay Courier\nMarch 4, 2025\n\n"
    "The Marlow Bay Museum will open a new wing on June 14, 2025. Mayor Ines Okafor of Marlow "
    "Bay paid for the wing with $14 million that the port had earned in 2024.\n\n"
    "The Marlow Bay Museum welcomed 90,000 visitors in 2024. Tomas Lund was appointed director "
    "of the Marlow Bay Museum in 2021.\n"
)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("topics")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "museum.txt").write_text(STORY, "utf-8")
    return folder


@pytest.mark.parametrize(("day", "planned"), [("2025-05-01", True), ("2026-05-01", False)])
def test_a_title_is_no_plan_of_before_the_day(newsroom: Path, day: str, planned: bool) -> None:
    done = run("topics", "--date", day, "--format", "json", cwd=newsroom)
    titles = [row["title"] for row in json.loads(done.stdout)]
    assert any("new wing" in title for title in titles) is planned
