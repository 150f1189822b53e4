"""Dated deeds that a sentence tells in passing: "the bank, whose founder died in May 2019, said".

No clause of its own could be made of such a deed: a pronoun stands in it, it is part of a noun, or
another verb leads. Its sentence tells it all the same. So the event is the deed with its date and
who did it, and the statement is the sentence, told whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.extract.clauses import Group, Loose, Predication, group
from briefings.extract.clauses.extent import asides
from briefings.extract.clauses.tree import SUBJECTS, child, climb, edges, verb_above
from briefings.extract.clauses.when import EQUALLY
from briefings.extract.events.due_days import is_ahead
from briefings.extract.events.left_over import is_deed, left_over
from briefings.extract.events.tellers import teller
from briefings.extract.humans import is_human
from briefings.extract.leads import Extract
from briefings.extract.lexicon import words
from briefings.extract.minting import doubted, mint
from briefings.extract.statements.phrases import names_of

if TYPE_CHECKING:
    from briefings.extract.clauses import When
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Fact, Modality

    # A verb or noun with its date, how it is meant, and the doubt about the date ("" for none).
    _Deed = tuple[Token, When, Modality, str]

RULE = "event, within a sentence"
_OVER = frozenset({"past", "perfect", "pluperfect", "participle"})
_TO_COME = frozenset({"future", "would", "modal", "infinitive", "present", "participle"})
_LIMITS = frozenset({"by", "from"})
_BEHIND = frozenset({"after", "since", "before", "following"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_AT = frozenset({"at", "during", "in"})
# Lists of nouns that a year may stand before: "the 2019 race", "a 1998 landslide".
_EVENTS = ("contests", "dated_events", "event_names", "gatherings")
# Where a clause is what somebody says.
_SAID = "ccomp"


def inner(
    reading: Reading, parsed: Parsed, extract: Extract, told: Sequence[Fact]
) -> Iterator[Fact]:
    """The dated deeds of a sentence that none of its facts tells, one for each date."""
    known = {day for fact in told for day in (fact.date, fact.start, fact.end) if day}
    for verb, when, modality, doubt in _deeds(reading, parsed, extract):
        day = when.mention.edtf
        if day is None or any(d.startswith(day) for d in known) or _is_open(reading, when):
            continue
        tells = teller(reading, parsed, extract, when)
        if tells is None:
            continue
        known.add(day)
        fact = _minted(reading, tells, verb, when, modality)
        yield doubted(fact, doubt) if doubt else fact


def _deeds(reading: Reading, parsed: Parsed, extract: Extract) -> Iterator[_Deed]:
    """The dated deeds of a sentence, how each is meant, and the doubt about its date."""
    main = extract.framed.verb.main
    for verb, when in _dated(parsed):
        modality = _modality(reading, extract, verb, when)
        beside = verb.i == main.i and _is_aside(verb, extract.framed.end, when)
        if modality is not None and not beside:
            yield verb, when, modality, ""
    for found in left_over(reading, parsed, extract):
        yield found.deed, found.when, found.modality, found.doubt


def _is_open(reading: Reading, when: When) -> bool:
    """Whether a date is somebody's words; or of no year, or only of the article's own year."""
    day, now = when.mention.edtf or "", reading.article.published or ""
    vague = (day.startswith("XXXX") and bool(now)) or (when.mention.modifies and day == now[:4])
    return vague or reading.is_quoted(when.mention.start)


def _dated(parsed: Parsed) -> Iterator[tuple[Token, When]]:
    """The verbs, and nouns of what happened, that have a date."""
    for clause in parsed.clauses:
        asked = isinstance(clause, Predication) and (
            clause.mood in ("asked", "denied")
            or (clause.mood == "conditional" and clause.verb.tense != "modal")
        )
        verb = clause.main if isinstance(clause, Predication) else clause.verb
        if not asked and not _is_denied(verb):
            yield from ((verb, when) for when in clause.whens if not when.mention.modifies)
    for loose in parsed.loose:
        found = loose.noun if loose.noun is not None else _nearest(parsed, loose)
        if found is None:
            continue
        if found.pos_ == "VERB" or _happened(found, loose.when):
            yield found, loose.when
        elif _does(found, loose.when):
            yield found.head, replace(loose.when, preposition="on")


def _nearest(parsed: Parsed, loose: Loose) -> Token | None:
    """The verb that the parser gives a date to, where others are as near."""
    if loose.reason != EQUALLY:
        return None
    above = verb_above(parsed.sentence.span.doc[loose.when.start])
    return above if above is not None and not _is_denied(above) else None


def _happened(noun: Token, when: When) -> bool:
    """Whether a date stands with a noun of what happened, and no comparison: "its collapse in May",
    "at the 1996 Olympics"."""
    if noun.pos_ not in _NOUNS:
        return False
    lemma = noun.lemma_.lower()
    if when.mention.modifies:
        held = noun.dep_ == "pobj" and noun.head.lower_ in _AT
        return (held and noun.pos_ == "PROPN") or is_deed(lemma) or lemma in words(*_EVENTS)
    return noun.i <= when.start and is_deed(lemma)


def _does(noun: Token, when: When) -> bool:
    """Whether a thing of a day does something then: "a post from Friday told of an attack"."""
    subject = noun.dep_ == "nsubj" and noun.i < when.start < noun.head.i and not is_human(noun)
    return subject and when.mention.kind != "range" and not when.mention.modifies


def _is_denied(verb: Token) -> bool:
    marks = {c.lower_ for c in verb.lefts if c.dep_ == "mark"}
    return any(c.dep_ == "neg" for c in verb.children) or bool(marks & words("conditions"))


def _modality(reading: Reading, extract: Extract, verb: Token, when: When) -> Modality | None:
    """How a deed is meant; None for one that only may have been done."""
    ahead = is_ahead(when.mention, (reading.article.published or "")[:10])
    verbal = group(verb) if verb.pos_ in ("VERB", "AUX") else None
    if verbal is not None and not _is_done(verbal, when, ahead=ahead):
        return None
    said = _says(verb) or verb.dep_ == _SAID or any(t.dep_ == _SAID for t in climb(verb))
    supposed = verbal is not None and verbal.tense == "modal"
    if supposed and not said:
        return None
    if ahead and not supposed:
        return "planned"
    if verbal is None and when.bound:
        return None
    if verbal is None and _lies_ahead(verb):
        return "planned"
    return "claimed" if said or extract.framed.hearsay else "holds"


def _says(verb: Token) -> bool:
    """Whether a date is that of saying so: "as Ruiz said on Monday"."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in words("verbs_of_saying")


def _lies_ahead(noun: Token) -> bool:
    """Whether what happens is told of as to come: "will go into the match on Friday"."""
    above = verb_above(noun)
    return above is not None and group(above).planned


def _is_done(verbal: Group, when: When, *, ahead: bool) -> bool:
    """Whether a verb tells what was done on a day that is over, or will be on one to come."""
    if verbal.lemma in words("verbs_of_thought"):
        return False
    if ahead:
        limit = not when.bound or when.preposition in _LIMITS
        return limit and verbal.tense in _TO_COME
    if _as_of(verbal, when):
        return verbal.tense in _OVER | {"present"}
    if when.bound:
        return False
    if verbal.tense == "gerund":
        return verbal.main.dep_ == "pcomp" and verbal.main.head.lower_ in _BEHIND
    return verbal.tense in _OVER


def _as_of(verbal: Group, when: When) -> bool:
    """ "As of March 4 it has 277 flaws": what is so on the day."""
    near = verbal.main.doc[max(when.start - 1, 0) : when.start + 2]
    return ("as", "of") in pairwise(token.lower_ for token in near)


def _is_aside(main: Token, end: int, when: When) -> bool:
    """Whether the date of the main verb stands in an aside: "for Salt, a novel set in 1931"."""
    holes = asides(main.doc, main.i + 1, end)
    return any(a + 1 < when.start and when.end <= b for a, b in holes)


def _minted(
    reading: Reading, extract: Extract, verb: Token, when: When, modality: Modality
) -> Fact:
    doc, text = verb.doc, extract.told.text
    first, last = edges(verb)
    who = _who(reading, extract, verb)
    speaker = who if _says(verb) else extract.told.speaker or None
    return mint(
        reading.story,
        extract.sentence,
        "event",
        who,
        verb.lemma_.lower(),
        doc[max(first, verb.i) : last].text.rstrip(" ,.;"),
        text,
        rule=RULE,
        doubts=extract.told.doubts,
        date=when.mention.edtf,
        modality=modality,
        attributed_to=speaker if modality == "claimed" else None,
        names=names_of(reading, text),
    )


def _who(reading: Reading, extract: Extract, verb: Token) -> str:
    """Who did it, or to whom it was done: by name where that is known."""
    if verb.pos_ in _NOUNS:
        return verb.text
    own = child(verb, *SUBJECTS)
    if own is None or own.lower_ in _RELATIVES:
        own = verb.head if verb.dep_ in ("relcl", "acl") else own
    if own is None:
        return extract.told.subject
    person = reading.cast.at(own.i)
    if person is not None:
        return person.person.name
    return verb.doc[own.left_edge.i : own.i + 1].text
