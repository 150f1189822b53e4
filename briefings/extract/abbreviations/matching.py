"""Whether a short form stands for the last of some words: by initials, or by letters of them."""

from __future__ import annotations

import re

from briefings.extract.lexicon import words

# A name that has one word more than its short form has letters is of so many words at least.
FEWEST = 5


def is_short(short: str) -> bool:
    """Two capitals at least, and no more than ten letters: "WHO", "PhD", "G7" is too short."""
    letters = re.sub(r"\W", "", short)
    return 2 <= len(letters) <= 10 and sum(c.isupper() for c in letters) >= 2


def matched(short: str, found: list[str]) -> tuple[int, str] | None:
    """The first of the last words of `found` that `short` stands for, and how; None if none do."""
    name, _, acronym = short.rpartition(" ")
    if not is_short(acronym):
        return None
    if name:
        return _shared_first(name, acronym, found)
    letters = re.sub(r"\W", "", acronym)
    if letters.endswith("s") and letters[:-1].isupper():
        letters = letters[:-1]
    for read in (_in_order, _permuted, _within, _with_one_over):
        first = read(letters.lower(), found)
        if first is not None:
            return first, {"_in_order": "initials", "_permuted": "permuted"}.get(
                read.__name__, "letters"
            )
    return None


def _shared_first(name: str, acronym: str, found: list[str]) -> tuple[int, str] | None:
    """Hainan FTP: the same first word, and the initials of the others."""
    first = _in_order(re.sub(r"\W", "", acronym).lower(), found)
    if first is not None and first > 0 and found[first - 1] == name:
        return first - 1, "shared first word"
    return None


def _in_order(letters: str, found: list[str]) -> int | None:
    """The words whose initials are the letters; small words may be skipped or counted."""
    at = len(letters) - 1
    for i in range(len(found) - 1, -1, -1):
        word = found[i].lower()
        if at < 0:
            return None
        if word[0] == letters[at]:
            at -= 1
            if at < 0:
                return None if word in words("small_words") else i
        elif word not in words("small_words"):
            return None
    return None


def _permuted(letters: str, found: list[str]) -> int | None:
    """As many capitalised words as letters, the same initials in another order."""
    left, count = sorted(letters), 0
    for i in range(len(found) - 1, -1, -1):
        if found[i].lower() in words("small_words"):
            continue
        if not found[i][0].isupper():
            return None
        count += 1
        if count == len(letters):
            initials = sorted(
                w[0].lower() for w in found[i:] if w.lower() not in words("small_words")
            )
            return i if initials == left and count >= 3 else None
    return None


def _within(letters: str, found: list[str]) -> int | None:
    """Capitalised words that each give their initial, and perhaps more of their letters."""
    for i in range(len(found) - 1, max(-1, len(found) - len(letters) - 4), -1):
        name = [w for w in found[i:] if w.lower() not in words("small_words")]
        if not found[i][0].isupper() or found[i].lower() in words("small_words"):
            continue
        capitals = 2 <= len(name) < len(letters) and all(w[0].isupper() for w in name)
        if capitals and _spelled(letters, [w.lower() for w in name]):
            return i
    return None


def _with_one_over(letters: str, found: list[str]) -> int | None:
    """Capitalised words of which one inside gives no letter: "Lowen State Attorney General (LAG)"
    has too few, "Elnora Lowen State Attorney General (ELAG)" enough."""
    size = len(letters) + 1
    name = found[-size:]
    if size < FEWEST or len(name) < size or not all(w[0].isupper() for w in name):
        return None
    initials = "".join(w[0].lower() for w in name)
    left = {initials[:i] + initials[i + 1 :] for i in range(1, size - 1)}
    return len(found) - size if letters in left else None


def _spelled(letters: str, name: list[str]) -> bool:
    """Whether the letters can be read off the words: each begins with one, none is left over."""
    if not name:
        return not letters
    if not letters or letters[0] != name[0][0]:
        return False
    ends = [1]
    at = 0
    for size in range(1, len(letters)):
        at = name[0].find(letters[size], at + 1)
        if at < 0:
            break
        ends.append(size + 1)
    return any(_spelled(letters[size:], name[1:]) for size in reversed(ends))
