"""A topic's title: a true sentence of at most twelve words, made from one of its facts.

Words are only left out, and only where what stays is as true as the whole: the date
phrase, what follows a comma, a closing phrase of time, place or circumstance. A sentence
that denies or restricts ("not", "only", "unless") is taken whole or not at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.model import Fact

LONGEST = 12
_SHORTEST = 4
_SURE = 0.8
_SAME = 0.6
_MAIN_KINDS = frozenset({"event", "figure"})
# Characters from the beginning of an article within which it tells the main thing.
_LEAD = 1500
# How well each kind of fact says what a topic is about.
_TELLING = {
    "event": 1.0,
    "figure": 0.7,
    "membership": 0.6,
    "position": 0.35,
    "quotation": 0.1,
    "abbreviation": 0.2,
    "education": 0.1,
}
_RESTRICTED = re.compile(
    r"\b(?:not|no|never|nor|neither|only|unless|if|without|hardly|except|cannot)\b|n['’]t\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s(?:amid|despite|during|after|before|following|since|until|while|when|where|who|which"
    r"|because|at|in|on)\s",
)
_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|planning|to be|set to|due|expected|scheduled|intends?|aims?"
    r"|proposed|hopes?|may|might|could|going to|upcoming|next|agreed to|must|should)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:it|them|him|her|this|these|those)\b(?! to\b)", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:he|she|it|they|we|i|you|this|that|these|those|there|his|her|its|their|but|and|or|so"
    r"|however|meanwhile|also|here)\b",
    re.IGNORECASE,
)


def title(
    name: str, forms: Sequence[str], facts: Sequence[Fact], taken: frozenset[str] = frozenset()
) -> str:
    """A sentence on the topic, without a full stop, that is not `taken`.

    It names the topic; only what a single article tells may be titled by its main event.
    """
    stems = frozenset(stem for form in (name, *forms) for stem in content(form))
    whole = len({r.article for fact in facts for r in fact.references}) == 1
    best = max(
        (
            (_merit(fact, text, stems, whole=whole), -len(text), text)
            for fact in facts
            if fact.confidence >= _SURE
            for text in _candidates(fact)
            if not _is_taken(text, taken)
            and (_mentions(text, stems) or (whole and fact.kind in _MAIN_KINDS))
        ),
        default=None,
    )
    if best:
        return best[2]
    return _spoken_of(name, facts) or _reported(name, facts)


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
    merit += 0.6 * _leads(fact) - 1.0 * (whole and fact.kind not in _MAIN_KINDS)
    return merit + 0.02 * min(len(words), 8) - 0.7 * is_old(fact)


def _leads(fact: Fact) -> float:
    """1 for what opens an article, falling to 0 where the lead is surely over."""
    return max((1 - r.start / _LEAD for r in fact.references if r.start < _LEAD), default=0.0)


def is_old(fact: Fact) -> bool:
    """Whether the event was no longer news when it was printed, so that its date must stay."""
    years = [r.published[:4] for r in fact.references if r.published]
    happened = (fact.date or "")[:4]
    return happened.isdigit() and any(
        year.isdigit() and int(happened) < int(year) - 1 for year in years
    )


def _candidates(fact: Fact) -> Iterator[str]:
    """The statement shortened in each allowed way, where it fits and tells the truth."""
    for text in dict.fromkeys(_shortened(fact)):
        line = text.strip().rstrip(".").rstrip(",;:–—- ")
        if _fits(fact, line):
            yield line[0].upper() + line[1:]


def _shortened(fact: Fact) -> Iterable[str]:
    yield fact.statement
    clause = fact.clause
    if clause is None or fact.kind == "quotation":
        return
    rests = [clause.rest]
    if not _RESTRICTED.search(fact.statement) and not fact.attributed_to:
        cuts = [m.start() for m in reversed(list(_CUT.finditer(clause.rest)))]
        cuts.insert(0, clause.rest.find(", "))
        rests += (clause.rest[:cut] for cut in cuts if cut > 0 and " as " not in clause.rest[cut:])
    for rest in rests:
        yield _joined(clause.subject, clause.verb, rest, clause.when if is_old(fact) else "")


def _joined(*parts: str) -> str:
    return " ".join(part.strip() for part in parts if part.strip())


def _fits(fact: Fact, line: str) -> bool:
    return (
        _SHORTEST <= len(line.split()) <= LONGEST
        and not _OPENING.match(line)
        and not (fact.clause and _PRONOUN.match(fact.clause.rest))
        and line.count("“") == line.count("”")
        and line.count('"') % 2 == 0
        and line.count("(") == line.count(")")
        and fact.kind not in {"quotation", "abbreviation", "location"}
        and not line.endswith(("?", "!"))
        and _owns_up(fact, line)
    )


def _owns_up(fact: Fact, line: str) -> bool:
    """Whether a plan reads as a plan, and a claim says whose it is."""
    if fact.modality == "planned" and not _PLANNED.search(line):
        return False
    if fact.modality == "denied" and not (_RESTRICTED.search(line) or "den" in line):
        return False
    if fact.modality == "claimed" or fact.attributed_to:
        who = content(fact.attributed_to or "")
        return bool(who) and who[-1] in content(line)
    return True


def _spoken_of(name: str, facts: Sequence[Fact]) -> str | None:
    outlets = {r.outlet for fact in facts for r in fact.references}
    speakers = [f.attributed_to or f.subject for f in facts if f.kind == "quotation"]
    speakers = [speaker for speaker in speakers if speaker not in outlets]
    who = max(sorted(set(speakers)), key=speakers.count, default=None)
    if not who or frozenset(content(who)) & frozenset(content(name)):
        return None
    line = f"{who[0].upper()}{who[1:]} speaks about {name}"
    return line if len(line.split()) <= LONGEST else None


def _reported(name: str, facts: Sequence[Fact]) -> str:
    outlets = sorted({r.outlet for fact in facts for r in fact.references if r.outlet})
    short = " ".join(name.split()[:6])
    if outlets and len(outlets[0].split()) <= 4:
        return f"{outlets[0]} reports on {short}"
    return f"The news reports on {short}"
