"""The company that the news is of, by its headline and first sentence: "the company" among others
that are named in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.extract.pipeline import Token
    from briefings.extract.references.bodies import Body
    from briefings.extract.story import Sentence, Story

# Nouns by which news calls the company that it is of.
_NOUNS = frozenset({"business", "company", "firm", "group", "maker", "manufacturer", "retailer"})
_SHORTEST = 4
# It is named among the first tokens, behind a dateline and a byline.
_LEAD = 60


def of_news(
    story: Story, noun: Token, sentence: Sentence, named: Mapping[int, Body]
) -> Body | None:
    """The only company or unknown body that the headline names, and the first sentence too, where
    no other company is named near before the noun; None where there are two."""
    row = table("bodies").get(noun.lower_)
    if row is None or noun.lower_ not in _NOUNS or not story.article.title:
        return None
    means = frozenset(row[1].split(","))
    known = dict.fromkeys(b for i, b in named.items() if i < noun.i)
    headed = [b for b in known if _may_be(b, means) and _in_headline(b, story.article.title)]
    if len({_first(b) for b in headed}) != 1:
        return None
    body = headed[0]  # by the name that stands first
    if min(i for i, b in named.items() if b == body) > _LEAD:
        return None
    before = story.sentences[max(0, sentence.index - 1)].span.start
    near = {named[i] for i in range(before, noun.i) if i in named}
    others = (b for b in near if _first(b) != _first(body))
    return None if any(b.kinds & (means | {"company"}) for b in others) else body


def _first(body: Body) -> str:
    return body.name.removeprefix("the ").partition(" ")[0]


def _may_be(body: Body, means: frozenset[str]) -> bool:
    """Whether a body is of a kind, or of none that is known."""
    return bool(body.kinds & (means | {"company"})) or not body.kinds


def _in_headline(body: Body, title: str) -> bool:
    """Whether the headline has the first word of a name that is no common word, nor a place."""
    first = _first(body)
    common = first.lower() in words("organization_words", "generic_bodies")
    common = common or first in table("places") or first in table("demonyms")
    return len(first) >= _SHORTEST and not common and first in title.replace("’", " ").split()
