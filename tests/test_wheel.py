"""What travels: the wheel carries templates, the sample corpus and every word list."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    return next(folder.glob("*.whl"))


def test_everything_that_the_program_reads_is_in_the_wheel(wheel: Path):
    carried = set(zipfile.ZipFile(wheel).namelist())
    for shelf in ("templates", "corpus"):
        for path in (p for p in (ROOT / shelf).rglob("*") if p.is_file()):
            assert f"briefings/_shipped/{path.relative_to(ROOT).as_posix()}" in carried
    for path in (ROOT / "briefings").rglob("*"):
        if path.is_file() and path.suffix in {".py", ".txt", ".tsv", ".toml"}:
            assert path.relative_to(ROOT).as_posix() in carried


def test_an_unpacked_wheel_finds_its_templates_and_articles(wheel: Path, tmp_path: Path):
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    done = subprocess.run(
        [sys.executable, "-m", "briefings", "digest", "THAAD", "--date", "2024-06-03"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
    )
    assert done.returncode == 0, done.stderr
    assert "using the sample articles" in done.stderr
    assert "THAAD" in done.stdout
