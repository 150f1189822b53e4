"""Names of houses: newspapers, stations and agencies, by how they are built."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.corpus.origin.jobs import has_title
from briefings.corpus.wordlists import entries, words

# "Harbour Wire Service", "Meridian Press Agency": a name, what the house deals in, its kind.
HOUSE_LINE = re.compile(
    r"(?:[A-Z][\w'’-]*\s+){1,3}(?:Press|News|Wire|Dispatch|Newswire|Media|Information|Radio|Broadcasting)\s+"
    r"(?:Service|Services|Agency|Network|Bureau)"
    r"|Channel \d{1,2}(?: News)?|Radio [A-Z][\w'’-]+"
)
SECTION_ENDS = frozenset(("desk", "digest", "news", "newsroom", "report"))
# A word of three letters that is spoken as one.
SYLLABLE = re.compile(r"[^AEIOU][AEIOUY][^AEIOU]|[AEIOU][^AEIOU]E|OLD|ART|EYE")
LONGEST_HOUSE = 80  # characters of a line that names a job and a house
OUTLET_NAME = re.compile(
    r"(?:[Tt]he\s+)?[A-Z][\w.&'’-]*(?:\s+(?:of|and|&|the|[A-Z][\w.&'’-]*)){0,4}"
)


def is_agency(text: str) -> bool:
    """True for the name or the short form of a news agency or a picture agency."""
    return bare(text).casefold() in words("agencies")


def bare(text: str) -> str:
    """The text without the signs around it and without an article before it."""
    return re.sub(r"^(?:the|from)\s+", "", text.strip(' \t.,;:|/()[]{}*_-–—―©"“”'), flags=re.I)


def is_outlet(text: str) -> bool:
    """True for a name that is built like a newspaper's or a station's ("The Lagos Herald")."""
    name = bare(text)
    if name.casefold() in words("outlets"):
        return True
    parts = text.split()
    return (
        len(parts) > 1
        and OUTLET_NAME.fullmatch(text) is not None
        and parts[0] not in ("By", "For", "From", "Of")
        and parts[-1].casefold().rpartition("-")[2] in words("outlet_words")
        and not _is_section(parts)
        and (not has_title(text) or _is_reporter(parts) or _is_wire(parts))
    )


def is_house(line: str) -> bool:
    """True for a line that can only be the name of a house."""
    return is_outlet(line) or HOUSE_LINE.fullmatch(line) is not None


def _is_reporter(parts: Sequence[str]) -> bool:
    """ "The Himalayan Reporter" is a paper, "Health Reporter" a job."""
    beats = words("beats") | words("staff_titles") | words("english")
    before = [part.casefold() for part in parts[1:-1]]
    return parts[0] == "The" and bool(before) and not set(before) & beats


def _is_wire(parts: Sequence[str]) -> bool:
    """ "Central Ice Wire" is a house, "Sports Wire" a part of one."""
    before = {part.casefold() for part in parts[:-1]}
    named = bool(before - words("beats") - words("sections") - words("staff_titles"))
    return parts[-1] in ("Wire", "WIRE", "Online", "ONLINE") and len(parts) > 2 and named


def _is_section(parts: Sequence[str]) -> bool:
    """ "All News", "Weather Report": a part of a site and not its name."""
    before = {part.casefold() for part in parts[:-1]}
    return parts[-1].casefold() in SECTION_ENDS and before <= words("beats") | words("sections")


def recased(line: str) -> str:
    """A name in capitals as it is spelt in a text: "THE LAGOS HERALD" as "The Lagos Herald"."""
    if not line.isupper():
        return line
    known = {entry.casefold(): entry for entry in entries("outlets")}
    if spelt := known.get(line.casefold()):
        return spelt
    return " ".join(_cased(word, first=not index) for index, word in enumerate(line.split()))


def _cased(word: str, *, first: bool) -> str:
    """A word of a name without its capitals, unless its letters are read one by one ("KTVR")."""
    if word in ("OF", "AND", "FOR"):
        return word.title() if first else word.lower()
    spoken = re.search(r"[AEIOUY]", word) and (len(word) > 3 or SYLLABLE.fullmatch(word))
    return re.sub(r"(?<=['’])S\b", "s", word.title()) if spoken or word == "THE" else word
