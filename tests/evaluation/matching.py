"""When an extracted fact is a listed one: the rule of ../shared/gold/score.py, as functions.

The kind is the same, the article is cited, half of the subject's words and three fifths of
the value's words are there, and the date is the listed one or falls within it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefings.model import Fact

Listed = Mapping[str, Any]

# Words that say nothing of what was listed.
_STOP = frozenset(
    re.findall(
        r"\w+",
        "a an the of to in on for and or with by at as his her its their s new that was is be held",
    )
)
SUBJECT, VALUE = 0.5, 0.6
_ANYWHERE = ("event", "figure")


def found(listed: Listed, facts: Iterable[Fact]) -> bool:
    """Whether any of the facts is the listed one."""
    return any(matches(listed, fact) for fact in facts)


def matches(listed: Listed, fact: Fact) -> bool:
    """Whether the fact is the listed one. An event's or figure's subject may stand anywhere."""
    if fact.kind != listed["kind"] or listed["article"] not in _stems(fact):
        return False
    everything = _everything(fact)
    subject = everything if fact.kind in _ANYWHERE else fact.subject
    if fact.kind == "quotation":
        quotes = " ".join(reference.quote for reference in fact.references)
        value = f"{everything} {quotes}"
    else:
        value = everything
    return (
        _share(listed["subject"], subject) >= SUBJECT
        and _share(listed["value"], value) >= VALUE
        and any(_same_date(_date(listed), got) for got in (fact.date, fact.start))
    )


def _stems(fact: Fact) -> set[str]:
    return {Path(reference.source).stem for reference in fact.references}


def _everything(fact: Fact) -> str:
    parts = (fact.subject, fact.predicate, fact.value, fact.organization, fact.place)
    return " ".join(part or "" for part in (*parts, fact.statement))


def _date(listed: Listed) -> str | None:
    return listed.get("date") or listed.get("start")


def _same_date(wanted: str | None, got: str | None) -> bool:
    if not wanted:
        return True
    if not got:
        return False
    bare = got.rstrip("?~%")
    return bare[4:] == wanted[4:] if wanted.startswith("XXXX") else bare.startswith(wanted)


def _share(wanted: str, got: str) -> float:
    """The share of the wanted words that are there; 1 when none is wanted."""
    words = _words(wanted)
    return len(words & _words(got)) / len(words) if words else 1.0


def _words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text).replace("\u2019", "'").lower()
    plain = re.sub(r"'s\b", "", plain).replace("u.s.", "us")
    found_words = re.findall(r"[\w$.]*\w", plain)
    return {w[:-1] if len(w) > 3 and w.endswith("s") else w for w in found_words} - _STOP
