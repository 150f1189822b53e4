"""Recurring terms that are no names: "kimchi", "30th anniversary", "phone call".

There is no grammar here, so what behaves like a noun is taken for one: it is mostly
followed by a function word or a stop, seldom by what it would describe, and seldom
preceded by what comes before a verb.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.words import entries, fold, is_number, stem, stopwords, tokens, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.model import Fact
    from briefings.topics.passages import Finder, Passage

_CLAUSES = re.compile(r"[.,;:!?()“”\"―–—\n]|\s-{1,2}\s")
_ENDINGS = ("ly", "ed", "ing")
_LONGEST = 3
_LONGEST_NAME = 5
# A term is worth a topic if so many paragraphs use it, or two of two articles, or a heading.
_ENOUGH = 3


# What stands inside a longer term in this share of its paragraphs is no term of its own.
_INSIDE = 0.75


@dataclass(frozen=True, slots=True)
class Term:
    """A recurring term as it is mostly printed, and the stems by which it is found.

    `proper` says that it is a name after all, one that is printed with a capital.
    """

    name: str
    stems: tuple[str, ...]
    proper: bool = False


@dataclass(slots=True)
class _Use:
    places: set[int] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    printed: Counter[str] = field(default_factory=Counter)
    count: int = 0
    heads: int = 0
    verbs: int = 0
    nouns: int = 0
    capitals: int = 0
    headed: bool = False


def terms(finder: Finder, facts: Sequence[Fact], known: frozenset[str]) -> tuple[Term, ...]:
    """Terms that several paragraphs share, in order of name; `known` are words of names."""
    uses = _uses(finder.passages)
    verbs = _verbs(facts)
    kept = {
        gram: use
        for gram, use in sorted(uses.items())
        if _recurs(use) and _is_term(gram, use, verbs, known)
    }
    return tuple(
        Term(_printed(kept[gram]), gram, _is_proper(kept[gram])) for gram in _longest(kept)
    )


def _uses(found: Sequence[Passage]) -> dict[tuple[str, ...], _Use]:
    uses: dict[tuple[str, ...], _Use] = defaultdict(_Use)
    for place, passage in enumerate(found):
        if passage.fact is not None:
            continue
        for clause in _CLAUSES.split(passage.text):
            for gram, run, before, after in _grams(clause):
                use = uses[gram]
                _count(use, run, before, after)
                use.places.add(place)
                use.articles.add(passage.article)
                use.headed |= passage.role == "heading"
    return uses


def _grams(
    clause: str,
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str | None]]:
    """Runs of one to three content words (a name has up to five), and what is around them:
    their stems, the words as printed, the two words before, the word after.
    """
    printed = tokens(clause)
    folded = tuple(map(fold, printed))
    for start in range(len(folded)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(folded)) + 1):
            last = printed[end - 1]
            if folded[end - 1] in stopwords() or len(last) < 3:
                break
            if end - start > _LONGEST and not (last[0].isupper() and printed[start][0].isupper()):
                break
            after = folded[end] if end < len(folded) else None
            gram = tuple(map(stem, folded[start:end]))
            yield gram, printed[start:end], printed[max(0, start - 2) : start], after


def _count(use: _Use, run: tuple[str, ...], before: tuple[str, ...], after: str | None) -> None:
    """Note a use, and what the words around it make it look like."""
    use.printed[" ".join(run)] += 1
    use.count += 1
    use.heads += after is None or after in stopwords()
    last, but_one = (*before[::-1], "", "")[:2]
    nouns = _words("before_nouns.txt")
    use.verbs += last.lower() in _words("before_verbs.txt")
    use.nouns += last.lower() in nouns or (last.islower() and but_one.lower() in nouns)
    use.capitals += all(word[0].isupper() for word in run) and bool(before)


def _recurs(use: _Use) -> bool:
    few = 2 if len(use.articles) > 1 or use.headed else _ENOUGH
    return len(use.places) >= few


def _is_term(
    gram: tuple[str, ...], use: _Use, verbs: frozenset[str], known: frozenset[str]
) -> bool:
    printed = tuple(map(fold, tokens(_printed(use))))
    if is_number(gram[-1]) or printed[-1] in verbs or printed[-1].endswith(_ENDINGS):
        return False
    if any(word in known for word in printed) and not (len(gram) > 1 and _is_proper(use)):
        return False
    says_nothing = _words("dull.txt")
    if all(
        s in says_nothing or w in verbs or w in known or is_number(s)
        for s, w in zip(gram, printed, strict=True)
    ):
        return False
    if 2 * use.nouns < use.count and not _is_proper(use):
        return False
    return 2 * use.heads >= use.count and 3 * use.verbs < use.count


def _is_proper(use: _Use) -> bool:
    return 2 * use.capitals > use.count


def _printed(use: _Use) -> str:
    return max(use.printed.items(), key=lambda item: (item[1], item[0]))[0]


def _longest(kept: dict[tuple[str, ...], _Use]) -> Iterable[tuple[str, ...]]:
    """Without the terms that stand inside a longer term of the same paragraphs."""
    inside = {
        part
        for gram, use in kept.items()
        for part in _parts(gram)
        if part in kept and _mostly(kept[part], use)
    }
    return (gram for gram in kept if gram not in inside)


def _mostly(part: _Use, whole: _Use) -> bool:
    """Whether the part hardly stands without the whole."""
    return len(part.places & whole.places) >= _INSIDE * len(part.places)


def _parts(gram: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for length in range(1, len(gram)):
        for start in range(len(gram) - length + 1):
            yield gram[start : start + length]


def _verbs(facts: Sequence[Fact]) -> frozenset[str]:
    return frozenset(w for fact in facts if fact.clause for w in words(fact.clause.verb))


def _words(name: str) -> frozenset[str]:
    return entries("briefings.topics", name)
