"""What a sentence that stands alone does without or lacks: its opening, and commas at its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import FINITE, edges

if TYPE_CHECKING:
    from briefings.extract.leads.framing import Frame
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.references.leaning import Resolution

# What sets a sentence beside another one, before a comma.
_PLACING = frozenset({"earlier", "elsewhere", "previously", "separately"})
# Words that may say no more than that it was before.
_DRIFTING = frozenset({"earlier", "now"})
_DASHES = frozenset({"-", "--", "–", "—", "―"})
_ASIDES = frozenset({"relcl", "appos", "acl"})


def opened(framed: Frame, kept: tuple[int, ...]) -> tuple[int, ...]:
    """Without "But", "And" and "As expected," at the beginning, "now", and a comma that parts
    the subject from its verb ("the car maker Aralco, has confirmed")."""
    doc = framed.verb.main.doc
    while kept and (_joins(doc.words[kept[0]]) or _so(doc, kept)):
        kept = kept[1:]
    if _as_foreseen(doc, kept):
        kept = kept[3:]
    if len(kept) > 1 and doc.words[kept[0]].lower_ in _PLACING and doc.words[kept[1]].text == ",":
        kept = kept[2:]
    drifting = [i for i in kept if doc.words[i].lower_ in _DRIFTING and _drifts(doc[i])]
    gone = {
        *_stray(framed, kept),
        *_links(doc, kept),
        *drifting,
        *(i - 1 for i in drifting if _was_before(doc, i) or _is_right(doc, i)),
        *(i + 1 for i in drifting if i and doc[i - 1].dep_ == "cc" and doc[i + 1].text == ","),
    }
    return tuple(i for i in kept if i not in gone) if gone else kept


def _links(doc: Doc, kept: tuple[int, ...]) -> tuple[int, ...]:
    """ "In turn" before a verb, and "though" at the end."""
    tokens = doc.words
    pairs = ((i, i + 1) for i in kept if tokens[i].lower_ == "in")
    pairs = (pair for pair in pairs if tokens[pair[1]].lower_ == "turn")
    turns = next((p for p in pairs if doc[p[1] + 1].tag_ in ("VBD", "VBZ", "VBP")), ())
    last = next((i for i in reversed(kept) if not doc.words[i].is_punct), -1)
    ends = last >= 0 and doc.words[last].lower_ == "though"
    return (*turns, *((last,) if ends else ()))


def _joins(token: Token) -> bool:
    """Whether a word or mark only joins a sentence to another; not the mark before a name."""
    return token.tag_ in ("CC", "UH") or (token.is_punct and token.text not in ("“", '"'))


def _was_before(doc: Doc, i: int) -> bool:
    """Whether "had" goes with "earlier": "had earlier confirmed" is "confirmed"."""
    regular = doc[i + 1].tag_ == "VBN" and doc[i + 1].lower_.endswith("ed")
    return doc[i].lower_ == "earlier" and i > 0 and doc[i - 1].lower_ == "had" and regular


def _is_right(doc: Doc, i: int) -> bool:
    """Whether a word only stresses "now": "right now", "even now"."""
    return doc[i].lower_ == "now" and i > 0 and doc[i - 1].lower_ in ("even", "just", "right")


def _drifts(token: Token) -> bool:
    """ "Now", and "earlier" that only says that it was before: "had earlier warned", "earlier this
    week"."""
    if token.dep_ != "advmod":
        return False
    if token.lower_ == "now":
        return token.text == "now" or bool(token.is_sent_start)
    before, after = token.nbor(-1) if token.i else None, token.nbor()
    beside = before is not None and (before.tag_ in ("VBD", "VBN", "VBZ") or before.pos_ == "AUX")
    opens = after.tag_ in ("VBD", "VBN")
    return after.lower_ in ("this", "today") or (opens and (beside or token.head.i == after.i))


def _so(doc: Doc, kept: tuple[int, ...]) -> bool:
    """ "So" that follows from another sentence: "So, the club sold him", "So now"."""
    if doc.words[kept[0]].lower_ != "so":
        return False
    return doc[kept[0] + 1 : kept[0] + 2].text in (",", "now")


def _as_foreseen(doc: Doc, kept: tuple[int, ...]) -> bool:
    """ "As predicted," or "As expected,": it does not say by whom."""
    if len(kept) < 4 or doc.words[kept[0]].lower_ != "as" or doc.words[kept[2]].text != ",":
        return False
    return doc[kept[1]].tag_ in ("VBN", "VBD") and kept[2] == kept[0] + 2


def commas(framed: Frame, kept: tuple[int, ...]) -> list[int]:
    """The commas between the subject and its verb; none where they part a list."""
    tokens, between = framed.verb.main.doc.words, range(framed.subject.i + 1, framed.verb.start)
    found = [i for i in between if tokens[i].text == ","]
    if not found or any(tokens[i].dep_ in ("cc", "conj") for i in between):
        return []
    return [i for i in found if i in kept]


def _stray(framed: Frame, kept: tuple[int, ...]) -> list[int]:
    """The comma that stands alone right before the verb, if there is one."""
    found, start = commas(framed, kept), framed.verb.start
    plain = framed.verb.main.tag_ in ("VBZ", "VBP") or bool(framed.verb.auxiliaries)
    return found if plain and found == [start - 1] else []


def _part(framed: Frame, kept: tuple[int, ...], found: Resolution) -> None:
    """Put a comma before the subject where an aside between dashes stood: "While Loja fell -- it
    had ten men --| Lima won"."""
    tokens, left = framed.verb.main.doc.words, framed.subject.left_edge.i
    before = [i for i in kept if i < left]
    cut = left > 0 and left - 1 not in kept and tokens[left - 1].text in _DASHES
    if cut and before and not tokens[before[-1]].is_punct:
        found.replaced[before[-1]] = f"{found.replaced.get(before[-1], tokens[before[-1]].text)},"


def close(framed: Frame, kept: tuple[int, ...], found: Resolution) -> bool:
    """Close an aside of the subject that only one comma opens: "Ruiz, who leads the team |, says".

    False where one comma parts the subject from its verb, and what it opens is no such aside.
    """
    doc, single = framed.verb.main.doc, commas(framed, kept)
    _part(framed, kept, found)
    if len(single) != 1:
        return True
    if any(doc[i].text == "," and doc[i + 1].tag_ in FINITE for i in kept if i > framed.verb.end):
        return False  # "Ruiz, who denied the subject came up, | seemed tired"
    last = framed.verb.start - 1
    asides = (edges(c) for c in framed.subject.rights if c.dep_ in _ASIDES)
    if (single[0] + 1, last + 1) not in asides or last not in kept or last in found.dropped:
        return False
    found.replaced[last] = f"{found.replaced.get(last, doc[last].text)},"
    return True
