"""A topic's title: a true sentence of at most twelve words, made from one of its facts.

What is fit is the topic's news; else a short sentence of somebody's own, in quotation
marks. A topic that has neither has no title: its points are printed elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.model import DENIAL, PRINTED, STORY, Threshold
from briefings.topics.headlines import RESTRICTED, is_news, shortened
from briefings.words import content
from briefings.words.definite import plainness
from briefings.words.gravity import gravity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefings.model import Fact

LONGEST = 12
_SHORTEST = 4
_SAME = 0.6
# What somebody once did in passing: the fact is for a table, not for a title.
_LIFE = frozenset({"study", "attend", "graduate", "bear", "marry", "grow", "enrol", "enroll"})
_AGE = re.compile(r"\b(?:is|was) (?:aged \d+|[\w-]+ years old)\b|\bdied at the age of\b")
_MAIN_KINDS = frozenset({"event", "figure", "membership"})
# Characters from the beginning of an article within which it tells the main thing, and about
# two sentences.
_LEAD, _FIRST = 1500, 300
_LATER = 0.6
# "Tyco, leads the race": half an apposition is left before the verb.
_HALF_CUT = re.compile(r"^[^,]+,\s(?:is|are|was|were|has|have|had|leads?|led|says?|said|will)\b")
# How well each kind of fact says what a topic is about.
_TELLING = {"event": 1.0, "figure": 0.7, "membership": 0.6, "position": 0.5}
# What being unsure or unclear costs, and what leaving a noun open.
_DOUBT, _OPEN = 1.0, 2.0
_NAME = re.compile(r"(?<!\()\b[A-Z]\w+")
# An editor's title has about so many words.
_FULL = 10
_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|planning|to be|set to|due|expected|scheduled|intends?|aims?"
    r"|proposed|hopes?|may|might|could|going to|upcoming|next|agreed to|must|should)\b",
    re.IGNORECASE,
)
_LEANING = (
    r"(?:he|she|it|they|we|i|you|this|that|these|those|there|his|her|its|their|but|and|or|so"
    r"|however|meanwhile|also|here|such|all these|another|both)\b"
)
_PRONOUN = re.compile(r"(?:it|them|him|her|this|these|those|that \w+ing)\b(?! to\b)", re.IGNORECASE)
_OPENING = re.compile(rf"^{_LEANING}", re.IGNORECASE)
_POINTS_AWAY = re.compile(r"\b(?:that|this|these|those)\s(?:reading|claim|view|idea|\w+tion)\b")
# "He was a judge before, Feb. 7, 2020": what had been, and a date that belongs to a caption.
_TRAILING = re.compile(
    r"\b(?:before|earlier|previously|formerly)\b(?:,[^,]*){0,2}$"
    r"|,\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}$"
)
# What says no more than that somebody did as another did.
_ELLIPTIC = re.compile(r"\b(?:follow(?:s|ed)? suit|(?:do|does|did|done) (?:so|the same))\b")
_BETWEEN = re.compile(r"(?<=[.!?])\s+")
_VAGUE = re.compile(r"\b(?:something|things?|they|them|it|he|she|here|there)\b", re.IGNORECASE)


def title(
    name: str,
    forms: Sequence[str],
    facts: Sequence[Fact],
    taken: frozenset[str] = frozenset(),
    today: date | None = None,
    least: Threshold = PRINTED,
    *,
    story: bool = False,
) -> str:
    """A sentence on the topic, without a full stop, that is not `taken`; "" if none is fit.

    It names the topic; only what a single article tells, or a `story` whose facts share many
    words, may be titled by its main event.
    A plan whose day is before `today` is no title, nor a fact below `least`.
    """
    stems = frozenset(stem for form in (name, *forms) for stem in content(form))
    whole = story or len({r.article for fact in facts for r in fact.references}) == 1
    fit = [fact for fact in facts if least.admits(fact) and _is_news(fact, today, whole=whole)]
    found = [
        (_merit(fact, text, stems, whole=whole), -len(text), text)
        for fact in fit
        for text in dict.fromkeys(_candidates(fact))
        if not _is_taken(text, taken)
        and (_mentions(text, stems) or (whole and fact.kind in _MAIN_KINDS))
    ]
    return max(found)[2] if found else _in_their_words(fit, frozenset() if whole else stems, taken)


def _is_news(fact: Fact, today: date | None, *, whole: bool) -> bool:
    """Whether it may title a topic; of a `whole` story, nothing that is old."""
    return fact.rule != STORY and not _is_over(fact, today) and not (whole and is_old(fact))


def is_old(fact: Fact) -> bool:
    """Whether the event was no longer news when it was printed, so that its date must stay."""
    years = [r.published[:4] for r in fact.references if r.published]
    happened = (fact.date or "")[:4]
    return happened.isdigit() and any(
        year.isdigit() and int(happened) < int(year) - 1 for year in years
    )


def _is_over(fact: Fact, today: date | None) -> bool:
    """Whether a plan's day has passed; a day without a year may have."""
    if fact.modality != "planned" or today is None or not fact.date:
        return False
    return fact.date.startswith("XXXX") or fact.date[:10] < today.isoformat()[: len(fact.date)]


def _is_taken(text: str, taken: frozenset[str]) -> bool:
    """Whether a title has most of its words already."""
    words = frozenset(content(text))
    return any(
        len(words & other) > _SAME * min(len(words), len(other))
        for other in map(frozenset, map(content, taken))
    )


def _mentions(text: str, stems: frozenset[str]) -> bool:
    return not stems or bool(stems & frozenset(content(text)))


def _merit(fact: Fact, text: str, stems: frozenset[str], *, whole: bool) -> float:
    words = frozenset(content(text))
    subject = frozenset(content(fact.clause.subject if fact.clause else fact.subject))
    merit = _TELLING.get(fact.kind, 0.5)
    merit += len(words & stems) / max(1, len(stems)) + 0.6 * bool(subject & stems)
    merit += 0.3 * min(3, len(fact.references) - 1) + 0.2 * bool(fact.date)
    merit -= 0.6 * (fact.modality == "claimed") + 0.3 * bool(fact.attributed_to)
    merit += 1.2 * _leads(fact) + 0.6 * max(0.0, gravity(fact.statement))
    merit -= 1.5 * fact.is_beside
    merit -= 1.0 * (whole and fact.kind not in _MAIN_KINDS) + 0.3 * (not _names(fact, text))
    merit -= _DOUBT * (1 - fact.confidence * fact.clarity) + _OPEN * (1 - plainness(text))
    return merit + 0.03 * min(len(text.split()), _FULL) - 0.7 * is_old(fact)


def _names(fact: Fact, text: str) -> bool:
    """Whether the text names somebody or something, not in brackets."""
    return bool(_NAME.search(text[1:])) or any(name.text in text for name in fact.names)


def _leads(fact: Fact) -> float:
    """1 for what opens an article, else less, falling to 0 where the lead is surely over."""
    first = min((r.start for r in fact.references), default=_LEAD)
    return 1.0 if first < _FIRST else max(0.0, _LATER * (1 - first / _LEAD))


def _candidates(fact: Fact) -> Iterator[str]:
    """The statement shortened in each allowed way, where it fits and tells the truth."""
    if not is_news(fact) or fact.predicate in _LIFE or _AGE.search(fact.statement):
        return
    for text in shortened(fact, dated=is_old(fact)):
        line = text.strip().rstrip(".").rstrip(",;:–—- ")
        if _fits(fact, line):
            yield line[0].upper() + line[1:]


def _fits(fact: Fact, line: str) -> bool:
    return (
        _SHORTEST <= len(line.split()) <= LONGEST
        and not _OPENING.match(line)
        and not _POINTS_AWAY.search(line)
        and not _TRAILING.search(line)
        and not (fact.clause and _PRONOUN.match(fact.clause.rest))
        and _is_balanced(line)
        and not line.endswith(("?", "!"))
        and not _HALF_CUT.match(line)
        and not _ELLIPTIC.search(line)
        and _owns_up(fact, line)
    )


def _is_balanced(line: str) -> bool:
    return (
        line.count("“") == line.count("”")
        and line.count('"') % 2 == 0
        and line.count("(") == line.count(")")
    )


def _owns_up(fact: Fact, line: str) -> bool:
    """Whether a plan reads as a plan, and a claim says whose it is."""
    if fact.modality == "planned" and not _PLANNED.search(line):
        return False
    undone = fact.modality == "denied" or DENIAL in fact.doubts
    if undone and not (RESTRICTED.search(line) or "den" in line):
        return False
    if fact.modality == "claimed" or fact.attributed_to:
        who = content(fact.attributed_to or "")
        return bool(who) and who[-1] in content(line)
    return True


def _in_their_words(facts: Sequence[Fact], stems: frozenset[str], taken: frozenset[str]) -> str:
    """A whole sentence that somebody said on the topic: `Speaker: “…”`; "" if there is none."""
    spoken = [
        (-len(frozenset(content(text)) & stems), len(text), text)
        for fact in facts
        if fact.kind == "quotation" and fact.modality != "denied"
        for text in _sayings(fact)
        if not _is_taken(text, taken) and _mentions(text, stems)
    ]
    return min(spoken)[2] if spoken else ""


def _sayings(fact: Fact) -> Iterator[str]:
    for sentence in _BETWEEN.split(fact.value.strip("\"“”‘’' ")):
        words = sentence.strip().rstrip(".,")
        line = f"{fact.attributed_to or fact.subject}: “{words}”"
        if (
            words[:1].isupper()
            and len(words.split()) >= _SHORTEST
            and len(line.split()) <= LONGEST
            and words in " ".join(r.quote + r.sentence for r in fact.references)
            and not _OPENING.match(words)
            and not _VAGUE.search(words)
            and not words.endswith(("?", "!"))
        ):
            yield line[0].upper() + line[1:]
