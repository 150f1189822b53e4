"""Facts in, quizzes out: writers, wrong options, the gate, the sheet, its versions.

    facts ─ writers ─→ Question ─ distractors ─→ QuizItem ─ gate ─ cells ─→ sheet ─→ Quiz

Pure: the same facts, articles and Request give the same QuizSet. Each step is an ordered
table in its own module; a new writer, wrong option or check is one function and one row.
"""

from briefings.quiz.making import make
from briefings.quiz.request import Dropped, QuizSet, Request

__all__ = ["Dropped", "QuizSet", "Request", "make"]
