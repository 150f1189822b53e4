"""The first words of a report that a paper prints in capitals ("RESIDENTS of", "A MAN has").

They are read, and so told, as they are spelt elsewhere. What is an acronym or a name that no
dictionary has stays; the text keeps its length, so that offsets hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.tables import table
from briefings.words import entries

if TYPE_CHECKING:
    from briefings.model import Article

# A run of capitals at the beginning of a paragraph, before a word that is not shouted. What is
# followed by a comma, a colon or a dash is a dateline.
_RUN = re.compile(r"(?:[A-Z]{2,}(?:['’-][A-Z]+)*|A)(?:\s(?:[A-Z]{2,}(?:['’-][A-Z]+)*|A))*(?=\s\w)")
# A shorter word may be an acronym where it opens the run, but for these.
_LONG = 4
# No acronym that a paper does not explain is longer.
_ACRONYM = 5
_ARTICLES = frozenset({"a", "an", "the"})
_SMALL = frozenset(
    {"a", "all", "an", "and", "at", "by", "for", "her", "his", "in", "man", "men", "new", "of"}
    | {"on", "one", "six", "ten", "the", "to", "two", "with"}
)


def calm(article: Article) -> str:
    """The article's text with the first words of its story as they are spelt, of equal length."""
    text = article.text
    start = next((p.start for p in article.paragraphs if p.role == "body"), None)
    match = _RUN.match(text, start) if start is not None else None
    if match is None:
        return text
    told = _spelt(match.group(), text[match.end() :])
    return text[: match.start()] + told + text[match.end() :]


def _spelt(run: str, behind: str) -> str:
    """A run of shouted words in small letters, the first with a capital; a person's in capitals."""
    shouted = run.split(" ")
    plain = [_is_plain(word, behind) for word in shouted]
    plain[0] = plain[0] and (len(shouted[0]) >= _LONG or shouted[0].lower() in _SMALL)
    if shouted[0].lower() in _ARTICLES and shouted[1:]:
        plain[1] = plain[1] or _is_noun(shouted[1], behind)
    if not (plain[-1] or _is_land(shouted[-1])):
        return run
    person = shouted[0].capitalize() in table("first_names")
    told = [
        _small(word, capital=person or _is_land(word)) if p or _is_land(word) else word
        for word, p in zip(shouted, plain, strict=True)
    ]
    told[0] = told[0][:1].upper() + told[0][1:]
    return " ".join(told)


def _is_land(word: str) -> bool:
    """ "GREEK", "SINGAPORE": a country, a people or a place; "US" stays."""
    name = word.capitalize()
    return len(word) >= _LONG and (name in table("places") or name in table("demonyms"))


def _is_noun(word: str, behind: str) -> bool:
    """A long word behind an article, though no dictionary has it: "A CONMAN"; no "UNESCO"."""
    known = word.lower() in words("acronyms_with_the", "spoken_acronyms", "words_as_acronyms")
    again = re.search(rf"\b{re.escape(word)}\b", behind) is not None
    return len(word) > _ACRONYM and not (again or known)


def _small(word: str, *, capital: bool) -> str:
    return word.capitalize() if capital else word.lower()


def _is_plain(word: str, behind: str) -> bool:
    """Whether a dictionary has the word, it is known as no acronym, and is shouted once only."""
    from lemminflect import getAllLemmas

    bare = re.sub(r"['’]S?$", "", word)
    if bare.lower() in _SMALL:
        return True
    if bare in entries("briefings.extract", "words_as_acronyms.txt"):
        return False
    return bool(getAllLemmas(bare.lower())) and not re.search(rf"\b{re.escape(bare)}\b", behind)
