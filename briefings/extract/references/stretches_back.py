""" "Over the past three days": a stretch that the article's day ends or begins, told by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.statements.moments import in_words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution

_WAYS = {"past": "to", "last": "to", "next": "from", "coming": "from"}
_OVER = frozenset({"during", "for", "in", "over", "throughout", "within"})
# How much of the article's day tells where a stretch of such units ends (characters of EDTF).
_EDGES = {"hour": 10, "day": 10, "week": 10, "month": 7, "year": 7, "decade": 4, "century": 4}


def told_by_day(reading: Reading, token: Token, present: set[int], out: Resolution) -> bool:
    """Put "the three days to 5 May 2021" for "the past three days" and "from" for "the next", where
    nothing else says which days are meant; False where that cannot be done."""
    noun = token.head
    edge = _EDGES.get(noun.lemma_.lower())
    day = reading.article.published or ""
    lefts = list(noun.lefts)
    way = _WAYS.get(token.lower_)
    if way is None or edge is None or len(day) < edge or noun.i not in present:
        return False
    plain = len(lefts) <= 3 and lefts[0].lower_ == "the" and lefts[0].i + 1 == token.i
    counted = all(c.i <= token.i or c.dep_ == "nummod" for c in lefts)
    if not plain or not counted or noun.head.lower_ not in _OVER or noun.i in out.replaced:
        return False
    if noun.n_rights or reading.dates_in(token.idx, noun.idx + len(noun)):
        return False
    out.replaced[noun.i] = f"{noun.text} {way} {in_words(day[:edge]).partition(' ')[2]}"
    out.dropped.add(token.i)
    return True


def ends_open(since: Token) -> bool:
    """Whether "since" ends its clause: "has not spoken since", since what another sentence
    tells."""
    after = since.doc[since.i + 1 : since.i + 2].text.strip()
    return since.lower_ == "since" and after in ("", ",", ".", ";") and since.n_rights == 0
