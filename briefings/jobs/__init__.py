"""The verbs, where the rooms meet: read, find topics, digest, quiz, issue.

A job takes settings, an open store, and whatever makes it repeatable (the day, the seed).
It prints nothing; progress goes to a function that it is given.
"""

from briefings.jobs.documents import (
    brief_document,
    key_document,
    masthead_of,
    quiz_document,
    render,
)
from briefings.jobs.edition import Issue, issue, write_page
from briefings.jobs.reading import Corpus, Progress, read, silent
from briefings.jobs.subjects import digest_of, quiz_of, seed_of, topics_of

__all__ = [
    "Corpus",
    "Issue",
    "Progress",
    "brief_document",
    "digest_of",
    "issue",
    "key_document",
    "masthead_of",
    "quiz_document",
    "quiz_of",
    "read",
    "render",
    "seed_of",
    "silent",
    "topics_of",
    "write_page",
]
