"""Settings: defaults, paths beside the file, and errors that name the key."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.config import Settings, load
from briefings.errors import SettingsError


def _write(folder: Path, text: str) -> Path:
    path = folder / "briefings.toml"
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_there_are_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert load() == Settings()
    assert load().store_url == "sqlite:///out/.store/facts.sqlite"


def test_paths_count_from_the_folder_of_the_file(tmp_path: Path):
    settings = load(_write(tmp_path, 'out = "editions"\n[corpus]\nfolder = "news"\n'))
    assert settings.out == tmp_path / "editions"
    assert settings.corpus.folder == tmp_path / "news"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel = 'x'\n", "titel is not a setting; did you mean title?"),
        ("[quiz]\nquestion = 3\n", "quiz.question is not a setting; did you mean questions?"),
        ("[quiz]\nquestions = 0\n", "quiz.questions: Input should be greater than or equal to 1"),
        ("timezone = 'Mars/Base'\n", "timezone: 'Mars/Base' is no time zone"),
        ("[zzz]\n", r"zzz is not a setting \(known: title"),
        ("title = \n", "Invalid value"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_path(tmp_path: Path, text: str, message: str):
    with pytest.raises(SettingsError, match=message):
        load(_write(tmp_path, text))


def test_a_file_that_was_asked_for_must_be_there(tmp_path: Path):
    with pytest.raises(SettingsError, match="no such file of settings"):
        load(tmp_path / "briefings.toml")
