"""Every command that the README shows is run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if line.startswith("briefings")]


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample articles in articles/, as a newcomer would have it."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "articles").symlink_to(ROOT / "corpus")
    return folder


def test_the_readme_opens_with_the_two_commands():
    assert [line.split("#")[0].strip() for line in BLOCKS[0].splitlines()] == [
        "make brief",
        "make test",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str, reader: Path):
    program = f"{sys.executable} -m briefings"
    done = subprocess.run(
        command.replace("briefings", program, 1),
        shell=True,
        cwd=reader,
        capture_output=True,
        text=True,
        timeout=300,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_a_link_of_the_readme_leads_somewhere(link: str):
    assert (ROOT / link).exists()
