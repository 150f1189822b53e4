"""Whether a clause tells an event: its verb, its mood and time, and who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.misread import FIGURATIVE, is_figurative
from briefings.extract.clauses.sharing import STARTING
from briefings.extract.clauses.tree import SUBJECTS, child
from briefings.extract.events import nouns as noun_events
from briefings.extract.events.of_answers import in_answer, own_deed, put_to
from briefings.extract.events.reported import calls_back, denied
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.references.introductions import introduces
from briefings.extract.references.leaning import DEFINITE, LEANS, TIME, WEAK
from briefings.extract.references.open_nouns import is_open
from briefings.extract.statements.inverted import matter_of

if TYPE_CHECKING:
    from briefings.extract.clauses import Predication
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Reading
    from briefings.extract.statements.telling import Statement
    from briefings.extract.story import Sentence

# What must follow a verb such as "announced" or "promised".
_SAID = ("dobj", "ccomp", "xcomp", "dative", "nsubjpass", "auxpass")
_MATTER = frozenset({"of", "about", "for", "against", "over", "on", "with", "to"})
# Words that point at some of those told of before, and names that say of whom or where.
_POINTING = frozenset({"all", "both", "few", "many", "most", "several", "some", "the"})
_NAMED = frozenset({"person", "organization", "place"})
# Doubts whether a statement can be understood without its article. An event that no date
# fixes must be free of them (of 42 such that were read, 11 could be).
CONTEXT = frozenset(
    {
        "a date of another sentence",
        DEFINITE,
        "a pronoun inside",
        LEANS,
        TIME,
        WEAK,
    }
)


# Of what is so, whoever says it.
_KNOWN = frozenset({"certain", "clear", "evident", "obvious", "sure", "true"})


def unfit(reading: Reading, sentence: Sentence, clause: Predication) -> str:
    """Why a clause is no event, before its words are looked at."""
    if clause.quoted:
        return "inside a quotation"
    if clause.mood in ("conditional", "asked"):
        return f"the clause is {clause.mood}"
    spoken = reading.interview and not introduces(reading, sentence.paragraph)
    nobody = spoken and clause.speaker is None
    if nobody and not any(told(reading, clause) for told in (own_deed, put_to, in_answer)):
        return "an article in the first person, and nobody named who says it"
    if clause.main.lower_ in STARTING and clause.main.i + 1 in {w.start for w in clause.whens}:
        return "it says from when another deed holds"
    if denied(clause):
        return "the speaker denies it"
    caption = sentence.paragraph.role == "caption"
    return _of_another(clause) or _unsaid(clause) or _timeless(reading, clause, caption=caption)


def _of_another(clause: Predication) -> str:
    """Why a clause tells what somebody only feels ("furious that he left"), or a deed that stands
    elsewhere ("the others followed suit"); "" for none."""
    above = clause.main.head
    felt = clause.place == "complement" and above.pos_ == "ADJ" and clause.speaker is None
    if felt and above.lower_ not in _KNOWN:
        return "what somebody feels or fears"
    nobody = above.i > clause.main.i and child(above, *SUBJECTS) is None
    nobody = nobody and above.lemma_.lower() not in words("verbs_of_speech")
    if nobody and clause.place == "complement" and above.tag_ in ("VB", "VBP"):
        return f"a noun read as the verb: {above.lower_}"
    if clause.place == "conjunct" and clause.subject.how == "shared" and _said_too(clause.main):
        return "it may go on with what is said"
    if is_figurative(clause.subject.head):
        return FIGURATIVE
    suit = any(c.lower_ == "suit" for c in clause.main.rights)
    return "a deed that is told of another" if suit and clause.verb.lemma == "follow" else ""


def _said_too(verb: Token) -> bool:
    """ "Soldiers say they have shut the port, closed the bank and left": the rest of what they say,
    which the parser hangs on the verb of speech."""
    top = verb
    while top.dep_ == "conj" and top.i > top.head.i:
        top = top.head
    said = child(top, "ccomp")
    if top is verb or said is None or not top.i < said.i < verb.i:
        return False
    spoken = top.lemma_.lower() in words("verbs_of_speech") and verb.tag_ in ("VBD", "VBN")
    had = child(said, "aux")
    perfect = said.tag_ == "VBN" and had is not None and had.lemma_ == "have"
    return spoken and perfect and (top.tag_ in ("VBP", "VBZ") or _listed(said, verb))


def _listed(said: Token, verb: Token) -> bool:
    """Whether commas part three deeds of which the last has "and": "had A, B and C"."""
    between = [t.text for t in verb.doc[said.i : verb.i]]
    chained = verb.head.dep_ == "conj" or any(t.dep_ == "conj" for t in verb.rights)
    return chained and "," in between


def _unsaid(clause: Predication) -> str:
    """A verb of speech tells no event, and one such as "announced" none without its matter."""
    verb = clause.verb
    if matter_of(clause) is not None or calls_back(clause):
        return ""
    if verb.passive and child(verb.main, "xcomp") is not None:
        return ""  # "was told to leave", "were asked to wait"
    if verb.passive and clause.subject.how == "noun" and verb.lemma == "show":
        return ""  # "the phone, first shown in 2023"
    said = child(verb.main, *_SAID)
    spoken = said is not None and (said.i > verb.main.i or verb.passive)
    if verb.lemma == "tell" and not verb.passive and not _told_matter(verb.main):
        return "a verb of speech without what is said"
    if verb.lemma == "add" and child(verb.main, "dobj") and not child(verb.main, "ccomp"):
        return ""  # "added a goal"
    if verb.lemma in words("verbs_of_saying"):
        matter = child(verb.main, "ccomp")
        behind = matter is not None and matter.left_edge.i > verb.main.i
        fixed = any(not w.bound for w in clause.whens)
        return "" if behind and fixed else "a verb of speech"
    if verb.lemma not in words("verbs_of_speech") or spoken or _goes_on(clause):
        return ""
    dated = {i for when in clause.whens for i in range(when.start, when.end)}
    after = next((c for c in verb.main.rights if c.dep_ == "prep" and c.i not in dated), None)
    told = after is not None and after.lower_ in _MATTER
    return "" if told else "a verb of speech without what is said"


def _goes_on(clause: Predication) -> bool:
    """Whether something lasts: "the trial continues on Monday"."""
    lasting = clause.verb.lemma == "continue" and bool(clause.whens)
    return lasting and not is_human(clause.subject.head)


def _told_matter(tell: Token) -> bool:
    """Whether "told" has more than who was told: a clause, "about it", "the story"."""
    if child(tell, "ccomp", "xcomp") is not None:
        return True
    if child(tell, "dative") is not None and child(tell, "dobj") is not None:
        return True
    return any(c.dep_ == "prep" and c.lower_ in _MATTER for c in tell.rights)


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
    """Whether a present tense speaks of a day to come: "The fair opens on Friday"; or of the
    article's own, in a timetable: "Parliament meets today"."""
    whens = [when for when in clause.whens if not when.bound]
    own = {when.mention.edtf for when in whens} == {reading.article.published}
    if own and clause.verb.lemma in words("plural_timetable_verbs"):
        return True
    return any(noun_events.ahead(reading, when) for when in whens)


def undated(clause: Predication, statement: Statement) -> str:
    """Why a clause without a date is no event: it must be a past deed of somebody named, told in
    words that need no other sentence."""
    told = clause.place in ("main", "conjunct", "complement", "relative")
    own = clause.subject.how in ("own", "shared", "relative")
    over = clause.verb.tense in ("past", "perfect", "pluperfect")
    aimed = clause.verb.lemma in words("verbs_of_planning")
    foretold = clause.place == "complement" and _foretold(clause, statement)
    plan = clause.mood == "planned" and (aimed or clause.place == "main" or foretold)
    if not told or not own or not (over or plan):
        return "no date, and not a deed of the past"
    leaning = CONTEXT.intersection(statement.doubts) - {DEFINITE}
    if leaning:
        return f"no date, and {min(leaning)}"
    if not any(n.text in statement.clause.subject for n in statement.names):
        return "" if _of_somebody(clause, statement) else "no date, and nobody named"
    return "no date, and a bare name" if _bare(statement) else ""


def _foretold(clause: Predication, statement: Statement) -> bool:
    """Whether a speaker says what will be, on no condition that stands behind."""
    behind = clause.main.doc[clause.main.i : clause.main.sent.end]
    free = not any(t.lower_ in words("conditions") for t in behind)
    return free and statement.attributed_to is not None


def _of_somebody(clause: Predication, statement: Statement) -> bool:
    """Whether several, or somebody new, did something to or for somebody who is named, or in a
    place that is."""
    head = clause.subject.head
    new = head.tag_ == "NNS" or any(c.lower_ in ("a", "an") for c in head.lefts)
    pointed = any(c.lower_ in _POINTING or c.dep_ == "poss" for c in head.lefts)
    fresh = new and not pointed and clause.subject.how == "own"
    told = clause.place == "main" or (clause.place == "complement" and statement.attributed_to)
    if not fresh or not told or is_open(statement.doubts):
        return False
    return any(n.kind in _NAMED and n.text in statement.value for n in statement.names)


def _bare(statement: Statement) -> bool:
    """A subject of one word that may be anybody's: no place, people or initials."""
    who = statement.clause.subject
    known = any(n.text == who and n.kind in ("place", "nationality") for n in statement.names)
    return " " not in who and not known and not who.isupper()
