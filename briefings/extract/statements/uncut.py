"""A whole sentence as a statement: nothing cut out, only references and relative dates resolved.

Figures stand in it where no clause with them can be cut out, or where the whole says more: what
follows from a sentence that is left as it is, is what the article says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses import quoted
from briefings.extract.clauses.extent import asides, trailing, without
from briefings.extract.clauses.misread import only_belief
from briefings.extract.clauses.tree import FINITE, SUBJECTS, child, edges
from briefings.extract.events.untold import NAMELESS
from briefings.extract.leads.pronouns import far
from briefings.extract.lexicon import words
from briefings.extract.references.leaning import LEANS, Resolution
from briefings.extract.references.resolving import resolve
from briefings.extract.statements.moments import date_words
from briefings.extract.statements.phrases import names_of, spell
from briefings.extract.statements.wording import broken, capital, stopped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.extract.pipeline import Doc, Span, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence
    from briefings.model import Name

# A sentence of more words holds more than its figure.
LONGEST = 38
_LEANING = re.compile(
    r"\b[Tt]he \d+-year-old\b"
    r"|\b(?:today|tomorrow|tonight|yesterday)\b(?!['’])"
    r"|\bthat (?:amount|figure|number|rate|share|sum|toll|total) (?:is|was|has)\b"
)
_PLACES = frozenset({"FAC", "GPE", "LOC", "ORG"})
_ENDS = frozenset({".", "!", ",", ";"})


@dataclass(frozen=True, slots=True)
class Uncut:
    """A sentence that stands alone; `start` and `end` count in the article's text."""

    text: str
    subject: str
    doubts: frozenset[str]
    names: tuple[Name, ...]
    start: int
    end: int


def uncut(
    reading: Reading, sentence: Sentence, at: int, past: Mapping[int, str] | None = None
) -> Uncut | str:
    """The sentence, or its part between semicolons, around the token index `at`; or the reason
    why it cannot stand alone. One that is too long loses its asides. `past` are the words that put
    its verb in the past, by token index."""
    doc, (first, last) = reading.story.doc, _bounds(sentence, at)
    part = doc[first:last]
    if not any(token.tag_ in FINITE for token in part):
        return "the sentence has no finite verb"
    if _elsewhere(part):
        return "leans on another sentence: there"
    root = part.root
    if only_belief(root):
        return "the sentence has no finite verb"
    head = child(root, *SUBJECTS)
    if head is None or not first <= head.i < root.i:
        head = root
    kept: Sequence[int] = range(first, last)
    if len(_counted(doc, kept)) > LONGEST:
        holes = (*asides(doc, first, last), *trailing(doc, first, last))
        kept = without(first, last, (h for h in holes if _needless(doc, h, at)))
    parts = _spelled(reading, sentence, head, kept, past or {})
    if isinstance(parts, str):
        return parts
    text = capital(stopped(parts[0]))
    fault = broken(text) or altered(reading, text) or pointing(text)
    if fault or len(text.split()) > LONGEST:
        return fault or "the sentence is too long"
    end, names = doc.words[last - 1].idx + len(doc.words[last - 1].text), names_of(reading, text)
    doubts = parts[2] | _context(head, parts[1], names)
    return Uncut(text, parts[1], doubts, names, doc[first].idx, end)


def _elsewhere(part: Span) -> bool:
    """ "Was killed there": a place that nothing before it in the sentence names."""
    for token in part:
        noun = token.i > part.start and token.nbor(-1).pos_ == "NOUN"
        if token.lower_ == "there" and (noun or token.dep_ != "expl"):
            named = any(t.ent_type_ in _PLACES for t in part[: token.i - part.start])
            return not named and (token.i == part.start or token.nbor(-1).lower_ != "over")
    return False


def pointing(text: str) -> str:
    """Why a statement leans on another sentence by its words alone, or ""."""
    found = _LEANING.search(text)
    return f"leans on another sentence: {found[0]}" if found else ""


def _context(head: Token, subject: str, names: tuple[Name, ...]) -> frozenset[str]:
    """Why the sentence may not be understood alone, though nothing in it points outside."""
    doubts = set()
    if not names:
        doubts.add(NAMELESS)
    after = head.doc[head.i + 1 : head.i + 2].text
    if subject.startswith("The ") and after == "," and not any(n.text in subject for n in names):
        doubts.add(LEANS)
    return frozenset(doubts)


def _counted(doc: Doc, kept: Sequence[int]) -> list[int]:
    """The tokens that are words."""
    tokens = doc.words
    return [i for i in kept if tokens[i].text[0].isalnum()]


def _needless(doc: Doc, hole: tuple[int, int], at: int) -> bool:
    """Whether words hold neither the number nor who says it."""
    return not hole[0] <= at < hole[1] and not any(
        token.lower_ == "according" or token.lemma_.lower() in words("verbs_of_speech")
        for token in doc[hole[0] : hole[1]]
    )


def _bounds(sentence: Sentence, at: int) -> tuple[int, int]:
    """The tokens of the part without an opening "but" and its full stop."""
    tokens, first, last = sentence.span.doc.words, sentence.span.start, sentence.span.end
    for token in sentence.span:
        if token.text == ";" and token.i < at:
            first = token.i + 1
        elif token.text == ";" and token.i < last:
            last = token.i
    while first < at and tokens[first].tag_ == "CC":
        first += 1
    if first < at and tokens[first].lower_ in words("droppable"):
        first += 1 + (tokens[first + 1].text == ",")
    while last > at + 1 and tokens[last - 1].text in _ENDS:
        last -= 1
    return first, last


def _spelled(
    reading: Reading,
    sentence: Sentence,
    head: Token,
    kept: Sequence[int],
    past: Mapping[int, str],
) -> tuple[str, str, frozenset[str]] | str:
    """The sentence's words, those of its subject alone, and the doubts."""
    doc = head.doc
    start, split = edges(head) if head.dep_ in SUBJECTS else (kept[0], kept[0])
    lead, rest = [i for i in kept if i < split], [i for i in kept if i >= split]
    opening = resolve(reading, lead, head, in_subject=True)
    following = resolve(reading, rest, head, in_subject=False, before=lead)
    for found, tokens in ((opening, lead), (following, rest)):
        refused = found.refused or date_words(reading, tokens, found)
        if refused:
            return refused
    together = Resolution(
        replaced=opening.replaced | following.replaced | {i: w for i, w in past.items() if w},
        dropped=opening.dropped | following.dropped | {i for i, w in past.items() if not w},
    )
    comma = next((i for i in lead if i > head.i and doc[i].text == ","), split)
    subject = capital(spell(doc, [i for i in lead if start <= i < comma], together))
    lower = not doc[kept[0]].is_sent_start and kept[0] not in together.replaced
    text = spell(doc, kept, together, lower=lower)
    before = reading.story.sentences[sentence.index - 1] if sentence.index else None
    if far(reading, sentence, before, head, together):
        return "a pronoun that may mean somebody else"
    return text, subject, frozenset(opening.doubts | following.doubts)


def altered(reading: Reading, text: str) -> str:
    """Words between quotation marks must be the article's, letter for letter."""
    for opened, closed in quoted(text, 0, len(text)):
        if text[opened + 1 : closed - 1].rstrip(".,") not in reading.article.text:
            return "words between quotation marks were altered"
    return ""
