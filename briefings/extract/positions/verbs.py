"""Tenures by verb: "was appointed chair", "served as envoy", "resigned as mayor", "is the head"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.extract.adopted import clauses
from briefings.extract.clauses.tree import child
from briefings.extract.minting import Refusal
from briefings.extract.people.bounds import bounds
from briefings.extract.people.roles import RolePhrase, after
from briefings.extract.people.series import series
from briefings.extract.positions.office import Office, office
from briefings.extract.positions.owners import owned
from briefings.extract.positions.spans import Span, spans
from briefings.extract.positions.tenure import Tenure, refusal
from briefings.extract.positions.who import body_of, holder, named_after, speaker, subject_body
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

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
_ADVERBS = frozenset({"RB", "RBR"})
_POSTS = frozenset(["post", "position", "role", "office", "job", "seat", "title", "place"])
_DIRECT = frozenset(
    [
        "be",
        "become",
        "remain",
        "stay",
        "name",
        "elect",
        "appoint",
        "crown",
        "make",
        "re-elect",
        "reelect",
    ]
)
_FURTHER = frozenset(["second", "third", "fourth", "fifth", "new", "another", "final", "last"])
_REPLACING = frozenset({"replacing", "succeeding"})
_SUCCESSION = frozenset({"succeed", "replace"})


def by_verb(reading: Reading) -> Iterator[Tenure | Refusal]:
    """The tenures that a clause tells by its verb."""
    for parsed in reading.clauses:
        for clause in clauses(reading, parsed):
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
    rule = RULES[deed] if clause.verb.lemma != "be" else "copula"
    reason = _unfit(clause, deed)
    found = holder(reading, clause, whose)
    if not reason and found is None and clause.verb.lemma in _SUCCESSION:
        yield from _replaced_by_unknown(reading, parsed, clause, phrases)
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
    """ "stepped down" ends, "is to become" begins; "stood" alone says neither."""
    particle = _particle(clause)
    if clause.verb.lemma == "step" and particle in ("down", "aside", "back"):
        return "end"
    if clause.verb.lemma == "be" and particle == "to":
        return "begin"
    return deed


def _particle(clause: Predication) -> str:
    doc, i = clause.main.doc, clause.verb.end
    verb = next((c for c in clause.main.children if c.dep_ == "prt"), None)
    after = doc[i] if i < len(doc) else None
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
    if clause.mood == "planned" and deed not in ("begin", "designate"):
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
    when = spans(clause, phrase, deed)
    modality, lead = _time(clause, deed, held, when)
    if lead == "became" and _ahead(parsed, clause):
        modality, lead = "designate", "planned"
    doubts = ["pronoun"] if found.how == "pronoun" else []
    doubts += [found.how] if found.how in ("surname", "role") else []
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
        yield from _replaced(reading, clause, tenure)
    if clause.verb.lemma in _SUCCESSION and modality != "designate":
        yield from _predecessor(reading, clause, tenure)


def _with_body(held: Office, reading: Reading, clause: Predication) -> Office:
    """The organization that appoints or is joined, when the office does not name its own."""
    if held.organization or held.place or held.occupation:
        return held
    body = body_of(reading, clause)
    if body is None and "owner open" in held.doubts:
        body = subject_body(reading, clause)
    if not body:
        return held
    return replace(held.of(body), doubts=tuple(d for d in held.doubts if d != "owner open"))


def _predecessor(reading: Reading, clause: Predication, tenure: Tenure) -> Iterator[Tenure]:
    """Who is succeeded or replaced has left the same office."""
    before = holder(reading, clause, "object")
    if before is not None and before.person != tenure.person:
        yield replace(
            tenure,
            person=before.person,
            modality="former",
            lead="has served as",
            start=None,
            end=tenure.start,
            rule="succession",
        )


def _replaced(reading: Reading, clause: Predication, tenure: Tenure) -> Iterator[Tenure]:
    """ "was named chief executive, replacing N. N."."""
    doc, end = reading.story.doc, min(clause.end + 12, bounds(reading.story.doc, clause.main.i)[1])
    found = next((i for i in range(clause.verb.end, end) if doc[i].lower_ in _REPLACING), None)
    before = named_after(reading, found + 1) if found is not None else None
    if before is None or before.person == tenure.person or tenure.modality == "designate":
        return
    yield replace(
        tenure,
        person=before.person,
        modality="former",
        lead="has served as",
        start=None,
        end=tenure.start,
        rule="succession",
    )


def _replaced_by_unknown(
    reading: Reading, parsed: Parsed, clause: Predication, phrases: tuple[RolePhrase, ...]
) -> Iterator[Tenure]:
    """ "replaced N. N. as chairman of Norvex": who left, where it is open who came."""
    before = holder(reading, clause, "object")
    if before is None or clause.verb.passive or clause.mood != "said":
        return
    for phrase in phrases:
        held = office(reading.story.doc, phrase, reading.cast)
        if held.organization or held.place:
            yield Tenure(
                person=before.person,
                office=held,
                sentence=parsed.sentence,
                rule="succession",
                modality="former",
                lead="has served as",
                end=spans(clause, phrase, "begin").start,
            )


def _ahead(parsed: Parsed, clause: Predication) -> bool:
    """ "becomes chairman" in the body of the news lies ahead; in a headline it is done."""
    body = parsed.sentence.index > 0 and parsed.sentence.paragraph.role == "body"
    return body and clause.verb.tense == "present" and clause.verb.lemma == "become"


def _time(clause: Predication, deed: str, held: Office, when: Span) -> tuple[Modality, str]:
    tense = clause.verb.tense
    if clause.mood == "planned":
        return "designate", "planned"
    if deed == "designate":
        return "designate", "designate"
    if deed == "begin":
        return held.modality, "became"
    if deed == "end":
        return "former", "left"
    if tense in ("present", "future") or (tense == "perfect" and (when.start or when.lasting)):
        return held.modality, "was"
    if held.modality != "holds":
        return held.modality, "was"
    return "former", "was" if held.occupation else "has served as"


def roles_of(reading: Reading, clause: Predication) -> Iterator[RolePhrase]:
    """The role phrases that a verb governs: after it, after "as", "to be", "the post of"."""
    doc = reading.story.doc
    limit = bounds(doc, clause.main.i)[1]
    for i in _entries(doc, clause, limit):
        named = reading.cast.at(i)
        if named is not None and named.how != "pronoun":
            continue
        found = series(doc, _past_adverbs(doc, i, limit), limit)
        if found:
            yield from found
            return


def _entries(doc: Doc, clause: Predication, limit: int) -> Iterator[int]:
    """Where a role may begin after a verb, the likeliest first."""
    first, lemma = clause.verb.end, clause.verb.lemma
    if lemma in _DIRECT or (table("tenure_verbs")[lemma][1] == "object" and clause.verb.passive):
        yield first
    for i in range(first, min(limit - 1, first + 30)):
        word = doc[i].lower_
        if word in (";", ":") or (i > first and _new_clause(doc[i])):
            return
        if (
            (word == "as" and lemma != "be")
            or (
                word in ("be", "become")
                and i > 0
                and doc[i - 1].lower_ == "to"
                and (lemma != "be" or i == first + 1)
            )
            or (word == "of" and doc[i - 1].lower_ in _POSTS)
            or (word == "to" and lemma in ("elect", "promote", "re-elect", "appoint", "name"))
            or (
                lemma in ("name", "appoint", "elect", "make", "crown")
                and _ends_object(doc, i, clause)
            )
        ):
            yield i + 1


def _new_clause(token: Token) -> bool:
    """A verb that is not the plain infinitive of the one before: "elected to serve as"."""
    if not token.tag_.startswith("VB") or token.tag_ == "VB":
        return False
    return token.dep_ in ("advcl", "relcl", "acl", "conj", "ccomp", "ROOT", "pcomp")


def _ends_object(doc: Doc, i: int, clause: Predication) -> bool:
    """Whether token `i` ends a name right after the verb: "named N. N. | coach"."""
    run = range(clause.verb.end, i + 1)
    return not clause.verb.passive and all(
        doc[j].text[0].isupper() or doc[j].text == "-" for j in run
    )


def _past_adverbs(doc: Doc, i: int, limit: int) -> int:
    while i < limit and doc[i].tag_ in _ADVERBS:
        i += 1
    return i
