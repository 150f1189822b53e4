"""Dated events that somebody tells in their own words: "We closed the yard in 2019," said Ruiz.

The quotation is a fact already. Where a clause of it tells what was done, or will be, on a day,
that is an event of the day too: claimed by the speaker, and told in the words of the quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.lexicon import words as words_of
from briefings.extract.minting import mint
from briefings.extract.statements.phrases import names_of

if TYPE_CHECKING:
    from briefings.extract.clauses import When
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Fact

RULE = "event, in a quotation"
_PLACES = frozenset({"main", "conjunct", "complement"})
_OVER = frozenset({"past", "perfect", "pluperfect"})
_OWN = frozenset({"i", "we"})
_SHORTEST = 4
_TWICE = re.compile(r"([.!?][”’]+)\.$")


def dated_sayings(reading: Reading, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The dated events within the quotations among `facts`, one for a sentence and date."""
    starts = [p.sentence.start for p in reading.clauses]
    for saying in facts:
        if saying.kind != "quotation" or saying.attributed_to is None:
            continue
        cited = saying.references[0]
        for i in range(bisect_left(starts, cited.start + 1) - 1, len(starts)):
            if i >= 0 and starts[i] >= cited.end:
                break
            parsed = reading.clauses[max(i, 0)]
            yield from _events(reading, saying, parsed)


def _events(reading: Reading, saying: Fact, parsed: Parsed) -> Iterator[Fact]:
    cited, told = saying.references[0], set[str]()
    words = _words(reading, saying, parsed)
    if not words:
        return
    for clause in parsed.clauses:
        if not isinstance(clause, Predication) or not cited.start <= clause.main.idx < cited.end:
            continue
        when = _when(reading, saying, clause)
        who = _who(saying, clause)
        if when is None or not who or when.mention.edtf in told:
            continue
        told.add(when.mention.edtf or "")
        yield _minted(reading, saying, parsed, (clause, when), (who, words))


def _words(reading: Reading, saying: Fact, parsed: Parsed) -> str:
    """The words of a sentence that were said; "" where the quotation does not hold them."""
    cited, sentence = saying.references[0], parsed.sentence
    start, end = max(cited.start, sentence.start), min(cited.end, sentence.end)
    words = reading.article.text[start:end].strip(" ,“”\"‘’'\n")
    fits = words in saying.value and saying.value in saying.statement
    return words if fits and len(words.split()) >= _SHORTEST else ""


def _when(reading: Reading, saying: Fact, clause: Predication) -> When | None:
    """The one date of a deed; a day counted from that of the talk only if that is the news'."""
    over = clause.verb.tense in _OVER and clause.mood == "said"
    thought = clause.verb.lemma in words_of("verbs_of_thought") or clause.verb.lemma == "see"
    if clause.place not in _PLACES or thought or not (over or clause.mood == "planned"):
        return None
    whens = [w for w in clause.whens if not w.bound and w.mention.edtf]
    if len({w.mention.edtf for w in whens}) != 1:
        return None
    counted = whens[0].mention.basis.startswith("relative") and saying.date is not None
    published = (reading.article.published or "")[:10]
    return whens[0] if not counted or saying.date == published else None


def _who(saying: Fact, clause: Predication) -> str:
    """Who did it: the speaker who says "I", or what a noun names; "" for another pronoun."""
    head = clause.subject.head
    if head.lower_ in _OWN:
        return saying.subject
    named = head.pos_ in ("NOUN", "PROPN", "NUM")
    return head.doc[clause.subject.start : head.i + 1].text if named else ""


def _minted(
    reading: Reading,
    saying: Fact,
    parsed: Parsed,
    found: tuple[Predication, When],
    told: tuple[str, str],
) -> Fact:
    clause, when = found
    who, words = told
    statement = _TWICE.sub(r"\1", saying.statement.replace(saying.value, words, 1))
    fact = mint(
        reading.story,
        parsed.sentence,
        "event",
        who,
        clause.verb.lemma,
        words,
        statement,
        rule=RULE,
        doubts=saying.doubts,
        date=when.mention.edtf,
        modality="planned" if clause.mood == "planned" else "claimed",
        attributed_to=saying.attributed_to,
        names=names_of(reading, statement),
    )
    return replace(fact, references=(*fact.references, *saying.references[1:]))
