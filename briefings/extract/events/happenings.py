"""That something took place on a day: told of a dated noun that says where or against whom.

"After the 13 May raid on the Loja court"    a raid on the Loja court took place on 13 May
"in Friday's second race at Turku"           the second race at Turku took place on Friday
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import climb, edges
from briefings.extract.statements.phrases import Phrase, phrase
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import When
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# Prepositions that say which happening is meant.
_WHICH = frozenset(
    {"against", "among", "at", "between", "by", "in", "near", "of", "off", "on", "outside", "to"}
)
# Of a happening behind one of these more is known than that somebody spoke of it.
_DONE = frozenset({"after", "at", "during", "following", "from", "in", "over", "since"})
# What may not have happened, by an adjective and by what a word above says. Own lists.
_UNSURE = frozenset(
    {"alleged", "attempted", "averted", "failed", "feared", "foiled", "next", "planned", "possible"}
    | {"potential", "proposed", "suspected", "threatened", "would-be"}
)
_WISHED = frozenset(
    {"allege", "avert", "avoid", "ban", "bid", "call", "cancel", "consider", "demand", "deny"}
    | {"favor", "favour", "fear", "foil", "plan", "plot", "postpone", "prepare", "prevent"}
    | {"propose", "risk", "seek", "suspect", "threat", "threaten", "thwart", "urge", "warn"}
)
_RANKED = ("JJS", "RBS")
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "final", "last"})
_LONGEST = 14


def happening(reading: Reading, noun: Token, when: When) -> tuple[Phrase, str] | None:
    """The words of what happened, and the verb that says so; None where that is not sure, or
    where nothing says which is meant."""
    row = table("happenings").get(noun.lemma_.lower())
    if row is None or not _is_over(reading, when) or not _is_sure(noun, when):
        return None
    before = list(_before(noun, when))
    behind = list(_behind(reading, noun, when))
    named = any(t.pos_ == "PROPN" for t in before) or any(_has_name(p) for p in behind)
    if not named or any(t.lower_ in _UNSURE or t.tag_ == "PRP$" for t in before):
        return None
    text = " ".join((*_spelled(before), noun.text, *(p.text for p in behind)))
    if len(text.split()) > _LONGEST:
        return None
    text = f"{_article(noun, before)} {text}".strip()
    return Phrase(text, frozenset(d for p in behind for d in p.doubts)), row[0]


def _is_over(reading: Reading, when: When) -> bool:
    """Whether a date with its year lies before the article's own."""
    day, now = when.mention.edtf or "", reading.article.published or ""
    return day[:4].isdigit() and bool(now) and day[: len(now)] < now[: len(day)]


def _is_sure(noun: Token, when: When) -> bool:
    """Whether it is told as what was: "the raid", "Friday's raid", "after a raid"."""
    definite = when.how == "noun" and when.end <= noun.i
    definite = definite or any(c.lower_ == "the" for c in noun.lefts)
    if not definite and noun.head.lower_ not in _DONE:
        return False
    return not any(t.lemma_.lower() in _WISHED for t in climb(noun))


def _before(noun: Token, when: When) -> Iterator[Token]:
    """The words before a noun that tell of it, without the date and its "'s"."""
    for c in noun.lefts:
        owner = c.dep_ == "poss" and c.pos_ == "PROPN"
        if not owner and c.dep_ not in ("amod", "compound", "nmod", "nummod"):
            continue
        dated = when.start <= c.i < when.end
        yield from (t for t in c.subtree if not (dated or when.start <= t.i < when.end))


def _behind(reading: Reading, noun: Token, when: When) -> Iterator[Phrase]:
    """The phrases right behind a noun that say which is meant."""
    at = noun.i + 1
    for c in noun.rights:
        if at == when.start:
            at = when.end
        start, end = edges(c)
        if start < when.end and when.start < end:
            if start == when.start:
                continue
            return
        if c.dep_ != "prep" or c.lower_ not in _WHICH or c.i != at:
            return
        found = phrase(reading, c, start, end)
        if isinstance(found, str):
            return
        yield found
        at = end


def _has_name(found: Phrase) -> bool:
    return any(word[:1].isupper() for word in found.text.split())


def _spelled(tokens: list[Token]) -> Iterator[str]:
    """The words as they stand, joined where no space parted them."""
    text = "".join(t.text_with_ws for t in sorted(tokens, key=lambda t: t.i)).strip()
    if text:
        yield text


def _article(noun: Token, before: list[Token]) -> str:
    """ "The" of one that is told apart by a name or number, else "a"; none of several."""
    if any(t.dep_ == "poss" for t in before):
        return ""
    ranked = any(t.tag_ in _RANKED or t.lower_ in _ORDINALS for t in before)
    if ranked or any(t.pos_ == "PROPN" for t in before):
        return "the"
    if noun.tag_ in ("NNS", "NNPS"):
        return ""
    first = min(before, key=lambda t: t.i).text if before else noun.text
    return "an" if first[0].lower() in "aeiou" else "a"
