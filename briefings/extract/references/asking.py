"""Which words of an article may lean on another sentence: found once for all its statements.

Of any other word no rule of this room has something to say, whatever stands around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.references.leaning import watched
from briefings.extract.references.pronouns_inside import PERSONAL
from briefings.extract.references.short_forms import is_short
from briefings.extract.references.whose import SPEAKING

if TYPE_CHECKING:
    from briefings.extract.people import Cast, Resolved
    from briefings.extract.pipeline import Doc, Token
    from briefings.extract.reading import Reading

_KEY = "briefings.asking"
# Nouns that a place's name follows: no person is meant in "the port of Sora".
_FAMILIES = frozenset({"brothers", "clan", "dynasty", "family", "siblings", "sisters", "twins"})
_PLACED = frozenset({"bay", "city", "county", "district", "gulf", "island", "port", "province"})
_PLACED |= {"region", "state", "suburb", "town", "village"}
_NOUNS = frozenset({"NN", "NNS"})
# Tags of words that mean somebody or something of which they do not tell.
_POINTING = PERSONAL | {"WP$"}


@dataclass(frozen=True, slots=True)
class Asking:
    """Token indexes: the `words` of which a rule may have something to say, and those that call
    a person by another name than the full one (`called`), which gives way to it."""

    words: frozenset[int]
    called: frozenset[int]


def asking(reading: Reading) -> Asking:
    """What the article's words ask for, kept in its Doc."""
    kept = reading.story.doc.user_data
    if _KEY not in kept:
        kept[_KEY] = _asking(reading.story.doc, reading.cast)
    found: Asking = kept[_KEY]
    return found


def _asking(doc: Doc, cast: Cast) -> Asking:
    called = frozenset(i for i, m in cast.by_token.items() if gives_way(doc, cast, m))
    known = watched() | SPEAKING
    asked = (t.i for t in doc.words if t.lower_ in known or _asks(cast, t))
    return Asking(called.union(asked), called)


def _asks(cast: Cast, token: Token) -> bool:
    """Whether a word may lean on another sentence by its part of speech, whoever is meant by it."""
    tag = token.tag_
    if tag in _POINTING:
        return True
    if token.ent_type_ == "PERSON" and token.i not in cast.by_token and is_lone(token):
        return True
    if tag in _NOUNS and any(c.dep_ == "det" and c.lower_ == "the" for c in token.lefts):
        return True
    named = tag == "NNP" or token.ent_type_ == "PERSON" or token.i in cast.by_token
    return (named or tag in _NOUNS) and is_short(token.text)


def gives_way(doc: Doc, cast: Cast, found: Resolved) -> bool:
    """Whether the words that mean a person give way to the full name."""
    return not _kept(doc, found) and _replaces(cast, found)


def is_lone(token: Token) -> bool:
    """A person's name of one word."""
    around = token.doc.words[max(token.i - 1, 0) : token.i + 2]
    return all(t.ent_type_ != "PERSON" or t.i == token.i for t in around)


def _kept(doc: Doc, found: Resolved) -> bool:
    """Whether words stay that seem to mean a person: a part of a longer word, a place."""
    before = [t.lower_ for t in doc.words[max(found.first - 2, 0) : found.first]]
    sited = len(before) == 2 and before[0] in _PLACED and before[1] == "of"
    after = doc.words[found.last].lower_ if found.last < len(doc) else ""
    shared = after in _FAMILIES  # "the Ruiz family"
    return _hyphened(doc, found) or (found.how == "surname" and (sited or shared))


def _hyphened(doc: Doc, found: Resolved) -> bool:
    """Whether a role is part of a longer word: "the Governor-General"."""
    around = (doc[i] for i in (found.first - 1, found.last) if 0 <= i < len(doc))
    return found.how == "role" and any(
        t.text == "-" and not doc[t.i - 1].whitespace_ for t in around
    )


def _replaces(cast: Cast, found: Resolved) -> bool:
    """A full name stands as it is; any other way to call a person gives way to it."""
    if found.how == "full name" or cast.text(found) == found.person.name:
        return False
    words_before = found.person.name.removesuffix(cast.text(found)).rstrip()
    before = cast.source[max(0, found.start - 80) : found.start].rstrip()
    return words_before == found.person.name or not before.endswith(words_before)
