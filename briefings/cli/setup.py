"""`init` and `config`: a first briefings.toml, and what is in force."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from briefings.cli.options import ConfigOption, ListFormat, ListOption
from briefings.cli.terminal import note, say, table
from briefings.errors import SettingsError
from briefings.shipped import shipped

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where; here by default.")]


def init(folder: FolderArgument = Path()) -> None:
    """Write a commented briefings.toml and copies of the templates. Nothing is overwritten."""
    from briefings.config import FILE_NAME, starter

    sources = sorted(path for path in shipped("templates").iterdir() if path.is_file())
    files = {Path("templates") / path.name: path.read_bytes() for path in sources}
    files[Path(FILE_NAME)] = starter(templates="templates").encode()
    try:
        (folder / "templates").mkdir(parents=True, exist_ok=True)
        fresh = [_written(folder / name, content) for name, content in files.items()]
    except OSError as error:
        raise SettingsError(f"{folder}: cannot be written ({error.strerror})") from error
    for name, written in zip(files, fresh, strict=True):
        if written:
            say(str(folder / name))
        else:
            note(f"kept: {folder / name} is there already")


def _written(path: Path, content: bytes) -> bool:
    """Write a file unless there is one; whether it was written."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return False
    return True


def config_(config: ConfigOption = None, shape: ListOption = ListFormat.table) -> None:
    """Print every setting in force, and where it comes from. Secrets are not shown."""
    from dataclasses import asdict

    from briefings.config import FILE_NAME, load, shown

    rows = shown(load(config), str(config or FILE_NAME))
    if shape is ListFormat.table:
        cells = ((row.key, json.dumps(row.value, ensure_ascii=False), row.origin) for row in rows)
        table(("setting", "value", "from"), cells)
    elif shape is ListFormat.jsonl:
        for row in rows:
            say(json.dumps(asdict(row), ensure_ascii=False))
    else:
        say(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1))
