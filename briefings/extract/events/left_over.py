"""Dates of a sentence that no clause has: of an infinitive, a gerund, or the words of a deed.

"Volunteers hope to clean the beach on Friday" is a plan, "he is thought to have fled in May" and
"she admitted to taking the ring in 2019" are claims; "news of a raid on a bar last week has stirred
the town" tells of a raid of that week. Each is a doubt, and its sentence tells it whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.clauses import NoClause, Predication, group
from briefings.extract.clauses.moment import phrase
from briefings.extract.clauses.tree import verb_above
from briefings.extract.events.at_the_end import at_the_end
from briefings.extract.events.besides import besides
from briefings.extract.events.due_days import is_ahead
from briefings.extract.lexicon import words
from briefings.extract.statements.telling import LIMITED
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.clauses import Loose, When
    from briefings.extract.dates import DateMention
    from briefings.extract.leads import Extract
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Modality

HANGING = "a date behind an infinitive"
WITHIN = "a date within the words of a deed"
GERUND = "a date of what somebody is blamed for"
_NO_VERB = "no verb for the date"
_LIMITS = frozenset({"by", "from"})
_OVER = frozenset({"past", "perfect", "pluperfect"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# What is not done, or is not to be done.
_UNDONE = frozenset({"avoid", "decline", "deny", "fail", "forget", "oppose", "refuse", "reject"})
_BLAMING = frozenset({"accuse", "admit", "charge", "convict", "plead", "suspect"})
# Nouns of deeds that the lists of deeds do not have.
_DEEDS = frozenset({"reaction", "response"})
# What opens the words of a deed, not what it was about.
_OF = frozenset({"against", "at", "in", "of", "to"})
_CHAIN = frozenset({"xcomp", "conj"})


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A deed, by its verb or noun, with a date that hangs on no clause, and the doubt about it."""

    deed: Token
    when: When
    modality: Modality
    doubt: str


def left_over(reading: Reading, parsed: Parsed, extract: Extract) -> Iterator[LeftOver]:
    """The deeds of a sentence that are dated by no clause of it."""
    now = (reading.article.published or "")[:10]
    if not now:
        return
    yield from _of_infinitives(reading, parsed, extract, now)
    for clause in parsed.clauses:
        yield from (
            _limited(clause, now) if isinstance(clause, Predication) else _blamed(clause, now)
        )
    for loose in parsed.loose:
        yield from _loose(loose, extract, now)
    for verb, at in at_the_end(reading, parsed, extract):
        yield LeftOver(verb, at, "holds", HANGING)
    said = extract.framed.speaker is not None or extract.framed.hearsay
    for deed, when, modality, doubt in besides(reading, parsed, now, is_deed):
        yield LeftOver(deed, when, "claimed" if said and modality == "holds" else modality, doubt)


def _of_infinitives(
    reading: Reading, parsed: Parsed, extract: Extract, now: str
) -> Iterator[LeftOver]:
    sentence = parsed.sentence
    had = {w.mention.start for c in parsed.clauses for w in c.whens}
    had |= {loose.when.mention.start for loose in parsed.loose}
    for mention in reading.dates_in(sentence.start, sentence.end):
        if mention.start not in had and mention.edtf and not mention.modifies:
            found = _of_infinitive(parsed, extract, mention, now)
            if found is not None:
                yield found


def _of_infinitive(
    parsed: Parsed, extract: Extract, mention: DateMention, now: str
) -> LeftOver | None:
    span = parsed.sentence.span
    inside = [t for t in span if mention.start <= t.idx < mention.end and not t.is_space]
    verb = verb_above(inside[0]) if inside else None
    main = extract.framed.verb
    above = _above(verb) if verb is not None else None
    if verb is None or above is None or above.i != main.main.i or main.negated:
        return None
    when = phrase(span, mention, inside)
    if main.lemma in _UNDONE or (when.bound and when.preposition not in _LIMITS):
        return None
    if is_ahead(mention, now) or (mention.edtf == now and main.tense == "present"):
        return LeftOver(verb, when, "planned", HANGING)
    if when.bound:
        return None
    if any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.lefts):
        return LeftOver(verb, when, "claimed", HANGING)
    told = when.how == "trailing" and main.tense in _OVER and extract.framed.mood == "said"
    return LeftOver(main.main, when, "holds", HANGING) if told else None


def _above(verb: Token) -> Token | None:
    """The verb that an infinitive follows; None where the verb is no infinitive, or not done."""
    opened = False
    while verb.dep_ in _CHAIN and verb.head.i < verb.i:
        if any(c.dep_ == "neg" for c in verb.lefts):
            return None
        opened |= any(c.tag_ == "TO" for c in verb.lefts)
        if verb.dep_ == "xcomp":
            return verb.head if opened else None
        verb = verb.head
    return None


def _limited(clause: Predication, now: str) -> Iterator[LeftOver]:
    """ "By Friday the shop had sold 300 lamps": it was so on the day."""
    done = clause.verb.tense in ("past", "pluperfect") and clause.mood == "said"
    lasting = words("verbs_of_saying", "verbs_of_speech", "verbs_of_thought", "verbs_of_state")
    if not done or clause.place not in ("main", "conjunct") or clause.verb.lemma in lasting:
        return
    for when in clause.whens:
        by = when.preposition == "by" and not when.mention.modifies
        if by and not is_ahead(when.mention, now):
            yield LeftOver(clause.main, when, "holds", LIMITED)


def _blamed(clause: NoClause, now: str) -> Iterator[LeftOver]:
    """ "Is accused of taking the ring in 2019": a claim."""
    gerund = clause.verb
    if gerund.dep_ != "pcomp" or gerund.tag_ != "VBG" or gerund.head.lower_ not in ("of", "to"):
        return
    above = verb_above(gerund)
    if above is None or above.lemma_.lower() not in _BLAMING or group(above).negated:
        return
    for when in clause.whens:
        if not (when.bound or when.mention.modifies or is_ahead(when.mention, now)):
            yield LeftOver(gerund, when, "claimed", GERUND)


def _loose(loose: Loose, extract: Extract, now: str) -> Iterator[LeftOver]:
    """A date that no verb got, with the deed in whose words it stands."""
    when, main = loose.when, extract.framed.verb.main
    if when.bound or when.mention.modifies:
        return
    ahead = is_ahead(when.mention, now)
    if loose.noun is None and loose.reason == _NO_VERB and main.lower_ == "will":
        if ahead:
            yield LeftOver(main, when, "planned", WITHIN)
        return
    noun = loose.noun or (main.doc[when.start - 1] if loose.reason == _NO_VERB else None)
    deed = _deed(noun, when) if noun is not None and not ahead else None
    if deed is not None:
        yield LeftOver(deed, when, "holds", WITHIN)


def _deed(noun: Token, when: When) -> Token | None:
    """The nearest noun of what happened among those in whose words a noun stands."""
    if noun.pos_ not in _NOUNS or noun.i > when.start:
        return None
    if any(t.text in (",", ";", ":") for t in noun.doc[noun.i : when.start]):
        return None
    while not _happens(noun):
        of = noun.head
        if noun.dep_ != "pobj" or of.lower_ not in _OF or of.head.pos_ not in _NOUNS:
            return None
        noun = of.head
    return noun


def _happens(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return noun.pos_ == "NOUN" and (lemma in _DEEDS or is_deed(lemma))


def is_deed(lemma: str) -> bool:
    """Whether a noun, by its lemma in lower case, is of what happens or is done."""
    known = lemma in table("noun_deeds") or lemma in table("nouns_of_verbs")
    return known or lemma in words("event_nouns")
