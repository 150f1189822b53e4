"""The day that a promise or a plan is for: "has pledged to hold a vote by May", "said Aralco would
ask the court to close the case next month".

The verb that is told has no day of its own; what it tells of lies ahead, on the one day that its
sentence names. So the sentence is a plan of that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefings.extract.clauses import Predication, When
from briefings.extract.clauses.tree import child
from briefings.extract.lexicon import words

if TYPE_CHECKING:
    from briefings.extract.dates import DateMention
    from briefings.extract.events.news_days import Evidence
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading

# How such a day was found, and the doubt about it.
DUE: Final = "due"
AHEAD = "the day of what is to come"
_TENSES = frozenset({"past", "perfect", "present"})
_DOWN = frozenset({"xcomp", "ccomp", "conj", "pcomp"})
_BEYOND = frozenset({"relcl", "acl", "appos", "advcl", "csubj", "nsubj", "nsubjpass", "parataxis"})
_OVER = frozenset({"since", "until", "till", "after"})
_AHEAD = frozenset({"will", "would", "'ll", "’ll"})


def of_due(reading: Reading) -> dict[int, Evidence]:
    """The days of promises and of what somebody says will be done, by the verb's token index."""
    now = reading.article.published or ""
    found: dict[int, Evidence] = {}
    for parsed in reading.clauses if now else ():
        sentence = parsed.sentence
        days = [m for m in reading.dates_in(sentence.start, sentence.end) if m.edtf]
        for clause in parsed.clauses if days else ():
            if not isinstance(clause, Predication) or not _promises(clause):
                continue
            behind = [m for m in days if m.start > clause.main.idx]
            when = _when(clause, behind[0], now) if len(behind) == 1 else None
            if when is not None:
                found[clause.main.i] = (sentence, when)
    return found


def _when(clause: Predication, mention: DateMention, now: str) -> When | None:
    """The date as that of what a verb tells of, if it lies ahead and is no other clause's."""
    doc = clause.main.doc
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if mention.modifies or span is None or not is_ahead(mention, now):
        return None
    before = doc[span.start - 1].lower_
    tells = before not in _OVER and _tells(clause, doc[span.start])
    return When(mention, span.start, span.end, before, DUE) if tells else None


def is_ahead(mention: DateMention, now: str) -> bool:
    """Whether a date lies after a day (EDTF)."""
    day = (mention.edtf or "").partition("/")[0].rstrip("?~%")
    known = day[:4].isdigit() and now[:4].isdigit()
    return known and bool(now) and day > now[: len(day)]


def _promises(clause: Predication) -> bool:
    """Whether a main clause tells what somebody will do, or says will be done."""
    main = clause.main
    told = clause.place in ("main", "conjunct") and clause.verb.tense in _TENSES
    if not told or clause.quoted or clause.verb.negated or clause.mood not in ("said", "planned"):
        return False
    if clause.verb.lemma in words("verbs_of_promise"):
        return True
    said = child(main, "ccomp") if clause.verb.lemma in words("verbs_of_speech") else None
    return said is not None and any(c.lower_ in _AHEAD for c in said.lefts if c.dep_ == "aux")


def _tells(clause: Predication, token: Token) -> bool:
    """Whether a date belongs to what a verb tells of: not to a clause that describes."""
    while token.i != clause.main.i:
        verb = token.tag_[:2] == "VB"
        if token.dep_ in _BEYOND or token.head is token or (verb and token.dep_ not in _DOWN):
            return False
        token = token.head
    return True
