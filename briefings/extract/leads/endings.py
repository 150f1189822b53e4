"""What may go at the end of a sentence that stands alone, by its grammar: further clauses,
circumstances, and what stands between dashes.

Nothing goes of a sentence that denies or restricts, no condition, and never who says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import under_way
from briefings.extract.clauses.tree import FINITE, edges, is_verb, verb_above
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Doc, Token

Hole = tuple[int, int]
# Words that open what only adds to what was said, behind a comma or without one.
_ADDING = frozenset(
    {"although", "amid", "as", "despite", "including", "though", "where", "whereas", "which"}
    | {"while", "who", "whose", "with"}
)
_JOINING = frozenset({"and", "but"})
# When or why something was done: true without.
_CIRCUMSTANCES = frozenset(
    {"after", "ahead", "amid", "amidst", "because", "before", "despite", "due", "during"}
    | {"following", "prior", "shortly", "since", "when", "while"}
)
_MEASURES = frozenset({"days", "hours", "minutes", "months", "weeks", "years"})
_TIGHT = frozenset(
    {"few", "first", "hardly", "last", "least", "most", "never", "no", "nobody", "none", "nothing"}
    | {"not", "n't", "n’t", "only", "until", "without", "would", "could", "latest", "every", "all"}
)
# What follows a hyphen that a page has set apart: "state - run".
_GLUED = frozenset({"based", "led", "run"})
_QUOTES = frozenset({'"', "“", "”"})
_DASHES = frozenset({"-", "–", "—", "--"})


def endings(framed: Frame, end: int) -> Iterator[Hole]:
    """Further clauses at the end, the shortest first: ", and now faces …", ", where he …"."""
    doc, start = framed.verb.main.doc, framed.verb.end + 1
    tokens, limits = doc.words, words("conditions")
    for i in range(end - 3, start, -1):
        if tokens[i].lower_ in limits:
            return
        if not _opens(doc, i) or not _complete(doc, i, end) or _speaks(framed, i, end):
            continue
        yield i - (doc[i - 1].text == ","), end - (doc[end - 1].text == ".")


def _opens(doc: Doc, i: int) -> bool:
    """Whether a clause that only adds may begin at a token index."""
    token = doc.words[i]
    if token.lower_ in _JOINING and token.dep_ == "cc":
        said = doc[i + 1].lower_ == "that" and doc[i + 1].tag_ == "IN"
        return is_verb(token.head) and (said or _joined(token))
    if token.tag_ == "VBG" or token.lower_ in _ADDING:
        return doc[i - 1].text == "," and (token.lower_ != "as" or token.dep_ == "mark")
    return token.lower_ in ("although", "though", "whereas", "while") and token.dep_ == "mark"


def _joined(conjunction: Token) -> bool:
    """Whether "and" joins a verb that tells a time, and is not the last of a list."""
    first = conjunction.head
    verb = next((c for c in first.rights if c.dep_ == "conj"), None)
    if verb is None or not is_verb(verb) or verb.nbor(-1).pos_ == "NUM" or first.lemma_ == "try":
        return False
    if verb.tag_ == "VB" and first.tag_ != "VB" and not any(c.tag_ == "MD" for c in verb.lefts):
        return False
    return first.dep_ != "conj" or any(c.dep_ == "cc" for c in first.head.rights if c.i < first.i)


def _complete(doc: Doc, i: int, end: int) -> bool:
    """Whether nothing before a token index hangs on what follows it."""
    return not any(i <= t.head.i < end and not t.is_punct for t in doc.words[doc[i].sent.start : i])


def _speaks(framed: Frame, first: int, end: int) -> bool:
    speaker = framed.speaker
    return speaker is not None and first <= speaker.i < end


def circumstances(framed: Frame, end: int) -> Iterator[Hole]:
    """When or why something was done, told by a phrase or a clause: "after the raid"."""
    doc, main = framed.verb.main.doc, framed.verb.main
    if any(t.lower_ in _TIGHT or t.tag_ == "MD" for t in doc.words[main.sent.start : end]):
        return
    for token in doc.words[framed.verb.end + 1 : end]:
        measure = token.lower_ in _MEASURES and token.nbor().lower_ in ("after", "before")
        if token.lower_ not in _CIRCUMSTANCES and not measure:
            continue
        if token.lower_ == "when" and under_way(main):
            continue
        top = _phrase(token)
        left, right = edges(top)
        held = verb_above(top) if top.dep_ != "advcl" else top.head
        if top.dep_ == "relcl" or (held is not None and held.dep_ in ("acl", "relcl")):
            continue
        whole = right >= end - 1 or doc[right].text == "," or doc[right].tag_ == "IN"
        behind = framed.verb.end < left <= token.i and held is not None and whole
        if behind and not _speaks(framed, left, right) and _complete(doc, left, right):
            yield left - (doc[left - 1].text == ","), min(right, end - 1)


def purposes(framed: Frame, end: int) -> Iterator[Hole]:
    """What for, behind an object: "hired two firms | to settle the dispute"."""
    doc, main = framed.verb.main.doc, framed.verb.main
    if framed.speaker is not None or any(t.dep_ == "neg" for t in main.children):
        return
    whole = any(c.dep_ == "dobj" and c.i < framed.verb.end + 12 for c in main.rights)
    for verb in main.rights:
        left, right = edges(verb)
        to = verb.dep_ == "advcl" and doc[left].lower_ == "to" and doc[left].tag_ == "TO"
        if whole and to and left > framed.verb.end + 1 and right >= end - 1:
            yield left - (doc[left - 1].text == ","), end - 1


def _phrase(token: Token) -> Token:
    """The head of the phrase or clause that a word of time or cause opens."""
    top = token
    while top.head.i != top.i and top.head.i > top.i and top.dep_ in ("mark", "advmod", "npadvmod"):
        top = top.head
    return top


def second_sentence(framed: Frame, end: int) -> tuple[Hole, ...]:
    """What stands behind a semicolon, if it has a subject and a verb that tells a time."""
    doc, at = framed.verb.main.doc, framed.verb.end
    semicolon = next((t.i for t in doc.words[at : max(at, end - 2)] if t.text == ";"), end)
    if semicolon == end:
        return ()
    after = doc[semicolon:end]
    whole = any(t.dep_[:5] == "nsubj" for t in after) and any(t.tag_ in FINITE for t in after)
    quoted = any(t.text in _QUOTES for t in doc[framed.verb.main.sent.start : end])
    if not whole or quoted or _speaks(framed, semicolon, end):
        return ()
    return ((semicolon, end - (doc[end - 1].text == ".")),)


def dashed(framed: Frame, end: int) -> tuple[Hole, ...]:
    """What stands between two dashes, or behind the one dash of a sentence."""
    doc = framed.verb.main.doc
    between = doc.words[framed.verb.main.sent.start : end]
    marks = [t.i for t in between if t.text in _DASHES and _is_dash(doc, t.i)]
    if not marks or len(marks) > 2 or not _one_side(framed, marks, end):
        return ()
    return ((marks[0], marks[1] + 1 if len(marks) == 2 else end - 1),)


def _is_dash(doc: Doc, i: int) -> bool:
    """Whether a mark parts two phrases, and no two halves of a word."""
    if not (i and doc[i].whitespace_ and doc[i - 1].whitespace_):
        return False
    after = doc[i + 1]
    if doc[i].text != "-":
        return True
    return not (after.text[0].isdigit() or after.lower_.endswith("ed") or after.lower_ in _GLUED)


def _one_side(framed: Frame, marks: list[int], end: int) -> bool:
    """Whether subject, verb and speaker stand outside the dashes, and a word closes each side."""
    inside = range(marks[0], marks[1] if len(marks) == 2 else end)
    heads = (framed.verb.main, framed.subject, framed.speaker)
    return not any(t is not None and t.i in inside for t in heads)
