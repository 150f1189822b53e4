"""What limits a noun that a sentence tells of for the first time, and where things lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE, edges, verb_above

if TYPE_CHECKING:
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Span, Token
    from briefings.extract.story import Sentence

Holes = tuple[tuple[int, int], ...]
# Words that tell of a noun for the first time, whence it comes, and those that would be untrue of
# a part: "no voter who had moved", "few", "only".
_NEW = frozenset({"a", "an", "some", "several", "two", "three"})
_ORIGINS = frozenset({"from", "at", "with"})
_RESTRICTING = frozenset({"no", "never", "only", "few", "without", "every", "each", "any", "all"})
_PLACES = frozenset({"GPE", "LOC"})


def limiting(framed: Frame, sentence: Sentence) -> Holes:
    """What limits a noun that is told for the first time, and is true without: "some 500 voters
    | who had moved". Nothing of a sentence that denies or restricts."""
    span = sentence.span
    if any(t.dep_ == "neg" or t.lower_ in _RESTRICTING for t in span):
        return ()
    left = framed.subject.left_edge.i
    clauses = [t for t in span if t.dep_ in ("relcl", "acl") and t.head.i >= left]
    clauses = [t for t in clauses if t.head.dep_ != "appos" and not _is_matter(t)]
    holes = [edges(clause) for clause in clauses if _is_free(_limited(clause))]
    return tuple((a, _behind_aside(span, b)) for a, b in holes if b <= span.end)


def _behind_aside(span: Span, end: int) -> int:
    """Where words end whose last noun has an aside: "a survey | by Aralco, a firm in Lund |"."""
    doc = span.doc
    if end + 1 >= span.end or doc[end].text != "," or doc[end + 1].tag_ != "DT":
        return end
    closing = next((i for i in range(end + 1, span.end) if doc[i].text in (",", ".")), end)
    return end if any(t.tag_ in FINITE for t in doc[end:closing]) else closing


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


def origin_of(framed: Frame) -> Holes:
    """Whence a new subject comes: "a team | from two schools in Lima | has found"."""
    head, end = framed.subject, framed.verb.start
    if (
        framed.speaker == head
        or head.i > end
        or not any(c.lower_ in ("a", "an") for c in head.lefts)
    ):
        return ()
    phrases = [c for c in head.rights if c.dep_ == "prep" and c.lower_ in _ORIGINS and c.i < end]
    return ((phrases[0].i, end),) if phrases else ()


def wider(sentence: Sentence) -> Holes:
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
