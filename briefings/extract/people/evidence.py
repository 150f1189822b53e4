"""What speaks for a person at one occurrence of a name, and what against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.capitals import is_capital
from briefings.extract.people.preceding import before, before_lead, plural_before, skip_honorifics
from briefings.extract.people.roles import after
from briefings.extract.people.rolewords import PARENTS, role_ending
from briefings.extract.people.signs import BODIES, is_firm, is_surely_human
from briefings.extract.tables import table

if TYPE_CHECKING:
    from briefings.extract.people.runs import Run
    from briefings.extract.pipeline import Doc

_HOUSES = frozenset({"house", "brand", "label", "retailer", "chain", "company", "firm", "maker"})
_CHOOSING = frozenset(["appoint", "name", "hire", "elect", "nominate", "pick", "choose", "sack"])
# On both sides of a name: "near Orla in Peru".
_WHERE = frozenset({"in", "near", "outside"})
# Behind the name of a place: "the Orla mountains".
_LANDS = frozenset({"caves", "desert", "foothills", "hills", "mountains", "peninsula", "plateau"})
_LANDS |= {"province", "region", "valley"}
_THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT", "NORP"})


@dataclass(slots=True)
class Votes:
    """What speaks for a name and against it, over all its occurrences."""

    score: int = 0
    person: int = 0
    thing: int = 0
    titled: int = 0
    ranked: int = 0
    honorific: int = 0
    described: int = 0
    speaks: int = 0
    acts: int = 0
    announced: int = 0
    alone: int = 0
    called: bool = False
    runs: list[Run] = field(default_factory=list)

    @property
    def human(self) -> bool:
        """Whether anything but a label speaks for a person."""
        return bool(
            self.titled
            or self.honorific
            or self.described
            or self.announced
            or self.acts
            or self.alone
            or self.called
        )


def look(doc: Doc, run: Run, one: Votes) -> None:
    """Count what stands at one occurrence."""
    _label(doc, run, one)
    _neighbours(doc, run, one)
    if is_surely_human(doc, run):
        one.honorific += 1


def _label(doc: Doc, run: Run, one: Votes) -> None:
    if (run.first and doc.words[run.first - 1].lower_ in ("the", "a", "an")) or _plural(doc, run):
        one.thing += 1
    if run.first > 1 and _of_body(doc, run.first - 1):
        one.thing += 2
    if run.first and doc.words[run.first - 1].lower_ in _WHERE and run.last < len(doc):
        one.thing += 2 * (doc[run.last].lower_ in _WHERE)
    if run.last < len(doc) and doc.words[run.last].lower_ in _LANDS:
        one.thing += 2
    labels = [t.ent_type_ for t in doc.words[run.first : run.last] if t.text != "-"]
    if labels.count("PERSON") * 2 >= len(labels):
        one.person += 1
    elif not _THINGS.isdisjoint(labels):
        one.thing += 1


def _of_body(doc: Doc, i: int) -> bool:
    """ "the fashion house | Lena Orel": a kind of body in lower case before its name."""
    kind = doc.words[i].text.islower() and doc.words[i].lower_ in _HOUSES
    return kind and any(t.lower_ in ("the", "a") for t in doc[max(0, i - 3) : i])


def _plural(doc: Doc, run: Run) -> bool:
    """ "Silver Clouds": a name of people is in the singular."""
    last = doc.words[run.last - 1]
    if run.words[0] in table("first_names") and not last.text.isascii():
        return False
    return len(run.words) > 1 and last.tag_ in ("NNPS", "NNS") and last.ent_type_ != "PERSON"


def _neighbours(doc: Doc, run: Run, one: Votes) -> None:
    if skip_honorifics(doc, run.first) < run.first:
        one.honorific += 1
    title = next(before(doc, run.first), None)
    if plural_before(doc, before_lead(doc, run.first)) is not None or (
        title is not None
        and (title.last == title.head + 1 or _labelled(doc, run))
        and not is_firm(doc, run, title.role)
    ):
        one.titled += 1
        one.ranked += title is not None and is_capital(doc[title.start]) and len(run.words) > 1
    one.described += _described(doc, run)
    one.speaks += _speaks(doc, run)
    one.acts += _acts(doc, run)
    one.announced += _announced(doc, run)


def _labelled(doc: Doc, run: Run) -> bool:
    return len(run.words) > 1 and all(
        doc[i].ent_type_ == "PERSON" for i in range(run.first, run.last) if doc[i].text != "-"
    )


def _announced(doc: Doc, run: Run) -> bool:
    """ "the club's owner, N. N.,": a role and a comma before the name."""
    i = run.first - 1
    if i > 0 and doc.words[i].text == "," and doc.words[i - 1].lower_ in table("human_nouns"):
        return True
    if i < 1 or doc.words[i].text != ",":
        return False
    role = role_ending(doc, i - 1) or _presiding(doc, run)
    return role is not None and role[1].split()[-1] not in BODIES


def _presiding(doc: Doc, run: Run) -> tuple[int, str] | None:
    """The role in "the chairman of the parish council, N. N., said", a name labelled a person's."""
    head, said = doc[run.last - 1], doc[run.last : run.last + 2]
    if head.dep_ != "appos" or len(said) < 2 or said[0].text != "," or not _labelled(doc, run):
        return None
    told = head.head
    told = told.head.head if told.dep_ == "pobj" and told.head.lower_ == "of" else told
    speaks = said[1].lemma_ in words("verbs_of_speech") and said[1].tag_ in ("VBD", "VBZ")
    does = told.dep_ == "nsubj" and told.head.i == run.last + 1  # ", N. N., summed it up"
    return role_ending(doc, told.i) if (speaks or does) and told.i < run.first else None


def _acts(doc: Doc, run: Run) -> bool:
    """The subject of what only people do: to study, to serve as, to be a role."""
    head = doc.words[run.last - 1]
    verb = head.head
    if head.dep_ == "dobj" and run.last < len(doc) and doc[run.last].lower_ == "as":
        return verb.lemma_ in table("tenure_verbs") and verb.lemma_ in _CHOOSING
    if head.dep_ == "nsubjpass" and verb.lemma_ in _CHOOSING and verb.i > run.last:
        titles = (role_ending(doc, i) for i in range(verb.i + 1, min(verb.i + 5, len(doc))))
        return any(role is not None and role[1].split()[-1] not in BODIES for role in titles)
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if verb.lemma_ in ("be", "become"):
        verbs = (verb, *(c for c in verb.rights if c.dep_ == "xcomp" and c.lemma_ == "become"))
        said = (c for v in verbs for c in v.rights if c.dep_ == "attr")
        roles = [role_ending(doc, c.i) for c in said]
        return any(role is not None and role[1].split()[-1] not in BODIES for role in roles)
    return verb.tag_[:2] == "VB" and verb.lemma_ in words("verbs_of_people")


def _described(doc: Doc, run: Run) -> bool:
    """An age, a role or a family follows after a comma."""
    i = run.last
    if i + 2 >= len(doc) or doc.words[i].text not in (",", "("):
        return False
    if doc[i + 1].text.isdigit() and len(doc[i + 1].text) <= 2 and doc[i + 2].text in (",", ")"):
        return True
    if doc[i + 1].lower_ == "a" and doc[i + 2].lower_ in PARENTS:
        return True
    end = bounds(doc, run.first)[1]
    if len(run.words) > 1 and _called_human(doc, i + 1, end):
        return True
    return after(doc, i + 1, end) is not None


def _called_human(doc: Doc, i: int, end: int) -> bool:
    """Whether "a woman" or "an 18-year-old Peruvian tourist" begins at a token."""
    if doc[i].lower_ not in ("a", "an"):
        return False
    said = next((t for t in doc[i + 1 : min(i + 9, end)] if t.tag_ in ("NN", "IN", ",")), None)
    return said is not None and said.lower_ in table("human_nouns")


def _speaks(doc: Doc, run: Run) -> bool:
    floor, end = bounds(doc, run.first)
    sides = [i for i in (run.first - 1, run.last) if floor <= i < end]
    head = doc.words[run.last - 1]
    if run.last < end and doc.words[run.last].lower_ in ("from", "of") and head.dep_ == "nsubj":
        sides.append(head.head.i)
    return any(
        doc.words[i].lemma_ in words("verbs_of_speech") and doc.words[i].pos_ == "VERB"
        for i in sides
    )
