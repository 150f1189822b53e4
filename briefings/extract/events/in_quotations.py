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

from briefings.extract.clauses import NoClause, Predication, group
from briefings.extract.clauses.tree import SUBJECTS, child
from briefings.extract.events.answered import LABEL
from briefings.extract.lexicon import words as words_of
from briefings.extract.minting import doubted, mint
from briefings.extract.references.leaning import WEAK
from briefings.extract.statements.phrases import names_of

if TYPE_CHECKING:
    from briefings.extract.clauses import When
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Fact

RULE = "event, in a quotation"
_PLACES = frozenset({"main", "conjunct", "complement"})
_OVER = frozenset({"past", "perfect", "pluperfect"})
_OWN = frozenset({"i", "we"})
_SHORTEST = 4
_BY_ORDER = "turn by order"
# Whole sentences in plain words, and the name of who answers before them.
_SAID = re.compile(r"[A-Z][^“”\"?\[\]…]*\.")
_TWICE = re.compile(r"([.!?][”’]+)\.$")


def dated_sayings(reading: Reading, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The dated events within the quotations among `facts`, one for a sentence and date."""
    starts = [p.sentence.start for p in reading.clauses]
    quoted: set[int] = set()
    for saying in facts:
        if saying.kind != "quotation" or saying.attributed_to is None:
            continue
        cited = saying.references[0]
        first, last = (bisect_left(starts, at) for at in (cited.start + 1, cited.end))
        for parsed in reading.clauses[max(first - 1, 0) : last]:
            yield from _events(reading, saying, parsed)
            if parsed.sentence.end > cited.start:
                quoted.add(parsed.sentence.start)
    for parsed in reading.clauses if reading.interview else ():
        if parsed.sentence.start not in quoted:
            answer = _answer(reading, parsed)
            yield from _events(reading, answer, parsed) if answer is not None else ()


def _answer(reading: Reading, parsed: Parsed) -> Fact | None:
    """A sentence of an answer that no quotation tells, as one; None for a question, or where it is
    open who answers."""
    sentence = parsed.sentence
    text = reading.article.text[sentence.start : sentence.end]
    person = reading.answering.get(sentence.paragraph.start)
    if person is None or not _SAID.fullmatch(text) or LABEL.match(text):
        return None
    if not any(when.mention.edtf for clause in parsed.clauses for when in clause.whens):
        return None
    return mint(
        reading.story,
        sentence,
        "quotation",
        person.name,
        "said",
        text,
        f"{person.name} said in an interview: “{text}”",
        rule=RULE,
        doubts=(_BY_ORDER, WEAK),
        attributed_to=person.name,
    )


def _events(reading: Reading, saying: Fact, parsed: Parsed) -> Iterator[Fact]:
    cited, told = saying.references[0], set[str]()
    words = _words(reading, saying, parsed)
    if not words:
        return
    open_: list[Fact] = []
    for clause in parsed.clauses:
        verb = clause.main if isinstance(clause, Predication) else clause.verb
        when = _when(reading, saying, clause) if cited.start <= verb.idx < cited.end else None
        if when is None or when.mention.edtf in told:
            continue
        who = _who(saying, clause) if isinstance(clause, Predication) else ""
        if who:
            told.add(when.mention.edtf or "")
        fact = _minted(reading, saying, parsed, (clause, when), (who or _subject(verb), words))
        if who:
            yield fact
        elif fact.subject:
            open_.append(doubted(fact, WEAK))
    yield from (fact for fact in open_ if fact.date not in told)


def _words(reading: Reading, saying: Fact, parsed: Parsed) -> str:
    """The words of a sentence that were said; "" where the quotation does not hold them."""
    cited, sentence = saying.references[0], parsed.sentence
    start, end = max(cited.start, sentence.start), min(cited.end, sentence.end)
    words = reading.article.text[start:end].strip(" ,“”\"‘’'\n")
    fits = words in saying.value and saying.value in saying.statement
    return words if fits and len(words.split()) >= _SHORTEST else ""


def _is_told(clause: Predication | NoClause) -> bool:
    """Whether a clause tells what was done, or is to be; of a relative clause, only the first."""
    verbal = clause.verb if isinstance(clause, Predication) else group(clause.verb)
    thought = verbal.lemma in words_of("verbs_of_thought") or verbal.lemma == "see"
    over = verbal.tense in _OVER and verbal.finite and not verbal.negated
    if isinstance(clause, NoClause):
        return over and not thought and clause.verb.dep_ == "relcl"
    told = clause.mood == "planned" or (clause.verb.tense in _OVER and clause.mood == "said")
    return clause.place in _PLACES and told and not thought


def _when(reading: Reading, saying: Fact, clause: Predication | NoClause) -> When | None:
    """The one date of a deed; a day counted from that of the talk only if that is the news'."""
    if not _is_told(clause):
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


def _subject(verb: Token) -> str:
    """The word for who did it, where that leans on what was said before; "" for none, for "you"
    (anybody), and for what is not over."""
    own = child(verb, *SUBJECTS)
    over = group(verb).tense in _OVER and not any(c.tag_ == "MD" for c in verb.lefts)
    return own.text if own is not None and over and own.lower_ != "you" else ""


def _minted(
    reading: Reading,
    saying: Fact,
    parsed: Parsed,
    found: tuple[Predication | NoClause, When],
    told: tuple[str, str],
) -> Fact:
    clause, when = found
    who, words = told
    said = clause.verb.lemma if isinstance(clause, Predication) else clause.verb.lemma_.lower()
    planned = isinstance(clause, Predication) and clause.mood == "planned"
    statement = _TWICE.sub(r"\1", saying.statement.replace(saying.value, words, 1))
    fact = mint(
        reading.story,
        parsed.sentence,
        "event",
        who,
        said,
        words,
        statement,
        rule=RULE,
        doubts=saying.doubts,
        date=when.mention.edtf,
        modality="planned" if planned else "claimed",
        attributed_to=saying.attributed_to,
        names=names_of(reading, statement),
    )
    return replace(fact, references=(*fact.references, *saying.references[1:]))
