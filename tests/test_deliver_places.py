"""Folders and lists of readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.config import DeliverSettings
from briefings.deliver import copy_to, recipients
from briefings.deliver import folder as folders
from briefings.errors import DeliveryError

FILES = {"brief.pdf": b"one", "edition.json": b"{}"}


def listing(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def test_a_copy_is_there_with_a_link_to_the_newest(tmp_path: Path):
    copy_to(tmp_path, "morning", "2025-03-04", FILES)
    copy_to(tmp_path, "morning", "2025-03-05", {"brief.pdf": b"two"})
    copy_to(tmp_path, "morning", "2025-03-03", FILES)
    assert listing(tmp_path / "morning/2025-03-04") == FILES
    assert (tmp_path / "morning/latest").readlink() == Path("2025-03-05")
    assert listing(tmp_path / "morning/latest/") == {"brief.pdf": b"two"}


def test_the_same_copy_again_touches_nothing(tmp_path: Path):
    place = copy_to(tmp_path, "morning", "2025-03-04", FILES)
    before = (place / "brief.pdf").stat().st_ino
    copy_to(tmp_path, "morning", "2025-03-04", FILES)
    assert (place / "brief.pdf").stat().st_ino == before


def test_a_cut_while_copying_leaves_nothing_that_looks_like_an_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def cut(_path: Path, _content: bytes) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(folders, "write_through", cut)
    with pytest.raises(KeyboardInterrupt):
        copy_to(tmp_path, "morning", "2025-03-04", FILES)
    monkeypatch.undo()
    assert not (tmp_path / "morning/2025-03-04").exists()
    copy_to(tmp_path, "morning", "2025-03-04", FILES)
    assert listing(tmp_path / "morning/2025-03-04") == FILES
    assert sorted(p.name for p in (tmp_path / "morning").iterdir()) == ["2025-03-04", "latest"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DeliveryError, match="file/morning/2025-03-04: cannot be written"):
        copy_to(tmp_path / "file", "morning", "2025-03-04", FILES)


def test_every_reader_is_there_once(tmp_path: Path):
    csv = tmp_path / "readers.csv"
    csv.write_text("﻿Name,E-Mail\nAda,ada@example.org\nBo,BO@example.org\n,\n", "utf-8")
    settings = DeliverSettings(
        folder=Path("/srv/briefs"), to=("Bo <bo@example.org>", "cy@example.org"), readers=csv
    )
    assert recipients(settings) == (
        *("folder:/srv/briefs", "bo@example.org", "cy@example.org", "ada@example.org"),
    )


def test_a_list_of_a_spreadsheet_that_parts_by_semicolons_is_read(tmp_path: Path):
    path = tmp_path / "readers.csv"
    path.write_text("Name;E-Mail\nLund, Ada;ada@example.org\n", "utf-8-sig")
    assert recipients(DeliverSettings(readers=path)) == ("ada@example.org",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name\nAda\n", "the first line must name a column email"),
        ("email\nada@example.org\nnobody\n", "readers.csv, line 3: 'nobody' is no e-mail address"),
        ('email\n"a@example.org\nBcc: b@example.org"\n', "is no e-mail address"),
        (None, r"readers\.csv: cannot be read"),
    ],
)
def test_a_list_that_cannot_be_used_is_named_with_its_line(
    tmp_path: Path, text: str | None, message: str
):
    path = tmp_path / "readers.csv"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(DeliveryError, match=message):
        recipients(DeliverSettings(readers=path))
