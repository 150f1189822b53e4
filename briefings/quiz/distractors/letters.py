"""Wrong long forms: the same letters, other words."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from briefings.model import Option
from briefings.quiz.lists import rows, words
from briefings.quiz.question import Question
from briefings.quiz.request import Request
from briefings.quiz.wording import folded
from briefings.quiz.world import World

TRIES = 40


def long_forms(question: Question, world: World, request: Request, rng: Random) -> Iterator[Option]:
    """Long forms made by rule: one word changed for another with the same initial."""
    parts = question.answer.split(" ")
    if any(c.isdigit() for c in question.answer):
        return
    open_slots = [i for i, word in enumerate(parts) if _choices(parts, i)]
    known = {folded(long) for long in world.abbreviations.values()}
    found: set[str] = set()
    for _ in range(TRIES):
        if not open_slots:
            return
        changed = list(parts)
        slot = rng.choice(open_slots)
        changed[slot] = rng.choice(_choices(parts, slot))
        text = " ".join(changed)
        twice = len({folded(w) for w in changed}) < len(changed)
        if folded(text) not in known | found and not twice:
            found.add(folded(text))
            yield Option(text, made=True)


def _choices(parts: list[str], slot: int) -> list[str]:
    """Words that can stand in a slot: the same initial, and heads only at the end."""
    word = parts[slot]
    after_small = slot > 0 and parts[slot - 1].lower() in words("small")
    if not word[0].isupper() or word.lower() in words("small") or not word.isalpha() or after_small:
        return []
    last = max(i for i, p in enumerate(parts) if p.isalpha())
    kind = "head" if slot == last else "modifier"
    fits = [w for k, w in rows("acronym_words") if k == kind and w[0] == word[0]]
    return [w for w in fits if not _akin(w, word)]


def _akin(a: str, b: str) -> bool:
    """Whether two words mean the same: "Defence" and "Defense", "Nation" and "National"."""
    return folded(a)[:4] == folded(b)[:4]
