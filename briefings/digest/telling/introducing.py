"""Who somebody is, said where the brief names them first: "Ines Okafor, the mayor, opened …".

Only a bare name that opens a point, or stands below somebody's words, is introduced: by what an
article that is cited there says of the person, and only where that is sure and short. That is
cited too.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from briefings.digest.mixing import is_description
from briefings.digest.parts.offices import is_office
from briefings.digest.story_order import only_article
from briefings.digest.telling.wording import LONGEST
from briefings.words import entries, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.digest.desk import Desk
    from briefings.model import Digest, Fact, Point, Reference, Saying, Section

_SURE = 0.88
# Among several articles "the foreign minister" does not say of what country.
_CLEAR = 0.8
_WORDS = range(2, 8)
_HOLDS = re.compile(r"^(?:is|was)\s(?P<office>.+?)(?:\sas of [^,]+)?\.$")
# What somebody is who holds no office: of a body, or by trade.
_BESIDES = frozenset({"works for", "occupation"})
_IS = re.compile(
    r"^ is (?P<what>an? [^,.;:]+?)(?=[,.]| (?:at|based|born|from|in|of|who|with|whose)\b)"
)
_BODY = re.compile(r"^with (?=the |[A-Z])")
_DETERMINED = re.compile(r"^(?:the|an?)\s|^(?:[A-Z][\w-]*\s)*[A-Z]\S*(?:['’]s|s['’])\s")
# What may follow the name: a verb, and nothing that belongs to the name.
_VERB = re.compile(
    r"(?:(?:has|have|had|is|was|will|would|may|can|could|says|said|told|met|won|lost|led|left|took"
    r"|made|held|gave|died|went|came|began|became|called|bought|built|kept|paid|ran"
    r"|saw|sent|set|sold|sought|spent|spoke|stood|wrote|[a-z]{3,}(?:ed|es))\b)"
)
_DEED = re.compile(r"(?!(?:and|at|from|in|of|with)\b)[a-z]")
# Who opens a point with the same office as in another point: "Health Minister X", "X, a priest,".
_BEFORE = (
    r"(?P<office>[A-Z][\w’'.-]*(?: [A-Z&][\w’'.-]*| of| the| for| and){{1,6}}) {} (?P<rest>[a-z].*)"
)
_BEHIND = r"{}, (?P<office>[^,“”]+), (?P<rest>[a-z].*)"
# In so many facts is named whom a story is on.
_KNOWN = 4
# What stands before a name and says nothing of its bearer.
_ADDRESSES = frozenset(
    {"Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Sir", "Dame", "As", "When", "While"}
    | {"After", "And", "But", "For", "From", "If", "In", "On", "That", "To", "With"}
)
# A word of an office that opens on a small letter in the point says it already.
_PLAIN = re.compile(r"\b[a-z]{4,}")


def introduced(digest: Digest, desk: Desk, *, strict: bool = False) -> Digest:
    """The digest with people introduced where it names them first.

    Where that is `strict`, it has the words of nobody of whom it does not say who that is, and no
    point further down on somebody of whom an article tells little more.
    """
    guide, told = _Guide(desk), digest.sections
    whole = replace(
        digest,
        bottom_line=guide.told(digest.bottom_line),
        news=guide.told(digest.news),
        sections=tuple(filter(_has_points, [guide.section(s, strict=strict) for s in told])),
        sayings=tuple(guide.speaking(saying) for saying in digest.sayings),
    )
    if not strict:
        return whole
    return replace(whole, sayings=tuple(s for s in whole.sayings if guide.presents(s)))


class _Guide:
    """Reads points and sayings in their order and knows who has been named, and as what."""

    def __init__(self, desk: Desk) -> None:
        self._facts = {fact.id: fact for fact in desk.facts}
        self._offices: dict[str, list[tuple[Fact, str]]] = {}
        self._people = sorted(set(_people(desk.facts)))
        self._often = Counter(_people(desk.facts))
        self._named: set[str] = set()
        self._presented: set[tuple[str, str]] = set()
        self._shown: set[str] = set()
        self._asked = {r.article for fact in desk.turns for r in fact.references}
        alone = only_article(desk.facts, desk.articles) is not None
        for fact in (f for f in desk.facts if alone or f.clarity >= _CLEAR):
            if office := _office(fact) or _trade(fact):
                self._offices.setdefault(fact.subject, []).append((fact, office))

    def presents(self, saying: Saying) -> bool:
        """Whether a reader learns who speaks: a body, or a person with what they are.

        Of an interview it is whoever it was held with.
        """
        who = saying.speaker
        if any(reference.article in self._asked for reference in saying.references):
            return True
        return who not in self._people or who in self._shown or who in saying.occasion

    def section(self, section: Section, *, strict: bool) -> Section:
        """The section with people introduced, without points on strangers where that is strict."""
        points = section.points
        kept = (p for p in points if not (strict and self._is_on_a_stranger(p, section.title)))
        return replace(section, points=self.told(tuple(kept)))

    def _is_on_a_stranger(self, point: Point, title: str) -> bool:
        """Whether the point opens on a bare name that is new, and of whom little else is told."""
        who = next((who for who in self._people if point.text.startswith(f"{who} ")), "")
        if not who or who in self._named or who.split()[-1] in title or who in self._offices:
            return False
        rest = point.text.removeprefix(who).lstrip()
        return bool(_DEED.match(rest)) and self._often[who] < _KNOWN

    def told(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """The points, with an office behind each name that opens one and is new."""
        made = tuple(self._once(self._told(point)) for point in points)
        for text in (point.text for point in made):
            self._shown |= {who for who in self._people if who in text and is_shown(who, text)}
        return made

    def speaking(self, saying: Saying) -> Saying:
        """The saying, with an office behind the name of a speaker who is new."""
        who, new = saying.speaker, saying.speaker not in self._named
        self._named.add(who)
        for fact, office in self._offices.get(who, ()) if new else ():
            if _is_told_there(fact, saying.references):
                cited = _with(saying.references, fact)
                return replace(saying, speaker=f"{who}, {office}", references=cited)
        return saying

    def _told(self, point: Point) -> Point:
        people = set(_people(self._facts[key] for key in point.facts if key in self._facts))
        opening = next((who for who in sorted(people) if point.text.startswith(f"{who} ")), "")
        new = opening not in self._named
        self._named |= people | {who for who in self._offices if who in point.text}
        rest = point.text.removeprefix(opening).lstrip()
        if not opening or not new or not _VERB.match(rest):
            return point
        return next(
            (
                _joined(point, opening, office, rest, fact)
                for fact, office in self._offices.get(opening, ())
                if _fits(point, fact, office, rest)
            ),
            point,
        )

    def _once(self, point: Point) -> Point:
        """The point without the title or office of who opens it, where one before has it."""
        for who in (who for who in self._people if who in point.text):
            for pattern in (_BEFORE, _BEHIND):
                found = re.match(pattern.format(re.escape(who)), point.text)
                if found and (who, found["office"]) in self._presented:
                    return replace(point, text=f"{who} {found['rest']}")
                if found:
                    self._presented.add((who, found["office"]))
        return point


def _has_points(section: Section) -> bool:
    return bool(section.points)


def is_shown(who: str, text: str) -> bool:
    """Whether the text says what somebody is, before the name or behind it."""
    name = re.escape(who)
    told = re.search(
        rf"(?P<title>\w+\.?) {name}\b|\b{name}, (?:an?|of|the|[a-z]+|\w+[’']s)\b", text
    )
    if told is None or told["title"] is None:
        return told is not None
    title = str(told["title"])
    return title not in _ADDRESSES and (title[0].isupper() or stem(title) in _offices())


@cache
def _offices() -> frozenset[str]:
    """The stems of what somebody may be: offices, jobs, trades."""
    lists = ("general_offices.txt", "jobs.txt", "no_offices.txt", "titles.txt")
    return frozenset(stem(w) for name in lists for w in entries("briefings.digest", name))


def _people(facts: Iterable[Fact]) -> Iterator[str]:
    names = chain.from_iterable(fact.names for fact in facts)
    return (name.canonical for name in names if name.kind == "person" and " " in name.canonical)


def _office(fact: Fact) -> str:
    """What the article says somebody is, as it may follow the name; "" where it is not sure."""
    if fact.kind != "position" or fact.modality != "holds" or fact.conflicts:
        return ""
    if (fact.predicate not in _BESIDES and not is_office(fact)) or fact.confidence < _SURE:
        return ""
    if fact.organization and fact.organization not in fact.statement:
        return ""
    found = _HOLDS.match(fact.statement.removeprefix(fact.subject).strip())
    if not found or "," in found["office"]:
        return ""
    office = _BODY.sub("of ", found["office"])
    if office == found["office"] and not _DETERMINED.match(office):
        office = f"the {office}"
    return office if len(office.split()) in _WORDS else ""


def _trade(fact: Fact) -> str:
    """What the first sentence of an interview says somebody is: "an Irish painter"."""
    found = _IS.match(fact.statement.removeprefix(fact.subject)) if is_description(fact) else None
    return found["what"] if found and len(found["what"].split()) in _WORDS else ""


def _fits(point: Point, fact: Fact, office: str, rest: str) -> bool:
    """Whether an article of the point says so, the point does not, and there is room."""
    return (
        _is_told_there(fact, point.references)
        and not any(word in rest.lower() for word in _PLAIN.findall(office))
        and len(point.text.split()) + len(office.split()) <= LONGEST
    )


def _joined(point: Point, name: str, office: str, rest: str, fact: Fact) -> Point:
    return replace(
        point,
        text=f"{name}, {office}, {rest}",
        facts=(*point.facts, fact.id),
        references=_with(point.references, fact),
    )


def _is_told_there(fact: Fact, cited: Iterable[Reference]) -> bool:
    """Whether an article that is cited says so."""
    return not {r.article for r in cited}.isdisjoint(r.article for r in fact.references)


def _with(cited: Sequence[Reference], fact: Fact) -> tuple[Reference, ...]:
    """What is cited, and where the fact is told."""
    known = {(r.article, r.start) for r in cited}
    return (*cited, *(r for r in fact.references[:1] if (r.article, r.start) not in known))
