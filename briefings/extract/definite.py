""" "The X": what says which X is meant, within the sentence or before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefings.extract.leaning import Resolution
    from briefings.extract.reading import Reading

_COMPLEMENTS = frozenset({"of", "for", "between", "against"})
_ORDINALS = frozenset({"first", "last", "only", "second", "third", "fourth", "fifth", "next"})
# Parts of a match that their number tells apart: "in the third period".
_PARTS_OF_PLAY = frozenset(
    {"half", "inning", "innings", "lap", "minute", "period", "quarter", "session", "set"}
)
_PLACES = frozenset({"GPE", "LOC", "NORP"})
_GENERIC = frozenset({"woman", "man", "boy", "girl", "child"})
# A name this near behind a preposition says which noun is meant, whatever the parser hangs it on.
NEAR = 4


def definite(
    reading: Reading, noun: Token, present: set[int], out: Resolution, *, in_subject: bool
) -> None:
    """Name what "the X" means; a doubt where neither the sentence nor the article says which."""
    the = next((c for c in noun.lefts if c.dep_ == "det" and c.lower_ == "the"), None)
    if the is None or the.i not in present or _said(noun, present, in_subject=in_subject):
        return
    if body_for(reading, noun, present, out):
        return
    name = _earlier_name(reading, noun)
    if name:
        out.replaced[the.i] = f"the {name}"
        out.dropped.update(range(the.i + 1, noun.i + 1))
        out.doubts.add("noun for a name")
        return
    if _introduced(reading, noun, the, present, out):
        return
    out.doubts.add("a definite noun")
    out.doubts.update(_sort(noun))
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


def _introduced(
    reading: Reading, noun: Token, the: Token, present: set[int], out: Resolution
) -> bool:
    """Put the words that introduced a thing for "the contract", where it stands bare."""
    found = reading.introduced.get(noun.lower_)
    said = (c for c in noun.rights if c.dep_ in ("prep", "relcl", "acl"))
    bare = the.i + 1 == noun.i and not any(c.i in present for c in said)
    if found is None or not bare or found.noun > noun.i or noun.dep_ == "compound":
        return False
    text = "".join(noun.doc[i].text_with_ws for i in found.words)
    out.replaced[the.i] = f"the {text.strip()}"
    out.dropped.add(noun.i)
    out.doubts.add("a noun by its introduction")
    out.shown.append(found.noun)
    return True


def _sort(noun: Token) -> Iterator[str]:
    """What kind of thing leans, so that verdicts can tell the doubts apart."""
    lemma = noun.lemma_.lower()
    if lemma in words("event_nouns"):
        yield "a definite noun for an event"
    elif lemma in table("bodies"):
        yield "a definite noun for a body"


def _said(noun: Token, present: set[int], *, in_subject: bool) -> bool:
    """Whether the sentence itself says which one is meant, or there is only one."""
    lemma = noun.lemma_.lower()
    if lemma in words("unique_nouns") or _anchored(noun, present) or _followed(noun, present):
        return True
    if lemma in words("fixed_objects") and not in_subject:
        return True
    if lemma in _GENERIC and noun.dep_ == "poss" and noun.tag_ == "NNS":
        return True
    before = [noun.doc[i] for i in present if i < noun.i]
    if any(t.lemma_.lower() == lemma and t.pos_ in ("NOUN", "PROPN") for t in before):
        return True
    national = lemma in words("national_nouns")
    return national and any(noun.doc[i].ent_type_ in _PLACES for i in present)


def _anchored(noun: Token, present: set[int]) -> bool:
    """A name or a complement within the noun's phrase says which one is meant."""
    ordinal = any(c.lower_ in _ORDINALS for c in noun.lefts)
    if (
        noun.tag_ == "CD"
        or noun.lower_[:4].isdigit()
        or (ordinal and noun.lower_ in _PARTS_OF_PLAY)
    ):
        return True  # "the early 1960s", "the third period"
    for token in noun.subtree:
        if token.i == noun.i or token.i not in present or token.dep_ == "case":
            continue
        if token.pos_ == "PROPN" or token.tag_ in ("JJS", "RBS", "POS"):
            return True
        if token.head.i != noun.i:
            continue
        if token.dep_ in ("relcl", "acl", "poss") or (
            ordinal and token.dep_ == "amod" and token.i > noun.i
        ):
            return True
        if token.dep_ == "prep" and (token.lower_ in _COMPLEMENTS or ordinal):
            return True
    return False


def _followed(noun: Token, present: set[int]) -> bool:
    """A name right behind the noun, or after a preposition: "the election | in Kalvia"."""
    doc, i = noun.doc, noun.i + 1
    if i in present and doc[i].pos_ == "PROPN":
        return True
    modified = any(c.dep_ in ("amod", "compound", "nmod") for c in noun.lefts)
    if i not in present or doc[i].tag_ != "IN" or not modified:
        return False
    for token in doc[i + 1 : i + 1 + NEAR]:
        if token.i not in present or token.is_punct or token.tag_[:2] in ("VB", "IN", "MD"):
            return False
        if token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "TIME"):
            return True
    return False


def _earlier_name(reading: Reading, noun: Token) -> str:
    """The one name before it that ends in the same word: "the festival" → "Lima Film Festival"."""
    names = {n for n in _names_ending(reading, noun) if n.lower() != noun.lower_}
    names = {n for n in names if not any(n != m and m.endswith(n) for m in names)}
    return names.pop() if len(names) == 1 else ""


def _names_ending(reading: Reading, noun: Token) -> Iterator[str]:
    doc = noun.doc
    for i in reading.capitals.get(noun.lower_, ()):
        start = i
        while start > 0 and _in_name(doc[start - 1]):
            start -= 1
        if i < noun.i and start < i and not doc[start].is_sent_start:
            yield doc[start : i + 1].text


def _in_name(token: Token) -> bool:
    return bool(token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ") and token.is_alpha)
