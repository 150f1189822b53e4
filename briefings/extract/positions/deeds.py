"""Offices told by what somebody does: "founded Norvex", "chairs the Water Board"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses.tree import child
from briefings.extract.events.adopted import clauses
from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.nominals import complement_end
from briefings.extract.positions.its import its_subject
from briefings.extract.positions.meant import Meant, noun_means
from briefings.extract.positions.office import Office
from briefings.extract.positions.owners import UNKNOWN
from briefings.extract.positions.parts import part_of
from briefings.extract.positions.spans import spans_at
from briefings.extract.positions.tenure import Tenure
from briefings.extract.positions.who import body_name, named_after, person_at
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.clauses import Predication
    from briefings.extract.minting import Refusal
    from briefings.extract.people import Mention
    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Modality

# "lead" and "run" say as often that somebody is ahead; only "who leads X" counts.
_RELATIVE_ONLY = frozenset({"lead", "run"})
_CHOOSING = frozenset({"appoint", "choose", "elect", "hire", "name", "pick", "select"})
_LEAVING = frozenset({"depart", "leave", "quit", "resign"})
# A group of more words says more than which it is.
LONGEST = 5
# Verbs by which a country means its team.
_OF_TEAMS = frozenset({"captain", "coach"})
_FOUNDING = frozenset({"found", "co-found", "cofound", "cofounde"})


def by_deed(reading: Reading) -> Iterator[Tenure | Refusal]:
    """Founders and heads, from the clauses that say so."""
    for parsed in reading.clauses:
        for clause in clauses(reading, parsed):
            if clause.quoted or clause.mood != "said":
                continue
            if clause.verb.lemma in table("deeds"):
                yield from _headed(reading, parsed, clause)


def _headed(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Tenure]:
    lemma = clause.verb.lemma
    if lemma in _RELATIVE_ONLY and clause.place != "relative" and not clause.verb.passive:
        since = any(w.preposition == "since" for w in clause.whens)
        if not (clause.verb.tense == "perfect" and since):
            return
    who, body = _agent(reading, clause), _headed_body(reading, clause)
    if who is None or body is None:
        return
    founded = lemma in _FOUNDING
    if founded and body.organization is None:
        return
    ahead = "" if founded else _ahead(clause)
    if ahead == "open":
        return
    now = clause.verb.tense in ("present", "perfect") or ahead == "became"
    now = now or (clause.place == "reduced" and not clause.whens)
    office = _office_of(table("deeds")[lemma][0], body)
    modality: Modality = "holds" if founded or now else "designate" if ahead else "former"
    when = spans_at(clause, clause.verb.end, "begin" if founded or ahead else "hold")
    yield Tenure(
        person=who.person,
        office=office,
        sentence=parsed.sentence,
        rule="founder" if founded else "verb of heading",
        modality=modality,
        lead=ahead or _lead(lemma, modality),
        start=when.start,
        end=None if founded else when.end,
        dated=None if founded else when.on,
        doubts=(*_doubts(who), *((body.doubt,) if body.doubt else ())),
    )


def _ahead(clause: Predication) -> str:
    """Of "to head X": "became" after "was elected", "planned" after "will leave"; else "open"."""
    if clause.verb.tense != "infinitive":
        return ""
    over = clause.main.head
    if over.lemma_ in _CHOOSING and child(over, "auxpass") is not None:
        planned = any(c.tag_ == "MD" or c.lower_ == "to" for c in over.children)
        return "planned" if planned else "became"
    return "planned" if over.lemma_ in _LEAVING and over.tag_ != "VBN" else "open"


def _lead(lemma: str, modality: Modality) -> str:
    """How the statement puts it: by the verb itself where the office has no other name."""
    if lemma in _FOUNDING:
        return "founded" if lemma == "found" else "co-founded"
    if table("deeds")[lemma] == ("leader",):
        return "led"
    return "was" if modality == "holds" else "has served as"


def _office_of(role: str, body: Meant) -> Office:
    value = f"{role} of {body.text}"
    article = "a" if role == "leader" else "the"
    return Office(role, value, f"{article} {value}", body.organization, None, "holds", False)


def _agent(reading: Reading, clause: Predication) -> Mention | None:
    """The subject of the active, "by N. N." of the passive."""
    if not clause.verb.passive:
        return _right_before(reading, clause) or person_at(reading, clause.subject.head)
    by = child(clause.main, "agent")
    return named_after(reading, by.i + 1) if by is not None else None


def _right_before(reading: Reading, clause: Predication) -> Mention | None:
    """ "A, B and C, who chairs the panel,": the last of a list, whom the parser may pass over."""
    who = child(clause.main, "nsubj") if clause.place == "relative" else None
    if who is None or who.tag_ != "WP" or who.i < 2 or who.nbor(-1).text != ",":
        return None
    found = reading.cast.at(who.i - 2)
    return found if found is not None and found.how in ("full name", "title") else None


def _headed_body(reading: Reading, clause: Predication) -> Meant | None:
    found = clause.subject.head if clause.verb.passive else child(clause.main, "dobj")
    if found is None:
        return None
    team = _team(found) if clause.verb.lemma in _OF_TEAMS else None
    return team or _led(reading, found)


def _team(noun: Token) -> Meant | None:
    """A country by its name, or "the Lowen Wolves", as the team that is captained."""
    if noun.text in table("places"):
        return Meant(noun.text, None, "", noun.i)
    the = noun.doc[noun.left_edge.i]
    words_of = noun.doc[the.i + 1 : noun.i + 1]
    if the.lower_ != "the" or not words_of or any(not t.text[0].isupper() for t in words_of):
        return None
    return Meant(f"the {words_of.text}", words_of.text, "", noun.i)


def _led(reading: Reading, noun: Token) -> Meant | None:
    """What is led: a body by its name, or a group in the article's words."""
    name = body_name(reading, noun)
    if name is not None:
        return Meant(name, _bare(name), "", noun.i)
    if noun.lower_ in table("bodies"):
        beside = (body_name(reading, c) for c in noun.children if c.dep_ == "appos")
        name = next((n for n in beside if n is not None), None)
        if name is not None:
            return Meant(name, _bare(name), "", noun.i)
    pointer = _called(reading, noun) or its_subject(reading, noun) or part_of(reading, noun)
    if pointer is not None:
        return pointer
    if noun.lower_ not in words("led_things") or not noun.text.islower():
        return None
    return _in_full(reading, noun) or noun_means(reading, noun) or _openly(noun)


def _called(reading: Reading, noun: Token) -> Meant | None:
    """ "the support group Every Hand": the name right behind its kind, before a comma."""
    doc, first = noun.doc, noun.i + 1
    kinds = words("led_things", "generic_bodies", "kinds_of_bodies")
    if noun.lower_ not in kinds or not noun.text.islower() or doc[noun.left_edge.i].lower_ != "the":
        return None
    last = first
    while last < len(doc) and last - first < LONGEST and doc[last].text[0].isupper():
        last += 1
    closed = last < len(doc) and doc[last].text in (",", ".", ";")
    if last == first or not closed or reading.cast.at(first) is not None:
        return None
    name = doc[first:last].text
    return Meant(f"{doc[noun.left_edge.i : first].text} {name}", name, "", noun.i)


def _openly(noun: Token) -> Meant | None:
    """ "the review, led by N. N.": what is led in the words of the sentence, whichever it is."""
    first = noun.left_edge.i
    text = noun.doc[first : noun.i + 1].text
    plain = noun.doc[first].lower_ == "the" and text[1:].islower() and noun.i - first < LONGEST
    restricted = any(c.dep_ in ("prep", "relcl") for c in noun.rights)
    return None if restricted or not plain else Meant(text.lower(), None, UNKNOWN, noun.i)


def _in_full(reading: Reading, noun: Token) -> Meant | None:
    """ "the sleep group at the Lowen Institute": a group with the body that it is part of."""
    doc, end = noun.doc, bounds(noun.doc, noun.i)[1]
    last = complement_end(doc, noun.i + 1, end)
    first = noun.left_edge.i
    capital = any(t.text[0].isupper() for t in doc[noun.i + 1 : last])
    leaning = any(t.tag_ in ("PRP", "PRP$", "WP", "WDT") for t in doc[first:last])
    if not capital or leaning or any(reading.cast.at(i) for i in range(first, last)):
        return None
    return Meant(doc[first:last].text, None, "", noun.i)


def _bare(body: str) -> str:
    return body.removeprefix("the ")


def _doubts(who: Mention) -> tuple[str, ...]:
    return (who.how,) if who.how in ("pronoun", "surname", "role") else ()
