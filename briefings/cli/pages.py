"""Giving pages: to the terminal, as data, or as files."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from briefings.cli.options import PageFormat
from briefings.cli.terminal import note, say

if TYPE_CHECKING:
    from briefings.config import Settings
    from briefings.document import Document


def give(
    settings: Settings,
    day: date,
    topic: str,
    pages: Mapping[str, Document],
    formats: Sequence[PageFormat] | None,
    data: object,
) -> None:
    """Print the pages on the terminal, or write them to OUT/DATE and print their paths."""
    from briefings import jobs

    for shape in formats or (PageFormat.text,):
        if shape is PageFormat.json:
            say(json.dumps(data, ensure_ascii=False, indent=1))
            continue
        for name, document in pages.items():
            content = jobs.render(settings, document, shape.value)
            if shape is PageFormat.text:
                sys.stdout.write(content.decode())
            else:
                say(str(jobs.write_page(settings, day, (name, topic), shape.value, content)))


def say_shortfall(version: str, printed: int, asked_for: int) -> None:
    """Say that a sheet is shorter than it was asked to be."""
    if printed < asked_for:
        note(
            f"quiz {version}: {printed} of the {asked_for} questions asked for could be stood "
            "behind; the answer key says why the others were dropped"
        )
