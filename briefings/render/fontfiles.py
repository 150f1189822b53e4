"""Where the files of the fonts are that a theme names, and which characters they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefings.errors import SettingsError
from briefings.render.theme import Theme

# Packages that carry static TrueType fonts, with the folder in them.
_PACKAGES = ("font_source_serif_pro/files", "font_source_sans_pro/files")
_EAST_ASIAN = "rendercv_fonts/Noto Sans"
# The extra that brings fonts for Chinese, Japanese and Korean.
EXTRA = "briefings[cjk]"
# Unicode blocks, and whose forms are right for them.
_SCRIPTS = (
    ((0x1100, 0x11FF), "KR"), ((0x3130, 0x318F), "KR"), ((0xA960, 0xA97F), "KR"),
    ((0xAC00, 0xD7FF), "KR"), ((0x3040, 0x30FF), "JP"), ((0x31F0, 0x31FF), "JP"),
    ((0x2E80, 0x2FDF), "SC"), ((0x3400, 0x9FFF), "SC"), ((0xF900, 0xFAFF), "SC"),
    ((0x20000, 0x3FFFF), "SC"),
)  # fmt: skip
_LANGUAGES = {"KR": "ko", "JP": "ja", "SC": "zh"}
_LETTER = "".join(f"{chr(low)}-{chr(high)}" for (low, high), _ in _SCRIPTS)
# Letters of East Asia, with spaces, middle dots and their punctuation between them.
_BETWEEN = "(?:[ ・·]|[\u3001-\u3011\u3014-\u301b\uff01-\uff0f\uff1a\uff1b\uff1f]{1,4})"
_EAST_ASIAN_RUN = re.compile(f"([{_LETTER}]+(?:{_BETWEEN}[{_LETTER}]+)*)")
# Where East Asian characters begin: nothing below is looked for in those fonts.
FIRST_EAST_ASIAN = "\u1100"


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


def east_asian_files(char: str) -> list[Path]:
    """Fonts in which to look for `char`, the right one for its script first; [] without them."""
    folder = _folder(_EAST_ASIAN)
    if folder is None or char < FIRST_EAST_ASIAN:
        return []
    names = dict.fromkeys((_script(char) or "SC", "SC", "JP", "KR"))
    files = (folder / f"NotoSans{name}-Regular.ttf" for name in names)
    return [file for file in files if file.is_file()]


def east_asian_script(text: str) -> str:
    """ "KR", "JP" or "SC" after the letters of `text`; "" where it has none of East Asia."""
    if not text or max(text) < FIRST_EAST_ASIAN:
        return ""
    scripts = {_script(char) for char in text} - {""}
    return next((name for name in ("KR", "JP", "SC") if name in scripts), "")


def east_asian_runs(text: str) -> Iterator[tuple[str, str]]:
    """`text` cut into (run, language): "ko", "ja" or "zh", or "" for what is no such run."""
    if not text or max(text) < FIRST_EAST_ASIAN:
        yield text, ""
        return
    for part in _EAST_ASIAN_RUN.split(text):
        if part:
            yield part, _LANGUAGES.get(east_asian_script(part), "")


def _script(char: str) -> str:
    """Hangul is Korean, kana Japanese; Chinese characters by themselves are Chinese."""
    code = ord(char)
    return next((name for (low, high), name in _SCRIPTS if low <= code <= high), "")


@cache
def _folders() -> tuple[Path, ...]:
    """The font folders of the packages that are installed."""
    return tuple(folder for place in _PACKAGES if (folder := _folder(place)) is not None)


@cache
def _folder(place: str) -> Path | None:
    """The folder in a package, or None where the package is not installed."""
    package, _, inside = place.partition("/")
    spec = find_spec(package)
    return Path(spec.origin).parent / inside if spec is not None and spec.origin else None
