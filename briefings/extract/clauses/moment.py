"""The words of a date: its preposition, its brackets, the noun that it stands before."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Doc, Span, Token

How = Literal["own", "fronted", "trailing", "noun", "due", "opening", "same"]
# A date behind one of these is not the day on which the verb's deed was done.
BOUNDS = frozenset({"after", "before", "by", "for", "from", "of", "over", "since", "through"})
BOUNDS |= {"till", "to", "until", "within"}
_PREPOSITIONS = BOUNDS | {"about", "around", "at", "between", "during", "in", "on", "throughout"}
# What stands before the figure that another is compared with.
_COMPARING = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})
_NEARNESS = frozenset({"early", "late", "mid", "later", "earlier"})
_PERIODS = frozenset(
    {"day", "month", "months", "period", "point", "quarter", "stage", "time", "week"}
)
_EDGES = frozenset({"end", "middle", "start", "beginning"})
_DAY_PARTS = frozenset(
    ["morning", "afternoon", "evening", "night", "noon", "midnight", "local", "time"]
)
# "In the early hours of Tuesday" is on Tuesday.
_HOURS = _DAY_PARTS | {"hours"}
# "For much of Tuesday" is on Tuesday.
_SHARES, _LASTING = frozenset({"all", "most", "much"}), frozenset({"for", "during", "through"})
_EARLY = frozenset({"early", "late", "small"})


# Days that need no preposition, and particles that look like one before them.
_ADVERBS = frozenset({"last", "overnight", "this", "today", "tomorrow", "tonight", "yesterday"})
_PARTICLES = frozenset({"about", "around", "in", "on", "over", "through"})


@dataclass(frozen=True, slots=True)
class When:
    """A date, the tokens [start, end) of its phrase, and how it came to its verb."""

    mention: DateMention
    start: int
    end: int
    preposition: str
    how: How

    @property
    def bound(self) -> bool:
        """Whether the date is only a limit: "since 2019", "by Friday"."""
        if self.mention.kind == "range" and self.preposition in ("from", "to"):
            return False
        if self.mention.kind == "weekend" and self.preposition == "over":
            return False
        return self.preposition in BOUNDS


def phrase(sentence: Span, mention: DateMention, inside: list[Token]) -> When:
    """The date with its preposition and the part of the day."""
    doc = sentence.doc
    start, end = inside[0].i, inside[-1].i + 1
    while end < sentence.end and doc.words[end].lower_ in _DAY_PARTS:
        end += 1
    preposition = ""
    if mention.modifies:
        return When(mention, start, end, "", "noun")
    if mention.kind == "year" and start > sentence.start and doc[start - 1].lower_ == "year":
        start -= 1
    if start > sentence.start and doc.words[start - 1].lower_ == "the":
        start -= 1
    start = described(doc, _with_adverb(sentence, start))
    if inside[0].lower_ in _PREPOSITIONS:
        preposition = inside[0].lower_
    elif _is_preposition(doc, start) and start > sentence.start:
        start -= 1
        preposition = doc.words[start].lower_
    if preposition == "of":
        start, preposition = _limit_before(sentence, start)
    how: How = "fronted" if start == sentence.start else "own"
    if start > sentence.start and doc.words[start - 1].text == ",":
        how = "trailing"
    return When(mention, start, end, preposition, how)


def _is_preposition(doc: Doc, at: int) -> bool:
    return doc.words[at - 1].lower_ in _PREPOSITIONS and not particle(doc, at)


def particle(doc: Doc, at: int) -> bool:
    """Whether what looks like a preposition before a date at a token index is a verb's own:
    "moved in | yesterday", "carried on | last night"."""
    if at < 2 or doc.words[at].lower_ not in _ADVERBS:
        return False
    return doc[at - 1].lower_ in _PARTICLES and doc[at - 2].tag_[:2] == "VB"


def described(doc: Doc, first: int) -> int:
    """Where a date begins with its description: "on | a cool, still Thursday night"."""
    i = first - 1
    while i > 1 and (doc.words[i].tag_ in ("JJ", "RB", "CC") or doc.words[i].text == ","):
        i -= 1
    article = 1 < i < first - 1 and doc[i].lower_ in ("a", "an") and doc[i - 1].lower_ == "on"
    return i if article else first


def _with_adverb(sentence: Span, start: int) -> int:
    """Where the words begin that say of a day how near it is: "late Friday", "at least Friday"."""
    doc = sentence.doc
    start -= start > sentence.start and doc.words[start - 1].lower_ in _NEARNESS
    least = start > sentence.start + 2 and doc[start - 2 : start].text.lower() == "at least"
    return start - 2 * least


def _limit_before(sentence: Span, of: int) -> tuple[int, str]:
    """Of "by the end of June" the place and word of the limit, by the index of its "of"; of "in
    the early hours of Tuesday" those of "in"."""
    doc, the = sentence.doc, of - 2
    hours = doc[of - 1].lower_ in _HOURS
    if hours and the > sentence.start and doc[the].lower_ in _EARLY:
        the -= 1
    if doc[of - 1].lower_ in _SHARES and the >= sentence.start and doc[the].lower_ in _LASTING:
        return the, "during"
    at = the - 1
    part = hours or doc[of - 1].lower_ in _EDGES
    if at < sentence.start or not part or doc[the].lower_ != "the":
        return of, "of"
    word = doc[at].lower_
    fixed = ("in", "on", "during") if hours else ("at", "by", "until", "before", "from")
    return (at, word) if word in fixed else (of, "of")


def bracket(sentence: Span, i: int) -> tuple[int, int] | None:
    """The brackets that a token stands in: a date in them is that of a verb in them only."""
    opened = None
    for token in sentence:
        if token.text in ("(", "["):
            opened = token.i
        elif token.text in (")", "]"):
            if opened is not None and opened < i < token.i:
                return opened, token.i
            opened = None
    return None


def modified_noun(inside: list[Token], mention: DateMention) -> Token | None:
    """The noun that a date stands before: "the 2016 deployment", "Friday's vote"."""
    last = inside[-1]
    if mention.modifies:
        owned = last.head if last.dep_ == "poss" and last.head.i > last.i else None
        listed = owned is not None and owned.pos_ in ("NOUN", "PROPN")
        return owned if listed else _next_noun(last)
    numbers = {t.i for t in inside}
    for token in (last, *inside):
        outside = token.head.i not in numbers
        if (
            outside
            and token.dep_ in ("compound", "nummod", "amod", "nmod", "poss", "det")
            and (token.head.i > last.i)
        ):
            return token.head if token.head.pos_ in ("NOUN", "PROPN") else None
    return None


def _next_noun(token: Token) -> Token | None:
    """The last noun of the run of words that follows."""
    doc, i = token.doc, token.i + 1
    found = None
    while i < len(doc) and doc[i].pos_ in ("NOUN", "PROPN", "ADJ", "PART"):
        found = doc[i] if doc[i].pos_ in ("NOUN", "PROPN") else found
        i += 1
    return found


def of_comparison(sentence: Span, phrase: When) -> bool:
    """ "Reported 2.6 billion, up from 2.4 billion in 2019": the year of the lower figure; "the
    same period last year": that of the period."""
    doc = sentence.doc
    if _is_same(sentence, phrase.start):
        return True
    for i in range(max(sentence.start, phrase.start - 8), phrase.start - 1):
        if (doc.words[i].lower_, doc.words[i + 1].lower_) in _COMPARING:
            between = doc[i + 2 : phrase.start]
            counted = any(t.like_num for t in between)
            return counted and not any(t.text in ",;" or t.tag_[:2] == "VB" for t in between)
    return _is_second(sentence, phrase)


def _is_second(sentence: Span, phrase: When) -> bool:
    """ "Up from 2.4 billion a year before and | from 2.1 billion in 2015": a second comparison."""
    doc = sentence.doc
    low = max(sentence.start, phrase.start - 8)
    joint = next((i for i in range(low, phrase.start - 1) if doc[i].lower_ == "and"), -1)
    if (
        joint < 0
        or doc[joint + 1].lower_ != "from"
        or not any(t.like_num for t in doc[joint + 2 : phrase.start])
    ):
        return False
    before = [t.lower_ for t in doc[sentence.start : joint]]
    return any(pair in _COMPARING for pair in pairwise(before))


def _is_same(sentence: Span, at: int) -> bool:
    """Whether a date says of which year "the same period" is."""
    before = sentence.doc[max(sentence.start, at - 3) : at]
    words = [t.lower_ for t in before if t.lower_ not in ("in", "of")]
    return "same" in words[:-1] and words[-1] in _PERIODS


def back_then(tense: str, when: When) -> bool:
    """Whether something was so up to a date, not done on it: "a week ago, had won just once"."""
    ago = when.mention.kind != "day" and when.mention.text.endswith(" ago")
    return ago and tense == "pluperfect"
