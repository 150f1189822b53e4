"""Stories of the town of Arden, and the briefs that are made of them."""

from datetime import date

from briefings.digest import compose
from briefings.topics import find
from tests.factories import article, clause, fact, name

TODAY = date(2025, 5, 12)
RUIZ = (name("Ana Ruiz", "person"),)


def story(*lines, title="News of the town of Arden", published="2025-05-12"):
    return article(*lines, title=title, published=published)


def told(facts, articles, length="standard"):
    return compose(find(facts, articles), facts, articles, today=TODAY, length=length)


def points(digest):
    sections = (point for section in digest.sections for point in section.points)
    return {point.text: point.note for point in (*digest.bottom_line, *sections)}


def event(line, one, verb="closed", **fields):
    subject, _, rest = line.removesuffix(".").partition(f" {verb} ")
    given = {"names": (name(subject, "other"),), "clause": clause(subject, verb, rest)}
    return fact(line, one, quote=line, **{**given, **fields})
