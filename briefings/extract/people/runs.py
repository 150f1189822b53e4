"""Runs of capitalised words that may be the name of a person, cut free of titles and places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.trimming import cut_back, cut_front, is_letters
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Doc, Span, Token

# "King Olaf XVI Magnus": a number of three letters or more; shorter ones pass as initials.
# A particle that is written in one word with a surname: "duPlessis".
_GLUED = re.compile(r"(?:da|de|di|du|la|le|mac|van|von)[A-Z][a-z]")
# A whole word with the stop of its sentence.
_STOPPED = re.compile(r"[A-Z][a-z]{2,}\.")
_REGNAL = re.compile(r"V?III|VII|XI{2,3}|XI?V|XVI{0,3}|XIX|XXI{0,3}")
_ARTICLES = frozenset({"al", "el"})
_REMEMBERED = 4_096  # words that are known to be written as a name, or not
# Months that are surnames as well.
_MONTHS = frozenset({"april", "august", "jan", "march", "may"})
_NICKNAME = frozenset({'"', "“", "”", "'", "‘", "’", "(", ")"})


@dataclass(frozen=True, slots=True)
class Run:
    """The tokens `first:last` that look like a name, and its words as they are printed."""

    first: int
    last: int
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """The words with one space between them."""
        return " ".join(self.words)


def runs(doc: Doc, first: int, last: int) -> Iterator[Run]:
    """The runs between two tokens, in their order."""
    i, tokens = first, doc.words
    while i < last:
        text = tokens[i].text
        bare = text.islower() and text not in _ARTICLES
        end = i if bare else _run_end(doc, i, last)
        if end == i:
            i += 1
            continue
        plain = _without_letters(doc, i, end)
        start = cut_front(doc, i, plain)
        last_word = max(start, cut_back(doc, start, plain))
        if start < last_word:
            yield Run(start, last_word, _words(doc, start, last_word))
        i = max(end if plain < end else last_word, i + 1)


def _without_letters(doc: Doc, first: int, end: int) -> int:
    """ "Ruth Meyer KC" without the letters of honour."""
    while end > first + 1 and is_letters(doc.words[end - 1]):
        end -= 1
    return end


def _is_name_word(token: Token) -> bool:
    """Whether a token may be part of a person's name: "Ann", "J.", "O'Neil", not "NATO"."""
    if not _is_shaped(token.text):
        return False
    dated = token.ent_type_ in ("DATE", "TIME")
    return not dated or token.lower_.rstrip(".") not in words("calendar_words")


def _is_surname(doc: Doc, i: int) -> bool:
    """ "Ruth May said", "Ozmal Jan, a baker,": a month right behind a first name, and no number
    after it; or behind another word that begins a sentence, and before what somebody is or says.
    """
    before, after = doc[i - 1], doc[i + 1 : i + 3]
    if doc[i].lower_ not in _MONTHS or not doc[i].text.istitle() or after.text[:1].isdigit():
        return False
    if before.lower_ in words("calendar_words") or not before.text.istitle():
        return False
    told = after.text in (", a", ", an", ", the") or _says(after)
    return before.text in table("first_names") or (before.is_sent_start and told)


def _says(after: Span) -> bool:
    verb = next(iter(after), None)
    return verb is not None and verb.pos_ == "VERB" and verb.lemma_ in words("verbs_of_speech")


@lru_cache(_REMEMBERED)
def _is_shaped(text: str) -> bool:
    """Whether a word is written as a part of a name is."""
    if (
        not (text[0].isupper() or _GLUED.match(text))
        or not text.replace("'", "").replace("’", "").replace(".", "").isalpha()
    ):
        return False
    letters = text.rstrip(".")
    return not (letters.isupper() and len(letters) > 2 and "." not in letters)


def _run_end(doc: Doc, first: int, last: int) -> int:
    """Where the run that begins at `first` ends; `first` when none does."""
    i = first
    if not _starts(doc, i):
        return first
    while i < last:
        step = _step(doc, i, first, last)
        if not step:
            break
        i += step
    return i


def _starts(doc: Doc, i: int) -> bool:
    token = doc.words[i]
    return _is_name_word(token) or (token.lower_ in _ARTICLES and _particle_start(doc, i))


def _particle_start(doc: Doc, i: int) -> bool:
    """ "al-Amr", "van" stand at the start of a bare family name."""
    hyphen = i + 2 < len(doc) and doc[i + 1].text == "-"
    return hyphen and _is_name_word(doc[i + 2])


def _step(doc: Doc, i: int, first: int, last: int) -> int:
    """How many tokens from `i` belong to the run: a word, a hyphen and a word, a particle."""
    token = doc.words[i]
    if i > first and _glued(token):
        return 0
    if i > first and _is_surname(doc, i):
        return 1
    if _is_name_word(token) or (i > first and _REGNAL.fullmatch(token.text)):
        return 1
    if i > first and token.text == "-" and _tight(doc, i) and i + 1 < last:
        return _hyphen_step(doc, i, first)
    if i > first and token.text in _NICKNAME and _nickname(doc, i, last):
        return 3
    if token.lower_ in words("particles") and token.text.islower():
        return _particle_step(doc, i, first, last)
    return 0


def _glued(token: Token) -> bool:
    """ "Ann Lee In Lima": a function word with a capital begins a line that was glued on."""
    return token.text.istitle() and token.tag_ in ("IN", "DT", "CC") and not token.ent_type_


def _nickname(doc: Doc, i: int, last: int) -> bool:
    """ "Samuel "Sam" Marsh", "Alessandro (Alex) Conti": a short form in the middle of a name."""
    if i + 3 >= last or doc[i + 2].text not in _NICKNAME:
        return False
    return _is_name_word(doc[i + 1]) and _is_name_word(doc[i + 3])


def _tight(doc: Doc, i: int) -> bool:
    return not doc[i].whitespace_ and not doc[i - 1].whitespace_


def _hyphen_step(doc: Doc, i: int, first: int) -> int:
    after = doc[i + 1]
    if _is_name_word(after):
        return 2
    lower = after.text.isalpha() and after.text.islower() and len(after.text) <= 6
    inside = i - 1 > first and doc[i - 2].text != "-"
    if lower and inside and after.text not in words("compound_endings"):
        family = doc[i - 2].lower_ in words("family_names")
        return 2 if family or doc[i - 1].ent_type_ == "PERSON" else 0
    return 0


def _particle_step(doc: Doc, i: int, first: int, last: int) -> int:
    """A particle counts between two name words, or before a hyphen and a name word."""
    j = i
    while j < last and doc[j].lower_ in words("particles") and doc[j].text.islower():
        j += 1
    if j < last and doc[j].text == "-" and _tight(doc, j):
        j += 1
    if j >= last or not _is_name_word(doc[j]) or j - i > 3:
        return 0
    if i > first and doc[i].lower_ in ("and", "y", "e") and doc[i].lower_ != "y":
        return 0
    return j - i


def _words(doc: Doc, first: int, last: int) -> tuple[str, ...]:
    found = []
    skip = False
    for word in doc[first:last].text.split():
        skip = skip or word[0] in _NICKNAME
        if not skip:
            found.append(word)
        skip = skip and word[-1] not in _NICKNAME
    if len(found) > 1 and _STOPPED.fullmatch(found[-1]):
        found[-1] = found[-1][:-1]  # "Steve Conn.", which shortens no state
    return tuple(found)
