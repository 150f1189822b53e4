"""A sentence in its own words, changed by grammar only until it stands alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import without
from briefings.extract.clauses.misread import subordinate
from briefings.extract.clauses.reporting import joins
from briefings.extract.clauses.tree import FINITE, edges
from briefings.extract.events.as_of import as_of, drifting
from briefings.extract.leads.cutting import Holes, cuts
from briefings.extract.leads.days import day_of, nowadays, vague, with_years
from briefings.extract.leads.nouns import noun_words
from briefings.extract.leads.openings import close, opened
from briefings.extract.leads.pronouns import far, named_before, settled
from briefings.extract.leads.saying import not_added, own_words, told_of
from briefings.extract.leads.standing import INSIDE, KNOWN, known, leaning, leans_on, weak
from briefings.extract.references.leaning import LEANS, TIME, WEAK, Resolution
from briefings.extract.references.open_nouns import OPEN
from briefings.extract.references.resolving import in_apposition, resolve
from briefings.extract.statements.forms import of_perfect
from briefings.extract.statements.moments import date_words
from briefings.extract.statements.phrases import spell
from briefings.extract.statements.wording import broken, capital, stopped, tidy
from briefings.words.quoted import quotations

if TYPE_CHECKING:
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# The most words of an extract (as of a point), and the least; a short one must name its subject.
LONGEST, SHORTEST, CURT = 35, 8, 5
FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us|me|you|your)\b|\b(?:I|[Ww]e)['’]|\bWe\b|\bOur\b")
_FRAMES = frozenset({"after", "before", "by", "since", "until", "when", "while"})
_EMPTY = re.compile(r"[“\"’'](?:(?<=[“\"])\W*[”\"]|(?<=\s[’'])(?:s\b|\s))")
# A hyphen that a page has set apart: "state - owned".
_HYPHEN = re.compile(r"(?<=\w) - (?=[a-z]+ed\b|based\b|led\b|run\b|\d)")
_TORN = re.compile(r"\b(?:and|or|but) (?:who|which|whose|where)\b|\bthat\b.*, that (?!.* and that)")
_CLOSED = re.compile(r",([\"”])\.$")
# A verb group that was cut before its verb, and how many characters at the end hold it.
_CUT_OFF, _STUB = re.compile(r"\b(?:is|are|was|were|ha[sd]|have|does|do|did|will|would)\.$"), 8
_STUMP = re.compile(r"\b(?:before|after|since|until|while|when),|, an? [\w-]+\.$")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as it is printed alone, its subject and speaker, and what is in doubt."""

    text: str
    subject: str
    speaker: str
    doubts: frozenset[str]


def tell(
    reading: Reading,
    sentence: Sentence,
    framed: Frame,
    *,
    opening: bool,
    before: Sentence | None,
) -> Told | str:
    """The sentence, with as little left out as can be; or the reason why it cannot be printed.

    Rather than "the boat" of another sentence, what tells of the boat is left out.
    `opening` says that it is the first of the story, which leans on none; `before` is the
    sentence before it.
    """
    reason, leaning_ = "", None
    for holes in cuts(framed, sentence):
        told = _told(reading, sentence, framed, holes, opening=opening, before=before)
        if isinstance(told, Told):
            if not leans_on(told.doubts):
                return told
            leaning_ = leaning_ or told
        else:
            reason = reason or told
    return leaning_ or reason


def _told(
    reading: Reading,
    sentence: Sentence,
    framed: Frame,
    holes: Holes,
    *,
    opening: bool,
    before: Sentence | None,
) -> Told | str:
    doc = framed.verb.main.doc
    start = max(sentence.span.start, framed.start)
    now = _now(reading, framed, start)
    kept = tuple(i for i in opened(framed, without(start, sentence.span.end, holes)) if i != now)
    if not kept:
        return "nothing is left of the sentence"
    found = _resolved(reading, framed, kept, opening=opening)
    if found.refused:
        return found.refused
    if not close(framed, kept, found):
        return "an aside that was read as the main verb"
    if vague(reading, kept) or (not opening and _counts(framed, kept)):
        return "a number or a time that does not say of what"
    if far(reading, sentence, before, framed.subject, found):
        return "a pronoun that may mean somebody else"
    text = tidy(spell(doc, kept, found))
    text = capital(stopped(_HYPHEN.sub("-", text) if " - " in text else text))
    text = _CLOSED.sub(r"\1.", text) if text.endswith(('".', "”.")) else text
    text = text if now < 0 else as_of(reading, text, doc[kept[0]])
    if holes and (_TORN.search(text) or _STUMP.search(text) or subordinate(framed.verb.main)):
        return "one of two clauses was cut"
    missing = "something is missing in the middle" if _stub(doc, kept) else ""
    least = CURT if _is_named(framed, kept, found) else SHORTEST
    fault = missing or _faulty(reading, text, least)
    fault = fault or leaning(framed, text, kept, found, opening=opening)
    fault = fault or ("" if opening else _before_what(reading, framed, kept))
    head = told_of(framed)
    bare = head.tag_ == "PRP" and head.i not in found.replaced and head.lower_ != "it"
    if bare and not named_before(head, kept):
        fault = fault or "the subject is a pronoun"
    if fault:
        return fault
    doubts = frozenset(found.doubts) - {LEANS, WEAK, TIME, INSIDE}
    doubts = known(doubts) - ({KNOWN, "bare name", *OPEN} if opening else set())
    doubts |= weak(framed, text, kept, found, opening=opening)
    return Told(
        text=text,
        subject=found.called or noun_words(head, kept, found) or framed.subject.text,
        speaker=_speaker(reading, framed, kept, found),
        doubts=doubts,
    )


def _now(reading: Reading, framed: Frame, start: int) -> int:
    """The token index of "now" in a sentence that its subject opens; -1 for none."""
    opens = framed.subject.left_edge.i == start and framed.date is None
    return drifting(reading, framed.verb) if opens and framed.speaker is None else -1


def _speaker(reading: Reading, framed: Frame, kept: tuple[int, ...], found: Resolution) -> str:
    """Who says it: by name, where the name stands behind the office; "" for nobody."""
    if framed.speaker is None:
        return ""
    named = in_apposition(reading, framed.speaker)
    return named.person.name if named is not None else noun_words(framed.speaker, kept, found)


def _resolved(
    reading: Reading, framed: Frame, kept: tuple[int, ...], *, opening: bool
) -> Resolution:
    """Every reference outside quotation marks, or the one that cannot be resolved."""
    tokens, head = framed.verb.main.doc.words, framed.subject
    left = settled(reading, kept, head, opening=opening)
    quotes = _quotes(reading, tokens[kept[0]], tokens[kept[-1]])
    free = [i for i in kept if i not in left and not (quotes and _quoted(quotes, tokens[i]))]
    start, end = edges(head)
    own = [i for i in free if start <= i < end]
    whose = any(tokens[i].tag_ == "PRP$" for i in own)  # "her agent" is named after her
    first = [i for i in free if i < start and not whose]
    found = resolve(reading, own, head, in_subject=True, before=first)
    if found.refused:
        return found
    others = [i for i in free if not start <= i < end]
    rest = resolve(reading, others, head, in_subject=False, before=own)
    found.replaced |= rest.replaced
    found.dropped |= rest.dropped
    found.doubts |= rest.doubts
    found.refused = found.refused or rest.refused or date_words(reading, kept, found)
    _in_past(reading, framed, kept, found)
    not_added(framed, found)
    own_words(reading, framed, kept, found)
    found.dropped -= {i for i in found.dropped if joins(tokens[i])}
    with_years(reading, kept, found)
    nowadays(reading, framed, kept, found)
    return found


def _in_past(reading: Reading, framed: Frame, kept: tuple[int, ...], found: Resolution) -> None:
    """A perfect that has the day of its deed is told in the past: "has today closed"."""
    doc, day = framed.verb.main.doc, day_of(reading, framed) or ""
    if framed.verb.tense != "perfect" or not day:
        return
    told = reading.dates_in(doc[kept[0]].idx, doc[kept[-1]].idx + 1)
    whole = len(day) == len("2021-05-04")
    starts = {m.start for m in told if m.edtf == day and (whole or m.kind == "night")}
    if any(doc[i].idx in starts for i in kept):
        past = of_perfect(framed.verb)
        found.replaced |= {i: word for i, word in past.items() if word}
        found.dropped |= {i for i, word in past.items() if not word}


def _quotes(reading: Reading, first: Token, last: Token) -> list[tuple[int, int]]:
    """The stretches between quotation marks that hold some of the tokens from `first` to `last`."""
    return [mark for mark in reading.quotes if mark[0] <= last.idx and first.idx < mark[1]]


def _quoted(quotes: list[tuple[int, int]], token: Token) -> bool:
    return any(start <= token.idx < end for start, end in quotes)


def _counts(framed: Frame, kept: tuple[int, ...]) -> bool:
    """Whether a number stands for what it counts: "41 had been found"."""
    tokens = framed.verb.main.doc.words
    numbers = (tokens[i] for i in kept if tokens[i].pos_ == "NUM" and tokens[i].dep_[:5] == "nsubj")
    return any(n.ent_type_ != "DATE" and not _says_what(n) for n in numbers)  # not "2001 brought"


def _says_what(number: Token) -> bool:
    """Whether a name behind a number says of what: "three of the mayors of Loja", "one, Ruiz,"."""
    return any(t.pos_ == "PROPN" for t in number.subtree if t.i > number.i)


def _is_named(framed: Frame, kept: tuple[int, ...], found: Resolution) -> bool:
    """Whether a name stands in the subject."""
    start, end = edges(framed.subject)
    tokens, own = framed.verb.main.doc.words, [i for i in kept if start <= i < end]
    return any(tokens[i].pos_ == "PROPN" or i in found.replaced for i in own)


def _before_what(reading: Reading, framed: Frame, kept: tuple[int, ...]) -> str:
    """Why "had scored" does not say before what, or ""."""
    if framed.verb.tense != "pluperfect" or framed.speaker is not None:
        return ""
    doc = framed.verb.main.doc
    told = reading.dates_in(doc[kept[0]].idx, doc[kept[-1]].idx)
    framing = any(doc[i].lower_ in _FRAMES for i in kept)
    return "" if framing or told else "an earlier deed, with nothing that it was before"


def _stub(doc: Doc, kept: tuple[int, ...]) -> bool:
    """Whether "that" opens a clause which has no verb: "claims that the state of the firm"."""
    tokens = [doc.words[i] for i in kept]
    opening = next((t.i for t in tokens if t.lower_ == "that" and t.tag_ == "IN"), None)
    return opening is not None and not any(t.tag_ in FINITE for t in tokens if t.i > opening)


def _faulty(reading: Reading, text: str, least: int) -> str:
    """Why a sentence is not well formed, or ""."""
    if not least <= len(text.split()) <= LONGEST:
        return "too short or too long"
    if _EMPTY.search(text) or _CUT_OFF.search(text, max(len(text) - _STUB, 0)):
        return "something is missing in the middle"
    for quoted in quotations(text):
        if quoted[1:-1].rstrip(".,") not in reading.article.text:
            return "words between quotation marks were altered"
    return broken(text)
