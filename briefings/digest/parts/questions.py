"""What somebody was asked who answers in an interview: the question in the paragraph before.

An answer that leans on its question is understood beside it. A question that leans on an answer
("How do you feel about that?") explains nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from briefings.words.sentences import sentence_breaks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.model import Article, Fact

# Words of a question that is printed.
_WORDS = range(4, 31)
_WORDS_OF_TURN = range(3, 41)
# How what leads up to a question leans on an answer, or only says hello.
_LEANS_BACK = re.compile(
    r"(?:And|But|Or|So|Then|That|This|Those|These|It|They|He|She|There|Here|Yes|No|Right|OK|Okay"
    r"|Really|Why|How come)\b"
)
_ADDRESSED = re.compile(r"(?:Thank|Congratulations|Welcome|Hello|Hi)\b")
# So many paragraphs an answer may run on before the one that is quoted.
_ANSWER = 6
# Who asks, before the question: "Q:", "The Herald:".
_ASKING = re.compile(r"^(?:(?:Q|Question)[.:]|(?:[A-Z][\w.'’-]* ?){1,4}:) ?(?=[A-Z“\"])")
# What in an answer points at more than its question.
_POINTING = frozenset(
    {
        "a pronoun that points out of a quotation",
        "a quotation that goes on with what was said",
        "a thing that a quotation points at",
    }
)
_CLARITY = 0.3
_SENTENCE = re.compile(r"(?<=[.?!…])[”\"’']?\s+(?=[A-Z“\"‘])")
# "Tell us about your first tour."
_REQUEST = re.compile(r"(?:Please )?(?:Describe|Explain|Talk|Tell|Walk)\b.*\b(?:me|us)\b.*\.")
_LEANS = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|hers?|these|those|such|here|so)\b"
    r"|\bones?\b(?! of (?:the|our|your)\b)"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwill )\bthere\b(?! (?:is|are|was|were|will be|be)\b)"
    r"|\bthis\b(?! (?:autumn|fall|month|season|spring|summer|week|winter|year)\b)"
    r"|\b(?:and|or|but|then)\?$|^(?:and|but|or|so|then|why not|really)\b"
    r"|\bthat\b(?! (?:the|a|an|you|your|there (?:are|is|was|were)|people|(?-i:[A-Z])\w+)\b)",
    re.IGNORECASE,
)


def question(fact: Fact, article: Article) -> str:
    """The question that the fact's words answer, as it stands, or "" if none stands alone."""
    start = next((r.start for r in fact.references if r.article == article.id), -1)
    asked = next((text for text in _before(article, start) if asks(text)), "")
    words = _ASKING.sub("", _SENTENCE.split(asked)[-1].strip())
    whole = len(words.split()) in _WORDS and not any(mark in words for mark in '“”"')
    return words if whole and words[:1].isupper() and not _LEANS.search(words) else ""


def asked_whole(paragraph: str) -> str:
    """The question of a paragraph, with what leads up to it if it does not stand alone; or ""."""
    text = _ASKING.sub("", paragraph.strip())
    begins = [after for _, after in sentence_breaks(text)]
    last = text[begins[-1] if begins else 0 :].strip()
    whole = begins and not _LEANS_BACK.match(text) and not _ADDRESSED.match(text)
    tried = (last if _stands(last) else "", text if whole else "")
    return next((words for words in tried if words and _is_short(words)), "")


def _stands(words: str) -> bool:
    return words[:1].isupper() and not leans(words)


def leans(words: str) -> bool:
    """Whether the words point at what was said before."""
    return bool(_LEANS.search(words))


def _is_short(words: str) -> bool:
    return len(words.split()) in _WORDS_OF_TURN and not any(mark in words for mark in '“”"')


def asks(text: str) -> bool:
    """Whether a paragraph, its closing marks taken off, puts a question or asks for a story."""
    return text.endswith("?") or _REQUEST.fullmatch(_SENTENCE.split(text)[-1]) is not None


def is_explained(fact: Fact, articles: Mapping[str, Article]) -> bool:
    """Whether an answer that is not quite clear by itself is so beside its question."""
    article = next((articles[r.article] for r in fact.references if r.article in articles), None)
    if article is None or fact.clarity < _CLARITY or _POINTING.intersection(fact.doubts):
        return False
    return bool(question(fact, article))


def _before(article: Article, start: int) -> Iterator[str]:
    """The paragraphs before the one in which `start` is, the nearest first."""
    bodies = [p for p in article.paragraphs if p.role == "body"]
    at = bisect_right(bodies, start, key=attrgetter("start")) - 1
    for paragraph in reversed(bodies[max(0, at - _ANSWER) : max(0, at)]):
        yield article.text[paragraph.start : paragraph.end].rstrip(" ”\"’'")
