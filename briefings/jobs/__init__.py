"""The verbs, where the rooms meet: read, find topics, digest, quiz, issue, run, send.

A job takes settings, an open store, and whatever makes it repeatable (the day, the seed).
It prints nothing; progress goes to a function that it is given.
"""

from briefings.jobs.desk import Desk, Halted, Press
from briefings.jobs.documents import (
    brief_document,
    key_document,
    masthead_of,
    quiz_document,
    render,
)
from briefings.jobs.edition import Issue, issue, write_page
from briefings.jobs.exporting import exported
from briefings.jobs.handmade import write_file
from briefings.jobs.looking import Wanted, findings_of, fix_date
from briefings.jobs.reading import Corpus, Progress, read, silent
from briefings.jobs.runs import run, summary
from briefings.jobs.sending import check_mail, send_test
from briefings.jobs.subjects import Sheet, digest_of, quiz_of, seed_of, topics_of

__all__ = [
    "Corpus",
    "Desk",
    "Halted",
    "Issue",
    "Press",
    "Progress",
    "Sheet",
    "Wanted",
    "brief_document",
    "check_mail",
    "digest_of",
    "exported",
    "findings_of",
    "fix_date",
    "issue",
    "key_document",
    "masthead_of",
    "quiz_document",
    "quiz_of",
    "read",
    "render",
    "run",
    "seed_of",
    "send_test",
    "silent",
    "summary",
    "topics_of",
    "write_file",
    "write_page",
]
