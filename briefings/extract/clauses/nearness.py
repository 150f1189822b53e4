"""How near a date stands to each verb of a sentence: the scores by which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.groups import group
from briefings.extract.clauses.tree import AUXILIARIES, FINITE, child, first_word
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.clauses.moment import When
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Span, Token

# What the parser says, what stands next, and right beside.
PARSED, NEAREST, TRAILING, FRONTED, ADJACENT = 3, 2, 3, 3, 3

_JOINING = frozenset({"and", "but", "that", ";", "–", "—"})
_LEADING = frozenset({"and", "but"})


def fits(verb: Token, mention: DateMention) -> bool:
    """Whether the time that a verb tells may be that of a date: not "is" that of "yesterday"."""
    text = mention.text.lower()
    over = text.startswith(("yesterday", "last night", "last week")) or text.endswith(" ago")
    return not over or verb.tag_ not in ("VBZ", "VBP", "VBG") or group(verb).tense != "present"


def beside(phrase: When, verbs: list[Token]) -> Token | None:
    """The verb right behind a bare day that stands behind its subject: "winds | today blew", "the
    mood | overnight was calm"."""
    if (
        phrase.mention.kind not in ("day", "night")
        or phrase.preposition
        or phrase.how == "trailing"
    ):
        return None
    for verb in verbs:
        first = first_word(verb)
        if first.i != phrase.end or first.tag_ not in ("VBD", "MD"):
            continue
        subject = child(verb, "nsubj", "nsubjpass")
        last = subject.right_edge.i if subject is not None else phrase.end
        hung = last == phrase.end - 1 and phrase.mention.kind == "night"
        last = phrase.start - 1 if hung else last
        named = last == phrase.start - 1 and verb.doc[last].pos_ in ("NOUN", "PROPN")
        return verb if named else None
    return None


def behind(parsed: Token, phrase: When, verbs: list[Token]) -> bool:
    """Whether the parser's verb is a participle right behind a date, which is that of the verb
    before: "will appear tomorrow | charged with theft"."""
    bare = parsed.tag_ in ("VBN", "VBG") and not any(c.dep_ in AUXILIARIES for c in parsed.lefts)
    return bare and parsed.i == phrase.end and any(v.i < phrase.start for v in verbs)


def score(
    verb: Token, parsed: Token | None, phrase: When, verbs: list[Token], sentence: Span
) -> int:
    """How much speaks for a verb as the one that a date belongs to."""
    after = sentence.doc.words[phrase.end] if phrase.end < sentence.end else verb
    if after.lower_ in _LEADING and verb.i == after.i + 1 and phrase.how != "fronted":
        return 0  # "was raised on Monday and | fell"
    points = PARSED if parsed is not None and parsed.i == verb.i else 0
    left = [v.i for v in verbs if v.i < phrase.start]
    right = [v.i for v in verbs if v.i >= phrase.end]
    if left and left[-1] == verb.i:
        points += NEAREST
        if phrase.how == "trailing" and verb.tag_ in ("VBG", "VBN"):
            points += TRAILING
        if verb.i == phrase.start - 1 and (_bare(verb, phrase) or _says_on(verb, phrase)):
            points += ADJACENT
    opens = right and _opens(phrase, sentence) and verb.i == _first_finite(right, verbs)
    if opens or _joined(verb, phrase, parsed):
        points += FRONTED
    return points


def _bare(verb: Token, phrase: When) -> bool:
    """A day right behind a verb that was done on it: "died | Monday"."""
    return not phrase.preposition and verb.tag_ in ("VBD", "VBN")


def _says_on(verb: Token, phrase: When) -> bool:
    """A day between a verb of speech and what is said: "said | on Monday | it will close"."""
    spoken = verb.tag_ == "VBD" and verb.lemma_.lower() in words("verbs_of_speech")
    said = child(verb, "ccomp") if spoken else None
    behind = said is not None and said.left_edge.i >= phrase.start and said.i >= phrase.end
    return behind and phrase.preposition == "on" and phrase.mention.kind == "day"


def _joined(verb: Token, phrase: When, parsed: Token | None) -> bool:
    """Whether a date stands between "and" or a semicolon and the subject of a verb, or the verb
    itself: "and tomorrow she flies home", "; in July a fire broke out", "and in May left"."""
    if not phrase.start or verb.i < phrase.end:
        return False
    before = verb.doc[phrase.start - 1].lower_
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is not None:
        sure = before in _JOINING - _LEADING or (parsed is not None and parsed.i == verb.i)
        return before in _JOINING and sure and phrase.end == subject.left_edge.i
    first = first_word(verb)
    shared = verb.dep_ == "conj" and before in _LEADING and first.tag_ in FINITE
    return shared and first.i == phrase.end


def _opens(phrase: When, sentence: Span) -> bool:
    """Whether the date stands before the subject: at the start, or after a comma or "and"."""
    if phrase.start == sentence.start:
        return True
    before = sentence.doc.words[phrase.start - 1]
    after = sentence.doc.words[phrase.end] if phrase.end < sentence.end else None
    return after is not None and after.text == "," and before.lower_ in ("and", "but", "that")


def _first_finite(right: list[int], verbs: list[Token]) -> int:
    """The first main verb to the right that is no participle of the phrase in between."""
    for verb in verbs:
        if verb.i in right and verb.dep_ in ("ROOT", "ccomp", "conj", "advcl"):
            return verb.i
    return right[0]


def stands_free(sentence: Span, phrase: When) -> bool:
    """Whether a day is no part of the noun behind it: "On Thursday | Ruiz flew", "said on Thursday
    | profit fell", "said Thursday | Ruiz had left"."""
    if phrase.mention.kind != "day" or phrase.mention.modifies:
        return False
    if phrase.preposition not in ("", "on"):
        return False
    before = sentence.doc[phrase.start - 1] if phrase.start > sentence.start else None
    said = before is not None and before.lemma_.lower() in words("verbs_of_speech")
    after = sentence.doc.words[phrase.end] if phrase.end < sentence.end else None
    opens = before is None and after is not None and after.pos_ == "PROPN"
    told = said and before is not None and before.tag_ in ("VBD", "VBZ")
    return told or (opens and phrase.preposition == "on")
