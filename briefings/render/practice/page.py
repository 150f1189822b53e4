"""The practice page: a template, a style sheet from the theme, and the script that marks."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from markupsafe import Markup

from briefings.model import Masthead, Quiz
from briefings.render.practice.view import practice_view
from briefings.render.template import environment, fill
from briefings.render.theme import Theme

TEMPLATE = "practice.html.j2"
# Type on a screen is larger than on paper: the theme's size times this.
_ON_SCREEN = 1.25


def build(quiz: Quiz, masthead: Masthead, theme: Theme, templates: Path | None) -> bytes:
    """The bytes of the page."""
    view = practice_view(quiz, masthead) | {
        "style": Markup(_variables(theme) + _own("practice.css")),
        "script": Markup(_own("practice.js")),
    }
    return fill(environment(templates, marked=False), TEMPLATE, view).encode()


def _variables(theme: Theme) -> str:
    """The theme's colours and size of type, for the style sheet."""
    colours = "".join(f"--{name}: {value}; " for name, value in sorted(theme.colours.items()))
    size = theme.styles["body"].size * (1.0 if theme.large else _ON_SCREEN)
    return f":root {{ {colours}--size: {size:g}pt; }}\n"


def _own(name: str) -> str:
    return (files(__package__) / name).read_text("utf-8")
