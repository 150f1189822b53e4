"""A quiz as JSON, in the shape that `briefings quiz --format json` prints."""

from __future__ import annotations

import json
from dataclasses import asdict

from briefings.model import Quiz


def plain(quiz: Quiz) -> bytes:
    """A list of one sheet."""
    return (json.dumps([asdict(quiz)], ensure_ascii=False, indent=1) + "\n").encode()
