"""The words of a noun phrase of a sentence that stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.clauses.tree import SUBJECTS, edges
from briefings.extract.statements.phrases import spell
from briefings.extract.statements.wording import tidy

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.references.leaning import Resolution

# Words that go on with a name ("ministry of health", "ambassador to Chile"), and articles.
_PARTS = frozenset({"of", "to", "for", "from", "in", "at"})
_ARTICLES = frozenset({"the", "a", "an", "some", "several", "many", "two", "three"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
_CLAUSES = frozenset({"relcl", "acl"})
_SCALES = frozenset({"b", "bn", "k", "m", "mn", "tn"})
# A clause of more words is no part of what a thing is called.
_LONGEST = 14


def noun_words(head: Token, kept: Sequence[int], found: Resolution) -> str:
    """The words of a noun phrase without its asides and clauses, names resolved.

    A noun that only "the" stands before keeps what says which one it is: "the man who calls
    himself Soto", "the report by the Lima Institute".
    """
    start, end = edges(head)
    start, tokens = _behind_condition(head, start), head.doc.words
    end = min(end, _verb_start(head)) + _scaled(tokens, end)
    while start > 1 and tokens[start - 1].text == "-" and not tokens[start - 1].whitespace_:
        start = edges(tokens[start - 2])[0]  # "co-founder"
    telling = _telling(head)
    holes = [*asides(head.doc, start, end)]
    holes += [h for h in _needless(head, bare=start == head.i) if telling not in range(*h)]
    comma = next((i for i in range(head.i, end) if _ends(head, i)), end)
    listed = any(tokens[i].dep_ == "cc" for i in range(head.i, comma)) or head.n_rights == 0
    own = [i for i in without(_first(head, start), end if listed else comma, holes) if i in kept]
    own = [i for i in own if not (tokens[i].lower_ == "no" and tokens[i].head.i == head.i)]
    while own and (tokens[own[-1]].dep_ == "cc" or tokens[own[-1]].text in ",;:–—"):
        own.pop()
    text = tidy(spell(head.doc, own, found)) if own else ""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in _ARTICLES else text


def _behind_condition(head: Token, start: int) -> int:
    """Where the noun begins that the parser hung a condition on: "If convicted | Ruiz may"."""
    first, second = head.doc.words[start], head.doc.words[min(start + 1, head.i)]
    return start + 2 if first.dep_ == "mark" and second.tag_ == "VBN" else start


def _scaled(tokens: Sequence[Token], end: int) -> bool:
    """Whether the "m" of "£40m", read as a verb, is the last of a noun's words."""
    last = tokens[end - 1]
    glued = end < len(tokens) and last.text[-1].isdigit() and not last.whitespace_
    return glued and tokens[end].lower_ in _SCALES


def _needless(head: Token, *, bare: bool) -> Iterator[tuple[int, int]]:
    """The clauses and phrases behind a noun that are no part of a name."""
    clauses = (
        {"relcl"} if bare and head.ent_type_ != "PERSON" else _CLAUSES
    )  # "data compiled by Aralco"
    below = tuple(head.subtree)
    telling = (c for c in below if c.dep_ in clauses and c.i > head.i)
    yield from (edges(c) for c in telling if not _restricts(c, head))
    yield from (edges(c) for c in below if c.dep_ == "prep" and _adds(c, head))


def _restricts(clause: Token, head: Token) -> bool:
    """Whether a short clause says which things are meant: "the number of Finns working in Oslo"."""
    noun, (left, right) = clause.head, edges(clause)
    near = noun.pos_ in ("NOUN", "PROPN") and left == noun.i + 1 and noun.ent_type_ != "PERSON"
    several = noun.tag_ in ("NNS", "NNPS") or noun.ent_type_ == "NORP"
    several = several and not any(c.lower_ == "the" for c in noun.lefts)
    if noun.lower_ == "those" and right - edges(head)[0] <= _LONGEST:
        return True  # "more than half of those who lost their homes"
    return near and several and right - edges(head)[0] <= _LONGEST


def _verb_start(head: Token) -> int:
    """Where the verb begins that a noun is the subject of, if it stands behind it: what the parser
    hangs on the noun behind the verb is none of its words."""
    verb = head.head
    if head.dep_ not in SUBJECTS or verb.i < head.i:
        return len(head.doc)
    parts = ("aux", "auxpass", "neg", "advmod")
    return min((c.i for c in verb.lefts if c.i > head.i and c.dep_ in parts), default=verb.i)


def _telling(head: Token) -> int:
    """The token of the clause or phrase that says which is meant by a noun with no more than
    "the" before it; -1 for none."""
    if head.pos_ != "NOUN" or not any(c.lower_ == "the" for c in head.lefts):
        return -1
    first = next((c for c in head.rights if not c.is_punct), None)
    if first is None or any(c.dep_ in _MODIFIERS for c in head.lefts):
        return -1
    left, right = edges(first)
    tells = first.dep_ in _CLAUSES or (first.dep_ == "prep" and not _is_dated(first))
    return first.i if tells and left == head.i + 1 and right - left <= _LONGEST else -1


def _first(head: Token, start: int) -> int:
    """Where the phrase begins: with the other subject of the verb, which "and" joins to this one
    ("Loja, north of Lima, and Cusco were hit")."""
    before = head.doc.words[start - 1] if start > 0 else None
    if before is None or before.lower_ != "and" or head.dep_ not in SUBJECTS:
        return start
    others = (c for c in head.head.lefts if c.dep_ in SUBJECTS and c.i < head.i)
    return min((edges(c)[0] for c in others if before.head.i == c.i), default=start)


def _ends(head: Token, i: int) -> bool:
    """Whether a comma ends a noun phrase: not where it parts the members of a list ("Peru, Chile
    and Cuba", "leaders of Christian, Muslim and Jewish groups")."""
    tokens = head.doc.words
    if tokens[i].text != ",":
        return False
    behind = [_joined_to(t) for t in tokens[i : edges(head)[1]] if t.dep_ == "conj"]
    if any(t.i == head.i or _tells_of(t, i) for t in behind):
        return False
    return not (_tells_of(tokens[i - 1], i) and _tells_of(tokens[i + 1], i))


def _tells_of(word: Token, i: int) -> bool:
    """Whether a word is said of a noun that stands behind the token `i`."""
    return word.dep_ in _MODIFIERS and word.head.i > i


def _joined_to(member: Token) -> Token:
    """The first member of a list."""
    while member.dep_ == "conj":
        member = member.head
    return member


def _adds(preposition: Token, head: Token) -> bool:
    """Whether a phrase is no part of a name: "posts | on the board", "Lima | in 2017"."""
    apart = preposition.head.i == head.i and preposition.lower_ not in _PARTS
    return apart or _is_dated(preposition)


def _is_dated(preposition: Token) -> bool:
    below = next(iter(preposition.children), None)
    dated = below is not None and below.ent_type_ == "DATE"
    return dated and not (preposition.lower_ == "of" and below is not None and below.tag_ == "NNS")
