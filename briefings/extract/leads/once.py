"""A sentence that stands alone, and the event of its main clause: one fact, not two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.clauses.tree import child
from briefings.extract.leads import Extract, minted
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, weighed
from briefings.extract.statements.one_sided import one_sided, without_time
from briefings.extract.statements.phrases import names_of
from briefings.model import ALONE, LEAD, LEADING, PRINTED, Fact

if TYPE_CHECKING:
    from briefings.extract.clauses import NoClause
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

Told = tuple["Predication | NoClause", "Fact | Refusal"]
# A date in the words of an event that is not the event's: no doubt where the sentence is whole.
INNER_DATE = "a date of something else"
_MOST = 0.6
_WORD = re.compile(r"\w+")
# Doubts about words that need another sentence: an extract has its own.
_LEANING = (
    "a clause in the subject",
    "a definite noun",
    "a pronoun inside",
    "a subject that leans",
    "a subject without a name",
    "a time that counts",
    "a word that leans",
    "no name in the statement",
)


def once(
    reading: Reading, told: Sequence[Told], extract: Extract | Refusal | None
) -> Iterator[Fact | Refusal]:
    """The results of a sentence's clauses, and its extract where none of them tells the same
    without another sentence; no accusation without its answer."""
    verbs = [clause.main for clause, _ in told if isinstance(clause, Predication)]
    for result in _once(reading, told, extract):
        if isinstance(result, Fact) and any(_is_half(verb, result.statement) for verb in verbs):
            at = result.references[0]
            yield Refusal("event", "an accusation without its answer", at.start, at.end)
        else:
            yield result


def _is_half(verb: Token, statement: str) -> bool:
    return verb.text in statement and one_sided(verb, statement)


def _once(
    reading: Reading, told: Sequence[Told], extract: Extract | Refusal | None
) -> Iterator[Fact | Refusal]:
    same = _same(told, extract) if isinstance(extract, Extract) else None
    if same is not None and isinstance(extract, Extract) and extract.leaning:
        yield from (result for _, result in told)
        if not _covered(told, extract):
            yield minted(reading, extract)
        return
    hidden = False
    for clause, result in told:
        if same is clause and isinstance(result, Fact) and isinstance(extract, Extract):
            event = _alone(reading, result, extract, told)
            # one that is printed would be said again by its extract
            hidden = event.modality != "planned" and not PRINTED.admits(event)
            yield event
        else:
            yield result
    if isinstance(extract, Refusal):
        yield extract
    elif extract is not None and same is None:
        yield minted(reading, extract)
    elif extract is not None and hidden and not extract.told.doubts:
        whole = minted(reading, extract)
        yield from (whole,) if PRINTED.admits(whole) else ()


def _same(told: Sequence[Told], extract: Extract) -> Predication | NoClause | None:
    """The clause of the extract's main verb, or of what somebody says there, if an event is
    told of it."""
    main = extract.framed.verb.main
    matter = child(main, "ccomp") if extract.framed.speaker is not None else None
    for verb in (main, matter):
        for clause, result in told:
            if not isinstance(result, Fact) or not isinstance(clause, Predication):
                continue
            if verb is not None and clause.main.i == verb.i:
                return clause
    return None


def _alone(reading: Reading, fact: Fact, extract: Extract, told: Sequence[Told]) -> Fact:
    """The event, known to stand alone; in the sentence's words where these say more of it."""
    others = any(isinstance(r, Fact) and r.id != fact.id for _, r in told)
    text, doubts = fact.statement, fact.doubts
    own, whole = _content(fact.statement) - {"according"}, _content(extract.told.text)
    moved = _first(fact.statement) != _first(extract.told.text)
    more = own < whole or (own == whole and (moved or fact.attributed_to is not None))
    if own <= whole:
        shorter = own < whole and others
        doubts = tuple(d for d in doubts if shorter or not d.startswith(_LEANING))
        doubts = tuple(sorted({*doubts, *extract.told.doubts}))
        if len(own) > _MOST * len(whole):
            doubts = tuple(d for d in doubts if d != INNER_DATE)
        foretold = fact.modality == "planned" and fact.attributed_to is not None
        if more and not foretold and (not others or _is_missed(fact, extract)):
            text, doubts = extract.told.text, tuple(d for d in doubts if d != INNER_DATE)
    lead = LEADING if extract.rule == LEAD else ""
    alone = replace(
        fact,
        statement=text,
        value=fact.value if text == fact.statement or fact.value in text else text.rstrip("."),
        names=names_of(reading, text),
        rule=f"{fact.rule}{ALONE}{lead}",
        doubts=doubts,
    )
    return weighed(alone)


def _is_missed(fact: Fact, extract: Extract) -> bool:
    """Whether a deed without its date leaves out when it was done, or how somebody answered."""
    verb = extract.framed.verb.main
    untimed = fact.date is None and without_time(verb, fact.statement)
    halved = one_sided(verb, fact.statement) and not one_sided(verb, extract.told.text)
    return untimed or halved


def _covered(told: Sequence[Told], extract: Extract) -> bool:
    """Whether one of the events tells most of what the whole sentence does."""
    whole = _content(extract.told.text)
    events = (_content(r.statement) for _, r in told if isinstance(r, Fact))
    return any(len(own & whole) > _MOST * len(whole) for own in events)


def _first(text: str) -> str:
    """The first word of a sentence, without the marks around it."""
    return text.split()[0].strip("“”\"‘’'")


def _content(text: str) -> frozenset[str]:
    """The words of a sentence that are no function words, in lower case."""
    return frozenset(_WORD.findall(text.lower())) - words("function_words")
