"""The verbs, where the rooms meet: read, find topics, digest, quiz, issue, run, send.

A job takes settings, an open store, and whatever makes it repeatable (the day, the seed).
It prints nothing; progress goes to a function that it is given.
"""

from briefings.jobs.crews import Crew, crew_of
from briefings.jobs.desk import Desk, Halted, Press
from briefings.jobs.documents import (
    bare_masthead,
    brief_document,
    joined_pdf,
    key_document,
    masthead_of,
    quiz_document,
    render,
    unset_note,
)
from briefings.jobs.edition import Issue, issue, write_page
from briefings.jobs.exporting import exported
from briefings.jobs.handmade import write_file
from briefings.jobs.handouts import reading_page, with_front
from briefings.jobs.inventing import sample_corpus
from briefings.jobs.looking import Wanted, findings_of, fix_date
from briefings.jobs.reading import Corpus, Progress, read, recall, refresh, silent
from briefings.jobs.remembering import ByHand, Memory
from briefings.jobs.rosters import (
    class_list,
    dealt,
    named_sheet,
    read_roster,
    sample_roster,
)
from briefings.jobs.runs import run, summary
from briefings.jobs.sending import check_mail, send_test
from briefings.jobs.sheets import day_of as day_of_proof
from briefings.jobs.sheets import draft as draft_sheet
from briefings.jobs.sheets import read_proof, versions_of
from briefings.jobs.sheets import warnings as warnings_of
from briefings.jobs.subjects import Sheet, digest_of, quiz_of, seed_of, topics_of

__all__ = [
    "ByHand",
    "Corpus",
    "Crew",
    "Desk",
    "Halted",
    "Issue",
    "Memory",
    "Press",
    "Progress",
    "Sheet",
    "Wanted",
    "bare_masthead",
    "brief_document",
    "check_mail",
    "class_list",
    "crew_of",
    "day_of_proof",
    "dealt",
    "digest_of",
    "draft_sheet",
    "exported",
    "findings_of",
    "fix_date",
    "issue",
    "joined_pdf",
    "key_document",
    "masthead_of",
    "named_sheet",
    "quiz_document",
    "quiz_of",
    "read",
    "read_proof",
    "read_roster",
    "reading_page",
    "recall",
    "refresh",
    "render",
    "run",
    "sample_corpus",
    "sample_roster",
    "seed_of",
    "send_test",
    "silent",
    "summary",
    "topics_of",
    "unset_note",
    "versions_of",
    "warnings_of",
    "with_front",
    "write_file",
    "write_page",
]
