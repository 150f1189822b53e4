"""What `make audit` says, for each answer that it can get."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.advisories import is_affected
from tests.audit import LOCK, asked, audit, kept, main

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
            "run this where the service can be reached, or name a copy of its advisories",
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


def advisory(name: str = "osei", **affected: object) -> dict[str, object]:
    package = {"name": name, "ecosystem": "PyPI"}
    return {"id": "PYSEC-1", "aliases": ["CVE-1"], "affected": [{"package": package, **affected}]}


def since(*events: dict[str, str]) -> dict[str, object]:
    return {"ranges": [{"type": "ECOSYSTEM", "events": list(events)}]}


@pytest.mark.parametrize(
    ("affected", "weak"),
    [
        (since({"introduced": "0"}, {"fixed": "2.1"}), True),
        (since({"introduced": "0"}, {"fixed": "2.0"}), False),
        (since({"introduced": "0"}, {"fixed": "1.9"}, {"introduced": "2.0rc1"}), True),
        (since({"introduced": "2.0.1"}), False),
        (since({"introduced": "1"}, {"last_affected": "2.0"}), True),
        (since({"introduced": "1"}, {"last_affected": "1.99"}), False),
        ({"versions": ["1.0", "2.0"]}, True),
        ({"versions": ["1.0"]}, False),
        ({"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}, False),
    ],
)
def test_a_version_is_weak_by_its_list_or_by_what_happened_last(
    affected: dict[str, object], weak: bool
):
    assert is_affected("2.0", affected) is weak


@pytest.mark.parametrize("packed", [False, True])
def test_a_copy_of_the_advisories_answers_where_no_service_does(packed: bool, tmp_path: Path):
    lock, copy = tmp_path / "lock", tmp_path / "osv"
    lock.write_text("osei==2.0 \\\n    --hash=sha256:0\nNovak_Lund==1.2 ; python_version<'4'\n")
    copy.mkdir()
    weak = advisory(**since({"introduced": "0"}, {"fixed": "2.1"}))
    again = {**weak, "id": "GHSA-1", "aliases": ["CVE-1"]}
    gone = {**advisory("novak-lund", versions=["1.2"]), "withdrawn": "2024-01-01T00:00:00Z"}
    for number, each in enumerate((weak, again, gone)):
        (copy / f"{number}.json").write_text(json.dumps(each))
    if packed:
        with ZipFile(tmp_path / "osv.zip", "w") as archive:
            for path in copy.iterdir():
                archive.write(path, path.name)
        copy = tmp_path / "osv.zip"
    assert audit(kept(copy)(lock)) == (1, ["osei 2.0: PYSEC-1, repaired in 2.1"])


def test_a_copy_without_advisories_is_never_a_pass(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(kept(tmp_path)) == 2
    assert main(kept(tmp_path / "missing.zip")) == 2
    assert capsys.readouterr().out.count("could not be asked: ") == 2


def test_a_copy_is_asked_about_all_that_is_locked(tmp_path: Path):
    (tmp_path / "one.json").write_text(json.dumps(advisory("jinja2", versions=["0.1"])))
    code, (line,) = audit(kept(tmp_path)(LOCK))
    names = [row for row in LOCK.read_text("utf-8").splitlines() if row[:1].isalnum()]
    assert (code, line) == (0, f"{len(names)} packages, no known weakness")
