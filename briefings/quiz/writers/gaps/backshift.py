"""Verbs as of the day of a report: "has left" is "had left", "will open" "was due to open"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.model import Clause
from briefings.quiz.english import NotAskedError, plural, tidy
from briefings.quiz.lists import words
from briefings.quiz.reports import without_now
from briefings.quiz.verbs import is_past, readings

_PLAN = re.compile(
    r"(?:(?:is|are) (?:(?:due|set|scheduled|expected) )?to|will) (?P<verb>(?!not\b|have\b)[a-z]+) "
    r"(?P<rest>.+)"
)


def due(clause: Clause) -> Clause:
    """A plan as of the day of its report: "will open a line" is "was due to open a line"."""
    found = _PLAN.fullmatch(tidy(f"{without_now(clause.verb)} {clause.rest}"))
    if found is None:
        raise NotAskedError("a plan that is no plan to do something")
    verb = f"{'were' if plural(clause) else 'was'} due to {found['verb']}"
    return replace(clause, verb=verb, rest=found["rest"])


_BEFORE = {"has": "had", "have": "had", "had": "had", "was": "was", "were": "were"}
_SAID = {"says": "said", "say": "said"}
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall"})


def backshifted(clause: Clause) -> str:
    """The verb as of the day of the report: "has left" is "had left", "is seeking" "was seeking".

    Raises NotAskedError for a modal and for a present of any other verb.
    """
    group = without_now(clause.verb).split()
    first = group[0].casefold() if group else ""
    if first in {"is", "are"}:
        return " ".join(("were" if first == "are" or plural(clause) else "was", *group[1:]))
    if first in _BEFORE:
        return " ".join((_BEFORE[first], *group[1:]))
    if first in _SAID and len(group) == 1:
        return _SAID[first]
    if len(group) == 1 and (told := _past_of(first)):
        return told
    finite = next((w for w in group if not w.endswith("ly") and w not in words("adverbs")), "")
    past = is_past(finite) or clause.tag == "VBD" or _only_past(finite)
    if first in _MODALS or not past or (finite.endswith("s") and finite not in _FORMS):
        raise NotAskedError("not told as past")
    return " ".join(group)


def _past_of(word: str) -> str:
    """The regular past of a third person: "insists" is "insisted"; "" of any other word."""
    base = next(iter(readings(word).get("verb", ())), "")
    if not base or not word.endswith("s") or word in _FORMS:
        return ""
    past = f"{base}d" if base.endswith("e") else re.sub(r"(?<=[^aeiou])y$", "i", base) + "ed"
    return past if base in readings(past).get("verb", ()) else ""


def _only_past(word: str) -> bool:
    """Whether a word ends like a past form and is the base of no verb: "warned", "charged"."""
    return word.endswith("ed") and word not in readings(word).get("verb", (word,))


_PRESENT = (
    (re.compile(r"\bis\b"), "was"),
    (re.compile(r"\bare\b"), "were"),
    (re.compile(r"\bhas\b"), "had"),
    (re.compile(r"(?<!\bto )\bhave(?= (?:already|also|since)\b)"), "had"),
    (re.compile(r"(?<=\bthey )have\b|(?<=\bwhich )have\b|(?<=\bwho )have\b"), "had"),
)
_LEFT = re.compile(r"\b(?P<who>who|which|that|he|she|it|they) (?:[a-z]+ly )?(?P<verb>[a-z]+)\b")


def as_past(rest: str) -> str:
    """What follows the verb, told as past.

    Raises NotAskedError for a present that is left, and for the words of a speaker.
    """
    if re.search(r"[“”\"]|n't\b|\b(?:will|can|may|won't|wants|now|yet|today)\b", rest):
        raise NotAskedError("words of a speaker, or what was still to come")
    for pattern, past in _PRESENT:
        rest = pattern.sub(past, rest)
    for found in _LEFT.finditer(rest):
        verb, read = found["verb"], readings(found["verb"])
        noun = found["who"] == "that" and "noun" in read
        if verb.endswith("s") and "verb" in read and verb not in _FORMS and not noun:
            raise NotAskedError("a present inside the sentence")
    return rest


_FORMS = frozenset({"was", "has", "is"})
