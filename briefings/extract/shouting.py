"""The first words of a report that a paper prints in capitals ("RESIDENTS of", "A MAN has").

They are read, and so told, as they are spelt elsewhere. What is an acronym or a name that no
dictionary has stays; the text keeps its length, so that offsets hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.extract.tables import table
from briefings.words import entries

if TYPE_CHECKING:
    from briefings.model import Article

# A run of capitals at the beginning of a paragraph, before a word that is not shouted. What is
# followed by a comma, a colon or a dash is a dateline.
_RUN = re.compile(r"(?:[A-Z]{2,}(?:['’-][A-Z]+)*|A)(?:\s(?:[A-Z]{2,}(?:['’-][A-Z]+)*|A))*(?=\s\w)")
# A shorter word may be an acronym where it opens the run, but for these.
_LONG = 4
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
    words = run.split(" ")
    plain = [_is_plain(word, behind) for word in words]
    plain[0] = plain[0] and (len(words[0]) >= _LONG or words[0].lower() in _SMALL)
    if not plain[-1]:
        return run
    person = words[0].capitalize() in table("first_names")
    told = [
        _small(word, capital=person) if p else word for word, p in zip(words, plain, strict=True)
    ]
    told[0] = told[0][:1].upper() + told[0][1:]
    return " ".join(told)


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
