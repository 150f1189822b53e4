"""Line breaks of a page's layout: those inside a sentence are blanks."""

from __future__ import annotations

import re
from typing import Any

from briefings.corpus.wordlists import words

# A line that ends so is not at its end, whatever the next one begins with.
OPEN_END = re.compile(r"(?:,|\b(?:a|an|and|at|by|for|from|in|of|on|or|that|the|to|with))\s*$")
GOES_ON = re.compile(r"\s*[a-z]")
CLOSED = re.compile(r"[.!?:;…]['\"’”)]*\s*$")


def join_lines(tree: Any) -> None:
    """Make a blank of each `<br>` of the tree that stands inside a sentence, in place.

    Pages of old systems break each line so; two breaks in a row part paragraphs and stay.
    """
    for line in list(tree.iter("br")):
        if _inside_sentence(_before(line), line.tail or ""):
            _remove(line)


def _before(line: Any) -> str:
    """The text that a break follows directly; none behind another break."""
    previous = line.getprevious()
    if previous is None:
        return line.getparent().text or ""
    inline = isinstance(previous.tag, str) and previous.tag not in words("html_breaks")
    inner = "".join(previous.itertext()) if inline else ""
    return inner + (previous.tail or "")


def _inside_sentence(before: str, after: str) -> bool:
    if not before.strip() or not after.strip() or CLOSED.search(before):
        return False
    return bool(GOES_ON.match(after) or OPEN_END.search(before))


def _remove(line: Any) -> None:
    """Take a break out of its tree; the text behind it stays, behind a blank."""
    parent, previous = line.getparent(), line.getprevious()
    tail = f" {(line.tail or '').lstrip()}"
    if previous is None:
        parent.text = (parent.text or "").rstrip() + tail
    else:
        previous.tail = (previous.tail or "").rstrip() + tail
    parent.remove(line)
