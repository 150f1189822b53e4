"""Where the templates are that come with the program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped_templates() -> Path:
    """The folder of shipped templates: inside an installed package, or of a checkout."""
    installed = _PACKAGE / "_shipped" / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"
