"""Whether a clause tells an event: its verb, its mood and time, and who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract import noun_events
from briefings.extract.clauses.sharing import STARTING
from briefings.extract.clauses.tree import child
from briefings.extract.introductions import answerer, introduces
from briefings.extract.inverted import matter_of
from briefings.extract.lexicon import words
from briefings.extract.reported import denied

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.reading import Reading
    from briefings.extract.statements import Statement
    from briefings.extract.story import Sentence

# What must follow a verb such as "announced" or "promised".
_SAID = ("dobj", "ccomp", "xcomp", "dative", "nsubjpass", "auxpass")
_MATTER = frozenset({"of", "about", "for", "against", "over", "on", "with", "to"})
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


def unfit(reading: Reading, sentence: Sentence, clause: Predication) -> str:
    """Why a clause is no event, before its words are looked at."""
    if clause.quoted:
        return "inside a quotation"
    if clause.mood in ("conditional", "denied", "asked"):
        return f"the clause is {clause.mood}"
    spoken = reading.interview and not introduces(reading, sentence.paragraph)
    answered = any(not w.bound for w in clause.whens) and answerer(reading, clause.subject.head)
    if spoken and clause.speaker is None and not answered:
        return "an article in the first person, and nobody named who says it"
    if clause.main.lower_ in STARTING and clause.main.i + 1 in {w.start for w in clause.whens}:
        return "it says from when another deed holds"
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
        return "" if scheduled(reading, clause) else "the present"
    return ""


def scheduled(reading: Reading, clause: Predication) -> bool:
    """Whether a present tense speaks of a day to come: "The fair opens on Friday"."""
    return any(noun_events.ahead(reading, when) for when in clause.whens if not when.bound)


def undated(clause: Predication, statement: Statement) -> str:
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
