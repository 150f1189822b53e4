"""Where a sentence may start, told before the parse: what the pipeline gets wrong by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

_OPENING, _CLOSING, STRAIGHT = frozenset("“‘(["), frozenset("”)]"), '"'
# Marks that speech opens with, and those that close it.
_SPEAKING, _SPOKEN = frozenset('“"'), frozenset('”"')
# Titles that a name stands behind.
_TITLES = frozenset({"Dr.", "Mr.", "Mrs.", "Ms.", "Prof."})


@dataclass(frozen=True, slots=True)
class Tokenised:
    """The words of a text that is not parsed yet, and whether a space stands behind each."""

    words: list[str]
    spaces: list[bool]

    @classmethod
    def of(cls, doc: SpacyDoc) -> Tokenised:
        """The words of a Doc."""
        return cls([t.text for t in doc], [bool(t.whitespace_) for t in doc])


def may_start(text: Tokenised, i: int, open_quote: bool) -> bool:
    """No sentence starts in lower case, after an opening mark or a word without one, or with a
    closing one.

    A straight quotation mark closes when one is open in its paragraph, else it opens.
    """
    word, before = text.words[i], text.words[i - 1]
    if word[0].islower():
        return False
    numbered = before == "." and i > 1 and text.words[i - 2] in ("No", "Nos")
    if word[0].isdigit() and (numbered or before in ("No.", "Nos.")):
        return False
    after_opening = before in _OPENING or (before == STRAIGHT and open_quote)
    closing = word in _CLOSING or (word == STRAIGHT and open_quote)
    return not (after_opening or closing or _shortened(text, i) or _goes_on(text, i))


def turns(text: Tokenised, i: int) -> bool:
    """Whether speech begins behind a full stop ("It rained. “We …"), or ends with one before
    another sentence ("… to go.” The mayor …"): each is a sentence of its own."""
    words, spaces = text.words, text.spaces
    if i < 3 or i + 1 >= len(words) or not spaces[i - 1]:
        return False
    if words[i] in _SPEAKING:
        opens = not spaces[i] and words[i + 1][:1].isupper()
        return opens and _ends(text, i - 1)
    closed = words[i - 1] in _SPOKEN and not spaces[i - 2]
    return closed and words[i][0].isupper() and _ends(text, i - 2)


def _ends(text: Tokenised, i: int) -> bool:
    """Whether a full stop ends a sentence: it stands behind a word, and no short form."""
    word = text.words[i - 1]
    return text.words[i] == "." and len(word) > 2 and word[1:].islower()


def _shortened(text: Tokenised, i: int) -> bool:
    """Whether the full stop before a token is that of "Coun." before a name, or of "No. 4"."""
    words, spaces = text.words, text.spaces
    if i < 2 or words[i - 1] != "." or spaces[i - 2] or not spaces[i - 1]:
        return False
    if words[i - 2] == "No":
        return words[i][0].isdigit()
    title = f"{words[i - 2]}."
    named = title in table("short_titles") or title in table("honorifics")
    return named and words[i][0].isupper()


def _goes_on(text: Tokenised, i: int) -> bool:
    """Whether a title or a bracket stands right behind a word ("have told troops | Mr Soto
    trained", "our land | […] since then"); or a name goes on ("One.| Tel"), though not where a
    space is missing ("said.| The"). A name goes on behind a capital ("Corvo India | President")."""
    word, before = text.words[i], text.words[i - 1]
    if before.isalpha() and before[:1].isupper() and len(before) > 1 and text.spaces[i - 1]:
        return True
    if before == "." and not text.spaces[i - 1]:
        named = i > 1 and not text.spaces[i - 2] and text.words[i - 2][:1].isupper()
        return named and word.lower() not in words("function_words")
    plain = before[:1].islower() and before.isalpha()
    return plain and (word == "[" or f"{word.rstrip('.')}." in _TITLES)
