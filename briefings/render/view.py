"""A Digest and its Masthead as plain dicts, lists and texts: what a brief's template sees.

Citation numbers are given here, in reading order; dates are already in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefings.model import (
    Article,
    Difference,
    Digest,
    Holder,
    Masthead,
    Moment,
    Point,
    Reference,
    Saying,
    Section,
)
from briefings.render.citations import Citations, outlet_words
from briefings.render.dates import day_with_zone, full_date, human_date, zone_words
from briefings.render.reported import reported_view
from briefings.render.timeline import timeline_view
from briefings.render.wording import clean, counted, listed, typeset, unquoted, upper_first

View = dict[str, Any]
# Beyond three accounts, columns grow too narrow to read.
_SIDE_BY_SIDE = 3
_OUTLETS_NAMED = 3


def brief_view(digest: Digest, articles: Sequence[Article], masthead: Masthead) -> View:
    """Everything that a brief prints, part by part; an empty part is an empty list."""
    citations = Citations(articles)
    view = {
        "title": typeset(digest.title),
        "note": typeset(digest.note),
        "masthead": masthead_view(masthead),
        "bottom_line": _points(digest.bottom_line, citations),
        "news": _points(digest.news, citations),
        "sections": [_section(section, citations) for section in digest.sections],
        "differences": [
            _difference(each, citations) for each in digest.differences if each.accounts
        ],
        "holders": [_holder(holder, citations) for holder in digest.holders],
        "figures": _points(digest.figures, citations),
        "sayings": [_saying(saying, citations) for saying in digest.sayings],
        "timeline": _moments(digest.timeline, citations),
        "drawn": timeline_view(digest.timeline),
        "on_this_day": _moments(digest.on_this_day, citations),
    }
    return view | {
        "sources": citations.sources(),
        "repeated": citations.is_repeated(),
        "reported": {} if digest.one_page else reported_view(articles),
    }


def masthead_view(masthead: Masthead) -> View:
    """The lines above an issue."""
    return {
        "title": typeset(masthead.title),
        "date": full_date(masthead.date),
        "short_date": human_date(masthead.date[:10]),
        "iso_date": masthead.date[:10],
        "zone": clean(zone_words(masthead.timezone)),
        "issue": masthead.number,
        "news_up_to": day_with_zone(masthead.news_up_to or "", masthead.timezone),
        "previous": human_date((masthead.previous or "")[:10]) if masthead.previous else "",
        "articles": counted(masthead.articles, "article"),
        "outlets": counted(masthead.outlets, "outlet"),
        "note": typeset(masthead.note),
    }


def _points(points: Sequence[Point], citations: Citations) -> list[View]:
    return [_point(point, citations) for point in points]


def _point(point: Point, citations: Citations) -> View:
    return {
        "text": typeset(point.text),
        "cites": citations.cite(point.references, point.text),
        "sources": counted(point.sources, "source") if point.sources > 1 else "",
        "note": typeset(point.note),
    }


def _section(section: Section, citations: Citations) -> View:
    return {"title": typeset(section.title), "points": _points(section.points, citations)}


def _difference(difference: Difference, citations: Citations) -> View:
    accounts = [
        _point(point, citations) | {"by": _outlets(point.references, citations)}
        for point in difference.accounts
    ]
    return {
        "about": typeset(difference.about),
        "accounts": accounts,
        "side_by_side": len(accounts) <= _SIDE_BY_SIDE,
    }


def _outlets(references: Sequence[Reference], citations: Citations) -> str:
    """ "The Harbour Post, 3 May 2021"; several outlets without their dates."""
    names = list(dict.fromkeys(outlet_words(reference.outlet) for reference in references))
    if len(names) == 1:
        return upper_first(f"{names[0]}, {citations.dated(references[0])}")
    more = len(names) - _OUTLETS_NAMED
    shown = [*names[:_OUTLETS_NAMED], f"{more} more"] if more > 0 else names
    return upper_first(listed(shown))


def _holder(holder: Holder, citations: Citations) -> View:
    return {
        "person": typeset(holder.person),
        "office": typeset(_office(holder)),
        "when": _tenure(holder),
        "cites": citations.cite(holder.references),
    }


def _office(holder: Holder) -> str:
    """The office, with the organization and the place that its name does not say already."""
    parts = [holder.office]
    for part in (holder.organization, holder.place):
        if part and part.casefold() not in " ".join(parts).casefold():
            parts.append(part)
    return upper_first(", ".join(parts))


def _tenure(holder: Holder) -> str:
    """ "Acting; since 5 May 2021; as of 9 May 2021": only what the sources say."""
    words: list[str] = ["" if holder.modality == "holds" else holder.modality]
    if holder.since and holder.until and ".." not in (holder.since, holder.until):
        words.append(human_date(f"{holder.since}/{holder.until}"))
    elif holder.since:
        words.append(f"since {human_date(holder.since)}")
    elif holder.until:
        words.append(f"until {human_date(holder.until)}")
    if holder.as_of and not holder.until:
        words.append(f"as of {human_date(holder.as_of)}")
    return upper_first("; ".join(word for word in words if word))


def _saying(saying: Saying, citations: Citations) -> View:
    return {
        "words": clean(unquoted(saying.words)),
        "speaker": typeset(saying.speaker),
        "occasion": typeset(", ".join(filter(None, (saying.occasion, _asked(saying.question))))),
        "date": human_date(saying.date),
        "cites": citations.cite(saying.references),
    }


def _asked(question: str) -> str:
    return f"asked “{question}”" if question else ""


def _moments(moments: Sequence[Moment], citations: Citations) -> list[View]:
    return [
        {
            "date": human_date(moment.date),
            "text": typeset(moment.text),
            "planned": moment.planned,
            "inferred": moment.inferred,
            "cites": citations.cite(moment.references),
        }
        for moment in moments
    ]
