"""What `make audit` says, for each answer that it can get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.audit import LOCK, asked, audit, main

SAFE = {"name": "lund", "version": "1.2", "vulns": []}
WEAK = {"name": "osei", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.1"]}]}
UNKNOWN = {"name": "novak", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "code", "line"),
    [
        ([SAFE], 0, "1 packages, no known weakness"),
        ([SAFE, WEAK], 1, "osei 2: PYSEC-1, repaired in 2.1"),
        ([UNKNOWN, WEAK], 1, "osei 2: PYSEC-1, repaired in 2.1"),
        (
            [SAFE, UNKNOWN],
            2,
            "could not be asked: the service knows nothing of 1 of 2 packages (novak)",
        ),
        (
            [UNKNOWN],
            2,
            "could not be asked: no answer on any of 1 packages; "
            "run this where the service can be reached",
        ),
    ],
)
def test_each_answer_has_its_code_and_its_line(packages: list[object], code: int, line: str):
    assert audit(json.dumps({"dependencies": packages})) == (code, [line])


@pytest.mark.parametrize("answer", ["", "ConnectionError", "[]", "{}"])
def test_no_answer_is_never_a_pass(answer: str, capsys: pytest.CaptureFixture[str]):
    assert main(lambda _lock: answer) == 2
    assert capsys.readouterr().out == "could not be asked: pip-audit gave no answer\n"


def test_a_program_that_is_not_installed_is_no_answer(tmp_path: Path):
    assert asked(LOCK, tmp_path / "pip-audit") == ""
