"""A sentence of the reporter's told whole, where it leans on another and no rule mends that.

It is true as it stands: only what is sure to mean a name, and the days, are put in. What leans is
a doubt, so that it is printed nowhere but beneath what it leans on. Refused are questions, parts
of sentences, and the words of a speaker.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.clauses import group
from briefings.extract.clauses.extent import without
from briefings.extract.clauses.misread import FIGURATIVE, SHADOWED, only_belief, subordinate
from briefings.extract.clauses.source import speaker_of
from briefings.extract.clauses.tree import FINITE, child, edges
from briefings.extract.leads.days import with_years
from briefings.extract.leads.framing import Frame, is_relative, own_speaker
from briefings.extract.leads.nouns import noun_words
from briefings.extract.leads.openings import opened
from briefings.extract.leads.pronouns import far, misleading
from briefings.extract.leads.standing import QUOTED, known, weak
from briefings.extract.leads.telling import FIRST_PERSON, Told
from briefings.extract.references.leaning import LEANS, TIME, WEAK, Resolution
from briefings.extract.references.resolving import in_apposition, resolve
from briefings.extract.statements.moments import date_words
from briefings.extract.statements.phrases import spell
from briefings.extract.statements.wording import capital, stopped, tidy, torn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.extract.pipeline import Span, Token
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence

SHORTEST, LONGEST = 4, 60
_END = re.compile(r"[.!][”\"’')]*$")
_OPENS = re.compile(r"[“\"‘'(]?[A-Z0-9$£€¥₹#@]|[a-z]+[A-Z]")
# What ends no sentence, and so what stands behind it begins none.
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
_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# The parser took the verb behind them for a noun: "the board will next review | policy".
_AHEAD = frozenset({"shall", "will"})
_QUESTIONS = frozenset({"WP", "WRB"})
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
        frame = _loose(sentence.span)
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
    quoted = QUOTED.findall(text)
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
    bare = QUOTED.sub("", text)
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


def _loose(span: Span) -> Frame | None:
    """The frame of a sentence whose main verb the parser did not find: its first finite one that
    no relative pronoun is the subject of, with a noun before it. Behind a noun that the parser
    took for the root, a relative clause will do."""
    if any(t.tag_ in _QUESTIONS for t in span[:1]):
        return None
    if any(c.tag_ == "TO" for c in span.root.lefts):
        return None
    finite = [t for t in span if t.tag_ in FINITE and not _tells_nothing(t)]
    for verb in finite:
        main = verb.head if verb.dep_ in ("aux", "auxpass") and verb.head.pos_ == "VERB" else verb
        nouns = [t for t in span if t.i < verb.i and t.pos_ in _SUBJECTS and not is_relative(t)]
        before = _subjects(nouns, span, verb.i)
        of = main.head if main.dep_ == "relcl" else None
        if of is not None and of.i == span.root.i and of.pos_ in _SUBJECTS:
            own = child(main, "nsubj", "nsubjpass")
            return _framed(main, [of if own is None or is_relative(own) else own], span)
        if before and of is None:
            return _framed(main, before, span)
    return None


def _subjects(before: list[Token], span: Span, at: int) -> list[Token]:
    """Those of the nouns before a verb, at a token index, that may be its subject: where the
    parser took a noun for the main word, only that noun, and only before a comma ("The jury,
    chaired by Ruiz, | sat")."""
    root = span.root
    told = (t for t in before if t.dep_[:5] == "nsubj" and (t.head.i != root.i or t.i + 1 == at))
    if root.pos_ not in ("NOUN", "PROPN") or next(told, None) is not None:
        return before
    return [t for t in before if t.i == root.i and root.nbor().text == ","]


def _tells_nothing(verb: Token) -> bool:
    """Whether a finite verb only tells a belief, or is that of another clause."""
    return only_belief(verb) or _of_relative(verb) or subordinate(verb)


def _of_relative(verb: Token) -> bool:
    """Whether "that" or "which", read as a subject of its own, stands before a verb."""
    subject = child(verb, "nsubj", "nsubjpass")
    return verb.dep_ != "relcl" and subject is not None and is_relative(subject)


def _framed(main: Token, before: Sequence[Token], span: Span) -> Frame:
    own = [t for t in before if t.dep_[:5] == "nsubj"] or before
    deed = child(main, "csubj", "csubjpass")
    if deed is not None and (deed.i == span.start or span[0].lower_ == "to"):
        own = [deed]  # "Closing the pool | would save money"
    if main.dep_ == "acl" and main.tag_ == "VBD" and main.head.i < main.i:
        own = [main.head]  # "As crowds fled, an officer | called for calm"
    verb = group(main)
    ahead = verb.planned or main.lower_ in _AHEAD
    said = speaker_of(main, span)
    return Frame(
        verb=verb,
        subject=own[-1],
        speaker=said.head if said is not None else own_speaker(verb, own[-1]),
        hearsay=said is not None and said.head is None,
        mood="planned" if ahead else "said",
        end=span.end,
    )


def _resolved(reading: Reading, frame: Frame, kept: tuple[int, ...]) -> Resolution:
    """What stands for which words, and which words stay open."""
    doc = frame.verb.main.doc
    quotes = [q for q in reading.quotes if q[0] <= doc[kept[-1]].idx and doc[kept[0]].idx < q[1]]
    free = [i for i in kept if not any(a <= doc[i].idx < b for a, b in quotes)]
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
    subject = found.called or noun_words(frame.subject, kept, found) or frame.subject.text
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
    if _COUNTED.search(QUOTED.sub("", text)):
        doubts |= {TIME}
    if any(start <= i < end for i in found.open):
        doubts |= {LEANS}
    return known(doubts) | weak(frame, text, kept, found, opening=False)


def _is_stump(span: Span) -> bool:
    """Whether "that" opens a clause which has no verb."""
    that = next((t.i for t in span if t.lower_ == "that" and t.tag_ == "IN"), span.end)
    behind = [t for t in span if t.i > that]
    return bool(behind) and not any(t.tag_[:2] in ("VB", "MD") for t in behind)
