"""What a whole sentence can do without, the least first.

Asides go, then what a participle or a conjunction adds at the end, then a second clause, the
phrase behind the last comma and the one before the subject. A condition is never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import adverbials, asides, trailing
from briefings.extract.clauses.occasions import occasions
from briefings.extract.clauses.tree import edges
from briefings.extract.leads.endings import (
    circumstances,
    dashed,
    endings,
    purposes,
    second_sentence,
)
from briefings.extract.leads.limits import limiting, origin_of, wider
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.story import Sentence

Holes = tuple[tuple[int, int], ...]
# Words that open a phrase behind a comma, and those with which it limits what was said.
_OPENING_TAGS = frozenset({"IN", "VBG", "VBN", "WDT", "WP", "WP$", "WRB"})
_FRONTED = frozenset({"IN", "RB", "TO", "VBG", "VBN", "WRB"})
_NOUNS = frozenset({"NOUN", "NUM", "PROPN", "SYM"})
_LIMITS = frozenset({"that", "than", "except", "without", "until", "but"})


def cuts(framed: Frame, sentence: Sentence) -> Iterator[Holes]:
    """What may be left out (token indexes), in the order in which it is tried: nothing first."""
    start, end = framed.verb.end, sentence.span.end
    dash = (*dashed(framed, end), *second_sentence(framed, end))
    nothing = tuple(_before_speaker(framed, hole) for hole in dash)
    yield nothing
    seen: set[Holes] = {nothing}
    tried: set[Holes] = {()}
    for cut in _in_order(framed, sentence, start, end):
        if cut in tried:
            continue
        tried.add(cut)
        holes = (*nothing, *(_before_speaker(framed, hole) for hole in cut))
        if holes not in seen and not _silences(framed, holes) and not _orphans(framed, holes):
            seen.add(holes)
            yield holes


def _silences(framed: Frame, holes: Holes) -> bool:
    """Whether who says so would go, and a claim stand as a fact."""
    speaker = framed.speaker
    return speaker is not None and any(a <= speaker.i < b for a, b in holes)


def _orphans(framed: Frame, holes: Holes) -> bool:
    """Whether an infinitive would stay behind whose "to" goes: "as it seeks to combine its brands,
    | use its stores and take a share"."""
    doc = framed.verb.main.doc
    after = (doc[b : b + 2] for _, b in holes if b < len(doc))
    first = (next((t for t in pair if not t.is_punct), None) for pair in after)
    return any(t is not None and t.tag_ == "VB" and t.dep_ == "conj" for t in first)


def _in_order(framed: Frame, sentence: Sentence, start: int, end: int) -> Iterator[Holes]:
    """What may go, by itself and with what went before; each is looked for when it is its turn."""
    main = framed.verb.main
    last = tuple(trailing(main.doc, start, end))
    yield last
    small = tuple(asides(main.doc, max(sentence.span.start, framed.start), end))
    yield _kept(small, [h for h in small if _is_name(main.doc, h)])
    small = _kept(small, [h for h in small if _is_only_name(main.doc, h)])
    yield from (small, (*small, *last))
    second, closing = _second(framed, end), _closing(framed, end)
    yield from (second, closing, (*small, *closing))
    clauses, opening = tuple(adverbials(main, start, end)), _front(framed, sentence)
    yield from ((*small, *clauses), (*small, *second), opening, (*small, *opening))
    yield from ((*small, *last, *clauses), (*small, *closing, *opening))
    ends = tuple(occasions(main, start, end))
    yield from ((*small, *last, *clauses, *ends), ends)
    further = tuple(endings(framed, end))
    yield from ((hole,) for hole in further)
    yield from ((*small, hole) for hole in further)
    yield from ((*small, *opening, hole) for hole in further if opening)
    told = (*circumstances(framed, end), *purposes(framed, end))
    yield from ((hole,) for hole in told)
    wide = _participle(framed, end)
    yield from (told, (*small, *told), wide, (*small, *wide))
    limits, origin = limiting(framed, sentence), origin_of(framed)
    yield from (limits, (*small, *last, *limits), (*small, *last, *clauses, *ends, *limits))
    yield from (origin, (*small, *last, *clauses, *limits, *origin))
    yield (*small, *wider(sentence))


def _is_name(doc: Doc, hole: tuple[int, int]) -> bool:
    """Whether an aside is a name: "the mayor | , Ana Ruiz, | has"."""
    return all(t.pos_ == "PROPN" or t.text == "," for t in doc[slice(*hole)])


def _is_only_name(doc: Doc, hole: tuple[int, int]) -> bool:
    """Whether no other name says which thing is meant: "the lake | , Kalo Pokhari, | had"."""
    noun = doc[hole[0] - 1]
    named = any(t.pos_ == "PROPN" for t in noun.subtree if t.i < noun.i)
    return _is_name(doc, hole) and noun.pos_ == "NOUN" and not named


def _kept(holes: Holes, stay: Sequence[tuple[int, int]]) -> Holes:
    """The holes but for some, which keep the comma behind them."""
    closing = {end - 1 for _, end in stay}
    return tuple((a + (a in closing), b) for a, b in holes if (a, b) not in stay)


def _before_speaker(framed: Frame, hole: tuple[int, int]) -> tuple[int, int]:
    """A hole keeps the comma that closes it where who says so follows ("Loja, | officials said"),
    and behind what stands before the subject ("In Loja, where it began, | crowds wept")."""
    tokens, (start, end) = framed.verb.main.doc.words, hole
    speaker = framed.speaker
    follows = speaker is not None and speaker.left_edge.i == end and framed.verb.main.i > speaker.i
    follows = follows or (speaker is not None and speaker.head.i == end)  # "said Ruiz"
    follows = follows or (tokens[start].text == "," and end == framed.subject.left_edge.i)
    return (start, end - 1) if follows and tokens[end - 1].text == "," else hole


def _second(framed: Frame, end: int) -> Holes:
    """A clause that "and" or "but" adds to the main one."""
    tokens, at = framed.verb.main.doc.words, framed.end
    joint = next((t for t in tokens[at : min(at + 2, end)] if t.dep_ == "cc"), None)
    # "pays 61 francs in cash and 0.4 of a share for each held": it joins two nouns
    return ((at, end),) if joint is not None and joint.head.pos_ not in _NOUNS else ()


def _closing(framed: Frame, end: int) -> Holes:
    """The phrase behind the last comma, if it only adds to what was said."""
    doc = framed.verb.main.doc
    commas = [i for i in range(framed.verb.end + 2, end - 1) if doc.words[i].text == ","]
    if not commas:
        return ()
    first = doc[commas[-1] + 1]
    inside = range(commas[-1], end)
    adds = first.tag_ in _OPENING_TAGS and not _limits(first)
    speaks = framed.speaker is not None and framed.speaker.i in inside
    limits = any(doc.words[i].lower_ in words("conditions") for i in inside)
    if not adds or speaks or limits or _ends_aside(doc, commas[-1]):
        return ()
    return ((commas[-1], end),)


def _ends_aside(doc: Doc, comma: int) -> bool:
    """Whether a comma only closes a name: "sent the director, Ana Ruiz, | on leave"."""
    start = doc[comma - 1].left_edge.i
    named = doc[comma - 1].dep_ == "appos" and all(t.pos_ == "PROPN" for t in doc[start:comma])
    return named and doc[start - 1].text == ","


def _participle(framed: Frame, end: int) -> Holes:
    """What an "-ing" tells behind a comma up to the end, clauses and all."""
    doc = framed.verb.main.doc
    for token in doc.words[framed.verb.end + 2 : end]:
        last = edges(token)[1] >= end - 1
        if token.tag_ == "VBG" and doc[token.i - 1].text == "," and last:
            speaks = framed.speaker is not None and framed.speaker.i > token.i
            limits = any(t.lower_ in words("conditions") for t in doc[token.i : end])
            return () if speaks or limits else ((token.i - 1, end),)
    return ()


def _front(framed: Frame, sentence: Sentence) -> Holes:
    """The phrase before the subject, if a comma ends it and it tells no date."""
    doc, start = framed.verb.main.doc, max(sentence.span.start, framed.start)
    left = framed.subject.left_edge.i
    phrase = doc[start:left]
    bare = doc[start].tag_ not in _FRONTED
    if (
        left <= start + 1
        or left > framed.verb.start
        or doc[left - 1].text != ","
        or bare
        or _limits(doc[start])
    ):
        return ()
    said = any(t.dep_ == "ccomp" and t.head.i == framed.verb.main.i for t in phrase)
    speaks = said or (framed.speaker is not None and framed.speaker.i < left)
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in phrase)
    return () if dated or speaks else ((start, left),)


def _limits(token: Token) -> bool:
    return token.lower_ in _LIMITS or token.lower_ in words("conditions")
