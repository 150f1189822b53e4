"""A sentence of the reporter's told whole, where it leans on another and no rule mends that.

It is true as it stands: only what is sure to mean a name, and the days, are put in. What leans is
a doubt, so that it is printed nowhere but beneath what it leans on. Refused are questions, parts
of sentences, and the words of a speaker.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import without
from briefings.extract.clauses.misread import FIGURATIVE, SHADOWED, subordinate
from briefings.extract.clauses.tree import edges
from briefings.extract.leads.days import with_years
from briefings.extract.leads.framing import Frame
from briefings.extract.leads.loose import loose
from briefings.extract.leads.nouns import noun_words
from briefings.extract.leads.openings import opened
from briefings.extract.leads.pronouns import far, misleading
from briefings.extract.leads.saying import told_of
from briefings.extract.leads.standing import known, weak
from briefings.extract.leads.telling import FIRST_PERSON, Told
from briefings.extract.references.leaning import LEANS, TIME, WEAK, Resolution
from briefings.extract.references.resolving import in_apposition, resolve
from briefings.extract.statements.moments import date_words
from briefings.extract.statements.phrases import spell
from briefings.extract.statements.wording import capital, stopped, tidy, torn
from briefings.words.quoted import quotations, unquoted

if TYPE_CHECKING:
    from briefings.extract.pipeline import Span
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

SHORTEST, LONGEST = 4, 60
_END = re.compile(r"[.!][”\"’')]*$")
_OPENS = re.compile(r"[“\"‘'(]?[A-Z0-9$£€¥₹#@]|[a-z]+[A-Z]")
# What ends no sentence.
_SHORT = re.compile(r"\b(?:Dr|Gen|Gov|Lt|Mr|Mrs|Ms|No|Nos|Prof|Rev|Sen|Sgt|St|vs)\.$")
_LENGTH = 8  # characters that hold it
_ENDED = re.compile(r"[.!?:][”\"’')]*$")
_LINE = re.compile(r"[|\n\t…]|\.\.\.|https?:|www\.|\[[^\]]*$")
# The words of a speaker, before who says so.
_SPOKEN = re.compile(r"“[^”]*[,!?]”|\"[^\"]*[,!?]\"")
# Somebody speaks, or is spoken to.
_ADDRESSED = re.compile(FIRST_PERSON.pattern + r"|\b(?:You|Your|My)\b")
# A time that counts from the article and was not told in other words.
_COUNTED = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday)\b"
    r"|\b(?:last|next|this) (?:night|week|month|year|season|spring|summer|autumn|winter)\b"
    r"|(?<!Black )(?<!Good )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! [A-Z])"
)
_HIDDEN = frozenset({"PRP", "PRP$"})


def whole(
    reading: Reading, sentence: Sentence, framed: Frame | str, before: Sentence | None
) -> tuple[Frame, Told] | None:
    """The sentence told whole, with the frame of its main verb; None for what is no sentence of
    the reporter's. `before` is the sentence before it."""
    if framed in (FIGURATIVE, SHADOWED):
        return None
    frame = framed if isinstance(framed, Frame) else None
    if frame is None or not frame.verb.finite or subordinate(frame.verb.main):
        frame = loose(reading.clauses[sentence.index])
    if frame is None or frame.start > sentence.span.start or not _is_told(reading, sentence, frame):
        return None
    kept = opened(frame, without(sentence.span.start, sentence.span.end, ()))
    if not kept:
        return None
    found = _resolved(reading, frame, kept)
    if misleading(reading, kept):
        return None
    if found.misled or far(reading, sentence, before, frame.subject, found):
        _leave_open(frame, found)
    text = capital(stopped(tidy(spell(sentence.span.doc, kept, found))))
    short = not SHORTEST <= len(text.split()) <= LONGEST
    if short or torn(text) or _is_stump(sentence.span):
        return None
    quoted = quotations(text)
    if any(q[1:-1].rstrip(".,") not in reading.article.text for q in quoted):
        return None
    subject, speaker = _names(reading, frame, kept, found)
    return frame, Told(text, subject, speaker, _doubts(frame, text, kept, found))


def _is_told(reading: Reading, sentence: Sentence, frame: Frame) -> bool:
    """Whether a sentence is whole, and the reporter's own: no question, no line of another kind."""
    text, main = sentence.span.text, frame.verb.main
    if not _END.search(text) or _is_short(text) or not _OPENS.match(text):
        return False
    if _LINE.search(text) or _SPOKEN.match(text) or not _is_apart(reading, sentence):
        return False
    if frame.mood == "asked" or sentence.span[0].tag_ == "VB":
        return False
    bare = unquoted(text)
    few = len(bare.split()) * 2 < len(text.split())
    return not few and not reading.is_quoted(main.idx) and not _ADDRESSED.search(bare)


def _is_apart(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence begins and ends where one can: not in "One.Tel", nor behind "No."."""
    text, paragraph = reading.article.text, sentence.paragraph
    if text[sentence.end : sentence.end + 1].strip():
        return False
    before = text[paragraph.start : sentence.start]
    if not before.strip():
        return True
    last = before.rstrip()
    return before[-1:].isspace() and bool(_ENDED.search(last)) and not _is_short(last)


def _is_short(text: str) -> bool:
    """Whether a text ends in a short form, such as "Dr."."""
    return _SHORT.search(text, max(len(text) - _LENGTH, 0)) is not None


def _resolved(reading: Reading, frame: Frame, kept: tuple[int, ...]) -> Resolution:
    """What stands for which words, and which words stay open."""
    tokens = frame.verb.main.doc.words
    quotes = [
        q for q in reading.quotes if q[0] <= tokens[kept[-1]].idx and tokens[kept[0]].idx < q[1]
    ]
    quoted = {i for i in kept if any(a <= tokens[i].idx < b for a, b in quotes)} if quotes else ()
    free = [i for i in kept if i not in quoted]
    start, end = edges(frame.subject)
    own = [i for i in free if start <= i < end]
    others = [i for i in free if not start <= i < end]
    first = [i for i in others if i < start]
    found = resolve(reading, own, frame.subject, in_subject=True, before=first, leaving=True)
    rest = resolve(reading, others, frame.subject, in_subject=False, before=own, leaving=True)
    found.replaced |= rest.replaced
    found.dropped |= rest.dropped
    found.doubts |= rest.doubts
    found.open |= rest.open
    found.misled |= rest.misled
    if date_words(reading, kept, found):
        found.doubts.add(TIME)
    with_years(reading, kept, found)
    return found


def _leave_open(frame: Frame, found: Resolution) -> None:
    """Take back the names that were put for pronouns."""
    doc = frame.verb.main.doc
    hidden = {i for i in found.replaced if doc[i].tag_ in _HIDDEN}
    for i in hidden:
        del found.replaced[i]
    found.doubts.discard("pronoun")
    found.open |= hidden


def _names(
    reading: Reading, frame: Frame, kept: tuple[int, ...], found: Resolution
) -> tuple[str, str]:
    """The subject, and who says so: "" for nobody, or one whom a pronoun means."""
    head = told_of(frame)
    called = found.called if head.i == frame.subject.i else ""
    subject = called or noun_words(head, kept, found) or head.text
    said = frame.speaker
    if said is None or (said.tag_ == "PRP" and said.i not in found.replaced):
        return subject, ""
    named = in_apposition(reading, said)
    return subject, named.person.name if named is not None else noun_words(said, kept, found)


def _doubts(frame: Frame, text: str, kept: tuple[int, ...], found: Resolution) -> frozenset[str]:
    """What is in doubt: always that words lean on another sentence, and whether the subject
    does."""
    start, end = edges(frame.subject)
    doubts = frozenset(found.doubts) | {WEAK}
    if _COUNTED.search(unquoted(text)):
        doubts |= {TIME}
    if any(start <= i < end for i in found.open):
        doubts |= {LEANS}
    return known(doubts) | weak(frame, text, kept, found, opening=False)


def _is_stump(span: Span) -> bool:
    """Whether "that" opens a clause which has no verb."""
    that = next((t.i for t in span if t.lower_ == "that" and t.tag_ == "IN"), span.end)
    behind = [t for t in span if t.i > that]
    return bool(behind) and not any(t.tag_[:2] in ("VB", "MD") for t in behind)
