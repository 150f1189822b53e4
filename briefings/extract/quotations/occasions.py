"""When, and on what occasion: "said during an interview with the Courier on Feb. 4"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.dates import DateMention
    from briefings.extract.pipeline import Token
    from briefings.extract.quotations.tags import Tag
    from briefings.extract.reading import Reading

# Tokens between a verb of speech and its occasion: a name with its title, or the listeners.
CLOSE = 8
# Tokens between the verb and the day of an occasion.
FAR = 24
_ELSEWHEN = frozenset({"about", "after", "before", "following", "of", "over", "since", "until"})
# A house that owns what is named behind it, and a name between quotation marks.
_OWNER = re.compile(r" (?:with|to|in|at|on|for|before) (?:the )?[A-Z][^,]*(?:[’']s|s[’'])$")
_TITLE = re.compile(r" [“\"‘']([^”\"’]{2,40}?)[,.]?[”\"’']")
_PLAIN = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}\Z")


@dataclass(frozen=True, slots=True)
class Occasion:
    """The EDTF date of a saying, and the phrase of its occasion ("in a statement")."""

    date: str | None = None
    phrase: str = ""


def occasion(reading: Reading, tag: Tag | None) -> Occasion:
    """What the words around the verb of speech tell of when and where it was said."""
    if tag is None or tag.verb is None:
        return Occasion()
    phrase = _phrase(reading, tag)
    date = _date(reading, tag, phrase)
    return Occasion(date.edtf if date else None, phrase)


def _date(reading: Reading, tag: Tag, phrase: str) -> DateMention | None:
    """The one date of the verb: no other clause begins between them."""
    doc = reading.story.doc
    start, end = doc[tag.region.first].idx, doc[tag.region.last - 1]
    mentions = [
        mention
        for mention in reading.dates_in(start, end.idx + len(end.text))
        if _PLAIN.match(mention.edtf or "") and not mention.modifies and _near(mention, tag, phrase)
    ]
    return mentions[0] if len(mentions) == 1 else None


def _near(mention: DateMention, tag: Tag, phrase: str) -> bool:
    """Whether the date hangs on the verb of speech, or opens the sentence before its subject."""
    verb = tag.verb
    if verb is None:
        return False
    inside = [t for t in verb.doc[tag.region.first : tag.region.last] if t.idx >= mention.start]
    head = inside[0] if inside else verb
    while mention.start <= head.idx < mention.end and head.head.i != head.i:
        head = head.head
    if head.dep_ == "prep":
        head = head.head
    return head.i == verb.i or _beside(mention, verb, phrase)


def _beside(mention: DateMention, verb: Token, phrase: str) -> bool:
    """ "said on Tuesday", "said in a statement on Tuesday": few words but the occasion between."""
    between = verb.doc.text[verb.idx + len(verb.text) : mention.start].replace(phrase, "", 1)
    if mention.start <= verb.idx:
        return False
    return (len(between.split()) <= 2 and "," not in between) or bool(
        phrase and _on_the_day(mention, verb)
    )


def _on_the_day(mention: DateMention, verb: Token) -> bool:
    """ "Said in an interview with the Courier and its sister paper on Tuesday": the day of it."""
    between = [t for t in verb.doc[verb.i + 1 : verb.i + 1 + FAR] if t.idx < mention.start]
    if not between or between[-1].text not in ("on", ",") or len(between) == FAR:
        return False
    return not any(
        t.pos_ in ("VERB", "AUX", "SCONJ") or t.text == "," or t.lower_ in _ELSEWHEN
        for t in between[:-1]
    )


def _phrase(reading: Reading, tag: Tag) -> str:
    """ "in a statement", "at a rally in Lyon": only phrases of the verb's own that stand alone."""
    verb = tag.verb
    if verb is None:
        return ""
    doc = reading.story.doc
    last = doc[tag.region.last - 1]
    text = reading.article.text[verb.idx : last.idx + len(last.text)]
    match = _pattern().search(text)
    if match is None or not _is_close(verb, verb.idx + match.start()):
        return ""
    start = verb.idx + match.start()
    end = min([start + len(match[0]), *(d.start for d in reading.dates if d.start > start)])
    words_ = reading.article.text[start:end].split()
    while words_ and words_[-1].lower().strip(",") in ("on", "in", "at", "late", "early", "that"):
        words_.pop()
    said = " ".join(words_).rstrip(" ,.:;")
    return _with_title(said, reading.article.text[end:]) if end == start + len(match[0]) else said


def _with_title(said: str, behind: str) -> str:
    """The phrase with the title of what a house runs ("in an interview on Loja TV's | “Morning”");
    without the house where no title stands behind it."""
    owner = _OWNER.search(said)
    if owner is None:
        return said
    title = _TITLE.match(behind)
    return f"{said} “{title[1]}”" if title else said[: owner.start()]


def _is_close(verb: Token, offset: int) -> bool:
    """Whether only the subject or the listeners stand between the verb and the phrase."""
    between = [t for t in verb.doc[verb.i + 1 : verb.i + 1 + CLOSE] if t.idx < offset]
    reached = verb.i + 1 + len(between)
    if reached >= len(verb.doc) or verb.doc[reached].idx > offset:
        return False
    return not any(t.pos_ in ("VERB", "AUX", "SCONJ") or t.text == "," for t in between) and (
        verb.doc[reached].idx == offset
    )


def _pattern() -> re.Pattern[str]:
    nouns = "|".join(sorted(words("occasions")))
    name = r"[A-Z][\w.’'-]*"
    heard = "analysts|reporters|journalists|investors|lawmakers|supporters|clients|shareholders"
    return re.compile(
        r"(?<=\s)(?:during|in|at|on|after|before) (?:an?|his|her|its) (?:[\w’'-]+ ){0,3}?"
        rf"(?:{nouns})\b(?: (?:call|programme?|show|tour)\b)?"
        rf"(?: (?:with|to|in|at|on|for|before) (?:(?:the )?{name}"
        rf"(?: (?:of |the )*{name})*|{heard}))?"
    )
