"""Which of the articles that were read by eye are kept apart from those that rules are tuned on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.evaluation.halves import half
from tests.evaluation.heldout import HELDOUT, UNSEEN, part

TUNING = HELDOUT.parent / "tuning"
_PAGES = Path(__file__).with_name("pages_apart.txt")
# How the files of the 34 articles and of the Lee corpus are called.
_HALVED = ("news_", "interview_", "lee_")


@cache
def is_kept_apart(source: str) -> bool:
    """Whether no rule may be tuned on an article, by the name of its file."""
    name = Path(source).name
    stem = Path(name).stem
    if (TUNING / "articles" / name).exists():
        return False
    if (UNSEEN / "articles" / name).exists() or name in _pages():
        return True
    if (HELDOUT / "articles" / name).exists():
        return part(stem) == "B"
    return name.startswith(_HALVED) and half(stem) == "held out"


@cache
def _pages() -> frozenset[str]:
    """The names of web pages kept apart, of which only the verdicts are here."""
    lines = _PAGES.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
