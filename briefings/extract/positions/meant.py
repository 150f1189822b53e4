"""The body that a common noun or "its" means: by its name, or in the article's fuller words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.abbreviations import long_forms
from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.rolewords import role_ending
from briefings.extract.positions.articled import article_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# How a body was found, as doubts: named before, or only in words that are common.
NAMED, COMMON = "body from before", "body in common words"
LONGEST_MODIFIER = 4
# The furthest that the fuller words of a thing are looked for, in tokens.
REACH = 400
_MODIFYING = frozenset({"compound", "amod", "nmod"})
# Where a noun says what a body is, and is not its only name.
_SAYING = frozenset({"attr", "compound", "oprd"})
_POINTING = frozenset(
    ["new", "same", "other", "old", "whole", "entire", "own", "first", "second", "last", "latest"]
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A body as a statement prints it, its name where it has one, and how it was found."""

    text: str
    organization: str | None
    doubt: str
    at: int


def noun_means(reading: Reading, noun: Token) -> Meant | None:
    """What "the museum" or "the health ministry" means; None when it stays open."""
    if noun.tag_ not in ("NN", "NNP") or noun.text[0].isupper() or not _definite(noun):
        return None
    if role_ending(noun.doc, noun.i) is not None:
        return None
    pointer, fuller = reading.bodies.at(noun.i), _fuller(noun)
    if pointer is not None and (fuller is None or noun.lower_ in _words(pointer.body.name)):
        return named(reading, pointer.body.name, noun.i)
    found = namesake(reading, noun)
    if found is not None and _stands_apart(noun, found):
        return None
    return found or _own_words(noun) or fuller


def _stands_apart(noun: Token, found: Meant) -> bool:
    """ "The head of the group, N. N., while the Orla says": who is named behind is another."""
    parts = (found.organization or "").split()
    name = " ".join(parts[:-1] if parts[-1:] == [noun.text] else parts)
    behind = noun.doc[noun.i + 1 : bounds(noun.doc, noun.i)[1]].text
    return bool(name) and name in behind


def named(reading: Reading, name: str, at: int) -> Meant:
    """A body by its longest name: "WHO" where the article explains it as a longer one."""
    bare = name.removeprefix("the ")
    whole = long_forms(reading.article.text).get(bare, bare)
    the = name != bare or article_of(whole) != whole
    return Meant(f"the {whole}" if the else whole, whole, NAMED, at)


def _articled_body(reading: Reading, name: str, at: int) -> Meant:
    """A body whose name ends in a common noun takes "the"."""
    return named(reading, f"the {name}" if " of " in name else name, at)


def _definite(noun: Token) -> bool:
    the = next((c for c in noun.lefts if c.dep_ == "det"), None)
    return the is not None and the.lower_ == "the"


def namesake(reading: Reading, noun: Token) -> Meant | None:
    """The one name before the noun that it is a word of: "Lowen Museum … the museum"."""
    kind = {
        b.name.removeprefix("the ")
        for i, b in reading.bodies.named.items()
        if i < noun.i and noun.lower_ in b.kinds
    }
    if len(kind) == 1 and not _modifiers(noun) and _fuller(noun) is None:
        return _articled_body(reading, kind.pop(), noun.i)
    before = [body.name for i, body in reading.bodies.named.items() if i < noun.i]
    text = reading.article.text[: noun.idx]
    before += [whole for whole in long_forms(reading.article.text).values() if whole in text]
    names = {
        n.removeprefix("the ")
        for n in before
        if noun.lower_ in _heads(n) and _modifiers(noun) <= _words(n)
    }
    if names:
        return _articled_body(reading, names.pop(), noun.i) if len(names) == 1 else None
    found = list(re.finditer(rf"\b((?:[A-Z][\w’'-]+ )+){re.escape(noun.text)}\b", text))
    if not found or _modifiers(noun):
        return None
    whole = found[-1][0].removeprefix("The ").removeprefix("A ")
    if " " not in whole or whole.split()[0].lower() in words("organization_words"):
        return None
    text = article_of(whole) if noun.text[0].isupper() else f"the {whole}"
    return Meant(text, whole, NAMED, noun.i)


def _heads(name: str) -> set[str]:
    """The words that say what a name is: its last, and the one before "of" or "for"."""
    parts = re.split(r" (?:of|for) ", name.lower())
    return {parts[0].split()[-1], name.lower().split()[-1]}


def _words(name: str) -> set[str]:
    return set(name.lower().split())


def _modifiers(noun: Token) -> set[str]:
    return {c.lower_ for c in noun.lefts if c.dep_ in _MODIFYING}


def _own_words(noun: Token) -> Meant | None:
    """ "the health ministry": the noun's own words say which one of the place is meant."""
    return _described(noun) if _modifiers(noun) - _POINTING else None


def _fuller(noun: Token) -> Meant | None:
    """The nearest use of the noun before with words of its own: "the concession authority"."""
    tokens = noun.doc.words
    if _modifiers(noun):
        return None
    for i in range(noun.i - 1, max(-1, noun.i - REACH), -1):
        if tokens[i].lower_ == noun.lower_ and tokens[i].tag_ == "NN" and not _says(tokens[i]):
            found = _own_words(tokens[i])
            if found is not None:
                return Meant(found.text, found.organization, found.doubt, noun.i)
            if any(c.lower_ in ("a", "an", "another") for c in tokens[i].lefts):
                return None
    return None


def _says(noun: Token) -> bool:
    """Whether a noun says what a name before it is: "Norvex, the power company,"."""
    closed = noun.i + 1 == len(noun.doc) or not noun.nbor().text[0].isalnum()
    apposed = noun.dep_ == "appos" and noun.head.text[0].isupper() and closed
    return noun.dep_ in _SAYING or apposed


def _described(noun: Token) -> Meant | None:
    left = list(_run(noun))
    if not left or len(left) > LONGEST_MODIFIER or any(_leaning(t) for t in left):
        return None
    text = noun.doc[left[0].i : noun.i + 1].text
    return Meant(f"the {text}", None, COMMON, noun.i)


def _run(noun: Token) -> Iterator[Token]:
    """The modifiers right before a noun, from the left."""
    i = noun.i
    while i > 0 and noun.doc[i - 1].tag_ in ("NN", "NNP", "JJ", "HYPH", "NNS", "NNPS"):
        i -= 1
    yield from noun.doc[i : noun.i]


def _leaning(token: Token) -> bool:
    return token.lower_ in _POINTING or role_ending(token.doc, token.i) is not None
