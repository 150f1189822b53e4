"""A sentence in its own words, changed by grammar only until it stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.misread import subordinate
from briefings.extract.clauses.tree import edges
from briefings.extract.leads.cutting import Holes, cuts
from briefings.extract.leads.pronouns import far, settled
from briefings.extract.leads.standing import INSIDE, LEANS, QUOTED, TIME, WEAK, leaning
from briefings.extract.leaning import Resolution
from briefings.extract.moments import date_words, in_words, spoken
from briefings.extract.phrases import spell
from briefings.extract.references import resolve
from briefings.extract.wording import broken, capital, stopped, tidy

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefings.extract.leads.framing import Frame
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

# An extract has at most so many words (the longest point of a digest), and at least so many.
LONGEST, SHORTEST = 35, 8
FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us|me|you|your)\b|\b(?:I|[Ww]e)['’]|\bWe\b|\bOur\b")
# Doubts with which a sentence cannot do without the one before it.
_DEFINITE = "a definite noun"
_KNOWN = "a definite noun in an extract"
_EMPTY = re.compile(r"[“\"]\W*[”\"]|\s[’'](?:s\b|\s)")
# Words that go on with a name ("ministry of health", "ambassador to Chile"), and articles.
_PARTS = frozenset({"of", "to", "for", "from", "in", "at"})
_ARTICLES = frozenset({"the", "a", "an", "some", "several", "many", "two", "three"})
_ABOUT = frozenset({"over", "under", "about", "than", "around", "almost", "nearly", "least"})
# A hyphen that a page has set apart: "state - owned".
_HYPHEN = re.compile(r"(?<=\w) - (?=[a-z]+ed\b|based\b|led\b|run\b|\d)")
_TORN = re.compile(r"\b(?:and|or|but) (?:who|which|whose|where)\b")
_CLOSED = re.compile(r",([\"”])\.$")
# A verb group that was cut before its verb.
_CUT_OFF = re.compile(r"\b(?:is|are|was|were|has|have|had|does|do|did|will|would)\.$")
_HALF_A_YEAR = timedelta(days=183)
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
            if _KNOWN not in told.doubts:
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
    kept = _opened(framed, without(start, sentence.span.end, holes))
    if not kept:
        return "nothing is left of the sentence"
    found = _resolved(reading, framed, kept, opening=opening)
    if found.refused:
        return found.refused
    if _unclosed(framed, kept):
        return "an aside that was read as the main verb"
    if _vague(reading, kept) or (not opening and _counts(framed, kept)):
        return "a number or a time that does not say of what"
    if far(reading, sentence, before, framed.subject, found):
        return "a pronoun that may mean somebody else"
    text = _HYPHEN.sub("-", tidy(spell(doc, kept, found)))
    text = _CLOSED.sub(r"\1.", capital(stopped(text)))
    torn = _TORN.search(text) or _STUMP.search(text) or subordinate(framed.verb.main)
    if holes and torn:
        return "one of two clauses was cut"
    fault = _faulty(reading, text) or leaning(framed, text, kept, found, opening=opening)
    if fault:
        return fault
    doubts = frozenset(found.doubts) - {LEANS, WEAK, TIME, INSIDE}
    if any(doubt.startswith(_DEFINITE) for doubt in doubts):
        doubts = frozenset(d for d in doubts if not d.startswith(_DEFINITE)) | {_KNOWN}
    return Told(
        text=text,
        subject=_words(framed.subject, kept, found) or framed.subject.text,
        speaker=_words(framed.speaker, kept, found) if framed.speaker is not None else "",
        doubts=doubts - {_KNOWN, "bare name"} if opening else doubts,
    )


def _unclosed(framed: Frame, kept: tuple[int, ...]) -> bool:
    """Whether one comma parts the subject from its verb: "Ruiz, ranked tenth in the world"."""
    doc, between = framed.verb.main.doc, range(framed.subject.i + 1, framed.verb.start)
    commas = [i for i in kept if i in between and doc[i].text == ","]
    listed = any(doc[i].dep_ in ("cc", "conj") for i in between)
    return len(commas) == 1 and not listed


def _opened(framed: Frame, kept: tuple[int, ...]) -> tuple[int, ...]:
    """Without "But" and "And" at the beginning, and without "now"."""
    doc = framed.verb.main.doc
    while kept and (doc[kept[0]].tag_ in ("CC", "UH") or doc[kept[0]].is_punct):
        kept = kept[1:]
    return tuple(i for i in kept if not (doc[i].lower_ == "now" and doc[i].dep_ == "advmod"))


def _resolved(
    reading: Reading, framed: Frame, kept: tuple[int, ...], *, opening: bool
) -> Resolution:
    """Every reference outside quotation marks, or the one that cannot be resolved."""
    doc, head = framed.verb.main.doc, framed.subject
    left = settled(reading, kept, head, opening=opening)
    free = [i for i in kept if i not in left and not _quoted(reading, doc[i])]
    start, end = edges(head)
    own = [i for i in free if start <= i < end]
    found = resolve(reading, own, head, in_subject=True)
    others = [i for i in free if not start <= i < end]
    rest = resolve(reading, others, head, in_subject=False, before=own)
    found.replaced |= rest.replaced
    found.dropped |= rest.dropped
    found.doubts |= rest.doubts
    found.refused = found.refused or rest.refused or date_words(reading, kept, found)
    _with_years(reading, kept, found)
    _nowadays(reading, framed, kept, found)
    return found


def _quoted(reading: Reading, token: Token) -> bool:
    return any(start <= token.idx < end for start, end in reading.quotes)


def _with_years(reading: Reading, kept: tuple[int, ...], found: Resolution) -> None:
    """Days without a year ("on May 3") take the year that the article's own date gives."""
    doc = reading.story.doc
    for mention in reading.dates_in(doc[kept[0]].idx, doc[kept[-1]].idx + len(doc[kept[-1]])):
        inside = [i for i in kept if mention.start <= doc[i].idx < mention.end]
        plain = spoken(mention).partition(" ")[2]
        near = _is_near(mention.edtf, reading.article.published)
        if mention.basis == "year from context" and inside and near and not mention.modifies:
            found.replaced[inside[0]] = plain
            found.dropped.update(inside[1:])


def _nowadays(reading: Reading, framed: Frame, kept: tuple[int, ...], found: Resolution) -> None:
    """ "Today, some 300 people speak it" is so as of the article's day, not on that day."""
    doc, day = reading.story.doc, in_words(reading.article.published or "")
    opens = len(kept) > 1 and doc[kept[0]].lower_ == "today" and doc[kept[1]].text == ","
    lasts = framed.mood == "said" and framed.verb.tense in ("present", "infinitive")
    if opens and lasts and day:
        found.replaced[kept[0]] = f"As of {day.partition(' ')[2]}"


def _is_near(edtf: str | None, published: str | None) -> bool:
    """Whether a day lies within half a year of the article's own: then its year is certain."""
    try:
        days = date.fromisoformat(edtf or "") - date.fromisoformat(published or "")
    except ValueError:
        return False
    return abs(days) <= _HALF_A_YEAR


def _vague(reading: Reading, kept: tuple[int, ...]) -> bool:
    """Whether a time is counted from the article's day, and not exactly: "over 24 hours ago"."""
    doc = reading.story.doc
    mentions = reading.dates_in(doc[kept[0]].idx, doc[kept[-1]].idx + len(doc[kept[-1]]))
    starts = {m.start for m in mentions if m.basis.startswith("relative")}
    return any(doc[i].idx in starts and doc[i - 1].lower_ in _ABOUT for i in kept if i)


def _counts(framed: Frame, kept: tuple[int, ...]) -> bool:
    """Whether a number stands for what it counts: "41 had been found"."""
    doc = framed.verb.main.doc
    return any(doc[i].pos_ == "NUM" and doc[i].dep_ in ("nsubj", "nsubjpass") for i in kept)


def _faulty(reading: Reading, text: str) -> str:
    """Why a sentence is not well formed, or ""."""
    if not SHORTEST <= len(text.split()) <= LONGEST:
        return "too short or too long"
    if _EMPTY.search(text) or _CUT_OFF.search(text):
        return "something is missing in the middle"
    for quoted in QUOTED.findall(text):
        if quoted[1:-1].rstrip(".,") not in reading.article.text:
            return "words between quotation marks were altered"
    return broken(text)


def _adds(preposition: Token, head: Token) -> bool:
    """Whether a phrase is no part of a name: "posts | on the board", "Lima | in 2017"."""
    below = next(preposition.children, None)
    dated = below is not None and below.ent_type_ == "DATE"
    return dated or (preposition.head.i == head.i and preposition.lower_ not in _PARTS)


def _words(head: Token, kept: Sequence[int], found: Resolution) -> str:
    """The words of a noun phrase without its asides and clauses, names resolved."""
    start, end = edges(head)
    holes = [*asides(head.doc, start, end)]
    holes += [edges(c) for c in head.subtree if c.dep_ in ("relcl", "acl") and c.i > head.i]
    holes += [edges(c) for c in head.subtree if c.dep_ == "prep" and _adds(c, head)]
    comma = next((i for i in range(head.i, end) if head.doc[i].text == ","), end)
    listed = any(head.doc[i].dep_ == "cc" for i in range(head.i, comma)) or head.n_rights == 0
    own = [i for i in without(start, end if listed else comma, holes) if i in kept]
    while own and (head.doc[own[-1]].dep_ == "cc" or head.doc[own[-1]].text in ",;:–—"):
        own.pop()
    text = tidy(spell(head.doc, own, found)) if own else ""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in _ARTICLES else text
