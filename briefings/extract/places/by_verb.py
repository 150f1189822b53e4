"""Where something is, by a verb: "is based in Lima", "…, located in Ghent", "lives in Loja"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.clauses.tree import child
from briefings.extract.humans import is_human
from briefings.extract.lexicon import words
from briefings.extract.minting import Refusal, mint
from briefings.extract.names import canonical, with_the
from briefings.extract.people.rolewords import role_ending
from briefings.extract.places.names import PARTS, PLACED, name_start, place_end
from briefings.extract.places.sited import Sited, minted
from briefings.extract.statements.phrases import names_of, phrase
from briefings.extract.statements.wording import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.extract.pipeline import Token
    from briefings.extract.reading import Parsed, Reading
    from briefings.model import Fact

VERBS = frozenset(
    {"locate", "base", "headquarter", "situate", "site", "deploy", "station", "house"}
)
# Verbs of where a body has its seat.
_SEATED = frozenset({"base", "headquarter"})
_HAPPENING = frozenset({"happen", "occur"})
_HOME = frozenset({"live", "reside"})
# More words of a deed than this tell more than which it was.
LONGEST = 9
# A name with its kind is so long at most, brackets included.
FARTHEST = 12
# The doubt of a deed that only its article knows.
_DEFINITE = "a definite noun in an extract"
# What stands between "the" and the noun of a thing that has a name.
_IN_NAMES = frozenset({"NNP", "NNPS", "NN", "JJ", "CD", "HYPH", "-LRB-", "-RRB-"})
# Nouns for people who are sent somewhere.
_GROUPS = ("collective_speakers", "generic_bodies", "group_nouns")
_PREPOSITIONS = frozenset({"in", "near", "outside", "on", "at"})


def facts(reading: Reading) -> Iterator[Fact | Refusal]:
    """Where the subjects of an article's clauses are, or live."""
    for parsed in reading.clauses:
        for clause in parsed.clauses:
            if not isinstance(clause, Predication) or clause.quoted or clause.mood != "said":
                continue
            if clause.verb.negated:
                continue
            if clause.verb.lemma in VERBS:
                yield from _seat(reading, parsed, clause)
            elif clause.verb.lemma in _HAPPENING:
                yield from _scene(reading, parsed, clause)
            elif clause.verb.lemma in _HOME and clause.main.tag_ in ("VBZ", "VBP"):
                yield from _home(reading, parsed, clause)


def _place(reading: Reading, parsed: Parsed, clause: Predication) -> tuple[int, int] | None:
    """The place right behind the verb, without its "the"; None when none stands there."""
    doc, i, limit = reading.story.doc, clause.verb.end, parsed.sentence.span.end
    if i + 1 >= limit or doc[i].lower_ not in _PREPOSITIONS:
        return None
    first = i + 1 + (doc[i + 1].lower_ in {"the", *PARTS})
    end = place_end(doc, first, limit)
    return (i + 1, end) if end > first and doc[end : end + 1].text != "of" else None


def _seat(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Fact | Refusal]:
    """ "Norvex is based in Lima": of a name, or of "the company" where it is known which."""
    doc, head, at = reading.story.doc, clause.subject.head, parsed.sentence
    if doc[clause.verb.end : clause.verb.end + 1].text not in _PREPOSITIONS:
        return
    place, pointer = _place(reading, parsed, clause), reading.bodies.at(head.i)
    body = pointer.body.name if pointer is not None and pointer.sure else ""
    who = reading.cast.at(head.i) if clause.verb.lemma == "base" else None
    if who is not None and place is not None and clause.verb.finite:
        told = f"is based {doc[clause.verb.end].lower_}"
        home = Sited(who.first, who.last, *place, told, "person from place", who.person.name)
        yield minted(reading, at, home)
        return
    kind = None if body else _named_kind(reading, head)
    thing = _is_thing(reading, head) or _is_which(clause)
    if place is None or not (body or kind is not None or thing):
        yield Refusal("located by verb", "what or where is open", at.start, at.end)
        return
    first = head.i if body else kind if kind is not None else name_start(doc, head.i, at.span.start)
    way = "is based" if clause.verb.lemma in _SEATED else "is"
    told = f"{way} {doc[clause.verb.end].lower_}"
    found = Sited(first, head.i + 1, *place, told, "located by verb", body=body)
    yield minted(reading, at, found)


def _is_thing(reading: Reading, head: Token) -> bool:
    """Whether a noun is the name of a body, a building or a place."""
    named = head.pos_ == "PROPN" and reading.cast.at(head.i) is None
    return named and role_ending(head.doc, head.i) is None and head.ent_type_ != "PERSON"


def _is_which(clause: Predication) -> bool:
    """Whether "which" stands for a name, that is then none of a person: "Ada Works, which is"."""
    which = child(clause.main, "nsubjpass")
    named = clause.subject.head.pos_ == "PROPN"
    return named and which is not None and which.lower_ == "which"


def _named_kind(reading: Reading, head: Token) -> int | None:
    """Where "the Kestrel (KRT) radio telescope" begins, behind its "the": a thing by its name and
    its kind; None for anything else, such as what is many, or is somebody's."""
    first = head.left_edge
    if head.tag_ != "NN" or first.lower_ != "the" or head.n_rights or head.i - first.i > FARTHEST:
        return None
    inside = head.doc[first.i + 1 : head.i]
    fits = all(t.tag_ in _IN_NAMES for t in inside) and reading.cast.at(head.i) is None
    begins = bool(inside) and inside[0].tag_ == "NNP" and inside[0].ent_type_ != "PERSON"
    nation = len(inside) == 1 and inside[0].ent_type_ in PLACED
    human = is_human(head) or role_ending(head.doc, head.i) is not None
    group = any(head.lemma_.lower() in words(name) for name in _GROUPS)
    return first.i + 1 if fits and begins and not (nation or human or group) else None


def _home(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Fact]:
    """ "Ana Ruiz lives in Loja"."""
    who, place = reading.cast.at(clause.subject.head.i), _place(reading, parsed, clause)
    if who is None or place is None:
        return
    doc = reading.story.doc
    told = f"lives {doc[clause.verb.end].lower_}"
    found = Sited(who.first, who.last, *place, told, "person from place", who.person.name)
    yield minted(reading, parsed.sentence, found)


def _scene(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Fact]:
    """ "The landslide happened at Loja Pass": where a deed was done, in the words for it."""
    doc, head, place = reading.story.doc, clause.subject.head, _place(reading, parsed, clause)
    if place is None or head.pos_ != "NOUN" or clause.verb.tense not in ("past", "perfect"):
        return
    told = phrase(reading, head, head.left_edge.i, head.right_edge.i + 1)
    if isinstance(told, str) or len(told.text.split()) > LONGEST or "," in told.text:
        return
    where = with_the(doc[place[0] : place[1]].text.removeprefix("the "))
    verb = doc[clause.verb.start : clause.verb.end].text
    statement = f"{capital(told.text)} {verb} {doc[clause.verb.end].lower_} {where}."
    definite = doc[head.left_edge.i].lower_ == "the"
    yield mint(
        reading.story,
        parsed.sentence,
        "location",
        told.text.removeprefix("the ").removeprefix("The "),
        "located in",
        where,
        statement,
        rule="scene by verb",
        doubts=(*sorted(told.doubts), *((_DEFINITE,) if definite else ())),
        place=canonical(where),
        names=names_of(reading, statement),
    )
