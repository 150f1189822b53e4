"""Where the files of the fonts are that a theme names, and which characters they hold."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefings.errors import SettingsError
from briefings.render.theme import Theme

# Packages that carry static TrueType fonts, with the folder in them.
_PACKAGES = ("font_source_serif_pro/files", "font_source_sans_pro/files")


def font_file(theme: Theme, name: str) -> Path:
    """The file of a font of the theme ("serif_bold").

    Raises SettingsError for a font that is neither beside the theme nor installed.
    """
    value = theme.fonts[name]
    own = theme.folder / value
    if value.lower().endswith(".ttf") and own.is_file():
        return own
    found = next(
        (file for folder in _folders() if (file := folder / f"{value}.ttf").is_file()), None
    )
    if found is None:
        raise SettingsError(
            f"fonts.{name} is {value!r}: no such .ttf file beside the theme, and no such font "
            "is installed"
        )
    return found


@cache
def _folders() -> tuple[Path, ...]:
    """The font folders of the packages that are installed."""
    folders = []
    for place in _PACKAGES:
        package, _, inside = place.partition("/")
        spec = find_spec(package)
        if spec is not None and spec.origin:
            folders.append(Path(spec.origin).parent / inside)
    return tuple(folders)
