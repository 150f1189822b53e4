"""The earlier time that a sentence tells of, in which somebody held the office that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses import NoClause, Predication
from briefings.extract.positions.who import person_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.dates import DateMention
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# A date of a clause that is not what the sentence tells.
ELSEWHERE = "elsewhere"
# A date of what is said of the person.
SAID_OF = "said of"
# Words that say which year is meant.
_YEARLY = re.compile(r"\d{4}|\d0s\b|\bago\b|\blast year\b|'\d\d")


def sentence_date(reading: Reading, sentence: Sentence, at: int = -1) -> str | None:
    """The earlier time that a sentence tells of; None when it tells of the article's own year.

    Dates in quotations and brackets, before a noun, inside a name, and of a clause that
    tells more of the person at offset `at` do not count. In an article without a date
    only a whole day counts.
    """
    found = tuple(_earlier(reading, sentence, at))
    if not found:
        return None
    edtf, told, _ = found[0]
    other = any(not edtf.startswith(day) and not day.startswith(edtf) for day, *_ in found)
    if any(inside for _, _, inside in found):
        return SAID_OF
    return edtf if told and not other else ELSEWHERE


def _earlier(reading: Reading, sentence: Sentence, at: int) -> Iterator[tuple[str, bool, bool]]:
    """The earlier times of a sentence, whether each is of what the sentence tells, and whether its
    clause is another, in which the mention at offset `at` stands."""
    published = reading.article.published or ""
    for clause in reading.clauses[sentence.index].clauses:
        for when in clause.whens:
            edtf = when.mention.edtf or ""
            if when.bound or not re.match(r"\d{3}[\dX]", edtf) or "/" in edtf:
                continue
            if _discounted(reading, when.mention) or _about(reading, clause, at):
                continue
            if (published and edtf[:4] < published[:4]) or (
                not published and when.mention.kind == "day"
            ):
                told = _tells(clause, sentence) and "X" not in edtf
                yield edtf, told, not told and _holds(clause, at)


def _holds(clause: Predication | NoClause, at: int) -> bool:
    """Whether the character at an offset stands in a clause of what somebody says."""
    if isinstance(clause, NoClause) or clause.place != "complement":
        return False
    return clause.main.left_edge.idx <= at < clause.main.right_edge.idx


def told_date(reading: Reading, sentence: Sentence) -> str | None:
    """The earlier time of a sentence's own main clause."""
    dated = sentence_date(reading, sentence)
    return dated if dated not in (ELSEWHERE, SAID_OF) else None


def _about(reading: Reading, clause: Predication | NoClause, at: int) -> bool:
    """Whether a clause tells more of a person, and does not hold the mention at offset `at`."""
    if isinstance(clause, NoClause) or clause.place not in ("relative", "reduced", "participle"):
        return False
    head = clause.subject.head
    if head.left_edge.idx <= at <= head.idx + len(head.text):
        return True
    doc = head.doc
    inside = at >= 0 and clause.main.left_edge.idx <= at < doc[clause.end - 1].idx
    return at >= 0 and not inside and person_at(reading, head) is not None


def _tells(clause: Predication | NoClause, sentence: Sentence) -> bool:
    """Whether the clause is what the sentence tells: its main clause, or one beside it."""
    if isinstance(clause, Predication):
        return clause.place in ("main", "conjunct")
    return bool(clause.verb.i == sentence.span.root.i)


def _discounted(reading: Reading, mention: DateMention) -> bool:
    return (
        mention.modifies
        or not _YEARLY.search(mention.text)
        or mention.basis == "year from context"
        or _bracketed(reading, mention.start)
        or reading.is_quoted(mention.start)
        or _in_name(reading, mention.start)
    )


def _bracketed(reading: Reading, offset: int) -> bool:
    """Whether a date stands in brackets, or is that of a birth."""
    before = reading.article.text[max(0, offset - 40) : offset]
    return before.rfind("(") > before.rfind(")") or "born" in before


def _in_name(reading: Reading, offset: int) -> bool:
    return any(m.start <= offset < m.end for m in reading.cast.mentions)
