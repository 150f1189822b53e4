"""A machine that is in the way: one line, a known code, and nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
TODAY = ("today", "--date", "2025-03-05", "--format", "html")
FACTS = ("facts", "--format", "jsonl")
STORY = """Okafor opens the harbour line

By Ruth Keller, Bay Courier
March 4, 2025

Ines Okafor, mayor of Marlow Bay, opened the harbour line on March 4, 2025. The line, which cost
$14 million, joins the old town and the port. “We will build the next one before the winter,”
Okafor said. Tomas Lund was appointed director of the Port Commission in 2021.
"""
# Runs the program with no file allowed to grow beyond so many bytes: what a full disk does.
CRAMPED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
sys.argv = ["briefings", *sys.argv[2:]]
from briefings.cli import main
main()
"""


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose corpus has been read into its store."""
    folder = tmp_path_factory.mktemp("read")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "harbour.txt").write_text(STORY, "utf-8")
    assert len(_run(folder, *FACTS).stdout.splitlines()) > 2
    return folder


@pytest.fixture
def desk(read_once: Path, tmp_path: Path) -> Path:
    """A copy of that folder."""
    return Path(shutil.copytree(read_once, tmp_path / "desk"))


def _run(folder: Path, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    return _done([sys.executable, "-m", "briefings", *words], folder, code)


def _done(command: list[str], folder: Path, code: int) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=300, env=ENVIRONMENT
    )
    assert done.returncode == code, done.stderr
    return done


def _store(folder: Path) -> Path:
    return folder / "out" / ".store" / "facts.sqlite"


def _edition_is_whole(folder: Path) -> bool:
    """Whether the edition has every file that its manifest names, with the named hash."""
    made = folder / "out" / "2025-03-05"
    manifest = json.loads((made / "edition.json").read_text("utf-8"))
    return bool(manifest["files"]) and all(
        sha256((made / file["name"]).read_bytes()).hexdigest() == file["sha256"]
        for file in manifest["files"]
    )


def _spoil_version(folder: Path) -> None:
    with sqlite3.connect(_store(folder)) as raw:
        raw.execute("UPDATE version SET number = 99")


def _spoil_pages(folder: Path) -> None:
    for beside in _store(folder).parent.glob("facts.sqlite-*"):
        beside.unlink()
    content = bytearray(_store(folder).read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    _store(folder).write_bytes(content)


def _no_database(folder: Path) -> None:
    _store(folder).write_bytes(b"this is no database at all, " * 400)


def _file_for_out(folder: Path) -> None:
    shutil.rmtree(folder / "out")
    (folder / "out").write_text("a file", "utf-8")


def _file_for_edition(folder: Path) -> None:
    (folder / "out" / "2025-03-05").write_text("a file", "utf-8")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_spoil_version, "newer briefings (version 99"),
        (_spoil_pages, "cannot be used"),
        (_no_database, "cannot be used"),
        (_file_for_out, "out"),
        (_file_for_edition, "2025-03-05"),
    ],
    ids=lambda case: getattr(case, "__name__", ""),
)
def test_what_is_in_the_way_is_one_line_and_exit_code_1(spoil, words: str, desk: Path):
    spoil(desk)
    said = _run(desk, *TODAY, code=1)
    assert said.stdout == ""
    (line,) = said.stderr.splitlines()
    assert line.startswith("briefings: ")
    assert words in line


def test_a_disk_that_is_full_loses_nothing_and_the_next_run_goes_on(desk: Path):
    before = _run(desk, *FACTS).stdout
    said = _done([sys.executable, "-c", CRAMPED, "4000", *TODAY], desk, 1)
    (line,) = said.stderr.splitlines()
    assert line.startswith("briefings: ")
    assert not (desk / "out" / "2025-03-05" / "edition.json").exists()
    assert _run(desk, *FACTS).stdout == before
    _run(desk, *TODAY)
    assert _edition_is_whole(desk)


@pytest.fixture
def disk(read_once: Path, tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own with a copy of that folder, of which an issue was made."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mounted, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here: that needs Linux and its administrator")
    try:
        shutil.copytree(read_once, place, dirs_exist_ok=True)
        _run(place, *TODAY)
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _fill_up(disk: Path) -> None:
    with (disk / "fill").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass


def _make_read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


def _repair(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    (disk / "fill").unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("harm", "words"), [(_fill_up, "disk full"), (_make_read_only, "be written to")]
)
def test_a_disk_that_takes_nothing_is_one_line_and_nothing_is_lost(
    disk: Path, harm: Callable[[Path], None], words: str
):
    facts = _run(disk, *FACTS).stdout
    harm(disk)
    (line,) = _run(disk, "today", "--date", "2025-03-06", code=1).stderr.splitlines()
    assert line.startswith("briefings: ")
    assert words in line
    assert _edition_is_whole(disk)
    assert not (disk / "out" / "2025-03-06").exists()
    _repair(disk)
    assert _run(disk, *FACTS).stdout == facts
    _run(disk, *TODAY)
    assert _edition_is_whole(disk)


@pytest.mark.parametrize("words", [("facts",), FACTS, ("--version",), ("--help",)])
def test_a_reader_that_has_gone_ends_it_without_a_word(desk: Path, words: tuple[str, ...]):
    command = [sys.executable, "-m", "briefings", *words]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        command, cwd=desk, env=ENVIRONMENT, timeout=300, stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_two_runs_at_once_on_one_store_both_end_well(desk: Path):
    alone = _run(desk, *FACTS).stdout
    (desk / "corpus" / "second.txt").write_text(STORY.replace("Okafor", "Brandt"), "utf-8")
    command = [sys.executable, "-m", "briefings", *TODAY]
    both = [
        subprocess.Popen(command, cwd=desk, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [each.communicate(timeout=300)[1] for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    assert _edition_is_whole(desk)
    facts = [json.loads(line)["id"] for line in _run(desk, *FACTS).stdout.splitlines()]
    assert len(facts) == len(set(facts)) > len(alone.splitlines())
