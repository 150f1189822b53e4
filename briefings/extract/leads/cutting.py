"""What a whole sentence can do without, the least first.

Asides go, then what a participle or a conjunction adds at the end, then a second clause, the
phrase behind the last comma and the one before the subject. A condition is never cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import adverbials, asides, occasions, trailing
from briefings.extract.clauses.tree import edges, verb_above
from briefings.extract.leads.endings import circumstances, dashed, endings, purposes
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Span, Token
    from briefings.extract.story import Sentence

Holes = tuple[tuple[int, int], ...]
# Words that open a phrase behind a comma, and those with which it limits what was said.
_OPENING_TAGS = frozenset({"IN", "VBG", "VBN", "WDT", "WP", "WP$", "WRB"})
_FRONTED = frozenset({"IN", "RB", "TO", "VBG", "VBN", "WRB"})
# Words that tell of a noun for the first time, whence it comes, and those that would be untrue of
# a part: "no voter who had moved", "few", "only".
_NEW = frozenset({"a", "an", "some", "several", "two", "three"})
_ORIGINS = frozenset({"from", "at", "with"})
_RESTRICTING = frozenset({"no", "never", "only", "few", "without", "every", "each", "any", "all"})
_PLACES = frozenset({"GPE", "LOC"})
_LIMITS = frozenset({"that", "than", "except", "without", "until", "but"})


def cuts(framed: Frame, sentence: Sentence) -> Iterator[Holes]:
    """What may be left out (token indexes), in the order in which it is tried: nothing first."""
    main, start, end = framed.verb.main, framed.verb.end, sentence.span.end
    dash = dashed(framed, end)
    nothing = tuple(_before_speaker(framed, hole) for hole in dash)
    yield nothing
    small = tuple(asides(main.doc, max(sentence.span.start, framed.start), end))
    last = tuple(trailing(main.doc, start, end))
    clauses = tuple(adverbials(main, start, end))
    ends = tuple(occasions(main, start, end))
    wide = _participle(framed, end)
    second, closing, opening = _second(framed, end), _closing(framed, end), _front(framed, sentence)
    limits, origin = _limiting(framed, sentence), _origin(framed)
    further = tuple(endings(framed, end))
    told = (*circumstances(framed, end), *purposes(framed, end))
    seen: list[Holes] = [nothing]
    for cut in (
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
        ends,
        *((hole,) for hole in further),
        *((*small, hole) for hole in further),
        *((hole,) for hole in told),
        told,
        (*small, *told),
        wide,
        (*small, *wide),
        limits,
        (*small, *last, *limits),
        (*small, *last, *clauses, *ends, *limits),
        origin,
        (*small, *last, *clauses, *limits, *origin),
        (*small, *_wider(sentence)),
    ):
        holes = tuple(_before_speaker(framed, hole) for hole in (*dash, *cut))
        if holes not in seen:
            seen.append(holes)
            yield holes


def _before_speaker(framed: Frame, hole: tuple[int, int]) -> tuple[int, int]:
    """A hole keeps the comma that closes it where who says so follows ("Loja, | officials said"),
    and behind what stands before the subject ("In Loja, where it began, | crowds wept")."""
    doc, (start, end) = framed.verb.main.doc, hole
    speaker = framed.speaker
    follows = speaker is not None and speaker.left_edge.i == end and framed.verb.main.i > speaker.i
    follows = follows or (doc[start].text == "," and end == framed.subject.left_edge.i)
    return (start, end - 1) if follows and doc[end - 1].text == "," else hole


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
    limits = any(doc[i].lower_ in words("conditions") for i in inside)
    return ((commas[-1], end),) if adds and not speaks and not limits else ()


def _participle(framed: Frame, end: int) -> Holes:
    """What an "-ing" tells behind a comma up to the end, clauses and all."""
    doc = framed.verb.main.doc
    for token in doc[framed.verb.end + 2 : end]:
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


def _limiting(framed: Frame, sentence: Sentence) -> Holes:
    """What limits a noun that is told for the first time, and is true without: "some 500 voters
    | who had moved". Nothing of a sentence that denies or restricts."""
    span = sentence.span
    if any(t.dep_ == "neg" or t.lower_ in _RESTRICTING for t in span):
        return ()
    left = framed.subject.left_edge.i
    clauses = [t for t in span if t.dep_ in ("relcl", "acl") and t.head.i >= left]
    clauses = [t for t in clauses if t.head.dep_ != "appos" and not _is_matter(t)]
    holes = [edges(clause) for clause in clauses if _is_free(_limited(clause))]
    return tuple((left, right) for left, right in holes if right <= span.end)


def _is_matter(clause: Token) -> bool:
    """Whether "to" opens what a noun is about: "an attempt | to move the vote"."""
    return clause.tag_ == "VB" and any(c.tag_ == "TO" for c in clause.lefts)


def _is_free(noun: Token) -> bool:
    """Whether what limits a noun may go: it is new, and not what somebody wants or is to do, of
    which it says the sense ("to have a baby that matches their son")."""
    verb = verb_above(noun)
    single = any(c.lower_ in ("a", "an") for c in noun.lefts)
    wanted = verb is not None and (verb.tag_ == "VB" or (verb.lemma_ == "have" and noun.i > verb.i))
    return _is_new(noun) and not (single and wanted)


def _limited(clause: Token) -> Token:
    """The noun that a clause limits; "500 voters from Lima and Cusco who …" are not Cusco's."""
    noun = clause.head
    while noun.ent_type_ == "GPE" and noun.dep_ in ("pobj", "conj"):
        noun = noun.head if noun.dep_ == "conj" else noun.head.head
    return noun


def _origin(framed: Frame) -> Holes:
    """Whence a new subject comes: "a team | from two schools in Lima | has found"."""
    head, end = framed.subject, framed.verb.start
    if head.i > end or not any(c.lower_ in ("a", "an") for c in head.lefts):
        return ()
    phrases = [c for c in head.rights if c.dep_ == "prep" and c.lower_ in _ORIGINS and c.i < end]
    return ((phrases[0].i, end),) if phrases else ()


def _wider(sentence: Sentence) -> Holes:
    """The place that a place lies in: "outside the town of Brod | in North Moor"."""
    span = sentence.span
    inner = (t for t in span if t.lower_ == "in" and t.dep_ == "prep" and t.i > span.start)
    holes = (edges(t) for t in inner if t.nbor(-1).ent_type_ in _PLACES)
    return tuple(h for h in holes if _is_place(span.doc[h[0] + 1 : h[1]]))


def _is_place(phrase: Span) -> bool:
    """Whether a phrase names a place and tells nothing else."""
    place = any(t.ent_type_ in _PLACES for t in phrase)
    return place and not any(t.tag_[:2] in ("VB", "CD") or t.text == "," for t in phrase)


def _is_new(noun: Token) -> bool:
    """Whether a noun is told for the first time: with "a", "some" or a number."""
    return any(c.lower_ in _NEW or c.dep_ == "nummod" for c in noun.lefts) and not any(
        c.dep_ in ("det", "poss") and c.lower_ not in _NEW for c in noun.lefts
    )


def _limits(token: Token) -> bool:
    return token.lower_ in _LIMITS or token.lower_ in words("conditions")
