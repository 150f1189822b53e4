"""What a brief looks at of a large corpus: the facts and articles that it could print.

A brief prints some dozens of points, and comparing facts with facts is dear. So the
articles are ranked first (what is new, what was not printed yet, what is newest), then
the facts of each by reasons that cost nothing. A corpus that is small enough is taken whole.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from briefings.digest import edtf
from briefings.digest.choice.sizes import SIZES, Length
from briefings.model import LEAD, PRINTED, STORY, Threshold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.model import Article, Fact

_KINDS = {"event": 1.0, "figure": 0.8, "membership": 0.6, "position": 0.5, "quotation": 0.5}
_OTHER = 0.2
_OPENING = 1.0
_LOOSE = -0.3
_SEVERAL = 0.7
_DISPUTED = 1.0
_DOUBT = 3.0
# Characters from the beginning of an article within which a fact gains for its place.
_LEAD = 3000

# So many facts that open an article are looked at though only its headline makes them clear.
_FIRSTS = 2


class Foremost(NamedTuple):
    """The facts and articles that are looked at, in the order in which they were given."""

    facts: tuple[Fact, ...]
    articles: tuple[Article, ...]


def foremost(
    facts: Sequence[Fact],
    articles: Sequence[Article],
    *,
    length: Length = "standard",
    previous: Sequence[Fact] | None = None,
    printed: Mapping[str, str] | None = None,
    least: Threshold = PRINTED,
) -> Foremost:
    """As many articles as a brief of this `length` can speak of, and the best facts of each.

    First come those with facts that are not among the `previous`; if there are none, those that
    were `printed` (ISO 8601 dates by fact id) longest ago or never; then the newest.
    """
    size = SIZES[length]
    if len(articles) > size.articles:
        ranks = _ranks(facts, previous, printed or {})
        ranked = sorted(articles, key=lambda a: (*ranks.get(a.id, _NOTHING), *_age(a), a.id))
        kept = {article.id for article in ranked[: size.articles]}
        articles = [article for article in articles if article.id in kept]
        facts = [f for f in facts if any(r.article in kept for r in f.references)]
    return Foremost(tuple(best(facts, size.facts, least)), tuple(articles))


def best(facts: Sequence[Fact], most: int, least: Threshold = PRINTED) -> list[Fact]:
    """The facts in their order; of more than `most` the best of every article in turn.

    What contradicts one of them comes with it.
    """
    if len(facts) <= most:
        return list(facts)
    fit = sorted((f for f in facts if least.admits(f)), key=lambda f: (-_worth(f), f.id))
    turns: dict[str, int] = defaultdict(int)
    ranked = []
    for place, fact in enumerate(fit):
        home = fact.references[0].article if fact.references else ""
        ranked.append((turns[home], place))
        turns[home] += 1
    chosen = [fit[place] for _, place in sorted(ranked)[:most]]
    kept = {fact.id for fact in chosen} | {key for fact in chosen for key in fact.conflicts}
    kept |= _openings(facts, least)
    return [fact for fact in facts if fact.id in kept]


def _openings(facts: Sequence[Fact], least: Threshold) -> set[str]:
    """By id the first facts of each first paragraph that are sure, and not clear by themselves."""
    firsts: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.is_lead and fact.confidence >= least.confidence and not least.admits(fact):
            firsts[fact.references[0].article].append(fact)
    order = (sorted(told, key=lambda f: (f.references[0].start, f.id)) for told in firsts.values())
    return {fact.id for told in order for fact in told[:_FIRSTS]}


# An article without facts comes last.
_NOTHING = (2, "", 0)


def _ranks(
    facts: Sequence[Fact], previous: Sequence[Fact] | None, printed: Mapping[str, str]
) -> dict[str, tuple[int, str, int]]:
    """By article: 0 if it has what is new, when it was printed last, its facts that others have."""
    known = None if previous is None else {fact.id for fact in previous}
    homes = [(fact, [r.article for r in fact.references]) for fact in facts]
    new = {a for f, cited in homes if known is not None and f.id not in known for a in cited}
    shared = Counter(a for _, cited in homes if len(cited) > 1 for a in sorted(cited))
    last: dict[str, str] = {}
    for fact, cited in homes:
        for article in cited:
            last[article] = max(last.get(article, ""), printed.get(fact.id, ""))
    quiet = known is not None and not new
    return {
        article: (int(article not in new), day if quiet else "", -shared[article])
        for article, day in last.items()
    }


def _age(article: Article) -> tuple[int, ...]:
    day = edtf.last_day([article.published])
    return (-day.toordinal(),) if day else (0,)


def _worth(fact: Fact) -> float:
    """What can be told without comparing: kind, place in the article, sources."""
    start = min((r.start for r in fact.references), default=_LEAD)
    worth = _KINDS.get(fact.kind, _OTHER) + max(0.0, 1 - start / _LEAD)
    worth += _OPENING * (fact.rule == LEAD) + _LOOSE * (fact.rule == STORY)
    worth -= _DOUBT * (1 - fact.confidence * fact.clarity)
    return worth + _SEVERAL * (len(fact.references) > 1) + _DISPUTED * bool(fact.conflicts)
