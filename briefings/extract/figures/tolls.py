"""Numbers that count people without saying so: "killing 12", "40 injured", "nine were arrested".

And two more numbers without a noun: the age at which something was done, and how long it took.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.extract.figures.amounts import Amount
    from briefings.extract.pipeline import Doc, Span, Token

# Verbs whose object, as a bare number, is people: the lemma, and what was done to them.
_DONE = {
    "arrest": "arrested",
    "detain": "detained",
    "displace": "displaced",
    "drown": "drowned",
    "evacuate": "evacuated",
    "hospitalise": "hospitalised",
    "hospitalize": "hospitalized",
    "hurt": "hurt",
    "injure": "injured",
    "kill": "killed",
    "rescue": "rescued",
    "wound": "wounded",
}
DYING = frozenset({"die", "drown", "perish"})
_STATES = frozenset({"dead", "homeless", "hurt", "injured", "missing", "wounded"})
_AUXILIARIES = frozenset({"are", "been", "had", "has", "have", "was", "were"})
# What may follow a bare number of people that is an object.
_CLOSING = frozenset({"after", "and", "as", "at", "before", "during", "in", "near", "on", "since"})
_CLOSING |= {"when", "while"}
_OLDEST = 110
# "Lasted 31 days", "spent 11 days in a cell": verbs whose object says how long something took.
_TAKING = frozenset({"last", "take", "spend", "serve", "run", "wait"})
_TERMS = frozenset({"ban", "period", "sentence", "suspension", "term"})


def people(doc: Doc, start: int, end: int) -> str:
    """What tokens [start, end), a bare number, count: "people killed"; "" when that is not told."""
    after = doc[end] if end < len(doc) else None
    if after is None:
        return ""
    if after.lower_ in _STATES:
        return f"people {after.lower_}"
    verb = _verb_of(doc, end)
    if verb is not None:
        if verb.lemma_ in DYING:
            return "people who died" if verb.lemma_ == "die" else f"people who {verb.lower_}"
        return f"people {_DONE[verb.lemma_]}"
    done = _DONE.get(doc[start - 1].lemma_.lower(), "") if start else ""
    closed = after.is_punct or after.lower_ in _CLOSING
    return f"people {done}" if done and closed and doc[start - 1].tag_[:2] == "VB" else ""


def _verb_of(doc: Doc, end: int) -> Token | None:
    """The verb of death or injury whose subject the bare number is."""
    verb, at, passive = None, end, False
    while at < len(doc) and at < end + 3 and doc[at].lower_ in _AUXILIARIES:
        passive = passive or doc[at].lower_ in ("are", "been", "was", "were")
        at += 1
    if at < len(doc) and doc[at].tag_ in ("VBD", "VBN"):
        verb = doc[at]
    if verb is None or (verb.lemma_ not in DYING and not (passive and verb.lemma_ in _DONE)):
        return None
    return verb


def is_age(doc: Doc, span: Span, amount: Amount) -> bool:
    """ "Aged 14", "at age seventeen", "at the age of 60"."""
    if not span.start or amount.low != amount.high or not 0 < amount.high <= _OLDEST:
        return False
    before = [token.lower_ for token in doc.words[max(0, span.start - 4) : span.start]]
    return before[-1:] == ["aged"] or before[-2:] == ["at", "age"] or _at_the_age_of(before)


def _at_the_age_of(before: list[str]) -> bool:
    return before == ["at", "the", "age", "of"] or before[-3:] == ["at", "age", "of"]


def is_duration(doc: Doc, span: Span) -> bool:
    """Whether a span of time says how long a deed took, or a sentence runs.

    "Lasted 31 days", "held him for two hours", "sentenced to 12 years", "a term of five years".
    """
    before = doc[span.start - 1] if span.start else None
    if before is None or doc[span.end : span.end + 1].text == "-":
        return False
    if span.text.lower().split()[0] in ("a", "an"):
        return False
    if before.tag_.startswith("VB") and before.lemma_.lower() in _TAKING:
        return True
    if before.lower_ == "of":
        return span.start > 1 and doc[span.start - 2].lower_ in _TERMS
    verb = before.head
    judged = before.lower_ == "to" and verb.lemma_ == "sentence"
    lasting = before.lower_ in ("for", "within") and before.dep_ == "prep"
    return (judged or (lasting and verb.pos_ == "VERB")) and verb.i < span.start
