"""Articles whose news no point tells: their headline, or first sentence, as they print it.

What an article says first may be more than can be told as a fact. Silence would hide that there
was news; its own words, between quotation marks and with their outlet and day, are always true.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.choice.cases import SCENE
from briefings.digest.choice.deserving import is_weighty
from briefings.digest.choice.openings import placed
from briefings.digest.desk import root
from briefings.digest.parts.by_article import FROM
from briefings.digest.parts.sections import ALSO
from briefings.digest.parts.story import headline, quoted
from briefings.digest.story_order import begins, body
from briefings.digest.telling.leaner import balanced
from briefings.digest.telling.whole_lead import lead_span, whole_lead
from briefings.digest.telling.wording import LONGEST
from briefings.model import Point, Reference, Section
from briefings.words import content, stem, words
from briefings.words.sentences import sentence_breaks
from briefings.words.talk import is_earlier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefings.digest.desk import Desk
    from briefings.model import Article, Digest

# A point that has so many of an article's own words says the same.
_SAME = 0.4
# A first sentence of fewer words is a teaser.
_BRIEF = 12
# So much of the headline has a first sentence that tells the news.
_HEADED = 0.5
# A headline of so many words is hardly a label.
_LONG = 6
# A headline of so few words is told with the first sentence, in at most so many.
_SHORT, _LONGEST_BEHIND = range(1, _LONG), 40
_AUXILIARIES = frozenset(
    {"is", "are", "was", "were", "has", "have", "may", "might", "will", "can", "could", "must"}
)
# What asks, or speaks to its reader; and what may be long and name a thing alone.
_ASKS = re.compile(r"(?:Here|How|Inside|Meet|What|When|Where|Which|Who|Why)\b|.*\?$")
_LABEL = re.compile(r"(?:A|An|The)\b[^:]*$|.*: (?:a|an|how|key|the|what|why)\b", re.IGNORECASE)
TITLE = "In the words of the articles"
# A first sentence of fewer words is a label, and one that opens so leans on what is not printed.
_SHORTEST = 6
_LEANS = re.compile(
    r"(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|You|We|I|Your|Our|My|And|But|So"
    r"|Here|There|Then)\b|.*[?:]$"
)


def with_own_words(digest: Digest, desk: Desk, most: int, known: Collection[str] = ()) -> Digest:
    """The digest with the words of at most `most` articles whose news it does not tell.

    They stand before what else it has of the article, or in a section of their own, the newest
    first. None is of an article that the last issue knew, or of a corpus of one.
    """
    told = {root(key, desk.articles) for key in _told(digest, desk)}
    if desk.leads:  # an interview is told by its answers, others by what stands for their lead
        told |= {r.article for s in digest.sayings if s.question for r in s.references}
        told |= {r.article for p in _all(digest) if desk.leads & {*p.facts} for r in p.references}
    own = [a for a in desk.articles.values() if not a.duplicate_of]
    silent = [a for a in own if a.id not in told and a.id not in known]
    if desk.leads:
        silent = [a for a in silent if _tells(headline(a), a, desk)]
    points = list(_points(sorted(silent, key=_age), most)) if len(own) > 1 else []
    said = _all(digest)
    if desk.leads:
        points = [_lead(desk.articles[p.references[0].article], desk) or p for p in points]
    left = {p.references[0].article: p for p in points if not _is_said(p, said)}
    sections = [_opened(section, left) for section in digest.sections]
    leads = tuple(point for point in left.values() if point.extract)
    also = next((s for s in sections if s.title == ALSO), None) if leads else None
    if leads:
        whole = (*(also.points if also else ()), *leads)
        sections = [*(s for s in sections if s is not also), Section("also", ALSO, whole)]
    if len(left) > len(leads):
        quoted_ = tuple(point for point in left.values() if not point.extract)
        sections.append(Section("own-words", TITLE, quoted_))
    return replace(digest, sections=tuple(sections))


def _all(digest: Digest) -> list[Point]:
    sections = (point for section in digest.sections for point in section.points)
    return [*digest.bottom_line, *digest.news, *sections]


def _lead(article: Article, desk: Desk) -> Point | None:
    """The whole first sentence of an article of which no fact is told, if it has its headline."""
    head, span = frozenset(content(headline(article))), lead_span(article)
    lead = whole_lead(article, span, ()) if head and span else None
    if (
        lead is None
        or len(lead.text.split()) < _BRIEF
        or SCENE.match(lead.text)
        or len(head & frozenset(content(lead.text))) < max(2, _HEADED * len(head))
    ):
        return None
    own = [f for f in desk.known if any(r.article == article.id for r in f.references)]
    text = placed(lead.text, article, own)
    day = article.published if desk.is_old(text, article.published) else None
    note = f"reported {edtf.spoken(day)}" if day else ""
    cited = (_reference(article, lead.start, lead.end),)
    return Point(text, (), cited, note=note, extract=True)


def _opened(section: Section, left: dict[str, Point]) -> Section:
    """What is also in the news, each article's own words before what else is told of it.

    They are taken from those that are `left`.
    """
    if section.title != ALSO:
        return section
    made: list[Point] = []
    for point in section.points:
        keys = (reference.article for reference in point.references)
        made += filter(None, (left.pop(key, None) for key in keys))
        made.append(point)
    return replace(section, points=tuple(made))


def _is_said(words: Point, points: Iterable[Point]) -> bool:
    """Whether one of the points on the article says much of what its own words say."""
    home = words.references[0].article
    cited = (p for p in points if any(r.article == home for r in p.references))
    return any(_says_again(words.text, point.text) for point in cited)


def _says_again(words: str, text: str) -> bool:
    quoted_ = words.partition("“")[2] or words
    own, other = frozenset(content(quoted_)), frozenset(content(text))
    return len(own & other) >= _SAME * len(own)


def _told(digest: Digest, desk: Desk) -> Iterator[str]:
    """The articles whose first sentence is printed, or that are of a common topic; the headline
    beneath somebody's words tells no news."""
    facts = {fact.id: fact for fact in desk.known}
    sections = [(section.title, section.points) for section in digest.sections]
    differ = [("", difference.accounts) for difference in digest.differences]
    for title, points in (("", digest.bottom_line), ("", digest.news), *sections, *differ):
        cited = {r.article for point in points for r in point.references}
        together = title not in ("", ALSO) and (len(cited) > 1 or title.startswith(FROM[:6]))
        begun = (facts[point.facts[0]] for point in points if point.facts)
        yield from cited if together else ()
        news = (f for f in begun if begins(f, desk.articles) and not is_earlier(f.predicate))
        yield from (r.article for f in news for r in f.references)


def _points(silent: Iterable[Article], most: int) -> Iterator[Point]:
    for article in silent:
        start, end = _first_sentence(article)
        head = headline(article)
        first = alone(article.text[start:end], _LONGEST_BEHIND)
        words = alone(article.text[start:end]) if not head or _ASKS.match(head) else head
        if words and most > 0:
            most -= 1
            cited = _reference(article, start, end)
            more = f": “{quoted(first)}”" if first and len(head.split()) in _SHORT else ""
            yield Point(f"{named(article)}: “{quoted(words)}”{more}", (), (cited,))


def _tells(head: str, article: Article, desk: Desk) -> bool:
    """Whether a headline says that something happens: it has a verb, if only one of its article.

    One that asks does not; a long one that is no label ("The future of the port") does.
    """
    if not head or _ASKS.match(head):
        return not head
    if len(head.split()) >= _LONG and not _LABEL.match(head):
        return True
    verbs = {
        stem(fact.clause.lemma)
        for fact in desk.known
        if fact.clause and any(reference.article == article.id for reference in fact.references)
    }
    stems = {stem(word) for word in words(head)[1:]}
    return is_weighty(head) or bool(stems & (verbs | _AUXILIARIES))


def named(article: Article) -> str:
    """Whose words, and of which day: "Bay Courier, 3 May 2021", "An article of 3 May 2021"."""
    day = edtf.spoken(article.published) if article.published else ""
    if article.outlet:
        return ", ".join(filter(None, (article.outlet, day)))
    return f"An article of {day}" if day else "An article"


def _first_sentence(article: Article) -> tuple[int, int]:
    """Where the first sentence of the story begins and ends in the article's text."""
    start = body(article)
    paragraph = article.text[start:].split("\n", 1)[0]
    first = next(sentence_breaks(paragraph), (len(paragraph), 0))
    return start, start + first[0]


def alone(sentence: str, longest: int = LONGEST) -> str:
    """The sentence without its stop, if a reader understands it by itself; or ""."""
    fit = _SHORTEST <= len(sentence.split()) <= longest and balanced(sentence)
    return sentence.rstrip(".") if fit and not _LEANS.match(sentence) else ""


def _reference(article: Article, start: int, end: int) -> Reference:
    told = article.text[start:end]
    home = (article.id, article.source, article.outlet, article.published)
    return Reference(*home, sentence=told, start=start, end=end, quote=told)


def _age(article: Article) -> tuple[int, str]:
    """The newest first; what has no date last."""
    span = edtf.bounds(article.published)
    return (-span[1].toordinal() if span else 0, article.id)
