"""The article that an office or a body is printed with."""

from __future__ import annotations

import re

from briefings.extract.lexicon import words

# Last words of names of which a country or town has one, though they are no bodies' own.
_DEFINITE = frozenset({"opposition", "government", "administration"})
# Last words of names that have a possessive and an article: "the Elnora Sheriff's Office".
_OWNED_HEADS = frozenset({"association", "council", "department", "federation", "office", "union"})


def with_article(body: str) -> str:
    """A noun phrase with "a" or "an", by its sound."""
    return f"{'an' if _vowel(body) else 'a'} {body}"


def article_of(name: str) -> str:
    """ "the" before a name that ends in a common noun: "the Civil Authority", not "Apex Motors"."""
    if name.lower() in words("acronyms_with_the"):
        return f"the {name}"
    head = name.partition(" of ")[0].partition(" for ")[0].split()[-1].lower()
    generic = head in words("organization_words") | _DEFINITE and len(name.split()) > 1
    plain = head in words("articleless_endings") and " of " not in name
    owned = ("’s" in name or "'s" in name) and head not in _OWNED_HEADS
    return f"the {name}" if generic and not plain and not owned else name


def _vowel(text: str) -> bool:
    first = text.split()[0]
    if first.isupper() and len(first) > 1:
        return first[0] in "AEFHILMNORSX" and first not in (
            "UN",
            "US",
            "UK",
            "U.S.",
            "U.N.",
            "U.K.",
            "NATO",
        )
    if re.match(r"(?:uni[^nm]|use|eu|one|u\.)", text.lower()):
        return False
    return text[0].lower() in "aeiou" or text.lower().startswith(("hono", "heir", "hour"))
