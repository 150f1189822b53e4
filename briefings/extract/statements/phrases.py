"""A phrase of an article as it stands in a statement: asides dropped, references resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses.extent import asides, without
from briefings.extract.references.leaning import Resolution
from briefings.extract.references.resolving import resolve
from briefings.extract.statements.moments import date_words
from briefings.extract.statements.wording import tidy
from briefings.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a phrase, and what is in doubt about them."""

    text: str
    doubts: frozenset[str]


def phrase(
    reading: Reading, head: Token, start: int, end: int, subject: Token | None = None
) -> Phrase | str:
    """The phrase of the token indexes [start, end), or the reference that refuses it."""
    doc = head.doc
    end = whole(reading, end)
    kept = without(start, end, asides(doc, start, end))
    while kept and doc[kept[-1]].is_punct and doc[kept[-1]].text not in ('"', "”", ")", "%"):
        kept = kept[:-1]
    found = resolve(reading, kept, subject or head, in_subject=subject is None)
    refused = found.refused or date_words(reading, kept, found)
    if refused:
        return refused
    return Phrase(spell(doc, kept, found), frozenset(found.doubts))


def whole(reading: Reading, end: int) -> int:
    """The token index `end`, moved behind a person's name that it would cut."""
    found = reading.cast.at(end - 1) if end else None
    return end if found is None else max(end, found.last)


def spell(doc: Doc, kept: Sequence[int], found: Resolution, *, lower: bool = False) -> str:
    """The text of tokens with their replacements, and a space where some were left out.

    With `lower`, a capital that only the start of the sentence gave is taken back.
    """
    if kept and not (found.replaced or found.dropped or lower):
        first, final = doc.words[kept[0]], doc.words[kept[-1]]
        if final.i - first.i == len(kept) - 1:  # nothing is cut or changed
            end = final.idx + len(final.text) + len(final.whitespace_)
            return tidy(doc.text[first.idx : end])
    out: list[str] = []
    last, tokens, replaced, dropped = -1, doc.words, found.replaced, found.dropped
    for i in kept:
        if last >= 0 and i != last + 1:
            out.append(" ")
        last, token = i, tokens[i]
        if i in dropped:
            out.append(token.whitespace_)
            continue
        text = replaced.get(i, token.text)
        if token.tag_ == "MD" and token.text[1:] == "ll" and i - 1 in replaced:
            text = " will"  # "she'll leave": "Ana Ruiz will leave"
        if lower and token.is_sent_start and not any(out):
            named = i in replaced and not text.startswith("The ")
            text = text if named or _a_name(token) else text[0].lower() + text[1:]
        out.append(text + token.whitespace_)
    return tidy("".join(out))


def _a_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or (
        token.pos_ != "DET" and token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    )


def entity(token: Token) -> str:
    """The words of the named entity that a token stands in."""
    start, end = token.i, token.i + 1
    doc = token.doc
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return str(doc[start:end].text)


def names_of(reading: Reading, text: str) -> tuple[Name, ...]:
    """The names of the article that stand in the statement `text`, in their order, once each.

    A name within a longer one is not counted: "China" in "China Daily".
    """
    if text not in reading.named:
        reading.named[text] = tuple(_names_of(reading, text))
    return reading.named[text]


def _names_of(reading: Reading, text: str) -> Iterator[Name]:
    found: list[tuple[int, Name]] = []
    hidden = text
    for name in reading.names:
        at = _standing(name.text, hidden) if name.text in hidden else -1
        if at >= 0:
            found.append((at, name))
            hidden = hidden.replace(name.text, "\0" * len(name.text))
    yield from (name for _, name in sorted(found, key=lambda pair: pair[0]))


def _standing(name: str, text: str) -> int:
    """Where a name stands in a text as whole words, or -1."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return at
        at = text.find(name, end)
    return -1
