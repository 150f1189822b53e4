"""`make docs`: the tables in docs/ that are read off the code, between their two marks."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent


def checks() -> Iterable[str]:
    """Every check of the gate, in its order."""
    from briefings.quiz.gate import CHECKS

    yield "| check | what it asks of a question |\n|---|---|"
    for name, check in CHECKS:
        yield f"| {name} | {(check.__doc__ or '').strip().splitlines()[0]} |"


def commands() -> Iterable[str]:
    """Every command, with its example."""
    from briefings.cli import COMMANDS

    yield "| command | what it does | example |\n|---|---|---|"
    for name, function, example in COMMANDS:
        yield f"| `{name}` | {(function.__doc__ or '').strip().splitlines()[0]} | `{example}` |"


# Page, mark, and what stands between the two marks.
TABLES: tuple[tuple[str, str, Callable[[], Iterable[str]]], ...] = (
    ("quiz.md", "checks", checks),
    ("commands.md", "commands", commands),
)


def renewed(text: str, mark: str, lines: Iterable[str]) -> str:
    """The page with its table renewed."""
    table = "\n".join(lines)
    between = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- end of {mark} -->)", re.DOTALL)
    return between.sub(lambda found: f"{found[1]}{table}\n{found[2]}", text)


def main(folder: Path = HERE) -> list[str]:
    """Renew every table; the pages that were not up to date."""
    stale = []
    for page, mark, lines in TABLES:
        path = folder / page
        text = path.read_text("utf-8")
        fresh = renewed(text, mark, lines())
        if fresh != text:
            stale.append(page)
            path.write_text(fresh, "utf-8")
    return stale


if __name__ == "__main__":
    sys.stdout.write("".join(f"renewed {page}\n" for page in main()))
