"""A quiz as a file that is edited by hand, and back.

QuizSet ─ draft ─→ sheet.toml ─ (a teacher) ─→ read_proof ─→ Proof ─ versions_of ─→ Quiz
                                                               └──── warnings ─→ lines
"""

from briefings.jobs.sheets.checking import warnings
from briefings.jobs.sheets.drafting import draft
from briefings.jobs.sheets.proof import Entry, Proof, day_of
from briefings.jobs.sheets.reading import read_proof
from briefings.jobs.sheets.versions import versions_of

__all__ = ["Entry", "Proof", "day_of", "draft", "read_proof", "versions_of", "warnings"]
