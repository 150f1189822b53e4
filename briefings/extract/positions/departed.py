"""Offices of people of whom the article says that they died: held then, and not as of its day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.events.adopted import clauses
from briefings.extract.figures.tolls import DYING
from briefings.extract.positions.who import person_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Doc
    from briefings.extract.positions.tenure import Tenure
    from briefings.extract.reading import Reading
    from briefings.model import Person

# Nouns for the end of an office, and verbs by which somebody only wants it.
_LEAVING = frozenset({"departure", "dismissal", "firing", "ouster", "removal", "resignation"})
_LEAVING |= {"retirement", "sacking"}
_WANTING = frozenset({"ask", "call", "demand", "expect", "face", "press", "push", "reject", "seek"})
_WANTING |= {"consider", "deny", "refuse", "urge", "want", "rule"}
_SACKED = frozenset({"axed", "deposed", "dismissed", "fired", "ousted", "sacked", "toppled"})
# Who is named behind this is among the dead; so is who is identified where a death is told above.
_FOUND = re.compile(
    r"\b(?:bod(?:y|ies) of"
    r"|(?:dead|deceased|fallen (?:firefighters?|officers?|soldiers?)|killed|slain|victims?)\b"
    r".{0,80}\b(?:identified|(?:are|been|is|was|were) named)\b.{0,60}\bas)\b.{0,90}$",
    re.DOTALL,
)
_IDENTIFIED = re.compile(
    r"^(?:The|They|Both)\b(?:(?!gunm[ae]n|suspect|attacker|shooter|driver|killer).){0,40}"
    r"(?:\bidentified|\b(?:child|couple|firefighter|m[ae]n|officer|pair|soldier|student|wom[ae]n)"
    r"(?:s|ren)? (?:was|were) named)\b.{0,60}\bas\b.{0,90}$",
    re.DOTALL,
)
_DEATH = re.compile(r"\b(?:dead|died|fatally|killed|killing|slain)\b")
REACH = 600
_KILLING = frozenset({"assassinate", "behead", "execute", "hang", "kill", "murder"})


def departed(reading: Reading, tenures: Iterable[Tenure]) -> Iterator[Tenure]:
    """The tenures, those of the dead without "as of" the article's day."""
    tenures = tuple(tenures)
    dead = set(_dead(reading)) | set(_found_dead(reading)) if any(map(_current, tenures)) else set()
    for tenure in tenures:
        if tenure.person in dead and _current(tenure):
            office = replace(tenure.office, modality="former")
            lead = "has served as" if tenure.start else "was"
            yield replace(tenure, office=office, modality="former", lead=lead)
        else:
            yield tenure


def _current(tenure: Tenure) -> bool:
    """Whether a statement would print an office "as of" the article, and no bare trade."""
    office, told = tenure.office, tenure.dated or tenure.end
    trade = office.occupation and not (office.organization or office.place or tenure.start)
    now = tenure.modality in ("holds", "acting") and tenure.lead == "was"
    return now and not told and not trade


def _dead(reading: Reading) -> Iterator[Person]:
    for parsed in reading.clauses:
        for clause in clauses(reading, parsed):
            who = person_at(reading, clause.subject.head) if _dies(clause) else None
            if who is not None:
                yield who.person


def _found_dead(reading: Reading) -> Iterator[Person]:
    """ "the bodies of N. N. and", "two firefighters died; they were identified as Lt. N. N."."""
    text = reading.article.text
    for mention in reading.cast.mentions:
        sentence = reading.story.sentence_at(mention.start)
        if mention.how != "full name" or sentence is None:
            continue
        before = text[sentence.start : mention.start]
        above = text[max(0, sentence.start - REACH) : sentence.start]
        if _FOUND.search(before) or (_IDENTIFIED.search(before) and _DEATH.search(above)):
            yield mention.person


def _dies(clause: Predication) -> bool:
    """Whether a clause tells a death as a fact: "died", "was killed"."""
    told = clause.mood == "said" and not clause.quoted
    done = clause.verb.tense in ("past", "perfect", "pluperfect")
    killed = clause.verb.passive and clause.verb.lemma in _KILLING
    return told and done and (clause.verb.lemma in DYING or killed)


def ousted(doc: Doc, i: int) -> bool:
    """ "forced the resignation of": that an office has ended, and not that somebody wants it."""
    noun = doc[i]
    if noun.lower_ not in _LEAVING:
        return False
    over = (token for token, _ in zip(noun.ancestors, range(3), strict=False))
    return not any(token.lemma_.lower() in _WANTING or token.tag_ == "MD" for token in over) and (
        noun.head.lower_ not in ("for", "about", "on", "of")
    )


def dismissed(doc: Doc, i: int) -> bool:
    """Whether a title follows token `i`, "sacked" or "parted company with", as of an office that
    is over."""
    parted = doc[max(0, i - 2) : i + 1].text.lower() in ("parted company with", "part company with")
    past = doc[i].lower_ in _SACKED and doc[i - 1].lower_ not in ("not", "be", "been")
    return parted or past
