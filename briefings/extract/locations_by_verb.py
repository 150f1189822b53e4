"""Where something is, by a verb: "is based in Lima", "…, located in Ghent", "lives in Loja"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extract.clauses import Predication
from briefings.extract.minting import Refusal
from briefings.extract.people.rolewords import role_ending
from briefings.extract.place_names import PARTS, name_start, place_end
from briefings.extract.sited import Sited
from briefings.extract.sites import minted

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
_HOME = frozenset({"live", "reside"})
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
    if place is None or not (body or _is_thing(reading, head)):
        yield Refusal("located by verb", "what or where is open", at.start, at.end)
        return
    first = head.i if body else name_start(doc, head.i, at.span.start)
    way = "is based" if clause.verb.lemma in _SEATED else "is"
    told = f"{way} {doc[clause.verb.end].lower_}"
    found = Sited(first, head.i + 1, *place, told, "located by verb", body=body)
    yield minted(reading, at, found)


def _is_thing(reading: Reading, head: Token) -> bool:
    """Whether a noun is the name of a body, a building or a place."""
    named = head.pos_ == "PROPN" and reading.cast.at(head.i) is None
    return named and role_ending(head.doc, head.i) is None and head.ent_type_ != "PERSON"


def _home(reading: Reading, parsed: Parsed, clause: Predication) -> Iterator[Fact]:
    """ "Ana Ruiz lives in Loja"."""
    who, place = reading.cast.at(clause.subject.head.i), _place(reading, parsed, clause)
    if who is None or place is None:
        return
    doc = reading.story.doc
    told = f"lives {doc[clause.verb.end].lower_}"
    found = Sited(who.first, who.last, *place, told, "person from place", who.person.name)
    yield minted(reading, parsed.sentence, found)
