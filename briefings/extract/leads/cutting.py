"""What a whole sentence can do without, the least first.

Asides go, then what a participle or a conjunction adds at the end, then a second clause, the
phrase behind the last comma and the one before the subject. A condition is never cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import adverbials, asides, occasions, trailing
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefings.extract.leads.framing import Frame
    from briefings.extract.story import Sentence

Holes = tuple[tuple[int, int], ...]
# Words that open a phrase behind a comma, and those with which it limits what was said.
_OPENING_TAGS = frozenset({"IN", "VBG", "VBN", "WDT", "WP", "WP$", "WRB"})
_FRONTED = frozenset({"IN", "RB", "TO", "VBG", "VBN", "WRB"})
_LIMITS = frozenset({"that", "than", "except", "without", "until", "but"})


def cuts(framed: Frame, sentence: Sentence) -> Iterator[Holes]:
    """What may be left out (token indexes), in the order in which it is tried: nothing first."""
    main, start, end = framed.verb.main, framed.verb.end, sentence.span.end
    small = tuple(asides(main.doc, sentence.span.start, end))
    last = tuple(trailing(main.doc, start, end))
    clauses = tuple(adverbials(main, start, end))
    ends = tuple(occasions(main, start, end))
    second, closing, opening = _second(framed, end), _closing(framed, end), _front(framed, sentence)
    seen: list[Holes] = []
    for holes in (
        (),
        last,
        small,
        (*small, *last),
        second,
        closing,
        (*small, *closing),
        (*small, *clauses),
        (*small, *second),
        opening,
        (*small, *opening),
        (*small, *last, *clauses),
        (*small, *closing, *opening),
        (*small, *last, *clauses, *ends),
    ):
        if holes not in seen:
            seen.append(holes)
            yield holes


def _second(framed: Frame, end: int) -> Holes:
    """A clause that "and" or "but" adds to the main one."""
    doc, at = framed.verb.main.doc, framed.end
    both = at + 1 < end and "cc" in (doc[at].dep_, doc[at + 1].dep_)
    return ((at, end),) if both else ()


def _closing(framed: Frame, end: int) -> Holes:
    """The phrase behind the last comma, if it only adds to what was said."""
    doc = framed.verb.main.doc
    commas = [i for i in range(framed.verb.end + 2, end - 1) if doc[i].text == ","]
    if not commas:
        return ()
    first = doc[commas[-1] + 1]
    inside = range(commas[-1], end)
    adds = first.tag_ in _OPENING_TAGS and not _limits(first)
    speaks = framed.speaker is not None and framed.speaker.i in inside
    return ((commas[-1], end),) if adds and not speaks else ()


def _front(framed: Frame, sentence: Sentence) -> Holes:
    """The phrase before the subject, if a comma ends it and it tells no date."""
    doc, start = framed.verb.main.doc, sentence.span.start
    left = framed.subject.left_edge.i
    phrase = doc[start:left]
    bare = doc[start].tag_ not in _FRONTED
    if left <= start + 1 or doc[left - 1].text != "," or bare or _limits(doc[start]):
        return ()
    speaks = framed.speaker is not None and framed.speaker.i < left
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in phrase)
    return () if dated or speaks else ((start, left),)


def _limits(token: Token) -> bool:
    return token.lower_ in _LIMITS or token.lower_ in words("conditions")
