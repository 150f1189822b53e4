"""Which language a text is in. English, the usual case, is known by its small words alone."""

from __future__ import annotations

import re

from briefings.corpus.wordlists import words

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
BEYOND_LATIN = re.compile("[\u0250-\U0010ffff]")
# Function words make up about 45% of running English (Francis & Kučera 1982, Brown corpus:
# the fifty most frequent types); lists and tables still have a tenth.
ENOUGH = 0.22
SAMPLE_WORDS = 600
# Below this many words no classifier of languages can be trusted.
TOO_SHORT = 12


def language_of(text: str, said: str | None = None) -> str:
    """The ISO 639-1 code of the text's language; "und" where it cannot be known.

    `said` is what the page says of itself: it decides for texts too short to tell.
    """
    sample = WORD.findall(text[:20_000])[:SAMPLE_WORDS]
    if _english_share(sample) >= ENOUGH and _latin_share(text[:20_000]) > 0.75:
        return "en"
    if len(sample) < TOO_SHORT and _latin_share(text) > 0.9:
        return _code(said) or "en"
    from py3langid.langid import classify

    found, _ = classify(text[:20_000])
    return str(found)


def looks_english(text: str) -> bool:
    """True when the share of English function words is that of running English."""
    return _english_share(WORD.findall(text[:20_000])[:SAMPLE_WORDS]) >= ENOUGH


def _english_share(sample: list[str]) -> float:
    small = words("english")
    return sum(map(small.__contains__, map(str.casefold, sample))) / max(1, len(sample))


def _latin_share(text: str) -> float:
    if not any(map(str.isalpha, BEYOND_LATIN.findall(text))):
        return float(any(map(str.isalpha, text)))
    letters = [sign for sign in text if sign.isalpha()]
    return sum(sign < "\u0250" for sign in letters) / max(1, len(letters))


def _code(said: str | None) -> str | None:
    if not said:
        return None
    code = re.split(r"[-_]", said.strip().lower())[0]
    return code if re.fullmatch(r"[a-z]{2,3}", code) else None
