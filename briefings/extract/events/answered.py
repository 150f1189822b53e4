"""Events told in the answers of an interview: by whom, in words that stand alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.events.of_answers import in_answer
from briefings.extract.references.introductions import answerer, asked
from briefings.extract.statements.wording import capital

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.reading import Reading
    from briefings.extract.statements.telling import Statement
    from briefings.model import Clause

# Whose turn it is, before the words: "Ana Ruiz: …".
LABEL = re.compile(r"[A-Z][\w.’' -]{0,40}: ")
# Who says what "I" did.
_PRONOUNS = {"female": "she", "male": "he"}


def in_interview(reading: Reading, clause: Predication, statement: Statement) -> Statement:
    """The statement with the name of who answers, as the subject or as who tells it."""
    himself = answerer(reading, clause.subject.head)
    if himself is not None:
        text = _own_words(reading, statement.text, himself.name)
        return replace(statement, text=text, attributed_to=himself.name)
    who = asked(reading, clause.subject.head)
    if who is not None:  # "you were"
        text = statement.text.replace(f"{who.name} were ", f"{who.name} was ")
        return replace(statement, text=text)
    told = in_answer(reading, clause) if statement.attributed_to is None else None
    if told is None:
        return statement
    text, clause_ = _unlabelled(statement)
    if told.name not in text:
        text = f"{text.removesuffix('.')}, according to {told.name}."
    return replace(statement, text=text, clause=clause_, attributed_to=told.name)


def _unlabelled(statement: Statement) -> tuple[str, Clause]:
    """The words, and their grammar, without the name that says whose turn it is."""
    label = LABEL.match(statement.text)
    if label is None:
        return statement.text, statement.clause
    subject = capital(statement.clause.subject.removeprefix(label[0]))
    return capital(statement.text[label.end() :]), replace(statement.clause, subject=subject)


def _own_words(reading: Reading, text: str, name: str) -> str:
    """ "Ana Ruiz sold her car" as what she says, if it is known that she is a woman."""
    pronoun = _PRONOUNS.get(reading.cast.genders.get(name, ""))
    opens = text.startswith(f"{name} ")
    return f"{name} said {pronoun}{text.removeprefix(name)}" if pronoun and opens else text
