"""Clauses of invented sentences, as `extract_clauses.txt` beside this file lists them.

Under each sentence (published on 2021-09-15) stand its verbs in their order:

    + subject | verb group | how the subject was found | place | mood | tense | date
    - verb | why it gives no clause
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefings.extract.clauses import NoClause, Predication
from briefings.extract.clauses.source import quoted
from briefings.extract.reading import Reading, read
from briefings.extract.story import load, parse
from tests.factories import article

TABLE = Path(__file__).with_name("extract_clauses.txt")


def cases() -> list[tuple[str, tuple[str, ...]]]:
    """The sentences of the table, each with its lines."""
    blocks = TABLE.read_text("utf-8").strip().split("\n\n")
    blocks = [block for block in blocks if not block.startswith("#")]
    split = [block.split("\n") for block in blocks]
    return [(lines[0], tuple(line.strip() for line in lines[1:])) for lines in split]


@cache
def readings() -> dict[str, Reading]:
    """Every sentence of the table, read as an article of its own."""
    sentences = [sentence for sentence, _ in cases()]
    stories = parse([article(s, published="2021-09-15") for s in sentences], load())
    return {story.article.text: read(story) for story in stories}


def told(clause: Predication | NoClause) -> str:
    """A clause as a line of the table."""
    if isinstance(clause, NoClause):
        return f"- {clause.verb.text} | {clause.reason}"
    group = clause.main.doc[clause.verb.start : clause.verb.end].text
    dates = " ".join(w.mention.edtf or "?" for w in clause.whens if not w.bound)
    subject = clause.subject
    row = (subject.head.text, group, subject.how, clause.place, clause.mood, clause.verb.tense)
    return "+ " + " | ".join((*row, dates) if dates else row)


@pytest.mark.parametrize(("sentence", "expected"), cases())
def test_a_sentence_gives_its_clauses(sentence: str, expected: tuple[str, ...]) -> None:
    wanted = tuple(line for line in expected if line[0] in "+-")
    got = tuple(told(c) for parsed in readings()[sentence].clauses for c in parsed.clauses)
    assert got == wanted


def test_the_table_has_at_least_a_hundred_sentences() -> None:
    assert len(cases()) >= 100


def test_a_date_that_two_verbs_could_have_is_left_over_with_a_reason() -> None:
    (story,) = parse([article("Lind told reporters on Friday she would resign.")], load())
    (parsed,) = read(story).clauses
    assert [loose.reason for loose in parsed.loose] == ["two verbs are equally near the date"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"We lost. "We will win," she said. Ferries ran.', ['"We lost. ', '"We will win,"']),
        ('It was late," she said. Ferries ran. "They ran," he said.', ['"They ran,"']),
        ('"We lost. Ferries ran. "They ran." He left.', ['"We lost. Ferries ran. ', '"They ran."']),
        ('He said:"We won." Ferries ran.', ['"We won."']),
    ],
)
def test_a_mark_that_is_missing_turns_no_words_behind_it_inside_out(
    text: str, wanted: list[str]
) -> None:
    assert [text[a:b] for a, b in quoted(text, 0, len(text))] == wanted


def test_a_quotation_that_is_never_closed_runs_to_the_end() -> None:
    text = 'He said "we lost" and “we will win'
    assert [text[a:b] for a, b in quoted(text, 0, len(text))] == ['"we lost"', "“we will win"]
