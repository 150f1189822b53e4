"""The sentence that an article opens with, whole: as its writer wrote it to be read alone.

A fact of it may leave out where, of which match, or what came of it. Changed are the dateline,
which goes, and days, which become dates. What is a teaser ("Here we go again.") is passed over.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefings.digest.story_order import body
from briefings.digest.telling.absolute import absolute
from briefings.digest.telling.leaner import balanced, leaner, without_closing
from briefings.words.quoted import unquoted
from briefings.words.sentences import sentence_breaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.model import Article, Fact

# In words: less is a teaser, more is two points.
SHORTEST, LONGEST = 6, 45
# So many sentences are looked at, in so many characters.
_MOST, _NEAR = 3, 700
_DATELINE = re.compile(
    r"(?:(?:[A-Z][\w.'’]*,?\s){0,3}[^a-z—–]*[A-Z]{2,}[^—–\n]{0,40}?(?:\s[—–]+\s?|\s--?\s|—\s?)"
    r"|\([A-Z][\w /.-]{1,30}\)\s?[—–-]+\s"
    r"|[A-Z]{4,}(?:[ ,/][A-Z]{2,})*:\s"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:[A-Z][\w.]*,? ?){1,4}:\s"
    r"|[A-Z][\w'’]+ (?:(?:de|la|of|[A-Z][\w'’]+) ){0,4}[—–-]\s)"
)
# Where an agency's story begins, behind captions; and what such a caption begins with.
_AGENCY = re.compile(
    r"^(?:[A-Z][A-Z.'’]+(?: [A-Z][A-Z.'’]+)*)(?:, [A-Z][\w. ]+)?(?:, \w+\.? \d{1,2})? ?"
    r"\((?:AP|AFP|CNN|Reuters|REUTERS|UPI|Xinhua|Bloomberg|TNS|KXAN|[A-Z]{3,5})\) ?[—–-]",
    re.M,
)
_CAPTIONS = 1500
_CAPTION = re.compile(
    r"(?:In|On) this\b[^,.]{0,30}\b(?:file|image|frame|handout|photo|picture|video)"
)
# What speaks of everybody, before it comes to the news.
_TEASER = re.compile(
    r"(?:Not )?(?:[Aa]nyone|[Ee]verybody|[Ee]veryone|[Nn]obody)\b"
    r"|It['’]s (?:no secret|official|not)\b|If you\b|When it comes to\b|Think of\b|Picture this\b"
)
_TOWN = re.compile(r"[A-Z][A-Z'’.]{2,}(?: [A-Z][A-Z'’.]{2,}){0,2}(?=[,:/ (—–-])(?!/)")
_LEANS = re.compile(
    r"(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|You|We|I|Your|Our|My|And|But|So|Or"
    r"|Here|There|Then|Are|Did|Do|Does|Have|How|Is|What|When(?! [^,]+,)|Where|Who|Why|Another"
    r"|Such|Yet|Also|Meanwhile|However|Take|Meet|Imagine|Remember|Let|Look|Check)\b"
    r"(?! (?:is|are|was|were)\b)|.*[?:…]$"
)
# "At a gathering, they condemned the attack": nobody says who.
_WHOM = re.compile(
    r"[^,]{4,80}, (?:they|he|she|it)\b|It (?:is|was) (?:this|that|these|those|here|there)\b"
)
_PERSON = re.compile(r"\b(?:I|we|our|my|us|me|you|your)\b|\bI['’]|\b[Ww]e['’]|\b[Yy]ou['’]")
# "SINGAPORE line Osse is to …": the first word of a story in capitals.
_SHOUTED = re.compile(r"[A-Z]{4,}")
_SPACE = re.compile(r"\s+")
# "Arden 's mayor"
_APART = re.compile(r"(?<=\w)\s(['’]s\b)(?! \w+['’])")


# What an opening phrase says of the news, and not with it: "In a page taken from …,".
_FLUFF = re.compile(
    r"^In (?:(?:an?|another|the latest|yet another) (?:[\w-]+ ){0,3}(?:development|display|example"
    r"|move|page|reversal|scene|sign|turn|twist)\b[^,“”\d]{0,70}"
    r"|what (?:could|is|many|may|might|some|was)\b[^,“”\d]{4,70}), (?=[a-zA-Z])"
)


class Lead(NamedTuple):
    """The sentence an article opens with: where it is in its text, and how it is told."""

    start: int
    end: int
    text: str


def lead_span(article: Article) -> tuple[int, int] | None:
    """Where the first sentence is that tells something, behind its dateline; or None."""
    start = body(article)
    agency = _AGENCY.search(article.text, start, start + _CAPTIONS)
    start = agency.start() if agency else start
    dateline = _DATELINE.match(article.text, start)
    start = dateline.end() if dateline else start
    for begin, end in islice(sentences(article.text, start, _NEAR), _MOST):
        words = article.text[begin:end].split()
        passed_over = _CAPTION.match(article.text, begin) or _TEASER.match(article.text, begin)
        if len(words) >= SHORTEST and not passed_over:
            return begin, end
    return None


def dateline_of(article: Article) -> str:
    """The town that stands before the first sentence, in the capitals of a name; or ""."""
    found = _DATELINE.match(article.text, body(article))
    town = _TOWN.match(found[0]) if found else None
    return town[0].title() if town and town[0].isupper() else town[0] if town else ""


def whole_lead(article: Article, span: tuple[int, int], facts: Iterable[Fact]) -> Lead | None:
    """The sentence in at most 45 words, its days as `facts` of it have them; None if it leans."""
    said = _SPACE.sub(" ", article.text[span[0] : span[1]]).strip()
    bare = unquoted(said).replace("U.S.", "").replace("US", "")
    if (
        _LEANS.match(said)
        or leans(said)
        or _PERSON.search(bare)
        or not balanced(said)
        or said[:1].islower()
    ):
        return None
    days = [day for f in facts for day in (f.date, f.start, f.end) if day]
    first, _, rest = said.partition(" ")
    if _SHOUTED.fullmatch(first) and rest[:1].islower() and first.title() in article.text:
        said = f"{first.title()} {rest}"
    text = absolute(straight(said), article.published, days)
    if text is None or not text.endswith((".", ".”", '."')):
        return None
    if len(said.split()) > LONGEST:  # a date has more words than "on Monday"
        text = _short(text)
        return Lead(*span, text) if len(text.split()) <= LONGEST else None
    return Lead(*span, text)


def leans(text: str) -> bool:
    """Whether the sentence has a pronoun for somebody whom it does not name before."""
    return _WHOM.match(text) is not None


def straight(text: str) -> str:
    """The text without an opening phrase that only praises it, or a dateline."""
    dateline = _DATELINE.match(text)
    text = text[dateline.end() :] if dateline else text
    fluff = _FLUFF.match(text)
    rest = _APART.sub(r"\1", text[fluff.end() :] if fluff else text)
    return rest[:1].upper() + rest[1:]


def _short(text: str) -> str:
    """The text, without what it tells by the way or at its end where it is too long."""
    if len(text.split()) <= LONGEST or not text.endswith("."):
        return text
    text = leaner(text, LONGEST)
    kept = without_closing(text[:-1], LONGEST, plan=False)
    return f"{kept}." if kept else text


def sentences(text: str, start: int, near: int) -> Iterator[tuple[int, int]]:
    """Where the sentences begin and end that stand in so many characters, by paragraph."""
    for match in re.finditer(r"[^\n]+", text[start:]):
        if match.start() > near:
            return
        paragraph, at = match[0].rstrip(), start + match.start()
        ends = [*sentence_breaks(paragraph), (len(paragraph), len(paragraph))]
        begin = 0
        for end, after in ends:
            yield at + begin, at + end
            begin = after
