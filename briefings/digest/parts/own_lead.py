"""The first sentence of the one article that a brief is on, as it stands, where facts tell less.

What an editor put first may be too long for a point, or in part too unclear to be told as a fact.
Cut short it is not what the article says; between quotation marks, with outlet and day, it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.digest.parts.answers import is_interview
from briefings.digest.parts.own_words import named
from briefings.digest.parts.story import quoted
from briefings.digest.story_order import begins, body, only_article
from briefings.digest.telling.leaner import balanced
from briefings.model import Point, Reference
from briefings.words import content
from briefings.words.sentences import sentence_breaks

if TYPE_CHECKING:
    from briefings.digest.choice.choosing import Ledger
    from briefings.model import Article, Fact

# Facts that have so many of the words of a first sentence tell it; more in a whole brief.
_TOLD, _TOLD_OF_WHOLE = 0.45, 0.6
# In words: less is a label or a teaser, more is no point.
_SHORTEST, _LONGEST = 10, 50
# "LIMA, 3 May (Courier) — " is no part of the sentence.
_DATELINE = re.compile(r"[^a-z—–]*[A-Z]{2,}[^—–\n]{0,40}?(?:\s[—–]+|\s--?|—)\s?")
# A sentence that opens so leans on a headline, or speaks to its reader.
_LEANS = re.compile(
    r"(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|You|We|I|Your|Our|My|And|But|So"
    r"|Here|Then|Are|Did|Do|Does|Have|How|Is|What|When|Where|Who|Why)\b(?! (?:is|are|was|were)\b)"
    r"|.*[?:]$"
)
# Somebody's words of some length are printed as what is said.
_SAID = re.compile(r"[“\"](?:[^“”\"\s]+\s){5,}[^“”\"\s]+[”\"]")


def own_lead(ledger: Ledger, told: tuple[Fact, ...], *, whole: bool = False) -> Point | None:
    """The first sentence in its own words, if the facts `told` of it leave much out; or None.

    Then all facts of that sentence are printed with it.
    """
    desk = ledger.desk
    article = only_article(desk.known, desk.articles)
    own = [a for a in desk.articles.values() if not a.duplicate_of]
    if article is None or len(own) > 1 or is_interview(desk.facts):
        return None
    start, end = first_sentence(article)
    words = article.text[start:end]
    stems = frozenset(content(words))
    said = frozenset(content(" ".join(desk.texts[f.id] for f in told if begins(f, desk.articles))))
    least = _TOLD_OF_WHOLE if whole else _TOLD
    is_told = len(stems & said) >= least * len(stems)
    fit = _SHORTEST <= len(words.split()) <= _LONGEST and balanced(words)
    if is_told or not fit or _LEANS.match(words) or _SAID.search(words):
        return None
    for fact in (f for f in desk.known if begins(f, desk.articles)):
        ledger.write(fact)
    return _point(article, start, words)


def first_sentence(article: Article) -> tuple[int, int]:
    """Where the first sentence of the story begins, behind its dateline, and where it ends."""
    start = body(article)
    dateline = _DATELINE.match(article.text, start)
    start = dateline.end() if dateline else start
    paragraph = article.text[start:].split("\n", 1)[0].rstrip()
    first = next(sentence_breaks(paragraph), (len(paragraph), 0))
    return start, start + first[0]


def _point(article: Article, start: int, words: str) -> Point:
    home = (article.id, article.source, article.outlet, article.published)
    cited = Reference(*home, sentence=words, start=start, end=start + len(words), quote=words)
    return Point(f"{named(article)}: “{quoted(words.rstrip('.'))}”", (), (cited,))
