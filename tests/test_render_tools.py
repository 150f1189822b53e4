"""Files as other people's tools see them: sound, with every font in them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from briefings.document import Document
from briefings.render import RENDERERS, Theme, answer_key, brief, joined_pdf, load_theme, quiz_sheet
from tests.test_render_samples import ARTICLES, DIGEST, MASTHEAD, QUIZ, QUIZ_B

THEME = load_theme(None)
DOCUMENTS: dict[str, Callable[[Theme], Document]] = {
    "brief": lambda theme: brief(DIGEST, ARTICLES, MASTHEAD, theme),
    "sheet": lambda theme: quiz_sheet(QUIZ, MASTHEAD, theme),
    "key": lambda theme: answer_key([QUIZ, QUIZ_B], MASTHEAD, theme, articles=ARTICLES),
}


def files() -> dict[str, bytes]:
    """Each document in both sizes of print, and two sheets in one file for the copier."""
    made = {
        f"{name}{size}": RENDERERS["pdf"](document(theme), theme)
        for name, document in DOCUMENTS.items()
        for size, theme in (("", THEME), (" in large print", THEME.large_print()))
    }
    return made | {"two sheets joined": joined_pdf([made["sheet"], made["sheet in large print"]])}


def said(command: list[str], file: Path) -> subprocess.CompletedProcess[str]:
    """What a tool says of a file."""
    return subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)


@pytest.mark.skipif(not which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    for name, data in files().items():
        file = tmp_path / "made.pdf"
        file.write_bytes(data)
        answer = said(["qpdf", "--check"], file)
        assert answer.returncode == 0, f"{name}: {answer.stdout}{answer.stderr}"
        assert "WARNING" not in answer.stdout + answer.stderr, name


@pytest.mark.skipif(not which("pdffonts"), reason="pdffonts is not installed")
def test_every_font_is_in_the_file_as_a_subset_with_its_letters(tmp_path: Path) -> None:
    for name, data in files().items():
        file = tmp_path / "made.pdf"
        file.write_bytes(data)
        fonts = said(["pdffonts"], file).stdout.splitlines()[2:]
        assert fonts, name
        for font in fonts:
            embedded, subset, letters = font.split()[-5:-2]
            assert (embedded, subset, letters) == ("yes", "yes", "yes"), f"{name}: {font}"
