"""Tenures by verb: "was appointed chair", "served as envoy", "resigned as mayor", "is the head"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.events.adopted import clauses
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal
from briefings.extract.people.roles import RolePhrase, after
from briefings.extract.positions.effect import in_effect, is_to_come, until_event
from briefings.extract.positions.governed import SOLEMN, again, roles_of
from briefings.extract.positions.handover import handed_over
from briefings.extract.positions.office import Office, office
from briefings.extract.positions.owners import owned
from briefings.extract.positions.prospects import is_expected, prospects
from briefings.extract.positions.replaced import (
    predecessor,
    replaced,
    replaced_by_unknown,
    taken_from,
)
from briefings.extract.positions.spans import Span, spans
from briefings.extract.positions.tenure import Tenure, refusal
from briefings.extract.positions.who import body_of, holder, speaker, subject_body
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.people import Mention
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Modality

RULES = {
    "begin": "verb of beginning",
    "designate": "verb of choice",
    "hold": "verb of service",
    "end": "verb of ending",
}
_FURTHER = frozenset(["second", "third", "fourth", "fifth", "new", "another", "final", "last"])
# Verbs whose subject is the body that gives an office.
_GIVING = frozenset({"appoint", "hire", "name", "promote", "recruit", "reappoint"})
_SUCCESSION = frozenset({"succeed", "replace"})


def by_verb(reading: Reading) -> Iterator[Tenure | Refusal]:
    """The tenures that a clause tells by its verb."""
    for parsed in reading.clauses:
        for clause in (*clauses(reading, parsed), *prospects(parsed)):
            if clause.verb.lemma == "be":
                yield from _turned_round(reading, parsed, clause)
            if clause.verb.lemma in table("tenure_verbs"):
                yield from _tenures(reading, parsed, clause)


def _tenures(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Tenure | Refusal]:
    deed, whose = table("tenure_verbs")[clause.verb.lemma]
    deed = _deed(clause, deed)
    if deed == "begin" and _continued(clause):
        deed = "hold"
    phrases = tuple(roles_of(reading, clause))
    if not phrases:
        return
    if clause.verb.lemma in _SUCCESSION and clause.verb.passive:
        yield from handed_over(reading, parsed, clause, phrases)
        return
    rule = RULES[deed] if clause.verb.lemma != "be" else "copula"
    reason = _unfit(clause, deed)
    found = holder(reading, clause, whose)
    if not reason and found is None and clause.verb.lemma in _SUCCESSION:
        yield from replaced_by_unknown(reading, parsed, clause, phrases)
    if reason or found is None:
        at = parsed.sentence
        yield Refusal(rule, reason or "whose office is open", at.start, at.end)
        return
    for phrase in phrases:
        yield from _of_phrase(reading, parsed, clause, deed, found, phrase, rule)


def _turned_round(
    reading: Reading, parsed: Parsed, clause: Predication
) -> Iterator[Tenure | Refusal]:
    """ "The chief executive of Norvex is N. N.": the office first."""
    noun, doc = clause.subject.head, reading.story.doc
    name = child(clause.main, "attr")
    who = reading.cast.at(name.i) if name is not None and name.i == clause.verb.end else None
    if name is not None and who is None:
        who = reading.cast.at(clause.verb.end)
    if who is None or who.how != "full name" or who.first != clause.verb.end:
        return
    if clause.quoted or clause.mood != "said" or clause.verb.tense not in ("present", "past"):
        return
    phrase = after(doc, noun.left_edge.i, clause.verb.start)
    if phrase is None or phrase.head != noun.i or phrase.determiner not in ("the", "its", ""):
        return
    held = owned(reading, phrase, office(doc, phrase, reading.cast), parsed.sentence)
    when = spans(clause, phrase, "hold")
    modality, lead = _time(clause, "hold", held, when)
    tenure = Tenure(
        who.person, held, parsed.sentence, "copula", modality, lead, when.start, when.end, when.on
    )
    yield refusal(tenure) or tenure


def _deed(clause: Predication, deed: str) -> str:
    """What a verb tells of an office: "stepped down" ends it, "is to become" begins it."""
    particle, lemma = _particle(clause), clause.verb.lemma
    if lemma == "step" and particle in ("down", "aside", "back"):
        return "end"
    ahead = lemma == "serve" and clause.verb.tense == "future"
    return "begin" if ahead or (lemma == "be" and particle == "to") else deed


def _particle(clause: Predication) -> str:
    tokens, i = clause.main.doc.words, clause.verb.end
    verb = next((c for c in clause.main.children if c.dep_ == "prt"), None)
    after = tokens[i] if i < len(tokens) else None
    found = verb if verb is not None else after
    return str(found.lower_) if found is not None else ""


def _continued(clause: Predication) -> bool:
    """ "begins a second term as mayor": the office was held before."""
    for noun in (c for c in clause.main.children if c.dep_ == "dobj"):
        if noun.lower_ in ("term", "mandate", "spell", "stint"):
            return any(c.lower_ in _FURTHER for c in noun.children)
    return False


def _unfit(clause: Predication, deed: str) -> str:
    """Why a clause does not say that somebody holds, gets or leaves an office."""
    if clause.quoted:
        return "in a quotation"
    if clause.mood in ("conditional", "denied", "asked"):
        return f"the clause is {clause.mood}"
    if clause.mood == "planned" and deed not in ("begin", "designate", "end"):
        return "the clause is planned"
    if clause.verb.lemma == "stand" and _particle(clause) != "down":
        return "standing is not leaving"
    if clause.verb.passive and table("tenure_verbs")[clause.verb.lemma][1] == "subject":
        return "a passive without a holder"
    if clause.verb.lemma == "be" and clause.verb.tense in ("gerund", "infinitive", "participle"):
        return "no time is told"
    return ""


def _of_phrase(
    reading: Reading,
    parsed: Parsed,
    clause: Predication,
    deed: str,
    found: Mention,
    phrase: RolePhrase,
    rule: str,
) -> Iterator[Tenure | Refusal]:
    held = _with_body(office(reading.story.doc, phrase, reading.cast), reading, clause)
    held = owned(reading, phrase, held, parsed.sentence)
    leaving = deed == "end" and clause.mood == "planned"
    when = Span() if leaving else spans(clause, phrase, deed)
    if deed == "begin":
        begun = in_effect(reading, clause) or when.start or _right_after(reading, phrase.last)
        when = replace(when, start=begun)
    elif deed == "hold" and when.end is None:
        begun, over = until_event(reading, clause)
        when = replace(when, start=when.start or begun, end=over)
    modality, lead = (held.modality, "was") if leaving else _time(clause, deed, held, when)
    later = _later(when.start, reading.article.published)
    if lead == "became" and (later or _ahead(parsed, clause)):
        modality, lead = "designate", "planned"
    elif lead == "became" and clause.verb.passive and is_to_come(clause):
        modality, lead, when = "designate", "designate", replace(when, start=None)
    doubts = [found.how] if found.how in ("pronoun", "surname", "role") else []
    tenure = Tenure(
        person=found.person,
        office=held,
        sentence=parsed.sentence,
        rule=rule,
        modality=modality,
        lead=lead,
        start=when.start,
        end=when.end,
        dated=when.on,
        doubts=tuple(doubts),
        attributed_to=speaker(reading, clause),
    )
    yield refusal(tenure) or tenure
    if deed == "begin":
        yield from replaced(reading, clause, tenure)
    follows = clause.verb.lemma in _SUCCESSION or taken_from(reading, clause) is not None
    if follows and modality != "designate":
        yield from predecessor(reading, clause, tenure)


def _later(start: str | None, published: str | None) -> bool:
    """Whether a tenure begins after the article's day: "named chairman with effect from July"."""
    return bool(start and published and start[:1].isdigit() and start > published)


def _right_after(reading: Reading, last: int) -> str | None:
    """ "promoted to head of sales in 2019": the date behind the office, wherever it is parsed."""
    doc = reading.story.doc
    if last + 1 >= len(doc) or doc[last].lower_ not in ("in", "on"):
        return None
    start = doc[last + 1].idx
    edtf = next((m.edtf for m in reading.dates_in(start, start + 24) if m.start == start), None)
    return edtf if edtf and edtf[:4].isdigit() and "/" not in edtf else None


def _with_body(held: Office, reading: Reading, clause: Predication) -> Office:
    """The organization that appoints or is joined, when the office does not name its own."""
    if held.organization or held.place or held.occupation or clause.verb.lemma in SOLEMN:
        return held
    body = body_of(reading, clause)
    open_ = "owner open" in held.doubts
    given = clause.verb.lemma in _GIVING and held.role in words("posts_of_speakers")
    if body is None and (open_ or given):
        body = subject_body(reading, clause)
    if not body:
        return held
    return replace(held.of(body), doubts=tuple(d for d in held.doubts if d != "owner open"))


def _ahead(parsed: Parsed, clause: Predication) -> bool:
    """ "becomes chairman" in the body of the news lies ahead; in a headline it is done."""
    body = parsed.sentence.index > 0 and parsed.sentence.paragraph.role == "body"
    return body and clause.verb.tense == "present" and clause.verb.lemma == "become"


def _time(clause: Predication, deed: str, held: Office, when: Span) -> tuple[Modality, str]:
    tense = clause.verb.tense
    if clause.mood == "planned":
        return "designate", "expected" if is_expected(clause.main) else "planned"
    if deed == "designate":
        return "designate", "designate"
    if again(clause.main.doc, clause.verb.end):
        return held.modality, "was"
    if deed == "begin":
        return held.modality, "became"
    if deed == "end":
        return "former", "left"
    if tense in ("present", "future") or (tense == "perfect" and (when.start or when.lasting)):
        return held.modality, "was"
    if held.modality != "holds":
        return held.modality, "was"
    return "former", "was" if held.occupation else "has served as"
