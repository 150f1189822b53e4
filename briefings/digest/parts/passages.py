"""What articles say of a topic that was asked for, as it stands, where facts tell little of it.

Facts that are sure and clear by themselves may be few, and lean on the sentence that brings the
topic up. Between quotation marks, with outlet and day, that sentence is always true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.choice.deserving import news_of
from briefings.digest.parts.own_words import TITLE, alone, named
from briefings.digest.parts.story import quoted
from briefings.digest.story_order import body
from briefings.model import Point, Reference, Section
from briefings.words import content, is_number
from briefings.words.gravity import gravity
from briefings.words.sentences import sentence_breaks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.digest.desk import Desk
    from briefings.model import Article, Digest, Topic

# So many passages a brief on a topic has, and so many points its bottom line at least.
_MOST, _FEWEST = 4, 3
# So many sentences that no point tells a brief of one article has.
_OF_ONE = 7
# A brief of one page that has more points has no room for sentences.
_ROOM = 6
_LONGEST = 50
OF = "In the words of {}"
# Of one article a sentence is told if half of its words are; it is weighty if it has so many words
# of the news, where a number counts as two.
_HALF, _WEIGHTY, _NUMBER = 0.5, 3, 2
# Of one that has a figure which no point has, so many words may be told; what stands early in an
# article, in so many characters, is weightier.
_MOSTLY, _EARLY = 0.85, 1500
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
# A point that has so many of its words in a sentence is told by that.
_WHOLLY = 0.9
# Somebody's words are printed as what is said.
_SAID = re.compile(r"[“\"].{40}")
# A topic's first terms name it; the later ones only lead to it.
_NAMES = 3
# What has so many of its words in one text of the brief is told there.
_TOLD = 0.6
# A sentence stands so near, in characters, before what a fact tells that it brings it up.
_NEAR = 400
# How a sentence opens that goes on with another.
_GOES_ON = re.compile(
    r"(?:Also|At th(?:at|e same) (?:point|time)|As (?:such|well)|Besides|Consequently|Correction"
    r"|For (?:example|instance)|Furthermore|Hence|However|In (?:addition(?! to)|contrast|fact|turn)"
    r"|Instead|Likewise|Meanwhile|Moreover|Nevertheless|Nonetheless|Of (?:them|these|those)"
    r"|Otherwise|Similarly|Still"
    r"|Therefore|Though|Thus|Yet)\b"
)
# What somebody posted, and no reporter wrote.
_POSTED = re.compile(r"@\w|https?:|pic\.twitter\.com| [:;]-?[()/]|\.\.\.")
# Words of a sentence that only its writer can mean.
_OURS = re.compile(r"\b(?:I|we|our|my|us|you|your)\b")


@dataclass(frozen=True, slots=True)
class _Passage:
    """A sentence that names the topic, and its place in its article."""

    article: Article
    start: int
    text: str


def with_passages(digest: Digest, topic: Topic, desk: Desk, *, brief: bool) -> Digest:
    """The digest with sentences that name the topic and are not told yet.

    One that stands right before what the first point tells comes before that; the bottom line is
    filled up; the others follow in a section, but for a `brief` digest.
    """
    full = brief and len(_points(digest)) > _ROOM
    left = [] if full else list(islice(_untold(digest, topic, desk), _MOST))
    first = [passage for passage in left if _brings_up(passage, digest.bottom_line[:1])][:1]
    left = [passage for passage in left if passage not in first]
    opening = [*map(_point, first), *digest.bottom_line]
    added = left[: max(0, _FEWEST - len(opening))]
    left = [] if brief else left[len(added) :]
    sections = digest.sections
    if left:
        sections = (*sections, Section("passages", TITLE, tuple(map(_point, left))))
    return replace(digest, bottom_line=(*opening, *map(_point, added)), sections=sections)


def _untold(digest: Digest, topic: Topic, desk: Desk) -> Iterator[_Passage]:
    """The sentences that name the topic and say what the digest does not, the newest first."""
    told = [frozenset(content(text)) for text in _texts(digest)]
    cited = {r.sentence for point in _points(digest) for r in point.references[:1]}
    names = [frozenset(content(name)) for name in (topic.name, *topic.terms[:_NAMES])]
    articles = [a for a in desk.articles.values() if not a.duplicate_of and a.language == "en"]
    for article in sorted(articles, key=lambda a: (_age(a), a.id)):
        for passage in _sentences(article):
            stems = frozenset(content(passage.text))
            named_ = any(name and name <= stems for name in names)
            if not named_ or passage.text in cited or not _stands(passage.text):
                continue
            if all(len(stems & other) < _TOLD * len(stems) for other in told):
                told.append(stems)
                yield passage


def with_sentences(digest: Digest, article: Article) -> Digest:
    """The digest of one article with its weightiest sentences of which no point tells much."""
    told = frozenset(content(" ".join(_texts(digest))))
    figures = frozenset(_FIGURE.findall(" ".join(_texts(digest))))
    news = news_of(article)
    scored = []
    for place, passage in enumerate(_sentences(article)):
        stems = frozenset(content(passage.text))
        new = frozenset(_FIGURE.findall(passage.text)) - figures
        untold = len(stems & told) < (_HALF if not new else _MOSTLY) * len(stems)
        if untold and _stands(passage.text) and not _SAID.search(passage.text):
            worth = len(stems & news) + _NUMBER * any(map(is_number, stems)) + bool(new)
            worth += passage.start - body(article) < _EARLY
            scored.append((-worth - gravity(passage.text), place, passage))
    best = sorted(each for each in scored if each[0] <= -_WEIGHTY)[:_OF_ONE]
    digest = _without(digest, [passage.text for *_, passage in best])
    points = tuple(_point(p, told_whose=False) for *_, p in sorted(best, key=lambda each: each[1]))
    if not points:
        return digest
    whose = named(article)
    title = OF.format(f"{whose[:1].lower()}{whose[1:]}" if article.outlet is None else whose)
    return replace(digest, sections=(*digest.sections, Section("passages", title, points)))


def _without(digest: Digest, texts: Sequence[str]) -> Digest:
    """The digest without points beneath titles of which one of the texts tells all."""
    held = [frozenset(content(text)) for text in texts]

    def is_left(point: Point) -> bool:
        stems = frozenset(content(point.text))
        return all(len(stems & other) < _WHOLLY * len(stems) for other in held)

    left = (replace(s, points=tuple(filter(is_left, s.points))) for s in digest.sections)
    return replace(digest, sections=tuple(section for section in left if section.points))


def _stands(text: str) -> bool:
    leans = _OURS.search(text) or _GOES_ON.match(text) or _POSTED.search(text)
    return bool(alone(text, _LONGEST)) and not leans


def _points(digest: Digest) -> tuple[Point, ...]:
    sections = (point for section in digest.sections for point in section.points)
    accounts = (point for difference in digest.differences for point in difference.accounts)
    return (*digest.bottom_line, *digest.news, *digest.figures, *sections, *accounts)


def _texts(digest: Digest) -> Iterator[str]:
    yield from (point.text for point in _points(digest))
    yield from (saying.words for saying in digest.sayings)
    yield from (r.sentence for saying in digest.sayings for r in saying.references)


def _sentences(article: Article) -> Iterator[_Passage]:
    """The sentences of the story; none that a wrong break cuts."""
    for paragraph in (p for p in article.paragraphs if p.role == "body"):
        start, text = paragraph.start, article.text[paragraph.start : paragraph.end]
        breaks = list(sentence_breaks(text))
        begins = [0, *(after for _, after in breaks), len(text)]
        ends = [*(end for end, _ in breaks), len(text)]
        for begin, end, after in zip(begins, ends, begins[1:], strict=False):
            if not (text[begin].islower() or text[after : after + 1].islower()):
                yield _Passage(article, start + begin, text[begin:end].rstrip())


def _brings_up(passage: _Passage, points: Sequence[Point]) -> bool:
    """Whether the sentence stands right before what the points tell."""
    cited = (r for point in points for r in point.references[:1])
    return any(
        r.article == passage.article.id and 0 < r.start - passage.start <= _NEAR for r in cited
    )


def _point(passage: _Passage, *, told_whose: bool = True) -> Point:
    article, start, text = passage.article, passage.start, passage.text
    home = (article.id, article.source, article.outlet, article.published)
    cited = Reference(*home, sentence=text, start=start, end=start + len(text), quote=text)
    whose = f"{named(article)}: " if told_whose else ""
    return Point(f"{whose}“{quoted(text.rstrip('.'))}”", (), (cited,))


def _age(article: Article) -> int:
    day = edtf.last_day([article.published])
    return -day.toordinal() if day else 0
