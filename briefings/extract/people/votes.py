"""Whose name a run of capitalised words is: votes over the whole article, not one label."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.bounds import bounds
from briefings.extract.people.roles import (
    after,
    before,
    before_lead,
    plural_before,
    role_ending,
    skip_honorifics,
)
from briefings.extract.people.surnames import family_first
from briefings.extract.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from briefings.extract.people.runs import Run

NEEDED = 2
# Roles that a firm may have as well.
_BODIES = frozenset(
    [
        "owner",
        "partner",
        "sponsor",
        "developer",
        "producer",
        "publisher",
        "operator",
        "investor",
        "shareholder",
        "member",
        "distributor",
        "landlord",
        "promoter",
        "printer",
        "contractor",
        "broker",
        "dealer",
        "consultant",
    ]
)
_THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT", "NORP"})


@dataclass(slots=True)
class Votes:
    """What speaks for a name and against it, over all its occurrences."""

    score: int = 0
    person: int = 0
    thing: int = 0
    titled: int = 0
    honorific: int = 0
    described: int = 0
    speaks: int = 0
    acts: int = 0
    announced: int = 0
    alone: int = 0
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
        )


def count(doc: Doc, found: Iterable[Run]) -> dict[tuple[str, ...], Votes]:
    """The votes for each name, in the order in which the names appear."""
    votes: dict[tuple[str, ...], Votes] = {}
    for run in found:
        one = votes.setdefault(_key(run), Votes())
        one.runs.append(run)
    for one in votes.values():
        last = one.runs[0].words[-1:]
        one.alone = len(votes[last].runs) if last in votes and len(one.runs[0].words) > 1 else 0
    for one in votes.values():
        for run in one.runs:
            _look(doc, run, one)
    return votes


def _look(doc: Doc, run: Run, one: Votes) -> None:
    _label(doc, run, one)
    _neighbours(doc, run, one)


def full_names(votes: dict[tuple[str, ...], Votes]) -> list[tuple[str, ...]]:
    """The names of two words or more that are people's."""
    return [name for name, one in votes.items() if len(name) > 1 and _is_full_name(name, one)]


def single_names(votes: dict[tuple[str, ...], Votes]) -> list[tuple[str, ...]]:
    """The single words that name people: after a title, or called people and nothing else."""
    return [name for name, one in votes.items() if len(name) == 1 and _is_single(name[0], one)]


def _key(run: Run) -> tuple[str, ...]:
    return run.words


def _label(doc: Doc, run: Run, one: Votes) -> None:
    if (run.first and doc[run.first - 1].lower_ in ("the", "a", "an")) or _plural(doc, run):
        one.thing += 1
    labels = Counter(doc[i].ent_type_ for i in range(run.first, run.last) if doc[i].text != "-")
    if labels["PERSON"] * 2 >= sum(labels.values()):
        one.person += 1
    elif any(labels[label] for label in _THINGS):
        one.thing += 1


def _plural(doc: Doc, run: Run) -> bool:
    """ "Silver Clouds": a name of people is in the singular."""
    last = doc[run.last - 1]
    return len(run.words) > 1 and last.tag_ in ("NNPS", "NNS") and last.ent_type_ != "PERSON"


def _neighbours(doc: Doc, run: Run, one: Votes) -> None:
    if skip_honorifics(doc, run.first) < run.first:
        one.honorific += 1
    title = next(before(doc, run.first), None)
    if plural_before(doc, before_lead(doc, run.first)) is not None or (
        title is not None and (title.last == title.head + 1 or _labelled(doc, run))
    ):
        one.titled += 1
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
    role = role_ending(doc, i - 1) if i > 0 and doc[i].text == "," else None
    return role is not None and role[1].split()[-1] not in _BODIES


def _acts(doc: Doc, run: Run) -> bool:
    """The subject of what only people do: to study, to serve as, to be a role."""
    head = doc[run.last - 1]
    verb = head.head
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if verb.lemma_ == "be":
        return any(c.dep_ == "attr" and role_ending(doc, c.i) for c in verb.rights)
    return verb.lemma_ in words("verbs_of_people")


def _described(doc: Doc, run: Run) -> bool:
    """An age or a role follows after a comma."""
    i = run.last
    if i + 2 >= len(doc) or doc[i].text not in (",", "("):
        return False
    if doc[i + 1].text.isdigit() and len(doc[i + 1].text) <= 2 and doc[i + 2].text in (",", ")"):
        return True
    end = bounds(doc, run.first)[1]
    return after(doc, i + 1, end) is not None


def _speaks(doc: Doc, run: Run) -> bool:
    floor, end = bounds(doc, run.first)
    sides = [i for i in (run.first - 1, run.last) if floor <= i < end]
    return any(doc[i].lemma_ in words("verbs_of_speech") and doc[i].pos_ == "VERB" for i in sides)


def _is_full_name(name: tuple[str, ...], one: Votes) -> bool:
    text = " ".join(name)
    if len(name) > 6 or text in table("places") or text in table("demonyms"):
        return False
    known = name[0] in table("first_names")
    eastern = family_first(name)
    if _has_organization_word(name) and not (one.person > one.thing and (known or eastern)):
        return False
    score = (
        one.person
        + 2 * one.titled
        + 2 * one.honorific
        + one.described
        + one.speaks
        + one.announced
        + one.acts
        + (known or eastern)
        + _initial(name)
        - one.thing
    )
    if not one.thing and _plain(name) and (known or (one.person and (eastern or one.human))):
        return True
    told = known or eastern
    support = (
        one.person
        or one.titled
        or one.honorific
        or (told and (one.described or one.speaks or one.announced or one.acts))
    )
    return bool(support) and score >= NEEDED - told


def _plain(name: tuple[str, ...]) -> bool:
    """No word of the name is a place, a nationality, a field or part of a title."""
    lowered = {word.lower() for word in name}
    known = (
        words("title_words")
        | words("fields")
        | words("organization_words")
        | words("party_words")
        | words("creeds")
    )
    return not lowered & known and not any(
        word in table("places") or word in table("demonyms") for word in name
    )


def _initial(name: tuple[str, ...]) -> bool:
    return any(len(word) == 2 and word.endswith(".") for word in name)


def _has_organization_word(name: tuple[str, ...]) -> bool:
    return any(word.lower() in words("organization_words") for word in name)


def _is_single(word: str, one: Votes) -> bool:
    if f"{word}." in table("short_titles"):
        return False
    if word in table("places") or word in table("demonyms") or len(word) < 3:
        return one.honorific > 0 and len(word) > 1
    if word.lower() in words("organization_words") or word.lower() in words("title_words"):
        return one.honorific > 0
    if one.honorific:
        return True
    known = word in table("first_names")
    if one.titled and (one.person or one.speaks or len(one.runs) > 1 or known):
        return one.thing <= one.person + one.titled
    if one.thing and one.thing >= one.person:
        return False
    if one.acts and (one.person or known):
        return True
    return one.person > 0 and one.speaks > 0 and known and one.thing == 0
