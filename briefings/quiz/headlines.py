"""Which report a stem asks about: 'According to “HEADLINE” (Outlet, 9 May 2022), who …'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.model import Article, Fact, QuizItem
from briefings.quiz.dates import plain
from briefings.quiz.wording import folded, tokens

if TYPE_CHECKING:
    from briefings.quiz.world import World

# A citation at the start of a stem.
CITED = re.compile(
    r"^According to (?P<who>[^“”]+ in )?“(?P<headline>[^“”]+)”"
    r" \((?:[^()]+, )?(?P<day>\d[^(),]*)\), "
)
# Who reported what follows, and when.
RELAYED = re.compile(r"^(?P<who>[^“”:]+?)(?: reported on|,) (?P<day>\d[^(),:]*): ")
# Words of a headline: fewer name no report, more leave no room for a question.
FEWEST, MOST = 4, 18
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’"})
# What a headline can be cited without: "Mine shut: miners march on Osse".
_SUBTITLE = re.compile(r"(?::|;| [–—-]) .+")


def citations(fact: Fact, world: World, speaker: str = "") -> Iterator[str]:
    """How a stem can name the report of a fact, in ever fewer words; none of a nameless report.

    Without its outlet, without what follows a colon in its headline, without both.
    """
    article = world.source(fact)
    day = plain(article.published) if article else None
    if article is None or day is None or not day.day:
        return
    whole = headline(article)
    said = f"{speaker} in " if speaker else ""
    for head in dict.fromkeys((whole, _SUBTITLE.sub("", whole))):
        if len(head.split()) < FEWEST:
            continue
        for by in dict.fromkeys((f"{article.outlet}, " if article.outlet else "", "")):
            yield f"According to {said}“{head}” ({by}{day.text}), "


def headline(article: Article) -> str:
    """The headline of an article as it stands in quotation marks, or "" where it has none."""
    title = re.sub(r"\s+", " ", article.title).strip().rstrip(".")
    if article.title_basis == "lede" or article.published_basis == "inferred":
        return ""
    if not FEWEST <= len(title.split()) <= MOST or re.search(r"[()?!…|]|\d{4}-", title):
        return ""
    return re.sub(r'(?:^|(?<=[\s(]))["“]', "‘", title).translate(_INNER)


def relayed(article: Article) -> Iterator[str]:
    """Whose words follow, and shorter: "Reuters reported on 4 March 2019: "; nobody nameless."""
    day = plain(article.published)
    known = article.published_basis != "inferred" and day is not None and day.day
    if article.outlet and day and known:
        yield f"{article.outlet} reported on {day.text}: "
        yield f"{article.outlet}, {day.text}: "


def uncited(stem: str) -> str:
    """A stem with only the day of the report that it names: "According to a report of …, "."""
    stem = RELAYED.sub(lambda found: f"According to a report of {found['day']}, ", stem)
    return CITED.sub(
        lambda found: f"According to {found['who'] or ''}a report of {found['day']}, ", stem
    )


def is_headed(item: QuizItem) -> bool:
    """Whether the stem of an item names its report."""
    return CITED.match(item.stem) is not None or is_relayed(item)


def is_relayed(item: QuizItem) -> bool:
    """Whether the stem of an item is what a report tells, as it tells it."""
    return RELAYED.match(item.stem) is not None


def headline_words(stem: str) -> frozenset[str]:
    """The words of the headline that a stem cites, folded: "the mine" is that of "Mine shut"."""
    found = CITED.match(stem)
    return frozenset(folded(word) for word in tokens(found["headline"])) if found else frozenset()


def undated(stem: str) -> str:
    """A stem without the day of the report that it names, which gives no answer away.

    Neither does the outlet beside a headline.
    """
    stem = RELAYED.sub(lambda found: f"{found['who']}: ", stem)
    return CITED.sub(lambda found: f"{found['who'] or ''}“{found['headline']}”, ", stem)
