"""Events: what happened or is set, told by a verb.

A dated clause gives a dated event; an undated clause in the past gives an undated one
of lower confidence. What is planned is `planned`, what a speaker says is `claimed`.
Events told by a noun ("a call between A and B on 4 May") are in `nouns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses import NoClause, Predication
from briefings.extract.clauses.moment import back_then
from briefings.extract.clauses.subjects import GAP
from briefings.extract.clauses.tree import child
from briefings.extract.clauses.when import EQUALLY
from briefings.extract.events import nouns as noun_events
from briefings.extract.events.adopted import adopt
from briefings.extract.events.answered import in_interview
from briefings.extract.events.inner import inner
from briefings.extract.events.joined import with_date_behind
from briefings.extract.events.objectless import objectless
from briefings.extract.events.revived import revive
from briefings.extract.events.story_days import by_story
from briefings.extract.events.telling_verbs import scheduled, undated, unfit
from briefings.extract.events.untold import ACTING, untold
from briefings.extract.leads import Extract, extracts
from briefings.extract.leads.once import Told, once
from briefings.extract.leads.page import is_of_page
from briefings.extract.minting import Refusal, mint
from briefings.extract.references.definite import unexplained
from briefings.extract.references.leaning import DEFINITE, LEANS
from briefings.extract.statements.inverted import told_before
from briefings.extract.statements.telling import Statement, state
from briefings.model import DENIAL, Fact, Modality

if TYPE_CHECKING:
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

DOUBTS = {
    "shared": "shared subject",
    "relative": "relative clause",
    "controlled": "subject of another clause",
    "noun": "reduced clause",
}
# What is said or thought of somebody.
_BELIEVED = frozenset({"allege", "believe", "report", "rumour", "say", "suspect", "think"})
# A capital letter that opens no sentence.
_OTHER_VERB = "a date of another verb"
_NAMED = re.compile(r"\s[A-Z]|[A-Z]{2}")


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The events of an article, its sentences that stand alone, and the clauses that gave none."""
    whole = extracts(reading)
    of_nouns = tuple(noun_events.facts(reading))
    for parsed, told in of_clauses(reading):
        extract = whole.get(parsed.sentence.index)
        found = tuple(once(reading, told, extract))
        yield from found
        if isinstance(extract, Extract):
            yield from inner(reading, parsed, extract, _of(parsed.sentence, found, of_nouns))
    yield from of_nouns


def _of(sentence: Sentence, *groups: Iterable[Fact | Refusal]) -> list[Fact]:
    """The facts that a sentence tells."""
    facts = (f for group in groups for f in group if isinstance(f, Fact))
    return [f for f in facts if sentence.start <= f.references[0].start < sentence.end]


def of_clauses(reading: Reading) -> Iterator[tuple[Parsed, tuple[Told, ...]]]:
    """Each sentence with its clauses, and the event of each or why it tells none."""
    for parsed in reading.clauses:
        sentence = parsed.sentence
        if sentence.paragraph.role == "heading" or is_of_page(sentence.span.text):
            continue
        clauses = [_found(reading, parsed, clause) for clause in parsed.clauses]
        yield parsed, tuple((clause, _event(reading, sentence, clause)) for clause in clauses)


def _found(
    reading: Reading, parsed: Parsed, clause: Predication | NoClause
) -> Predication | NoClause:
    """The clause, also where it is one of a description, or says which noun is meant."""
    if isinstance(clause, Predication):
        return with_date_behind(parsed, clause)
    return adopt(reading, clause) or revive(reading, parsed.sentence, clause) or clause


def _event(reading: Reading, sentence: Sentence, clause: Predication | NoClause) -> Fact | Refusal:
    if isinstance(clause, NoClause):
        return _refusal(sentence, clause.reason)
    reason = objectless(clause) or unfit(reading, sentence, clause)
    if reason:
        return _refusal(sentence, reason)
    statement = told_before(reading, sentence, clause) or state(reading, sentence, clause)
    if isinstance(statement, str):
        return _refusal(sentence, statement)
    if clause.mood == "denied" and not _denies(clause, statement):
        return _refusal(sentence, "the denial is of words that are left out")
    if statement.date is not None and _had_lasted(clause):
        return _refusal(sentence, "the day is that on which what had lasted ended")
    if _is_to_come(reading, clause, statement):
        return _refusal(sentence, "a deed that is over, on a day to come")
    if statement.date is None:
        reason = undated(clause, statement)
        if reason:
            return _refusal(sentence, reason)
    fact = _minted(reading, sentence, clause, statement)
    return by_story(reading, fact, clause.main.i)


def _had_lasted(clause: Predication) -> bool:
    """Whether something "had stood since 1998" when another deed was done, on a day beside it; or
    "a week ago, had won just once"."""
    if any(back_then(clause.verb.tense, w) for w in clause.whens):
        return True
    bound = [w for w in clause.whens if w.bound]
    since = any(w.preposition == "since" for w in bound)
    return clause.verb.tense == "pluperfect" and since and len(bound) < len(clause.whens)


def _is_to_come(reading: Reading, clause: Predication, statement: Statement) -> bool:
    """Whether "has won" would be told of a day after the article's own."""
    over = clause.verb.tense == "perfect" and clause.mood == "said" and not clause.verb.passive
    over = over and all(w.preposition in ("on", "") for w in clause.whens)
    day, published = statement.date or "", (reading.article.published or "9999")[:10]
    return over and len(day) == len(published) and day > published


def _opens_a_life(clause: Predication) -> bool:
    """ "Born in Loja in 1914, Ana Ruiz wrote": whose birth it is stands behind the comma."""
    return clause.verb.lemma == "bear" and clause.main.i < clause.subject.start


def _denies(clause: Predication, statement: Statement) -> bool:
    """Whether the "not" or "never" of a clause is among the words of its statement."""
    return any(c.i in statement.tokens for c in clause.main.children if c.dep_ == "neg")


def _minted(
    reading: Reading, sentence: Sentence, clause: Predication, statement: Statement
) -> Fact:
    dated = "dated" if statement.date else "undated"
    doubts = set(statement.doubts)
    if clause.verb.tense == "would":
        doubts.add("would")
    if clause.mood == "denied":
        doubts.add(DENIAL)
    if statement.date is None and _dates_inside(reading, statement):
        doubts.add("a date of something else")
        doubts |= {_OTHER_VERB} if _torn_day(reading, sentence, statement) else set()
    statement = in_interview(reading, clause, statement)
    if statement.date and clause.verb.tense == "perfect" and "a date as a limit" not in doubts:
        doubts.add("a perfect with a date")
    years = statement.date is not None and len(statement.date) == len("2009/2016")
    if years and "/" in (statement.date or "") and clause.verb.passive:
        doubts.add("a stretch of time")
    if any(w.start >= clause.end for w in clause.whens):
        doubts.add(_OTHER_VERB)
    if clause.subject.how in DOUBTS and not _opens_a_life(clause):
        doubts.add(DOUBTS[clause.subject.how])
    doubts.update(_unnamed(statement), untold(statement.text))
    if statement.attributed_to and unexplained(statement.attributed_to):
        doubts.add(DEFINITE)
    fact = mint(
        reading.story,
        sentence,
        "event",
        statement.clause.subject.rstrip(","),
        clause.verb.lemma,
        statement.value,
        statement.text,
        rule=f"event, {dated} {clause.place} clause",
        span=(statement.start, statement.end),
        doubts=doubts,
        date=statement.date,
        place=statement.place,
        modality=modality_of(reading, clause, statement),
        attributed_to=statement.attributed_to,
        names=statement.names,
        clause=None if statement.attributed_to else statement.clause,
    )
    return with_evidence(reading, fact, statement)


def _unnamed(statement: Statement) -> Iterator[str]:
    """That no name says whose deed it is: "a hearing was held in Loja", "a man was hurt"."""
    if LEANS in statement.doubts:
        return
    who = statement.clause.subject
    if not _NAMED.search(who) and not any(n.text in who for n in statement.names):
        done = "a subject without a name" if statement.clause.passive else ACTING
        yield done if statement.names else "no name in the statement"


def _dates_inside(reading: Reading, statement: Statement) -> bool:
    """Whether an event without a date tells one all the same: that of another deed or thing."""
    tokens = reading.story.doc.words
    mentions = reading.dates_in(statement.start, statement.end)
    starts = {m.start for m in mentions if m.edtf and not m.modifies}
    return any(tokens[i].idx in starts for i in statement.tokens)


def _torn_day(reading: Reading, sentence: Sentence, statement: Statement) -> bool:
    """Whether a date may be the verb's or a short clause's: "wore the hat he made on Friday"."""
    told = reading.clauses[sentence.index]
    gaps = (c for c in told.clauses if isinstance(c, NoClause) and c.reason == GAP)
    days = [w for c in gaps for w in c.whens]
    days += [loose.when for loose in told.loose if loose.reason == EQUALLY]
    return any(w.start in statement.tokens and not w.bound for w in days)


def with_evidence(reading: Reading, fact: Fact, statement: Statement) -> Fact:
    """The fact with a reference to each other sentence that gave its date or names its things."""
    own = fact.references[0]
    shown = [reading.story.doc[i].idx for i in statement.shown]
    found = [s for s in map(reading.story.sentence_at, sorted(shown)) if s is not None]
    found += [statement.evidence[0]] if statement.evidence is not None else []
    others = tuple(
        reading.story.reference(s, s.start, s.end)
        for s in dict.fromkeys(found)
        if not s.start <= own.start < s.end
    )
    return replace(fact, references=(*fact.references, *others)) if others else fact


def modality_of(reading: Reading, clause: Predication, statement: Statement) -> Modality:
    """What lies ahead is planned, what a speaker says is claimed; the rest holds, also what was
    not done."""
    present = clause.verb.tense == "present"
    if clause.mood == "planned" or (present and scheduled(reading, clause)):
        return "planned"
    return "claimed" if statement.attributed_to or _of_hearsay(clause) else "holds"


def _of_hearsay(clause: Predication) -> bool:
    """Whether nobody named says so: "was said to have been shot"."""
    told = clause.verb.passive and clause.verb.lemma in _BELIEVED
    deed = child(clause.main, "xcomp") if told else None
    return deed is not None and any(c.tag_ == "TO" for c in deed.lefts)


def _refusal(sentence: Sentence, reason: str) -> Refusal:
    return Refusal("event", reason, sentence.start, sentence.end)
