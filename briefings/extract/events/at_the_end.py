"""The day that ends a sentence behind words that only describe: "posted a picture of Ruiz holding a
cup on Friday", "was seized by men wearing masks in May 2019".

The parser gives it to the word that describes. It is that of the deed: of the verb before, where
nothing between is a clause of its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefings.extract.clauses.groups import group
from briefings.extract.clauses.moment import phrase
from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import When
    from briefings.extract.dates import DateMention
    from briefings.extract.leads import Extract
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading

_PREPOSITIONS = frozenset({"", "in", "on"})
_LASTING = ("verbs_of_saying", "verbs_of_state", "verbs_of_thought")
# What parts a date from the verb before: another clause, or an aside.
_PARTING = frozenset({",", ";", ":", "(", "–", "—", "“", '"', "after", "as", "because", "before"})
_PARTING |= {"for", "if", "since", "than", "that", "until", "when", "where", "which", "while"}
_PARTING |= {"who"}
_VERBS = frozenset({"MD", "TO", "VB", "VBN", "VBP", "VBZ", "WDT", "WP", "WRB"})
# How somebody looks, or what he has with him, when something is done to him.
_POSTURES = frozenset(
    {"bearing", "carrying", "clutching", "holding", "posing", "riding", "sitting"}
)
_POSTURES |= {"sleeping", "standing", "travelling", "traveling", "waiting", "walking", "wearing"}
# A day of the news is not older.
_FRESH = timedelta(days=7)


def at_the_end(reading: Reading, parsed: Parsed, extract: Extract) -> Iterator[tuple[Token, When]]:
    """The deed that a sentence tells, with the day at its end."""
    verb = extract.framed.verb
    done = verb.tense == "past" and extract.framed.mood == "said" and not verb.negated
    if not done:
        return
    for mention in reading.dates_in(parsed.sentence.start, parsed.sentence.end):
        span = parsed.sentence.span
        inside = [t for t in span if mention.start <= t.idx < mention.end and not t.is_space]
        if not inside or inside[0].i < verb.main.i or mention.modifies or not mention.edtf:
            continue
        when = phrase(span, mention, inside)
        after = span.doc[when.end] if when.end < span.end else None
        ends = after is None or after.text in (".", ",", ";")
        deed = _deed(verb.main, when) if ends and when.preposition in _PREPOSITIONS else None
        if deed is not None and (_is_fresh(reading, mention) or _is_described(deed, when)):
            yield deed, when


def _deed(main: Token, when: When) -> Token | None:
    """The last verb that has the subject of the main one, if nothing parts the date from it."""
    joined = [c for c in main.rights if c.dep_ == "conj" and c.tag_ == "VBD" and c.i < when.start]
    deed = joined[-1] if joined else main
    between = main.doc[deed.i + 1 : when.start]
    parted = any(t.lower_ in _PARTING or t.tag_ in _VERBS or t.tag_ == "VBD" for t in between)
    lemma = deed.lemma_.lower()
    said = lemma in words("verbs_of_speech") and child(deed, "dobj") is None
    lasting = lemma in words(*_LASTING) or group(deed).negated
    return None if parted or said or lasting else deed


def _is_fresh(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is a day of the news."""
    now = reading.article.published or ""
    try:
        day = date.fromisoformat(mention.edtf or "")
        return timedelta(0) <= date.fromisoformat(now) - day <= _FRESH
    except ValueError:
        return False


def _is_described(deed: Token, when: When) -> bool:
    """Whether the only verb between tells how somebody looks: "by men | wearing masks"."""
    between = [t for t in deed.doc[deed.i + 1 : when.start] if t.tag_ == "VBG"]
    return len(between) == 1 and between[0].lower_ in _POSTURES
