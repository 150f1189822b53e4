"""The verbs, where the rooms meet: read, find topics, digest, quiz, issue, run, send.

A job takes settings, an open store, and whatever makes it repeatable (the day, the seed).
It prints nothing; progress goes to a function that it is given.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from briefings.jobs.edition import issue
    from briefings.jobs.exporting import exported
    from briefings.jobs.handouts import reading_page, with_front
    from briefings.jobs.inventing import sample_corpus
    from briefings.jobs.issues import Issue, Order
    from briefings.jobs.looking import Wanted, findings_of, fix_date
    from briefings.jobs.reading import Corpus, Glance, Progress, look, read, recall, refresh, silent
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
    from briefings.jobs.snapshots import as_of
    from briefings.jobs.standing import today
    from briefings.jobs.subjects import Sheet, digest_of, quiz_of, seed_of, topics_of
    from briefings.jobs.writing import write_file, write_page

__all__ = [
    "ByHand",
    "Corpus",
    "Crew",
    "Desk",
    "Glance",
    "Halted",
    "Issue",
    "Memory",
    "Order",
    "Press",
    "Progress",
    "Sheet",
    "Wanted",
    "as_of",
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
    "look",
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
    "today",
    "topics_of",
    "unset_note",
    "versions_of",
    "warnings_of",
    "with_front",
    "write_file",
    "write_page",
]

# Name to its module and its name there: a command loads the jobs that it does, and no others.
_HOMES: dict[str, tuple[str, str]] = {
    "ByHand": ("remembering", "ByHand"),
    "Corpus": ("reading", "Corpus"),
    "Crew": ("crews", "Crew"),
    "Desk": ("desk", "Desk"),
    "Halted": ("desk", "Halted"),
    "Glance": ("reading", "Glance"),
    "Issue": ("issues", "Issue"),
    "Order": ("issues", "Order"),
    "Memory": ("remembering", "Memory"),
    "Press": ("desk", "Press"),
    "Progress": ("reading", "Progress"),
    "Sheet": ("subjects", "Sheet"),
    "Wanted": ("looking", "Wanted"),
    "as_of": ("snapshots", "as_of"),
    "bare_masthead": ("documents", "bare_masthead"),
    "brief_document": ("documents", "brief_document"),
    "check_mail": ("sending", "check_mail"),
    "class_list": ("rosters", "class_list"),
    "crew_of": ("crews", "crew_of"),
    "day_of_proof": ("sheets", "day_of"),
    "dealt": ("rosters", "dealt"),
    "digest_of": ("subjects", "digest_of"),
    "draft_sheet": ("sheets", "draft"),
    "exported": ("exporting", "exported"),
    "findings_of": ("looking", "findings_of"),
    "fix_date": ("looking", "fix_date"),
    "issue": ("edition", "issue"),
    "look": ("reading", "look"),
    "joined_pdf": ("documents", "joined_pdf"),
    "key_document": ("documents", "key_document"),
    "masthead_of": ("documents", "masthead_of"),
    "named_sheet": ("rosters", "named_sheet"),
    "quiz_document": ("documents", "quiz_document"),
    "quiz_of": ("subjects", "quiz_of"),
    "read": ("reading", "read"),
    "read_proof": ("sheets", "read_proof"),
    "read_roster": ("rosters", "read_roster"),
    "reading_page": ("handouts", "reading_page"),
    "recall": ("reading", "recall"),
    "refresh": ("reading", "refresh"),
    "render": ("documents", "render"),
    "run": ("runs", "run"),
    "sample_corpus": ("inventing", "sample_corpus"),
    "sample_roster": ("rosters", "sample_roster"),
    "seed_of": ("subjects", "seed_of"),
    "send_test": ("sending", "send_test"),
    "silent": ("reading", "silent"),
    "summary": ("runs", "summary"),
    "today": ("standing", "today"),
    "topics_of": ("subjects", "topics_of"),
    "unset_note": ("documents", "unset_note"),
    "versions_of": ("sheets", "versions_of"),
    "warnings_of": ("sheets", "warnings"),
    "with_front": ("handouts", "with_front"),
    "write_file": ("writing", "write_file"),
    "write_page": ("writing", "write_page"),
}


def __getattr__(name: str) -> object:
    """The job of this name, loaded when it is first asked for (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, inside = _HOMES[name]
    found: object = getattr(import_module(f"{__name__}.{module}"), inside)
    globals()[name] = found
    return found
