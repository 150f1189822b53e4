"""From files that were written before to the forms of other programs."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from briefings import export
from briefings.config.handwritten import text_of
from briefings.config.refusing import first_refusal, spelled
from briefings.errors import NothingToPrint, SheetError
from briefings.jobs.sheets import read_proof, versions_of
from briefings.model import Quiz
from briefings.store import load

FACTS = ".jsonl"


def exported(path: Path, form: str, made: datetime) -> tuple[str, export.Exported]:
    """What a sheet, a quiz as JSON or facts as JSON lines are in this form, and its suffix.

    Raises SheetError when the file cannot be read, NothingToPrint when it has nothing.
    """
    if path.suffix == FACTS:
        write = export.FACT_EXPORTERS.get(form)
        if write is None:
            known = ", ".join(export.FACT_EXPORTERS)
            raise SheetError(f"{path}: facts can be exported to {known}, not to {form}")
        return form, export.Exported(write(_facts(path)))
    exporter = export.EXPORTERS.get(form)
    if exporter is None:
        raise SheetError(f"{path}: a quiz can be exported to {', '.join(export.EXPORTERS)}")
    return exporter.suffix, exporter.write(export.merged(quizzes(path)), made)


def quizzes(path: Path) -> tuple[Quiz, ...]:
    """The versions of a quiz: of a sheet (.toml), or as `quiz --format json` printed them."""
    found = versions_of(read_proof(path), 1) if path.suffix == ".toml" else _printed(path)
    if not any(quiz.items for quiz in found):
        raise NothingToPrint(f"{path}: there is no question in it")
    return found


def _printed(path: Path) -> tuple[Quiz, ...]:
    try:
        return load(tuple[Quiz, ...], text_of(path, SheetError))
    except ValidationError as error:
        location, _, words = first_refusal(error)
        where = spelled(location) or "its beginning"
        raise SheetError(f"{path}: not a quiz as JSON; at {where}: {words}") from error


def _facts(path: Path) -> list[dict[str, Any]]:
    rows = []
    for number, line in enumerate(text_of(path, SheetError).splitlines(), 1):
        if line.strip():
            rows.append(_fact(path, number, line))
    if not rows:
        raise NothingToPrint(f"{path}: there is no fact in it")
    return rows


def _fact(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict):
        raise SheetError(f"{path}, line {number}: not a fact as JSON")
    return row
