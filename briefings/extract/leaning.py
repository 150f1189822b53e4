"""Words that need the sentence before theirs: "these", "here", "the country", "later"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefings.extract.reading import Reading

_POINTING = frozenset({"this", "these", "those", "such", "that"})


@dataclass(slots=True)
class Resolution:
    """What stands for which tokens; what is dropped; why in doubt; why refused."""

    replaced: dict[int, str] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    doubts: set[str] = field(default_factory=set)
    refused: str = ""


def leans(
    reading: Reading, token: Token, present: set[int], out: Resolution, *, in_subject: bool
) -> str:
    """Why a word cannot stand alone, or ""; replacements, omissions and doubts go to `out`."""
    if token.tag_ in ("DT", "PDT", "JJ", "WDT", "IN") and token.lower_ in _POINTING:
        return _pointing(token)
    placed = _placed(reading, token, out)
    if placed is not None:
        return placed
    if _counting(token) or token.lower_ in words("leaning"):
        return f"leans on another sentence: {token.lower_}"
    if token.lower_ in words("droppable") and token.dep_ in ("advmod", "cc", "intj"):
        out.dropped.add(token.i)
    elif token.lower_ in words("relative_times") or _past_few(token):
        out.doubts.add("a time that counts from the article")
    elif token.lower_ in words("weakly_leaning"):
        out.doubts.add("a word that leans on another sentence")
    elif token.tag_ in ("NN", "NNS"):
        _definite(reading, token, present, in_subject, out)
    return ""


def _pointing(token: Token) -> str:
    """ "that" as a conjunction stays; "this" and its like point at another sentence."""
    if token.lower_ == "that" and (token.dep_ in ("mark",) or token.tag_ in ("IN", "WDT")):
        return ""
    if (
        token.lower_ == "that"
        and token.dep_ in ("nsubj", "nsubjpass", "dobj")
        and (token.head.dep_ == "relcl")
    ):
        return ""
    if token.lower_ == "such" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "as":
        return ""
    if token.lower_ == "those" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "who":
        return ""
    return f"points at another sentence: {token.lower_}"


def _placed(reading: Reading, token: Token, out: Resolution) -> str | None:
    """ "here", "the two countries" and "bilateral"; None for any other word."""
    if token.lower_ == "here" and token.dep_ == "advmod":
        if reading.home is None:
            return "'here' is not known"
        out.replaced[token.i] = f"in {reading.home}"
    elif token.lower_ in ("countries", "nations") and _number(token) == "two":
        if reading.pair is None:
            return "the two countries are not known"
        start, end = token.left_edge.i, token.i + 1
        owned = end < len(token.doc) and token.doc[end].tag_ == "POS"
        out.replaced[start] = " and ".join(reading.pair) + ("’s" if owned else "")
        out.dropped.update(range(start + 1, end + owned))
    elif token.lower_ == "bilateral" and token.head.i > token.i:
        if any(c.pos_ == "PROPN" for c in token.head.subtree):
            return ""
        if reading.pair is None:
            return "the two sides of 'bilateral' are not known"
        noun = token.head
        out.replaced[noun.i] = f"{noun.text} between {' and '.join(reading.pair)}"
        out.dropped.add(token.i)
    else:
        return None
    out.doubts.add("a place by its role")
    return ""


def _number(noun: Token) -> str:
    return next((str(c.lower_) for c in noun.lefts if c.dep_ == "nummod"), "")


def _counting(token: Token) -> bool:
    """ "both" or "each" without what it counts; "both countries"."""
    if token.lower_ not in ("both", "each", "either", "neither"):
        return False
    if token.dep_ == "det":
        return token.lower_ != "each"
    return token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj")


def _past_few(token: Token) -> bool:
    """ "over the past decade", "in the coming weeks"."""
    return (
        token.lower_ in ("past", "last", "coming", "next", "recent", "previous")
        and token.head.lemma_.lower() in words("units") | {"decade", "century", "few"}
        and token.head.i > token.i
    )


def _definite(
    reading: Reading, noun: Token, present: set[int], in_subject: bool, out: Resolution
) -> None:
    """ "the X" with nothing that says which X."""
    the = next((c for c in noun.lefts if c.dep_ == "det" and c.lower_ == "the"), None)
    if the is None or the.i not in present or _anchored(noun, present):
        return
    if noun.lemma_.lower() in words("unique_nouns"):
        return
    if body_for(reading, noun, present, out):
        return
    name = _earlier_name(reading, noun)
    if name:
        out.replaced[the.i] = f"the {name}"
        out.dropped.update(range(the.i + 1, noun.i + 1))
        out.doubts.add("noun for a name")
        return
    out.doubts.add("a definite noun")
    if in_subject:
        out.doubts.add("a subject that leans on another sentence")


def body_for(reading: Reading, token: Token, present: set[int], out: Resolution) -> bool:
    """Put the name of a body for "the company" or "it", unless the statement has named it."""
    found = reading.bodies.at(token.i)
    if found is None or found.first not in present:
        return False
    if any(reading.bodies.named.get(i) == found.body for i in present if i < token.i):
        return True
    owned = "’s" if token.tag_ == "PRP$" else ""
    out.replaced[found.first] = f"{found.body.name}{owned}"
    out.dropped.update(range(found.first + 1, found.last))
    out.doubts.add("noun for a name" if found.sure else "a body by its role")
    return True


def _anchored(noun: Token, present: set[int]) -> bool:
    """A name or a complement within the noun's phrase says which one is meant."""
    for token in noun.subtree:
        if token.i == noun.i or token.i not in present or token.dep_ == "case":
            continue
        if token.pos_ == "PROPN" or token.tag_ in ("JJS", "RBS", "POS"):
            return True
        if token.head.i == noun.i and token.dep_ in ("relcl", "acl", "poss"):
            return True
        if (
            token.head.i == noun.i
            and token.dep_ == "prep"
            and token.lower_ in ("of", "for", "between")
        ):
            return True
    return False


def _earlier_name(reading: Reading, noun: Token) -> str:
    """The one name before it that ends in the same word: "the festival" → "Lima Film Festival"."""
    names = {
        name for name in _names_ending(noun.doc, noun.i, noun.lower_) if name.lower() != noun.lower_
    }
    names = {n for n in names if not any(n != m and m.endswith(n) for m in names)}
    return names.pop() if len(names) == 1 else ""


def _names_ending(doc: Doc, before: int, word: str) -> Iterator[str]:
    for i in range(before):
        token = doc[i]
        if token.lower_ == word and token.text[0].isupper() and token.tag_ == "NNP":
            start = i
            while start > 0 and _in_name(doc[start - 1]):
                start -= 1
            if start < i and not doc[start].is_sent_start:
                yield doc[start : i + 1].text


def _in_name(token: Token) -> bool:
    return bool(token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ") and token.is_alpha)
