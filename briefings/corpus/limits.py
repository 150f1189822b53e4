"""How much the reader takes on before it gives up on a file. All can be set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of reading. What is beyond one is rejected by name, never cut in silence.

    bytes       of one file, or of one feed as it comes over the network
    page        bytes of one web page, without the pictures that are packed into it
    unpacked    bytes of one file after unpacking (DOCX)
    pages       of one PDF
    seconds     spent on one PDF or web page, or on fetching one feed
    words       of one article
    articles    in one file (feeds, mailboxes)
    files       in the folder
    few_words   an article with fewer is called nearly empty by `check`
    """

    bytes: int = 20_000_000
    page: int = 3_000_000
    unpacked: int = 80_000_000
    pages: int = 400
    seconds: float = 60.0
    words: int = 50_000
    articles: int = 1_000
    files: int = 100_000
    few_words: int = 40
