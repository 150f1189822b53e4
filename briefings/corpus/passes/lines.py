"""What a line looks like: a sentence, a heading, a hard-wrapped one."""

from __future__ import annotations

import re
from itertools import islice

from briefings.corpus.wordlists import words

TERMINAL = re.compile(r"[.!?…。][\"'”’»)\]]*(?:\s*\[\d+\])?$")
FULL_STOP = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|vs|No))(?<!\bInc)[.…。][\"'”’»)\]]*$"
)
BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣■●▶►]|\d{1,2}[.)])\s+")
WRAPPED_FROM, WRAPPED_TO = 45, 100


def is_sentence(line: str) -> bool:
    """True for a line that reads as running text: it ends as a sentence does, or is long."""
    count = len(line.split(maxsplit=30))
    return count >= 30 or (count >= 4 and TERMINAL.search(line) is not None)


def is_headline(line: str) -> bool:
    """True for a line that can be a title: short, without a full stop, of a few words."""
    return (
        len(line) <= 250
        and 2 < len(line.split()) <= 40
        and not FULL_STOP.search(line)
        and not BULLET.match(line)
    )


def is_kicker(line: str) -> bool:
    """True for a line above a headline that names a part of the site: "The Big Read"."""
    found = islice(re.finditer(r"[\w&'’-]+", line), 5)
    parts = [part[0].casefold() for part in found]
    known = words("kickers") | words("beats") | words("sections")
    return 0 < len(parts) <= 4 and all(part in known for part in parts)


def is_heading(line: str) -> bool:
    """True for a line that can be a heading within the text."""
    return (
        len(line) <= 120
        and 0 < len(line.split()) <= 16
        and not TERMINAL.search(line)
        and not line.endswith((",", ";", ":", "|", "--"))
        and not BULLET.match(line)
        and any(sign.isalpha() for sign in line)
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of plain text: a line each, or, where lines are wrapped, a block each."""
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n", text) if block.strip()]
    wrapped = _is_wrapped(blocks)
    return tuple(
        paragraph
        for block in blocks
        for paragraph in (_unwrap(block) if wrapped else (line.strip() for line in block))
        if paragraph
    )


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Most lines that another follows stop near one width in the middle of a sentence."""
    inner = [line.rstrip() for block in blocks for line in block[:-1] if len(line) > 20]
    if len(inner) < 4:
        return False
    full = [line for line in inner if WRAPPED_FROM <= len(line) <= WRAPPED_TO]
    broken = [line for line in full if not TERMINAL.search(line)]
    return len(full) >= 0.8 * len(inner) and len(broken) >= 0.6 * len(full)


def _unwrap(block: list[str]) -> list[str]:
    """Lines joined up to one that stops short; a word cut by a hyphen is mended."""
    joined: list[str] = []
    going_on = False
    for line in (line.strip() for line in block):
        if going_on:
            joined[-1] = join(joined[-1], line)
        else:
            joined.append(line)
        going_on = len(line) >= WRAPPED_FROM
    return joined


def join(left: str, right: str) -> str:
    """Two lines of one paragraph; a hyphen between small letters is the typesetter's."""
    if re.search(r"[a-z]-$", left) and re.match(r"[a-z]", right):
        return left[:-1] + right
    return f"{left} {right}"
