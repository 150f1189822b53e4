"""Short forms and what they stand for: "Long Form (LF)", "LF (Long Form)", "Long Form, or LF,".

After Schwartz & Hearst 2003 ("A simple algorithm for identifying abbreviation definitions"),
but stricter, since a wrong pair is worse than a lost one: the letters of the short form are
the initials of the words, in their order or (for names translated twice) in another; or the
two forms share their first word ("Hainan Free Trade Port (Hainan FTP)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.abbreviations.matching import is_short, matched
from briefings.extract.minting import Refusal, mint
from briefings.model import Name

if TYPE_CHECKING:
    from briefings.extract.reading import Reading
    from briefings.extract.story import Sentence, Story
    from briefings.model import Fact

RULE = "abbreviation"
_SHORT = r"[A-Z][A-Za-z0-9]*(?:[.&/-]?[A-Za-z0-9]+)*\.?"
_SHORT_NAME = rf"(?:[A-Z][\w-]* )?{_SHORT}"
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,90})[)\]]")
_LED = re.compile(
    rf",? (?:or|also known as|known as|abbreviated(?: as| to)?|a\.k\.a\.|hereafter) "
    rf"(?:the )?[“\"'‘]?({_SHORT})[”\"'’]?(?=[,.;) ])"
)
# What leads to a short form, of which a text with one holds one.
_LEADS = (" or ", " known as ", " abbreviated", " a.k.a. ", " hereafter ")
_NEAR = re.compile(rf"(?<![^\s“\"(]){_SHORT}(?=[\s”\"])")
_STANDS = re.compile(
    rf"\b({_SHORT}),? (?:which |that )?(?:stands for|is short for|short for|an acronym for|"
    r"is an acronym for|an abbreviation for|is an abbreviation for) (?:the )?[“\"'‘]?"
    r"((?:[\w’'&-]+ ?){2,9})"
)
_HINTS = ("stands for", "short for", "acronym for", "abbreviation for")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_OWNED = re.compile(r"['’]s$")
_STOP = re.compile(r"[.!?;:()“”\"]\s*|\n")
# A long form begins at most so many characters before its short form.
LONGEST = 160
LONGEST_SHORT = 40
# A short form with words between it and its bracket must have so many letters.
FEWEST_APART = 4
_QUOTES = "“”\"'‘’ "


@dataclass(frozen=True, slots=True)
class Pair:
    """A short form and its long form, each `text[start:end]`, and how they were matched."""

    short: str
    long: str
    start: int
    end: int
    how: str


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """One fact for each short form that the article explains."""
    story = reading.story
    seen: set[str] = set()
    for paragraph in story.article.paragraphs:
        for pair in pairs(story.article.text, paragraph.start, paragraph.end):
            sentence = _sentence(story, pair.start)
            if pair.short not in seen and sentence is not None:
                seen.add(pair.short)
                yield _fact(story, sentence, pair)


def _sentence(story: Story, offset: int) -> Sentence | None:
    """The sentence that holds an offset; a bracket may have parted it from its end."""
    return next((s for s in story.sentences if s.start <= offset < s.end), None)


def _fact(story: Story, sentence: Sentence, pair: Pair) -> Fact:
    return mint(
        story,
        sentence,
        "abbreviation",
        pair.short,
        "stands for",
        pair.long,
        f"{pair.short} stands for {pair.long}.",
        rule=f"{RULE}, {pair.how}",
        span=(pair.start, pair.end),
        names=(Name(pair.short, "other", pair.long), Name(pair.long, "other", pair.long)),
    )


def long_forms(text: str) -> dict[str, str]:
    """Every short form that the text explains, with its long form."""
    found: dict[str, str] = {}
    for pair in pairs(text, 0, len(text)):
        found.setdefault(pair.short, pair.long)
    return found


def pairs(text: str, start: int, end: int) -> Iterator[Pair]:
    """The explained short forms of `text[start:end]`, in their order."""
    holds = text[start:end].__contains__
    for bracket in _BRACKET.finditer(text, start, end) if any(map(holds, "([")) else ():
        pair = _before_bracket(text, start, bracket) or _in_bracket(text, start, bracket)
        if pair:
            yield pair
    for led in _LED.finditer(text, start, end) if any(map(holds, _LEADS)) else ():
        pair = _long_before(text, start, led.start(), led[1], led.end())
        if pair:
            yield pair
    if any(map(holds, _HINTS)):
        for stands in _STANDS.finditer(text, start, end):
            yield from _stands(stands)


def _before_bracket(text: str, floor: int, bracket: re.Match[str]) -> Pair | None:
    """Long Form (LF): the short form opens the bracket, alone or before a comma."""
    inside = re.split(r"[,;]| [–—-] ", bracket[1])[0].strip(_QUOTES).removeprefix("the ")
    if not re.fullmatch(_SHORT_NAME, inside):
        return None
    return _long_before(text, floor, bracket.start(), inside, bracket.end())


def _long_before(text: str, floor: int, at: int, short: str, end: int) -> Pair | None:
    at = max(floor, at - LONGEST) + len(text[max(floor, at - LONGEST) : at].rstrip(_QUOTES))
    stops = [match.end() for match in _STOP.finditer(text, max(floor, at - LONGEST), at)]
    begin = stops[-1] if stops else max(floor, at - LONGEST)
    found = list(_WORD.finditer(text, begin, at))
    if not found or text[found[-1].end() : at]:
        return None
    match = matched(short, [word[0] for word in found])
    if match is None:
        return None
    first, how = match
    start = found[first].start()
    long = _OWNED.sub("", text[start : found[-1].end()])
    return Pair(short, long, start, end, how)


def _in_bracket(text: str, floor: int, bracket: re.Match[str]) -> Pair | None:
    """LF (Long Form), and for longer ones LF Something (Long Form)."""
    inside = bracket[1].strip(_QUOTES).removeprefix("the ")
    found = _WORD.findall(inside)
    floor = max(floor, bracket.start() - LONGEST_SHORT)
    near = list(_NEAR.finditer(text, floor, bracket.start()))
    for short in reversed(near):
        last = not text[short.end() : bracket.start()].strip(_QUOTES)
        if not is_short(short[0]) or not (last or len(short[0]) >= FEWEST_APART):
            continue
        match = matched(short[0], found)
        if match is not None and match[0] == 0 and (last or match[1] == "initials"):
            return Pair(short[0], inside, short.start(), bracket.end(), match[1])
    return None


def _stands(match: re.Match[str]) -> Iterator[Pair]:
    """LF stands for Long Form: as many words as give the letters."""
    found = list(_WORD.finditer(match[2]))
    for count in range(2, len(found) + 1):
        met = matched(match[1], [word[0] for word in found[:count]])
        if met and met[0] == 0:
            end = match.start(2) + found[count - 1].end()
            long = match[2][: found[count - 1].end()]
            yield Pair(match[1], long, match.start(1), end, met[1])
            return
