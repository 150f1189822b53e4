"""Abbreviations that an article explains elsewhere: "MPC" is "the Monetary Policy Committee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.abbreviations import long_forms
from briefings.extract.lexicon import words
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.references.leaning import Resolution

_KEY = "briefings.short_forms"
_SHORTEST, _LONGEST = 2, 60
_ARTICLES = frozenset({"a", "an", "the"})
_BEFORE = frozenset({"(", "-", "/", "#", "@"})


def write_out(reading: Reading, token: Token, out: Resolution) -> bool:
    """Put the long form of an abbreviation that the sentence itself does not explain, and that
    not everybody knows; False for any other word."""
    short = token.text
    if not is_short(short):
        return False
    explained = _explained(reading).get(short, "")
    if not _fits(token, explained) or reading.is_quoted(token.idx):
        return False
    bare = token.dep_ not in ("compound", "nmod") and not any(
        c.lower_ in _ARTICLES for c in token.lefts
    )
    again = any(t.text == short for t in token.doc[token.i + 1 : token.sent.end])
    long = f"{explained} ({short})" if again else explained
    the = "the " if bare and _with_the(reading, explained) else ""
    out.replaced[token.i] = f"{the}{long}"
    return True


def is_short(word: str) -> bool:
    """Whether a word is an abbreviation that not everybody knows."""
    if not word.isupper() or len(word) < _SHORTEST or not word.isalpha():
        return False
    return not is_known(word)


def is_known(short: str) -> bool:
    """Whether everybody knows what an abbreviation stands for, or that it is a name."""
    known = words("acronyms_with_the", "spoken_acronyms")
    return short.lower() in known or short in table("famous_bodies") or short in table("places")


def _explained(reading: Reading) -> dict[str, str]:
    """The abbreviations that the article explains, kept in the Doc: they are asked for often."""
    kept = reading.story.doc.user_data
    if _KEY not in kept:
        kept[_KEY] = long_forms(reading.article.text)
    found: dict[str, str] = kept[_KEY]
    return found


def _fits(token: Token, long: str) -> bool:
    """Whether a long form may stand where a token stands: short, not beside itself, and once."""
    tokens, i = token.doc.words, token.i
    around = {tokens[i - 1].text if i else "", tokens[i + 1].text if i + 1 < len(tokens) else ""}
    plain = long and len(long) <= _LONGEST and "," not in long and around.isdisjoint(_BEFORE)
    told = any(t.text == token.text for t in tokens[token.sent.start : i])
    return bool(plain) and not told and long not in token.sent.text


def _with_the(reading: Reading, long: str) -> bool:
    """Whether the article has "the" before a long form."""
    text = reading.article.text
    at = text.find(long)
    return at > 0 and text[:at].rstrip().rpartition(" ")[2].lower() == "the"
