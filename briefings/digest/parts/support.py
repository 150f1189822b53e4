"""What stands behind the lead of a story beside others: few points that a reader understands there.

Each carries news (who, how many, when, what next), has words of the headline and the lead, names
nobody of whom nothing says who that is, and does not say again what is told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.digest import edtf
from briefings.digest.choice.currency import Currency
from briefings.digest.choice.deserving import desert, is_weighty
from briefings.digest.mixing import is_description, is_telling
from briefings.digest.parts.beneath import settled
from briefings.digest.parts.beside_others import is_background, spoken
from briefings.digest.parts.story import headline
from briefings.digest.story_order import body, offset
from briefings.digest.telling.introducing import is_shown
from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.digest.choice.choosing import Ledger
    from briefings.digest.choice.sizes import Size
    from briefings.digest.desk import Desk
    from briefings.model import Article, Fact, Point, Section

_KINDS = frozenset({"event", "figure"})
# What a point behind the lead must deserve, in so many characters: what is further down is
# background.
_DESERVING, _FAR = 1.3, 1200
# It is so clear by itself, for the headline and the lead do not tell all; and not how somebody
# who is quoted spent the day.
_CLEAR, _OWN_DEED = 0.6, "a speaker's own deed"
# What tells of the page and not of the news.
_PICTURE = re.compile(
    r"\b(?:chart|gallery|graphic|image|map|photo|slideshow|table|video)s?\b.{0,20}"
    r"\b(?:above|below|demonstrates?|shows?)\b"
)
# A point that has so many of the words of those before it says it again.
_AGAIN = 0.6
# And so many where both are what somebody did on one day.
_OCCASION = 0.35
# A point has so many words of the headline and the lead.
_NEAR = 2
_DATE = re.compile(r"\b(?:\d{1,2} [A-Z][a-z]+ )?(?:1\d|20)\d\d\b|\b\d{1,2} [A-Z][a-z]+\b")


def behind(
    article: Article, own: Sequence[Fact], told: Sequence[Fact], ledger: Ledger, size: Size
) -> tuple[Fact, ...]:
    """At most so many points as a story has behind its lead, in the order of the article.

    `own` are the facts of the article, `told` those of it that are printed. Without a headline
    there are none.
    """
    desk, head = ledger.desk, headline(article)
    if article.id in spoken(ledger):  # an interview is told by its answers
        return ()
    before = " ".join((head, *(desk.texts[fact.id] for fact in told)))
    currency = Currency(desk)
    fit = [
        f
        for f in own
        if head and _is_fit(f, article, desk, before) and not is_background(f, currency)
    ]
    worth = {fact.id: desert(fact, desk.texts[fact.id], frozenset(content(before))) for fact in fit}
    fit = [fact for fact in fit if worth[fact.id] >= _DESERVING]
    clear = {fact.id for fact in desk.facts}
    chosen: list[Fact] = []
    for fact in sorted(fit, key=lambda f: (-worth[f.id], offset(f), f.id)):
        if len(chosen) == size.of_article:
            break
        if _is_again(fact, [*told, *chosen], desk) or not ledger.is_new(fact):
            continue
        if fact.id in clear:
            ledger.write(fact)
            chosen.append(fact)
        elif told:
            chosen += settled([fact], ledger, before, (), 1, _DESERVING)
    return tuple(sorted(chosen, key=lambda fact: (offset(fact), fact.id)))


def _is_fit(fact: Fact, article: Article, desk: Desk, before: str) -> bool:
    """Whether the fact is news of the kind and words of what is told before it."""
    text = desk.texts[fact.id]
    if fact.id in desk.leads or fact.conflicts or fact.kind not in _KINDS:
        return False
    if fact.clarity < _CLEAR or _OWN_DEED in fact.doubts:
        return False
    if is_description(fact) or not is_telling(fact):
        return False
    if offset(fact) - body(article) > _FAR or _PICTURE.search(text) or _is_listed(fact):
        return False
    return _is_near(fact, text, before) and not _names_strangers(fact, text, before, desk)


def _is_near(fact: Fact, text: str, before: str) -> bool:
    """Whether it has words of what is before, persons and dates apart, and a change or a number."""
    people = " ".join(f"{n.text} {n.canonical}" for n in fact.names if n.kind == "person")
    bare = _DATE.sub("", text)
    shared = frozenset(content(bare)) & frozenset(content(before)) - frozenset(content(people))
    numbered = any(character.isdigit() for character in bare)
    return len(shared) >= _NEAR and (numbered or is_weighty(text))


def _names_strangers(fact: Fact, text: str, before: str, desk: Desk) -> bool:
    """Whether a person is named of whom neither the text nor what is before says who that is.

    Who opens the text, and holds an office or has a trade, may be introduced.
    """
    known = {f.subject for f in desk.facts if f.kind == "position" and text.startswith(f.subject)}
    by = [fact.attributed_to] if fact.attributed_to and fact.attributed_to in text else []
    people = (name.text for name in fact.names if name.kind == "person" and name.text in text)
    return any(who not in known and _is_strange(who, text, before) for who in {*people, *by})


def _is_strange(who: str, text: str, before: str) -> bool:
    named = who.split()[-1] in before or is_shown(who, text)
    return who[:1].isupper() and not named


def without_strangers(sections: Iterable[Section], desk: Desk) -> tuple[Section, ...]:
    """The sections without points behind a lead that open on somebody whom nothing introduces."""
    facts = {fact.id: fact for fact in desk.known}
    kept = []
    for section in sections:
        points: list[Point] = []
        before = f"{_lead_of(desk, section)} {section.title}"
        for point in section.points:
            fact = facts.get(point.facts[0]) if point.facts else None
            lead = fact is None or fact.id in desk.leads or not section.topic.startswith("article-")
            opening = fact.subject if fact and point.text.startswith(fact.subject) else ""
            people = {n.text for n in fact.names if n.kind == "person"} if fact else set()
            if lead or opening not in people or not _is_strange(opening, point.text, before):
                points.append(point)
                before += f" {point.text}"
        if points:
            kept.append(replace(section, points=tuple(points)))
    return tuple(kept)


def _lead_of(desk: Desk, section: Section) -> str:
    """The lead of the article that the section is of, wherever it is printed."""
    home = section.topic.removeprefix("article-")
    own = (f for f in desk.known if f.id in desk.leads)
    return " ".join(desk.texts[f.id] for f in own if any(r.article == home for r in f.references))


def _is_listed(fact: Fact) -> bool:
    """Whether who says so is a list of several: mostly one that was read wrongly."""
    return (fact.attributed_to or "").count(",") > 1


def _is_again(fact: Fact, told: Iterable[Fact], desk: Desk) -> bool:
    """Whether what is told has the sentence of the fact, or most of its words."""
    stems = frozenset(content(desk.texts[fact.id]))
    sentences = {r.sentence for r in fact.references}
    for other in told:
        if sentences & {r.sentence for r in other.references}:
            return True
        text = desk.texts[other.id]
        shared = len(stems & frozenset(content(text)))
        day = edtf.spoken(fact.date or "") if edtf.month_day(fact.date) else ""
        once = fact.subject == other.subject and day and day in desk.texts[fact.id] and day in text
        if shared >= (_OCCASION if once else _AGAIN) * len(stems):
            return True
    return False
