"""The people of an article and the places where they are named."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.extract.lexicon import words
from briefings.extract.people.couples import partners
from briefings.extract.people.evidence import Votes
from briefings.extract.people.genders import gender_of, told_by
from briefings.extract.people.houses import houses, joined_as_firm, owns_as_firm
from briefings.extract.people.mention import Gender, How, Mention
from briefings.extract.people.preceding import before, skip_honorifics
from briefings.extract.people.rolewords import role_ending
from briefings.extract.people.runs import Run, runs
from briefings.extract.people.surnames import surname
from briefings.extract.people.twins import join
from briefings.extract.people.votes import count, full_names, single_names
from briefings.extract.tables import table
from briefings.model import Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.extract.pipeline import Doc
    from briefings.extract.story import Story

# Who often has the first name of an elder.
_GENERATIONS = frozenset({"daughter", "father", "granddaughter", "grandfather", "grandmother"})
_GENERATIONS |= {"grandson", "mother", "nephew", "niece", "son"}
_REGAL = frozenset(
    {"king", "queen", "pope", "prince", "princess", "emperor"}
    | {"empress", "sultan", "emir", "patriarch"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """The people of an article, their gender where it is told, and where they are named."""

    persons: tuple[Person, ...]
    genders: dict[str, Gender]
    mentions: tuple[Mention, ...]
    open: tuple[Run, ...]


def named(story: Story) -> Named:
    """Everybody who is named in an article.

    `open` are bare surnames that two people share.
    """
    doc = story.doc
    found = [r for s in story.sentences for r in runs(doc, s.span.start, s.span.end)]
    votes = count(doc, found)
    alone = Counter(run.words[0] for run in found if len(run.words) == 1)
    persons = _persons(doc, votes, alone)
    by_name = {alias: p for p in persons for alias in (p.name, *p.aliases)}
    persons += partners(doc, found, by_name, Counter(p.surname for p in persons))
    by_name |= {p.name: p for p in persons if p.name not in by_name}
    shared = Counter(p.surname for p in persons)
    genders = {p.name: gender_of(doc, p, votes, alone=shared[p.surname] == 1) for p in persons}
    mentions, left = _mentions(doc, found, by_name, persons, genders)
    return Named(tuple(persons), genders, tuple(mentions), tuple(left))


def _persons(doc: Doc, votes: dict[tuple[str, ...], Votes], alone: Counter[str]) -> list[Person]:
    grouped: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    names = _without_surnames(_without_owners(_without_bodies(votes)), alone)
    for name in names:
        core = _without_epithet(name, names)
        grouped.setdefault(_identity(core, alone), []).extend(dict.fromkeys((core, name)))
    join(grouped, votes)
    persons = [_person(names, alone) for names in grouped.values()]
    taken = {word for p in persons for word in (p.surname, *p.name.split())}
    for name in single_names(votes):
        if name[0] not in taken:
            persons.append(_single(doc, name[0], votes[name].runs))
    return persons


def _without_bodies(votes: dict[tuple[str, ...], Votes]) -> list[tuple[str, ...]]:
    """Leave out "Al Noor" where the article has "Al Noor Shipping" and nothing else human."""
    known = words("organization_words")
    longer = {n[:-1] for n in votes if {n[-1].lower(), n[-1].lower().rstrip("s")} & known}
    return [n for n in full_names(votes) if n not in longer or votes[n].human]


def _without_owners(names: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Leave out "Lund Museum" and the like: a surname of the article with a thing behind it."""
    last = {name[-1] for name in names}
    return [n for n in names if n[0] not in last or n[0] in table("first_names")]


def _without_surnames(names: list[tuple[str, ...]], alone: Counter[str]) -> list[tuple[str, ...]]:
    """Leave out "De Wit" where somebody is "Saskia de Wit"."""
    families = {surname(n, alone).casefold() for n in names if len(n) > 2}
    return [n for n in names if len(n) > 3 or " ".join(n).casefold() not in families]


def _without_epithet(name: tuple[str, ...], names: list[tuple[str, ...]]) -> tuple[str, ...]:
    """ "Walker Ana Ruiz", whom the article has as "Ana Ruiz" too."""
    core, given = name[1:], table("first_names")
    bare = len(core) > 1 and core in names and core[0] in given and name[0] not in given
    return core if bare else name


def _identity(name: tuple[str, ...], alone: Counter[str]) -> tuple[str, str]:
    """First name and surname: what stays when a middle name or initial is left out."""
    family = surname(name, alone)
    given = name[1] if family == name[0] and len(name) > 1 else name[0]
    return given, family


def _person(names: list[tuple[str, ...]], alone: Counter[str]) -> Person:
    """One person from the spellings of a name; the first printed is the name."""
    first, *others = dict.fromkeys(" ".join(name) for name in names)
    return Person(first, surname(names[0], alone), tuple(others))


def _single(doc: Doc, word: str, found: list[Run]) -> Person:
    """A person of one name; who reigns is named with the title: "Pope Leo"."""
    for run in found:
        role = role_ending(doc, run.first - 1) if run.first else None
        if role is not None and role[1] in _REGAL:
            return Person(f"{role[1].title()} {word}", word, (word,))
    return Person(word, word)


def _mentions(
    doc: Doc,
    found: Iterable[Run],
    by_name: dict[str, Person],
    persons: list[Person],
    genders: dict[str, Gender],
) -> tuple[list[Mention], list[Run]]:
    owners: defaultdict[str, list[Person]] = defaultdict(list)
    for person in persons:
        owners[person.surname.casefold()].append(person)
    givens = _given_names(persons)
    introduced = _introductions(found, by_name)
    firms = houses(found, by_name)
    mentions, left = [], []
    for run in (_with_particles(doc, r, owners) for r in found):
        if joined_as_firm(doc, run, owners):
            continue
        if firms.get(run.name, run.first) < run.first and not _titled(doc, run):
            known = (introduced[p.name] for p in owners.get(run.name.casefold(), ()))
            if run.first < min(known, default=0) or owns_as_firm(doc, run):
                continue
        match _who(doc, run, by_name, owners, givens, genders, introduced):
            case (person, how):
                mentions.append(_mention(doc, run, person, how))
            case "shared":
                left.append(run)
    return mentions, left


def _with_particles(doc: Doc, run: Run, owners: dict[str, list[Person]]) -> Run:
    """ "de Wit" in the middle of a sentence, when that is somebody's surname."""
    for first in range(run.first - 1, max(-1, run.first - 4), -1):
        if doc.words[first].lower_ not in words("particles"):
            break
        if doc[first : run.last].text.casefold() in owners:
            return Run(first, run.last, tuple(doc[first : run.last].text.split()))
    return run


def _introductions(found: Iterable[Run], by_name: dict[str, Person]) -> dict[str, int]:
    """The token at which each person is first named in full."""
    first: dict[str, int] = {}
    for run in found:
        if len(run.words) > 1 and run.name in by_name:
            first.setdefault(by_name[run.name].name, run.first)
    return defaultdict(int, first)


def _given_names(persons: list[Person]) -> dict[str, Person]:
    """First names that only one person bears and nobody's surname."""
    bearers: defaultdict[str, list[Person]] = defaultdict(list)
    for person in persons:
        words = person.name.split()
        if len(words) > 1:
            bearers[words[-1] if words[0] == person.surname else words[0]].append(person)
    return {given: who[0] for given, who in bearers.items() if len(who) == 1}


def _who(
    doc: Doc,
    run: Run,
    by_name: dict[str, Person],
    owners: dict[str, list[Person]],
    givens: dict[str, Person],
    genders: dict[str, Gender],
    introduced: dict[str, int],
) -> tuple[Person, How] | str | None:
    if run.name in by_name and (len(run.words) > 1 or run.name == by_name[run.name].name):
        return by_name[run.name], "full name"
    candidates = owners.get(run.name.casefold()) or []
    if len(candidates) > 1:
        known = [p for p in candidates if introduced[p.name] < run.first]
        candidates = known if len(known) == 1 else candidates
    told = told_by(doc, run)
    if told and len(candidates) > 1:
        sure = [p for p in candidates if genders[p.name] == told]
        candidates = sure if len(sure) == 1 else [p for p in candidates if not genders[p.name]]
    if len(candidates) == 1:
        return candidates[0], "title" if _titled(doc, run) else "surname"
    if len(candidates) > 1:
        return "shared"
    labelled = doc.words[run.first].ent_type_ in ("PERSON", "")
    labelled = labelled or skip_honorifics(doc, run.first) < run.first  # "Dame Ana"
    if len(run.words) == 1 and run.name in givens and labelled:
        bearer = givens[run.name]
        return None if _is_kin(doc, run, introduced[bearer.name]) else (bearer, "surname")
    return None


def _is_kin(doc: Doc, run: Run, first: int) -> bool:
    """Whether a first name is that of another generation, "her son, Otto" where Otto Lind has been
    named (`first` is his first token) as nobody's son."""
    kin = _kin_before(doc, run.first)
    return kin in _GENERATIONS and first < run.first and _kin_before(doc, first) != kin


def _kin_before(doc: Doc, i: int) -> str:
    """The noun right before a name, or before its comma."""
    before = i - 1 - (doc[i - 1].text == ",")
    return doc[before].lemma_.lower() if before >= 0 else ""


def _titled(doc: Doc, run: Run) -> bool:
    if skip_honorifics(doc, run.first) < run.first:
        return True
    return next(before(doc, run.first), None) is not None


def _mention(doc: Doc, run: Run, person: Person, how: How) -> Mention:
    span = doc[run.first : run.last]
    return Mention(person, how, span.start_char, span.end_char, run.first, run.last)
