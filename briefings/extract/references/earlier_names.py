"""The name that an article has for "the festival": the one that ends in the same word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading

# Who has the name of what they look after.
_KEEPERS = frozenset({"association", "authority", "board", "commission", "committee", "council"})
_KEEPERS |= {"foundation", "friends", "service", "society", "trust", "trustees"}


def earlier_name(reading: Reading, noun: Token, the: Token) -> str:
    """The one name before it that ends in the same word: "the festival" → "Lima Film Festival".

    No name where more is said of the noun than the name does: "the three-judge court"."""
    ends = (noun.lower_, *_kinds(noun))
    names = {n for end in ends for n in _names_ending(reading, noun, end) if n.lower() != end}
    names = {n for n in names if not n or not any(n != m and m.endswith(n) for m in names)}
    name = names.pop() if len(names) == 1 else ""
    if not name:
        return ""
    said = {t.lower_ for t in noun.doc.words[_measured(the) : noun.i]}
    return name if said <= set(name.lower().split()) else ""


def _measured(the: Token) -> int:
    """Where the words end that only measure a thing behind "the": "the 17,400-pupil | district"."""
    tokens, i = the.doc.words, the.i + 1
    while tokens[i].text[0].isdigit() and tokens[i + 1].text == "-":
        i += 3
    return i


def _kinds(noun: Token) -> list[str]:
    """The words at the end of names for such a thing, where nothing is said of it: "the jail"."""
    row = table("kinds_of_names").get(noun.lower_)
    bare = noun.n_rights == 0 and noun.n_lefts == 1 and noun.dep_ != "compound"
    return [end.lower() for end in row[0].split(",")] if row is not None and bare else []


def _names_ending(reading: Reading, noun: Token, end: str) -> Iterator[str]:
    """The names; "" for one that may be half of a longer one, beside which none is the only one."""
    doc = noun.doc
    for i in (at for at in reading.capitals.get(end, ()) if at < noun.i):
        start = i
        while start > 0 and _in_name(doc[start - 1]):
            start -= 1
        last = _of_whom(doc, i + 1)
        whole = not _goes_on(doc[last]) and last - start > 1
        if whole and not doc[start].is_sent_start:
            yield "" if _is_joined(doc[start]) else doc[start:last].text


def _of_whom(doc: Doc, i: int) -> int:
    """Where a name ends that may go on at a token with "of" and capitals: "Court | of Appeal"."""
    first = i + 1 + (doc[i + 1].lower_ == "the") if doc[i].lower_ in ("of", "into") else i
    last = first
    while last > i and _in_name(doc[last]):
        last += 1
    return last if last > first else i


def _in_name(token: Token) -> bool:
    return bool(token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ") and token.is_alpha)


def _goes_on(token: Token) -> bool:
    """Whether a name does not end before a word: "Orla Fire Station | 3", "Moss Town | Hall"; that
    of a body that looks after something holds its name: "Orla Reef Park | Authority"."""
    if token.lower_ in _KEEPERS:
        return False
    return token.tag_ == "NNP" or token.text.isdigit()


def _is_joined(first: Token) -> bool:
    """Whether words before "and" are of the same name: "the Harbour and | Parks Union"."""
    joined = first.i > 1 and first.nbor(-1).lower_ in ("and", "&")
    return joined and _in_name(first.nbor(-2))
