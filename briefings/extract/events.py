"""Events: what happened or is set, told by a verb.

A dated clause gives a dated event; an undated clause in the past gives an undated one
of lower confidence. What is planned is `planned`, what a speaker says is `claimed`.
Events told by a noun ("a call between A and B on 4 May") are in `noun_events`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract import noun_events
from briefings.extract.adopted import adopt
from briefings.extract.clauses import NoClause, Predication
from briefings.extract.clauses.tree import child
from briefings.extract.introductions import answerer, introduces
from briefings.extract.inverted import matter_of, told_before
from briefings.extract.joined import with_date_behind
from briefings.extract.leads import extracts
from briefings.extract.leads.once import Told, once
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.reported import denied
from briefings.extract.revived import revive
from briefings.extract.statements import Statement, state
from briefings.model import Fact, Modality

if TYPE_CHECKING:
    from briefings.extract.reading import Parsed, Reading
    from briefings.extract.story import Sentence

# What must follow a verb such as "announced" or "promised".
_SAID = ("dobj", "ccomp", "xcomp", "dative", "nsubjpass", "auxpass")
_MATTER = frozenset({"of", "about", "for", "against", "over", "on", "with", "to"})
DOUBTS = {
    "shared": "shared subject",
    "relative": "relative clause",
    "controlled": "subject of another clause",
    "noun": "reduced clause",
}

# Doubts whether a statement can be understood without its article. An event that no date
# fixes must be free of them (of 42 such that were read, 11 could be).
CONTEXT = frozenset(
    {
        "a date of another sentence",
        "a definite noun",
        "a pronoun inside",
        "a subject that leans on another sentence",
        "a time that counts from the article",
        "a word that leans on another sentence",
    }
)


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """The events of an article, its sentences that stand alone, and the clauses that gave none."""
    whole = extracts(reading)
    for sentence, told in of_clauses(reading):
        yield from once(reading, told, whole.get(sentence.index))
    yield from noun_events.facts(reading)


def of_clauses(reading: Reading) -> Iterator[tuple[Sentence, tuple[Told, ...]]]:
    """Each sentence with its clauses, and the event of each or why it tells none."""
    for parsed in reading.clauses:
        sentence = parsed.sentence
        if sentence.paragraph.role == "heading":
            continue
        clauses = [_found(reading, parsed, clause) for clause in parsed.clauses]
        yield sentence, tuple((clause, _event(reading, sentence, clause)) for clause in clauses)


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
    reason = _unfit(reading, sentence, clause)
    if reason:
        return _refusal(sentence, reason)
    statement = told_before(reading, sentence, clause) or state(reading, sentence, clause)
    if isinstance(statement, str):
        return _refusal(sentence, statement)
    if statement.date is None:
        reason = _undated(clause, statement)
        if reason:
            return _refusal(sentence, reason)
    return _minted(reading, sentence, clause, statement)


def _unfit(reading: Reading, sentence: Sentence, clause: Predication) -> str:
    """Why a clause is no event, before its words are looked at."""
    if clause.quoted:
        return "inside a quotation"
    if clause.mood in ("conditional", "denied", "asked"):
        return f"the clause is {clause.mood}"
    spoken = reading.interview and not introduces(reading, sentence.paragraph)
    answered = any(not w.bound for w in clause.whens) and answerer(reading, clause.subject.head)
    if spoken and clause.speaker is None and not answered:
        return "an article in the first person, and nobody named who says it"
    if denied(clause):
        return "the speaker denies it"
    return _unsaid(clause) or _timeless(
        reading, clause, caption=sentence.paragraph.role == "caption"
    )


def _unsaid(clause: Predication) -> str:
    """A verb of speech tells no event, and one such as "announced" none without its matter."""
    verb = clause.verb
    if matter_of(clause) is not None:
        return ""
    if verb.passive and child(verb.main, "xcomp") is not None:
        return ""  # "was told to leave", "were asked to wait"
    said = child(verb.main, *_SAID)
    spoken = said is not None and (said.i > verb.main.i or verb.passive)
    if verb.lemma in words("verbs_of_saying"):
        matter = child(verb.main, "ccomp")
        behind = matter is not None and matter.left_edge.i > verb.main.i
        fixed = any(not w.bound for w in clause.whens)
        return "" if behind and fixed else "a verb of speech"
    if verb.lemma not in words("verbs_of_speech") or spoken:
        return ""
    dated = {i for when in clause.whens for i in range(when.start, when.end)}
    after = next((c for c in verb.main.rights if c.dep_ == "prep" and c.i not in dated), None)
    told = after is not None and after.lower_ in _MATTER
    return "" if told else "a verb of speech without what is said"


def _timeless(reading: Reading, clause: Predication, *, caption: bool) -> str:
    """Why the verb's form, or what it means, tells no event."""
    verb = clause.verb
    if verb.lemma in words("verbs_of_state") and not clause.whens:
        return "a state"
    if verb.tense == "infinitive":
        return "an infinitive"
    if verb.tense == "gerund" and not clause.whens:
        return "a clause without a time"
    if verb.tense == "participle" and not clause.whens:
        return "a participle without a date"
    pictured = caption and clause.whens
    if verb.tense == "present" and clause.mood != "planned" and not pictured:
        return "" if _scheduled(reading, clause) else "the present"
    return ""


def _scheduled(reading: Reading, clause: Predication) -> bool:
    """Whether a present tense speaks of a day to come: "The fair opens on Friday"."""
    return any(noun_events.ahead(reading, when) for when in clause.whens if not when.bound)


def _undated(clause: Predication, statement: Statement) -> str:
    """Why a clause without a date is no event: it must be a past deed of somebody named, told in
    words that need no other sentence."""
    told = clause.place in ("main", "conjunct", "complement", "relative")
    own = clause.subject.how in ("own", "shared", "relative")
    over = clause.verb.tense in ("past", "perfect", "pluperfect")
    aimed = clause.verb.lemma in words("verbs_of_planning")
    plan = clause.mood == "planned" and (aimed or clause.place == "main")
    if not told or not own or not (over or plan):
        return "no date, and not a deed of the past"
    leaning = CONTEXT.intersection(statement.doubts) - {"a definite noun"}
    if leaning:
        return f"no date, and {min(leaning)}"
    if not any(n.text in statement.clause.subject for n in statement.names):
        return "no date, and nobody named"
    return "no date, and a bare name" if _bare(statement) else ""


def _bare(statement: Statement) -> bool:
    """A subject of one word that may be anybody's: no place, people or initials."""
    who = statement.clause.subject
    known = any(n.text == who and n.kind in ("place", "nationality") for n in statement.names)
    return " " not in who and not known and not who.isupper()


def _minted(
    reading: Reading, sentence: Sentence, clause: Predication, statement: Statement
) -> Fact:
    dated = "dated" if statement.date else "undated"
    doubts = set(statement.doubts)
    if clause.verb.tense == "would":
        doubts.add("would")
    if statement.date is None and _dates_inside(reading, statement):
        doubts.add("a date of something else")
    answers = answerer(reading, clause.subject.head)
    if answers is not None:
        statement = replace(statement, attributed_to=answers.name)
    if statement.date and clause.verb.tense == "perfect" and "a date as a limit" not in doubts:
        doubts.add("a perfect with a date")
    years = statement.date is not None and len(statement.date) == len("2009/2016")
    if years and "/" in (statement.date or "") and clause.verb.passive:
        doubts.add("a stretch of time")
    if any(w.start >= clause.end for w in clause.whens):
        doubts.add("a date of another verb")
    if clause.subject.how in DOUBTS:
        doubts.add(DOUBTS[clause.subject.how])
    fact = mint(
        reading.story,
        sentence,
        "event",
        statement.clause.subject,
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


def _dates_inside(reading: Reading, statement: Statement) -> bool:
    """Whether an event without a date tells one all the same: that of another deed or thing."""
    doc = reading.story.doc
    mentions = reading.dates_in(statement.start, statement.end)
    starts = {m.start for m in mentions if m.edtf and not m.modifies}
    return any(doc[i].idx in starts for i in statement.tokens)


def with_evidence(reading: Reading, fact: Fact, statement: Statement) -> Fact:
    """The fact with a reference to each other sentence that gave its date or names its things."""
    own = fact.references[0]
    shown = [reading.story.doc[i].idx for i in statement.shown]
    found = [s for s in reading.story.sentences if any(s.start <= i < s.end for i in shown)]
    found += [statement.evidence[0]] if statement.evidence is not None else []
    others = tuple(
        reading.story.reference(s, s.start, s.end)
        for s in dict.fromkeys(found)
        if not s.start <= own.start < s.end
    )
    return replace(fact, references=(*fact.references, *others)) if others else fact


def modality_of(reading: Reading, clause: Predication, statement: Statement) -> Modality:
    """What lies ahead is planned, what a speaker says is claimed, and else it holds."""
    scheduled = clause.verb.tense == "present" and _scheduled(reading, clause)
    if clause.mood == "planned" or scheduled:
        return "planned"
    return "claimed" if statement.attributed_to else "holds"


def _refusal(sentence: Sentence, reason: str) -> Refusal:
    return Refusal("event", reason, sentence.start, sentence.end)
