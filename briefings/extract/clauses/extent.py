"""How far a clause reaches, and which of its words may be left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from briefings.extract.clauses.lost import lost_subject
from briefings.extract.clauses.opening import BRACKETS, COMMAS, opening_asides
from briefings.extract.clauses.tree import FINITE, SUBJECTS, child, edges, is_verb
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.pipeline import Doc, Token

Hole = tuple[int, int]
_AT = attrgetter("i")
_DASHES = frozenset({"-", "–", "—", "―", "--"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_MARKS = frozenset({'"', "”"})
# Punctuation to spaCy ("%" too) that closes what a clause says.
_KEPT = frozenset({'"', "”", ")", "%"})


def reach(verb: Token, start: int, *, through_but: bool = False) -> int:
    """The token index where the words of `verb` end, counted from the token index `start`.

    With `through_but`, what follows "but" belongs to them: a plan is not told without its end.
    """
    end = edges(verb)[1]
    for other in _coordinated(verb):
        if other.i < start:
            end = max(end, edges(other)[1])
            continue
        if through_but and "but" in {
            t.lower_ for t in verb.doc[verb.i : other.i] if t.dep_ == "cc"
        }:
            continue
        end = min(end, _before(other))
    while end > start and _loose(verb.doc.words[end - 1]):
        end -= 1
    return end


def _loose(token: Token) -> bool:
    """Whether a mark or "and" at the end of a clause is none of its words: "in May and, if"."""
    return (token.is_punct and token.text not in _KEPT) or token.lower_ in ("and", "but")


def _coordinated(verb: Token) -> Iterator[Token]:
    """The verbs of other clauses that stand to the right of this one."""
    for c in verb.rights:
        if (c.dep_ in ("conj", "parataxis", "ROOT") and is_verb(c)) or (
            c.dep_ == "ccomp" and child(c, *SUBJECTS) is not None and _glued(verb, c)
        ):
            yield c


def _glued(verb: Token, other: Token) -> bool:
    """A complement after a semicolon, colon or dash is another sentence."""
    left = other.left_edge.i
    return left > 0 and verb.doc[left - 1].text in {";", ":", *_DASHES}


def _before(other: Token) -> int:
    """The end of what stands before a coordinated clause: its comma and "and" are not counted."""
    tokens, end = other.doc.words, other.left_edge.i
    lost = lost_subject(other)
    if lost is not None:
        end = lost.left_edge.i
        if tokens[end - 1].dep_ == "prep":
            return end - 1
    while end > 0 and (
        tokens[end - 1].dep_ == "cc" or tokens[end - 1].text in {",", ";", *_DASHES}
    ):
        end -= 1
    return end


def asides(doc: Doc, start: int, end: int) -> Iterator[Hole]:
    """Appositions and relative clauses set off by commas, and brackets, within [start, end)."""
    opening = opening_asides(doc)
    for token in opening[bisect_left(opening, start, key=_AT) :]:
        if token.i >= end:
            return
        if token.text in BRACKETS:
            yield from (h for h in _bracket(doc, token.i, end) if not _acronym(doc, h))
        elif start <= token.head.i:
            yield from _set_off(doc, token, start, end)


def adverbials(verb: Token, start: int, end: int) -> Iterator[Hole]:
    """Adverbial clauses to the right of the verb; a gerund after a comma too."""
    for c in verb.rights:
        if c.dep_ == "advcl" and c.left_edge.i >= start and not _essential(c) and not _counted(c):
            left, right = _opening(c), edges(c)[1]
            comma = left - 1 if left > start and verb.doc[left - 1].text in COMMAS else left
            if right >= end or verb.doc[right].is_punct:
                yield comma, min(right, end)


def _opening(clause: Token) -> int:
    """Where an adverbial clause begins: behind a comma that its word has before it, as the phrase
    before that is not its own ("on leave, | hours after a court ruled")."""
    left = edges(clause)[0]
    mark = next((c.i for c in clause.lefts if c.dep_ == "mark"), clause.i)
    commas = (i for i in range(mark - 1, left, -1) if clause.doc[i].text in COMMAS)
    inner = next(commas, None)
    adds = clause.doc[left].tag_ == "IN" and clause.doc[left].dep_ == "prep"
    return inner + 1 if inner is not None and adds else left


def _counted(participle: Token) -> bool:
    """Whether it says what befell the number before it: "three died and around 20 | injured"."""
    i = participle.i
    return participle.tag_ == "VBN" and i > 0 and participle.doc[i - 1].pos_ == "NUM"


def trailing(doc: Doc, start: int, end: int) -> Iterator[Hole]:
    """What an "-ing" tells after the last comma, whichever verb the parser hangs it on."""
    for token in doc.words[start + 1 : end]:
        comma = token.i - 1
        if (
            token.tag_ == "VBG"
            and doc[comma].text == ","
            and not any(t.tag_ in FINITE for t in doc.words[token.i : end])
        ):
            yield comma, end


def participials(verb: Token, start: int, end: int) -> Iterator[Hole]:
    """As `adverbials`, but what only "-ing" or "-ed" tells after a comma is left alone."""
    for hole in adverbials(verb, start, end):
        opening = verb.doc[hole[0]].text
        marked = any(
            t.dep_ in ("mark", "advmod") and t.tag_ in ("IN", "WRB")
            for t in verb.doc.words[hole[0] : hole[1]]
        )
        if opening not in COMMAS or marked:
            yield hole


def tails(doc: Doc, start: int, end: int) -> Iterator[Hole]:
    """What stands behind a comma at the end, the shortest first, where no list is broken by it:
    ", in what was then …", ", one of the first …"."""
    tokens = doc.words
    for i in range(end - 2, start, -1):
        if tokens[i].text != "," and tokens[i].text not in _DASHES:
            continue
        after = doc[i + 1 : end]
        span = doc[i - 1].tag_ == doc[i + 1].tag_ == "CD"  # "2019 – 2021"
        if doc[i].text in _DASHES and doc[i - 1].whitespace_ and not span and doc[i].tag_ != "HYPH":
            yield i, end
        if doc[i].text != "," or any(t.dep_ in ("cc", "conj") and t.head.i < i for t in after):
            continue
        if any(t.lower_ in words("conditions") or t.text in ('"', "”") for t in after):
            continue
        yield i, end


def _essential(clause: Token) -> bool:
    """A condition, or the purpose ("to …"), cannot be left out."""
    marks = {c.lower_ for c in clause.lefts if c.dep_ in ("mark", "advmod")}
    if "when" in marks and under_way(clause.head):
        return True
    return bool(marks & words("conditions")) or any(
        c.dep_ == "aux" and c.tag_ == "TO" for c in clause.lefts
    )


def under_way(verb: Token) -> bool:
    """Whether a verb tells what was going on when something happened: "was on approach when …"."""
    if verb.lemma_ == "be":
        return verb.tag_ == "VBD" and any(c.dep_ == "prep" for c in verb.rights)
    return verb.tag_ == "VBG" and any(c.lower_ in ("was", "were") for c in verb.lefts)


def _bracket(doc: Doc, i: int, end: int) -> Iterator[Hole]:
    close = BRACKETS[doc[i].text]
    for j in range(i + 1, end):
        if doc[j].text == close:
            yield i, j + 1
            return


def _acronym(doc: Doc, hole: Hole) -> bool:
    """A bracket that gives the short form of a name stays."""
    inside = doc[hole[0] + 1 : hole[1] - 1].text
    return inside.isupper() and inside.isalnum() and len(inside) > 1


def _set_off(doc: Doc, token: Token, start: int, end: int) -> Iterator[Hole]:
    left, right = edges(token)
    right = _with_second(token, right, end)
    if left - 1 <= start or not _parts(doc, left - 1):
        return
    if token.dep_ == "amod" and not (token.tag_.startswith("VB") or doc[left - 1].text in _DASHES):
        return
    if right < end and _parts(doc, right):
        marked = right + 1 < end and doc[right + 1].text in _MARKS and not doc[right].whitespace_
        # ", which …, saying": the comma before a participle stays
        stays = right + 1 < end and doc[right].text == ","
        stays = stays and (doc[right + 1].tag_ == "VBG" or _in_list(token, right))
        yield left - 1, right + (not stays) + marked  # ‘, director of "The Wax," was’
    elif right >= end and _closed(doc, right):
        yield left - 1, end


def _in_list(aside: Token, right: int) -> bool:
    """Whether the comma behind an aside parts two of a list too: "Ana Ruiz, 17, Tom Hale, 15,"."""
    number = aside.pos_ == "NUM" and aside.left_edge.i == aside.i == right - 1
    return number and aside.doc[right + 1].pos_ in ("PROPN", "CCONJ")


def _with_second(token: Token, right: int, end: int) -> int:
    """Where an aside ends that goes on with ", and who …", which the parser hangs on its noun."""
    tokens = token.doc.words
    at = right + (right < end and tokens[right].text in COMMAS)
    if at + 1 >= end or tokens[at].dep_ != "cc" or tokens[at + 1].tag_ not in _RELATIVE:
        return right
    verbs = (c for c in (*token.rights, *token.head.rights) if c.left_edge.i in (at, at + 1))
    return max((edges(v)[1] for v in verbs if is_verb(v)), default=right)


def _parts(doc: Doc, i: int) -> bool:
    """Whether a comma or a dash stands at a token, and no hyphen within a word ("vice-mayor")."""
    hyphen = doc.words[i].text == "-" and i > 0 and not doc.words[i - 1].whitespace_
    return doc.words[i].text in COMMAS | _DASHES and not hyphen


def _closed(doc: Doc, right: int) -> bool:
    """An aside at the end of a phrase is closed by a mark, or by "and"."""
    return right >= len(doc) or doc[right].is_punct or doc[right].dep_ == "cc"


def without(start: int, end: int, holes: Iterable[Hole]) -> tuple[int, ...]:
    """The token indexes of [start, end) that are in no hole."""
    gone = {i for hole in holes for i in range(*hole)}
    if not gone:
        return tuple(range(start, end))
    return tuple(i for i in range(start, end) if i not in gone)
